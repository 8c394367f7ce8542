import * as glue from "./typed.glue.js";
import { bytes } from "./inline.js";
import { base64 } from "./typed.bytes.js";
import { typedQuestions } from "./typed-questions.js";

const { memory } = glue.initSync({ module: bytes(base64) });

export { YakkanError } from "./error.js";
export const yakkan = Object.freeze(typedQuestions({ ...glue, memory: () => memory }));
