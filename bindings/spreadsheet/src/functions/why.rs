//! Why is something allowed or not?

use yakkan::contract_rules::{Language, Outcome, Reason, check_contract};

use super::arguments::{CONTRACT, FACTS, LINES, NOTICE_ON, READINGS, SERVICE};
use super::checks::{self, CHANGE, Contracts, LINE_ERRORS, ON, text};
use super::show;
use crate::call::Call;
use crate::prelude::*;
use crate::table::{Evaluate, Example, Function, Shown, help, helpful, words};
use crate::trouble::{Trouble, VALUE};
use crate::value::Value;

pub(super) const WHY: Function = Function {
    name: "YAKKAN.WHY",
    result: Shown::Text,
    summary: help(words(
        "Why a change is allowed or not, or with the lines alone why the contract is: a row for each reason, with the reason, the service, the clause and the code; then what is to be attested, then the readings relied on.",
        "変更(契約行だけなら契約そのもの)の可否の理由。理由ごとに 1 行で、理由・サービス・条項・コードの 4 列。続けて、確認が必要な事実と、前提にした解釈を示します。",
    )),
    arguments: &[
        LINES,
        SERVICE.optional().help(
            "the service to be changed; left out with the next three, the contract as it stands is explained",
            "変更するサービス。続く 3 つとともに省略すると、契約そのものについて示します",
        ),
        CHANGE.optional(),
        ON.optional(),
        NOTICE_ON.optional(),
        CONTRACT,
        FACTS,
        READINGS,
    ],
    examples: helpful(&[Example {
        formula: "=YAKKAN.WHY({\"nec-mimamori\",\"2026-04-01\",2}, \"nec-mimamori\", \"suspend\", \"2026-10-01\", \"2026-09-01\")",
        shows: words(
            "the document offers no suspension | nec-mimamori | NEC-MIMAMORI-7.7-1 | suspension-not-offered",
            "一時休止は提供されていません | nec-mimamori | NEC-MIMAMORI-7.7-1 | suspension-not-offered",
        ),
        value: None,
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Spill(why),
};

fn why<'c>(call: &Call<'c>) -> Result<Vec<Vec<Value<'c>>>, Trouble> {
    let [lines, service, change, on, notice_on, contract, facts, readings] = call.arguments();
    let contracts = Contracts::read(lines, facts, readings)?;
    let [service, change, on, notice_on, contract] =
        [service.cell()?, change.cell()?, on.cell()?, notice_on.cell()?, contract.cell()?];
    let (found, verdict) = if service.optional()?.is_some() {
        checks::changed(&contracts, contract, service, change, on, notice_on)?
    } else {
        for other in [change, on, notice_on] {
            if other.optional()?.is_some() {
                return Err(told!(
                    service.place,
                    VALUE,
                    "missing-field",
                    "the service of the change is missing",
                    "変更するサービスが指定されていません"
                ));
            }
        }
        let found = contracts.found(contract)?;
        let verdict = check_contract(&found.contract, &contracts.readings);
        (found, verdict)
    };
    let language = call.sheet.language;
    let mut rows = Vec::new();
    if verdict.outcome() == Outcome::Allowed {
        rows.push(vec![text(show::allowed(language)), text(""), text(""), text(verdict.outcome().as_str())]);
    }
    for violation in &verdict.violations {
        rows.push(vec![
            text(Reason::message(violation, language)),
            text(&violation.service.id),
            text(violation.clause),
            text(violation.code()),
        ]);
    }
    for condition in &verdict.conditions {
        rows.push(vec![
            text(condition.message(language)),
            text(&condition.service.id),
            text(condition.clause),
            text(condition.fact()),
        ]);
    }
    let mut relied_on = found.readings;
    relied_on.extend(verdict.grounds.readings);
    for reading in relied_on.iter() {
        let (meaning, value) = (reading.meaning(language), contracts.readings.get(reading));
        let told = match language {
            Language::English => format!("read: {meaning}: {value}"),
            Language::Japanese => format!("解釈: {meaning}: {value}"),
        };
        rows.push(vec![text(told), text(""), text(""), text(format!("{}={value}", reading.name()))]);
    }
    Ok(rows)
}
