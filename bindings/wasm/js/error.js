/** What is thrown for every question that cannot be answered. A refusal is an answer and never thrown. */
export class YakkanError extends Error {
  /**
   * @param {string} code what is wrong, for programs
   * @param {string | undefined} argument which argument
   * @param {string} message for people
   * @param {Error} [cause] what was thrown below
   */
  constructor(code, argument, message, cause) {
    super(argument === undefined ? message : `${argument}: ${message}`, cause && { cause });
    this.name = "YakkanError";
    this.code = code;
    this.argument = argument;
  }
}

/** A value, short enough to stand in a message. */
export function shown(value) {
  if (typeof value === "string") return `'${value.length > 64 ? `${value.slice(0, 64)}…` : value}'`;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return "a list";
  return ArrayBuffer.isView(value) || value instanceof Map || value instanceof Set ? `a ${value.constructor.name}` : "an object";
}
