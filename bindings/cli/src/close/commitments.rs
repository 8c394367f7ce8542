//! What was promised, when it was due and whether it was met: a row for each event, and one for each availability.

use yakkan::contract_rules::LevelId;
use yakkan_requests::{write_share, write_target};

use super::availability::ServiceAvailability;
use super::batch::RowBatch;
use super::contract::Closed;
use super::moments::fill_moment;
use super::outputs::{Context, fill_text, fill_word, text};
use crate::output::Table;

/// One row for each commitment that belongs to the month. Before them the availability of whole services, without a contract.
pub static COMMITMENTS: Table = Table {
    name: "commitments",
    columns: &[
        text("contract"),
        text("customer"),
        text("service"),
        text("commitment"),
        text("severity"),
        text("from"),
        text("due"),
        text("done"),
        text("rule"),
        text("sense"),
        text("state"),
        text("share"),
        text("target"),
        text("incomplete"),
        text("clauses"),
        text("readings"),
    ],
    is_for_attention: false,
};

/// What the row of an availability is called.
pub const AVAILABILITY: &str = "availability";

/// Adds the rows of a contract.
pub fn fill_commitments(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let (Some(reported), Some(close)) = (&closed.reported, &closed.close) else { return };
    reported.availability.iter().for_each(|found| fill_availability(Some(closed), found, context, batch));
    let incomplete = reported.gaps.inquiries.as_deref();
    for judged in &reported.month.commitments {
        let Some(record) = reported.promised(judged) else { continue };
        let due = judged.due.as_ref().ok();
        batch.text(&closed.id);
        batch.text(&closed.customer);
        batch.word(record.service.id.as_str());
        batch.word(record.commitment.id.as_str());
        fill_word(record.level.map(LevelId::as_str), batch);
        fill_moment(Some(record.from), batch);
        fill_moment(due.and_then(|due| due.at), batch);
        fill_moment(judged.done, batch);
        fill_word(due.map(|due| due.kind.as_str()), batch);
        batch.word(record.commitment.sense.as_str());
        batch.word(judged.state.as_str());
        batch.empty();
        batch.empty();
        fill_text(incomplete, batch);
        match due {
            Some(due) => context.rests_on(record.service, &due.grounds, batch),
            None => [(), ()].into_iter().for_each(|()| batch.empty()),
        }
    }
    let promises = close.contract.lines().iter().any(|line| !line.service.commitments.is_empty());
    if let Some(cause) = incomplete.filter(|_| promises && reported.month.commitments.is_empty()) {
        batch.incomplete(closed, cause);
    }
}

/// Adds the row of an availability: a contract's own, or a whole service's.
pub fn fill_availability(
    closed: Option<&Closed<'_>>,
    availability: &ServiceAvailability<'_>,
    context: &Context<'_>,
    batch: &mut RowBatch,
) {
    let ServiceAvailability { service, found, incomplete } = availability;
    fill_text(closed.map(|closed| closed.id.as_str()), batch);
    fill_text(closed.map(|closed| closed.customer.as_str()), batch);
    batch.word(service.id.as_str());
    batch.word(AVAILABILITY);
    batch.empty();
    batch.word(context.month);
    // Neither due nor done at any one time.
    [(), (), (), ()].into_iter().for_each(|()| batch.empty());
    batch.word(availability.state().as_str());
    fill_word(found.millionths().map(write_share).as_deref(), batch);
    batch.word(&write_target(found.target));
    fill_text(incomplete.as_deref(), batch);
    context.rests_on(service, &found.grounds, batch);
}
