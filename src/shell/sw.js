// Keeps one whole edition of the site, so that the book opens without its server.
//
// `press` writes `RELEASE = { version, parts: [{ path, digest }] }` above this text. An edition is stored
// whole or not at all, each part checked against its digest. A new edition waits until the page sends
// "take over". The edition before is kept beside it for windows still open: the names carry digests, so
// the two never mix. Nothing is ever asked of another origin.
"use strict";

const SCOPE = self.registration.scope;
const PREFIX = `minutebook ${SCOPE} `;
const EDITION = PREFIX + RELEASE.version;

self.addEventListener("install", (event) => event.waitUntil(storeEdition()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

async function storeEdition() {
  const answers = await Promise.all(RELEASE.parts.map(fetchPart));
  const cache = await caches.open(EDITION);
  try {
    await Promise.all(answers.map((answer, i) => cache.put(address(RELEASE.parts[i].path), answer)));
  } catch (reason) {
    await caches.delete(EDITION);
    throw reason;
  }
}

async function fetchPart({ path, digest }) {
  const answer = await fetch(address(path), { cache: "no-store", integrity: digest });
  if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

async function takeOver() {
  const editions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== EDITION);
  const before = editions.pop(); // keys() lists the oldest first
  await Promise.all(editions.filter((name) => name !== before).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// Undefined leaves the request to the browser.
function answerTo(request) {
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return Response.error();
  if (request.method !== "GET" || !url.href.startsWith(SCOPE)) return undefined;
  url.hash = "";
  url.search = "";
  const isPage = url.href === SCOPE || url.href === address("./index.html");
  return partOr(isPage ? address("./") : url.href, request);
}

async function partOr(href, request) {
  const current = await caches.open(EDITION);
  const part = await current.match(href);
  if (part) return part;
  for (const name of await caches.keys()) {
    const earlier = name.startsWith(PREFIX) && (await (await caches.open(name)).match(href));
    if (earlier) return earlier;
  }
  return fetch(request);
}

function address(path) {
  return new URL(path, SCOPE).href;
}
