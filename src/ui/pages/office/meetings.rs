//! The kinds of meeting as they are typed: which the office holds, what each may do, and its counts.

use leptos::prelude::*;

use super::check::{self, Tried, at_place, choices, place_of};
use crate::domain::register::Register;
use crate::domain::rulebook::{MeetingKind, MeetingRule, Power, Share};
use crate::text::{page_office as text, words};
use crate::ui::components::{Cell, ColumnHead, DataTable, Row};
use crate::ui::form::{CheckField, SelectField, TextField};

const POWERS: [Power; 3] = [Power::Votes, Power::Head, Power::Studies];
const SHARES: [Share; 4] = [
    Share::HalfOrMore,
    Share::TwoThirdsOrMore,
    Share::MoreThanHalf,
    Share::MoreThanTwoThirds,
];

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
    /// What is not typed here stays as it stands.
    base: StoredValue<MeetingRule>,
}

impl MeetingDraft {
    /// A rule as it stands; `held` says whether the office holds such a meeting.
    pub fn of(rule: &MeetingRule, held: bool) -> Self {
        Self {
            kind: rule.kind,
            held: RwSignal::new(held),
            name: RwSignal::new(rule.name.clone()),
            power: RwSignal::new(place_of(&POWERS, &rule.power)),
            quorum: RwSignal::new(place_of(&SHARES, &rule.quorum)),
            quorum_appointment: RwSignal::new(place_of(&SHARES, &rule.quorum_appointment)),
            majority: RwSignal::new(place_of(&SHARES, &rule.majority)),
            notice: RwSignal::new(rule.notice_working_days_min.to_string()),
            base: StoredValue::new(rule.clone()),
        }
    }

    fn words(self) -> [RwSignal<String>; 6] {
        [
            self.name,
            self.power,
            self.quorum,
            self.quorum_appointment,
            self.majority,
            self.notice,
        ]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> (bool, [String; 6]) {
        (self.held.get(), self.words().map(|field| field.get()))
    }

    /// Fills the fields from what was kept.
    pub fn retype(self, (held, words): (bool, [String; 6])) {
        self.held.set(held);
        check::retype(&self.words(), words);
    }

    /// Whether it is held and decides; tracked.
    pub fn decides(self) -> bool {
        self.held.get()
            && self
                .power
                .with(|power| at_place(&POWERS, power))
                .is_some_and(|power| power != Power::Studies)
    }

    /// The rule of a kind that is held, `None` if a field can't be read; tracked.
    pub fn read(self, registers: &[Register]) -> Option<MeetingRule> {
        let share = |value: RwSignal<String>| value.with(|value| at_place(&SHARES, value));
        let name = self.name.with(|name| name.trim().to_owned());
        let power = self.power.with(|power| at_place(&POWERS, power))?;
        (!name.is_empty()).then_some(MeetingRule {
            kind: self.kind,
            name,
            power,
            decides: if power == Power::Studies {
                Vec::new()
            } else {
                registers.to_vec()
            },
            quorum: share(self.quorum)?,
            quorum_appointment: share(self.quorum_appointment)?,
            majority: share(self.majority)?,
            notice_working_days_min: self.notice.with(|days| check::number::<u8>(days)).map(u32::from)?,
            ..self.base.get_value()
        })
    }
}

/// The kinds of meeting as a table one types in.
#[component]
pub fn MeetingTable(
    /// The drafts, one for each kind.
    meetings: Vec<MeetingDraft>,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let nobody_decides = {
        let meetings = meetings.clone();
        move || (tried.get() && !meetings.iter().any(|meeting| meeting.decides())).then_some(text::NO_DECIDING_MEETING)
    };
    let head = || {
        [
            text::HELD,
            text::MEETING_NAME,
            text::POWER,
            text::QUORUM,
            text::QUORUM_APPOINTMENT,
            text::MAJORITY,
            text::NOTICE_DAYS,
        ]
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    view! {
        <div class="edit-table">
            <p class="field__error" role="alert">
                {nobody_decides}
            </p>
            <DataTable caption=text::MEETINGS caption_hidden=true head>
                <tbody role="rowgroup">
                    {meetings.into_iter().map(|meeting| view! { <MeetingRow meeting tried /> }).collect_view()}
                </tbody>
            </DataTable>
        </div>
    }
}

#[component]
fn MeetingRow(meeting: MeetingDraft, tried: Tried) -> impl IntoView {
    let kind = words::meeting_kind(meeting.kind);
    let label = move |column: &'static str| text::of_meeting(kind, column);
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
