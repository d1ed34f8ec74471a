//! 主持人流程单: what the one who presides says and does, item by item, in the sentences of the record. No opinion of
//! anybody, no result.

use super::sign_in::figures;
use super::{Papers, numbered};
use crate::domain::meeting::{AgendaItem, ItemState, VotingMethod};
use crate::domain::register::{BookKind, Register};
use crate::domain::room::OutcomeKind;
use crate::domain::rulebook::Power;
use crate::text::page_meeting::room;
use crate::text::{record, words};

/// The button that prints it.
pub const PRINT: &str = "打印主持人流程单";
/// Before the meeting begins.
pub const OPENING: &str = "开会";
/// After the last item.
pub const CLOSING: &str = "散会";
/// Before the items: what is done in each that is discussed.
pub const EACH: &str = "审议事项逐项按下列步骤进行";
/// Before what nobody else may see or hear.
const ALONE: &str = "遮挡屏幕，断开投影；列席、旁听人员退场。";
/// How a vote usually ends.
const OUTCOMES: [OutcomeKind; 4] = [
    OutcomeKind::Passed,
    OutcomeKind::PassedInPrinciple,
    OutcomeKind::Postponed,
    OutcomeKind::Rejected,
];
/// Left to be written by hand.
const BLANK: &str = "　　　　　　";

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
    let each = each(papers).map(|steps| (EACH.to_owned(), steps));
    let items = papers.meeting.items.iter().map(|item| part(papers, item));
    let closing = (CLOSING.to_owned(), closing());
    RunSheet {
        title: format!("{}主持人流程单", papers.session()),
        kicker: papers.kicker(),
        parts: [opening]
            .into_iter()
            .chain(each)
            .chain(items)
            .chain([closing])
            .collect(),
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
        act(format!("核对到会：{}人数不够的，不表决。", figures(papers))),
        say(format!(
            "应到{sitters}{entitled}人，实到　　人，　　　　　　同志因　　　请假，到会人数符合规定，现在开会。"
        )),
        say(format!("今天的议程共{}项。", papers.meeting.items.len())),
    ]
}

fn closing() -> Vec<Step> {
    vec![
        act("核对：会上发放的材料已按编号收回，监督意见已逐条答复。"),
        say("会议议程全部进行完毕，散会。"),
        act("会后：主持人、记录人签字；向未出席人员通报结果。"),
    ]
}

/// What is said and done in every item that is discussed, once; nothing where none is. An item adds only what is its own.
fn each(papers: Papers<'_>) -> Option<Vec<Step>> {
    let first = first_discussed(papers)?;
    let power = papers.rule()?.power;
    let names = papers.names();
    let mut steps = vec![
        say("本项有没有应当回避的人员？"),
        act("有回避的：遮挡屏幕、断开投影，离场后再讨论，登记离场、返场时间。"),
    ];
    let instead = papers.meeting.presides_instead(&papers.book.roster, first);
    steps.extend(instead.map(|instead| act(format!("主持人回避的，由{}主持本项。", names.post(instead)))));
    if power == Power::Votes {
        steps.push(act("有书面意见的，由记录人宣读，不计入票数。"));
    }
    steps.push(act(order(papers, first, speaks(power))));
    if power == Power::Votes {
        steps.push(say("不同意的可以保留个人意见，原话记入会议记录。"));
    }
    let supervisor = papers.book.roster.supervisor(papers.meeting.call.on);
    let supervisor = supervisor.filter(|member| papers.members().contains(&member.id));
    steps.extend(supervisor.map(|member| say(format!("请{}提出监督意见。", member.post))));
    steps.push(act("有监督意见的当场答复，采纳或者说明理由，散会前答复完毕。"));
    steps.push(say(
        "综合大家的意见，会议认为：　　　　　　　　　　　　　　　　　　　　。",
    ));
    if power == Power::Votes {
        steps.extend([
            act("意见分歧较大的，不表决："),
            say("因意见分歧较大，本议题暂缓表决，由　　　进一步论证后再议。"),
        ]);
    }
    if power == Power::Votes && papers.book.kind == BookKind::Main {
        steps.extend([
            act("原则同意的："),
            say("会议原则同意，由　　　　　根据会议意见修改完善后按程序实施。"),
        ]);
    }
    if papers.book.kind == BookKind::Personnel {
        steps.push(act(
            "无记名投票：推定监票人二人、计票人，均不是人选；发票、收票、当场计票，监票人签字。",
        ));
    }
    Some(steps)
}

fn first_discussed(papers: Papers<'_>) -> Option<&ItemState> {
    let discussed = |item: &&ItemState| matches!(item.content, AgendaItem::Decide { .. } | AgendaItem::Discuss { .. });
    papers.meeting.items.iter().find(discussed)
}

/// What members do one after the other: they take a stand, or say what they think.
const fn speaks(power: Power) -> &'static str {
    match power {
        Power::Votes => "表态",
        Power::Head | Power::Studies => "发表意见",
    }
}

fn part(papers: Papers<'_>, item: &ItemState) -> (String, Vec<Step>) {
    let heading = numbered(item, &papers.line(item));
    let steps = match &item.content {
        AgendaItem::FirstTopic { topic } | AgendaItem::Study { topic, .. } => {
            vec![say(begin(item, topic)), act("学习传达后，与会人员交流。")]
        }
        AgendaItem::Report { topic, .. } => vec![say(begin(item, topic)), act("汇报后，询问与会人员意见。")],
        AgendaItem::Inform { topic, .. } => vec![say(begin(item, topic))],
        AgendaItem::Personnel { .. } => vec![act(ALONE), say(format!("{}。", words::PERSONNEL_ELSEWHERE))],
        AgendaItem::Placeholder {} => vec![act(ALONE), say(room::SECRET), act(room::SECRET_HINT)],
        AgendaItem::Decide { .. } => decide(papers, item),
        AgendaItem::Discuss { .. } => {
            let mut steps = heard(papers, item);
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
    let reporter = item.content.reporter();
    let by = match reporter {
        "" => String::new(),
        by => format!("{}汇报。", record::by(by)),
    };
    format!(
        "进行第{}项。{first}{}{by}",
        item.number,
        room::first_note(&item.content, topic, &[])
    )
}

/// Who reports, who attends, and who withdraws.
fn heard(papers: Papers<'_>, item: &ItemState) -> Vec<Step> {
    let reporter = papers
        .topic(item)
        .map(|topic| topic.reporter.trim())
        .unwrap_or_default();
    let mut steps = Vec::new();
    if papers.register(item) == Some(Register::Appointment) || papers.book.kind == BookKind::Personnel {
        steps.push(act(ALONE));
    }
    let emergency = item.emergency.as_ref();
    steps.extend(emergency.map(|emergency| {
        say(format!(
            "本议题会前未列入议程，按紧急程序提交，由{}批准。",
            emergency.approver
        ))
    }));
    let begin = match reporter {
        "" => format!("现在审议第{}项。", item.number),
        by => format!("现在审议第{}项，由{by}汇报。", item.number),
    };
    steps.push(say(begin));
    let mut guests = papers.guests(item);
    guests.retain(|guest| guest != reporter);
    if !guests.is_empty() {
        steps.push(act(format!("列席：{}。", guests.join("、"))));
    }
    let names = papers.names();
    let recused: Vec<&str> = item.recusals.iter().map(|one| names.post(one.member)).collect();
    let recused = match &recused[..] {
        [] => BLANK.to_owned(),
        some => some.join("、"),
    };
    steps.push(act(format!("应当回避：{recused}")));
    // Where somebody withdrew or left, the order is no longer the one that was said once for all.
    let power = papers.rule().map(|rule| rule.power);
    let own = power.map(|power| order(papers, item, speaks(power)));
    let said = first_discussed(papers).zip(power);
    let said = said.map(|(first, power)| order(papers, first, speaks(power)));
    steps.extend(own.filter(|own| said.as_ref() != Some(own)).map(act));
    steps
}

/// `逐一表态：副书记、主任；委员甲……；主持人（书记）末位表态。`
fn order(papers: Papers<'_>, item: &ItemState, what: &str) -> String {
    let (others, last) = papers.meeting.speaking_order(&papers.book.roster, item);
    let last = last.map_or_else(String::new, |last| format!("（{}）", papers.names().post(last)));
    format!("逐一{what}：{}；主持人{last}末位{what}。", papers.posts(&others))
}

fn decide(papers: Papers<'_>, item: &ItemState) -> Vec<Step> {
    let mut steps = heard(papers, item);
    let Some(rule) = papers.rule() else { return steps };
    let Some(foreseen) = papers.foreseen(item) else {
        return steps;
    };
    let there = format!("应到{}人，须{}人以上到会", foreseen.entitled, foreseen.quorum);
    if rule.power != Power::Votes {
        steps.push(act(format!("{there}。")));
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
    let stands = papers
        .register(item)
        .map(|register| rule.stands(register))
        .unwrap_or_default();
    let counts = stands.into_iter().map(|stand| format!("{}　　票", words::stand(stand)));
    let counts: Vec<String> = counts.collect();
    steps.push(say(format!("{}，会议决定：", counts.join("，"))));
    // Of a person nothing is left to be revised.
    let outcomes = OUTCOMES.into_iter().filter(|outcome| {
        *outcome != OutcomeKind::PassedInPrinciple || papers.register(item) != Some(Register::Appointment)
    });
    let outcomes: Vec<String> = outcomes.map(|one| format!("□{}", room::outcome_kind(one))).collect();
    steps.push(act(format!("宣布：{}", outcomes.join("　"))));
    steps
}

/// Words as the sheet shows that they are to be said.
pub fn said(words: &str) -> String {
    format!("“{words}”")
}
