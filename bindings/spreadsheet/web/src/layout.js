// Where things stand in the workbook: the one place that knows rows and columns.

import { CONTRACTS } from "./sample.js";

export const SHEETS = {
  contracts: { id: "contracts", name: ["契約", "Contracts"] },
  records: { id: "records", name: ["利用と保険", "Records"] },
  facts: { id: "facts", name: ["お客様", "Facts"] },
  readings: { id: "readings", name: ["読み方", "Readings"] },
};

/** Row of the day that the sheet looks from, of the headings of groups and of columns, and the first row of lines; all from 0. */
export const ROWS = { asOf: 0, groups: 1, headings: 2, first: 3 };
export const AS_OF_CELL = { row: 0, column: 1 };

/**
 * The columns of the sheet of contracts, in order. The headings of the group `lines` are those that the functions know their columns by.
 */
export const COLUMNS = [
  { key: "contract", group: "lines", width: 58, title: ["契約", "contract"] },
  { key: "service", group: "lines", width: 122, title: ["サービス", "service"] },
  { key: "start", group: "lines", width: 76, title: ["開始日", "start"], day: true },
  { key: "quantity", group: "lines", width: 60, title: ["数量", "quantity"], number: true },
  { key: "last_day", group: "lines", width: 76, title: ["最終日", "last_day"], day: true },
  { key: "unit_price", group: "lines", width: 70, title: ["単価", "unit_price"], number: true },
  { key: "changes", group: "lines", width: 100, title: ["数量変更", "changes"] },
  { key: "check", group: "answers", width: 160, title: ["判定", "Verdict"] },
  { key: "charge", group: "answers", width: 70, title: ["月額", "Charge"], number: true },
  { key: "lock_end", group: "answers", width: 84, title: ["制限の最終日", "Locked to"], left: true },
  { key: "earliest_cancel", group: "answers", width: 132, title: ["最短の解約", "Earliest end"], left: true },
  { key: "latest_notice", group: "answers", width: 84, title: ["その通知期限", "Notice by"], left: true },
  { key: "left", group: "answers", width: 66, title: ["残り", "Left"], number: true },
  { key: "left_of", group: "answers", width: 112, title: ["(残りの対象)", "(left of)"] },
  { key: "change", group: "change", width: 56, title: ["変更後", "Becomes"] },
  { key: "on", group: "change", width: 76, title: ["変更日", "On"], day: true },
  { key: "notice", group: "change", width: 76, title: ["通知の到着", "Notice in"], day: true },
  { key: "check_change", group: "verdict", width: 250, title: ["変更の判定", "May it be made?"] },
];

export const GROUPS = {
  lines: ["契約の明細", "Lines of contracts"],
  answers: ["Yakkan の答え", "Answers"],
  change: ["変更の申し入れ", "A change asked for"],
  verdict: ["その答え", "Its answer"],
};

export const columnOf = (key) => COLUMNS.findIndex((column) => column.key === key);

/** The columns of the other sheets, with the headings that the functions know them by. */
export const USES = { contract: 0, service: 1, allowance: 2, on: 3, units: 4, holder: 5 };
export const CLAIMS = { contract: 7, alert_on: 8, dispatched_on: 9, paid: 10 };
export const FACTS = { contract: 0, fact: 1, value: 2 };
export const READINGS = { name: 0, value: 1, about: 3 };
/** How far the formulas look down. */
export const LAST_ROW = 200;
/** Below the headings. */
export const FIRST_RECORD = 1;

/** `B4` of a cell counted from 0. */
export function cellName(row, column) {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The sample as rows: one for each line, with the row of each and the rows of its contract. */
export function sampleRows() {
  const rows = [];
  for (const contract of CONTRACTS) {
    const first = ROWS.first + rows.length;
    const last = first + contract.lines.length - 1;
    contract.lines.forEach((line, index) => rows.push({ contract, line, row: first + index, first, last }));
  }
  return rows;
}
