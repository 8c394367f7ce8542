import type { Answering } from "./answer.js";
import type { ContractQuestions } from "./contracts.js";

export type * from "./answer.js";
export type * from "./contracts.js";
export { YakkanError } from "./answer.js";

/** A text in both languages. */
export interface Words {
  readonly en: string;
  readonly ja: string;
}

/** One spreadsheet function, as an adapter needs it. */
export interface SpreadsheetFunction {
  readonly name: string;
  readonly result: "yen" | "count" | "day" | "instant" | "truth" | "text" | "any";
  readonly array: boolean;
  readonly summary: Words;
  readonly arguments: readonly {
    readonly name: string;
    readonly label: Words;
    readonly help: Words;
    readonly kind: string;
    readonly optional: boolean;
    readonly range: boolean;
  }[];
  readonly examples: readonly { readonly formula: string; readonly shows: Words; readonly value?: unknown }[];
  readonly errors: readonly { readonly cell: string; readonly when: Words }[];
}

export interface Yakkan extends Answering, ContractQuestions {
  /** Works out one cell of a spreadsheet: JSON text in, JSON text out. */
  cell(request: string): string;
  /** The table of spreadsheet functions. */
  readonly functions: readonly SpreadsheetFunction[];
}

export declare const yakkan: Yakkan;
