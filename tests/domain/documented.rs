//! The page on the stored form forgets nothing: section 10 names every kind of record, every member, every value.

mod bodies;
mod shapes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use minutebook::domain::application::SignOffStage;
use minutebook::domain::appointment::AppointmentFollow;
use minutebook::domain::disclosure::{DisclosureAttribute, Scope, TrackStep};
use minutebook::domain::event::{CorrectableField, Event};
use minutebook::domain::meeting::VotingMethod;
use minutebook::domain::register::{AppointmentKind, BookKind, FundsKind, Register};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::StepKind;
use minutebook::domain::steps::groundwork::ConsultationWay;
use serde::Serialize;
use serde_json::{Map, Value};

use shapes::{Names, Object, Shapes};

const FORMAT: &str = include_str!("../../docs/format.md");

/// What records can hold, as their types say.
static STORED: LazyLock<Shapes> = LazyLock::new(Shapes::of::<Event>);

/// What records do hold: practice books, and a walk through both kinds of book.
static FACTS: LazyLock<Vec<Event>> = LazyLock::new(|| {
    [
        bodies::practised(3, 60),
        bodies::walked(BookKind::Main),
        bodies::walked(BookKind::Personnel),
    ]
    .concat()
});

/// A row of a table.
struct Row {
    cells: Vec<String>,
    /// The names in each cell, but for what stands in brackets.
    names: Vec<BTreeSet<String>>,
}

/// The tables of section 10.
struct Page(Vec<Row>);

impl Page {
    /// A row whose first cell is empty goes on with the row above: in two columns it ends that row, in more it is another
    /// row of the same thing.
    fn of(text: &str) -> Self {
        let section = text.split("\n## ").find(|section| section.starts_with("10. "));
        let mut rows: Vec<Vec<String>> = Vec::new();
        for line in section.unwrap_or_default().lines() {
            let Some(line) = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')) else {
                continue;
            };
            let mut cells: Vec<String> = line.split('|').map(|cell| cell.trim().to_owned()).collect();
            match rows.last_mut() {
                Some(above) if cells[0].is_empty() && cells.len() == 2 => above[1] += &cells[1],
                Some(above) if cells[0].is_empty() => {
                    cells[0].clone_from(&above[0]);
                    rows.push(cells);
                }
                _ => rows.push(cells),
            }
        }
        let row = |cells: Vec<String>| Row {
            names: cells.iter().map(|cell| named(&without_brackets(cell))).collect(),
            cells,
        };
        Self(rows.into_iter().map(row).collect())
    }

    fn rows(&self, columns: usize) -> impl Iterator<Item = &Row> {
        self.0.iter().filter(move |row| row.cells.len() == columns)
    }

    /// The kinds of record, each with its row.
    fn kinds(&self) -> impl Iterator<Item = (&str, &Row)> {
        self.rows(4)
            .flat_map(|row| row.names[0].iter().map(move |kind| (kind.as_str(), row)))
    }

    /// The names behind each object and each enumeration.
    fn things(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut things: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in self.0.iter().filter(|row| row.cells[0].starts_with('*')) {
            let names = row.names[1].iter().map(String::as_str);
            things.entry(&row.cells[0]).or_default().extend(names);
        }
        things
    }

    /// Whether a row has exactly the members of an object, and another row those of another object with the same ones.
    /// A row of several kinds of record has the members of all of them.
    fn has(&self, object: &Object) -> bool {
        let members = sorted(object.members);
        let exactly = |row: &&Row| row.names.last().is_some_and(|names| names.iter().eq(&members));
        match object.value {
            Some(kind) if object.of == "Event" => {
                let holds = |row: &Row| members.iter().all(|member| row.names[3].contains(*member));
                self.kinds().any(|(named, row)| named == kind && holds(row))
            }
            Some(value) => self.rows(3).any(|row| row.names[1].contains(value) && exactly(&row)),
            None => {
                let alike = |other: &&Object| other.value.is_none() && sorted(other.members) == members;
                self.0.iter().filter(exactly).count() >= STORED.objects.iter().filter(alike).count()
            }
        }
    }
}

/// The names in a text: `` `name` ``.
fn named(text: &str) -> BTreeSet<String> {
    let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let names = text.split('`').skip(1).step_by(2).filter(is_name);
    names.map(str::to_owned).collect()
}

/// A text without what stands in round brackets.
fn without_brackets(text: &str) -> String {
    let mut open = 0_usize;
    let outside = |c: &char| {
        open = match c {
            '(' => open + 1,
            ')' => open.saturating_sub(1),
            _ => open,
        };
        open == 0
    };
    text.chars().filter(outside).collect()
}

fn sorted(names: Names) -> BTreeSet<&'static str> {
    names.iter().copied().collect()
}

/// Kinds of record without a row of their own, and rows without a kind.
fn kinds_amiss(page: &Page) -> Vec<String> {
    let mut told: BTreeMap<&str, usize> = STORED.enumerations["Event"].iter().map(|kind| (*kind, 0)).collect();
    for (kind, _) in page.kinds() {
        // What is no kind counts as a row too many.
        *told.entry(kind).or_insert(1) += 1;
    }
    let amiss = told.into_iter().filter(|(_, rows)| *rows != 1);
    amiss.map(|(kind, _)| kind.to_owned()).collect()
}

/// Objects whose members no row has.
fn objects_amiss(page: &Page) -> Vec<&'static Object> {
    STORED.objects.iter().filter(|object| !page.has(object)).collect()
}

/// Enumerations that have no row of exactly their values, or share it with another.
fn enumerations_amiss(page: &Page) -> Vec<&'static str> {
    let things = page.things();
    let rows = |values: Names| things.values().filter(|names| **names == sorted(values)).count();
    let stored = STORED.enumerations.iter().filter(|(of, _)| **of != "Event");
    let alike = |values: Names| {
        stored
            .clone()
            .filter(|(_, other)| sorted(other) == sorted(values))
            .count()
    };
    let amiss = stored.clone().filter(|(_, values)| rows(values) < alike(values));
    amiss.map(|(of, _)| *of).collect()
}

/// A fact's kind and body, as they are stored.
fn body_of(event: &Event) -> (String, Map<String, Value>) {
    match serde_json::to_value(event).expect("facts are plain data") {
        Value::Object(tagged) => match tagged.into_iter().next() {
            Some((kind, Value::Object(body))) => (kind, body),
            other => unreachable!("a kind with a body was expected, not {other:?}"),
        },
        other => unreachable!("a tagged body was expected, not {other}"),
    }
}

/// The names of an object's members and of those of everything in it.
fn members(value: Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                names.insert(name);
                members(value, names);
            }
        }
        Value::Array(items) => items.into_iter().for_each(|item| members(item, names)),
        _ => {}
    }
}

#[test]
fn each_kind_of_record_has_one_row_and_each_row_is_a_kind() {
    assert_eq!(kinds_amiss(&Page::of(FORMAT)), Vec::<String>::new());
}

#[test]
fn each_row_says_how_the_body_is_committed_to_and_what_it_is_about() {
    let page = Page::of(FORMAT);
    let rows: BTreeMap<&str, &Row> = page.kinds().collect();
    let mut about: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for event in FACTS.iter() {
        let (kind, _) = body_of(event);
        let commit = if event.published() { "fields" } else { "whole" };
        assert_eq!(rows[kind.as_str()].cells[2], commit, "{kind}");
        let subjects = event
            .about()
            .into_iter()
            .filter_map(|subject| subject.to_string().chars().next());
        about.entry(kind).or_default().extend(subjects);
    }
    for (kind, about) in about {
        let told: BTreeSet<char> = rows[kind.as_str()].cells[1]
            .chars()
            .filter(char::is_ascii_lowercase)
            .collect();
        assert_eq!(told, about, "{kind}");
    }
}

#[test]
fn each_member_of_a_body_that_is_no_text_has_its_form() {
    let page = Page::of(FORMAT);
    let forms = page.rows(2).filter(|row| !row.cells[0].starts_with('*'));
    let told: BTreeSet<&str> = forms.flat_map(|row| &row.names[0]).map(String::as_str).collect();
    let things = page.things();
    let described = |kind: &str| {
        things
            .keys()
            .any(|thing| thing.contains(&format!("the body of `{kind}`")))
    };
    let mut formless = BTreeSet::new();
    for (kind, body) in FACTS.iter().map(body_of).filter(|(kind, _)| !described(kind)) {
        let others = body.into_iter().filter(|(_, value)| !value.is_string());
        let others = others.filter(|(member, _)| !told.contains(member.as_str()));
        formless.extend(others.map(|(member, _)| format!("{kind}: {member}")));
    }
    assert!(formless.is_empty(), "{formless:?}");
}

#[test]
fn each_object_inside_a_body_has_all_its_members_in_one_row() {
    assert_eq!(objects_amiss(&Page::of(FORMAT)), Vec::<&Object>::new());
}

#[test]
fn each_enumeration_has_its_values_and_no_others() {
    assert_eq!(enumerations_amiss(&Page::of(FORMAT)), Vec::<&str>::new());
}

#[test]
fn every_member_in_the_books_of_both_kinds_is_named_and_the_books_have_every_kind_and_member() {
    let page = Page::of(FORMAT);
    let told: BTreeSet<&String> = page.0.iter().flat_map(|row| &row.names).flatten().collect();
    let mut met = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for (kind, body) in FACTS.iter().map(body_of) {
        kinds.insert(kind);
        members(Value::Object(body), &mut met);
    }
    let unnamed: Vec<_> = met.iter().filter(|name| !told.contains(name)).collect();
    assert!(unnamed.is_empty(), "docs/format.md lacks {unnamed:?}");
    let known = STORED.objects.iter().flat_map(|object| object.members);
    let mut unmet: Vec<_> = known.filter(|member| !met.contains(**member)).collect();
    unmet.extend(
        STORED.enumerations["Event"]
            .iter()
            .filter(|kind| !kinds.contains(**kind)),
    );
    assert!(unmet.is_empty(), "the books lack {unmet:?}");
}

#[test]
fn every_list_of_all_values_has_all_that_can_be_stored() {
    fn values<T: Serialize>(all: &[T]) -> BTreeSet<String> {
        let stored = all
            .iter()
            .map(|value| serde_json::to_value(value).expect("a plain value"));
        stored.filter_map(|value| value.as_str().map(str::to_owned)).collect()
    }
    macro_rules! lists {
        ($($kind:ident)*) => { [$((stringify!($kind), values(&$kind::ALL[..]))),*] };
    }
    let lists = lists! {
        AppointmentFollow AppointmentKind CheckId ConsultationWay CorrectableField DisclosureAttribute FundsKind MeetingKind Register
        Scope SignOffStage StepKind TrackStep VotingMethod
    };
    for (of, all) in lists {
        let stored: BTreeSet<String> = STORED.enumerations[of].iter().map(ToString::to_string).collect();
        assert_eq!(all, stored, "{of}");
    }
}

#[test]
fn nothing_is_told_of_what_is_stored_nowhere() {
    let members = STORED.objects.iter().flat_map(|object| object.members);
    let values = STORED.enumerations.values().copied().flatten();
    let stored: BTreeSet<&str> = members.chain(values).copied().collect();
    let page = Page::of(FORMAT);
    let told = page.0.iter().flat_map(|row| &row.cells).flat_map(|cell| named(cell));
    let gone: Vec<String> = told.filter(|name| !stored.contains(name.as_str())).collect();
    assert_eq!(gone, Vec::<String>::new());
}

#[test]
fn a_forgotten_name_is_found() {
    let without = |name: &str| Page::of(&FORMAT.replace(&format!("`{name}`"), "…"));
    for kind in STORED.enumerations["Event"] {
        assert_eq!(kinds_amiss(&without(kind)), [*kind]);
    }
    let members: BTreeSet<_> = STORED.objects.iter().flat_map(|object| object.members).collect();
    for member in members {
        assert!(!objects_amiss(&without(member)).is_empty(), "{member}");
    }
    for (of, values) in STORED.enumerations.iter().filter(|(of, _)| **of != "Event") {
        for value in *values {
            assert!(enumerations_amiss(&without(value)).contains(of), "{value}");
        }
    }
}
