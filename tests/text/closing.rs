//! What stands beside the items of a meeting, and what a summary says otherwise than the record, in words.

use jiff::civil::{date, time};
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::beside::Supervision;
use minutebook::domain::meeting::{
    Beside, CopiesAccounted, CopyAccount, HandOut, PaperCopy, SupervisionAnswer, SupervisionOpinion,
};
use minutebook::domain::money::Fen;
use minutebook::domain::refusal::{Gap, GapFact, Refusal};
use minutebook::domain::room::OutcomeKind;
use minutebook::domain::rules::issued::{Difference, Differs};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::text::names::Names;
use minutebook::text::refusal::{Fix, gap, text};
use minutebook::text::{record, words};

use crate::office::{assert_plain, roster, rulebook};

const MEETING: MeetingId = MeetingId([1; 8]);

fn stamp() -> minutebook::domain::matter::Stamp {
    minutebook::domain::matter::Stamp {
        seq: 1,
        at: minutebook::domain::occasion::Moment("2026-11-20T09:00:00.000+08:00".to_owned()),
        by: MemberId(1),
    }
}

#[test]
fn numbers_that_follow_each_other_are_told_as_a_range() {
    assert_eq!(words::numbers(&[1, 2, 3, 5, 7, 8]), "1–3、5、7–8");
    assert_eq!(words::numbers(&[4]), "4");
}

#[test]
fn the_record_says_which_copies_came_back_and_which_stayed_with_leave() {
    use minutebook::domain::event::Event;
    let copy = |number: u32| PaperCopy {
        number,
        to: "委员甲".to_owned(),
    };
    let mut beside = Beside::empty();
    let hand_out = Box::new(HandOut {
        meeting: MEETING,
        item: 2,
        title: "资金安排明细".to_owned(),
        copies: [1, 2, 3, 4].map(copy).into(),
        at: time(9, 10, 0, 0),
    });
    beside.apply(&stamp(), &Event::PapersHandedOut { serial: 1, hand_out });
    let account = |numbers: &[u32], account: CopyAccount| {
        Event::CopiesAccountedFor(CopiesAccounted {
            meeting: MEETING,
            serial: 1,
            numbers: numbers.into(),
            account,
        })
    };
    let collected = CopyAccount::Collected {
        by: "记录人".to_owned(),
        at: time(11, 0, 0, 0),
    };
    beside.apply(&stamp(), &account(&[1, 2], collected));
    assert_eq!(
        record::hand_out(&beside.hand_outs[0]),
        "会上发放“资金安排明细”4份（编号1–4），收回2份，编号3–4未收回。"
    );
    let kept = CopyAccount::Kept {
        reason: "留存办理。".to_owned(),
        approved_by: "书记".to_owned(),
    };
    beside.apply(&stamp(), &account(&[3], kept));
    let mistaken = CopyAccount::Mistaken {
        reason: "误登".to_owned(),
    };
    beside.apply(&stamp(), &account(&[4], mistaken));
    assert_eq!(
        record::hand_out(&beside.hand_outs[0]),
        "会上发放“资金安排明细”3份（编号1–3），收回2份，编号3经书记批准留存：留存办理。"
    );
}

#[test]
fn the_record_has_a_warning_verbatim_with_its_answer() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let mut one = Supervision {
        serial: 1,
        opinion: Some(SupervisionOpinion {
            meeting: MEETING,
            item: Some(2),
            by: "纪检监察工委书记".to_owned(),
            words: "征求意见的范围偏小。".to_owned(),
            at: time(9, 20, 0, 0),
        }),
        answer: None,
    };
    let said = "监督意见：纪检监察工委书记09:20提出程序性提醒：“征求意见的范围偏小。”";
    assert_eq!(
        record::supervision(&one, names),
        Some(format!("{said}主持人尚未答复。"))
    );
    let answered = |adopted| SupervisionAnswer {
        meeting: MEETING,
        serial: 1,
        adopted,
        words: "会后补充征求。".to_owned(),
        by: MemberId(0),
        at: time(9, 25, 0, 0),
    };
    one.answer = Some(answered(true));
    assert_eq!(
        record::supervision(&one, names),
        Some(format!("{said}书记09:25答复：采纳，会后补充征求。"))
    );
    one.answer = Some(answered(false));
    assert_eq!(
        record::supervision(&one, names),
        Some(format!("{said}书记09:25答复：未采纳，理由：会后补充征求。"))
    );
}

#[test]
fn what_keeps_a_meeting_open_is_told_with_numbers_holders_and_the_button() {
    let out = GapFact::CopiesOut {
        item: 2,
        title: "资金安排明细".to_owned(),
        copies: vec![(3, "宣传委员".to_owned()), (7, "武装部长".to_owned())],
    };
    assert_eq!(
        gap::fact(&out, Names::NONE),
        "第2项会上材料“资金安排明细”尚有2份未收回：3号（宣传委员）、7号（武装部长）。"
    );
    assert_eq!(gap::fix(&out), Fix::HandedOut);
    let open = GapFact::WarningUnanswered {
        item: Some(2),
        by: "纪检监察工委书记".to_owned(),
        at: time(9, 20, 0, 0),
    };
    assert_eq!(
        gap::fact(&open, Names::NONE),
        "纪检监察工委书记09:20对第2项提出的监督意见，主持人尚未答复。"
    );
    assert_eq!(gap::fix(&open), Fix::Supervision);
    let refused = Refusal::NotReady(vec![Gap {
        check: CheckId::R57,
        severity: Severity::Block,
        fact: out,
    }]);
    let said = text(&refused, Names::NONE);
    assert!(
        said.fact.starts_with("会议尚有未办结事项，不能散会。第2项会上材料"),
        "{}",
        said.fact
    );
}

#[test]
fn a_difference_says_where_what_and_what_the_record_says() {
    let yuan = |yuan| Fen::from_yuan(yuan).expect("in range");
    let told = |paragraph, item, what| {
        gap::fact(
            &GapFact::SummaryDiffers(Box::new(Difference { paragraph, item, what })),
            Names::NONE,
        )
    };
    assert_eq!(
        told(
            Some(7),
            Some(2),
            Differs::OutcomeOther {
                said: OutcomeKind::Passed,
                record: OutcomeKind::Postponed
            }
        ),
        "第7段（第2项）：纪要写为“通过”，会议记录为“缓议”。"
    );
    assert_eq!(
        told(
            Some(7),
            Some(2),
            Differs::AmountOther {
                said: yuan(100_001),
                record: Some(yuan(100_000))
            }
        ),
        "第7段（第2项）：纪要写为100,001.00 元，会议记录为100,000.00 元。"
    );
    assert_eq!(
        told(Some(8), None, Differs::Vote("宣传委员不同意".to_owned())),
        "第8段：“宣传委员不同意”：纪要不写票数和个人表态。"
    );
    let title = "关于外墙修缮的议题".to_owned();
    assert!(
        told(None, Some(3), Differs::MatterMissing { title }).starts_with("第3项：会议作出决定的“关于外墙修缮的议题”")
    );
    for what in [
        Differs::OutcomeMissing {
            record: OutcomeKind::Passed,
        },
        Differs::AmountMissing { record: yuan(1) },
        Differs::NamedOther {
            said: "100台".to_owned(),
            record: "80台".to_owned(),
        },
        Differs::AmountOther {
            said: yuan(1),
            record: None,
        },
        Differs::OwnerMissing {
            record: "社区建设办公室".to_owned(),
        },
        Differs::OwnerOther {
            said: "城市管理办公室".to_owned(),
            record: "社区建设办公室".to_owned(),
        },
        Differs::ThoughtOther {
            said: "条件成熟".into(),
            record: String::new(),
        },
        Differs::ThoughtOther {
            said: "条件成熟".into(),
            record: "须再论证".into(),
        },
        Differs::ReporterOther {
            said: "财政所".to_owned(),
            record: "社区建设办公室".to_owned(),
        },
        Differs::HeadingOther("关于外墙的议题".to_owned()),
        Differs::SessionOther {
            record: "2026年第1次".to_owned(),
        },
        Differs::DayOther {
            record: date(2026, 3, 10),
        },
        Differs::PlaceOther {
            record: "三楼会议室".to_owned(),
        },
        Differs::ChangesMissing {
            record: "压缩投资".to_owned(),
        },
        Differs::PresidingOther {
            record: "书记".to_owned(),
        },
        Differs::AttendanceOther {
            post: "宣传委员".to_owned(),
            present: true,
        },
        Differs::AttendanceOther {
            post: "宣传委员".to_owned(),
            present: false,
        },
        Differs::NotUnanimous,
        Differs::Reservation,
        Differs::Personnel("干部任免".to_owned()),
        Differs::NotOnAgenda,
        Differs::NotDecided,
    ] {
        assert_plain(&told(Some(1), Some(1), what));
    }
}

#[test]
fn a_summary_that_differs_is_told_as_one_refusal_with_a_line_for_each() {
    let gap = |paragraph| Gap {
        check: CheckId::R61,
        severity: Severity::Block,
        fact: GapFact::SummaryDiffers(Box::new(Difference {
            paragraph: Some(paragraph),
            item: None,
            what: Differs::NotOnAgenda,
        })),
    };
    let said = text(&Refusal::NotReady(vec![gap(3), gap(5)]), Names::NONE);
    assert_eq!(said.fact, "纪要与会议记录有2处不一致，未登记。");
    assert_eq!(said.detail.len(), 2);
    let one = text(&Refusal::NotReady(vec![gap(3)]), Names::NONE);
    assert_eq!(one.detail.len(), 1);
}
