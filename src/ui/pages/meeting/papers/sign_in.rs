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
    let list = |heads: [&'static str; 5], lines: Vec<(String, String, String)>| {
        let blank = |(first, second, remark): (String, String, String)| {
            vec![first, second, String::new(), String::new(), remark]
        };
        table(heads.map(str::to_owned).into(), lines.into_iter().map(blank).collect())
    };
    let page = move |sheet: text::SignIn| {
        let class = if sheet.close {
            "sheet__sign sheet__sign--close"
        } else {
            "sheet__sign"
        };
        let guests = sheet.guests.into_iter();
        let guests = guests.map(|(items, who)| (items, who, String::new())).collect();
        view! {
            <Page title=sheet.title kicker=sheet.kicker signed_by=paper::AGENDA>
                <p>{sheet.figures}</p>
                <h2>{text::MEMBERS}</h2>
                <div class=class>{list(text::MEMBER_HEADS, sheet.members)}</div>
                <h2>{text::GUESTS}</h2>
                <div class=class>{list(text::GUEST_HEADS, guests)}</div>
            </Page>
        }
    };
    view! { <PrintAlone label=text::PRINT>{move || desk.made(text::sign_in).map(page)}</PrintAlone> }
}
