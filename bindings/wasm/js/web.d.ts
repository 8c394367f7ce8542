import type { Yakkan } from "./index.js";
export declare function start(from?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<Yakkan>;
export declare const yakkan: Yakkan;
export { Yakkan, YakkanError } from "./index.js";
