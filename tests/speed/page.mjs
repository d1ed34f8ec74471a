// What runs inside the measured page: clocks that stop when the frame was painted, and raw IndexedDB beside the product.

export const PRELOAD = `(() => {
  const PATIENCE_MS = 1_200_000;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  }));
  const comes = (is) => new Promise((resolve, reject) => {
    if (is()) return resolve();
    const late = () => reject(new Error("waited in vain for " + is + " on:\\n" + document.body.innerText));
    setTimeout(late, PATIENCE_MS);
    const watch = new MutationObserver(() => {
      if (is()) resolve(watch.disconnect());
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  // The module's own memory, which only ever grows.
  let memory;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...words) => {
      const made = await own.apply(WebAssembly, words);
      memory = (made.instance ?? made).exports.memory ?? memory;
      return made;
    };
  }
  window.speed = {
    // When something first stands on the painted page, in milliseconds since the navigation.
    async shown(is) {
      await comes(is);
      return painted();
    },
    // From an act until something stands on the painted page.
    async after(act, is) {
      await painted();
      const start = performance.now();
      act();
      await comes(is);
      return (await painted()) - start;
    },
    // From an act whose answer comes at once until it is painted.
    async pressed(act) {
      await painted();
      const start = performance.now();
      act();
      return (await painted()) - start;
    },
    type(selector, text) {
      const field = document.querySelector(selector);
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    typed: (selector, text) => speed.pressed(() => speed.type(selector, text)),
    async printed(rows) {
      const start = performance.now();
      dispatchEvent(new Event("beforeprint"));
      await painted();
      const found = { took: performance.now() - start, rows: document.querySelectorAll(rows).length };
      dispatchEvent(new Event("afterprint"));
      await painted();
      return found;
    },
    // How long something took, and the longest gap in a pulse of the page meanwhile.
    async watched(act) {
      let [last, longest] = [performance.now(), 0];
      const pulse = setInterval(() => {
        const now = performance.now();
        [last, longest] = [now, Math.max(longest, now - last)];
      }, 4);
      const took = await act();
      clearInterval(pulse);
      return { took, longest };
    },
    memory: () => memory.buffer.byteLength / 1e6,
  };
})()`;

/** Reads one store of the book through the fewest calls there are. */
export const RAW = (store) => `(async () => {
  const named = (await indexedDB.databases()).find(({ name }) => /^minutebook-[0-9a-f]{16}$/.test(name));
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const start = performance.now();
  const database = await done(indexedDB.open(named.name));
  const kept = database.transaction("${store}").objectStore("${store}");
  let [bytes, values, from] = [0, 0, undefined];
  for (;;) {
    const range = from === undefined ? null : IDBKeyRange.lowerBound(from, true);
    const [keys, found] = await Promise.all([done(kept.getAllKeys(range, 1024)), done(kept.getAll(range, 1024))]);
    for (const value of found) bytes += value.byteLength ?? value.length;
    values += found.length;
    if (found.length < 1024) break;
    from = keys[keys.length - 1];
  }
  const took = performance.now() - start;
  database.close();
  return { took, bytes, values };
})()`;
