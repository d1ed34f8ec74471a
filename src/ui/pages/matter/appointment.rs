//! After an appointment was agreed: the public notice (任前公示) with its term, and the appointment itself.

use jiff::civil::Date;
use leptos::prelude::*;

use super::follow::FollowCard;
use crate::domain::application::Particulars;
use crate::domain::appointment::{NoticeDuty, path};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::register::AppointmentKind;
use crate::domain::rules::{self, Case, Phase};
use crate::text::page_matter as words;
use crate::text::refusal::{Act, gap};
use crate::text::{button, date, day_count, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, DayCount, KeyValue, KeyValueList, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, DateField, FormPair};
use crate::ui::open_matter::OpenMatter;
use crate::ui::refused::refusal_card;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// Notice and appointment of the open matter.
#[component]
pub fn AppointmentPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let notice = open.select(|matter| matter.notice.clone());
    let duty = open.select(|matter| kind_of(matter).map_or(NoticeDuty::None, |kind| path(kind).notice));
    let (may_post, may_appoint) = (open.allows(NextStep::PostNotice), open.allows(NextStep::Appoint));
    let posted = move || {
        view! {
            <Card title=words::PUBLIC_NOTICE>
            {(duty.get() == NoticeDuty::ByOwnRule)
                .then(|| view! { <Notice>{words::NOTICE_BY_OWN_RULE}</Notice> })}
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
    };
    view! {
        <Show when=move || duty.get() != NoticeDuty::None>{posted}</Show>
        <AppointCard open />
        <FollowCard open />
    }
}

/// The matter's sub-kind.
fn kind_of(matter: &Matter) -> Option<AppointmentKind> {
    match matter.topic()?.particulars {
        Particulars::Appointment { kind, .. } => Some(kind),
        _ => None,
    }
}

/// What is found of a notice after its term (R62).
fn found_of_notice(workspace: Workspace, open: OpenMatter) -> Option<String> {
    let today = workspace.today();
    open.with(|matter| {
        workspace.with(|book| {
            let calendar = book.calendar();
            let case = Case {
                calendar: Some(&calendar),
                today: Some(today),
                ..Case::of(
                    book.rulebook(matter.decision().map_or(today, |decision| decision.value.on)),
                    matter,
                )
            };
            let found = rules::gaps(&case, Phase::Afterwards);
            found.first().map(|gap| gap::fact(&gap.fact))
        })
    })
}

/// The count behind the term of a notice.
fn notice_count(workspace: Workspace, first_day: Date) -> impl IntoView {
    let rulebook = workspace.rulebook();
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
            let count = notice_count(workspace, notice.from);
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

/// The appointment as it was made.
#[component]
pub fn Appointed(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let appointed = open.select(|matter| matter.appointed.clone());
    move || {
        appointed.get().map(|(number, on)| {
            view! {
                <KeyValueList>
                    <KeyValue key=field::label(Field::DocumentNumber)>{number}</KeyValue>
                    <KeyValue key=words::APPOINTED_ON>{date::long(on)}</KeyValue>
                </KeyValueList>
            }
        })
    }
}

#[component]
fn PostForm(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let ends = move |from: jiff::civil::Date| {
        let rulebook = workspace.rulebook();
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
    let counted = move || from.typed.get().parse().ok().map(|from| notice_count(workspace, from));
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
        let taken_down: Option<jiff::civil::Date> = on.typed.get().parse().ok();
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

#[component]
fn AppointCard(open: OpenMatter) -> impl IntoView {
    let refused = open.refusal(NextStep::Appoint);
    let appointed = open.select(|matter| matter.appointed.is_some());
    move || {
        let body = match (appointed.get(), refused.get()) {
            (true, _) => view! { <Appointed open /> }.into_any(),
            (false, Some(refusal)) => refusal_card(&refusal, Act::Placing, open.place()),
            (false, None) => view! { <AppointForm open /> }.into_any(),
        };
        view! { <Card title=words::APPOINTMENT>{body}</Card> }
    }
}

#[component]
fn AppointForm(open: OpenMatter) -> impl IntoView {
    let (number, on) = (Blank::empty(), Blank::today());
    let hint = open.select(|matter| kind_of(matter).and_then(words::appointing_hint));
    let sheet = Sheet::new([number, on], move || {
        view! {
            {move || hint.get().map(|hint| view! { <p class="matter__hint">{hint}</p> })}
            {fields::line(field::label(Field::DocumentNumber), number)} {fields::day(words::APPOINTED_ON, on)}
        }
        .into_any()
    });
    let command = move |()| {
        let (document_number, on) = (number.filled(Field::DocumentNumber), on.date());
        Some(Command::Appoint {
            matter: open.id,
            document_number: document_number?,
            on: on?,
        })
    };
    let keep = format!("appoint-{}", open.id);
    view! { <ActForm keep sheet submit=button::APPOINT command place=open.place() on_stored=|()| {} /> }
}
