//! The application: the only room that knows the store and the screen at once. Browser only.
//!
//! It finds out which machine this is, opens the room where books stand, and mounts the screen over it.

mod annex;
mod book_file;
mod device;
mod founding;

mod rest;
mod room;
mod salvage;

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use crate::desk::Archive;
use crate::store::fresh_log;
use crate::ui::projector::{self, ProjectorPage};
use crate::ui::root::Root;
use annex::LightRoom;
use room::Room;

/// The element of the page that the screen is mounted in.
const MOUNT: &str = "app";

/// Starts the application. Leptos has no executor before the screen is mounted, so the browser's own is used.
pub fn start() {
    spawn_local(async {
        let place = document()
            .get_element_by_id(MOUNT)
            .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
            .expect("the page has an element to mount the screen in");
        if let Some(book) = projector::asked_for() {
            mount_to(place, move || view! { <ProjectorPage book /> }).forget();
            return;
        }
        fresh_log::begin().await;
        let archive: Rc<dyn Archive> = Rc::new(LightRoom(Room::enter().await));
        mount_to(place, move || view! { <Root archive /> }).forget();
    });
}
