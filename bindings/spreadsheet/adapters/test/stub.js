// A stand-in for the module where only the behaviour of a host is in question.

const texts = (text) => ({ en: text, ja: text });
const argument = (name, more = {}) => ({ name, label: texts(name), help: texts(`help of ${name}`), kind: "any", optional: false, range: false, ...more });
const entry = (name, result, array, ...args) => ({ name, result, array, summary: texts(`what ${name} does`), arguments: args, examples: [], errors: [] });

const functions = [
  entry("YAKKAN.SHOW", "text", false, argument("first"), argument("second", { optional: true }), argument("third", { optional: true })),
  entry("YAKKAN.ADD", "yen", true, argument("left", { range: true }), argument("right", { range: true })),
  entry("YAKKAN.NEXT_DAY", "day", true, argument("day", { range: true })),
  entry("YAKKAN.NOON", "instant", false, argument("day")),
  entry("YAKKAN.MIDDLE", "text", false, argument("first"), argument("second", { optional: true }), argument("third")),
  entry("YAKKAN.COUNT_TO", "count", true, argument("last")),
];

const problem = (cell, message) => ({ error: { cell, code: "stub", argument: "left", message } });

function eachRow(args, answer) {
  const rows = Math.max(...args.map((arg) => (Array.isArray(arg) ? arg.length : 0)));
  if (rows === 0) return answer(...args);
  const one = (outcome) => ("value" in outcome ? outcome.value : outcome);
  return { values: Array.from({ length: rows }, (_, row) => [one(answer(...args.map((arg) => (Array.isArray(arg) ? arg[row][0] : arg))))]) };
}

function add(left, right) {
  for (const value of [left, right]) if (value?.error) return problem(value.error, "passed in");
  return typeof left === "number" && typeof right === "number" ? { value: left + right } : problem("#VALUE!", `left: ${JSON.stringify(left)} is no number`);
}

const answers = {
  "YAKKAN.SHOW": (args, request) => ({ value: JSON.stringify({ arguments: args, language: request.language, dates: request.dates }) }),
  "YAKKAN.MIDDLE": ([, , third]) => (third === undefined || third === null ? problem("#VALUE!", "third: the cell is empty") : { value: third }),
  "YAKKAN.ADD": (args) => eachRow(args, add),
  "YAKKAN.NEXT_DAY": (args) => eachRow(args, (day) => add(day, 1)),
  "YAKKAN.NOON": ([day]) => add(day, 0.5),
  "YAKKAN.COUNT_TO": ([last]) => (last > 0 ? { values: [Array.from({ length: last }, (_, index) => index + 1)] } : problem("#NUM!", `last: ${last}`)),
};

export const stub = {
  functions,
  cell(text) {
    const request = JSON.parse(text);
    return JSON.stringify(answers[request.function](request.arguments, request));
  },
};
