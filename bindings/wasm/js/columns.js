import { LEFT_OUT, attached, number, object } from "./arguments.js";
import { OF_NUMBERS, TOLD } from "./asked.js";
import { YakkanError, shown } from "./error.js";

/** Columns: many rows in one call, over arrays that stay the caller's. */
export function columns(module, questions, names, given, told) {
  const part = questions.number(TOLD.part);
  const room = memory(module, questions, part);

  /** Sends the columns through the module part by part. */
  function run(count, inputs, results, statuses, ask) {
    let failed = 0;
    let first = 0;
    // No rows are a part too: what is wrong with the call as a whole is told all the same.
    do {
      const rows = Math.min(part, count - first);
      const places = room().cells;
      inputs.forEach((input, column) => {
        const start = column * part;
        if (typeof input === "number") places.fill(input, start, start + rows);
        else places.set(input.subarray(first, first + rows), start);
      });
      failed += told(ask(rows));
      const { cells, states } = room();
      const last = COLUMNS * part;
      results.set(cells.subarray(last, last + rows), first);
      statuses.set(states.subarray(0, rows), first);
      first += part;
    } while (first < count);
    return failed;
  }

  const all = (columns, taken, settings, resultName, ask) => {
    const inputs = taken.map(([name, read, isOptional]) => {
      const value = columns[name];
      if (value === undefined && isOptional) return LEFT_OUT;
      if (value instanceof Float64Array) return attached(name, value);
      if (read && typeof value === "string") return read(name, value);
      if (typeof value === "number" && !read) return value;
      throw new YakkanError(
        "wrong-type",
        name,
        `a Float64Array is needed, or one ${read ? "name" : "number"} for every row, not ${shown(value)}`,
      );
    });
    const arrays = inputs.filter((input) => typeof input !== "number");
    if (arrays.length === 0) {
      throw new YakkanError("wrong-type", taken[0][0], "at least one column must be a Float64Array");
    }
    const count = arrays[0].length;
    const results = columns[resultName] ?? new Float64Array(count);
    const statuses = columns.statuses ?? new Int32Array(count);
    const lengths = taken.map(([name], place) => [name, inputs[place]]);
    lengths.push([resultName, needed(resultName, results, Float64Array)]);
    lengths.push(["statuses", needed("statuses", statuses, Int32Array)]);
    for (const [name, input] of lengths) {
      if (typeof input !== "number" && input.length !== count) {
        throw new YakkanError("out-of-range", name, `it has ${input.length} rows, the first column has ${count}`);
      }
    }
    const chosen = given(settings);
    separate(lengths, resultName);
    const failed = run(count, inputs, results, statuses, (rows) => ask(chosen, rows));
    return { [resultName]: results, statuses, failed };
  };

  const service = (argument, name) => names.service(argument, name);
  return {
    charges(columns, settings) {
      const { month } = object("columns", columns, CHARGES);
      number("month", month);
      const taken = [["services", service], ["starts"], ["quantities"], ["unitPrices"], ["lastDays", undefined, true]];
      return all(columns, taken, settings, "amounts", (chosen, rows) =>
        questions.ask(OF_NUMBERS.charges, chosen, rows, month, 0, 0, 0, 0),
      );
    },
    latestNotices(columns, settings) {
      object("columns", columns, NOTICES);
      const taken = [["services", service], ["kinds", (argument, name) => names.kind(argument, name)], ["days"]];
      return all(columns, taken, settings, "latest", (chosen, rows) =>
        questions.ask(OF_NUMBERS.latestNotices, chosen, rows, 0, 0, 0, 0, 0),
      );
    },
    dueInstants(columns, settings) {
      object("columns", columns, DUE);
      const taken = [
        ["commitments", (argument, name) => names.commitment(argument, name)],
        ["from"],
        ["severities", (argument, name) => names.severity(argument, name), true],
      ];
      return all(columns, taken, settings, "due", (chosen, rows) =>
        questions.ask(OF_NUMBERS.dueInstants, chosen, rows, 0, 0, 0, 0, 0),
      );
    },
  };
}

const COLUMNS = 5;
const CHARGES = ["services", "starts", "quantities", "unitPrices", "lastDays", "month", "amounts", "statuses"];
const NOTICES = ["services", "kinds", "days", "latest", "statuses"];
const DUE = ["commitments", "from", "severities", "due", "statuses"];

/** The module's own columns, looked up before and after each use: its memory is another buffer after it has grown. */
function memory(module, questions, part) {
  let cells;
  let states;
  return () => {
    const start = questions.number(TOLD.room);
    const buffer = module.memory().buffer;
    if (cells?.buffer !== buffer) {
      cells = new Float64Array(buffer, start, (COLUMNS + 1) * part);
      states = new Int32Array(buffer, questions.number(TOLD.roomStatuses), part);
    }
    return { cells, states };
  };
}

function needed(name, value, type) {
  if (value instanceof type) return attached(name, value);
  throw new YakkanError("wrong-type", name, `${type === Int32Array ? "an" : "a"} ${type.name} is needed, not ${shown(value)}`);
}

/** A row must not be written over one that is still to be read, or over another result. Results may stand exactly where a column of input does. */
function separate(columns, resultName) {
  const arrays = columns.filter(([, array]) => typeof array !== "number");
  for (const [name, array] of arrays.slice(-2)) {
    for (const [other, beside] of arrays) {
      if (other === name || beside.buffer !== array.buffer) continue;
      const [end, besideEnd] = [array.byteOffset + array.byteLength, beside.byteOffset + beside.byteLength];
      const isApart = end <= beside.byteOffset || besideEnd <= array.byteOffset;
      const isInPlace = name === resultName && other !== "statuses" && beside.byteOffset === array.byteOffset;
      if (!isApart && !isInPlace) throw new YakkanError("out-of-range", name, `it overlaps ${other}`);
    }
  }
}
