//! What is refused or conditional, and what became of changes, uses and claims: a row for each reason.

use yakkan::contract_rules::{Condition, FactId, Language, PartAnswer, Reason};

use super::batch::RowBatch;
use super::contract::Closed;
use super::judgement::{About, Judgement, message};
use super::outputs::{Context, day, fill_day, fill_word, text};
use crate::output::Table;

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
        day("on"),
        text("message"),
        text("clauses"),
        text("readings"),
    ],
    is_for_attention: true,
};

/// Adds the rows of a contract, and of the requests, uses and claims that its month's report shows.
pub fn fill_verdicts(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    for judgement in closed.judgements() {
        let mut rows = Rows { closed, context, judgement: &judgement, batch };
        rows.reasons();
        judgement.made.iter().for_each(|part| rows.applied(part));
    }
}

/// The rows of one verdict.
struct Rows<'r, 'c> {
    closed: &'r Closed<'c>,
    context: &'r Context<'r>,
    judgement: &'r Judgement<'r, 'c>,
    batch: &'r mut RowBatch,
}

impl<'c> Rows<'_, 'c> {
    fn reasons(&mut self) {
        let judgement = self.judgement;
        judgement.violations.iter().for_each(|violation| self.violation(*violation));
        judgement.conditions.iter().for_each(|condition| self.condition(condition));
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
        self.batch.words(self.judgement.grounds.each_clause().map(|clause| clause.as_str()));
        self.end();
    }

    fn violation(&mut self, violation: &dyn Reason<'c>) {
        self.begin(violation.service().id.as_str());
        self.batch.word(violation.code());
        fill_word(violation.fact().map(FactId::as_str), self.batch);
        fill_day(violation.on().or(self.judgement.about.day()), self.batch);
        self.batch.display(message(violation, self.context.language));
        self.batch.word(violation.clause().as_str());
        self.end();
    }

    fn condition(&mut self, condition: &Condition<'c>) {
        self.begin(condition.service.id.as_str());
        self.batch.empty();
        self.batch.word(condition.fact());
        fill_day(self.judgement.about.day(), self.batch);
        self.batch.display(condition.message(self.context.language));
        self.batch.word(condition.clause.as_str());
        self.end();
    }

    fn begin(&mut self, service: &str) {
        let Judgement { about, .. } = self.judgement;
        self.batch.text(&self.closed.id);
        self.batch.text(&self.closed.customer);
        self.batch.word(about.as_str());
        match about {
            About::Contract => self.batch.empty(),
            _ => self.batch.text(&about.label()),
        }
        self.batch.word(self.judgement.outcome().as_str());
        self.batch.word(service);
    }

    fn end(&mut self) {
        let mut relied_on = self.judgement.grounds.readings;
        relied_on.extend(self.closed.readings);
        self.context.readings(relied_on, self.batch);
    }
}
