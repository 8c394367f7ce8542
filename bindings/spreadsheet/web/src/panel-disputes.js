// What another reading would change, and to what: the answers that only hold under the reading that is chosen.

import { html } from "./elements.js";
import { amount, inLanguage, word } from "./words.js";
import READINGS from "./readings.json";

export function disputes(context) {
  const { answers, language, actions } = context;
  const found = collect(answers, language);
  if (found.size === 0) {
    const settled = answers.check.ok && answers.changes.every(({ answer }) => answer.ok);
    return settled ? [html("p", { class: "settled" }, html("span", { "aria-hidden": "true" }, "＝ "), word(language, "settled"))] : [];
  }
  const items = [...found.entries()].map(([key, differences]) => {
    const [name, value] = key.split("\n");
    const reading = READINGS.find((one) => one.name === name);
    const means = reading?.values.find((one) => one.name === value)?.means;
    return html(
      "li",
      {},
      html("p", { class: "about" }, inLanguage(language, reading?.about), html("code", {}, name)),
      html("p", { class: "means" }, html("span", { class: "value" }, value), " ", inLanguage(language, means)),
      html("ul", { class: "becomes" }, differences.map((text) => html("li", {}, text))),
      html("button", { type: "button", class: "use", "data-focus": `use-${key}`, click: () => actions.setReading(name, value) }, word(language, "choose")),
    );
  });
  return [html("section", { class: "disputed", "aria-labelledby": "disputed-name" }, html("h3", { id: "disputed-name" }, html("span", { class: "sign", "aria-hidden": "true" }, "≷"), word(language, "disputed")), html("ul", { class: "items" }, items))];
}

/** What differs, by reading and value. */
function collect(answers, language) {
  const say = (name, values) => word(language, name, values);
  const found = new Map();
  const add = (what, answer, describe) => {
    for (const dispute of answer?.ok?.disputes ?? []) {
      const key = `${dispute.reading}\n${dispute.value}`;
      const told = dispute.error ? [say("errorThen", { message: dispute.error.message })] : describe(dispute.ok);
      const texts = told.map((text) => `${what}: ${text}`);
      found.set(key, [...(found.get(key) ?? []), ...texts]);
    }
  };
  add(say("verdict"), answers.check, (ok) => verdictTexts(ok, say, language));
  for (const { answer } of answers.changes) add(say("change"), answer, (ok) => verdictTexts(ok, say, language));
  add(say("earliest"), answers.earliest, (ok) => dayTexts(ok, say));
  add(say("notice"), answers.notice, (ok) => dayTexts(ok, say));
  add(say("charge", { month: answers.month }), answers.charge, (ok) => [ok.total === undefined ? say("empty") : say("yen", { amount: amount(ok.total) })]);
  add(say("left", { name: "" }).replace(/[:：]\s*$/, ""), answers.allowances, (ok) => balanceTexts(ok, answers, say));
  add(say("cover"), answers.cover, (ok) => coverTexts(ok, answers, say));
  return found;
}

function verdictTexts(ok, say, language) {
  const texts = [];
  if (ok.verdict) texts.push(say(`${ok.verdict}Short`));
  for (const one of ok.violations ?? []) texts.push(inLanguage(language, one.message));
  if (texts.length === 0) for (const bound of ok.latest_notice ?? []) if (bound.on) texts.push(say("noticeBy", { day: bound.on }));
  for (const part of texts.length === 0 ? (ok.effective ?? []) : []) texts.push(`${say("effectiveDay")} ${part.on}`);
  // Something differs, and the two lines above name nothing of it: say so rather than show an empty row.
  return texts.length > 0 ? [texts.join(language === "ja" ? "・" : " · ")] : [Object.keys(ok).join(", ")];
}

function dayTexts(ok, say) {
  const effective = Array.isArray(ok.effective) ? ok.effective.map(({ on }) => on).join(" / ") : ok.effective;
  const day = ok.on === undefined ? effective : ok.on;
  return [day ?? say("earliestNone")];
}

function balanceTexts(ok, answers, say) {
  const now = new Map((answers.allowances.ok.balances ?? []).map((one) => [`${one.service} ${one.allowance} ${one.holder ?? ""}`, one]));
  const changed = (ok.balances ?? []).filter((one) => {
    const before = now.get(`${one.service} ${one.allowance} ${one.holder ?? ""}`);
    return before?.left !== one.left || before?.over !== one.over || before?.to !== one.to;
  });
  return changed.map((one) => `${one.allowance} ${say("leftOf", one)}${one.to ? ` (〜 ${one.to})` : ""}`);
}

function coverTexts(ok, answers, say) {
  const merged = { ...answers.cover.ok, ...ok };
  return [say("coverOf", { yen: say("yen", { amount: amount(merged.left) }), dispatches: merged.dispatches_left })];
}
