//! The sheet `inquiries`: what set a commitment going, and when it was done.

use yakkan::contract_rules::{Commitment, LevelId, Service};
use yakkan::severity::{Moment, MomentForm, rule_for};

use super::children::ChildKind;
use super::moments::{follows, is_before, moment};
use super::places::{Report, taken, taken_if_any};
use super::vocabulary::{Vocabulary, severity};
use crate::table::{Column, Level, Message, Row, cut};

/// Rows of the sheet `inquiries`.
pub struct Inquiries;

/// One event that a commitment counts from: an inquiry, a month to be reported on, work to be told of beforehand.
#[derive(Clone, Debug)]
pub struct InquiryRow<'c> {
    /// The row in the sheet.
    pub row: u64,
    /// The service, as the contract's line has it.
    pub service: &'c Service,
    /// The commitment, one of the service's.
    pub commitment: &'c Commitment,
    /// Its level, where the commitment goes by severity.
    pub severity: Option<&'c LevelId>,
    /// When it began, in the form that the commitment takes.
    pub from: Moment,
    /// When it was done, in the form that what is due has; `None`: not yet.
    pub done: Option<Moment>,
}

const SERVICE: usize = 1;
const COMMITMENT: usize = 2;
const SEVERITY: usize = 3;
const FROM: usize = 4;
const DONE: usize = 5;

const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("service"),
    Column::required("commitment"),
    Column::optional("severity"),
    Column::required("from"),
    Column::optional("done"),
];

impl ChildKind for Inquiries {
    const NAME: &'static str = "inquiries";
    const FOLLOWS: (&'static str, &'static str) =
        ("shown with incomplete commitments", "約束事項が不完全なものとして示します");
    const IS_LIMITED: bool = true;
    type Item<'c> = InquiryRow<'c>;

    fn columns(_: &Vocabulary<'_>) -> std::sync::Arc<[Column]> {
        COLUMNS.into()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<InquiryRow<'c>> {
        let service = taken(row.required(SERVICE).and_then(|cell| words.names.service(cell, None)), report);
        let cell = taken(row.required(COMMITMENT), report);
        let commitment = service.zip(cell).and_then(|(service, cell)| taken(words.commitment(cell, service), report));
        let begun = taken(row.required(FROM), report);
        let (service, commitment) = (service?, commitment?);
        // Which form the moments have is for the commitment to say, and for the level.
        let severity = taken(severity(row, SEVERITY, commitment), report)?;
        let rule = rule_for(commitment, severity.map(LevelId::as_str)).ok()?;
        let (from_form, done_form) = MomentForm::of(rule);
        let from = taken(moment(begun?, from_form), report);
        let done = taken_if_any(row.cell(DONE), |cell| moment(cell, done_form), report);
        let (from, done) = (from?, done?);
        if let Some((done, cell)) = done.zip(row.cell(DONE))
            && follows(rule)
            && is_before(done, from)
        {
            let began = row.get(FROM).map(cut).unwrap_or_default();
            let message = Message::new(
                format!("done before it began at {began}: an answer before its question"),
                format!("開始（{began}）より前に完了したことになっています"),
            );
            report(*cell.problem(Level::Error, "interval-reversed", message));
            return None;
        }
        Some(InquiryRow { row: row.number(), service, commitment, severity, from, done })
    }
}
