// Everything the panel asks about one contract. No rule is here: questions go to the module, answers come back.

import { cellAt } from "./ledger.js";
import { monthsBetween } from "./days.js";

/** Asks about a contract of the ledger, looking from a day, and about one of its lines more closely. */
export function askAll(yakkan, { ledgerContract, row, asOf, readings }) {
  const { contract, prices, asked, uses, claims } = ledgerContract;
  const ask = (request) => yakkan.ask({ ...request, readings });
  const disputed = (request) => ask({ ...request, disputes: true });
  const month = asOf.slice(0, 7);
  const check = disputed({ do: "check_contract", contract });
  const changes = asked.map((request) => ({ request, answer: disputed({ do: "check_change", contract, changes: request.changes, notice: request.notice }) }));
  const line = contract.lines[Math.max(0, ledgerContract.rows.indexOf(row))];
  const service = ask({ do: "service", service: line.service });
  const earliest = disputed({ do: "earliest_change", contract, changes: [{ service: line.service, cancel: true }], notice: { on: asOf } });
  const on = earliest.ok?.on ?? null;
  const notice = on === null ? null : disputed({ do: "latest_notice", service: line.service, kind: "cancel", on });
  const lineAlone = { ...contract, facts: {}, lines: [line] };
  const charge = disputed({ do: "charges", contract: lineAlone, from: month, to: month, prices: prices.filter(({ service: of }) => of === line.service) });
  const allowances = disputed({ do: "allowances", contract, on: asOf, uses });
  const cover = service.ok?.cover ? disputed({ do: "cover", contract, on: asOf, claims }) : null;
  return {
    check, changes, line, service, earliest, notice, charge, allowances, cover, month,
    timeline: timeline(ask, ledgerContract, changes, asOf),
    problem: firstProblem({ check, changes, ledgerContract }),
  };
}

/** The names of services, facts and units, as the module gives them. */
export function serviceTerms(yakkan, services) {
  return new Map(services.map((service) => [service, yakkan.ask({ do: "service", service }).ok ?? null]));
}

function timeline(ask, ledgerContract, changes, asOf) {
  const { contract, prices } = ledgerContract;
  const plain = ask({ do: "timeline", contract });
  if (!plain.ok) return plain;
  // The day looked from and every day of a change belong into the picture.
  const days = [asOf, ...changes.flatMap(({ request, answer }) => [request.notice.on, ...request.changes.map(({ on }) => on), ...(answer.ok?.latest_notice ?? []).map(({ on }) => on)])];
  const known = days.filter((day) => /^20\d\d-\d\d-\d\d$/.test(day ?? ""));
  const from = [plain.ok.from, ...known].sort()[0];
  const to = [plain.ok.to, ...known].sort().at(-1);
  const reaching = ask({ do: "timeline", contract, from, to });
  const shown = reaching.ok ? reaching : plain;
  const months = monthsBetween(shown.ok.from, shown.ok.to);
  const charges = ask({ do: "charges", contract, from: months[0], to: months.at(-1), prices: complete(prices, contract) });
  return { ...shown, charges: charges.ok?.charges ?? [] };
}

/** Every service has a price row, so that charged months can be drawn: those without a price cost nothing in the picture. */
function complete(prices, contract) {
  const priced = new Set(prices.map(({ service }) => service));
  const missing = contract.lines.filter(({ service }) => !priced.has(service));
  return [...prices, ...missing.map(({ service, start }) => ({ service, from: start, unit_price: 0 }))];
}

function firstProblem({ check, changes, ledgerContract }) {
  if (check.error) return { ...check.error, cell: cellAt(check.error.at, ledgerContract) };
  const bad = changes.find(({ answer }) => answer.error);
  return bad ? { ...bad.answer.error, cell: cellAt(bad.answer.error.at, ledgerContract, bad.request) } : null;
}
