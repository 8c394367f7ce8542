//! What is left of the cover, and what of a claim is paid?

use yakkan::calendar::Iso;
use yakkan::contract_rules::{Outcome, Service, Yen};
use yakkan::insurance::{Alert, Claim, ClaimError, PaidClaim, assess_claim, cover_on, covered_line};

use super::arguments::{CONTRACT, FACTS, LINES, READINGS};
use super::checks::LINE_ERRORS;
use super::show;
use crate::call::{Call, Passed};
use crate::cells::Place;
use crate::columns::{Column, Table, column};
use crate::each::RowFunction;
use crate::lines::{Found, Lines};
use crate::prelude::*;
use crate::settings::{self, CustomerFacts};
use crate::table::{Argument, Evaluate, Example, Function, Shown, argument, help, helpful, words};
use crate::trouble::{NUM, Trouble, VALUE};
use crate::value::Value;

const ALERT_ON: usize = 0;
const DISPATCHED_ON: usize = 1;
const PAID: usize = 2;
const CLAIM_CONTRACT: usize = 3;

const COLUMNS: &[Column] = &[
    column("alert_on", "アラート日", &["検知日"], true),
    column("dispatched_on", "駆け付け日", &["出動日"], true),
    column("paid", "支払額", &["支払済額"], true),
    column("contract", "契約", &["契約id", "契約番号", "contract_id"], false),
];

/// How many columns stand in order where there is no header row.
const IN_ORDER: usize = 3;

const CLAIMS: Argument = argument(
    "claims",
    "claims",
    words("claims", "支払済の請求"),
    words(
        "a row for each claim paid before: alert_on, dispatched_on, paid; with a header row in any order, and then also contract; an empty cell where there are none",
        "これまでに支払われた請求ごとに 1 行: アラート日、駆け付け日、支払額。見出し行があれば順序は自由で、契約も使えます。なければ空のセルを指定します",
    ),
);

const fn day(name: &'static str, label_ja: &'static str, en: &'static str, ja: &'static str) -> Argument {
    argument(name, "day", words(name, label_ja), words(en, ja))
}

pub(super) const COVER_LEFT: Function = Function {
    name: "YAKKAN.COVER_LEFT",
    result: Shown::Yen,
    summary: help(words(
        "How many yen the insurance can still pay in the policy year of a day; 0 where the day is not covered.",
        "その日の保険年度に、あといくらまで支払われるか(円)。補償のない日は 0 です。",
    )),
    arguments: &[LINES, day("on", "基準日", "the day", "調べる日").each(), CLAIMS, CONTRACT.each(), READINGS],
    examples: helpful(&[Example {
        formula: "=YAKKAN.COVER_LEFT({\"nec-mimamori\",\"2026-03-10\",1}, DATE(2027,3,31), {\"2026-05-01\",\"2026-05-02\",80000})",
        shows: words("150,000", "150,000"),
        value: Some("150000"),
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(cover_left),
};

pub(super) const PAYABLE: Function = Function {
    name: "YAKKAN.PAYABLE",
    result: Shown::Yen,
    summary: help(words(
        "How many yen the insurance pays of a claim, or the short reason why it pays nothing. Text with the amount and the facts to be attested while they are missing.",
        "請求に対して保険から支払われる金額(円)、または支払われない短い理由。確認が必要な事実がある間は、金額とその事実を示す文字列です。",
    )),
    arguments: &[
        LINES,
        CLAIMS,
        day("alert_on", "アラート日", "the day of the alert", "アラートの日").each(),
        argument(
            "stars",
            "count",
            words("stars", "星の数"),
            words("how many stars the alert has, 0 to 3", "アラートの星の数(0〜3)"),
        )
        .each(),
        day("dispatched_on", "駆け付け日", "the day of the dispatch", "駆け付けの日").each(),
        argument("cost", "yen", words("cost", "費用"), words("what the dispatch cost, in yen", "駆け付けの費用(円)")).each(),
        FACTS.help(
            "what is known of the claim: two columns, name and value, or text like \"mail-received=yes; full-scan=yes\"",
            "請求について分かっていること: 名前と値の 2 列、または \"mail-received=yes; full-scan=yes\" のような文字列",
        ),
        day("upgraded_on", "格上げ日", "the day the alert was upgraded, where it was", "アラートが格上げされた日(あれば)").optional().each(),
        CONTRACT.each(),
        READINGS,
    ],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.PAYABLE({\"nec-mimamori\",\"2026-03-10\",1}, , DATE(2026,5,1), 3, DATE(2026,5,2), 80000, \"mail-received=yes; full-scan=yes; recommended=yes; vendor-registered=yes; claim-delegated=yes; receipt-delegated=yes; known-before-cover=no; criminal-act=no; knowing-violation=no\")",
            shows: words("80,000", "80,000"),
            value: Some("80000"),
        },
        Example {
            formula: "=YAKKAN.PAYABLE({\"nec-mimamori\",\"2026-03-10\",1}, , DATE(2026,3,20), 3, DATE(2026,3,21), 80000, \"mail-received=yes; full-scan=yes; recommended=yes; vendor-registered=yes; claim-delegated=yes; receipt-delegated=yes; known-before-cover=no; criminal-act=no; knowing-violation=no\")",
            shows: words("cover from 2026-04-01", "補償は 2026-04-01 から"),
            value: None,
        },
    ]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(payable),
};

/// Lines and paid claims, read once for all cells.
struct Covered<'c> {
    lines: Lines<'c>,
    claims: Table<'c>,
}

impl<'c> Covered<'c> {
    fn read(lines: Passed<'c>, claims: Passed<'c>) -> Result<Self, Trouble> {
        let (lines, claims) = (Lines::read(lines)?, Table::read(claims, COLUMNS, IN_ORDER)?);
        lines.refuse_strangers(&claims, CLAIM_CONTRACT)?;
        Ok(Self { lines, claims })
    }

    /// The contract, the service whose cover is asked about, and the claims paid of it.
    fn found(&self, contract: crate::cells::Cell<'c>) -> Result<(Found<'c>, &'c Service, Vec<PaidClaim>), Trouble> {
        let (name, rows) = self.lines.pick(contract)?;
        let found = self.lines.contract(name, rows, &CustomerFacts::default())?;
        let place = self.lines.place();
        let service = covered_line(&found.contract).map(|line| line.service);
        let service = service.or_else(|| place.sheet.catalog.covering_service()).ok_or_else(|| {
            told!(place, VALUE, "unknown-service", "no service brings cover", "補償のあるサービスがありません")
        })?;
        let claims = self.paid(found.contract.id())?;
        Ok((found, service, claims))
    }

    fn paid(&self, contract: &str) -> Result<Vec<PaidClaim>, Trouble> {
        let (table, several) = (&self.claims, self.lines.has_several());
        let place = table.place();
        if several && !table.rows.is_empty() && !table.has(CLAIM_CONTRACT) {
            return Err(told!(
                place,
                VALUE,
                "missing-field",
                "the lines hold several contracts, so the claims need a column 'contract'",
                "契約が複数あるので、支払済の請求にも「契約」列が必要です"
            ));
        }
        if table.has(CLAIM_CONTRACT) && contract.is_empty() && !table.rows.is_empty() {
            return Err(told!(
                place,
                VALUE,
                "missing-field",
                "the claims have a column 'contract', so the lines need one",
                "支払済の請求に「契約」列があるので、契約行にも必要です"
            ));
        }
        let mut paid = Vec::new();
        for row in &table.rows {
            let cell = |column| table.cell(row, column);
            if table.has(CLAIM_CONTRACT) && cell(CLAIM_CONTRACT).required()?.label()? != contract {
                continue;
            }
            paid.push(PaidClaim {
                alert_on: cell(ALERT_ON).required()?.contract_day()?,
                dispatched_on: cell(DISPATCHED_ON).required()?.contract_day()?,
                paid: cell(PAID).required()?.yen()?,
            });
        }
        Ok(paid)
    }
}

fn claim_error(error: ClaimError, stars: Place<'_>, upgraded: Place<'_>, claims: Place<'_>) -> Trouble {
    match error {
        ClaimError::UpgradeBeforeAlert { alert, upgraded: day } => {
            let (alert, day) = (Iso(alert), Iso(day));
            told!(
                upgraded,
                NUM,
                "interval-reversed",
                "{0} is before the alert of {1}",
                "{0} はアラート日 {1} より前です",
                day,
                alert
            )
        }
        ClaimError::StarsOutOfRange { stars: given, most } => {
            told!(stars, NUM, "out-of-range", "{0} is not between 0 and {1}", "{0} は範囲外です(0〜{1})", given, most)
        }
        // Days and amounts are checked where they are read.
        ClaimError::DateOutOfRange { .. } | ClaimError::NegativeAmount { .. } | ClaimError::AmountOverflow => told!(
            claims,
            NUM,
            "amount-overflow",
            "the amounts come to 10^28 yen or more",
            "金額の合計が 10^28 円以上になります"
        ),
    }
}

fn cover_left<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, _, claims, _, readings] = call.arguments();
    let covered = Covered::read(lines, claims)?;
    let readings = settings::readings(readings)?;
    Ok(Box::new(move |row| {
        let [_, on_cell, claims, contract] = row.cells();
        let on = on_cell.required()?.contract_day()?;
        let (found, service, paid) = covered.found(contract)?;
        let cover = cover_on(&found.contract, service, &paid, on, &readings)
            .map_err(|error| claim_error(error, on_cell.place, on_cell.place, claims.place))?;
        show::yen(cover.left, on_cell.place)
    }))
}

fn payable<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, claims, _, _, _, _, facts, _, _, readings] = call.arguments();
    let covered = Covered::read(lines, claims)?;
    let readings = settings::readings(readings)?;
    let language = call.sheet.language;
    Ok(Box::new(move |row| {
        let [_, claims, alert_on, stars, dispatched_on, cost, _, upgraded_on, contract] = row.cells();
        let alert = Alert {
            on: alert_on.required()?.contract_day()?,
            stars: stars.required()?.count(u32::MAX)?,
            upgraded_on: upgraded_on.optional()?.map(|cell| cell.contract_day()).transpose()?,
        };
        let dispatched_on = dispatched_on.required()?.contract_day()?;
        let amount: Yen = cost.required()?.yen()?;
        let (found, service, paid) = covered.found(contract)?;
        let facts = settings::claim_facts(facts, service.cover.as_ref())?;
        let claim = Claim { alert, dispatched_on, cost: amount, facts: &facts };
        let assessed = assess_claim(&found.contract, service, &paid, &claim, &readings)
            .map_err(|error| claim_error(error, stars.place, upgraded_on.place, claims.place))?;
        match assessed.verdict.outcome() {
            Outcome::Allowed => show::yen(assessed.payable, cost.place),
            Outcome::Conditional => {
                let amount = assessed.payable.to_string();
                Ok(Value::text(show::conditional(&amount, &assessed.verdict.conditions, language)))
            }
            Outcome::Refused => Ok(Value::text(show::short_reasons(&assessed.verdict.violations, language))),
        }
    }))
}
