import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { yakkan } from "yakkan";

import { unpack } from "../dist/unpack.js";
import { cases } from "./vectors.js";

const here = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, here));
const manifest = JSON.parse(read("package.json"));

test("a module imports nothing but its own glue: no clock, no randomness", () => {
  for (const name of ["yakkan", "answer", "contracts", "typed"]) {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(read(`dist/${name}.wasm`)));
    for (const one of imports) {
      assert.equal(one.module, `./${name}_bg.js`);
      assert.match(one.name, /^__wb(g|indgen)_(init_externref_table|throw|__wbindgen_throw)/, one.name);
    }
    const glue = read(`dist/${name}.glue.js`).toString();
    assert.doesNotMatch(glue, /Date|Math\.random|crypto|performance|eval|new Function/);
  }
});

test("a module in a script is the module beside it, and a damaged one ends all the same", async () => {
  for (const name of ["yakkan", "answer", "contracts", "typed"]) {
    const { packed, size } = await import(`../dist/${name}.packed.js`);
    const bytes = Buffer.from(packed, "base64");
    assert.ok(read(`dist/${name}.wasm`).equals(unpack(bytes, size)), name);
    for (const damaged of [bytes.subarray(0, 1000), Buffer.alloc(0), bytes.map((byte) => byte ^ 0x55)]) {
      assert.equal(unpack(damaged, size).length, size);
    }
  }
});

test("statuses of columns have the numbers of the C library", () => {
  const header = readFileSync(new URL("../c/include/yakkan.h", here), "utf8");
  const numbers = [...header.matchAll(/YAKKAN_STATUS_([A-Z0-9_]+) = (\d+),/g)];
  assert.ok(numbers.length > 30);
  let shared = 0;
  for (const [, constant, number] of numbers) {
    const name = yakkan.statusName(Number(number));
    if (name === undefined) continue;
    assert.equal(name, constant.toLowerCase().replaceAll("_", "-"));
    shared += 1;
  }
  assert.ok(shared >= 20, String(shared));
});

test("the types of requests are those of the schema", () => {
  execFileSync("node", ["schema-types.mjs", "--check"], { cwd: here, stdio: "pipe" });
});

test("every request and answer of the worked cases has its type, and what is none has none", () => {
  const folder = mkdtempSync(join(new URL("test/", here).pathname, "types-"));
  try {
    const lines = ['import { yakkan, type Answer, type Request } from "yakkan";'];
    lines.push('import { yakkan as answering } from "yakkan/answer";', 'import { yakkan as contracts } from "yakkan/contracts";', 'import { yakkan as small } from "yakkan/typed";', 'import { start } from "yakkan/web";');
    let requests = 0;
    for (const { file, request } of cases) {
      const answer = yakkan.answer(JSON.stringify(request));
      // The answer as a value and not as a literal: members that were added later are no error.
      lines.push(`{ const read = ${answer} as const; const answer: Answer = read; void answer; }`);
      if (file === "errors.jsonl" || "error" in JSON.parse(answer)) continue;
      lines.push(`{ const request: Request = ${JSON.stringify(request)}; void request; }`);
      requests += 1;
    }
    assert.ok(requests > 250, String(requests));
    const good = [
      'const day: number | null = yakkan.lockEnd("ites-mdr", 46113, yakkan.settings({ readings: { "first-month": "free" } }));',
      'const found: { amounts: Float64Array; failed: number } = small.charges({ services: "ites-mdr", starts: new Float64Array(1), quantities: 1, unitPrices: 1, month: 46113 });',
      'const later: Promise<string> = start().then((ready) => ready.answer("{}"));',
      'const left: number = contracts.coverLeft(contracts.contract([{ service: "nec-mimamori", start: 46113, quantity: 1 }]), 46200).left;',
      "void [day, found, later, left];",
    ];
    const wrong = [
      'const a: Request = { do: "latest_notice", service: "ites-mdr", kind: "cancel", on: "2028-02-10", of: "x" };',
      'const b: Request = { do: "latest_notice", service: "ites-mdr", kind: "end", on: "2028-02-10" };',
      'const c: Request = { do: "latest_notice", service: "ites-mdr", kind: "cancel" };',
      'const d: Request = { do: "dance" };',
      'const e: Answer = { ok: { on: 12, readings: [], clauses: [] } };',
      'const f: Answer = { fine: true };',
      'yakkan.lockEnd("ites-mdr", "2026-04-01");',
      'yakkan.latestNotice("ites-mdr", "end", 46113);',
      'yakkan.coverLeft({}, 46113);',
      'yakkan.settings({ dates: 1905 });',
      'small.answer("{}");',
      'answering.lockEnd("ites-mdr", 46113);',
      'small.coverLeft(contracts.contract([]), 46113);',
      'contracts.answer("{}");',
      'answering.cell("{}");',
    ];
    const marked = wrong.map((line) => `// @ts-expect-error\n{ ${line} }`.replace("{ const", "export const").replace(/ }$/, line.startsWith("const") ? "" : " }"));
    writeFileSync(join(folder, "cases.ts"), [...lines, ...good, ...marked].join("\n"));
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2023,dom"];
    const compiler = new URL("node_modules/typescript/bin/tsc", here).pathname;
    try {
      execFileSync("node", [compiler, ...flags, join(folder, "cases.ts")], { cwd: here, stdio: "pipe" });
    } catch (error) {
      assert.fail(error.stdout.toString().slice(0, 4000));
    }
  } finally {
    execFileSync("rm", ["-r", folder]);
  }
});

test("the package names what is there, and holds no registry's address", () => {
  assert.doesNotMatch(read("package-lock.json").toString(), /"resolved"/);
  for (const [subpath, entry] of Object.entries(manifest.exports)) {
    for (const file of typeof entry === "string" ? [entry] : Object.values(entry)) {
      const isAdapter = file.startsWith("./dist/adapters/");
      assert.ok(isAdapter || existsSync(new URL(file, here)), `${subpath}: ${file}`);
    }
  }
});
