//! The kinds of meeting as they are typed: which the office holds, what each may do, and its counts.

use leptos::prelude::*;

use super::check::{self, Tried, at_place, choices, place_of};
use super::meeting_more::MeetingMore;
use super::rows::{RowsDraft, TypedRow};
use crate::domain::meeting::Stand;
use crate::domain::register::Register;
use crate::domain::rulebook::{Base, MeetingKind, MeetingRule, Power, RegisterShares, Share, WithoutSecretary};
use crate::text::{page_office as text, words};
use crate::ui::components::{Cell, ColumnHead, DataTable, Row};
use crate::ui::form::{CheckField, SelectField, TextField};

const POWERS: [Power; 3] = [Power::Votes, Power::Head, Power::Studies];
/// The shares, in the order of the lists.
pub const SHARES: [Share; 4] = [
    Share::HalfOrMore,
    Share::TwoThirdsOrMore,
    Share::MoreThanHalf,
    Share::MoreThanTwoThirds,
];
/// The bases of a majority, in the order of the radios.
pub const BASES: [Base; 2] = [Base::Entitled, Base::Present];
/// What happens without the one who presides, in the order of the radios.
pub const WITHOUT: [WithoutSecretary; 3] = [
    WithoutSecretary::NextInOrder,
    WithoutSecretary::Entrusted,
    WithoutSecretary::Nobody,
];
/// The stands, in the order of the boxes.
pub const STANDS: [Stand; 4] = [Stand::For, Stand::Against, Stand::Abstain, Stand::Postpone];

/// A kind of meeting as it is kept while it is unsent: whether it is held, words, what it decides, the stands it
/// offers, the registers with shares of their own.
pub type TypedMeeting = (bool, [String; 8], Vec<String>, Vec<String>, Vec<TypedRow>);

/// One kind of meeting as it is typed.
#[derive(Clone, Copy)]
pub struct MeetingDraft {
    /// The kind.
    pub kind: MeetingKind,
    /// Whether the office holds it.
    pub held: RwSignal<bool>,
    /// Its name in this office.
    pub name: RwSignal<String>,
    power: RwSignal<String>,
    quorum: RwSignal<String>,
    quorum_appointment: RwSignal<String>,
    majority: RwSignal<String>,
    notice: RwSignal<String>,
    /// Of whom a majority is counted.
    pub base: RwSignal<String>,
    /// Who presides without the one who does as a rule.
    pub without: RwSignal<String>,
    /// The registers whose matters it may decide.
    pub decides: RwSignal<Vec<String>>,
    /// The stands it offers; none for those its registers know.
    pub options: RwSignal<Vec<String>>,
    /// The registers with shares of their own.
    pub by_register: RowsDraft,
}

impl MeetingDraft {
    /// What the office calls it; its usual name while none is typed. Tracked.
    pub fn called(self) -> String {
        let typed = self.name.with(|name| name.trim().to_owned());
        if typed.is_empty() {
            words::meeting_kind(self.kind).to_owned()
        } else {
            typed
        }
    }

    /// A rule as it stands; `held` says whether the office holds such a meeting. One that only studies would decide
    /// all `registers` once it may decide.
    pub fn of(rule: &MeetingRule, held: bool, registers: &[Register]) -> Self {
        let decides = if rule.decides.is_empty() {
            registers
        } else {
            &rule.decides
        };
        let own = |own: &RegisterShares| {
            let words = [
                place_of(&Register::ALL, &own.register),
                place_of(&SHARES, &own.quorum),
                place_of(&SHARES, &own.majority),
            ];
            (words.to_vec(), Vec::new())
        };
        Self {
            kind: rule.kind,
            held: RwSignal::new(held),
            name: RwSignal::new(rule.name.clone()),
            power: RwSignal::new(place_of(&POWERS, &rule.power)),
            quorum: RwSignal::new(place_of(&SHARES, &rule.quorum)),
            quorum_appointment: RwSignal::new(place_of(&SHARES, &rule.quorum_appointment)),
            majority: RwSignal::new(place_of(&SHARES, &rule.majority)),
            notice: RwSignal::new(rule.notice_working_days_min.to_string()),
            base: RwSignal::new(place_of(&BASES, &rule.majority_base)),
            without: RwSignal::new(place_of(&WITHOUT, &rule.without_secretary)),
            decides: RwSignal::new(decides.iter().map(|one| place_of(&Register::ALL, one)).collect()),
            options: RwSignal::new(rule.options.iter().map(|stand| place_of(&STANDS, stand)).collect()),
            by_register: RowsDraft::of(rule.by_register.iter().map(own)),
        }
    }

    fn words(self) -> [RwSignal<String>; 8] {
        [
            self.name,
            self.power,
            self.quorum,
            self.quorum_appointment,
            self.majority,
            self.notice,
            self.base,
            self.without,
        ]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> TypedMeeting {
        (
            self.held.get(),
            self.words().map(|field| field.get()),
            self.decides.get(),
            self.options.get(),
            self.by_register.typed(),
        )
    }

    /// Fills the fields from what was kept.
    pub fn retype(self, (held, words, decides, options, by_register): TypedMeeting) {
        self.held.set(held);
        check::retype(&self.words(), words);
        self.decides.set(decides);
        self.options.set(options);
        self.by_register.retype(by_register);
    }

    /// Whether it may decide something, held or not; tracked.
    pub fn has_power(self) -> bool {
        let power = self.power.with(|power| at_place(&POWERS, power));
        power.is_some_and(|power| power != Power::Studies)
    }

    /// Whether it is held and decides a register; tracked.
    pub fn decides(self, register: Register) -> bool {
        let place = place_of(&Register::ALL, &register);
        self.held.get() && self.has_power() && self.decides.with(|decides| decides.contains(&place))
    }

    /// Whether who agrees and who doesn't can both say so; tracked.
    pub fn options_stand(self) -> bool {
        let offers = |stand: &Stand| self.options.with(|options| options.contains(&place_of(&STANDS, stand)));
        self.options.with(Vec::is_empty) || [Stand::For, Stand::Against].iter().all(offers)
    }

    /// The rule of a kind that is held, `None` if a field can't be read; tracked.
    pub fn read(self) -> Option<MeetingRule> {
        let share = |value: RwSignal<String>| value.with(|value| at_place(&SHARES, value));
        let name = self.name.with(|name| name.trim().to_owned());
        let power = self.power.with(|power| at_place(&POWERS, power))?;
        let decides = self.decides.with(|decides| places(&Register::ALL, decides));
        let by_register = self.by_register.read(|words, _| {
            Some(RegisterShares {
                register: at_place(&Register::ALL, words.first()?)?,
                quorum: at_place(&SHARES, words.get(1)?)?,
                majority: at_place(&SHARES, words.get(2)?)?,
            })
        })?;
        (!name.is_empty() && self.options_stand()).then_some(MeetingRule {
            kind: self.kind,
            name,
            power,
            decides: if power == Power::Studies { Vec::new() } else { decides },
            quorum: share(self.quorum)?,
            quorum_appointment: share(self.quorum_appointment)?,
            majority: share(self.majority)?,
            notice_working_days_min: self.notice.with(|days| check::number::<u8>(days)).map(u32::from)?,
            majority_base: self.base.with(|base| at_place(&BASES, base))?,
            by_register,
            without_secretary: self.without.with(|without| at_place(&WITHOUT, without))?,
            options: self.options.with(|options| places(&STANDS, options)),
        })
    }
}

/// The things whose places are ticked.
fn places<T: Copy>(all: &[T], ticked: &[String]) -> Vec<T> {
    ticked.iter().filter_map(|place| at_place(all, place)).collect()
}

/// The kinds of meeting as a table one types in.
#[component]
pub fn MeetingTable(
    /// The drafts, one for each kind.
    meetings: Vec<MeetingDraft>,
    /// The registers of the book: each is decided by some meeting.
    registers: &'static [Register],
    /// Whether the form was tried.
    tried: Tried,
    /// Also what an office seldom sets otherwise than most do.
    #[prop(optional)]
    in_full: bool,
) -> impl IntoView {
    let nobody_decides = {
        let meetings = meetings.clone();
        let decided = move |register: &Register| meetings.iter().any(|meeting| meeting.decides(*register));
        move || (tried.get() && !registers.iter().all(&decided)).then_some(text::NO_DECIDING_MEETING)
    };
    let head = move || {
        let columns = [
            text::HELD,
            text::MEETING_NAME,
            text::POWER,
            text::QUORUM,
            text::QUORUM_APPOINTMENT,
            text::MAJORITY,
            text::NOTICE_DAYS,
        ];
        columns.map(|label| view! { <ColumnHead label /> }).collect_view()
    };
    let more = in_full.then(|| meetings.clone()).into_iter().flatten();
    let more = more.map(move |meeting| {
        view! {
            <Show when=move || meeting.held.get()>
                <MeetingMore meeting registers tried />
            </Show>
        }
    });
    let more = more.collect_view();
    let row = move |meeting| view! { <MeetingRow meeting tried /> };
    view! {
        <div class="edit-table">
            <p class="field__error" role="alert">
                {nobody_decides}
            </p>
            <DataTable caption=text::MEETINGS caption_hidden=true head>
                <tbody role="rowgroup">
                    {meetings.into_iter().map(row).collect_view()}
                </tbody>
            </DataTable>
            <div class="edit-mores">{more}</div>
        </div>
    }
}

#[component]
fn MeetingRow(meeting: MeetingDraft, tried: Tried) -> impl IntoView {
    let label = move |column: &'static str| Signal::derive(move || text::of_meeting(&meeting.called(), column));
    let shares = choices(&SHARES, words::share);
    let share = {
        let shares = shares.clone();
        move |column: &'static str, value: RwSignal<String>| {
            let choices = shares.clone();
            view! {
                <Cell label=column>
                    <SelectField
                        label=label(column)
                        value
                        choices=Signal::stored(choices)
                        error=check::filled(tried, value)
                    />
                </Cell>
            }
        }
    };
    let notice = meeting.notice;
    let name_error = check::error_if(tried, move || {
        (meeting.held.get() && meeting.name.with(|name| name.trim().is_empty())).then_some(text::FILL)
    });
    let notice_error = check::error_if(tried, move || {
        notice
            .with(|days| check::number::<u8>(days).is_none())
            .then_some(text::FILL_NUMBER)
    });
    view! {
        <Row>
            <Cell label=text::HELD>
                <CheckField label=label(text::HELD) value=meeting.held />
            </Cell>
            <Cell label=text::MEETING_NAME>
                <TextField label=label(text::MEETING_NAME) value=meeting.name error=name_error />
            </Cell>
            <Cell label=text::POWER>
                <SelectField
                    label=label(text::POWER)
                    value=meeting.power
                    choices=Signal::stored(choices(&POWERS, words::power))
                    error=check::filled(tried, meeting.power)
                />
            </Cell>
            {share(text::QUORUM, meeting.quorum)}
            {share(text::QUORUM_APPOINTMENT, meeting.quorum_appointment)}
            {share(text::MAJORITY, meeting.majority)}
            <Cell label=text::NOTICE_DAYS>
                <TextField label=label(text::NOTICE_DAYS) value=notice error=notice_error />
            </Cell>
        </Row>
    }
}
