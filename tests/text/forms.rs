//! What is printed: the review form, the table of problems, and an old record as it was copied.

use jiff::civil::date;
use minutebook::domain::event::Resolution;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{PaperVotes, Stand, StandTaken, Tally, Votes};
use minutebook::domain::rules::fair_competition::Regime;
use minutebook::domain::steps::FairCompetitionReview;
use minutebook::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, EARLIER_STANDARDS, Exception, ExceptionGround, Issuer, Judged,
    MeasureNature, Review, ReviewForm, STANDARDS, Standard,
};
use minutebook::text::page_matter::{StepLine, paper_record, review_paper};
use minutebook::text::{page_rectification, standards};

use crate::office::resolution;

fn judged(found: bool) -> Vec<Judged> {
    let judge = |standard| Judged {
        standard,
        found,
        words: if found {
            "对新开办企业给予补助".into()
        } else {
            String::new()
        },
        situations: Vec::new(),
    };
    STANDARDS.map(judge).into()
}

fn reviewed(judged: Vec<Judged>, conclusion: Option<Conclusion>) -> FairCompetitionReview {
    FairCompetitionReview {
        judged_by: "综合办经办人".into(),
        judged_on: date(2026, 11, 12),
        applicability: Applicability::Yes(Review {
            judged,
            hearing: None,
            conclusion,
            source: ConclusionSource::Drafter,
            written: true,
            concluded_on: Some(date(2026, 11, 16)),
            reviewer: "经济发展办公室".into(),
            issuer: Issuer::Own,
            form: None,
        }),
    }
}

fn line(lines: &[StepLine], name: &str) -> String {
    let Some(found) = lines.iter().find(|line| line.name == name) else {
        unreachable!("{name} is printed: {lines:?}")
    };
    found.value.clone()
}

#[test]
fn the_review_form_prints_all_nineteen_standards_each_with_clause_and_judgement() {
    let mut some = judged(false);
    some.pop();
    some[0] = judged(true).remove(0);
    let paper = review_paper(None, &reviewed(some, Some(Conclusion::Conforms)), Regime::Measures);
    assert_eq!(paper.standards.len(), 19);
    let [first, second, .., last] = paper.standards.as_slice() else {
        unreachable!("nineteen")
    };
    assert_eq!((first.judged, first.found.as_str()), ("有", "对新开办企业给予补助"));
    assert_eq!(first.citation, "国令783号第八条第（一）项");
    assert_eq!((second.judged, second.found.as_str()), ("无", ""));
    assert_eq!(last.judged, "未判断");
}

#[test]
fn rules_that_asked_for_no_standards_print_none() {
    let of_2017 = review_paper(
        None,
        &reviewed(Vec::new(), Some(Conclusion::Conforms)),
        Regime::Opinions,
    );
    assert!(of_2017.standards.is_empty());
    assert!(line(&of_2017.conclusion, "审查意见").contains("国发〔2016〕34号"));
}

#[test]
fn the_form_of_2017_and_2021_prints_eighteen_standards_and_what_it_asks_beside_them() {
    let judge = |standard| Judged {
        standard,
        found: standard == EARLIER_STANDARDS[0],
        words: "限于本街道企业".into(),
        situations: Vec::new(),
    };
    let exception = Exception {
        ground: ExceptionGround::SocialSecurity,
        effect: "影响有限".into(),
        no_lesser_alternative: "别无他法".into(),
        term: "一年".into(),
        other: String::new(),
        until: None,
    };
    let mut step = reviewed(
        EARLIER_STANDARDS.map(judge).into(),
        Some(Conclusion::Exception(exception)),
    );
    if let Applicability::Yes(review) = &mut step.applicability {
        review.form = Some(Box::new(ReviewForm {
            sector: "养老服务".into(),
            nature: Some(MeasureNature::Normative),
            drafter_contact: "经办人，办公电话另附".into(),
            reviewer_contact: "司法所负责人".into(),
            experts: "未咨询".into(),
            head_opinion: "同意审查结论".into(),
        }));
    }
    for regime in [Regime::TrialRules, Regime::Rules] {
        let paper = review_paper(None, &step, regime);
        assert_eq!(paper.standards.len(), 18);
        assert_eq!((paper.standards[0].judged, paper.standards[1].judged), ("有", "无"));
        for (name, value) in [
            ("涉及行业领域", "养老服务"),
            ("政策措施性质", "规范性文件"),
            ("起草机构联系人（职务）、办公电话", "经办人，办公电话另附"),
            ("审查机构联系人（职务）、办公电话", "司法所负责人"),
        ] {
            assert_eq!(line(&paper.measure, name), value);
        }
        for (name, value) in [
            ("专家咨询意见", "未咨询"),
            ("审查机构主要负责人意见", "同意审查结论"),
            ("适用情形", "扶贫开发、救灾救助等社会保障目的"),
        ] {
            assert_eq!(line(&paper.conclusion, name), value);
        }
    }
    let unfilled = review_paper(None, &reviewed(Vec::new(), None), Regime::Rules);
    assert!(unfilled.standards.iter().all(|line| line.judged == "未判断"));
}

#[test]
fn each_of_the_eighteen_has_its_words_and_no_other_has() {
    for standard in EARLIER_STANDARDS {
        let text = standards::text(standard).expect("it has words");
        assert!(text.citation.starts_with("国发〔2016〕34号"));
        assert_eq!(standards::group(standard.article).is_empty(), text.content.is_empty());
    }
    assert_eq!(standards::text(Standard { article: 3, item: 5 }), None);
}

#[test]
fn the_opinion_says_the_conclusion_with_its_clause_and_where_it_comes_from() {
    let opinion = |conclusion| {
        let paper = review_paper(None, &reviewed(judged(false), conclusion), Regime::Measures);
        assert_eq!(line(&paper.conclusion, "结论来源"), "起草科室自行审查");
        line(&paper.conclusion, "审查意见")
    };
    assert_eq!(
        opinion(Some(Conclusion::Conforms)),
        "经审查，本政策措施符合公平竞争审查标准。（依据：国令783号第十七条、第十八条）"
    );
    assert!(opinion(Some(Conclusion::DoesNotConform)).contains("不得出台"));
    assert!(opinion(None).starts_with("尚未形成审查结论"));
    let exception = Exception {
        ground: ExceptionGround::PublicInterest,
        effect: "影响有限".into(),
        no_lesser_alternative: "贷款贴息不能解决".into(),
        term: "恢复营业满一年即止".into(),
        other: String::new(),
        until: Some(date(2027, 11, 30)),
    };
    let said = opinion(Some(Conclusion::Exception(exception)));
    for words in ["节约能源、保护环境、救灾救助等社会公共利益", "2027年11月30日"] {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn several_rounds_of_a_problem_are_counted_and_a_single_one_stands_alone() {
    assert_eq!(page_rectification::in_round(1, 1, "逐笔复核"), "逐笔复核");
    assert_eq!(page_rectification::in_round(1, 2, "逐笔复核"), "首次：逐笔复核");
    assert_eq!(page_rectification::in_round(2, 2, "停付补签"), "第2次：停付补签");
}

#[test]
fn a_vote_copied_from_paper_says_where_a_stand_by_name_is_missing() {
    let copied = |named| Resolution {
        votes: Votes::OnPaper(PaperVotes {
            tally: Tally {
                agree: 2,
                ..Tally::default()
            },
            named,
            source: "第三册第12页".into(),
            unshown: None,
        }),
        ..resolution()
    };
    let stand = |member| StandTaken {
        member: MemberId(member),
        stand: Stand::For,
        reservation: String::new(),
    };
    let said = |named| paper_record(&copied(named));
    assert_eq!(said(vec![]).as_deref(), Some("第三册第12页，原记录未载明逐人表态"));
    assert_eq!(
        said(vec![stand(1)]).as_deref(),
        Some("第三册第12页，原记录未载明逐人表态")
    );
    assert_eq!(said(vec![stand(1), stand(2)]).as_deref(), Some("第三册第12页"));
    assert_eq!(paper_record(&resolution()), None);
}
