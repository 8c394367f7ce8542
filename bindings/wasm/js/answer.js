import * as glue from "./answer.glue.js";
import { bytes } from "./inline.js";
import { base64 } from "./answer.bytes.js";
import { requestLanguage } from "./request-language.js";
import { typedQuestions } from "./typed-questions.js";

const { memory } = glue.initSync({ module: bytes(base64) });
const module = { ...glue, memory: () => memory };

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze({ ...requestLanguage(module), ...typedQuestions(module) });
