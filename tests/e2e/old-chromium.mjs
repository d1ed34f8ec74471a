// Plays the smallest scene in an old Chromium: open, found a book, and have it again after a restart, from the
// site and from the single file. Speaks the DevTools protocol over the browser's own pipe, so it needs no
// package but the browser. Acts by script: the input domain of these versions is not ours to test.
//
//   node old-chromium.mjs 92|109 ADDRESS SINGLE_FILE NODE_MODULES PROFILE
//
// Prints "kept <address>" for each of the two, and ends with 1 on any trouble.
import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { createBrotliDecompress } from "node:zlib";

const PATIENCE_MS = 10_000;
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

class Browser {
  #process;
  #answers = new Map();
  #sent = 0;
  #rest = "";
  session = undefined;
  troubles = [];

  constructor(program) {
    const flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", `--user-data-dir=${profile}`, "--remote-debugging-pipe"];
    this.#process = spawn(program, [...PACKED[version].flags, ...flags, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      env: { ...process.env, TZ: "Asia/Shanghai" },
    });
    this.#process.stdio[4].setEncoding("utf8").on("data", (text) => this.#hear(text));
    this.#process.stdio[3].on("error", () => {});
    this.ended = new Promise((resolve) => this.#process.once("exit", resolve));
  }

  #hear(text) {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (message.id) this.#answers.get(message.id)?.(message);
      else this.#note(message);
    }
  }

  #note({ method, params }) {
    const said =
      method === "Log.entryAdded" && params.entry.level === "error" ? `${params.entry.text} ${params.entry.url ?? ""}`
      : method === "Runtime.exceptionThrown" ? JSON.stringify(params.exceptionDetails)
      : method === "Runtime.consoleAPICalled" && params.type === "error" ? params.args.map((one) => one.value ?? one.description).join(" ")
      : "";
    if (said && !EXPECTED.test(said)) this.troubles.push(said);
  }

  ask(method, params = {}) {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE_MS);
      this.#answers.set(id, ({ result, error }) => {
        clearTimeout(late);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    });
  }

  async openPage(url) {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    this.session = (await this.ask("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Log"]) await this.ask(`${domain}.enable`);
    await this.ask("Page.navigate", { url });
  }

  async run(expression) {
    const { result } = await this.ask("Runtime.evaluate", { expression, returnByValue: true });
    return result.value;
  }

  async sees(text) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      if (await this.run(`document.body && document.body.innerText.includes(${JSON.stringify(text)})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`does not see ${text}, but:\n${await this.run("document.body.innerText")}\n${this.troubles.join("\n")}`);
  }

  async does(word) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      if (await this.run(word)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`can't do ${word} on:\n${await this.run("document.body.innerText")}`);
  }

  async close() {
    this.session = undefined;
    this.ask("Browser.close").catch(() => {});
    await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    this.kill();
    await this.ended;
  }

  kill() {
    this.#process.kill("SIGKILL");
  }
}

// The words of a person, as an expression that is true once the word is done.
const visible = "(element) => element.getClientRects().length > 0";
const press = (name) => `(() => {
  const found = [...document.querySelectorAll("button, a")].filter(${visible});
  const control = found.find((one) => one.innerText.trim() === ${JSON.stringify(name)} && !one.disabled);
  control?.click();
  return Boolean(control);
})()`;
const give = (label, value) => `(() => {
  const fields = [...document.querySelectorAll("input, textarea, select")];
  const field = fields.find((one) => one.labels?.[0]?.innerText.startsWith(${JSON.stringify(label)}));
  if (!field) return false;
  if (field.type === "checkbox") { if (!field.checked) field.click(); return true; }
  const option = [...(field.options || [])].find((one) => one.text === ${JSON.stringify(value)});
  const value = field.options ? option?.value : ${JSON.stringify(value)};
  if (value === undefined) return false;
  const kind = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(kind, "value").set.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
})()`;
const FOUNDING = [
  press("新建议事簿"),
  give("本人已阅知", ""), give("确认人姓名", "综合办经办人"), press("确认并继续"),
  press("下一步"),
  give("工委全称", "中共旧城街道工作委员会"), give("工委简称", "旧城街工委"), give("办事处全称", "旧城街道办事处"), press("下一步"),
];
const REST = [press("下一步"), press("下一步"), give("录入人（职务）", "书记"), press("新建议事簿")];

async function started(program, url) {
  for (let start = 1; ; start++) {
    const browser = new Browser(program);
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
