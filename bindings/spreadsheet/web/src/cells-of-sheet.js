// The values of a sheet as plain rows: numbers, texts, true and false, null.

const TRUTH = 3;

export function plainRows(sheet) {
  const { cellData = {} } = sheet.getSheet().getSnapshot();
  const rows = [];
  for (const [row, columns] of Object.entries(cellData)) {
    const values = [];
    for (const [column, cell] of Object.entries(columns)) values[column] = plain(cell);
    rows[row] = values;
  }
  return rows;
}

function plain(cell) {
  if (cell?.v === null || cell?.v === undefined) return null;
  if (cell.t === TRUTH) return cell.v === 1 || cell.v === true || cell.v === "1";
  return cell.v;
}

/** What a cell shows for an error. */
export function isErrorText(value) {
  return typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value);
}
