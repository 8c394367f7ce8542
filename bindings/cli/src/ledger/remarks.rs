//! What is said of a whole contract.

use super::places::Place;
use crate::table::{Message, Problem, cut};

/// A contract that stands in the sheet before.
pub fn duplicate(place: Place<'_>, id: &str) -> Problem {
    let shown = cut(id);
    let message = Message::new(
        format!("contract '{shown}' stands in the sheet before; this row is not closed"),
        format!("契約「{shown}」は前の行にもあります。この行は締めません"),
    );
    place.error("duplicate-contract", id, message)
}

/// A contract that is neither charged nor judged, and the row because of which.
pub fn held_back(place: Place<'_>, id: &str, cause: &str) -> Problem {
    let shown = cut(id);
    let message = Message::new(
        format!(
            "contract '{shown}' gets no invoice and is not judged: \
             part of what the ledger says of it cannot be used, because of {cause}"
        ),
        format!("契約「{shown}」は台帳の内容に使えない行があるため（{cause}）、請求も判定もしません"),
    );
    place.error("held-back", id, message)
}

/// Of a contract without lines.
pub fn no_lines() -> Message {
    Message::new("the contract has no lines; nothing is charged", "契約に明細がないため、請求するものがありません")
}

/// Of a contract whose facts cannot all be read.
pub fn facts_not_judged() -> Message {
    Message::new(
        "rows of the sheet 'facts' cannot be used; the contract is judged without its facts",
        "facts に使えない行があるため、確認事項を除いて判定します",
    )
}
