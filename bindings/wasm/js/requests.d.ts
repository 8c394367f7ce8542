// Made from the JSON Schema of the request language, not written by hand: node bindings/wasm/schema-types.mjs

/** A question. */
export type Request = {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "documents";
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "service";
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  service: RequestServiceName;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "clause";
  id: string;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "check_contract";
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  changes: readonly (RequestPart)[];
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "check_change";
  notice: RequestNotice;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  changes: readonly (RequestPartOfAnyDay)[];
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "earliest_change";
  notice: RequestNotice;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "latest_notice";
  kind: RequestNoticeKind;
  on: RequestDay;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  service: RequestServiceName;
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "charges";
  from: RequestMonth;
  prices: readonly (RequestPrice)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  to: RequestMonth;
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "invoice";
  month: RequestMonth;
  prices: readonly (RequestPrice)[];
  /** Rates added to the built-in table. */
  rates?: readonly (RequestRate)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  /** T and 13 digits. */
  registration?: string;
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "allowances";
  on: RequestDay;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  uses: readonly (RequestUse)[];
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "check_use";
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  use: RequestNewUse;
  uses: readonly (RequestUse)[];
} | {
  closures?: readonly (RequestDay)[];
  commitment: string;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "due";
  /** When it was done, in the form of the due time. */
  done?: RequestAnyMoment;
  /** When it began, as exactly as the commitment asks. */
  from: RequestAnyMoment;
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  service: RequestServiceName;
  /** A level, where the commitment goes by severity. */
  severity?: string;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "availability";
  excluded: readonly (readonly (unknown)[])[];
  month: RequestMonth;
  outages: readonly (readonly (unknown)[])[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  service: RequestServiceName;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "severity";
  level: string;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  scale: string;
  service: RequestServiceName;
} | {
  at: RequestInstant;
  closures?: readonly (RequestDay)[];
  desk: RequestDeskName;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "desk";
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  closures?: readonly (RequestDay)[];
  desk: RequestDeskName;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "business_day";
  on: RequestDay;
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  closures?: readonly (RequestDay)[];
  days: number;
  desk: RequestDeskName;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "add_business_days";
  on: RequestDay;
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  at: RequestInstant;
  closures?: readonly (RequestDay)[];
  desk: RequestDeskName;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "add_business_time";
  minutes: number;
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  closures?: readonly (RequestDay)[];
  desk: RequestDeskName;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "business_time_between";
  from: RequestInstant;
  open_days?: readonly (RequestDay)[];
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  to: RequestInstant;
} | {
  claims: readonly (RequestPaidClaim)[];
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "cover";
  on: RequestDay;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  claim: RequestClaim;
  claims: readonly (RequestPaidClaim)[];
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "assess_claim";
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
} | {
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "claim_step";
  next: RequestStepName;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  /** Where it is; null before the first step. */
  step: RequestStepOrNull;
} | {
  contract: RequestContract;
  /** Whether to say what other readings would give. */
  disputes?: boolean;
  do: "timeline";
  from?: RequestDay;
  /** Readings that differ from the default. */
  readings?: RequestReadingChoice;
  to?: RequestDay;
};

/** An alert: its day, the stars it came with, and the day it was reported to be of the full grade. */
export type RequestAlert = {
  on: RequestDay;
  stars: RequestCount;
  upgraded_on?: RequestDay;
};

export type RequestAmount = string | number;

export type RequestAnyMoment = string;

/** A quantity from 0:00 of a day. */
export type RequestChange = {
  on: RequestDay;
  quantity: RequestCount;
};

/** A claim to be assessed. */
export type RequestClaim = {
  alert: RequestAlert;
  /** What the dispatch cost, everything included. */
  cost: RequestAmount;
  dispatched_on: RequestDay;
  facts: RequestClaimFacts;
};

export type RequestClaimFacts = {
  "claim-delegated"?: boolean;
  "criminal-act"?: boolean;
  "full-scan"?: boolean;
  "knowing-violation"?: boolean;
  "known-before-cover"?: boolean;
  "mail-received"?: boolean;
  "receipt-delegated"?: boolean;
  recommended?: boolean;
  "scan-evidence"?: boolean;
  "scan-exception"?: boolean;
  "vendor-registered"?: boolean;
};

/** A contract. */
export type RequestContract = {
  facts?: RequestFacts;
  id: string;
  lines: readonly (RequestLine)[];
};

export type RequestCount = number;

export type RequestDay = string;

export type RequestDeskName = string;

export type RequestFacts = {
  administrators?: number;
  "analyst-action-consent"?: boolean;
  "cloud-managed"?: boolean;
  corporate?: boolean;
  "eset-terms"?: boolean;
  "in-japan"?: boolean;
  "no-antisocial-forces"?: boolean;
  "no-other-withsecure"?: boolean;
  "trustlogin-terms"?: boolean;
  "utm-terms"?: boolean;
  "withsecure-terms"?: boolean;
};

export type RequestInstant = string;

/** A service of a contract, in force from `start` to `last_day`, both included. */
export type RequestLine = {
  /** Later quantities, in any order. */
  changes?: readonly (RequestChange)[];
  last_day?: RequestDay;
  quantity: RequestCount;
  service: RequestServiceName;
  start: RequestDay;
  /** When use began, for a service that brings cover with it. */
  use_start?: RequestDay;
};

export type RequestMonth = string;

/** A use that is asked for. */
export type RequestNewUse = {
  allowance: string;
  /** What is known of it: the facts that its allowance asks for. */
  facts?: { readonly [name: string]: boolean };
  holder?: string;
  on: RequestDay;
  service: RequestServiceName;
  units?: RequestCount;
};

/** A notice: the day it arrived, and whether it was in writing. */
export type RequestNotice = {
  on: RequestDay;
  written?: boolean;
};

/** What a notice is for. */
export type RequestNoticeKind = "decrease" | "cancel";

/** A claim that was paid: the days of its alert and its dispatch, and what the insurer paid, everything included. */
export type RequestPaidClaim = {
  alert_on: RequestDay;
  dispatched_on: RequestDay;
  paid: RequestAmount;
};

/** What becomes of a service, and from when. */
export type RequestPart = {
  on: RequestDay;
  quantity: RequestCount;
  service: RequestServiceName;
} | {
  cancel: RequestTrue;
  on: RequestDay;
  service: RequestServiceName;
} | {
  on: RequestDay;
  service: RequestServiceName;
  suspend: RequestTrue;
};

/** What becomes of a service. */
export type RequestPartOfAnyDay = {
  quantity: RequestCount;
  service: RequestServiceName;
} | {
  cancel: RequestTrue;
  service: RequestServiceName;
} | {
  service: RequestServiceName;
  suspend: RequestTrue;
};

/** A unit price in yen, tax-exclusive, from a day on; of one contract, or of all. */
export type RequestPrice = {
  contract?: string;
  from: RequestDay;
  service: RequestServiceName;
  unit_price: RequestAmount;
};

/** A consumption tax rate from a day on. */
export type RequestRate = {
  from: RequestDay;
  kind: RequestRateKind;
  rate: RequestAmount;
};

/** A kind of consumption tax rate. */
export type RequestRateKind = "standard" | "reduced" | "exempt";

export type RequestReadingChoice = {
  "allowance-year"?: "contract" | "calendar";
  "amendment-count"?: "after-full-days" | "on-the-20th";
  "amount-rounding"?: "down" | "half-up" | "up";
  "business-day-end"?: "desk-close" | "midnight";
  "business-day-response"?: "next-day-end" | "same-time";
  "cancel-effect"?: "month-end" | "same-day";
  "claim-year"?: "alert-day" | "dispatch-day";
  "deployment-scope"?: "contract";
  edition?: "at-start";
  "eset-quantity"?: "licences";
  "first-month"?: "charged" | "free";
  holidays?: "forecast";
  "lock-scope"?: "contract";
  "month-quantity"?: "opening" | "closing" | "peak";
  "nec-quantity"?: "units";
  "nec-year-end"?: "12-29..01-03" | "12-30..01-03" | "none";
  "notice-count"?: "corresponding-day" | "end-of-day" | "clear-months";
  "partial-grant"?: "full";
  proration?: "none";
  "same-count"?: "equal" | "at-least";
  "slo-period"?: "calendar-month";
  "tax-rounding"?: "down" | "half-up" | "up";
  "upgrade-window"?: "upgrade-day" | "alert-day";
};

export type RequestServiceName = string;

export type RequestStepName = "conditions-met" | "dispatch-requested" | "scan-guided" | "vendors-listed" | "scheduled" | "worked" | "reported" | "claimed" | "paid" | "closed-after-scan";

export type RequestStepOrNull = "conditions-met" | "dispatch-requested" | "scan-guided" | "vendors-listed" | "scheduled" | "worked" | "reported" | "claimed" | "paid" | "closed-after-scan" | null;

export type RequestTrue = true;

/** A use of what a service grants, on its day. */
export type RequestUse = {
  allowance: string;
  /** Who holds it, where each holder has an allowance of his own. */
  holder?: string;
  on: RequestDay;
  service: RequestServiceName;
  /** How large it is, where the allowance caps that. */
  units?: RequestCount;
};

/** An answer: `ok`, also for a refusal, or `error` for a question that could not be understood or computed. */
export type Answer = {
  ok: AnswerOk;
} | {
  error: AnswerError;
};

export type AnswerAmountText = string;

/** The availability of a month, or the terms of it. */
export type AnswerAvailabilityOrTerms = AnswerShareOrNull | { readonly [name: string]: unknown };

/** What is left of an allowance in the period from `from` to `to`, both included; `to` is null for one without end. */
export type AnswerBalance = {
  allowance: string;
  from: AnswerDay;
  granted: AnswerCount;
  holder?: string;
  left: AnswerCount;
  over: AnswerCount;
  service: AnswerServiceName;
  to: AnswerDayOrNull;
  used: AnswerCount;
};

/** A quantity from 0:00 of a day. */
export type AnswerChange = {
  on: AnswerDay;
  quantity: AnswerCount;
};

/** The charge of a line and month; amounts in yen, tax-exclusive. */
export type AnswerCharge = {
  amount: AnswerAmountText;
  month: AnswerMonth;
  quantity: AnswerCount;
  service: AnswerServiceName;
  unit_price: AnswerAmountText;
};

/** A fact that nobody has attested yet. */
export type AnswerCondition = {
  clause: string;
  fact: string;
  service: AnswerServiceName;
};

/** A contract. */
export type AnswerContract = {
  facts?: AnswerFacts;
  id: string;
  lines: readonly (AnswerLine)[];
};

export type AnswerCount = number;

export type AnswerDay = string;

export type AnswerDayOrNull = string | null;

/** What another value of a reading gives: only the members that differ, or an error. */
export type AnswerDispute = {
  error?: AnswerError;
  ok?: unknown;
  reading: string;
  value: string;
};

export type AnswerDueKind = "elapsed" | "business-days" | "calendar" | "promptly" | "none";

export type AnswerDueOrNull = string | null;

/** A clause that decides nothing; who must keep to it and the number in it stand where the document says so. */
export type AnswerDuty = {
  clause: string;
  figure?: AnswerFigure;
  party?: AnswerParty;
  text?: AnswerMessage;
};

/** The normalised days of a change's parts, or the normalised day of a notice. */
export type AnswerEffective = readonly (AnswerOn)[] | AnswerDay;

/** Why a question could not be understood or computed. */
export type AnswerError = {
  /** A JSON pointer into the request. */
  at: string;
  code: AnswerErrorCode;
  message: string;
};

export type AnswerErrorCode = "bad-json" | "unknown-question" | "unknown-field" | "missing-field" | "wrong-type" | "wrong-form" | "number-not-exact" | "unknown-service" | "unknown-clause" | "unknown-allowance" | "unknown-commitment" | "unknown-severity" | "unknown-desk" | "unknown-reading" | "unknown-reading-value" | "unknown-fact" | "duplicate-line" | "duplicate-change" | "change-outside-line" | "duplicate-price" | "interval-reversed" | "out-of-range" | "date-out-of-range" | "calendar-out-of-range" | "price-missing" | "negative-amount" | "amount-overflow" | "too-many" | "step-out-of-order" | "bad-registration";

export type AnswerFacts = {
  administrators?: number;
  "analyst-action-consent"?: boolean;
  "cloud-managed"?: boolean;
  corporate?: boolean;
  "eset-terms"?: boolean;
  "in-japan"?: boolean;
  "no-antisocial-forces"?: boolean;
  "no-other-withsecure"?: boolean;
  "trustlogin-terms"?: boolean;
  "utm-terms"?: boolean;
  "withsecure-terms"?: boolean;
};

export type AnswerFigure = {
  unit: AnswerMessage;
  value: AnswerCount;
};

/** A service of a contract, in force from `start` to `last_day`, both included. */
export type AnswerLine = {
  /** Later quantities, in any order. */
  changes?: readonly (AnswerChange)[];
  last_day?: AnswerDay;
  quantity: AnswerCount;
  service: AnswerServiceName;
  start: AnswerDay;
  /** When use began, for a service that brings cover with it. */
  use_start?: AnswerDay;
};

export type AnswerMaybeOn = {
  on: AnswerDayOrNull;
  service: AnswerServiceName;
};

export type AnswerMessage = {
  en: string;
  ja: string;
};

export type AnswerMonth = string;

/** The members an answer may have; which of them it has follows from the question. */
export type AnswerOk = {
  availability?: AnswerAvailabilityOrTerms;
  /** What is left after a use. */
  balance?: AnswerBalance;
  /** What is left of each allowance. */
  balances?: readonly (AnswerBalance)[];
  charges?: readonly (AnswerCharge)[];
  /** The clauses relied on. */
  clauses: readonly (string)[];
  conditions?: readonly (AnswerCondition)[];
  contract?: AnswerContract;
  customer_pays?: AnswerAmountText;
  dispatches_left?: AnswerCount;
  /** What other readings would give; empty where the answer is settled. */
  disputes?: readonly (AnswerDispute)[];
  due?: AnswerDueOrNull;
  /** What a service asks of each side and says besides its terms, in the order of the document. */
  duties?: readonly (AnswerDuty)[];
  effective?: AnswerEffective;
  in_cover?: boolean;
  latest_notice?: readonly (AnswerMaybeOn)[];
  /** What could still be paid in the policy year. */
  left?: AnswerAmountText;
  lines?: readonly (AnswerCharge)[];
  measured_s?: number;
  /** Whether what was done meets the commitment, or the time measured the target. */
  met?: boolean;
  /** The day found, the latest day of notice, or the answer of a desk. */
  on?: AnswerDayOrNull;
  outage_s?: number;
  paid?: AnswerAmountText;
  payable?: AnswerAmountText;
  policy_year?: AnswerPolicyYearOrNull;
  /** The readings relied on, sorted by name. */
  readings: readonly (AnswerReadingValue)[];
  /** What is said again of a service. */
  restated?: readonly (AnswerRestated)[];
  /** By which kind of rule something is due. */
  rule?: AnswerDueKind;
  sense?: AnswerSense;
  /** The step a claim is at now. */
  step?: AnswerStepName;
  subtotal?: AnswerAmountText;
  target?: AnswerAmountText;
  tax?: AnswerAmountText;
  taxes?: readonly (AnswerTax)[];
  total?: AnswerAmountText;
  verdict?: AnswerOutcome;
  violations?: readonly (AnswerViolation)[];
  warnings?: readonly (string)[];
};

export type AnswerOn = {
  on: AnswerDay;
  service: AnswerServiceName;
};

export type AnswerOutcome = "allowed" | "conditional" | "refused";

export type AnswerParty = "customer" | "provider" | "vendor" | "insurer";

/** A year of cover, both days included. */
export type AnswerPolicyYear = {
  from: AnswerDay;
  ordinal: AnswerCount;
  to: AnswerDay;
};

export type AnswerPolicyYearOrNull = AnswerPolicyYear | null;

export type AnswerReadingValue = {
  reading: string;
  value: string;
};

/** A clause that says again what another says. */
export type AnswerRestated = {
  clause: string;
  of: string;
};

/** How what was done is held against the due time. */
export type AnswerSense = "by" | "from" | "after" | "none";

export type AnswerServiceName = string;

export type AnswerShareOrNull = string | null;

export type AnswerStepName = "conditions-met" | "dispatch-requested" | "scan-guided" | "vendors-listed" | "scheduled" | "worked" | "reported" | "claimed" | "paid" | "closed-after-scan";

export type AnswerTax = {
  kind: string;
  rate: AnswerAmountText;
  tax: AnswerAmountText;
  taxable: AnswerAmountText;
};

/** A rule that is broken. */
export type AnswerViolation = {
  clause: string;
  code: string;
  fact?: string;
  message: AnswerMessage;
  on?: AnswerDay;
  service: AnswerServiceName;
};
