//! One file a page.

mod home;
mod register;

pub use home::HomePage;
pub use register::RegisterPage;
