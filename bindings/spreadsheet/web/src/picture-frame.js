// What surrounds the lanes: the scale of days, years and months above, and the day that is looked from.

import { dayNumber, monthsBetween } from "./days.js";
import { svg } from "./elements.js";
import { textWidth } from "./labels.js";

/** How high years and months are. */
export const AXIS = 34;

export function scaleOf(from, to, left, right) {
  const [first, last] = [dayNumber(from), dayNumber(to) + 1];
  const at = (day) => left + ((day - first) / Math.max(1, last - first)) * (right - left);
  const within = (day) => at(Math.min(Math.max(day, first), last));
  return {
    from, to, left, right,
    /** Where a day begins, and where it ends. */
    start: (day) => within(dayNumber(day)),
    end: (day) => within(dayNumber(day) + 1),
    sees: (day) => dayNumber(day) >= first && dayNumber(day) < last,
  };
}

/** Years and months; `taken` is the room of the label of the day looked from. */
export function axis(scale, height, language, width, taken) {
  const group = svg("g");
  const months = monthsBetween(scale.from, scale.to);
  const room = (scale.right - scale.left) / months.length;
  const step = [1, 2, 3, 6].find((candidate) => candidate * room >= 32);
  const names = new Intl.DateTimeFormat(language === "ja" ? "ja" : "en", { month: "short", timeZone: "UTC" });
  const free = (left, right) => right <= width && (right < taken.left || left > taken.right);
  let yearEnd = 0;
  for (const month of months) {
    const day = `${month}-01`;
    const [number, seen] = [Number(month.slice(5)), day >= scale.from];
    const x = Math.round(scale.start(day)) + 0.5;
    const january = number === 1;
    if (seen) group.append(svg("line", { class: january ? "grid year" : "grid", x1: x, x2: x, y1: january ? 3 : AXIS, y2: height - 2 }));
    if (january || month === months[0]) {
      const label = language === "ja" ? `${month.slice(0, 4)}年` : month.slice(0, 4);
      const right = x + 4 + textWidth(label, 12, 600);
      if (x >= yearEnd && right <= width) {
        group.append(svg("text", { class: "year-name", x: x + 4, y: 14 }, label));
        yearEnd = right + 4;
      }
    }
    const name = names.format(new Date(`${day}T00:00:00Z`));
    if (step && seen && (number - 1) % step === 0 && free(x, x + 4 + textWidth(name, 11))) group.append(svg("text", { class: "small", x: x + 4, y: 29 }, name));
  }
  group.append(svg("line", { class: "axis", x1: scale.left, x2: scale.right, y1: AXIS + 0.5, y2: AXIS + 0.5 }));
  return group;
}

export function lookedFrom(scale, asOf, height, say, width) {
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || !scale.sees(asOf)) return { group: svg("g"), taken: { left: 0, right: 0 } };
  const x = Math.round(scale.start(asOf)) + 0.5;
  const label = `${say("asOf")} ${asOf}`;
  const wide = textWidth(label, 11, 600) + 12;
  const left = Math.min(Math.max(1, x - wide / 2), width - wide - 1);
  const group = svg(
    "g",
    { class: "as-of" },
    svg("line", { x1: x, x2: x, y1: AXIS - 2, y2: height - 2 }),
    svg("rect", { x: left, y: 17, width: wide, height: 15, rx: 7.5 }),
    svg("text", { x: left + wide / 2, y: 28.5, "text-anchor": "middle" }, label),
  );
  return { group, taken: { left: left - 3, right: left + wide + 3 } };
}
