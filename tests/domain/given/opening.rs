//! A meeting as it is opened: who is there, and the warnings that somebody answers for.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::MeetingId;
use minutebook::domain::meeting::{Attendance, AttendanceLine};
use minutebook::domain::practice::office;
use minutebook::domain::rules::CheckId;

use super::{Given, waiver};

impl Given {
    /// The opening at nine, which answers for every warning that such a meeting may meet.
    pub fn opening(&self, meeting: MeetingId, absent: &[u16]) -> Command {
        let on = self.meeting(meeting).call.on;
        let attendance: Vec<AttendanceLine> = self
            .book
            .roster
            .entitled(self.meeting(meeting).call.kind, on)
            .map(|member| AttendanceLine {
                member: member.id,
                attendance: if absent.contains(&member.id.0) {
                    Attendance::Absent {
                        reason: "因公".into(),
                        approved_by: "书记".into(),
                        written_opinion: "同意".into(),
                        opinion_on: None,
                    }
                } else {
                    Attendance::Present
                },
            })
            .collect();
        let presiding = attendance
            .iter()
            .find(|line| matches!(line.attendance, Attendance::Present))
            .map_or(office::SECRETARY, |line| line.member);
        Command::OpenMeeting {
            meeting,
            at: time(9, 0, 0, 0),
            presiding,
            recorder: "记录人".into(),
            attendance,
            observers: String::new(),
            attending: Vec::new(),
            waivers: [CheckId::R22, CheckId::R55, CheckId::R56, CheckId::R68]
                .map(|check| waiver(check, "会上分发", "书记"))
                .to_vec(),
        }
    }

    /// The meeting is over, at eleven.
    pub fn closed(&mut self, meeting: MeetingId) {
        self.when(Command::CloseMeeting {
            meeting,
            at: time(11, 0, 0, 0),
            waivers: Vec::new(),
        });
    }

    /// The same, which answers for these warnings alone.
    pub fn answering(&self, meeting: MeetingId, absent: &[u16], answers: &[CheckId]) -> Command {
        let mut command = self.opening(meeting, absent);
        if let Command::OpenMeeting { waivers, .. } = &mut command {
            waivers.clear();
            waivers.extend(
                answers
                    .iter()
                    .map(|check| waiver(*check, "书记委托副书记主持，会后即报告", "书记")),
            );
        }
        command
    }
}
