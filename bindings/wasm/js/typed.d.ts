/**
 * A day is the serial number of a spreadsheet: 46326 is 2026-10-31. An instant is one with a fraction: the clock in Japan, to the nearest millisecond.
 * Contract days lie in 2000 to 2099. Every function throws a YakkanError for what is not such a number; a refusal is an answer.
 */
export type Serial = number;

export type NoticeKind = "decrease" | "cancel";
export type Finding = "allowed" | "below-minimum" | "off-step";

/** Readings, date system and desk days, checked once: made by `settings`. */
declare class Settings {
  private constructor();
  readonly #brand: unknown;
}

// A type only: the package does not export the class.
export type { Settings };

export interface SettingsChoice {
  /** Readings that differ from the default, by their names in the request language. */
  readings?: Readonly<Record<string, string>>;
  /** The date system of the workbook; 1900 where it is left out. It holds for every day given and told. */
  dates?: 1900 | 1904;
  /** Days on which a desk is closed beside its own. */
  closures?: readonly Serial[] | Float64Array;
  /** Days on which a desk is open whatever else they are. */
  openDays?: readonly Serial[] | Float64Array;
}

/** One value for every row, or one for each. Names by number: `serviceNumber`, `commitmentNumber`, `severityNumber`; kinds are 1 (decrease) and 2 (cancel). */
type Names<Name extends string = string> = Float64Array | Name;

export interface ChargeColumns {
  services: Names;
  starts: Float64Array | Serial;
  quantities: Float64Array | number;
  /** Before tax; a decimal of at most 15 digits. */
  unitPrices: Float64Array | number;
  /** No line ends where it is left out; a row whose line has no end holds `-Infinity`. */
  lastDays?: Float64Array | Serial;
  /** Any day of the month. */
  month: Serial;
  /** Written to where it is given. */
  amounts?: Float64Array;
  statuses?: Int32Array;
}

export interface NoticeColumns {
  services: Names;
  kinds: Names<NoticeKind>;
  days: Float64Array | Serial;
  latest?: Float64Array;
  statuses?: Int32Array;
}

export interface DueColumns {
  commitments: Names;
  from: Float64Array | Serial;
  /** None has one where it is left out; a row that has none holds `-Infinity`. */
  severities?: Names;
  due?: Float64Array;
  statuses?: Int32Array;
}

/** `statuses[i]` is 0, or the number of an error (`statusName`); the result of such a row is NaN. `failed` is how many there are. */
export interface Statuses {
  statuses: Int32Array;
  failed: number;
}

export interface TypedQuestions {
  settings(choice?: SettingsChoice): Settings;

  /** May a service be ordered in this quantity? */
  checkQuantity(service: string, quantity: number): Finding;
  /** The last day of the lock; null where the document states none. */
  lockEnd(service: string, start: Serial, settings?: Settings): Serial | null;
  /** The last day on which notice is in time; null where the document states no notice. */
  latestNotice(service: string, kind: NoticeKind, on: Serial, settings?: Settings): Serial | null;
  /** The day the same change takes effect; for a cancellation its last day. */
  effectiveDay(service: string, kind: NoticeKind, on: Serial, settings?: Settings): Serial;
  /** What one line costs in the month that holds a day, in yen before tax; 0 where the month is not charged. */
  charge(
    service: string,
    start: Serial,
    quantity: number,
    unitPrice: number,
    month: Serial,
    lastDay?: Serial | null,
    settings?: Settings,
  ): number;
  /** The instant by which something is due that is counted from an instant; null where no figure is promised. */
  dueInstant(commitment: string, from: Serial, severity?: string | null, settings?: Settings): Serial | null;
  /** The day by which something is due that is counted from a day, or from the month that holds it; null where no figure is promised. */
  dueDay(commitment: string, from: Serial, severity?: string | null, settings?: Settings): Serial | null;

  charges(columns: ChargeColumns, settings?: Settings): Statuses & { amounts: Float64Array };
  /** NaN with status 0: the document states no notice. */
  latestNotices(columns: NoticeColumns, settings?: Settings): Statuses & { latest: Float64Array };
  /** NaN with status 0: no figure is promised. */
  dueInstants(columns: DueColumns, settings?: Settings): Statuses & { due: Float64Array };

  serviceNumber(name: string): number;
  commitmentNumber(name: string): number;
  severityNumber(name: string): number;
  /** `date-out-of-range`; undefined for 0 and for what is no status. */
  statusName(status: number): string | undefined;
}

/** What is thrown for every question that cannot be answered. */
export declare class YakkanError extends Error {
  /** What is wrong, for programs: an error code of the request language, `not-exact` or `not-ready`. */
  readonly code: string;
  /** Which argument, where it is one. */
  readonly argument: string | undefined;
}

export declare const yakkan: TypedQuestions;
