//! The papers an item went to its meeting with (议题材料), known by their digests, and how the matter's files differ from
//! them: what was there when the members got them, whatever is attached or detached afterwards.

use super::ItemState;
use crate::domain::application::{Attachment, Place};
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Matter};

/// A paper of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedPaper {
    /// SM3 of its content, as 64 hex digits.
    pub sm3: String,
    /// The file's name; `None` where the record that attached it was taken out by law.
    pub name: Option<String>,
}

/// How the files of a matter differ from the papers it was placed with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PapersMoved {
    /// Files that came since.
    pub added: Vec<PlacedPaper>,
    /// Papers that are not attached any more.
    pub removed: Vec<PlacedPaper>,
    /// Files of the same name as a paper, but of another content.
    pub replaced: Vec<PlacedPaper>,
}

impl PapersMoved {
    /// Whether nothing differs.
    pub const fn none(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.replaced.is_empty()
    }
}

impl Matter {
    /// The digests of the papers it goes to a meeting with.
    pub fn package(&self) -> Vec<String> {
        self.files.iter().map(|kept| kept.value.1.sm3.clone()).collect()
    }

    /// Every file that was ever attached, in order.
    fn attached_ever(&self) -> impl DoubleEndedIterator<Item = &Attachment> {
        self.history.iter().filter_map(|fact| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::FileAttached { attachment, .. } => Some(attachment),
                _ => None,
            },
            Fact::Erased(_) => None,
        })
    }

    /// The papers that were attached when a record was made; those that are attached now, where none is named. What
    /// documents the decision itself is none of them.
    fn papers_at(&self, record: Option<u32>) -> Vec<&Attachment> {
        let Some(record) = record else {
            let files = self.files.iter().map(|kept| &kept.value);
            return files.filter_map(before_decision).collect();
        };
        let mut papers = Vec::new();
        for fact in self.history.iter().take_while(|fact| fact.stamp.seq < record) {
            let Fact::Event(event) = &fact.value else { continue };
            match event.as_ref() {
                Event::FileAttached { place, attachment, .. } if *place != Place::Decision => papers.push(attachment),
                Event::FileDetached { attachment, .. } => papers.retain(|paper: &&Attachment| paper.id != *attachment),
                _ => {}
            }
        }
        papers
    }
}

const fn before_decision((place, attachment): &(Place, Attachment)) -> Option<&Attachment> {
    match place {
        Place::Decision => None,
        Place::Application | Place::Step(_) => Some(attachment),
    }
}

impl PlacedPaper {
    fn of(attachment: &Attachment) -> Self {
        Self {
            sm3: attachment.sm3.clone(),
            name: Some(attachment.file_name.clone()),
        }
    }
}

impl ItemState {
    /// The papers it was placed with, in their order.
    pub fn papers(&self, matter: &Matter) -> Vec<PlacedPaper> {
        let paper = |sm3: &String| PlacedPaper {
            sm3: sm3.clone(),
            name: matter
                .attached_ever()
                .rev()
                .find(|attached| attached.sm3 == *sm3)
                .map(|attached| attached.file_name.clone()),
        };
        self.package.iter().map(paper).collect()
    }

    /// How the matter's files differ from them: as they stood when the result was announced, before that as they stand.
    pub fn papers_moved(&self, matter: &Matter) -> PapersMoved {
        if self.lost {
            return PapersMoved::default();
        }
        let announced = self.resolution.as_ref().map(|resolution| resolution.stamp.seq);
        let now = matter.papers_at(announced);
        let gone = |paper: &PlacedPaper| paper.name.is_some() && now.iter().all(|file| file.sm3 != paper.sm3);
        let mut removed: Vec<PlacedPaper> = self.papers(matter).into_iter().filter(gone).collect();
        let came = now.iter().filter(|file| !self.package.contains(&file.sm3));
        let (mut added, mut replaced) = (Vec::new(), Vec::new());
        for paper in came.map(|file| PlacedPaper::of(file)) {
            match removed.iter().position(|gone| gone.name == paper.name) {
                Some(at) => {
                    removed.remove(at);
                    replaced.push(paper);
                }
                None => added.push(paper),
            }
        }
        PapersMoved {
            added,
            removed,
            replaced,
        }
    }
}
