import assert from "node:assert/strict";
import test from "node:test";

import { yakkan as whole } from "yakkan";

import { WITH_CONTRACTS } from "./entries.js";

const DAY = 46113; // 2026-04-01
const line = { service: "nec-mimamori", start: DAY, quantity: 3, useStart: DAY };

for (const [package_, yakkan] of WITH_CONTRACTS) {
  const held = yakkan.contract([line]);
  const claim = { cost: 1000, alertOn: DAY + 40, stars: 3, dispatchedOn: DAY + 41 };

  test(`${package_}: choices that would say nothing are refused, not taken for none`, () => {
    for (const wrong of [new Map([["notice-count", "clear-months"]]), new Set(["x"]), ["x"], null, 5]) {
      assert.throws(() => yakkan.settings({ readings: wrong }), { code: "wrong-type", argument: "readings" });
      assert.throws(() => yakkan.settings(wrong), { code: "wrong-type", argument: "settings" });
      assert.throws(() => yakkan.payable(held, { ...claim, facts: wrong }), { code: "wrong-type", argument: "facts" });
    }
  });

  test(`${package_}: a contract is not made of nothing, and a hole in a list is not passed over`, () => {
    for (const wrong of [undefined, null, { lines: [] }]) {
      assert.throws(() => yakkan.contract(wrong), { code: "wrong-type", argument: "lines" });
    }
    // Passed over, the changes of the line behind it would be those of the next.
    const lines = [];
    lines[1] = { ...line, changes: [{ on: DAY + 1, quantity: 9 }] };
    lines[2] = { service: "ites-base", start: DAY, quantity: 1 };
    assert.throws(() => yakkan.contract(lines), { code: "wrong-type", argument: "lines[0]" });
    const claims = [];
    claims[1] = { paid: 1, alertOn: DAY + 40, dispatchedOn: DAY + 40 };
    assert.throws(() => yakkan.coverLeft(held, DAY + 50, claims), { code: "wrong-type", argument: "claims[0]" });
  });

  test(`${package_}: what is wrong in a list is named with its place, whoever finds it`, () => {
    const wrong = (argument, ask) => assert.throws(ask, { name: "YakkanError", argument });
    const paid = { paid: 1, alertOn: DAY, dispatchedOn: DAY };
    const change = { on: DAY + 1, quantity: 2 };
    const first = { service: "ites-base", start: DAY, quantity: 1, changes: [change] };
    const second = (members) => () => yakkan.contract([first, { ...line, ...members }]);
    for (const value of ["x", 60]) {
      wrong("lines[1].start", second({ start: value }));
      wrong("lines[1].lastDay", second({ lastDay: value }));
      wrong("lines[1].changes[1].on", second({ changes: [change, { on: value, quantity: 1 }] }));
      wrong("claims[1].alertOn", () => yakkan.coverLeft(held, DAY, [paid, { ...paid, alertOn: value }]));
      wrong("claims[1].alertOn", () => yakkan.payable(held, claim, [paid, { ...paid, alertOn: value }]));
    }
    wrong("lines[1].service", second({ service: "x" }));
    wrong("lines[1].quantity", second({ quantity: -1 }));
    wrong("lines[1].changes[0].quantity", second({ changes: [{ on: DAY + 1, quantity: -1 }] }));
    wrong("alertOn", () => yakkan.payable(held, { ...claim, alertOn: 60 }));
    wrong("claims", () => yakkan.coverLeft(held, DAY, new Array(10_001).fill(paid)));
  });

  test(`${package_}: days of a desk are as many as in the request language at most`, () => {
    const days = (count) => ({ closures: new Float64Array(count).fill(DAY) });
    assert.ok(yakkan.settings(days(10_000)));
    assert.throws(() => yakkan.settings(days(10_001)), { code: "out-of-range", argument: "closures" });
  });

  test(`${package_}: a handle that was freed is an error like any other`, () => {
    const freed = yakkan.contract([line]);
    freed.free();
    assert.throws(() => yakkan.coverLeft(freed, DAY), { name: "YakkanError", code: "wrong-type", argument: "contract" });
    assert.throws(() => yakkan.coverLeft(structuredClone(held), DAY), { code: "wrong-type", argument: "contract" });
    assert.equal(yakkan.coverLeft(held, DAY + 40).left, 300000);
  });

  const notices = (columns, settings) => yakkan.latestNotices({ services: "ites-mdr", kinds: "cancel", ...columns }, settings);

  test(`${package_}: results that overlap what is still to be read are refused`, () => {
    const days = new Float64Array(3000).fill(DAY);
    const [front, back] = [days.subarray(0, 2500), days.subarray(500)];
    assert.throws(() => notices({ days: front, latest: back }), { code: "out-of-range", argument: "latest" });
    assert.throws(() => notices({ days: back, latest: front }), { code: "out-of-range", argument: "latest" });
    const statuses = new Int32Array(days.buffer, 0, 3000);
    assert.throws(() => notices({ days, statuses }), { code: "out-of-range", argument: "statuses" });
    assert.throws(() => notices({ days: days.slice(), latest: days, statuses }), { code: "out-of-range" });
    assert.ok(days.every((day) => day === DAY));
    // Side by side in one buffer, and in place, they do not.
    const side = notices({ days: days.subarray(0, 1500), latest: days.subarray(1500) });
    assert.deepEqual(notices({ days: days.slice(0, 1500) }).latest, side.latest);
  });

  test(`${package_}: columns that were transferred have lost their rows, which is an error`, () => {
    const gone = Float64Array.of(DAY);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    assert.throws(() => notices({ days: gone }), { code: "wrong-type", argument: "days" });
    assert.throws(() => yakkan.allowanceLeft(held, "ites-mdr/ticket-investigation", DAY, gone), { argument: "uses" });
  });

  test(`${package_}: what is wrong with a call of no rows is told too`, () => {
    const none = new Float64Array(0);
    assert.throws(() => notices({ days: none }, { dates: 1904 }), { code: "wrong-type", argument: "settings" });
    const charged = { services: "ites-mdr", starts: none, quantities: 1, unitPrices: 1 };
    assert.throws(() => yakkan.charges({ ...charged, month: 60 }), { code: "date-out-of-range", argument: "month" });
    assert.deepEqual(yakkan.charges({ ...charged, month: DAY }).failed, 0);
  });

  test(`${package_}: a row of an optional column may have none`, () => {
    const starts = Float64Array.of(DAY, DAY);
    // The second line ends with April 2026: May is not charged.
    const lastDays = Float64Array.of(-Infinity, DAY + 29);
    const { amounts, failed } = yakkan.charges({
      services: "ites-mdr", starts, quantities: 30, unitPrices: 100, lastDays, month: DAY + 30,
    });
    assert.deepEqual([[...amounts], failed], [[3000, 0], 0]);
    const commitments = Float64Array.from(["nec-mimamori/inquiry-answer", "eset-mdr-ultimate/first-response"], (name) =>
      yakkan.commitmentNumber(name),
    );
    const severities = Float64Array.of(-Infinity, yakkan.severityNumber("A"));
    const { due } = yakkan.dueInstants({ commitments, from: 46326.5, severities });
    assert.equal(due[0], yakkan.dueInstant("nec-mimamori/inquiry-answer", 46326.5));
    // Two hours, day and night.
    assert.equal(due[1], yakkan.dueInstant("eset-mdr-ultimate/first-response", 46326.5, "A"));
    assert.ok(Math.abs(due[1] - 46326.5 - 2 / 24) < 1e-9);
  });

  test(`${package_}: a value is shown as what it is`, () => {
    assert.throws(() => yakkan.checkQuantity("ites-mdr", 12n), { message: "quantity: a number is needed, not 12n" });
    assert.throws(() => yakkan.checkQuantity("ites-mdr", () => 12), { message: "quantity: a number is needed, not a function" });
    assert.throws(() => notices({ days: Float32Array.of(DAY) }), /not a Float32Array$/);
  });
}

test("what JSON would drop or change on the way is an error that names it", () => {
  const step = (wrong) => () => whole.ask({ do: "claim_step", step: wrong, next: "conditions-met" });
  // Null is an answer of its own here: no step yet.
  assert.ok(step(null)().ok);
  for (const wrong of [NaN, Infinity, new Map(), new Set(), () => 1, Symbol("x"), 1n]) {
    assert.throws(step(wrong), { name: "YakkanError", code: "wrong-type" });
  }
  assert.throws(step(NaN), { argument: "step" });
  assert.throws(step(2 ** 53), { code: "number-not-exact", argument: "step" });
  const readings = new Map([["notice-count", "clear-months"]]);
  const request = { do: "latest_notice", service: "ites-mdr", kind: "cancel", on: "2028-02-10" };
  assert.throws(() => whole.ask({ ...request, readings }), { code: "wrong-type", argument: "readings" });
  assert.equal(whole.ask({ ...request, readings: undefined }).ok.on, "2027-10-29");
});

test("half of a character is an error and not another character", () => {
  for (const ask of [whole.answer, whole.cell]) {
    assert.throws(() => ask('{"do": "\ud83d"}'), { name: "YakkanError", code: "wrong-form", argument: "request" });
  }
  assert.match(whole.answer('{"do": "\u{1f600}"}'), /unknown-question.*\u{1f600}/u);
});
