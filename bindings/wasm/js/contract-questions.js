import { handle, list, needList, number, object, optional, plain, truth } from "./arguments.js";
import { OF_CONTRACTS, TOLD } from "./asked.js";
import { ContractNames } from "./names.js";

const OUTCOMES = [undefined, "allowed", "conditional", "refused"];

/** Questions about a whole contract. */
export function contractQuestions({ module, questions, names, given, days, hand, told, toldOrNull, made }) {
  const contractNames = new ContractNames(questions.contract_names());
  const held = (contract) => handle("contract", contract, module.Contract);
  const ask = (question, chosen, contract, a, b = 0, c = 0, list = NONE, other = NONE) => {
    hand(list, other);
    return questions.ask_contract(question, chosen, contract, a, b, c);
  };

  return {
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

    earliestCancellation: (contract, service, noticeOn, settings) =>
      toldOrNull(
        ask(
          OF_CONTRACTS.earliestCancellation,
          given(settings),
          held(contract),
          names.service("service", service),
          number("noticeOn", noticeOn),
        ),
      ),

    earliestDecrease: (contract, service, quantity, noticeOn, settings) =>
      toldOrNull(
        ask(
          OF_CONTRACTS.earliestDecrease,
          given(settings),
          held(contract),
          names.service("service", service),
          number("quantity", quantity),
          number("noticeOn", noticeOn),
        ),
      ),

    allowanceLeft: (contract, allowance, on, uses, settings) =>
      told(
        ask(
          OF_CONTRACTS.allowanceLeft,
          given(settings),
          held(contract),
          contractNames.allowance("allowance", allowance),
          number("on", on),
          0,
          days("uses", uses),
        ),
      ),

    coverLeft(contract, on, claims, settings) {
      const left = told(
        ask(OF_CONTRACTS.coverLeft, given(settings), held(contract), number("on", on), 0, 0, paidClaims(claims)),
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
        contractNames.fact("facts", name),
        truth(name, value),
      ]);
      const payable = told(
        ask(
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
  };
}

const NONE = [];
const LINE = ["service", "start", "quantity", "lastDay", "useStart", "changes"];
const CHANGE = ["on", "quantity"];
const CLAIM = ["cost", "alertOn", "stars", "upgradedOn", "dispatchedOn", "facts"];
const PAID_CLAIM = ["paid", "alertOn", "dispatchedOn"];

/** What is wrong in a row is wrong in one of the claims paid before. */
const inClaims = (argument, row) => (argument === "claims" ? `claims[${row}]` : `claims[${row}].${argument}`);

function paidClaims(claims) {
  if (claims === undefined || claims === null) return NONE;
  const rows = list("claims", claims).map((claim, place) => {
    const at = `claims[${place}]`;
    const { paid, alertOn, dispatchedOn } = object(at, claim, PAID_CLAIM);
    return [number(`${at}.paid`, paid), number(`${at}.alertOn`, alertOn), number(`${at}.dispatchedOn`, dispatchedOn)];
  });
  return rows.flat();
}
