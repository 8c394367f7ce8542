// Registers the functions with HyperFormula. HyperFormula itself is handed in and never imported: it is under the GPL or a commercial licence, and yours to choose.

import { evaluate, isError, rectangle, scalar } from "./cells.js";

/** HyperFormula's names of the errors a cell can hold; it has others, such as that of a cycle, which are passed in as `#VALUE!`. */
const ERROR_TYPES = Object.freeze({ "#DIV/0!": "DIV_BY_ZERO", "#VALUE!": "VALUE", "#REF!": "REF", "#NAME?": "NAME", "#NUM!": "NUM", "#N/A": "NA" });
const ERROR_NAMES = Object.freeze(Object.fromEntries(Object.entries(ERROR_TYPES).map(([name, type]) => [type, name])));

const NUMBER_TYPES = Object.freeze({ day: "NUMBER_DATE", instant: "NUMBER_DATETIME" });

/** 2000-01-01 in the two date systems there are. */
const SYSTEMS = Object.freeze({ 36526: 1900, 35064: 1904 });

/** Registers every function of the table for all engines built from now on. */
export function registerYakkan(hyperformula, yakkan, settings = {}) {
  const { HyperFormula } = hyperformula;
  const plugin = yakkanPlugin(hyperformula, yakkan, settings);
  const names = Object.fromEntries(yakkan.functions.map(({ name }) => [name, name]));
  const translations = Object.fromEntries(HyperFormula.getRegisteredLanguagesCodes().map((code) => [code, names]));
  HyperFormula.registerFunctionPlugin(plugin, translations);
  return plugin;
}

/** The plugin that {@link registerYakkan} registers, for the configuration of one engine. */
export function yakkanPlugin({ FunctionPlugin, ArraySize, SimpleRangeValue, CellError, EmptyValue }, yakkan, { language = "ja" } = {}) {
  class YakkanPlugin extends FunctionPlugin {
    yakkanAnswer(entry, ast, state) {
      const given = ast.args.map((argument) => this.evaluateAst(argument, state));
      const outcome = this.yakkanOutcome(entry, given);
      if (outcome.error) return this.yakkanError(outcome.error, given);
      if (!outcome.values) return this.yakkanValue(entry, outcome.value, given);
      const rows = rectangle(outcome.values).map((row) => row.map((value) => this.yakkanValue(entry, value, given)));
      return this.yakkanMisfit(rows, ast, state) ?? (rows.length === 1 && rows[0].length === 1 ? rows[0][0] : SimpleRangeValue.onlyValues(rows));
    }

    // HyperFormula reserves the cells of a spill when a formula is entered, before it is calculated.
    yakkanSize(entry, ast, state) {
      const inside = { ...state, arraysFlag: true };
      let [width, height] = [1, 1];
      for (const [position, argument] of ast.args.entries()) {
        if (!entry.arguments[position]?.range) continue;
        const size = this.arraySizeForAst(argument, inside);
        width = Math.max(width, size.width);
        height = Math.max(height, size.height);
      }
      const byRow = entry.arguments.some(({ range }) => range);
      const decided = Number.isFinite(width * height) && (byRow || !entry.array);
      return decided ? new ArraySize(width, height) : this.yakkanTriedSize(entry, ast, inside);
    }

    // Where the shape of the arguments does not decide, what the cells hold now does. Cells that are not calculated yet throw.
    yakkanTriedSize(entry, ast, state) {
      try {
        const { values } = this.yakkanOutcome(entry, ast.args.map((argument) => this.evaluateAst(argument, state)));
        if (values) return new ArraySize(Math.max(1, ...values.map((row) => row.length)), values.length);
      } catch {
        // The cell shows what is wrong when it is calculated.
      }
      return ArraySize.scalar();
    }

    // A larger answer than the cells reserved for it would stop the engine, a cut one would be wrong.
    yakkanMisfit(rows, ast, { formulaAddress, formulaVertex: vertex }) {
      if (vertex === undefined || (rows.length <= vertex.height && rows[0].length <= vertex.width)) return undefined;
      const reachesItsCells = vertex.formula === ast || (vertex.height * vertex.width > 1 && this.yakkanReaches(vertex.formula, ast, formulaAddress));
      return reachesItsCells ? new CellError("SPILL", `${rows.length} × ${rows[0].length} > ${vertex.height} × ${vertex.width}: ${NEEDS_ROOM[language]}`) : undefined;
    }

    // Whether the answer of a call in a formula is spread over the formula's cells, or summed up on its way there.
    yakkanReaches(formula, ast, formulaAddress) {
      if (formula === ast) return true;
      if (formula.type === "FUNCTION_CALL" && this.arraySizeForAst(formula, { formulaAddress, arraysFlag: true }).isScalar()) return false;
      const parts = [formula.left, formula.right, formula.value, formula.expression, ...(formula.args ?? []).flat()];
      return parts.some((part) => typeof part === "object" && part !== null && this.yakkanReaches(part, ast, formulaAddress));
    }

    yakkanOutcome(entry, given) {
      const epoch = this.dateTimeHelper.dateToNumber({ year: 2000, month: 1, day: 1 });
      const dates = SYSTEMS[epoch];
      if (dates === undefined) {
        const { year, month, day } = this.config.nullDate;
        const message = `nullDate ${year}-${month}-${day} (leapYear1900: ${this.config.leapYear1900}): 1899-12-30, or 1899-12-31 with leapYear1900, or 1904-01-01`;
        return { error: { cell: "#VALUE!", code: "date-system", argument: "", message } };
      }
      const args = given.map((value) => (value instanceof SimpleRangeValue ? value.data : value));
      return evaluate(yakkan, entry.name, args, { language, dates, read });
    }

    yakkanValue(entry, value, given) {
      if (isError(value)) return this.yakkanError(value.error, given);
      if (typeof value !== "number") return value;
      const { smartRounding, precisionRounding } = this.config;
      if (smartRounding && Number.isInteger(value) && Math.abs(value) >= 10 ** (precisionRounding + 1)) {
        return new CellError("NUM", `${value}: HyperFormula would round it; set precisionRounding to 15`);
      }
      return this.returnNumberWrapper(value, NUMBER_TYPES[entry.result]);
    }

    // An error that was passed in stays the one it was, with the cell it came from.
    yakkanError({ cell, message }, given) {
      const passed = given.find((value) => value instanceof CellError && read(value).error === cell);
      return passed ?? new CellError(ERROR_TYPES[cell] ?? "VALUE", message);
    }
  }

  // A number that HyperFormula knows to be a date, a time or money stands in `val`.
  function read(value) {
    if (value === EmptyValue) return null;
    if (value instanceof CellError) return { error: ERROR_NAMES[value.type] ?? "#VALUE!" };
    return scalar(typeof value === "object" ? value?.val ?? value : value);
  }

  YakkanPlugin.implementedFunctions = {};
  for (const entry of yakkan.functions) {
    const method = entry.name.replaceAll(".", "_");
    YakkanPlugin.prototype[method] = function (ast, state) {
      return this.yakkanAnswer(entry, ast, state);
    };
    YakkanPlugin.prototype[`${method}_SIZE`] = function (ast, state) {
      return this.yakkanSize(entry, ast, state);
    };
    YakkanPlugin.implementedFunctions[entry.name] = {
      method,
      sizeOfResultArrayMethod: `${method}_SIZE`,
      enableArrayArithmeticForArguments: true,
      parameters: entry.arguments.map(({ optional }) => ({ argumentType: "ANY", optionalArg: optional })),
    };
  }
  return YakkanPlugin;
}

const NEEDS_ROOM = Object.freeze({
  en: "the formula was entered for a smaller answer; enter it again",
  ja: "入力した時より答えが大きくなりました。数式を入力し直してください",
});
