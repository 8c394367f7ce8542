//! The insurance that comes with a service.

use alloc::borrow::Cow;

use super::{Attestation, Settled, Term};
use crate::{ClauseId, FactId, Reading, Readings, Text, Yen};
use yakkan_calendar::Months;

/// The insurance that comes with a service: policy years, what a claim needs, and how much is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Cover {
    /// The policy years.
    pub period: CoverPeriod,
    /// How much is paid.
    pub limit: CoverLimit,
    /// Which alerts give a right to it.
    pub alert: CoverAlert,
    /// How soon after the alert the dispatch must be.
    pub window: DispatchWindow,
    /// Which policy year a claim counts in.
    pub claim_year: Term<ClaimYear>,
    /// What must be attested of a claim.
    pub rules: Cow<'static, [ClaimRule]>,
    /// The steps a claim goes through, where the document lists them.
    #[cfg_attr(feature = "serde", serde(default))]
    pub process: Option<ClaimProcess>,
    /// Further clauses that every assessment rests on.
    #[cfg_attr(feature = "serde", serde(default))]
    pub basis: Cow<'static, [ClauseId]>,
}

impl Cover {
    /// The facts that a claim on it may come with, in the order of its rules; one that several rules ask for comes as often.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::example;
    ///
    /// let cover = example::covered().cover.ok_or("no cover")?;
    /// assert_eq!(cover.facts().count(), cover.rules.iter().map(|rule| 1 + usize::from(rule.exception.is_some())).sum());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn facts(&self) -> impl Iterator<Item = &FactId> + Clone {
        self.rules.iter().flat_map(|rule| {
            let exception = rule.exception.as_ref().map(|exception| &exception.fact);
            core::iter::once(&rule.attestation.fact).chain(exception)
        })
    }
}

/// Cover that comes with the service in policy years.
///
/// Year 1 starts on the 1st of the month after the later of the line's start and its `use_start`;
/// it renews as long as the service is in force on the renewal day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct CoverPeriod {
    /// How long a policy year lasts.
    pub length: Months,
    /// Where the document says when the first one starts.
    pub start: ClauseId,
    /// Where it says that it renews.
    pub renewal: ClauseId,
    /// Where it says that nothing is paid before the first one: in a month that is free of charge.
    pub before: ClauseId,
    /// Where it says that nothing is paid for what arises after the service's last day.
    pub after: ClauseId,
}

/// How much is paid, for each contract and policy year. Every amount with tax and everything else included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct CoverLimit {
    /// How many dispatches are paid.
    pub dispatches: u32,
    /// The most that is paid of one dispatch.
    pub each: Yen,
    /// The most that is paid in all.
    pub total: Yen,
    /// Where the document states it.
    pub clause: ClauseId,
}

/// Which alerts give a right to a dispatch.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct CoverAlert {
    /// The grade, in stars, that gives the right by itself.
    pub stars: u32,
    /// Where the document says so.
    pub clause: ClauseId,
    /// The lower grade that gives it once it is reported to be of the higher one, and where the document says so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub upgraded: Option<UpgradedAlert>,
}

/// An alert that is reported to be of a higher grade later.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct UpgradedAlert {
    /// The grade it came with, in stars.
    pub stars: u32,
    /// Where the document says that the report gives the right.
    pub clause: ClauseId,
    /// Where the window of such an alert begins.
    pub window: Term<UpgradeWindow>,
}

/// How soon after the alert the dispatch must be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct DispatchWindow {
    /// Days after the alert's day, which is not counted (Civil Code 140): the last of them is still in time.
    pub days: u32,
    /// Where the document states them.
    pub clause: ClauseId,
}

/// What must be attested of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct ClaimRule {
    /// What, and what follows where it is not so.
    pub attestation: Attestation,
    /// For which claims.
    pub asked: ClaimKind,
    /// What lifts the breach for an alert that was itself of the full grade, where anything does.
    #[cfg_attr(feature = "serde", serde(default))]
    pub exception: Option<ClaimException>,
}

/// For which claims something must be attested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum ClaimKind {
    /// Every claim.
    Every,
    /// A claim whose alert was not itself of the full grade.
    BelowFullGrade,
}

/// What lifts a breach, where a person attests it. Absent, it is a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct ClaimException {
    /// The fact that lifts it when true.
    pub fact: FactId,
    /// Where the document leaves room for it.
    pub clause: ClauseId,
    /// What must hold, as half a sentence.
    pub requirement: Text,
}

impl ClaimException {
    /// Whether it lifts the breach, by the facts given; `None` where nobody attested it.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{ClaimException, ClauseId, FactId, Text};
    ///
    /// const URGENT: FactId = FactId::constant("urgent");
    /// let exception = ClaimException {
    ///     fact: URGENT,
    ///     clause: ClauseId::constant("EXAMPLE-1"),
    ///     requirement: Text::constant("there was no time", "猶予がなかったこと"),
    /// };
    /// assert_eq!(exception.lifts(&[(&URGENT, true)]), Some(true));
    /// assert_eq!(exception.lifts(&[]), None);
    /// ```
    pub fn lifts(&self, facts: &[(&FactId, bool)]) -> Option<bool> {
        facts.iter().find(|(fact, _)| **fact == self.fact).map(|(_, value)| *value)
    }
}

/// The steps of a claim in their order, each with the clause that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct ClaimProcess {
    /// What gives the right is there.
    pub conditions_met: ClauseId,
    /// The customer asks for a dispatch.
    pub dispatch_requested: ClauseId,
    /// The customer is guided through a full scan.
    pub scan_guided: ClauseId,
    /// Where the scan leaves nothing to do, the claim ends with it.
    pub closed_after_scan: ClauseId,
    /// The customer is given the vendors that may come.
    pub vendors_listed: ClauseId,
    /// Day and work are arranged with one of them.
    pub scheduled: ClauseId,
    /// The work is done.
    pub worked: ClauseId,
    /// The vendor hands in its report and invoice.
    pub reported: ClauseId,
    /// The insurer is asked to pay.
    pub claimed: ClauseId,
    /// The insurer pays.
    pub paid: ClauseId,
}

/// Which policy year a claim counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum ClaimYear {
    /// The one of the alert.
    #[default]
    AlertDay,
    /// The one of the dispatch.
    DispatchDay,
}

impl Settled for ClaimYear {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::ClaimYear).then_some(readings.claim_year)
    }
}

/// From when the window of an upgraded alert runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum UpgradeWindow {
    /// The day of the report that upgraded it.
    #[default]
    UpgradeDay,
    /// The day of the alert.
    AlertDay,
}

impl Settled for UpgradeWindow {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::UpgradeWindow).then_some(readings.upgrade_window)
    }
}
