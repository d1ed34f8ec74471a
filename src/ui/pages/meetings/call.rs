//! The form that calls a meeting (召集会议). Its kinds come from the rulebook of the meeting's day.

use core::num::NonZeroU32;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::next_session;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Clash, MeetingCall, clashes};
use crate::domain::register::{BookKind, SessionNumber};
use crate::text::names::Names;
use crate::text::page_meeting as text;
use crate::text::{button, date, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, TextArea, TextField};
use crate::ui::pages::meeting::kind::{kind_of, kind_value};
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The form's fields.
#[derive(Clone, Copy)]
struct Fields {
    kind: Blank,
    day: Blank,
    hour: Blank,
    place: Blank,
    late: Blank,
    session: Blank,
}

impl Fields {
    fn new() -> Self {
        Self {
            kind: Blank::empty(),
            day: Blank::empty(),
            hour: Blank::new("09:00"),
            place: Blank::empty(),
            late: Blank::empty(),
            session: Blank::empty(),
        }
    }

    const fn all(self) -> [Blank; 6] {
        [self.kind, self.day, self.hour, self.place, self.late, self.session]
    }

    /// The day, tracked.
    fn on(self) -> Option<Date> {
        self.day.typed.with(|day| day.parse().ok())
    }

    /// The call as typed; `None` where a field must be mended.
    fn read(self, book: BookKind, today: Date) -> Option<Command> {
        let kind = self.kind.answered(text::ASK_KIND);
        let (on, at) = (self.day.date(), self.hour.hour());
        let place = self.place.answered(text::ASK_PLACE);
        let late_because = match on {
            Some(on) if on < today => self.late.answered(text::ASK_LATE).map(Some),
            _ => Some(None),
        };
        // In the main book the next session is the usual one; what was held before says its own.
        let usual = book == BookKind::Main && self.session.text().is_empty() && on.is_none_or(|on| on >= today);
        let serial: Option<NonZeroU32> = if usual {
            None
        } else {
            Some(self.session.parsed(text::ASK_SESSION, text::ASK_SESSION)?)
        };
        let on = on?;
        Some(Command::CallMeeting {
            call: MeetingCall {
                kind: kind_of(&kind?)?,
                on,
                at: at?,
                place: place?,
                late_because: late_because?,
            },
            session: serial.map(|serial| SessionNumber {
                year: on.year(),
                serial: serial.get(),
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
    let typed = Fields::new();
    let before = StoredValue::new(Vec::new());
    let kinds = Signal::derive(move || {
        let on = typed.on().unwrap_or_else(|| workspace.today());
        workspace.with(|book| {
            let rules = book.rulebook(on).meetings.iter();
            rules
                .map(|rule| Choice::new(kind_value(rule.kind), &rule.name).with_note(words::power(rule.power)))
                .collect()
        })
    });
    let late = move || typed.on().is_some_and(|on| on < workspace.today());
    let command = move |()| {
        before.set_value(untrack(|| {
            workspace.with(|book| book.meetings.keys().copied().collect())
        }));
        typed.read(book, untrack(|| workspace.today()))
    };
    let stored = move |()| untrack(|| before.with_value(|before| go_to_new(workspace, before)));
    let next = move || {
        let (kind, on) = (kind_of(&typed.kind.typed.get())?, typed.on()?);
        Some(workspace.with(|book| next_session(book, kind, on.year()).serial))
    };
    let hint = MaybeProp::derive(move || Some(text::session_hint(next(), late())));
    let clashes = move || {
        let (kind, on) = (kind_of(&typed.kind.typed.get())?, typed.on()?);
        let at = typed.hour.typed.with(|hour| hour.parse().ok())?;
        let lines = workspace.with(|book| {
            let names = Names::of(book, on);
            let all = typed.place.typed.with(|place| clashes(book, kind, (on, at), place));
            let said = |clash: &Clash| text::clash(clash, names.meeting(clash.kind), &date::clock(at));
            all.iter().map(said).collect::<Vec<_>>()
        });
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <Notice kind=NoticeKind::Warning>{lines}</Notice> }
        })
    };
    let session = move || match book {
        BookKind::Main => view! {
            <TextField label=text::SESSION_NUMBER hint value=typed.session.typed error=typed.session.problem />
        }
        .into_any(),
        BookKind::Personnel => fields::line_with_hint(text::SESSION_NUMBER, text::SESSION_HINT, typed.session),
    };
    let sheet = Sheet::new(typed.all(), move || {
        view! {
            {fields::stacked(text::KIND, typed.kind, kinds)}
            <FormPair>{fields::coming_day(text::DAY, typed.day)} {fields::hour(text::HOUR, typed.hour)}</FormPair>
            {fields::line(text::MEETING_PLACE, typed.place)}
            {clashes}
            {session()}
            <Show when=late>
                <TextArea
                    label=text::LATE_REASON
                    value=typed.late.typed
                    required=true
                    hint=text::LATE_HINT
                    error=typed.late.problem
                />
            </Show>
        }
        .into_any()
    });
    view! {
        <div class="stack">
            <ActForm keep="meeting-call".to_owned() sheet submit=button::CALL_MEETING command on_stored=stored />
        </div>
    }
}
