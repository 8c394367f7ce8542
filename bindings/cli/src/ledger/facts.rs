//! The sheet `facts`: what is known of a contract's customer.

use yakkan::contract_rules::{FactId, FactKind, FactValue};

use super::children::ChildKind;
use super::places::{Report, taken};
use super::vocabulary::Vocabulary;
use crate::table::{Column, Row};

/// Rows of the sheet `facts`.
pub struct Facts;

/// A row of the sheet.
#[derive(Clone, Copy, Debug)]
pub struct FactRow<'c> {
    pub number: u64,
    pub fact: &'c FactId,
    pub value: FactValue,
}

const FACT: usize = 1;
const VALUE: usize = 2;

const COLUMNS: &[Column] = &[Column::required("contract"), Column::required("fact"), Column::required("value")];

impl ChildKind for Facts {
    const NAME: &'static str = "facts";
    const FOLLOWS: (&'static str, &'static str) = ("judged without facts", "確認事項を除いて判定します");
    const IS_LIMITED: bool = false;
    type Item<'c> = FactRow<'c>;

    fn columns(_: &Vocabulary<'_>) -> std::sync::Arc<[Column]> {
        COLUMNS.into()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<FactRow<'c>> {
        let known = row.required(FACT).and_then(|cell| words.names.fact(cell));
        let known = taken(known, report);
        let cell = taken(row.required(VALUE), report);
        let (fact, kind) = known?;
        let value = match kind {
            FactKind::Bool => cell?.truth().map(FactValue::Bool),
            FactKind::Integer { .. } => cell?.count().map(FactValue::Integer),
        };
        Some(FactRow { number: row.number(), fact, value: taken(value, report)? })
    }
}
