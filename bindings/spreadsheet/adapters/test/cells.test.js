import assert from "node:assert/strict";
import test from "node:test";

import { evaluate, isError, rectangle, requestText, scalar, signature } from "../cells.js";

const request = (args, settings) => JSON.parse(requestText("YAKKAN.X", args, settings)).arguments;

test("settings have defaults", () => {
  assert.deepEqual(JSON.parse(requestText("YAKKAN.X", [])), { function: "YAKKAN.X", arguments: [], language: "ja", dates: 1900 });
  assert.equal(JSON.parse(requestText("YAKKAN.X", [], { dates: 1904, language: "en" })).dates, 1904);
});

test("what a cell holds passes as it is, also full-width digits and empty text", () => {
  assert.deepEqual(request(["30", "３０", "", 30, -1.5, true, false, null, undefined]), ["30", "３０", "", 30, -1.5, true, false, null, null]);
});

test("what JSON cannot write is an error and never an empty cell", () => {
  for (const value of [NaN, Infinity, -Infinity]) assert.deepEqual(scalar(value), { error: "#NUM!" });
  for (const value of [10n, Symbol("x"), () => 1, new Date(0), {}]) assert.deepEqual(scalar(value), { error: "#VALUE!" });
  assert.deepEqual(scalar({ error: "#REF!", more: 1 }), { error: "#REF!" });
});

test("ranges that belong together keep one height, without the empty rows at their end", () => {
  const starts = [[1], [2], [null], [null], [null]];
  const counts = [[1], [undefined], [3], [null], [null]];
  const prices = [["a", 1], [null, null]];
  assert.deepEqual(request([starts, counts, prices, 7]), [[[1], [2], [null]], [[1], [null], [3]], [["a", 1], [null, null]], 7]);
});

test("a range with one filled row stays a range, so that its row is not repeated for every row of another", () => {
  const services = [["ites-edr"], [null], [null]];
  assert.deepEqual(request([services, [[1], [2]]]), [[["ites-edr"], [null]], [[1], [2]]]);
  assert.deepEqual(request([[["ites-edr"]], [[1], [2]]]), [[["ites-edr"]], [[1], [2]]]);
});

test("an empty range is empty cells, and an empty row amid others stays", () => {
  assert.deepEqual(request([[[null]]]), [[[null]]]);
  assert.deepEqual(request([[[null], [null], [null]]]), [[[null], [null]]]);
  assert.deepEqual(request([[[null], [1]]]), [[[null], [1]]]);
  assert.deepEqual(request([[]]), [[]]);
});

test("a column of a million rows is read in bounded time", () => {
  const column = Array.from({ length: 1_048_576 }, () => [null]);
  column[2] = ["ites-edr"];
  const began = performance.now();
  assert.deepEqual(request([column]), [[[null], [null], ["ites-edr"]]]);
  assert.ok(performance.now() - began < 2_000);
});

test("a module that throws gives an error with its code and message", () => {
  const early = {
    cell() {
      throw Object.assign(new Error("call start() first"), { code: "not-ready", argument: "" });
    },
  };
  assert.deepEqual(evaluate(early, "YAKKAN.X", []), { error: { cell: "#VALUE!", code: "not-ready", argument: "", message: "call start() first" } });
});

test("an answer of no known form is an error and never an empty cell", () => {
  for (const text of ["null", "{}", '{"values":1}', "not JSON", "undefined"]) {
    assert.equal(evaluate({ cell: () => text }, "YAKKAN.X", []).error.cell, "#VALUE!", text);
  }
  assert.deepEqual(evaluate({ cell: () => '{"value":0}' }, "YAKKAN.X", []), { value: 0 });
});

test("a spill is a rectangle", () => {
  assert.deepEqual(rectangle([[1], [1, 2]]), [[1, ""], [1, 2]]);
  assert.deepEqual(rectangle([[1, 2]]), [[1, 2]]);
});

test("an error amid values is told from them", () => {
  assert.equal(isError({ error: { cell: "#NUM!" } }), true);
  for (const value of ["", 0, false, "#NUM!"]) assert.equal(isError(value), false);
});

test("a signature shows what may be left out", () => {
  assert.equal(signature({ name: "YAKKAN.X", arguments: [{ name: "a" }, { name: "b", optional: true }] }), "YAKKAN.X(a, [b])");
});
