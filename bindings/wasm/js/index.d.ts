export interface Yakkan {
  /** Answers one request of the request language: JSON text in, JSON text out. */
  answer(request: string): string;
  /** The same over objects. */
  ask(request: unknown): unknown;
}
export declare const yakkan: Yakkan;
export declare class YakkanError extends Error {
  readonly code: string;
  readonly argument: string | undefined;
}
