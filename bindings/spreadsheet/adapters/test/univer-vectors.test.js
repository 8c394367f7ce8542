// What the functions answer in Univer, by the module itself.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { yakkan } from "./module.js";
import { start } from "./univer-host.js";

const folder = new URL("../../../../tests/vectors/", import.meta.url);
const requests = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean))
  .flatMap((line) => {
    const { request } = JSON.parse(line);
    return [request, { ...request, disputes: true }].map((one) => JSON.stringify(one));
  });

test("every worked case gives the same bytes through a cell as from the module", async (t) => {
  assert.ok(requests.length > 300);
  const book = start({ First: requests.map((request, row) => [request, `=YAKKAN.ANSWER(A${row + 1})`]) }, yakkan, { rowCount: requests.length + 10 });
  t.after(() => book.stop());
  await book.settled();
  for (const [row, request] of requests.entries()) assert.equal(book.value(`B${row + 1}`), yakkan.answer(request));
});

test("every worked case gives the same bytes through one formula over a column on another sheet", async (t) => {
  const sheets = { Answers: [["=YAKKAN.ANSWER(Requests!A:A)"]], Requests: requests.map((request) => [request]) };
  const book = start(sheets, yakkan, { rowCount: requests.length + 10 });
  t.after(() => book.stop());
  await book.settled();
  for (const [row, request] of requests.entries()) assert.equal(book.value(`A${row + 1}`), yakkan.answer(request));
});

for (const language of ["en", "ja"]) {
  test(`every example of the table, in ${language}`, async (t) => {
    const examples = yakkan.functions.flatMap((entry) => entry.examples);
    // Each on a sheet of its own, so that no spill meets another.
    const book = start(Object.fromEntries(examples.map(({ formula }, at) => [`S${at}`, [[formula]]])), yakkan, { language, rowCount: 60 });
    t.after(() => book.stop());
    await book.settled();
    for (const [at, { formula, shows, value }] of examples.entries()) {
      const sheet = `S${at}`;
      if (value === undefined) {
        const shown = book.value("A1", sheet);
        assert.equal(typeof shown, "string", formula);
        // An example that spills shows its cells side by side.
        if (shows[language]) assert.equal(shown, shows[language].split(" | ")[0], formula);
        continue;
      }
      for (const [row, cells] of (Array.isArray(value) ? value : [[value]]).entries()) {
        for (const [column, cell] of cells.entries()) assert.equal(book.value(`${String.fromCharCode(65 + column)}${row + 1}`, sheet), cell, formula);
      }
    }
    assert.ok(examples.length >= yakkan.functions.length);
  });
}
