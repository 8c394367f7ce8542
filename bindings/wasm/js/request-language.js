import { YakkanError, shown } from "./error.js";

/** The request language over a module that is ready. */
export function requestLanguage(module) {
  const answer = (text) => module.answer(needText("request", text));
  return {
    answer,
    ask: (request) => JSON.parse(answer(writeRequest(request))),
  };
}

/** The glue would write `undefined` and numbers as text, and put another character for half of one: an answer to something that nobody asked. */
export function needText(argument, text) {
  if (typeof text === "string") {
    if (!HALF_A_CHARACTER.test(text)) return text;
    throw new YakkanError("wrong-form", argument, "it holds half of a character (a surrogate without the other)");
  }
  throw new YakkanError("wrong-type", argument, `a string is needed, not ${shown(text)}`);
}

const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** Refuses what JSON would write as something else, or not at all. A member that is undefined is one that is left out. */
function exact(name, value) {
  const argument = name === "" ? "request" : name;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new YakkanError("number-not-exact", argument, `${value} is past what a number keeps; write an amount as text`);
  }
  const becomesNull = typeof value === "number" && !Number.isFinite(value);
  const becomesEmpty = value instanceof Map || value instanceof Set;
  if (becomesNull || becomesEmpty || typeof value === "function" || typeof value === "symbol") {
    throw new YakkanError("wrong-type", argument, `${shown(value)} cannot be written as JSON`);
  }
  return value;
}

function writeRequest(request) {
  let text;
  try {
    text = JSON.stringify(request, exact);
  } catch (error) {
    if (error instanceof YakkanError) throw error;
    throw new YakkanError("wrong-type", "request", `it cannot be written as JSON: ${error.message}`);
  }
  if (text !== undefined) return text;
  throw new YakkanError("wrong-type", "request", `an object is needed, not ${shown(request)}`);
}
