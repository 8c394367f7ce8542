import type { Language, Yakkan } from "./cells.js";

/**
 * What is used of HyperFormula: `import * as hyperformula from "hyperformula"`, version 3.
 *
 * It is handed in, never imported or bundled: HyperFormula is under the GPL, version 3, or a commercial licence.
 */
export interface HyperFormulaModule {
  HyperFormula: {
    registerFunctionPlugin(plugin: any, translations?: any): void;
    getRegisteredLanguagesCodes(): string[];
  };
  FunctionPlugin: any;
  ArraySize: any;
  SimpleRangeValue: any;
  CellError: any;
  EmptyValue: symbol;
}

export interface HyperFormulaSettings {
  /** Of messages and texts. Default: Japanese. */
  language?: Language;
}

/**
 * Registers every function of the table with all engines built from now on, for every language of HyperFormula registered by now.
 *
 * The date system is that of each engine: `nullDate` 1899-12-30 (HyperFormula's default), 1899-12-31 with `leapYear1900`, or 1904-01-01. With another, every function is `#VALUE!`.
 *
 * Gives the plugin, for `HyperFormula.unregisterFunctionPlugin`.
 */
export function registerYakkan(hyperformula: HyperFormulaModule, yakkan: Yakkan, settings?: HyperFormulaSettings): any;

/** The plugin alone, for `functionPlugins` of one engine's configuration. Register translations of its names, or use {@link registerYakkan} once. */
export function yakkanPlugin(hyperformula: HyperFormulaModule, yakkan: Yakkan, settings?: HyperFormulaSettings): any;
