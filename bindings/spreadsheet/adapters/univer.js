// Univer: every function of the table as a native function of the formula engine, with its help.

import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { IDescriptionService } from "@univerjs/sheets-formula";

import { CellNotes, spilledFormats } from "./univer-cells.js";
import { NUMBER_FORMATS, evaluate, isError, rectangle, scalar, signature } from "./cells.js";
import { valuesOf } from "./univer-values.js";

/**
 * Registers every function of `yakkan.functions` with a Univer instance. Call it after the first workbook is created: the services it needs begin with one.
 *
 * Gives a handle: `setLanguage` changes the language of texts, messages and help and calculates everything again, `problemAt` says why a cell shows an error, `dispose` takes the functions away.
 */
export function registerYakkan(univerAPI, yakkan, { language = "ja", dates = 1900 } = {}) {
  const settings = { language, dates, read: scalar };
  const problems = new CellNotes();
  const formats = new CellNotes();
  // The facade's own `registerFunction` hands over plain values: an error passed in looks like text there, and text that looks like a day comes back as a number.
  const injector = univerAPI._injector;
  const functions = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  const formula = univerAPI.getFormula();
  const names = yakkan.functions.map((entry) => entry.name);

  const notes = { problems, formats };
  const runs = formula.calculationStart(() => Object.values(notes).forEach((one) => one.nextRun()));
  const formatted = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, spilledFormats(formats));
  functions.registerExecutors(...yakkan.functions.map((entry) => new YakkanFunction(entry, yakkan, settings, notes)));
  const describe = () => descriptions.registerDescriptions(yakkan.functions.map((entry) => description(entry, settings.language)));
  let described = describe();
  // A formula read before its function was known stays #NAME? until it is read again.
  const forgetFormulas = () => names.forEach((name) => functions.deleteFormulaAstCacheKey(name));
  forgetFormulas();
  formula.executeCalculation();

  return {
    get language() {
      return settings.language;
    },
    setLanguage(chosen) {
      settings.language = chosen;
      described.dispose();
      described = describe();
      formula.executeCalculation();
    },
    problemAt: (sheetId, row, column) => problems.at(sheetId, row, column),
    dispose() {
      runs.dispose();
      formatted.dispose();
      described.dispose();
      functions.unregisterExecutors(...names);
      forgetFormulas();
    },
  };
}

/** One function as the formula engine calls it. */
class YakkanFunction extends BaseFunction {
  /** Ranges come as references, so that a whole column is read only as far as its sheet is filled. */
  needsReferenceObject = true;

  constructor(entry, yakkan, settings, { problems, formats }) {
    super(entry.name);
    Object.assign(this, { entry, yakkan, settings, problems, formats });
    this.format = NUMBER_FORMATS[entry.result] ?? "";
  }

  /** Univer would hand over the text "2026-10" as the number of a day. */
  isArgumentsIgnoreNumberPattern() {
    return true;
  }

  calculate(...variants) {
    const here = { sheetId: this.subUnitId, row: this.row, column: this.column };
    this.problems.enter(here);
    this.formats.enter(here);
    const outcome = this.answer(variants);
    if (outcome.error) {
      this.problems.add(here, 0, 0, outcome.error);
      return ErrorValueObject.create(outcome.error.cell, outcome.error.message);
    }
    return outcome.values ? this.spill(outcome.values, here) : this.cell(outcome.value);
  }

  /** Never throws: an exception within a calculation would leave every cell after it as it was. */
  answer(variants) {
    try {
      return evaluate(this.yakkan, this.entry.name, variants.map(valuesOf), this.settings);
    } catch (problem) {
      return { error: { cell: "#VALUE!", code: "failed", argument: "", message: String(problem) } };
    }
  }

  spill(values, here) {
    const rows = rectangle(values).map((row, down) =>
      row.map((value, right) => {
        if (typeof value === "number" && this.format) this.formats.add(here, down, right, this.format);
        if (!isError(value)) return this.cell(value);
        this.problems.add(here, down, right, value.error);
        return ErrorValueObject.create(value.error.cell, value.error.message);
      }),
    );
    return ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0].length,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }

  cell(value) {
    switch (typeof value) {
      case "number":
        return NumberValueObject.create(value, this.format);
      case "boolean":
        return BooleanValueObject.create(value);
      default:
        return StringValueObject.create(String(value));
    }
  }
}

function description(entry, language) {
  const summary = entry.summary[language];
  const shown = entry.examples[0];
  return {
    functionName: entry.name,
    functionType: FunctionType.User,
    abstract: summary,
    description: shown ? `${summary} ${signature(entry)}` : summary,
    functionParameter: entry.arguments.map((argument) => ({
      name: argument.label[language],
      detail: argument.help[language],
      example: "",
      require: argument.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
