//! Tabs hear of one another.

use std::cell::RefCell;
use std::rc::Rc;

use minutebook::store::erase::erase_book;
use minutebook::store::side_head;
use minutebook::store::tabs::{News, Tabs};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::StorageEvent;

use crate::contract::filled;
use crate::{Browser, raw};

fn listen(book: &str) -> (Tabs, Rc<RefCell<Vec<News>>>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let tabs = Tabs::join(book, {
        let heard = Rc::clone(&heard);
        move |news| heard.borrow_mut().push(news)
    });
    (tabs, heard)
}

/// Waits until a tab has heard `count` pieces of news, at most two seconds.
async fn heard(news: &RefCell<Vec<News>>, count: usize) -> Vec<News> {
    for _ in 0..200 {
        if news.borrow().len() >= count {
            break;
        }
        raw::pause(10).await;
    }
    news.borrow().clone()
}

#[wasm_bindgen_test]
async fn a_tab_hears_the_others_but_not_itself() {
    let id = raw::new_id();
    let (one, ones) = listen(&id);
    let (_two, twos) = listen(&id);
    one.tell(News::Moved(5));
    one.tell(News::Erased);
    assert_eq!(heard(&twos, 2).await, [News::Moved(5), News::Erased]);
    assert_eq!(*ones.borrow(), []);
}

#[wasm_bindgen_test]
async fn without_a_channel_the_side_head_tells_and_nothing_is_told_twice() {
    let book = filled(&Browser, 3).await;
    let (_tabs, news) = listen(book.book());
    let window = web_sys::window().expect("the suite runs in a page");
    let told = |value: Option<&str>| {
        let event = StorageEvent::new("storage").expect("events can be made");
        let key = format!("minutebook-{}.head", book.book());
        event.init_storage_event_with_can_bubble_and_cancelable_and_key_and_old_value_and_new_value(
            "storage",
            false,
            false,
            Some(&key),
            None,
            value,
        );
        window.dispatch_event(&event).expect("the event is heard");
    };
    let side = side_head::of(book.book()).expect("the append was remembered");
    let text = format!(r#"{{"count":{},"link":"{}"}}"#, side.count, side.link);
    told(Some(&text));
    told(Some(&text));
    told(None);
    assert_eq!(*news.borrow(), [News::Moved(3), News::Erased]);
}

#[wasm_bindgen_test]
async fn a_tab_hears_that_its_book_was_erased() {
    let book = filled(&Browser, 1).await;
    let (_tabs, news) = listen(book.book());
    assert_eq!(erase_book(book.book()).await, Ok(()));
    assert_eq!(heard(&news, 1).await, [News::Erased]);
}
