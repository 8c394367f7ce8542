//! Change requests out of the rows of one contract.

use yakkan::LabelledRequest;
use yakkan::contract_rules::{ChangeRequest, Contract, NoticeGiven, Part};

use super::changes::{ChangeKind, ChangeRow};
use super::places::{Place, Report};
use crate::table::{Message, cut};

/// Rows that are judged together.
struct Draft<'c> {
    label: Option<Box<str>>,
    first_row: u64,
    notice: NoticeGiven,
    parts: Vec<(u64, Part<'c>)>,
}

/// Puts the rows that ask for something together: those of one label are one request, a row without a label is one of its own.
///
/// Returns the requests in the order of their first rows, and how many rows cannot be used, which were reported.
pub fn requests<'c>(
    rows: &[ChangeRow<'c>],
    contract: &Contract<'c>,
    file: &str,
    report: Report<'_>,
) -> (Vec<LabelledRequest<'c>>, usize) {
    let mut unusable = 0_usize;
    let mut drafts: Vec<Draft<'c>> = Vec::new();
    for row in rows {
        let ChangeKind::Asked { wish, notice, label } = &row.kind else { continue };
        // A line keeps the edition it began with.
        let standing = contract.line(&row.service.id).map(|line| line.service);
        let part = (row.number, Part { service: standing.unwrap_or(row.service), on: row.on, wish: *wish });
        let known =
            label.as_ref().and_then(|label| drafts.iter_mut().find(|draft| draft.label.as_ref() == Some(label)));
        match known {
            None => {
                drafts.push(Draft { label: label.clone(), first_row: row.number, notice: *notice, parts: vec![part] })
            }
            Some(draft) => {
                if disagrees(draft, *notice, row.number, file, report)
                    || repeats(draft, &part.1, row.number, file, report)
                {
                    unusable = unusable.saturating_add(1);
                } else {
                    draft.parts.push(part);
                }
            }
        }
    }
    let mut requests = Vec::with_capacity(drafts.len());
    for Draft { label, first_row, notice, parts } in drafts {
        match ChangeRequest::new(parts.into_iter().map(|(_, part)| part), notice) {
            Ok(request) => {
                let label = label.map_or_else(|| format!("changes:{first_row}"), String::from);
                requests.push(LabelledRequest { label, request });
            }
            // Days and doubled parts were looked at above; whatever is left is told as it stands.
            Err(error) => {
                unusable = unusable.saturating_add(1);
                let message = Message::new(error.to_string(), format!("申し入れとして扱えません: {error}"));
                let place = Place { file, row: first_row, column: "contract" };
                report(place.error("not-a-request", contract.id(), message));
            }
        }
    }
    (requests, unusable)
}

fn disagrees(draft: &Draft<'_>, notice: NoticeGiven, row: u64, file: &str, report: Report<'_>) -> bool {
    let first = draft.first_row;
    let (column, value) = if draft.notice.on != notice.on {
        ("notice_on", yakkan::calendar::Iso(notice.on).to_string())
    } else if draft.notice.written != notice.written {
        ("notice_written", notice.written.map_or_else(String::new, |written| written.to_string()))
    } else {
        return false;
    };
    let label = cut(draft.label.as_deref().unwrap_or_default());
    let message = Message::new(
        format!("request '{label}' has another {column} in row {first}; the rows of one request must agree"),
        format!("申し入れ「{label}」の {column} が{first}行目と異なります。一つの申し入れでは同じ値にしてください"),
    );
    report(Place { file, row, column }.error("request-disagrees", &value, message));
    true
}

fn repeats(draft: &Draft<'_>, part: &Part<'_>, row: u64, file: &str, report: Report<'_>) -> bool {
    let Some((first, _)) = draft.parts.iter().find(|(_, known)| known.service.id == part.service.id) else {
        return false;
    };
    let label = cut(draft.label.as_deref().unwrap_or_default());
    let service = &part.service.id;
    let message = Message::new(
        format!("request '{label}' asks for something of '{service}' in row {first} already"),
        format!("申し入れ「{label}」には{first}行目に「{service}」の内容がすでにあります"),
    );
    report(Place { file, row, column: "service" }.error("duplicate-part", service.as_str(), message));
    true
}
