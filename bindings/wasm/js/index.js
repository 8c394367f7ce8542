import * as glue from "./yakkan.glue.js";
import { assemble } from "./assemble.js";
import { bytes } from "./inline.js";
import { base64 } from "./yakkan.bytes.js";

const { memory } = glue.initSync({ module: bytes(base64) });

export { YakkanError } from "./error.js";
export const yakkan = assemble({ ...glue, memory: () => memory });
