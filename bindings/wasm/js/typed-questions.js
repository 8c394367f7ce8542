import { LEFT_OUT, number, object, optional, plain } from "./arguments.js";
import { OF_NUMBERS, TOLD } from "./asked.js";
import { columns } from "./columns.js";
import { YakkanError, shown } from "./error.js";

const QUANTITY_FINDINGS = [undefined, "allowed", "below-minimum", "off-step"];

/** Questions of numbers, and columns of them. */
export function typedQuestions({ module, questions, names, defaults, given, days, hand, failure, told, toldOrNull, made }) {
  const ask = (question, chosen, a, b, c = 0, d = 0, e = 0, f = 0) => questions.ask(question, chosen, a, b, c, d, e, f);

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
        if (!questions.set_reading(settings, name, value)) throw failure(argument);
      }
      return settings;
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

    ...columns(module, questions, names, given, told),
    serviceNumber: (name) => names.service("service", name),
    commitmentNumber: (name) => names.commitment("commitment", name),
    severityNumber: (name) => names.severity("severity", name),
    statusName: (status) => questions.text(TOLD.statusName, number("status", status)) || undefined,
  };
}

const SETTINGS = ["readings", "dates", "closures", "openDays"];
