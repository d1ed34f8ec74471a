//! 到会情况: one line for each member entitled on the day; leave has a reason, an approver and perhaps a letter.

use leptos::prelude::*;

use crate::domain::id::MemberId;
use crate::domain::meeting::{Attendance, AttendanceLine};
use crate::text::page_meeting::prepare as text;
use crate::ui::form::{Choice, ChoiceLook, ChoiceOrText, FormPair, RadioGroup, TextArea, TextField};

const PRESENT: &str = "present";
const ABSENT: &str = "absent";

/// One member's line, as typed.
#[derive(Clone, Copy)]
pub struct Line {
    /// The member.
    pub member: MemberId,
    state: RwSignal<String>,
    reason: RwSignal<String>,
    approved_by: RwSignal<String>,
    letter: RwSignal<String>,
}

impl Line {
    /// A member who is there.
    pub fn new(member: MemberId) -> Self {
        Self {
            member,
            state: RwSignal::new(PRESENT.to_owned()),
            reason: RwSignal::new(String::new()),
            approved_by: RwSignal::new(String::new()),
            letter: RwSignal::new(String::new()),
        }
    }

    /// Whether the member is there, tracked.
    pub fn present(self) -> bool {
        self.state.with(|state| state == PRESENT)
    }

    /// The line as it will be recorded; `None` where leave has no reason.
    pub fn parse(self) -> Option<AttendanceLine> {
        let typed = |field: RwSignal<String>| field.with(|text| text.trim().to_owned());
        let attendance = if self.present() {
            Attendance::Present
        } else {
            Attendance::Absent {
                reason: Some(typed(self.reason)).filter(|reason| !reason.is_empty())?,
                approved_by: typed(self.approved_by),
                written_opinion: typed(self.letter),
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
    /// Whether the form was tried.
    tried: RwSignal<bool>,
) -> impl IntoView {
    let choices = vec![Choice::new(PRESENT, text::THERE), Choice::new(ABSENT, text::ON_LEAVE)];
    let choices = Signal::derive(move || choices.clone());
    let label = text::presence_of(&post);
    let reason_label = Signal::stored(text::leave_reason(&post));
    let own_label = Signal::stored(text::leave_reason_own(&post));
    let by_label = Signal::stored(text::leave_by(&post));
    let letter_label = Signal::stored(text::letter(&post));
    let error = MaybeProp::derive(move || {
        (tried.get() && line.reason.with(|reason| reason.trim().is_empty())).then(|| text::ASK_LEAVE.to_owned())
    });
    view! {
        <div class="roster__line">
            <RadioGroup label value=line.state choices look=ChoiceLook::Line />
            <Show when=move || !line.present()>
                <FormPair>
                    <ChoiceOrText
                        label=reason_label
                        own_label
                        value=line.reason
                        choices=Signal::derive(|| text::LEAVE_REASONS.map(str::to_owned).to_vec())
                        required=true
                        error
                    />
                    <TextField label=by_label value=line.approved_by />
                </FormPair>
                <TextArea label=letter_label value=line.letter hint=text::LETTER_HINT />
            </Show>
        </div>
    }
}
