// Every reading with its values: those that the answers relied on first. What is chosen goes into the sheet, and the sheet calculates again.

import { html } from "./elements.js";
import { inLanguage, word } from "./words.js";
import READINGS from "./readings.json";

export function readingsList(context) {
  const { answers, language, readings, actions, open } = context;
  const relied = reliedOn(answers);
  const first = READINGS.filter(({ name }) => relied.has(name));
  const others = READINGS.filter(({ name }) => !relied.has(name));
  const changed = READINGS.some((reading) => isChanged(reading, readings));
  const entry = (reading) => readingEntry(reading, context);
  return [
    html(
      "section",
      { "aria-labelledby": "readings-name" },
      html("h3", { id: "readings-name" }, word(language, "readings")),
      html("p", { class: "note" }, word(language, "readingsLead")),
      changed && html("button", { type: "button", class: "use", "data-focus": "reset", click: () => actions.resetReadings() }, word(language, "reset")),
      html("h4", {}, word(language, "relied")),
      first.length > 0 ? first.map(entry) : html("p", { class: "note" }, word(language, "empty")),
      html(
        "details",
        { open: open.has("others"), toggle: (event) => (event.target.open ? open.add("others") : open.delete("others")) },
        html("summary", { "data-focus": "others" }, word(language, "others"), ` (${others.length})`),
        others.map(entry),
      ),
    ),
  ];
}

function readingEntry(reading, { language, readings, actions }) {
  const only = reading.values.length === 1;
  const chosen = readings[reading.name] ?? reading.values[0].name;
  const name = `reading-${reading.name}`;
  const legend = html(
    "legend",
    {},
    inLanguage(language, reading.about),
    html("code", {}, reading.name),
    isChanged(reading, readings) && html("span", { class: "changed" }, word(language, "chosen")),
  );
  const values = reading.values.map((value, at) =>
    html(
      "label",
      {},
      html("input", { type: "radio", name, value: value.name, checked: value.name === chosen, disabled: only, "data-focus": `${name}-${value.name}`, change: () => actions.setReading(reading.name, value.name) }),
      html("span", {}, html("span", { class: "value" }, value.name), at === 0 && !only && html("small", {}, word(language, "standard")), html("span", { class: "means" }, inLanguage(language, value.means))),
    ),
  );
  return html("fieldset", { class: only ? "only" : null }, legend, values, only && html("p", { class: "unseen" }, word(language, "only")));
}

function isChanged({ name, values }, readings) {
  return readings[name] !== undefined && readings[name] !== values[0].name;
}

function reliedOn(answers) {
  const all = [answers.check, ...answers.changes.map(({ answer }) => answer), answers.earliest, answers.notice, answers.charge, answers.allowances, answers.cover, answers.timeline];
  return new Set(all.flatMap((answer) => answer?.ok?.readings ?? []).map(({ reading }) => reading));
}
