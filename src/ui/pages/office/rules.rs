//! A rulebook as it is typed, made from one that stands.

use leptos::prelude::*;

use super::check::{self, Tried, day};
use super::lines::{LineDraft, TypedLine};
use super::meetings::{MeetingDraft, TypedMeeting};
use super::parts::{PartsDraft, TypedParts};
use crate::domain::register::{BookKind, Register};
use crate::domain::rulebook::{MeetingKind, Rulebook};
use crate::text::{page_office as text, words};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::form::{Choice, DateField, FormPair, RadioGroup, TextField};

/// The values of the answer whether a recused member stays in the base.
const STAYS: &str = "stays";
const LEAVES: &str = "leaves";

/// A rulebook as it is kept while it is unsent: its head, its meetings, its lines, its other parts.
pub type TypedRules = ([String; 5], Vec<TypedMeeting>, Vec<TypedLine>, TypedParts);

/// A rulebook as it is typed.
#[derive(Clone, Copy)]
pub struct RuleDraft {
    base: StoredValue<Rulebook>,
    /// The fingerprint of the version it began from.
    pub begun_from: RwSignal<String>,
    /// The name of the rules.
    pub title: RwSignal<String>,
    /// Their document number, with the meeting that adopted them.
    pub number: RwSignal<String>,
    /// Rules of the city or district they follow.
    pub superior: RwSignal<String>,
    /// The first day they judge.
    pub effective: RwSignal<String>,
    recused: RwSignal<String>,
    /// The kinds of meeting.
    pub meetings: StoredValue<Vec<MeetingDraft>>,
    /// The lines of the catalogue.
    pub lines: RwSignal<Vec<LineDraft>>,
    /// The parts beside them.
    pub parts: StoredValue<PartsDraft>,
}

impl RuleDraft {
    /// A draft of `base` for a kind of book; `usual` gives the kinds of meeting that `base` doesn't hold.
    pub fn of(base: &Rulebook, usual: &Rulebook, kind: BookKind) -> Self {
        let meetings = usual
            .meetings
            .iter()
            .map(|rule| {
                MeetingDraft::of(
                    base.meeting(rule.kind).unwrap_or(rule),
                    base.meeting(rule.kind).is_some(),
                    kind.registers(),
                )
            })
            .collect();
        let recused = if base.recused_leave_base { LEAVES } else { STAYS };
        Self {
            base: StoredValue::new(base.clone()),
            begun_from: RwSignal::new(base.digest()),
            title: RwSignal::new(base.title.clone()),
            number: RwSignal::new(String::new()),
            superior: RwSignal::new(text::superior_of(&base.document_number).to_owned()),
            effective: RwSignal::new(String::new()),
            recused: RwSignal::new(recused.to_owned()),
            meetings: StoredValue::new(meetings),
            lines: RwSignal::new(base.catalogue.iter().map(LineDraft::of).collect()),
            parts: StoredValue::new(PartsDraft::of(base)),
        }
    }

    /// Fills every field from another version, its number and its first day included. Lines that it doesn't have are not
    /// kept.
    pub fn take_over(self, other: &Rulebook, usual: &Rulebook, kind: BookKind) {
        let draft = Self::of(other, usual, kind);
        draft.number.set(other.document_number.clone());
        draft.effective.set(other.effective.to_string());
        self.lines
            .with_untracked(|lines| lines.iter().for_each(|line| line.kept.set(false)));
        self.retype(untrack(|| draft.typed()));
    }

    /// Begins anew from another version, under the number and the first day that are typed.
    pub fn begin_from(self, other: &Rulebook, usual: &Rulebook, kind: BookKind) {
        let (number, effective) = (self.number.get_untracked(), self.effective.get_untracked());
        self.take_over(other, usual, kind);
        self.number.set(number);
        self.effective.set(effective);
        self.begun_from.set(other.digest());
    }

    /// How many lines a meeting that the office no longer holds was to study first; tracked.
    pub fn left_unstudied(self) -> usize {
        let held = |kind: &str| {
            self.meetings.with_value(|meetings| {
                let mut meetings = meetings.iter();
                meetings.any(|meeting| check::place_of(&MeetingKind::ALL, &meeting.kind) == kind && meeting.held.get())
            })
        };
        self.lines.with(|lines| {
            let first = lines.iter().map(|line| line.studied_first_by.get());
            first.filter(|kind| !kind.is_empty() && !held(kind)).count()
        })
    }

    /// The name of a kind of meeting as it is typed; tracked.
    pub fn name_of(self, kind: MeetingKind) -> String {
        self.meetings.with_value(|meetings| {
            let own = meetings.iter().find(|meeting| meeting.kind == kind);
            own.map_or_else(|| words::meeting_kind(kind).to_owned(), |meeting| meeting.called())
        })
    }

    /// The names of the meetings that the office holds; tracked.
    pub fn names_held(self) -> Vec<String> {
        self.meetings.with_value(|meetings| {
            let held = meetings.iter().filter(|meeting| meeting.held.get());
            held.map(|meeting| meeting.name.get()).collect()
        })
    }

    fn head(self) -> [RwSignal<String>; 5] {
        [self.title, self.number, self.superior, self.effective, self.recused]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> TypedRules {
        (
            self.head().map(|field| field.get()),
            self.meetings
                .with_value(|meetings| meetings.iter().map(|meeting| meeting.typed()).collect()),
            self.lines.with(|lines| lines.iter().map(LineDraft::typed).collect()),
            self.parts.get_value().typed(),
        )
    }

    /// Fills the fields from what was kept, lines that were added included.
    pub fn retype(self, (head, meetings, lines, parts): TypedRules) {
        check::retype(&self.head(), head);
        self.meetings.with_value(|drafts| {
            drafts
                .iter()
                .zip(meetings)
                .for_each(|(draft, typed)| draft.retype(typed));
        });
        for typed in lines {
            let find = |lines: &Vec<LineDraft>| lines.iter().find(|line| line.code == typed.0).cloned();
            let line = self.lines.with_untracked(find).unwrap_or_else(|| {
                let added = LineDraft::blank(typed.0.clone(), typed.1);
                self.lines.update(|lines| lines.push(added.clone()));
                added
            });
            line.retype(typed);
        }
        self.parts.get_value().retype(parts);
    }

    /// The name of the meeting that the committee decides in.
    pub fn committee_name(self) -> RwSignal<String> {
        let found = |meetings: &Vec<MeetingDraft>| {
            meetings
                .iter()
                .find(|meeting| meeting.kind == MeetingKind::Committee)
                .map(|meeting| meeting.name)
        };
        self.meetings
            .with_value(found)
            .expect("every kind of meeting has its draft")
    }

    /// Adds a line under the next code of its register.
    pub fn add_line(self, register: Register) {
        self.lines.update(|lines| {
            let of_register = lines.iter().filter(|line| line.register == register);
            let last = of_register
                .filter_map(|line| line.code.rsplit('-').next()?.parse::<u32>().ok())
                .max();
            let code = format!("{}-{:02}", register.mark(), last.unwrap_or(0) + 1);
            lines.push(LineDraft::blank(code, register));
        });
    }

    /// Whether the meetings can be read and each register is decided by one of them; tracked.
    pub fn meetings_stand(self, registers: &[Register]) -> bool {
        self.meetings.with_value(|meetings| {
            let read = meetings
                .iter()
                .filter(|meeting| meeting.held.get())
                .all(|one| one.read().is_some());
            let decided = |register: &Register| meetings.iter().any(|meeting| meeting.decides(*register));
            read && registers.iter().all(decided)
        })
    }

    /// The rulebook, if every field can be read and every register has a line; tracked.
    pub fn read(self, registers: &[Register]) -> Option<Rulebook> {
        let base = self.base.get_value();
        let meetings = self.meetings.with_value(|meetings| {
            let held = meetings.iter().filter(|meeting| meeting.held.get());
            held.map(|meeting| meeting.read()).collect::<Option<Vec<_>>>()
        })?;
        let held: Vec<_> = meetings.iter().map(|rule| rule.kind).collect();
        let catalogue = self.lines.with(|lines| {
            let kept = lines.iter().filter(|line| line.kept.get());
            kept.map(|line| line.read(&held)).collect::<Option<Vec<_>>>()
        })?;
        let title = self.title.with(|title| title.trim().to_owned());
        let covered = registers
            .iter()
            .all(|register| catalogue.iter().any(|line| line.register == *register));
        let rulebook = (covered && !title.is_empty()).then_some(Rulebook {
            title,
            document_number: text::document_number(self.number.get().trim(), self.superior.get().trim()),
            effective: self.effective.with(|effective| day(effective))?,
            meetings,
            recused_leave_base: self.recused.with(|recused| recused == LEAVES),
            catalogue,
            ..base
        })?;
        self.parts.get_value().read(rulebook)
    }
}

/// Title, document number and first day of the rules.
#[component]
pub fn RuleHeadFields(
    /// The draft.
    draft: RuleDraft,
    /// Whether the form was tried.
    tried: Tried,
    /// A later version must name the document and the meeting that adopted it.
    #[prop(optional)]
    number_required: bool,
) -> impl IntoView {
    let number_error = check::error_if(tried, move || {
        (number_required && draft.number.with(|number| number.trim().is_empty())).then_some(text::FILL)
    });
    view! {
        <TextField
            label=text::RULE_TITLE
            value=draft.title
            required=true
            document=true
            error=check::filled(tried, draft.title)
        />
        <FormPair>
            <TextField
                label=text::RULE_NUMBER
                value=draft.number
                required=number_required
                hint=text::RULE_NUMBER_HINT
                error=number_error
            />
            <DateField
                label=text::RULE_EFFECTIVE
                value=draft.effective
                required=true
                hint=text::RULE_EFFECTIVE_HINT
                error=check::a_day(tried, draft.effective)
            />
        </FormPair>
        <TextField label=text::SUPERIOR_RULES value=draft.superior hint=text::SUPERIOR_RULES_HINT />
    }
}

/// How many lines lose the meeting that was to study them first, in words beside the boxes that say which are held.
#[component]
pub fn LeftUnstudied(
    /// The draft.
    draft: RuleDraft,
) -> impl IntoView {
    let lines = Memo::new(move |_| draft.left_unstudied());
    move || {
        let lines = lines.get();
        (lines > 0).then(|| view! { <Notice kind=NoticeKind::Warning>{text::left_unstudied(lines)}</Notice> })
    }
}

/// Whether a recused member stays in the base.
#[component]
pub fn RecusedField(
    /// The draft.
    draft: RuleDraft,
) -> impl IntoView {
    let choices = vec![
        Choice::new(STAYS, text::RECUSED_STAYS),
        Choice::new(LEAVES, text::RECUSED_LEAVES),
    ];
    view! { <RadioGroup label=text::RECUSED_BASE value=draft.recused choices=Signal::stored(choices) /> }
}
