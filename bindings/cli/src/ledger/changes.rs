//! The sheet `changes`: quantities that are agreed, and changes that are asked for.

use yakkan::calendar::Date;
use yakkan::contract_rules::{NoticeGiven, Service, Wish};

use super::children::ChildKind;
use super::places::{Report, contract_day, taken, taken_if_any};
use super::vocabulary::Vocabulary;
use crate::table::{Column, Level, Message, Row};

/// Rows of the sheet `changes`.
pub struct Changes;

/// A row of the sheet.
#[derive(Clone, Debug)]
pub struct ChangeRow<'c> {
    pub number: u64,
    pub service: &'c Service,
    pub on: Date,
    pub kind: ChangeKind,
}

/// What a row is about.
#[derive(Clone, Debug)]
pub enum ChangeKind {
    /// A quantity that is agreed already.
    Agreed { quantity: u32 },
    /// One part of a request that must be judged.
    Asked { wish: Wish, notice: NoticeGiven, label: Option<Box<str>> },
}

const SERVICE: usize = 1;
const ON: usize = 2;
const QUANTITY: usize = 3;
const CANCEL: usize = 4;
const SUSPEND: usize = 5;
const NOTICE_ON: usize = 6;
const NOTICE_WRITTEN: usize = 7;
const REQUEST: usize = 8;

const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("service"),
    Column::required("on"),
    Column::optional("quantity"),
    Column::optional("cancel"),
    Column::optional("suspend"),
    Column::optional("notice_on"),
    Column::optional("notice_written"),
    Column::optional("request"),
];

impl ChildKind for Changes {
    const NAME: &'static str = "changes";
    const FOLLOWS: (&'static str, &'static str) = ("held back", "請求も判定もしません");
    const IS_LIMITED: bool = false;
    type Item<'c> = ChangeRow<'c>;

    fn columns(_: &Vocabulary<'_>) -> std::sync::Arc<[Column]> {
        COLUMNS.into()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<ChangeRow<'c>> {
        let on = row.required(ON).and_then(contract_day);
        let day = on.as_ref().ok().copied();
        let service = row.required(SERVICE).and_then(|cell| words.names.service(cell, day));
        let service = taken(service, report);
        let on = taken(on, report);
        let wish = wish(row, report);
        let notice_on = taken_if_any(row.cell(NOTICE_ON), contract_day, report);
        let written = taken_if_any(row.cell(NOTICE_WRITTEN), |cell| cell.truth(), report);
        let label = taken_if_any(row.cell(REQUEST), |cell| Ok(Box::from(cell.text())), report);
        let (service, on, wish, label) = (service?, on?, wish?, label?);
        let kind = match (notice_on?, written?) {
            (Some(on), written) => ChangeKind::Asked { wish, notice: NoticeGiven { on, written }, label },
            (None, None) if label.is_none() => match wish {
                Wish::Quantity(quantity) => ChangeKind::Agreed { quantity },
                Wish::Cancel | Wish::Suspend => return needs_notice(row, report),
            },
            (None, _) => return needs_notice(row, report),
        };
        Some(ChangeRow { number: row.number(), service, on, kind })
    }
}

/// What is asked for: exactly one of a quantity, an end and a pause.
fn wish(row: &Row, report: Report<'_>) -> Option<Wish> {
    let quantity = taken_if_any(row.cell(QUANTITY), |cell| cell.count(), report);
    let cancel = taken_if_any(row.cell(CANCEL), |cell| cell.truth(), report);
    let suspend = taken_if_any(row.cell(SUSPEND), |cell| cell.truth(), report);
    let (quantity, cancel, suspend) = (quantity?, cancel? == Some(true), suspend? == Some(true));
    match (quantity, cancel, suspend) {
        (Some(quantity), false, false) => Some(Wish::Quantity(quantity)),
        (None, true, false) => Some(Wish::Cancel),
        (None, false, true) => Some(Wish::Suspend),
        (None, false, false) => {
            let message = Message::new(
                "the row asks for nothing; give a quantity, or write true under cancel or suspend",
                "変更の内容がありません。quantity に数量を書くか、cancel か suspend に true と書いてください",
            );
            report(row.problem(Level::Error, "nothing-asked", message).at_column("quantity"));
            None
        }
        _ => {
            let message = Message::new(
                "the row asks for several things at once; write only one of quantity, cancel and suspend",
                "変更の内容が複数あります。quantity、cancel、suspend のうち一つだけを書いてください",
            );
            report(row.problem(Level::Error, "contradictory-change", message));
            None
        }
    }
}

fn needs_notice<T>(row: &Row, report: Report<'_>) -> Option<T> {
    let message = Message::new(
        "a change that is asked for needs the day its notice arrived; without it only a quantity that is agreed can stand",
        "申し入れには通知の到達日が必要です。通知のない行には、合意済みの数量だけを書けます",
    );
    report(row.problem(Level::Error, "notice-missing", message).at_column("notice_on"));
    None
}
