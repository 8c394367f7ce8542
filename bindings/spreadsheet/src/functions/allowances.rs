//! What is left of an allowance?

use yakkan::contract_rules::{Allowance, Contract, Service};
use yakkan::quota::{Use, balances_of};
use yakkan_requests::cut;

use super::arguments::{CONTRACT, LINES, READINGS, SERVICE};
use super::checks::LINE_ERRORS;
use crate::call::Call;
use crate::cells::{Cell, Filled, Place, likeness};
use crate::columns::{Column, Table, column};
use crate::each::RowFunction;
use crate::lines::Lines;
use crate::prelude::*;
use crate::settings::{self, CustomerFacts};
use crate::table::{Evaluate, Example, Function, Shown, argument, help, helpful, words};
use crate::trouble::{Trouble, VALUE};
use crate::value::Value;

const USE_SERVICE: usize = 0;
const USE_ALLOWANCE: usize = 1;
const USE_ON: usize = 2;
const USE_UNITS: usize = 3;
const USE_HOLDER: usize = 4;
const USE_CONTRACT: usize = 5;

const COLUMNS: &[Column] = &[
    column("service", "サービス", &["サービスid", "サービス名", "service_id"], true),
    column("allowance", "利用枠", &["チケット"], true),
    column("on", "利用日", &["日付", "date"], true),
    column("units", "単位数", &["数量", "quantity"], false),
    column("holder", "使用者", &["保有者"], false),
    column("contract", "契約", &["契約id", "契約番号", "contract_id"], false),
];

/// How many columns stand in order where there is no header row.
const IN_ORDER: usize = 5;

pub(super) const TICKETS_LEFT: Function = Function {
    name: "YAKKAN.TICKETS_LEFT",
    result: Shown::Count,
    summary: help(words(
        "How many uses of an allowance are left in the period that holds a day; 0 where the service is not in force.",
        "ある日を含む期間の利用枠(チケットなど)の残り。サービスが契約されていない日は 0 です。",
    )),
    arguments: &[
        LINES,
        argument(
            "uses",
            "uses",
            words("uses", "利用実績"),
            words(
                "a row for each use: service, allowance, on, units, holder; with a header row in any order, and then also contract; an empty cell where there are none",
                "利用ごとに 1 行: サービス、利用枠、利用日、単位数、使用者。見出し行があれば順序は自由で、契約も使えます。なければ空のセルを指定します",
            ),
        ),
        argument("on", "day", words("on", "基準日"), words("the day", "残りを調べる日")).each(),
        SERVICE.each(),
        argument(
            "allowance",
            "allowance",
            words("allowance", "利用枠"),
            words(
                "the allowance: its id, like \"ticket-verification\", or its name",
                "利用枠の ID(\"ticket-verification\" など)、または名称",
            ),
        )
        .each(),
        CONTRACT.each(),
        argument(
            "holder",
            "text",
            words("holder", "使用者"),
            words(
                "who holds it, where each holder has an allowance of his own",
                "使用者ごとの利用枠の場合、その使用者",
            ),
        )
        .optional()
        .each(),
        READINGS,
    ],
    examples: helpful(&[Example {
        formula: "=YAKKAN.TICKETS_LEFT({\"ites-mdr\",\"2026-04-15\",30}, {\"ites-mdr\",\"ticket-verification\",\"2026-04-16\"}, DATE(2026,4,20), \"ites-mdr\", \"ticket-verification\")",
        shows: words("2", "2"),
        value: Some("2"),
    }]),
    errors: helpful(LINE_ERRORS),
    evaluate: Evaluate::Each(left),
};

/// The uses, each in its row.
struct Uses<'c> {
    table: Table<'c>,
}

impl<'c> Uses<'c> {
    /// The uses of a contract.
    fn of(&self, contract: &Contract<'c>, told_apart: bool) -> Result<Vec<UseRead<'c>>, Trouble> {
        let mut uses = Vec::new();
        let table = &self.table;
        if told_apart && !table.rows.is_empty() && !table.has(USE_CONTRACT) {
            let place = table.place();
            return Err(told!(
                place,
                VALUE,
                "missing-field",
                "the lines hold several contracts, so the uses need a column 'contract'",
                "契約が複数あるので、利用実績にも「契約」列が必要です"
            ));
        }
        for row in &table.rows {
            if table.has(USE_CONTRACT) {
                let label = table.cell(row, USE_CONTRACT).required()?.label()?;
                if told_apart || !contract.id().is_empty() {
                    if label != contract.id() {
                        continue;
                    }
                } else if let Some(first) = table.rows.first() {
                    let known = table.cell(first, USE_CONTRACT).required()?.label()?;
                    if known != label {
                        let (one, other) = (cut(&known), cut(&label));
                        let place = table.row_place(row);
                        return Err(told!(
                            place,
                            VALUE,
                            "several-contracts",
                            "the uses are of several contracts ('{0}', '{1}'), the lines do not tell them apart",
                            "利用実績に複数の契約(「{0}」「{1}」)がありますが、契約行に「契約」列がありません",
                            one,
                            other
                        ));
                    }
                }
            }
            let cell = |column| table.cell(row, column);
            let (service, allowance) =
                granted(contract, cell(USE_SERVICE).required()?, cell(USE_ALLOWANCE).required()?)?;
            let holder = cell(USE_HOLDER).optional()?.map(|cell| cell.label()).transpose()?;
            if allowance.is_by_holder() && holder.is_none() {
                return Err(no_holder(allowance, cell(USE_HOLDER).place));
            }
            uses.push(UseRead {
                service,
                allowance,
                on: cell(USE_ON).required()?.contract_day()?,
                units: units(allowance, cell(USE_UNITS))?,
                holder: holder.map(alloc::borrow::Cow::into_owned),
            });
        }
        Ok(uses)
    }
}

/// The units of a use. Where an allowance is counted by uses alone they would say how many, and a row is one.
fn units(allowance: &Allowance, cell: Cell<'_>) -> Result<Option<u32>, Trouble> {
    let Some(filled) = cell.optional()? else { return Ok(None) };
    let units = filled.count(u32::MAX)?;
    if allowance.unit_cap.is_none() && units != 1 {
        let id = &allowance.id;
        return Err(told!(
            cell.place,
            VALUE,
            "unknown-field",
            "'{0}' is counted row by row, not by {1} units; write a row for each use",
            "「{0}」は 1 行を 1 回と数えるため、{1} は指定できません。利用ごとに行を分けてください",
            id,
            units
        ));
    }
    Ok(Some(units))
}

/// Refuses a holder who is named in another way among the uses: those would not count.
fn refuse_likeness(asked: &str, allowance: &Allowance, uses: &[UseRead<'_>], place: Place<'_>) -> Result<(), Trouble> {
    let like = likeness(asked);
    let of_it = uses.iter().filter(|one| one.allowance.id == allowance.id).filter_map(|one| one.holder.as_deref());
    let mut others = of_it.filter(|holder| *holder != asked && likeness(holder) == like);
    others.next().map_or(Ok(()), |other| {
        let (one, other) = (cut(asked), cut(other));
        Err(told!(
            place,
            VALUE,
            "wrong-form",
            "'{0}' and '{1}' among the uses look like one holder; write it the same everywhere",
            "「{0}」と利用実績の「{1}」は同じ使用者のようです。表記を揃えてください",
            one,
            other
        ))
    })
}

fn no_holder(allowance: &Allowance, place: Place<'_>) -> Trouble {
    let id = &allowance.id;
    told!(
        place,
        VALUE,
        "missing-field",
        "'{0}' is counted holder by holder, and no holder is given",
        "「{0}」は使用者ごとに数えますが、使用者がありません",
        id
    )
}

struct UseRead<'c> {
    service: &'c Service,
    allowance: &'c Allowance,
    on: yakkan::calendar::Date,
    units: Option<u32>,
    holder: Option<String>,
}

/// The service, as the contract's line keeps it, and one of its allowances.
fn granted<'c>(
    contract: &Contract<'c>,
    service: Filled<'c>,
    allowance: Filled<'c>,
) -> Result<(&'c Service, &'c Allowance), Trouble> {
    let named = service.service()?;
    let service = contract.line(&named.id).map_or(named, |line| line.service);
    let name = allowance.name()?;
    let id = name.to_ascii_lowercase();
    let by_id = service.allowances.iter().find(|one| one.id.as_str() == id);
    let by_name = || service.allowances.iter().find(|one| one.name.ja == name || one.name.en == name);
    let found = by_id.or_else(by_name).ok_or_else(|| {
        let given = cut(&name);
        let known = service.allowances.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
        let service = &service.id;
        told!(
            allowance.place,
            VALUE,
            "unknown-allowance",
            "'{0}' grants no allowance '{1}'; there are: {2}",
            "{0} に「{1}」という利用枠はありません。使えるもの: {2}",
            service,
            given,
            known
        )
    })?;
    Ok((service, found))
}

fn left<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [lines, uses, _, _, _, _, _, readings] = call.arguments();
    let lines = Lines::read(lines)?;
    let uses = Uses { table: Table::read(uses, COLUMNS, IN_ORDER)? };
    lines.refuse_strangers(&uses.table, USE_CONTRACT)?;
    let readings = settings::readings(readings)?;
    Ok(Box::new(move |row| {
        let [_, _, on, service, allowance, contract, holder] = row.cells();
        let on = on.required()?.contract_day()?;
        let (name, rows) = lines.pick(contract)?;
        let contract = lines.contract(name, rows, &CustomerFacts::default())?.contract;
        let (service, allowance) = granted(&contract, service.required()?, allowance.required()?)?;
        let asked = holder.optional()?.map(|cell| cell.label()).transpose()?;
        if allowance.is_by_holder() && asked.is_none() {
            return Err(no_holder(allowance, holder.place));
        }
        let all = uses.of(&contract, lines.has_several())?;
        if let Some(asked) = asked.as_deref().filter(|_| allowance.is_by_holder()) {
            refuse_likeness(asked, allowance, &all, holder.place)?;
        }
        let lent: Vec<_> = all
            .iter()
            .map(|one| Use {
                service: one.service,
                allowance: one.allowance,
                on: one.on,
                units: one.units,
                holder: one.holder.as_deref(),
            })
            .collect();
        let Some(line) = contract.line(&service.id).filter(|line| line.is_in_force(on)) else {
            return Ok(Value::number(0));
        };
        let found = balances_of(line, allowance, on, &lent, &readings);
        let balance = found.rows.iter().find(|balance| !allowance.is_by_holder() || balance.holder == asked.as_deref());
        // A holder without uses has no balance; the whole grant is left.
        Ok(Value::number(balance.map_or_else(|| allowance.granted.value(&readings), |balance| balance.left)))
    }))
}
