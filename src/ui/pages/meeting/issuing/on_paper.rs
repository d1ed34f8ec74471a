//! A summary whose path paper has: who did what on which day, entered at once (补录).

use std::sync::Arc;

use leptos::prelude::*;

use super::super::issued::Files;
use super::forms::{IssueBlanks, first_countersigners, first_words};
use crate::domain::command::Command;
use crate::domain::meeting::{DoneBy, Meeting, SummaryOnPaper};
use crate::text::page_meeting::issued as text;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form.
#[component]
pub fn OnPaperForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters, all read.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = meeting.get_untracked();
    let id = file.id;
    let (again, late) = (file.beside.summary().is_some(), file.call.late());
    let words = Blank::new(first_words(workspace, &file, files));
    let countersigned_by = Blank::new(first_countersigners(workspace, &file, files));
    let (drafted_by, checked_by) = (Blank::new(file.recorder.clone()), Blank::empty());
    let [drafted_on, checked_on, countersigned_on, signed_on] = [(); 4].map(|()| Blank::empty());
    let (because, at_once) = (Blank::empty(), Blank::empty());
    let blanks = IssueBlanks::after(&file);
    let command = move |()| {
        let done = |by: Blank, ask: &str, on: Blank| {
            let (by, on) = (by.answered(ask), on.date());
            Some(DoneBy { by: by?, on: on? })
        };
        let words = words.answered(text::ASK_TEXT);
        let drafted = done(drafted_by, text::ASK_DRAFTED_BY, drafted_on);
        let checked = done(checked_by, text::ASK_CHECKED_BY, checked_on);
        let posts = text::posts_in(&countersigned_by.text());
        let countersigned = if posts.is_empty() {
            Some(Vec::new())
        } else {
            let on = countersigned_on.date();
            on.map(|on| posts.into_iter().map(|by| DoneBy { by, on }).collect())
        };
        let asked = |wanted: bool, blank: Blank, ask: &str| {
            if wanted {
                blank.answered(ask)
            } else {
                Some(blank.text())
            }
        };
        let (changed_because, at_once_because) = (
            asked(again, because, text::ASK_BECAUSE),
            asked(!late, at_once, text::ASK_AT_ONCE),
        );
        let (signed_on, summary) = (signed_on.date(), blanks.summary(&file));
        let mut summary = summary?;
        summary.on_paper = Some(SummaryOnPaper {
            text: words?,
            drafted: drafted?,
            checked: checked?,
            countersigned: countersigned?,
            signed_on: signed_on?,
            changed_because: changed_because?,
            at_once_because: at_once_because?,
        });
        Some(Command::IssueSummary(Box::new(summary)))
    };
    let all = vec![
        drafted_by,
        drafted_on,
        checked_by,
        checked_on,
        countersigned_by,
        countersigned_on,
        signed_on,
        blanks.number,
        blanks.on,
        blanks.distribution,
        blanks.copies,
        because,
        at_once,
        words,
    ];
    let sheet = Sheet::of(
        all,
        ViewFn::from(move || {
            let why = again.then(|| fields::line(text::CHANGED_BECAUSE, because));
            let at_once = if late {
                fields::free_line(text::AT_ONCE_BECAUSE, at_once)
            } else {
                fields::line(text::AT_ONCE_BECAUSE, at_once)
            };
            view! {
                <FormPair>
                    {fields::line(text::DRAFTED_BY, drafted_by)} {fields::day(text::DRAFTED_ON, drafted_on)}
                </FormPair>
                <FormPair>
                    {fields::post(text::CHECKED_BY, checked_by)} {fields::day(text::CHECKED_ON, checked_on)}
                </FormPair>
                <FormPair>
                    {fields::free_line_with_hint(
                        text::COUNTERSIGNED_BY,
                        text::COUNTERSIGNED_BY_HINT,
                        countersigned_by,
                    )} {fields::free_day(text::COUNTERSIGNED_ON, countersigned_on)}
                </FormPair>
                {fields::day(text::SIGNED_ON, signed_on)}
                {blanks.fields()}
                {why}
                {at_once}
                {fields::area_with_hint(text::TEXT, text::TEXT_HINT, words)}
            }
            .into_any()
        }),
    );
    view! {
        <ActForm
            keep=format!("meeting-summary-{id}-paper")
            sheet
            submit=text::ENTER_AT_ONCE
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
