//! The form that calls a meeting (召集会议). Its kinds come from the rulebook of the meeting's day.

use jiff::civil::{Date, Time};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::command::Command;
use crate::domain::id::MeetingId;
use crate::domain::meeting::MeetingCall;
use crate::domain::register::{BookKind, SessionNumber};
use crate::domain::rulebook::MeetingKind;
use crate::text::page_meeting as text;
use crate::text::{button, words};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{Choice, ChoiceLook, DateField, Form, FormPair, RadioGroup, TextArea, TextField, TimeField};
use crate::ui::pages::meeting::answer::{Act, Answer};
use crate::ui::pages::meeting::kind::{kind_of, kind_value};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

/// The form's fields, as typed.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
struct Draft {
    kind: String,
    day: String,
    hour: String,
    place: String,
    late: String,
    session: String,
}

#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    day: RwSignal<String>,
    hour: RwSignal<String>,
    place: RwSignal<String>,
    late: RwSignal<String>,
    session: RwSignal<String>,
}

impl Fields {
    fn new() -> Self {
        Self {
            kind: RwSignal::new(String::new()),
            day: RwSignal::new(String::new()),
            hour: RwSignal::new("09:00".to_owned()),
            place: RwSignal::new(String::new()),
            late: RwSignal::new(String::new()),
            session: RwSignal::new(String::new()),
        }
    }

    fn read(self) -> Draft {
        Draft {
            kind: self.kind.get(),
            day: self.day.get(),
            hour: self.hour.get(),
            place: self.place.get(),
            late: self.late.get(),
            session: self.session.get(),
        }
    }

    fn write(self, draft: Draft) {
        self.kind.set(draft.kind);
        self.day.set(draft.day);
        self.hour.set(draft.hour);
        self.place.set(draft.place);
        self.late.set(draft.late);
        self.session.set(draft.session);
    }

    fn on(self) -> Option<Date> {
        self.day.with(|day| day.parse().ok())
    }
}

/// What must be mended, by field.
#[derive(Clone, Default, PartialEq)]
struct Problems {
    kind: Option<String>,
    day: Option<String>,
    hour: Option<String>,
    place: Option<String>,
    late: Option<String>,
    session: Option<String>,
}

impl Draft {
    fn parse(&self, book: BookKind, today: Date) -> Result<Command, Problems> {
        let kind: Option<MeetingKind> = kind_of(&self.kind);
        let on: Option<Date> = self.day.parse().ok();
        let at: Option<Time> = self.hour.parse().ok();
        let late = on.is_some_and(|on| on < today);
        let serial = self.session.trim().parse::<u32>().ok().filter(|serial| *serial > 0);
        let ask = |missing: bool, words: &str| missing.then(|| words.to_owned());
        let problems = Problems {
            kind: ask(kind.is_none(), text::ASK_KIND),
            day: ask(on.is_none(), text::ASK_DAY),
            hour: ask(at.is_none(), text::ASK_HOUR),
            place: ask(self.place.trim().is_empty(), text::ASK_PLACE),
            late: ask(late && self.late.trim().is_empty(), text::ASK_LATE),
            session: ask(book == BookKind::Personnel && serial.is_none(), text::ASK_SESSION),
        };
        let (Some(kind), Some(on), Some(at)) = (kind, on, at) else {
            return Err(problems);
        };
        if problems != Problems::default() {
            return Err(problems);
        }
        Ok(Command::CallMeeting {
            call: MeetingCall {
                kind,
                on,
                at,
                place: self.place.trim().to_owned(),
                late_because: late.then(|| self.late.trim().to_owned()),
            },
            session: serial
                .filter(|_| book == BookKind::Personnel)
                .map(|serial| SessionNumber {
                    year: on.year(),
                    serial,
                }),
        })
    }
}

/// Goes to the meeting that was called just now: the one that the list did not hold before.
fn go_to_new(workspace: Workspace, before: &[MeetingId]) {
    let new = workspace.with(|book| book.meetings.keys().find(|id| !before.contains(id)).copied());
    if let Some(id) = new {
        let _ = window().location().set_hash(&Route::Meeting(id).href());
    }
}

/// The form.
#[component]
pub fn CallForm() -> impl IntoView {
    let workspace = use_workspace();
    let book = untrack(|| workspace.with(|book| book.kind));
    let fields = Fields::new();
    let problems = RwSignal::new(Problems::default());
    let draft = keep_draft(
        "meeting-call".into(),
        move || fields.read(),
        move |kept| fields.write(kept),
    );
    let act = Act::idle();

    let kinds = Signal::derive(move || {
        let on = fields.on().unwrap_or_else(|| workspace.today());
        workspace.with(|book| {
            let rules = book.rulebook(on).meetings.iter();
            rules
                .map(|rule| Choice::new(kind_value(rule.kind), &rule.name).with_note(words::power(rule.power)))
                .collect()
        })
    });
    let late = move || fields.on().is_some_and(|on| on < workspace.today());
    let submit = move |()| match untrack(|| fields.read().parse(book, workspace.today())) {
        Err(found) => problems.set(found),
        Ok(command) => {
            problems.set(Problems::default());
            let before: Vec<MeetingId> = untrack(|| workspace.with(|book| book.meetings.keys().copied().collect()));
            act.run(command, move || {
                draft.sent();
                untrack(|| go_to_new(workspace, &before));
            });
        }
    };
    let error = move |pick: fn(&Problems) -> Option<String>| MaybeProp::derive(move || problems.with(pick));
    view! {
        <div class="stack">
            <Form on_submit=submit submit=button::CALL_MEETING busy=act.busy()>
                <DraftFound kept=draft />
                <RadioGroup
                    label=text::KIND
                    value=fields.kind
                    choices=kinds
                    look=ChoiceLook::Stacked
                    required=true
                    error=error(|problems| problems.kind.clone())
                />
                <FormPair>
                    <DateField
                        label=text::DAY
                        value=fields.day
                        required=true
                        error=error(|problems| problems.day.clone())
                    />
                    <TimeField
                        label=text::HOUR
                        value=fields.hour
                        required=true
                        error=error(|problems| problems.hour.clone())
                    />
                </FormPair>
                <TextField
                    label=text::MEETING_PLACE
                    value=fields.place
                    required=true
                    error=error(|problems| problems.place.clone())
                />
                {(book == BookKind::Personnel)
                    .then(|| {
                        view! {
                            <TextField
                                label=text::SESSION_NUMBER
                                value=fields.session
                                required=true
                                hint=text::SESSION_HINT
                                error=error(|problems| problems.session.clone())
                            />
                        }
                    })}
                <Show when=late>
                    <TextArea
                        label=text::LATE_REASON
                        value=fields.late
                        required=true
                        hint=text::LATE_HINT
                        error=error(|problems| problems.late.clone())
                    />
                </Show>
            </Form>
            <Answer act />
        </div>
    }
}
