//! Finishes the staged site: one stylesheet in the page's order, a hashed boot script, the edition.

use super::{Trouble, digest, edition, lean, markup, parts};
use std::{fs, path::Path};

/// Finishes the folder in place.
pub fn finish(folder: &Path) -> Result<(), Trouble> {
    let page_file = folder.join("index.html");
    let page = fs::read_to_string(&page_file)?;
    let page = join_stylesheets(folder, &page)?;
    let page = parts::part(folder, &page)?;
    let page = hash_boot(folder, &page)?;
    fs::write(&page_file, page)?;
    let worker = lean::script(&fs::read_to_string(folder.join("sw.js"))?)?;
    edition::write(folder, &worker)
}

/// Joins the stylesheets in the order in which the page links them: the order is the cascade.
fn join_stylesheets(folder: &Path, page: &str) -> Result<String, Trouble> {
    let links: Vec<_> = markup::tags(page, "link")
        .into_iter()
        .filter(|tag| tag.value("rel") == Some("stylesheet"))
        .collect();
    if links.is_empty() {
        return Err("the page links no stylesheet".into());
    }
    let mut style = String::new();
    let mut changes = Vec::new();
    for link in links {
        let href = link.value("href").ok_or("a stylesheet without href")?;
        let part = folder.join(href.trim_start_matches("./"));
        style.push_str(&fs::read_to_string(&part)?);
        fs::remove_file(part)?;
        changes.push((link.span, String::new()));
    }
    let style = lean::style(&style)?;
    let name = format!("style-{}.css", digest::short(style.as_bytes()));
    fs::write(folder.join(&name), style)?;
    changes[0].1 = format!(r#"<link rel="stylesheet" href="./{name}">"#);
    Ok(markup::replaced(page, changes))
}

/// Gives the boot script a name with its digest, as Trunk gives the glue and the module.
fn hash_boot(folder: &Path, page: &str) -> Result<String, Trouble> {
    let staged = folder.join("boot.js");
    let boot = lean::boot_script(&fs::read_to_string(&staged)?)?;
    let name = format!("boot-{}.js", digest::short(boot.as_bytes()));
    fs::remove_file(staged)?;
    fs::write(folder.join(&name), boot)?;
    let plain = r#"src="./boot.js""#;
    if page.matches(plain).count() != 1 {
        return Err("the page must load boot.js exactly once".into());
    }
    Ok(page.replace(plain, &format!(r#"src="./{name}""#)))
}
