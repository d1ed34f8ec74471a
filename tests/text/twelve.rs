//! The twelve refusals of the office, word for word, with the numbers of one case each.

use jiff::civil::date;
use minutebook::domain::id::MemberId;
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::{Gap, GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::StepKind;
use minutebook::text::names::Names;
use minutebook::text::refusal::{self, RefusalText, fix};

use crate::office::{roster, rulebook};

fn text(refusal: &Refusal) -> RefusalText {
    refusal::text(refusal, Names::new(&roster(), &rulebook()))
}

fn gap(check: CheckId, fact: GapFact) -> Gap {
    Gap {
        check,
        severity: Severity::Block,
        fact,
    }
}

fn buttons(text: &RefusalText) -> Vec<&'static str> {
    text.fix.iter().map(|one| fix::label(*one)).collect()
}

#[test]
fn one_groundwork_is_not_finished() {
    let text = text(&Refusal::NotReady(vec![
        gap(CheckId::R51, GapFact::StepUnresolved(StepKind::FairCompetition)),
        gap(CheckId::R51, GapFact::StepUnresolved(StepKind::Investigation)),
    ]));
    assert_eq!(
        text.fact,
        "会前程序未完成，不能列入议程。尚缺：调查研究、公平竞争审查。"
    );
    assert_eq!(buttons(&text), ["前往办理", "前往办理"]);
    assert_eq!(text.detail.len(), 2);
    assert!(
        text.detail
            .iter()
            .all(|line| line.citation.is_some() && line.fix.is_some())
    );
}

#[test]
fn two_the_secretary_has_not_approved() {
    let text = text(&Refusal::NotReady(vec![gap(CheckId::R21, GapFact::NotApproved)]));
    assert_eq!(text.fact, "本议题未经书记审定，不能列入议程。");
    assert_eq!(buttons(&text), ["报书记审定"]);
}

#[test]
fn three_the_meeting_may_only_study() {
    let text = text(&Refusal::MayNotDecide {
        kind: MeetingKind::Director,
        decided_by: MeetingKind::Committee,
    });
    assert_eq!(
        text.fact,
        "主任办公会议只能研究本事项，不能作出决定。本事项须由党工委会议决定。"
    );
    assert_eq!(buttons(&text), ["记为研究意见", "转有权会议"]);
}

#[test]
fn four_too_few_are_present() {
    let text = text(&Refusal::QuorumMissing {
        entitled: 9,
        present: 5,
        required: 6,
    });
    assert_eq!(
        text.fact,
        "到会人数不符合规定，不能表决。应到9人，实到5人，本议题须6人以上到会。"
    );
    assert_eq!(buttons(&text), ["核对到会"]);
}

#[test]
fn five_it_was_not_on_the_agenda() {
    let text = text(&Refusal::NotReady(vec![Gap {
        check: CheckId::R32,
        severity: Severity::Block,
        fact: GapFact::AdHoc(None),
    }]));
    assert_eq!(
        text.fact,
        "会前未列入议程，不能临时提交表决。确属突发紧急情况的，按紧急程序办理。"
    );
    assert_eq!(buttons(&text), ["转下次会议", "紧急程序"]);
}

#[test]
fn six_others_speak_first() {
    let text = text(&Refusal::OthersFirst(vec![MemberId(4), MemberId(1)]));
    assert_eq!(
        text.fact,
        "尚有2名委员未表态，主持人应最后表态。未表态：副书记、主任；委员乙。"
    );
    assert_eq!(buttons(&text), ["继续表态"]);
}

#[test]
fn eight_the_result_differs_from_the_stands() {
    let text = refusal::stands_and_result_differ(5, 6);
    assert_eq!(
        text.fact,
        "表决结果与逐人表态不一致，不能确认。逐人表态同意5票，结果填写6票。"
    );
    assert_eq!(buttons(&text), ["核对"]);
}

#[test]
fn nine_agreement_is_short_of_the_majority() {
    let text = text(&Refusal::MajorityMissing {
        entitled: 9,
        agree: 4,
        required: 5,
    });
    assert_eq!(
        text.fact,
        "同意票未超过应到委员半数，不能登记为“通过”。应到9人，须5票以上，同意4票。"
    );
    assert_eq!(buttons(&text), ["登记为不予通过", "登记为缓议"]);
}

#[test]
fn ten_the_candidate_or_the_notice_is_not_ready() {
    let unready = text(&Refusal::NotReady(vec![gap(
        CheckId::R51,
        GapFact::StepUnresolved(StepKind::DisciplineOpinion),
    )]));
    assert_eq!(unready.fact, "人选条件尚不具备，不能提交会议讨论。纪检监察意见未反馈。");
    assert_eq!(buttons(&unready), ["前往办理"]);
    let short = text(&Refusal::NotReady(vec![gap(
        CheckId::R31,
        GapFact::NoticeTooShort {
            stood: 3,
            required: 5,
            ends: date(2026, 11, 27),
        },
    )]));
    assert_eq!(
        short.fact,
        "公示未满5个工作日，不能办理任职。已公示3个工作日，11月27日期满。"
    );
}

#[test]
fn eleven_secrecy_is_not_reviewed_or_the_draft_shows_personal_data() {
    let unreviewed = text(&Refusal::NotReady(vec![gap(
        CheckId::R38,
        GapFact::SecrecyReviewMissing,
    )]));
    assert_eq!(unreviewed.fact, "未经保密审查，不能公开。");
    assert_eq!(buttons(&unreviewed), ["前往审查"]);
    let personal = text(&Refusal::NotReady(vec![gap(
        CheckId::R41,
        GapFact::PersonalData {
            paragraph: 2,
            found: "委员甲不同意".to_owned(),
            kind: FindingKind::NamedVote,
        },
    )]));
    assert_eq!(
        personal.fact,
        "公开稿含个人信息，不能公开。第2段：委员甲不同意（署名的表态、发言或者表决票数、结果）。"
    );
    assert_eq!(buttons(&personal), ["前往修改"]);
}

#[test]
fn twelve_what_is_entered_is_only_corrected() {
    let text = text(&Refusal::Sealed);
    assert_eq!(text.fact, "已登记内容不能修改。确有错误的，须办理更正，原内容保留。");
    assert_eq!(buttons(&text), ["办理更正"]);
}
