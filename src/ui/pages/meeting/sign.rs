//! 记录签字: who signed the paper, on which day, and where it is bound.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::domain::rules::afterwards::{Pages, SIGNING_WORKING_DAYS};
use crate::domain::rules::bound;
use crate::text::names::Names;
use crate::text::page_meeting::kept;
use crate::text::page_meeting::record as text;
use crate::text::{button, day_count};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, DayCount, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form that records the signatures.
#[component]
pub fn SignForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (id, chair, writes) = meeting.with_untracked(|meeting| {
        let chair = meeting.presiding.map(|member| untrack(|| workspace.post(member)));
        (meeting.id, chair.unwrap_or_default(), meeting.recorder.clone())
    });
    let (presiding, recorder) = (Blank::new(chair), Blank::new(writes));
    let next = workspace.with(|book| {
        let next = bound::next_page(book, id);
        next.map(|(volume, page)| (volume.to_owned(), page.to_string()))
    });
    let (volume, page) = next.unwrap_or_default();
    let (on, volume) = (Blank::today(), Blank::new(volume));
    let (from, until, printed) = (Blank::new(page), Blank::empty(), Blank::empty());
    let due = move || {
        let held_on = meeting.with(|meeting| meeting.call.on);
        let days = workspace.with_calendar(|calendar| calendar.explain(held_on, SIGNING_WORKING_DAYS));
        let provisional = days.iter().any(|day| day.kind.is_provisional());
        let end = days
            .last()
            .map(|last| text::sign_by(&day_count::end(last, provisional)));
        let rule = day_count::after(text::HELD_ON, held_on, SIGNING_WORKING_DAYS);
        view! {
            <p>{end}</p>
            <DayCount rule days />
        }
    };
    let command = move |()| {
        let (presiding, recorder) = (
            presiding.answered(text::ASK_PRESIDING),
            recorder.answered(text::ASK_RECORDER),
        );
        let (on, volume) = (on.date(), volume.answered(kept::ASK_VOLUME));
        let (from, until_page, counted) = (from.count(), until.count(), printed.count());
        let (first, last, counted) = (from?, until_page?, counted?);
        if last < first {
            until.mend(kept::PAGES_BACKWARDS);
            return None;
        }
        if bound::pages_from(first, last) != counted {
            printed.mend(&kept::pages_printed(bound::pages_from(first, last)));
            return None;
        }
        Some(Command::SignRecord {
            meeting: id,
            presiding: presiding?,
            recorder: recorder?,
            on: on?,
            minute_book: kept::bound(&volume?, first, last),
        })
    };
    // What does not follow in the minute book is said while it is typed; other records hold nothing up, the pages printed do (R58).
    let beside_others = move || {
        let pages_of = |blank: Blank| blank.typed.get().trim().parse::<u32>().ok();
        let (first, last) = (pages_of(from)?, pages_of(until)?);
        let written = kept::bound(&volume.typed.get(), first, last);
        let lines: Vec<String> = workspace.with(|book| {
            let names = Names::of(book, workspace.today());
            let warnings = Pages::read(&written).map(|pages| bound::page_warnings(book, id, pages, pages_of(printed)));
            let warnings = warnings.into_iter().flatten();
            warnings.map(|warning| kept::page_warning(warning, names)).collect()
        });
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <Notice kind=NoticeKind::Warning>{lines}</Notice> }
        })
    };
    let sheet = Sheet::new([presiding, recorder, on, volume, from, until, printed], move || {
        view! {
            <FormPair>
                {fields::line(text::SIGNED_PRESIDING, presiding)} {fields::line(text::SIGNED_RECORDER, recorder)}
            </FormPair>
            <FormPair>
                {fields::day(text::SIGNED_ON, on)}
                {fields::line_with_hint(kept::VOLUME, kept::VOLUME_HINT, volume)}
            </FormPair>
            <FormPair>{fields::line(kept::FROM_PAGE, from)} {fields::line(kept::UNTIL_PAGE, until)}</FormPair>
            {fields::line_with_hint(kept::PRINTED, kept::PRINTED_HINT, printed)}
            {beside_others}
        }
        .into_any()
    });
    view! {
        <Card title=text::SIGN>
            <p>{text::SIGN_NOTE}</p>
            {due}
            <ActForm
                keep=format!("meeting-sign-{id}")
                sheet
                submit=button::SIGN_RECORD
                command
                place=Place::of_meeting(id)
                on_stored=|()| {}
            />
        </Card>
    }
}
