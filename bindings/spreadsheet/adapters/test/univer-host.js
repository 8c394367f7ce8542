// Gives `start` of univer-engine.js, bundled into one file for Node.

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

import { buildSync } from "esbuild";

// What Univer looks for in a browser, and Node does not have.
globalThis.requestIdleCallback ??= (callback) => setTimeout(callback);

const folder = mkdtempSync(path.join(os.tmpdir(), "yakkan-univer-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const outfile = path.join(folder, "univer.cjs");
buildSync({ entryPoints: [path.join(import.meta.dirname, "univer-engine.js")], outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" });

export const { start } = createRequire(import.meta.url)(outfile);
