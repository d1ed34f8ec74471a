//! 议事簿 Minutebook: the register of collective decisions of a street's Party working committee.
//!
//! # The floors
//! The arrows only ever point down; the lower floors build natively, without any browser crate.
//!
//! ```text
//! main ─▶ app ─▶ ui ──────▶ desk ─▶ ledger
//!          └──▶ store ───────┘ └──▶ domain ◀── text
//!               ui, desk ─▶ exchange ─▶ ledger
//! ```
//!
//! - [`domain`]: what a matter, a meeting and a register are, and what the rules allow. `decide` turns a command
//!   into facts or a refusal; the folds take facts in. No clock, no chance: both come in as an occasion.
//! - [`ledger`]: facts as records in one chain of headers, with bodies that can be taken out by law.
//! - [`exchange`]: a whole book as one file, and the disclosed page; bytes in and out.
//! - [`text`]: every Chinese sentence, as exhaustive functions.
//! - [`desk`]: one open book, and the ports to where it is kept, to the clock and to chance.
//! - `store`: `IndexedDB` behind the desk's journal port; tabs, persistence, salvage. Browser only.
//! - [`ui`]: routes, components and pages. Browser only, but for the routes.
//! - `app`: the one room that knows store and screen at once. Browser only.
//!
//! # One walk through it: a stand is recorded
//! A key press in the meeting room makes `Command::TakeStand`. `Workspace::dispatch` hands it to the desk, which
//! loads the meeting's file and asks `decide` with the occasion: is the meeting open, is the item the current one,
//! are enough members present (R23), may this one vote (R25, R26), do others still have to speak before the one
//! who presides (R27)? The answer is a refusal with its numbers and clause, or the fact `StandRecorded`. The desk
//! encodes the fact as a record that follows the known head, and appends it: one strict transaction that checks
//! count and link of the head inside. Another tab was first: the desk reads the tail and decides again, once. Only
//! when the browser has said that it is stored does the desk fold the record into the meeting's file and the
//! book's shelf, and only then does the screen show it.
//!
//! # Two modules
//! The release parts the program (`press`, feature `split`): the first module holds what choosing a book, opening it
//! from its shelf and the home page need; everything else is the annex, fetched and compiled once that screen stands,
//! so that later nothing depends on a server. The seam is two doors, `ui::annex` for pages and `app::annex` for what a
//! room and an open book do seldom; who writes a page or a command does not notice it. Only the annex knows the kinds
//! of facts and how they fold: where records came after the shelf, the home page waits for it. That is seldom, for the
//! shelf is kept whenever writing pauses.
//!
//! # What is absent on purpose
//! No server, no accounts, no framework for events, no optimistic display, no rule in a button, no editable past.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod ledger;
#[cfg(target_arch = "wasm32")]
pub mod store;
pub mod text;
pub mod ui;
