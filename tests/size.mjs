// The size gate: what the first screen loads, part by part, as brotli sends it.
//
//   node tests/size.mjs dist/site
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// What the design promises (section 9).
const LIMIT_BYTES = 390_000;

// Of jiff's reader of days, which weighs a tenth of the first module and belongs in the annex: see `src/domain/day.rs`.
const READER_OF_DAYS = "RFC 9557 annotation";

const site = process.argv[2];
const page = readFileSync(join(site, "index.html"), "utf8");
// Everything the page names is loaded for the first screen, and the worker that it registers.
const named = [...page.matchAll(/(?:href|src|data-[a-z]+)="\.\/([^"]+)"/g)].map(([, file]) => file);
const parts = ["index.html", ...new Set(named)];

// What `boot.js` fetches once that screen stands.
const later = [...(page.match(/data-parts="([^"]*)"/)?.[1] ?? "").matchAll(/=\.\/(\S+)/g)].map(([, file]) => file);

function weighed(files) {
  let total = 0;
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    total += packed;
    console.log(`${String(packed).padStart(8)} B br ${String(bytes.length).padStart(8)} B  ${file}`);
  }
  return total;
}

const total = weighed(parts);
console.log(`${String(total).padStart(8)} B br for the first screen, of ${LIMIT_BYTES} allowed; after it:`);
weighed(later);
if (parts.length < 6) throw new Error("the page names too few parts: what is measured?");
if (later.length === 0) throw new Error("the page names no part for later: was the module parted?");
const reads = (file) => readFileSync(join(site, file)).includes(READER_OF_DAYS);
if (!later.some(reads)) throw new Error("no part holds jiff's reader of days any more: what is looked for?");
if (parts.some(reads)) {
  console.error('the first module holds jiff\'s reader of days: which field lacks deserialize_with = "day::stored"?');
  process.exit(1);
}
if (total > LIMIT_BYTES) {
  console.error("the first screen is too large");
  process.exit(1);
}
