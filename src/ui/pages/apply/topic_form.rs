//! The form of an application, new or amended: what is asked for, who carries it, and what its register needs.

use leptos::prelude::*;

use super::line::{LineDemands, LineField};
use super::particulars::particulars;
use super::topic::Topic;
use crate::domain::application::TopicApplication;
use crate::domain::body::Member;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::refusal::Field;
use crate::domain::register::Register;
use crate::domain::steps::StepKind;
use crate::text::field::label;
use crate::text::page_apply as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, word};
use crate::ui::fields;
use crate::ui::form::{CheckGroup, Choice, FormPair, FormSection, SelectField, TextField};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// Steps that a department may add to those that must be.
const FURTHER: [StepKind; 4] = [
    StepKind::ExpertReview,
    StepKind::RiskAssessment,
    StepKind::LegalReview,
    StepKind::Sounding,
];

/// The form of an application.
#[component]
pub fn TopicForm(
    /// The register.
    register: Register,
    /// Names the form for its draft.
    keep: String,
    /// What was applied for, where it is amended.
    #[prop(optional, into)]
    existing: Option<TopicApplication>,
    /// The decided matter that it goes beyond, where it is applied for because of that.
    #[prop(default = None)]
    beyond: Option<MatterId>,
    /// What the button says.
    submit: &'static str,
    /// The matter, where it is amended.
    #[prop(optional, into)]
    matter: Option<MatterId>,
    /// Further fields before its own, where it is amended.
    #[prop(default = None)]
    first: Option<(Vec<Blank>, ViewFn)>,
    /// Makes the command; `None` where one of the further fields must be mended.
    #[prop(into)]
    command: Callback<TopicApplication, Option<Command>>,
    /// Called when an amendment is left without it.
    #[prop(default = None, into)]
    on_leave: Option<Callback<()>>,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    // What was applied for in time is not late because it is amended later.
    let applied = existing.as_ref().map(|topic| topic.applied_on);
    let in_time = applied.unwrap_or_else(|| untrack(|| workspace.today()));
    let mut topic = Topic::new(register, existing.as_ref(), untrack(|| workspace.today()));
    if let Some(origin) = beyond {
        let payee = untrack(|| workspace.with(|book| book.matters.get(&origin)?.payee.clone()));
        topic.pays_beyond(origin, payee.unwrap_or_default());
    }
    let sheet = Sheet {
        fields: ViewFn::from(move || sections(register, topic)),
        typed: Callback::new(move |()| topic.typed()),
        fill: Callback::new(move |kept| topic.fill(kept)),
    };
    let sheet = match first {
        Some((blanks, fields)) => sheet.after(blanks, move |own| view! { {fields.run()} {own.run()} }.into_any()),
        None => sheet,
    };
    let send = move |()| {
        topic
            .read(register, untrack(|| workspace.today()), in_time)
            .and_then(|application| command.run(application))
    };
    view! {
        <div class="apply">
            <div class="apply__sheet">
                <ActForm keep sheet submit command=send place=Place { matter, meeting: None } on_leave on_stored />
            </div>
            <aside class="apply__aside">
                <LineDemands register topic matter />
            </aside>
        </div>
    }
}

fn sections(register: Register, topic: Topic) -> AnyView {
    view! {
        <FormSection title=words::SECTION_TOPIC>
            <TextField
                label=label(Field::Title)
                value=topic.title.typed
                error=topic.title.problem
                required=true
                document=true
            />
            <LineField register topic />
            {fields::area(label(Field::Request), topic.request)}
            {fields::area(label(Field::Basis), topic.basis)}
        </FormSection>
        <FormSection title=words::SECTION_WHO>
            <Carriers topic />
        </FormSection>
        {particulars(register, topic)}
        <FormSection title=words::SECTION_PATH>
            <PathFields topic />
        </FormSection>
    }
    .into_any()
}

/// The member whose charge names a department (分工).
fn in_charge_of(workspace: Workspace, department: &str) -> Option<String> {
    let today = workspace.today();
    let named =
        |member: &&Member| !department.is_empty() && member.in_office(today) && member.charge.contains(department);
    workspace.with(|book| book.roster.members.iter().find(named).map(|member| member.post.clone()))
}

#[component]
fn Carriers(topic: Topic) -> impl IntoView {
    let workspace = use_workspace();
    let departments = Signal::derive(move || {
        let names = workspace.with(|book| book.office.departments.clone());
        names
            .into_iter()
            .map(|name| Choice::new(name.clone(), name))
            .collect::<Vec<_>>()
    });
    let members = Signal::derive(move || {
        let today = workspace.today();
        workspace.with(|book| {
            let leading = book.roster.leaders(today).map(|member| member.post.clone());
            leading.map(|post| Choice::new(post.clone(), post)).collect::<Vec<_>>()
        })
    });
    // A department brings its member in charge with it, when the person chooses it.
    let rechosen = move |_| {
        let department = topic.department.typed.get_untracked();
        if let Some(post) = untrack(|| in_charge_of(workspace, &department)) {
            topic.in_charge.typed.set(post);
        }
    };
    let proposed = Signal::derive(move || {
        let department = topic.department.typed.get();
        let proposed = in_charge_of(workspace, &department)?;
        topic
            .in_charge
            .typed
            .with(|chosen| *chosen == proposed)
            .then(|| words::PROPOSED_BY_CHARGE.to_owned())
    });
    view! {
        <FormPair>
            <div on:change=rechosen>
                <SelectField
                    label=label(Field::Department)
                    value=topic.department.typed
                    error=topic.department.problem
                    choices=departments
                    required=true
                />
            </div>
            <SelectField
                label=label(Field::InCharge)
                value=topic.in_charge.typed
                error=topic.in_charge.problem
                choices=members
                hint=proposed
                required=true
            />
        </FormPair>
        <TextField
            label=label(Field::Reporter)
            value=topic.reporter.typed
            error=topic.reporter.problem
            hint=words::REPORTER_DEFAULT
        />
    }
}

#[component]
fn PathFields(topic: Topic) -> impl IntoView {
    let workspace = use_workspace();
    let further = FURTHER.map(|kind| Choice::new(word(kind), terms::step(kind))).to_vec();
    let late = move || {
        let on = topic.applied_on.typed.get().parse::<jiff::civil::Date>();
        on.is_ok_and(|on| on < workspace.today())
    };
    view! {
        <CheckGroup
            label=words::ALSO_NEEDS
            value=topic.also
            choices=Signal::stored(further)
            hint=words::ALSO_NEEDS_HINT
        />
        {fields::day(words::APPLIED_ON, topic.applied_on)}
        <Show when=late>
            <p class="matter__hint">{words::LATE_HINT}</p>
            {fields::area(words::LATE_BECAUSE, topic.late)}
        </Show>
    }
}
