//! Forms: real `<form>`s whose fields hold strings, as typed. Parsing happens once, in the page, at submit.
//!
//! A field that has an error says so beside itself and in the form's summary, without the page's doing. Nothing is
//! completed, spell-checked or translated by the browser, and input-method composition never submits.

mod check_field;
mod choice;
mod choice_or_text;
mod date_field;
mod field;
mod field_group;
mod money_field;
mod radio_group;
mod scope;
mod select_field;
mod sheet;
mod text_area;
mod text_field;

pub use check_field::{CheckField, CheckGroup};
pub use choice::Choice;
pub use choice_or_text::ChoiceOrText;
pub use date_field::{DateField, TimeField};
pub use field::{Field, FieldWords};
pub use field_group::FieldGroup;
pub use money_field::MoneyField;
pub use radio_group::{ChoiceLook, RadioGroup};
pub use select_field::SelectField;
pub use sheet::{Form, FormPair, FormSection};
pub use text_area::TextArea;
pub use text_field::TextField;
