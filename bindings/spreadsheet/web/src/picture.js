// A contract over time: one lane a service with its quantities, lock, charged months, policy years, and what is asked for. It draws answers and works none out.

import { dayNumber, monthsBetween } from "./days.js";
import { svg } from "./elements.js";
import { place, textWidth } from "./labels.js";
import { amount, inLanguage, word } from "./words.js";

const BAR = 20;
const LOWEST = 11;
const NOTE = 11;
const LANE_NOTE = 15;

/** Draws `answers` of askAll as one SVG element, so many CSS pixels wide. */
export function picture({ answers, ledgerContract, terms, language, width, asOf }) {
  const { from, to } = answers.timeline.ok;
  const scale = scaleOf(from, to, 2, width - 2);
  const say = (name, values) => word(language, name, values);
  const drawing = svg("g");
  const lanes = ledgerContract.contract.lines.map((line, index) => laneOf({ line, index, answers, ledgerContract, terms, language, say, scale }));
  let top = 40;
  for (const lane of lanes) {
    lane.draw(drawing, top);
    top += lane.height;
  }
  const height = top + 6;
  const title = `${ledgerContract.id} ${say("timeline")}`;
  const description = [`${from} – ${to}`, ...lanes.map((lane) => lane.description)].join(language === "ja" ? "。" : ". ");
  return svg(
    "svg",
    { class: "picture", role: "img", width, height, viewBox: `0 0 ${width} ${height}`, "aria-label": title },
    svg("title", {}, title),
    svg("desc", {}, description),
    svg(
      "defs",
      {},
      svg("pattern", { id: "lock", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("line", { class: "hatch", y2: 6 })),
      svg("linearGradient", { id: "fade" }, svg("stop", { class: "fade-from", offset: 0 }), svg("stop", { class: "fade-to", offset: 1 })),
    ),
    axis(scale, from, to, height, language, width),
    drawing,
    lookedFrom(scale, asOf, height, say, width),
  );
}

function scaleOf(from, to, left, right) {
  const [first, last] = [dayNumber(from), dayNumber(to) + 1];
  const at = (day) => left + ((day - first) / Math.max(1, last - first)) * (right - left);
  return {
    from, to, left, right,
    /** Where a day begins, and where it ends. */
    start: (day) => at(Math.min(Math.max(dayNumber(day), first), last)),
    end: (day) => at(Math.min(Math.max(dayNumber(day) + 1, first), last)),
    sees: (day) => dayNumber(day) >= first && dayNumber(day) < last,
  };
}

function axis(scale, from, to, height, language, width) {
  const group = svg("g");
  const months = monthsBetween(from, to);
  const room = (scale.right - scale.left) / months.length;
  const step = [1, 2, 3, 6, 12, 24].find((candidate) => candidate * room >= (language === "ja" ? 30 : 32)) ?? 24;
  const names = new Intl.DateTimeFormat(language === "ja" ? "ja" : "en", { month: "short", timeZone: "UTC" });
  let yearEnd = -1;
  for (const month of months) {
    const day = `${month}-01`;
    const x = Math.round(scale.start(day)) + 0.5;
    const number = Number(month.slice(5));
    const january = number === 1;
    if (dayNumber(day) >= dayNumber(from)) group.append(svg("line", { class: january ? "grid year" : "grid", x1: x, x2: x, y1: january ? 4 : 34, y2: height - 4 }));
    if (january || month === months[0]) {
      const label = language === "ja" ? `${month.slice(0, 4)}年` : month.slice(0, 4);
      const left = Math.max(x, scale.left) + 3;
      const wide = textWidth(label, 12, 600);
      if (left > yearEnd && left + wide <= width) {
        group.append(svg("text", { class: "year-name", x: left, y: 14 }, label));
        yearEnd = left + wide + 4;
      }
    }
    const monthName = names.format(new Date(`${day}T00:00:00Z`));
    if (step < 12 && (number - 1) % step === 0 && dayNumber(day) >= dayNumber(from) && x + 3 + textWidth(monthName, 11) <= width) {
      group.append(svg("text", { class: "small", x: x + 3, y: 29 }, monthName));
    }
  }
  group.append(svg("line", { class: "axis", x1: scale.left, x2: scale.right, y1: 34.5, y2: 34.5 }));
  return group;
}

function lookedFrom(scale, asOf, height, say, width) {
  if (!scale.sees(asOf)) return svg("g");
  const x = Math.round(scale.start(asOf)) + 0.5;
  const label = `${say("asOf")} ${asOf}`;
  const wide = textWidth(label, 11, 600) + 8;
  const left = Math.min(Math.max(1, x - wide / 2), width - wide - 1);
  return svg(
    "g",
    { class: "as-of" },
    svg("line", { x1: x, x2: x, y1: 34, y2: height - 2 }),
    svg("rect", { x: left, y: 18, width: wide, height: 15, rx: 7.5 }),
    svg("text", { x: left + wide / 2, y: 29, "text-anchor": "middle" }, label),
  );
}

function laneOf({ line, index, answers, ledgerContract, terms, language, say, scale }) {
  const service = terms.get(line.service);
  const name = inLanguage(language, service?.name) || line.service;
  const unit = inLanguage(language, service?.quantity?.unit);
  const events = answers.timeline.ok.events.filter((event) => event.service === line.service);
  const steps = stepsOf(events, line, scale);
  const lock = events.find(({ event }) => event === "lock-end");
  const chargeStart = events.find(({ event }) => event === "charge-start");
  const lastDay = events.find(({ event }) => event === "last-day");
  const years = events.filter(({ event }) => event === "policy-year");
  const charges = answers.timeline.charges.filter((charge) => charge.service === line.service);
  const findings = findingsOf(line.service, answers, say);
  const claims = years.length > 0 ? ledgerContract.claims.filter(({ dispatched_on: on }) => /^\d{4}-\d\d-\d\d$/.test(on) && scale.sees(on)) : [];

  const above = findings.filter(({ on }) => scale.sees(on)).map((finding) => ({ ...finding, x: scale.start(finding.on) }));
  const aboveRows = place(above.filter(({ text }) => text), scale.left, scale.right, NOTE, 3);
  const below = [];
  const start = steps[0]?.from ?? line.start;
  if (scale.sees(start)) below.push({ x: scale.start(start), text: say("pictureFrom", { from: start }), kind: "note" });
  if (chargeStart && chargeStart.on !== start) below.push({ x: scale.start(chargeStart.on), text: say("pictureCharge", { from: chargeStart.on }), kind: "charge" });
  if (lock) below.push({ x: scale.end(lock.on), text: say("pictureLock", { to: lock.on }), side: "left", kind: "note" });
  if (lastDay) below.push({ x: scale.end(lastDay.on), text: say("pictureTo", { to: lastDay.on }), side: "left", kind: "note" });
  for (const bound of boundsOf(line.service, answers)) if (scale.sees(bound)) below.push({ x: scale.end(bound), text: say("pictureNotice", { day: bound }), side: "left", kind: "bound" });
  const belowRows = place(below, scale.left, scale.right, NOTE);

  const nameRow = 20;
  const barTop = nameRow + aboveRows * LANE_NOTE;
  const stripTop = barTop + BAR + 2;
  const policyTop = stripTop + 8;
  const notesTop = policyTop + (years.length > 0 ? 18 : 0);
  const height = notesTop + belowRows * LANE_NOTE + 10;
  const highest = Math.max(1, ...steps.map(({ quantity }) => quantity));
  const described = [name, ...steps.map(({ from, quantity }) => `${from}: ${quantity}${language === "ja" ? "" : " "}${unit}`), ...below.map(({ text }) => text), ...findings.map(({ title }) => title)];

  const draw = (drawing, top) => {
    const group = svg("g", { transform: `translate(0 ${top})` });
    group.append(svg("text", { class: "name", x: scale.left, y: 14 }, fitted(name, scale.right - scale.left - textWidth(line.service, 11) - 14, 12.5), svg("tspan", { class: "id", dx: 7 }, line.service)));
    if (index > 0) group.append(svg("line", { class: "row", x1: scale.left, x2: scale.right, y1: -3.5, y2: -3.5 }));
    steps.forEach((step, at) => group.append(stepBar({ step, last: at === steps.length - 1, open: !lastDay, highest, barTop, scale, unit, language })));
    if (lock && steps.length > 0) {
      group.append(svg("rect", { class: "locked", fill: "url(#lock)", x: scale.start(start), y: barTop, width: Math.max(1, scale.end(lock.on) - scale.start(start)), height: BAR }));
    }
    for (const step of steps) group.append(stepName({ step, highest, barTop, scale, unit, language }));
    if (lastDay) group.append(svg("line", { class: "end", x1: scale.end(lastDay.on), x2: scale.end(lastDay.on), y1: barTop - 2, y2: barTop + BAR + 8 }));
    for (const charge of charges) group.append(chargeCell(charge, scale, stripTop, say));
    years.forEach((year) => group.append(policyBand(year, lastDay?.on, scale, policyTop, say)));
    for (const claim of claims) group.append(dispatch(claim, scale, policyTop, say));
    for (const mark of below) {
      const y = notesTop + mark.row * LANE_NOTE + 11;
      if (mark.row === undefined) continue;
      group.append(svg("line", { class: `leader ${mark.kind}`, x1: mark.x, x2: mark.x, y1: mark.kind === "bound" ? barTop : barTop + BAR, y2: y }));
      group.append(svg("text", { class: `mark ${mark.kind}`, x: mark.left, y }, mark.text));
    }
    for (const finding of above) {
      const middle = barTop - 8 - (finding.row ?? 0) * LANE_NOTE;
      group.append(
        svg("g", { class: `finding ${finding.weight}` }, svg("line", { x1: finding.x, x2: finding.x, y1: middle, y2: barTop + BAR }), svg("path", { d: diamond(finding.x, middle) }), svg("title", {}, finding.title)),
      );
      if (finding.row !== undefined) group.append(svg("text", { class: `mark finding-name ${finding.weight}`, x: finding.left + 3, y: middle + 4 }, finding.text));
    }
    drawing.append(group);
  };
  return { height, draw, description: described.join(language === "ja" ? "、" : ", ") };
}

function stepsOf(events, line, scale) {
  const points = events.filter(({ event }) => event === "start" || event === "change").sort((one, other) => (one.on < other.on ? -1 : 1));
  const last = events.find(({ event }) => event === "last-day");
  return points.map((point, at) => ({ from: point.on, quantity: point.quantity, left: scale.start(point.on), right: points[at + 1] ? scale.start(points[at + 1].on) : last ? scale.end(last.on) : scale.right }));
}

function stepHeight(quantity, highest) {
  return LOWEST + ((BAR - LOWEST) * quantity) / highest;
}

function stepBar({ step, last, open, highest, barTop, scale, unit, language }) {
  const height = stepHeight(step.quantity, highest);
  const [x, y, width] = [step.left, barTop + BAR - height, Math.max(1, step.right - step.left)];
  const title = `${step.from}: ${step.quantity}${language === "ja" ? "" : " "}${unit}`;
  const fade = last && open ? Math.min(48, width / 2) : 0;
  return svg(
    "g",
    {},
    svg("rect", { class: "bar", x, y, width: width - fade, height }, svg("title", {}, title)),
    fade > 0 && svg("rect", { fill: "url(#fade)", x: x + width - fade - 0.5, y, width: fade + 0.5, height }),
  );
}

function stepName({ step, highest, barTop, unit, language }) {
  const full = `${step.quantity}${language === "ja" && !/^[ -~]/.test(unit) ? "" : " "}${unit}`;
  const room = step.right - step.left - 10;
  const text = [full, String(step.quantity)].find((candidate) => textWidth(candidate, 11.5, 600) <= room);
  if (!text) return svg("g");
  return svg("text", { class: "count", x: step.left + 6, y: barTop + BAR - stepHeight(step.quantity, highest) / 2 + 4 }, text);
}

function chargeCell(charge, scale, top, say) {
  const first = `${charge.month}-01`;
  const next = new Date(Date.UTC(Number(charge.month.slice(0, 4)), Number(charge.month.slice(5)), 1)).toISOString().slice(0, 10);
  const [left, right] = [scale.start(first), scale.start(next)];
  return svg(
    "rect",
    { class: "charged", x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: 5 },
    svg("title", {}, say("charged", { month: charge.month, quantity: charge.quantity, price: amount(charge.unit_price), amount: amount(charge.amount) })),
  );
}

function policyBand(year, lastDay, scale, top, say) {
  const [left, right] = [scale.start(year.on), scale.end(year.to)];
  const covered = lastDay && lastDay < year.to ? scale.end(lastDay) : right;
  const name = say("policyShort", { ordinal: year.ordinal });
  const text = [name, String(year.ordinal)].find((candidate) => textWidth(candidate, 10, 600) + 10 <= covered - left);
  return svg(
    "g",
    {},
    svg("rect", { class: year.ordinal % 2 ? "policy" : "policy even", x: left, y: top, width: Math.max(1, covered - left), height: 13 }, svg("title", {}, say("policyYear", { ordinal: year.ordinal, to: year.to }))),
    covered < right && svg("rect", { class: "uncovered", x: covered, y: top, width: right - covered, height: 13 }),
    text && svg("text", { class: "policy-name", x: left + 5, y: top + 10 }, text),
  );
}

function dispatch(claim, scale, top, say) {
  const x = scale.start(claim.dispatched_on);
  return svg("circle", { class: "dispatch", cx: x, cy: top + 6.5, r: 4 }, svg("title", {}, say("claimed", { day: claim.dispatched_on })));
}

/** What is broken on a day, and what is asked for. */
function findingsOf(service, answers, say) {
  const broken = (answers.check.ok?.violations ?? []).filter((one) => one.service === service);
  const asked = answers.changes.flatMap(({ request, answer }) =>
    request.changes
      .filter((part) => part.service === service)
      .map((part) => {
        const verdict = answer.ok?.verdict ?? "refused";
        const day = answer.ok?.effective?.find((one) => one.service === service)?.on ?? part.on;
        const what = part.cancel ? say("cancelled") : `→ ${part.quantity}`;
        return { on: day, weight: verdict, text: `${what} ${say(`${verdict}Short`)}`, title: `${day} ${what} ${say(`${verdict}Short`)}` };
      }),
  );
  const days = new Map(broken.map((one) => [one.on, { on: one.on, weight: "refused", text: "", title: `${one.on} ${say("broken")}` }]));
  return [...days.values(), ...asked];
}

function boundsOf(service, answers) {
  const days = answers.changes.flatMap(({ answer }) => answer.ok?.latest_notice ?? []).filter((one) => one.service === service && one.on);
  return [...new Set(days.map(({ on }) => on))];
}

function diamond(x, y) {
  return `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`;
}

function fitted(text, room, size) {
  if (textWidth(text, size, 600) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, 600) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
