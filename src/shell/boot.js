// Opens the book: checks the browser, loads the glue and the module, tightens the policy, and keeps the
// static notices. A classic script in the syntax of 2009, so that an old browser gets as far as the
// page that explains; the same text runs in the site and in the single file.
//
// What it agrees with the app (events on window, attributes on <html>):
//   minutebook:failure      app -> here   shows the notice that the program failed
//   minutebook:update       here -> app   a new edition waits; also data-update="waiting"
//   minutebook:take-update  app -> here   the person wants it: activate it and open the page again
//   minutebook:replaced     here -> app   another window took the new edition; also data-update="replaced"
//   data-pages="ready"                    every part of the program is in this window
//   data-offline="ready"                  every part is stored, the server is no longer needed
(function () {
  "use strict";
  var boot = document.getElementById("boot");
  var page = document.documentElement;

  function show(id) {
    document.getElementById(id).hidden = false;
  }

  function hide(id) {
    document.getElementById(id).hidden = true;
  }

  // The floor that is tested: Chromium 92, Firefox 102, Safari 15.4. `at` came with exactly these engines.
  function isSupported() {
    return (
      typeof WebAssembly === "object" &&
      typeof Array.prototype.at === "function" &&
      typeof HTMLDialogElement === "function" &&
      typeof indexedDB !== "undefined"
    );
  }

  function fail() {
    hide("opening");
    show("failure");
  }

  function isPanic(reason) {
    return reason instanceof WebAssembly.RuntimeError;
  }

  function watchForFailure() {
    document.getElementById("reopen").addEventListener("click", function () {
      location.reload();
    });
    window.addEventListener("minutebook:failure", fail);
    window.addEventListener("error", function (event) {
      if (isPanic(event.error)) fail();
    });
    window.addEventListener("unhandledrejection", function (event) {
      if (isPanic(event.reason)) fail();
    });
  }

  function addPolicy(target, content) {
    var meta = target.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = content;
    target.head.appendChild(meta);
  }

  // Chromium before 97 knows only 'unsafe-eval' for WebAssembly. An empty frame under the stricter word
  // tells whether this browser may compile there: eight bytes are the smallest module.
  function knowsWasmUnsafeEval() {
    var frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.appendChild(frame);
    try {
      addPolicy(frame.contentDocument, "script-src 'wasm-unsafe-eval'");
      new frame.contentWindow.WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return true;
    } catch (_) {
      return false;
    } finally {
      document.body.removeChild(frame);
    }
  }

  // The single file carries the bytes of a module as text under its name; the site does not carry them.
  function carried(name) {
    var element = document.getElementById(name);
    if (!element) return null;
    var text = atob(element.textContent);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    element.parentNode.removeChild(element);
    return bytes;
  }

  // The parts of the module that the first screen does without: `name=address` for each. They are compiled as
  // soon as that screen stands, so that a page opened later needs neither the server nor the policy's leave.
  var addresses = {};
  var compiled = {};
  (boot.getAttribute("data-parts") || "").split(" ").forEach(function (named) {
    var at = named.indexOf("=");
    if (at > 0) addresses[named.slice(0, at)] = named.slice(at + 1);
  });

  function bytesOf(name) {
    var bytes = carried(name);
    if (bytes) return Promise.resolve(bytes);
    return fetch(addresses[name]).then(function (answer) {
      if (!answer.ok) throw new Error(addresses[name] + ": " + answer.status);
      return answer.arrayBuffer();
    });
  }

  // Asked by the glue. A part that did not come is asked for again the next time.
  function part(name) {
    if (!compiled[name]) {
      compiled[name] = bytesOf(name).then(WebAssembly.compile);
      compiled[name].catch(function () {
        delete compiled[name];
      });
    }
    return compiled[name];
  }

  function allParts() {
    return Promise.all(Object.keys(addresses).map(part));
  }

  function start() {
    var workers = "; worker-src " + (boot.hasAttribute("data-worker") ? "'self' blob:" : "blob:");
    var strict = knowsWasmUnsafeEval();
    if (strict) addPolicy(document, "script-src 'wasm-unsafe-eval'" + workers);
    window.minutebookPart = part;
    return wasm_bindgen({ module_or_path: carried("module") || boot.getAttribute("data-module") }).then(function () {
      hide("opening");
      var rest = allParts().then(function () {
        page.setAttribute("data-pages", "ready");
      });
      if (strict) {
        rest.catch(function () {});
        return undefined;
      }
      return rest.then(function () {
        addPolicy(document, "script-src 'none'" + workers);
      });
    });
  }

  function announce(state) {
    page.setAttribute("data-update", state);
    window.dispatchEvent(new CustomEvent(state === "waiting" ? "minutebook:update" : "minutebook:replaced"));
  }

  function watchForUpdate(registration) {
    var asked = false;
    var hadEdition = Boolean(navigator.serviceWorker.controller);

    function announceWaiting() {
      if (registration.waiting && hadEdition) announce("waiting");
    }

    registration.addEventListener("updatefound", function () {
      registration.installing.addEventListener("statechange", announceWaiting);
    });
    window.addEventListener("minutebook:take-update", function () {
      asked = true;
      if (registration.waiting) registration.waiting.postMessage("take over");
    });
    navigator.serviceWorker.addEventListener("controllerchange", function () {
      if (asked) location.reload();
      else if (hadEdition) announce("replaced");
      hadEdition = true;
    });
    announceWaiting();
  }

  // Absent on plain http and on file://: there the book works, only not without its server or file.
  function keepOffline() {
    if (!boot.hasAttribute("data-worker") || !navigator.serviceWorker) return;
    navigator.serviceWorker
      .register(boot.getAttribute("data-worker"), { updateViaCache: "none" })
      .then(watchForUpdate, function () {
        page.setAttribute("data-offline", "refused");
      });
    navigator.serviceWorker.ready.then(function () {
      page.setAttribute("data-offline", "ready");
    });
  }

  function open() {
    start().then(keepOffline, function (reason) {
      console.error(reason);
      fail();
    });
  }

  if (!isSupported()) {
    hide("opening");
    show("unsupported");
    return;
  }
  watchForFailure();
  if (boot.hasAttribute("data-glue")) {
    var glue = document.createElement("script");
    glue.src = boot.getAttribute("data-glue");
    glue.onload = open;
    glue.onerror = fail;
    document.head.appendChild(glue);
  } else {
    open();
  }
})();
