//! What does a month cost, and what tax is due?

use yakkan::billing::{ChargeError, TaxTable, charge_at, tax_on};
use yakkan::calendar::Month;
use yakkan::contract_rules::{Grounds, Line, Readings, TaxKind, Yen};

use super::arguments::{CONTRACT, LINES, QUANTITY, READINGS, SERVICE, START};
use super::checks::LINE_ERRORS;
use super::show;
use crate::call::Call;
use crate::cells::Place;
use crate::each::RowFunction;
use crate::lines::Lines;
use crate::prelude::*;
use crate::settings::{self, CustomerFacts};
use crate::table::{Argument, Evaluate, Example, Function, Shown, argument, error, help, helpful, words};
use crate::trouble::{NUM, Trouble, VALUE};
use crate::value::Value;

/// The most months of `YAKKAN.CHARGES`: a hundred years.
const MOST_MONTHS: i32 = 1200;
/// The most cells of `YAKKAN.CHARGES`.
const MOST_CELLS: usize = 1_000_000;

const MONTH: Argument = argument(
    "month",
    "month",
    words("month", "月"),
    words(
        "the month: a date in it, or text like \"2026-10\"",
        "対象の月。その月の日付、または \"2026-10\" のような文字列",
    ),
);

pub(super) const CHARGE: Function = Function {
    name: "YAKKAN.CHARGE",
    result: Shown::Yen,
    summary: help(words(
        "What one service costs in a month, in yen before tax; 0 where the month is not charged.",
        "サービス 1 件の月額(税抜、円)。請求のない月は 0 です。",
    )),
    arguments: &[
        SERVICE.each(),
        START.each(),
        QUANTITY.each(),
        argument(
            "unit_price",
            "yen",
            words("unit_price", "単価"),
            words("the price of one unit a month, in yen before tax", "1 数量あたりの月額(税抜、円)"),
        )
        .each(),
        MONTH.each(),
        argument(
            "last_day",
            "day",
            words("last_day", "最終日"),
            words("the last day of the service, where there is one", "サービスの最終日(あれば)"),
        )
        .optional()
        .each(),
        READINGS,
    ],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.CHARGE(\"ites-edr\", DATE(2026,4,1), 30, 1000, \"2026-10\")",
            shows: words("30,000", "30,000"),
            value: Some("30000"),
        },
        Example {
            formula: "=YAKKAN.CHARGE(\"nec-mimamori\", DATE(2026,4,15), 3, 1980.5, {\"2026-04\",\"2026-05\"})",
            shows: words("0 | 5,941", "0 | 5,941"),
            value: Some("[[0,5941]]"),
        },
    ]),
    errors: helpful(&[
        error(
            VALUE,
            "the service or a reading is unknown, a number or day is none, or a cell is empty",
            "サービス・解釈が未知、数値・日付でない値、または空欄がある",
        ),
        error(
            NUM,
            "a number or day outside its limits, or a last day before the start",
            "範囲外の数値・日付、または開始日より前の最終日",
        ),
    ]),
    evaluate: Evaluate::Each(charge_of_month),
};

pub(super) const CHARGES: Function = Function {
    name: "YAKKAN.CHARGES",
    result: Shown::Yen,
    summary: help(words(
        "What each line costs in each month, in yen before tax: a row for each line as they stand in the range, a column for each month. Without a contract, every line of every contract.",
        "各行の各月の料金(税抜、円)。行は契約行と同じ並び、列は月です。契約を省略するとすべての契約の行を計算します。",
    )),
    arguments: &[
        LINES.help(
            "the lines of contracts with a header row and a column unit_price",
            "見出し行と「単価」列のある契約行",
        ),
        argument("from", "month", words("from", "開始月"), words("the first month", "最初の月")),
        argument("to", "month", words("to", "終了月"), words("the last month", "最後の月")),
        CONTRACT,
        READINGS,
    ],
    examples: helpful(&[Example {
        formula: "=YAKKAN.CHARGES({\"service\",\"start\",\"quantity\",\"unit_price\";\"ites-edr\",\"2026-04-01\",30,1000;\"nec-mimamori\",\"2026-04-15\",3,1980.5}, \"2026-04\", \"2026-05\")",
        shows: words("30,000 | 30,000 / 0 | 5,941", "30,000 | 30,000 / 0 | 5,941"),
        value: Some("[[30000,30000],[0,5941]]"),
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Spill(charges_by_line),
};

pub(super) const TAX: Function = Function {
    name: "YAKKAN.TAX",
    result: Shown::Yen,
    summary: help(words(
        "The consumption tax on an invoice's sum at the standard rate, in whole yen. Tax the sum, not each line: it is rounded once for each invoice.",
        "請求書の合計額に対する標準税率の消費税(円未満は端数処理)。端数処理は請求書ごとに 1 回なので、明細ごとではなく合計額に使います。",
    )),
    arguments: &[
        argument(
            "amount",
            "yen",
            words("amount", "金額"),
            words("the sum of the invoice before tax, in yen", "請求書の税抜合計(円)"),
        )
        .each(),
        argument(
            "on",
            "day",
            words("on", "基準日"),
            words(
                "the day whose rate holds: the last day of the month that is billed",
                "税率の基準日。請求する月の末日",
            ),
        )
        .each(),
        READINGS,
    ],
    examples: helpful(&[
        Example { formula: "=YAKKAN.TAX(5941, DATE(2026,5,31))", shows: words("594", "594"), value: Some("594") },
        Example {
            formula: "=YAKKAN.TAX(5941, DATE(2026,5,31), \"tax-rounding=up\")",
            shows: words("595", "595"),
            value: Some("595"),
        },
    ]),
    errors: helpful(&[
        error(
            VALUE,
            "the amount is not a number, the day is not a day, or a reading is unknown",
            "金額が数値でない、日付でない、または解釈が未知",
        ),
        error(
            NUM,
            "the amount is below 0 or too large, or the day is not between 2000 and 2099",
            "金額が負または大きすぎる、または日付が 2000 年から 2099 年までにない",
        ),
    ]),
    evaluate: Evaluate::Each(tax),
};

fn overflow(place: Place<'_>) -> Trouble {
    told!(place, NUM, "amount-overflow", "the amount is 10^28 yen or more", "金額が 10^28 円以上になります")
}

fn charge_error(error: &ChargeError, place: Place<'_>) -> Trouble {
    match error {
        ChargeError::PriceMissing { .. } => {
            told!(place, VALUE, "price-missing", "no price is given", "単価がありません")
        }
        ChargeError::AmountOverflow { .. } => overflow(place),
        ChargeError::IntervalReversed { .. } => reversed(place),
    }
}

fn reversed(place: Place<'_>) -> Trouble {
    told!(place, NUM, "interval-reversed", "the end is before the beginning", "終わりが始まりより前です")
}

fn charge_of_month<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let readings = settings::readings(call.argument(6))?;
    Ok(Box::new(move |row| {
        let [service, start, quantity, unit_price, month, last_day] = row.cells();
        let service = service.required()?;
        let start = start.required()?.contract_day()?;
        let mut line = Line::new(service.service_on(start)?, start, quantity.required()?.count(u32::MAX)?);
        let price = unit_price.required()?.yen()?;
        let month = month.required()?.month()?;
        line.last_day = last_day.optional()?.map(|cell| cell.contract_day()).transpose()?;
        if line.last_day.is_some_and(|last| last < start) {
            return Err(reversed(last_day.place));
        }
        let charged = charge_at(&line, month, price, &readings, &mut Grounds::default())
            .map_err(|error| charge_error(&error, unit_price.place))?;
        show::yen(charged.map_or(Yen::ZERO, |charge| charge.amount), unit_price.place)
    }))
}

fn charges_by_line<'c>(call: &Call<'c>) -> Result<Vec<Vec<Value<'c>>>, Trouble> {
    let [lines, from, to, contract, readings] = call.arguments();
    let lines = Lines::read(lines)?;
    let readings = settings::readings(readings)?;
    let (from, to_cell) = (from.cell()?.required()?.month()?, to.cell()?.required()?);
    let to = to_cell.month()?;
    let place = to_cell.place;
    let months = from.months_until(to).saturating_add(1);
    if months <= 0 {
        return Err(reversed(place));
    }
    let picked = match contract.cell()? {
        cell if cell.is_empty() => lines.contracts().collect::<Vec<_>>(),
        cell => vec![lines.pick(cell)?],
    };
    let rows = if picked.len() > 1 || contract.cell()?.is_empty() { lines.table.span.len() } else { 0 };
    let cells = rows.saturating_mul(usize::try_from(months).unwrap_or(usize::MAX));
    if months > MOST_MONTHS || cells > MOST_CELLS {
        return Err(told!(
            place,
            NUM,
            "too-many",
            "there are at most {0} months and {1} cells",
            "月数は {0}、セル数は {1} までです",
            MOST_MONTHS,
            MOST_CELLS
        ));
    }
    let all = contract.cell()?.is_empty();
    // A row for each of the range, so that amounts stand beside their lines; of one contract only its own.
    let blank = || -> Vec<Value<'c>> { (0..months).map(|_| Value::text("")).collect() };
    let mut amounts: Vec<Vec<Value<'c>>> = if all { (0..rows).map(|_| blank()).collect() } else { Vec::new() };
    let several = picked.len() > 1;
    for (name, rows) in picked {
        let charged = match charges_of_contract(&lines, name, rows, (from, months), &readings) {
            // A contract that cannot be read spoils its own rows and no other's.
            Err(trouble) if several => rows.iter().map(|_| failed(&trouble, months)).collect(),
            charged => charged?,
        };
        for (index, row) in charged.into_iter().enumerate() {
            let slot = lines.row_of(rows, index).and_then(|number| number.checked_sub(lines.table.span.start));
            match slot.filter(|_| all).and_then(|slot| amounts.get_mut(slot)) {
                Some(slot) => *slot = row,
                None => amounts.push(row),
            }
        }
    }
    Ok(amounts)
}

/// A row for each line of a contract, a column for each month.
fn charges_of_contract<'c>(
    lines: &Lines<'c>,
    name: &str,
    rows: &[usize],
    (from, months): (Month, i32),
    readings: &Readings,
) -> Result<Vec<Vec<Value<'c>>>, Trouble> {
    let found = lines.contract(name, rows, &CustomerFacts::default())?;
    let place = lines.place();
    let mut amounts = Vec::new();
    for (index, line) in found.contract.lines().iter().enumerate() {
        let price = lines.unit_price(rows, index)?;
        let mut month = from;
        let mut row = Vec::new();
        for _ in 0..months {
            let charged = charge_at(line, month, price, readings, &mut Grounds::default())
                .map_err(|error| charge_error(&error, place))?;
            row.push(show::yen(charged.map_or(Yen::ZERO, |charge| charge.amount), place)?);
            month = month.next();
        }
        amounts.push(row);
    }
    Ok(amounts)
}

fn failed<'c>(trouble: &Trouble, months: i32) -> Vec<Value<'c>> {
    (0..months).map(|_| Value::Failed(trouble.clone())).collect()
}

fn tax<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let readings = settings::readings(call.argument(2))?;
    Ok(Box::new(move |row| {
        let [amount, on] = row.cells();
        let taxable = amount.required()?.yen()?;
        let on = on.required()?.contract_day()?;
        let line = tax_on(taxable, TaxKind::Standard, on, &TaxTable::japan(), &readings);
        show::yen(line.ok_or_else(|| overflow(amount.place))?.tax, amount.place)
    }))
}
