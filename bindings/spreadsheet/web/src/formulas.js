// The formulas of the answers: each cell is one function of the table, with ranges of the sheet as arguments.

import { AS_OF_CELL, CLAIMS, COLUMNS, FACTS, LAST_ROW, READINGS, ROWS, SHEETS, USES, cellName, columnOf } from "./layout.js";

/** The formula of each column of answers for a row; `names` are the names of the sheets as they are now. */
export function formulasOf({ row, first, line, names }) {
  const here = (key) => cellName(row, columnOf(key));
  const [facts, readings] = [factsOf(row, names), range(names.readings, 0, READINGS.name, LAST_ROW, READINGS.value)];
  const [lines, asOf] = [linesRange(), absolute(AS_OF_CELL.row, AS_OF_CELL.column)];
  const [service, contract] = [here("service"), here("contract")];
  const formulas = {
    lock_end: `YAKKAN.LOCK_END(${service},${here("start")})`,
    earliest_cancel: `YAKKAN.EARLIEST_CANCEL(${lines},${service},${asOf},${contract},${facts},${readings})`,
    latest_notice: `IF(ISNUMBER(${here("earliest_cancel")}),YAKKAN.LATEST_NOTICE(${service},"cancel",${here("earliest_cancel")},${readings}),"")`,
  };
  if (row === first) {
    formulas.check = `YAKKAN.CHECK(${lines},${contract},${facts},${readings})`;
    // It spills over the lines of the contract. One for all contracts would fail for all when one line cannot be read.
    formulas.charge = `YAKKAN.CHARGES(${lines},${asOf},${asOf},${contract},${readings})`;
  }
  if (line.left_of === "cover") formulas.left = `YAKKAN.COVER_LEFT(${lines},${asOf},${recordRange(names, CLAIMS)},${contract},${readings})`;
  else if (line.left_of) formulas.left = `YAKKAN.TICKETS_LEFT(${lines},${recordRange(names, USES)},${asOf},${service},${here("left_of")},${contract},,${readings})`;
  if (line.change !== undefined) formulas.check_change = `YAKKAN.CHECK_CHANGE(${lines},${service},${here("change")},${here("on")},${here("notice")},${contract},${facts},${readings})`;
  return Object.fromEntries(Object.entries(formulas).map(([key, formula]) => [key, `=${formula}`]));
}

/** The lines with their headings, by which the functions know the columns. */
function linesRange() {
  const last = COLUMNS.findLastIndex(({ group }) => group === "lines");
  return `${absolute(ROWS.headings, 0)}:${absolute(LAST_ROW, last)}`;
}

/** The facts of one customer: the rows of the sheet of facts that bear the contract's name. */
function factsOf(row, names) {
  const column = (from, to) => range(names.facts, 1, from, LAST_ROW, to);
  return `FILTER(${column(FACTS.fact, FACTS.value)},${column(FACTS.contract, FACTS.contract)}=${cellName(row, columnOf("contract"))},"")`;
}

function recordRange(names, columns) {
  const places = Object.values(columns);
  return range(names.records, 0, Math.min(...places), LAST_ROW, Math.max(...places));
}

function range(sheetName, fromRow, fromColumn, toRow, toColumn) {
  return `'${sheetName}'!${absolute(fromRow, fromColumn)}:${absolute(toRow, toColumn)}`;
}

function absolute(row, column) {
  return cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

export const sheetNames = (language) => Object.fromEntries(Object.entries(SHEETS).map(([key, { name }]) => [key, name[language === "ja" ? 0 : 1]]));
