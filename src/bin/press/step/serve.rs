//! A small server of static files for one machine: `make run` and the end-to-end suite.
//!
//! Only GET and HEAD, only files of one folder, one thread a connection, nothing kept open: once stopped,
//! it answers nobody.

use std::{
    fs,
    io::{self, BufRead as _, BufReader, Write as _},
    net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs},
    path::{Component, Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

const REQUEST_TIME_MAX: Duration = Duration::from_secs(30);

/// A running server; dropping it stops it.
pub struct Server {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder; port 0 takes a free one.
    pub fn start(folder: &Path, address: impl ToSocketAddrs) -> io::Result<Self> {
        let folder = folder.canonicalize()?;
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let listening = thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let (folder, stop) = (folder.clone(), Arc::clone(&stop));
                thread::spawn(move || {
                    // A browser that hangs up in the middle is no concern of ours.
                    let _ = answer(stream, &folder, &stop);
                });
            }
        });
        Ok(Self {
            address,
            stopped,
            listening: Some(listening),
        })
    }

    /// Where it listens.
    #[allow(dead_code, reason = "the end-to-end suite asks; `press` was told")]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the process ends.
    #[allow(dead_code, reason = "only `press` waits")]
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // One last connection wakes the listener, which then lets go of the port.
        let _ = TcpStream::connect(self.address);
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

fn answer(mut stream: TcpStream, folder: &Path, stopped: &AtomicBool) -> io::Result<()> {
    stream.set_read_timeout(Some(REQUEST_TIME_MAX))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    if stopped.load(Ordering::SeqCst) {
        return Ok(());
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return write!(
            stream,
            "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
    }
    let found = file_for(folder, target).and_then(|file| Some((fs::read(&file).ok()?, media_type(&file))));
    let (status, body, media) = match found {
        Some((body, media)) => ("200 OK", body, media),
        None => ("404 Not Found", b"Not Found".to_vec(), "text/plain"),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len(),
    )?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file a request names, if it lies in the folder.
fn file_for(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = decoded(target.split(['?', '#']).next()?)?;
    let relative = Path::new(path.strip_prefix('/')?);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    Some(if path.ends_with('/') {
        file.join("index.html")
    } else {
        file
    })
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (hex_digit(rest.next()?)?, hex_digit(rest.next()?)?);
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_never_leaves_the_folder() {
        let folder = Path::new("/site");
        assert_eq!(file_for(folder, "/../etc/passwd"), None);
        assert_eq!(file_for(folder, "/%2e%2e/etc/passwd"), None);
        assert_eq!(file_for(folder, "//etc/passwd"), None);
        assert_eq!(file_for(folder, "etc/passwd"), None);
    }

    #[test]
    fn a_folder_is_answered_by_its_page() {
        let folder = Path::new("/site");
        assert_eq!(file_for(folder, "/?from=desk"), Some(PathBuf::from("/site/index.html")));
        assert_eq!(
            file_for(folder, "/%E7%B0%BF/"),
            Some(PathBuf::from("/site/簿/index.html"))
        );
    }
}
