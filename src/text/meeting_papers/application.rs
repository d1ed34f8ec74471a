//! 议题审批表: what is applied for, what was done before, and every sign-off with name, day and opinion.

use super::BLANK_DAY;
use super::package::check;
use crate::domain::application::{Place, SignOff, SignOffStage};
use crate::domain::book::Book;
use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::id::MeetingId;
use crate::domain::matter::Matter;
use crate::domain::rules::required_steps;
use crate::domain::steps::fair_competition::Applicability;
use crate::domain::steps::{FairCompetitionReview, StepContent, StepOutcome};
use crate::text::names::Names;
use crate::text::page_matter::application_lines;
use crate::text::{date, words};

/// Its name, which stands at its head.
pub const TITLE: &str = "议题审批表";
/// The button that prints it for one matter.
pub const PRINT: &str = "打印议题审批表";
/// The button that prints it for every matter of a meeting.
pub const PRINT_ALL: &str = "打印议题审批表（全部议题）";
/// Characters of a value that takes half a row.
const SHORT: usize = 14;
/// Left to be ticked: how the papers are handed out.
const HAND_OUT: &str = "　　份　□提前发放　□会上发放、散会前收回";
/// Before the place where one signs.
const SIGN: &str = "签名";
/// No matter stands on the agenda.
pub const NONE: &str = "议程上没有须审批的议题。";

/// One form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationForm {
    /// What it is about, which stands at the head of every page.
    pub title: (String, String),
    /// Name and value, one in a row, or two that are short.
    pub rows: Vec<Vec<(String, String)>>,
    /// The stages in their order, each as often as it was signed; once where it may still be.
    pub sign_offs: Vec<SignOffBox>,
}

/// A place where one signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOffBox {
    /// Which stage.
    pub stage: &'static str,
    /// The opinion; empty where a hand writes it.
    pub opinion: String,
    /// Who and when; blanks where nobody signed.
    pub signed: String,
}

/// The form of a matter; `None` for one without an application. `at` is the meeting it is printed for.
pub fn form(book: &Book, matter: &Matter, at: Option<(MeetingId, u16)>) -> Option<ApplicationForm> {
    let topic = matter.topic()?;
    let rulebook = book.rulebook(topic.applied_on);
    let origin = topic.particulars.origin().and_then(|id| book.matters.get(&id));
    let names = Names::of(book, topic.applied_on);
    let line = |name: &str, value: String| (name.to_owned(), value);
    let mut lines = vec![line(
        "台账类别",
        words::register(topic.particulars.register()).to_owned(),
    )];
    let applied = application_lines(topic, rulebook.line(&topic.line), origin.map(AsRef::as_ref), names);
    lines.extend(applied.into_iter().map(|applied| line(applied.name, applied.value)));
    let steps = required_steps(rulebook, matter);
    let steps = steps.into_iter().map(|step| {
        let how = match matter.step(step) {
            Some(
                StepOutcome::NotApplicable { reason, .. }
                | StepOutcome::Done(StepContent::FairCompetition(FairCompetitionReview {
                    applicability: Applicability::No { reason },
                    ..
                })),
            ) => format!("不适用，{}", reason.trim_end_matches('。')),
            Some(StepOutcome::Done(content)) => format!("已完成（{}）", date::long(content.occurred())),
            None => "未办理".to_owned(),
        };
        format!("{}：{how}", words::step(step))
    });
    lines.push(line("会前程序", steps.collect::<Vec<_>>().join("\n")));
    let papers = matter.files.iter().map(|kept| &kept.value);
    let papers = papers.filter(|(place, _)| *place != Place::Decision);
    let papers = papers.map(|(_, paper)| format!("{}（校验 {}）", paper.file_name, check(&paper.sm3)));
    lines.push(line("附件", papers.collect::<Vec<_>>().join("\n")));
    lines.push(line("材料份数及发放", HAND_OUT.to_owned()));
    let attributes = DisclosureAttribute::ALL.map(|attribute| format!("□{}", words::attribute(attribute)));
    lines.push(line("公开属性建议", attributes.join("　")));
    let asked = rulebook.attendees.iter();
    let asked = asked.filter(|rule| rule.registers.contains(&topic.particulars.register()));
    let asked: Vec<&str> = asked.map(|rule| rule.who.as_str()).collect();
    lines.push(line("建议列席", asked.join("、")));
    lines.push(line("是否涉及国家秘密", "否".to_owned()));
    let session = at.or(matter.agenda).and_then(|(meeting, item)| {
        let meeting = book.meetings.get(&meeting)?;
        let name = Names::of(book, meeting.on).meeting(meeting.kind);
        Some(words::session_item(meeting.session, name, item))
    });
    lines.push(line("提交会议", session.unwrap_or_default()));
    let open = |stage: SignOffStage| !matter.approved() && stage.concerns(rulebook.line(&topic.line));
    Some(ApplicationForm {
        title: line("议题名称", topic.title.clone()),
        rows: in_rows(lines),
        sign_offs: SignOffStage::ALL
            .into_iter()
            .flat_map(|stage| boxes(matter, stage, open(stage)))
            .collect(),
    })
}

/// Two short lines that follow each other stand in one row.
fn in_rows(lines: Vec<(String, String)>) -> Vec<Vec<(String, String)>> {
    let short = |(_, value): &(String, String)| value.chars().count() <= SHORT && !value.contains('\n');
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    for line in lines {
        match rows.last_mut() {
            Some(row) if row.len() == 1 && row.iter().all(short) && short(&line) => row.push(line),
            _ => rows.push(vec![line]),
        }
    }
    rows
}

/// What was signed at a stage; where nothing was and the stage is still open, a place for it.
fn boxes(matter: &Matter, stage: SignOffStage, open: bool) -> Vec<SignOffBox> {
    let name = words::sign_off_stage(stage);
    let signed = |sign_off: &SignOff| SignOffBox {
        stage: name,
        opinion: sign_off.opinion.clone(),
        signed: format!("{}　{}", sign_off.by, date::long(sign_off.on)),
    };
    let all = matter.sign_offs.iter().map(|signed| &signed.value);
    let all: Vec<SignOffBox> = all.filter(|one| one.stage == stage).map(signed).collect();
    if all.is_empty() && open {
        let signed = format!("{SIGN}：　　　　　　{BLANK_DAY}");
        let opinion = String::new();
        return vec![SignOffBox {
            stage: name,
            opinion,
            signed,
        }];
    }
    all
}
