import type { Answer, Request } from "./requests.js";

export type { Answer, AnswerError, AnswerOk, Request, RequestContract } from "./requests.js";
export { YakkanError } from "./typed.js";

/** Every question with its reasons. */
export interface Answering {
  /** Answers one request of the request language: JSON text in, JSON text out, the same bytes as every other way in. */
  answer(request: string): string;
  /** The same over objects. Money is text: a number with a fraction is not exact. */
  ask(request: Request): Answer;
}

export declare const yakkan: Answering;
