//! What the person sees: components, forms and (from the lead) pages. Browser only.
pub mod components;
pub mod form;
