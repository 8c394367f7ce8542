import * as glue from "./contracts.glue.js";
import * as bytes from "./contracts.packed.js";
import { asking } from "./asking.js";
import { contractQuestions } from "./contract-questions.js";
import { inlined } from "./inline.js";
import { typedQuestions } from "./typed-questions.js";

const { memory } = glue.initSync({ module: inlined(bytes) });
const asked = asking({ ...glue, memory: () => memory });

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze({ ...typedQuestions(asked), ...contractQuestions(asked) });
