//! Presses the finished site into one HTML file that opens from a disk: no request, no `eval`, no address.
//!
//! Invariant: every script and the style stand in the policy by their digest; nothing else may run.

use super::{Trouble, digest, markup};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{fs, path::Path};

/// Writes the single file of the site.
pub fn press(site: &Path, file: &Path) -> Result<(), Trouble> {
    let page = fs::read_to_string(site.join("index.html"))?;
    let boot = one(&page, "script", "id", "boot")?;
    let boot_script = script(site, &boot, "src")?;
    let glue = script(site, &boot, "data-glue")?;
    let module = STANDARD.encode(fs::read(part(site, &boot, "data-module")?)?);
    let sheet = one(&page, "link", "rel", "stylesheet")?;
    let style = fs::read_to_string(part(site, &sheet, "href")?)?;
    if style.contains("</style") {
        return Err("the style would end its own element".into());
    }
    let icon = one(&page, "link", "rel", "icon")?;
    let icon_bytes = STANDARD.encode(fs::read(part(site, &icon, "href")?)?);
    let policy = one(&page, "meta", "http-equiv", "Content-Security-Policy")?;

    let boot_end = boot.span.start..boot.span.end + "</script>".len();
    let mut changes = vec![
        (
            policy.span,
            format!(
                r#"<meta http-equiv="Content-Security-Policy" content="{}">"#,
                policy_of(&[&glue, &boot_script], &style)
            ),
        ),
        (
            icon.span,
            format!(r#"<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,{icon_bytes}">"#),
        ),
        (sheet.span, format!("<style>{style}</style>")),
        (
            boot_end,
            format!(
                "<script type=\"text/plain\" id=\"module\">{module}</script>\n<script>{glue}</script>\n<script id=\"boot\">{boot_script}</script>"
            ),
        ),
    ];
    for link in markup::tags(&page, "link") {
        if matches!(link.value("rel"), Some("preload" | "manifest")) {
            changes.push((link.span, String::new()));
        }
    }
    let pressed = markup::replaced(&page, changes).replacen(r#"data-edition="site""#, r#"data-edition="single""#, 1);
    fs::write(file, pressed)?;
    Ok(())
}

fn policy_of(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<_> = scripts
        .iter()
        .map(|text| format!("'{}'", digest::source(text.as_bytes())))
        .collect();
    format!(
        "default-src 'none'; script-src {} 'unsafe-eval'; style-src '{}'; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        digest::source(style.as_bytes()),
    )
}

fn one(page: &str, name: &str, attribute: &str, value: &str) -> Result<markup::Tag, Trouble> {
    let mut found = markup::tags(page, name)
        .into_iter()
        .filter(|tag| tag.value(attribute) == Some(value));
    match (found.next(), found.next()) {
        (Some(tag), None) => Ok(tag),
        _ => Err(format!("the page must have exactly one <{name} {attribute}=\"{value}\">").into()),
    }
}

fn part(site: &Path, tag: &markup::Tag, attribute: &str) -> Result<std::path::PathBuf, Trouble> {
    let address = tag.value(attribute).ok_or_else(|| format!("{attribute} is missing"))?;
    Ok(site.join(address.trim_start_matches("./")))
}

fn script(site: &Path, tag: &markup::Tag, attribute: &str) -> Result<String, Trouble> {
    let file = part(site, tag, attribute)?;
    // A carriage return would be normalised by the parser and no longer match the digest.
    let text = fs::read_to_string(&file)?.replace("\r\n", "\n");
    if text.contains("</script") || text.contains("<!--") {
        return Err(format!("{}: would end its own element", file.display()).into());
    }
    Ok(text)
}
