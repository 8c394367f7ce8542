/**
 * Measures the package: sizes, and what calls cost. The figures of the README come from here.
 *
 *     node bindings/wasm/measure.mjs [--budgets]
 *
 * With --budgets only the sizes are measured, and one over its limit is an error.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Kilobytes of 1,000 bytes, gzipped with the best compression: what is sent where an entry is imported, its scripts and the module in them. `limit` is a
 * little above where a size stands, so that it does not grow unseen. No more than 40 is sought for `typed` and 150 for `answer`.
 */
const ENTRIES = {
  yakkan: { script: "index.js", limit: 222.5 },
  answer: { script: "answer.js", limit: 149.5 },
  contracts: { script: "contracts.js", limit: 57.5 },
  typed: { script: "typed.js", limit: 36.5 },
};
/** The same of the module as `yakkan/web` fetches it. */
const FETCHED = { limit: 262.5 };

const file = (name) => readFileSync(new URL(`dist/${name}`, import.meta.url));
const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;
let isOver = false;
for (const [name, { script, ...bounds }] of Object.entries(ENTRIES)) {
  const scripts = imported(script);
  const sizes = scripts.map((one) => zipped(file(one)));
  const module = zipped(file(`${name}.packed.js`));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  judge(`${script}: ${kilobytes(whole)} sent, ${kilobytes(module)} of it the module`, whole, bounds);
  const bytes = file(`${name}.wasm`);
  const beside = `${name}.wasm: ${kilobytes(bytes.length / 1000)}, gzipped ${kilobytes(zipped(bytes))}`;
  if (name === "yakkan") judge(beside, zipped(bytes), FETCHED);
  else console.log(beside);
}
if (process.argv[2] === "--budgets") process.exit(isOver ? 1 : 0);

const { yakkan } = await import("./dist/index.js");
const { yakkan: contracts } = await import("./dist/contracts.js");
const { yakkan: small } = await import("./dist/typed.js");

const ROWS = 100_000;
const random = generator(20_261_031);
const column = (value) => Float64Array.from({ length: ROWS }, value);
const services = column(() => 1 + Math.floor(random() * 10));
const starts = column(() => 44_000 + Math.floor(random() * 2000));
const quantities = column(() => 1 + Math.floor(random() * 300));
const unitPrices = column(() => Math.floor(random() * 100_000) / 10);
const kinds = column(() => 1 + Math.floor(random() * 2));
const from = column(() => 44_000 + Math.floor(random() * 2_880_000) / 1440);
const [results, statuses] = [new Float64Array(ROWS), new Int32Array(ROWS)];

for (const [name, one] of [["yakkan", yakkan], ["yakkan/contracts", contracts], ["yakkan/typed", small]]) {
  console.log(`\n${name}`);
  calls("checkQuantity", (round) => one.checkQuantity("ites-mdr", round % 100));
  calls("lockEnd", (round) => one.lockEnd("ites-mdr", 46_000 + (round % 1000)));
  calls("latestNotice", (round) => one.latestNotice("ites-mdr", "cancel", 46_000 + (round % 1000)));
  calls("charge", (round) => one.charge("ites-mdr", 46_000, 30, 1980.5, 46_300 + (round % 100)));
  calls("dueInstant, time elapsed", (round) => one.dueInstant("eset-mdr-ultimate/first-response", 46_300.5 + (round % 100), "A"));
  calls("dueInstant, business days", (round) => one.dueInstant("nec-mimamori/inquiry-answer", 46_300.5 + (round % 100)));
  calls("dueDay", (round) => one.dueDay("nec-mimamori/alert-retention", 46_300 + (round % 100)));
  if (one.contract !== undefined) {
    const contract = one.contract([{ service: "nec-mimamori", start: 46_113, quantity: 3, useStart: 46_113 }]);
    calls("coverLeft", (round) => one.coverLeft(contract, 46_300 + (round % 100)));
    calls("earliestCancellation", (round) => one.earliestCancellation(contract, "nec-mimamori", 46_300 + (round % 100)));
    calls("earliestDecrease", (round) => one.earliestDecrease(contract, "nec-mimamori", 2, 46_300 + (round % 100)));
    const pair = one.contract(["ites-edr", "ites-mdr"].map((service) => ({ service, start: 46_113, quantity: 30 })));
    calls("allowanceLeft", (round) => one.allowanceLeft(pair, "ites-mdr/ticket-investigation", 46_300 + (round % 100)));
    calls("payable", (round) =>
      one.payable(contract, { cost: 50_000, alertOn: 46_300 + (round % 100), stars: 3, dispatchedOn: 46_301 + (round % 100) }),
    );
  }
  const month = 46_300;
  rows("charges", () => one.charges({ services, starts, quantities, unitPrices, month, amounts: results, statuses }));
  rows("latestNotices", () => one.latestNotices({ services, kinds, days: starts, latest: results, statuses }));
  const elapsed = { commitments: "eset-mdr-ultimate/first-response", severities: "A", from, due: results, statuses };
  rows("dueInstants, time elapsed", () => one.dueInstants(elapsed));
  const business = { commitments: "nec-mimamori/inquiry-answer", from, due: results, statuses };
  rows("dueInstants, business days", () => one.dueInstants(business));
}

console.log("\nyakkan, texts");
const request = JSON.stringify({ do: "latest_notice", service: "ites-mdr", kind: "cancel", on: "2028-02-10" });
calls("answer", () => yakkan.answer(request), 20_000);
const cell = JSON.stringify({ function: "YAKKAN.LOCK_END", arguments: ["ites-mdr", 46_113] });
calls("cell", () => yakkan.cell(cell), 20_000);

/** A script and all that it imports, each once. */
function imported(script, found = []) {
  if (found.includes(script)) return found;
  found.push(script);
  // The module itself imports nothing.
  const lines = script.endsWith(".packed.js") ? [] : file(script).toString().matchAll(/^(?:import|export) .* from "\.\/(.*)";$/gm);
  for (const [, next] of lines) imported(next, found);
  return found;
}

function judge(what, size, { limit }) {
  isOver ||= size > limit;
  console.log(`${what}: ${size > limit ? "OVER" : "within"} its limit of ${limit} kB`);
}

function calls(name, ask, count = 100_000) {
  report(name, count, "a call", () => {
    for (let round = 0; round < count; round += 1) ask(round);
  });
}

function rows(name, ask) {
  report(name, ROWS, "a row", () => {
    if (ask().failed !== 0) throw new Error(`${name}: a row failed`);
  });
}

/** Processor time, the best of several rounds: whatever else the machine does only makes a round slower. */
function report(name, count, unit, round) {
  let best = Infinity;
  for (let times = 0; times < 15; times += 1) {
    const begin = process.cpuUsage();
    round();
    // Only the sum is exact: how it falls apart is a guess by the clock's ticks, which now and then finds no time of the program's own.
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, ((user + system) * 1000) / count);
  }
  console.log(`${name}: ${best.toFixed(0)} ns ${unit}`);
}

function kilobytes(size) {
  return `${size.toFixed(1)} kB`;
}

/** Numbers that look random and are the same in every run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
