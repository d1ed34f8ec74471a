//! 从本机清除: this book, or everything. Asked twice; a backup is recommended first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::DeskError;
use crate::text::{page_chooser, page_safety as text, statement};
use crate::ui::components::{Button, ButtonKind, Card, Dialog};
use crate::ui::form::{CheckField, Form, TextField};
use crate::ui::house::use_house;
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// What is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Book,
    Everything,
}

impl Extent {
    const fn words(self) -> &'static str {
        match self {
            Self::Book => text::CLEAR_BOOK,
            Self::Everything => text::CLEAR_ALL,
        }
    }
}

/// The two buttons, each with its dialog.
#[component]
pub fn ClearCard() -> impl IntoView {
    view! {
        <Card title=text::CLEAR>
            <div class="stack">
                <p>{statement::CLEAR}</p>
                <p>{text::CLEAR_BACKUP}</p>
                <div class="row">
                    <Clear extent=Extent::Book />
                    <Clear extent=Extent::Everything />
                </div>
            </div>
        </Card>
    }
}

#[component]
fn Clear(extent: Extent) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button kind=ButtonKind::Danger on_press=move |()| open.set(true)>
            {extent.words()}
        </Button>
        <Dialog open title=extent.words()>
            <ClearForm extent />
        </Dialog>
    }
}

#[component]
fn ClearForm(extent: Extent) -> impl IntoView {
    let (workspace, house) = (use_workspace(), use_house());
    let sure = RwSignal::new(false);
    let word = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<DeskError>);
    let standing = RwSignal::new(Vec::new());
    let (room, own) = (workspace.archive(), workspace.open().book().id.to_string());
    spawn_local(async move {
        let listed = room.books().await.unwrap_or_default();
        for book in listed {
            if extent == Extent::Everything || book.id == own {
                let verified = room.last_verified(book.id.clone()).await;
                let line = text::cleared_book(&page_chooser::book(&book), verified.as_ref());
                let _ = standing.try_update(|lines| lines.push(line));
            }
        }
    });
    let lines = move || {
        standing
            .get()
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    let typed = move || word.with(|word| word.trim() == text::CLEAR_TYPED);
    let sure_problem = Signal::derive(move || (tried.get() && !sure.get()).then(|| text::CONFIRM_FIRST.to_owned()));
    let word_problem = Signal::derive(move || (tried.get() && !typed()).then(|| text::CLEAR_WORD_WRONG.to_owned()));
    let clear = move |()| {
        tried.set(true);
        if !sure.get_untracked() || !untrack(typed) {
            return;
        }
        busy.set(true);
        failure.set(None);
        let (archive, book) = (workspace.archive(), workspace.open().book().id.to_string());
        spawn_local(async move {
            let cleared = match extent {
                Extent::Book => archive.clear(book).await,
                Extent::Everything => archive.clear_everything().await,
            };
            let _ = busy.try_set(false);
            match cleared {
                Ok(()) => house.begin(),
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="stack">
            <p>{text::CLEAR_LOSES}</p>
            <ul class="safety__list">{lines}</ul>
            <p>{text::CLEAR_BACKUP}</p>
            <Form on_submit=clear submit=extent.words() busy>
                <CheckField label=text::CLEAR_SURE value=sure required=true error=sure_problem />
                <TextField label=text::CLEAR_WORD value=word required=true error=word_problem />
            </Form>
            <Refused error=failure />
        </div>
    }
}
