// Presses the key of a stand as soon as the one before is shown as stored, and writes to raw IndexedDB as durably.
// Called with the number of stands; answers the milliseconds of each act and of each raw write.
const [stands, done] = arguments;

const page = document.querySelector("main");
const says = (taken) => page.textContent.includes(`已表态${taken}人，`);
const shown = (taken) =>
  new Promise((resolve) => {
    if (says(taken)) return resolve();
    const watching = new MutationObserver(() => {
      if (!says(taken)) return;
      watching.disconnect();
      resolve();
    });
    watching.observe(page, { subtree: true, childList: true, characterData: true });
  });

async function acts() {
  const times = [];
  for (let taken = 0; taken < stands; taken++) {
    await shown(taken);
    const begun = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true }));
    await shown(taken + 1);
    times.push(performance.now() - begun);
  }
  return times;
}

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function raw() {
  const name = "raw-probe";
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore("records");
  const database = await answered(opening);
  const times = [];
  for (let number = 0; number < 20; number++) {
    const begun = performance.now();
    const writing = database.transaction("records", "readwrite", { durability: "strict" });
    writing.objectStore("records").add(new Uint8Array(1024), number);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    times.push(performance.now() - begun);
  }
  database.close();
  await answered(indexedDB.deleteDatabase(name));
  return times;
}

acts()
  .then(async (times) => done({ acts: times, raw: await raw() }))
  .catch((error) => done({ error: String(error) }));
