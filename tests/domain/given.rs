//! Given, when, then: a book of the practice office, its matters and meetings, in words.

mod facts;
mod opening;

use std::sync::Arc;

use jiff::civil::{Date, date, time};
use minutebook::domain::application::{Particulars, SignOff, SignOffStage, TopicApplication};
use minutebook::domain::book::{Book, Files};
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::decide::decide;
use minutebook::domain::event::{Event, Founding, Resolution, Waiver};
use minutebook::domain::id::{BookId, DeviceId, MatterId, MeetingId, MemberId};
use minutebook::domain::matter::{Matter, Stamp};
use minutebook::domain::meeting::{AgendaItem, Meeting, MeetingCall, Outcome, Stand, StandTaken, VotingMethod};
use minutebook::domain::money::Fen;
use minutebook::domain::occasion::{Moment, Occasion};
use minutebook::domain::practice::office;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::{AppointmentKind, BookKind, FundsKind};
use minutebook::domain::rulebook::{MeetingKind, Rulebook};
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::{StepKind, StepOutcome};

use crate::papers;

/// The machine that holds the pen.
pub const HERE: DeviceId = DeviceId([1; 8]);
/// Another machine.
pub const ELSEWHERE: DeviceId = DeviceId([2; 8]);
/// A Tuesday with working days all around.
pub const TODAY: Date = date(2026, 3, 10);

/// A book as it stands, and the day it is.
#[derive(Clone)]
pub struct Given {
    pub book: Book,
    pub files: Files,
    pub today: Date,
    pub device: DeviceId,
    /// Every fact after the founding, in order.
    pub log: Vec<(Stamp, Event)>,
    seq: u32,
    chance: u32,
}

/// A founding of the practice office.
pub fn founding(kind: BookKind) -> Founding {
    office::founding(BookId([7; 8]), kind, HERE, TODAY)
}

pub fn yuan(yuan: i64) -> Fen {
    Fen::from_yuan(yuan).expect("an amount in range")
}

pub fn funds(amount: Fen) -> Particulars {
    Particulars::Funds {
        kind: FundsKind::WithinBudget,
        amount,
        payee: "中选单位".into(),
        budget: String::new(),
        contract: String::new(),
        procurement: String::new(),
        origin: None,
    }
}

pub fn project(amount: Fen) -> Particulars {
    Particulars::Project {
        place: "东园社区".into(),
        amount,
        source: "年度预算".into(),
        approval: String::new(),
        tender: String::new(),
    }
}

pub fn appointment(kind: AppointmentKind) -> Particulars {
    Particulars::Appointment {
        kind,
        person: "拟任人选甲".into(),
        from_post: "科员".into(),
        to_post: "副主任".into(),
    }
}

pub fn application(line: &str, particulars: Particulars, on: Date) -> TopicApplication {
    TopicApplication {
        title: "关于示例事项的议题".into(),
        line: line.into(),
        department: "党政综合办公室".into(),
        in_charge: "专职副书记".into(),
        request: "请会议审议".into(),
        basis: "年度工作要点".into(),
        reporter: "党政综合办公室".into(),
        particulars,
        also_needs: Vec::new(),
        applied_on: on,
        late_because: None,
    }
}

pub fn waiver(check: CheckId, reason: &str, by: &str) -> Waiver {
    Waiver {
        check,
        reason: reason.into(),
        by: by.into(),
    }
}

pub fn stand(member: u16, stand: Stand) -> StandTaken {
    StandTaken {
        member: MemberId(member),
        stand,
        reservation: String::new(),
    }
}

impl Given {
    pub fn a_main_book() -> Self {
        Self::founded(&founding(BookKind::Main))
    }

    pub fn a_personnel_book() -> Self {
        Self::founded(&founding(BookKind::Personnel))
    }

    /// A main book whose body has so many members with a vote.
    pub fn a_body_of(voters: usize) -> Self {
        let mut founding = founding(BookKind::Main);
        founding.roster = office::roster(voters);
        Self::founded(&founding)
    }

    pub fn founded(founding: &Founding) -> Self {
        let occasion = occasion(TODAY, founding.device, 0);
        let command = Command::FoundBook(Box::new(founding.clone()));
        decide(None, &Files::default(), &command, &occasion).expect("the book can be founded");
        let stamp = Stamp {
            seq: 1,
            at: occasion.now,
            by: occasion.actor,
        };
        Self {
            book: Book::founded(&stamp, founding),
            files: Files {
                imports: Some(Arc::default()),
                ..Files::default()
            },
            today: TODAY,
            device: founding.device,
            log: Vec::new(),
            seq: 1,
            chance: 0,
        }
    }

    pub fn on(mut self, day: Date) -> Self {
        self.today = day;
        self
    }

    /// The occasion of the next act.
    pub fn occasion(&self) -> Occasion {
        occasion(self.today, self.device, self.chance + 1)
    }

    /// What the rules answer; nothing changes.
    pub fn asked(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        decide(Some(&self.book), &self.files, command, &self.occasion())
    }

    /// Does a command that the rules allow.
    #[track_caller]
    pub fn when(&mut self, command: Command) -> Vec<Event> {
        let events = self
            .asked(&command)
            .unwrap_or_else(|refusal| unreachable!("{command:?} was refused: {refusal:?}"));
        self.chance += 1;
        for event in &events {
            self.apply(event);
        }
        events
    }

    /// The refusal of a command that the rules don't allow.
    #[track_caller]
    pub fn refused(&self, command: Command) -> Refusal {
        self.asked(&command).expect_err("the rules refuse this")
    }

    fn apply(&mut self, event: &Event) {
        self.seq += 1;
        let stamp = Stamp {
            seq: self.seq,
            at: Moment(format!("{}T09:00:00.000+08:00", self.today)),
            by: office::CLERK,
        };
        self.take_in(stamp, event);
    }

    pub fn matter(&self, id: MatterId) -> &Matter {
        &self.files.matters[&id]
    }

    pub fn meeting(&self, id: MeetingId) -> &Meeting {
        &self.files.meetings[&id]
    }

    /// A matter that was applied for today.
    pub fn applied(&mut self, line: &str, particulars: Particulars) -> MatterId {
        self.applied_with(application(line, particulars, self.today))
    }

    pub fn applied_with(&mut self, application: TopicApplication) -> MatterId {
        let events = self.when(Command::ApplyTopic(Box::new(application)));
        let Event::TopicApplied { matter, .. } = events[0] else {
            unreachable!("an application was expected")
        };
        matter
    }

    pub fn resolve(&mut self, matter: MatterId, outcome: StepOutcome) {
        self.when(papers::resolution(matter, outcome));
    }

    /// Every step the matter needs, done in the plainest way on the days before today.
    pub fn all_steps(&mut self, matter: MatterId) {
        let rulebook = Arc::clone(self.book.rulebook(self.today));
        for step in minutebook::domain::rules::required_steps(&rulebook, self.matter(matter)) {
            self.resolve(matter, papers::done(step, self.today));
        }
    }

    pub fn signed(&mut self, matter: MatterId, stage: SignOffStage) {
        self.when(Command::SignOff {
            matter,
            sign_off: sign_off(stage, self.today),
        });
    }

    pub fn approved(&mut self, matter: MatterId) {
        for stage in SignOffStage::REQUIRED.into_iter().chain([SignOffStage::Secretary]) {
            self.signed(matter, stage);
        }
    }

    /// A matter of decisions with every step done and approved.
    pub fn a_ready_matter(&mut self) -> MatterId {
        self.a_ready("D01", Particulars::Decision {})
    }

    pub fn a_ready(&mut self, line: &str, particulars: Particulars) -> MatterId {
        let matter = self.applied(line, particulars);
        self.all_steps(matter);
        self.approved(matter);
        matter
    }

    pub fn called(&mut self, kind: MeetingKind, on: Date) -> MeetingId {
        let late = (on < self.today).then(|| "补录".to_owned());
        let session = (self.book.kind == BookKind::Personnel).then_some(minutebook::domain::register::SessionNumber {
            year: on.year(),
            serial: 1,
        });
        let events = self.when(Command::CallMeeting {
            call: call(kind, on, late),
            session,
        });
        let Event::MeetingCalled { meeting, .. } = events[0] else {
            unreachable!("a call was expected")
        };
        meeting
    }

    pub fn placed(&mut self, meeting: MeetingId, matter: MatterId) -> u16 {
        let events = self.when(place(meeting, matter));
        let Event::ItemPlaced { item, .. } = events[0] else {
            unreachable!("an item was expected")
        };
        item
    }

    /// Opens a meeting; the members named are absent.
    pub fn opened(&mut self, meeting: MeetingId, absent: &[u16]) {
        let command = self.opening(meeting, absent);
        self.when(command);
    }

    /// A meeting of the committee today with this matter before it.
    pub fn in_session_on(&mut self, matter: MatterId, absent: &[u16]) -> (MeetingId, u16) {
        let meeting = self.called(MeetingKind::Committee, self.today);
        let item = self.placed(meeting, matter);
        self.opened(meeting, absent);
        self.when(Command::TakeUpItem { meeting, item });
        (meeting, item)
    }

    /// Puts rules into force the only way there is: proposed with a matter, decided today, adopted.
    pub fn adopted(&mut self, rulebook: Rulebook) {
        let matter = self.applied("D01", Particulars::Decision {});
        self.when(Command::ProposeRulebook {
            matter,
            rulebook: Box::new(rulebook),
            instead_of: None,
        });
        self.all_steps(matter);
        self.approved(matter);
        self.decided(matter, Outcome::Passed);
        self.when(Command::AdoptRulebook(RulesSource::Matter(matter)));
    }

    /// A meeting today with a ready matter before it.
    pub fn in_session(&mut self, absent: &[u16]) -> (MeetingId, u16) {
        let matter = self.a_ready_matter();
        self.in_session_on(matter, absent)
    }

    /// The members who have still to speak, the one who presides last.
    pub fn yet_to_speak(&self, meeting: MeetingId, item: u16) -> Vec<MemberId> {
        let file = self.meeting(meeting);
        file.yet_to_speak(&self.book.roster, file.item(item).expect("the item is there"))
    }

    /// Everyone speaks in turn; the first `agree` agree and the others don't.
    pub fn all_speak(&mut self, meeting: MeetingId, item: u16, agree: usize) {
        for (spoken, member) in self.yet_to_speak(meeting, item).into_iter().enumerate() {
            let how = if spoken < agree { Stand::For } else { Stand::Against };
            self.when(Command::TakeStand {
                meeting,
                item,
                stand: stand(member.0, how),
            });
        }
    }

    pub fn announced(&mut self, meeting: MeetingId, item: u16, outcome: Outcome) -> Resolution {
        let events = self.when(announce(meeting, item, outcome));
        let Event::ResolutionAnnounced(resolution) = &events[0] else {
            unreachable!("a resolution was expected")
        };
        resolution.as_ref().clone()
    }

    /// Decides a matter today as asked.
    pub fn decided(&mut self, matter: MatterId, outcome: Outcome) -> MeetingId {
        let (meeting, item) = self.in_session_on(matter, &[]);
        let agree = if outcome.needs_majority() { 9 } else { 0 };
        if outcome.needs_vote() {
            self.all_speak(meeting, item, agree);
        }
        self.announced(meeting, item, outcome);
        meeting
    }

    pub fn entered(&mut self, matter: MatterId) -> minutebook::domain::event::Entry {
        let events = self.when(enter(matter));
        let Event::Entered(entry) = &events[0] else {
            unreachable!("an entry was expected")
        };
        entry.as_ref().clone()
    }

    /// A matter in the register: passed today.
    pub fn an_entry(&mut self) -> MatterId {
        let matter = self.a_ready("P01", project(yuan(100_000)));
        self.decided(matter, Outcome::Passed);
        self.entered(matter);
        matter
    }
}

fn occasion(today: Date, device: DeviceId, chance: u32) -> Occasion {
    let mut seed = [0; 32];
    seed[..4].copy_from_slice(&chance.to_be_bytes());
    Occasion {
        now: Moment(format!("{today}T18:00:00.000+08:00")),
        today,
        actor: office::CLERK,
        device,
        seed,
    }
}

pub fn call(kind: MeetingKind, on: Date, late_because: Option<String>) -> MeetingCall {
    MeetingCall {
        kind,
        on,
        at: time(9, 0, 0, 0),
        place: "三楼会议室".into(),
        late_because,
    }
}

/// What was sent back is supplemented: the finding is recorded anew.
pub fn supplement(given: &mut Given, matter: MatterId) {
    let outcome = papers::done(StepKind::Investigation, given.today);
    given.when(papers::resolution(matter, outcome));
}

pub fn sign_off(stage: SignOffStage, on: Date) -> SignOff {
    SignOff {
        stage,
        by: match stage {
            SignOffStage::Secretary => "书记",
            SignOffStage::MemberInCharge | SignOffStage::Director => "专职副书记",
            _ => "科室负责人",
        }
        .into(),
        on,
        opinion: "同意".into(),
    }
}

pub fn place(meeting: MeetingId, matter: MatterId) -> Command {
    Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers: Vec::new(),
    }
}

pub fn announce(meeting: MeetingId, item: u16, outcome: Outcome) -> Command {
    Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Hands,
        ballots: None,
        outcome,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    }
}

pub fn enter(matter: MatterId) -> Command {
    Command::EnterInRegister {
        matter,
        summary: "同意".into(),
        minute_book: "第一册第1页".into(),
        waivers: Vec::new(),
    }
}

/// The checks a refusal names, and whether it blocks or asks.
pub fn checks(refusal: &Refusal) -> (&'static str, Vec<CheckId>) {
    let named = |gaps: &[minutebook::domain::refusal::Gap]| gaps.iter().map(|gap| gap.check).collect();
    match refusal {
        Refusal::NotReady(gaps) => ("block", named(gaps)),
        Refusal::NeedsWaiver(gaps) => ("warn", named(gaps)),
        other => unreachable!("gaps were expected, not {other:?}"),
    }
}
