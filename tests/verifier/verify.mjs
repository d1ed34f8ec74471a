// A second verifier of book files (.yishibu), written from docs/format.md alone. Node 20, nothing to install.
//   node verify.mjs FILE            says what is wrong; exit code 0 whole, 1 damaged, 2 unreadable
//   node verify.mjs --codes FILE…   prints one such code a line
import { readFileSync } from "node:fs";

class Damaged extends Error {}
class Unreadable extends Error {}
const demand = (holds, what) => { if (!holds) throw new Damaged(what); };

// SM3, GB/T 32905-2016.
const rotl = (x, n) => (x << (n & 31)) | (x >>> ((32 - n) & 31));
const p0 = (x) => x ^ rotl(x, 9) ^ rotl(x, 17);
const p1 = (x) => x ^ rotl(x, 15) ^ rotl(x, 23);
function sm3(...pieces) {
  const message = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / 64) * 64);
  message.copy(padded);
  padded[message.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
  const v = Int32Array.of(0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e);
  const w = new Int32Array(68);
  for (let at = 0; at < padded.length; at += 64) {
    for (let j = 0; j < 16; j++) w[j] = padded.readInt32BE(at + 4 * j);
    for (let j = 16; j < 68; j++) w[j] = p1(w[j - 16] ^ w[j - 9] ^ rotl(w[j - 3], 15)) ^ rotl(w[j - 13], 7) ^ w[j - 6];
    let [a, b, c, d, e, f, g, h] = v;
    for (let j = 0; j < 64; j++) {
      const early = j < 16;
      const ss1 = rotl((rotl(a, 12) + e + rotl(early ? 0x79cc4519 : 0x7a879d8a, j)) | 0, 7);
      const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
      const tt1 = (ff + d + (ss1 ^ rotl(a, 12)) + (w[j] ^ w[j + 4])) | 0;
      const tt2 = (gg + h + ss1 + w[j]) | 0;
      [d, c, b, a] = [c, rotl(b, 9), a, tt1];
      [h, g, f, e] = [g, rotl(f, 19), e, p0(tt2)];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => { v[i] ^= x; });
  }
  const out = Buffer.alloc(32);
  v.forEach((x, i) => out.writeInt32BE(x, 4 * i));
  return out;
}

// Canonical JSON (section 1).
function canonical(value, depth = 0) {
  if (typeof value === "number") demand(Number.isSafeInteger(value), "a number out of range");
  if (typeof value === "string") demand(value.isWellFormed(), "half a surrogate pair");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  demand(depth < 32, "nested too deep");
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1))}]`;
  return `{${Object.keys(value).sort().map((name) => `${canonical(name)}:${canonical(value[name], depth + 1)}`)}}`;
}
function parse(bytes, what) {
  let value;
  try { value = JSON.parse(bytes.toString("utf8")); } catch { throw new Damaged(`${what}: not JSON`); }
  demand(Buffer.from(canonical(value)).equals(bytes), `${what}: not canonical`);
  return value;
}
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const hasExactly = (value, names) => isObject(value) && Object.keys(value).sort().join() === names;
const isCount = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;
const isText = (value) => typeof value === "string";
const isId = (value) => isText(value) && /^[!-~]{1,128}$/.test(value);
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);

// The record (sections 2 and 3).
const MEMBERS = "about,app,at,body,book,by,cmd,commit,device,kind,kv,prev,seq,v";
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?[+-]\d\d:\d\d$/;
function readRecord(bytes, { seq, prev, book, encrypted }) {
  demand([1, 2, 3].includes(bytes[0]), "unknown envelope");
  demand((bytes[0] === 2) === encrypted, "encrypted in a plain book, or plain in an encrypted one");
  const link = bytes.subarray(5, 37);
  if (bytes[0] === 2) { demand(bytes.length >= 61, "cut off"); return { link, sealed: true }; }
  demand(bytes.length <= 49088 && bytes.length >= 41, "too large or cut off");
  const end = 41 + bytes.readUInt32BE(37);
  demand(bytes[0] === 3 ? bytes.length === end : bytes.length >= end + 32, "cut off, or not erased");
  const header = bytes.subarray(41, end);
  demand(sm3("minutebook record 1\0", header).equals(link), "the link does not fit");
  const h = parse(header, "header");
  demand(hasExactly(h, MEMBERS) && h.v === 1 && isCount(h.kv) && isText(h.app) && isText(h.at) && MOMENT.test(h.at), "header form");
  demand([h.book, h.device, h.by, h.cmd, h.kind].every(isId) && isHash(h.prev) && isHash(h.body), "header form");
  demand(Array.isArray(h.about) && h.about.every((id, i) => isId(id) && (i === 0 || h.about[i - 1] < id)), "header form");
  demand(h.commit === "whole" || h.commit === "fields", "header form");
  demand(h.seq === seq && h.book === book && h.prev === prev.toString("hex"), "another place, book or record before");
  if (bytes[0] === 3) return { link, erased: true };
  const seed = bytes.subarray(end, end + 32);
  const body = parse(bytes.subarray(end + 32), "body");
  demand(isObject(body), "the body is not an object");
  const leaf = ([name, value]) =>
    sm3("minutebook field 1\0", sm3("minutebook salt 1\0", seed, name).subarray(0, 16), canonical([name, value]));
  const commitment = h.commit === "whole"
    ? sm3("minutebook body 1\0", seed, bytes.subarray(end + 32))
    : sm3("minutebook fields 1\0", ...Object.entries(body).map(leaf).sort(Buffer.compare));
  demand(commitment.toString("hex") === h.body, "the body does not fit its commitment");
  return { link, body, expunges: h.kind === "expunged" && Array.isArray(body.targets) ? body.targets : [] };
}

// References to blobs (section 5).
function* references(value) {
  if (value === null || typeof value !== "object") return;
  const { name, bytes, parts, sm3 } = value;
  if (isText(name) && Number.isInteger(bytes) && bytes >= 0 && isCount(parts) && isHash(sm3)) yield { name, bytes, parts, sm3 };
  for (const inner of Object.values(value)) yield* references(inner);
}

// The book file (section 7).
function verify(file) {
  const magic = file.subarray(0, 20).toString("latin1");
  if (magic !== "MINUTEBOOK BUNDLE 1\n") throw new Unreadable("not a book file of this version");
  let at = 20;
  const take = (n) => { demand(at + n <= file.length, "the file ends too early"); at += n; return file.subarray(at - n, at); };
  const u32 = () => take(4).readUInt32BE();
  const counted = (max) => { const n = u32(); demand(n <= max, "a length out of bounds"); return take(n); };
  const m = parse(counted(4096), "manifest");
  demand(hasExactly(m, "app,at,blobs,book,head,key,parts") && hasExactly(m.head, "count,link"), "manifest form");
  demand([m.app, m.at, m.book].every(isText) && [m.blobs, m.parts, m.head.count].every(isCount) && isHash(m.head.link), "manifest form");
  if (m.key !== null) {
    const k = m.key;
    demand(hasExactly(k, "check,lanes,memory_kib,passes,salt") && [k.lanes, k.memory_kib, k.passes].every(isCount), "key card form");
    demand(isText(k.check) && /^[0-9a-f]{16}$/.test(k.check) && isText(k.salt) && /^[0-9a-f]{32}$/.test(k.salt), "key card form");
  }
  const [named, erased, unexplained, missing] = [new Map(), [], new Set(), []];
  let [prev, seq, sealed, blobs, parts, blob] = [Buffer.alloc(32), 0, 0, 0, 0, null];
  const close = () => {
    const wanted = blob && named.get(blob.name);
    if (!wanted) return;
    const content = Buffer.concat(blob.pieces);
    const fits = wanted.parts === blob.pieces.length && wanted.bytes === content.length;
    demand(fits && sm3(content).toString("hex") === wanted.sm3, `blob ${blob.name} was altered`);
    named.delete(blob.name);
  };
  for (;;) {
    const tag = take(1).toString("latin1");
    if (tag === "R") {
      const bytes = counted(49152);
      demand(bytes.length >= 37 && bytes.readUInt32BE(1) === ++seq && blobs === 0, `record ${seq} is missing or out of order`);
      const record = readRecord(bytes, { seq, prev, book: m.book, encrypted: m.key !== null });
      prev = record.link;
      if (record.erased) { erased.push(seq); unexplained.add(seq); }
      for (const target of record.expunges ?? []) unexplained.delete(target);
      if (record.sealed) sealed++;
      for (const found of references(record.body ?? null)) {
        const before = named.get(found.name) ?? found;
        demand(canonical(before) === canonical(found), `blob ${found.name} is named differently`);
        named.set(found.name, found);
      }
    } else if (tag === "B") {
      const name = counted(128).toString("latin1");
      const part = u32();
      demand(isId(name) && (blob?.name === name ? part === blob.pieces.length : part === 0 && (!blob || blob.name < name)), "blob order");
      if (part === 0) { close(); blob = { name, pieces: [] }; blobs++; }
      blob.pieces.push(counted(49152));
      parts++;
    } else {
      demand(tag === "E", "unknown item");
      break;
    }
  }
  close();
  demand(sm3(file.subarray(0, at)).equals(take(32)) && at === file.length, "the closing digest differs, or something follows");
  demand(unexplained.size === 0, `no record says why these bodies are gone: ${[...unexplained]}`);
  demand(seq === m.head.count && prev.toString("hex") === m.head.link, "not the head of the manifest");
  demand(blobs === m.blobs && parts === m.parts, "not the counts of the manifest");
  missing.push(...named.keys());
  demand(missing.length === 0 || erased.length > 0, `missing blobs: ${missing}`);
  return `whole: ${seq} records, erased: [${erased}], not looked into: ${sealed}, missing blobs: [${missing}]`;
}

function judge(path) {
  try {
    return [0, verify(readFileSync(path))];
  } catch (error) {
    return [error instanceof Damaged ? 1 : 2, error.message];
  }
}
const [, , ...args] = process.argv;
if (args[0] === "--codes") {
  for (const path of args.slice(1)) console.log(judge(path)[0]);
} else {
  const [code, words] = args.length === 1 ? judge(args[0]) : [2, "usage: node verify.mjs FILE"];
  console.log(words);
  process.exitCode = code;
}
