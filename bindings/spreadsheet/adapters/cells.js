// What every host shares: its values become a request of one function, the answer becomes its values.

/** How a cell of each kind of result is formatted; hosts let a function return a number but not its format. */
export const NUMBER_FORMATS = Object.freeze({
  yen: "#,##0",
  count: "0",
  day: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm:ss",
});

/**
 * Asks one function and never throws: what goes wrong is an error for the cell.
 *
 * `args` holds scalars and ranges (arrays of rows) as the host gives them; `settings.read` makes a cell value of each.
 */
export function evaluate(yakkan, name, args, settings = {}) {
  try {
    const text = yakkan.cell(requestText(name, args, settings));
    return checked(JSON.parse(text), text);
  } catch (problem) {
    return {
      error: {
        cell: "#VALUE!",
        code: typeof problem?.code === "string" ? problem.code : "failed",
        argument: typeof problem?.argument === "string" ? problem.argument : "",
        message: problem?.message ? String(problem.message) : String(problem),
      },
    };
  }
}

/** The request that `yakkan.cell` reads, as JSON text. */
export function requestText(name, args, { language = "ja", dates = 1900, read = scalar } = {}) {
  const heights = filledHeights(args, read);
  const values = args.map((arg) =>
    Array.isArray(arg) ? arg.slice(0, heights.get(arg.length)).map((row) => Array.from(row, read)) : read(arg),
  );
  return JSON.stringify({ function: name, arguments: values, language, dates });
}

/**
 * A cell value of what most hosts give: numbers, texts, true and false; null and undefined are an empty cell.
 *
 * JSON would turn NaN and infinities into an empty cell, so they are the error that a cell shows for them.
 */
export function scalar(value) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "undefined":
      return null;
    default:
      if (value === null) return null;
      return typeof value.error === "string" ? { error: value.error } : { error: "#VALUE!" };
  }
}

/** Rows of equal length: a spill is a rectangle, and what a short row lacks is empty text. */
export function rectangle(rows, blank = "") {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => (row.length === width ? row : [...row, ...Array(width - row.length).fill(blank)]));
}

/** Whether an answer's value is an error of its own cell. */
export function isError(value) {
  return typeof value === "object" && value !== null;
}

/** `YAKKAN.CHARGE(service, start, [until])`: what may be left out stands in brackets. */
export function signature(entry) {
  const names = entry.arguments.map((argument) => (argument.optional ? `[${argument.name}]` : argument.name));
  return `${entry.name}(${names.join(", ")})`;
}

/**
 * How many rows of ranges are used, by the rows they have.
 *
 * A whole column has as many rows as its sheet, or a million. Rows after the last one that is filled are left out; ranges of the same height belong together row by row
 * and keep the same height. Two rows always stay: a range of one would be repeated for every row of another.
 */
function filledHeights(args, read) {
  const heights = new Map();
  for (const arg of args) {
    if (!Array.isArray(arg)) continue;
    const known = heights.get(arg.length) ?? Math.min(2, arg.length);
    let height = arg.length;
    while (height > known && everyEmpty(arg[height - 1], read)) height -= 1;
    heights.set(arg.length, Math.max(known, height));
  }
  return heights;
}

function everyEmpty(row, read) {
  for (const value of row) if (read(value) !== null) return false;
  return true;
}

function checked(answer, text) {
  const known = answer !== null && typeof answer === "object" && ("value" in answer || Array.isArray(answer.values) || isError(answer.error));
  if (!known) throw new Error(`yakkan.cell gave no value, values or error: ${text.slice(0, 200)}`);
  return answer;
}
