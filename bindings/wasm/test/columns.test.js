import assert from "node:assert/strict";
import test from "node:test";

import { yakkan as whole } from "yakkan";

import { ENTRIES } from "./entries.js";

/** Numbers that look random and are the same in every run. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SERVICES = ["ites-base", "ites-edr", "ites-mdr", "ites-id", "ites-id-setup", "nec-mimamori", "eset-mdr-ultimate"];
const COMMITMENTS = ["nec-mimamori/inquiry-answer", "eset-mdr-ultimate/first-response", "nec-mimamori/alert-retention"];
const READINGS = [
  {},
  { "first-month": "free" },
  { "amount-rounding": "up", "notice-count": "clear-months" },
  { "notice-count": "end-of-day", "cancel-effect": "same-day", "business-day-end": "midnight" },
];
// Now and then a value that is none.
const BAD = [NaN, -1, 59, 60, 12.5, 1e300, Infinity, 36525];
const DAY = 46023;

/** The scalar's answer as a column shows it, with the name of its error. */
function scalar(ask) {
  try {
    return { value: ask() ?? NaN, code: undefined };
  } catch (error) {
    return { value: NaN, code: error.code };
  }
}

for (const [package_, yakkan] of ENTRIES) {
  test(`${package_}: eight thousand random columns agree with the scalar calls, failures included`, () => {
    const random = generator(20_261_031);
    const pick = (list) => list[random(list.length)];
    const cell = (value) => (random(40) === 0 ? pick(BAD) : value);
    const settings = READINGS.map((readings) => yakkan.settings({ readings }));
    let failures = 0;
    let rows = 0;
    const compare = (result, column, ask) => {
      let failed = 0;
      for (let row = 0; row < column.length; row += 1) {
        const { value, code } = scalar(() => ask(row));
        assert.ok(Object.is(column[row], value), `row ${row}: ${column[row]} is not ${value}`);
        assert.equal(yakkan.statusName(result.statuses[row]), code);
        failed += code === undefined ? 0 : 1;
      }
      assert.equal(result.failed, failed);
      failures += failed;
      rows += column.length;
    };
    for (let round = 0; round < 8000; round += 1) {
      const count = random(6);
      const column = (value) => Float64Array.from({ length: count }, () => cell(value()));
      const names = Array.from({ length: count }, () => pick(SERVICES));
      const services = Float64Array.from(names, (name) => yakkan.serviceNumber(name));
      const chosen = pick(settings);
      switch (round % 3) {
        case 0: {
          const starts = column(() => DAY + random(1000));
          const quantities = column(() => random(200));
          const unitPrices = column(() => random(1_000_000) / 100);
          const lastDays = random(2) === 0 ? column(() => DAY + 500 + random(1000)) : undefined;
          const month = DAY + random(1000);
          const result = yakkan.charges({ services, starts, quantities, unitPrices, lastDays, month }, chosen);
          compare(result, result.amounts, (row) =>
            yakkan.charge(names[row], starts[row], quantities[row], unitPrices[row], month, lastDays?.[row], chosen),
          );
          break;
        }
        case 1: {
          const kinds = Array.from({ length: count }, () => pick(["decrease", "cancel"]));
          const days = column(() => DAY + random(1000));
          const numbers = Float64Array.from(kinds, (kind) => (kind === "decrease" ? 1 : 2));
          const result = yakkan.latestNotices({ services, kinds: numbers, days }, chosen);
          compare(result, result.latest, (row) => yakkan.latestNotice(names[row], kinds[row], days[row], chosen));
          break;
        }
        default: {
          const commitment = pick(COMMITMENTS);
          const severities = commitment.startsWith("eset") ? pick(["A", "C", undefined]) : undefined;
          const from = column(() => DAY + random(1_000_000) / 1440);
          const result = yakkan.dueInstants({ commitments: commitment, from, severities }, chosen);
          compare(result, result.due, (row) => yakkan.dueInstant(commitment, from[row], severities, chosen));
        }
      }
    }
    assert.ok(rows > 15_000 && failures > 500 && failures < rows / 2, `${failures} of ${rows}`);
  });

  test(`${package_}: a long column is one call, and may be written in place`, () => {
    const count = 100_001;
    const starts = Float64Array.from({ length: count }, (_, row) => DAY + (row % 700));
    const expected = starts.map((start) => yakkan.latestNotice("ites-mdr", "cancel", start));
    const { latest, failed } = yakkan.latestNotices({ services: "ites-mdr", kinds: "cancel", days: starts });
    assert.equal(failed, 0);
    assert.deepEqual(latest, expected);
    const statuses = new Int32Array(count).fill(7);
    const again = yakkan.latestNotices({ services: "ites-mdr", kinds: "cancel", days: starts, latest: starts, statuses });
    assert.equal(again.latest, starts);
    assert.deepEqual(starts, expected);
    assert.ok(statuses.every((status) => status === 0));
  });

  test(`${package_}: a column that will not do is an error of the whole call, and nothing is written`, () => {
    const days = Float64Array.of(DAY, DAY + 1);
    const latest = Float64Array.of(7, 7);
    const whole = (code, argument, columns) => {
      assert.throws(() => yakkan.latestNotices({ services: "ites-mdr", kinds: "cancel", days, latest, ...columns }), {
        name: "YakkanError", code, argument,
      });
      assert.deepEqual(latest, Float64Array.of(7, 7));
    };
    whole("wrong-type", "days", { days: [DAY, DAY] });
    whole("wrong-type", "days", { days: undefined });
    whole("wrong-type", "kinds", { kinds: null });
    whole("unknown-service", "services", { services: "x" });
    whole("out-of-range", "days", { services: Float64Array.of(1) });
    whole("wrong-type", "statuses", { statuses: new Float64Array(2) });
    whole("unknown-field", "columns", { day: days });
    const charged = { services: "ites-mdr", starts: days, quantities: 1, unitPrices: 1 };
    assert.throws(() => yakkan.charges({ ...charged, month: 60 }), { code: "date-out-of-range", argument: "month" });
    assert.throws(() => yakkan.charges(charged), { code: "wrong-type", argument: "month" });
    assert.deepEqual([...yakkan.charges({ ...charged, month: DAY + 40 }).amounts], [1, 1]);
  });
}

test("columns hold when the module's memory grows between calls", () => {
  const days = Float64Array.of(DAY);
  const before = whole.latestNotices({ services: "ites-mdr", kinds: "cancel", days }).latest[0];
  whole.ask({ do: "x".repeat(7 << 20) });
  whole.ask({ do: "x".repeat(7 << 20), contract: "y".repeat(1 << 19) });
  assert.equal(whole.latestNotices({ services: "ites-mdr", kinds: "cancel", days }).latest[0], before);
});
