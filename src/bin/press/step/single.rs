//! Presses the finished site into one HTML file that opens from a disk: no request, no `eval`, no address.
//!
//! Invariant: every script and the style stand in the policy by their digest; nothing else may run.

use super::{Trouble, digest, markup};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{fs, path::Path};

/// Writes the single file of the site.
pub fn press(site: &Path, file: &Path) -> Result<(), Trouble> {
    let page = fs::read_to_string(site.join("index.html"))?;
    let boot = markup::one(&page, "script", "id", "boot")?;
    let boot_script = script(site, &boot, "src")?;
    let glue = script(site, &boot, "data-glue")?;
    let mut modules = carried("module", &part(site, &boot, "data-module")?)?;
    for named in boot.value("data-parts").unwrap_or_default().split_whitespace() {
        let (name, address) = named.split_once('=').ok_or("a part without an address")?;
        modules.push_str(&carried(name, &site.join(address.trim_start_matches("./")))?);
    }
    let sheet = markup::one(&page, "link", "rel", "stylesheet")?;
    let style = fs::read_to_string(part(site, &sheet, "href")?)?;
    if style.contains("</style") {
        return Err("the style would end its own element".into());
    }
    let icon = markup::one(&page, "link", "rel", "icon")?;
    let icon_bytes = STANDARD.encode(fs::read(part(site, &icon, "href")?)?);
    let policy = markup::one(&page, "meta", "http-equiv", "Content-Security-Policy")?;

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
                "{modules}<script>{glue}</script>\n<script id=\"boot\" data-parts=\"{}\">{boot_script}</script>",
                boot.value("data-parts").unwrap_or_default()
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

/// A module as text, under the name that `boot.js` looks for.
fn carried(name: &str, module: &Path) -> Result<String, Trouble> {
    let text = STANDARD.encode(fs::read(module)?);
    Ok(format!("<script type=\"text/plain\" id=\"{name}\">{text}</script>\n"))
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
