//! The edition: every file of the finished site with its digest, written into the service worker.

use super::{Trouble, digest};
use std::{fs, path::Path};

const WORKER: &str = "sw.js";

/// Writes `RELEASE` above the worker's text. The version changes with any byte of any part.
pub fn write(site: &Path, worker: &str) -> Result<(), Trouble> {
    let mut names = Vec::new();
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        if !entry.file_type()?.is_file() {
            return Err(format!("{}: the site is one flat folder", entry.path().display()).into());
        }
        let name = entry
            .file_name()
            .into_string()
            .map_err(|name| format!("{} is not UTF-8", name.display()))?;
        if name != WORKER {
            names.push(name);
        }
    }
    names.sort();
    let mut parts = Vec::new();
    for name in names {
        let digest = digest::source(&fs::read(site.join(&name))?);
        // Servers send `index.html` for the folder and may redirect its name; the folder itself they don't.
        let path = if name == "index.html" {
            "./".to_owned()
        } else {
            format!("./{name}")
        };
        parts.push(serde_json::json!({ "path": path, "digest": digest }));
    }
    let parts = serde_json::Value::from(parts);
    let version = digest::short(format!("{parts}{worker}").as_bytes());
    let release = serde_json::json!({ "version": version, "parts": parts });
    fs::write(site.join(WORKER), format!("const RELEASE = {release};\n{worker}"))?;
    Ok(())
}
