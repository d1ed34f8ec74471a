//! Every version of the rules with its fingerprint; one read whole, two side by side.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::Shown;
use super::import::save;
use super::whole_rules::WholeRules;
use crate::domain::book::Book;
use crate::domain::rulebook::Rulebook;
use crate::domain::rulebook::changes::{Change, changes};
use crate::text::{date, page_office as text, paper, rule_change};
use crate::ui::components::{
    Button, Card, Cell, CellKind, ColumnHead, DataTable, EmptyState, LinkButton, PageHead, PrintButton, Row,
};
use crate::ui::form::{Choice, FormPair, SelectField};
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::use_workspace;

/// The versions in a table, the latest first.
#[component]
pub fn VersionTable() -> impl IntoView {
    let workspace = use_workspace();
    let head = || {
        [
            text::RULE_TITLE,
            text::RULE_NUMBER,
            text::RULE_EFFECTIVE,
            text::STATE,
            text::DIGEST,
        ]
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    let row = move |version: &Arc<Rulebook>| {
        let today = workspace.today();
        let in_force = Arc::ptr_eq(version, &workspace.rulebook());
        let number = Some(version.document_number.clone()).filter(|number| !number.is_empty());
        let (title, effective, digest) = (version.title.clone(), version.effective, text::digest_short(version));
        let late = version
            .adoption
            .as_ref()
            .is_some_and(|adoption| adoption.late.is_some());
        let (href, name) = (Shown::version(version).href(), text::read_version(version));
        view! {
            <Row>
                <Cell label=text::RULE_TITLE kind=CellKind::Title>
                    <a href=href aria-label=name>
                        {title}
                    </a>
                </Cell>
                <Cell label=text::RULE_NUMBER>{number.unwrap_or_else(|| text::NO_NUMBER.to_owned())}</Cell>
                <Cell label=text::RULE_EFFECTIVE kind=CellKind::Fixed>
                    {date::iso(effective)}
                </Cell>
                <Cell label=text::STATE>{text::rule_state(effective <= today, in_force, late)}</Cell>
                <Cell label=text::DIGEST kind=CellKind::Fixed>
                    {digest}
                </Cell>
            </Row>
        }
    };
    let rows = move || workspace.book().rulebooks.iter().rev().map(row).collect_view();
    let several = workspace.select(|book| book.rulebooks.len() > 1);
    view! {
        <DataTable caption=text::HISTORY head>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
        <Show when=move || several.get()>
            <CompareForm />
        </Show>
    }
}

/// Which two versions to hold side by side; the two latest are proposed.
#[component]
fn CompareForm() -> impl IntoView {
    let workspace = use_workspace();
    let versions = workspace.select(|book| {
        let versions = book.rulebooks.iter().rev();
        let choice = |version: &Arc<Rulebook>| (text::digest_short(version), text::version(version));
        versions.map(choice).collect::<Vec<_>>()
    });
    let nth = |at: usize| versions.with_untracked(|versions| versions.get(at).map(|one| one.0.clone()));
    let (old, new) = (
        RwSignal::new(nth(1).unwrap_or_default()),
        RwSignal::new(nth(0).unwrap_or_default()),
    );
    let choices = Signal::derive(move || {
        let versions = versions.get().into_iter();
        versions
            .map(|(digest, said)| Choice::new(digest, said))
            .collect::<Vec<_>>()
    });
    let href = move || Shown::Compared(old.get(), new.get()).href();
    let chosen = move || !old.with(String::is_empty) && !new.with(String::is_empty);
    view! {
        <div class="compare" role="group" aria-label=text::COMPARE>
            <FormPair>
                <SelectField label=text::OLDER value=old choices />
                <SelectField label=text::NEWER value=new choices />
            </FormPair>
            <Show when=chosen>
                <p>
                    <LinkButton href=Signal::derive(href)>{text::COMPARE}</LinkButton>
                </p>
            </Show>
        </div>
    }
}

/// The version of which this is the begin of the fingerprint.
fn find(book: &Book, digest: &str) -> Option<Arc<Rulebook>> {
    let mut versions = book.rulebooks.iter();
    versions.find(|version| text::digest_short(version) == digest).cloned()
}

/// The way back, and printing.
#[component]
pub fn ReadingHead(
    /// The heading.
    #[prop(into)]
    title: String,
    /// Further buttons.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <PageHead title>
            {actions.run()} <PrintButton />
            <LinkButton href=Shown::Page.href()>{text::BACK_TO_OFFICE}</LinkButton>
        </PageHead>
    }
}

fn unknown() -> AnyView {
    view! {
        <EmptyState title=text::UNKNOWN_VERSION>
            <LinkButton href=Shown::Page.href()>{text::BACK_TO_OFFICE}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

/// One version, whole.
#[component]
pub fn VersionPage(
    /// The begin of its fingerprint.
    digest: String,
) -> impl IntoView {
    let workspace = use_workspace();
    let version = Memo::new(move |_| workspace.with(|book| find(book, &digest).map(|found| (found, book.kind))));
    move || {
        let Some((version, kind)) = version.get() else {
            return unknown();
        };
        let saved = Arc::clone(&version);
        let failed = RwSignal::new(false);
        let export = move |()| failed.set(!save(&saved, kind));
        let actions = move || {
            let export = export.clone();
            view! { <Button on_press=export>{text::EXPORT}</Button> }
        };
        view! {
            <ReadingHead title=version.title.clone() actions />
            <Show when=move || failed.get()>
                <p class="field__error" role="alert">
                    {text::EXPORT_FAILED}
                </p>
            </Show>
            <Card title=text::WHOLE>
                <WholeRules rulebook=version kind />
            </Card>
            <PaperEnd signed_by=paper::RULES />
        }
        .into_any()
    }
}

/// Two versions side by side: what differs, as it was and as it is.
#[component]
pub fn ComparePage(
    /// The begin of the earlier one's fingerprint.
    old: String,
    /// The begin of the later one's.
    new: String,
) -> impl IntoView {
    let workspace = use_workspace();
    let both = Memo::new(move |_| workspace.with(|book| find(book, &old).zip(find(book, &new))));
    move || {
        let Some((old, new)) = both.get() else {
            return unknown();
        };
        let changes = changes(&old, &new);
        let heads = [text::DIFFERENCE.to_owned(), text::version(&old), text::version(&new)];
        let row = |change: &Change| {
            let cells = rule_change::cells(change, &old, &new);
            let said = |cell: Option<String>| cell.unwrap_or_else(|| rule_change::ABSENT.to_owned());
            view! {
                <Row>
                    <Cell label=text::DIFFERENCE kind=CellKind::Title>
                        {cells.what}
                    </Cell>
                    <Cell label=text::OLDER>{said(cells.old)}</Cell>
                    <Cell label=text::NEWER>{said(cells.new)}</Cell>
                </Row>
            }
        };
        let rows = changes.iter().map(row).collect_view();
        let head = move || heads.clone().map(|label| view! { <ColumnHead label /> }).collect_view();
        let same = changes.is_empty().then(|| view! { <p>{text::SAME}</p> });
        view! {
            <ReadingHead title=text::COMPARE />
            {same}
            <DataTable caption=text::COMPARE caption_hidden=true head>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
            <PaperEnd signed_by=paper::RULES />
        }
        .into_any()
    }
}
