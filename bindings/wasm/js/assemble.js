import { requestLanguage } from "./request-language.js";

/** The object that everything is asked of, over a module that is ready. */
export function assemble(module) {
  return Object.freeze({ ...requestLanguage(module) });
}
