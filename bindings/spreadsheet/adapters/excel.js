// What an Excel custom function does: Excel's values in, Excel's values and errors out. `excel/` makes the add-in around it.

import { evaluate, isError, rectangle, scalar } from "./cells.js";

/** Errors that Excel lets a custom function return. It takes `#REF!` and `#NAME?` in, but does not let them out. */
const ERROR_CODES = Object.freeze({
  "#VALUE!": "invalidValue",
  "#NUM!": "invalidNumber",
  "#N/A": "notAvailable",
  "#DIV/0!": "divisionByZero",
  "#NULL!": "nullReference",
});

/**
 * Answers one function the way Excel wants it.
 *
 * `settings` is read at every call, so that it may change while the workbook is open. A function whose result is a matrix always gives one.
 */
export function excelFunction(yakkan, entry, host, settings = {}) {
  const matrix = givesMatrix(entry);
  return (...args) => {
    const given = args.slice(0, entry.arguments.length);
    while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop();
    const outcome = evaluate(yakkan, entry.name, given.map(unwrapped), { language: settings.language, dates: settings.dates, read });
    if (outcome.error) throw excelError(outcome.error, host);
    if (!outcome.values) return matrix ? [[outcome.value]] : outcome.value;
    const rows = rectangle(outcome.values).map((row) => row.map((value) => (isError(value) ? excelError(value.error, host) : value)));
    return matrix ? rows : rows[0][0];
  };
}

/** Whether Excel has to be told that an argument may be a range. */
export function takesMatrix(argument) {
  return argument.range || argument.kind === "range";
}

/** Whether Excel has to be told that the result may spill. */
export function givesMatrix(entry) {
  return entry.array || entry.arguments.some((argument) => argument.range);
}

// Excel makes a matrix of a single cell where a range may stand.
function unwrapped(value) {
  return Array.isArray(value) && value.length === 1 && value[0].length === 1 ? value[0][0] : value;
}

/** A cell of Excel: plain, an error, or a data type such as a formatted number, whose plain value stands in `basicValue`. */
function read(value) {
  if (typeof value !== "object" || value === null) return scalar(value);
  if (typeof value.code === "string") return { error: value.code };
  if (value.type === "Empty") return null;
  if (value.type === "Error") return { error: String(value.basicValue) };
  return "basicValue" in value ? scalar(value.basicValue) : { error: "#VALUE!" };
}

function excelError({ cell, message }, host) {
  const code = ERROR_CODES[cell];
  if (code !== undefined) return new host.Error(host.ErrorCode[code], message);
  return new host.Error(host.ErrorCode.invalidValue, message.includes(cell) ? message : `${cell} ${message}`);
}
