// Compiled, never run: the types take what hosts and the package give.

import * as hyperformula from "hyperformula";

import { evaluate, rectangle, requestText, signature, type Outcome, type Yakkan } from "../../cells.js";
import { excelFunction, type ExcelHost } from "../../excel.js";
import { registerYakkan, yakkanPlugin } from "../../hyperformula.js";
import { registerYakkan as registerWithUniver } from "../../univer.js";

declare const yakkan: Yakkan;
declare const host: ExcelHost;

const plugin = registerYakkan(hyperformula, yakkan, { language: "en" });
hyperformula.HyperFormula.unregisterFunctionPlugin(plugin);
hyperformula.HyperFormula.buildEmpty({ licenseKey: "gpl-v3", functionPlugins: [yakkanPlugin(hyperformula, yakkan)] });
// @ts-expect-error: there are two languages
registerYakkan(hyperformula, yakkan, { language: "fr" });

const outcome: Outcome = evaluate(yakkan, "YAKKAN.LOCK_END", ["ites-mdr", [[46113], [null]]], { dates: 1904 });
if ("error" in outcome) console.log(outcome.error.argument, outcome.error.message);
else if ("values" in outcome) rectangle(outcome.values);
else console.log(outcome.value);
const text: string = requestText("YAKKAN.LOCK_END", ["ites-mdr", 46113]);
// @ts-expect-error: there are two date systems
requestText("YAKKAN.LOCK_END", [], { dates: 1970 });

for (const entry of yakkan.functions) {
  console.log(signature(entry), entry.summary.ja, text);
  excelFunction(yakkan, entry, host, { dates: 1904 })("ites-mdr", 46113);
}

const registered = registerWithUniver({}, yakkan, { language: "ja" });
registered.setLanguage("en");
console.log(registered.problemAt("sheet", 0, 0)?.message);
// @ts-expect-error: there are two languages
registered.setLanguage("fr");
