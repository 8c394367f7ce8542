// Clicks, edits and pasted ranges: the cells, the verdict and the picture follow at once.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

test("working in the sheet", async (t) => {
  const { open } = await host(t);

  await t.test("a click on a row shows its contract and its line", async () => {
    const { panel, click, press, chosen, wrong, close } = await open();
    await click("D15");
    assert.match(await chosen(), /C-03/);
    assert.match(await panel(".line[aria-pressed=true]").innerText(), /ites-mdr\s+40/);
    await press("ArrowDown");
    await panel(".line[aria-pressed=true]", { hasText: "ites-base" }).waitFor();
    assert.match(await chosen(), /C-04/);
    assert.deepEqual(wrong, []);
    await close();
  });

  await t.test("a typed quantity changes the cell of the verdict, the panel and the picture", async () => {
    const { panel, type, value, click, verdict, close } = await open();
    assert.equal(await value("H4"), "可");
    await type("D7", "24");
    assert.equal(await value("H4"), "要: 25 以上 / 要: ites-edr と同数(30)");
    await click("B7");
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
    const { panel, type, shown, click, close } = await open();
    await type("F6", "1000.5");
    assert.equal(await shown("I6"), "30,015");
    await click("F6");
    assert.match(await panel(".figures").innerText(), /30,015 円/);
    await close();
  });

  await t.test("a pasted range of lines with dates, full-width digits and rubbish: each cell says what is wrong, the others answer", async () => {
    const { panel, paste, value, shown, click, chosen, verdict, wrong, close } = await open({ height: 1300 });
    await paste("A41", "P-1\tites-base\t2026-04-01\t1\nP-1\tites-id\t2026/04/01\t２５\nP-2\tnec-mimamori\tいつか\t1\nP-3\tites-mdr\t2026-04-01\t#REF!\nP-4\teset-mdr-ultimate\t2026/5/1\t3");
    await click("C41");
    assert.match(await chosen(), /P-1/);
    assert.match(await panel(".verdict").innerText(), /読み取れません[\s\S]*D42/, "full-width digits are text, and no number");
    await click("C43");
    assert.match(await panel(".verdict").innerText(), /いつか[\s\S]*C43/);
    await click("C44");
    assert.match(await panel(".verdict").innerText(), /読み取れません[\s\S]*D44/);
    await click("C45");
    assert.match(await panel(".picture").innerHTML(), /2026-05-01/, "a date in another form is a date");
    await click("D4");
    assert.match(await verdict(), /有効/);
    assert.equal(await value("H4"), "可", "a contract that stood before still answers");
    assert.equal(await shown("I7"), "43,500", "and costs what it did");
    assert.deepEqual(wrong, []);
    await close();
  });

  await t.test("what is pasted over a contract is answered at once, whole", async () => {
    const { paste, value, panel, click, close } = await open();
    await paste("C6", "2026-04-01\t24\n2026-04-01\t24");
    assert.equal(await value("H4"), "要: 25 以上");
    await click("B7");
    assert.match(await panel(".picture").innerHTML(), />24ライセンス<[\s\S]*>24ライセンス</);
    await close();
  });

  await t.test("two sheets at once: what is written on one is answered on the other, and by the panel", async () => {
    const { set, value, panel, click, close } = await open();
    await click("B22");
    assert.equal(await value("M22"), 150000);
    assert.match(await panel(".figures").innerText(), /150,000 円・駆け付け 1 回/);
    await set("K2", { v: 0, t: 2 }, "records");
    await set("K3", { v: 0, t: 2 }, "records");
    assert.notEqual(await value("M22"), 150000);
    const left = await value("M22");
    assert.match(await panel(".figures").innerText(), new RegExp(`${left.toLocaleString("en")} 円`));
    await close();
  });
});
