import type { Serial, Settings, TypedQuestions } from "./typed.js";

export type * from "./typed.js";
export { YakkanError } from "./typed.js";

export type Outcome = "allowed" | "conditional" | "refused";

/** A contract, checked once: made by `contract`. */
declare class Contract {
  private constructor();
  readonly #brand: unknown;
}

// A type only: the package does not export the class.
export type { Contract };

export interface LineOfContract {
  service: string;
  start: Serial;
  quantity: number;
  /** The last day, included; null or left out for a line without end. */
  lastDay?: Serial | null;
  /** When use began, for a service that brings insurance cover. */
  useStart?: Serial | null;
  changes?: readonly { on: Serial; quantity: number }[];
}

export interface PaidClaim {
  /** What was paid, in yen, everything included; 0 where nothing was. */
  paid: number;
  alertOn: Serial;
  dispatchedOn: Serial;
}

export interface Claim {
  /** What the dispatch cost, in yen, everything included. */
  cost: number;
  alertOn: Serial;
  /** 0 to 3. */
  stars: number;
  upgradedOn?: Serial | null;
  dispatchedOn: Serial;
  /** What somebody attested, by name; what is left out is open. */
  facts?: Readonly<Record<string, boolean>>;
}

/** Typed questions, those about a whole contract among them. */
export interface ContractQuestions extends TypedQuestions {
  contract(lines: readonly LineOfContract[], settings?: Settings): Contract;

  /** The first day from the notice on for which a cancellation is not refused; null where there is none within ten years. */
  earliestCancellation(contract: Contract, service: string, noticeOn: Serial, settings?: Settings): Serial | null;
  /** The same of a smaller quantity. */
  earliestDecrease(
    contract: Contract,
    service: string,
    quantity: number,
    noticeOn: Serial,
    settings?: Settings,
  ): Serial | null;
  /** How many uses are left in the period that holds the day: `ites-mdr/ticket-investigation`; 0 where its service is not in force. */
  allowanceLeft(
    contract: Contract,
    allowance: string,
    on: Serial,
    uses?: readonly Serial[] | Float64Array | null,
    settings?: Settings,
  ): number;
  /** What the insurance could still pay in the policy year of the day, in yen; 0 out of cover. */
  coverLeft(
    contract: Contract,
    on: Serial,
    claims?: readonly PaidClaim[] | null,
    settings?: Settings,
  ): { left: number; dispatchesLeft: number };
  /** What the insurer pays of a claim, in yen, everything included. */
  payable(
    contract: Contract,
    claim: Claim,
    claims?: readonly PaidClaim[] | null,
    settings?: Settings,
  ): { payable: number; customerPays: number; outcome: Outcome };
}

export declare const yakkan: ContractQuestions;
