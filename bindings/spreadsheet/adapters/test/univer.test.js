// What Univer's formula engine hands over and takes back, with a stand-in for the module.

import assert from "node:assert/strict";
import test from "node:test";

import { stub } from "./stub.js";
import { start } from "./univer-host.js";

/** A sheet with these rows, calculated. */
async function sheet(t, rows, settings, yakkan = stub, others = {}) {
  const book = start({ First: rows, ...others }, yakkan, settings);
  t.after(() => book.stop());
  await book.settled();
  return book;
}

const given = (book, cell) => JSON.parse(book.value(cell)).arguments;

test("values, empty cells, arguments left out and errors arrive as what they are", async (t) => {
  const book = await sheet(t, [
    [1, "３０", "=1/0", true, null],
    ["=YAKKAN.SHOW(A1,B1,C1)", "=YAKKAN.SHOW(D1,E1,-1.5)", '=YAKKAN.SHOW("2026-10",,"30")', "=YAKKAN.SHOW(#REF!)", "=YAKKAN.SHOW(Nowhere!A1)", "=yakkan.show(DATE(2026,4,1))"],
  ]);
  assert.deepEqual(given(book, "A2"), [1, "３０", { error: "#DIV/0!" }]);
  assert.deepEqual(given(book, "B2"), [true, null, -1.5]);
  assert.deepEqual(given(book, "C2"), ["2026-10", null, "30"], "text that looks like a day or a number stays text");
  assert.deepEqual(given(book, "D2"), [{ error: "#REF!" }]);
  assert.deepEqual(given(book, "E2"), [{ error: "#REF!" }]);
  assert.deepEqual(given(book, "F2"), [46113]);
});

test("text that only reads like an error is text", async (t) => {
  const book = await sheet(t, [['=YAKKAN.SHOW("#REF!")']]);
  assert.deepEqual(given(book, "A1"), ["#REF!"]);
});

test("ranges arrive as rows, of this sheet and of another, with a spill in them", async (t) => {
  const others = { Second: [[7, null], ["=YAKKAN.COUNT_TO(2)"]] };
  const book = await sheet(t, [[1, 2], [null, null], [3], ["=YAKKAN.SHOW(A1:B3,Second!A1:B2,{1,2;3,4})"]], {}, stub, others);
  assert.deepEqual(given(book, "A4"), [[[1, 2], [null, null], [3, null]], [[7, null], [1, 2]], [[1, 2], [3, 4]]]);
});

test("a whole column of a million rows is read as far as it is filled", async (t) => {
  const began = performance.now();
  const book = await sheet(t, [[1, "=YAKKAN.SHOW(A:A)"], [2]], { rowCount: 1_048_576 });
  assert.deepEqual(given(book, "B1"), [[[1], [2]]]);
  assert.ok(performance.now() - began < 20_000);
});

test("an answer spills and follows its cells, and a spill that shrinks leaves nothing behind", async (t) => {
  const book = await sheet(t, [[3], ["=YAKKAN.COUNT_TO(A1)"]]);
  const row = () => ["A2", "B2", "C2", "D2"].map((cell) => book.value(cell) ?? null);
  assert.deepEqual(row(), [1, 2, 3, null]);
  book.put("A1", 2);
  await book.settled();
  assert.deepEqual(row(), [1, 2, null, null]);
  book.put("A1", -1);
  await book.settled();
  assert.equal(book.value("A2"), "#NUM!");
  assert.equal(book.value("B2") ?? null, null);
});

test("an error is of its type, can be caught, and its message can be asked for by cell", async (t) => {
  const book = await sheet(t, [["soon", '=YAKKAN.ADD(A1,1)', '=IFERROR(YAKKAN.ADD(A1,1),"caught")', "=ERROR.TYPE(YAKKAN.COUNT_TO(-1))"]]);
  assert.equal(book.value("B1"), "#VALUE!");
  assert.deepEqual(book.why("B1"), { cell: "#VALUE!", code: "stub", argument: "left", message: 'left: "soon" is no number' });
  assert.equal(book.value("C1"), "caught");
  assert.equal(book.value("D1"), 6, "#NUM!");
  book.put("A1", 1);
  await book.settled();
  assert.equal(book.value("B1"), 2);
  assert.equal(book.why("B1"), null, "what was wrong before is not kept");
});

test("an error amid a spill has its own message", async (t) => {
  const book = await sheet(t, [[1], ["x"], [3], ["=YAKKAN.ADD(A1:A3,A1:A3)"]]);
  assert.deepEqual(["A4", "A5", "A6"].map((cell) => book.value(cell)), [2, "#VALUE!", 6]);
  assert.match(book.why("A5").message, /"x"/);
  assert.equal(book.why("A4"), null);
  book.put("A2", 5);
  await book.settled();
  assert.equal(book.value("A5"), 10);
  assert.equal(book.why("A5"), null);
});

test("days are formatted as days, in a spill too, and a format that is set stays", async (t) => {
  const own = { f: "=YAKKAN.NEXT_DAY(A1)", s: { n: { pattern: "0.00" } } };
  const book = await sheet(t, [[46113, "=YAKKAN.NEXT_DAY(A1)", "=YAKKAN.NOON(A1)", own], [46114], ["=YAKKAN.NEXT_DAY(A1:A2)"]]);
  assert.equal(book.range("B1").getNumberFormat(), "yyyy-mm-dd");
  assert.equal(book.range("C1").getNumberFormat(), "yyyy-mm-dd hh:mm:ss");
  assert.equal(book.range("D1").getNumberFormat(), "0.00");
  assert.equal(book.value("A4"), 46115);
  assert.equal(book.range("A4").getNumberFormat(), "yyyy-mm-dd");
  assert.equal(book.univerAPI.getActiveWorkbook().save().sheets.First.cellData[3]?.[0]?.s ?? null, null, "nothing is written into cells that a spill fills");
});

test("help is in the chosen language, and a change of language calculates everything again", async (t) => {
  const bilingual = { ...stub, functions: stub.functions.map((entry) => ({ ...entry, summary: { en: "says", ja: "示す" }, arguments: entry.arguments.map((one) => ({ ...one, label: { en: "first", ja: "最初" }, help: { en: "help", ja: "説明" } })) })) };
  const book = await sheet(t, [["=YAKKAN.SHOW(1)"]], { language: "en" }, bilingual);
  assert.equal(JSON.parse(book.value("A1")).language, "en");
  assert.equal(book.help("YAKKAN.SHOW").abstract, "says");
  book.registered.setLanguage("ja");
  await book.settled();
  assert.equal(JSON.parse(book.value("A1")).language, "ja");
  const help = book.help("YAKKAN.SHOW");
  assert.equal(help.abstract, "示す");
  assert.deepEqual(help.functionParameter.map(({ name, detail, require: needed }) => [name, detail, needed]), [["最初", "説明", 1], ["最初", "説明", 0], ["最初", "説明", 0]]);
});

test("a module that is not ready gives an error with its reason, and an answer once it is", async (t) => {
  let ready = false;
  const early = {
    functions: stub.functions,
    cell(text) {
      if (!ready) throw Object.assign(new Error("the module is not ready"), { code: "not-ready" });
      return stub.cell(text);
    },
  };
  const book = await sheet(t, [["=YAKKAN.ADD(1,2)"]], {}, early);
  assert.equal(book.value("A1"), "#VALUE!");
  assert.equal(book.why("A1").code, "not-ready");
  ready = true;
  book.univerAPI.getFormula().executeCalculation();
  await book.settled();
  assert.equal(book.value("A1"), 3);
});

test("taken away, the functions are unknown again", async (t) => {
  const book = await sheet(t, [["=YAKKAN.ADD(1,2)"]]);
  assert.equal(book.value("A1"), 3);
  book.registered.dispose();
  assert.equal(book.known("YAKKAN.ADD"), false);
  book.put("A2", "=YAKKAN.ADD(3,4)");
  await book.settled();
  assert.equal(book.value("A2"), "#NAME?");
});
