//! The browsers and how each is started: one profile folder, no word to the outside, downloads kept.

use crate::{
    Trouble,
    driver::{Driver, free_port},
};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::Capabilities;

/// A name that resolves to this machine and is not a secure context.
pub const PLAIN_HOST: &str = "office.test";

/// Which browser plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Debian's Chromium of today.
    Chromium,
    /// Debian's Firefox ESR.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, Safari's engine; speaks no `BiDi`, so its log is not watched.
    WebKit,
}

impl Browser {
    /// Starts this browser's driver.
    pub fn driver(self) -> Result<Driver, Trouble> {
        match self {
            Self::Chromium => Driver::start("chromedriver", |port| vec![format!("--port={port}")]),
            Self::Firefox => Driver::start("geckodriver", |port| {
                vec![format!("--port={port}"), format!("--websocket-port={}", free_port())]
            }),
            Self::WebKit => Driver::start("xvfb-run", |port| {
                vec!["-a".into(), "WebKitWebDriver".into(), format!("--port={port}")]
            }),
        }
    }

    /// Whether events can be watched.
    pub fn speaks_bidi(self) -> bool {
        self != Self::WebKit
    }

    /// What to ask the driver for.
    pub fn capabilities(self, profile: &Path, downloads: &Path) -> Capabilities {
        let asked = match self {
            Self::Chromium => chromium(profile, downloads),
            Self::Firefox => firefox(profile, downloads),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "args": ["--automation"],
                },
            }),
        };
        serde_json::from_value(asked).expect("capabilities are an object")
    }
}

fn chromium(profile: &Path, downloads: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "webSocketUrl": true,
        "unhandledPromptBehavior": "ignore",
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN",
                "--window-size=1366,900",
                format!("--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1"),
                format!("--user-data-dir={}", profile.display()),
            ],
            "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
        },
    })
}

fn firefox(profile: &Path, downloads: &Path) -> Value {
    json!({
        "browserName": "firefox",
        "webSocketUrl": true,
        "unhandledPromptBehavior": "ignore",
        "moz:firefoxOptions": {
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless", "-width", "1366", "-height", "900", "-profile", profile],
            "prefs": {
                "intl.accept_languages": "zh-CN",
                "network.dns.localDomains": PLAIN_HOST,
                "dom.security.https_first": false,
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.download.alwaysOpenPanel": false,
            },
        },
    })
}
