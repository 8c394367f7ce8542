//! What a month of a contract used, kept and claimed, with the ledger's rows it was told by.

use yakkan::contract_rules::{Contract, Grounds, LevelId, Outcome, ReadingSet};
use yakkan::insurance::{Alert, covered_line};
use yakkan::severity::rule_for;
use yakkan::{
    AssessedClaim, ClaimRecord, CommitmentRecord, CommitmentState, JudgedCommitment, JudgedUse, MonthBalance,
    MonthReport, Records, UseRecord, report_month,
};

use super::availability::{ServiceAvailability, of_contract};
use super::contract::Means;
use crate::ledger::{ClaimRow, Gaps, InquiryRow, Outage, UseRow};
use crate::table::{Level, Message, Problem, cut};

/// The ledger's rows of a contract that its month's report is made of.
#[derive(Debug)]
pub struct MonthRows<'c> {
    pub uses: Vec<UseRow<'c>>,
    pub inquiries: Vec<InquiryRow<'c>>,
    pub outages: Vec<Outage<'c>>,
    pub claims: Vec<ClaimRow<'c>>,
    pub gaps: Gaps,
}

/// What a month of a contract used, kept and claimed.
#[derive(Debug)]
pub struct Reported<'c> {
    pub month: MonthReport<'c>,
    pub records: Records<'c>,
    /// The row of each use in the sheet `uses`.
    pub use_rows: Vec<u64>,
    /// The row of each claim in the sheet `claims`.
    claim_rows: Vec<u64>,
    /// The availability of services of which the contract has outages of its own.
    pub availability: Vec<ServiceAvailability<'c>>,
    /// Which of these may be incomplete.
    pub gaps: Gaps,
}

impl<'c> Reported<'c> {
    /// Reports the month of a contract; what cannot be told is a problem in words.
    pub fn of(contract: &Contract<'c>, rows: MonthRows<'c>, means: &Means<'c>, found: &mut Vec<Said>) -> Self {
        let MonthRows { uses, inquiries, outages, claims, gaps } = rows;
        let (month, readings) = (means.context.terms.month, means.context.terms.readings);
        let use_rows = uses.iter().map(|used| used.row).collect();
        let claim_rows = claims.iter().map(|claim| claim.row).collect();
        let records = Records {
            uses: uses.into_iter().map(use_record).collect(),
            commitments: inquiries.into_iter().filter_map(|inquiry| commitment_record(inquiry, means)).collect(),
            claims: claim_records(contract, claims, means, found),
        };
        let report = report_month(contract, &records, month, readings);
        let availability = of_contract(contract, &outages, &gaps, means);
        let reported = Self { month: report, records, use_rows, claim_rows, availability, gaps };
        reported.say_what_cannot_be_told(found);
        reported
    }

    /// The use of a verdict.
    pub fn used(&self, judged: &JudgedUse<'c>) -> Option<&UseRecord<'c>> {
        self.records.uses.get(judged.record)
    }

    /// What a verdict on a claim is about.
    pub fn claimed(&self, assessed: &AssessedClaim<'c>) -> Option<&ClaimRecord<'c>> {
        self.records.claims.get(assessed.record)
    }

    /// What a commitment counts from.
    pub fn promised(&self, judged: &JudgedCommitment<'c>) -> Option<&CommitmentRecord<'c>> {
        self.records.commitments.get(judged.record)
    }

    /// The commitments that were missed, availability aside.
    pub fn missed(&self) -> impl Iterator<Item = &JudgedCommitment<'c>> {
        self.month.commitments.iter().filter(|judged| judged.state == CommitmentState::Missed)
    }

    /// Whether some use of the month counts against a balance.
    pub fn is_touched(&self, balance: &MonthBalance<'c>) -> bool {
        self.month.uses.iter().filter_map(|judged| self.used(judged)).any(|used| {
            used.service.id == balance.service.id
                && used.allowance.id == balance.allowance.id
                && (balance.holder.is_none() || used.holder == balance.holder)
        })
    }

    /// The readings that any of it relied on.
    pub fn relied_on(&self) -> ReadingSet {
        let mut all = ReadingSet::default();
        let month = &self.month;
        month.balances.iter().for_each(|balance| all.extend(balance.grounds.readings));
        month.uses.iter().for_each(|judged| all.extend(judged.verdict.grounds.readings));
        month
            .commitments
            .iter()
            .filter_map(|judged| judged.due.as_ref().ok())
            .for_each(|due| all.extend(due.grounds.readings));
        month
            .cover
            .iter()
            .filter_map(|one| one.cover.as_ref().ok())
            .for_each(|cover| all.extend(cover.grounds.readings));
        month
            .claims
            .iter()
            .filter_map(|one| one.answer.as_ref().ok())
            .for_each(|answer| all.extend(answer.verdict.grounds.readings));
        self.availability.iter().for_each(|one| all.extend(one.found.grounds.readings));
        all
    }

    fn say_what_cannot_be_told(&self, found: &mut Vec<Said>) {
        for judged in &self.month.commitments {
            let (Err(error), Some(record)) = (&judged.due, self.promised(judged)) else { continue };
            let id = &record.commitment.id;
            let message = Message::new(
                format!("when '{id}' is due cannot be told: {error}"),
                format!("「{id}」の期限を計算できません（{error}）"),
            );
            found.push(("commitment-not-judged", message));
        }
        for assessed in &self.month.claims {
            let (Err(error), Some(record)) = (&assessed.answer, self.claimed(assessed)) else { continue };
            let (alert, row) = (cut(&record.label), self.claim_rows.get(assessed.record).copied().unwrap_or_default());
            let message = Message::new(
                format!("the claim of alert '{alert}' in row {row} of 'claims' cannot be assessed: {error}"),
                format!("claims の{row}行目、アラート「{alert}」の保険請求を判定できません（{error}）"),
            );
            found.push((error.code(), message));
        }
        for error in self.month.cover.iter().filter_map(|one| one.cover.as_ref().err()) {
            let message = Message::new(
                format!("the cover that is left cannot be told: {error}"),
                format!("補償の残りを計算できません（{error}）"),
            );
            found.push((error.code(), message));
        }
    }
}

/// A problem's code and what it says.
pub type Said = (&'static str, Message);

/// A problem of a contract at its row.
pub fn problem(said: Said, file: &str, row: u64, id: &str) -> Problem {
    let (code, message) = said;
    Problem::new(Level::Error, code, file, message).at_row(row).at_column("id").with_value(id)
}

/// What is left of a claim that is still open: refused, waiting or payable. `None`: it was paid, or cannot be assessed.
pub fn open_outcome(record: &ClaimRecord<'_>, assessed: &AssessedClaim<'_>) -> Option<Outcome> {
    let answer = assessed.answer.as_ref().ok()?;
    let outcome = answer.verdict.outcome();
    // A payment beyond the limit is refused all the same.
    (record.paid.is_none() || outcome == Outcome::Refused).then_some(outcome)
}

fn use_record(row: UseRow<'_>) -> UseRecord<'_> {
    let UseRow { service, allowance, on, units, holder, facts, .. } = row;
    UseRecord { service, allowance, on, units, holder, facts }
}

/// The reader let in only what has a rule.
fn commitment_record<'c>(row: InquiryRow<'c>, means: &Means<'c>) -> Option<CommitmentRecord<'c>> {
    let InquiryRow { service, commitment, severity, from, done, .. } = row;
    let rule = rule_for(commitment, severity.map(LevelId::as_str)).ok()?;
    let desk = rule.desk().and_then(|desk| means.context.catalog.desk(desk.as_str()));
    Some(CommitmentRecord { service, commitment, level: severity, rule, desk, from, done })
}

/// Claims are on the insurance of the contract. Where it has none, they are on that of the service which brings some, and refused.
fn claim_records<'c>(
    contract: &Contract<'c>,
    rows: Vec<ClaimRow<'c>>,
    means: &Means<'c>,
    found: &mut Vec<Said>,
) -> Vec<ClaimRecord<'c>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let own = covered_line(contract).map(|line| line.service);
    let Some(service) = own.or_else(|| means.context.catalog.covering_service()) else {
        let message = Message::new(
            "no service brings insurance, so that its claims are not assessed",
            "保険の付くサービスがないため、保険請求を判定しません",
        );
        found.push(("no-cover", message));
        return Vec::new();
    };
    let record = |row: ClaimRow<'c>| {
        let ClaimRow { alert_id, alert, dispatched_on, cost, paid, facts, .. } = row;
        let alert = Alert { on: alert.on, stars: alert.stars, upgraded_on: alert.upgraded_on };
        ClaimRecord { service, label: alert_id, alert, dispatched_on, cost, paid, facts }
    };
    rows.into_iter().map(record).collect()
}

/// The clause that a commitment goes by, the first of what its due time rests on.
pub fn first_clause(grounds: &Grounds<'_>) -> String {
    grounds.each_clause().next().map(ToString::to_string).unwrap_or_default()
}
