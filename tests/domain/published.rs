//! What must not go out (R41): personal data, votes and words by name, wherever in the text they stand.

use jiff::civil::date;
use minutebook::domain::disclosure::{DisclosureDraft, Ground, NotPersonal, ReviewResult, Track, Withheld};
use minutebook::domain::rules::CheckId;

use crate::disclosure::{disclose, draft, drafted, review};
use crate::given::checks;

#[test]
fn r41_personal_data_stops_the_release_until_it_is_declared_or_gone() {
    let (mut given, matter) = drafted("联系电话13800138000。");
    assert_eq!(checks(&given.refused(disclose(matter))), ("block", vec![CheckId::R41]));
    let mut of = draft(matter, Track::Government, "联系电话13800138000。");
    of.draft.not_personal = vec![NotPersonal {
        found: "13800138000".into(),
        reason: "办公服务热线".into(),
        by: "综合办经办人".into(),
    }];
    given.when(of.command());
    given.when(disclose(matter));
}

#[test]
fn r41_no_declaration_lets_votes_by_name_through() {
    let text = "组织委员不同意。";
    let (mut given, matter) = drafted(text);
    let hits = minutebook::domain::personal_data::votes_by_name(text, &[]);
    assert!(!hits.is_empty(), "the scanner finds the vote");
    let mut of = draft(matter, Track::Government, text);
    of.draft.not_personal = hits
        .iter()
        .map(|hit| NotPersonal {
            found: hit.found.clone(),
            reason: "已核".into(),
            by: "综合办经办人".into(),
        })
        .collect();
    given.when(of.command());
    assert_eq!(checks(&given.refused(disclose(matter))).1[0], CheckId::R41);
}

#[test]
fn r41_every_word_that_goes_out_is_looked_at() {
    let hidden = |change: fn(&mut DisclosureDraft)| {
        let (mut given, matter) = drafted("同意实施。");
        let mut draft = draft(matter, Track::Government, "同意实施。");
        change(&mut draft.draft);
        given.when(draft.command());
        given.when(review(matter, ReviewResult::MayPublish));
        checks(&given.refused(disclose(matter)))
    };
    let stopped = ("block", vec![CheckId::R41]);
    assert_eq!(hidden(|draft| draft.channel = "致电13805751234索取".into()), stopped);
    assert_eq!(
        hidden(|draft| draft.withheld = vec![Withheld {
            part: "附件：申请人13805751234的材料".into(),
            ground: Ground::ThirdParty,
            reason: "涉及第三方".into(),
            reassess_on: date(2027, 3, 10),
        }]),
        stopped
    );
}

#[test]
fn r41_a_post_that_only_the_roster_knows_is_a_name_too() {
    let text = "武装部长不同意。";
    assert!(minutebook::domain::personal_data::votes_by_name(text, &[]).is_empty());
    let (given, matter) = drafted(text);
    assert_eq!(checks(&given.refused(disclose(matter))).1[0], CheckId::R41);
}
