//! What is refused or conditional, and what became of the changes that were asked for: a row for each reason.

use yakkan::contract_rules::{Condition, Outcome, Verdict, Violation};

use super::batch::RowBatch;
use super::contract::Closed;
use super::outputs::{Context, text};
use crate::output::{Kind, Table, TableColumn};

/// One row for each reason; a change that is made has one for each of its parts. Contracts in order have none.
pub static VERDICTS: Table = Table {
    name: "verdicts",
    columns: &[
        text("contract"),
        text("customer"),
        text("about"),
        text("request"),
        text("verdict"),
        text("service"),
        text("code"),
        text("fact"),
        TableColumn { name: "on", kind: Kind::Day },
        text("message"),
        text("clause"),
        text("readings"),
    ],
};

/// Adds the rows of a contract and of the requests that its month's report shows.
pub fn fill_verdicts(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    for (request, verdict) in closed.verdicts() {
        let mut rows = Rows { closed, context, request, verdict, batch };
        for violation in &verdict.violations {
            rows.violation(violation);
        }
        for condition in &verdict.conditions {
            rows.condition(condition);
        }
    }
    for judged in closed.close.iter().flat_map(|close| &close.requests).filter(|judged| judged.relevant && judged.applied) {
        let verdict = &judged.answer.verdict;
        let mut rows = Rows { closed, context, request: Some(&judged.label), verdict, batch };
        for part in &judged.answer.parts {
            rows.begin(part.service.id.as_str());
            rows.batch.empty();
            rows.batch.empty();
            rows.batch.day(part.on);
            rows.batch.text(match context.language {
                yakkan::contract_rules::Language::English => "the change is made",
                yakkan::contract_rules::Language::Japanese => "変更を反映しました",
            });
            rows.batch.empty();
            rows.end();
        }
    }
}

/// The rows of one verdict.
struct Rows<'r, 'c> {
    closed: &'r Closed<'c>,
    context: &'r Context<'r>,
    request: Option<&'r str>,
    verdict: &'r Verdict<'c>,
    batch: &'r mut RowBatch,
}

impl<'c> Rows<'_, 'c> {
    fn violation(&mut self, violation: &Violation<'c>) {
        self.begin(violation.service.id.as_str());
        self.batch.text(violation.code());
        match violation.fact() {
            Some(fact) => self.batch.text(fact.as_str()),
            None => self.batch.empty(),
        }
        self.batch.day(violation.on);
        self.batch.display(violation.message(self.context.language));
        self.batch.text(violation.clause.as_str());
        self.end();
    }

    fn condition(&mut self, condition: &Condition<'c>) {
        self.begin(condition.service.id.as_str());
        self.batch.empty();
        self.batch.text(condition.fact());
        self.batch.empty();
        self.batch.display(condition.message(self.context.language));
        self.batch.text(condition.clause.as_str());
        self.end();
    }

    fn begin(&mut self, service: &str) {
        self.batch.text(&self.closed.id);
        self.batch.text(&self.closed.customer);
        self.batch.text(if self.request.is_some() { "change" } else { "contract" });
        match self.request {
            Some(label) => self.batch.text(label),
            None => self.batch.empty(),
        }
        let outcome: Outcome = self.verdict.outcome();
        self.batch.text(outcome.as_str());
        self.batch.text(service);
    }

    fn end(&mut self) {
        let mut relied_on = self.verdict.grounds.readings;
        relied_on.extend(self.closed.readings);
        self.context.readings(relied_on, self.batch);
    }
}
