//! `audit`: verifies an exported book, folds it whole and judges every check of every matter and meeting again.

#![expect(
    clippy::disallowed_types,
    reason = "how long it took is told to whoever waits, and decides nothing"
)]

use minutebook::desk::unfolded::{Unfolded, Whole};
use minutebook::domain::execution::amount_now;
use minutebook::domain::id::MeetingId;
use minutebook::domain::matter::Matter;
use minutebook::domain::occasion::Moment;
use minutebook::domain::replay::{self, Bench, Replayed};
use minutebook::domain::rules::Severity;
use minutebook::domain::self_check::{Concern, Coverage, Found, SelfCheck, What};
use minutebook::exchange::bundle::{Check, Outcome, Report};
use minutebook::ledger::HeadCode;
use minutebook::ledger::cipher::{CipherError, Key};
use minutebook::text::names::Names;
use minutebook::text::self_check::{self as text, auditor};
use minutebook::text::{date, money, verification, words};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Instant;

use super::{CHUNK_BYTES, UNREADABLE};

/// The version of the JSON form.
const FORM: u32 = 1;
const FINDINGS: u8 = 1;

/// What the command is asked.
pub struct Asked<'a> {
    pub path: &'a str,
    pub json: bool,
    pub passphrase_file: Option<&'a str>,
}

impl<'a> Asked<'a> {
    /// Reads the arguments after the command's name; `None` where they are not understood.
    pub fn of(arguments: &[&'a str]) -> Option<Self> {
        let (mut path, mut json, mut passphrase_file) = (None, false, None);
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--json" => json = true,
                "--passphrase-file" => passphrase_file = Some(*arguments.next()?),
                flag if flag.starts_with('-') => return None,
                file if path.is_none() => path = Some(file),
                _ => return None,
            }
        }
        Some(Self {
            path: path?,
            json,
            passphrase_file,
        })
    }
}

/// Why there is nothing to judge.
enum Fault {
    /// The file can't be opened or read.
    File(io::Error),
    /// The passphrase is missing or does not open it.
    Key(String),
    /// The file is damaged, or none of ours.
    Damaged(Box<Report>),
    /// A record can't be folded.
    Records(&'static str),
}

pub fn run(asked: &Asked<'_>) -> ExitCode {
    let (report, whole) = match read(asked) {
        Ok(read) => read,
        Err(fault) => return tell_fault(asked, &fault),
    };
    let started = Instant::now();
    let calendar = whole.book.calendar();
    let exported = report.manifest.as_ref().map(|manifest| Moment(manifest.at.clone()));
    let last = Moment(whole.book.last_at.clone()).date();
    let today = exported.and_then(|at| at.date()).max(last).unwrap_or_default();
    let bench = Bench {
        book: &whole.book,
        calendar: &calendar,
        today,
    };
    let meeting_of = |matter: &Matter| {
        let resolution = matter.decision().or_else(|| matter.last_resolution())?;
        whole.meetings.get(&resolution.value.meeting)
    };
    let mut check = SelfCheck::new(bench);
    whole.meetings.values().for_each(|meeting| check.meeting(meeting));
    check.imports(&whole.imports);
    let mut replayed = Vec::new();
    for matter in whole.matters.values() {
        let meeting = meeting_of(matter);
        check.matter(matter, meeting);
        // Only the JSON tells of every check.
        if asked.json {
            replayed.push((matter, replay::replay(&bench, matter, meeting)));
        }
    }
    let found = check.finish().found;
    eprintln!("{}", auditor::took(started.elapsed().as_millis()));
    if asked.json {
        println!("{:#}", told_as_json(&report, &whole, &bench, &found, &replayed));
    } else {
        print(&report, &whole, &bench, &found);
    }
    if found.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    }
}

fn read(asked: &Asked<'_>) -> Result<(Report, Whole), Fault> {
    let key = asked
        .passphrase_file
        .map(|file| key(asked.path, file))
        .transpose()?
        .flatten();
    let mut check = Check::default();
    if let Some(key) = key {
        check = check.with_key(key);
    }
    let mut unfolded = Unfolded::default();
    let mut readable = true;
    let mut file = File::open(asked.path).map_err(Fault::File)?;
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let len = file.read(&mut chunk).map_err(Fault::File)?;
        let pushed = check.push_and_look(&chunk[..len], &mut |record| readable &= unfolded.take(record).is_ok());
        if len == 0 || pushed.is_err() {
            break;
        }
    }
    let report = check.finish();
    if report.outcome() != Outcome::Whole {
        return Err(Fault::Damaged(Box::new(report)));
    }
    if report.chain.as_ref().is_some_and(|chain| chain.sealed > 0) {
        return Err(Fault::Key(auditor::ENCRYPTED.to_owned()));
    }
    if !readable {
        return Err(Fault::Records(auditor::UNREADABLE));
    }
    let whole = unfolded.finish().ok_or(Fault::Records(auditor::EMPTY))?;
    Ok((report, whole))
}

/// The key of an encrypted book; `None` where it is not encrypted.
fn key(path: &str, passphrase_file: &str) -> Result<Option<Key>, Fault> {
    let passphrase = fs::read_to_string(passphrase_file).map_err(Fault::File)?;
    let passphrase = passphrase.trim_end_matches(['\r', '\n']);
    let mut file = File::open(path).map_err(Fault::File)?;
    let mut check = Check::default();
    let mut chunk = vec![0; CHUNK_BYTES];
    while check.manifest().is_none() {
        let len = file.read(&mut chunk).map_err(Fault::File)?;
        if len == 0 || check.push(&chunk[..len]).is_err() {
            break;
        }
    }
    let wrong = |error: CipherError| Fault::Key(verification::cipher_error(error));
    check
        .key_card()
        .map(|card| card.unlock(passphrase).map_err(wrong))
        .transpose()
}

fn tell_fault(asked: &Asked<'_>, fault: &Fault) -> ExitCode {
    let (kind, lines) = match fault {
        Fault::File(error) => {
            let told = verification::auditor::unreadable_file(asked.path, &error.to_string());
            ("file", vec![told])
        }
        Fault::Key(words) => ("passphrase", vec![words.clone()]),
        Fault::Damaged(report) => ("damaged", verification::report(report)),
        Fault::Records(words) => ("records", vec![(*words).to_owned()]),
    };
    if asked.json {
        println!("{:#}", json!({ "form": FORM, "unreadable": kind, "says": lines }));
    }
    for line in lines {
        eprintln!("{line}");
    }
    ExitCode::from(UNREADABLE)
}

fn title(whole: &Whole, matter: &Matter) -> String {
    let summary = whole.book.matters.get(&matter.id);
    summary.map(|summary| summary.title.clone()).unwrap_or_default()
}

/// The session of a meeting, and the item.
fn session(whole: &Whole, bench: &Bench<'_>, id: MeetingId, item: Option<u16>) -> String {
    let Some(meeting) = whole.meetings.get(&id) else {
        return String::new();
    };
    let names = Names::of(bench.book, meeting.call.on);
    let name = names.meeting(meeting.call.kind);
    match item {
        Some(item) => words::session_item(meeting.session, name, item),
        None => words::session(meeting.session, name),
    }
}

fn print(report: &Report, whole: &Whole, bench: &Bench<'_>, found: &[Found]) {
    println!("{}·{}", text::TITLE, text::INTERNAL);
    println!("{}", text::NATURE);
    for line in verification::report(report) {
        println!("{line}");
    }
    let today = date::iso(bench.today);
    println!("{}", auditor::scope(whole.meetings.len(), whole.matters.len(), &today));
    let names = Names::of(bench.book, bench.today);
    let mut last = None;
    for one in found {
        if last != Some(one.what) {
            println!("\n{}", text::what(one.what));
            last = Some(one.what);
        }
        let matter = one.place.matter.and_then(|id| whole.matters.get(&id));
        let place = [
            matter.map(|matter| title(whole, matter)),
            one.place.meeting.map(|id| session(whole, bench, id, one.place.item)),
        ];
        let place = auditor::place(place.into_iter().flatten());
        println!("  [{}] {place}", text::standing(one));
        for shown in &one.shown {
            println!("    {}", text::shown(shown, names));
        }
        println!("    {}", auditor::rests_on(one, bench.today));
    }
    println!();
    for line in auditor::other_papers(whole.imports.reach()) {
        println!("{line}");
    }
    println!();
    if found.is_empty() {
        println!("{}", text::NONE_FOUND);
    } else {
        println!("{}", auditor::count(found.len()));
    }
}

fn told_as_json(
    report: &Report,
    whole: &Whole,
    bench: &Bench<'_>,
    found: &[Found],
    replayed: &[(&Matter, Vec<Replayed>)],
) -> Value {
    let names = Names::of(bench.book, bench.today);
    let manifest = report.manifest.as_ref();
    let findings: Vec<Value> = found
        .iter()
        .map(|one| {
            let (concern, irregularity) = match one.what {
                What::Concern(concern) => (Some(concern), None),
                What::Irregularity(number) => (None, Some(words::irregularity_number(number))),
            };
            json!({
                "finding": concern.map(Concern::number),
                "name": concern.map(text::concern),
                "duty": concern.map(text::duty),
                "irregularity": irregularity,
                "check": one.check.map(|check| check.to_string()),
                "severity": severity(one.severity),
                "answered": one.answered,
                "standing": text::standing(one),
                "matter": one.place.matter.map(|id| id.to_string()),
                "meeting": one.place.meeting.map(|id| id.to_string()),
                "item": one.place.item,
                "shows": one.shown.iter().map(|shown| text::shown(shown, names)).collect::<Vec<_>>(),
                "evidence": one.evidence,
                "since": one.since.map(date::iso),
                "age_days": one.age_days(bench.today),
            })
        })
        .collect();
    let matters: Vec<Value> = replayed
        .iter()
        .map(|(matter, checks)| {
            let decision = matter.decision().map(|decision| decision.value.on);
            let amount = amount_now(matter);
            json!({
                "matter": matter.id.to_string(),
                "title": title(whole, matter),
                "number": matter.entry.as_ref().map(|entry| words::entry_number(entry.value.number)),
                "decided_on": decision.map(date::iso),
                "amount": amount.map(money::yuan),
                "late": matter.late,
                "checks": checks.iter().map(check).collect::<Vec<_>>(),
            })
        })
        .collect();
    let reach = whole.imports.reach();
    let others = Concern::ALL.into_iter().filter_map(|concern| {
        let words = text::coverage(concern, reach)?;
        let not_shown = concern.coverage(reach.is_some()) == Coverage::OtherPapers;
        Some(
            json!({ "finding": concern.number(), "name": text::concern(concern), "not_shown": not_shown, "says": words }),
        )
    });
    json!({
        "form": FORM,
        "book": bench.book.id.to_string(),
        "code": manifest.map(|manifest| HeadCode::in_print(&manifest.head).to_string()),
        "records": bench.book.count,
        "attachments": report.attachments,
        "today": date::iso(bench.today),
        "findings": findings,
        "matters": matters,
        "needs_other_papers": others.collect::<Vec<_>>(),
    })
}

fn check(replayed: &Replayed) -> Value {
    json!({
        "check": replayed.check.to_string(),
        "then": then(replayed.then),
        "stored": matches!(replayed.then, replay::Then::Stored(_)),
        "now": verdict(replayed.now),
        "changed": replayed.changed(),
        "severity": severity(replayed.severity),
        "evidence": replayed.evidence,
    })
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "block",
        Severity::Warn => "warn",
        Severity::Finding => "finding",
    }
}

const fn then(then: replay::Then) -> &'static str {
    match then {
        replay::Then::Stored(one) | replay::Then::Judged(one) => verdict(one),
        replay::Then::NotInForce => "not_in_force",
        replay::Then::Undecided => "undecided",
    }
}

const fn verdict(verdict: minutebook::domain::rules::Verdict) -> &'static str {
    use minutebook::domain::rules::Verdict;
    match verdict {
        Verdict::Met => "met",
        Verdict::NotApplicable => "not_applicable",
        Verdict::Waived => "waived",
        Verdict::Unmet => "unmet",
    }
}
