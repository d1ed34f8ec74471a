//! What goes on behind the page: errors, violated policies, requests.

use crate::{
    Trouble,
    page::{GLANCE, PATIENCE},
};
use futures::StreamExt as _;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};
use thirtyfour::bidi::BiDi;

const EVENTS: [&str; 3] = [
    "log.entryAdded",
    "network.beforeRequestSent",
    "network.responseCompleted",
];

/// Sets the page's clock going from a fixed moment, and says aloud what the policy stopped.
const PRELOAD: &str = "() => {
    const Real = Date;
    const shift = Real.parse('{moment}') - {started};
    const now = () => Real.now() + shift;
    globalThis.Date = new Proxy(Real, {
        construct: (target, words, made) => Reflect.construct(target, words.length ? words : [now()], made),
        apply: () => new Real(now()).toString(),
        get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
    addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
}";

/// What has been seen so far.
#[derive(Clone, Default)]
pub struct Watch(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    errors: Vec<String>,
    requests: Vec<String>,
}

impl Watch {
    /// Begins to watch a browser and fixes its day; `moment` is an ISO moment with offset.
    pub async fn begin(bidi: &BiDi, moment: &str) -> Result<Self, Trouble> {
        let started = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)?
            .as_millis();
        let preload = PRELOAD
            .replace("{moment}", moment)
            .replace("{started}", &started.to_string());
        bidi.script().add_preload_script(preload).await?;
        let watch = Self::default();
        let seen = Arc::clone(&watch.0);
        let mut events = bidi.subscribe_raw();
        bidi.session().subscribe_many(EVENTS.map(String::from).to_vec()).await?;
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                note(
                    &mut seen.lock().unwrap_or_else(PoisonError::into_inner),
                    &event.method,
                    &event.params,
                );
            }
        });
        Ok(watch)
    }

    /// Every error so far, in the browser's words.
    pub fn errors(&self) -> Vec<String> {
        self.seen(|seen| seen.errors.clone())
    }

    /// Every address that was asked, in order.
    pub fn requests(&self) -> Vec<String> {
        self.seen(|seen| seen.requests.clone())
    }

    /// Waits until an error that begins so was logged.
    pub async fn hears(&self, start: &str) {
        let began = Instant::now();
        while !self.errors().iter().any(|error| error.starts_with(start)) {
            assert!(
                began.elapsed() < PATIENCE,
                "no error begins with {start}: {:?}",
                self.errors()
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Forgets what was seen, where a scenario caused it on purpose.
    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Seen::default();
    }

    fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn note(seen: &mut Seen, method: &str, params: &serde_json::Value) {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    match method {
        "log.entryAdded" if params["level"] == "error" => seen.errors.push(text(&params["text"])),
        "network.beforeRequestSent" => seen.requests.push(text(&params["request"]["url"])),
        "network.responseCompleted" if params["response"]["status"].as_u64() >= Some(400) => {
            seen.errors.push(format!(
                "{} {}",
                params["response"]["status"],
                text(&params["response"]["url"])
            ));
        }
        _ => {}
    }
}
