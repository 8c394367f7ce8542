// What stands in the cells, as contracts of the request language. Values go on as they are: what is wrong with them is for the module to say.

import { AS_OF_CELL, CLAIMS, FACTS, FIRST_RECORD, READINGS, ROWS, SHEETS, USES, cellName, columnOf } from "./layout.js";
import { dayText } from "./days.js";

const CANCEL = new Set(["cancel", "解約"]);
const SUSPEND = new Set(["suspend", "休止"]);

/**
 * Reads the workbook. `cells(sheetId)` gives rows of plain values.
 *
 * A contract keeps for each part of its requests the cell it came from, so that an error can point to it.
 */
export function readLedger(cells) {
  const rows = cells(SHEETS.contracts.id);
  const asOf = rows[AS_OF_CELL.row]?.[AS_OF_CELL.column];
  const contracts = new Map();
  for (let row = ROWS.first; row < rows.length; row += 1) {
    const value = (key) => filled(rows[row]?.[columnOf(key)]);
    const id = value("contract");
    if (id === undefined) continue;
    const name = String(id);
    if (!contracts.has(name)) contracts.set(name, { id: name, rows: [] });
    contracts.get(name).rows.push({ row, value });
  }
  const facts = readFacts(cells(SHEETS.facts.id));
  const uses = readUses(cells(SHEETS.records.id));
  const claims = readClaims(cells(SHEETS.records.id));
  return {
    asOf: filled(asOf) === undefined ? "" : dayText(asOf),
    readings: readReadings(cells(SHEETS.readings.id)),
    contracts: [...contracts.values()].map((contract) => ({
      ...contractOf(contract, facts.get(contract.id) ?? {}),
      uses: uses.get(contract.id) ?? [],
      claims: claims.get(contract.id) ?? [],
    })),
  };
}

function contractOf({ id, rows }, { written, ...facts }) {
  const lines = rows.map(({ value }) => {
    const line = { service: text(value("service")), start: day(value("start")), quantity: value("quantity") ?? "" };
    if (value("last_day") !== undefined) line.last_day = day(value("last_day"));
    if (value("changes") !== undefined) line.changes = changesOf(value("changes"));
    return line;
  });
  return {
    id,
    rows: rows.map(({ row }) => row),
    contract: { id, facts, lines },
    prices: rows
      .filter(({ value }) => value("unit_price") !== undefined && value("service") !== undefined)
      .map(({ value }) => ({ service: text(value("service")), from: day(value("start")), unit_price: yen(value("unit_price")) })),
    asked: rows.filter(({ value }) => value("change") !== undefined).map((row) => askedFor(row, written)),
  };
}

/** `2027-06-01=28; 2027-09-01=30` */
function changesOf(value) {
  const parts = String(value).normalize("NFKC").split(/[;,、\n]/).map((part) => part.trim()).filter(Boolean);
  return parts.map((part) => {
    const [on, quantity = ""] = part.split("=").map((side) => side.trim());
    return { on: dayText(on), quantity: /^\d+$/.test(quantity) ? Number(quantity) : quantity };
  });
}

/** One line's change, judged by itself as the cell beside it judges it. */
function askedFor({ row, value }, written) {
  const wish = CANCEL.has(value("change")) ? { cancel: true } : SUSPEND.has(value("change")) ? { suspend: true } : { quantity: value("change") };
  const notice = { on: day(value("notice")) };
  if (written !== undefined) notice.written = written;
  return { row, notice, changes: [{ service: text(value("service")), on: day(value("on")), ...wish }] };
}

const MEMBERS = { on: "on", quantity: "change", service: "service" };

/** Which cell a JSON pointer into a request speaks of; `asked` is the change that the request was about. */
export function cellAt(pointer, ledgerContract, asked) {
  const [, part, ...path] = pointer.split("/");
  const [row, key] =
    part === "contract" && path[0] === "lines" ? [ledgerContract.rows[path[1]], path[2] ?? "service"]
    : part === "changes" ? [asked?.row, MEMBERS[path[1]]]
    : part === "notice" ? [asked?.row, "notice"]
    : [];
  const column = columnOf(key);
  return row === undefined || column < 0 ? null : { row, column, name: cellName(row, column) };
}

function readReadings(rows) {
  const chosen = {};
  for (let row = FIRST_RECORD; row < rows.length; row += 1) {
    const [name, value] = [filled(rows[row]?.[READINGS.name]), filled(rows[row]?.[READINGS.value])];
    if (name !== undefined && value !== undefined) chosen[String(name)] = String(value);
  }
  return chosen;
}

function readFacts(rows) {
  const facts = new Map();
  for (let row = FIRST_RECORD; row < rows.length; row += 1) {
    const value = (column) => filled(rows[row]?.[column]);
    if (value(FACTS.contract) === undefined || value(FACTS.fact) === undefined || value(FACTS.value) === undefined) continue;
    const id = String(value(FACTS.contract));
    facts.set(id, { ...facts.get(id), [String(value(FACTS.fact))]: truth(value(FACTS.value)) });
  }
  return facts;
}

function readUses(rows) {
  return records(rows, USES, (value) => {
    const use = { service: text(value("service")), allowance: text(value("allowance")), on: day(value("on")) };
    if (value("units") !== undefined) use.units = value("units");
    if (value("holder") !== undefined) use.holder = text(value("holder"));
    return use;
  });
}

function readClaims(rows) {
  return records(rows, CLAIMS, (value) => ({ alert_on: day(value("alert_on")), dispatched_on: day(value("dispatched_on")), paid: yen(value("paid")) }));
}

function records(rows, columns, make) {
  const found = new Map();
  for (let row = FIRST_RECORD; row < rows.length; row += 1) {
    const value = (key) => filled(rows[row]?.[columns[key]]);
    const id = value("contract");
    if (id === undefined) continue;
    found.set(String(id), [...(found.get(String(id)) ?? []), make(value)]);
  }
  return found;
}

function filled(value) {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

const text = (value) => (value === undefined ? "" : String(value).normalize("NFKC").trim());
const day = (value) => (value === undefined ? "" : dayText(value));
const yen = (value) => (typeof value === "number" ? String(value) : text(value));

/** True and false as cells hold them; everything else goes on as it is. */
function truth(value) {
  if (typeof value !== "string") return value;
  const written = value.trim().toLowerCase();
  return written === "true" ? true : written === "false" ? false : value;
}
