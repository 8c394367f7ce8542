// The worked cases as calls of one function each, with what the cell must show; worked out from the cases and not by the module.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";

const text = execFileSync("cargo", ["run", "-q", "--locked", "-p", "yakkan-spreadsheet", "--example", "vectors"], {
  cwd: path.join(import.meta.dirname, "../../../.."),
  encoding: "utf8",
  maxBuffer: 1 << 28,
  stdio: ["ignore", "pipe", "inherit"],
});

export const calls = text.split("\n").filter(Boolean).map((line) => JSON.parse(line));

const SPARE = 1e-8;

/** Holds what a host shows against what a case wants: rows of values, an error being `{ error, message }`. */
export function holds(expected, rows, name) {
  const [[first]] = rows;
  let known = 0;
  const want = (member, check) => {
    if (!(member in expected)) return;
    known += 1;
    check(expected[member]);
  };
  want("value", (value) => near(rows, [[value]], name));
  want("values", (values) => near(rows, values, name));
  want("cell_error", (error) => {
    assert.equal(first.error, error, name);
    assert.ok(first.message, name);
  });
  want("refused", () => assert.ok(typeof first === "string" && first !== "" && !first.startsWith("可"), `${name}: ${first}`));
  want("codes", (codes) => assert.deepEqual(rows.map((row) => row.at(-1)).filter((code) => !String(code).includes("=")), codes, name));
  want("answer", (answer) => within(JSON.parse(first), answer, name));
  assert.ok(known > 0, `${name}: nothing to hold it against`);
}

function near(rows, expected, name) {
  assert.deepEqual(rows.map((row) => row.length), expected.map((row) => row.length), name);
  for (const [index, row] of expected.entries()) {
    for (const [column, value] of row.entries()) {
      const shown = rows[index][column];
      if (typeof value === "number" && !Number.isInteger(value)) assert.ok(Math.abs(shown - value) < SPARE, `${name}: ${shown} for ${value}`);
      else assert.deepEqual(shown, value, name);
    }
  }
}

function within(given, expected, name) {
  if (Array.isArray(expected)) {
    assert.equal(given.length, expected.length, name);
    expected.forEach((part, index) => within(given[index], part, name));
  } else if (expected !== null && typeof expected === "object") {
    for (const [member, part] of Object.entries(expected)) within(given[member], part, `${name} ${member}`);
  } else assert.equal(given, expected, name);
}
