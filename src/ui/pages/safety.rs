//! 数据安全: where the book is, whether it is whole, how to keep it, move it and erase from it.
//!
//! One part a concern, in the order in which a careful clerk needs them; what destroys stands last.

mod backup;
mod clear;
mod expunge;
mod move_book;
mod verify;
mod whereabouts;

use leptos::prelude::*;

use crate::text::nav::{Place, title};
use crate::text::{page_safety as text, statement};
use crate::ui::backup::use_backup_watch;
use crate::ui::components::{Card, Notice, NoticeKind, PageHead};
use crate::ui::pages::chooser::RestoreFile;

use backup::BackupCard;
use clear::ClearCard;
use expunge::ExpungeCard;
use move_book::MoveCard;
use verify::VerifyCard;
use whereabouts::WhereaboutsCard;

/// The safety page.
#[component]
pub fn SafetyPage() -> impl IntoView {
    let due = use_backup_watch().due();
    view! {
        <PageHead title=title(Place::DataSafety) note=statement::BACKUP />
        {move || due.get().map(|words| view! { <Notice kind=NoticeKind::Warning>{words}</Notice> })}
        <div class="safety">
            <WhereaboutsCard />
            <VerifyCard />
            <div class="safety__wide">
                <BackupCard />
            </div>
            <Card title=text::RESTORE>
                <div class="stack">
                    <p>{statement::RESTORE}</p>
                    <RestoreFile />
                </div>
            </Card>
            <MoveCard />
            <div class="safety__wide">
                <ExpungeCard />
            </div>
            <ClearCard />
            <Card title=text::PROMISES>
                <ul class="safety__list">
                    {statement::THREATS
                        .into_iter()
                        .chain(statement::NOT_A_SHIELD)
                        .map(|line| view! { <li>{line}</li> })
                        .collect_view()}
                </ul>
            </Card>
        </div>
    }
}
