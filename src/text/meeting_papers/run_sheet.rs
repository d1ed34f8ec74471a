//! 主持人流程单: what the one who presides says and does, item by item, in the sentences of the record. No opinion of
//! anybody, no result.

use super::sign_in::figures;
use super::{Papers, numbered};
use crate::domain::meeting::{AgendaItem, ItemState, VotingMethod};
use crate::domain::register::{BookKind, Register};
use crate::domain::rulebook::Power;
use crate::text::page_meeting::room;
use crate::text::{record, words};

/// The button that prints it.
pub const PRINT: &str = "打印主持人流程单";
/// Before the meeting begins.
pub const OPENING: &str = "开会";
/// After the last item.
pub const CLOSING: &str = "散会";

/// Something to do, or to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To be done.
    Do(String),
    /// To be said, word by word.
    Say(String),
}

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunSheet {
    /// `2026年第6次工委会议主持人流程单`.
    pub title: String,
    /// Day, hour and place.
    pub kicker: String,
    /// The parts in their order: a heading and what is done.
    pub parts: Vec<(String, Vec<Step>)>,
}

/// The sheet of a meeting.
pub fn run_sheet(papers: Papers<'_>) -> RunSheet {
    let opening = (OPENING.to_owned(), opening(papers));
    let items = papers.meeting.items.iter().map(|item| part(papers, item));
    let closing = (CLOSING.to_owned(), closing());
    RunSheet {
        title: format!("{}主持人流程单", papers.session()),
        kicker: papers.kicker(),
        parts: [opening].into_iter().chain(items).chain([closing]).collect(),
    }
}

fn say(words: impl Into<String>) -> Step {
    Step::Say(words.into())
}

fn act(words: impl Into<String>) -> Step {
    Step::Do(words.into())
}

fn opening(papers: Papers<'_>) -> Vec<Step> {
    let sitters = papers.names().sitters();
    let entitled = papers.members().len();
    vec![
        act(format!("核对到会：{}", figures(papers))),
        say(format!(
            "现在开会。应到{sitters}{entitled}人，实到　　人，到会人数符合规定。"
        )),
        act("人数不够的，不表决。有人请假的，说明请假手续。".to_owned()),
        say(format!("今天的议程共{}项。", papers.meeting.items.len())),
    ]
}

fn closing() -> Vec<Step> {
    vec![
        act("核对会上发放的材料已经收回，监督意见已经答复。"),
        say("会议议程全部进行完毕，散会。"),
        act("会议记录由主持人、记录人签字；未出席人员会后通报。"),
    ]
}

fn part(papers: Papers<'_>, item: &ItemState) -> (String, Vec<Step>) {
    let heading = numbered(item, &papers.line(item));
    let steps = match &item.content {
        AgendaItem::FirstTopic { topic } | AgendaItem::Study { topic } => {
            vec![say(begin(item, topic)), act("学习传达后，与会人员交流。")]
        }
        AgendaItem::Report { topic } => vec![say(begin(item, topic)), act("汇报后，询问与会人员意见。")],
        AgendaItem::Inform { topic } => vec![say(begin(item, topic))],
        AgendaItem::Personnel { .. } => vec![
            act("列席、旁听人员退场，断开投影。"),
            say(format!("{}。", words::PERSONNEL_ELSEWHERE)),
        ],
        AgendaItem::Placeholder {} => vec![act(format!("{}{}", room::SECRET, room::SECRET_HINT))],
        AgendaItem::Decide { .. } => decide(papers, item),
        AgendaItem::Discuss { .. } => {
            let mut steps = heard(papers, item);
            steps.push(act(order(papers, item, "发表意见")));
            steps.push(say("会议研究意见（不作为决定）：　　　　　　　　"));
            steps
        }
    };
    (heading, steps)
}

fn begin(item: &ItemState, topic: &str) -> String {
    let first = match &item.content {
        first @ AgendaItem::FirstTopic { .. } => format!("{}：", words::agenda_item(first)),
        _ => String::new(),
    };
    format!(
        "进行第{}项。{first}{}",
        item.number,
        room::first_note(&item.content, topic)
    )
}

/// Who withdraws, and who reports.
fn heard(papers: Papers<'_>, item: &ItemState) -> Vec<Step> {
    let reporter = papers
        .topic(item)
        .map(|topic| topic.reporter.trim())
        .unwrap_or_default();
    let mut steps = Vec::new();
    if papers.register(item) == Some(Register::Appointment) || papers.book.kind == BookKind::Personnel {
        steps.push(act("列席、旁听人员退场，断开投影。"));
    }
    let emergency = item.emergency.as_ref();
    steps.extend(emergency.map(|emergency| {
        say(format!(
            "本议题会前未列入议程，按紧急程序提交，由{}批准。",
            emergency.approver
        ))
    }));
    let by = if reporter.is_empty() {
        String::new()
    } else {
        format!("由{reporter}汇报。")
    };
    steps.push(say(format!("进行第{}项：{}。{by}", item.number, papers.line(item))));
    let names = papers.names();
    if item.recusals.is_empty() {
        steps.push(say("本议题有没有应当回避的人员？"));
        steps.push(act("应当回避的，登记离场后再讨论。"));
    } else {
        let recused = item.recusals.iter().map(|one| record::recusal_in_the_room(one, names));
        let recused: Vec<String> = recused.collect();
        steps.push(act(format!("{}，离场后再讨论。", recused.join("，"))));
    }
    steps
}

/// `逐一表态：副书记、主任；委员甲……；主持人（书记）末位表态。`
fn order(papers: Papers<'_>, item: &ItemState, what: &str) -> String {
    let (others, last) = papers.meeting.speaking_order(&papers.book.roster, item);
    let last = last.map_or_else(String::new, |last| format!("（{}）", papers.names().post(last)));
    format!("逐一{what}，顺序：{}；主持人{last}末位{what}。", papers.posts(&others))
}

fn decide(papers: Papers<'_>, item: &ItemState) -> Vec<Step> {
    let mut steps = heard(papers, item);
    let Some(rule) = papers.rule() else { return steps };
    let Some(foreseen) = papers.foreseen(item) else {
        return steps;
    };
    let there = format!("本议题应到{}人，须{}人以上到会", foreseen.entitled, foreseen.quorum);
    if rule.power != Power::Votes {
        steps.push(act(format!("{there}。")));
        steps.push(act(order(papers, item, "发表意见")));
        let presides = papers.meeting.speaking_order(&papers.book.roster, item).1;
        let presides = presides.map_or("", |member| papers.names().post(member));
        steps.push(say(format!("{presides}在集体讨论的基础上决定：　　　　。")));
        steps.push(act("决定与多数人意见不一致的，说明理由。"));
        return steps;
    }
    let carries = papers.carries(item).unwrap_or_default();
    steps.push(act(format!("{there}；{carries}。")));
    let methods = VotingMethod::IN_THE_ROOM.map(|method| format!("□{}", words::voting_method(method)));
    steps.push(act(format!("表决方式：{}", methods.join("　"))));
    steps.push(act(order(papers, item, "表态")));
    let stands = papers
        .register(item)
        .map(|register| rule.stands(register))
        .unwrap_or_default();
    let counts = stands.into_iter().map(|stand| format!("{}　　票", words::stand(stand)));
    let counts: Vec<String> = counts.collect();
    steps.push(say(format!("表决结果：{}。宣布：　　　　。", counts.join("，"))));
    steps.push(act("意见分歧较大的，暂缓表决，明确由谁进一步论证后再议。"));
    if papers.register(item) != Some(Register::Appointment) {
        steps.push(act("原则同意的，宣布修改意见和修改责任人。"));
    }
    steps
}

/// Words as the sheet shows that they are to be said.
pub fn said(words: &str) -> String {
    format!("“{words}”")
}
