//! The passphrase of the personnel book. It is typed each time and kept nowhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::DeskError;
use crate::text::{page_chooser as text, statement};
use crate::ui::components::{Button, PageHead};
use crate::ui::form::{Form, TextField};
use crate::ui::house::{Stage, use_house};

/// Asks for the passphrase of one book and opens it.
#[component]
pub fn UnlockPage(
    /// The book.
    book: String,
) -> impl IntoView {
    let house = use_house();
    let passphrase = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let unlock = move |()| {
        let typed = passphrase.get_untracked();
        if typed.is_empty() {
            problem.set(Some(text::PASSPHRASE_EMPTY.to_owned()));
            return;
        }
        problem.set(None);
        busy.set(true);
        let (archive, book) = (house.archive(), book.clone());
        spawn_local(async move {
            // The key takes long on purpose: the button must show first that it works.
            archive.rest().await;
            let opened = archive.open(book.clone(), Some(typed)).await;
            let _ = busy.try_set(false);
            match opened {
                Ok(opened) => house.go(Stage::Inside(opened)),
                Err(DeskError::WrongPassphrase) => {
                    let _ = problem.try_set(Some(text::PASSPHRASE_WRONG.to_owned()));
                }
                Err(error) => house.go(Stage::Failed {
                    book: Some(book),
                    error,
                }),
            }
        });
    };
    view! {
        <main class="welcome welcome--narrow" id="main" tabindex="-1">
            <PageHead title=text::UNLOCK />
            <Form
                on_submit=unlock
                submit=text::OPEN
                busy
                actions=move || view! { <Button on_press=move |()| house.to_books()>{text::TO_BOOKS}</Button> }
            >
                <TextField
                    label=text::PASSPHRASE
                    value=passphrase
                    required=true
                    hidden=true
                    hint=statement::PASSPHRASE
                    error=problem
                />
            </Form>
        </main>
    }
}
