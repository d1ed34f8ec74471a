//! Every check has a name, a clause and a demand; every standard its article.

use std::collections::BTreeSet;

use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::fair_competition::{STANDARDS, Situation, Standard, situations};
use minutebook::text::{citation, standards};

use crate::office::assert_plain;

#[test]
fn every_check_has_a_name_a_clause_and_a_demand() {
    assert!(CheckId::ALL.len() >= 36);
    for check in CheckId::ALL {
        let text = citation::text(*check);
        for sentence in [text.name, text.citation, text.demand, citation::standing(text.standing)] {
            assert_plain(sentence);
        }
        assert!(text.demand.ends_with('。'), "{check}: {}", text.demand);
        assert!(!text.name.ends_with('。'), "{check}: {}", text.name);
    }
}

#[test]
fn no_two_checks_share_a_name() {
    let names: BTreeSet<_> = CheckId::ALL.iter().map(|check| citation::text(*check).name).collect();
    assert_eq!(names.len(), CheckId::ALL.len());
}

#[test]
fn articles_from_memory_are_marked_for_the_office_to_confirm() {
    for check in [CheckId::R22, CheckId::R24, CheckId::R31, CheckId::R46, CheckId::R53] {
        assert_eq!(citation::text(check).standing, citation::Standing::ToConfirm, "{check}");
    }
}

#[test]
fn regulation_713_is_cited_by_analogy_since_it_does_not_name_streets() {
    for check in CheckId::ALL {
        let clause = citation::of(*check);
        assert!(
            !clause.contains("713号") || clause.starts_with("参照"),
            "{check}: {clause}"
        );
    }
}

#[test]
fn the_nineteen_standards_have_words_an_article_and_an_example() {
    for standard in STANDARDS {
        let text = standards::text(standard).expect("one of the nineteen");
        for sentence in [text.content, text.citation, text.example, text.example_citation] {
            assert_plain(sentence);
        }
        assert!(!standards::group(standard.article).is_empty());
    }
    let citations: BTreeSet<_> = STANDARDS
        .iter()
        .filter_map(|standard| standards::text(*standard))
        .map(|text| text.citation)
        .collect();
    assert_eq!(citations.len(), 19);
    let first = standards::text(STANDARDS[0]).expect("the first");
    assert_eq!(first.citation, "国令783号第八条第（一）项");
    assert_eq!(standards::text(Standard { article: 12, item: 1 }), None);
}

#[test]
fn the_sixty_six_situations_of_99_have_plain_words_of_their_own() {
    let said: Vec<&str> = STANDARDS
        .into_iter()
        .flat_map(situations)
        .map(|of| standards::situation(of).expect("one of the sixty-six"))
        .collect();
    assert_eq!(said.len(), 66);
    for words in &said {
        assert_plain(words);
    }
    assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), 66, "no two alike");
    for (article, item) in [(8, 1), (9, 7), (23, 4), (24, 1)] {
        assert_eq!(standards::situation(Situation { article, item }), None);
    }
}
