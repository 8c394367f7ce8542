//! Rows of one contract that stand twice: both count, and a person is told what to do where that is a slip.

use std::collections::HashMap;
use std::hash::Hash;

use yakkan::contract_rules::LevelId;

use super::claims::ClaimRow;
use super::inquiries::InquiryRow;
use super::places::{Place, Report};
use crate::table::{Level, Message, Problem, cut};

/// Warns of claims with the alert, the day of the dispatch and the cost of an earlier one.
pub fn report_doubled_claims(claims: &[ClaimRow<'_>], file: &str, report: Report<'_>) {
    let key = |claim: &ClaimRow<'_>| (claim.alert_id.clone(), claim.dispatched_on, claim.cost);
    each_doubled(claims, key, |claim, first| {
        let (first, shown) = (first.row, cut(&claim.alert_id));
        let (paid, paid_ja) = match claim.paid {
            Some(_) => (", and what was paid is taken from the limit twice", "数え、支払額も限度額から二重に引きます"),
            None => ("", "数えます"),
        };
        let message = Message::new(
            format!(
                "the claim of alert '{shown}' stands in row {first} already, with the same day and cost; both count{paid}. \
                 Remove one of them unless there were two dispatches"
            ),
            format!(
                "アラート「{shown}」の請求は、同じ駆け付け日・同じ費用で{first}行目にもあります。\
                 両方を{paid_ja}。駆け付けが2回あったのでなければ、一方を削除してください"
            ),
        );
        let place = Place { file, row: claim.row, column: "alert" };
        report(Problem { level: Level::Warning, ..place.error("duplicate-claim", &claim.alert_id, message) });
    });
}

/// Warns of events that begin when an earlier one of the same commitment and severity does.
pub fn report_doubled_inquiries(inquiries: &[InquiryRow<'_>], file: &str, report: Report<'_>) {
    let key = |inquiry: &InquiryRow<'_>| {
        let (service, commitment) = (inquiry.service.id.clone(), inquiry.commitment.id.clone());
        (service, commitment, inquiry.severity.map(LevelId::as_str).map(str::to_owned), inquiry.from)
    };
    each_doubled(inquiries, key, |inquiry, first| {
        let (first, commitment) = (first.row, &inquiry.commitment.id);
        let message = Message::new(
            format!(
                "'{commitment}' began at the same time in row {first} already; both are shown and counted. \
                 Remove one of them unless they are two events"
            ),
            format!(
                "「{commitment}」は同じ起点で{first}行目にもあります。両方を示して数えます。\
                 別々の事象でなければ、一方を削除してください"
            ),
        );
        let place = Place { file, row: inquiry.row, column: "from" };
        report(Problem { level: Level::Warning, ..place.error("duplicate-event", commitment.as_str(), message) });
    });
}

/// Hands on each row whose key an earlier one has, with the first that has it.
fn each_doubled<T, K: Eq + Hash>(rows: &[T], key: impl Fn(&T) -> K, mut doubled: impl FnMut(&T, &T)) {
    if rows.len() < 2 {
        return;
    }
    let mut firsts: HashMap<K, &T> = HashMap::with_capacity(rows.len());
    for row in rows {
        match firsts.entry(key(row)) {
            std::collections::hash_map::Entry::Occupied(first) => doubled(row, first.get()),
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(row);
            }
        }
    }
}
