//! Parts the module: what the first screen does without lies in modules of its own, fetched after it.
//!
//! Trunk binds the whole module and leaves it in the staged site; here the same compilation is parted first and
//! then bound, and takes its place. The parting needs the relocations that `.cargo/config.toml` has the linker keep.

use super::{Trouble, digest, lean, markup};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_split_cli_support as splitter;

/// The crate's name, which cargo, Trunk and wasm-bindgen name their files by.
const NAME: &str = "minutebook";
/// The module that the splitter has the main module ask for its parts.
const LINK: &str = "./__wasm_split.js";
/// What an engine of the tested floor knows, besides the first version of WebAssembly.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// Replaces the staged glue and module by parted ones, and names all of them in the page. A build without the
/// feature `split` is left as it is.
pub fn part(staged: &Path, page: &str) -> Result<String, Trouble> {
    let whole = fs::read(cargo_output()?)?;
    if !holds(&whole, b"__wasm_split_load_") {
        return Ok(page.to_owned());
    }
    let work = staged.join("parting");
    fs::create_dir_all(&work)?;
    let main = work.join(format!("{NAME}.wasm"));
    let mut options = splitter::Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = LINK;
    let parts = splitter::transform(options)?.split_modules;
    run(Command::new("wasm-bindgen")
        .args([
            "--target",
            "no-modules",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-dir",
        ])
        .arg(&work)
        .arg(&main))?;

    let boot = markup::one(page, "script", "id", "boot")?;
    let link = fs::read_to_string(work.join(LINK))?;
    let glue = linked(&fs::read_to_string(work.join(format!("{NAME}.js")))?, &link)?;
    let glue_name = placed(staged, NAME, "js", lean::script(&glue)?.as_bytes())?;
    let module_name = placed(staged, NAME, "wasm", &optimised(&work.join(format!("{NAME}_bg.wasm")))?)?;
    let mut named = Vec::new();
    for part in parts {
        let name = stem(&part)?;
        let file = placed(staged, &name, "wasm", &optimised(&part)?)?;
        named.push(format!("{name}=./{file}"));
    }
    named.sort();

    let mut page = page.to_owned();
    for (attribute, name) in [("data-glue", glue_name), ("data-module", module_name)] {
        let whole = boot.value(attribute).ok_or_else(|| format!("{attribute} is missing"))?;
        fs::remove_file(staged.join(whole.trim_start_matches("./")))?;
        page = page.replace(whole, &format!("./{name}"));
    }
    let parts = format!(r#"id="boot" data-parts="{}""#, named.join(" "));
    page = page.replacen(r#"id="boot""#, &parts, 1);
    fs::remove_dir_all(work)?;
    Ok(page)
}

/// What cargo linked for Trunk.
fn cargo_output() -> Result<PathBuf, Trouble> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let profile = env::var("TRUNK_PROFILE")?;
    Ok(target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(format!("{NAME}.wasm")))
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn run(command: &mut Command) -> Result<(), Trouble> {
    let status = command.status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} ended with {status}").into())
    }
}

fn optimised(module: &Path) -> Result<Vec<u8>, Trouble> {
    let small = module.with_extension("small");
    run(Command::new("wasm-opt")
        .args(["-Oz", "-o"])
        .arg(&small)
        .arg(module)
        .args(FEATURES))?;
    Ok(fs::read(small)?)
}

fn stem(file: &Path) -> Result<String, Trouble> {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    Ok(stem.ok_or_else(|| format!("{}: no name", file.display()))?.to_owned())
}

/// Writes a file of the site under a name with its digest.
fn placed(staged: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<String, Trouble> {
    let name = format!("{name}-{}.{extension}", digest::short(bytes));
    fs::write(staged.join(&name), bytes)?;
    Ok(name)
}

/// The glue with the splitter's loader inside. Both are written for modules of the browser; ours is one classic
/// script, which gets the parts from `boot.js`: over the network in the site, from its own text in the single file.
fn linked(glue: &str, written: &str) -> Result<String, Trouble> {
    let mut loader = String::new();
    let mut exports = Vec::new();
    for line in written.lines().filter(|line| !line.starts_with("import ")) {
        let line = if let Some(rest) = line.strip_prefix("export const ") {
            exports.push(rest.split(' ').next().unwrap_or_default().to_owned());
            format!("const {rest}")
        } else {
            line.to_owned()
        };
        loader.push_str(&line);
        loader.push('\n');
    }
    let loader = all_replaced(&loader, r#"fetch(new URL("./"#, r#"minutebookPart(""#)?;
    let loader = all_replaced(&loader, r#".wasm", import.meta.url))"#, r#"")"#)?;
    let loader = all_replaced(
        &loader,
        "WebAssembly.instantiateStreaming(src, imports)",
        "WebAssembly.instantiate(await src, imports)",
    )?;
    let given = format!(
        "const minutebookParts = (() => {{\n{loader}return {{ {} }};\n}})();\n",
        exports.join(", ")
    );
    let ask = format!(r#"require("{LINK}")"#);
    let first = glue.find(&ask).ok_or("the glue asks for no parts")?;
    let line = glue[..first].rfind('\n').map_or(0, |end| end + 1);
    Ok(format!(
        "{}{given}{}",
        &glue[..line],
        glue[line..].replace(&ask, "minutebookParts")
    ))
}

fn all_replaced(text: &str, from: &str, to: &str) -> Result<String, Trouble> {
    if !text.contains(from) {
        return Err(format!("the splitter's loader has no {from:?} any more").into());
    }
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str =
        "(function() {\n    const import1 = require(\"./__wasm_split.js\");\n    return import1;\n})();\n";
    const LOADER: &str = r#"import { initSync } from "./main.js";
const part = fetch(new URL("./split_annex.wasm", import.meta.url));
export const load_annex = load(() => WebAssembly.instantiateStreaming(src, imports));
"#;

    #[test]
    fn the_loader_stands_in_the_glue_as_a_classic_script() {
        let linked = linked(GLUE, LOADER).expect("the loader is as we know it");
        assert!(linked.contains("return { load_annex };"), "{linked}");
        assert!(linked.contains(r#"minutebookPart("split_annex")"#), "{linked}");
        assert!(linked.contains("const import1 = minutebookParts;"), "{linked}");
        for word in ["import {", "export ", "import.meta", "require(", "Streaming"] {
            assert!(!linked.contains(word), "{word}: {linked}");
        }
    }

    #[test]
    fn a_loader_written_otherwise_is_an_error_and_no_silent_half() {
        assert!(linked(GLUE, "export const load_annex = 1;\n").is_err());
        assert!(linked("(function() {})();", LOADER).is_err());
    }
}
