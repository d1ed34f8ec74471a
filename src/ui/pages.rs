//! One file a page.

mod home;
mod office;
mod register;
pub mod welcome;

pub use home::HomePage;
pub use register::RegisterPage;
pub use welcome::WelcomePage;
