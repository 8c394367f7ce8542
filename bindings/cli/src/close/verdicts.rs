//! What is refused or conditional, and what became of the changes that were asked for: a row for each reason.

use yakkan::contract_rules::{Condition, Language, PartAnswer, Reason, Verdict, Violation};

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
        text("clauses"),
        text("readings"),
    ],
};

/// Adds the rows of a contract and of the requests that its month's report shows.
pub fn fill_verdicts(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let Some(close) = &closed.close else { return };
    if let Some(verdict) = &close.verdict {
        Rows { closed, context, request: None, verdict, batch }.reasons();
    }
    for judged in close.requests.iter().filter(|judged| judged.relevant) {
        let request = Some(judged.label.as_str());
        let mut rows = Rows { closed, context, request, verdict: &judged.answer.verdict, batch };
        if judged.applied {
            judged.answer.parts.iter().for_each(|part| rows.applied(part));
        } else {
            rows.reasons();
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
    fn reasons(&mut self) {
        let verdict = self.verdict;
        verdict.violations.iter().for_each(|violation| self.violation(violation));
        verdict.conditions.iter().for_each(|condition| self.condition(condition));
    }

    fn applied(&mut self, part: &PartAnswer<'c>) {
        self.begin(part.service.id.as_str());
        self.batch.empty();
        self.batch.empty();
        self.batch.day(part.on);
        self.batch.text(match self.context.language {
            Language::English => "the change is made",
            Language::Japanese => "変更を反映しました",
        });
        self.batch.list(self.verdict.grounds.clauses());
        self.end();
    }

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
        self.batch.text(self.verdict.outcome().as_str());
        self.batch.text(service);
    }

    fn end(&mut self) {
        let mut relied_on = self.verdict.grounds.readings;
        relied_on.extend(self.closed.readings);
        self.context.readings(relied_on, self.batch);
    }
}
