// Japanese and English: the page, the sheet, its help, and what the cells say.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

test("language", async (t) => {
  const { open } = await host(t);

  await t.test("the switch changes the page, the cells, their headings and the names of the sheets", async () => {
    const { page, panel, click, value, settled, wrong, close } = await open({ language: "ja" });
    await click("B7");
    assert.equal(await value("H20"), "要: ites-edr-mdr-base");
    assert.equal(await value("R7"), "要: 25 以上 / 要: ites-edr と同数(30)");
    await page.getByRole("button", { name: "English" }).click();
    await settled();
    assert.equal(await page.getAttribute("html", "lang"), "en");
    assert.equal(await value("H20"), "needs ites-edr-mdr-base");
    assert.match(await value("R7"), /needs ≥ 25/);
    assert.equal(await value("C3"), "start");
    assert.equal(await value("J4"), "none stated");
    assert.match(await panel(".verdict").innerText(), /The contract is valid[\s\S]*The change is refused/);
    const names = await page.evaluate(() => yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheets().map((sheet) => sheet.getSheetName()));
    assert.deepEqual(names, ["Contracts", "Records", "Facts", "Readings"]);
    assert.match(await page.evaluate(() => yakkanPage.sheet.univerAPI.getActiveWorkbook().getActiveSheet().getRange("M7").getFormula()), /'?Records'?!/);
    assert.equal(await value("M7"), 3, "formulas follow the names of the sheets");
    assert.deepEqual(wrong, []);
    await close();
  });

  await t.test("opened in English, nothing is Japanese but names and the switch", async () => {
    const { page, close } = await open({ language: "en" });
    const text = await page.locator("#answer").innerText();
    assert.doesNotMatch(text, /[\u3040-\u30ff\u4e00-\u9fff]/);
    await close();
  });

  for (const [language, summary, argument] of [["ja", "最低利用期間の最終日", "サービス"], ["en", "The last day of the lock", "service"]]) {
    await t.test(`a function that is being typed is offered with its help (${language})`, async () => {
      const { page, click, press, shot, close } = await open({ language });
      await click("C21");
      await page.keyboard.type("=YAKKAN.LOC");
      const offered = page.getByText("YAKKAN.LOCK_END").first();
      await offered.waitFor({ timeout: 5000 });
      assert.match(await page.locator("body").innerText(), new RegExp(summary));
      await shot(`help-offered-${language}`);
      await press("Tab");
      await page.waitForTimeout(400);
      assert.match(await page.locator("body").innerText(), new RegExp(argument));
      await shot(`help-arguments-${language}`);
      await close();
    });
  }
});
