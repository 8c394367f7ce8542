import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";

import { chromium } from "playwright-core";

import { answersOfRust, requests } from "./vectors.js";

const dist = new URL("../dist/", import.meta.url);
const TYPES = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

let server;
let browser;
let profile;
let page;
const complaints = [];

before(async () => {
  server = createServer((request, response) => {
    const name = request.url.slice(1).split("?")[0] || "page.html";
    const body = name === "page.html" ? "<!doctype html><title>yakkan</title>" : file(name);
    if (body === undefined) return response.writeHead(404).end();
    const type = TYPES[name.split(".").at(-1)];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  profile = await mkdtemp(join(tmpdir(), "yakkan-chromium-"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  page = await browser.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
  await rm(profile, { recursive: true, force: true });
});

function file(name) {
  try {
    return readFileSync(new URL(name, dist));
  } catch {
    return undefined;
  }
}

test("before it is ready every use is an error, and after it is not", async () => {
  const seen = await page.evaluate(async () => {
    const { start, yakkan, YakkanError } = await import("/web.js");
    const early = ["answer", "lockEnd", "functions"].map((name) => {
      try {
        return String(yakkan[name]);
      } catch (error) {
        return [error instanceof YakkanError, error.code, error.argument];
      }
    });
    const [one, other] = await Promise.all([start(), start()]);
    return { early, same: one === other, day: yakkan.lockEnd("ites-mdr", 46113), answer: one.answer("{}") === yakkan.answer("{}") };
  });
  assert.deepEqual(seen.early, ["answer", "lockEnd", "functions"].map((name) => [true, "not-ready", name]));
  // Twelve months from 1 April 2026 (46113) end with 31 March 2027.
  assert.deepEqual([seen.same, seen.day, seen.answer], [true, 46477, true]);
});

for (const [entry, make] of [
  ["/web.js", "start"],
  ["/index.js", "yakkan"],
]) {
  test(`every worked case gives the same bytes in Chromium as in Rust: ${entry}`, async () => {
    const expected = answersOfRust();
    const answers = await page.evaluate(
      async ([entry, make, requests]) => {
        const module = await import(entry);
        const yakkan = make === "start" ? await module.start() : module.yakkan;
        return requests.map((request) => yakkan.answer(request));
      },
      [entry, make, requests],
    );
    assert.equal(answers.length, expected.length);
    answers.forEach((answer, place) => assert.equal(answer, expected[place], requests[place]));
  });
}

test("the small package and columns work in Chromium", async () => {
  const found = await page.evaluate(async () => {
    const { yakkan } = await import("/typed.js");
    const days = Float64Array.of(46113, NaN);
    const { latest, statuses, failed } = yakkan.latestNotices({ services: "ites-mdr", kinds: "cancel", days });
    return [latest[0] === yakkan.latestNotice("ites-mdr", "cancel", 46113), yakkan.statusName(statuses[1]), failed];
  });
  assert.deepEqual(found, [true, "wrong-type", 1]);
});

test("the policy 'wasm-unsafe-eval' is enough, and holds: eval is refused", async () => {
  assert.deepEqual(complaints, []);
  const refused = await page.evaluate(() => {
    try {
      return (0, eval)("1");
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, "EvalError");
});
