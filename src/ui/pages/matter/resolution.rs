//! One resolution: its counts and outcome. Stands by name only on demand, and never on a projector.

use leptos::prelude::*;

use crate::domain::event::Resolution;
use crate::domain::meeting::Votes;
use crate::domain::register::Register;
use crate::domain::rules::Verdict;
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{citation, date};
use crate::ui::components::{Badge, Card, KeyValue, KeyValueList};
use crate::ui::open_matter::OpenMatter;
use crate::ui::tone;
use crate::ui::workspace::{Workspace, use_workspace};

/// A resolution of the open matter, by its record.
#[component]
pub fn ResolutionCard(
    /// The matter.
    open: OpenMatter,
    /// The record that announced it.
    seq: u32,
) -> impl IntoView {
    let workspace = use_workspace();
    let resolution = open.select(move |matter| {
        let found = matter.resolutions.iter().find(|one| one.stamp.seq == seq);
        found.map(|one| (one.value.clone(), matter.register().unwrap_or(Register::Decision)))
    });
    move || {
        let (resolution, register) = resolution.get()?;
        let outcome = words::outcome_in_full(&resolution.outcome, |kind| {
            workspace.with(|book| Names::of(book, resolution.on).meeting(kind).to_owned())
        });
        let tone = tone::of_outcome(&resolution.outcome);
        let badge = terms::outcome(&resolution.outcome);
        let session = terms::session_item(resolution.session, &resolution.meeting_name, resolution.item);
        let figures = terms::attendance_figures(resolution.entitled, resolution.present, resolution.quorum);
        let voted = !matches!(resolution.votes, Votes::None);
        let tally = voted.then(|| {
            view! {
                <KeyValue key=words::VOTE>
                    {terms::voting_method(resolution.method)} " · " {terms::tally(resolution.tally, register)}
                </KeyValue>
            }
        });
        let on_paper =
            words::paper_record(&resolution).map(|said| view! { <KeyValue key=words::PAPER_RECORD>{said}</KeyValue> });
        let by_head = resolution.by_head.as_ref().map(|head| {
            let said = words::by_head(&workspace.post(resolution.presiding), head);
            view! { <KeyValue key=words::DECIDED_BY_HEAD>{said}</KeyValue> }
        });
        let reduced = resolution.reduced.as_ref().map(|reduction| {
            let said = words::reduced_because(reduction);
            view! { <KeyValue key=words::REDUCED>{said}</KeyValue> }
        });
        let (stands, verdicts) = (stands(workspace, &resolution), verdicts(&resolution));
        Some(view! {
            <Card title=session aside=move || view! { <Badge text=badge tone /> }>
                <KeyValueList>
                    <KeyValue key=words::DECIDED_ON>{date::long(resolution.on)}</KeyValue>
                    <KeyValue key=words::RESOLUTION>{outcome}</KeyValue>
                    {reduced}
                    <KeyValue key=words::ATTENDANCE>{figures}</KeyValue>
                    {tally}
                    {by_head}
                    {on_paper}
                </KeyValueList>
                {stands}
                {verdicts}
            </Card>
        })
    }
}

fn stands(workspace: Workspace, resolution: &Resolution) -> Option<AnyView> {
    let stands = match &resolution.votes {
        Votes::Named(stands) => stands,
        Votes::OnPaper(paper) if !paper.named.is_empty() => &paper.named,
        Votes::OnPaper(_) | Votes::Counted(_) | Votes::None => return None,
    };
    let rows: Vec<_> = stands
        .iter()
        .map(|taken| {
            let mut said = terms::stand(taken.stand).to_owned();
            if !taken.reservation.is_empty() {
                said = words::with_reservation(&said, &taken.reservation);
            }
            (workspace.post(taken.member), said)
        })
        .collect();
    let row = |(post, said): (String, String)| view! { <KeyValue key=post>{said}</KeyValue> };
    Some(
        view! {
            <details class="matter__stands">
                <summary>{words::STANDS_BY_NAME}</summary>
                <KeyValueList>{rows.into_iter().map(row).collect_view()}</KeyValueList>
            </details>
        }
        .into_any(),
    )
}

/// What the checks said on the day, as it was stored.
fn verdicts(resolution: &Resolution) -> AnyView {
    let shown = resolution
        .verdicts
        .iter()
        .filter(|judged| judged.verdict != Verdict::NotApplicable);
    let rows: Vec<_> = shown
        .map(|judged| {
            let check = citation::text(judged.check);
            (
                check.name,
                citation::on(judged.check, resolution.on),
                terms::verdict(judged.verdict),
            )
        })
        .collect();
    let row = |(name, clause, verdict): (&'static str, &'static str, &'static str)| {
        view! { <KeyValue key=name>{verdict} " " <span class="citation">{clause}</span></KeyValue> }
    };
    view! {
        <details class="matter__stands">
            <summary>{words::verdicts(rows.len())}</summary>
            <KeyValueList>{rows.into_iter().map(row).collect_view()}</KeyValueList>
        </details>
    }
    .into_any()
}
