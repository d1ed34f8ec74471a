//! 备份: two names and a purpose go on record first, so that the file holds that record too; then the file is read
//! again, because only a backup that was read again is one.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::archive::{ArchiveError, ChosenFile, FileReport};
use crate::desk::handle::DeskError;
use crate::domain::command::Command;
use crate::domain::register::BookKind;
use crate::text::{page_safety as text, statement};
use crate::ui::backup::use_backup_watch;
use crate::ui::book_file::{BookFilePicker, ReadSoFar};
use crate::ui::browser::PickedFile;
use crate::ui::components::{Card, Notice, NoticeKind, SavedMark};
use crate::ui::form::{ChoiceOrText, Form, FormPair, TextField};
use crate::ui::pages::chooser::FileTrouble;
use crate::ui::pages::office::check;
use crate::ui::refused::Refused;
use crate::ui::saving::{Written, WrittenSoFar, save_book};
use crate::ui::workspace::use_workspace;

/// Backup: how it stands, the form, reading again, and what was taken.
#[component]
pub fn BackupCard() -> impl IntoView {
    let (workspace, watch) = (use_workspace(), use_backup_watch());
    let standing = move || text::last_verified(watch.verified().as_ref(), watch.since());
    let taken = workspace.select(|book| book.backups.clone());
    let list = move || {
        let lines = taken.get();
        (!lines.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{text::BACKUPS_TAKEN}</summary>
                    <ul class="safety__list">
                        {lines.iter().rev().map(|backup| view! { <li>{text::backup(backup)}</li> }).collect_view()}
                    </ul>
                </details>
            }
        })
    };
    view! {
        <Card title=text::BACKUP>
            <div class="stack">
                <p>{standing}</p>
                <p>{statement::BACKUP_TWO_NAMES} {statement::BACKUP_VERIFY}</p>
                <div class="columns">
                    <BackupForm />
                    <ReadAgain />
                </div>
                {list}
            </div>
        </Card>
    }
}

#[component]
fn BackupForm() -> impl IntoView {
    let workspace = use_workspace();
    let by = RwSignal::new(workspace.actor_post());
    let with = RwSignal::new(String::new());
    let reason = RwSignal::new(text::REASONS[0].to_owned());
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let failure = RwSignal::new(None::<DeskError>);
    let saved = RwSignal::new(None::<String>);
    let written: Written = RwSignal::new(None);
    let reasons = text::REASONS.map(str::to_owned).to_vec();
    let save = move |()| {
        tried.set(true);
        if [by, with, reason]
            .iter()
            .any(|field| field.with_untracked(|text| text.trim().is_empty()))
        {
            return;
        }
        busy.set(true);
        failure.set(None);
        saved.set(None);
        let open = workspace.open();
        let head = open.head();
        let command = Command::RecordBackup {
            count: head.count,
            link: head.link.to_string(),
            reason: reason.get_untracked(),
            by: by.get_untracked(),
            with: with.get_untracked(),
        };
        workspace.dispatch(command, move |answer| {
            spawn_local(async move {
                let done = match answer {
                    Ok(()) => {
                        let name = text::backup_name(open.today(), open.head().count);
                        save_book(&*open, &name, written).await
                    }
                    Err(error) => Err(error),
                };
                let _ = busy.try_set(false);
                match done {
                    Ok(done) => {
                        let words = if done {
                            text::BACKUP_SAVED
                        } else {
                            text::BACKUP_NOT_SAVED
                        };
                        let _ = saved.try_set(Some(words.to_owned()));
                        let _ = tried.try_set(false);
                    }
                    Err(error) => drop(failure.try_set(Some(error))),
                }
            });
        });
    };
    view! {
        <div class="stack">
            <Form on_submit=save submit=text::SAVE_BACKUP busy saved reason=MaybeProp::derive(move || workspace.read_only())>
                <FormPair>
                    <TextField label=text::BY value=by required=true error=check::filled(tried, by) />
                    <TextField label=text::WITH value=with required=true error=check::filled(tried, with) />
                </FormPair>
                <ChoiceOrText
                    label=text::REASON
                    own_label=text::OWN_REASON
                    value=reason
                    choices=reasons
                    required=true
                    error=check::filled(tried, reason)
                />
            </Form>
            <WrittenSoFar written />
            <Refused error=failure />
        </div>
    }
}

/// Reading a saved backup again.
#[component]
fn ReadAgain() -> impl IntoView {
    let (workspace, watch) = (use_workspace(), use_backup_watch());
    let read = RwSignal::new(None::<(u64, u64)>);
    let verified = RwSignal::new(None::<String>);
    let problem = RwSignal::new(None::<String>);
    let trouble = RwSignal::new(None::<ArchiveError>);
    let personnel = workspace.select(|book| book.kind == BookKind::Personnel);
    let passphrase = RwSignal::new(String::new());
    let chosen = move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        verified.set(None);
        problem.set(None);
        trouble.set(None);
        let typed = Some(passphrase.get_untracked()).filter(|typed| !typed.is_empty());
        if personnel.get_untracked() && typed.is_none() {
            problem.set(Some(text::BACKUP_PASSPHRASE_MISSING.to_owned()));
            return;
        }
        read.set(Some((0, 1)));
        let (archive, own) = (workspace.archive(), workspace.open().book().id.to_string());
        let here = workspace.open().head().count;
        spawn_local(async move {
            let file: Rc<dyn ChosenFile> = Rc::new(PickedFile(file));
            let progress = move |done, all| {
                let _ = read.try_set(Some((done, all)));
            };
            let found = archive.inspect(file, typed, None, &progress).await;
            let _ = read.try_set(None);
            match found.map(|report| (judge(&report, &own), report)) {
                Ok((Some(words), _)) => drop(problem.try_set(Some(words.to_owned()))),
                Ok((None, report)) => match archive.keep_verified(own, report.head).await {
                    Ok(backup) => {
                        watch.set_verified(backup);
                        let _ = verified.try_set(Some(text::backup_verified(
                            report.head.count,
                            here,
                            report.attachments_lost,
                        )));
                    }
                    Err(error) => drop(trouble.try_set(Some(error.into()))),
                },
                Err(error) => drop(trouble.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="stack">
            <Show when=move || personnel.get()>
                <TextField label=text::BACKUP_PASSPHRASE value=passphrase required=true hidden=true />
            </Show>
            <div class="field">
                <BookFilePicker label=text::READ_AGAIN on_files=chosen />
            </div>
            <ReadSoFar read />
            <SavedMark text=verified />
            {move || problem.get().map(|words| view! { <Notice kind=NoticeKind::Error>{words}</Notice> })}
            {move || trouble.get().map(|error| view! { <FileTrouble error /> })}
        </div>
    }
}

/// Why a file is no verified backup of this book; `None` where it is one.
fn judge(report: &FileReport, own: &str) -> Option<&'static str> {
    if !report.whole {
        Some(text::BACKUP_DAMAGED)
    } else if report.book != own || !report.held_here {
        Some(text::BACKUP_OTHER)
    } else {
        None
    }
}
