//! Until when is a line locked, and by when must notice be in?

use yakkan::calendar::term_last_day;
use yakkan::contract_rules::Language;

use super::arguments::SERVICE;
use crate::call::Call;
use crate::cells::{Sheet, write_day};
use crate::each::RowFunction;
use crate::table::{Argument, Evaluate, Example, Function, Shown, argument, error, words};
use crate::trouble::{NUM, Trouble, VALUE};
use crate::value::Value;

const START: Argument = argument(
    "start",
    "day",
    words("start", "開始日"),
    words("the first day of the service in the contract", "その契約でサービスが始まる日"),
);

pub(super) const LOCK_END: Function = Function {
    name: "YAKKAN.LOCK_END",
    result: Shown::Day,
    summary: words(
        "The last day of the lock: no decrease and no cancellation until it is over.",
        "最低利用期間の最終日。この日が過ぎるまで減数も解約もできません。",
    ),
    arguments: &[SERVICE.each(), START.each()],
    examples: &[
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
    ],
    errors: &[
        error(VALUE, "the service is unknown, or the start is not a day", "サービスがない、または開始日が日付でない"),
        error(NUM, "the start is not between 2000 and 2099", "開始日が 2000 年から 2099 年までにない"),
    ],
    evaluate: Evaluate::Each(lock_end),
};

fn lock_end<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let sheet = call.sheet;
    Ok(Box::new(move |row| {
        let [service, start] = row.cells()?;
        let service = service.required()?;
        let start = start.required()?.contract_day()?;
        let lock = service.service_on(start)?.lock.as_ref();
        Ok(lock.map_or_else(|| none_stated(sheet), |lock| day(term_last_day(start, lock.length), sheet)))
    }))
}

fn day<'c>(day: yakkan::calendar::Date, sheet: Sheet<'_>) -> Value<'c> {
    Value::Number(write_day(day, sheet.dates).into())
}

/// Where the document states no day. It does not say that none is needed, so neither does the cell.
fn none_stated<'c>(sheet: Sheet<'_>) -> Value<'c> {
    Value::text(match sheet.language {
        Language::English => "none stated",
        Language::Japanese => "定めなし",
    })
}
