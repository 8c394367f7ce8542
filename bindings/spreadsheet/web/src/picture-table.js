// What the picture shows, as a table.

import { html } from "./elements.js";
import { word } from "./words.js";

export function eventTable({ answers, language }) {
  if (!answers.timeline.ok) return [];
  const say = (name, values) => word(language, name, values);
  const told = {
    start: (event) => say("start", event),
    change: (event) => say("changeTo", event),
    "lock-end": () => say("lockEnds"),
    "charge-start": () => say("chargeStart"),
    "last-day": () => say("lastDay"),
    "policy-year": (event) => say("policyYear", event),
  };
  const bounds = answers.changes.flatMap(({ answer }) => answer.ok?.latest_notice ?? []).filter(({ on }) => on);
  const rows = [
    ...answers.timeline.ok.events.map((event) => ({ on: event.on, service: event.service, text: told[event.event]?.(event) ?? event.event })),
    ...bounds.map(({ on, service }) => ({ on, service, text: say("latestNotice") })),
    ...(answers.check.ok?.violations ?? []).map(({ on, service, message }) => ({ on, service, text: message[language] })),
    ...answers.changes.flatMap(({ request, answer }) =>
      request.changes.map((part) => ({ on: part.on, service: part.service, text: `${say("askedFor")}: ${part.cancel ? say("cancelled") : part.quantity}, ${say(`${answer.ok?.verdict ?? "refused"}Short`)}` })),
    ),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return [
    html(
      "table",
      {},
      html("thead", {}, html("tr", {}, ["day", "service", "event"].map((name) => html("th", { scope: "col" }, say(name))))),
      html("tbody", {}, rows.map(({ on, service, text }) => html("tr", {}, html("td", {}, html("time", {}, on)), html("td", {}, service), html("td", {}, text)))),
    ),
  ];
}
