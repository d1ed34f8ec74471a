//! What guests say in a meeting, why members leave and were missing, and how the discussion is summed up.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{Attendance, Movement, Outcome};
use minutebook::domain::register::BookKind;

use super::{done, words};
use crate::acts;
use crate::given::{Given, announce, founding};

/// A meeting with a guest who speaks, a member who was missing and one who leaves, and a result that is summed up.
pub fn spoken(kind: BookKind) -> Vec<Event> {
    let mut given = Given::founded(&founding(kind));
    let (line, particulars) = acts::particulars(kind);
    let matter = given.a_ready(line, particulars);
    let meeting = given.called(minutebook::domain::rulebook::MeetingKind::Committee, given.today);
    let item = given.placed(meeting, matter);
    let mut opening = given.opening(meeting, &[9]);
    if let Command::OpenMeeting { attendance, .. } = &mut opening {
        let missing = attendance.iter_mut().map(|line| &mut line.attendance);
        for one in missing {
            if let Attendance::Absent { approved_by, .. } = one {
                approved_by.clear();
            }
        }
    }
    given.when(opening);
    given.when(acts::explain_absence(meeting, MemberId(9)));
    let at = time(9, 10, 0, 0);
    given.when(acts::came_in(meeting, "司法所所长", at));
    given.when(Command::TakeUpItem { meeting, item });
    given.when(acts::guest_says(meeting, item, 1, "建议先在一个社区试点"));
    let guests = vec![1];
    given.when(acts::guests(
        meeting,
        minutebook::domain::meeting::GuestMove::Left { guests, at },
    ));
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(8),
        movement: Movement::Left,
        at,
        reason: words(),
        approved_by: words(),
    });
    given.all_speak(meeting, item, 7);
    let mut announced = announce(meeting, item, Outcome::Passed);
    if let Command::AnnounceResult { summed_up, .. } = &mut announced {
        *summed_up = words();
    }
    given.when(announced);
    done(given).collect()
}
