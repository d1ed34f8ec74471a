//! Accessibility, judged by axe-core: no serious or critical finding on the page in front.

use crate::{page::Page, place};
use std::{fmt::Write as _, fs};

/// Colours on their way from one to another are none that a person is left with.
const JUDGE: &str = "const done = arguments[arguments.length - 1];
    Promise.allSettled(document.getAnimations().filter((moving) => moving instanceof CSSTransition).map((moving) => moving.finished)).then(() => axe.run(document, { resultTypes: ['violations'], preload: false })).then(
        (result) => done(result.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, at: nodes.map((node) => node.html).slice(0, 3) }))),
        (reason) => done([{ id: String(reason), impact: 'critical', help: '', at: [] }]));";

/// Asserts that the page as it stands has no serious or critical finding.
pub async fn finds_nothing_serious(page: &Page) {
    if page.run("return typeof axe").await == "undefined" {
        let source =
            fs::read_to_string(place::packages().join("axe-core/axe.min.js")).expect("`make test` installs axe-core");
        page.run(&source).await;
    }
    let findings = page.run_and_wait(JUDGE).await;
    let mut serious = String::new();
    for finding in findings.as_array().into_iter().flatten() {
        if finding["impact"] == "serious" || finding["impact"] == "critical" {
            let _ = writeln!(serious, "{}: {} {}", finding["id"], finding["help"], finding["at"]);
        }
    }
    assert!(serious.is_empty(), "axe-core finds:\n{serious}");
}
