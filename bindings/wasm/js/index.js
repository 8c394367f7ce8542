import * as glue from "./yakkan.glue.js";
import * as bytes from "./yakkan.packed.js";
import { assemble } from "./assemble.js";
import { inlined } from "./inline.js";

const { memory } = glue.initSync({ module: inlined(bytes) });

export { YakkanError } from "./error.js";
export const yakkan = assemble({ ...glue, memory: () => memory });
