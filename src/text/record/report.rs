//! Who reported on an item, and what was reported.

use super::reported;
use crate::domain::application::TopicApplication;
use crate::domain::meeting::{ItemState, Meeting};
use crate::text::names::Names;

/// `提请决定：组织实施道路改造工程。依据：年度工作要点。`, after those who came in to report; with a vote they are named
/// first. Where nobody is known to have reported, whom the application names is said to be named there.
pub fn report(item: &ItemState, meeting: &Meeting, topic: &TopicApplication, names: Names<'_>) -> Option<String> {
    let came = !meeting.guests_reporting(item.number, Some(topic)).is_empty();
    let reporters = meeting.reporters(item, Some(topic), |member| names.post(member));
    let reporter = topic.reporter.trim();
    let who = if reporters.is_empty() {
        (!reporter.is_empty()).then(|| format!("汇报人（按申报表）：{reporter}。"))
    } else if came {
        // They are told of with their hours.
        None
    } else {
        reported(topic)
    };
    let said = [("提请决定", &topic.request), ("依据", &topic.basis)].map(|(label, words)| {
        let words = words.trim().trim_end_matches('。');
        (!words.is_empty()).then(|| format!("{label}：{words}。"))
    });
    let said: String = who.into_iter().chain(said.into_iter().flatten()).collect();
    (!said.is_empty()).then_some(said)
}

/// `汇报人：专职副书记。`: who reported on an item without a matter, of those whom the agenda names and who sit with a vote;
/// those who came in are told of with the others who attend. Where nobody of them was there, the agenda is said to name
/// them, and no more. `None` where it names nobody.
pub fn reported_without_matter(item: &ItemState, meeting: &Meeting, names: Names<'_>) -> Option<String> {
    let who = item.content.reporter().trim();
    if who.is_empty() || !meeting.guests_reporting(item.number, None).is_empty() {
        return None;
    }
    let sat = meeting.reporters(item, None, |member| names.post(member));
    Some(if sat.is_empty() {
        format!("汇报人（按议程）：{who}。")
    } else {
        format!("汇报人：{}。", sat.join("、"))
    })
}
