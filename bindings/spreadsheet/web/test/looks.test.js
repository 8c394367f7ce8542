// How it looks, wide and narrow, in both languages, light and dark: kept as pictures for people, and held to what can be measured.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

const VIEWS = [
  { name: "wide-ja", language: "ja", cell: "B11" },
  { name: "wide-en", language: "en", cell: "B11" },
  { name: "wide-insurance-ja", language: "ja", cell: "B22" },
  { name: "wide-conditional-en", language: "en", cell: "B20" },
  { name: "wide-dark-en", language: "en", cell: "B15", colorScheme: "dark" },
  { name: "large-ja", language: "ja", cell: "B7", width: 1920, height: 1080 },
  { name: "narrow-ja", language: "ja", cell: "B7", width: 390, height: 844 },
  { name: "narrow-en", language: "en", cell: "B7", width: 390, height: 844 },
];

test("looks", async (t) => {
  const { open } = await host(t);
  for (const { name, cell, ...view } of VIEWS) {
    await t.test(name, async () => {
      const { page, click, shot, wrong, close } = await open(view);
      await click(cell);
      await page.mouse.move(4, 4);
      await page.waitForTimeout(200);
      await shot(name);
      if (view.width === 390) await shot(`${name}-whole`, { fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0, "nothing stands out to the side");
      const cut = await page.evaluate(() => {
        const panel = document.querySelector("#answer").getBoundingClientRect();
        return [...document.querySelectorAll("#answer p, #answer li, #answer button, #answer dd, #answer svg")].filter((one) => one.getBoundingClientRect().right > panel.right + 1 && !one.closest(".scroll, .unseen")).length;
      });
      assert.equal(cut, 0);
      const texts = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".picture .mark, .picture .name")].map((one) => one.getBoundingClientRect());
        return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3)).length;
      });
      assert.equal(texts, 0, "no label of the picture covers another");
      assert.deepEqual(wrong, []);
      await close();
    });
  }

  await t.test("on a narrow screen the sheet stands above, the answers below, and the sheet can be worked in", async () => {
    const { page, panel, type, click, value, close } = await open({ width: 390, height: 844 });
    const [sheet, answer] = await Promise.all(["#sheet", "#answer"].map((selector) => page.locator(selector).boundingBox()));
    assert.ok(sheet.y + sheet.height <= answer.y + 1 && answer.width === 390);
    await type("D7", "24");
    await click("B7");
    assert.match(await panel(".verdict").innerText(), /25 ライセンス以上/);
    assert.match(await value("H4"), /^要: 25 以上/);
    await panel("select").selectOption({ index: 5 });
    assert.match(await panel(".picture").innerHTML(), /保険 1 年目/);
    await close();
  });
});
