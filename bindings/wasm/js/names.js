import { YakkanError, shown } from "./error.js";

/** Names of the request language and their numbers, as the module gives them. */
export class Names {
  constructor(text) {
    [this.services, this.commitments, this.severities] = tables(text);
    this.kinds = new Map([["decrease", 1], ["cancel", 2]]);
  }

  service(argument, name) {
    return this.services.get(name) ?? unknown("unknown-service", argument, name, this.services);
  }

  kind(argument, name) {
    return this.kinds.get(name) ?? unknown("wrong-form", argument, name, this.kinds);
  }

  commitment(argument, name) {
    return this.commitments.get(name) ?? unknown("unknown-commitment", argument, name, this.commitments);
  }

  severity(argument, name) {
    return this.severities.get(name) ?? unknown("unknown-severity", argument, name, this.severities);
  }
}

/** The names that only questions about contracts take. */
export class ContractNames {
  constructor(text) {
    [this.allowances, this.facts] = tables(text);
  }

  allowance(argument, name) {
    return this.allowances.get(name) ?? unknown("unknown-allowance", argument, name, this.allowances);
  }

  fact(argument, name) {
    return this.facts.get(name) ?? unknown("unknown-fact", argument, name, this.facts);
  }
}

/** The tables of a text: one on a line, each name by its place from 1. */
function tables(text) {
  return text.split("\n").map((line) => new Map(line.split(" ").map((name, place) => [asKey(name), place + 1])));
}

/** The same text as engines keep those of members and of literals: each once, so that two are compared by where they stand. A part of a longer text is not. */
function asKey(name) {
  return Object.keys({ [name]: 0 })[0];
}

function unknown(code, argument, name, table) {
  if (typeof name !== "string") throw new YakkanError("wrong-type", argument, `a name is needed, not ${shown(name)}`);
  throw new YakkanError(code, argument, `there is no ${shown(name)}; there are ${[...table.keys()].join(", ")}`);
}
