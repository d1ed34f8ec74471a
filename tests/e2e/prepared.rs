//! Books that were prepared before a play begins, as files to be restored from: what the rules ask before a meeting is
//! done, through the desk and by its rules, as in a browser.

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date, time};
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::outside::FixedOutside;
use minutebook::desk::{Desk, DeskError};
use minutebook::domain::application::{Particulars, SignOff, SignOffStage, TopicApplication};
use minutebook::domain::body::{Office, Roster};
use minutebook::domain::command::Command;
use minutebook::domain::event::{Founding, Waiver};
use minutebook::domain::id::{BookId, DeviceId, MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, MeetingCall};
use minutebook::domain::money::Fen;
use minutebook::domain::preset;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::{AppointmentKind, BookKind, FundsKind, SessionNumber};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::required_steps;
use minutebook::ledger::cipher::KeyCard;

use crate::papers;

/// 2026-11-16 09:30 in Beijing: the Monday before the plays.
const NOW: i64 = 1_794_792_600_000;
/// The same day.
const ON: Date = date(2026, 11, 16);
/// The machine that wrote the book.
const DEVICE: DeviceId = DeviceId([9; 8]);
/// The post that wrote it: 综合办经办人.
const CLERK: MemberId = MemberId(10);

/// A matter before it is applied for.
pub struct Topic {
    /// Its title.
    pub title: &'static str,
    /// Its line in the catalogue.
    pub line: &'static str,
    /// The member in charge.
    pub in_charge: &'static str,
    /// What only its register asks for.
    pub particulars: Particulars,
}

impl Topic {
    /// A decision.
    pub fn decision(title: &'static str, line: &'static str) -> Self {
        Self {
            title,
            line,
            in_charge: "专职副书记",
            particulars: Particulars::Decision {},
        }
    }

    /// A project of so many 元.
    pub fn project(title: &'static str, line: &'static str, yuan: i64) -> Self {
        Self {
            title,
            line,
            in_charge: "专职副书记",
            particulars: Particulars::Project {
                place: "东园社区".into(),
                amount: amount(yuan),
                source: "年度预算".into(),
                approval: String::new(),
                tender: String::new(),
            },
        }
    }

    /// A payment of so many 元.
    pub fn funds(title: &'static str, line: &'static str, yuan: i64) -> Self {
        Self {
            title,
            line,
            in_charge: "专职副书记",
            particulars: Particulars::Funds {
                kind: FundsKind::WithinBudget,
                amount: amount(yuan),
                payee: "中选单位".into(),
                budget: "城乡社区支出".into(),
                contract: String::new(),
                procurement: String::new(),
                origin: None,
            },
        }
    }

    /// A candidate for a post.
    pub fn candidate(title: &'static str, person: &str) -> Self {
        Self {
            title,
            line: "人-01",
            in_charge: "组织委员",
            particulars: Particulars::Appointment {
                kind: AppointmentKind::LeadingPost,
                person: person.into(),
                from_post: "科员".into(),
                to_post: "副主任".into(),
            },
        }
    }

    /// The same under another member in charge.
    pub fn of(self, in_charge: &'static str) -> Self {
        Self { in_charge, ..self }
    }
}

fn amount(yuan: i64) -> Fen {
    Fen::from_yuan(yuan).expect("an amount in range")
}

/// What a prepared book holds.
pub struct Prepared<'a> {
    /// Which book it is.
    pub kind: BookKind,
    /// The passphrase of a personnel book.
    pub passphrase: Option<&'a str>,
    /// The topics that stand before the meeting of 20 November, 09:00, after the items that ask for no vote.
    pub topics: Vec<Topic>,
    /// The items that ask for no vote, before and behind the topics.
    pub others: (Vec<AgendaItem>, Vec<AgendaItem>),
    /// A topic that is approved and stands on no agenda.
    pub besides: Option<Topic>,
}

impl Prepared<'_> {
    /// Writes the book as a file in a folder.
    pub fn write(self, folder: &Path) -> PathBuf {
        let lock = self
            .passphrase
            .map(|passphrase| KeyCard::cut(passphrase, [3; 16]).expect("a key can be cut"));
        let number = if self.kind == BookKind::Main { 5 } else { 6 };
        let book = BookId([number; 8]);
        let outside = FixedOutside::at(NOW);
        let desk = ready(Desk::open(
            MemoryJournal::new(),
            outside,
            DEVICE,
            book.to_string(),
            lock,
        ));
        let hand = Hand(desk.expect("memory opens"));
        hand.does(Command::FoundBook(Box::new(founding(book, self.kind))));
        let meeting = hand.calls(self.kind);
        let (before, behind) = self.others;
        for content in before {
            hand.places(meeting, content);
        }
        for topic in self.topics {
            let matter = hand.approves(topic);
            hand.places(meeting, AgendaItem::Decide { matter });
        }
        for content in behind {
            hand.places(meeting, content);
        }
        if let Some(topic) = self.besides {
            hand.approves(topic);
        }
        hand.does(Command::SendNotice {
            meeting,
            on: ON,
            to: "全体委员".into(),
        });
        let file = folder.join(format!("{number}.yishibu"));
        fs::write(&file, hand.bytes()).expect("the folder is writable");
        file
    }
}

fn founding(book: BookId, kind: BookKind) -> Founding {
    Founding {
        book,
        kind,
        device: DEVICE,
        office: Office {
            committee: "中共越城区东湖街道工作委员会".to_owned(),
            committee_short: "东湖街工委".to_owned(),
            office: "越城区人民政府东湖街道办事处".to_owned(),
            ..preset::office_template()
        },
        roster: Roster {
            basis: String::new(),
            members: preset::roster_template(date(2026, 1, 1)),
        },
        rulebook: preset::rulebook(kind, date(2026, 1, 1), preset::COMMITTEE_MEETING_NAMES[0]),
        statement_by: "综合办经办人".to_owned(),
        statement_on: ON,
    }
}

/// Who prepares: answers for each warning, and is refused nothing.
struct Hand(Desk<MemoryJournal, FixedOutside>);

impl Hand {
    fn does(&self, command: Command) {
        let done = ready(self.0.dispatch(CLERK, &command, &[]));
        done.unwrap_or_else(|error| unreachable!("{command:?}: {error}"));
    }

    fn calls(&self, kind: BookKind) -> MeetingId {
        self.does(Command::CallMeeting {
            call: MeetingCall {
                kind: MeetingKind::Committee,
                on: date(2026, 11, 20),
                at: time(9, 0, 0, 0),
                place: "街道三楼会议室".into(),
                late_because: None,
            },
            session: (kind == BookKind::Personnel).then_some(SessionNumber { year: 2026, serial: 1 }),
        });
        let book = self.0.book().expect("it was founded");
        *book.meetings.keys().next().expect("one was called")
    }

    fn places(&self, meeting: MeetingId, content: AgendaItem) {
        let mut waivers = Vec::new();
        loop {
            let command = Command::PlaceItem {
                meeting,
                content: content.clone(),
                waivers: waivers.clone(),
            };
            match ready(self.0.dispatch(CLERK, &command, &[])) {
                Ok(()) => return,
                Err(DeskError::Refused(Refusal::NeedsWaiver(gaps))) if waivers.is_empty() => {
                    let waiver = |check| Waiver {
                        check,
                        reason: "主任办公会议本周未召开，时限紧迫".into(),
                        by: "书记".into(),
                    };
                    waivers = gaps.iter().map(|gap| waiver(gap.check)).collect();
                }
                Err(error) => unreachable!("{command:?}: {error}"),
            }
        }
    }

    /// Applies, does every step and signs at every stage.
    fn approves(&self, topic: Topic) -> MatterId {
        let known: Vec<MatterId> = self
            .0
            .book()
            .map(|book| book.matters.keys().copied().collect())
            .unwrap_or_default();
        let department = "公共管理办公室";
        self.does(Command::ApplyTopic(Box::new(TopicApplication {
            title: topic.title.into(),
            line: topic.line.into(),
            department: department.into(),
            in_charge: topic.in_charge.into(),
            request: format!("组织实施{}", topic.title),
            basis: "年度工作要点".into(),
            reporter: "公共管理办公室负责人".into(),
            particulars: topic.particulars,
            also_needs: Vec::new(),
            applied_on: ON,
            late_because: None,
        })));
        let book = self.0.book().expect("it was founded");
        let matter = *book
            .matters
            .keys()
            .find(|id| !known.contains(id))
            .expect("it was applied for");
        let file = ready(self.0.matter(matter)).expect("memory reads");
        for step in required_steps(book.rulebook(ON), &file) {
            self.does(papers::resolution(matter, papers::done(step, ON)));
        }
        // Appointments are signed neither by other departments nor by the director.
        let signed = |stage: &SignOffStage| {
            book.kind == BookKind::Main || !matches!(stage, SignOffStage::Countersign | SignOffStage::Director)
        };
        for stage in SignOffStage::ALL.into_iter().filter(signed) {
            let by = match stage {
                SignOffStage::DepartmentHead => "公共管理办公室负责人",
                SignOffStage::MemberInCharge => topic.in_charge,
                SignOffStage::Countersign => "财政所负责人",
                SignOffStage::FormCheck => "综合办公室负责人",
                SignOffStage::Director => "副书记、主任",
                SignOffStage::Secretary => "书记",
            };
            self.does(Command::SignOff {
                matter,
                sign_off: SignOff {
                    stage,
                    by: by.into(),
                    on: ON,
                    opinion: "同意".into(),
                },
            });
        }
        matter
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let exported = ready(self.0.export(&mut |chunk| bytes.extend(chunk), &mut |_, _| {}));
        exported.expect("memory writes");
        bytes
    }
}

/// The output of a future that is ready at once.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("memory never makes anyone wait"),
    }
}
