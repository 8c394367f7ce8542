// The add-in with the module in it: its size, what Excel allows, and answers in a sandbox. It shows nothing about Excel itself.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after, before } from "node:test";
import vm from "node:vm";

import { buildExcel } from "../excel/build.js";
import { givesMatrix, takesMatrix } from "../excel.js";
import { excelId } from "../excel/source.js";
import { calls, holds } from "./calls.js";
import { built, yakkan } from "./module.js";

let out;
before(async () => {
  out = await mkdtemp(path.join(tmpdir(), "yakkan-excel-"));
});
after(() => rm(out, { recursive: true }));

for (const language of ["ja", "en"]) {
  test(`the add-in in ${language} is what Excel allows`, async () => {
    await buildExcel({ yakkan: built, out, language });
    const { functions } = JSON.parse(await readFile(path.join(out, "functions.json"), "utf8"));
    assert.deepEqual(functions.map(({ id }) => id), yakkan.functions.map(excelId));
    for (const { id, name, description, parameters, result } of functions) {
      const entry = yakkan.functions.find((candidate) => excelId(candidate) === id);
      assert.match(id, /^[A-Z][A-Z0-9_.]{2,127}$/);
      assert.equal(name, id);
      assert.equal(description, entry.summary[language]);
      // Longer help is cut off in Excel's dialogs.
      assert.ok(description.length <= 255, `${id}: ${description.length}`);
      assert.ok(["any", undefined].includes(result?.type));
      assert.equal(result?.dimensionality === "matrix", entry.array);
      assert.equal(new Set(parameters.map((parameter) => parameter.name.toLowerCase())).size, parameters.length);
      let optional = false;
      for (const [position, parameter] of parameters.entries()) {
        assert.match(parameter.name, /^[A-Za-z][A-Za-z0-9_]*$/);
        assert.equal(parameter.type, "any");
        assert.ok(["matrix", "scalar", undefined].includes(parameter.dimensionality));
        assert.equal(parameter.description, entry.arguments[position].help[language]);
        assert.ok(parameter.description.length <= 255, `${id} ${parameter.name}: ${parameter.description.length}`);
        assert.ok(parameter.optional || !optional, `${id} ${parameter.name}: what may be left out stands last`);
        optional ||= parameter.optional === true;
      }
    }
  });
}

const ErrorCode = { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", nullReference: "#NULL!" };
class HostError {
  constructor(code, message) {
    Object.assign(this, { code, message });
  }
}

async function load() {
  await buildExcel({ yakkan: built, out, language: "en" });
  const functions = new Map();
  const CustomFunctions = { associate: (id, call) => functions.set(id, call), Error: HostError, ErrorCode };
  const context = vm.createContext({ CustomFunctions, TextDecoder, TextEncoder, atob });
  vm.runInContext(await readFile(path.join(out, "functions.js"), "utf8"), context);
  return { functions, context };
}

const plain = (value) => JSON.parse(JSON.stringify(value));

test("answers, refusals and errors come out of the bundle as Excel wants them", async () => {
  const { functions, context } = await load();
  const lockEnd = functions.get("LOCK_END");
  assert.deepEqual(plain(lockEnd([["ites-mdr"]], [[46113]])), [[46477]]);
  const column = lockEnd([["ites-mdr"]], [[46113], ["soon"], [null], [{ code: "#REF!" }]]);
  assert.deepEqual([column[0][0], column[1][0].code, column[2][0], column[3][0].code], [46477, "#VALUE!", "", "#VALUE!"]);
  assert.match(column[1][0].message, /^start: .*soon/);
  assert.match(column[3][0].message, /#REF!/);
  assert.throws(
    () => lockEnd([["ites-mdr"]], [[60]]),
    (error) => error instanceof HostError && error.code === "#NUM!" && /^start: 60/.test(error.message),
  );
  context.yakkanSettings.dates = 1904;
  assert.deepEqual(plain(lockEnd([["ites-mdr"]], [[46113 - 1462]])), [[46477 - 1462]]);
  const request = '{"do":"claim_step","step":null,"next":"mail"}';
  assert.deepEqual(plain(functions.get("ANSWER")([[request]])), [[yakkan.answer(request)]]);
});

test("every worked case, its arguments passed the way Excel passes them", async () => {
  const { functions, context } = await load();
  const table = new Map(yakkan.functions.map((entry) => [entry.name, entry]));
  for (const { call, name, ...expected } of calls) {
    const entry = table.get(call.function);
    context.yakkanSettings.language = call.language ?? "ja";
    const args = entry.arguments.map((argument, position) => {
      const arg = call.arguments[position] ?? null;
      return takesMatrix(argument) && arg !== null && !Array.isArray(arg) ? [[arg]] : arg;
    });
    let rows;
    try {
      const result = functions.get(excelId(entry))(...args, {});
      rows = givesMatrix(entry) ? result : [[result]];
    } catch (error) {
      rows = [[error]];
    }
    const shown = rows.map((row) => row.map((value) => (value instanceof HostError ? { error: value.code, message: value.message } : value)));
    holds(expected, [...shown], `${call.function}: ${name}`);
  }
});
