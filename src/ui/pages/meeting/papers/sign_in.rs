//! 签到表 on paper.

use leptos::prelude::*;

use super::{Desk, Page, table};
use crate::text::meeting_papers::sign_in as text;
use crate::text::paper;
use crate::ui::components::PrintAlone;

/// The button that prints it.
#[component]
pub fn PrintSignIn(
    /// The meeting.
    desk: Desk,
) -> impl IntoView {
    let blank = |(first, second): (String, String)| {
        [
            first,
            second,
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    };
    let page = move |sheet: text::SignIn| {
        view! {
            <Page title=sheet.title kicker=sheet.kicker signed_by=paper::AGENDA>
                <p>{sheet.figures}</p>
                <h2>{text::MEMBERS}</h2>
                <div class="sheet__sign">
                    {table(text::MEMBER_HEADS, sheet.members.into_iter().map(blank).collect())}
                </div>
                <h2>{text::GUESTS}</h2>
                <div class="sheet__sign">
                    {table(text::GUEST_HEADS, sheet.guests.into_iter().map(blank).collect())}
                </div>
            </Page>
        }
    };
    view! { <PrintAlone label=text::PRINT>{move || desk.made(text::sign_in).map(page)}</PrintAlone> }
}
