//! Until when is a line locked, by when must notice be in, and when at the earliest does a change take effect?

use yakkan::calendar::term_last_day;
use yakkan::contract_rules::{NoticeGiven, Wish, earliest_change, latest_notice};

use super::arguments::{CONTRACT, FACTS, LINES, NOTICE_ON, QUANTITY, READINGS, SERVICE, START};
use super::checks::{Contracts, LINE_ERRORS, request};
use super::show;
use crate::call::Call;
use crate::cells::Cell;
use crate::each::RowFunction;
use crate::prelude::*;
use crate::settings;
use crate::table::{Evaluate, Example, Function, Shown, argument, error, help, helpful, words};
use crate::trouble::{NUM, Trouble, VALUE};
use crate::value::Value;

pub(super) const LOCK_END: Function = Function {
    name: "YAKKAN.LOCK_END",
    result: Shown::Day,
    summary: help(words(
        "The last day of the lock: no decrease and no cancellation until it is over. Text where the document states none.",
        "最低利用期間の最終日。この日が過ぎるまで減数も解約もできません。定めがなければその旨の文字列です。",
    )),
    arguments: &[SERVICE.each(), START.each()],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.LOCK_END(\"ites-mdr\", DATE(2026,4,1))",
            shows: words("2027-03-31", "2027-03-31"),
            value: Some("46477"),
        },
        Example {
            formula: "=YAKKAN.LOCK_END(\"nec-mimamori\", \"2026/04/15\")",
            shows: words("none stated", "定めなし"),
            value: None,
        },
    ]),
    errors: helpful(&[
        error(VALUE, "the service is unknown, or the start is not a day", "サービスがない、または開始日が日付でない"),
        error(NUM, "the start is not between 2000 and 2099", "開始日が 2000 年から 2099 年までにない"),
    ]),
    evaluate: Evaluate::Each(lock_end),
};

pub(super) const LATEST_NOTICE: Function = Function {
    name: "YAKKAN.LATEST_NOTICE",
    result: Shown::Day,
    summary: help(words(
        "The last day on which notice of a decrease or cancellation is in time. Text where the document states no notice.",
        "減数・解約の通知が間に合う最後の日。通知の定めがなければその旨の文字列です。",
    )),
    arguments: &[
        SERVICE.each(),
        argument(
            "kind",
            "kind",
            words("kind", "種類"),
            words("\"decrease\" or \"cancel\"", "\"減数\" または \"解約\"(\"decrease\"、\"cancel\" も可)"),
        )
        .each(),
        argument(
            "on",
            "day",
            words("on", "変更日"),
            words(
                "the day of the decrease, or a day of the cancellation's last month",
                "減数の日、または解約の最終日(その月の日)",
            ),
        )
        .each(),
        READINGS,
    ],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.LATEST_NOTICE(\"ites-mdr\", \"cancel\", DATE(2028,2,10))",
            shows: words("2027-10-29", "2027-10-29"),
            value: Some("46689"),
        },
        Example {
            formula: "=YAKKAN.LATEST_NOTICE(\"nec-mimamori\", \"decrease\", DATE(2028,2,10))",
            shows: words("none stated", "定めなし"),
            value: None,
        },
    ]),
    errors: helpful(&[
        error(
            VALUE,
            "the service, the kind or a reading is unknown, or the day is not a day",
            "サービス・種類・解釈が未知、または日付でない",
        ),
        error(NUM, "the day is not between 2000 and 2099", "日付が 2000 年から 2099 年までにない"),
    ]),
    evaluate: Evaluate::Each(last_day_in_time),
};

pub(super) const EARLIEST_CANCEL: Function = Function {
    name: "YAKKAN.EARLIEST_CANCEL",
    result: Shown::Day,
    summary: help(words(
        "The earliest day with which a service can end after a notice, or the short reason why it cannot. Facts that nobody attested are taken to be true.",
        "通知後、サービスを終了できる最も早い最終日。できない場合は短い理由を示します。未確認の事実は満たされているものとみなします。",
    )),
    arguments: &[LINES, SERVICE.each(), NOTICE_ON.each(), CONTRACT.each(), FACTS, READINGS],
    examples: helpful(&[Example {
        formula: "=YAKKAN.EARLIEST_CANCEL({\"nec-mimamori\",\"2026-04-01\",2}, \"nec-mimamori\", DATE(2026,9,10))",
        shows: words("2026-09-30", "2026-09-30"),
        value: Some("46295"),
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(earliest_cancel),
};

pub(super) const EARLIEST_DECREASE: Function = Function {
    name: "YAKKAN.EARLIEST_DECREASE",
    result: Shown::Day,
    summary: help(words(
        "The earliest day from which a service can have another quantity after a notice, or the short reason why it cannot. Facts that nobody attested are taken to be true.",
        "通知後、数量を変更できる最も早い日。できない場合は短い理由を示します。未確認の事実は満たされているものとみなします。",
    )),
    arguments: &[LINES, SERVICE.each(), QUANTITY.each(), NOTICE_ON.each(), CONTRACT.each(), FACTS, READINGS],
    examples: helpful(&[Example {
        formula: "=YAKKAN.EARLIEST_DECREASE({\"nec-mimamori\",\"2026-04-01\",2}, \"nec-mimamori\", 1, DATE(2026,9,10))",
        shows: words("2026-09-10", "2026-09-10"),
        value: Some("46275"),
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(earliest_decrease),
};

fn lock_end<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let sheet = call.sheet;
    Ok(Box::new(move |row| {
        let [service, start] = row.cells();
        let service = service.required()?;
        let start = start.required()?.contract_day()?;
        let lock = service.service_on(start)?.lock.as_ref();
        Ok(lock.map_or_else(|| show::none_stated(sheet), |lock| show::day(term_last_day(start, lock.length), sheet)))
    }))
}

fn last_day_in_time<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let sheet = call.sheet;
    let [_, _, _, readings] = call.arguments();
    let readings = settings::readings(readings)?;
    Ok(Box::new(move |row| {
        let [service, kind, on] = row.cells();
        let (service, kind) = (service.service()?, kind.required()?.notice_kind()?);
        let found = latest_notice(service, kind, on.required()?.contract_day()?, &readings);
        Ok(found.on.map_or_else(|| show::none_stated(sheet), |day| show::day(day, sheet)))
    }))
}

fn earliest_cancel<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, _, _, _, facts, readings] = call.arguments();
    let contracts = Contracts::read(lines, facts, readings)?;
    Ok(Box::new(move |row| {
        let [_, service, notice_on, contract] = row.cells();
        earliest(&contracts, contract, service, notice_on, Wish::Cancel)
    }))
}

fn earliest_decrease<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, _, _, _, _, facts, readings] = call.arguments();
    let contracts = Contracts::read(lines, facts, readings)?;
    Ok(Box::new(move |row| {
        let [_, service, quantity, notice_on, contract] = row.cells();
        let quantity = quantity.required()?.count(u32::MAX)?;
        earliest(&contracts, contract, service, notice_on, Wish::Quantity(quantity))
    }))
}

/// The first day a change takes effect: for a cancellation its last day.
fn earliest<'c>(
    contracts: &Contracts<'c>,
    contract: Cell<'c>,
    service: Cell<'c>,
    notice_on: Cell<'c>,
    wish: Wish,
) -> Result<Value<'c>, Trouble> {
    let sheet = service.place.sheet;
    service.required()?;
    let notice = NoticeGiven { on: notice_on.required()?.contract_day()?, written: contracts.facts.written };
    let found = contracts.found(contract)?;
    let request = request(&found.contract, service, wish, notice.on, notice)?;
    let earliest = earliest_change(&found.contract, &request, &contracts.readings);
    Ok(match (earliest.on, earliest.answer.parts.first()) {
        (Some(_), Some(part)) => show::day(part.on, sheet),
        _ => Value::text(show::short_reasons(&earliest.answer.verdict.violations, sheet.language)),
    })
}
