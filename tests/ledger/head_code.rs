//! Head codes as people see, print and type them.

use crate::small_book::head;
use minutebook::ledger::{Head, HeadCode, Link, head_code::Standing};

fn code(text: &str) -> HeadCode {
    text.parse().expect("a head code")
}

#[test]
fn a_code_is_short_on_screen_longer_in_print_and_full_in_files() {
    let link = Link::from_hex(&"8f3a12bc".repeat(8)).expect("64 digits");
    let head = Head { count: 128, link };
    assert_eq!(HeadCode::on_screen(&head).to_string(), "128-8f3a-12bc");
    assert_eq!(HeadCode::in_print(&head).to_string(), "128-8f3a-12bc-8f3a-12bc-8f3a");
    assert_eq!(HeadCode::in_full(&head).to_string(), format!("128-{link}"));
}

#[test]
fn a_code_is_read_back_as_printed_and_as_people_type_it() {
    let head = head();
    for printed in [
        HeadCode::on_screen(&head),
        HeadCode::in_print(&head),
        HeadCode::in_full(&head),
    ] {
        assert_eq!(printed.to_string().parse().as_ref(), Ok(&printed));
        let typed = printed.to_string().to_uppercase().replacen('-', "  ", 1);
        assert_eq!(typed.parse().as_ref(), Ok(&printed));
    }
}

#[test]
fn a_code_of_another_length_or_with_other_letters_is_refused() {
    for text in [
        "",
        "128",
        "-8f3a-12bc",
        "128-8f3a-12b",
        "128-8f3a-12bg",
        "+1-8f3a-12bc",
        "4294967296-8f3a-12bc",
        "一-8f3a-12bc",
    ] {
        assert!(text.parse::<HeadCode>().is_err(), "{text}");
    }
}

#[test]
fn a_longer_book_holds_against_an_older_code() {
    let link = Link::from_hex(&"8f3a12bc".repeat(8)).expect("64 digits");
    assert_eq!(code("3-8f3a-12bc").standing(9, Some(&link)), Standing::Holds);
    assert_eq!(
        code("3-8f3a-12bd").standing(9, Some(&link)),
        Standing::Different { at: 3 }
    );
    assert_eq!(
        code("3-8f3a-12bc").standing(2, None),
        Standing::Shorter { held: 2, known: 3 }
    );
}
