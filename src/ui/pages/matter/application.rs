//! 申报与审批: the application as it stands, its sign-offs in order, and sending back, withdrawing, amending.

use leptos::prelude::*;

use super::attachments::Attachments;
use super::lines::Lines;
use super::sign_off::SignOffs;
use super::taking_back::{TakingBack, TakingBackForm};
use crate::domain::application::{Place, TopicApplication};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::{Matter, Stamped};
use crate::text::page_matter::{self as words, StepLine};
use crate::text::{button, names::Names, page_apply};
use crate::ui::blank::{Blank, YES};
use crate::ui::components::{Button, Card, Dialog, KeyValue, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::apply::topic_form::TopicForm;
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

/// The application and its sign-offs.
#[component]
pub fn ApplicationPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let topic = open.select(|matter| matter.topic().cloned());
    let sent_back = open.select(|matter| matter.sent_back.clone());
    let withdrawn = open.select(|matter| matter.withdrawn.clone());
    let editable = open.allows(NextStep::Amend);
    let returnable = open.allows(NextStep::SendBack);
    let (amending, sending_back, withdrawing) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let shown = move || {
        let topic = topic.get()?;
        Some(if amending.get() {
            amend_form(open, topic, amending)
        } else {
            let acts = move || {
                view! {
                    <div class="matter__acts">
                        <Button on_press=move |()| amending.set(true)>{words::AMEND}</Button>
                        <Show when=move || returnable.get()>
                            <Button on_press=move |()| sending_back.set(true)>{button::SEND_BACK}</Button>
                        </Show>
                        <Button on_press=move |()| withdrawing.set(true)>{button::WITHDRAW}</Button>
                    </div>
                }
            };
            let lines = application_lines(workspace, &topic);
            let origin = topic.particulars.origin().map(|id| {
                view! { <p><a href=Route::Matter(id).href()>{page_apply::GO_TO_ORIGIN}</a></p> }
            });
            view! { <Lines lines /> {origin} <Show when=move || editable.get()>{acts()}</Show> }.into_any()
        })
    };
    view! {
        {move || sent_back.get().map(|(reason, by)| {
            view! { <Notice kind=NoticeKind::Warning>{words::was_sent_back(&reason, &by)}</Notice> }
        })}
        {move || withdrawn.get().map(|(reason, by)| {
            view! { <Notice kind=NoticeKind::Warning>{words::was_withdrawn(&reason, &by)}</Notice> }
        })}
        <Card title=words::APPLICATION>{shown} <AppliedBefore open /></Card>
        <SignOffs open />
        <Attachments open place=Place::Application />
        <Dialog open=sending_back title=button::SEND_BACK>
            <TakingBackForm open which=TakingBack::SendBack on_stored=move |()| sending_back.set(false) />
        </Dialog>
        <Dialog open=withdrawing title=button::WITHDRAW>
            <TakingBackForm open which=TakingBack::Withdraw on_stored=move |()| withdrawing.set(false) />
        </Dialog>
    }
}

/// What was applied for before it was amended, the latest first.
#[component]
pub fn AppliedBefore(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let before = open.select(Matter::applications_before);
    let one = move |made: Stamped<TopicApplication>| {
        let entered = words::entered(&made.stamp.at, &workspace.post(made.stamp.by));
        let lines = application_lines(workspace, &made.value);
        view! {
            <Lines lines>
                <KeyValue key=words::ENTERED>{entered}</KeyValue>
            </Lines>
        }
    };
    move || {
        let before = before.get();
        (!before.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{words::APPLIED_BEFORE}</summary>
                    {before.into_iter().map(one).collect_view()}
                </details>
            }
        })
    }
}

/// The application's lines, named as the rules of its own day name them.
pub fn application_lines(workspace: Workspace, topic: &TopicApplication) -> Vec<StepLine> {
    workspace.with(|book| {
        let rulebook = book.rulebook(topic.applied_on);
        let origin = topic.particulars.origin().and_then(|id| book.matters.get(&id));
        words::application_lines(
            topic,
            rulebook.line(&topic.line),
            origin.map(AsRef::as_ref),
            Names::of(book, topic.applied_on),
        )
    })
}

fn amend_form(open: OpenMatter, topic: TopicApplication, amending: RwSignal<bool>) -> AnyView {
    let register = topic.particulars.register();
    // What was judged of the draft before stands only where nothing in it changed in a major way (R16).
    let reviewed = untrack(|| open.with(|matter| matter.competition().is_some()));
    let (major, changed_on) = (Blank::empty(), Blank::today());
    let first = reviewed.then(|| {
        (
            vec![major, changed_on],
            ViewFn::from(move || major_change(major, changed_on)),
        )
    });
    let command = move |application| {
        let major_change_on = if reviewed && major.answer()? {
            Some(changed_on.date()?)
        } else {
            None
        };
        Some(Command::AmendTopic {
            matter: open.id,
            application: Box::new(application),
            major_change_on,
        })
    };
    let keep = format!("amend-{}", open.id);
    view! {
        <Notice kind=NoticeKind::Warning>{words::AMENDING_RESETS_SIGN_OFFS}</Notice>
        <TopicForm
            register
            keep
            existing=topic
            first
            submit=words::SEND_AMENDED
            matter=open.id
            command
            on_leave=Callback::new(move |()| amending.set(false))
            on_stored=move |()| amending.set(false)
        />
    }
    .into_any()
}

/// Asks whether the draft changed so much that it is reviewed again.
fn major_change(major: Blank, changed_on: Blank) -> AnyView {
    view! {
        {fields::yes_no(words::MAJOR_CHANGE, major, words::MAJOR_YES, words::MAJOR_NO)}
        <Show when=move || major.says(YES)>{fields::day(words::MAJOR_ON, changed_on)}</Show>
    }
    .into_any()
}
