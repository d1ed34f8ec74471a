// How fast a large book is in Chromium: prints figures, asserts none. `make speed` builds what it needs.
//
//   node measure.mjs SITE_ADDRESS BOOK_FILE [ROUNDS]
//
// The book is restored through the screen; then the page is opened again and again, and on one of the pages the
// register is searched, a matter opened, acts done, the whole chain verified and the register laid out for print.
// Beside the product's own figures stands raw IndexedDB reading the same bytes in the same browser. What is measured
// on the page ends when the frame with the answer was painted.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Browser, give, press } from "../e2e/devtools.mjs";
import { PRELOAD, RAW } from "./page.mjs";

const PATIENCE_MS = 30 * 60_000;
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless=new", "--lang=zh-CN", "--window-size=1366,900"];
const [address, file, rounds = "7"] = process.argv.slice(2);
const ROUNDS = Number(rounds);

const HOME = `document.querySelector("main h1")?.innerText.includes("星期")`;
const REGISTER = "大额资金使用台账";
const ROWS = `document.querySelectorAll("main tbody [role=row]").length > 0`;
const COUNT = `document.querySelector("main [role=search] [role=status]")?.innerText`;
const MATTER = `document.querySelector("main h2")?.innerText.includes("办理进度") || document.querySelector(".matter__rail li")`;

const figures = [];
function figure(name, values, unit = "ms") {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, middle, high] = [sorted[0], sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
  const round = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  const spread = sorted.length > 1 ? `${round(low)}–${round(high)} in ${sorted.length}` : "";
  figures.push([name, `${round(middle)} ${unit}`, spread]);
  console.log(`${name.padEnd(58)} ${`${round(middle)} ${unit}`.padStart(12)}  ${spread}`);
  return middle;
}

async function opened(profile, url = address) {
  const browser = new Browser(PROGRAM, FLAGS, profile, { patience: PATIENCE_MS });
  browser.preload = PRELOAD;
  await browser.openPage(url);
  return browser;
}

const shown = (browser, is) => browser.run(`speed.shown(() => ${is})`);
const after = (browser, act, is) => browser.run(`speed.after(() => { ${act}; }, () => ${is})`);

async function again(browser) {
  await browser.ask("Page.navigate", { url: "about:blank" });
  await browser.ask("Page.navigate", { url: address });
  const usable = await shown(browser, HOME);
  const paint = await browser.run(`performance.getEntriesByType("paint").find((one) => one.name === "first-contentful-paint")?.startTime ?? NaN`);
  return { usable, paint };
}

async function restored(browser) {
  const bytes = statSync(file).size;
  await browser.sees("本机还没有议事簿");
  await browser.does(press("从文件恢复"));
  await browser.sees("选择备份文件");
  const { result } = await browser.ask("Runtime.evaluate", { expression: `document.querySelector("input[type=file]")` });
  await browser.ask("DOM.setFileInputFiles", { objectId: result.objectId, files: [file] });
  const looking = await browser.run(`speed.watched(() => speed.after(() => { ${press("核验文件")}; }, () => document.body.innerText.includes("确认恢复到本机")))`);
  figure(`check a file of ${(bytes / 1e6).toFixed(0)} MB`, [looking.took / 1000], "s");
  figure("  longest the page did not answer meanwhile", [looking.longest]);
  await browser.does(give("已核对文件内容", ""));
  const taking = await browser.run(`speed.watched(() => speed.after(() => { ${press("恢复到本机")}; }, () => ${HOME}))`);
  figure("restore it, until the home page is usable", [taking.took / 1000], "s");
  figure("  longest the page did not answer meanwhile", [taking.longest]);
  figure("  memory of the module afterwards", [await browser.run("speed.memory()")], "MB");
}

async function openings(profile) {
  const cold = [];
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    const browser = await opened(profile);
    cold.push(await shown(browser, HOME));
    await browser.close();
  }
  figure("open, browser just started: home usable", cold);
  const browser = await opened(profile);
  await shown(browser, HOME);
  const warm = [];
  const raw = [];
  for (let round = 0; round < ROUNDS; round++) {
    warm.push(await again(browser));
    raw.push(await browser.run(RAW("cache")));
  }
  figure("open again: first contentful paint", warm.map((one) => one.paint));
  const usable = figure("open again: home usable", warm.map((one) => one.usable));
  const floor = figure(`  raw IndexedDB: the shelf, ${(raw[0].bytes / 1e6).toFixed(1)} MB in ${raw[0].values} values`, raw.map((one) => one.took));
  figure("  home usable : raw", [usable / floor], "×");
  figure("  memory of the module", [await browser.run("speed.memory()")], "MB");
  return browser;
}

async function register(browser) {
  const opening = [];
  for (let round = 0; round < ROUNDS; round++) {
    await after(browser, `location.hash = "#/"`, HOME);
    opening.push(await after(browser, press(REGISTER), ROWS));
  }
  const rows = await browser.run(COUNT);
  figure(`open the register (${rows}): rows shown`, opening);
  const keys = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of ["设", "设备", "设备采", "设备采购", "2", "20", ""]) {
      keys.push(await browser.run(`speed.typed("main [type=search]", ${JSON.stringify(text)})`));
    }
  }
  figure("a key in its search, until the frame with the rows", keys);
  const chips = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["2023年", "全部年度", "待公开", "待公开"]) chips.push(await browser.run(`speed.pressed(() => ${press(name)})`));
  }
  figure("a filter chip, until the frame with the rows", chips);
  const sorts = [];
  for (let round = 0; round < ROUNDS; round++) sorts.push(await browser.run(`speed.pressed(() => ${press("金额（元）")})`));
  figure("sort by amount, until the frame with the rows", sorts);
  const print = await browser.run(`speed.printed("main tbody [role=row]")`);
  figure(`lay ${print.rows} rows out for print`, [print.took]);
}

async function matters(browser) {
  const opening = [];
  for (let round = 0; round < ROUNDS; round++) {
    await after(browser, `location.hash = "#/"`, HOME);
    await after(browser, press(REGISTER), ROWS);
    opening.push(await after(browser, `document.querySelectorAll("main tbody [role=row] a")[${round * 3}].click()`, MATTER));
  }
  figure("open a matter: its path and work shown", opening);
}

async function acts(browser) {
  await browser.does(press("数据安全"));
  await browser.sees("接笔或者恢复的原因");
  await browser.does(give("接笔或者恢复的原因", "测量"));
  await browser.does(give("办理人", "综合办经办人"));
  const pen = await after(browser, press("登记接笔"), `document.body.innerText.includes("已接笔，本机可以登记")`);
  figure("an act on the safety page: stored and shown", [pen]);
}

async function verified(browser) {
  await browser.does(press("数据安全"));
  await browser.sees("核验全部记录");
  const chain = await browser.run(`speed.watched(() => speed.after(() => { ${press("核验全部记录")}; }, () => document.body.innerText.includes("条，全部完好") || document.body.innerText.includes("损坏")))`);
  figure("verify the whole chain", [chain.took / 1000], "s");
  figure("  longest the page did not answer meanwhile", [chain.longest]);
  const raw = await browser.run(RAW("log"));
  figure(`  raw IndexedDB: the log, ${(raw.bytes / 1e6).toFixed(0)} MB in ${raw.values} values`, [raw.took / 1000], "s");
}

const profile = mkdtempSync(join(tmpdir(), "minutebook-speed-"));
try {
  const first = await opened(profile);
  await restored(first);
  await first.close();
  const browser = await openings(profile);
  await register(browser);
  await matters(browser);
  await acts(browser);
  await verified(browser);
  if (browser.troubles.length) console.log(`the page complained:\n${browser.troubles.join("\n")}`);
  await browser.close();
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
