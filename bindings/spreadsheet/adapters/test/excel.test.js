// The add-in as Excel would load it, in a sandbox with a stand-in for Excel. It shows nothing about Excel itself.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after, before } from "node:test";
import vm from "node:vm";

import { buildExcel } from "../excel/build.js";
import { excelId, excelParameters } from "../excel/source.js";
import { stub } from "./stub.js";

const module = path.join(import.meta.dirname, "stub-module.js");
let out;
let metadata;
let script;

before(async () => {
  out = await mkdtemp(path.join(tmpdir(), "yakkan-excel-"));
  await buildExcel({ yakkan: module, out, language: "en", host: "https://sheets.example.com/yakkan/" });
  metadata = JSON.parse(await readFile(path.join(out, "functions.json"), "utf8"));
  script = await readFile(path.join(out, "functions.js"), "utf8");
});
after(() => rm(out, { recursive: true }));

/** Loads the script as Excel does and gives what it registered. */
function load(globals = {}) {
  const functions = new Map();
  class HostError {
    constructor(code, message) {
      Object.assign(this, { code, message });
    }
  }
  const ErrorCode = { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", nullReference: "#NULL!" };
  const CustomFunctions = { associate: (id, call) => functions.set(id, call), Error: HostError, ErrorCode };
  const context = vm.createContext({ CustomFunctions, TextDecoder, TextEncoder, ...globals });
  vm.runInContext(script, context);
  // Excel passes null for what is left out, and something of its own after the last argument.
  const call = (id, ...args) => {
    const { parameters } = metadata.functions.find((described) => described.id === id);
    return functions.get(id)(...parameters.map((_, index) => args[index] ?? null), { invocation: true });
  };
  return { functions, call, HostError, context };
}

const plain = (value) => JSON.parse(JSON.stringify(value));

test("exactly the functions of the metadata are associated, by the same ids", () => {
  const ids = metadata.functions.map(({ id }) => id);
  assert.deepEqual([...load().functions.keys()], ids);
  assert.deepEqual(ids, stub.functions.map(excelId));
});

test("the metadata says of each function what the table says", () => {
  assert.equal(metadata.allowErrorForDataTypeAny, true);
  for (const [index, entry] of stub.functions.entries()) {
    const described = metadata.functions[index];
    assert.equal(described.description, entry.summary.en);
    assert.deepEqual(described.parameters.map(({ name }) => name), excelParameters(entry));
    for (const [position, argument] of entry.arguments.entries()) {
      const parameter = described.parameters[position];
      assert.equal(parameter.description, argument.help.en);
      assert.equal(parameter.optional ?? false, entry.arguments.slice(0, position + 1).some(({ optional }) => optional));
      assert.equal(parameter.dimensionality, argument.range ? "matrix" : undefined);
    }
    assert.equal(described.result?.dimensionality, entry.array ? "matrix" : undefined);
  }
});

test("values go in and out; what is left out is empty and an argument too many is Excel's own", () => {
  const { call } = load();
  const shown = (...args) => JSON.parse(call("SHOW", ...args));
  assert.deepEqual(shown("a", null, null), { arguments: ["a"], language: "en", dates: 1900 });
  assert.deepEqual(shown(1, null, true).arguments, [1, null, true]);
  assert.deepEqual(shown({ type: "FormattedNumber", basicValue: 46326, numberFormat: "yyyy" }).arguments, [46326]);
  assert.deepEqual(shown({ type: "Empty" }, "").arguments, [null, ""]);
  assert.deepEqual(shown({ type: "WebImage", address: "x" }).arguments, [{ error: "#VALUE!" }]);
});

test("an argument that is needed after one that may be left out is missed by the function", () => {
  const { call } = load();
  assert.equal(call("MIDDLE", "a", null, "c"), "c");
  assert.throws(() => call("MIDDLE", "a"), ({ message }) => message.startsWith("third"));
});

test("a single cell where a range may stand is answered as a matrix of one", () => {
  assert.deepEqual(plain(load().call("ADD", [[1]], [[2]])), [[3]]);
});

test("a range spills, with an error in its own cell", () => {
  const { call, HostError } = load();
  const [[first], [second], [third]] = call("ADD", [[1], ["two"], [{ code: "#REF!" }]], [[10]]);
  assert.equal(first, 11);
  assert.ok(second instanceof HostError && second.code === "#VALUE!" && second.message === 'left: "two" is no number');
  assert.ok(third instanceof HostError && third.code === "#VALUE!" && third.message.startsWith("#REF!"));
});

test("errors are thrown with their message; those Excel does not let out say which they were", () => {
  const { call, HostError } = load();
  const thrown = (...args) => {
    try {
      return call(...args);
    } catch (error) {
      assert.ok(error instanceof HostError);
      return error;
    }
  };
  assert.deepEqual(plain(thrown("COUNT_TO", -1)), { code: "#NUM!", message: "last: -1" });
  assert.equal(thrown("NOON", { type: "Error", basicValue: "#N/A" }).code, "#N/A");
  assert.deepEqual(plain(thrown("NOON", { code: "#NAME?" })), { code: "#VALUE!", message: "#NAME? passed in" });
  assert.equal(thrown("NOON", NaN).code, "#NUM!");
});

test("a million empty rows are left out", () => {
  const column = Array.from({ length: 1_048_576 }, () => [null]);
  [column[0], column[1]] = [[1], [2]];
  assert.deepEqual(plain(load().call("ADD", column, [[1]])), [[2], [3]]);
});

test("language and date system are set by the page and may change", () => {
  const { call, context } = load({ yakkanSettings: { dates: 1904 } });
  assert.equal(JSON.parse(call("SHOW", 1)).dates, 1904);
  vm.runInContext("yakkanSettings.language = 'ja'", context);
  assert.equal(JSON.parse(call("SHOW", 1)).language, "ja");
});

test("the manifest names what there is, at the address it will have", async () => {
  const manifest = await readFile(path.join(out, "manifest.xml"), "utf8");
  assert.ok(!manifest.includes("localhost"));
  const names = [...manifest.matchAll(/https:\/\/sheets\.example\.com\/yakkan\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(names)].sort(), ["functions.html", "functions.js", "functions.json", "icon-32.png", "icon-64.png"]);
  for (const name of names) assert.ok((await readFile(path.join(out, name))).length > 0, name);
  const ids = [...manifest.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  for (const [, resid] of manifest.matchAll(/resid="([^"]+)"/g)) assert.ok(ids.includes(resid) && resid.length <= 32, resid);
});

test("an option that cannot be is refused", async () => {
  for (const wrong of [{ host: "http://example.com" }, { language: "fr" }, { dates: 1901 }]) {
    await assert.rejects(buildExcel({ yakkan: module, out, ...wrong }), /--(host|language|dates) /);
  }
});
