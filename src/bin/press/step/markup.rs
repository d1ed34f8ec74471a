//! Finds and replaces whole elements in the one page we wrote ourselves.
//!
//! Not a parser of HTML: it knows start tags without `>` in attribute values, which holds for our page.

use super::Trouble;
use std::ops::Range;

/// One start tag and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The place of the tag in the text, from `<` to after `>`.
    pub span: Range<usize>,
    text: String,
}

impl Tag {
    /// The value of an attribute in double quotes.
    pub fn value(&self, name: &str) -> Option<&str> {
        let start = self.text.find(&format!(" {name}=\""))? + name.len() + 3;
        let length = self.text[start..].find('"')?;
        Some(&self.text[start..start + length])
    }
}

/// Every start tag of that name, in the order of the page.
pub fn tags(page: &str, name: &str) -> Vec<Tag> {
    let open = format!("<{name} ");
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = page[from..].find(&open) {
        let start = from + at;
        let Some(length) = page[start..].find('>') else {
            break;
        };
        let end = start + length + 1;
        found.push(Tag {
            span: start..end,
            text: page[start..end].to_owned(),
        });
        from = end;
    }
    found
}

/// The one start tag of that name with that value of an attribute.
pub fn one(page: &str, name: &str, attribute: &str, value: &str) -> Result<Tag, Trouble> {
    let mut found = tags(page, name)
        .into_iter()
        .filter(|tag| tag.value(attribute) == Some(value));
    match (found.next(), found.next()) {
        (Some(tag), None) => Ok(tag),
        _ => Err(format!("the page must have exactly one <{name} {attribute}=\"{value}\">").into()),
    }
}

/// The page with each span replaced; the spans must not overlap.
pub fn replaced(page: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(span, _)| span.start);
    let mut out = String::with_capacity(page.len());
    let mut from = 0;
    for (span, text) in changes {
        out.push_str(&page[from..span.start]);
        out.push_str(&text);
        from = span.end;
    }
    out.push_str(&page[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<p>议</p><link rel="stylesheet" href="./a.css"/><link rel="icon" href="./i.svg">"#;

    #[test]
    fn tags_are_found_in_order_with_their_values() {
        let links = tags(PAGE, "link");
        assert_eq!(links.len(), 2);
        assert_eq!(links[0].value("href"), Some("./a.css"));
        assert_eq!(links[1].value("rel"), Some("icon"));
        assert_eq!(links[1].value("type"), None);
    }

    #[test]
    fn replacing_a_tag_leaves_the_rest_untouched() {
        let links = tags(PAGE, "link");
        let page = replaced(
            PAGE,
            vec![
                (links[1].span.clone(), String::new()),
                (links[0].span.clone(), "<style>".into()),
            ],
        );
        assert_eq!(page, "<p>议</p><style>");
    }
}
