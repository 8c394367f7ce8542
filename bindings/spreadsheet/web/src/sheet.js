// The Univer sheet. It is a script of its own, so that the panel stands before the sheet has arrived.

import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreJapanese from "@univerjs/preset-sheets-core/locales/ja-JP";
import { InterceptorEffectEnum, LocaleType, createUniver } from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import "@univerjs/preset-sheets-core/lib/index.css";

import { registerYakkan } from "../../adapters/univer.js";
import { FIRST_RECORD, READINGS, SHEETS, cellName, columnOf } from "./layout.js";
import { choosable, headings, workbookData } from "./workbook.js";
import { sheetNames } from "./formulas.js";
import { isErrorText, plainRows } from "./cells-of-sheet.js";

const COLOURS = { refused: { cl: { rgb: "#b3261e" }, bl: 1 }, conditional: { cl: { rgb: "#8a4b00" }, bl: 1 }, allowed: { cl: { rgb: "#0a6b50" } } };
const LOCALES = { ja: LocaleType.JA_JP, en: LocaleType.EN_US };

/**
 * Puts the sheet into `container`. `events.changed()` is called whenever a value or the selection may have changed.
 */
globalThis.yakkanSheet = function mount(container, yakkan, { language, dark, events }) {
  const { univer, univerAPI } = createUniver({
    locale: LOCALES[language],
    locales: { [LocaleType.JA_JP]: coreJapanese, [LocaleType.EN_US]: coreEnglish },
    darkMode: dark,
    presets: [UniverSheetsCorePreset({ container, header: true, toolbar: false, footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false, addSheetButtonConfig: { show: false } }, disableAutoFocus: true })],
  });
  const workbook = univerAPI.createWorkbook(workbookData(language, { narrow: container.clientWidth < 600 }));
  const registered = registerYakkan(univerAPI, yakkan, { language });
  const sheetOf = (key) => workbook.getSheetBySheetId(SHEETS[key].id);
  let selected = { row: null, column: null, sheetId: SHEETS.contracts.id };

  // The event of the facade comes for a click only, not for keys and not for a selection by program.
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id, params }) => {
    if (id !== "sheet.operation.set-selections" || !params.selections?.length) return;
    const { range, primary } = params.selections[0];
    selected = { sheetId: params.subUnitId, row: primary?.actualRow ?? range.startRow, column: primary?.actualColumn ?? range.startColumn };
    events.changed();
  });
  univerAPI.addEvent(univerAPI.Event.SheetValueChanged, () => events.changed());
  univerAPI.getFormula().calculationResultApplied?.(() => events.changed());

  let verdicts = { check: new Map(), change: new Map() };
  let drawn = false;
  univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
    drawn ||= stage >= univerAPI.Enum.LifecycleStages.Rendered;
  });
  const coloured = { [columnOf("check")]: "check", [columnOf("check_change")]: "change" };
  univerAPI._injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      const kind = location.subUnitId === SHEETS.contracts.id ? coloured[location.col] : undefined;
      const colour = kind && cell ? COLOURS[verdicts[kind].get(location.row)] : undefined;
      return next(colour ? { ...cell, s: { ...location.workbook.getStyles().getStyleByCell(cell), ...colour } } : cell);
    },
  });

  return {
    univerAPI,
    /** Colours the cells of verdicts; what they say is in their text. */
    setVerdicts(found) {
      const told = JSON.stringify([...found.check, ...found.change]);
      if (told === verdicts.told) return;
      verdicts = { ...found, told };
      // Before the first drawing there is nothing to draw again.
      if (drawn) sheetOf("contracts").refreshCanvas();
    },
    cells: (sheetId) => plainRows(workbook.getSheetBySheetId(sheetId)),
    get selected() {
      return selected;
    },
    /** Why the selected cell shows an error, where one of the functions said so. */
    selectedProblem() {
      const { sheetId, row, column } = selected;
      const shown = row === null ? null : workbook.getSheetBySheetId(sheetId)?.getRange(row, column).getValue();
      const problem = isErrorText(shown) ? registered.problemAt(sheetId, row, column) : null;
      return problem && problem.cell === shown ? { cell: cellName(row, column), error: shown, message: problem.message } : null;
    },
    select(row) {
      const sheet = sheetOf("contracts");
      workbook.setActiveSheet(sheet);
      sheet.setActiveRange(sheet.getRange(row, 0, 1, 1));
      sheet.scrollToCell?.(Math.max(0, row - 4), 0);
    },
    setReading(name, value) {
      const at = choosable().findIndex((reading) => reading.name === name);
      if (at >= 0) sheetOf("readings").getRange(FIRST_RECORD + at, READINGS.value).setValue({ v: value, t: 1 });
    },
    setLanguage(chosen) {
      const names = sheetNames(chosen);
      for (const key of Object.keys(SHEETS)) sheetOf(key).setName(names[key]);
      for (const [key, row, column, text] of headings(chosen)) sheetOf(key).getRange(row, column).setValue({ v: text, t: 1 });
      univerAPI.setLocale(LOCALES[chosen]);
      registered.setLanguage(chosen);
    },
    setDark: (chosen) => univerAPI.toggleDarkMode(chosen),
    dispose: () => univer.dispose(),
  };
};
