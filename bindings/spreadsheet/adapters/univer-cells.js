// What is known of cells beside their values.

import { InterceptorEffectEnum } from "@univerjs/core";

/**
 * Univer formats the cell of a formula as its value asks for, and leaves the cells that it spills into alone.
 *
 * Only what is drawn is changed, and only where no format is set: nothing is written into the cells.
 */
export function spilledFormats(formats) {
  return {
    // After the values of spilled cells are put in (100), before numbers are formatted.
    priority: 90,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      const pattern = cell ? formats.at(location.subUnitId, location.row, location.col) : null;
      if (!pattern || typeof cell.v !== "number") return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(cell);
      return style?.n?.pattern ? next(cell) : next({ ...cell, s: { ...style, n: { pattern } } });
    },
  };
}

/** What is known of cells beside their values: why one shows an error (an error of Univer has no message that a user could see), how one is formatted. */
export class CellNotes {
  #run = 0;
  #cells = new Map();

  nextRun() {
    this.#run += 1;
  }

  /** What an earlier calculation said of a formula and of the cells it filled no longer holds. */
  enter({ sheetId, row, column }) {
    const key = keyOf(sheetId, row, column);
    const known = this.#cells.get(key);
    if (known?.run === this.#run) return;
    for (const filled of known?.filled ?? []) this.#cells.delete(filled);
    this.#cells.delete(key);
  }

  add({ sheetId, row, column }, down, right, note) {
    const origin = keyOf(sheetId, row, column);
    const from = this.#cells.get(origin) ?? { run: this.#run, note: null, filled: [] };
    this.#cells.set(origin, from);
    if (down === 0 && right === 0) {
      from.note ??= note;
      return;
    }
    const key = keyOf(sheetId, row + down, column + right);
    this.#cells.set(key, { run: this.#run, note, filled: [] });
    from.filled.push(key);
  }

  at(sheetId, row, column) {
    return this.#cells.get(keyOf(sheetId, row, column))?.note ?? null;
  }
}

function keyOf(sheetId, row, column) {
  return `${sheetId}\n${row}\n${column}`;
}
