//! One running browser with its profile, watched from its first page to its last.

use crate::{Trouble, browser::Browser, driver::Driver, page::Page, watch::Watch};
use std::path::Path;
use thirtyfour::WebDriver;

/// The day on which plays happen unless they say otherwise: a Friday morning.
pub const MOMENT: &str = "2026-11-20T09:30:00+08:00";

/// A browser that is open.
pub struct Session {
    /// The page in front.
    pub page: Page,
    /// What happened behind it; empty for a browser that can't be watched.
    pub watch: Watch,
    web: WebDriver,
    // Dropped last: takes the browser with it, however the play ended.
    _driver: Driver,
}

impl Session {
    /// Opens a browser on a profile, with the page's clock starting at `moment`.
    pub async fn open(browser: Browser, profile: &Path, downloads: &Path, moment: &str) -> Result<Self, Trouble> {
        let driver = browser.driver()?;
        let web = WebDriver::new(driver.address(), browser.capabilities(profile, downloads)).await?;
        let watch = if browser.speaks_bidi() {
            Watch::begin(&web.bidi().await?, moment).await?
        } else {
            Watch::default()
        };
        let page = Page::of(web.clone(), browser, downloads.to_owned());
        Ok(Self {
            page,
            watch,
            web,
            _driver: driver,
        })
    }

    /// Closes the browser in good order, so that its profile is whole.
    pub async fn close(self) -> Result<(), Trouble> {
        self.web.quit().await?;
        Ok(())
    }

    /// Kills the browser in the middle of whatever it does.
    pub fn kill(self) {
        self.web.leak().ok();
    }
}
