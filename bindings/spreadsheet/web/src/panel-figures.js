// The answers for the selected line: how long it is locked, when it can end, what it costs and what is left of it.

import { html } from "./elements.js";
import { amount, inLanguage, word } from "./words.js";

export function figures(context) {
  const { answers, language } = context;
  const say = (name, values) => word(language, name, values);
  const items = [...endItems(answers, say), ...chargeItems(answers, say), ...leftItems(answers, say, language), ...coverItems(answers, say)];
  if (items.length === 0) return [];
  return [
    html(
      "section",
      { "aria-labelledby": "figures-name" },
      html("h3", { id: "figures-name" }, say("figures"), html("code", {}, answers.line.service)),
      html("dl", {}, items.map(({ name, value, note, over }) => html("div", { class: over ? "over" : null }, html("dt", {}, name), html("dd", {}, value, note && html("small", {}, note))))),
    ),
  ];
}

function endItems({ timeline, line, earliest, notice }, say) {
  const lock = timeline.ok?.events.find((event) => event.service === line.service && event.event === "lock-end");
  const items = timeline.ok ? [{ name: say("lockEnd"), value: lock ? say("lockUntil", { day: lock.on }) : say("noLock") }] : [];
  if (!earliest.ok) return items;
  const effective = earliest.ok.effective?.[0]?.on;
  items.push({ name: say("earliest"), value: earliest.ok.on ? (effective ?? earliest.ok.on) : say("earliestNone") });
  if (notice?.ok) items.push({ name: say("notice"), value: notice.ok.on ?? say("noNotice") });
  return items;
}

function chargeItems({ charge, month }, say) {
  const name = say("charge", { month });
  if (charge.error) return charge.error.code === "price-missing" ? [{ name, value: say("priceMissing") }] : [];
  return [{ name, value: say("yen", { amount: amount(charge.ok.total) }) }];
}

function leftItems({ allowances, line, service }, say, language) {
  const balances = (allowances.ok?.balances ?? []).filter((one) => one.service === line.service);
  return balances.map((one) => {
    const name = inLanguage(language, service.ok?.allowances?.find(({ id }) => id === one.allowance)?.name) || one.allowance;
    return { name: say("left", { name: one.holder ? `${name} ${one.holder}` : name }), value: say("leftOf", one), note: one.over > 0 ? say("over", one) : one.to && `〜 ${one.to}`, over: one.over > 0 };
  });
}

function coverItems({ cover }, say) {
  if (!cover?.ok) return [];
  const { in_cover: covered, left, dispatches_left: dispatches, policy_year: year } = cover.ok;
  const value = covered ? say("coverOf", { yen: say("yen", { amount: amount(left) }), dispatches }) : say("outOfCover");
  return [{ name: say("cover"), value, note: covered && year ? say("policyYear", year) : null }];
}
