//! What becomes of claims on insurance: a row for each that is still open, or was paid for a dispatch of the month.

use yakkan::contract_rules::{Outcome, Reason};

use super::batch::RowBatch;
use super::contract::Closed;
use super::outputs::{Context, PROBLEMS_FILE, day, fill_day, fill_text, number, text, yen};
use crate::output::Table;

/// One row for each claim.
pub static CLAIMS: Table = Table {
    name: "claims",
    columns: &[
        text("contract"),
        text("customer"),
        text("service"),
        text("alert"),
        day("alert_on"),
        number("stars"),
        day("upgraded_on"),
        day("dispatched_on"),
        yen("cost"),
        yen("paid"),
        text("verdict"),
        yen("payable"),
        yen("customer_pays"),
        number("policy_year"),
        text("codes"),
        text("facts"),
        text("messages"),
        text("incomplete"),
        text("clauses"),
        text("readings"),
    ],
    is_for_attention: true,
};

/// Adds the rows of a contract.
pub fn fill_claims(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let (Some(reported), Some(close)) = (&closed.reported, &closed.close) else { return };
    let incomplete = reported.gaps.cover();
    for assessed in &reported.month.claims {
        let Some(record) = reported.claimed(assessed) else { continue };
        batch.text(&closed.id);
        batch.text(&closed.customer);
        batch.word(record.service.id.as_str());
        batch.text(&record.label);
        batch.day(record.alert.on);
        batch.number(record.alert.stars);
        fill_day(record.alert.upgraded_on.filter(|day| *day <= context.terms.month.last_day()), batch);
        batch.day(record.dispatched_on);
        batch.yen(record.cost);
        match record.paid {
            Some(paid) => batch.yen(paid),
            None => batch.empty(),
        }
        let answer = match &assessed.answer {
            Ok(answer) => answer,
            Err(error) => {
                (0..4).for_each(|_| batch.empty());
                batch.word(error.code());
                batch.empty();
                batch.display(error);
                batch.word(PROBLEMS_FILE);
                (0..2).for_each(|_| batch.empty());
                continue;
            }
        };
        let verdict = &answer.verdict;
        let is_settled = record.paid.is_some();
        batch.word(match verdict.outcome() {
            Outcome::Allowed if is_settled => "paid",
            outcome => outcome.as_str(),
        });
        // Of what was paid, nothing is payable any more.
        if is_settled {
            batch.empty()
        } else {
            batch.yen(answer.payable)
        }
        batch.yen(answer.customer_pays);
        match answer.policy_year {
            Some(year) => batch.number(year.ordinal.get()),
            None => batch.empty(),
        }
        batch.words(verdict.violations.iter().map(Reason::code));
        batch.words(verdict.conditions.iter().map(|condition| condition.fact()));
        let language = context.language;
        let refused = verdict.violations.iter().map(|one| one.message(language).to_string());
        let asked = verdict.conditions.iter().map(|one| one.message(language).to_string());
        batch.list(refused.chain(asked));
        fill_text(incomplete, batch);
        context.rests_on(record.service, &verdict.grounds, batch);
    }
    let is_covered = close.contract.lines().iter().any(|line| line.service.cover.is_some());
    if let Some(cause) = incomplete.filter(|_| is_covered && reported.month.claims.is_empty()) {
        batch.incomplete(closed, cause);
    }
}
