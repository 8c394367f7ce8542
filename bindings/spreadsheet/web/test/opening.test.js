// What a visitor meets first: the panel, then the sheet, and nothing fetched from anywhere else.

import assert from "node:assert/strict";
import test from "node:test";

import { host } from "./browser.js";

test("opening the page", async (t) => {
  const { origin, folder, open } = await host(t);

  await t.test("from a static host under a strict policy: only its own files, and nothing in the console", async () => {
    const { page, wrong, requests, value, close } = await open();
    const own = ["", "page.css", "page.js", "sheet.css", "sheet.js"].map((name) => `${origin}/${name}`);
    const asked = requests.map((url) => url.split("?")[0]).filter((url) => !/^(data|blob):/.test(url));
    assert.deepEqual([...new Set(asked)].sort(), own.sort());
    assert.deepEqual(wrong, []);
    assert.equal(await value("H4"), "可");
    assert.equal(await page.title(), "Yakkan 約款");
    await close();
  });

  await t.test("from a folder, without any server", async () => {
    const { wrong, requests, value, close } = await open({ address: folder });
    assert.deepEqual(requests.filter((url) => !/^(file|data|blob):/.test(url)), []);
    assert.deepEqual(wrong, []);
    assert.equal(await value("J7"), 46477, "a lock to 2027-03-31");
    await close();
  });

  await t.test("the panel answers before the sheet is there", async () => {
    const { page, panel, close } = await open({ ready: false });
    assert.equal(await panel(".verdict .banner").first().innerText(), "✓\n契約は有効です");
    assert.equal(await page.locator("html[data-sheet=ready]").count(), 0);
    await panel("select").selectOption({ index: 3 });
    assert.match(await panel(".verdict .banner").first().innerText(), /認められません/);
    // What is chosen before the sheet arrives stands when it has.
    await panel("input[name=reading-same-count][value=at-least]").check();
    await page.waitForSelector("html[data-sheet=ready]", { timeout: 60_000 });
    await page.waitForTimeout(1500);
    assert.match(await panel("select").evaluate((select) => select.selectedOptions[0].textContent), /C-04/);
    assert.equal(await panel("input[name=reading-same-count][value=at-least]").isChecked(), true);
    assert.match(await panel(".verdict .banner").first().innerText(), /有効/);
    await close();
  });

  await t.test("without the sheet's script the panel still answers and says so", async () => {
    const { page, panel, close } = await open({ ready: false });
    await page.route("**/sheet.js", (route) => route.abort());
    await page.reload();
    await page.getByText("表を読み込めませんでした").waitFor();
    await panel("select").selectOption({ index: 4 });
    assert.match(await panel(".verdict .banner").first().innerText(), /認められません/);
    await close();
  });
});
