//! The five steps with their list, and the founding itself.

use core::time::Duration;
use std::rc::Rc;

use leptos::html::Ol;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::FoundingDraft;
use super::step::{BodyStep, BookStep, HouseStep, MeetingStep, RuleStep};
use crate::desk::archive::{Opened, POST_HABIT};
use crate::desk::{Archive, DeskError};
use crate::domain::decide::refuse_texts_never_kept;
use crate::domain::id::BookId;
use crate::domain::texts::texts;
use crate::ledger::plain;
use crate::text::page_welcome as text;
use crate::ui::components::Notice;
use crate::ui::refused::StoreNotice;

/// Where the wizard stands, and the ways on and back.
#[derive(Clone, Copy)]
pub struct Walk {
    at: RwSignal<usize>,
    /// Whether the step at hand was tried.
    pub tried: RwSignal<bool>,
}

impl Walk {
    /// To the next step.
    pub fn next(self) {
        self.to(self.at.get_untracked() + 1);
    }

    /// To the step before.
    pub fn back(self) {
        self.to(self.at.get_untracked().saturating_sub(1));
    }

    fn to(self, step: usize) {
        self.tried.set(false);
        self.at.set(step);
    }
}

/// The habit under which a founding that is not finished is kept: no book has such an id.
const UNFINISHED: (&str, &str) = ("founding", "draft");
/// How long typed text waits until it is kept.
const KEEP_AFTER: Duration = Duration::from_millis(400);

/// Brings back what was typed before and not finished, and keeps what is typed from now on; whether there was any.
fn keep_unfinished(archive: StoredValue<Rc<dyn Archive>, LocalStorage>, draft: FoundingDraft) -> bool {
    let kept = archive.with_value(|archive| archive.habit(UNFINISHED.0, UNFINISHED.1));
    let kept = kept.and_then(|kept| plain::read_bytes(kept.as_bytes()).ok());
    let found = kept.is_some();
    if let Some(typed) = kept {
        draft.retype(typed);
    }
    let typed = Memo::new(move |_| serde_json::to_string(&draft.typed()).expect("a draft is plain data"));
    let waits = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        // A memo that is only tracked, not read, watches nothing itself.
        typed.with(|_| ());
        if before.is_some() && !waits.get_value() {
            waits.set_value(true);
            let keep = move || {
                let _ = waits.try_update_value(|waits| *waits = false);
                let Some((archive, typed)) = archive.try_get_value().zip(typed.try_get_untracked()) else {
                    return;
                };
                if refuse_texts_never_kept(None, &texts(typed.as_bytes())).is_ok() {
                    archive.keep_habit(UNFINISHED.0, UNFINISHED.1, &typed);
                }
            };
            set_timeout(keep, KEEP_AFTER);
        }
    });
    found
}

/// The founding in five steps.
#[component]
pub fn Wizard(
    /// The room where books stand.
    archive: Rc<dyn Archive>,
    /// The draft.
    draft: FoundingDraft,
    /// Called with the founded book.
    on_opened: Callback<Opened>,
) -> impl IntoView {
    let archive = StoredValue::new_local(archive);
    let walk = Walk {
        at: RwSignal::new(0),
        tried: RwSignal::new(false),
    };
    let found_before = keep_unfinished(archive, draft);
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<DeskError>));
    let book = BookId(archive.with_value(|archive| archive.chance()));

    let found = move |()| {
        let archive = archive.get_value();
        let founding = untrack(|| draft.read(book, archive.device()));
        let (Some(founding), Some(actor)) = (founding, untrack(|| draft.actor())) else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failure.set(None);
        let secret = untrack(|| draft.secret());
        spawn_local(async move {
            let answer = archive.found(founding, actor, secret).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(opened) => {
                    archive.keep_habit(&book.to_string(), POST_HABIT, &actor.to_string());
                    archive.keep_habit(UNFINISHED.0, UNFINISHED.1, "");
                    on_opened.run(opened);
                }
                Err(error) => {
                    let _ = failure.try_set(Some(error));
                }
            }
        });
    };
    // The focus moves to the list of steps whenever another step opens.
    let list = NodeRef::<Ol>::new();
    Effect::new(move |_| {
        walk.at.track();
        if let Some(list) = list.get() {
            let _ = list.focus();
        }
    });
    let step = move || match walk.at.get() {
        0 => view! { <BookStep draft walk /> }.into_any(),
        1 => view! { <HouseStep archive draft walk /> }.into_any(),
        2 => view! { <BodyStep draft walk /> }.into_any(),
        3 => view! { <MeetingStep draft walk /> }.into_any(),
        _ => {
            let device = archive.with_value(|archive| archive.device());
            view! { <RuleStep draft walk book device busy on_found=found /> }.into_any()
        }
    };
    view! {
        <Notice>{if found_before { text::UNFINISHED_FOUND } else { text::KEPT_UNFINISHED }}</Notice>
        <ol class="wizard__steps" node_ref=list tabindex="-1" aria-label=text::STEPS_LABEL>
            {text::STEPS
                .into_iter()
                .enumerate()
                .map(|(at, name)| {
                    view! {
                        <li
                            class="wizard__step"
                            data-state=move || (at < walk.at.get()).then_some("done")
                            aria-current=move || (at == walk.at.get()).then_some("step")
                        >
                            {name}
                        </li>
                    }
                })
                .collect_view()}
        </ol>
        {step}
        {move || {
            failure.get().map(|error| view! { <StoreNotice error /> })
        }}
    }
}
