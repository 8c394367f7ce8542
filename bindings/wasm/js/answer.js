import * as glue from "./answer.glue.js";
import * as bytes from "./answer.packed.js";
import { inlined } from "./inline.js";
import { requestLanguage } from "./request-language.js";

glue.initSync({ module: inlined(bytes) });

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze(requestLanguage(glue));
