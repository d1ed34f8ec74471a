// Plays the smallest scene in an old Chromium: open, found a book, and have it again after a restart, from the
// site and from the single file. Acts by script: the input domain of these versions is not ours to test.
//
//   node old-chromium.mjs 92|109 ADDRESS SINGLE_FILE NODE_MODULES PROFILE
//
// Prints "kept <address>" for each of the two, and ends with 1 on any trouble.
import { createReadStream, createWriteStream, chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { Browser, give, press } from "./devtools.mjs";

// In one process (the only way version 92 runs here) it sometimes stops before its first page.
const STARTS_MAX = 4;
const [version, address, singleFile, packages, profile] = process.argv.slice(2);
const PACKED = {
  92: { file: "chrome-aws-lambda/bin/chromium.br", flags: ["--headless", "--single-process", "--no-zygote"] },
  109: { file: "@sparticuz/chromium/bin/chromium.br", flags: ["--headless"] },
};
// The oldest versions name the policy word they don't know; boot.js asks for it on purpose.
const EXPECTED = /wasm-unsafe-eval/;

async function unpacked() {
  const program = join(packages, "..", `chromium-${version}`, "chromium");
  if (existsSync(program)) return program;
  mkdirSync(dirname(program), { recursive: true });
  const half = `${program}.${process.pid}`;
  await pipeline(createReadStream(join(packages, PACKED[version].file)), createBrotliDecompress(), createWriteStream(half));
  chmodSync(half, 0o755);
  renameSync(half, program);
  return program;
}

const FOUNDING = [
  press("新建议事簿"),
  give("本人已阅知", ""), give("确认人姓名", "综合办经办人"), press("确认并继续"),
  press("下一步"),
  give("工委全称", "中共旧城街道工作委员会"), give("工委简称", "旧城街工委"), give("办事处全称", "旧城街道办事处"), press("下一步"),
];
const REST = [press("下一步"), press("下一步"), give("录入人（职务）", "书记"), press("新建议事簿")];

async function started(program, url) {
  for (let start = 1; ; start++) {
    const browser = new Browser(program, PACKED[version].flags, profile, { expected: EXPECTED });
    try {
      await browser.openPage(url);
      return browser;
    } catch (trouble) {
      browser.kill();
      await browser.ended;
      if (start === STARTS_MAX) throw trouble;
      console.log(`started again: ${trouble.message}`);
    }
  }
}

// Each page of the founding says something of its own before its button is pressed.
async function found(browser) {
  await browser.sees("本机还没有议事簿");
  for (const word of FOUNDING) await browser.does(word);
  await browser.sees("行次即本单位固定排序");
  await browser.does(REST[0]);
  await browser.sees("回避人员是否计入应到人数");
  for (const word of REST.slice(1)) await browser.does(word);
}

async function play(program, url) {
  for (const act of ["writes", "keeps"]) {
    const browser = await started(program, url);
    try {
      if (act === "writes") await found(browser);
      await browser.sees("没有等待办理的事项");
      await browser.sees("旧城街工委");
      if (browser.troubles.length) throw new Error(browser.troubles.join("\n"));
      await browser.close();
    } finally {
      browser.kill();
    }
  }
  console.log(`kept ${url}`);
}

const program = await unpacked();
for (const url of [address, pathToFileURL(singleFile).href]) await play(program, url);
process.exit(0);
