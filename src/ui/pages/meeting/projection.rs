//! 投影显示: a window of its own for the projector, or the same over this whole screen. Both show what [`Sitting::shown`]
//! allows and nothing else.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::text::page_meeting::room as text;
use crate::ui::channel::{Channel, Heard, at_every_beat};
use crate::ui::components::{Badge, Button, Cover, Dialog, Notice, NoticeKind, Tone};
use crate::ui::projector::{self, Shown, ShownHere};
use crate::ui::workspace::use_workspace;

/// The button, its dialog, and the line to the window.
#[component]
pub fn Projection(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let book = StoredValue::new(use_workspace().open().book().id.to_string());
    let covered = use_context::<Cover>();
    let (heard, beats) = (Heard::never(), RwSignal::new(0_u32));
    let shown = Memo::new(move |_| {
        beats.track();
        let shown = sitting.shown();
        let item = shown
            .item
            .filter(|_| !covered.is_some_and(|Cover(covered)| covered.get()));
        Shown { item, ..shown }
    });
    let line = StoredValue::new_local(None::<Channel>);
    let show = move |shown: &Shown| {
        line.with_value(|line| {
            // Of several tabs on one meeting the one in front tells.
            if let Some(line) = line.as_ref().filter(|_| !document().hidden()) {
                projector::show(line, shown);
            }
        });
    };
    let answer = move || {
        heard.now();
        shown.with_untracked(show);
    };
    line.set_value(book.with_value(|book| projector::line_of_room(book, answer)));
    let by_window = line.with_value(Option::is_some);
    Effect::new(move |_| shown.with(show));
    at_every_beat(move || {
        heard.beat();
        let _ = beats.try_update(|beats| *beats = beats.wrapping_add(1));
        shown.with_untracked(show);
    });
    on_cleanup(move || show(&Shown::default()));

    let (open, here, refused) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let in_window = move |()| refused.set(!book.with_value(|book| projector::open(book)));
    let in_place = move |()| {
        open.set(false);
        here.set(true);
    };
    view! {
        {move || heard.lately().then(|| view! { <Badge text=text::PROJECTED tone=Tone::Blue /> })}
        // A key does what is seen: behind a blank screen no dialog is opened.
        <Show when=move || !sitting.blank()>
            <Button key=keys::PROJECTION on_press=move |()| open.set(true)>
                {text::PROJECTION}
            </Button>
        </Show>
        <Dialog open title=text::PROJECTION>
            <div class="stack">
                <p>{text::PROJECT_HINT}</p>
                <div class="row">
                    {by_window.then(|| view! { <Button on_press=in_window>{text::PROJECT}</Button> })}
                    <Button on_press=in_place>{text::PROJECT_HERE}</Button>
                </div>
                <Show when=move || heard.lately()>
                    <p role="status">{text::PROJECTED}</p>
                </Show>
                <Show when=move || refused.get()>
                    <Notice kind=NoticeKind::Warning>{text::PROJECT_REFUSED}</Notice>
                </Show>
            </div>
        </Dialog>
        <ShownHere open=here shown leave=text::PROJECT_END />
    }
}
