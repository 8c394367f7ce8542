//! Lines of contracts: a row for each service of a contract.

use alloc::borrow::Cow;

use yakkan::calendar::sort;
use yakkan::contract_rules::{Contract, ContractError, Line, Reading, ReadingSet, ScheduledChange, Service};
use yakkan_requests::cut;

use crate::call::Passed;
use crate::cells::{Cell, Place, likeness};
use crate::columns::{Column, Table, column};
use crate::pairs::{self, Pair};
use crate::prelude::*;
use crate::settings::CustomerFacts;
use crate::trouble::{NA, NUM, Trouble, VALUE};

const SERVICE: usize = 0;
const START: usize = 1;
const QUANTITY: usize = 2;
const LAST_DAY: usize = 3;
const CONTRACT: usize = 4;
const USE_START: usize = 5;
pub(crate) const UNIT_PRICE: usize = 6;
const CHANGES: usize = 7;

const COLUMNS: &[Column] = &[
    column("service", "サービス", &["サービスid", "サービス名", "service_id"], true),
    column("start", "開始日", &["契約開始日", "start_date"], true),
    column("quantity", "数量", &["ライセンス数", "台数"], true),
    column("last_day", "最終日", &["終了日", "契約終了日", "end", "end_date"], false),
    column("contract", "契約", &["契約id", "契約番号", "contract_id"], false),
    column("use_start", "利用開始日", &[], false),
    column("unit_price", "単価", &["price"], false),
    column("changes", "数量変更", &["変更"], false),
];

/// How many columns stand in order where there is no header row: service, start, quantity, last day.
const IN_ORDER: usize = 4;

/// The lines of one or more contracts.
pub(crate) struct Lines<'c> {
    pub(crate) table: Table<'c>,
    /// Which rows belong to which contract; one without a name where there is no such column.
    /// Sorted by name.
    contracts: Vec<(Cow<'c, str>, Vec<usize>)>,
}

/// One contract of the lines.
pub(crate) struct Found<'c> {
    pub(crate) contract: Contract<'c>,
    /// What choosing the terms relied on.
    pub(crate) readings: ReadingSet,
}

impl<'c> Lines<'c> {
    /// Reads the range.
    pub(crate) fn read(passed: Passed<'c>) -> Result<Self, Trouble> {
        let table = Table::read(passed, COLUMNS, IN_ORDER)?;
        if table.rows.is_empty() {
            let place = table.place();
            return Err(told!(place, VALUE, "missing-field", "no line stands there", "契約の行がありません"));
        }
        let mut named: Vec<(Cow<'c, str>, usize)> = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            let name =
                if table.has(CONTRACT) { table.cell(row, CONTRACT).required()?.label()? } else { Cow::Borrowed("") };
            named.push((name, index));
        }
        sort(&mut named);
        let mut contracts: Vec<(Cow<'c, str>, Vec<usize>)> = Vec::new();
        for (name, index) in named {
            match contracts.last_mut() {
                Some((known, rows)) if *known == name => rows.push(index),
                _ => contracts.push((name, vec![index])),
            }
        }
        let lines = Self { table, contracts };
        lines.refuse_likenesses()?;
        Ok(lines)
    }

    /// Refuses contracts that are told apart only by what people overlook: the rows of one would be counted as those of two.
    fn refuse_likenesses(&self) -> Result<(), Trouble> {
        if !self.has_several() {
            return Ok(());
        }
        let mut likenesses: Vec<_> = self.contracts().map(|(name, _)| (likeness(name), name)).collect();
        sort(&mut likenesses);
        for (before, after) in likenesses.iter().zip(likenesses.iter().skip(1)) {
            if before.0 == after.0 {
                let (one, other) = (cut(before.1), cut(after.1));
                let place = self.table.place();
                return Err(told!(
                    place,
                    VALUE,
                    "several-contracts",
                    "'{0}' and '{1}' look like one contract; write it the same in every row",
                    "契約「{0}」と「{1}」は同じ契約のようです。表記を揃えてください",
                    one,
                    other
                ));
            }
        }
        Ok(())
    }

    /// Refuses rows of another range that belong to none of these contracts: written in another way, a claim or a use would not count.
    pub(crate) fn refuse_strangers(&self, table: &Table<'c>, column: usize) -> Result<(), Trouble> {
        if !self.table.has(CONTRACT) || !table.has(column) {
            return Ok(());
        }
        for row in &table.rows {
            let cell = table.cell(row, column);
            let label = cell.required()?.label()?;
            if self.rows_of(&label).is_none() {
                return Err(unknown_contract(cell.place, &label));
            }
        }
        Ok(())
    }

    /// The name and the rows of a contract.
    fn rows_of(&self, label: &str) -> Option<(&str, &[usize])> {
        let index = self.contracts.binary_search_by(|(name, _)| name.as_ref().cmp(label)).ok()?;
        self.contracts.get(index).map(|(name, rows)| (name.as_ref(), rows.as_slice()))
    }

    /// The names of the contracts and their rows.
    pub(crate) fn contracts(&self) -> impl Iterator<Item = (&str, &[usize])> {
        self.contracts.iter().map(|(name, rows)| (name.as_ref(), rows.as_slice()))
    }

    /// Whether the lines tell contracts apart and have more than one.
    pub(crate) fn has_several(&self) -> bool {
        self.contracts.len() > 1
    }

    /// The name and the rows of the contract that a cell picks; of the only one where it is empty.
    pub(crate) fn pick(&self, cell: Cell<'c>) -> Result<(&str, &[usize]), Trouble> {
        let place = cell.place;
        let Some(picked) = cell.optional()? else {
            let mut all = self.contracts();
            return match (all.next(), all.next()) {
                (Some(only), None) => Ok(only),
                (first, second) => {
                    let (one, other) = (cut(first.unwrap_or_default().0), cut(second.unwrap_or_default().0));
                    Err(told!(
                        place,
                        VALUE,
                        "several-contracts",
                        "the lines hold several contracts ('{0}', '{1}'); say which",
                        "複数の契約(「{0}」「{1}」など)があります。契約を指定してください",
                        one,
                        other
                    ))
                }
            };
        };
        let label = picked.label()?;
        if !self.table.has(CONTRACT) {
            let place = self.table.place();
            let given = cut(&label);
            return Err(told!(
                place,
                VALUE,
                "missing-field",
                "contract '{0}' is asked for, but the lines have no column 'contract'",
                "契約「{0}」が指定されましたが、「契約」列がありません",
                given
            ));
        }
        self.rows_of(&label).ok_or_else(|| unknown_contract(place, &label))
    }

    /// The contract of these rows.
    pub(crate) fn contract(&self, name: &str, rows: &[usize], facts: &CustomerFacts<'c>) -> Result<Found<'c>, Trouble> {
        let mut readings = ReadingSet::default();
        let mut lines = Vec::with_capacity(rows.len());
        for index in rows {
            let line = self.line(*index)?;
            if self.table.place().sheet.catalog.has_editions(line.service) {
                readings.insert(Reading::Edition);
            }
            lines.push(line);
        }
        let contract = Contract::new(name, lines, facts.facts.iter().copied())
            .map_err(|error| self.contract_error(&error, rows))?;
        Ok(Found { contract, readings })
    }

    fn line(&self, index: usize) -> Result<Line<'c>, Trouble> {
        let Some(row) = self.table.rows.get(index) else {
            let place = self.table.place();
            return Err(told!(place, VALUE, "missing-field", "the row is missing", "行がありません"));
        };
        let cell = |column| self.table.cell(row, column);
        let service = cell(SERVICE).required()?;
        let start = cell(START).required()?.contract_day()?;
        let service: &'c Service = service.service_on(start)?;
        let mut line = Line::new(service, start, cell(QUANTITY).required()?.count(u32::MAX)?);
        line.last_day = cell(LAST_DAY).optional()?.map(|cell| cell.contract_day()).transpose()?;
        line.use_start = cell(USE_START).optional()?.map(|cell| cell.contract_day()).transpose()?;
        if let Some(changes) = cell(CHANGES).optional()? {
            let mut pairs: Vec<Pair<'c>> = Vec::new();
            pairs::of_text(changes, &mut pairs)?;
            for pair in pairs {
                let on = changes.part_contract_day(&pair.name)?;
                line.changes.push(ScheduledChange { on, quantity: pair.count()? });
            }
        }
        Ok(line)
    }

    fn contract_error(&self, error: &ContractError, rows: &[usize]) -> Trouble {
        let row = |line: usize| rows.get(line).and_then(|index| self.table.rows.get(*index));
        let place = |line: usize| row(line).map_or(self.table.place(), |row| self.table.row_place(row));
        match error {
            ContractError::DuplicateLine { line, service } => told!(
                place(*line),
                VALUE,
                "duplicate-line",
                "'{0}' stands twice in one contract",
                "{0} が 1 つの契約に 2 行あります",
                service
            ),
            ContractError::DuplicateChange { line, on } => {
                let on = yakkan::calendar::Iso(*on);
                told!(
                    place(*line),
                    VALUE,
                    "duplicate-change",
                    "two changes on {0}",
                    "{0} の数量変更が 2 つあります",
                    on
                )
            }
            ContractError::ChangeOutsideLine { line, .. } => told!(
                place(*line),
                NUM,
                "change-outside-line",
                "a change is not after the start, or after the last day",
                "数量変更の日が開始日以前、または最終日より後です"
            ),
            ContractError::EndsBeforeStart { line } => told!(
                place(*line),
                NUM,
                "interval-reversed",
                "the last day is before the start",
                "最終日が開始日より前です"
            ),
            ContractError::UseAfterEnd { line } => told!(
                place(*line),
                NUM,
                "interval-reversed",
                "the use starts after the last day",
                "利用開始日が最終日より後です"
            ),
            ContractError::UseStartWithoutCover { line } => told!(
                place(*line),
                VALUE,
                "unknown-field",
                "a start of use belongs to a service with cover only",
                "利用開始日は補償のあるサービスにだけ指定できます"
            ),
            ContractError::DateOutOfRange { line, day } => {
                let day = yakkan::calendar::Iso(*day);
                told!(
                    place(*line),
                    NUM,
                    "date-out-of-range",
                    "{0} is not between 2000-01-01 and 2099-12-31",
                    "{0} は範囲外です(2000-01-01〜2099-12-31)",
                    day
                )
            }
            ContractError::DuplicateFact { fact } | ContractError::FactOfWrongKind { fact } => told!(
                self.table.place(),
                VALUE,
                "wrong-type",
                "the fact '{0}' is given twice or of the wrong kind",
                "事実「{0}」が重複しているか、種類が違います",
                fact
            ),
        }
    }

    /// The unit price of a line of a contract.
    pub(crate) fn unit_price(&self, rows: &[usize], line: usize) -> Result<yakkan::billing::Yen, Trouble> {
        let row = rows.get(line).and_then(|index| self.table.rows.get(*index));
        match row {
            Some(row) => self.table.cell(row, UNIT_PRICE).required()?.yen(),
            None => Ok(yakkan::billing::Yen::ZERO),
        }
    }

    /// The row of the range a line of a contract stands in.
    pub(crate) fn row_of(&self, rows: &[usize], line: usize) -> Option<usize> {
        rows.get(line).and_then(|index| self.table.rows.get(*index)).map(|(row, _)| *row)
    }

    pub(crate) fn place(&self) -> Place<'c> {
        self.table.place()
    }
}

fn unknown_contract(place: Place<'_>, label: &str) -> Trouble {
    let given = cut(label);
    told!(place, NA, "unknown-contract", "no line belongs to contract '{0}'", "契約「{0}」の行はありません", given)
}
