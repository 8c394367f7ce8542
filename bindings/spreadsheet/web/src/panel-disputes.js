// What another reading would change, and to what: the answers that only hold under the reading that is chosen.

import { html } from "./elements.js";
import { amount, inLanguage, word } from "./words.js";
import READINGS from "./readings.json";

export function disputes(context) {
  const { answers, language } = context;
  const found = collect(answers, language);
  if (found.length === 0) {
    const settled = answers.check.ok && answers.changes.every(({ answer }) => answer.ok);
    return settled ? [html("p", { class: "settled" }, html("span", { "aria-hidden": "true" }, "＝ "), word(language, "settled"))] : [];
  }
  const names = [...new Set(found.map(({ name }) => name))];
  const heading = html("h3", { id: "disputed-name" }, html("span", { class: "sign", "aria-hidden": "true" }, "≷"), word(language, "disputed"));
  const items = names.map((name) => {
    const reading = READINGS.find((one) => one.name === name);
    const values = found.filter((one) => one.name === name).map((one) => otherValue(context, reading, one));
    return html("li", {}, html("p", { class: "about" }, inLanguage(language, reading?.about), html("code", {}, name)), values);
  });
  return [html("section", { class: "disputed", "aria-labelledby": "disputed-name" }, heading, html("ul", { class: "items" }, items))];
}

function otherValue({ language, actions }, reading, { name, value, differences }) {
  const means = reading?.values.find((one) => one.name === value)?.means;
  return html(
    "div",
    { class: "other" },
    html("p", { class: "means" }, html("span", { class: "value" }, value), " ", inLanguage(language, means)),
    html("ul", { class: "becomes" }, differences.map((text) => html("li", {}, text))),
    html("button", { type: "button", class: "use", "aria-label": `${word(language, "choose")}: ${value}`, "data-focus": `use-${name}-${value}`, click: () => actions.setReading(name, value) }, word(language, "choose")),
  );
}

/** What differs, by reading and value; those that change a verdict first. */
function collect(answers, language) {
  const say = (name, values) => word(language, name, values);
  const found = new Map();
  const add = (what, answer, describe) => {
    for (const dispute of answer?.ok?.disputes ?? []) {
      const told = dispute.error ? [say("errorThen", { message: dispute.error.message })] : describe(dispute.ok, answer.ok);
      if (told.length === 0) continue;
      const key = `${dispute.reading}=${dispute.value}`;
      const known = found.get(key) ?? { name: dispute.reading, value: dispute.value, weighs: false, differences: [] };
      known.weighs ||= Boolean(dispute.ok?.verdict);
      known.differences.push(...told.map((text) => (what ? `${what}: ${text}` : text)));
      found.set(key, known);
    }
  };
  add(say("verdict"), answers.check, (ok, now) => verdictTexts(ok, now, say, language));
  for (const { answer } of answers.changes) add(say("change"), answer, (ok, now) => verdictTexts(ok, now, say, language));
  add(say("earliest"), answers.earliest, (ok) => dayTexts(ok, say));
  add(say("notice"), answers.notice, (ok) => dayTexts(ok, say));
  add(say("charge", { month: answers.month }), answers.charge, (ok) => (ok.total === undefined ? [] : [say("yen", { amount: amount(ok.total) })]));
  add("", answers.allowances, (ok, now) => balanceTexts(ok, now, answers, say, language));
  add(say("cover"), answers.cover, (ok, now) => coverTexts({ ...now, ...ok }, say));
  return [...found.values()].sort((one, other) => Number(other.weighs) - Number(one.weighs));
}

/** The verdict, then the reasons that fall away and those that come; only where neither differs the days. */
function verdictTexts(ok, now, say, language) {
  const texts = ok.verdict ? [say(`${ok.verdict}Short`)] : [];
  if (ok.violations) {
    const message = (one) => inLanguage(language, one.message);
    const [before, after] = [now.violations.map(message), ok.violations.map(message)];
    texts.push(...after.filter((text) => !before.includes(text)));
    if (!ok.verdict) texts.push(...before.filter((text) => !after.includes(text)).map((text) => say("fallsAway", { text })));
  }
  if (texts.length === 0) for (const bound of ok.latest_notice ?? []) if (bound.on) texts.push(say("noticeBy", { day: bound.on }));
  if (texts.length === 0) for (const part of ok.effective ?? []) texts.push(`${say("effective")} ${part.on}`);
  return texts.length > 0 ? [texts.join(language === "ja" ? "・" : " · ")] : [];
}

function dayTexts(ok, say) {
  if (ok.on === null) return [say("earliestNone")];
  const effective = Array.isArray(ok.effective) ? [...new Set(ok.effective.map(({ on }) => on))].join(" / ") : ok.effective;
  const day = effective || ok.on;
  return day ? [day] : [];
}

function balanceTexts(ok, now, answers, say, language) {
  const keyOf = (one) => `${one.service} ${one.allowance} ${one.holder ?? ""}`;
  const before = new Map((now.balances ?? []).map((one) => [keyOf(one), one]));
  const changed = (ok.balances ?? []).filter((one) => ["left", "over"].some((member) => before.get(keyOf(one))?.[member] !== one[member]));
  return changed.map((one) => {
    const known = answers.service.ok?.id === one.service ? answers.service.ok.allowances.find(({ id }) => id === one.allowance)?.name : null;
    return `${say("left", { name: inLanguage(language, known) || one.allowance })}: ${say("leftOf", one)}`;
  });
}

function coverTexts(cover, say) {
  return [say("coverOf", { yen: say("yen", { amount: amount(cover.left) }), dispatches: cover.dispatches_left })];
}
