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
 * Kilobytes of 1,000 bytes, gzipped with the best compression. `limit` is a little above where a size stands, so that it does not grow unseen;
 * `sought` is where it should come to and has not yet.
 */
const SIZES = { yakkan: { limit: 264 }, answer: { limit: 194, sought: 150 }, typed: { limit: 63, sought: 40 } };

const file = (name) => readFileSync(new URL(`dist/${name}`, import.meta.url));
let isOver = false;
for (const [name, { limit, sought }] of Object.entries(SIZES)) {
  const module = file(`${name}.wasm`);
  const gzipped = gzipSync(module, { level: 9 }).length / 1000;
  isOver ||= gzipped > limit;
  const verdict = gzipped > limit ? "OVER" : "within";
  const missed = sought && gzipped > sought ? `, ${kilobytes(gzipped - sought)} over the ${sought} kB sought` : "";
  console.log(`${name}.wasm: ${kilobytes(module.length / 1000)}, gzipped ${kilobytes(gzipped)}: ${verdict} its limit of ${limit} kB${missed}`);
}
if (process.argv[2] === "--budgets") process.exit(isOver ? 1 : 0);

const { yakkan } = await import("./dist/index.js");
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

for (const [name, one] of [["yakkan", yakkan], ["yakkan/typed", small]]) {
  const contract = one.contract([{ service: "nec-mimamori", start: 46_113, quantity: 3, useStart: 46_113 }]);
  console.log(`\n${name}`);
  calls("checkQuantity", (round) => one.checkQuantity("ites-mdr", round % 100));
  calls("lockEnd", (round) => one.lockEnd("ites-mdr", 46_000 + (round % 1000)));
  calls("latestNotice", (round) => one.latestNotice("ites-mdr", "cancel", 46_000 + (round % 1000)));
  calls("charge", (round) => one.charge("ites-mdr", 46_000, 30, 1980.5, 46_300 + (round % 100)));
  calls("dueInstant, time elapsed", (round) => one.dueInstant("eset-mdr-ultimate/first-response", 46_300.5 + (round % 100), "A"));
  calls("dueInstant, business days", (round) => one.dueInstant("nec-mimamori/inquiry-answer", 46_300.5 + (round % 100)));
  calls("dueDay", (round) => one.dueDay("nec-mimamori/alert-retention", 46_300 + (round % 100)));
  calls("coverLeft", (round) => one.coverLeft(contract, 46_300 + (round % 100)));
  calls("earliestCancellation", (round) => one.earliestCancellation(contract, "nec-mimamori", 46_300 + (round % 100)));
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
    best = Math.min(best, (process.cpuUsage(begin).user * 1000) / count);
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
