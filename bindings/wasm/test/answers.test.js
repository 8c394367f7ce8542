import assert from "node:assert/strict";
import test from "node:test";

import { yakkan } from "yakkan";
import { yakkan as answering } from "yakkan/answer";

import { answersOfRust, cases, difference, requests } from "./vectors.js";

test("every worked case gives the same bytes as in Rust, also with disputes and as no request", () => {
  const expected = answersOfRust();
  assert.ok(requests.length > 1000 && expected.length === requests.length);
  requests.forEach((request, place) => {
    assert.equal(yakkan.answer(request), expected[place], request);
    assert.equal(answering.answer(request), expected[place], request);
  });
});

test("every worked case is answered as it was worked out", () => {
  for (const { file, name, request, expect } of cases) {
    assert.equal(difference(expect, yakkan.ask(request)), undefined, `${file}: ${name}`);
  }
});

test("what is not a text or cannot be written as one is an error", () => {
  for (const value of [undefined, null, 12, {}, ["{}"]]) {
    assert.throws(() => yakkan.answer(value), { name: "YakkanError", code: "wrong-type", argument: "request" });
    assert.throws(() => yakkan.cell(value), { name: "YakkanError", code: "wrong-type", argument: "request" });
  }
  const ring = {};
  ring.ring = ring;
  for (const value of [undefined, () => 1, ring, { count: 1n }]) {
    assert.throws(() => yakkan.ask(value), { name: "YakkanError", code: "wrong-type", argument: "request" });
  }
});

test("text beyond ASCII and texts longer than any memory so far come through", () => {
  const unknown = (word) => yakkan.ask({ do: word }).error.message;
  assert.match(unknown("契約"), /'契約'/);
  assert.match(unknown("\u{20BB7}"), /'\u{20BB7}'/u);
  assert.equal(yakkan.ask({ do: "x".repeat(9 << 20) }).error.code, "too-many");
  assert.equal(yakkan.ask({ do: "dance" }).error.code, "unknown-question");
});

test("JSON that is nested without end is an error and leaves the module as it was", () => {
  assert.equal(JSON.parse(yakkan.answer("[".repeat(1 << 20))).error.code, "bad-json");
  assert.equal(yakkan.ask({ do: "dance" }).error.code, "unknown-question");
});

test("a cell is worked out, and the table names its function", () => {
  const request = { function: "YAKKAN.LOCK_END", arguments: ["ites-mdr", "2026-04-01"] };
  // 46477 is 2027-03-31: twelve months from 1 April 2026 end the day before it.
  assert.deepEqual(JSON.parse(yakkan.cell(JSON.stringify(request))), { value: 46477 });
  assert.ok(yakkan.functions.some((one) => one.name === "YAKKAN.LOCK_END"));
  assert.throws(() => yakkan.functions[0].summary.en = "", TypeError);
});
