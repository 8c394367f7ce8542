import { unpack } from "./unpack.js";

/** The bytes of a module that is written into a file of the package. */
export function inlined({ packed, size }) {
  return unpack(bytes(packed), size);
}

function bytes(base64) {
  if (typeof Uint8Array.fromBase64 === "function") return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
