// One service over time: findings above its bar, months and policy years and days beneath.

import { svg } from "./elements.js";
import { place, textWidth } from "./labels.js";
import { BAR, chargeCell, diamond, dispatch, fitted, policyBand, stepBar, stepName } from "./picture-marks.js";
import { inLanguage } from "./words.js";

const NAME = 20;
const ROW = 15;
const SIZE = 11;

/** A lane before it is drawn, so that its height is known. */
export function laneOf({ line, before, answers, ledgerContract, terms, language, say, scale }) {
  const service = terms.get(line.service);
  const name = inLanguage(language, service?.name) || line.service;
  const unit = inLanguage(language, service?.quantity?.unit);
  const counted = (quantity) => (language === "ja" && !/^[ -~]/.test(unit) ? `${quantity}${unit}` : `${quantity} ${unit}`.trim());
  const events = answers.timeline.ok.events.filter((event) => event.service === line.service);
  const only = (kind) => events.find(({ event }) => event === kind);
  const years = events.filter(({ event }) => event === "policy-year");
  const steps = stepsOf(events, only("last-day"), scale);
  const above = findingsOf(line.service, answers, say).filter(({ on }) => scale.sees(on)).map((finding) => ({ ...finding, x: scale.start(finding.on) }));
  const below = daysOf({ line, before, answers, only, start: steps[0]?.from, say, scale });
  const barTop = NAME + place(above.filter(({ text }) => text), scale.left, scale.right, SIZE, 3) * ROW;
  const policyTop = barTop + BAR + 10;
  const notesTop = policyTop + (years.length > 0 ? 20 : 0);
  const height = notesTop + place(below, scale.left, scale.right, SIZE) * ROW + 12;
  const highest = Math.max(1, ...steps.map(({ quantity }) => quantity));
  const spoken = [name, ...steps.map(({ from, quantity }) => `${from}: ${counted(quantity)}`), ...below.map(({ text }) => text), ...above.map(({ title }) => title)];

  const draw = (top) => {
    const bar = { highest, barTop, counted };
    const [lock, lastDay] = [only("lock-end"), only("last-day")];
    const claims = years.length > 0 ? ledgerContract.claims.map(({ dispatched_on: on }) => on).filter((on) => /^\d{4}-\d\d-\d\d$/.test(on) && scale.sees(on)) : [];
    const charges = answers.timeline.charges.filter((charge) => charge.service === line.service);
    const nameRoom = scale.right - scale.left - textWidth(line.service, 10.5, 400, "--mono") - 12;
    return svg(
      "g",
      { transform: `translate(0 ${top})` },
      before && svg("line", { class: "row", x1: scale.left, x2: scale.right, y1: -1.5, y2: -1.5 }),
      svg("text", { class: "name", x: scale.left, y: 14 }, fitted(name, nameRoom, 12.5), svg("tspan", { class: "id", dx: 7 }, line.service)),
      steps.map((step, at) => stepBar({ ...bar, step, fades: at === steps.length - 1 && !lastDay })),
      lock && steps.length > 0 && svg("rect", { class: "locked", fill: "url(#lock)", x: steps[0].left, y: barTop, width: Math.max(1, scale.end(lock.on) - steps[0].left), height: BAR }),
      steps.map((step) => stepName({ ...bar, step })),
      lastDay && svg("line", { class: "end", x1: scale.end(lastDay.on), x2: scale.end(lastDay.on), y1: barTop - 2, y2: barTop + BAR + 8 }),
      charges.map((charge) => chargeCell(charge, scale, barTop + BAR + 2, say)),
      years.map((year) => policyBand(year, lastDay?.on, scale, policyTop, say)),
      claims.map((day) => dispatch(day, scale, policyTop, say)),
      below.map((mark) => dayMark(mark, barTop, notesTop)),
      above.map((finding) => findingMark(finding, barTop)),
    );
  };
  return { height, draw, description: spoken.join(language === "ja" ? "、" : ", ") };
}

function dayMark(mark, barTop, notesTop) {
  if (mark.row === undefined) return null;
  const y = notesTop + mark.row * ROW + 11;
  const from = mark.kind === "bound" ? barTop : barTop + BAR;
  return svg("g", {}, svg("line", { class: `leader ${mark.kind}`, x1: mark.x, x2: mark.x, y1: from, y2: y }), svg("text", { class: `mark ${mark.kind}`, x: mark.left, y }, mark.text));
}

function findingMark(finding, barTop) {
  const middle = barTop - 8 - (finding.row ?? 0) * ROW;
  return svg(
    "g",
    { class: `finding ${finding.weight}` },
    svg("line", { x1: finding.x, x2: finding.x, y1: middle, y2: barTop + BAR }),
    svg("path", { d: diamond(finding.x, middle) }, svg("title", {}, finding.title)),
    finding.row !== undefined && svg("text", { class: `mark finding-name ${finding.weight}`, x: finding.left + 3, y: middle + 4 }, finding.text),
  );
}

function stepsOf(events, last, scale) {
  const points = events.filter(({ event }) => event === "start" || event === "change").sort((one, other) => (one.on < other.on ? -1 : 1));
  const end = last ? scale.end(last.on) : scale.right;
  return points.map((point, at) => ({ from: point.on, quantity: point.quantity, left: scale.start(point.on), right: points[at + 1] ? scale.start(points[at + 1].on) : end }));
}

/** The days to name beneath the bar. A start that the lane above has named already is not named again. */
function daysOf({ line, before, answers, only, start, say, scale }) {
  const [charged, lock, last] = [only("charge-start"), only("lock-end"), only("last-day")];
  const bounds = answers.changes.flatMap(({ answer }) => answer.ok?.latest_notice ?? []).filter((one) => one.service === line.service && one.on && scale.sees(one.on));
  return [
    start && line.start !== before?.start && { x: scale.start(start), text: say("pictureFrom", { from: start }), kind: "note" },
    charged && charged.on !== start && { x: scale.start(charged.on), text: say("pictureCharge", { from: charged.on }), kind: "charge" },
    lock && { x: scale.end(lock.on), text: say("pictureLock", { to: lock.on }), side: "left", kind: "note" },
    ...[...new Set(bounds.map(({ on }) => on))].map((on) => ({ x: scale.end(on), text: say("pictureNotice", { day: on }), side: "left", kind: "bound" })),
    last && { x: scale.end(last.on), text: say("pictureTo", { to: last.on }), side: "left", kind: "note" },
  ].filter(Boolean);
}

/** What is broken on a day, and what is asked for. */
function findingsOf(service, answers, say) {
  const broken = (answers.check.ok?.violations ?? []).filter((one) => one.service === service);
  const days = new Map(broken.map((one) => [one.on, { on: one.on, weight: "refused", text: "", title: `${one.on} ${say("broken")}` }]));
  const asked = answers.changes.flatMap(({ request, answer }) =>
    request.changes
      .filter((part) => part.service === service)
      .map((part) => {
        const verdict = answer.ok?.verdict ?? "refused";
        const on = answer.ok?.effective?.find((one) => one.service === service)?.on ?? part.on;
        const text = `${part.cancel ? say("cancelled") : part.suspend ? say("suspended") : `→ ${part.quantity}`}: ${say(`${verdict}Short`)}`;
        return { on, weight: verdict, text, title: `${on} ${text}` };
      }),
  );
  return [...days.values(), ...asked];
}
