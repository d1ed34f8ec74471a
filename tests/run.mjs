// Runs every suite, one after the other, and counts. A suite that runs fewer tests than it must has failed:
// "no tests to run" ends with 0. The last line is `N passed, N failed`.
//
//   node tests/run.mjs            all suites
//   node tests/run.mjs tidy e2e   those whose name holds one of the words
import { spawn, spawnSync } from "node:child_process";

const WASM = ["--target", "wasm32-unknown-unknown"];
const BROWSER_TIME_MAX_S = "600";
const SUITE_TIME_MAX_MS = 45 * 60_000;

const which = (program) => spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();
const inBrowser = (variable, program) => ({
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: "tests/webdriver.json",
  WASM_BINDGEN_TEST_TIMEOUT: BROWSER_TIME_MAX_S,
  [variable]: which(program),
});
const chromium = inBrowser("CHROMEDRIVER", "chromedriver");
const firefox = inBrowser("GECKODRIVER", "geckodriver");
const lint = ["--quiet", "--", "-D", "warnings"];

// `minimum`: how many tests must have run; a check without tests counts as one. `ahead`: begun at once and told in its
// turn, since what links the module keeps one core busy for minutes and shares no folder with the others.
const SUITES = [
  { name: "format", command: ["cargo", "fmt", "--check"] },
  { name: "lint native", command: ["cargo", "clippy", "--all-targets", ...lint] },
  { name: "lint plays", command: ["cargo", "clippy", "--test", "e2e", ...lint] },
  { name: "lint wasm", command: ["cargo", "clippy", ...WASM, "--features", "split", "--lib", "--bin", "minutebook", "--test", "store", "--test", "ui", ...lint] },
  // The second verifier, in another language, is called by `exchange`.
  { name: "native", command: ["cargo", "test", "--no-fail-fast"], minimum: 760, each: { tidy: 19, exchange: 44, ledger: 67, journal: 24, domain: 360, desk: 49, leaf: 70, text: 78, preset: 13, page: 11 } },
  { name: "store in Chromium", command: ["cargo", "test", ...WASM, "--test", "store"], env: chromium, minimum: 50 },
  { name: "store in Firefox", command: ["cargo", "test", ...WASM, "--test", "store"], env: firefox, minimum: 50 },
  { name: "ui in Chromium", command: ["cargo", "test", ...WASM, "--test", "ui"], env: chromium, minimum: 9 },
  { name: "ui in Firefox", command: ["cargo", "test", ...WASM, "--test", "ui"], env: firefox, minimum: 9 },
  { name: "release", command: ["make", "--no-print-directory", "dist"], ahead: true },
  { name: "size", command: ["node", "tests/size.mjs", "dist/site"] },
  { name: "e2e", command: ["cargo", "test", "--test", "e2e", "--", "--test-threads=2"], minimum: 70 },
];

async function run({ command, env }, told = (text) => process.stdout.write(text)) {
  // One pipe for both streams keeps the order of "Running …" and its result.
  const child = spawn("sh", ["-c", '"$@" 2>&1', "sh", ...command], {
    env: { ...process.env, CARGO_TERM_COLOR: "never", ...env },
    stdio: ["ignore", "pipe", "inherit"],
    timeout: SUITE_TIME_MAX_MS,
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
    told(text);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, said };
}

async function timed(running) {
  const started = Date.now();
  const ended = await running;
  return { ended, seconds: ((Date.now() - started) / 1000).toFixed(0) };
}

function counted(said) {
  const total = { passed: 0, failed: 0, each: {} };
  let current = "";
  for (const line of said.split("\n")) {
    current = line.match(/Running tests\/(\w+)\/main\.rs/)?.[1] ?? current;
    const result = line.match(/^test result: .* (\d+) passed; (\d+) failed/);
    if (!result) continue;
    total.passed += Number(result[1]);
    total.failed += Number(result[2]);
    if (current) total.each[current] = (total.each[current] ?? 0) + Number(result[1]);
    current = "";
  }
  return total;
}

function judged({ minimum, each = {} }, { code, said }) {
  if (minimum === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, why: [] };
  const count = counted(said);
  const why = [];
  if (count.passed + count.failed < minimum) why.push(`only ${count.passed + count.failed} tests ran, at least ${minimum} must`);
  for (const [suite, least] of Object.entries(each)) {
    if ((count.each[suite] ?? 0) < least) why.push(`${suite}: ${count.each[suite] ?? 0} passed, at least ${least} must`);
  }
  if (code !== 0 && count.failed === 0) why.push(`ended with ${code}`);
  return { passed: count.passed, failed: count.failed + why.length, why };
}

const wanted = process.argv.slice(2);
const chosen = SUITES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const begun = new Map(chosen.filter(({ ahead }) => ahead).map((suite) => [suite, timed(run(suite, () => {}))]));
const lines = [];
const total = { passed: 0, failed: 0 };
for (const suite of chosen) {
  console.log(`\n== ${suite.name}`);
  const { ended, seconds } = await (begun.get(suite) ?? timed(run(suite)));
  if (begun.has(suite)) process.stdout.write(ended.said);
  const { passed, failed, why } = judged(suite, ended);
  total.passed += passed;
  total.failed += failed;
  lines.push(`${failed ? "FAILED" : "ok    "} ${suite.name.padEnd(18)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.padStart(5)} s  ${why.join("; ")}`);
}
console.log(`\n${lines.join("\n")}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
