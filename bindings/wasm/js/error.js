/** What is thrown for every question that cannot be answered. A refusal is an answer and never thrown. */
export class YakkanError extends Error {
  /**
   * @param {string} code what is wrong, for programs
   * @param {string | undefined} argument which argument
   * @param {string} message for people
   */
  constructor(code, argument, message) {
    super(argument === undefined ? message : `${argument}: ${message}`);
    this.name = "YakkanError";
    this.code = code;
    this.argument = argument;
  }
}

/** A value, short enough to stand in a message. */
export function shown(value) {
  if (typeof value === "string") return `'${value.length > 64 ? `${value.slice(0, 64)}…` : value}'`;
  if (value === null || typeof value !== "object") return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}
