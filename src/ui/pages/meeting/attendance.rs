//! 到会情况: one line for each member entitled on the day; leave has a reason, an approver and perhaps a letter.

use leptos::prelude::*;

use crate::domain::id::MemberId;
use crate::domain::meeting::{Attendance, AttendanceLine};
use crate::text::page_meeting::prepare as text;
use crate::ui::blank::Blank;
use crate::ui::form::{Choice, ChoiceLook, ChoiceOrText, FormPair, RadioGroup, TextArea, TextField};

const PRESENT: &str = "present";
const ABSENT: &str = "absent";

/// One member's line, as typed.
#[derive(Clone, Copy)]
pub struct Line {
    /// The member.
    pub member: MemberId,
    state: Blank,
    reason: Blank,
    approved_by: Blank,
    letter: Blank,
}

impl Line {
    /// A member who is there.
    pub fn new(member: MemberId) -> Self {
        Self {
            member,
            state: Blank::new(PRESENT),
            reason: Blank::empty(),
            approved_by: Blank::empty(),
            letter: Blank::empty(),
        }
    }

    /// Its fields, for the draft.
    pub const fn all(self) -> [Blank; 4] {
        [self.state, self.reason, self.approved_by, self.letter]
    }

    /// Whether the member is there, tracked.
    pub fn present(self) -> bool {
        self.state.says(PRESENT)
    }

    /// The line as it will be recorded; `None` where leave has no reason.
    pub fn read(self) -> Option<AttendanceLine> {
        let attendance = if untrack(|| self.present()) {
            Attendance::Present
        } else {
            Attendance::Absent {
                reason: self.reason.answered(text::ASK_LEAVE)?,
                approved_by: self.approved_by.text(),
                written_opinion: self.letter.text(),
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
) -> impl IntoView {
    let choices = vec![Choice::new(PRESENT, text::THERE), Choice::new(ABSENT, text::ON_LEAVE)];
    let choices = Signal::stored(choices);
    let reasons = Signal::stored(text::LEAVE_REASONS.map(str::to_owned).to_vec());
    let label = text::presence_of(&post);
    let reason_label = Signal::stored(text::leave_reason(&post));
    let own_label = Signal::stored(text::leave_reason_own(&post));
    let by_label = Signal::stored(text::leave_by(&post));
    let letter_label = Signal::stored(text::letter(&post));
    view! {
        <div class="roster__line">
            <RadioGroup label value=line.state.typed choices look=ChoiceLook::Line />
            <Show when=move || !line.present()>
                <FormPair>
                    <ChoiceOrText
                        label=reason_label
                        own_label
                        value=line.reason.typed
                        choices=reasons
                        required=true
                        error=line.reason.problem
                    />
                    <TextField label=by_label value=line.approved_by.typed />
                </FormPair>
                <TextArea label=letter_label value=line.letter.typed hint=text::LETTER_HINT />
            </Show>
        </div>
    }
}
