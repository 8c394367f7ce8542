// Builds the page into web/dist: two plain scripts and two style sheets, so that it opens from any static host and from a folder.

import { cp, mkdir, readFile, rm, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here("dist/");
const module = process.env.YAKKAN_MODULE ?? here("../../wasm/dist/");

try {
  await stat(module);
} catch {
  console.error("bindings/wasm/dist is missing: run `cargo run -p xtask -- wasm` first");
  process.exit(1);
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await build({
  // Modules are not loaded from a folder without a server; plain scripts are.
  entryPoints: { page: here("src/page.js"), sheet: here("src/sheet.js") },
  outdir: dist,
  bundle: true,
  format: "iife",
  target: "es2020",
  minify: true,
  alias: { yakkan: module },
  loader: { ".wasm": "binary" },
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "linked",
  logLevel: "warning",
});
await cp(here("src/page.html"), `${dist}index.html`);

for (const name of ["index.html", "page.css", "page.js", "sheet.css", "sheet.js"]) {
  const bytes = await readFile(dist + name);
  console.log(`${name.padEnd(12)} ${kilobytes(bytes.length)}  ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzipped`);
}

function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1024)} KB`.padStart(8);
}
