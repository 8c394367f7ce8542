// The verdict on the contract and on what is asked for, with every reason and its clause.

import { clauseButton, clauses } from "./panel-clause.js";
import { html } from "./elements.js";
import { inLanguage, word } from "./words.js";

const SIGNS = { allowed: "✓", conditional: "◇", refused: "◆", unreadable: "■" };

export function contractVerdict(context) {
  const { answers, language } = context;
  const { check } = answers;
  if (check.error) return [unreadable(context, answers.problem)];
  const { verdict } = check.ok;
  return [banner(verdict, word(language, verdict)), changeBanners(context), reasons(context, check.ok, "contract"), basis(context, check.ok, "contract")];
}

/** What is asked for stands at the top as well, in one line; its reasons come with the request below. */
function changeBanners({ answers, language }) {
  return answers.changes.map(({ request, answer }) => {
    const verdict = answer.ok?.verdict ?? "unreadable";
    return banner(verdict, word(language, answer.ok ? changeWord(verdict) : "unreadable"), request.changes.map((part) => partText(part, language)).join(" / "));
  });
}

const changeWord = (verdict) => `change${verdict[0].toUpperCase()}${verdict.slice(1)}`;

export function changeVerdict(context) {
  const { answers, language } = context;
  return answers.changes.map(({ request, answer }, at) => {
    const place = `change-${at}`;
    const heading = html("h3", { id: `${place}-name` }, word(language, "change"));
    const asked = html("ul", { class: "parts" }, request.changes.map((part) => html("li", {}, partText(part, language))));
    if (answer.error) return html("section", { class: "asked", "aria-labelledby": `${place}-name` }, heading, asked, unreadable(context, answers.problem));
    const { effective, latest_notice: latest } = answer.ok;
    const effectiveOn = [...new Set(effective.map(({ on }) => on))].join(" / ");
    const bounds = [...new Set(latest.filter(({ on }) => on).map(({ on }) => on))];
    const dates = [
      word(language, "noticeArrived", { day: request.notice.on }),
      ...bounds.map((day) => word(language, "noticeBy", { day })),
      `${word(language, "effective")} ${effectiveOn}`,
    ];
    return html(
      "section",
      { class: "asked", "aria-labelledby": `${place}-name` },
      heading, asked,
      html("p", { class: "dates" }, dates.map((text) => html("span", {}, text))),
      reasons(context, answer.ok, place),
      basis(context, answer.ok, place),
    );
  });
}

/** Why the selected cell shows an error. */
export function cellProblem({ language }, problem) {
  if (!problem) return [];
  return [html("div", { class: "cell-problem", role: "note" }, html("span", { class: "where" }, word(language, "selectedCell", { cell: problem.cell })), " ", html("code", {}, problem.error), html("p", {}, problem.message))];
}

/** One sentence for those who do not see the page. */
export function spokenVerdict({ answers, language, ledgerContract }) {
  const verdict = answers.check.ok ? word(language, answers.check.ok.verdict) : word(language, "unreadable");
  const changes = answers.changes.map(({ answer }) => answer.ok && word(language, changeWord(answer.ok.verdict)));
  const parts = [`${ledgerContract.id}: ${verdict}`, ...changes.filter(Boolean), ...(answers.check.ok?.violations ?? []).map(({ message }) => inLanguage(language, message))];
  return parts.join(language === "ja" ? "。" : ". ");
}

function banner(verdict, text, about) {
  return html("p", { class: `banner ${verdict}` }, html("span", { class: "sign", "aria-hidden": "true" }, SIGNS[verdict]), html("span", {}, text), about && html("small", {}, about));
}

function unreadable({ language }, problem) {
  const where = problem?.cell ? word(language, "where", { cell: problem.cell.name }) : problem?.at;
  return html("div", {}, banner("unreadable", word(language, "unreadable")), html("ul", { class: "reasons unreadable" }, html("li", {}, html("p", { class: "message" }, problem?.message ?? ""), html("p", { class: "where" }, where, " ", html("code", {}, problem?.code ?? "")))));
}

function reasons(context, { violations, conditions }, place) {
  const { language, terms } = context;
  const broken = violations.map((one, at) =>
    html(
      "li",
      { class: "refused" },
      html("p", { class: "message" }, inLanguage(language, one.message)),
      html("p", { class: "where" }, html("span", {}, one.service), html("time", {}, one.on), clauseButton(context, one.clause, `${place}-${at}`)),
      clauses(context, one.clause, `${place}-${at}`),
    ),
  );
  const open = conditions.map((one, at) =>
    html(
      "li",
      { class: "conditional" },
      html("p", { class: "message" }, requirement(one, terms, language)),
      html("p", { class: "where" }, html("span", {}, one.service), clauseButton(context, one.clause, `${place}-c${at}`)),
      clauses(context, one.clause, `${place}-c${at}`),
    ),
  );
  return [
    broken.length > 0 && html("ul", { class: "reasons", "aria-label": word(language, "reasons") }, broken),
    open.length > 0 && html("h4", {}, word(language, "toConfirm")),
    open.length > 0 && html("ul", { class: "reasons", "aria-label": word(language, "toConfirm") }, open),
  ];
}

function requirement({ fact, service }, terms, language) {
  const known = terms.get(service)?.facts?.find((one) => one.fact === fact);
  return inLanguage(language, known?.requirement) || (fact === "written" ? word(language, "written") : fact);
}

/** Every clause that the answer rests on, folded. */
function basis(context, { clauses: ids }, place) {
  const { language, open } = context;
  if (ids.length === 0) return null;
  const key = `${place}-basis`;
  const details = html(
    "details",
    { class: "basis", open: open.has(key), toggle: (event) => (event.target.open ? open.add(key) : open.delete(key)) },
    html("summary", { "data-focus": key }, word(language, "basis", { count: ids.length })),
    html("ul", {}, ids.map((id, at) => html("li", {}, clauseButton(context, id, `${key}-${at}`), clauses(context, id, `${key}-${at}`)))),
  );
  return details;
}

function partText(part, language) {
  return word(language, part.cancel ? "partCancel" : part.suspend ? "partSuspend" : "part", { ...part, to: part.quantity });
}
