//! Before a book is open: which books stand on this machine, the passphrase of one, and restoring from a file.

mod restore;
mod unlock;

use leptos::prelude::*;

use crate::desk::archive::Listed;
use crate::text::nav::{Place, title};
use crate::text::{button, page_chooser as text, statement, ui};
use crate::ui::components::{Button, ButtonKind, Notice, PageHead};
use crate::ui::house::{Stage, use_house};

pub use restore::{FileTrouble, RestoreFile, RestorePage};
pub use unlock::UnlockPage;

/// The books of this machine; founding and restoring stand side by side, always.
#[component]
pub fn ChooserPage(
    /// The books, the one opened last first.
    books: Vec<Listed>,
) -> impl IntoView {
    let house = use_house();
    let none = books.is_empty();
    let first = if none { ButtonKind::Primary } else { ButtonKind::Quiet };
    let line = move |listed: Listed| {
        let (name, opened, id) = (text::book(&listed), text::opened(&listed), listed.id);
        view! {
            <li class="welcome__book">
                <div>
                    <p class="welcome__book-name">{name.clone()}</p>
                    <p class="quiet">{opened}</p>
                </div>
                <Button kind=ButtonKind::Primary on_press=move |()| house.open(id.clone(), None)>
                    {text::OPEN}
                    <span class="visually-hidden">{name}</span>
                </Button>
            </li>
        }
    };
    view! {
        <main class="welcome" id="main" tabindex="-1">
            <div class="welcome__brand">
                <span class="welcome__seal" aria-hidden="true">
                    {ui::seal()}
                </span>
                <span class="welcome__name">{ui::program()}</span>
            </div>
            <PageHead title=title(Place::Books) />
            {none.then(|| view! { <Notice>{text::NO_BOOK}</Notice> })}
            {(!none).then(|| view! { <ul class="welcome__books">{books.into_iter().map(line).collect_view()}</ul> })}
            <div class="welcome__choices">
                <section class="welcome__choice">
                    <h2>{button::FOUND}</h2>
                    <p>{text::FOUND_NOTE}</p>
                    <Button kind=first on_press=move |()| house.go(Stage::Founding)>
                        {button::FOUND}
                    </Button>
                </section>
                <section class="welcome__choice">
                    <h2>{text::RESTORE}</h2>
                    <p>{text::RESTORE_NOTE}</p>
                    <Button on_press=move |()| house.go(Stage::Restoring)>{text::RESTORE}</Button>
                </section>
            </div>
            <p class="quiet">{statement::STANDING}</p>
        </main>
    }
}
