import { handle, list, number } from "./arguments.js";
import { TOLD } from "./asked.js";
import { YakkanError } from "./error.js";
import { Names } from "./names.js";

/** What every question is asked with: names by number, settings, and what becomes of results. */
export function asking(module) {
  const questions = new module.Questions();
  const names = new Names(questions.text(TOLD.names, 0));
  const failing = failures(questions);
  const defaults = failing.made(questions.settings(1900));
  return {
    module,
    questions,
    names,
    defaults,
    ...failing,

    given: (settings) => (settings === undefined ? defaults : handle("settings", settings, module.Settings)),
    days: (argument, values) => list(argument, values).map((day) => number(argument, day)),

    /** Hands over what the next question takes as lists. */
    hand(list, other) {
      if (list.length > 0) questions.list(0, new Float64Array(list));
      if (other.length > 0) questions.list(1, new Float64Array(other));
    },
  };
}

/** What becomes of results: a number that is none has failed, or the documents state nothing. */
function failures(questions) {
  const failure = (name, path = (argument, row) => `${argument}[${row}]`) => {
    const [code, argument, sentence] = questions.text(TOLD.failure, 0).split("\n");
    const row = questions.number(TOLD.row);
    const place = name ?? (argument === "" ? undefined : argument);
    const value = questions.number(TOLD.hasValue) ? `${questions.number(TOLD.value)} ` : "";
    return new YakkanError(code, Number.isNaN(row) ? place : path(place, row), `${value}${sentence}`);
  };
  return {
    failure,
    told(result, path) {
      if (Number.isNaN(result)) throw failure(undefined, path);
      return result;
    },
    toldOrNull(result) {
      if (!Number.isNaN(result)) return result;
      if (questions.text(TOLD.failure, 0) === "") return null;
      throw failure();
    },
    made(handle, path) {
      if (handle === undefined) throw failure(undefined, path);
      return handle;
    },
  };
}
