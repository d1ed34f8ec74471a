//! The plays, by what they promise.

mod afterwards;
mod asking;
mod backup;
mod balloting;
mod beside;
mod carrying_out;
mod checking;
mod clock;
mod competition;
mod director;
mod erasing;
mod floor;
mod full;
mod handing_over;
mod journey;
mod keeping;
mod keys;
mod killing;
mod losing;
mod matters;
mod opening;
mod panicking;
mod personnel;
mod printing;
mod projecting;
mod putting_right;
mod rectifying;
mod renewing;
mod replacing;
mod room;
mod rules;
mod single_file;
mod sitting;
mod tabs;
mod unsent;
mod update;
mod wide;

/// One test a browser for a scene that both must play.
macro_rules! in_both_browsers {
    ($($(#[$doc:meta])* $name:ident: $scene:expr;)+) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread")]
            async fn in_chromium() {
                crate::stage::play(crate::browser::Browser::Chromium, $scene).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn in_firefox() {
                crate::stage::play(crate::browser::Browser::Firefox, $scene).await;
            }
        }
    )+};
}
use in_both_browsers;
