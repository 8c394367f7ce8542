// What Univer's formula engine hands to a function, as the values of cells.js: scalars, and ranges as rows.

/** One argument: a scalar, or rows where it is a range or an array of more than one cell. */
export function valuesOf(variant) {
  if (variant.isReferenceObject()) return referenced(variant);
  if (variant.isArray()) return oneOrRows(variant.getRowCount(), variant.getColumnCount(), (row, column) => valueOf(variant.get(row, column)));
  return valueOf(variant);
}

function valueOf(object) {
  if (object === null || object === undefined || object.isNull()) return null;
  if (object.isError()) return { error: object.getErrorType() };
  // A lambda or an array within an array: nothing that a cell can hold.
  if (object.isLambda?.() || object.isArray?.()) return { error: "#VALUE!" };
  return object.getValue();
}

function referenced(reference) {
  // A range of a sheet that is not there is an error, and is not to be read as one of this sheet.
  if (reference._checkIfWorksheetMiss?.()) return { error: "#REF!" };
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) return { error: "#REF!" };
  const filled = filledRows(reference);
  return oneOrRows(
    endRow - startRow + 1,
    endColumn - startColumn + 1,
    (row, column) => {
      const cell = reference.getCellData(startRow + row, startColumn + column);
      return cell === null || cell === undefined || isBlank(cell) ? null : valueOf(reference.getCellValueObject(cell));
    },
    filled - startRow,
  );
}

function isBlank(cell) {
  return cell.v === null || cell.v === undefined;
}

/** How many rows of the sheet can hold anything: its own cells, and those that this calculation and earlier ones filled. */
function filledRows(reference) {
  const filled = [
    reference.getCurrentActiveSheetData()?.cellData,
    reference.getCurrentRuntimeSheetData(),
    reference.getCurrentActiveArrayFormulaCellData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
  ];
  return Math.max(0, ...filled.map((matrix) => matrix?.getLength?.() ?? 0));
}

function oneOrRows(height, width, at, filled = height) {
  if (height === 1 && width === 1) return at(0, 0);
  const nothing = Array(width).fill(null);
  return Array.from({ length: height }, (_, row) => (row < filled ? Array.from(nothing, (_, column) => at(row, column)) : nothing));
}
