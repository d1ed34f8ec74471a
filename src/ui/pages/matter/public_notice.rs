//! 公示: the public notice of an appointment with its term, how the term is counted, and how long it really hung.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::refusal::Field;
use crate::domain::rulebook::Rulebook;
use crate::domain::rules::{self, Case, CheckId, Phase};
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::refusal::gap;
use crate::text::{button, date, day_count, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, DayCount, KeyValue, KeyValueList, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, DateField, FormPair};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The notice of the open matter: as it hangs or hung, or the form that posts it or takes it down.
#[component]
pub fn NoticeCard(
    /// The matter.
    open: OpenMatter,
    /// Whether the office's own rules, not the law, ask for it.
    by_own_rule: Signal<bool>,
) -> impl IntoView {
    let notice = open.select(|matter| matter.notice.clone());
    let (may_post, may_appoint) = (open.allows(NextStep::PostNotice), open.allows(NextStep::Appoint));
    view! {
        <Card title=words::PUBLIC_NOTICE>
            <Show when=move || by_own_rule.get()>
                <Notice>{words::NOTICE_BY_OWN_RULE}</Notice>
            </Show>
            <Noticed open />
            {move || match notice.get() {
                Some(notice) if notice.taken_down.is_none() => view! { <TakeDownForm open /> }.into_any(),
                // A notice that was taken down before its term is posted again.
                Some(_) if may_appoint.get() => ().into_any(),
                _ if may_post.get() => view! { <PostForm open /> }.into_any(),
                None => view! { <Notice>{words::NOTICE_AFTER_DECISION}</Notice> }.into_any(),
                Some(_) => ().into_any(),
            }}
        </Card>
    }
}

/// The rulebook of the day of the decision: by it the notice is counted.
fn rulebook(workspace: Workspace, open: OpenMatter) -> Arc<Rulebook> {
    let today = workspace.today();
    let decided_on = open.with(|matter| matter.decision().map_or(today, |decision| decision.value.on));
    workspace.with(|book| Arc::clone(book.rulebook(decided_on)))
}

/// What is found of a notice after its term (R62).
fn found_of_notice(workspace: Workspace, open: OpenMatter) -> Option<String> {
    let (today, rulebook) = (workspace.today(), rulebook(workspace, open));
    workspace.with_calendar(|calendar| {
        open.with(|matter| {
            let case = Case {
                calendar: Some(calendar),
                today: Some(today),
                ..Case::of(&rulebook, matter)
            };
            let found = rules::gaps(&case, Phase::Afterwards);
            let r62 = found.iter().find(|gap| gap.check == CheckId::R62);
            r62.map(|gap| gap::fact(&gap.fact, Names::NONE))
        })
    })
}

/// The count behind the term of a notice.
fn notice_count(workspace: Workspace, open: OpenMatter, first_day: Date) -> impl IntoView {
    let rulebook = rulebook(workspace, open);
    let (required, first_counts) = (
        rulebook.public_notice_working_days_min,
        rulebook.notice_counts_first_day,
    );
    let days = workspace.with_calendar(|calendar| calendar.explain_notice(first_day, required, first_counts));
    view! { <DayCount rule=day_count::notice(first_day, required, first_counts) days /> }
}

/// The public notice as it was posted and taken down.
#[component]
pub fn Noticed(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let notice = open.select(|matter| matter.notice.clone());
    move || {
        notice.get().map(|notice| {
            let hung = found_of_notice(workspace, open);
            let count = notice_count(workspace, open, notice.from);
            view! {
                <KeyValueList>
                    <KeyValue key=words::NOTICE_TERM>{date::period(notice.from, notice.until)}</KeyValue>
                    <KeyValue key=words::NOTICE_PLACE>{notice.place}</KeyValue>
                    {notice
                        .taken_down
                        .map(|(on, heard)| {
                            view! {
                                <KeyValue key=words::TAKEN_DOWN_ON>{date::iso(on)}</KeyValue>
                                <KeyValue key=words::NOTICE_HEARD>{heard}</KeyValue>
                            }
                        })}
                </KeyValueList>
                {hung.map(|hung| view! { <Notice kind=NoticeKind::Warning>{hung}</Notice> })}
                {count}
            }
        })
    }
}

#[component]
fn PostForm(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let ends = move |from: Date| {
        let rulebook = rulebook(workspace, open);
        workspace.with_calendar(|calendar| {
            calendar.notice_end(
                from,
                rulebook.public_notice_working_days_min,
                rulebook.notice_counts_first_day,
            )
        })
    };
    let (from, place) = (Blank::day(today), Blank::empty());
    let until = Blank::day(untrack(|| ends(today)));
    let term = Memo::new(move |_| from.typed.get().parse().ok().map(|from| words::notice_ends(ends(from))));
    let counted = move || {
        from.typed
            .get()
            .parse()
            .ok()
            .map(|from| notice_count(workspace, open, from))
    };
    let sheet = Sheet::new([from, until, place], move || {
        // A later start moves the last day with it, as the calendar counts.
        let restarted = move |_| {
            if let Ok(from) = from.typed.get_untracked().parse() {
                until.typed.set(date::iso(untrack(|| ends(from))));
            }
        };
        view! {
            <FormPair>
                <div on:change=restarted>
                    <DateField label=words::NOTICE_FROM value=from.typed error=from.problem required=true />
                </div>
                <DateField label=words::NOTICE_UNTIL value=until.typed error=until.problem required=true />
            </FormPair>
            <p class="matter__hint" role="status">{move || term.get()}</p>
            {counted}
            <p class="matter__hint">{words::NOTICE_CONTENT}</p>
            {fields::line(words::NOTICE_PLACE, place)}
        }
        .into_any()
    });
    let command = move |()| {
        let (from, until, place) = (from.date(), until.date(), place.filled(Field::Place));
        Some(Command::PostNotice {
            matter: open.id,
            from: from?,
            until: until?,
            place: place?,
        })
    };
    let keep = format!("notice-{}", open.id);
    view! { <ActForm keep sheet submit=button::POST_NOTICE command place=open.place() on_stored=|()| {} /> }
}

#[component]
fn TakeDownForm(open: OpenMatter) -> impl IntoView {
    let (on, heard, why) = (Blank::today(), Blank::empty(), Blank::empty());
    let until = open.select(|matter| matter.notice.as_ref().map(|notice| notice.until));
    let early = Memo::new(move |_| {
        let taken_down: Option<Date> = on.typed.get().parse().ok();
        taken_down.zip(until.get()).is_some_and(|(on, until)| on < until)
    });
    // A closed list: who reported what is never kept.
    let answers = words::NOTICE_ANSWERS.map(|answer| Choice::new(answer, answer));
    let answers = Signal::stored(answers.to_vec());
    let sheet = Sheet::new([on, heard, why], move || {
        view! {
            {fields::day(words::TAKEN_DOWN_ON, on)}
            <Show when=move || early.get()>
                <Notice kind=NoticeKind::Warning>{words::TAKEN_DOWN_EARLY}</Notice>
                {fields::line(field::label(Field::EarlyReason), why)}
            </Show>
            {fields::pick(words::NOTICE_HEARD, heard, answers)}
        }
        .into_any()
    });
    let command = move |()| {
        let (on, objections) = (on.date(), heard.answered(words::CHOICE_MISSING));
        let early_because = if early.get_untracked() {
            why.filled(Field::EarlyReason)
        } else {
            Some(String::new())
        };
        Some(Command::TakeNoticeDown {
            matter: open.id,
            on: on?,
            objections: objections?,
            early_because: early_because?,
        })
    };
    let keep = format!("notice-down-{}", open.id);
    view! { <ActForm keep sheet submit=button::TAKE_NOTICE_DOWN command place=open.place() on_stored=|()| {} /> }
}
