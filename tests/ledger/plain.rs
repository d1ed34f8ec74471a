//! Plain data from JSON: what fits is read as serde's own reader reads it, what doesn't is refused.

use minutebook::ledger::plain::{Misfit, read, read_bytes, read_variant};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Act {
    Founded,
    Named(String),
    Counted { votes: u32, spoiled: Option<u8> },
    Held(i64, bool),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    acts: Vec<Act>,
    on: jiff::civil::Date,
    pair: (u32, String),
    of: BTreeMap<String, Value>,
    counts: BTreeMap<u16, i8>,
    by_act: BTreeMap<Act, bool>,
}

fn sheet() -> Sheet {
    Sheet {
        acts: vec![
            Act::Founded,
            Act::Named("议题“甲”\n".into()),
            Act::Counted {
                votes: 7,
                spoiled: None,
            },
            Act::Held(-3, true),
        ],
        on: jiff::civil::date(2026, 11, 25),
        pair: (u32::MAX, String::new()),
        of: BTreeMap::from([("a".into(), json!({"b": [1, null, "c"]}))]),
        counts: BTreeMap::from([(0, -1), (u16::MAX, 1)]),
        by_act: BTreeMap::from([(Act::Founded, true)]),
    }
}

fn value() -> Value {
    serde_json::to_value(sheet()).expect("plain data")
}

fn with(path: &str, changed: Value) -> Result<Sheet, Misfit> {
    let mut value = value();
    *value.pointer_mut(path).expect("a place in the sheet") = changed;
    read(&value)
}

#[test]
fn what_was_written_is_read_again_from_a_value_and_from_bytes() {
    assert_eq!(read(&value()), Ok(sheet()));
    assert_eq!(
        read_bytes(&serde_json::to_vec(&sheet()).expect("plain data")),
        Ok(sheet())
    );
}

#[test]
fn a_variant_is_read_from_its_name_and_content() {
    let counted = json!({"votes": 7, "spoiled": 1});
    assert_eq!(
        read_variant("counted", &counted),
        Ok(Act::Counted {
            votes: 7,
            spoiled: Some(1)
        })
    );
    assert_eq!(read_variant("named", &json!("甲")), Ok(Act::Named("甲".into())));
    assert_eq!(read_variant("founded", &Value::Null), Ok(Act::Founded));
    assert_eq!(read_variant::<Act>("unheard_of", &counted), Err(Misfit));
    assert_eq!(read_variant::<Act>("founded", &counted), Err(Misfit));
    assert_eq!(read_variant::<Act>(r"\u0066ounded", &Value::Null), Err(Misfit));
}

#[test]
fn an_absent_option_reads_as_none() {
    let counted = Ok(Act::Counted {
        votes: 7,
        spoiled: None,
    });
    assert_eq!(read_variant("counted", &json!({"votes": 7})), counted);
    assert_eq!(read_variant("counted", &json!({"votes": 7, "spoiled": null})), counted);
}

#[test]
fn a_struct_written_as_an_array_is_refused() {
    assert_eq!(read_variant::<Act>("counted", &json!([7, null])), Err(Misfit));
    assert_eq!(
        read::<Sheet>(&json!([[], "2026-11-25", [1, ""], {}, {}, {}])),
        Err(Misfit)
    );
}

#[test]
fn a_field_too_many_or_too_few_is_refused() {
    let mut more = value();
    more["extra"] = json!(1);
    assert_eq!(read::<Sheet>(&more), Err(Misfit));
    let mut less = value();
    less.as_object_mut().expect("an object").remove("on");
    assert_eq!(read::<Sheet>(&less), Err(Misfit));
}

#[test]
fn a_value_of_another_kind_or_out_of_range_is_refused() {
    for (path, changed) in [
        ("/on", json!("2026-02-30")),
        ("/on", json!(20_261_125)),
        ("/pair", json!([1])),
        ("/pair", json!([1, "", 2])),
        ("/pair/0", json!(u64::from(u32::MAX) + 1)),
        ("/pair/0", json!(-1)),
        ("/pair/0", json!(1.5)),
        ("/acts", json!({})),
        ("/counts", json!({"65536": 1})),
        ("/counts", json!({"a": 1})),
        ("/acts/0", json!({"founded": null, "named": "甲"})),
        ("/acts/0", json!({})),
        ("/acts/2/counted/spoiled", json!(256)),
    ] {
        assert_eq!(with(path, changed.clone()), Err(Misfit), "{path} {changed}");
    }
    assert_eq!(read_bytes::<Sheet>(b"{"), Err(Misfit));
}
