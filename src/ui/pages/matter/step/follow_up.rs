//! 审查之后: what the fair-competition review left for later, and the form that records what became of it.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::{Matter, Stamped};
use crate::domain::refusal::Field;
use crate::domain::steps::StepKind;
use crate::domain::steps::fair_competition::{CompetitionFollowUp, FollowUpKind};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{date, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Dialog, LinkButton, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::part::Part;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// What the review left for later, and still waits.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Left {
    Tender,
    /// What is said of the exception, and whether its term ended.
    Exception(String, bool),
}

fn left(open: OpenMatter) -> Memo<Vec<Left>> {
    let workspace = use_workspace();
    let exception = open.allows(NextStep::FollowUpCompetition(FollowUpKind::ExceptionStopped));
    Memo::new(move |_| {
        let today = workspace.today();
        open.with(|matter| {
            let mut left = Vec::new();
            if matter.awaits_tender_review() {
                left.push(Left::Tender);
            }
            if exception.get() {
                let until = matter.exception_until();
                let lapsed = until.filter(|until| *until < today);
                let said = lapsed.map_or_else(
                    || words::exception_runs(until.map(date::long).as_deref()),
                    |until| words::exception_lapsed(&date::long(until)),
                );
                left.push(Left::Exception(said, lapsed.is_some()));
            }
            left
        })
    })
}

/// What still waits, beside the matter, whatever part of it is shown.
#[component]
pub fn FollowUpReminder(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let left = left(open);
    let one = move |left: Left| {
        let (said, kind) = match left {
            Left::Tender => (words::TENDER_WAITS.to_owned(), NoticeKind::Warning),
            Left::Exception(said, true) => (said, NoticeKind::Warning),
            Left::Exception(said, false) => (said, NoticeKind::Info),
        };
        let way = move || {
            let href = Part::Step(StepKind::FairCompetition).href(open.id);
            view! { <LinkButton href size=ButtonSize::Small>{words::RECORD_FOLLOW_UP}</LinkButton> }
        };
        view! { <Notice kind actions=way>{said}</Notice> }
    };
    move || {
        let left = left.get();
        (!left.is_empty()).then(|| {
            view! { <div class="stack screen-only">{left.into_iter().map(one).collect_view()}</div> }
        })
    }
}

/// What followed the review, and the ways to record more.
#[component]
pub fn FollowUps(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let tender = open.allows(NextStep::FollowUpCompetition(FollowUpKind::TenderReviewed));
    let exception = open.allows(NextStep::FollowUpCompetition(FollowUpKind::ExceptionReviewed));
    let done = open.select(done);
    let recording = RwSignal::new(false);
    let kinds = move || {
        let open = |kind: &FollowUpKind| {
            if kind.of_tender() {
                tender.get()
            } else {
                exception.get()
            }
        };
        FollowUpKind::ALL.into_iter().filter(open).collect::<Vec<_>>()
    };
    let form = move || {
        let on_stored = Callback::new(move |()| recording.set(false));
        view! { <FollowUpForm open kinds=untrack(kinds) on_stored /> }
    };
    let shown = move || tender.get() || exception.get() || done.with(|done| !done.is_empty());
    view! {
        <Dialog open=recording title=words::RECORD_FOLLOW_UP>
            {form}
        </Dialog>
        <Show when=shown>
            <Card title=words::FOLLOW_UPS>
                <FollowUpReminderLines open />
                <ul class="stack stack--tight">
                    {move || done.get().into_iter().map(|line| view! { <li translate="no">{line}</li> }).collect_view()}
                </ul>
                <Show when=move || tender.get() || exception.get()>
                    <div class="row">
                        <Button on_press=move |()| recording.set(true)>{words::RECORD_FOLLOW_UP}</Button>
                    </div>
                </Show>
            </Card>
        </Show>
    }
}

/// What was done, in order, one line each.
pub fn done(matter: &Matter) -> Vec<String> {
    let line = |done: Stamped<CompetitionFollowUp>| terms::competition_follow_up(&done.value);
    matter.competition_follow_ups().map(line).collect()
}

#[component]
fn FollowUpReminderLines(open: OpenMatter) -> impl IntoView {
    let left = left(open);
    let said = |left: Left| match left {
        Left::Tender => words::TENDER_WAITS.to_owned(),
        Left::Exception(said, _) => said,
    };
    move || {
        left.get()
            .into_iter()
            .map(|left| view! { <p>{said(left)}</p> })
            .collect_view()
    }
}

#[component]
fn FollowUpForm(open: OpenMatter, kinds: Vec<FollowUpKind>, on_stored: Callback<()>) -> impl IntoView {
    let only = (kinds.len() == 1).then(|| kinds[0]);
    let (kind, said, until) = (Blank::choice(only), Blank::empty(), Blank::empty());
    let (ends_when, by, on) = (Blank::empty(), Blank::actor(), Blank::today());
    let choices = Signal::stored(fields::named(&kinds, terms::follow_up_kind));
    let words_field = move || {
        kind.choice_now::<FollowUpKind>().map(|kind| {
            let label = words::follow_up_words(kind);
            match kind {
                FollowUpKind::TenderNotNeeded => fields::usual(label, said, words::NO_TENDER_REASONS),
                _ => fields::area(label, said),
            }
        })
    };
    let goes_on = move || kind.choice_now::<FollowUpKind>() == Some(FollowUpKind::ExceptionReviewed);
    let sheet = Sheet::new([kind, said, until, ends_when, by, on], move || {
        view! {
            {fields::stacked(words::WHAT_FOLLOWED, kind, choices)} {words_field}
            <Show when=goes_on>
                {fields::free_day(words::NEW_UNTIL, until)}
                {fields::free_line_with_hint(words::ENDS_WHEN, words::ENDS_WHEN_HINT, ends_when)}
            </Show>
            <FormPair>
                {fields::post(words::FOLLOWED_UP_BY, by)} {fields::day(words::FOLLOWED_UP_ON, on)}
            </FormPair>
        }
        .into_any()
    });
    let command = move |()| {
        let (kind, said) = (kind.chosen::<FollowUpKind>(), said.answered(&field::ask(Field::Words)));
        let (by, on) = (by.filled(Field::By), on.date());
        let kind = kind?;
        let (until, ends_when) = if kind == FollowUpKind::ExceptionReviewed {
            (until.date_or_none().ok()?, ends_when.text())
        } else {
            (None, String::new())
        };
        Some(Command::FollowUpCompetition {
            matter: open.id,
            follow_up: CompetitionFollowUp {
                kind,
                words: said?,
                until,
                ends_when,
                by: by?,
                on: on?,
            },
        })
    };
    let keep = format!("follow-up-{}", open.id);
    view! { <ActForm keep sheet submit=words::RECORD_FOLLOW_UP command place=open.place() on_stored /> }
}
