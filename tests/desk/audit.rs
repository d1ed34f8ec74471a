//! The native `audit`: a clean book, one with findings, one that is damaged; plain and with a passphrase.

use std::path::{Path, PathBuf};
use std::process::{Command as Program, Output};
use std::{env, fs};

use jiff::civil::date;
use minutebook::domain::command::Command;
use minutebook::domain::event::Waiver;
use minutebook::domain::meeting::Told;
use minutebook::domain::practice::Act;
use minutebook::domain::rules::CheckId;
use minutebook::ledger::cipher::KeyCard;
use serde_json::Value;

use crate::room::{Room, TestDesk, ready};

const CLEAN: i32 = 0;
const FINDINGS: i32 = 1;
const UNREADABLE: i32 = 2;
const PASSPHRASE: &str = "一句只有本人知道的话";

/// A practice book whose rules are of the year before, so that nothing about it is old.
fn acts() -> (Room, Vec<Act>) {
    let (room, mut acts) = Room::with_acts(1, 8);
    for act in &mut acts {
        if let Command::FoundBook(founding) = &mut act.command {
            founding.rulebook.effective = date(2023, 7, 1);
        }
    }
    (room, acts)
}

fn written(room: &Room, acts: &[Act]) -> TestDesk {
    let desk = room.open();
    for act in acts {
        room.does(&desk, act).expect("lawful");
    }
    desk
}

fn exported(desk: &TestDesk) -> Vec<u8> {
    let mut file = Vec::new();
    ready(desk.export(&mut |chunk| file.extend(chunk), &mut |_, _| {})).expect("whole");
    file
}

fn save(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("audit");
    fs::create_dir_all(&folder).expect("a folder for test files");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a test file");
    path
}

fn audit(path: &Path, more: &[&str]) -> Output {
    Program::new(env!("CARGO_BIN_EXE_minutebook"))
        .arg("audit")
        .arg(path)
        .args(more)
        .output()
        .expect("it runs")
}

/// The exit code and the findings of a book.
fn judged(name: &str, desk: &TestDesk) -> (i32, Vec<Value>) {
    let told = audit(&save(name, &exported(desk)), &["--json"]);
    let json: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    let findings = json["findings"].as_array().expect("a list").clone();
    (told.status.code().expect("an exit code"), findings)
}

/// An act after the last one.
fn then(acts: &[Act], command: Command) -> Act {
    let mut act = acts.last().expect("acts").clone();
    act.occasion.seed[31] ^= 0x55;
    act.blobs.clear();
    Act { command, ..act }
}

#[test]
fn a_clean_practice_book_has_no_findings_and_its_checks_say_what_was_stored() {
    let (room, acts) = acts();
    let desk = written(&room, &acts);
    let path = save("clean.yishibu", &exported(&desk));
    let told = audit(&path, &["--json"]);
    let json: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert_eq!(told.status.code(), Some(CLEAN), "{:#}", json["findings"]);
    assert_eq!(
        (&json["form"], &json["records"]),
        (&1.into(), &desk.head().count.into())
    );
    let matters = json["matters"].as_array().expect("a list");
    assert_eq!(matters.len(), 8);
    let decided = matters.iter().filter(|matter| !matter["decided_on"].is_null());
    for matter in decided {
        let checks = matter["checks"].as_array().expect("a list");
        let of = |name: &str| checks.iter().find(|check| check["check"] == name).expect("judged");
        assert_eq!(
            (&of("R12")["then"], &of("R12")["stored"]),
            (&"met".into(), &true.into())
        );
        assert_eq!(
            (&of("R23")["then"], &of("R23")["stored"]),
            (&"met".into(), &false.into())
        );
    }
    let plain = audit(&path, &[]);
    let said = String::from_utf8(plain.stdout).expect("text");
    assert_eq!(plain.status.code(), Some(CLEAN));
    assert!(
        said.starts_with("自查工作底稿·内部\n") && said.ends_with("簿册记录中未发现疑点。\n"),
        "{said}"
    );
    assert!(said.contains("9　记录出席而实际请假出差：簿册本身不能反映，须另行查阅请假、出差和考勤记录，不能导入。"));
}

#[test]
fn an_irregularity_stands_first_and_a_late_entry_is_never_contemporaneous() {
    let (room, acts) = acts();
    let desk = written(&room, &acts);
    let today = acts.last().expect("acts").occasion.today;
    let applied = acts.iter().find_map(|act| match &act.command {
        Command::ApplyTopic(application) => Some(application.as_ref().clone()),
        _ => None,
    });
    let mut late = applied.expect("a topic was applied for");
    late.applied_on = today.yesterday().expect("a day");
    late.late_because = Some("原始记录为纸质".to_owned());
    let command = Command::ApplyTopic(Box::new(late));
    room.does(&desk, &then(&acts, command)).expect("lawful");
    let irregularity = Command::RecordIrregularity {
        matter: None,
        meeting: None,
        what: "会前未征求意见".into(),
        happened_on: today,
        missing: "征求意见".into(),
        why: "时间紧".into(),
        who_knew: "主持人".into(),
        remedy: "补充征求意见".into(),
        remedy_by: None,
    };
    room.does(&desk, &then(&acts, irregularity)).expect("lawful");
    let (code, findings) = judged("irregular.yishibu", &desk);
    assert_eq!((code, findings.len()), (FINDINGS, 2), "{findings:#?}");
    assert_eq!(findings[0]["irregularity"], "瑕〔2024〕1号");
    assert_eq!(findings[0]["evidence"], Value::from(vec![desk.head().count]));
    assert_eq!(
        (&findings[1]["finding"], &findings[1]["answered"]),
        (&15.into(), &true.into())
    );
    let shows = findings[1]["shows"][0].as_str().expect("words");
    assert!(shows.ends_with("已注明补录，不作为当时记录。"), "{shows}");
}

#[test]
fn r22_a_meeting_without_notice_is_a_finding_that_was_answered_for() {
    let (room, mut acts) = acts();
    // Without a notice nobody confirms one either.
    let of_notice = |act: &Act| match &act.command {
        Command::SendNotice { .. } => true,
        Command::TellMembers(told) => matches!(told.told, Told::Notice { .. }),
        _ => false,
    };
    let gone = u32::try_from(acts.iter().filter(|act| of_notice(act)).count()).expect("few");
    acts.retain(|act| !of_notice(act));
    // Records after the notice are counted without it.
    for act in &mut acts {
        match &mut act.command {
            Command::LinkPayment { payment, .. } => payment.contract = payment.contract.map(|record| record - gone),
            Command::Correct { correction, .. } => correction.target -= gone,
            Command::UnlinkPayment { target, .. } | Command::UnlinkContract { target, .. } => *target -= gone,
            _ => {}
        }
    }
    for act in &mut acts {
        if let Command::OpenMeeting { waivers, .. } = &mut act.command {
            waivers.push(Waiver {
                check: CheckId::R22,
                reason: "会上分发".into(),
                by: "书记".into(),
            });
        }
    }
    let (code, findings) = judged("unnotified.yishibu", &written(&room, &acts));
    assert_eq!((code, findings.len()), (FINDINGS, 1), "{findings:#?}");
    let found = &findings[0];
    assert_eq!((&found["finding"], &found["check"]), (&7.into(), &"R22".into()));
    assert_eq!((&found["severity"], &found["answered"]), (&"warn".into(), &true.into()));
}

#[test]
fn a_cut_an_altered_and_a_foreign_file_are_unreadable() {
    let (room, acts) = acts();
    let file = exported(&written(&room, &acts));
    let mut altered = file.clone();
    altered[file.len() / 2] ^= 1;
    for (name, bytes) in [
        ("cut.yishibu", &file[..file.len() - 1]),
        ("altered.yishibu", &altered),
        ("foreign.yishibu", b"no book at all"),
    ] {
        let told = audit(&save(name, bytes), &["--json"]);
        assert_eq!(told.status.code(), Some(UNREADABLE), "{name}");
        let json: Value = serde_json::from_slice(&told.stdout).expect("JSON");
        assert_eq!(json["unreadable"], "damaged", "{name}");
    }
    let nowhere = audit(Path::new("no such file"), &[]);
    assert_eq!(nowhere.status.code(), Some(UNREADABLE));
    let misspelt = audit(&save("whole.yishibu", &file), &["--jsn"]);
    assert_eq!(misspelt.status.code(), Some(UNREADABLE));
    assert!(String::from_utf8_lossy(&misspelt.stderr).contains("minutebook audit"));
}

#[test]
fn an_encrypted_book_is_audited_with_its_passphrase_alone() {
    let (mut room, acts) = acts();
    room.lock = Some(KeyCard::cut(PASSPHRASE, [3; 16]).expect("a key"));
    let path = save("encrypted.yishibu", &exported(&written(&room, &acts)));
    assert_eq!(audit(&path, &[]).status.code(), Some(UNREADABLE));
    let passphrase = |name: &str, words: &str| {
        let file = save(name, words.as_bytes());
        let file = file.to_str().expect("a path");
        audit(&path, &["--passphrase-file", file]).status.code()
    };
    assert_eq!(passphrase("wrong", "另一句话"), Some(UNREADABLE));
    assert_eq!(passphrase("right", &format!("{PASSPHRASE}\n")), Some(CLEAN));
}
