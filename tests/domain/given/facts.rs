//! A book made from facts: one by one, again from the log, and as it is after an erasure.

use std::sync::Arc;

use minutebook::domain::event::{Event, Founding, Subject};
use minutebook::domain::matter::{Fact, Matter, Stamp};
use minutebook::domain::meeting::Meeting;

use super::Given;

impl Given {
    /// The same book, made again from its facts alone.
    pub fn replayed(&self, founding: &Founding) -> Self {
        let mut again = Self::founded(founding);
        for (stamp, event) in &self.log {
            again.seq = stamp.seq;
            again.take_in(stamp.clone(), event);
        }
        again
    }

    pub fn take_in(&mut self, stamp: Stamp, event: &Event) {
        self.log.push((stamp.clone(), event.clone()));
        self.book.apply(&stamp, event);
        self.file(&stamp, &event.about(), &Fact::Event(Arc::new(event.clone())));
    }

    /// The same book, made again as it is after the body of the last record was taken out by law.
    pub fn without_the_last_words(&self, founding: &Founding) -> Self {
        self.without_words_of(founding, self.log.len() - 1)
    }

    /// The same book after the words of one act were erased, counted from 0.
    pub fn without_words_of(&self, founding: &Founding, place: usize) -> Self {
        let mut again = Self::founded(founding);
        for (at, (stamp, event)) in self.log.iter().enumerate() {
            if at != place {
                again.take_in(stamp.clone(), event);
                continue;
            }
            let tagged = serde_json::to_value(event).expect("facts are plain data");
            let kind = tagged
                .as_object()
                .and_then(|tagged| tagged.keys().next())
                .expect("a kind");
            again.seq = stamp.seq;
            again.file(stamp, &event.about(), &Fact::Erased(kind.clone()));
        }
        again.today = self.today;
        again.chance = self.chance;
        again
    }

    fn file(&mut self, stamp: &Stamp, about: &[Subject], fact: &Fact) {
        for subject in about {
            match subject {
                Subject::Matter(id) => {
                    let mut file = self
                        .files
                        .matters
                        .get(id)
                        .map_or_else(|| Matter::new(*id), |file| file.as_ref().clone());
                    file.apply(stamp, fact);
                    self.book.shelve(&file);
                    self.files.matters.insert(*id, Arc::new(file));
                }
                Subject::Meeting(id) => {
                    let known = self.files.meetings.get(id).map(|file| file.as_ref().clone());
                    let file = match known {
                        Some(mut file) => {
                            file.apply(stamp, fact);
                            file
                        }
                        None => Meeting::fold([(stamp, fact)]).expect("a meeting begins with its call"),
                    };
                    self.book.shelve_meeting(&file);
                    self.files.meetings.insert(*id, Arc::new(file));
                }
                Subject::Imports => {
                    Arc::make_mut(self.files.imports.get_or_insert_default()).apply(stamp, fact);
                }
            }
        }
    }
}
