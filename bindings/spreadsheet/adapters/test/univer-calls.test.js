// Every worked case that a cell can express, its arguments laid out in cells and asked from another sheet, by the module itself.

import assert from "node:assert/strict";
import test from "node:test";

import { calls, holds } from "./calls.js";
import { yakkan } from "./module.js";
import { start } from "./univer-host.js";

/** Rows between one spill and the next: more than any worked case needs. */
const ROOM = 60;

function content(value) {
  return value !== null && typeof value === "object" ? `=${value.error}` : value;
}

/** All arguments below each other on one sheet, a formula for each call on another. */
function laidOut(asked) {
  const data = [];
  const out = [];
  for (const [at, { call }] of asked.entries()) {
    const places = call.arguments.map((arg) => {
      const block = (Array.isArray(arg) ? arg : [[arg]]).map((row) => row.map(content));
      const top = data.length + 1;
      data.push(...block);
      return Array.isArray(arg) ? `Data!A${top}:${letter(Math.max(...block.map((row) => row.length)) - 1)}${data.length}` : `Data!A${top}`;
    });
    out[at * ROOM] = [`=${call.function}(${places.join(",")})`];
  }
  return { Data: data, Out: Array.from(out, (row) => row ?? []) };
}

const letter = (column) => String.fromCharCode(65 + column);

test("every worked case shows in a cell what it must, and what the module answers", async (t) => {
  assert.ok(calls.length > 500 && calls.every(({ call }) => (call.language ?? "ja") === "ja"), `${calls.length}`);
  const sheets = laidOut(calls);
  const book = start(sheets, yakkan, { language: "ja", rowCount: Math.max(sheets.Data.length, sheets.Out.length) + ROOM });
  t.after(() => book.stop());
  await book.settled();
  for (const [at, { call, name, ...expected }] of calls.entries()) {
    const title = `${call.function}: ${name}`;
    const cell = (row, column) => {
      const place = `${letter(column)}${at * ROOM + row + 1}`;
      const problem = book.why(place, "Out");
      const value = book.value(place, "Out");
      return problem && problem.cell === value ? { error: value, message: problem.message } : value;
    };
    const answer = JSON.parse(yakkan.cell(JSON.stringify(call)));
    const wanted = answer.values ?? [[answer.value ?? answer]];
    const rows = wanted.map((row, down) => row.map((_, right) => cell(down, right)));
    assert.deepEqual(rows, wanted.map((row) => row.map((value) => (typeof value === "object" ? { error: value.error.cell, message: value.error.message } : value))), title);
    assert.equal(cell(wanted.length, 0) ?? null, null, `${title}: nothing below`);
    assert.equal(cell(0, wanted[0].length) ?? null, null, `${title}: nothing beside`);
    holds(expected, rows, title);
  }
});
