//! The building stones of every page: each one idea, props for data, `Callback`s for what the person does.
//!
//! They know no book, no route and no rule. Their looks are in `style/components/`, one file for each block;
//! state is told by attributes that assistive technology reads too.

mod badge;
mod button;
mod card;
mod data_table;
mod dialog;
mod element_id;
mod empty_state;
mod file_picker;
mod filter_bar;
mod key_value;
mod notice;
mod page_head;
mod print_alone;
mod print_button;
mod progress_bar;
mod refusal_card;
mod saved_mark;
mod screen_cover;
mod side_nav;
mod skip_link;
mod stat_strip;
mod step_list;
mod step_rail;
mod tabs;
mod timeline;
mod windowed_rows;

pub use badge::{Badge, Tone};
pub use button::{Button, ButtonKind, ButtonSize, LinkButton};
pub use card::Card;
pub use data_table::{Cell, CellKind, ColumnHead, DataTable, Row, SortOrder};
pub use dialog::Dialog;
pub use element_id::ElementId;
pub use empty_state::EmptyState;
pub use file_picker::FilePicker;
pub use filter_bar::{FilterBar, FilterChip};
pub use key_value::{KeyValue, KeyValueList};
pub use notice::{Notice, NoticeKind};
pub use page_head::PageHead;
pub use print_alone::PrintAlone;
pub use print_button::{PrintButton, printing};
pub use progress_bar::ProgressBar;
pub use refusal_card::{MissingThing, RefusalCard};
pub use saved_mark::SavedMark;
pub use screen_cover::ScreenCover;
pub use side_nav::{NavLink, SavedState, SideNav};
pub use skip_link::SkipLink;
pub use stat_strip::{Stat, StatStrip};
pub use step_list::{Step, StepList};
pub use step_rail::{RailStep, StepRail, StepState};
pub use tabs::{TabHead, Tabs};
pub use timeline::{Timeline, TimelineEntry};
pub use windowed_rows::WindowedRows;
