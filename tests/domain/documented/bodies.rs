//! The facts of whole books: practice books, and both kinds of book led through every state with each act tried there.

mod afterwards;
mod spoken;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::body::Seat;
use minutebook::domain::command::Command;
use minutebook::domain::decide::decide;
use minutebook::domain::disclosure::{DisclosureDraft, Ground, NotPersonal, Scope, Track, Withheld};
use minutebook::domain::event::Event;
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::Stamp;
use minutebook::domain::meeting::{AgendaItem, BallotCount, CopyAccount, Outcome, SummaryStep, Tally, VotingMethod};
use minutebook::domain::practice::Practice;
use minutebook::domain::register::{BookKind, Register};
use minutebook::domain::rulebook::{MeetingKind, Power};
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::fair_competition::{
    Conclusion, Exception, ExceptionGround, Hearing, Issuer, MeasureNature, Review, ReviewForm, STANDARDS, situations,
};
use minutebook::domain::steps::{StepKind, StepOutcome};

use crate::acts;
use crate::given::{Given, TODAY, announce, application, founding, waiver};
use crate::papers;
use crate::state_table::{a_matter_that_is, states};

use afterwards::{appointed, asked_for, carried_out, excepted, on_paper, paid, rectified, reduced, urgent};
use spoken::spoken;

/// Two months after [`TODAY`]: any public notice has ended.
const LATER: Date = date(2026, 5, 12);

fn words() -> String {
    "另行说明".into()
}

/// The facts of a practice book.
pub fn practised(number: u64, matters: u32) -> Vec<Event> {
    let mut acts = Practice::new(number, matters, 2024);
    let Some(Command::FoundBook(founding)) = acts.next().map(|act| act.command) else {
        unreachable!("a book is founded first")
    };
    let mut given = Given::founded(&founding);
    for act in acts {
        let does = decide(Some(&given.book), &given.files, &act.command, &act.occasion);
        for event in does.expect("a practice book keeps the rules") {
            let stamp = Stamp {
                seq: given.book.count + 1,
                at: act.occasion.now.clone(),
                by: act.occasion.actor,
            };
            given.take_in(stamp, &event);
        }
    }
    let mut events = vec![Event::BookFounded(founding)];
    events.extend(done(given));
    events
}

/// The facts of a book of each state its matters can be in, with those of every act that is open there.
pub fn walked(kind: BookKind) -> Vec<Event> {
    let mut events = vec![Event::BookFounded(Box::new(founding(kind)))];
    for status in states(kind) {
        let (mut given, matter, meeting) = a_matter_that_is(kind, status);
        events.extend(tried(&given, acts::on_a_matter(&given, matter, meeting)));
        given.when(acts::irregularity(&given, None, Some(meeting)));
        events.extend(tried(&given, acts::on_the_book(&given)));
        events.extend(tried(&given, agenda(matter, meeting)));
        events.extend(tried(&given, vec![withholding(matter)]));
        events.extend(done(given));
    }
    events.extend(prepared(kind));
    events.extend(in_the_room(kind));
    events.extend(spoken(kind));
    if kind == BookKind::Main {
        events.extend(urgent());
        events.extend(on_paper());
        events.extend(rectified());
        events.extend(asked_for());
        events.extend(beside());
    }
    events.extend(match kind {
        BookKind::Main => [reduced(), paid(), ruled(), excepted(), carried_out()].concat(),
        BookKind::Personnel => appointed(),
    });
    events
}

/// What was done in a book after its founding.
fn done(given: Given) -> impl Iterator<Item = Event> {
    given.log.into_iter().map(|(_, event)| event)
}

/// What each of some commands would do by itself; what is refused does nothing.
fn tried(given: &Given, commands: Vec<Command>) -> Vec<Event> {
    let done = commands.iter().filter_map(|command| given.asked(command).ok());
    done.flatten().collect()
}

/// Everything that can stand on an agenda.
fn agenda(matter: MatterId, meeting: MeetingId) -> Vec<Command> {
    [
        AgendaItem::FirstTopic { topic: words() },
        AgendaItem::Study {
            topic: words(),
            reporter: words(),
        },
        AgendaItem::Decide { matter },
        AgendaItem::Discuss { matter },
        AgendaItem::Report {
            topic: words(),
            reporter: words(),
        },
        AgendaItem::Inform {
            topic: words(),
            reporter: words(),
        },
        AgendaItem::Personnel { recorded_in: words() },
        AgendaItem::Placeholder {},
    ]
    .map(|content| Command::PlaceItem {
        meeting,
        content,
        waivers: Vec::new(),
    })
    .into()
}

/// A draft that keeps a part back.
fn withholding(matter: MatterId) -> Command {
    Command::DraftDisclosure {
        matter,
        draft: Box::new(DisclosureDraft {
            track: Track::Government,
            scope: Scope::Society,
            channel: words(),
            title: words(),
            text: words(),
            withheld: vec![Withheld {
                part: words(),
                ground: Ground::ThirdParty,
                reason: words(),
                reassess_on: LATER,
            }],
            not_personal: vec![NotPersonal {
                found: words(),
                reason: words(),
                by: words(),
            }],
        }),
    }
}

/// An application with every step done, and every step not applicable.
fn prepared(kind: BookKind) -> Vec<Event> {
    let mut given = Given::founded(&founding(kind));
    let (line, particulars) = acts::particulars(kind);
    let matter = given.applied_with(TopicApplication {
        also_needs: StepKind::ALL.into(),
        ..application(line, particulars, TODAY)
    });
    let excepted = Review {
        hearing: Some(Hearing::NotHeld { reason: words() }),
        conclusion: Some(Conclusion::Exception(Exception {
            ground: ExceptionGround::PublicInterest,
            effect: words(),
            no_lesser_alternative: words(),
            term: words(),
            other: words(),
            until: Some(LATER),
        })),
        issuer: Issuer::Joint {
            lead: words(),
            others: words(),
        },
        ..papers::review(TODAY)
    };
    let mut found = papers::review(TODAY);
    found.judged[0].found = true;
    found.judged[0].situations = situations(STANDARDS[0]).collect();
    found.issuer = Issuer::Government {
        drafting_note: true,
        first_opinion: true,
        regulator: words(),
    };
    let mut of_2021 = papers::review(TODAY);
    of_2021.form = Some(Box::new(ReviewForm {
        sector: words(),
        nature: Some(MeasureNature::Normative),
        drafter_contact: words(),
        reviewer_contact: words(),
        experts: words(),
        head_opinion: words(),
    }));
    let outcomes = StepKind::ALL
        .into_iter()
        .flat_map(|step| [papers::done(step, TODAY), papers::not_applicable(step, TODAY)])
        .chain([papers::reviewed(papers::review(TODAY), TODAY)])
        .chain([papers::reviewed(excepted, TODAY), papers::reviewed(found, TODAY)])
        .chain([papers::reviewed(of_2021, TODAY)])
        .chain(papers::in_full(TODAY).map(StepOutcome::Done));
    let commands = outcomes.map(|outcome| papers::resolution(matter, outcome)).collect();
    let mut events = tried(&given, commands);
    events.extend(done(given));
    events
}

/// A meeting at its first item: what can be done before it, while it is open, and how it can end.
fn in_the_room(kind: BookKind) -> Vec<Event> {
    let mut given = Given::founded(&founding(kind));
    let (line, particulars) = acts::particulars(kind);
    let matter = given.a_ready(line, particulars);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    let member = MemberId(2);
    let mut events = Vec::new();
    let mut tries = |given: &Given| events.extend(tried(given, acts::in_a_meeting(given, meeting, item, member)));
    tries(&given);
    given.opened(meeting, &[9]);
    tries(&given);
    given.when(Command::TakeUpItem { meeting, item });
    tries(&given);
    for act in acts::in_a_meeting(&given, meeting, item, member) {
        if matches!(act, Command::TakeStand { .. } | Command::RecordRecusal { .. }) {
            let mut given = given.clone();
            given.when(act);
            tries(&given);
        }
    }
    let letter = acts::read_out(meeting, item, MemberId(9), "同意，建议分期实施");
    events.extend(tried(&given, vec![letter]));
    events.extend(tried(&given, announcements(meeting, item)));
    given.all_speak(meeting, item, 8);
    events.extend(tried(&given, announcements(meeting, item)));
    given.announced(meeting, item, Outcome::Passed);
    let at = given.meeting(meeting).began();
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    });
    given.when(acts::irregularity(&given, Some(matter), Some(meeting)));
    events.extend(tried(&given, vec![acts::remedy(&given, 1)]));
    events.extend(tried(&given, acts::in_a_meeting(&given, meeting, item, member)));
    events.extend(done(given));
    events
}

/// Papers with everything that can become of them, a warning put right and answered, a summary and another version.
fn beside() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let at = given.meeting(meeting).began();
    given.when(acts::hand_out(meeting, item, at));
    given.when(acts::account(meeting, &[2], CopyAccount::Mistaken { reason: words() }));
    given.when(acts::account(meeting, &[1], CopyAccount::Out {}));
    given.when(acts::collect(meeting, &[1], at));
    given.when(acts::keep(meeting, &[3]));
    given.when(acts::warn(meeting, None, at));
    given.when(acts::answer(meeting, at));
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    let waivers = vec![waiver(CheckId::R57, "另行收回", "书记")];
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: waivers.clone(),
    });
    let text = acts::composed(&given, meeting);
    given.when(acts::draft_summary(&given, meeting, &text));
    let Command::AdvanceSummary(mut checked) = acts::check(&given, meeting) else {
        unreachable!("a draft is checked")
    };
    if let SummaryStep::Checked { waivers: answered, .. } = &mut checked.step {
        answered.clone_from(&waivers);
    }
    given.when(Command::AdvanceSummary(checked));
    given.when(acts::draft_summary(
        &given,
        meeting,
        &format!("{text}\n会议要求抓好落实。"),
    ));
    given.when(acts::issue(&given, meeting, &acts::composed(&given, meeting)));
    let Command::IssueSummary(mut again) = acts::issue(&given, meeting, &acts::composed(&given, meeting)) else {
        unreachable!("a summary is issued")
    };
    again.waivers = waivers;
    given.when(Command::IssueSummary(again));
    given.when(acts::sign_record(&given, meeting));
    given.when(acts::scan(meeting, 1));
    given.when(acts::scan(meeting, 2));
    given.when(acts::explain(&given, meeting));
    done(given).collect()
}

/// Every way a matter can leave a meeting of eight.
fn announcements(meeting: MeetingId, item: u16) -> Vec<Command> {
    let outcomes = [
        Outcome::Passed,
        Outcome::PassedInPrinciple {
            changes: words(),
            reviser: words(),
        },
        Outcome::Postponed {
            reason: words(),
            by: words(),
        },
        Outcome::SentBack {
            reason: words(),
            by: words(),
        },
        Outcome::Referred { to: MeetingKind::Topic },
        Outcome::ToSuperior { to: words() },
    ];
    let ballots = BallotCount {
        issued: 8,
        returned: 8,
        spoiled: 0,
        tally: Tally {
            agree: 8,
            ..Tally::default()
        },
        tellers: words(),
        watched_by: vec!["一".into(), "二".into()],
        counted_by: "三".into(),
    };
    outcomes
        .into_iter()
        .map(|outcome| announce(meeting, item, outcome))
        .chain([Command::AnnounceResult {
            meeting,
            item,
            method: VotingMethod::Secret,
            ballots: Some(ballots),
            outcome: Outcome::Passed,
            reasons: String::new(),
            reduced: None,
            summed_up: words(),
        }])
        .collect()
}

/// Rules with every part there is, proposed, decided and adopted, and a roster whose director's meeting has members of
/// its own; such a meeting decides under them, with those who must attend.
fn ruled() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let mut rules = crate::rulebook::rules_in_full(&given);
    rules.meetings[1].power = Power::Head;
    rules.meetings[1].decides = vec![Register::Decision];
    rules.catalogue[0].decided_by = MeetingKind::Director;
    rules.catalogue[0].announced_before = false;
    rules.catalogue[1].announced_before = true;
    rules.effective = given.today;
    rules.meetings[1].notice_working_days_min = 0;
    let mut roster = given.book.roster.clone();
    for (member, presides) in roster.members[1..4].iter_mut().zip([Some(1), None, None]) {
        member.seats = vec![Seat {
            kind: MeetingKind::Director,
            presides,
        }];
    }
    given.when(Command::AdoptRoster(roster));
    let mut earlier = given.book.rulebook(given.today).as_ref().clone();
    earlier.effective = jiff::civil::date(2010, 1, 1);
    given.when(crate::earlier_rules::of_old(earlier));
    given.adopted(rules);
    given.today = given.today.saturating_add(1.day());
    let matter = given.a_ready("D01", Particulars::Decision {});
    let meeting = given.called(MeetingKind::Director, given.today);
    let item = given.placed(meeting, matter);
    let mut opening = given.opening(meeting, &[]);
    if let Command::OpenMeeting { attending, .. } = &mut opening {
        attending.push(3);
    }
    given.when(opening);
    given.when(Command::TakeUpItem { meeting, item });
    given.all_speak(meeting, item, 3);
    given.announced(meeting, item, Outcome::Passed);
    done(given).collect()
}
