import { YakkanError, shown } from "./error.js";

/** What stands for an argument that is left out. A caller can give it in a column only, for a row that has none. */
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

/** An array whose buffer was handed to a worker has no rows, and looks like one that never had any. */
export function attached(argument, array) {
  try {
    array.subarray(0, 0);
  } catch {
    throw new YakkanError("wrong-type", argument, "its buffer was transferred, the rows are elsewhere");
  }
  return array;
}

/**
 * What the function of the argument's name made. What was freed, or is only made to look like it, has no pointer. Nothing below asks again. `instanceof`
 * says the same, and takes longer where a process has several entries of the package.
 */
export function handle(argument, value, Kind) {
  if (value?.constructor === Kind && value.__wbg_ptr) return value;
  throw new YakkanError("wrong-type", argument, `what ${argument}() gives is needed, not ${shown(value)}`);
}

export function truth(argument, value) {
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new YakkanError("wrong-type", argument, `true or false is needed, not ${shown(value)}`);
}

/** A list, or nothing where it is left out. A Float64Array is a list too. A hole of a list is an undefined one: `map` and `forEach` would pass over it. */
export function list(argument, value) {
  return value === undefined || value === null ? [] : needList(argument, value);
}

/** A list that cannot be left out. */
export function needList(argument, value) {
  if (Array.isArray(value)) return Array.from(value);
  if (value instanceof Float64Array) return attached(argument, value);
  throw new YakkanError("wrong-type", argument, `a list is needed, not ${shown(value)}`);
}

/** An object that keeps what it says in members: a Map does not, and would say nothing. */
export function plain(argument, value) {
  const isOne = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isOne && !(value instanceof Map) && !(value instanceof Set)) return value;
  throw new YakkanError("wrong-type", argument, `an object is needed, not ${shown(value)}`);
}

/** An object all of whose members are known: one that is misspelt would be dropped in silence. */
export function object(argument, value, members) {
  for (const name of Object.keys(plain(argument, value))) {
    if (!members.includes(name)) {
      throw new YakkanError("unknown-field", argument, `there is no member '${name}'; there are ${members.join(", ")}`);
    }
  }
  return value;
}
