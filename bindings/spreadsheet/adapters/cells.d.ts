/** The part of the `yakkan` object that adapters use; `import { yakkan } from "yakkan"` gives it. */
export interface Yakkan {
  /** One spreadsheet function: request in, answer out, both JSON text. */
  cell(text: string): string;
  /** The table of functions. */
  readonly functions: readonly FunctionEntry[];
}

export interface Texts {
  readonly en: string;
  readonly ja: string;
}

export interface FunctionEntry {
  readonly name: string;
  readonly result: "yen" | "count" | "day" | "instant" | "truth" | "text" | "any";
  /** Whether the answer may spill over several cells. */
  readonly array: boolean;
  readonly summary: Texts;
  readonly arguments: readonly ArgumentEntry[];
  readonly examples: readonly { readonly formula: string; readonly shows: Texts; readonly value?: unknown }[];
  readonly errors: readonly { readonly cell: CellErrorName; readonly when: Texts }[];
}

export interface ArgumentEntry {
  readonly name: string;
  readonly label: Texts;
  readonly help: Texts;
  readonly kind: string;
  readonly optional: boolean;
  /** Whether a range is answered row by row. */
  readonly range: boolean;
}

export type Language = "ja" | "en";
/** The date system of a workbook: serials counted from 1900 (the default of most) or from 1904. */
export type Dates = 1900 | 1904;

export type CellErrorName = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";
export type CellScalar = string | number | boolean | null | { error: string };
export type CellValue = string | number | boolean;

export interface CellProblem {
  cell: string;
  /** Stable across versions; messages are not. */
  code: string;
  /** The argument at fault, by its name in the table; empty where no single one is. */
  argument: string;
  message: string;
}

/** A cell value, rows that spill, or an error of the whole formula. */
export type Outcome = { value: CellValue } | { values: (CellValue | { error: CellProblem })[][] } | { error: CellProblem };

/** Scalars, and ranges as arrays of rows, as a host gives them. */
export type HostArguments = readonly unknown[];

export interface Settings {
  /** Of messages and texts. Default: Japanese. */
  language?: Language;
  /** Default: 1900. */
  dates?: Dates;
  /** Makes a cell value of a host's value. Default: {@link scalar}. */
  read?: (value: any) => CellScalar;
}

/** Asks one function. Never throws: what goes wrong is an error for the cell. */
export function evaluate(yakkan: Yakkan, name: string, args: HostArguments, settings?: Settings): Outcome;
/** The request that `yakkan.cell` reads. Empty rows at the end of a range are left out. */
export function requestText(name: string, args: HostArguments, settings?: Settings): string;
/** A cell value of what most hosts give; NaN and infinities are `#NUM!`, what no cell can hold is `#VALUE!`. */
export function scalar(value: unknown): CellScalar;
/** Rows of equal length, short ones filled with `blank` (default: empty text). */
export function rectangle<Value>(rows: readonly (readonly Value[])[], blank?: Value | string): Value[][];
/** Whether a value of an answer is an error of its own cell. */
export function isError(value: unknown): value is { error: CellProblem };
/** `YAKKAN.CHARGE(service, start, [until])`: what may be left out stands in brackets. */
export function signature(entry: FunctionEntry): string;

export const CELL_ERRORS: readonly CellErrorName[];
/** How a cell of each kind of result is formatted. */
export const NUMBER_FORMATS: Readonly<Record<"yen" | "count" | "day" | "instant", string>>;
