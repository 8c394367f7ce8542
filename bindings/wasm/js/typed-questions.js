import { LEFT_OUT, list, needList, number, object, optional, plain, truth } from "./arguments.js";
import { OF_CONTRACTS, OF_NUMBERS, TOLD } from "./asked.js";
import { columns } from "./columns.js";
import { YakkanError, shown } from "./error.js";
import { Names } from "./names.js";

const QUANTITY_FINDINGS = [undefined, "allowed", "below-minimum", "off-step"];
const OUTCOMES = [undefined, "allowed", "conditional", "refused"];

/** Typed questions and columns over a module that is ready. */
export function typedQuestions(module) {
  const questions = new module.Questions();
  const names = new Names(questions.text(TOLD.names, 0));
  const failing = failures(questions);
  const { told, toldOrNull, made } = failing;
  const defaults = made(questions.settings(1900));

  // What was freed, or is only made to look like a handle, has no pointer.
  const given = (settings) => {
    if (settings === undefined) return defaults;
    if (settings instanceof module.Settings && settings.__wbg_ptr) return settings;
    throw new YakkanError("wrong-type", "settings", `what settings() gives is needed, not ${shown(settings)}`);
  };
  const held = (contract) => {
    if (contract instanceof module.Contract && contract.__wbg_ptr) return contract;
    throw new YakkanError("wrong-type", "contract", `what contract() gives is needed, not ${shown(contract)}`);
  };
  const days = (argument, values) => Array.from(list(argument, values), (day) => number(argument, day));

  /** Hands over what the next question takes as lists. */
  const hand = (list, other) => {
    if (list.length > 0) questions.list(0, Float64Array.from(list));
    if (other.length > 0) questions.list(1, Float64Array.from(other));
  };
  const ask = (question, chosen, a, b, c = 0, d = 0, e = 0, f = 0) => questions.ask(question, chosen, a, b, c, d, e, f);
  const askContract = (question, chosen, contract, a, b = 0, c = 0, list = NONE, other = NONE) => {
    hand(list, other);
    return questions.ask_contract(question, chosen, contract, a, b, c);
  };

  return {
    settings(choice = {}) {
      const { readings = {}, dates = 1900, closures, openDays } = object("settings", choice, SETTINGS);
      number("dates", dates);
      hand(days("closures", closures), days("openDays", openDays));
      const settings = made(questions.settings(dates));
      for (const [name, value] of Object.entries(plain("readings", readings))) {
        const argument = `readings.${name}`;
        if (typeof value !== "string") {
          throw new YakkanError("wrong-type", argument, `a name is needed, not ${shown(value)}`);
        }
        if (!questions.set_reading(settings, name, value)) throw failing.failure(argument);
      }
      return settings;
    },

    contract(lines, settings) {
      const rows = [];
      const changes = [];
      const paths = [];
      needList("lines", lines).forEach((line, place) => {
        const at = `lines[${place}]`;
        const { service, start, quantity, lastDay, useStart, changes: own } = object(at, line, LINE);
        rows.push(names.service(`${at}.service`, service), number(`${at}.start`, start));
        rows.push(number(`${at}.quantity`, quantity), optional(`${at}.lastDay`, lastDay), optional(`${at}.useStart`, useStart));
        list(`${at}.changes`, own).forEach((change, position) => {
          const path = `${at}.changes[${position}]`;
          const { on, quantity: then } = object(path, change, CHANGE);
          changes.push(place, number(`${path}.on`, on), number(`${path}.quantity`, then));
          paths.push(path);
        });
      });
      // The module counts all changes through: "changes.on" in row 3 may stand in any line.
      const inContract = (argument, row) => {
        const [member, ofChange] = argument.split(".");
        if (ofChange !== undefined) return `${paths[row]}.${ofChange}`;
        return member === "lines" ? `lines[${row}]` : `lines[${row}].${member}`;
      };
      const chosen = given(settings);
      hand(rows, changes);
      return made(questions.contract(chosen), inContract);
    },

    checkQuantity: (service, quantity) =>
      QUANTITY_FINDINGS[
        told(ask(OF_NUMBERS.checkQuantity, defaults, names.service("service", service), number("quantity", quantity)))
      ],

    lockEnd: (service, start, settings) =>
      toldOrNull(ask(OF_NUMBERS.lockEnd, given(settings), names.service("service", service), number("start", start))),

    latestNotice: (service, kind, on, settings) =>
      toldOrNull(
        ask(
          OF_NUMBERS.latestNotice,
          given(settings),
          names.service("service", service),
          names.kind("kind", kind),
          number("on", on),
        ),
      ),

    effectiveDay: (service, kind, on, settings) =>
      told(
        ask(
          OF_NUMBERS.effectiveDay,
          given(settings),
          names.service("service", service),
          names.kind("kind", kind),
          number("on", on),
        ),
      ),

    earliestCancellation: (contract, service, noticeOn, settings) =>
      toldOrNull(
        askContract(
          OF_CONTRACTS.earliestCancellation,
          given(settings),
          held(contract),
          names.service("service", service),
          number("noticeOn", noticeOn),
        ),
      ),

    earliestDecrease: (contract, service, quantity, noticeOn, settings) =>
      toldOrNull(
        askContract(
          OF_CONTRACTS.earliestDecrease,
          given(settings),
          held(contract),
          names.service("service", service),
          number("quantity", quantity),
          number("noticeOn", noticeOn),
        ),
      ),

    charge: (service, start, quantity, unitPrice, month, lastDay, settings) =>
      told(
        ask(
          OF_NUMBERS.charge,
          given(settings),
          names.service("service", service),
          number("start", start),
          number("quantity", quantity),
          number("unitPrice", unitPrice),
          number("month", month),
          optional("lastDay", lastDay),
        ),
      ),

    allowanceLeft: (contract, allowance, on, uses, settings) =>
      told(
        askContract(
          OF_CONTRACTS.allowanceLeft,
          given(settings),
          held(contract),
          names.allowance("allowance", allowance),
          number("on", on),
          0,
          days("uses", uses),
        ),
      ),

    dueInstant: (commitment, from, severity, settings) =>
      toldOrNull(
        ask(
          OF_NUMBERS.dueInstant,
          given(settings),
          names.commitment("commitment", commitment),
          number("from", from),
          severity === undefined || severity === null ? LEFT_OUT : names.severity("severity", severity),
        ),
      ),

    dueDay: (commitment, from, severity, settings) =>
      toldOrNull(
        ask(
          OF_NUMBERS.dueDay,
          given(settings),
          names.commitment("commitment", commitment),
          number("from", from),
          severity === undefined || severity === null ? LEFT_OUT : names.severity("severity", severity),
        ),
      ),

    coverLeft(contract, on, claims, settings) {
      const left = told(
        askContract(OF_CONTRACTS.coverLeft, given(settings), held(contract), number("on", on), 0, 0, paidClaims(claims)),
        inClaims,
      );
      return { left, dispatchesLeft: questions.number(TOLD.second) };
    },

    payable(contract, claim, claims, settings) {
      const { cost, alertOn, stars, upgradedOn, dispatchedOn, facts = {} } = object("claim", claim, CLAIM);
      const row = [
        number("cost", cost),
        number("alertOn", alertOn),
        number("stars", stars),
        optional("upgradedOn", upgradedOn),
        number("dispatchedOn", dispatchedOn),
      ];
      const attested = Object.entries(plain("facts", facts)).flatMap(([name, value]) => [
        names.fact("facts", name),
        truth(name, value),
      ]);
      const payable = told(
        askContract(
          OF_CONTRACTS.payable,
          given(settings),
          held(contract),
          0,
          0,
          0,
          paidClaims(claims),
          [...row, ...attested],
        ),
        inClaims,
      );
      return { payable, customerPays: questions.number(TOLD.second), outcome: OUTCOMES[questions.number(TOLD.third)] };
    },

    ...columns(module, questions, names, given, told),
    serviceNumber: (name) => names.service("service", name),
    commitmentNumber: (name) => names.commitment("commitment", name),
    severityNumber: (name) => names.severity("severity", name),
    statusName: (status) => questions.text(TOLD.statusName, number("status", status)) || undefined,
  };
}

const NONE = [];
const SETTINGS = ["readings", "dates", "closures", "openDays"];
const LINE = ["service", "start", "quantity", "lastDay", "useStart", "changes"];
const CHANGE = ["on", "quantity"];
const CLAIM = ["cost", "alertOn", "stars", "upgradedOn", "dispatchedOn", "facts"];
const PAID_CLAIM = ["paid", "alertOn", "dispatchedOn"];

/** What is wrong in a row is wrong in one of the claims paid before. */
const inClaims = (argument, row) => (argument === "claims" ? `claims[${row}]` : `claims[${row}].${argument}`);

function paidClaims(claims) {
  const rows = list("claims", claims).map((claim, place) => {
    const at = `claims[${place}]`;
    const { paid, alertOn, dispatchedOn } = object(at, claim, PAID_CLAIM);
    return [number(`${at}.paid`, paid), number(`${at}.alertOn`, alertOn), number(`${at}.dispatchedOn`, dispatchedOn)];
  });
  return rows.flat();
}

/** What becomes of results: a number that is none has failed, or the documents state nothing. */
function failures(questions) {
  const failure = (name, path = (argument, row) => `${argument}[${row}]`) => {
    const [code, argument, sentence] = questions.text(TOLD.failure, 0).split("\n");
    const row = questions.number(TOLD.row);
    const place = name ?? (argument === "" ? undefined : argument);
    const value = questions.number(TOLD.hasValue) ? `${questions.number(TOLD.value)} ` : "";
    return new YakkanError(code, Number.isNaN(row) ? place : path(place, row), `${value}${sentence}`);
  };
  return {
    failure,
    told(result, path) {
      if (Number.isNaN(result)) throw failure(undefined, path);
      return result;
    },
    toldOrNull(result) {
      if (!Number.isNaN(result)) return result;
      if (questions.text(TOLD.failure, 0) === "") return null;
      throw failure();
    },
    made(handle, path) {
      if (handle === undefined) throw failure(undefined, path);
      return handle;
    },
  };
}
