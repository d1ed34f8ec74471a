//! A fair-competition review that applies, standard by standard.

use super::preparing::take_up_step;
use crate::page::Page;
use minutebook::{
    domain::steps::fair_competition::{STANDARDS, Standard},
    text::standards,
};

/// The words of a standard as the form shows them.
pub fn words_of(standard: Standard) -> &'static str {
    standards::text(standard).expect("every standard has words").content
}

/// Opens the review and says that it applies.
pub async fn take_up_review(page: &Page) {
    take_up_step(page, "公平竞争审查").await;
    page.choose("本事项是否产生", "涉及").await;
    page.sees(words_of(STANDARDS[0])).await;
}

/// Judges these standards one by one: the measure has no such content.
pub async fn judge_none(page: &Page, judged: &[Standard]) {
    for standard in judged {
        page.choose(words_of(*standard), "无").await;
    }
}
