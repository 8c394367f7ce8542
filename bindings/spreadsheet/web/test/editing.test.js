// Clicks, edits and pasted ranges: the cells, the verdict and the picture follow at once.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

test("working in the sheet", async (t) => {
  const { open } = await host(t);

  await t.test("a click on a row shows its contract and its line", async () => {
    const { panel, click, press, wrong, close } = await open();
    await click("D15");
    assert.match(await panel("select").evaluate((select) => select.selectedOptions[0].textContent), /C-03/);
    assert.match(await panel(".line[aria-pressed=true]").innerText(), /ites-mdr\s+40/);
    await press("ArrowDown");
    await panel(".line[aria-pressed=true]", { hasText: "ites-base" }).waitFor();
    assert.match(await panel("select").evaluate((select) => select.selectedOptions[0].textContent), /C-04/);
    assert.deepEqual(wrong, []);
    await close();
  });

  await t.test("a typed quantity changes the cell of the verdict, the panel and the picture", async () => {
    const { panel, type, value, click, verdict, close } = await open();
    assert.equal(await value("H4"), "可");
    await type("D7", "24");
    assert.equal(await value("H4"), "要: 25 以上 / ites-edr は 30");
    await click("D7");
    assert.match(await verdict(), /認められません/);
    assert.match(await panel(".picture").innerHTML(), />24ライセンス</);
    assert.match(await panel(".verdict .reasons").innerText(), /25 ライセンス以上が必要です/);
    assert.match(await panel("[role=status]").textContent(), /C-01: 契約は認められません/);
    await type("D7", "30");
    assert.equal(await value("H4"), "可");
    await close();
  });

  await t.test("a typed start moves the lock, the notice and the picture", async () => {
    const { panel, type, value, click, close } = await open();
    await type("C7", "2026-05-01");
    assert.equal(await value("J7"), 46507, "2027-04-30");
    await click("C7");
    assert.match(await panel(".picture").innerHTML(), /2027-04-30 まで制限/);
    assert.match(await panel(".figures").innerText(), /2027-04-30 まで/);
    await close();
  });

  await t.test("the cell of a price changes the charge, beside it and in the panel", async () => {
    const { panel, type, value, click, close } = await open();
    await type("F6", "1000.5");
    assert.equal(await value("I6"), 30015);
    await click("F6");
    assert.match(await panel(".figures").innerText(), /30,015 円/);
    await close();
  });

  await t.test("a pasted range of lines with dates, full-width digits and rubbish: each cell says what is wrong, the others answer", async () => {
    const { panel, paste, value, scrollTo, click, verdict, wrong, close } = await open();
    await scrollTo(24);
    await paste("A41", "P-1\tites-base\t2026-04-01\t1\nP-1\tites-id\t2026/04/01\t２５\nP-2\tnec-mimamori\tいつか\t1\nP-3\tites-mdr\t2026-04-01\t#REF!");
    await click("C41");
    assert.match(await panel("select").evaluate((select) => select.selectedOptions[0].textContent), /P-1/);
    assert.match(await panel(".verdict").innerText(), /読み取れません[\s\S]*D42/, "full-width digits are text, and no number");
    await click("C43");
    assert.match(await panel(".verdict").innerText(), /いつか[\s\S]*C43/);
    await click("C44");
    assert.match(await panel(".verdict").innerText(), /読み取れません/);
    await scrollTo(3);
    await click("D4");
    assert.match(await verdict(), /有効/, "the contracts that stood before still answer");
    assert.match(String(await value("H4")), /^#VALUE!$/, "a range with a line that cannot be read is no range of lines");
    await click("H4");
    assert.match(await panel(".cell-problem").innerText(), /H4[\s\S]*#VALUE!/);
    assert.deepEqual(wrong, []);
    await close();
  });

  await t.test("two sheets at once: what is written on one is answered on the other", async () => {
    const { set, value, panel, close } = await open();
    const before = await value("M22");
    await set("K3", 150000, "records");
    assert.equal(before, 150000);
    assert.equal(await value("M22"), 150000, "two dispatches paid, none left, is what the module says");
    await set("A30", "C-06", "facts");
    await set("B30", "corporate", "facts");
    await close();
    void panel;
  });
});
