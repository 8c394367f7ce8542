import * as glue from "./yakkan.glue.js";
import { assemble } from "./assemble.js";
import { YakkanError } from "./error.js";

let ready;
let starting;

/**
 * Fetches the module and makes it ready; later calls give the same object.
 *
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [from] where the `.wasm` is, or what was fetched
 */
export function start(from = new URL("./yakkan.wasm", import.meta.url)) {
  starting ??= make(from).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function make(from) {
  const module = await compiled(from);
  // Whatever was made ready meanwhile, here or by the entry with the module inlined, stays: handles of one instance mean nothing to another.
  const { memory } = glue.initSync({ module });
  ready = assemble({ ...glue, memory: () => memory });
  return ready;
}

async function compiled(from) {
  if (from instanceof WebAssembly.Module) return from;
  try {
    if (from instanceof ArrayBuffer || ArrayBuffer.isView(from)) return await WebAssembly.compile(from);
    const response = from instanceof Response ? from : await fetch(from);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    // Compiling while it loads asks for this type; a server that tells another is no reason to fail.
    if (response.headers.get("content-type") === "application/wasm") return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const place = typeof from === "string" || from instanceof URL ? ` ${from}` : "";
    throw new YakkanError("not-ready", "from", `the module could not be loaded${place}: ${error.message}`, error);
  }
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
