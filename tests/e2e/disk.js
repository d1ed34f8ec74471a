// Reaches past the program, to the browser's own store: what a damaged disk, a cleaner or another program does.
// Called with one array: [what, ...words]; answers through its last argument.
const [what, ...words] = arguments[0];
const done = arguments[arguments.length - 1];

const PREFIX = "minutebook-";

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// The database of the only book here.
async function book() {
  return (await indexedDB.databases()).map(({ name }) => name).find((name) => name.startsWith(PREFIX));
}

async function within(mode, act) {
  const database = await answered(indexedDB.open(await book()));
  try {
    const transaction = database.transaction([...database.objectStoreNames], mode);
    const stored = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const told = await act(transaction);
    await stored;
    return told;
  } finally {
    database.close();
  }
}

const readable = (value) => (ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : JSON.stringify(value));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// The log is read at the next start, and not the shelf in its place, which is kept now and then.
const unshelved = (transaction) => answered(transaction.objectStore("cache").clear());

const reach = {
  // One byte of a stored record turns over.
  damage: (seq) =>
    within("readwrite", async (transaction) => {
      const log = transaction.objectStore("log");
      const bytes = await answered(log.get(seq));
      bytes[bytes.length - 2] ^= 1;
      await answered(log.put(bytes, seq));
      await unshelved(transaction);
    }),
  lose: (seq) =>
    within("readwrite", async (transaction) => {
      await answered(transaction.objectStore("log").delete(seq));
      await unshelved(transaction);
    }),
  // The first digits of the link under which a record lies.
  link: (seq) =>
    within("readonly", async (transaction) => hex((await answered(transaction.objectStore("log").get(seq))).slice(5, 9))),
  // Whether any value of the book holds these words in clear.
  holds: (text) =>
    within("readonly", async (transaction) => {
      let found = false;
      for (const store of transaction.objectStoreNames) {
        const values = await answered(transaction.objectStore(store).getAll());
        found ||= values.some((value) => readable(value).includes(text));
      }
      return found;
    }),
  // How many forms have text that was not sent.
  drafts: () => within("readonly", (transaction) => answered(transaction.objectStore("drafts").count())),
  // A newer program takes the book over.
  upgrade: async () => (await answered(indexedDB.open(await book(), 2))).close(),
  // A window that holds the book and never lets go, until it is told to.
  hold: async () => {
    window.held = await answered(indexedDB.open(await book()));
  },
  release: async () => window.held.close(),
  // From now on the disk is full, or it is not: the browser says so when a write is to be made good.
  fill: async (full) => {
    window.full = full;
    if (window.meddled) return;
    window.meddled = true;
    const real = IDBTransaction.prototype.commit;
    IDBTransaction.prototype.commit = function () {
      if (!window.full || this.mode === "readonly") return real.call(this);
      Object.defineProperty(this, "error", { value: new DOMException("no room", "QuotaExceededError") });
      return this.abort();
    };
  },
  // The browser's data was cleaned, but for what stands in the local values.
  clean: async () => {
    for (const name of [await book(), "minutebook"]) await answered(indexedDB.deleteDatabase(name));
  },
  // What of this program is left: databases and local values.
  left: async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return [...databases, ...Object.keys(localStorage)];
  },
};

reach[what](...words).then((told) => done(told ?? null), (reason) => done({ trouble: String(reason) }));
