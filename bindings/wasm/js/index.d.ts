export interface Yakkan {
  /** Answers one request of the request language: JSON text in, JSON text out. */
  answer(request: string): string;
  /** The same over objects. */
  ask(request: unknown): unknown;
  /** Works out one cell of a spreadsheet: JSON text in, JSON text out. */
  cell(request: string): string;
  /** The table of spreadsheet functions. */
  readonly functions: readonly unknown[];
}
export declare const yakkan: Yakkan;
export declare class YakkanError extends Error {
  readonly code: string;
  readonly argument: string | undefined;
}
