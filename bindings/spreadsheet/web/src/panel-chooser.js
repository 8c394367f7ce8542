// Which contract is shown: a list that needs no canvas, with a step back and a step on.

import { html } from "./elements.js";
import { inLanguage, word } from "./words.js";

export function chooser({ language, ledger, ledgerContract, row, actions, terms }, names) {
  if (!ledgerContract) return [html("h2", { id: "contract-name" }, word(language, "none"))];
  const { contracts } = ledger;
  const index = contracts.indexOf(ledgerContract);
  const nameOf = (id) => names.get(id)?.name ?? "";
  const note = names.get(ledgerContract.id)?.note;
  const step = (by, name, sign) => {
    const target = contracts[index + by];
    return html("button", { type: "button", class: "step", "aria-label": word(language, name), title: word(language, name), "data-focus": name, disabled: !target, click: () => actions.select(target.rows[0]) }, sign);
  };
  const options = contracts.map((one) => html("option", { value: one.rows[0], selected: one === ledgerContract }, [one.id, nameOf(one.id)].filter(Boolean).join("　")));
  const lines = ledgerContract.contract.lines.map((line, at) => {
    const lineRow = ledgerContract.rows[at];
    const quantity = typeof line.quantity === "number" ? ` ${line.quantity}` : "";
    return html(
      "button",
      { type: "button", class: "line", "aria-pressed": String(lineRow === row), "data-focus": `line-${at}`, title: inLanguage(language, terms.get(line.service)?.name) || null, click: () => actions.select(lineRow) },
      line.service || "—",
      html("span", { class: "quantity" }, quantity),
    );
  });
  return [
    html("h2", { id: "contract-name", class: "unseen" }, `${ledgerContract.id} ${nameOf(ledgerContract.id)}`),
    html(
      "div",
      { class: "choose" },
      html("label", {}, html("span", { class: "unseen" }, word(language, "contract")), html("select", { "data-focus": "contract", change: (event) => actions.select(Number(event.target.value)) }, options)),
      step(-1, "previous", "‹"),
      step(1, "next", "›"),
    ),
    note && html("p", { class: "note" }, note),
    html("div", { class: "lines", role: "group", "aria-label": word(language, "line") }, lines),
  ];
}
