//! What a ledger says of one contract.

use std::sync::Arc;

use yakkan::LabelledRequest;
use yakkan::contract_rules::Contract;

use super::claims::ClaimRow;
use super::gaps::Gaps;
use super::inquiries::InquiryRow;
use super::outages::Outage;
use super::prices::Prices;
use super::uses::UseRow;
use crate::table::Problem;

/// A contract of a ledger.
#[derive(Debug)]
pub struct Entry<'c> {
    /// Its name.
    pub id: String,
    /// The customer; empty where the ledger does not say.
    pub customer: String,
    /// Its row in the sheet `contracts`.
    pub row: u64,
    /// `None`: it is held back, which was reported.
    pub contract: Option<Contract<'c>>,
    /// The changes that are asked for.
    pub requests: Vec<LabelledRequest<'c>>,
    /// Whether everything the ledger says of the customer could be read; if not, the contract cannot be judged by facts.
    pub facts_are_whole: bool,
    /// What was used of its allowances. Of a contract that is held back, this and the following may name services that it does not hold.
    pub uses: Vec<UseRow<'c>>,
    /// What set its commitments going.
    pub inquiries: Vec<InquiryRow<'c>>,
    /// Outages of this contract alone; those of whole services stand in [`Outages`](super::Outages).
    pub outages: Vec<Outage<'c>>,
    /// Its claims, each with its alert.
    pub claims: Vec<ClaimRow<'c>>,
    /// Which of these may be incomplete.
    pub gaps: Gaps,
    /// What was found wrong since the entry before.
    pub problems: Vec<Problem>,
}

/// Some contracts, in the ledger's order.
#[derive(Debug)]
pub struct Chunk<'c> {
    pub entries: Vec<Entry<'c>>,
    /// What was found wrong after the last of them.
    pub problems: Vec<Problem>,
    /// What they are charged by.
    pub prices: Arc<Prices>,
}
