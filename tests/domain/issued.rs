//! R61: the summary of a meeting says what its record says, and says nothing of votes, members or people.

mod agreeing;
mod decision;
mod documents;
mod head;
mod path;

use jiff::ToSpan;
use jiff::civil::time;
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::event::{CorrectableField, Correction};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::{AgendaItem, GuestMove, GuestRole, MeetingStatus, Outcome, Stand, StandTaken};
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::replay::{self, Bench, Replayed};
use minutebook::domain::room::OutcomeKind;
use minutebook::domain::rulebook::{MeetingKind, Strength};
use minutebook::domain::rules::issued::{Difference, Differs};
use minutebook::domain::rules::{CheckId, Severity, Verdict};
use minutebook::domain::self_check::{Concern, SelfCheck, What};

use crate::acts::{composed, guests, issue};
use crate::given::{Given, TODAY, application, checks, enter, founding, place, project, waiver, yuan};

const WALLS: &str = "关于东园社区外墙修缮的议题";
const GRID: &str = "关于网格化管理办法的议题";
const DEPARTMENT: &str = "党政综合办公室";
const REPORTER: &str = "党政综合办公室负责人";

fn ready(given: &mut Given, title: &str, line: &str, particulars: Particulars) -> MatterId {
    let matter = given.applied_with(TopicApplication {
        title: title.into(),
        ..application(line, particulars, given.today)
    });
    given.all_steps(matter);
    given.approved(matter);
    matter
}

/// A meeting that studied something, decided on the walls (100,000 yuan) as told, and put the grid off.
struct Held {
    given: Given,
    meeting: MeetingId,
    walls: MatterId,
}

fn held_in(mut given: Given, outcome: Outcome, stands: &[StandTaken]) -> Held {
    let walls = ready(&mut given, WALLS, "P01", project(yuan(100_000)));
    let grid = ready(&mut given, GRID, "D01", Particulars::Decision {});
    let meeting = given.called(MeetingKind::Committee, given.today);
    let topic = "学习上级会议精神".into();
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::FirstTopic { topic },
        waivers: Vec::new(),
    });
    given.when(place(meeting, walls));
    given.when(place(meeting, grid));
    given.opened(meeting, &[9]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(Command::NoteItem {
        meeting,
        item: 1,
        words: "会议学习了上级会议精神，同意结合实际贯彻。".into(),
    });
    given.when(Command::TakeUpItem { meeting, item: 2 });
    let (name, role) = (REPORTER.into(), GuestRole::Reporting);
    let at = time(9, 5, 0, 0);
    given.when(guests(meeting, GuestMove::Came { name, role, at }));
    if outcome.needs_vote() {
        let agree = if outcome.agrees() { 8 } else { 0 };
        for member in given.yet_to_speak(meeting, 2) {
            let told = stands.iter().find(|taken| taken.member == member).cloned();
            let stand = if member.0 <= agree { Stand::For } else { Stand::Against };
            let reservation = String::new();
            let stand = told.unwrap_or(StandTaken {
                member,
                stand,
                reservation,
            });
            given.when(Command::TakeStand {
                meeting,
                item: 2,
                stand,
            });
        }
    }
    given.announced(meeting, 2, outcome);
    given.when(Command::TakeUpItem { meeting, item: 3 });
    let reason = "意见分歧较大".into();
    let by = String::new();
    given.announced(meeting, 3, Outcome::Postponed { reason, by });
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    Held { given, meeting, walls }
}

fn held(outcome: Outcome) -> Held {
    held_in(Given::a_main_book(), outcome, &[])
}

impl Held {
    fn draft(&self) -> String {
        composed(&self.given, self.meeting)
    }

    fn issued(&mut self, text: &str) {
        let command = issue(&self.given, self.meeting, text);
        self.given.when(command);
    }

    /// What differs in a text.
    #[track_caller]
    fn differs(&self, text: &str) -> Vec<Difference> {
        let command = issue(&self.given, self.meeting, text);
        let Refusal::NotReady(gaps) = self.given.refused(command) else {
            unreachable!("gaps were expected")
        };
        let difference = |gap: minutebook::domain::refusal::Gap| {
            assert_eq!(gap.check, CheckId::R61);
            match gap.fact {
                GapFact::SummaryDiffers(difference) => *difference,
                other => unreachable!("a difference was expected, not {other:?}"),
            }
        };
        gaps.into_iter().map(difference).collect()
    }

    /// What differs where some words of the draft are replaced.
    #[track_caller]
    fn with(&self, was: &str, now: &str) -> Vec<Differs> {
        let text = self.draft();
        assert!(text.contains(was), "{was} is not in {text}");
        let found = self.differs(&text.replace(was, now));
        found.into_iter().map(|difference| difference.what).collect()
    }

    fn replayed(&self) -> Replayed {
        let calendar = self.given.book.calendar();
        let bench = Bench {
            book: &self.given.book,
            calendar: &calendar,
            today: self.given.today,
        };
        let all = replay::replay(
            &bench,
            self.given.matter(self.walls),
            Some(self.given.meeting(self.meeting)),
        );
        let mut of = all.into_iter().filter(|one| one.check == CheckId::R61);
        of.next().expect("R61 is judged")
    }

    fn corrected(&mut self, field: CorrectableField, now: &str) {
        let entry = self.given.matter(self.walls).corrected_entry().expect("it is entered");
        let was = match field {
            CorrectableField::Title => entry.title,
            CorrectableField::Department => entry.department,
            other => unreachable!("{other:?}"),
        };
        let target = self
            .given
            .matter(self.walls)
            .entry
            .as_ref()
            .map_or(0, |entry| entry.stamp.seq);
        self.given.when(Command::Correct {
            matter: self.walls,
            correction: Correction {
                target,
                field,
                was,
                now: now.into(),
                reason: "笔误".into(),
                approved_by: "书记".into(),
                clerical: true,
            },
        });
    }
}

fn in_principle() -> Outcome {
    Outcome::PassedInPrinciple {
        changes: "控制在9.5万元以内".into(),
        reviser: "社区建设办公室".into(),
    }
}

#[test]
fn r61_the_text_composed_from_the_record_agrees_with_it_whatever_was_decided() {
    for outcome in [
        Outcome::Passed,
        in_principle(),
        Outcome::Rejected,
        Outcome::Postponed {
            reason: "再议".into(),
            by: String::new(),
        },
        Outcome::SentBack {
            reason: "补充资金来源".into(),
            by: String::new(),
        },
        Outcome::Referred {
            to: MeetingKind::Director,
        },
        Outcome::ToSuperior { to: "区政府".into() },
    ] {
        let mut held = held(outcome.clone());
        let text = held.draft();
        let command = issue(&held.given, held.meeting, &text);
        assert!(
            held.given.asked(&command).is_ok(),
            "{outcome:?}:\n{text}\n{:?}",
            held.differs(&text)
        );
        held.issued(&text);
        let parts = &held.given.meeting(held.meeting).beside.summaries[0].value.parts;
        let items: Vec<u16> = parts.iter().map(|part| part.item).collect();
        assert_eq!(items, [1, 2, 3]);
    }
}

#[test]
fn r61_an_opinion_of_a_meeting_that_only_studies_is_no_decision() {
    let mut given = Given::a_main_book();
    let matter = ready(&mut given, WALLS, "P01", project(yuan(100_000)));
    let meeting = given.called(MeetingKind::Topic, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Discuss { matter },
        waivers: Vec::new(),
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    let words = "同意".into();
    given.announced(meeting, 1, Outcome::Opinion { words });
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    let text = composed(&given, meeting);
    let decided = text.replace("会议研究意见（不作为决定）：同意", "会议决定，同意实施");
    assert_ne!(text, decided);
    assert_eq!(
        checks(&given.refused(issue(&given, meeting, &decided))).1,
        [CheckId::R61]
    );
    given.when(issue(&given, meeting, &text));
}

#[test]
fn r61_a_wrong_amount_is_named_with_that_of_the_record() {
    let held = held(Outcome::Passed);
    let other = Differs::AmountOther {
        said: yuan(100_001),
        record: Some(yuan(100_000)),
    };
    assert_eq!(held.with("100,000.00 元", "100,001元"), [other]);
    for same in ["10万元", "100000元", "壹拾万元整"] {
        let text = held.draft().replace("100,000.00 元", same);
        assert!(
            held.given.asked(&issue(&held.given, held.meeting, &text)).is_ok(),
            "{same}"
        );
    }
    let missing = Differs::AmountMissing { record: yuan(100_000) };
    assert_eq!(held.with("，金额100,000.00 元", ""), [missing]);
}

#[test]
fn r61_a_more_favourable_outcome_is_named_with_that_of_the_record() {
    use OutcomeKind::{Passed, PassedInPrinciple, Postponed, Rejected};
    let other = |said, record| [Differs::OutcomeOther { said, record }];
    let passed = held(Outcome::Passed);
    for favoured in ["会议决定，同意本事项。", "会议决定：通过。", "会议决定拨付。"] {
        let found = passed.with("会议决定，本事项缓议，进一步论证后再议。", favoured);
        assert_eq!(found, other(Passed, Postponed), "{favoured}");
    }
    let agreed = held(in_principle());
    assert_eq!(
        agreed.with("会议原则同意", "会议同意"),
        other(Passed, PassedInPrinciple)
    );
    let rejected = held(Outcome::Rejected);
    assert_eq!(
        rejected.with("会议决定，本事项不予通过", "会议原则同意"),
        other(PassedInPrinciple, Rejected)
    );
    // Less than was decided is no less wrong.
    assert_eq!(
        passed.with("会议决定，同意本事项", "会议原则同意本事项"),
        other(PassedInPrinciple, Passed)
    );
    let nothing = passed.with("会议决定，同意本事项，", "");
    assert_eq!(nothing, [Differs::OutcomeMissing { record: Passed }]);
}

#[test]
fn r61_a_missing_matter_is_named_by_the_title_of_the_record() {
    let held = held(Outcome::Passed);
    let text: Vec<_> = held.draft().lines().map(str::to_owned).collect();
    let at = text.iter().position(|line| line.contains(GRID)).expect("it is told");
    let without = text[..at].join("\n");
    let missing = Difference {
        paragraph: None,
        item: Some(3),
        what: Differs::MatterMissing { title: GRID.into() },
    };
    assert_eq!(held.differs(&without), [missing]);
}

#[test]
fn r61_votes_and_who_dissented_are_never_said() {
    let dissent = StandTaken {
        member: minutebook::domain::id::MemberId(6),
        stand: Stand::Against,
        reservation: "标准偏高，应当再行核算".into(),
    };
    let held = held_in(Given::a_main_book(), Outcome::Passed, &[dissent]);
    let said = "会议决定，同意本事项";
    for (words, found) in [
        (
            "宣传委员不同意。会议决定，同意本事项",
            Differs::Vote("宣传委员不同意".into()),
        ),
        ("同意7票。会议决定，同意本事项", Differs::Vote("同意7票".into())),
        ("一人弃权。会议决定，同意本事项", Differs::Vote("弃权".into())),
        ("经表决。会议决定，同意本事项", Differs::Vote("经表决".into())),
        ("会议一致同意本事项", Differs::NotUnanimous),
        ("标准偏高，应当再行核算。会议决定，同意本事项", Differs::Reservation),
    ] {
        assert_eq!(held.with(said, words), [found], "{words}");
    }
    let place = held.differs(&held.draft().replace(said, "宣传委员不同意。会议决定，同意本事项"));
    assert_eq!(place[0].paragraph, Some(8));
}

#[test]
fn r61_a_personnel_item_is_never_said() {
    let held = held(Outcome::Passed);
    let text = format!("{}\n会议还听取了干部任免情况。", held.draft());
    let found = held.differs(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].what, Differs::Personnel("干部任免".into()));
    assert_eq!(found[0].paragraph, Some(11));
    let text = format!("{}\n会议研究了某同志任社区书记事项。", held.draft());
    let found = held.differs(&text);
    assert_eq!((found.len(), &found[0].what), (1, &Differs::Personnel("同志任".into())));
}

#[test]
fn r61_what_did_not_stand_on_the_agenda_was_not_decided() {
    let held = held(Outcome::Passed);
    let text = format!("{}\n四、关于购置车辆的议题\n会议决定，同意购置。", held.draft());
    let found = held.differs(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].paragraph, &found[0].what), (Some(12), &Differs::NotOnAgenda));
    // Nor was what was only studied.
    let studied = held.draft().replace("会议学习了", "会议决定增拨经费。会议学习了");
    let found: Vec<Differs> = held.differs(&studied).into_iter().map(|one| one.what).collect();
    assert_eq!(found, [Differs::NotDecided]);
}

#[test]
fn r61_the_owner_is_the_one_of_the_record() {
    let held = held(Outcome::Passed);
    let record = || DEPARTMENT.to_owned();
    let said = "城市管理办公室".to_owned();
    assert_eq!(
        held.with("由党政综合办公室牵头", "由城市管理办公室牵头"),
        [Differs::OwnerOther { said, record: record() }]
    );
    let text = held.draft().replace("，由党政综合办公室牵头落实", "");
    let text = text.replace("会议听取了党政综合办公室负责人关于本事项的汇报。", "");
    let found: Vec<Differs> = held.differs(&text).into_iter().map(|one| one.what).collect();
    assert_eq!(found, [Differs::OwnerMissing { record: record() }]);
    // Others may help the one who leads.
    let helped = held.draft().replace("牵头落实", "牵头，城市管理办公室配合落实");
    assert!(held.given.asked(&issue(&held.given, held.meeting, &helped)).is_ok());
}

#[test]
fn r61_after_a_correction_it_fails_until_another_version_is_issued() {
    for (field, now) in [
        (CorrectableField::Title, "关于西园社区外墙修缮的议题"),
        (CorrectableField::Department, "社区建设办公室"),
    ] {
        let mut held = held(Outcome::Passed);
        let before = held.draft();
        held.issued(&before);
        held.given.when(enter(held.walls));
        assert_eq!(held.replayed().now, Verdict::Met);
        held.corrected(field, now);
        let replayed = held.replayed();
        assert_eq!(replayed.now, Verdict::Unmet, "{field:?}");
        assert!(matches!(replayed.gaps_now[0].1, GapFact::SummaryDiffers(_)));

        let calendar = held.given.book.calendar();
        let mut check = SelfCheck::new(Bench {
            book: &held.given.book,
            calendar: &calendar,
            today: held.given.today,
        });
        check.matter(held.given.matter(held.walls), Some(held.given.meeting(held.meeting)));
        let found = check.finish().found;
        let of = found.iter().find(|found| found.check == Some(CheckId::R61));
        assert_eq!(of.map(|found| found.what), Some(What::Concern(Concern::CountsDiffer)));

        // The old words don't agree any more, the new ones do.
        assert!(!held.differs(&before).is_empty());
        let text = held.draft();
        assert!(text.contains(now), "{text}");
        held.issued(&text);
        assert_eq!(held.replayed().now, Verdict::Met);
        assert_eq!(held.given.meeting(held.meeting).beside.summaries.len(), 2);
    }
}

#[test]
fn r61_another_version_says_why_and_is_no_older() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.issued(&text);
    let again = |change: fn(&mut minutebook::domain::meeting::SummaryToIssue)| {
        let Command::IssueSummary(mut summary) = issue(&held.given, held.meeting, &text) else {
            unreachable!()
        };
        change(&mut summary);
        Command::IssueSummary(summary)
    };
    let why = again(|summary| summary.on_paper.as_mut().expect("from paper").changed_because = " ".into());
    assert_eq!(held.given.refused(why), Refusal::FieldEmpty(Field::ChangeReason));
    let given = TODAY.saturating_sub(1.day());
    let older = again(|summary| summary.on = TODAY.saturating_sub(1.day()));
    assert_eq!(held.given.refused(older), Refusal::DateOrder { after: TODAY, given });
    let tomorrow = again(|summary| summary.on = TODAY.saturating_add(1.day()));
    assert_eq!(
        held.given.refused(tomorrow),
        Refusal::InFuture(TODAY.saturating_add(1.day()))
    );
}

#[test]
fn r61_nothing_is_issued_of_a_meeting_that_is_open_or_in_the_personnel_book() {
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[]);
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Open);
    assert_eq!(given.refused(issue(&given, meeting, "纪要")), Refusal::MeetingState);
    let mut given = Given::a_personnel_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    assert_eq!(given.refused(issue(&given, meeting, "纪要")), Refusal::NoSummaryHere);
}

#[test]
fn r61_asks_for_a_reason_where_the_office_made_it_a_warning() {
    let mut founding = founding(BookKind::Main);
    let (check, severity) = (CheckId::R61, Some(Severity::Warn));
    founding.rulebook.strengths.push(Strength { check, severity });
    let mut held = held_in(Given::founded(&founding), Outcome::Passed, &[]);
    let text = held.draft().replace("100,000.00 元", "100,001元");
    let mut command = issue(&held.given, held.meeting, &text);
    assert_eq!(
        checks(&held.given.refused(command.clone())),
        ("warn", vec![CheckId::R61])
    );
    let Command::IssueSummary(summary) = &mut command else {
        unreachable!()
    };
    summary.waivers = vec![waiver(CheckId::R61, "含前期费用一元", "书记")];
    held.given.when(command);
    assert_eq!(held.replayed().now, Verdict::Waived);
}

#[test]
fn an_erased_version_is_erased_with_the_one_before() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.issued(&text);
    let text = composed(&held.given, held.meeting);
    held.issued(&text);
    let events: Vec<_> = held
        .given
        .log
        .iter()
        .rev()
        .take(2)
        .map(|(_, event)| event.clone())
        .collect();
    assert!(events[0].replaced(&events[1]));
}
