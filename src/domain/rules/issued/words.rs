//! What the clauses of a summary decide: the words by which offices say an outcome.

use crate::domain::room::OutcomeKind;

/// What ends a clause. Quotation marks and colons do: what follows them is said anew.
const CLAUSE_ENDS: [char; 13] = [',', ':', '(', ')', '“', '”', '"', '《', '》', '、', '—', '…', '\''];
/// What ends a sentence.
const SENTENCE_ENDS: [char; 4] = ['。', ';', '!', '?'];
/// What may stand before the word that decides.
const LEADS: [&str; 24] = [
    "会议",
    "经过",
    "经",
    "集体",
    "认真",
    "研究",
    "审议",
    "讨论",
    "表决",
    "一致",
    "并",
    "现",
    "将",
    "对",
    "该事项",
    "本事项",
    "该议题",
    "本议题",
    "此事项",
    "该项目",
    "本项目",
    "上述事项",
    "原则上",
    "获得",
];
/// Opens what the meeting only thinks: nothing is decided until the sentence ends.
const THINKS: [&str; 4] = ["认为", "指出", "强调", "要求"];
/// The outcomes by the words they begin with, the longer ones first.
const OUTCOMES: [(&str, OutcomeKind); 19] = [
    ("原则同意", OutcomeKind::PassedInPrinciple),
    ("原则通过", OutcomeKind::PassedInPrinciple),
    ("不予通过", OutcomeKind::Rejected),
    ("不予同意", OutcomeKind::Rejected),
    ("未予通过", OutcomeKind::Rejected),
    ("未获通过", OutcomeKind::Rejected),
    ("不同意", OutcomeKind::Rejected),
    ("不通过", OutcomeKind::Rejected),
    ("未通过", OutcomeKind::Rejected),
    ("否决", OutcomeKind::Rejected),
    ("缓议", OutcomeKind::Postponed),
    ("暂缓", OutcomeKind::Postponed),
    ("再议", OutcomeKind::Postponed),
    ("退回", OutcomeKind::SentBack),
    ("同意", OutcomeKind::Passed),
    ("通过", OutcomeKind::Passed),
    ("批准", OutcomeKind::Passed),
    ("转", OutcomeKind::Referred),
    ("报", OutcomeKind::ToSuperior),
];
/// Outcomes that are plain words too (通过进一步论证, 暂缓拨付质保金): sure where the clause ends, where it goes on with the
/// matter itself, and where the meeting's own act stands before.
const PLAIN: [&str; 3] = ["通过", "批准", "暂缓"];
/// The matter itself, and what a decision on it goes on with.
const ITSELF: [&str; 10] = [
    "该事项",
    "本事项",
    "此事项",
    "上述事项",
    "该议题",
    "本议题",
    "此议题",
    "该项目",
    "本项目",
    "表决",
];
/// Acts of a meeting that a plain word ends: 审议通过.
const ACTS: [&str; 7] = ["审议", "研究", "讨论", "表决", "一致", "原则上", "获得"];
/// Words that tell a referral and a report to a superior from other acts.
const REFERS: [&str; 1] = ["研究"];
const REPORTS: [&str; 4] = ["审批", "审定", "批准", "审核"];
/// Outcomes that may stand later in a clause that says 决定.
const LATER: [(&str, OutcomeKind); 6] = [
    ("缓议", OutcomeKind::Postponed),
    ("暂缓", OutcomeKind::Postponed),
    ("再议", OutcomeKind::Postponed),
    ("不予", OutcomeKind::Rejected),
    ("未通过", OutcomeKind::Rejected),
    ("退回", OutcomeKind::SentBack),
];
/// The word of a decision.
const DECIDES: &str = "决定";

/// Numerals of a count.
const NUMERALS: &str = "〇零一二两三四五六七八九十";
/// What is counted of a vote.
const COUNTED: [&str; 3] = ["票", "人", "名"];
/// Verbs by which a meeting agrees, the longer ones first.
const AGREES: [&str; 6] = ["原则上同意", "原则同意", "原则通过", "同意", "通过", "批准"];
/// What turns that round, right behind the verb: 同意停止….
const TURNS: [&str; 10] = [
    "不", "停止", "终止", "取消", "暂停", "中止", "撤销", "撤回", "放弃", "推迟",
];

/// Words of an appointment, which never stand in a general summary.
pub const PERSONNEL: [&str; 11] = [
    "干部任免",
    "人事任免",
    "任命",
    "免去",
    "免职",
    "拟任",
    "任职人选",
    "提拔任用",
    "同志任",
    "同志为",
    "职务任免",
];
/// Words that tell how the members voted.
pub const VOTES: [&str; 12] = [
    "经表决",
    "表决结果",
    "全票",
    "多数同意",
    "多数委员",
    "少数委员",
    "个别委员",
    "个别同志",
    "不同意见",
    "保留意见",
    "弃权",
    "反对意见",
];
/// Words by which a second decision is added to the one of an item.
pub const BESIDES: [&str; 4] = ["还决定", "另决定", "同时决定", "一并决定"];
/// Words that say that all were of one mind.
pub const UNANIMOUS: [&str; 2] = ["一致同意", "一致通过"];
/// Words of a stand: what was found near a post is told only where one of them stands in it.
const STANDS: [&str; 10] = [
    "同意",
    "反对",
    "弃权",
    "缓议",
    "赞成",
    "表态",
    "认为",
    "表示",
    "保留意见",
    "票",
];
/// Who is in charge stands between these.
pub const LED_BY: (&str, &str) = ("由", "牵头");

/// What a clause decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decides {
    /// An outcome by its own words.
    Outcome(OutcomeKind),
    /// An outcome, or a plain word that says how something is done: enough where the record has it, no difference where not.
    Perhaps(OutcomeKind),
    /// 决定 with other words: that something is done.
    Something,
}

impl Decides {
    /// Whether it decides whatever the record says.
    pub const fn is_sure(self) -> bool {
        !matches!(self, Self::Perhaps(_))
    }
}

/// Opens the opinion of a meeting that only studies, which decides nothing either.
const OPINIONS: [&str; 2] = ["提出意见", "提出研究意见"];
/// The same, standing alone.
const OPINION: &str = "意见";

/// What the clauses of a folded paragraph decide, in their order.
pub fn decided(words: &str) -> Vec<Decides> {
    let mut all = Vec::new();
    for sentence in words.split(SENTENCE_ENDS) {
        let mut thinks = false;
        for clause in sentence.split(CLAUSE_ENDS) {
            let begun_anew = clause.starts_with(LEADS[0]) || clause.starts_with(DECIDES);
            let (said, acted) = led(clause);
            let opinion = said == OPINION || OPINIONS.iter().any(|word| said.starts_with(word));
            if opinion || THINKS.iter().any(|word| said.starts_with(word)) {
                thinks = true;
            } else if begun_anew || !thinks {
                all.extend(of_clause(said, acted));
            }
        }
    }
    all
}

/// A clause without what may stand before the word that decides, and whether that ends with an act of the meeting.
fn led(clause: &str) -> (&str, bool) {
    let (mut said, mut acted) = (clause, false);
    while let Some(lead) = LEADS.iter().find(|lead| said.starts_with(**lead)) {
        said = &said[lead.len()..];
        acted = ACTS.contains(lead);
    }
    (said, acted)
}

fn of_clause(said: &str, acted: bool) -> Option<Decides> {
    if let Some(what) = begins(said, acted) {
        return Some(what);
    }
    let (rest, acted) = led(said.strip_prefix(DECIDES)?);
    let later = || {
        let (word, kind) = LATER.iter().find(|(word, _)| rest.contains(word))?;
        let (_, behind) = rest.split_once(word)?;
        Some(sure_or_perhaps(word, *kind, behind, false))
    };
    match begins(rest, acted).or_else(later) {
        None if rest.is_empty() => None,
        what => Some(what.unwrap_or(Decides::Something)),
    }
}

/// The outcome that words begin with. How many agreed (同意5票) is none: votes are told as votes.
fn begins(said: &str, acted: bool) -> Option<Decides> {
    let (word, kind) = OUTCOMES.iter().find(|(word, _)| said.starts_with(word))?;
    let behind = &said[word.len()..];
    if counts(behind) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|other| behind.contains(other));
    match kind {
        OutcomeKind::Referred if !has(&REFERS) => None,
        OutcomeKind::ToSuperior if !has(&REPORTS) => None,
        kind => Some(sure_or_perhaps(word, *kind, behind, acted)),
    }
}

/// Whether words begin with a count of votes or of people.
fn counts(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
    rest.len() < words.len() && COUNTED.iter().any(|unit| rest.starts_with(unit))
}

/// Whether a count of votes stands somewhere in folded words: 9票, 八票.
pub fn counts_votes(words: &str) -> bool {
    let mut before = words.match_indices(COUNTED[0]).map(|(at, _)| &words[..at]);
    before.any(|before| before.ends_with(|c: char| c.is_ascii_digit() || NUMERALS.contains(c)))
}

fn sure_or_perhaps(word: &str, kind: OutcomeKind, behind: &str, acted: bool) -> Decides {
    let behind = behind.strip_prefix('了').unwrap_or(behind);
    let itself = behind.is_empty() || ITSELF.iter().any(|object| behind.starts_with(object));
    if acted || itself || !PLAIN.contains(&word) {
        Decides::Outcome(kind)
    } else {
        Decides::Perhaps(kind)
    }
}

/// What stands around somebody who is asked as the procedure wants, and takes no stand: 报书记同意后实施. That 经书记同意
/// something was done is a stand, that it will be done 经书记同意后 is none.
const ASKED: [(&str, &str); 6] = [
    ("报", ""),
    ("请", ""),
    ("待", ""),
    ("须", ""),
    ("征得", ""),
    ("经", "后"),
];

/// Whether what was found near a post tells of a stand; `words` is the paragraph it was found in.
pub fn is_stand(found: &str, words: &str) -> bool {
    let agreed = found.ends_with("同意") && !found.ends_with("不同意") && !found.contains(CLAUSE_ENDS[0]);
    let asked = |at: usize| {
        let (before, behind) = (&words[..at], &words[at + found.len()..]);
        let around = |(lead, end): &(&str, &str)| before.ends_with(lead) && behind.starts_with(end);
        ASKED.iter().any(around)
    };
    let everywhere = || words.contains(found) && words.match_indices(found).all(|(at, _)| asked(at));
    STANDS.iter().any(|word| found.contains(word)) && !(agreed && everywhere())
}

/// Who reports stands behind the first of these, and before one of the others.
const HEARD: &str = "听取";
const REPORT: [&str; 4] = ["关于", "对", "的汇报", "汇报"];

/// Whom a folded paragraph names as having reported.
pub fn reported_by(words: &str) -> impl Iterator<Item = &str> {
    let clauses = words
        .split(SENTENCE_ENDS)
        .flat_map(|sentence| sentence.split(CLAUSE_ENDS));
    clauses.filter_map(|clause| {
        let (_, heard) = clause.split_once(HEARD)?;
        let heard = heard.strip_prefix('了').unwrap_or(heard);
        let ends = REPORT.iter().filter_map(|word| heard.find(word)).min()?;
        Some(&heard[..ends]).filter(|who| !who.is_empty())
    })
}

/// Opens what the meeting thought.
const THOUGHT: &str = "会议认为";

/// What a folded paragraph says that the meeting thought, up to the end of the sentence.
pub fn thought(words: &str) -> impl Iterator<Item = &str> {
    let sentences = words.split(SENTENCE_ENDS);
    sentences.filter_map(|sentence| {
        // 主任办公会议认为 is another meeting's.
        let (before, said) = sentence.split_once(THOUGHT)?;
        let own = before.is_empty() || before.ends_with(CLAUSE_ENDS);
        let said = said.trim_start_matches([',', ':']);
        Some(said).filter(|said| own && !said.is_empty())
    })
}

/// The words by which a folded paragraph turns an agreement round: 同意停止, 决定不.
pub fn turned(words: &str) -> Option<String> {
    let clauses = words
        .split(SENTENCE_ENDS)
        .flat_map(|sentence| sentence.split(CLAUSE_ENDS));
    let mut found = clauses.filter_map(|clause| {
        let (said, _) = led(clause);
        let (verb, behind) = match (said.strip_prefix(DECIDES), verb_of(said)) {
            (Some(rest), _) => {
                let (rest, _) = led(rest);
                // What has an outcome of its own (决定不予通过) is another outcome.
                match verb_of(rest) {
                    Some(said) => said,
                    None if begins(rest, false).is_some() => return None,
                    None => (DECIDES, rest),
                }
            }
            (None, verb) => verb?,
        };
        let turn = TURNS.iter().find(|turn| behind.starts_with(**turn))?;
        Some(format!("{verb}{turn}"))
    });
    found.next()
}

/// The verb by which words agree, and what follows it.
fn verb_of(said: &str) -> Option<(&'static str, &str)> {
    let verb = AGREES.iter().find(|verb| said.starts_with(**verb))?;
    Some((*verb, &said[verb.len()..]))
}

/// Who is paid stands behind one of these, up to an amount.
const PAID_TO: [&str; 5] = ["支付给", "拨付给", "付给", "收款单位为", "收款单位是"];
/// The same between 向 and one of these.
const PAID: (&str, [&str; 3]) = ("向", ["支付", "拨付", "付款"]);

/// Whom a folded paragraph names as being paid.
pub fn paid_to(words: &str) -> Vec<&str> {
    let clauses = words
        .split(SENTENCE_ENDS)
        .flat_map(|sentence| sentence.split(CLAUSE_ENDS));
    let named = clauses.filter_map(|clause| {
        let behind = PAID_TO
            .iter()
            .find_map(|lead| clause.split_once(lead))
            .map(|(_, who)| who);
        let between = || {
            let (_, rest) = clause.split_once(PAID.0)?;
            let ends = PAID.1.iter().filter_map(|word| rest.find(word)).min()?;
            Some(&rest[..ends])
        };
        let who = behind.or_else(between)?;
        let who = who.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        Some(who.trim_end_matches("人民币")).filter(|who| who.chars().count() > 1)
    });
    named.collect()
}

/// Whom a folded paragraph names as being in charge.
pub fn led_by(words: &str) -> Vec<&str> {
    let clauses = words
        .split(SENTENCE_ENDS)
        .flat_map(|sentence| sentence.split(CLAUSE_ENDS));
    let named = clauses.filter_map(|clause| {
        let (before, _) = clause.split_once(LED_BY.1)?;
        let (_, who) = before.rsplit_once(LED_BY.0)?;
        Some(who).filter(|who| !who.is_empty())
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Decides::{Outcome, Something};

    #[test]
    fn offices_say_an_outcome_in_many_ways() {
        let said = |words| decided(words);
        for words in [
            "会议决定,同意实施。",
            "会议决定:通过。",
            "会议审议通过。",
            "会议听取了汇报,同意拨付。",
            "会议研究决定同意。",
            "该事项经会议集体研究通过。",
        ] {
            assert_eq!(said(words), [Outcome(OutcomeKind::Passed)], "{words}");
        }
        for (words, kind) in [
            (
                "会议原则同意,由甲修改完善后按程序实施。",
                OutcomeKind::PassedInPrinciple,
            ),
            ("会议决定,本事项不予通过。", OutcomeKind::Rejected),
            ("会议决定本议题暂缓表决。", OutcomeKind::Postponed),
            ("会议决定,待进一步论证后,再议。", OutcomeKind::Postponed),
            ("会议决定退回补充材料。", OutcomeKind::SentBack),
            ("会议决定:转主任办公会议研究。", OutcomeKind::Referred),
            ("会议决定:报区政府审批。", OutcomeKind::ToSuperior),
        ] {
            assert!(said(words).contains(&Outcome(kind)), "{words}");
            assert!(!said(words).contains(&Outcome(OutcomeKind::Passed)), "{words}");
        }
    }

    #[test]
    fn what_the_meeting_thinks_or_who_else_agrees_decides_nothing() {
        for words in [
            "会议认为,居民普遍反映良好,同意的居多。",
            "会议要求,未经批准,不得变更。",
            "会议研究意见(不作为决定):同意。",
            "由社区建设办公室牵头,经分管领导同意后实施。",
            "会议听取了党政综合办公室的汇报。",
        ] {
            assert_eq!(decided(words), [], "{words}");
        }
    }

    #[test]
    fn a_plain_word_that_goes_on_is_no_sure_outcome() {
        use Decides::Perhaps;
        let (passed, postponed) = (OutcomeKind::Passed, OutcomeKind::Postponed);
        assert_eq!(
            decided("会议决定缓议,通过进一步调研论证后再提交会议研究。"),
            [Outcome(postponed), Perhaps(passed)]
        );
        assert_eq!(
            decided("会议决定,同意实施,暂缓拨付质保金。"),
            [Outcome(passed), Perhaps(postponed)]
        );
        for words in ["会议审议通过工作计划。", "会议通过了该事项。", "会议批准本项目。"] {
            assert_eq!(decided(words), [Outcome(passed)], "{words}");
        }
        assert_eq!(decided("会议决定将该议题暂缓表决。"), [Outcome(postponed)]);
    }

    #[test]
    fn who_must_be_asked_before_it_is_done_takes_no_stand() {
        for words in [
            "会议决定同意,报书记同意后实施。",
            "须书记同意,再行开工。",
            "经书记同意后拨付。",
        ] {
            assert!(!is_stand("书记同意", words), "{words}");
        }
        for (found, words) in [
            ("书记同意", "会议听取汇报,书记同意后离席。"),
            ("书记不同意", "报书记不同意后停止。"),
            ("书记同意", "会议经书记同意。"),
            ("书记同意", "书记同意,报书记同意后实施。"),
        ] {
            assert!(is_stand(found, words), "{words}");
        }
    }

    #[test]
    fn a_decision_in_other_words_is_something() {
        assert_eq!(decided("会议决定拨付5万元。"), [Something]);
    }

    #[test]
    fn who_leads_is_read_within_a_clause() {
        assert_eq!(
            led_by("会议决定同意,由社区建设办公室牵头,其他科室配合。"),
            ["社区建设办公室"]
        );
        assert!(led_by("由各科室负责。牵头单位另定。").is_empty());
    }
}
