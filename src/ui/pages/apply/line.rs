//! The catalogue line: chosen from the rulebook's list, and what it demands of the matter.

use std::sync::Arc;

use leptos::prelude::*;

use super::topic::Topic;
use crate::domain::application::{Particulars, TopicApplication};
use crate::domain::appointment::{NoticeDuty, path};
use crate::domain::id::MatterId;
use crate::domain::matter::{Matter, Stamp, Stamped};
use crate::domain::occasion::Moment;
use crate::domain::refusal::{Field, GapFact};
use crate::domain::register::{AppointmentKind, FundsKind, Register};
use crate::domain::rulebook::{CatalogueLine, Rulebook, Threshold};
use crate::domain::rules::required_steps;
use crate::domain::rules::split::{Spending, Split, purpose};
use crate::domain::steps::StepKind;
use crate::text::field::label;
use crate::text::names::Names;
use crate::text::page_apply as words;
use crate::text::refusal::gap;
use crate::text::words as terms;
use crate::ui::added_up::AddedUp;
use crate::ui::blank::{from_word, word};
use crate::ui::components::{Card, KeyValue, KeyValueList, Notice, NoticeKind};
use crate::ui::form::{Choice, SelectField};
use crate::ui::workspace::{Workspace, use_workspace};

/// The rulebook of the application's day.
pub fn rulebook(workspace: Workspace, topic: Topic) -> Arc<Rulebook> {
    let today = workspace.today();
    let on = topic.applied_on.typed.with(|typed| typed.parse().unwrap_or(today));
    workspace.with(|book| Arc::clone(book.rulebook(on)))
}

/// The list of the register's lines.
#[component]
pub fn LineField(register: Register, topic: Topic) -> impl IntoView {
    let workspace = use_workspace();
    let choices = Signal::derive(move || {
        let rulebook = rulebook(workspace, topic);
        let lines = rulebook.catalogue.iter().filter(|line| line.register == register);
        lines
            .map(|line| Choice::new(line.code.clone(), terms::catalogue_line(line)))
            .collect::<Vec<_>>()
    });
    // A line of funds that is named after a kind of spending brings it along, when the person chooses it.
    let rechosen = move |_| {
        let code = topic.line.typed.get_untracked();
        let rulebook = untrack(|| rulebook(workspace, topic));
        let named = |kind: &FundsKind| {
            let line = rulebook.line(&code).filter(|line| line.register == Register::Funds);
            line.is_some_and(|line| line.title.contains(terms::funds_kind(*kind)))
        };
        if let Some(kind) = FundsKind::ALL.into_iter().find(named) {
            topic.kind.typed.set(word(kind));
        }
        // A line for one kind of appointment brings that along.
        if let Some([kind]) = rulebook.line(&code).map(|line| line.kinds.as_slice()) {
            topic.kind.typed.set(word(*kind));
        }
    };
    view! {
        <div on:change=rechosen>
            <SelectField
                label=label(Field::Line)
                value=topic.line.typed
                error=topic.line.problem
                choices
                required=true
            />
        </div>
    }
}

/// What the chosen line demands: threshold, who decides, which steps.
#[component]
pub fn LineDemands(
    register: Register,
    topic: Topic,
    /// The matter, where it is amended: it does not add up with itself.
    matter: Option<MatterId>,
) -> impl IntoView {
    let workspace = use_workspace();
    let body = move || {
        let rulebook = rulebook(workspace, topic);
        let code = topic.line.typed.get();
        match rulebook.line(&code) {
            Some(line) => demands(workspace, register, topic, &rulebook, line, matter),
            None => view! { <p class="matter__hint">{words::CHOOSE_A_LINE}</p> }.into_any(),
        }
    };
    view! { <Card title=words::ABOUT_THE_LINE>{body}</Card> }
}

fn demands(
    workspace: Workspace,
    register: Register,
    topic: Topic,
    rulebook: &Arc<Rulebook>,
    line: &CatalogueLine,
    matter: Option<MatterId>,
) -> AnyView {
    let meeting = |kind| workspace.with(|book| Names::new(&book.roster, rulebook).meeting(kind).to_owned());
    let decided_by = meeting(line.decided_by);
    let first = line.studied_first_by.map(meeting).map(|name| {
        view! { <KeyValue key=words::STUDIED_FIRST_BY>{name}</KeyValue> }
    });
    let threshold = line.threshold.map(|threshold| {
        view! { <KeyValue key=words::THRESHOLD>{terms::threshold(threshold)}</KeyValue> }
    });
    let also = topic
        .also
        .with(|also| also.iter().filter_map(|step| from_word(step)).collect());
    let steps = terms::steps(&steps_of(rulebook, register, appointment_kind(topic), line, also));
    let after = (register == Register::Appointment).then(|| after_the_decision(rulebook, appointment_kind(topic)));
    let limit = line.threshold;
    let below = move || {
        limit
            .zip(topic.amount_now())
            .is_some_and(|(limit, amount)| !limit.reached(amount))
    };
    let (code, months) = (line.code.clone(), rulebook.split_window_months);
    let split = Memo::new(move |_| split_now(workspace, register, topic, &code, limit?, months, matter));
    let adds_up = move || {
        split.get().map(|split| {
            let said = gap::fact(&GapFact::Split(split.clone()), Names::NONE);
            view! { <Notice kind=NoticeKind::Warning>{said} <AddedUp others=split.others /></Notice> }
        })
    };
    let (whole, own) = (Arc::clone(rulebook), line.clone());
    let approver = Memo::new(move |_| {
        let approver = whole.approver(&own, topic.amount_now()?)?;
        Some(words::approved_by(approver))
    });
    view! {
        <KeyValueList>
            {threshold}
            <KeyValue key=words::DECIDED_BY>{decided_by}</KeyValue>
            {first}
            <KeyValue key=words::STEPS_NEEDED>{steps}</KeyValue>
            {after}
        </KeyValueList>
        <Show when=move || below() && split.with(Option::is_none)>
            <Notice kind=NoticeKind::Warning>
                <p>{words::BELOW_THRESHOLD}</p>
                {move || approver.get().map(|said| view! { <p>{said}</p> })}
            </Notice>
        </Show>
        {adds_up}
    }
    .into_any()
}

/// What reaches the line's threshold together with what stands in the fields now (R46), tracked.
fn split_now(
    workspace: Workspace,
    register: Register,
    topic: Topic,
    code: &str,
    limit: Threshold,
    months: u8,
    matter: Option<MatterId>,
) -> Option<Split> {
    let what = match register {
        Register::Project => topic.place,
        _ if topic.is_contract_payment() => topic.origin,
        _ => topic.budget,
    };
    let payee = topic.payee.typed.get();
    let spending = Spending {
        matter,
        amount: topic.amount_now()?,
        payee: &payee,
        purpose: what.typed.with(|what| purpose(code, what)),
        on: topic.applied_on.typed.with(|typed| typed.parse().ok())?,
    };
    workspace.with(|book| spending.split(book.matters.values().map(AsRef::as_ref), limit, months))
}

/// The sub-kind chosen, tracked; the longest path until one is.
fn appointment_kind(topic: Topic) -> AppointmentKind {
    let chosen = topic.kind.typed.with(|kind| from_word(kind));
    chosen.unwrap_or(AppointmentKind::LeadingPost)
}

/// What comes between an appointment's decision and its end.
fn after_the_decision(rulebook: &Rulebook, kind: AppointmentKind) -> impl IntoView + use<> {
    let path = path(kind);
    let notice = match path.notice {
        _ if rulebook.needs_notice(kind) => words::notice_needed(rulebook.public_notice_working_days_min),
        NoticeDuty::None => words::NO_PUBLIC_NOTICE.to_owned(),
        _ => words::NOTICE_FREE.to_owned(),
    };
    view! {
        <KeyValue key=words::PUBLIC_NOTICE>{notice}</KeyValue>
        <KeyValue key=words::FOLLOWS>{terms::appointment_follows(path.follows)}</KeyValue>
    }
}

/// The steps that a matter of this line would have to resolve, by the rule that will judge it.
fn steps_of(
    rulebook: &Rulebook,
    register: Register,
    kind: AppointmentKind,
    line: &CatalogueLine,
    also: Vec<StepKind>,
) -> Vec<StepKind> {
    let particulars = match register {
        Register::Appointment => Particulars::Appointment {
            kind,
            person: String::new(),
            from_post: String::new(),
            to_post: String::new(),
        },
        // Only appointments have steps of their own; the other registers share theirs.
        Register::Decision | Register::Project | Register::Funds => Particulars::Decision {},
    };
    let mut matter = Matter::new(MatterId([0; 8]));
    matter.application = Some(Stamped {
        stamp: Stamp {
            seq: 0,
            at: Moment(String::new()),
            by: crate::domain::id::MemberId(0),
        },
        value: TopicApplication {
            title: String::new(),
            line: line.code.clone(),
            department: String::new(),
            in_charge: String::new(),
            request: String::new(),
            basis: String::new(),
            reporter: String::new(),
            particulars,
            also_needs: also,
            applied_on: rulebook.effective,
            late_because: None,
        },
    });
    required_steps(rulebook, &matter)
}
