// Readings: which ones an answer relied on, what another would change, and that choosing one calculates the whole sheet again.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

test("readings", async (t) => {
  const { open } = await host(t);

  await t.test("a disputed change says what another reading would give, and to choose it changes the sheet and the panel", async () => {
    const { panel, click, value, settled, shot, close } = await open();
    await click("B11");
    assert.match(await panel(".verdict").innerText(), /変更できます\s*読み方による/);
    const disputed = panel(".disputed");
    assert.match(await disputed.innerText(), /clear-months[\s\S]*変更の申し入れ: 認められません[\s\S]*2026-11-29/);
    assert.equal(await value("R11"), "可");
    await disputed.getByRole("button", { name: "この読み方にする: clear-months" }).click();
    await settled();
    assert.equal(await value("R11"), "通知期限 2026-11-29");
    assert.match(await panel(".verdict").innerText(), /変更は認められません/);
    assert.equal(await value("B12", "readings"), "clear-months", "the reading stands in the sheet, where the formulas look");
    assert.equal(await panel("input[name=reading-notice-count][value=clear-months]").isChecked(), true);
    await shot("reading-chosen-ja");
    await panel(".readings").getByRole("button", { name: "すべて既定に戻す" }).click();
    await settled();
    assert.equal(await value("R11"), "可");
    assert.match(await panel(".verdict").innerText(), /変更できます/);
    await close();
  });

  await t.test("those that the answers relied on come first, then all others", async () => {
    const { panel, click, close } = await open();
    await click("B22");
    const names = await panel(".readings fieldset").evaluateAll((sets) => sets.map((set) => [set.querySelector("legend code").textContent, set.closest("details") !== null]));
    assert.equal(names.length, 23);
    const relied = names.filter(([, folded]) => !folded).map(([name]) => name);
    assert.ok(relied.includes("claim-year") && relied.includes("nec-quantity"), relied.join());
    assert.ok(!relied.includes("notice-count"));
    await close();
  });

  await t.test("a reading written into the sheet by hand is the panel's as well; one that does not exist is an error in the cells", async () => {
    const { panel, click, set, value, close } = await open();
    await click("B19");
    assert.match(await panel(".verdict .banner").first().innerText(), /認められません/);
    await set("B13", { v: "at-least", t: 1 }, "readings");
    assert.match(await panel(".verdict .banner").first().innerText(), /有効/);
    assert.equal(await value("H16"), "可");
    await set("B13", { v: "perhaps", t: 1 }, "readings");
    assert.equal(await value("H16"), "#VALUE!");
    await click("H16");
    assert.match(await panel(".cell-problem").innerText(), /perhaps/);
    assert.match(await panel(".verdict").innerText(), /読み取れません[\s\S]*at-least/);
    await close();
  });

  await t.test("where no reading matters, that is said", async () => {
    const { panel, click, close } = await open();
    await click("B23");
    assert.equal(await panel(".disputed").count(), 0);
    assert.match(await panel(".disputes").innerText(), /どの読み方でも同じ答え/);
    await close();
  });
});
