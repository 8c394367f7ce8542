import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import test, { after, before } from "node:test";

import { start, yakkan as fetched } from "yakkan/web";

const module = readFileSync(new URL("../dist/yakkan.wasm", import.meta.url));
let server;
let place;
let asked = 0;

before(async () => {
  server = createServer((request, response) => {
    asked += 1;
    if (request.url === "/none") return response.writeHead(404).end();
    if (request.url === "/page") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
    return setTimeout(() => response.writeHead(200, { "content-type": "application/wasm" }).end(module), 100);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  place = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

test("a module that cannot be loaded is an error, and start may be called again", async () => {
  for (const from of [`${place}/none`, `${place}/page`, new Uint8Array(8), null, 5]) {
    await assert.rejects(start(from), { name: "YakkanError", code: "not-ready", argument: "from" });
  }
  await assert.rejects(start(`${place}/none`), /404/);
  assert.throws(() => fetched.lockEnd("ites-mdr", 46113), { code: "not-ready" });
});

test("handles hold when the other entry is made ready while the module is fetched", async () => {
  asked = 0;
  const starting = [start(`${place}/yakkan.wasm`), start(`${place}/yakkan.wasm`)];
  const { yakkan: inlined } = await import("yakkan");
  const contract = inlined.contract([{ service: "nec-mimamori", start: 46113, quantity: 1 }]);
  const settings = inlined.settings({ readings: { "notice-count": "clear-months" } });
  const ask = (yakkan) => [
    yakkan.lockEnd("ites-mdr", 46113),
    yakkan.coverLeft(contract, 46200).left,
    yakkan.latestNotice("ites-mdr", "cancel", 46793, settings),
  ];
  // 31 March 2027; two dispatches of 150,000 yen; 28 October 2027, the day before 29 October.
  const expected = [46477, 300000, 46688];
  assert.deepEqual(ask(inlined), expected);
  const [one, other] = await Promise.all(starting);
  assert.equal(one, other);
  assert.equal(asked, 1);
  assert.deepEqual(ask(inlined), expected);
  assert.deepEqual(ask(one), expected);
  assert.deepEqual(ask(fetched), expected);
});
