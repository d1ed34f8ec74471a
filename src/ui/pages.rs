//! One file a page.

mod home;
pub mod office;
mod register;
pub mod welcome;

pub use home::HomePage;
pub use office::OfficePage;
pub use register::RegisterPage;
pub use welcome::WelcomePage;
