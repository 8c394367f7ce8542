// Opens the built page in Chromium as a visitor would: from a static host, with the strictest policy, and nothing else to reach.

import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'none'; form-action 'none'";
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

if (!existsSync(`${dist}index.html`)) throw new Error("web/dist is missing: run `npm run build` first");

/** A static host of the page and a browser, for all tests of a file. */
export async function host(t) {
  const server = http.createServer(async (request, response) => {
    const name = path.basename(new URL(request.url, "http://host").pathname) || "index.html";
    const body = await readFile(dist + name).catch(() => null);
    response.writeHead(body ? 200 : 404, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream", "content-security-policy": POLICY });
    response.end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, folder: `file://${dist}index.html`, open: (options) => open(browser, origin, options) };
}

async function open(browser, origin, { language = "ja", width = 1280, height = 800, address = origin, ready = true, colorScheme = "light" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: language === "ja" ? "ja-JP" : "en-US", colorScheme });
  if (address === origin) await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  const wrong = [];
  const requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.stack ?? error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${address}?lang=${language}`);
  if (ready) await page.waitForSelector("html[data-sheet=ready]", { timeout: 60_000 });
  const visit = { page, wrong, requests, close: () => context.close(), ...actions(page) };
  if (ready) await visit.settled();
  return visit;
}

function actions(page) {
  /** In the page: the facade of Univer and a cell of the sheet that is shown, or of another. */
  const inSheet = (work, ...given) => page.evaluate(work, given);
  const value = (cell, sheet = "contracts") =>
    inSheet(([name, id]) => yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId(id).getRange(name).getRawValue(), cell, sheet);
  const shown = (cell, sheet = "contracts") =>
    inSheet(([name, id]) => yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId(id).getRange(name).getDisplayValue(), cell, sheet);
  const panel = (selector, options) => page.locator(`#answer ${selector}`, options);
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const settled = async () => {
    await inSheet(() => yakkanPage.sheet.univerAPI.getFormula().onCalculationResultApplied(20_000));
    await page.waitForTimeout(120);
  };
  /** A click on a cell that is in view. */
  const click = async (cell) => {
    // Two clicks on a cell that follow at once would open its editor.
    await page.waitForTimeout(350);
    const point = await inSheet(([name]) => {
      const range = yakkanPage.sheet.univerAPI.getActiveWorkbook().getActiveSheet().getRange(name);
      const rect = range.getCellRect();
      const canvas = [...document.querySelectorAll("#sheet canvas")].sort((one, other) => other.clientHeight - one.clientHeight)[0].getBoundingClientRect();
      return { x: canvas.left + rect.x + rect.width / 2, y: canvas.top + rect.y + rect.height / 2 };
    }, cell);
    await page.mouse.click(point.x, point.y);
    await page.waitForTimeout(60);
  };
  return {
    value, shown, panel, press, settled, click,
    type: async (cell, text) => {
      await click(cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await settled();
    },
    paste: async (cell, text) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await click(cell);
      await page.keyboard.press("Control+v");
      await page.waitForTimeout(400);
      await settled();
    },
    /** Sets cells by program, for what is not about typing. */
    set: async (cell, content, sheet = "contracts") => {
      await inSheet(([name, id, given]) => void yakkanPage.sheet.univerAPI.getActiveWorkbook().getSheetBySheetId(id).getRange(name).setValue(given), cell, sheet, content);
      await settled();
    },
    verdict: () => panel(".verdict .banner").first().innerText(),
    chosen: () => panel("select").evaluate((select) => select.selectedOptions[0].textContent),
    shot: async (name, options = {}) => {
      await mkdir(screenshots, { recursive: true });
      const file = `${screenshots}${name}.png`;
      await page.screenshot({ path: file, ...options });
      console.log(`screenshot ${file}`);
    },
  };
}
