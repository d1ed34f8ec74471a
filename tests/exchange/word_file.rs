//! Word files: their words are read, or yield nothing; never a panic.

use minutebook::domain::secrecy_mark::{self, Mark};
use minutebook::exchange::word_file::{old_words, parts, words};
use proptest::prelude::*;

const STORED: &[u8] = include_bytes!("stored.docx");
const DEFLATED: &[u8] = include_bytes!("deflated.docx");

#[test]
fn the_words_of_a_part_stand_a_paragraph_a_line_whatever_the_runs() {
    let found = parts(STORED);
    let [body] = found.as_slice() else {
        unreachable!("the body alone holds words: {found:?}")
    };
    assert!(!body.deflated);
    let said = words(core::str::from_utf8(body.bytes).expect("XML is UTF-8"));
    assert_eq!(said.trim(), "关于道路整治的议题\n机密★10年");
    assert_eq!(secrecy_mark::plainest(&said), Some(Mark::Secret));
    assert_eq!(words("a &lt;b&gt; &amp;amp;"), "a <b> &amp;");
}

#[test]
fn a_deflated_part_is_handed_over_as_a_gzip_stream() {
    let found = parts(DEFLATED);
    assert_eq!(found.len(), 1);
    assert!(found[0].deflated);
    let stream = found[0].gzip();
    assert_eq!(stream[..4], [0x1f, 0x8b, 8, 0]);
    let size = u32::from_le_bytes(stream[stream.len() - 4..].try_into().expect("four bytes"));
    assert_eq!(usize::try_from(size).expect("small"), parts(STORED)[0].bytes.len());
}

#[test]
fn an_old_file_keeps_its_words_between_what_is_no_text() {
    let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3];
    file.extend("附件\r绝密★\r".encode_utf16().flat_map(u16::to_le_bytes));
    file.push(7);
    assert_eq!(secrecy_mark::plainest(&old_words(&file)), Some(Mark::Secret));
}

proptest! {
    #[test]
    fn any_bytes_and_any_damage_are_read_without_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), to in any::<u8>(),
    ) {
        let _ = (parts(&bytes).len(), old_words(&bytes).len());
        let mut damaged = DEFLATED.to_vec();
        let at = at.index(damaged.len());
        damaged[at] = to;
        prop_assert!(parts(&damaged).len() <= 3);
        damaged.truncate(at);
        prop_assert!(parts(&damaged).is_empty());
    }
}
