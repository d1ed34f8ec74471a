//! 公开稿: track, scope, way, title and text, prefilled from the sealed line as corrected; the decision and nothing else.

use jiff::civil::Date;
use leptos::prelude::*;

use super::scan::{self, ScanCard};
use super::sheet::Sheet as PublicSheet;
use super::withheld::WithheldCard;
use crate::domain::body::Office;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{DisclosureDraft, NotPersonal, Released, Scope, Track, Withheld};
use crate::domain::matter::Matter;
use crate::domain::personal_data::{Finding, mask};
use crate::domain::refusal::Field;
use crate::domain::register::Register;
use crate::exchange::page::Page;
use crate::ledger::plain;
use crate::text::{date, disclosure, page_disclosure as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, Card, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{ChoiceOrText, RadioGroup, TextArea, TextField};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The draft in hand, as typed.
#[derive(Clone, Copy)]
pub struct Fields {
    /// The track.
    track: Blank,
    /// The scope.
    scope: Blank,
    /// The way and place.
    channel: Blank,
    /// The title.
    pub title: Blank,
    /// The text.
    pub text: Blank,
    /// The parts kept back.
    pub withheld: RwSignal<Vec<Withheld>>,
    /// Hits declared not personal.
    pub not_personal: RwSignal<Vec<NotPersonal>>,
}

impl Fields {
    /// The last draft, or the proposal from the sealed line.
    fn of(matter: &Matter, office: &Office) -> Self {
        let draft = matter.draft.as_ref().map(|draft| draft.value.clone());
        let judged = matter.attribute.as_ref();
        let proposal = matter
            .corrected_entry()
            .map(|entry| disclosure::proposal(&entry, office));
        let (title, words) = proposal
            .map(|proposal| (proposal.title, proposal.text))
            .unwrap_or_default();
        let draft = draft.unwrap_or_else(|| DisclosureDraft {
            track: judged.map_or(Track::PartyAffairs, |set| Track::of(set.value.ground)),
            scope: Scope::Society,
            channel: String::new(),
            title,
            text: words,
            withheld: Vec::new(),
            not_personal: Vec::new(),
        });
        Self {
            track: Blank::choice(Some(draft.track)),
            scope: Blank::choice(Some(draft.scope)),
            channel: Blank::new(draft.channel),
            title: Blank::new(draft.title),
            text: Blank::new(draft.text),
            withheld: RwSignal::new(draft.withheld),
            not_personal: RwSignal::new(draft.not_personal),
        }
    }

    /// Masks a hit.
    pub fn mask(self, hit: &Finding) {
        self.replace(|whole| mask(whole, core::slice::from_ref(hit)));
    }

    /// Takes the words of a hit out.
    pub fn remove(self, hit: &Finding) {
        let stays = |at: usize| !hit.range.contains(&at);
        self.replace(|whole| {
            whole
                .chars()
                .enumerate()
                .filter(|(at, _)| stays(*at))
                .map(|(_, c)| c)
                .collect()
        });
    }

    fn replace(self, change: impl FnOnce(&str) -> String) {
        let changed = change(&untrack(|| self.whole()));
        if let Some((title, words)) = changed.split_once('\n') {
            self.title.typed.set(title.to_owned());
            self.text.typed.set(words.to_owned());
        }
    }

    /// Title and text as they are scanned.
    fn whole(self) -> String {
        self.title
            .typed
            .with(|title| self.text.typed.with(|words| scan::whole(title, words)))
    }

    fn track_now(self) -> Track {
        self.track.choice_now().unwrap_or(Track::PartyAffairs)
    }

    /// The draft as it stands, without asking for anything.
    fn now(self) -> DisclosureDraft {
        let track = self.track_now();
        DisclosureDraft {
            track,
            scope: match track {
                Track::Government => Scope::Society,
                Track::PartyAffairs => self.scope.choice_now().unwrap_or(Scope::Society),
            },
            channel: self.channel.typed.get(),
            title: self.title.typed.get(),
            text: self.text.typed.get(),
            withheld: self.withheld.get(),
            not_personal: self.not_personal.get(),
        }
    }

    /// The draft to be saved; `None` where a field must be mended.
    fn read(self) -> Option<DisclosureDraft> {
        let channel = self.channel.filled(Field::Channel);
        let title = self.title.filled(Field::Title);
        let words = self.text.filled(Field::Text);
        Some(DisclosureDraft {
            channel: channel?,
            title: title?,
            text: words?,
            ..untrack(|| self.now())
        })
    }

    fn sheet(self, fields: ViewFn) -> Sheet {
        let blanks = [self.track, self.scope, self.channel, self.title, self.text];
        let own = Sheet::of(blanks.to_vec(), fields);
        let (typed, fill) = (own.typed, own.fill);
        Sheet {
            fields: own.fields,
            typed: Callback::new(move |()| {
                let lists = [
                    self.withheld.with(serde_json::to_string),
                    self.not_personal.with(serde_json::to_string),
                ];
                let mut typed = typed.run(());
                typed.extend(lists.into_iter().map(|list| list.expect("a list of plain data")));
                typed
            }),
            fill: Callback::new(move |kept: Vec<String>| {
                if let Some(parts) = kept.get(5).and_then(|list| plain::read_bytes(list.as_bytes()).ok()) {
                    self.withheld.set(parts);
                }
                if let Some(declared) = kept.get(6).and_then(|list| plain::read_bytes(list.as_bytes()).ok()) {
                    self.not_personal.set(declared);
                }
                fill.run(kept);
            }),
        }
    }
}

/// The name under which the unsent form is kept.
pub fn kept_as(file: OpenMatter) -> String {
    format!("disclosure-{}-draft", file.id)
}

/// The draft, or, once its text went out, the way to what went out.
#[component]
pub fn DraftPart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let released = file.select(|matter| matter.disclosed.is_some());
    move || {
        if released.get() {
            view! { <Notice>{text::DRAFT_RELEASED}</Notice> }.into_any()
        } else {
            view! { <OpenDraft file on_stored /> }.into_any()
        }
    }
}

/// The draft: its form, the scan, what is kept back, and the page as it will be read.
#[component]
fn OpenDraft(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let fields = untrack(|| file.with(|matter| workspace.with(|book| Fields::of(matter, &book.office))));
    let found = Memo::new(move |_| scan::findings(&fields.whole(), &workspace.posts_ever()));
    let marks = move || {
        found.with(|found| {
            fields.not_personal.with(|declared| {
                let open = found.iter().filter(|hit| scan::declaration(hit, declared).is_none());
                open.map(|hit| hit.range.clone()).collect::<Vec<_>>()
            })
        })
    };
    let page = Memo::new(move |_| {
        let today = workspace.today();
        workspace.with(|book| file.with(|matter| page_of(book, matter, &fields.now(), date::long(today))))
    });
    view! {
        <div class="disclosure__desk">
            <div class="stack">
                <Card title=text::DRAFT>
                    <DraftForm file draft=fields on_stored />
                </Card>
                <WithheldCard draft=fields />
            </div>
            <div class="stack">
                <ScanCard draft=fields found />
                <Card title=text::PREVIEW>
                    <PublicSheet page typed=fields.text.typed marks=Signal::derive(marks) unsigned=true />
                </Card>
            </div>
        </div>
    }
}

/// The page of a draft.
pub fn page_of(book: &Book, matter: &Matter, draft: &DisclosureDraft, day: String) -> Page {
    match matter.disclosed.as_ref().map(|released| &released.value) {
        Some(released) => page_as(book, matter, draft, &released.publisher, Some(released.release.on), day),
        None => page_as(book, matter, draft, draft.track.publisher(&book.office), None, day),
    }
}

/// The page of a text that went out, as it did.
pub fn page_as_released(book: &Book, matter: &Matter, released: &Released) -> Page {
    let on = released.release.on;
    page_as(
        book,
        matter,
        &released.draft,
        &released.publisher,
        Some(on),
        date::long(on),
    )
}

fn page_as(
    book: &Book,
    matter: &Matter,
    draft: &DisclosureDraft,
    publisher: &str,
    released_on: Option<Date>,
    day: String,
) -> Page {
    let attribute = matter.attribute.as_ref().map(|set| &set.value);
    let mut metadata = attribute.map_or_else(Vec::new, |set| text::metadata(publisher, set, draft, released_on));
    // What was entered afterwards says so also where others read it.
    let late = book.matters.get(&matter.id).is_some_and(|summary| summary.late);
    metadata.extend(late.then(text::entered_afterwards));
    Page {
        title: draft.title.clone(),
        paragraphs: Page::paragraphs(&draft.text),
        withheld: disclosure::withheld(draft),
        date: day,
        metadata,
        office: publisher.to_owned(),
    }
}

#[component]
fn DraftForm(file: OpenMatter, draft: Fields, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let appointment = untrack(|| file.with(|matter| matter.register() == Some(Register::Appointment)));
    let begun = file.select(|matter| !matter.track.is_empty());
    let reviewed = file.select(|matter| matter.secrecy_review.is_some());
    let hint = if appointment {
        text::APPOINTMENT_HINT
    } else {
        text::DRAFT_TEXT_HINT
    };
    let tracks = Signal::stored(fields::named(&[Track::PartyAffairs, Track::Government], words::track));
    let channels = Signal::stored(text::CHANNELS.map(str::to_owned).to_vec());
    let scopes = Signal::stored(fields::named(&Scope::ALL, words::scope));
    let scope = move || match draft.track_now() {
        Track::Government => view! { <p class="disclosure__hint">{text::GOVERNMENT_SCOPE}</p> }.into_any(),
        Track::PartyAffairs => fields::pick(text::SCOPE, draft.scope, scopes),
    };
    let fields = ViewFn::from(move || {
        view! {
            <RadioGroup label=text::DRAFT_TRACK value=draft.track.typed choices=tracks required=true />
            {scope}
            <ChoiceOrText
                label=text::CHANNEL
                own_label=text::OTHER_CHANNEL
                value=draft.channel.typed
                error=draft.channel.problem
                choices=channels
                required=true
            />
            <TextField
                label=text::DRAFT_TITLE
                value=draft.title.typed
                error=draft.title.problem
                required=true
                document=true
            />
            <TextArea label=text::DRAFT_TEXT hint value=draft.text.typed error=draft.text.problem required=true />
        }
    });
    let propose = move |()| {
        let proposal = untrack(|| {
            let entry = file.with(Matter::corrected_entry);
            entry.map(|entry| workspace.with(|book| disclosure::proposal(&entry, &book.office)))
        });
        if let Some(proposal) = proposal {
            draft.title.typed.set(proposal.title);
            draft.text.typed.set(proposal.text);
        }
    };
    let command = move |()| {
        let draft = Box::new(draft.read()?);
        Some(Command::DraftDisclosure { matter: file.id, draft })
    };
    let actions = move || view! { <Button on_press=propose>{text::PROPOSE_AGAIN}</Button> };
    view! {
        <Show when=move || reviewed.get()>
            <Notice kind=NoticeKind::Warning>{text::SAVING_ENDS_REVIEW}</Notice>
        </Show>
        <Show when=move || begun.get()>
            <Notice kind=NoticeKind::Warning>{text::SAVING_CLEARS_TRACK}</Notice>
        </Show>
        <ActForm
            keep=kept_as(file)
            sheet=draft.sheet(fields)
            submit=text::SAVE_DRAFT
            command
            place=file.place()
            reason=file.reason(NextStep::Draft)
            actions
            on_stored
        />
    }
}
