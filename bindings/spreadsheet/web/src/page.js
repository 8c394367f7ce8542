// What a visitor opens: the panel at once, the sheet as soon as it has arrived.

import { yakkan } from "yakkan";

import { CONTRACTS } from "./sample.js";
import { createPanel } from "./panel.js";
import { readLedger } from "./ledger.js";
import { verdicts } from "./questions.js";
import { ROWS, SHEETS } from "./layout.js";
import { choosable, workbookData } from "./workbook.js";
import { word } from "./words.js";
import "./page.css";

const preferred = navigator.language?.startsWith("en") || !navigator.languages?.some((one) => one.startsWith("ja")) ? "en" : "ja";
const asked = new URLSearchParams(location.search).get("lang");
const state = { language: asked === "ja" || asked === "en" ? asked : preferred, row: ROWS.first };
const dark = matchMedia("(prefers-color-scheme: dark)");

let sheet = null;
let waiting = false;

const panel = createPanel(document.querySelector("#answer"), yakkan, {
  select(row) {
    state.row = row;
    sheet?.select(row);
    show();
  },
  setReading,
  resetReadings() {
    for (const { name, values } of choosable()) if (sampleReadings()[name] !== values[0].name) setReading(name, values[0].name);
  },
});

/** The cells before the sheet has arrived. */
const sample = { data: null };
function sampleCells(sheetId) {
  sample.data ??= workbookData(state.language);
  const rows = [];
  for (const [row, columns] of Object.entries(sample.data.sheets[sheetId].cellData)) {
    rows[row] = [];
    for (const [column, cell] of Object.entries(columns)) rows[row][column] = cell.t === 3 ? cell.v === 1 : (cell.v ?? null);
  }
  return rows;
}

function ledger() {
  return readLedger(sheet ? sheet.cells : sampleCells);
}

function sampleReadings() {
  return ledger().readings;
}

function setReading(name, value) {
  if (sheet) {
    sheet.setReading(name, value);
  } else {
    const row = choosable().findIndex((reading) => reading.name === name) + 1;
    sampleCells(SHEETS.readings.id);
    sample.data.sheets.readings.cellData[row][1].v = value;
  }
  show();
}

function show() {
  const selected = sheet?.selected;
  if (selected?.sheetId === SHEETS.contracts.id && selected.row >= ROWS.first) state.row = selected.row;
  const names = new Map(CONTRACTS.map(({ id, name, note }) => [id, { name: name[state.language === "ja" ? 0 : 1], note: note[state.language === "ja" ? 0 : 1] }]));
  const read = ledger();
  sheet?.setVerdicts(verdicts(yakkan, read));
  panel.show({ ledger: read, row: state.row, language: state.language, names, cellProblem: sheet?.selectedProblem() ?? null });
}

/** Many cells change at once when a range is pasted: the panel follows once. */
function changed() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    show();
  });
}

function setLanguage(language) {
  state.language = language;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(language, element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", word(language, element.dataset.wordLabel));
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  if (!sheet) sample.data = null;
  sheet?.setLanguage(language);
  show();
}

for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => setLanguage(button.dataset.language));
// The sheet takes Tab for its cells: F6 leads out of it and back.
let lastInSheet = null;
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const inAnswer = document.querySelector("#answer").contains(document.activeElement) || document.querySelector(".top").contains(document.activeElement);
    if (inAnswer) return void lastInSheet?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) lastInSheet = document.activeElement;
    (document.querySelector("#answer select") ?? document.querySelector("#answer")).focus();
  },
  true,
);

dark.addEventListener("change", ({ matches }) => sheet?.setDark(matches));

setLanguage(state.language);

const beside = (name) => new URL(name, document.querySelector("script[src$='page.js']").src).href;

/** After the first paint, so that reading can begin. */
function loadSheet() {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: beside("sheet.css") });
  const script = Object.assign(document.createElement("script"), { src: beside("sheet.js") });
  const loading = document.querySelector(".loading");
  script.addEventListener("load", () => {
    const before = { readings: ledger().readings };
    sheet = globalThis.yakkanSheet(document.querySelector("#sheet"), yakkan, { language: state.language, dark: dark.matches, events: { changed } });
    for (const { name, values } of choosable()) if ((before.readings[name] ?? values[0].name) !== values[0].name) sheet.setReading(name, before.readings[name]);
    loading.remove();
    document.documentElement.dataset.sheet = "ready";
    sheet.select(state.row);
    globalThis.yakkanPage = { sheet };
    show();
  });
  script.addEventListener("error", () => {
    loading.textContent = word(state.language, "sheetFailed");
    loading.dataset.word = "sheetFailed";
  });
  document.head.append(style, script);
}

requestAnimationFrame(() => setTimeout(loadSheet));
