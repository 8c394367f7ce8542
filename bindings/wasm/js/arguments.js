import { YakkanError, shown } from "./error.js";

/** What stands for an argument that is left out; no caller can give it. */
export const LEFT_OUT = -Infinity;

/** WebAssembly would read `null` as 0, `true` as 1 and `"12"` as 12. Whether the number will do, the module says. */
export function number(argument, value) {
  if (typeof value === "number") return value;
  throw new YakkanError("wrong-type", argument, `a number is needed, not ${shown(value)}`);
}

/** A number, or undefined or null where it is left out. */
export function optional(argument, value) {
  if (value === undefined || value === null) return LEFT_OUT;
  if (number(argument, value) !== LEFT_OUT) return value;
  throw new YakkanError("wrong-type", argument, "-Infinity is not a number");
}

export function truth(argument, value) {
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new YakkanError("wrong-type", argument, `true or false is needed, not ${shown(value)}`);
}

/** A list, or nothing where it is left out. A Float64Array is a list too. */
export function list(argument, value) {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) || value instanceof Float64Array) return value;
  throw new YakkanError("wrong-type", argument, `a list is needed, not ${shown(value)}`);
}

/** An object all of whose members are known: one that is misspelt would be dropped in silence. */
export function object(argument, value, members) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new YakkanError("wrong-type", argument, `an object is needed, not ${shown(value)}`);
  }
  for (const name of Object.keys(value)) {
    if (!members.includes(name)) {
      throw new YakkanError("unknown-field", argument, `there is no member '${name}'; there are ${members.join(", ")}`);
    }
  }
  return value;
}
