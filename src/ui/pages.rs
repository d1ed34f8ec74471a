//! One file a page.

pub mod apply;
pub mod chooser;
pub mod disclosure;
pub mod disclosures;
pub mod failed;
mod filtered_list;
pub mod follow_ups;
pub mod home;
pub mod imports;
pub mod irregularities;
pub mod matter;
pub mod meeting;
pub mod meetings;
pub mod office;
pub mod rectifications;
pub mod register;
pub mod renewal;
pub mod requests;
pub mod safety;
pub mod self_check;
pub mod welcome;
