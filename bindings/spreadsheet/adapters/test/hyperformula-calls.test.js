// Every worked case that a cell can express, its arguments laid out in ranges of a sheet and asked from another, by the module itself.

import assert from "node:assert/strict";
import test from "node:test";
import * as hyperformula from "hyperformula";

import { registerYakkan, yakkanPlugin } from "../hyperformula.js";
import { calls, holds } from "./calls.js";
import { yakkan } from "./module.js";

const { HyperFormula } = hyperformula;
registerYakkan(hyperformula, yakkan);
const plugins = { ja: yakkanPlugin(hyperformula, yakkan), en: yakkanPlugin(hyperformula, yakkan, { language: "en" }) };

// HyperFormula makes numbers and dates of texts that look like them, but for an apostrophe.
function content(value) {
  if (typeof value === "string") return `'${value}`;
  return value !== null && typeof value === "object" ? `=${value.error}` : value;
}

/** The arguments below each other, and the place of each. */
function laidOut(args) {
  const rows = [];
  const places = args.map((arg) => {
    const block = (Array.isArray(arg) ? arg : [[arg]]).map((row) => row.map(content));
    const top = rows.length + 1;
    rows.push(...block);
    const last = String.fromCharCode(64 + Math.max(...block.map((row) => row.length)));
    return Array.isArray(arg) ? `Data!A${top}:${last}${rows.length}` : `Data!A${top}`;
  });
  return { rows, places };
}

function asked({ function: name, arguments: args, language = "ja" }) {
  const { rows, places } = laidOut(args);
  const engine = HyperFormula.buildFromSheets({ Data: rows, Out: [] }, { licenseKey: "gpl-v3", smartRounding: false, functionPlugins: [plugins[language]] });
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, `=${name}(${places.join(",")})`);
  return engine;
}

const shown = (value) => (value !== null && typeof value === "object" ? { error: value.value, message: value.message } : value);

test("every worked case shows in a cell what it must", () => {
  assert.ok(calls.length > 500, `${calls.length}`);
  for (const { call, name, ...expected } of calls) {
    holds(expected, asked(call).getSheetValues(1).map((row) => row.map(shown)), `${call.function}: ${name}`);
  }
});

test("a cell shows what the module answers, and no function of the table is left untried", () => {
  const functions = new Set();
  for (const { call, name } of calls) {
    functions.add(call.function);
    const answer = JSON.parse(yakkan.cell(JSON.stringify(call)));
    const rows = asked(call).getSheetValues(1).map((row) => row.map(shown));
    const expected = answer.values ?? [[answer.value ?? answer]];
    const plain = expected.map((row) => row.map((value) => (typeof value === "object" ? { error: value.error.cell, message: value.error.message } : value)));
    assert.deepEqual(rows, plain, `${call.function}: ${name}`);
  }
  // The examples of the table have a test of their own.
  for (const { name, examples } of yakkan.functions) assert.ok(functions.has(name) || examples.length > 0, name);
});
