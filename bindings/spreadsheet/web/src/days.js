// Days as cells hold them (serial numbers from 1900) and as the request language writes them. Which days are allowed is for the module to say.

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Serial 60 is a day that never was, and everything before is counted differently. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** `2026-10-31` of a cell. What is no whole serial number stays as it is written, so that the module can say what is wrong with it. */
export function dayText(value) {
  if (typeof value === "number") {
    if (!Number.isInteger(value) || value < FIRST_SERIAL || value > LAST_SERIAL) return String(value);
    return new Date(SERIAL_ZERO + value * DAY).toISOString().slice(0, 10);
  }
  const text = String(value).normalize("NFKC").trim();
  const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  return parts ? `${parts[1]}-${parts[2].padStart(2, "0")}-${parts[3].padStart(2, "0")}` : text;
}

export function serialOf(text) {
  return Math.round((Date.parse(`${text}T00:00:00Z`) - SERIAL_ZERO) / DAY);
}

/** Days since 1970, for drawing. */
export function dayNumber(text) {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
}

/** The first day of each month that the days from `from` to `to` touch. */
export function monthsBetween(from, to) {
  const months = [];
  let [year, month] = from.split("-").map(Number);
  const last = to.slice(0, 7);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > last || months.length > 1300) return months;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
