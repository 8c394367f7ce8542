import type { ArgumentEntry, Dates, FunctionEntry, Language, Yakkan } from "./cells.js";

/** The part of Excel's `CustomFunctions` that is used. */
export interface ExcelHost {
  Error: new (code: string, message?: string) => { code: string; message?: string };
  ErrorCode: Record<"invalidValue" | "invalidNumber" | "notAvailable" | "divisionByZero" | "nullReference", string>;
}

/** Read at every call. */
export interface ExcelSettings {
  /** Of messages and texts. Default: Japanese. */
  language?: Language;
  /** The date system of the workbook, which Excel does not tell a custom function. Default: 1900. */
  dates?: Dates;
}

/** The custom function of one entry of the table. Throws `CustomFunctions.Error` with a message. */
export function excelFunction(yakkan: Yakkan, entry: FunctionEntry, host: ExcelHost, settings?: ExcelSettings): (...args: unknown[]) => unknown;
/** Whether an argument is a matrix in the metadata. */
export function takesMatrix(argument: ArgumentEntry): boolean;
/** Whether a result is a matrix in the metadata. */
export function givesMatrix(entry: FunctionEntry): boolean;
