//! Refusals about the rules themselves.

use super::{Fix, RefusalText};
use crate::domain::occasion::Moment;
use crate::text::page_matter::entered;

/// Another window, or an earlier act, proposed other words with the same matter.
pub fn proposed_before(post: &str, at: &Moment) -> RefusalText {
    let entered = entered(at, post);
    RefusalText::new(
        format!(
            "本议题已有提出的修订文本（{entered}录入），本次没有提出，本表内容保留。须填入该文本接着修改，或者以本表代替。"
        ),
        [Fix::Rulebook],
    )
}
