// The workbook that the page opens with, as Univer takes it: values, formulas and how they look.

import { AS_OF_CELL, CLAIMS, COLUMNS, FACTS, FIRST_RECORD, GROUPS, LAST_ROW, READINGS, ROWS, SHEETS, USES, sampleRows } from "./layout.js";
import { AS_OF, CONTRACTS } from "./sample.js";
import { formulasOf, sheetNames } from "./formulas.js";
import { serialOf } from "./days.js";
import { inLanguage } from "./words.js";
import READING_LIST from "./readings.json";

const NUMBER = 2;
const TEXT = 1;
const TRUTH = 3;
const DAY_FORMAT = { n: { pattern: "yyyy-mm-dd" } };

const INK = { cl: { rgb: "#1c2430" } };
const SOFT = { cl: { rgb: "#566272" } };
const FONT = { ff: "system-ui, 'Hiragino Sans', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo, sans-serif", fs: 9 };
const STYLES = {
  plain: { ...FONT, ...INK, vt: 2 },
  soft: { ...FONT, ...SOFT, vt: 2 },
  heading: { ...FONT, ...SOFT, bl: 1, vt: 2, bg: { rgb: "#f0f3f6" }, bd: { b: { s: 1, cl: { rgb: "#cfd6df" } } } },
  group: { ...FONT, ...INK, bl: 1, vt: 2 },
  answer: { ...FONT, ...INK, vt: 2, bg: { rgb: "#f4f8f6" } },
  day: { ...FONT, ...INK, vt: 2, ...DAY_FORMAT },
  asOf: { ...FONT, ...INK, vt: 2, bl: 1, ...DAY_FORMAT, bg: { rgb: "#fdf3dc" } },
};
const RULE = { s: 1, cl: { rgb: "#cfd6df" } };

/** Every cell of the sheets by row and column: `{v, t, f, s}`. */
export function workbookData(language, { narrow = false } = {}) {
  const names = sheetNames(language);
  const sheets = { contracts: contractsSheet(language, names, narrow), records: recordsSheet(language), facts: factsSheet(language), readings: readingsSheet(language) };
  return {
    id: "yakkan",
    name: "Yakkan",
    sheetOrder: Object.values(SHEETS).map(({ id }) => id),
    styles: STYLES,
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([key, sheet]) => [SHEETS[key].id, { id: SHEETS[key].id, name: names[key], rowCount: LAST_ROW + 1, columnCount: 26, defaultRowHeight: 23, rowHeader: { width: 34 }, defaultStyle: STYLES.plain, ...sheet }]),
    ),
  };
}

/** The texts of the page's own that stand in cells, to be written again when the language changes: `[sheet, row, column, text]`. */
export function headings(language) {
  const one = (pair) => pair[language === "ja" ? 0 : 1];
  const cells = [["contracts", AS_OF_CELL.row, 0, one(["基準日", "As of"])]];
  for (const [group, title] of Object.entries(GROUPS)) cells.push(["contracts", ROWS.groups, COLUMNS.findIndex((column) => column.group === group), one(title)]);
  COLUMNS.forEach(({ title }, column) => cells.push(["contracts", ROWS.headings, column, one(title)]));
  const titles = {
    records: [[USES, { contract: ["契約", "contract"], service: ["サービス", "service"], allowance: ["利用枠", "allowance"], on: ["利用日", "on"], units: ["単位数", "units"], holder: ["使用者", "holder"] }], [CLAIMS, { contract: ["契約", "contract"], alert_on: ["アラート日", "alert_on"], dispatched_on: ["駆け付け日", "dispatched_on"], paid: ["支払額", "paid"] }]],
    facts: [[FACTS, { contract: ["契約", "contract"], fact: ["事実", "fact"], value: ["値", "value"] }]],
    readings: [[READINGS, { name: ["解釈", "reading"], value: ["値", "value"], about: ["意味", "about"] }]],
  };
  for (const [sheet, tables] of Object.entries(titles)) {
    for (const [places, words] of tables) for (const [key, pair] of Object.entries(words)) cells.push([sheet, 0, places[key], one(pair)]);
  }
  choosable().forEach(({ about }, index) => cells.push(["readings", FIRST_RECORD + index, READINGS.about, inLanguage(language, about)]));
  return cells;
}

/** The readings that leave a choice, in the order of their rows. */
export function choosable() {
  return READING_LIST.filter(({ values }) => values.length > 1);
}

function contractsSheet(language, names, narrow) {
  const cells = withHeadings("contracts", language);
  put(cells, AS_OF_CELL.row, AS_OF_CELL.column, { ...dayCell(AS_OF), s: "asOf" });
  for (const entry of sampleRows()) {
    const formulas = formulasOf({ ...entry, names });
    const last = entry.row === entry.last;
    COLUMNS.forEach((column, index) => {
      const value = column.key === "contract" ? entry.contract.id : entry.line[column.key];
      const style = column.group === "answers" || column.group === "verdict" ? STYLES.answer : column.day ? STYLES.day : STYLES.plain;
      const cell = formulas[column.key] ? { f: formulas[column.key] } : value === undefined ? {} : column.day ? dayCell(value) : scalarCell(value);
      const soft = column.key === "left_of" || (column.key === "contract" && entry.row !== entry.first) ? SOFT : {};
      put(cells, entry.row, index, { ...cell, s: { ...style, ...soft, ...(column.left ? { ht: 1 } : {}), ...(column.key === "contract" && entry.row === entry.first ? { bl: 1 } : {}), ...(last ? { bd: { b: RULE } } : {}) } });
    });
  }
  return {
    cellData: cells,
    columnData: Object.fromEntries(COLUMNS.map(({ width }, index) => [index, { w: width }])),
    rowData: { [ROWS.asOf]: { h: 30 }, [ROWS.groups]: { h: 24 }, [ROWS.headings]: { h: 26 } },
    freeze: narrow ? { xSplit: 0, ySplit: ROWS.first, startColumn: -1, startRow: ROWS.first } : { xSplit: 2, ySplit: ROWS.first, startColumn: 2, startRow: ROWS.first },
    showGridlines: 0,
  };
}

function recordsSheet(language) {
  const cells = withHeadings("records", language);
  let [use, claim] = [FIRST_RECORD, FIRST_RECORD];
  for (const contract of CONTRACTS) {
    for (const one of contract.uses ?? []) record(cells, use++, USES, { contract: contract.id, ...one });
    for (const one of contract.claims ?? []) record(cells, claim++, CLAIMS, { contract: contract.id, ...one });
  }
  return { cellData: cells, columnData: widths({ 0: 60, 1: 140, 2: 140, 3: 90, 4: 70, 5: 80, 6: 30, 7: 60, 8: 100, 9: 100, 10: 90 }) };
}

function factsSheet(language) {
  const cells = withHeadings("facts", language);
  let row = FIRST_RECORD;
  for (const { id, facts } of CONTRACTS) for (const [fact, value] of Object.entries(facts)) record(cells, row++, FACTS, { contract: id, fact, value });
  return { cellData: cells, columnData: widths({ 0: 60, 1: 190, 2: 80 }) };
}

function readingsSheet(language) {
  const cells = withHeadings("readings", language);
  choosable().forEach(({ name, values }, index) => {
    put(cells, FIRST_RECORD + index, READINGS.name, { v: name, t: TEXT, s: "plain" });
    put(cells, FIRST_RECORD + index, READINGS.value, { v: values[0].name, t: TEXT, s: "asOf" });
  });
  return { cellData: cells, columnData: widths({ 0: 190, 1: 170, 2: 24, 3: 420 }) };
}

function withHeadings(sheet, language) {
  const cells = {};
  for (const [of, row, column, text] of headings(language)) {
    if (of !== sheet) continue;
    const style = sheet === "contracts" && row !== ROWS.headings ? (row === ROWS.groups ? "group" : "soft") : row === 0 || row === ROWS.headings ? "heading" : "soft";
    const right = sheet === "contracts" && row === ROWS.headings && (COLUMNS[column].number || COLUMNS[column].day);
    put(cells, row, column, { v: text, t: TEXT, s: right ? { ...STYLES.heading, ht: 3 } : sheet !== "contracts" && row === 0 ? "heading" : style });
  }
  return cells;
}

function record(cells, row, columns, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const isDay = /(^|_)on$/.test(key);
    put(cells, row, columns[key], isDay ? { ...dayCell(value), s: "day" } : { ...scalarCell(value), s: "plain" });
  }
}

function put(cells, row, column, cell) {
  (cells[row] ??= {})[column] = cell;
}

function dayCell(text) {
  return { v: serialOf(text), t: NUMBER };
}

function scalarCell(value) {
  return typeof value === "number" ? { v: value, t: NUMBER } : typeof value === "boolean" ? { v: value ? 1 : 0, t: TRUTH } : { v: value, t: TEXT };
}

const widths = (of) => Object.fromEntries(Object.entries(of).map(([column, w]) => [column, { w }]));
