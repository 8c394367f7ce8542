import type { Yakkan } from "./index.js";

export * from "./index.js";

/**
 * Fetches the module and makes it ready; later calls give the same object. Without an argument it is fetched from beside the script.
 * What cannot be loaded is a YakkanError with the code `not-ready`, and may be tried again.
 */
export declare function start(from?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<Yakkan>;

/** The same object, under a name that can be imported before it is ready: until then every use is a YakkanError with the code `not-ready`. */
export declare const yakkan: Yakkan;
