import assert from "node:assert/strict";
import test from "node:test";

import { yakkan as whole } from "yakkan";
import { yakkan as answering } from "yakkan/answer";
import { yakkan as withContracts } from "yakkan/contracts";
import { yakkan as small, YakkanError } from "yakkan/typed";

import { ENTRIES, WITH_CONTRACTS } from "./entries.js";

const day = 46326; // 2026-10-31

/** Every function with a number, by the name of the argument it stands for. */
const numbers = (yakkan) => (yakkan.contract === undefined ? alone(yakkan) : [...alone(yakkan), ...ofContracts(yakkan)]);

const alone = (yakkan) => [
  ["quantity", (value) => yakkan.checkQuantity("ites-mdr", value)],
  ["start", (value) => yakkan.lockEnd("ites-mdr", value)],
  ["on", (value) => yakkan.latestNotice("ites-mdr", "cancel", value)],
  ["on", (value) => yakkan.effectiveDay("ites-mdr", "decrease", value)],
  ["start", (value) => yakkan.charge("ites-mdr", value, 1, 1, day)],
  ["quantity", (value) => yakkan.charge("ites-mdr", day, value, 1, day)],
  ["month", (value) => yakkan.charge("ites-mdr", day, 1, 1, value)],
  ["from", (value) => yakkan.dueDay("nec-mimamori/alert-retention", value)],
  ["dates", (value) => yakkan.settings({ dates: value })],
];

const ofContracts = (yakkan) => {
  const contract = yakkan.contract([{ service: "nec-mimamori", start: 46113, quantity: 3, useStart: 46113 }]);
  const claim = { cost: 1000, alertOn: day, stars: 3, dispatchedOn: day };
  return [
    ["noticeOn", (value) => yakkan.earliestCancellation(contract, "nec-mimamori", value)],
    ["noticeOn", (value) => yakkan.earliestDecrease(contract, "nec-mimamori", 1, value)],
    ["quantity", (value) => yakkan.earliestDecrease(contract, "nec-mimamori", value, day)],
    ["on", (value) => yakkan.allowanceLeft(contract, "ites-mdr/ticket-investigation", value)],
    ["on", (value) => yakkan.coverLeft(contract, value)],
    ["alertOn", (value) => yakkan.payable(contract, { ...claim, alertOn: value })],
    ["stars", (value) => yakkan.payable(contract, { ...claim, stars: value })],
  ];
};

for (const [package_, yakkan] of ENTRIES) {
  test(`${package_}: a number that will not do is an error that names argument and value`, () => {
    for (const [argument, ask] of numbers(yakkan)) {
      for (const value of [NaN, 12.9, -1, 1e300, -1e300, Infinity, -Infinity, 2 ** 32]) {
        assert.throws(
          () => ask(value),
          (error) => {
            assert.ok(error instanceof Error && error.name === "YakkanError", String(error));
            assert.equal(error.argument, argument);
            assert.ok(error.message.includes(String(value)), error.message);
            return true;
          },
        );
      }
    }
  });

  test(`${package_}: what is no number is an error and never coerced`, () => {
    for (const [argument, ask] of numbers(yakkan)) {
      // A setting that is left out has its default.
      for (const value of ["12", "", null, true, {}, [], 12n, ...(argument === "dates" ? [] : [undefined])]) {
        assert.throws(() => ask(value), { name: "YakkanError", code: "wrong-type", argument });
      }
    }
  });

  test(`${package_}: serial numbers that are not the same day everywhere are refused`, () => {
    for (const value of [0, 1, 59, 60, 36525, 73051, 2958466]) {
      assert.throws(() => yakkan.lockEnd("ites-mdr", value), { code: "date-out-of-range", argument: "start" });
    }
    assert.throws(() => yakkan.lockEnd("ites-mdr", day + 0.5), { code: "wrong-form", argument: "start" });
    assert.throws(() => yakkan.dueInstant("nec-mimamori/inquiry-answer", 60.5), { code: "date-out-of-range" });
    assert.throws(() => yakkan.dueInstant("nec-mimamori/inquiry-answer", NaN), { code: "wrong-type", argument: "from" });
  });

  test(`${package_}: a price is the decimal that was typed, or an error`, () => {
    const charge = (price) => yakkan.charge("ites-mdr", 46113, 10, price, day);
    assert.equal(charge(0.1), 1);
    assert.equal(charge(1980.5), 19805);
    assert.equal(charge(99999999999999.9), 999999999999999);
    assert.equal(charge(0), 0);
    for (const price of [0.1 + 0.2, 1 / 3, 1e300, 1e15, 5e-324]) {
      assert.throws(() => charge(price), { code: "number-not-exact", argument: "unitPrice" });
    }
    assert.throws(() => charge(-0.01), { code: "negative-amount", argument: "unitPrice" });
    const million = (price) => yakkan.charge("ites-mdr", 46113, 1_000_000, price, day);
    assert.throws(() => million(99999999999999), { code: "not-exact" });
  });

  test(`${package_}: an unknown name is an error that names it`, () => {
    const unknown = (code, argument, ask) =>
      assert.throws(ask, (error) => error.code === code && error.argument === argument && error.message.includes("'x'"));
    unknown("unknown-service", "service", () => yakkan.lockEnd("x", day));
    unknown("wrong-form", "kind", () => yakkan.latestNotice("ites-mdr", "x", day));
    unknown("unknown-commitment", "commitment", () => yakkan.dueDay("x", day));
    unknown("unknown-severity", "severity", () => yakkan.dueInstant("eset-mdr-ultimate/first-response", day, "x"));
    unknown("unknown-field", "settings", () => yakkan.settings({ x: 1 }));
    assert.throws(() => yakkan.settings({ readings: { x: "y" } }), { code: "unknown-reading", argument: "readings.x" });
    assert.throws(() => yakkan.settings({ readings: { "first-month": "x" } }), { code: "unknown-reading-value" });
    assert.throws(() => yakkan.settings({ readings: { "first-month": 1 } }), { code: "wrong-type" });
    for (const name of [undefined, null, 1, {}, "constructor"]) {
      assert.throws(() => yakkan.lockEnd(name, day), { name: "YakkanError", argument: "service" });
    }
    assert.throws(() => yakkan.dueInstant("eset-mdr-ultimate/first-response", day), { code: "unknown-severity" });
    assert.throws(() => yakkan.dueInstant("nec-mimamori/alert-retention", day), { code: "wrong-form" });
  });

  test(`${package_}: settings are what they were made as`, () => {
    for (const wrong of [null, {}, 1, new Date(0)]) {
      assert.throws(() => yakkan.lockEnd("ites-mdr", day, wrong), { code: "wrong-type", argument: "settings" });
    }
  });

  test(`${package_}: a failure does not linger`, () => {
    assert.throws(() => yakkan.lockEnd("ites-mdr", NaN));
    // No document states a notice here, so the answer is null and not the failure of before.
    const silent = ["ites-base", "ites-id-setup", "eset-mdr-ultimate", "ites-id-cert"];
    const answers = silent.map((service) => yakkan.lockEnd(service, day));
    assert.ok(answers.includes(null));
  });
}

for (const [package_, yakkan] of WITH_CONTRACTS) {
  test(`${package_}: handles are what they were made as`, () => {
    const contract = yakkan.contract([{ service: "nec-mimamori", start: day, quantity: 1 }]);
    for (const wrong of [null, {}, 1, contract]) {
      assert.throws(() => yakkan.lockEnd("ites-mdr", day, wrong), { code: "wrong-type", argument: "settings" });
    }
    for (const wrong of [undefined, null, {}, yakkan.settings()]) {
      assert.throws(() => yakkan.coverLeft(wrong, day), { code: "wrong-type", argument: "contract" });
    }
    const twice = [{ service: "nec-mimamori", start: day, quantity: 1 }, { service: "nec-mimamori", start: day, quantity: 1 }];
    assert.throws(() => yakkan.contract(twice), { code: "duplicate-line", argument: "lines[1]" });
    assert.throws(() => yakkan.contract([{ service: "nec-mimamori", start: day, quantity: 1, lastDay: day - 1 }]), {
      code: "interval-reversed",
    });
    assert.throws(() => yakkan.contract([{ service: "nec-mimamori", start: day, amount: 1 }]), { code: "unknown-field" });
  });
}

test("errors are of one class in the small package", () => {
  assert.throws(() => small.lockEnd("x", 1), YakkanError);
});

test("each entry has the questions that it says", () => {
  const [everything, answers, contracts, numbers] = [whole, answering, withContracts, small].map((yakkan) => Object.keys(yakkan).sort());
  const without = (all, some) => all.filter((name) => !some.includes(name));
  assert.deepEqual(answers, ["answer", "ask"]);
  assert.deepEqual(without(everything, contracts), ["answer", "ask", "cell", "functions"]);
  assert.deepEqual(without(contracts, numbers), [
    "allowanceLeft", "contract", "coverLeft", "earliestCancellation", "earliestDecrease", "payable",
  ]);
  assert.ok(numbers.every((name) => everything.includes(name)) && numbers.length > 10, String(numbers));
});
