//! 一事一档 on paper: what was recorded of every part, one below the other. On the screen there is nothing of it.

use leptos::prelude::*;

use super::application::application_lines;
use super::appointment::Appointed;
use super::contracts::Contracted;
use super::entry::Sealed;
use super::evaluation::EvaluatedList;
use super::follow::FollowedList;
use super::follow_up::FollowUpCourse;
use super::lines::Lines;
use super::money::Chain;
use super::payments::Paid;
use super::proposal::ProposalOnPaper;
use super::public_notice::Noticed;
use super::resolution::ResolutionCard;
use super::revision::Revised;
use super::sign_off::Signed;
use super::step::{StepView, follow_ups};
use super::works::Worked;
use crate::text::page_matter::{self as words, StepLine};
use crate::text::words as terms;
use crate::text::{button, page_emergency, size};
use crate::ui::components::{Card, printing};
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::disclosure::{ReadingSheet, Withdrawn};
use crate::ui::workspace::use_workspace;

/// The whole file, made when the page is printed.
#[component]
pub fn WholeFile(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let printing = printing();
    let whole = move || printing.get().then(|| view! { <Recorded open /> });
    view! { <div class="matter__whole print-only">{whole}</div> }
}

#[component]
fn Recorded(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let whole = |file: &crate::domain::matter::Matter| {
        let steps = file.steps.iter().map(|(kind, stored)| {
            let stored = stored.clone();
            view! { <Card title=terms::step(*kind)><StepView stored /></Card> }
        });
        let resolutions = file.resolutions.iter().map(|resolution| {
            let seq = resolution.stamp.seq;
            view! { <ResolutionCard open seq /> }
        });
        let urgent = workspace.with(|book| super::emergency::facts(book, file));
        let urgent: Vec<_> = urgent.into_iter().map(|line| view! { <p>{line}</p> }).collect();
        let papers = file.files.iter().map(|stored| {
            let (place, paper) = &stored.value;
            StepLine {
                name: terms::place(*place),
                value: words::paper(&paper.file_name, &size::bytes(paper.bytes), &paper.sm3),
            }
        });
        let papers: Vec<StepLine> = papers.collect();
        let followed = follow_ups(file);
        view! {
            {file.late.then(|| view! { <p class="document">{words::LATE_ON_PAPER}</p> })}
            {file.topic().map(|topic| {
                let lines = application_lines(workspace, topic);
                view! { <Card title=words::APPLICATION><Lines lines /></Card> }
            })}
            {(!file.sign_offs.is_empty())
                .then(|| view! { <Card title=words::SIGN_OFFS><Signed open /></Card> })}
            {file.proposed_rules.is_some().then(|| view! { <ProposalOnPaper open /> })}
            {steps.collect_view()}
            {(!followed.is_empty()).then(|| view! {
                <Card title=words::FOLLOW_UPS>
                    {followed.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                </Card>
            })}
            {resolutions.collect_view()}
            {file.changes_asked().is_some().then(|| view! { <Card title=words::REVISION><Revised open /></Card> })}
            {(!urgent.is_empty())
                .then(|| view! { <Card title=page_emergency::CARD>{urgent}</Card> })}
            {file.entry.is_some().then(|| view! { <Card title=words::SEALED_LINE><Sealed open /></Card> })}
            {(!file.contracts.is_empty() || !file.payments.is_empty()).then(|| view! { <Chain open /> })}
            {(!file.contracts.is_empty()).then(|| view! { <Card title=words::CONTRACTS><Contracted open /></Card> })}
            {(!file.payments.is_empty()).then(|| view! { <Card title=words::PAYMENTS><Paid open /></Card> })}
            {(!file.works.is_empty()).then(|| view! { <Card title=words::WORKS><Worked open /></Card> })}
            {(!file.follow_up.acts.is_empty())
                .then(|| view! { <Card title=words::FOLLOW_UP><FollowUpCourse open /></Card> })}
            {(!file.evaluations.cases.is_empty())
                .then(|| view! { <Card title=words::EVALUATION><EvaluatedList open /></Card> })}
            {file.notice.is_some().then(|| view! { <Card title=words::PUBLIC_NOTICE><Noticed open /></Card> })}
            {file.appointed.is_some().then(|| view! { <Card title=button::APPOINT><Appointed open /></Card> })}
            {(!file.followed.is_empty())
                .then(|| view! { <Card title=words::AFTER_APPOINTMENT><FollowedList open /></Card> })}
            {(file.disclosed.is_some() || !file.withdrawn_releases().is_empty())
                .then(|| view! { <ReadingSheet file=open unsigned=false /> <Withdrawn file=open /> })}
            {(!papers.is_empty()).then(|| view! { <Card title=words::PAPERS><Lines lines=papers /></Card> })}
        }
    };
    untrack(|| open.with(whole))
}
