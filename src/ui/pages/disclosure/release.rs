//! 公开: the record of who released the text, when and where; afterwards what goes out, and the withdrawal.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::{kept_as, page_as_released, page_of};
use super::hand_out::HandOut;
use super::scan;
use super::sheet::Sheet as PublicSheet;
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{Release, WithdrawnRelease};
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::exchange::page::Page;
use crate::text::{button, date, page_disclosure as text};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::refused::Refused;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The release as it stands, or the form that records it.
#[component]
pub fn ReleasePart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let released = file.select(|matter| (matter.disclosed.is_some(), matter.release_lost()));
    view! {
        {move || match released.get() {
            (true, _) => view! { <Released file on_stored /> }.into_any(),
            (false, true) => view! { <Lost file on_stored /> }.into_any(),
            (false, false) => view! { <ToRelease file on_stored /> }.into_any(),
        }}
        <Withdrawn file />
    }
}

/// A release whose record was taken out by law: all that is left to do is to take it back.
#[component]
fn Lost(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    view! {
        <Card title=text::WITHDRAW>
            <Notice>{text::RELEASE_LOST}</Notice>
            <WithdrawForm file on_stored />
        </Card>
    }
}

/// The texts that were out before and were taken back: each as it went out, and why it is out no longer.
#[component]
pub fn Withdrawn(
    /// The matter.
    file: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let withdrawn = file.select(Matter::withdrawn_releases);
    let one = move |before: WithdrawnRelease| {
        let page = workspace.with(|book| file.with(|matter| page_as_released(book, matter, &before.released)));
        let typed = before.released.draft.text.clone();
        let release = &before.released.release;
        view! {
            <details>
                <summary>{text::released(&release.by, release.on, &release.place)}</summary>
                <p>{text::withdrawn(before.on, &before.reason, &before.by)}</p>
                <PublicSheet page=Signal::stored(page) typed=Signal::stored(typed) />
            </details>
        }
    };
    move || {
        let withdrawn = withdrawn.get();
        (!withdrawn.is_empty()).then(|| {
            view! {
                <Card title=text::WITHDRAWN_BEFORE>{withdrawn.into_iter().map(one).collect_view()}</Card>
            }
        })
    }
}

/// The page of the released text, or of the draft, with its text as typed.
fn page(file: OpenMatter) -> Memo<Option<(Page, String)>> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        let today = workspace.today();
        workspace.with(|book| {
            file.with(|matter| {
                let (on, draft) = match (&matter.disclosed, &matter.draft) {
                    (Some(released), _) => (released.value.release.on, &released.value.draft),
                    (None, Some(draft)) => (today, &draft.value),
                    (None, None) => return None,
                };
                Some((page_of(book, matter, draft, date::long(on)), draft.text.clone()))
            })
        })
    })
}

/// The text as others will read it: what was released, or the draft; nothing before there is one.
#[component]
pub fn ReadingSheet(
    /// The matter.
    file: OpenMatter,
    /// Not released: the sheet says so.
    unsigned: bool,
) -> impl IntoView {
    let page = page(file);
    move || {
        page.get().map(|(page, typed)| {
            view! {
                <Card title=text::PREVIEW>
                    <PublicSheet page=Signal::stored(page) typed=Signal::stored(typed) unsigned />
                </Card>
            }
        })
    }
}

#[component]
fn ToRelease(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let refusal = file.refusal(NextStep::Disclose);
    let standing = Signal::derive(move || refusal.get().map(DeskError::Refused));
    let because = file.reason(NextStep::Disclose);
    let hits_stand = Memo::new(move |_| {
        file.with(|matter| {
            matter.draft.as_ref().is_some_and(|draft| {
                let draft = &draft.value;
                let found = scan::findings(&draft.published_words(), &workspace.posts_ever());
                scan::open_hits(&found, &draft.not_personal) > 0
            })
        })
    });
    let reason = MaybeProp::derive(move || {
        because
            .get()
            .or_else(|| hits_stand.get().then(|| text::HITS_STAND.to_owned()))
    });
    // It goes up first and is put on record then: the text is at hand as soon as nothing stands in the way.
    let number = file.select(|matter| matter.entry.as_ref().map(|entry| entry.value.number));
    let page = page(file);
    let hand_out = move || {
        let fit = refusal.with(Option::is_none) && reason.get().is_none();
        let ((page, _), number) = page.get().zip(number.get()).filter(|_| fit)?;
        Some(view! { <Card title=text::HAND_OUT><HandOut page number /></Card> })
    };
    // What stands unsaved in the draft's form does not go out: said before somebody thinks it does.
    let unsaved = RwSignal::new(false);
    let open = workspace.open();
    spawn_local(async move {
        let kept = open.draft(kept_as(file)).await;
        let _ = unsaved.try_set(kept.is_some());
    });
    view! {
        <div class="disclosure__desk">
            <div class="stack">
                <Show when=move || unsaved.get()>
                    <Notice kind=NoticeKind::Warning>{text::DRAFT_UNSAVED}</Notice>
                </Show>
                <Refused error=standing place=file.place() />
                {hand_out}
                <Card title=button::DISCLOSE>
                    <p class="disclosure__hint">{text::RELEASE_HINT}</p>
                    <ReleaseForm file reason on_stored />
                </Card>
            </div>
            <ReadingSheet file unsigned=true />
        </div>
    }
}

#[component]
fn ReleaseForm(file: OpenMatter, reason: MaybeProp<String>, on_stored: Callback<()>) -> impl IntoView {
    let channel = untrack(|| file.with(|matter| matter.draft.as_ref().map(|draft| draft.value.channel.clone())));
    let (by, on) = (Blank::actor(), Blank::today());
    let place = Blank::new(channel.unwrap_or_default());
    let sheet = Sheet::new([by, on, place], move || {
        view! {
            <FormPair>
                {fields::post(text::RELEASED_BY, by)} {fields::day(text::RELEASED_ON, on)}
            </FormPair>
            {fields::line(text::PLACE, place)}
        }
        .into_any()
    });
    let command = move |()| {
        let release = (by.filled(Field::By), on.date(), place.filled(Field::Place));
        let release = Release {
            by: release.0?,
            on: release.1?,
            place: release.2?,
        };
        Some(Command::Disclose {
            matter: file.id,
            release,
        })
    };
    let keep = format!("disclosure-{}-release", file.id);
    view! { <ActForm keep sheet submit=button::DISCLOSE command place=file.place() reason on_stored /> }
}

#[component]
fn Released(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let release = file.select(|matter| matter.disclosed.as_ref().map(|released| released.value.release.clone()));
    let number = file.select(|matter| matter.entry.as_ref().map(|entry| entry.value.number));
    let page = page(file);
    let said = move || {
        release.get().map(|release| {
            view! { <p>{text::released(&release.by, release.on, &release.place)}</p> }
        })
    };
    let hand_out = move || {
        let ((page, _), number) = page.get().zip(number.get())?;
        Some(view! { <HandOut page number /> })
    };
    view! {
        <div class="disclosure__desk">
            <div class="stack">
                <Card title=text::DISCLOSED>{said}</Card>
                <Card title=text::HAND_OUT>{hand_out}</Card>
                <Card title=text::WITHDRAW>
                    <details>
                        <summary>{text::WITHDRAW}</summary>
                        <WithdrawForm file on_stored />
                    </details>
                </Card>
            </div>
            <ReadingSheet file unsigned=false />
        </div>
    }
}

#[component]
fn WithdrawForm(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::empty());
    let command = move |()| {
        let (reason, by) = (reason.filled(Field::Reason), by.filled(Field::By));
        Some(Command::WithdrawDisclosure {
            matter: file.id,
            reason: reason?,
            by: by?,
        })
    };
    let sheet = Sheet::new([reason, by], move || {
        view! { {fields::area(text::WITHDRAW_REASON, reason)} {fields::post(text::WITHDRAW_BY, by)} }.into_any()
    });
    let keep = format!("disclosure-{}-withdraw", file.id);
    view! {
        <Notice kind=NoticeKind::Warning>{text::WITHDRAW_HINT}</Notice>
        <ActForm keep sheet submit=button::WITHDRAW_DISCLOSURE command place=file.place() on_stored />
    }
}
