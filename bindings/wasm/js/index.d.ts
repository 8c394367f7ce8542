import type { Answer, Request } from "./requests.js";
import type { TypedQuestions } from "./typed.js";

export type { Answer, AnswerError, AnswerOk, Request, RequestContract } from "./requests.js";
export type * from "./typed.js";
export { YakkanError } from "./typed.js";

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

export interface Yakkan extends TypedQuestions {
  /** Answers one request of the request language: JSON text in, JSON text out, the same bytes as every other way in. */
  answer(request: string): string;
  /** The same over objects. Money is text: a number with a fraction is not exact. */
  ask(request: Request): Answer;
  /** Works out one cell of a spreadsheet: JSON text in, JSON text out. */
  cell(request: string): string;
  /** The table of spreadsheet functions. */
  readonly functions: readonly SpreadsheetFunction[];
}

export declare const yakkan: Yakkan;
