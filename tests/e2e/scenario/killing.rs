//! The browser killed at random in the middle of writing: whatever the page has acknowledged is there.

use super::in_both_browsers;
use crate::{
    browser::Browser,
    disk,
    page::{GLANCE, PATIENCE, Page},
    stage::Stage,
    words::*,
};
use core::cell::RefCell;
use std::{
    env, fs,
    io::Write as _,
    path::Path,
    time::{Duration, Instant, SystemTime},
};

/// How often the browser is killed where nothing else is asked for. Firefox takes three times as long to open.
const KILLS: [(Browser, u32); 2] = [(Browser::Chromium, 50), (Browser::Firefox, 15)];
/// How many records a round waits for at most before its browser is to be killed.
const RECORDS_MAX: u64 = 2;
/// The longest the person writes on after that.
const MOMENT_MS_MAX: u64 = 300;
/// How long the last of a killed browser's processes takes to go.
const DYING: Duration = Duration::from_millis(800);

in_both_browsers! {
    nothing_acknowledged_is_missing_however_often_the_browser_is_killed: killed;
}

/// Chromium killed in the middle of a record of its own leaves half of it at the end of its log file: what is written
/// behind that would be unreadable, and all be thrown away at the start after (google/leveldb, issue 1287).
#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_chromium_wrote_by_half_takes_nothing_along() {
    crate::stage::play(Browser::Chromium, async |stage| {
        stage.page().visit(&stage.address()).await;
        found_book(stage.page()).await;
        stage
            .kill_browser_and(async |profile| {
                tokio::time::sleep(DYING).await;
                tear(profile);
            })
            .await;
        stage.page().visit(&stage.address()).await;
        assert_eq!(record_count(stage.page()).await, 1);
        make_placeholder(stage.page()).await;
        let code = head_code(stage.page()).await;
        for _ in 0..2 {
            stage.kill_browser().await;
            stage.page().visit(&stage.address()).await;
            assert_eq!(head_code(stage.page()).await, code);
        }
    })
    .await;
}

/// Writes the beginning of a record of a hundred bytes, as `LevelDB` does, and not the record.
fn tear(profile: &Path) {
    let databases = profile.join("Default/IndexedDB");
    let of_origins = fs::read_dir(databases).expect("the browser keeps databases").flatten();
    let files = of_origins.flat_map(|origin| fs::read_dir(origin.path()).into_iter().flatten().flatten());
    let logs: Vec<_> = files
        .map(|file| file.path())
        .filter(|file| file.extension().is_some_and(|end| end == "log"))
        .collect();
    assert!(!logs.is_empty(), "the browser keeps a log");
    for log in logs {
        let mut log = fs::OpenOptions::new()
            .append(true)
            .open(log)
            .expect("the log can be written");
        log.write_all(&[1, 2, 3, 4, 100, 0, 1]).expect("the disk has room");
    }
}

async fn make_placeholder(page: &Page) {
    let next = record_count(page).await + 1;
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "是").await;
    page.press("登记占位").await;
    page.sees(&format!("校验码 {next}-")).await;
}

/// `MINUTEBOOK_KILLS` asks for more rounds, `MINUTEBOOK_SEED` for the same moments again.
async fn killed(stage: &mut Stage) {
    let usual = KILLS.into_iter().find(|(browser, _)| *browser == stage.browser);
    let rounds = asked("MINUTEBOOK_KILLS").unwrap_or_else(|| usual.map_or(0, |(_, rounds)| rounds.into()));
    let seed = asked("MINUTEBOOK_SEED").unwrap_or_else(of_this_moment);
    println!("{rounds} rounds, MINUTEBOOK_SEED={seed}");
    let mut chance = Chance(seed);

    stage.page().visit(&stage.address()).await;
    found_book(stage.page()).await;
    let mut written = 0;
    let started = Instant::now();
    for round in 1..=rounds {
        let acknowledged = RefCell::new(Vec::new());
        let records = 1 + chance.below(RECORDS_MAX);
        let moment = Duration::from_millis(chance.below(MOMENT_MS_MAX));
        tokio::select! {
            () = write_on(stage.page(), &acknowledged) => {}
            () = waits(&acknowledged, records, moment) => {}
        }
        stage.kill_browser().await;
        stage.page().visit(&stage.address()).await;
        let count = record_count(stage.page()).await;
        let acknowledged = acknowledged.into_inner();
        written += acknowledged.len();
        for code in &acknowledged {
            let said = format!("round {round}, killed after {moment:?}: {code} was acknowledged, {count} are here");
            let (known, digits) = code.split_once('-').expect("a head code has a count");
            let known: u32 = known.parse().expect("a count");
            assert!(known <= count, "{said}");
            assert_eq!(
                disk::link_at(stage.page(), known).await,
                digits.replace('-', ""),
                "{said}"
            );
        }
    }
    go_to_safety(stage.page()).await;
    stage.page().press("核验全部记录").await;
    stage.page().sees("首尾相接，均未改动").await;
    println!("{written} records were acknowledged, {:?}", started.elapsed());
}

/// Waits until so many records were acknowledged, and then a moment longer.
async fn waits(acknowledged: &RefCell<Vec<String>>, records: u64, moment: Duration) {
    let started = Instant::now();
    while (acknowledged.borrow().len() as u64) < records {
        assert!(started.elapsed() < PATIENCE, "nothing was acknowledged");
        tokio::time::sleep(GLANCE).await;
    }
    tokio::time::sleep(moment).await;
}

/// Goes on making placeholders, noting each head code that the page shows once it has said that all is kept.
async fn write_on(page: &Page, acknowledged: &RefCell<Vec<String>>) {
    loop {
        make_placeholder(page).await;
        let code = head_code(page).await;
        acknowledged.borrow_mut().push(code);
    }
}

/// Chance from a seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }
}

fn asked(variable: &str) -> Option<u64> {
    let value = env::var(variable).ok()?;
    Some(value.parse().expect("a number"))
}

fn of_this_moment() -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    now.map_or(0, |now| u64::from(now.subsec_nanos()))
}
