// What the functions answer in HyperFormula, by the module itself.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import * as hyperformula from "hyperformula";

import { registerYakkan } from "../hyperformula.js";
import { yakkan } from "./module.js";

const { HyperFormula } = hyperformula;
const licence = { licenseKey: "gpl-v3", precisionRounding: 15 };
registerYakkan(hyperformula, yakkan);

const folder = new URL("../../../../tests/vectors/", import.meta.url);
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean));
const requests = vectors.flatMap((line) => {
  const { request } = JSON.parse(line);
  return [request, { ...request, disputes: true }].map((one) => JSON.stringify(one));
});

test("every worked case gives the same bytes through a cell as from the module", () => {
  assert.ok(requests.length > 300);
  const engine = HyperFormula.buildFromArray(requests.map((request, row) => [request, `=YAKKAN.ANSWER(A${row + 1})`]), licence);
  for (const [row, request] of requests.entries()) assert.equal(engine.getCellValue({ sheet: 0, col: 1, row }), yakkan.answer(request));
});

test("every worked case gives the same bytes through one formula over a column on another sheet", () => {
  const engine = HyperFormula.buildFromSheets({ Requests: requests.map((request) => [request]), Answers: [] }, licence);
  engine.setCellContents({ sheet: 1, col: 0, row: 0 }, `=YAKKAN.ANSWER(Requests!A1:A${requests.length})`);
  for (const [row, request] of requests.entries()) assert.equal(engine.getCellValue({ sheet: 1, col: 0, row }), yakkan.answer(request));
});

// HyperFormula has no way to write a quotation mark in a text; other sheets double it.
const inItsSyntax = (formula) => formula.replace(/"((?:[^"]|"")*)"/g, (_, text) => `"${text.replaceAll('""', '"&CHAR(34)&"')}"`);

for (const language of ["en", "ja"]) {
  test(`every example of the table, in ${language}`, () => {
    registerYakkan(hyperformula, yakkan, { language });
    let examples = 0;
    for (const entry of yakkan.functions) {
      for (const { formula, shows, value } of entry.examples) {
        const engine = HyperFormula.buildFromArray([[inItsSyntax(formula)]], licence);
        const rows = engine.getSheetValues(0);
        examples += 1;
        if (value !== undefined) assert.deepEqual(rows, Array.isArray(value) ? value : [[value]], formula);
        else assert.equal(rows.map((row) => row.join(" | ")).join(" / "), shows[language], formula);
      }
    }
    assert.ok(examples >= yakkan.functions.length);
  });
}
