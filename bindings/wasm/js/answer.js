import * as glue from "./answer.glue.js";
import * as bytes from "./answer.packed.js";
import { asking } from "./asking.js";
import { contractQuestions } from "./contract-questions.js";
import { inlined } from "./inline.js";
import { requestLanguage } from "./request-language.js";
import { typedQuestions } from "./typed-questions.js";

const { memory } = glue.initSync({ module: inlined(bytes) });
const module = { ...glue, memory: () => memory };
const asked = asking(module);

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze({ ...requestLanguage(module), ...typedQuestions(asked), ...contractQuestions(asked) });
