/** What is thrown for every question that cannot be answered. A refusal is an answer and never thrown. */
export class YakkanError extends Error {
  /**
   * @param {string} code what is wrong, for programs
   * @param {string | undefined} argument which argument
   * @param {string} message for people
   */
  constructor(code, argument, message) {
    super(message);
    this.name = "YakkanError";
    this.code = code;
    this.argument = argument;
  }
}
