// The shapes of a lane.

import { svg } from "./elements.js";
import { textWidth } from "./labels.js";
import { amount } from "./words.js";

/** The height of the highest step. */
export const BAR = 20;
const LOWEST = 11;

export function stepBar({ step, fades, highest, barTop, counted }) {
  const height = stepHeight(step.quantity, highest);
  const [x, y, width] = [step.left, barTop + BAR - height, Math.max(1, step.right - step.left)];
  const fade = fades ? Math.min(48, width / 2) : 0;
  return svg(
    "g",
    {},
    svg("rect", { class: "bar", x, y, width: width - fade, height }, svg("title", {}, `${step.from}: ${counted(step.quantity)}`)),
    fade > 0 && svg("rect", { fill: "url(#fade)", x: x + width - fade - 0.5, y, width: fade + 0.5, height }),
  );
}

export function stepName({ step, highest, barTop, counted }) {
  const room = step.right - step.left - 10;
  const text = [counted(step.quantity), String(step.quantity)].find((candidate) => textWidth(candidate, 11.5, 600) <= room);
  return text ? svg("text", { class: "count", x: step.left + 6, y: barTop + BAR - stepHeight(step.quantity, highest) / 2 + 4 }, text) : null;
}

function stepHeight(quantity, highest) {
  return LOWEST + ((BAR - LOWEST) * quantity) / highest;
}

/** A month that is charged. */
export function chargeCell(charge, scale, top, say) {
  const [year, month] = charge.month.split("-").map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const [left, right] = [scale.start(`${charge.month}-01`), scale.start(next)];
  const title = say("charged", { month: charge.month, quantity: charge.quantity, price: amount(charge.unit_price), amount: amount(charge.amount) });
  return svg("rect", { class: "charged", x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: 5 }, svg("title", {}, title));
}

/** A policy year; the part after the service's last day is paler. */
export function policyBand(year, lastDay, scale, top, say) {
  const [left, right] = [scale.start(year.on), scale.end(year.to)];
  const covered = lastDay && lastDay < year.to ? scale.end(lastDay) : right;
  const text = [say("policyShort", year), String(year.ordinal)].find((candidate) => textWidth(candidate, 10, 600) + 10 <= covered - left);
  return svg(
    "g",
    {},
    svg("rect", { class: year.ordinal % 2 ? "policy" : "policy even", x: left, y: top, width: Math.max(1, covered - left), height: 13 }, svg("title", {}, say("policyYear", year))),
    covered < right && svg("rect", { class: "uncovered", x: covered, y: top, width: right - covered, height: 13 }),
    text && svg("text", { class: "policy-name", x: left + 5, y: top + 10 }, text),
  );
}

/** A dispatch that the insurance paid for, on the lower edge of its policy year. */
export function dispatch(day, scale, top, say) {
  return svg("circle", { class: "dispatch", cx: scale.start(day), cy: top + 14, r: 3.5 }, svg("title", {}, say("claimed", { day })));
}

export function diamond(x, y) {
  return `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`;
}

/** The text, cut where it is too wide. */
export function fitted(text, room, size) {
  if (textWidth(text, size, 600) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, 600) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
