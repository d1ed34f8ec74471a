//! A practice meeting, and what follows it: votes, register, payments, disclosure.

use jiff::civil::{Date, Time, time};

use super::{beside, carried_out, clerk::Clerk, office, words};
use crate::domain::command::Command;
use crate::domain::disclosure::{
    AttributeSet, DisclosureAttribute, DisclosureDraft, Ground, Release, ReviewResult, Scope, SecrecyReview, Track,
    TrackStep, TrackStepTaken, Undisclosed,
};
use crate::domain::event::{Contract, CorrectableField, Correction, Payment, Reduction, WorkStage};
use crate::domain::id::{MatterId, MeetingId, MemberId};
use crate::domain::meeting::{
    AbsenceExplained, AgendaItem, Attendance, AttendanceLine, BallotCount, MembersTold, NoticeWay, Outcome, Stand,
    StandTaken, Tally, Told, VotingMethod,
};
use crate::domain::money::Fen;
use crate::domain::register::{BookKind, Register};
use crate::domain::rulebook::MeetingKind;
use crate::domain::steps::fair_competition::{CompetitionFollowUp, FollowUpKind};

const CLOSING: Time = time(11, 30, 0, 0);

/// Begins the agenda of a meeting: the first topic stands first.
pub fn begin(clerk: &mut Clerk, meeting: MeetingId) {
    let topic = words::FIRST_TOPIC.into();
    place(clerk, meeting, AgendaItem::FirstTopic { topic });
}

/// Gives notice, holds the meeting on its day, has the record signed, then enters and discloses.
pub fn hold(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    order(clerk, meeting);
    let (today, to) = (clerk.today(), words::ALL_MEMBERS.into());
    clerk.act(office::CLERK, Command::SendNotice { meeting, on: today, to });
    let members = clerk.meeting(meeting).called_members(&clerk.book().roster);
    let told = Told::Notice {
        on: today,
        way: NoticeWay::Telephone,
    };
    let guests = vec![words::GUEST.into()];
    let told = MembersTold {
        meeting,
        members,
        told,
        guests,
    };
    clerk.act(office::CLERK, Command::TellMembers(told));
    clerk.wait_until(on, 15);
    open(clerk, meeting, on);
    let agenda: Vec<(u16, Option<MatterId>)> = clerk
        .meeting(meeting)
        .items
        .iter()
        .map(|item| (item.number, item.content.matter()))
        .collect();
    let first = agenda.iter().find_map(|(item, matter)| matter.map(|_| *item));
    for (item, matter) in &agenda {
        clerk.act(office::CLERK, Command::TakeUpItem { meeting, item: *item });
        if let Some(matter) = matter {
            let is_first = first == Some(*item);
            if is_first {
                beside::reported(clerk, meeting, *item, *matter);
            }
            vote(clerk, meeting, (*item, is_first), *matter);
        } else {
            let words = words::STUDIED.into();
            let item = *item;
            clerk.act(office::CLERK, Command::NoteItem { meeting, item, words });
        }
    }
    beside::in_the_room(clerk, meeting);
    clerk.act(
        office::CLERK,
        Command::CloseMeeting {
            meeting,
            at: CLOSING,
            waivers: Vec::new(),
        },
    );
    let signed = Command::SignRecord {
        meeting,
        presiding: words::SECRETARY.into(),
        recorder: words::RECORDER.into(),
        on,
        minute_book: words::MINUTE_BOOK.into(),
    };
    clerk.act(office::CLERK, signed);
    beside::paper(clerk, meeting, on);
    beside::summary(clerk, meeting, on);
    tell_absent(clerk, meeting, on);
    let decided = agenda.into_iter().filter_map(|(_, matter)| matter);
    let decided: Vec<MatterId> = decided
        .filter(|matter| clerk.matter(*matter).decision().is_some())
        .collect();
    for matter in &decided {
        carried_out::check_revision(clerk, *matter, on);
        enter(clerk, *matter, on);
        disclose(clerk, *matter, on);
    }
    for matter in decided {
        carried_out::follow_up(clerk, matter, on);
    }
}

/// Who was absent is told what came of it.
fn tell_absent(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    let members: Vec<MemberId> = clerk.meeting(meeting).absent().collect();
    if !members.is_empty() {
        let by = words::SECRETARY.into();
        let told = MembersTold {
            meeting,
            members,
            told: Told::Result { on, by },
            guests: Vec::new(),
        };
        clerk.act(office::CLERK, Command::TellMembers(told));
    }
}

fn place(clerk: &mut Clerk, meeting: MeetingId, content: AgendaItem) {
    let waivers = Vec::new();
    clerk.act(
        office::CLERK,
        Command::PlaceItem {
            meeting,
            content,
            waivers,
        },
    );
}

/// What was placed last is taken up right after the first topic.
fn order(clerk: &mut Clerk, meeting: MeetingId) {
    let mut items: Vec<u16> = clerk.meeting(meeting).items.iter().map(|item| item.number).collect();
    if let Some(behind_first) = items.get_mut(1..).filter(|behind| behind.len() > 1) {
        behind_first.rotate_right(1);
        clerk.act(office::CLERK, Command::OrderAgenda { meeting, items });
    }
}

fn open(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    let away = clerk.happens(40);
    let file = clerk.meeting(meeting);
    let about = file.items.iter().find(|item| item.content.matter().is_some());
    let about = about.map(|item| item.number);
    // Now and then that leave was given becomes known only after the opening.
    let known_later = beside::now_and_then(clerk, meeting);
    let attendance = clerk
        .book()
        .roster
        .entitled(MeetingKind::Committee, on)
        .map(|member| AttendanceLine {
            member: member.id,
            attendance: if away && member.id == MemberId(9) {
                let (reason, approved_by) = if known_later {
                    (words::NOT_COME_YET, "")
                } else {
                    (words::ON_DUTY, words::SECRETARY)
                };
                Attendance::Absent {
                    reason: reason.into(),
                    approved_by: approved_by.into(),
                    written_opinion: words::LETTER.into(),
                    opinion_on: about,
                }
            } else {
                Attendance::Present
            },
        });
    // Nobody without a vote is there when it is about people.
    let observers = match clerk.book().kind {
        BookKind::Main => words::OBSERVERS,
        BookKind::Personnel => "",
    };
    let command = Command::OpenMeeting {
        meeting,
        at: time(9, 0, 0, 0),
        presiding: office::SECRETARY,
        recorder: words::RECORDER.into(),
        attendance: attendance.collect(),
        attending: Vec::new(),
        observers: observers.into(),
        waivers: Vec::new(),
    };
    clerk.act(office::CLERK, command);
    if away && known_later {
        let explained = AbsenceExplained {
            meeting,
            member: MemberId(9),
            reason: words::KNOWN_LATER.into(),
            approved_by: words::SECRETARY.into(),
        };
        clerk.act(office::CLERK, Command::ExplainAbsence(explained));
    }
}

fn vote(clerk: &mut Clerk, meeting: MeetingId, (item, first): (u16, bool), matter: MatterId) {
    if clerk.happens(8) {
        let (member, reason) = (MemberId(5), words::RELATED.into());
        let left = time(9, 40, 0, 0);
        clerk.act(
            office::CLERK,
            Command::RecordRecusal {
                meeting,
                item,
                member,
                reason,
                left,
            },
        );
    }
    let outcome = match clerk.lot() % 100 {
        0..3 => Outcome::Postponed {
            reason: words::NOT_ADOPTED.into(),
            by: String::new(),
        },
        3..6 => Outcome::Rejected,
        6..12 if clerk.book().kind == BookKind::Main => Outcome::PassedInPrinciple {
            changes: words::OPINIONS[1].into(),
            reviser: words::HEAD.into(),
        },
        _ => Outcome::Passed,
    };
    // What is agreed to in principle is agreed to for a tenth less.
    let requested = clerk
        .matter(matter)
        .topic()
        .and_then(|topic| topic.particulars.amount());
    let reduced = requested
        .filter(|_| matches!(outcome, Outcome::PassedInPrinciple { .. }))
        .and_then(|requested| {
            Some(Reduction {
                requested,
                decided: Fen::new(requested.fen() / 10 * 9)?,
                because: words::REDUCED.into(),
            })
        });
    let file = clerk.meeting(meeting);
    let state = file.item(item).expect("the item stands on the agenda");
    let order = file.yet_to_speak(&clerk.book().roster, state);
    let (method, ballots) = if outcome.needs_vote() && clerk.happens(2) {
        (VotingMethod::Secret, Some(ballots(order.len(), &outcome)))
    } else {
        stands(clerk, meeting, item, order, &outcome);
        (VotingMethod::Hands, None)
    };
    let announced = Command::AnnounceResult {
        meeting,
        item,
        method,
        ballots,
        outcome,
        reasons: String::new(),
        reduced,
        summed_up: if first && beside::now_and_then(clerk, meeting) {
            words::SUMMED_UP.into()
        } else {
            String::new()
        },
    };
    clerk.act(office::CLERK, announced.clone());
    if first && beside::now_and_then(clerk, meeting) {
        let withdrawn = Command::WithdrawAnnouncement {
            meeting,
            item,
            reason: words::MISREAD.into(),
            by: words::SECRETARY.into(),
        };
        clerk.act(office::CLERK, withdrawn);
        clerk.act(office::CLERK, announced);
    }
    let file = clerk.meeting(meeting);
    let silent = file.item(item).and_then(|state| state.stand_of(SPEAKS_LATER));
    if silent.is_some_and(|taken| taken.stand == Stand::Against && taken.reservation.is_empty()) {
        let reserved = Command::VoiceReservation {
            meeting,
            item,
            member: SPEAKS_LATER,
            words: words::RESERVATION.into(),
        };
        clerk.act(office::CLERK, reserved);
    }
    let file = clerk.meeting(meeting);
    let recused = file.item(item).into_iter().flat_map(|state| &state.recusals);
    for member in recused.map(|recusal| recusal.member) {
        let at = time(10, 0, 0, 0);
        clerk.act(
            office::CLERK,
            Command::ReturnRecused {
                meeting,
                item,
                member,
                at,
            },
        );
    }
    debug_assert_eq!(
        clerk.matter(matter).agenda,
        None,
        "what was announced stands on no agenda"
    );
}

/// Who, of those who do not agree, has a reservation put beside the stand later.
const SPEAKS_LATER: MemberId = MemberId(3);

fn ballots(voters: usize, outcome: &Outcome) -> BallotCount {
    let all = u32::try_from(voters).unwrap_or(0);
    let (agree, against) = if *outcome == Outcome::Rejected {
        (1, all - 1)
    } else {
        (all - 1, 1)
    };
    BallotCount {
        issued: all,
        returned: all,
        spoiled: 0,
        tally: Tally {
            agree,
            against,
            abstain: 0,
            postpone: 0,
        },
        tellers: String::new(),
        watched_by: words::WATCHERS.map(str::to_owned).to_vec(),
        counted_by: words::TELLER.into(),
    }
}

fn stands(clerk: &mut Clerk, meeting: MeetingId, item: u16, order: Vec<MemberId>, outcome: &Outcome) {
    for member in order {
        if clerk.happens(50) {
            let words = words::remark(clerk.lot()).into();
            clerk.act(
                office::CLERK,
                Command::RecordRemark {
                    meeting,
                    item,
                    member,
                    words,
                },
            );
        }
        let dissents = match outcome {
            Outcome::Rejected => member.0 % 4 != 0,
            _ => member == MemberId(4) && clerk.happens(5),
        };
        let (stand, reservation) = if dissents {
            // One of them says only after the announcement what is held to.
            let later = *outcome == Outcome::Rejected && member == SPEAKS_LATER;
            let reservation = if later { "" } else { words::RESERVATION };
            (Stand::Against, reservation.into())
        } else {
            (Stand::For, String::new())
        };
        let stand = StandTaken {
            member,
            stand,
            reservation,
        };
        clerk.act(office::CLERK, Command::TakeStand { meeting, item, stand });
    }
}

fn enter(clerk: &mut Clerk, matter: MatterId, on: Date) {
    let command = Command::EnterInRegister {
        matter,
        summary: words::SUMMARY.into(),
        minute_book: words::MINUTE_BOOK.into(),
        waivers: Vec::new(),
    };
    clerk.act(office::CLERK, command);
    let file = clerk.matter(matter);
    let Some(entry) = &file.entry else { return };
    if clerk.happens(2) {
        let correction = Correction {
            target: entry.stamp.seq,
            field: CorrectableField::MinuteBook,
            was: words::MINUTE_BOOK.into(),
            now: words::MINUTE_BOOK_AFTER.into(),
            reason: words::SLIP.into(),
            approved_by: words::SECRETARY.into(),
            clerical: true,
        };
        clerk.act(office::CLERK, Command::Correct { matter, correction });
    }
    if entry.value.number.register == Register::Project && file.awaits_tender_review() {
        let follow_up = CompetitionFollowUp {
            ends_when: String::new(),
            kind: FollowUpKind::TenderNotNeeded,
            words: words::NO_COMPETITION.into(),
            until: None,
            by: words::HEAD.into(),
            on,
        };
        clerk.act(office::CLERK, Command::FollowUpCompetition { matter, follow_up });
    }
    let pays = matches!(entry.value.number.register, Register::Project | Register::Funds);
    if pays && entry.value.outcome.needs_majority() && clerk.happens(30) {
        carry_out(clerk, matter, on);
    }
}

/// A contract, a first payment, and the works of a project, as one decision in three is carried out at once.
fn carry_out(clerk: &mut Clerk, matter: MatterId, on: Date) {
    let amount = Fen::from_yuan(20_000).unwrap_or(Fen::ZERO);
    if clerk.happens(50) {
        let contract = Box::new(Contract {
            number: words::CONTRACT_NUMBER.into(),
            counterparty: words::PAYEE.into(),
            amount,
            signed_on: on,
            ends_on: Some(Date::constant(on.year() + 1, 6, 30)),
            waivers: Vec::new(),
        });
        clerk.act(office::CLERK, Command::LinkContract { matter, contract });
    }
    let file = clerk.matter(matter);
    let payment = Payment {
        amount,
        on,
        voucher: words::VOUCHER.into(),
        contract: file.contracted().map(|(record, _)| record).next(),
        waivers: Vec::new(),
    };
    clerk.act(office::CLERK, Command::LinkPayment { matter, payment });
    if file.register() == Some(Register::Project) {
        let stage = WorkStage::Started;
        clerk.act(office::CLERK, Command::RecordWork { matter, stage, on });
    }
}

fn disclose(clerk: &mut Clerk, matter: MatterId, on: Date) {
    let (attribute, ground) = match clerk.lot() % 100 {
        0..60 => (DisclosureAttribute::Proactive, Ground::PartyCatalogue),
        60..85 => (DisclosureAttribute::OnRequest, Ground::NoDuty),
        _ => (DisclosureAttribute::Withheld, Ground::InternalAffairs),
    };
    let by = || words::GENERAL_SECTION.to_owned();
    let judgement = AttributeSet {
        attribute,
        ground,
        document_date: Some(on),
        by: by(),
        on,
    };
    clerk.act(office::CLERK, Command::JudgeAttribute { matter, judgement });
    if attribute != DisclosureAttribute::Proactive {
        let end = Undisclosed {
            ground,
            reason: words::NO_DUTY.into(),
            by: by(),
            on,
            recheck_on: Date::constant(on.year() + 1, 12, 1),
        };
        clerk.act(office::CLERK, Command::LeaveUndisclosed { matter, end });
        return;
    }
    let title = clerk.matter(matter).topic().map(|topic| topic.title.clone());
    let draft = Box::new(DisclosureDraft {
        track: Track::PartyAffairs,
        scope: Scope::Society,
        channel: words::CHANNEL.into(),
        title: title.unwrap_or_default(),
        text: words::PUBLIC_TEXT.into(),
        withheld: Vec::new(),
        not_personal: Vec::new(),
    });
    clerk.act(office::CLERK, Command::DraftDisclosure { matter, draft });
    let review = SecrecyReview {
        reviewer: by(),
        on,
        result: ReviewResult::MayPublish,
    };
    clerk.act(office::CLERK, Command::ReviewSecrecy { matter, review });
    for step in TrackStep::ALL {
        let by = if step == TrackStep::Approved {
            words::SECRETARY.into()
        } else {
            by()
        };
        let step = TrackStepTaken { step, by, on };
        clerk.act(office::CLERK, Command::PassTrackStep { matter, step });
    }
    let release = Release {
        by: by(),
        on,
        place: words::CHANNEL.into(),
    };
    clerk.act(office::CLERK, Command::Disclose { matter, release });
}
