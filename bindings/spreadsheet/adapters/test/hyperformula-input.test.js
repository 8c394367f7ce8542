// What people really have in cells, by the module itself: an answer, or an error that names the argument.

import assert from "node:assert/strict";
import test from "node:test";
import * as hyperformula from "hyperformula";

import { registerYakkan } from "../hyperformula.js";
import { yakkan } from "./module.js";

const { HyperFormula } = hyperformula;
const licence = { licenseKey: "gpl-v3" };
registerYakkan(hyperformula, yakkan, { language: "en" });

// Twelve months from 2026-04-01: the lock is over after 2027-03-31, in Excel's count day 46477.
const LOCK_END = 46477;
const at = (engine, row, col, sheet = 0) => engine.getCellValue({ sheet, col, row });
const lockEnd = (start, config = {}) => at(HyperFormula.buildFromArray([["ites-mdr", start, "=YAKKAN.LOCK_END(A1,B1)"]], { ...licence, ...config }), 0, 2);

test("a day may be written in several ways, also in full-width digits", () => {
  for (const start of [46113, "2026-04-01", "2026/4/1", "２０２６-０４-０１", "=DATE(2026,4,1)", "01/04/2026"]) assert.equal(lockEnd(start), LOCK_END, String(start));
});

test("a day counted from 1904", () => {
  const config = { nullDate: { year: 1904, month: 1, day: 1 } };
  assert.equal(lockEnd(46113 - 1462, config), LOCK_END - 1462);
  assert.equal(lockEnd("=DATE(2026,4,1)", config), LOCK_END - 1462);
});

for (const [what, start, error, message] of [
  ["text where a date belongs", "soon", "#VALUE!", /^start: .*soon/],
  ["a day that does not exist", "2026-02-30", "#VALUE!", /^start: .*2026-02-30/],
  ["an empty cell", null, "#VALUE!", /^start: .*empty/],
  ["empty text", '=""', "#VALUE!", /^start: .*empty/],
  ["true", true, "#VALUE!", /^start: TRUE/],
  ["a negative serial", -5, "#NUM!", /^start: -5/],
  ["29 February 1900, which Excel has", 60, "#NUM!", /^start: 60/],
  ["a day as a number of its digits", 20260401, "#NUM!", /^start: 20260401/],
  ["a day with a time", 46113.5, "#VALUE!", /^start: 46113.5/],
]) {
  test(`${what} is an error that names the argument and the value`, () => {
    const cell = lockEnd(start);
    assert.equal(cell.value, error);
    assert.match(cell.message, message);
  });
}

test("an error passed in is the error of the cell", () => {
  assert.equal(lockEnd("=#REF!").value, "#REF!");
  assert.equal(lockEnd("=1/0").value, "#DIV/0!");
  assert.equal(lockEnd("=NA()").value, "#N/A");
  assert.equal(lockEnd("=C1").value, "#CYCLE!");
});

test("a cell that is put right is right, and one that is spoiled shows nothing old", () => {
  const engine = HyperFormula.buildFromArray([["ites-mdr", "2026-04-01", "=YAKKAN.LOCK_END(A1,B1)", "=C1+1"]], licence);
  const put = (value) => engine.setCellContents({ sheet: 0, col: 1, row: 0 }, [[value]]);
  assert.equal(at(engine, 0, 3), LOCK_END + 1);
  put("2026-04-x");
  assert.equal(at(engine, 0, 2).value, "#VALUE!");
  assert.equal(at(engine, 0, 3).value, "#VALUE!");
  put("2026-05-01");
  assert.equal(at(engine, 0, 3), LOCK_END + 31, "one month later, to the end of April");
});

test("two sheets at once, each from the other's cells, whole columns and all", () => {
  const rows = [
    ["ites-mdr", "2026-04-01"],
    ["ites-mdr", "soon"],
    ["ites-mdr", null],
  ];
  const engine = HyperFormula.buildFromSheets({ Desk: rows, Office: rows.slice(0, 1), Out: [] }, licence);
  engine.setCellContents({ sheet: 2, col: 0, row: 0 }, [["=YAKKAN.LOCK_END(Desk!A:A,Desk!B:B)", '=YAKKAN.LOCK_END("ites-mdr",Office!B:B)']]);
  assert.equal(at(engine, 0, 0, 2), LOCK_END);
  assert.match(at(engine, 1, 0, 2).message, /^start: .*soon/);
  assert.match(at(engine, 2, 0, 2).message, /^start: .*empty/);
  assert.equal(at(engine, 0, 1, 2), LOCK_END);
  engine.renameSheet(0, "Schreibtisch");
  engine.setCellContents({ sheet: 0, col: 1, row: 1 }, "2026-04-01");
  assert.equal(at(engine, 1, 0, 2), LOCK_END);
  engine.removeSheet(0);
  assert.equal(at(engine, 0, 0, 2).value, "#REF!");
  assert.equal(at(engine, 0, 1, 2), LOCK_END);
});

test("a column of a million rows of which three are filled", () => {
  const engine = HyperFormula.buildEmpty({ ...licence, maxRows: 1_048_576 });
  engine.addSheet("Data");
  engine.addSheet("Out");
  for (const row of [0, 1, 2]) engine.setCellContents({ sheet: 0, col: 0, row }, "2026-04-01");
  engine.setCellContents({ sheet: 0, col: 5, row: 1_048_575 }, "the last row");
  const began = performance.now();
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, '=SUM(YAKKAN.LOCK_END("ites-mdr",Data!A:A))');
  assert.equal(at(engine, 0, 0, 1), 3 * LOCK_END);
  assert.ok(performance.now() - began < 20_000);
});

test("an argument too many is an error that says so", () => {
  const cell = at(HyperFormula.buildFromArray([['=YAKKAN.LOCK_END("ites-mdr",46113,1)']], licence), 0, 0);
  assert.equal(cell.value, "#VALUE!");
  assert.match(cell.message, /YAKKAN\.LOCK_END.*2/);
});
