// Univer without a screen, bundled by univer-host.js: its packages import one another in ways that Node's own loader does not follow.

import { LocaleType, createUniver } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

import { registerYakkan } from "../univer.js";

/** A workbook with the sheets `{ name: rows }`, and Yakkan registered with it. */
export function start(sheets, yakkan, { rowCount = 1000, language = "en" } = {}) {
  const { univer, univerAPI } = createUniver({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {}, [LocaleType.JA_JP]: {} }, presets: [UniverSheetsNodeCorePreset()] });
  const workbook = univerAPI.createWorkbook({
    id: "book",
    name: "book",
    sheetOrder: Object.keys(sheets),
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, { id: name, name, rowCount, columnCount: 60, cellData: cellData(rows) }])),
  });
  const registered = registerYakkan(univerAPI, yakkan, { language });
  const range = (cell, sheet = Object.keys(sheets)[0]) => workbook.getSheetBySheetId(sheet).getRange(cell);
  return {
    univerAPI,
    registered,
    range,
    put: (cell, content, sheet) => range(cell, sheet).setValue(cellOf(content)),
    value: (cell, sheet) => plain(range(cell, sheet).getCellData()),
    why(cell, sheet = Object.keys(sheets)[0]) {
      const { row, column } = { row: range(cell, sheet).getRow(), column: range(cell, sheet).getColumn() };
      return registered.problemAt(sheet, row, column);
    },
    settled: () => univerAPI.getFormula().onCalculationResultApplied(60_000),
    help: (name) => univerAPI._injector.get(IDescriptionService).getFunctionInfo(name),
    known: (name) => univerAPI._injector.get(IFunctionService).hasExecutor(name),
    stop: () => univer.dispose(),
  };
}

/** Univer keeps true and false as 1 and 0 of a type of their own. */
function plain(cell) {
  return cell?.t === 3 ? cell.v === 1 || cell.v === true : (cell?.v ?? null);
}

function cellData(rows) {
  return Object.fromEntries(rows.map((row, at) => [at, Object.fromEntries(row.map((content, column) => [column, cellOf(content)]).filter(([, cell]) => cell))]));
}

/** Text that begins with `=` is a formula; other text stays text, whatever it looks like. */
function cellOf(content) {
  if (content === null || content === undefined) return null;
  if (typeof content === "object") return content;
  if (typeof content === "string") return content.startsWith("=") ? { f: content } : { v: content, t: 1 };
  return typeof content === "boolean" ? { v: content ? 1 : 0, t: 3 } : { v: content, t: 2 };
}
