// A Chromium over the DevTools protocol, through the browser's own pipe, so that it needs no package but the browser;
// and a person's words as expressions, for pages that are acted on by script.
import { spawn } from "node:child_process";

/** How long a thing may take to come on the page; an answer of the browser may be given longer. */
const SIGHT_MS = 10_000;

export class Browser {
  #process;
  #answers = new Map();
  #sent = 0;
  #rest = "";
  session = undefined;
  /** Runs before every page's own scripts. */
  preload = undefined;
  troubles = [];

  #expected;
  #patience;

  constructor(program, flags, profile, { expected = /^$/, patience = SIGHT_MS } = {}) {
    const own = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", `--user-data-dir=${profile}`, "--remote-debugging-pipe"];
    this.#expected = expected;
    this.#patience = patience;
    this.#process = spawn(program, [...flags, ...own, "about:blank"], {
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
    if (said && !this.#expected.test(said)) this.troubles.push(said);
  }

  ask(method, params = {}) {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), this.#patience);
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
    if (this.preload) await this.ask("Page.addScriptToEvaluateOnNewDocument", { source: this.preload });
    await this.ask("Page.navigate", { url });
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async sees(text) {
    for (const end = Date.now() + SIGHT_MS; Date.now() < end; ) {
      if (await this.run(`document.body && document.body.innerText.includes(${JSON.stringify(text)})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`does not see ${text}, but:\n${await this.run("document.body.innerText")}\n${this.troubles.join("\n")}`);
  }

  async does(word) {
    for (const end = Date.now() + SIGHT_MS; Date.now() < end; ) {
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
export const press = (name) => `(() => {
  const found = [...document.querySelectorAll("button, a")].filter(${visible});
  const control = found.find((one) => one.innerText.trim() === ${JSON.stringify(name)} && !one.disabled);
  control?.click();
  return Boolean(control);
})()`;
export const give = (label, value) => `(() => {
  const fields = [...document.querySelectorAll("input, textarea, select")];
  const field = fields.find((one) => one.labels?.[0]?.innerText.startsWith(${JSON.stringify(label)}));
  if (!field) return false;
  if (field.type === "checkbox" || field.type === "radio") { if (!field.checked) field.click(); return true; }
  const option = [...(field.options || [])].find((one) => one.text === ${JSON.stringify(value)});
  const value = field.options ? option?.value : ${JSON.stringify(value)};
  if (value === undefined) return false;
  const kind = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(kind, "value").set.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
})()`;
