//! The driver process (chromedriver, geckodriver, `WebKitWebDriver`) and everything it starts.
//!
//! Invariant: when a `Driver` is dropped, none of its processes is left, also after a panic.

use crate::Trouble;
use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

const START_TIME_MAX: Duration = Duration::from_secs(30);

/// A running driver.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the program; `arguments` is told the port to listen on.
    pub fn start(program: &str, arguments: impl Fn(u16) -> Vec<String>) -> Result<Self, Trouble> {
        let port = free_port();
        let process = Command::new(program)
            .args(arguments(port))
            // The users' clock, whatever the machine's is.
            .env("TZ", "Asia/Shanghai")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{program}: {error}"))?;
        let driver = Self { process, port };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if started.elapsed() > START_TIME_MAX {
                return Err(format!("{program} does not listen on port {port}").into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Where it is spoken to.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    /// Kills the driver and its browser at once, as a power cut would.
    fn drop(&mut self) {
        let mut ids = descendants(self.process.id());
        ids.push(self.process.id());
        let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
        let _ = Command::new("kill")
            .arg("-KILL")
            .args(ids)
            .stderr(Stdio::null())
            .status();
        let _ = self.process.wait();
    }
}

/// A port nobody listens on, and no other play of this run is given.
///
/// Taken below the ports the system hands out by itself, so that none of those is in the way when it is used a while
/// later.
pub fn free_port() -> u16 {
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 12_000;
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    let start = std::process::id().wrapping_mul(97);
    (0..COUNT)
        .map(|_| FIRST + start.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed)) % COUNT)
        .filter_map(|port| u16::try_from(port).ok())
        .find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
        .expect("the machine has a free port")
}

fn descendants(parent: u32) -> Vec<u32> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        // "id (name) state parent …": the name may hold anything but is the last thing in parentheses.
        let line = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let after_name = line.rsplit(')').next().unwrap_or_default();
        if let Some(Ok(its_parent)) = after_name.split_whitespace().nth(1).map(str::parse::<u32>) {
            parents.push((id, its_parent));
        }
    }
    let mut found = Vec::new();
    let mut ask = vec![parent];
    while let Some(one) = ask.pop() {
        let children: Vec<u32> = parents
            .iter()
            .filter(|(_, its)| *its == one)
            .map(|(id, _)| *id)
            .collect();
        ask.extend(&children);
        found.extend(children);
    }
    found
}
