//! What a request (提请决定事项) asks a meeting to decide: departments write it with words that ask for it, with the verb
//! of the meeting, or as a noun, and the sentence that decides it brings its own verb.

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Without the words that ask and the verb that agrees; empty where the request has nothing else.
    pub what: &'a str,
    /// Whether the meeting is asked to pass a text (审议通过) and not to agree.
    pub passes: bool,
}

/// What opens a request whatever follows.
const ASKS: [&str; 2] = ["恳请", "提请"];
/// The same, where who is asked or what to do follows: 请款 asks for nothing.
const MAY_ASK: [&str; 3] = ["拟请", "请", "建议"];
/// Who is asked.
const BODIES: [&str; 11] = [
    "主任办公会议",
    "主任办公会",
    "党工委会议",
    "街工委会议",
    "工委会议",
    "工委会",
    "党工委",
    "街工委",
    "工委",
    "会议",
    "会上",
];
/// What a meeting does before it decides.
const ACTS: [&str; 8] = ["集体", "研究", "审议", "审定", "讨论", "决定", "予以", "并"];
/// The same, also where nobody is asked: 审定实施方案.
const REVIEWS: [&str; 4] = ["审议", "审定", "研究", "讨论"];
/// What a meeting is asked to say.
const AGREES: [&str; 6] = ["原则上同意", "原则同意", "原则通过", "同意", "批准", "通过"];
/// 通过 says by what means too, but for a text and after 审议.
const BY_MEANS: &str = "通过";
/// What makes a noun of such a word.
const NOUNS: [&str; 9] = ["室", "院", "所", "生", "堂", "报告", "课题", "中心", "成果"];
/// What may part the words that ask from what they ask for.
const MARKS: [char; 6] = ['：', ':', '，', ',', '、', ' '];

/// What a request asks for: `提请会议审议同意购置设备` for `购置设备`.
pub fn asked_for(request: &str) -> Asked<'_> {
    let whole = request.trim().trim_end_matches('。').trim_end();
    let (rest, reviewed) = without_asking(whole);
    let agreed = AGREES.iter().find(|verb| rest.starts_with(**verb));
    let agreed = agreed.filter(|verb| {
        let behind = &rest[verb.len()..];
        **verb != BY_MEANS || reviewed || behind.starts_with('《') || behind.is_empty()
    });
    Asked {
        what: agreed.map_or(rest, |verb| rest[verb.len()..].trim_start_matches(MARKS)),
        passes: agreed.is_some_and(|verb| verb.ends_with(BY_MEANS)),
    }
}

/// The length of the word that a text opens with, where it is no part of a noun: 会议室, 研究所.
fn opens(text: &str, words: &[&str]) -> Option<usize> {
    let word = words.iter().find(|word| text.starts_with(**word))?;
    let behind = &text[word.len()..];
    (!NOUNS.iter().any(|noun| behind.starts_with(noun))).then_some(word.len())
}

/// A request without the words that ask, and whether those end with an act of the meeting.
fn without_asking(whole: &str) -> (&str, bool) {
    let (sure, behind) = if let Some(length) = opens(whole, &ASKS) {
        (true, &whole[length..])
    } else if let Some(length) = opens(whole, &MAY_ASK) {
        (false, &whole[length..])
    } else {
        (true, whole)
    };
    let asks = behind.len() < whole.len();
    let to_body = opens(behind, &BODIES).filter(|_| asks).unwrap_or(0);
    let mut rest = &behind[to_body..];
    let mut acts = 0;
    let goes_on = |rest: &str, acts: u32| asks || acts > 0 || opens(rest, &REVIEWS).is_some();
    while let Some(length) = opens(rest, &ACTS).filter(|_| goes_on(rest, acts)) {
        (rest, acts) = (rest[length..].trim_start_matches(MARKS), acts + 1);
    }
    let says = AGREES.iter().any(|verb| rest.starts_with(verb));
    if sure || to_body > 0 || acts > 0 || says {
        (rest.trim_start_matches(MARKS), acts > 0)
    } else {
        (whole, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_without_the_words_that_ask_and_the_verb_of_the_meeting() {
        for (request, what, passes) in [
            ("组织实施道路改造工程。", "组织实施道路改造工程", false),
            ("同意组织实施道路改造工程", "组织实施道路改造工程", false),
            ("提请会议审议同意：支付工程款", "支付工程款", false),
            ("请工委会议研究并批准预算调整方案", "预算调整方案", false),
            ("审议通过《网格化管理办法》", "《网格化管理办法》", true),
            ("提请会议审议《网格化管理办法》", "《网格化管理办法》", false),
            ("建议原则同意实施方案", "实施方案", false),
            ("审定实施方案和投资概算", "实施方案和投资概算", false),
            ("请会议审议", "", false),
            ("请会议审议通过", "", true),
            ("", "", false),
        ] {
            assert_eq!(asked_for(request), Asked { what, passes }, "{request}");
        }
    }

    #[test]
    fn words_that_only_look_like_asking_belong_to_what_is_asked_for() {
        for request in [
            "请款事项",
            "建议书编制费用",
            "通过公开招标实施",
            "研究报告编制费用",
            "会议室改造项目",
            "报书记同意后实施",
        ] {
            assert_eq!(asked_for(request).what, request);
        }
        assert_eq!(asked_for("提请会议室改造项目").what, "会议室改造项目");
    }
}
