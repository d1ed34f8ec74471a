// How fast a large book is in Chromium: prints figures, asserts none. `make speed` builds what it needs.
//
//   node measure.mjs PRESS SITE BOOK_FILE [ROUNDS]
//
// The book is restored through the screen; then the page is opened again and again, and on one of the pages the
// register is searched, a matter opened, acts done, the whole chain verified and the register laid out for print.
// Beside the product's own figures stands raw IndexedDB reading the same bytes in the same browser. What is measured
// on the page ends when the frame with the answer was painted.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Browser, give, press } from "../e2e/devtools.mjs";
import { PRELOAD, RAW } from "./page.mjs";

const PATIENCE_MS = 30 * 60_000;
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless=new", "--lang=zh-CN", "--window-size=1366,900"];
const [server, site, file, rounds = "7"] = process.argv.slice(2);
const ROUNDS = Number(rounds);

const HOME = `document.querySelector("main h1")?.innerText.includes("星期")`;
const REGISTER = `location.hash = "#/register/funds"`;
const ROWS = `document.querySelectorAll("main tbody [role=row]").length > 0`;
const COUNT = `document.querySelector("main [role=search] [role=status]")?.innerText`;
const MATTER = `document.querySelector("main h2")?.innerText.includes("办理进度") || document.querySelector(".matter__rail li")`;

// Beside the time stands the work: what the page's own thread was busy, which another program on the machine hardly moves.
function figure(name, found, unit = "ms") {
  const [took, low, high] = spread(found.map((one) => one.took ?? one));
  const work = spread(found.map((one) => one.work ?? NaN))[0];
  const range = found.length > 1 ? `${told(low)}–${told(high)} in ${found.length}` : "";
  const busy = Number.isNaN(work) ? "" : `work ${told(work)}`;
  console.log([name.padEnd(60), `${told(took)} ${unit}`.padStart(11), busy.padEnd(11), range].join("  "));
  return took;
}

const told = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** Median, lowest and highest. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[Math.floor((sorted.length - 1) / 2)], sorted[0], sorted.at(-1)];
}

async function busy(browser) {
  const { metrics } = await browser.ask("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

/** What an expression answers in milliseconds, with the work meanwhile. */
async function timed(browser, expression) {
  const before = await busy(browser);
  const took = await browser.run(expression);
  return { took, work: ((await busy(browser)) - before) * 1000 };
}

/** A port nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, "127.0.0.1", () => {
      const { port } = listener.address();
      listener.close(() => resolve(port));
    });
  });
}

async function served() {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if ((await fetch(address).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody serves ${site}`);
}

async function opened(profile, url = address) {
  const browser = new Browser(PROGRAM, FLAGS, profile, { patience: PATIENCE_MS });
  browser.preload = PRELOAD;
  await browser.openPage(url);
  await browser.ask("Performance.enable", { timeDomain: "threadTicks" });
  return browser;
}

const shown = (browser, is) => browser.run(`speed.shown(() => ${is})`);
const after = (browser, act, is) => timed(browser, `speed.after(() => { ${act}; }, () => ${is})`);

async function opening(browser) {
  await browser.ask("Page.navigate", { url: "about:blank" });
  const before = await busy(browser);
  await browser.ask("Page.navigate", { url: address });
  const took = await shown(browser, HOME);
  const usable = { took, work: ((await busy(browser)) - before) * 1000 };
  const paint = await browser.run(`performance.getEntriesByType("paint").find((one) => one.name === "first-contentful-paint")?.startTime ?? NaN`);
  return { usable, paint };
}

// A machine on which nothing of the program was ever, then a book in which nothing has happened.
async function empty() {
  const visits = [];
  let [browser, profile] = [];
  const leave = async () => {
    await browser?.close();
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    await leave();
    profile = mkdtempSync(join(tmpdir(), "minutebook-speed-"));
    browser = await opened(profile);
    visits.push(await shown(browser, `document.body?.innerText.includes("本机还没有议事簿")`));
  }
  figure("first visit, browser just started: the choice usable", visits);
  await browser.does(press("新建议事簿"));
  await browser.does(give("本人已阅知", ""));
  await browser.does(give("确认人姓名", "综合办经办人"));
  await browser.does(press("确认并继续"));
  await browser.sees("新建哪一本");
  await browser.does(press("下一步"));
  await browser.does(give("工委全称", "中共某区某街道工作委员会"));
  await browser.does(give("工委简称", "某街工委"));
  await browser.does(give("办事处全称", "某区人民政府某街道办事处"));
  await browser.does(press("下一步"));
  await browser.sees("行次即本单位固定排序");
  await browser.does(press("下一步"));
  await browser.sees("回避人员是否计入应到人数");
  await browser.does(press("下一步"));
  await browser.does(give("录入人（职务）", "综合办经办人"));
  await browser.does(press("新建议事簿"));
  await browser.sees("没有等待办理的事项");
  const again = [];
  for (let round = 0; round < ROUNDS; round++) again.push((await opening(browser)).usable);
  figure("open an empty book again: home usable", again);
  await leave();
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
  // The shelf for the next start is written behind the open page.
  while ((await browser.run(RAW("cache"))).values === 0) await new Promise((resolve) => setTimeout(resolve, 200));
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
    warm.push(await opening(browser));
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
    opening.push(await after(browser, REGISTER, ROWS));
  }
  const rows = await browser.run(COUNT);
  figure(`open the register (${rows}): rows shown`, opening);
  const keys = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of ["设", "设备", "设备采", "设备采购", "2", "20", ""]) {
      keys.push(await timed(browser, `speed.typed("main [type=search]", ${JSON.stringify(text)})`));
    }
  }
  figure("a key in its search, until the frame with the rows", keys);
  const chips = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["2023年", "全部年度", "待公开", "待公开"]) chips.push(await timed(browser, `speed.pressed(() => ${press(name)})`));
  }
  figure("a filter chip, until the frame with the rows", chips);
  const sorts = [];
  for (let round = 0; round < ROUNDS; round++) sorts.push(await timed(browser, `speed.pressed(() => ${press("金额（元）")})`));
  figure("sort by amount, until the frame with the rows", sorts);
  const print = await browser.run(`speed.printed("main tbody [role=row]")`);
  figure(`lay ${print.rows} rows out for print`, [print.took]);
}

async function matters(browser) {
  const opening = [];
  for (let round = 0; round < ROUNDS; round++) {
    await after(browser, `location.hash = "#/"`, HOME);
    await after(browser, REGISTER, ROWS);
    opening.push(await after(browser, `document.querySelectorAll("main tbody [role=row] a")[${round * 3}].click()`, MATTER));
  }
  figure("open a matter: its path and work shown", opening);
}

// From the press until what was stored is shown: taking the pen, then matters that are kept as placeholders.
async function acts(browser) {
  await browser.run(`location.hash = "#/safety"`);
  await browser.does(give("原因", "测量"));
  await browser.does(give("办理人", "综合办经办人"));
  const pen = await after(browser, press("登记接笔"), `document.body.innerText.includes("已接笔，本机可以登记")`);
  figure("an act: the pen taken, stored and shown", [pen]);
  const placeholders = [];
  for (let round = 0; round < ROUNDS; round++) {
    await browser.run(`location.hash = "#/apply"`);
    await browser.does(give("是", ""));
    await browser.sees("只登记一个占位");
    placeholders.push(await after(browser, press("登记占位"), `document.querySelector("main h1")?.innerText.includes("占位")`));
  }
  figure("an act: a placeholder made, stored and shown on its page", placeholders);
}

async function verified(browser) {
  await browser.run(`location.hash = "#/safety"`);
  await browser.sees("核验全部记录");
  const chain = await browser.run(`speed.watched(() => speed.after(() => { ${press("核验全部记录")}; }, () => document.body.innerText.includes("完好：") || document.body.innerText.includes("条起损坏")))`);
  figure("verify the whole chain", [chain.took / 1000], "s");
  figure("  longest the page did not answer meanwhile", [chain.longest]);
  const raw = await browser.run(RAW("log"));
  figure(`  raw IndexedDB: the log, ${(raw.bytes / 1e6).toFixed(0)} MB in ${raw.values} values`, [raw.took / 1000], "s");
}

// The first reads every file; those after it only the files in which something was recorded, or a clock ran out.
async function selfChecked(browser) {
  const rounds = [];
  for (let round = 0; round < 4; round++) {
    await after(browser, `location.hash = "#/"`, HOME);
    await browser.run(`location.hash = "#/self-check"`);
    await browser.sees("开始自查");
    rounds.push(await browser.run(`speed.watched(() => speed.after(() => { ${press("开始自查")}; }, () => document.body.innerText.includes("簿册本身不能反映")))`));
  }
  const [first, ...again] = rounds;
  figure("self-check of the whole book, the first on this machine", [first.took / 1000], "s");
  figure("  longest the page did not answer meanwhile", [first.longest]);
  const told = figure("self-check again", again.map((one) => one.took / 1000), "s");
  figure("  longest the page did not answer meanwhile", again.map((one) => one.longest));
  const raw = await browser.run(RAW("cache"));
  figure(`  raw IndexedDB: shelf and slips, ${(raw.bytes / 1e6).toFixed(0)} MB in ${raw.values} values`, [raw.took / 1000], "s");
  figure("  self-check again : raw", [(told * 1000) / raw.took], "×");
}

const profile = mkdtempSync(join(tmpdir(), "minutebook-speed-"));
const port = await freePort();
const address = `http://127.0.0.1:${port}/`;
const serving = spawn(server, ["serve", site, `127.0.0.1:${port}`], { stdio: "inherit" });
try {
  await served();
  await empty();
  const first = await opened(profile);
  await restored(first);
  await first.close();
  const browser = await openings(profile);
  await register(browser);
  await matters(browser);
  await acts(browser);
  await verified(browser);
  await selfChecked(browser);
  if (browser.troubles.length) console.log(`the page complained:\n${browser.troubles.join("\n")}`);
  await browser.close();
} finally {
  serving.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
