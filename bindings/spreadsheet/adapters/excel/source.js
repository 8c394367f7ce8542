// Writes the source of the custom functions from the table: `custom-functions-metadata` reads names, arguments and help out of its JSDoc.

import { givesMatrix, takesMatrix } from "../excel.js";

/** Excel puts the namespace of the manifest before each name: `YAKKAN` and `CHARGE` are `=YAKKAN.CHARGE(…)`. */
export const NAMESPACE = "YAKKAN";

/** The source, importing the module and the adapter from where `from` says. */
export function excelSource(functions, { language = "ja", dates = 1900, from }) {
  const parts = functions.map((entry) => excelEntry(entry, language));
  return `// Made from the table of functions; change the table instead.
import { yakkan } from ${JSON.stringify(from.yakkan)};
import { excelFunction } from ${JSON.stringify(from.adapter)};

// A page may set these before this script runs, or change them later.
const settings = (globalThis.yakkanSettings = Object.assign({ language: ${JSON.stringify(language)}, dates: ${dates} }, globalThis.yakkanSettings));
const table = new Map(yakkan.functions.map((entry) => [entry.name, entry]));
const answers = new Map();
function answer(name, args) {
  if (!answers.has(name)) answers.set(name, excelFunction(yakkan, table.get(name), CustomFunctions, settings));
  return answers.get(name)(...args);
}

${parts.join("\n")}`;
}

/** Its id and its name in Excel, without the namespace. */
export function excelId(entry) {
  if (!entry.name.startsWith(`${NAMESPACE}.`)) throw new Error(`${entry.name}: the name of a function starts with ${NAMESPACE}.`);
  return entry.name.slice(NAMESPACE.length + 1);
}

/** Its arguments as JavaScript names them. */
export function excelParameters(entry) {
  return entry.arguments.map(({ name }) => name.replace(/[^A-Za-z0-9]/g, "_").replace(/^(?=\d)/, "_"));
}

function excelEntry(entry, language) {
  const id = excelId(entry);
  const names = excelParameters(entry);
  // Excel does not load an add-in in which an argument that is needed follows one that may be left out; the function itself says what is missing.
  const firstLeftOut = entry.arguments.findIndex(({ optional }) => optional);
  const lines = entry.arguments.map((argument, position) => {
    const type = takesMatrix(argument) ? "any[][]" : "any";
    const name = firstLeftOut >= 0 && position >= firstLeftOut ? `[${names[position]}]` : names[position];
    return ` * @param {${type}} ${name} ${comment(argument.help[language])}`;
  });
  return `/**
 * ${comment(entry.summary[language])}
 * @customfunction ${id} ${id}
${lines.map((line) => `${line}\n`).join("")} * @returns {${givesMatrix(entry) ? "any[][]" : "any"}}
 */
function call_${id.replaceAll(".", "_")}(${names.join(", ")}) {
  return answer(${JSON.stringify(entry.name)}, [${names.join(", ")}]);
}
CustomFunctions.associate(${JSON.stringify(id)}, call_${id.replaceAll(".", "_")});
`;
}

function comment(text) {
  return text.replaceAll("*/", "* /").replace(/\s+/g, " ").trim();
}
