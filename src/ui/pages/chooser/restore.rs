//! 从文件恢复: choose, check the whole file, see what it holds, confirm, and only then write.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::archive::{ArchiveError, ChosenFile, FileReport};
use crate::text::{page_chooser as text, page_safety, statement, trouble};
use crate::ui::book_file::{BookFilePicker, ReadSoFar};
use crate::ui::browser::PickedFile;
use crate::ui::components::{Button, KeyValue, KeyValueList, Notice, NoticeKind, PageHead};
use crate::ui::form::{CheckField, Form, TextField};
use crate::ui::house::{Stage, use_house};

/// The page of its own, before any book is open.
#[component]
pub fn RestorePage() -> impl IntoView {
    let house = use_house();
    view! {
        <main class="welcome" id="main" tabindex="-1">
            <PageHead title=text::RESTORE note=statement::RESTORE />
            <p>
                {page_safety::THIS_MACHINE} " " <span class="safety__code">{house.archive().device().to_string()}</span>
            </p>
            <RestoreFile />
            <div>
                <Button on_press=move |()| house.to_books()>{text::TO_BOOKS}</Button>
            </div>
        </main>
    }
}

/// A file that is being restored: chosen, looked at, confirmed.
#[derive(Clone, Copy)]
struct Restoring {
    file: StoredValue<Option<PickedFile>, LocalStorage>,
    name: RwSignal<Option<String>>,
    passphrase: RwSignal<String>,
    code: RwSignal<String>,
    code_problem: RwSignal<Option<String>>,
    file_problem: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    read: RwSignal<Option<(u64, u64)>>,
    report: RwSignal<Option<FileReport>>,
    trouble: RwSignal<Option<ArchiveError>>,
}

/// The form that restores a book from a file; used here and on the safety page.
#[component]
pub fn RestoreFile() -> impl IntoView {
    let restoring = Restoring {
        file: StoredValue::new_local(None),
        name: RwSignal::new(None),
        passphrase: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        code_problem: RwSignal::new(None),
        file_problem: RwSignal::new(None),
        busy: RwSignal::new(false),
        read: RwSignal::new(None),
        report: RwSignal::new(None),
        trouble: RwSignal::new(None),
    };
    let house = use_house();
    let chosen = move |files: Vec<web_sys::File>| {
        let file = files.into_iter().next();
        restoring.name.set(file.as_ref().map(web_sys::File::name));
        restoring.file.set_value(file.map(PickedFile));
        restoring.file_problem.set(None);
        restoring.report.set(None);
        restoring.trouble.set(None);
    };
    let inspect = move |()| {
        let Some(file) = restoring.file.get_value() else {
            restoring.file_problem.set(Some(text::NO_FILE.to_owned()));
            return;
        };
        let code = restoring.code.with_untracked(|code| match code.trim() {
            "" => Ok(None),
            code => code.parse().map(Some),
        });
        let Ok(code) = code else {
            restoring.code_problem.set(Some(text::PRINTED_CODE_WRONG.to_owned()));
            return;
        };
        restoring.code_problem.set(None);
        restoring.begin();
        let archive = house.archive();
        spawn_local(async move {
            let file: Rc<dyn ChosenFile> = Rc::new(file);
            let progress = move |done, all| restoring.told(done, all);
            let found = archive.inspect(file, restoring.passphrase(), code, &progress).await;
            restoring.ended();
            match found {
                Ok(report) => drop(restoring.report.try_set(Some(report))),
                Err(error) => drop(restoring.trouble.try_set(Some(error))),
            }
        });
    };
    let picked = move || restoring.name.get().map(|name| view! { <p class="quiet">{name}</p> });
    view! {
        <Form on_submit=inspect submit=text::INSPECT busy=restoring.busy>
            <div class="field">
                <BookFilePicker label=text::CHOOSE_BACKUP on_files=chosen />
                {picked}
                {move || {
                    let problem = restoring.file_problem.get()?;
                    Some(view! { <p class="field__error" role="alert">{problem}</p> })
                }}
            </div>
            <TextField label=text::FILE_PASSPHRASE value=restoring.passphrase hidden=true />
            <TextField
                label=text::PRINTED_CODE
                value=restoring.code
                hint=text::PRINTED_CODE_HINT
                error=restoring.code_problem
            />
        </Form>
        <ReadSoFar read=restoring.read />
        {move || restoring.trouble.get().map(|error| view! { <FileTrouble error /> })}
        {move || restoring.report.get().map(|report| view! { <Confirm restoring report /> })}
    }
}

impl Restoring {
    fn passphrase(self) -> Option<String> {
        let typed = self.passphrase.try_get_untracked();
        typed.filter(|typed| !typed.is_empty())
    }

    fn begin(self) {
        self.busy.set(true);
        self.report.set(None);
        self.trouble.set(None);
        self.read.set(Some((0, 1)));
    }

    fn told(self, done: u64, all: u64) {
        let _ = self.read.try_set(Some((done, all)));
    }

    fn ended(self) {
        let _ = self.busy.try_set(false);
        let _ = self.read.try_set(None);
    }
}

/// A file that can't be taken, in words.
#[component]
pub fn FileTrouble(
    /// Why.
    error: ArchiveError,
) -> impl IntoView {
    let words = trouble::file(&error);
    view! {
        <Notice kind=NoticeKind::Error>
            <p>{words.fact}</p>
            <p>{words.advice}</p>
        </Notice>
    }
}

/// What the file holds, and the last question before it is written.
#[component]
fn Confirm(restoring: Restoring, report: FileReport) -> impl IntoView {
    let house = use_house();
    let sure = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let loss = text::replaces(&report);
    let replaces = loss.is_some();
    let confirm = match (replaces, report.lost) {
        (true, true) => text::LOSS_CONFIRM,
        (true, false) => text::REPLACE_CONFIRM,
        (false, _) => text::RESTORE_CONFIRM,
    };
    let unfit = text::unfit(&report);
    let restorable = unfit.is_none();
    let pen_elsewhere = report.pen.is_some_and(|pen| pen != house.archive().device());
    let lines = text::holds(&report)
        .into_iter()
        .map(|(key, value)| view! { <KeyValue key>{value}</KeyValue> })
        .collect_view();
    let restore = move |()| {
        let Some(file) = restoring.file.get_value() else {
            return;
        };
        if !sure.get_untracked() {
            problem.set(Some(text::CONFIRM_FIRST.to_owned()));
            return;
        }
        let (archive, passphrase) = (house.archive(), restoring.passphrase());
        restoring.busy.set(true);
        spawn_local(async move {
            let file: Rc<dyn ChosenFile> = Rc::new(file);
            let progress = move |done, all| restoring.told(done, all);
            let restored = archive.restore(file, passphrase, replaces, &progress).await;
            restoring.ended();
            match restored {
                Ok(opened) => house.go(Stage::Inside(opened)),
                Err(error) => drop(restoring.trouble.try_set(Some(error))),
            }
        });
    };
    view! {
        <section class="stack">
            <h2>{text::HOLDS}</h2>
            <KeyValueList>{lines}</KeyValueList>
            {unfit.map(|words| view! { <Notice kind=NoticeKind::Broken>{words}</Notice> })}
            {text::without_attachments(&report).map(|words| view! { <Notice kind=NoticeKind::Warning>{words}</Notice> })}
            {text::returns(&report).map(|words| view! { <Notice kind=NoticeKind::Broken>{words}</Notice> })}
            {loss.map(|words| view! { <Notice kind=NoticeKind::Warning>{words}</Notice> })}
            {pen_elsewhere.then(|| view! { <Notice>{text::PEN_ELSEWHERE}</Notice> })}
            {restorable
                .then(|| {
                    view! {
                        <Form on_submit=restore submit=text::RESTORE_NOW busy=restoring.busy>
                            <CheckField
                                label=confirm
                                value=sure
                                required=true
                                error=problem
                            />
                        </Form>
                    }
                })}
        </section>
    }
}
