//! What a screen offers is what `decide` allows, in whatever state any accepted sequence of commands leads to.
//!
//! The matter's pages ask `next_step`; the room shows `RoomView`; the other pages of a meeting follow its status.
//! A walk does whatever the rules let through, drawn by chance, from several beginnings.

use jiff::ToSpan;
use minutebook::domain::application::SignOffStage;
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::decide::{NextStep, next_step};
use minutebook::domain::disclosure::{DisclosureAttribute, Track, TrackStep};
use minutebook::domain::event::{Founding, WorkStage};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Meeting, MeetingStatus, Outcome, Stand, Votes};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::domain::room::{LineState, OutcomeKind, RoomItem, RoomView, Seat, SeatState};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::closing::closing_gaps;
use minutebook::domain::rules::meeting::ad_hoc_gaps;
use minutebook::domain::rules::{Severity, gaps_before_agenda, required_steps};
use proptest::prelude::*;

use crate::acts;
use crate::given::{self, Given, announce, place, stand};
use crate::papers;

fn cases() -> ProptestConfig {
    let cases = std::env::var("MINUTEBOOK_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases.unwrap_or(48))
    }
}

/// Numbers drawn before the walk, used up one by one.
struct Chance {
    drawn: Vec<u16>,
    used: usize,
}

impl Chance {
    fn of(&mut self, count: usize) -> usize {
        let drawn = self.drawn[self.used % self.drawn.len()];
        self.used += 1;
        usize::from(drawn) % count.max(1)
    }

    fn one<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() {
            return None;
        }
        all.get(self.of(all.len())).cloned()
    }
}

/// How far a walk begins from.
const BEGINNINGS: usize = 6;

/// A book with one matter so far along its path.
fn beginning(kind: BookKind, far: usize) -> (Given, Founding) {
    let founding = given::founding(kind);
    let mut given = Given::founded(&founding);
    let (line, particulars) = acts::particulars(kind);
    let matter = given.applied(line, particulars);
    if far > 0 {
        given.all_steps(matter);
        given.approved(matter);
    }
    if far == 2 {
        given.in_session_on(matter, &[]);
    }
    if far > 2 {
        given.decided(matter, Outcome::Passed);
    }
    if far > 3 {
        given.entered(matter);
    }
    if far > 4 {
        let (today, attribute) = (given.today, DisclosureAttribute::Proactive);
        given.when(acts::judge(matter, attribute, today));
        given.when(acts::draft(matter, Track::PartyAffairs));
        given.when(acts::review(matter, today));
    }
    (given, founding)
}

/// What may be tried next, taken out of the hat by chance: sensible things more often than others.
fn tried(given: &Given, chance: &mut Chance) -> Option<Command> {
    let matters: Vec<MatterId> = given.files.matters.keys().copied().collect();
    let meetings: Vec<MeetingId> = given.files.meetings.keys().copied().collect();
    let matter = chance.one(&matters)?;
    let file = given.matter(matter);
    let prepared = |id: &&MeetingId| given.meeting(**id).status() <= MeetingStatus::Notified;
    let meeting = meetings.iter().find(prepared).or_else(|| meetings.first()).copied();
    match chance.of(12) {
        0 | 1 => {
            let rulebook = given.book.rulebook(given.today);
            let step = chance.one(&required_steps(rulebook, file))?;
            Some(papers::resolution(matter, papers::done(step, given.today)))
        }
        2 | 3 => {
            let stages = SignOffStage::ALL.into_iter().filter(|stage| !file.signed(*stage));
            let stage = chance.one(&stages.collect::<Vec<_>>())?;
            Some(acts::of_step(
                given,
                matter,
                NextStep::SignOff(stage),
                MeetingId([0; 8]),
            ))
        }
        4 => match meeting {
            Some(meeting) if chance.of(3) > 0 => Some(place(meeting, matter)),
            _ if meetings.len() < 4 => chance.one(&acts::on_the_book(given)),
            _ => None,
        },
        5..=8 => {
            let meeting = chance.one(&meetings)?;
            in_the_room(given, meeting, chance)
        }
        9 => {
            let attribute = chance.one(&DisclosureAttribute::ALL)?;
            Some(acts::judge(matter, attribute, given.today))
        }
        10 => {
            let step = chance.one(&TrackStep::ALL)?;
            Some(acts::track_step(matter, step, given.today))
        }
        _ => chance.one(&acts::on_a_matter(given, matter, meeting?)),
    }
}

fn in_the_room(given: &Given, meeting: MeetingId, chance: &mut Chance) -> Option<Command> {
    let file = given.meeting(meeting);
    let numbers: Vec<u16> = file.items.iter().map(|item| item.number).collect();
    let item = file.current.or_else(|| chance.one(&numbers)).unwrap_or(1);
    let yet = match file.item(item) {
        Some(item) => file.yet_to_speak(&given.book.roster, item),
        None => Vec::new(),
    };
    let member = MemberId(u16::try_from(chance.of(10)).unwrap_or(0) + 1);
    match (chance.of(4), yet.first()) {
        (0 | 1, Some(next)) => {
            let how = chance.one(&[Stand::For, Stand::For, Stand::For, Stand::Against, Stand::Abstain])?;
            Some(Command::TakeStand {
                meeting,
                item,
                stand: stand(next.0, how),
            })
        }
        (0 | 1, None) => {
            let outcome = chance.one(&[Outcome::Passed, Outcome::Passed, Outcome::Rejected])?;
            Some(announce(meeting, item, outcome))
        }
        (2, _) => chance.one(&acts::in_a_meeting(given, meeting, item, member)),
        _ if file.status() <= MeetingStatus::Notified => Some(given.opening(meeting, &[member.0])),
        _ => Some(Command::TakeUpItem { meeting, item }),
    }
}

/// A walk: what is refused changes nothing, and every so often a day passes.
fn walk(given: &mut Given, chance: &mut Chance, steps: usize) {
    for _ in 0..steps {
        if let Some(command) = tried(given, chance)
            && !matches!(command, Command::HandOver { .. })
            && given.asked(&command).is_ok()
        {
            given.when(command);
        }
        let in_session = |id: &MeetingId| given.meeting(*id).status() == MeetingStatus::Open;
        if chance.of(16) == 0 && !given.files.meetings.keys().any(in_session) {
            given.today = given.today.saturating_add(1.day());
        }
    }
}

/// Every act that a matter's pages offer, against what `decide` says of it.
fn matters_agree(given: &Given) {
    let mut world = given.clone();
    let meetings = MeetingKind::ALL.map(|kind| (kind, world.called(kind, world.today)));
    for (id, file) in &world.files.matters {
        for step in NextStep::all() {
            // 撤下 stands beside each paper: without one there is no button.
            if step == NextStep::Detach && file.files.is_empty() && file.placeholder.is_none() {
                continue;
            }
            // Works that began before a decision was stopped may still be entered: which day it was, the form asks.
            let halted = file.follow_up.not_carried_out_on(world.today).is_some();
            if step == NextStep::RecordWork(WorkStage::Started) && halted {
                continue;
            }
            let kind = match step {
                NextStep::Place(kind) | NextStep::PlaceInEmergency(kind) => kind,
                _ => MeetingKind::Committee,
            };
            let (_, meeting) = meetings
                .iter()
                .find(|(of, _)| *of == kind)
                .expect("each kind was called");
            let offered = next_step(&world.book, file, step, world.today);
            let decided = world.asked(&acts::of_step(&world, *id, step, *meeting)).map(|_| ());
            assert_eq!(decided, offered, "{step:?} of a matter that is {:?}", file.status());
        }
    }
}

/// What the pages of a meeting offer by its status, and what the room shows, against what `decide` says.
fn meetings_agree(given: &Given) {
    for (id, file) in &given.files.meetings {
        let status = file.status();
        let prepared = status <= MeetingStatus::Notified;
        let item = file.items.last().map_or(1, |item| item.number);
        for command in acts::in_a_meeting(given, *id, item, MemberId(2)) {
            let asked = given.asked(&command).map(|_| ());
            let offered = match command {
                Command::MoveMeeting { .. } if file.call.on < given.today => continue,
                Command::TakeItemOff { .. } if file.items.is_empty() => continue,
                Command::MoveMeeting { .. }
                | Command::CancelMeeting { .. }
                | Command::PlaceItem { .. }
                | Command::TakeItemOff { .. }
                | Command::SendNotice { .. } => prepared,
                // A matter that came after the notice and was not told of keeps the meeting from opening (R32).
                Command::OpenMeeting { .. } => prepared && file.call.on == given.today && !untold(given, file),
                Command::SignRecord { .. } => status == MeetingStatus::Closed,
                _ => continue,
            };
            assert_eq!(
                asked.is_ok(),
                offered,
                "{command:?} at a meeting that is {status:?}: {asked:?}"
            );
        }
        if status == MeetingStatus::Open {
            room_agrees(given, *id);
        }
    }
}

/// Whether the agenda names a matter that no notice named in time.
fn untold(given: &Given, meeting: &Meeting) -> bool {
    let rulebook = given.book.rulebook(given.today);
    !ad_hoc_gaps(rulebook, meeting, &Calendar::built_in()).is_empty()
}

fn room_agrees(given: &Given, meeting: MeetingId) {
    let asked = |command: Command| given.asked(&command).map(|_| ());
    let at = jiff::civil::time(10, 0, 0, 0);
    let view = RoomView::of(&given.book, given.meeting(meeting));
    let beside = closing_gaps(given.book.rulebook(given.today), given.meeting(meeting));
    let closes = if !view.open.is_empty() {
        Err(Refusal::ItemsOpen(view.open.clone()))
    } else if beside.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NotReady(beside))
    };
    assert_eq!(
        asked(Command::CloseMeeting {
            meeting,
            at,
            waivers: Vec::new()
        }),
        closes
    );
    for line in &view.agenda {
        let item = line.number;
        let open = !matches!(line.state, LineState::Resolved(_) | LineState::Noted);
        let held = view.held && view.item.as_ref().is_some_and(|held| held.number != item);
        let taken_up = asked(Command::TakeUpItem { meeting, item });
        assert_eq!(taken_up.is_ok(), open && !held, "{line:?}: {taken_up:?}");
    }
    let Some(item) = &view.item else { return };
    for seat in &item.seats {
        seat_agrees(given, meeting, item, seat);
    }
    if item.votes() && !item.done {
        stands_agree(given, meeting, item);
    }
    let words = "传达学习".to_owned();
    let note = Command::NoteItem {
        meeting,
        item: item.number,
        words,
    };
    assert_eq!(
        asked(note).is_ok(),
        item.matter.is_none() && !item.done && !item.to_be_cleared()
    );
    outcomes_agree(given, meeting, item);
}

fn seat_agrees(given: &Given, meeting: MeetingId, item: &RoomItem, seat: &Seat) {
    let (member, state) = (seat.member, seat.state);
    let (number, at) = (item.number, jiff::civil::time(10, 0, 0, 0));
    let from = match state {
        SeatState::Out { item } => item,
        _ => number,
    };
    let recused = matches!(state, SeatState::Recused { .. });
    let offers = [
        (
            Command::RecordRecusal {
                meeting,
                item: number,
                member,
                reason: "涉及本人".into(),
                left: at,
            },
            item.matter.is_some() && !item.done && seat.may_withdraw(),
        ),
        (
            Command::UndoRecusal {
                meeting,
                item: number,
                member,
            },
            recused && !item.done,
        ),
        (
            Command::ReturnRecused {
                meeting,
                item: from,
                member,
                at,
            },
            match state {
                SeatState::Out { .. } => true,
                SeatState::Recused { returned: None, .. } => item.done,
                _ => false,
            },
        ),
        (
            acts::read_out(meeting, number, member, "同意"),
            item.matter.is_some() && !item.done && seat.may_be_read(),
        ),
    ];
    for (command, offered) in offers {
        let asked = given.asked(&command);
        assert_eq!(asked.is_ok(), offered, "{command:?} for {state:?}: {asked:?}");
    }
    if matches!(state, SeatState::Silent | SeatState::Spoken) {
        let remark = Command::RecordRemark {
            meeting,
            item: number,
            member,
            words: "同意".into(),
        };
        assert_eq!(given.asked(&remark).err(), None, "{state:?}");
    }
}

fn stands_agree(given: &Given, meeting: MeetingId, item: &RoomItem) {
    let hindered = !item.quorate() || item.presiding.is_none() || item.to_be_cleared();
    if let Some(turn) = item.turn {
        for how in Stand::offered(item.register.expect("a matter has a register")) {
            let take = Command::TakeStand {
                meeting,
                item: item.number,
                stand: stand(turn.0, *how),
            };
            let asked = given.asked(&take);
            assert_eq!(asked.is_err(), hindered, "{turn:?} {how:?}: {asked:?}");
        }
    }
    if let Some(member) = item.last {
        let undo = Command::UndoStand {
            meeting,
            item: item.number,
            member,
        };
        assert_eq!(given.asked(&undo).err(), None);
    }
}

/// The outcomes in the dialog. A step that was reopened meanwhile is told by the refusal, with its button.
fn outcomes_agree(given: &Given, meeting: MeetingId, item: &RoomItem) {
    let file = given.meeting(meeting);
    let (Some(state), Some(rule)) = (
        file.item(item.number),
        given.book.rulebook(file.call.on).meeting(file.call.kind),
    ) else {
        return;
    };
    if !matches!(item.content, AgendaItem::Decide { .. } | AgendaItem::Discuss { .. }) {
        return;
    }
    let spoken = item.voters > 0 && item.spoken == item.voters;
    let tally = (spoken && item.quorate()).then(|| Votes::Named(file.standing(state).cloned().collect()).tally());
    let majority = item.numbers.map_or(u32::MAX, |numbers| numbers.majority);
    let offered = OutcomeKind::offered(&item.content, item.register, rule.power, majority, tally, None);
    let all = [
        OutcomeKind::Passed,
        OutcomeKind::PassedInPrinciple,
        OutcomeKind::Rejected,
        OutcomeKind::Postponed,
        OutcomeKind::SentBack,
        OutcomeKind::Referred,
        OutcomeKind::ToSuperior,
        OutcomeKind::Opinion,
    ];
    for kind in all {
        let outcome = kind.outcome("完善".into(), "科室".into(), MeetingKind::Committee);
        let reopened = item.matter.is_some_and(|matter| {
            let found = gaps_before_agenda(
                given.book.rulebook(file.call.on),
                given.matter(matter),
                Some(file.call.on),
            );
            outcome.needs_vote() && found.iter().any(|gap| gap.severity == Severity::Block)
        });
        let cleared = !outcome.needs_vote() || !item.to_be_cleared();
        let open = offered.contains(&kind) && !item.done && item.presiding.is_some() && !reopened && cleared;
        let asked = given.asked(&announce(meeting, item.number, outcome));
        assert_eq!(asked.is_ok(), open, "{kind:?} of {offered:?}: {:?}", asked.err());
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_offered_and_what_is_decided_never_disagree_and_facts_alone_make_the_book_again(
        personnel in any::<bool>(),
        far in 0..BEGINNINGS,
        drawn in proptest::collection::vec(any::<u16>(), 600),
    ) {
        let kind = if personnel { BookKind::Personnel } else { BookKind::Main };
        let (mut given, founding) = beginning(kind, far);
        let mut chance = Chance { drawn, used: 0 };
        for _ in 0..6 {
            matters_agree(&given);
            meetings_agree(&given);
            walk(&mut given, &mut chance, 14);
        }
        matters_agree(&given);
        meetings_agree(&given);
        let again = given.replayed(&founding);
        prop_assert_eq!(&again.book, &given.book);
        prop_assert_eq!(&again.files.matters, &given.files.matters);
        prop_assert_eq!(&again.files.meetings, &given.files.meetings);
    }
}
