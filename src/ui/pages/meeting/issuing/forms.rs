//! The forms of the path of a summary, one for each step.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::issued::Files;
use crate::domain::command::Command;
use crate::domain::meeting::{
    DoneBy, Meeting, SummaryAdvance, SummaryStage, SummaryStep, SummaryToDraft, SummaryToIssue,
};
use crate::text::issued;
use crate::text::names::Names;
use crate::text::page_meeting::issued as text;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The words the form of a summary begins with: those of the draft in hand, else of the version before, else composed
/// from the record.
pub fn first_words(workspace: Workspace, meeting: &Meeting, files: Memo<Option<Files>>) -> String {
    let beside = &meeting.beside;
    let in_hand = beside.in_hand.as_ref().map(|in_hand| &in_hand.draft.value.text);
    let before = in_hand.or_else(|| beside.summary().map(|summary| &summary.value.text));
    before.cloned().unwrap_or_else(|| {
        files.with_untracked(|files| {
            let matter = |id| files.as_ref()?.get(&id).map(AsRef::as_ref);
            untrack(|| workspace.with(|book| issued::draft(meeting, matter, Names::of(book, meeting.call.on))))
        })
    })
}

/// Who countersigns, to begin with: as the draft in hand says, else the members in charge of what was decided.
pub fn first_countersigners(workspace: Workspace, meeting: &Meeting, files: Memo<Option<Files>>) -> String {
    if let Some(in_hand) = &meeting.beside.in_hand {
        return text::in_a_line(&in_hand.draft.value.countersigners);
    }
    let presiding = meeting.presiding.map(|member| untrack(|| workspace.post(member)));
    let in_charge = files.with_untracked(|files| {
        let matters = meeting.items.iter().filter_map(|item| item.content.matter());
        let files = files.as_ref();
        let mut posts: Vec<String> = Vec::new();
        for topic in matters.filter_map(|id| files?.get(&id)?.topic()) {
            let post = topic.in_charge.trim();
            let known = posts.iter().any(|known| known == post) || presiding.as_deref() == Some(post);
            if !post.is_empty() && !known {
                posts.push(post.to_owned());
            }
        }
        posts
    });
    text::in_a_line(&in_charge)
}

/// The form of a draft: the first of a version, or other words for the one in hand.
#[component]
pub fn DraftForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters, all read.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = meeting.get_untracked();
    let (id, in_hand) = (file.id, file.beside.in_hand.as_ref());
    let asks_why = match in_hand {
        Some(in_hand) => in_hand.stage() > SummaryStage::Check,
        None => file.beside.summary().is_some(),
    };
    let drafter = in_hand.map_or(&file.recorder, |in_hand| &in_hand.draft.value.drafted.by);
    let words = Blank::new(first_words(workspace, &file, files));
    let countersigners = Blank::new(first_countersigners(workspace, &file, files));
    let (by, on, because) = (Blank::new(drafter), Blank::today(), Blank::empty());
    let command = move |()| {
        let (words, by, on) = (
            words.answered(text::ASK_TEXT),
            by.answered(text::ASK_DRAFTED_BY),
            on.date(),
        );
        let changed_because = if asks_why {
            because.answered(text::ASK_BECAUSE)?
        } else {
            String::new()
        };
        Some(Command::DraftSummary(Box::new(SummaryToDraft {
            meeting: id,
            text: words?,
            drafted: DoneBy { by: by?, on: on? },
            countersigners: text::posts_in(&countersigners.text()),
            changed_because,
        })))
    };
    let sheet = Sheet::new([by, on, countersigners, because, words], move || {
        let why = asks_why.then(|| fields::line(text::CHANGED_BECAUSE, because));
        view! {
            <FormPair>{fields::line(text::DRAFTED_BY, by)} {fields::day(text::DRAFTED_ON, on)}</FormPair>
            {fields::free_line_with_hint(text::COUNTERSIGNED_BY, text::COUNTERSIGNED_BY_HINT, countersigners)}
            {why}
            {fields::area_with_hint(text::TEXT, text::TEXT_HINT, words)}
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-summary-{id}")
            sheet
            submit=text::act(SummaryStage::Draft)
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}

/// The form of one step on the draft in hand: a day, and what else it asks.
#[component]
fn StepForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Which step.
    stage: SummaryStage,
    /// Its fields.
    sheet: Sheet,
    /// Reads the step.
    #[prop(into)]
    step: Callback<(), Option<SummaryStep>>,
) -> impl IntoView {
    let id = meeting.with_untracked(|meeting| meeting.id);
    let command = move |()| {
        let step = step.run(())?;
        Some(Command::AdvanceSummary(Box::new(SummaryAdvance { meeting: id, step })))
    };
    view! {
        <ActForm
            keep=format!("meeting-summary-{id}-{}", stage as u8)
            sheet
            submit=text::act(stage)
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}

/// 核稿.
#[component]
pub fn CheckForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let (by, on) = (Blank::empty(), Blank::today());
    let step = move |()| {
        let (by, on) = (by.answered(text::ASK_CHECKED_BY), on.date());
        Some(SummaryStep::Checked {
            done: DoneBy { by: by?, on: on? },
            waivers: Vec::new(),
        })
    };
    let sheet = Sheet::new([by, on], move || {
        view! { <FormPair>{fields::post(text::CHECKED_BY, by)} {fields::day(text::CHECKED_ON, on)}</FormPair> }
            .into_any()
    });
    view! { <StepForm meeting stage=SummaryStage::Check sheet step /> }
}

/// 会核, one post after another.
#[component]
pub fn CountersignForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Who has not countersigned.
    posts: Vec<String>,
) -> impl IntoView {
    let (by, on) = (Blank::new(posts.first().cloned().unwrap_or_default()), Blank::today());
    let choices = Signal::stored(fields::named(
        &posts.iter().map(String::as_str).collect::<Vec<_>>(),
        str::to_owned,
    ));
    let step = move |()| {
        let (by, on) = (by.answered(text::ASK_COUNTERSIGNED_BY), on.date());
        Some(SummaryStep::Countersigned(DoneBy { by: by?, on: on? }))
    };
    let sheet = Sheet::new([by, on], move || {
        view! {
            <FormPair>
                {fields::pick(text::COUNTERSIGNED_BY, by, choices)} {fields::day(text::COUNTERSIGNED_ON, on)}
            </FormPair>
        }
        .into_any()
    });
    view! { <StepForm meeting stage=SummaryStage::Countersign sheet step /> }
}

/// 签发, by the one who presided.
#[component]
pub fn SignForIssueForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let on = Blank::today();
    let presiding = meeting.with_untracked(|meeting| meeting.presiding);
    let step = move |()| {
        let (by, on) = (presiding?, on.date()?);
        Some(SummaryStep::SignedForIssue { by, on })
    };
    let sheet = Sheet::new([on], move || fields::day(text::SIGNED_ON, on));
    view! { <StepForm meeting stage=SummaryStage::Sign sheet step /> }
}

/// The blanks that say how a summary is issued.
#[derive(Clone, Copy)]
pub struct IssueBlanks {
    /// Its number.
    pub number: Blank,
    /// The day of issue.
    pub on: Blank,
    /// To whom it goes.
    pub distribution: Blank,
    /// How many copies.
    pub copies: Blank,
}

impl IssueBlanks {
    /// To be filled; another version goes to those to whom the one before went.
    pub fn after(meeting: &Meeting) -> Self {
        let before = meeting.beside.summary().map(|summary| &summary.value);
        let copies = before.and_then(|before| before.copies);
        Self {
            number: Blank::new(before.map(|before| before.number.clone()).unwrap_or_default()),
            on: Blank::today(),
            distribution: Blank::new(before.map(|before| before.distribution.clone()).unwrap_or_default()),
            copies: Blank::new(copies.map(|copies| copies.to_string()).unwrap_or_default()),
        }
    }

    /// The fields.
    pub fn fields(self) -> AnyView {
        view! {
            <FormPair>
                {fields::line_with_hint(text::NUMBER, text::NUMBER_HINT, self.number)}
                {fields::day(text::ISSUED_ON, self.on)}
            </FormPair>
            <FormPair>
                {fields::line_with_hint(text::DISTRIBUTION, text::DISTRIBUTION_HINT, self.distribution)}
                {fields::line(text::COPIES, self.copies)}
            </FormPair>
        }
        .into_any()
    }

    /// What stands in them, without a path from paper.
    pub fn summary(self, meeting: &Meeting) -> Option<SummaryToIssue> {
        let (number, on) = (self.number.answered(text::ASK_NUMBER), self.on.date());
        let (distribution, copies) = (self.distribution.answered(text::ASK_DISTRIBUTION), self.copies.count());
        Some(SummaryToIssue {
            meeting: meeting.id,
            number: number?,
            on: on?,
            distribution: distribution?,
            copies: copies?,
            on_paper: None,
            waivers: Vec::new(),
        })
    }
}

/// 编号印发.
#[component]
pub fn IssueForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let file = meeting.get_untracked();
    let (id, blanks) = (file.id, IssueBlanks::after(&file));
    let command = move |()| Some(Command::IssueSummary(Box::new(blanks.summary(&file)?)));
    let all = [blanks.number, blanks.on, blanks.distribution, blanks.copies];
    let sheet = Sheet::new(all, move || blanks.fields());
    view! {
        <ActForm
            keep=format!("meeting-summary-{id}-issue")
            sheet
            submit=text::act(SummaryStage::Issue)
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
