// The panel beside the sheet: the contract of the selected row, its picture, the verdict with its reasons, and the readings behind it.

import { askAll, serviceTerms } from "./questions.js";
import { html, replaceKeepingFocus } from "./elements.js";
import { picture } from "./picture.js";
import { eventTable } from "./picture-table.js";
import { chooser } from "./panel-chooser.js";
import { disputes } from "./panel-disputes.js";
import { figures } from "./panel-figures.js";
import { readingsList } from "./panel-readings.js";
import { changeVerdict, contractVerdict, cellProblem, spokenVerdict } from "./panel-verdict.js";
import { word } from "./words.js";

/**
 * Builds the panel into `root`. `actions` are `select(row)`, `setLanguage(language)`, `setReading(name, value)` and `resetReadings()`.
 *
 * The parts stay where they are and only their contents change, so that focus and open clauses survive an edit.
 */
export function createPanel(root, yakkan, actions) {
  const parts = Object.fromEntries(["chooser", "cell", "verdict", "changes", "disputes", "figures", "readings"].map((name) => [name, html("div", { class: `part ${name}` })]));
  const status = html("p", { role: "status", class: "unseen" });
  const drawing = html("div", { class: "drawing" });
  const tableOf = html("div", { class: "scroll" });
  const pictureTitle = html("h3", { id: "timeline-name" });
  const tableName = html("summary", { "data-focus": "table" });
  const pictures = html("section", { class: "part pictures", "aria-labelledby": "timeline-name" }, pictureTitle, drawing, html("details", {}, tableName, tableOf));
  root.append(parts.chooser, status, parts.cell, parts.verdict, pictures, parts.changes, parts.disputes, parts.figures, parts.readings);

  const open = new Set();
  let shown = null;

  const draw = () => {
    if (!shown?.answers?.timeline.ok) return drawing.replaceChildren();
    const width = Math.floor(drawing.clientWidth);
    if (width > 0) drawing.replaceChildren(picture({ ...shown, width }));
  };
  new ResizeObserver(() => {
    if (shown && Math.floor(drawing.clientWidth) !== drawing.firstChild?.clientWidth) draw();
  }).observe(drawing);

  function show(state) {
    const { ledger, row, language } = state;
    const ledgerContract = ledger.contracts.find(({ rows }) => rows.includes(row)) ?? ledger.contracts[0];
    const context = {
      yakkan, language, open, actions, ledger, ledgerContract,
      asOf: ledger.asOf,
      row: ledgerContract?.rows.includes(row) ? row : ledgerContract?.rows[0],
      readings: ledger.readings,
      again: () => show(state),
    };
    if (ledgerContract) {
      context.answers = askAll(yakkan, context);
      context.terms = serviceTerms(yakkan, ledgerContract.contract.lines.map(({ service }) => service));
    }
    shown = context;
    replaceKeepingFocus(parts.chooser, chooser(context, state.names));
    replaceKeepingFocus(parts.cell, cellProblem(context, state.cellProblem));
    if (!ledgerContract) {
      for (const part of [parts.verdict, parts.changes, parts.disputes, parts.figures, parts.readings]) part.replaceChildren();
      return drawing.replaceChildren();
    }
    replaceKeepingFocus(parts.verdict, contractVerdict(context));
    replaceKeepingFocus(parts.changes, changeVerdict(context));
    replaceKeepingFocus(parts.disputes, disputes(context));
    replaceKeepingFocus(parts.figures, figures(context));
    replaceKeepingFocus(parts.readings, readingsList(context));
    pictureTitle.textContent = word(language, "timeline");
    tableName.textContent = word(language, "asTable");
    tableOf.replaceChildren(...eventTable(context));
    pictures.hidden = !context.answers.timeline.ok;
    draw();
    const spoken = spokenVerdict(context);
    // A live region speaks whenever its text is set, so it is set only when it says something new.
    if (status.textContent !== spoken) status.textContent = spoken;
  }
  return { show };
}
