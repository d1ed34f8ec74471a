//! A later decision that changes or stops an earlier one: its application is about that one (713号令 第37条).

use crate::domain::folded_text::plain_form;
use crate::domain::matter::Matter;

impl Matter {
    /// Whether its application is about an earlier matter: it pays beyond that decision, or names it in its title or in
    /// what the meeting was asked to decide, by its title or its number in the register.
    pub fn is_about(&self, earlier: &Self) -> bool {
        let Some((topic, before)) = self.topic().zip(earlier.topic()) else {
            return false;
        };
        let entry = self.corrected_entry();
        let words = [
            Some(&topic.title),
            Some(&topic.request),
            entry.as_ref().map(|entry| &entry.title),
        ];
        let said: Vec<String> = words.into_iter().flatten().map(|words| plain_form(words)).collect();
        let names = |name: &str| {
            let name = plain_form(name);
            !name.is_empty() && said.iter().any(|words| words.contains(&name))
        };
        let entered = earlier.corrected_entry();
        let number = earlier.entry.as_ref().map(|entry| entry.value.number.to_string());
        topic.particulars.origin() == Some(earlier.id)
            || names(&before.title)
            || entered.is_some_and(|entry| names(&entry.title))
            || number.is_some_and(|number| names(&number))
    }
}
