//! 个人信息核查 while one types: every hit with its place and words, to be masked, taken out, or declared otherwise.
//!
//! An aid beside the rule: what may be released is decided by the domain. Votes and words by name take no declaration.

use leptos::prelude::*;

use super::draft::Fields;
use crate::domain::disclosure::NotPersonal;
use crate::domain::personal_data::{self, Finding, FindingKind};
use crate::domain::refusal::Field;
use crate::text::{button, page_disclosure as text};
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Button, ButtonSize, Card, Tone};
use crate::ui::fields;
use crate::ui::form::{Form, TextField};

/// Title and text as they are scanned: the title is the first paragraph.
pub fn whole(title: &str, text: &str) -> String {
    format!("{title}\n{text}")
}

/// Every hit in a text, in order: personal data, votes or words of the posts in office, and results of votes.
pub fn findings(whole: &str, posts: &[String]) -> Vec<Finding> {
    let names: Vec<&str> = posts.iter().map(String::as_str).collect();
    personal_data::not_to_publish(whole, &names)
}

/// The declaration that lets a hit stand, if there is one.
pub fn declaration<'a>(hit: &Finding, declared: &'a [NotPersonal]) -> Option<&'a NotPersonal> {
    let known = declared.iter().find(|known| known.found == hit.found);
    known.filter(|_| hit.kind != FindingKind::NamedVote)
}

/// How many hits still stand in the way.
pub fn open_hits(found: &[Finding], declared: &[NotPersonal]) -> usize {
    found.iter().filter(|hit| declaration(hit, declared).is_none()).count()
}

/// The hits with what can be done about each.
#[component]
pub fn ScanCard(
    /// The draft in hand.
    draft: Fields,
    /// Its hits.
    found: Memo<Vec<Finding>>,
) -> impl IntoView {
    let declaring = RwSignal::new(None::<String>);
    let open = Memo::new(move |_| found.with(|found| draft.not_personal.with(|known| open_hits(found, known))));
    let standing = move || match (found.with(Vec::is_empty), open.get()) {
        (true, _) => view! { <p>{text::SCAN_CLEAN}</p> }.into_any(),
        (false, 0) => ().into_any(),
        (false, open) => view! { <Badge text=text::scan_found(open) tone=Tone::Red /> }.into_any(),
    };
    let hits = move || {
        draft.not_personal.track();
        found
            .get()
            .into_iter()
            .map(|hit| view! { <Hit draft hit declaring /> })
            .collect_view()
    };
    view! {
        <Card title=text::SCAN note=text::SCAN_IS_AN_AID>
            <div role="status">{standing}</div>
            <ul class="disclosure__hits">{hits}</ul>
            {move || declaring.get().map(|found| view! { <DeclareForm draft found declaring /> })}
        </Card>
    }
}

#[component]
fn Hit(draft: Fields, hit: Finding, declaring: RwSignal<Option<String>>) -> impl IntoView {
    let known = draft
        .not_personal
        .with_untracked(|known| declaration(&hit, known).cloned());
    let words = text::hit(hit.paragraph, hit.kind, &hit.found);
    let ways = match known {
        Some(known) => declared(draft, known),
        None => ways(draft, hit, declaring),
    };
    view! {
        <li class="disclosure__hit">
            <p>{words}</p>
            {ways}
        </li>
    }
}

/// A hit that may stand: who declared what it is, and the way to take that back.
fn declared(draft: Fields, known: NotPersonal) -> AnyView {
    let (words, undo) = (
        text::declared(&known.by, &known.reason),
        text::act_on(text::UNDO_DECLARATION, &known.found),
    );
    let take_back = move |()| {
        draft
            .not_personal
            .update(|all| all.retain(|other| other.found != known.found));
    };
    view! {
        <p class="disclosure__declared">{words}</p>
        <Button size=ButtonSize::Small on_press=take_back>
            {undo}
        </Button>
    }
    .into_any()
}

/// What can be done about a hit that stands in the way.
fn ways(draft: Fields, hit: Finding, declaring: RwSignal<Option<String>>) -> AnyView {
    let vote = hit.kind == FindingKind::NamedVote;
    let [mask, remove, declare] =
        [button::MASK, button::REMOVE, button::NOT_PERSONAL].map(|act| text::act_on(act, &hit.found));
    let (masked, found) = (hit.clone(), hit.found.clone());
    let declare = (!vote).then(|| {
        view! {
            <Button size=ButtonSize::Small on_press=move |()| declaring.set(Some(found.clone()))>
                {declare}
            </Button>
        }
    });
    view! {
        <div class="row">
            <Button size=ButtonSize::Small on_press=move |()| draft.mask(&masked)>
                {mask}
            </Button>
            <Button size=ButtonSize::Small on_press=move |()| draft.remove(&hit)>
                {remove}
            </Button>
            {declare}
        </div>
        {vote.then(|| view! { <p class="disclosure__hint">{text::VOTES_NEVER}</p> })}
    }
    .into_any()
}

#[component]
fn DeclareForm(draft: Fields, found: String, declaring: RwSignal<Option<String>>) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::actor());
    let title = text::act_on(text::DECLARE, &found);
    let declare = move |()| {
        let (reason, by) = (reason.filled(Field::Reason), by.filled(Field::By));
        if let (Some(reason), Some(by)) = (reason, by) {
            let declared = NotPersonal {
                found: found.clone(),
                reason,
                by,
            };
            draft.not_personal.update(|all| all.push(declared));
            declaring.set(None);
        }
    };
    let cancel = move || {
        view! { <Button on_press=move |()| declaring.set(None)>{button::CANCEL}</Button> }
    };
    view! {
        <div class="disclosure__declare">
            <h3>{title}</h3>
            <Form on_submit=declare submit=button::CONFIRM actions=cancel>
                <TextField
                    label=text::WHAT_IT_IS
                    hint=text::WHAT_IT_IS_HINT
                    value=reason.typed
                    error=reason.problem
                    required=true
                />
                {fields::post(text::DECLARED_BY, by)}
            </Form>
        </div>
    }
}
