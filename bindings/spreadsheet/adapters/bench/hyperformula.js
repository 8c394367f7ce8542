// How long HyperFormula takes with these functions: node adapters/bench/hyperformula.js
//
// What is measured is HyperFormula, the adapter and the module together; the same sheet with a plain sum says what HyperFormula itself takes.

import * as hyperformula from "hyperformula";

import { registerYakkan } from "../hyperformula.js";
import { yakkan } from "../test/module.js";

const ROWS = 10_000;
const ROUNDS = 5;
const { HyperFormula } = hyperformula;
registerYakkan(hyperformula, yakkan, { language: "en" });

// A column each: service, start, quantity, price. F1 holds the month, so that changing it recalculates every row.
const data = Array.from({ length: ROWS }, (_, row) => ["ites-edr", 46113 + (row % 300), 10 + (row % 90), 1000 + (row % 7)]);
const charge = (row) => `=YAKKAN.CHARGE(A${row},B${row},C${row},D${row},Prices!F$1)`;
const plain = (row) => `=SUM(B${row},C${row},D${row},Prices!F$2)`;
const whole = `=YAKKAN.CHARGE(Data!A1:A${ROWS},Data!B1:B${ROWS},Data!C1:C${ROWS},Data!D1:D${ROWS},Prices!F$1)`;

const scalar = (formula) => ({ Data: data.map((cells, index) => [...cells, formula(index + 1)]), Prices: [[null, null, null, null, null, "2027-10"]] });

measure(`${ROWS} cells of CHARGE`, () => scalar(charge), { sheet: 0, col: 4, row: ROWS - 1 });
measure(`${ROWS} cells of SUM`, () => scalar(plain), { sheet: 0, col: 4, row: ROWS - 1 });
measure(`one formula of ${ROWS} rows`, () => ({ Data: data, Prices: [[null, null, null, null, null, "2027-10"]], Out: [[whole]] }), { sheet: 2, col: 0, row: ROWS - 1 });

function measure(name, sheets, last) {
  const built = best(() => HyperFormula.buildFromSheets(sheets(), { licenseKey: "gpl-v3" }));
  const engine = built.result;
  const value = engine.getCellValue(last);
  if (typeof value !== "number") throw new Error(`${name}: ${JSON.stringify(value)}`);
  let month = 0;
  const change = best(() => {
    month += 1;
    engine.setCellContents({ sheet: 1, col: 5, row: 0 }, [[`2027-${String(month).padStart(2, "0")}`], [month]]);
    if (typeof engine.getCellValue(last) !== "number") throw new Error(`${name}: ${JSON.stringify(engine.getCellValue(last))}`);
  });
  console.log(`${name}: built in ${milliseconds(built.time)}, recalculated in ${milliseconds(change.time)}, ${((change.time * 1000) / ROWS).toFixed(1)} µs a row`);
}

function best(task) {
  let fastest = { time: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const result = task();
    const time = performance.now() - began;
    if (time < fastest.time) fastest = { time, result };
  }
  return fastest;
}

function milliseconds(time) {
  return `${time.toFixed(0)} ms`;
}
