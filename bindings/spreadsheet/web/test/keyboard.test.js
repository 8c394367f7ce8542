// Without a mouse, and without eyes: everything outside the canvas by keys, with a name and a visible focus.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-focus") ?? document.activeElement?.textContent?.trim().slice(0, 30));

test("keyboard and screen reader", async (t) => {
  const { open } = await host(t);

  await t.test("the first key leads past the sheet to the answer, and from there through the panel", async () => {
    const { page, panel, press, chosen, close } = await open();
    await page.evaluate(() => document.activeElement?.blur());
    await page.locator(".skip").focus();
    await press("Enter", "Tab");
    assert.equal(await focused(page), "contract");
    await press("ArrowDown");
    assert.match(await chosen(), /C-02/);
    assert.equal(await focused(page), "contract", "the focus stays where it was");
    await press("Tab", "Tab", "Enter");
    assert.match(await chosen(), /C-03/, "the button of the next contract");
    assert.equal(await focused(page), "next");
    await press("Tab", "Tab", "Space");
    assert.match(await panel(".line[aria-pressed=true]").innerText(), /ites-edr-mdr-base/);
    assert.equal(await focused(page), "line-1");
    await close();
  });

  await t.test("a clause opens and closes by Enter, with what it says beneath it", async () => {
    const { page, panel, press, close } = await open();
    await panel("select").selectOption({ index: 3 });
    const clause = panel(".verdict .clause").first();
    await clause.focus();
    await press("Enter");
    assert.equal(await clause.getAttribute("aria-expanded"), "true");
    const told = page.locator(`#${await clause.getAttribute("aria-controls")}`);
    assert.match(await told.innerText(), /同[じ数]/);
    assert.match(await focused(page), /^clause-/);
    await press("Enter");
    assert.equal(await clause.getAttribute("aria-expanded"), "false");
    assert.equal(await told.count(), 0);
    await close();
  });

  await t.test("a reading is chosen by keys, and the focus stays on it while everything is calculated again", async () => {
    const { page, panel, press, settled, close } = await open();
    await panel("select").selectOption({ index: 1 });
    await panel("input[name=reading-notice-count]:checked").focus();
    await press("ArrowDown");
    await settled();
    assert.equal(await focused(page), "reading-notice-count-end-of-day");
    await press("ArrowDown");
    await settled();
    assert.match(await panel(".verdict").innerText(), /変更は認められません/);
    await close();
  });

  await t.test("F6 leads out of the sheet, which takes Tab for its cells, and back into it", async () => {
    const { page, panel, click, press, value, settled, chosen, close } = await open();
    await click("D7");
    await press("Tab");
    assert.match(await chosen(), /C-01/);
    await press("F6");
    assert.equal(await focused(page), "contract");
    await press("F6");
    await page.keyboard.type("2027-12-31");
    await press("Enter");
    await settled();
    assert.equal(await value("E7"), 46752);
    await press("ArrowUp");
    await page.waitForTimeout(150);
    assert.match(await panel(".picture").innerHTML(), /2027-12-31/);
    await close();
  });

  await t.test("every control has a name and a visible focus, headings step down one by one, the picture is told in words and as a table", async () => {
    const { page, panel, close } = await open({ language: "en" });
    // In one go: a control that the panel has just replaced has no label any more.
    const nameless = await page.evaluate(() => {
      const controls = document.querySelectorAll(".top button, #answer button, #answer select, #answer input, #answer summary");
      const name = (one) => one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
      return [...controls].filter((one) => !name(one).trim()).map((one) => one.outerHTML);
    });
    assert.deepEqual(nameless, []);
    const levels = await page.locator(".top h1, #answer h2, #answer h3, #answer h4").evaluateAll((headings) => headings.map((one) => Number(one.tagName[1])));
    assert.deepEqual(levels.slice(0, 2), [1, 2]);
    for (const [at, level] of levels.entries()) if (at > 0) assert.ok(level <= levels[at - 1] + 1, levels.join());
    await panel("select").focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "solid");
    assert.equal(await panel("[role=status]").count(), 1);
    assert.match(await panel(".picture desc").textContent(), /IT Expert Services MDR, 2026-04-01: 30 licences/);
    await panel(".pictures summary").click();
    const rows = await panel(".pictures tbody tr").evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, " ")));
    assert.ok(rows.includes("2027-03-31 ites-mdr last day of the lock"), rows.join("\n"));
    assert.ok(rows.includes("2027-02-01 ites-mdr notice by"), rows.join("\n"));
    await close();
  });
});
