import * as glue from "./yakkan.glue.js";
import { assemble } from "./assemble.js";
import { YakkanError } from "./error.js";

let ready;

/**
 * Fetches the module and makes it ready; later calls give the same object.
 *
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [from] where the `.wasm` is, or what was fetched
 */
export async function start(from = new URL("./yakkan.wasm", import.meta.url)) {
  const { memory } = await glue.default({ module_or_path: from });
  ready ??= assemble({ ...glue, memory: () => memory });
  return ready;
}

/** The same object under a name that can be imported before it is ready: until then every use of it is a `YakkanError`. */
export const yakkan = new Proxy(
  {},
  {
    get(_, name) {
      if (ready) return ready[name];
      // What promises and consoles look for in every object is not a use of this one.
      if (typeof name === "symbol" || name === "then") return undefined;
      throw new YakkanError("not-ready", name, `the module is not ready; await start() first`);
    },
  },
);

export { YakkanError };
