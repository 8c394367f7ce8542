import * as glue from "./typed.glue.js";
import * as bytes from "./typed.packed.js";
import { asking } from "./asking.js";
import { inlined } from "./inline.js";
import { typedQuestions } from "./typed-questions.js";

const { memory } = glue.initSync({ module: inlined(bytes) });

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze(typedQuestions(asking({ ...glue, memory: () => memory })));
