// Makes the add-in for Excel: node adapters/excel/build.js [--yakkan FILE] [--host URL] [--language ja|en] [--dates 1900|1904] [--out FOLDER]

import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import metadata from "custom-functions-metadata";
import { build } from "esbuild";

import { icon } from "./icon.js";
import { excelSource } from "./source.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const PLACEHOLDER = "https://localhost:3000";

/** Makes the add-in from the module in `yakkan` and gives the table it was made from. */
export async function buildExcel({ yakkan, host = PLACEHOLDER, language = "ja", dates = 1900, out }) {
  if (!/^https:\/\/[^\s<>"&]+$/.test(host)) throw new Error(`--host ${host}: an address that starts with https://`);
  if (language !== "ja" && language !== "en") throw new Error(`--language ${language}: ja or en`);
  if (dates !== 1900 && dates !== 1904) throw new Error(`--dates ${dates}: 1900 or 1904`);
  const { functions } = (await import(pathToFileURL(yakkan))).yakkan;
  await mkdir(out, { recursive: true });
  const source = path.join(out, "functions.source.js");
  await writeFile(source, excelSource(functions, { language, dates, from: { yakkan: path.resolve(yakkan), adapter: path.join(here, "../excel.js") } }));
  await writeFile(path.join(out, "functions.json"), await describe(source));
  await build({ entryPoints: [source], outfile: path.join(out, "functions.js"), bundle: true, format: "iife", target: "es2020", loader: { ".wasm": "binary" }, minify: true, charset: "utf8", logLevel: "error" });
  const manifest = await readFile(path.join(here, "manifest.xml"), "utf8");
  await writeFile(path.join(out, "manifest.xml"), manifest.replaceAll(PLACEHOLDER, host.replace(/\/$/, "")));
  await copyFile(path.join(here, "functions.html"), path.join(out, "functions.html"));
  for (const size of [32, 64]) await writeFile(path.join(out, `icon-${size}.png`), icon(size));
  return functions;
}

// One bad cell in a range should not cost the whole range, so errors are let in; the generator has no tag for that.
async function describe(source) {
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return `${JSON.stringify({ ...JSON.parse(metadataJson), allowErrorForDataTypeAny: true }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      yakkan: { type: "string", default: path.join(here, "../../../wasm/dist/index.js") },
      host: { type: "string" },
      language: { type: "string" },
      dates: { type: "string" },
      out: { type: "string", default: path.join(here, "../../dist/excel") },
    },
  });
  const functions = await buildExcel({ ...values, dates: values.dates === undefined ? undefined : Number(values.dates) });
  console.log(`${functions.length} functions in ${path.relative(process.cwd(), values.out)}`);
}
