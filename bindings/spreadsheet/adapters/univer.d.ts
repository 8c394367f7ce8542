import type { CellProblem, Dates, Language, Yakkan } from "./cells.js";

export interface UniverSettings {
  /** Of texts, messages and help. Default: Japanese. */
  language?: Language;
  /** Default: 1900, which is what Univer counts from. */
  dates?: Dates;
}

/** What {@link registerYakkan} gives. */
export interface Registered {
  readonly language: Language;
  /** Changes the language of texts, messages and help, and calculates every formula again. */
  setLanguage(language: Language): void;
  /** Why a cell shows an error; null where none of the functions said so. Rows and columns are counted from 0. */
  problemAt(sheetId: string, row: number, column: number): CellProblem | null;
  /** Takes the functions away; formulas that use them are `#NAME?` when they are next calculated. */
  dispose(): void;
}

/**
 * Registers every function of the table with a Univer instance (0.25, the sheets-core or sheets-node-core preset), after its first workbook is created.
 *
 * `univerAPI` is what `createUniver` gives. The adapter imports `@univerjs/core`, `@univerjs/engine-formula`, `@univerjs/sheets` and `@univerjs/sheets-formula`, which come with the presets and must be the
 * same copies.
 */
export function registerYakkan(univerAPI: object, yakkan: Yakkan, settings?: UniverSettings): Registered;
