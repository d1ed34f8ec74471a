//! The stage of a play: a server, a browser, a profile and a day, taken down whatever happens.

use crate::{
    Trouble,
    browser::{Browser, PLAIN_HOST},
    driver::free_port,
    page::Page,
    place::{self, Folder},
    serve::Server,
    session::{MOMENT, Session},
    watch::Watch,
};
use futures::FutureExt as _;
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    panic::{AssertUnwindSafe, resume_unwind},
    path::{Path, PathBuf},
};

/// The machine at which every play begins.
pub const FIRST_MACHINE: &str = "one";

/// What a play acts on.
pub struct Stage {
    /// Which browser plays.
    pub browser: Browser,
    /// The machine the person sits at.
    machine: &'static str,
    /// The browsers that are open, by the machine they run on.
    sessions: BTreeMap<&'static str, Session>,
    server: Option<Server>,
    port: u16,
    folder: Folder,
    moment: &'static str,
}

/// Plays a scenario: sets the stage, acts, clears the stage, and asserts that all was quiet behind the page.
pub async fn play(browser: Browser, scene: impl AsyncFnOnce(&mut Stage)) {
    let mut stage = Stage::set(browser).await;
    let acted = AssertUnwindSafe(scene(&mut stage)).catch_unwind().await;
    let noises = stage.noises();
    if acted.is_err() {
        stage.keep_a_picture().await;
    }
    stage.clear().await;
    if let Err(panic) = acted {
        eprintln!("{noises}");
        resume_unwind(panic);
    }
    assert!(noises.is_empty(), "behind the page:\n{noises}");
}

impl Stage {
    async fn set(browser: Browser) -> Self {
        let folder = Folder::new();
        let port = free_port();
        let server = Server::start(&place::site(), ("127.0.0.1", port)).expect("a free port can be served");
        let mut stage = Self {
            browser,
            machine: FIRST_MACHINE,
            sessions: BTreeMap::new(),
            server: Some(server),
            port,
            folder,
            moment: MOMENT,
        };
        stage.open_browser().await;
        stage
    }

    /// The page in front of the person.
    pub fn page(&self) -> &Page {
        &self.session().page
    }

    /// What happened behind it.
    pub fn watch(&self) -> &Watch {
        &self.session().watch
    }

    /// Where the site is served: a secure context, being this machine.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The same site by a name, over plain http: not a secure context.
    pub fn plain_address(&self) -> String {
        format!("http://{PLAIN_HOST}:{}/", self.port)
    }

    /// A folder of this play.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.folder.inner(name)
    }

    /// Stops the server; whoever asks now gets no connection.
    pub fn kill_server(&mut self) {
        self.server = None;
    }

    /// Serves another folder at the same address.
    pub fn serve(&mut self, folder: &std::path::Path) {
        self.server = None;
        let server = Server::start(folder, ("127.0.0.1", self.port)).expect("the port is ours");
        self.server = Some(server);
    }

    /// Closes the browser and opens it again on the same profile.
    pub async fn restart_browser(&mut self) {
        if let Some(session) = self.sessions.remove(self.machine) {
            self.was_quiet(&session);
            session.close().await.expect("the browser closes");
        }
        self.open_browser().await;
    }

    /// Closes the browser and opens it again at another moment, an ISO moment with offset.
    pub async fn wait_until(&mut self, moment: &'static str) {
        self.moment = moment;
        self.restart_browser().await;
    }

    /// Kills the browser without warning and opens it again on the same profile.
    pub async fn kill_browser(&mut self) {
        self.kill_browser_and(async |_| {}).await;
    }

    /// The same; something happens to the profile's folder before the browser opens again.
    pub async fn kill_browser_and(&mut self, happens: impl AsyncFnOnce(&Path)) {
        if let Some(session) = self.sessions.remove(self.machine) {
            self.was_quiet(&session);
            session.kill();
        }
        happens(&self.folder(self.machine).join("profile")).await;
        self.open_browser().await;
    }

    /// Sits down at another machine, with a browser profile of its own; the first one's name is [`FIRST_MACHINE`].
    pub async fn sit_down_at(&mut self, machine: &'static str) {
        self.machine = machine;
        if !self.sessions.contains_key(machine) {
            self.open_browser().await;
        }
    }

    async fn open_browser(&mut self) {
        let machine = self.folder(self.machine);
        let (profile, downloads) = (machine.join("profile"), machine.join("downloads"));
        for folder in [&profile, &downloads] {
            std::fs::create_dir_all(folder).expect("the folder of the play is writable");
        }
        let session = Session::open(self.browser, &profile, &downloads, self.moment).await;
        self.sessions.insert(self.machine, session.expect("the browser opens"));
    }

    fn session(&self) -> &Session {
        self.sessions
            .get(self.machine)
            .expect("a browser is open between the acts")
    }

    fn was_quiet(&self, session: &Session) {
        let noises = noises_of(&session.watch, self.port);
        assert!(noises.is_empty(), "behind the page:\n{noises}");
    }

    fn noises(&self) -> String {
        self.sessions
            .values()
            .map(|session| noises_of(&session.watch, self.port))
            .collect()
    }

    async fn keep_a_picture(&self) {
        let Some(session) = self.sessions.get(self.machine) else {
            return;
        };
        let file = std::env::temp_dir().join(format!("minutebook-e2e-failed-{:?}-{}.png", self.browser, self.port));
        if session.page.picture(&file, 1366, 768).await.is_ok() {
            eprintln!("the page when it failed: {}", file.display());
        }
    }

    async fn clear(mut self) {
        for session in core::mem::take(&mut self.sessions).into_values() {
            let closed: Result<(), Trouble> = session.close().await;
            if let Err(trouble) = closed {
                eprintln!("the browser did not close in good order: {trouble}");
            }
        }
    }
}

/// Errors, and requests to anyone but this stage's server.
fn noises_of(watch: &Watch, port: u16) -> String {
    let here = ["127.0.0.1", PLAIN_HOST].map(|host| format!("http://{host}:{port}/"));
    let ours: Vec<&str> = here
        .iter()
        .map(String::as_str)
        .chain(["file://", "data:", "blob:", "about:"])
        .collect();
    let mut noises = String::new();
    for error in watch.errors() {
        let _ = writeln!(noises, "  error: {error}");
    }
    for address in watch.requests() {
        if !ours.iter().any(|start| address.starts_with(start)) {
            let _ = writeln!(noises, "  asked another origin: {address}");
        }
    }
    noises
}
