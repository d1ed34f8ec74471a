//! Screens (throw-away: one field that is kept).

use indexed_db_futures::{database::Database, prelude::*, transaction::TransactionMode};
use leptos::{prelude::*, task::spawn_local};

async fn database() -> Result<Database, String> {
    Database::open("minutebook-toy")
        .with_version(1u8)
        .with_on_upgrade_needed(|_, db| {
            db.create_object_store("log").build()?;
            Ok(())
        })
        .await
        .map_err(|error| error.to_string())
}

async fn keep(words: &str) -> Result<(), String> {
    let db = database().await?;
    let tx = db
        .transaction("log")
        .with_mode(TransactionMode::Readwrite)
        .build()
        .map_err(|e| e.to_string())?;
    let log = tx.object_store("log").map_err(|e| e.to_string())?;
    log.put(words.to_owned())
        .with_key(1u32)
        .primitive()
        .map_err(|e| e.to_string())?
        .await
        .map_err(|e| e.to_string())?;
    tx.commit().await.map_err(|e| e.to_string())
}

async fn kept() -> Result<Option<String>, String> {
    let db = database().await?;
    let tx = db.transaction("log").build().map_err(|e| e.to_string())?;
    let log = tx.object_store("log").map_err(|e| e.to_string())?;
    log.get(1u32)
        .primitive()
        .map_err(|e| e.to_string())?
        .await
        .map_err(|e| e.to_string())
}

/// The one page.
#[component]
pub fn Room() -> impl IntoView {
    let words = RwSignal::new(String::new());
    let note = RwSignal::new(String::from("尚无记录"));
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    spawn_local(async move {
        if let Ok(Some(text)) = kept().await {
            note.set(format!("已保存：{text}"));
        }
    });
    let save = move |_| {
        spawn_local(async move {
            let text = words.get_untracked();
            match keep(&text).await {
                Ok(()) => note.set(format!("已保存：{text}")),
                Err(error) => note.set(format!("不能保存：{error}")),
            }
        });
    };
    view! {
        <main>
            <h1>"议事簿"</h1>
            <p>{today[..10].to_owned()}</p>
            <p><label>"会议名称 " <input type="text" prop:value=words on:input:target=move |ev| words.set(ev.target().value()) /></label></p>
            <p>
                <label>
                    "会议种类 "
                    <select>
                        <option>"工委会议"</option>
                        <option>"主任办公会议"</option>
                    </select>
                </label>
            </p>
            <p><button type="button" on:click=save>"保存"</button></p>
            <p role="status">{move || note.get()}</p>
            <p><button type="button" on:click=move |_| broken()>"出错"</button></p>
        </main>
    }
}

fn broken() {
    let none: Option<u8> = None;
    none.expect("a bug on purpose");
}
