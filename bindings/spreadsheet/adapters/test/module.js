// The module itself, as it was built: `cargo run -p xtask -- wasm`.

import path from "node:path";
import { pathToFileURL } from "node:url";

export const built = path.resolve(process.env.YAKKAN_MODULE ?? path.join(import.meta.dirname, "../../../wasm/dist/index.js"));

export const { yakkan } = await import(pathToFileURL(built));
