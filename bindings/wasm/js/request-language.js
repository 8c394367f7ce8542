import { YakkanError, shown } from "./error.js";

/** The request language over a module that is ready. */
export function requestLanguage(module) {
  const answer = (text) => module.answer(needText("request", text));
  return {
    answer,
    ask: (request) => JSON.parse(answer(writeRequest(request))),
  };
}

/** The glue would write `undefined` and numbers as text and answer something that nobody asked. */
export function needText(argument, text) {
  if (typeof text === "string") return text;
  throw new YakkanError("wrong-type", argument, `a string is needed, not ${shown(text)}`);
}

function writeRequest(request) {
  let text;
  try {
    text = JSON.stringify(request);
  } catch (error) {
    throw new YakkanError("wrong-type", "request", `it cannot be written as JSON: ${error.message}`);
  }
  if (text !== undefined) return text;
  throw new YakkanError("wrong-type", "request", `an object is needed, not ${shown(request)}`);
}
