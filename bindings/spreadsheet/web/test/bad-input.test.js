// What people type by mistake: a cell error with a reason, never a hang, never a value of before.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

const MISTAKES = [
  ["text where a day belongs", "C7", { v: "いつか", t: 1 }, ["J7", "#VALUE!", /いつか/], /いつか[\s\S]*C7/],
  ["an empty cell where a day belongs", "C7", { v: null }, ["J7", "#VALUE!", /空/], /C7/],
  ["an error passed in", "C7", { f: "=#REF!" }, ["J7", "#REF!", /#REF!/], /C7/],
  ["a negative serial number", "C7", { v: -5, t: 2 }, ["J7", /#(NUM|VALUE)!/, /-5/], /C7/],
  ["29 February 1900, which was none", "C7", { v: 60, t: 2 }, ["J7", /#(NUM|VALUE)!/, /60/], /C7/],
  ["a day with a time", "C7", { v: 46113.5, t: 2 }, ["J7", "#VALUE!", /時刻/], /C7/],
  ["a day beyond 2099", "C7", { v: 80000, t: 2 }, ["J7", "#NUM!", /2099/], /C7/],
  ["full-width digits", "D7", { v: "３０", t: 1 }, ["H4", "#VALUE!", /３０/], /D7/],
  ["half a licence", "D7", { v: 12.5, t: 2 }, ["H4", "#NUM!", /12\.5/], /D7/],
  ["a quantity below nothing", "D7", { v: -1, t: 2 }, ["H4", "#NUM!", /-1/], /D7/],
  ["a service that does not exist", "B7", { v: "ites-mdrr", t: 1 }, ["J7", "#VALUE!", /ites-mdrr/], /ites-mdrr[\s\S]*B7/],
  ["a service twice", "B7", { v: "ites-edr", t: 1 }, ["H4", "#VALUE!", /ites-edr/], /ites-edr|duplicate-line/],
  ["a change that is no change", "G7", { v: "来月から", t: 1 }, ["H4", "#VALUE!", /来月から/], /G7/],
  ["a day to look from that is none", "B1", { v: "今日", t: 1 }, ["K7", "#VALUE!", /今日/], null],
];

test("bad input", async (t) => {
  const { open } = await host(t);
  const visit = await open();
  t.after(() => visit.close());
  const { page, panel, set, value, wrong } = visit;
  const good = {};
  for (const cell of ["H4", "J7", "K7"]) good[cell] = await value(cell);
  const problemOf = (cell) =>
    page.evaluate((name) => {
      const sheet = yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId("contracts");
      sheet.setActiveRange(sheet.getRange(name));
      return yakkanPage.sheet.selectedProblem();
    }, cell);

  for (const [name, cell, content, [answer, error, reason], told] of MISTAKES) {
    await t.test(name, async () => {
      const before = await page.evaluate((at) => {
        const range = yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId("contracts").getRange(at);
        return { v: range.getRawValue(), t: typeof range.getRawValue() === "number" ? 2 : 1 };
      }, cell);
      await set(cell, content);
      const problem = await problemOf(answer);
      const shown = await value(answer);
      if (error instanceof RegExp) assert.match(shown, error);
      else assert.equal(shown, error);
      assert.match(problem.message, reason);
      assert.match(await panel(".cell-problem").innerText(), reason);
      if (told) assert.match(await panel(".verdict").innerText(), told);
      assert.equal(await value("H20"), "要: ites-edr-mdr-base", "other contracts still answer");
      // Put right again, everything is as before: nothing stale stays behind.
      await set(cell, before.v === null ? { v: "", t: 1 } : before);
      assert.equal(await value(answer), good[answer]);
      assert.equal(await problemOf(answer), null);
    });
  }

  await t.test("whole columns as arguments", async () => {
    const began = Date.now();
    await set("T1", { f: "=YAKKAN.LOCK_END(B:B,C:C)" });
    assert.equal(await value("T1"), "#VALUE!", "a heading is no service");
    await set("T1", { f: "=YAKKAN.CHECK_QUANTITY(B4:B201,D4:D201)" });
    assert.equal(await value("T1"), "可");
    assert.equal(await visit.shown("T27"), "要: 20 以上", "the 19 IDs of row 30");
    assert.ok(Date.now() - began < 15_000);
    await set("T1", { v: "" });
  });

  await t.test("every day the sheet looks from is left out: the panel says so and goes on", async () => {
    await set("B1", { v: "" });
    assert.match(await panel(".verdict .banner").first().innerText(), /有効/);
    assert.equal(await value("K7"), "#VALUE!");
    await set("B1", { v: 46357, t: 2 });
    assert.equal(await value("K7"), good.K7);
  });

  await t.test("all lines deleted: the panel has nothing to show, and comes back", async () => {
    await page.evaluate(() => void yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId("contracts").getRange("A4:G40").clearContent());
    await visit.settled();
    assert.match(await page.locator("#answer").innerText(), /契約がありません/);
    await page.evaluate(() => yakkanPage.sheet.univerAPI.undo());
    await visit.settled();
    assert.match(await panel(".verdict .banner").first().innerText(), /有効/);
    assert.equal(await value("H4"), good.H4);
  });

  await t.test("nothing of all this reached the console", () => assert.deepEqual(wrong, []));
});
