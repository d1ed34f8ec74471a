//! The sign-offs of an application in their order, the next one offered first.

use std::collections::BTreeSet;

use jiff::civil::Date;
use leptos::prelude::*;

use super::taking_back::{TakingBack, TakingBackForm};
use crate::domain::application::{SignOff, SignOffStage};
use crate::domain::body::{Member, Roster};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::rulebook::MeetingKind;
use crate::text::button;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, from_word, word};
use crate::ui::components::{Button, ButtonSize, Card, Dialog, KeyValue, KeyValueList, Notice};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, SelectField};
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::meeting::papers::application::PrintApplication;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The sign-offs of the open matter, and the next one.
#[component]
pub fn SignOffs(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let offered = Memo::new(move |_| {
        let may = |stage: &SignOffStage| open.answer(NextStep::SignOff(*stage)).is_ok();
        SignOffStage::ALL.into_iter().filter(may).collect::<Vec<_>>()
    });
    view! {
        <Card title=words::SIGN_OFFS>
            <Signed open />
            <UndoLast open />
            <div class="row">
                <PrintApplication open />
            </div>
            {move || {
                let offered = offered.get();
                let done = open.with(Matter::approved);
                if offered.is_empty() {
                    let said = if done {
                        words::APPROVED
                    } else if open.with(Matter::waits_for_supplement) {
                        words::SUPPLEMENT_FIRST
                    } else {
                        words::NO_SIGN_OFF_NOW
                    };
                    view! { <Notice>{said}</Notice> }.into_any()
                } else {
                    view! { <SignOffForm open offered /> }.into_any()
                }
            }}
        </Card>
    }
}

/// Who signed, when and how.
#[component]
pub fn Signed(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let signed = open.select(|matter| matter.sign_offs.clone());
    let list = move || {
        let signed = signed.get();
        signed
            .into_iter()
            .map(|signed| {
                let value = signed.value;
                let entered = words::entered(&signed.stamp.at, &workspace.post(signed.stamp.by));
                view! {
                    <KeyValue key=terms::sign_off_stage(value.stage)>
                        <span translate="no">{words::signed(&value.by, value.on, &value.opinion)}</span>
                        <span class="matter__entered">{entered}</span>
                    </KeyValue>
                }
            })
            .collect_view()
    };
    view! { <KeyValueList>{list}</KeyValueList> }
}

/// The way to strike the sign-off entered last, where one may be struck.
#[component]
fn UndoLast(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let reason = MaybeProp::derive(move || workspace.read_only());
    let allowed = open.allows(NextStep::UndoSignOff);
    let last = open.select(|matter| {
        matter
            .sign_offs
            .last()
            .map(|signed| (signed.stamp.seq, signed.value.stage))
    });
    let asking = RwSignal::new(false);
    let form = move || {
        let on_stored = Callback::new(move |()| asking.set(false));
        let last = last.get();
        last.map(|(target, stage)| {
            let which = TakingBack::UndoSignOff(target, stage);
            view! { <TakingBackForm open which on_stored /> }
        })
    };
    view! {
        <Show when=move || allowed.get()>
            <div class="matter__acts">
                <Button size=ButtonSize::Small reason on_press=move |()| asking.set(true)>
                    {button::UNDO_SIGN_OFF}
                </Button>
            </div>
        </Show>
        <Dialog open=asking title=button::UNDO_SIGN_OFF>
            {form}
        </Dialog>
    }
}

/// The stage offered first: the next one that the matter needs; the director's where the office's line has the
/// director's meeting study it first.
fn first_of(workspace: Workspace, open: OpenMatter, offered: &[SignOffStage]) -> Option<SignOffStage> {
    let administrative = untrack(|| {
        open.with(|matter| {
            let topic = matter.topic()?;
            workspace.with(|book| {
                let line = book.rulebook(topic.applied_on).line(&topic.line)?;
                Some(line.studied_first_by == Some(MeetingKind::Director))
            })
        })
    });
    let needed = offered.iter().copied().find(|stage| match stage {
        SignOffStage::Countersign => false,
        SignOffStage::Director => administrative == Some(true),
        _ => true,
    });
    needed.or_else(|| offered.first().copied())
}

#[component]
fn SignOffForm(open: OpenMatter, offered: Vec<SignOffStage>) -> impl IntoView {
    let workspace = use_workspace();
    let first = first_of(workspace, open, &offered);
    let stage = Blank::choice(first);
    let by = Blank::new(usual_signer(workspace, open, first));
    let on = Blank::today();
    let opinion = Blank::new(words::AGREED);
    let choices: Vec<_> = offered
        .into_iter()
        .map(|stage| Choice::new(word(stage), terms::sign_off_stage(stage)))
        .collect();
    let signers = Signal::derive(move || {
        let mut signers = workspace.posts();
        let head = open.with(|matter| matter.topic().map(|topic| words::head_of(&topic.department)));
        signers.extend(head);
        let section = workspace.with(|book| words::head_of(&book.office.general_section));
        signers.push(section);
        let departments = workspace.with(|book| book.office.departments.clone());
        signers.extend(departments.iter().map(|department| words::head_of(department)));
        let mut seen = BTreeSet::new();
        signers.retain(|signer| seen.insert(signer.clone()));
        signers
    });
    let opinions = Signal::stored(words::USUAL_OPINIONS.map(str::to_owned).to_vec());
    let sheet = Sheet::new([stage, by, on, opinion], move || {
        let choices = Signal::stored(choices.clone());
        // Another stage is usually signed by another post: propose it when the person changes the stage.
        let restaged = move |_| {
            by.typed
                .set(usual_signer(workspace, open, from_word(&stage.typed.get_untracked())));
        };
        view! {
            <div on:change=restaged>
                <SelectField label=words::STAGE value=stage.typed error=stage.problem choices required=true />
            </div>
            <FormPair>
                {fields::listed(words::SIGNED_BY, by, signers)} {fields::day(words::SIGNED_ON, on)}
            </FormPair>
            {fields::listed(words::OPINION, opinion, opinions)}
        }
        .into_any()
    });
    let command = move |()| {
        let (stage, by) = (stage.chosen(), by.filled(Field::By));
        let (on, opinion) = (on.date(), opinion.filled(Field::Opinion));
        Some(Command::SignOff {
            matter: open.id,
            sign_off: SignOff {
                stage: stage?,
                by: by?,
                on: on?,
                opinion: opinion?,
            },
        })
    };
    let keep = format!("sign-off-{}", open.id);
    view! { <ActForm keep sheet submit=button::SIGN_OFF command place=open.place() on_stored=|()| {} /> }
}

/// The post that usually signs a stage, as far as application and roster tell.
fn usual_signer(workspace: Workspace, open: OpenMatter, stage: Option<SignOffStage>) -> String {
    let topic = untrack(|| open.with(|matter| matter.topic().cloned()));
    let today = untrack(|| workspace.today());
    let post = |of: fn(&Roster, Date) -> Option<&Member>| {
        untrack(|| workspace.with(|book| of(&book.roster, today).map(|member| member.post.clone())))
    };
    match stage {
        Some(SignOffStage::DepartmentHead) => topic.map(|topic| words::head_of(&topic.department)),
        Some(SignOffStage::MemberInCharge) => topic.map(|topic| topic.in_charge),
        Some(SignOffStage::FormCheck) => Some(untrack(|| {
            workspace.with(|book| words::head_of(&book.office.general_section))
        })),
        Some(SignOffStage::Secretary) => post(Roster::secretary),
        Some(SignOffStage::Director) => post(|roster, on| roster.presides_first(MeetingKind::Director, on)),
        Some(SignOffStage::Countersign) | None => None,
    }
    .unwrap_or_default()
}
