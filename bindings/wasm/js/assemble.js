import { asking } from "./asking.js";
import { contractQuestions } from "./contract-questions.js";
import { frozen } from "./frozen.js";
import { needText, requestLanguage } from "./request-language.js";
import { typedQuestions } from "./typed-questions.js";

/** The object that everything is asked of, over a module that is ready. */
export function assemble(module) {
  const asked = asking(module);
  let functions;
  return Object.freeze({
    ...requestLanguage(module),
    cell: (request) => module.cell(needText("request", request)),
    get functions() {
      functions ??= frozen(JSON.parse(module.functions()));
      return functions;
    },
    ...typedQuestions(asked),
    ...contractQuestions(asked),
  });
}
