//! Is a contract allowed, and may it be changed?

use yakkan::contract_rules::{
    ChangeRequest, Contract, FIRST_CONTRACT_DAY, Language, NoticeGiven, Part, Readings, Verdict, Violation, Wish,
    check_change, check_contract, check_quantity,
};

use super::arguments::{CONTRACT, FACTS, LINES, NOTICE_ON, QUANTITY, READINGS, SERVICE};
use super::show;
use crate::call::{Call, Passed};
use crate::cells::{Cell, Filled};
use crate::each::RowFunction;
use crate::lines::{Found, Lines};
use crate::prelude::*;
use crate::settings::{self, CustomerFacts};
use crate::table::{Argument, Evaluate, Example, Function, Shown, argument, error, help, helpful, words};
use crate::trouble::{NA, NUM, Trouble, VALUE};
use crate::value::Value;

pub(super) const CHANGE: Argument = argument(
    "change",
    "change",
    words("change", "変更内容"),
    words(
        "the new quantity, \"cancel\" or \"suspend\"",
        "新しい数量、\"解約\"、または \"休止\"(\"cancel\"、\"suspend\" も可)",
    ),
);

pub(super) const ON: Argument = argument(
    "on",
    "day",
    words("on", "変更日"),
    words(
        "the day: a quantity holds from its beginning, a cancellation ends with it or with its month",
        "変更日。数量はこの日の 0 時から、解約はこの日(またはその月末)まで",
    ),
);

pub(super) const CHECK: Function = Function {
    name: "YAKKAN.CHECK",
    result: Shown::Text,
    summary: help(words(
        "Is a contract allowed as it stands? ok, ok if facts that nobody attested are true, or the short reasons.",
        "契約が現在の内容で成り立つかどうか。「可」、確認が必要な事実、または不可の短い理由を示します。",
    )),
    arguments: &[LINES, CONTRACT.each(), FACTS, READINGS],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.CHECK({\"nec-mimamori\",\"2026-04-01\",2}, , \"corporate=yes; no-antisocial-forces=yes; utm-terms=yes\")",
            shows: words("ok", "可"),
            value: None,
        },
        Example {
            formula: "=YAKKAN.CHECK({\"nec-mimamori\",\"2026-04-01\",2}, , \"corporate=yes; no-antisocial-forces=yes\")",
            shows: words("ok if utm-terms", "可(要確認: utm-terms)"),
            value: None,
        },
    ]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(check),
};

pub(super) const CHECK_QUANTITY: Function = Function {
    name: "YAKKAN.CHECK_QUANTITY",
    result: Shown::Text,
    summary: help(words(
        "May a service be ordered in this quantity? ok, or the short reason.",
        "サービスをこの数量で注文できるかどうか。「可」、または不可の短い理由を示します。",
    )),
    arguments: &[
        SERVICE.each(),
        QUANTITY.each(),
        argument("on", "day", words("on", "開始日"), words("the day it would start", "開始する日")).optional().each(),
    ],
    examples: helpful(&[
        Example { formula: "=YAKKAN.CHECK_QUANTITY(\"ites-mdr\", 25)", shows: words("ok", "可"), value: None },
        Example {
            formula: "=YAKKAN.CHECK_QUANTITY(\"ites-mdr\", 24)",
            shows: words("needs ≥ 25", "要: 25 以上"),
            value: None,
        },
    ]),
    errors: helpful(&[
        error(
            VALUE,
            "the service is unknown, or the quantity is not a number",
            "サービスがない、または数量が数値でない",
        ),
        error(NUM, "the quantity is no whole number from 0 on", "数量が 0 以上の整数でない"),
    ]),
    evaluate: Evaluate::Each(quantity_allowed),
};

pub(super) const CHECK_CHANGE: Function = Function {
    name: "YAKKAN.CHECK_CHANGE",
    result: Shown::Text,
    summary: help(words(
        "May a service of a contract be changed, cancelled or suspended? ok, ok if facts are attested, or the short reasons.",
        "契約中のサービスの数量変更・解約・休止ができるかどうか。「可」、確認が必要な事実、または不可の短い理由を示します。",
    )),
    arguments: &[LINES, SERVICE.each(), CHANGE.each(), ON.each(), NOTICE_ON.each(), CONTRACT.each(), FACTS, READINGS],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.CHECK_CHANGE({\"nec-mimamori\",\"2026-04-01\",2}, \"nec-mimamori\", 3, \"2026-10-01\", \"2026-09-20\")",
            shows: words("ok", "可"),
            value: None,
        },
        Example {
            formula: "=YAKKAN.CHECK_CHANGE({\"ites-base\",\"2026-04-01\",1;\"ites-edr-mdr-base\",\"2026-04-01\",1;\"ites-edr\",\"2026-04-01\",30;\"ites-mdr\",\"2026-04-01\",30}, \"ites-mdr\", \"cancel\", \"2027-03-31\", \"2026-12-01\", , \"written=yes\")",
            shows: words("notice by 2026-11-30", "通知期限 2026-11-30"),
            value: None,
        },
    ]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(change),
};

pub(super) const LINE_ERRORS: &[crate::table::ErrorNote] = &[
    error(
        VALUE,
        "a cell holds something of another form, is empty where it must not be, or names what is unknown; a column is unknown; several contracts and none is picked",
        "形の違う値、空欄にできない空欄、未知の名前、未知の列がある。複数の契約があるのに指定がない",
    ),
    error(
        NUM,
        "a number or a day outside its limits, or an end before its beginning",
        "範囲外の数値・日付、または開始日より前の最終日",
    ),
    error(NA, "no line belongs to the contract", "その契約の行がない"),
];

/// What the functions about a contract read once for all their cells.
pub(super) struct Contracts<'c> {
    pub(super) lines: Lines<'c>,
    pub(super) facts: CustomerFacts<'c>,
    pub(super) readings: Readings,
}

impl<'c> Contracts<'c> {
    pub(super) fn read(lines: Passed<'c>, facts: Passed<'c>, readings: Passed<'c>) -> Result<Self, Trouble> {
        Ok(Self {
            lines: Lines::read(lines)?,
            facts: settings::customer_facts(facts)?,
            readings: settings::readings(readings)?,
        })
    }

    pub(super) fn found(&self, contract: Cell<'c>) -> Result<Found<'c>, Trouble> {
        let (name, rows) = self.lines.pick(contract)?;
        self.lines.contract(name, rows, &self.facts)
    }
}

fn check<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, _, facts, readings] = call.arguments();
    let contracts = Contracts::read(lines, facts, readings)?;
    let language = call.sheet.language;
    Ok(Box::new(move |row| {
        let found = contracts.found(row.nth(1))?;
        Ok(show::verdict(&check_contract(&found.contract, &contracts.readings), language))
    }))
}

fn quantity_allowed<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let language = call.sheet.language;
    Ok(Box::new(move |row| {
        let [service, quantity, on] = row.cells();
        let on = on.optional()?.map(|cell| cell.contract_day()).transpose()?;
        let service = service.required()?;
        let service = on.map_or_else(|| service.service(), |on| service.service_on(on))?;
        let breach = check_quantity(service, quantity.required()?.count(u32::MAX)?, &Readings::default());
        let mut verdict = Verdict::default();
        if let Some((breach, clause)) = breach {
            verdict.refuse(Violation { service, breach, on: on.unwrap_or(FIRST_CONTRACT_DAY), clause });
        }
        Ok(show::verdict(&verdict, language))
    }))
}

/// What becomes of a service.
pub(super) fn wish(cell: Filled<'_>) -> Result<Wish, Trouble> {
    if cell.as_text().is_none() {
        return cell.count(u32::MAX).map(Wish::Quantity);
    }
    match cell.name()?.to_ascii_lowercase().as_str() {
        "cancel" | "解約" => Ok(Wish::Cancel),
        "suspend" | "休止" | "一時休止" => Ok(Wish::Suspend),
        _ => Err(cell.none_of(match cell.place.language() {
            Language::English => "a number, cancel, suspend",
            Language::Japanese => "数値, 解約, 休止",
        })),
    }
}

/// A request for one change of a contract.
pub(super) fn request<'c>(
    contract: &Contract<'c>,
    service: Cell<'c>,
    wish: Wish,
    on: yakkan::calendar::Date,
    notice: NoticeGiven,
) -> Result<ChangeRequest<'c>, Trouble> {
    let named = service.service()?;
    // A line keeps the edition it started with.
    let service_terms = contract.line(&named.id).map_or(named, |line| line.service);
    ChangeRequest::new([Part { service: service_terms, on, wish }], notice).map_err(|_| {
        // Days are checked where they are read, and one part is never two.
        told!(service.place, VALUE, "wrong-form", "this is no change", "変更として読み取れません")
    })
}

fn change<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, _, _, _, _, _, facts, readings] = call.arguments();
    let contracts = Contracts::read(lines, facts, readings)?;
    let language = call.sheet.language;
    Ok(Box::new(move |row| {
        let [_, service, change, on, notice_on, contract] = row.cells();
        let verdict = changed(&contracts, contract, service, change, on, notice_on)?.1;
        Ok(show::verdict(&verdict, language))
    }))
}

/// The verdict on a change, and the contract it is of.
pub(super) fn changed<'c>(
    contracts: &Contracts<'c>,
    contract: Cell<'c>,
    service: Cell<'c>,
    change: Cell<'c>,
    on: Cell<'c>,
    notice_on: Cell<'c>,
) -> Result<(Found<'c>, Verdict<'c>), Trouble> {
    service.required()?;
    let wish = wish(change.required()?)?;
    let on = on.required()?.contract_day()?;
    let notice = NoticeGiven { on: notice_on.required()?.contract_day()?, written: contracts.facts.written };
    let found = contracts.found(contract)?;
    let request = request(&found.contract, service, wish, on, notice)?;
    let verdict = check_change(&found.contract, &request, &contracts.readings).verdict;
    Ok((found, verdict))
}

/// A text of a cell.
pub(super) fn text<'c>(text: impl ToString) -> Value<'c> {
    Value::text(text.to_string())
}
