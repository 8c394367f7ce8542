// How the functions behave in HyperFormula, whatever they compute.

import assert from "node:assert/strict";
import test from "node:test";
import * as hyperformula from "hyperformula";

import { registerYakkan, yakkanPlugin } from "../hyperformula.js";
import { stub } from "./stub.js";

const { HyperFormula } = hyperformula;
const licence = { licenseKey: "gpl-v3" };
registerYakkan(hyperformula, stub, { language: "en" });

const at = (engine, place) => engine.getCellValue(engine.simpleCellAddressFromString(place, 0));
const put = (engine, place, value) => engine.setCellContents(engine.simpleCellAddressFromString(place, 0), [[value]]);
const sheet = (rows, config = {}) => HyperFormula.buildFromArray(rows, { ...licence, ...config });
const shown = (engine, place) => JSON.parse(at(engine, place));

test("every function of the table is there by its name, with its arguments", () => {
  const engine = sheet([]);
  for (const { name, arguments: args } of stub.functions) {
    assert.ok(engine.getRegisteredFunctionNames().includes(name), name);
    assert.equal(engine.getFunctionDetails(name).parameters.length, args.length);
  }
});

test("values pass as they are; an empty cell and an argument left out are empty", () => {
  const engine = sheet([["=YAKKAN.SHOW(A2:D2, A3)"], [1.5, "３０", true, null]]);
  assert.deepEqual(shown(engine, "A1"), { arguments: [[[1.5, "３０", true, null]], null], language: "en", dates: 1900 });
  put(engine, "A1", "=YAKKAN.SHOW(,2)");
  assert.deepEqual(shown(engine, "A1").arguments, [null, 2]);
});

test("a cell that is changed changes what depends on it", () => {
  const engine = sheet([[1, 2, "=YAKKAN.ADD(A1,B1)", "=C1*10"]]);
  assert.equal(at(engine, "D1"), 30);
  put(engine, "A1", 5);
  assert.equal(at(engine, "D1"), 70);
  put(engine, "A1", "five");
  assert.equal(at(engine, "C1").value, "#VALUE!");
  assert.equal(at(engine, "C1").message, 'left: "five" is no number');
  assert.equal(at(engine, "D1").value, "#VALUE!");
  put(engine, "A1", 7);
  assert.equal(at(engine, "D1"), 90);
});

test("a column is answered row by row and spills, with each error in its own cell", () => {
  const engine = sheet([[1, "=YAKKAN.ADD(A1:A3,10)"], ["two"], [3]]);
  assert.equal(at(engine, "B1"), 11);
  assert.equal(at(engine, "B2").value, "#VALUE!");
  assert.equal(at(engine, "B3"), 13);
  put(engine, "A2", 2);
  assert.equal(at(engine, "B2"), 12);
  put(engine, "A3", null);
  assert.equal(at(engine, "B3"), null);
});

test("formulas inside arguments may be arrays", () => {
  const engine = sheet([[1, "=YAKKAN.ADD(A1:A2*2,10)"], [2, null]]);
  assert.deepEqual([at(engine, "B1"), at(engine, "B2")], [12, 14]);
});

test("an answer whose size depends on values spills; when it outgrows its cells it says so and is whole again when entered again", () => {
  const engine = sheet([[2], ["=YAKKAN.COUNT_TO(A1)"], ["=SUM(YAKKAN.COUNT_TO(A1))"]]);
  assert.deepEqual(engine.getSheetValues(0)[1], [1, 2]);
  put(engine, "A1", 3);
  assert.equal(at(engine, "A2").value, "#SPILL!");
  assert.match(at(engine, "A2").message, /1 × 3 > 1 × 2.*enter it again/);
  assert.equal(at(engine, "A3"), 6);
  put(engine, "A2", "=YAKKAN.COUNT_TO(A1)");
  assert.deepEqual(engine.getSheetValues(0)[1], [1, 2, 3]);
  put(engine, "A1", 1);
  assert.deepEqual(engine.getSheetValues(0)[1], [1]);
  put(engine, "A1", 0);
  assert.equal(at(engine, "A2").value, "#NUM!");
});

test("a spill that is part of a formula and outgrows its cells says so too; one that is summed up in it does not", () => {
  const engine = sheet([[2], ["=ARRAYFORMULA((YAKKAN.COUNT_TO(A1))*10)"], ["=ARRAYFORMULA(A1:A2*SUM(YAKKAN.COUNT_TO(A1)))"], [], ["=YAKKAN.COUNT_TO(A1)*10"]], { useArrayArithmetic: true });
  assert.deepEqual(engine.getSheetValues(0)[1], [10, 20]);
  put(engine, "A1", 3);
  assert.equal(at(engine, "A2").value, "#SPILL!");
  assert.match(at(engine, "A2").message, /enter it again/);
  assert.equal(at(engine, "A5").value, "#SPILL!");
  put(engine, "A2", "=ARRAYFORMULA((YAKKAN.COUNT_TO(A1))*10)");
  assert.deepEqual(engine.getSheetValues(0)[1], [10, 20, 30]);
  put(engine, "C6", "=ARRAYFORMULA(A1:A1*{1,1}*SUM(YAKKAN.COUNT_TO(A1)))");
  assert.deepEqual([at(engine, "C6"), at(engine, "D6")], [18, 18]);
  put(engine, "A1", 4);
  assert.deepEqual([at(engine, "C6"), at(engine, "D6")], [40, 40]);
});

test("no room to spill is the host's own error", () => {
  const engine = sheet([["=YAKKAN.COUNT_TO(2)", "in the way"]]);
  assert.equal(at(engine, "A1").value, "#SPILL!");
});

test("whole columns: what is filled is read, and answered row by row as far as it was filled when entered", () => {
  const engine = HyperFormula.buildFromSheets({ Data: [[1], [2], [3]], Out: [] }, licence);
  const out = (row) => engine.getCellValue({ sheet: 1, col: 0, row });
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, "=YAKKAN.ADD(Data!A:A,10)");
  assert.deepEqual([out(0), out(1), out(2)], [11, 12, 13]);
  engine.setCellContents({ sheet: 1, col: 1, row: 0 }, "=YAKKAN.SHOW(Data!A:B)");
  assert.deepEqual(JSON.parse(engine.getCellValue({ sheet: 1, col: 1, row: 0 })).arguments, [[[1, null], [2, null], [3, null]]]);
  engine.setCellContents({ sheet: 0, col: 0, row: 3 }, 4);
  assert.equal(out(0).value, "#SPILL!");
  assert.deepEqual(JSON.parse(engine.getCellValue({ sheet: 1, col: 1, row: 0 })).arguments[0].length, 4);
});

test("a column of a million rows", () => {
  const rows = 1_000_000;
  const engine = HyperFormula.buildEmpty({ ...licence, maxRows: rows });
  engine.addSheet("Data");
  engine.setCellContents({ sheet: 0, col: 0, row: rows - 1 }, "last");
  engine.addSheet("Out");
  const began = performance.now();
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, "=LEN(YAKKAN.SHOW(Data!A:A))");
  const length = engine.getCellValue({ sheet: 1, col: 0, row: 0 });
  assert.ok(typeof length === "number" && length > rows * 6, String(length));
  assert.ok(performance.now() - began < 20_000);
});

test("an error passed in stays that error", () => {
  const engine = sheet([["=1/0", "=YAKKAN.ADD(A1,1)", "=YAKKAN.ADD(#REF!,1)", "=YAKKAN.ADD(NA(),1)", "=YAKKAN.ADD(NOSUCH(),1)", "=YAKKAN.SHOW(A1:A2)", "=YAKKAN.ADD(G1,1)"], [1]]);
  assert.deepEqual("BCDE".split("").map((column) => at(engine, `${column}1`).value), ["#DIV/0!", "#REF!", "#N/A", "#NAME?"]);
  assert.deepEqual(shown(engine, "F1").arguments, [[[{ error: "#DIV/0!" }], [1]]]);
  assert.equal(at(engine, "G1").value, "#CYCLE!");
});

test("sheets: two at once, across, renamed, removed and made again", () => {
  const engine = HyperFormula.buildFromSheets({ One: [[1, "=YAKKAN.ADD(Two!A1,A1)"]], Two: [[10, "=YAKKAN.ADD(One!A1,A1)"]] }, licence);
  const value = (id) => engine.getCellValue({ sheet: id, col: 1, row: 0 });
  assert.deepEqual([value(0), value(1)], [11, 11]);
  engine.renameSheet(1, "Zwei");
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, 20);
  assert.deepEqual([value(0), value(1)], [21, 21]);
  assert.equal(engine.getCellFormula({ sheet: 0, col: 1, row: 0 }), "=YAKKAN.ADD(Zwei!A1,A1)");
  engine.removeSheet(1);
  assert.equal(value(0).value, "#REF!");
});

test("a spill grows and shrinks with the rows of its range", () => {
  const engine = sheet([[1, "=YAKKAN.ADD(A1:A2,10)"], [2], [3]]);
  engine.addRows(0, [1, 1]);
  assert.deepEqual([at(engine, "B1"), at(engine, "B2").value, at(engine, "B3")], [11, "#VALUE!", 12]);
  put(engine, "A2", 5);
  assert.equal(at(engine, "B2"), 15);
  engine.removeRows(0, [1, 1]);
  assert.deepEqual(engine.getSheetValues(0), [[1, 11], [2, 12], [3]]);
});

test("days are dates and instants are dates with a time", () => {
  const engine = sheet([["=YAKKAN.NEXT_DAY(DATE(2026,10,31))", "=YAKKAN.NOON(DATE(2026,10,31))", "=YAKKAN.ADD(1,1)", "=DAY(A1)"]]);
  const type = (col) => engine.getCellValueDetailedType({ sheet: 0, col, row: 0 });
  assert.deepEqual([type(0), type(1), type(2)], ["NUMBER_DATE", "NUMBER_DATETIME", "NUMBER_RAW"]);
  assert.deepEqual([at(engine, "A1"), at(engine, "B1"), at(engine, "D1")], [46327, 46326.5, 1]);
});

test("the date system is that of each engine", () => {
  const dates = (config) => shown(sheet([["=YAKKAN.SHOW(DATE(2026,10,31))"]], config), "A1");
  assert.deepEqual(dates({}), { arguments: [46326], language: "en", dates: 1900 });
  assert.deepEqual(dates({ leapYear1900: true, nullDate: { year: 1899, month: 12, day: 31 } }), { arguments: [46326], language: "en", dates: 1900 });
  assert.deepEqual(dates({ nullDate: { year: 1904, month: 1, day: 1 } }), { arguments: [46326 - 1462], language: "en", dates: 1904 });
  const odd = at(sheet([["=YAKKAN.SHOW(1)"]], { nullDate: { year: 1970, month: 1, day: 1 } }), "A1");
  assert.equal(odd.value, "#VALUE!");
  assert.match(odd.message, /nullDate 1970-1-1/);
});

test("an amount that HyperFormula would round when it shows it is an error", () => {
  const formula = [["=YAKKAN.ADD(123456789012,1)", "=YAKKAN.ADD(12345678901,1)"]];
  const careless = sheet(formula);
  assert.equal(at(careless, "A1").value, "#NUM!");
  assert.equal(at(careless, "B1"), 12345678902);
  assert.equal(at(sheet(formula, { precisionRounding: 15 }), "A1"), 123456789013);
});

test("each engine may have a language of its own", () => {
  const japanese = yakkanPlugin(hyperformula, stub);
  const engine = sheet([["=YAKKAN.SHOW(1)"]], { functionPlugins: [japanese] });
  assert.equal(shown(engine, "A1").language, "ja");
});
