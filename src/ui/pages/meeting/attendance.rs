//! 到会情况: one line for each member entitled on the day; leave has a reason and who approved it, who is missing or late has
//! neither; either may have sent a letter.

use leptos::prelude::*;

use crate::domain::id::MemberId;
use crate::domain::meeting::{Attendance, AttendanceLine};
use crate::text::page_meeting::prepare as text;
use crate::ui::blank::Blank;
use crate::ui::form::{Choice, ChoiceLook, ChoiceOrText, FormPair, RadioGroup, SelectField, TextArea, TextField};

const PRESENT: &str = "present";
const ON_LEAVE: &str = "leave";
const MISSING: &str = "missing";

/// One member's line, as typed.
#[derive(Clone, Copy)]
pub struct Line {
    /// The member.
    pub member: MemberId,
    state: Blank,
    reason: Blank,
    approved_by: Blank,
    missing: Blank,
    letter: Blank,
    letter_on: Blank,
}

impl Line {
    /// A member who is there.
    pub fn new(member: MemberId) -> Self {
        Self {
            member,
            state: Blank::new(PRESENT),
            reason: Blank::empty(),
            approved_by: Blank::empty(),
            missing: Blank::empty(),
            letter: Blank::empty(),
            letter_on: Blank::empty(),
        }
    }

    /// Its fields, for the draft.
    pub const fn all(self) -> [Blank; 6] {
        [
            self.state,
            self.reason,
            self.approved_by,
            self.missing,
            self.letter,
            self.letter_on,
        ]
    }

    /// Whether the member is there, tracked.
    pub fn present(self) -> bool {
        self.state.says(PRESENT)
    }

    /// Whether somebody let the member stay away, tracked.
    fn on_leave(self) -> bool {
        self.state.says(ON_LEAVE)
    }

    /// The line as it will be recorded; `None` where leave has no reason or nobody who approved it.
    pub fn read(self) -> Option<AttendanceLine> {
        let written_opinion = self.letter.text();
        // Without words there is nothing that speaks of an item.
        let opinion_on = self
            .letter_on
            .text()
            .parse()
            .ok()
            .filter(|_| !written_opinion.is_empty());
        let attendance = if untrack(|| self.present()) {
            Attendance::Present
        } else if untrack(|| self.on_leave()) {
            let reason = self.reason.answered(text::ASK_LEAVE);
            let approved_by = self.approved_by.answered(text::ASK_LEAVE_BY);
            Attendance::Absent {
                reason: reason?,
                approved_by: approved_by?,
                written_opinion,
                opinion_on,
            }
        } else {
            let known = self.missing.text();
            Attendance::Absent {
                reason: if known.is_empty() {
                    text::NOT_COME_YET.to_owned()
                } else {
                    known
                },
                approved_by: String::new(),
                written_opinion,
                opinion_on,
            }
        };
        Some(AttendanceLine {
            member: self.member,
            attendance,
        })
    }
}

/// The fields of one member.
#[component]
pub fn AttendanceFields(
    /// The line.
    line: Line,
    /// The member's post.
    post: String,
    /// The items of which a letter may speak.
    items: Signal<Vec<Choice>>,
) -> impl IntoView {
    let choices = vec![
        Choice::new(PRESENT, text::THERE),
        Choice::new(ON_LEAVE, text::ON_LEAVE),
        Choice::new(MISSING, text::MISSING),
    ];
    let choices = Signal::stored(choices);
    let reasons = Signal::stored(text::LEAVE_REASONS.map(str::to_owned).to_vec());
    let label = text::presence_of(&post);
    let reason_label = Signal::stored(text::leave_reason(&post));
    let own_label = Signal::stored(text::leave_reason_own(&post));
    let by_label = Signal::stored(text::leave_by(&post));
    let missing_label = Signal::stored(text::missing_reason(&post));
    let letter_label = Signal::stored(text::letter(&post));
    let letter_on_label = Signal::stored(text::letter_on(&post));
    view! {
        <div class="roster__line">
            <RadioGroup label value=line.state.typed choices look=ChoiceLook::Line />
            <Show when=move || line.on_leave()>
                <FormPair>
                    <ChoiceOrText
                        label=reason_label
                        own_label
                        value=line.reason.typed
                        choices=reasons
                        required=true
                        error=line.reason.problem
                    />
                    <TextField
                        label=by_label
                        value=line.approved_by.typed
                        required=true
                        error=line.approved_by.problem
                    />
                </FormPair>
            </Show>
            <Show when=move || !line.present() && !line.on_leave()>
                <TextField label=missing_label value=line.missing.typed />
            </Show>
            <Show when=move || !line.present()>
                <TextArea label=letter_label value=line.letter.typed hint=text::LETTER_HINT />
                <SelectField
                    label=letter_on_label
                    value=line.letter_on.typed
                    choices=items
                    hint=text::LETTER_ON_HINT
                />
            </Show>
        </div>
    }
}
