//! Which step of a claim comes next?

use yakkan_contract_rules::{ClaimProcess, ClauseId};

/// A step of a claim. They come in this order, none is left out and none comes twice; a claim may end after the scan.
///
/// Source: the flow of each service's cover, e.g. NEC-MIMAMORI-ANNEX2-flow-2 to flow-10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimStep {
    /// What gives the right is there.
    ConditionsMet,
    /// The customer has asked for a dispatch.
    DispatchRequested,
    /// The customer has been guided through a full scan.
    ScanGuided,
    /// The customer has been given the vendors that may come.
    VendorsListed,
    /// Day and work are arranged with one of them.
    Scheduled,
    /// The work is done.
    Worked,
    /// The vendor has handed in its report and invoice.
    Reported,
    /// The insurer has been asked to pay.
    Claimed,
    /// The insurer has paid.
    Paid,
    /// The scan left nothing to do.
    ClosedAfterScan,
}

use ClaimStep::{
    Claimed, ClosedAfterScan, ConditionsMet, DispatchRequested, Paid, Reported, ScanGuided, Scheduled, VendorsListed,
    Worked,
};

/// A step that does not come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{}' {}", next.as_str(), Place(*from))]
pub struct StepError {
    /// The step the claim is at; `None` before the first.
    pub from: Option<ClaimStep>,
    /// The step asked for.
    pub next: ClaimStep,
}

impl ClaimStep {
    /// Every step: the nine in order, then the other end.
    pub const ALL: [Self; 10] = [
        ConditionsMet,
        DispatchRequested,
        ScanGuided,
        VendorsListed,
        Scheduled,
        Worked,
        Reported,
        Claimed,
        Paid,
        ClosedAfterScan,
    ];

    /// The step on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            ConditionsMet => "conditions-met",
            DispatchRequested => "dispatch-requested",
            ScanGuided => "scan-guided",
            VendorsListed => "vendors-listed",
            Scheduled => "scheduled",
            Worked => "worked",
            Reported => "reported",
            Claimed => "claimed",
            Paid => "paid",
            ClosedAfterScan => "closed-after-scan",
        }
    }

    /// The step of that wire name.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_insurance::ClaimStep;
    ///
    /// assert_eq!(ClaimStep::parse("scan-guided"), Some(ClaimStep::ScanGuided));
    /// assert_eq!(ClaimStep::parse("Scan-Guided"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }

    /// Whether a claim ends with it.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_insurance::ClaimStep;
    ///
    /// assert!(ClaimStep::ClosedAfterScan.is_end());
    /// assert!(!ClaimStep::Claimed.is_end());
    /// ```
    pub const fn is_end(self) -> bool {
        matches!(self, Paid | ClosedAfterScan)
    }

    /// Goes from one step to the next: from nothing (`None`) to the first, then one by one. Gives the step after.
    ///
    /// Where the steps are written down in Rust, [`process`](crate::process) lets the compiler see to their order.
    ///
    /// # Errors
    ///
    /// [`StepError`] for any other order.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_insurance::ClaimStep;
    ///
    /// assert_eq!(ClaimStep::next(None, ClaimStep::ConditionsMet), Ok(ClaimStep::ConditionsMet));
    /// let skipped = ClaimStep::next(Some(ClaimStep::ConditionsMet), ClaimStep::ScanGuided);
    /// assert_eq!(skipped.unwrap_err().to_string(), "'scan-guided' does not come after 'conditions-met'");
    /// ```
    pub const fn next(from: Option<Self>, next: Self) -> Result<Self, StepError> {
        match (from, next) {
            (None, ConditionsMet)
            | (Some(ConditionsMet), DispatchRequested)
            | (Some(DispatchRequested), ScanGuided)
            | (Some(ScanGuided), VendorsListed | ClosedAfterScan)
            | (Some(VendorsListed), Scheduled)
            | (Some(Scheduled), Worked)
            | (Some(Worked), Reported)
            | (Some(Reported), Claimed)
            | (Some(Claimed), Paid) => Ok(next),
            _ => Err(StepError { from, next }),
        }
    }

    /// The clause that asks for it.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{ClaimProcess, ClauseId};
    /// use yakkan_insurance::ClaimStep;
    ///
    /// let same = ClauseId::constant("EXAMPLE-1");
    /// let process = ClaimProcess {
    ///     conditions_met: same.clone(),
    ///     dispatch_requested: same.clone(),
    ///     scan_guided: same.clone(),
    ///     closed_after_scan: same.clone(),
    ///     vendors_listed: same.clone(),
    ///     scheduled: same.clone(),
    ///     worked: same.clone(),
    ///     reported: same.clone(),
    ///     claimed: same,
    ///     paid: ClauseId::constant("EXAMPLE-2"),
    /// };
    /// assert_eq!(ClaimStep::Paid.clause(&process).as_str(), "EXAMPLE-2");
    /// ```
    pub const fn clause(self, process: &ClaimProcess) -> &ClauseId {
        match self {
            ConditionsMet => &process.conditions_met,
            DispatchRequested => &process.dispatch_requested,
            ScanGuided => &process.scan_guided,
            VendorsListed => &process.vendors_listed,
            Scheduled => &process.scheduled,
            Worked => &process.worked,
            Reported => &process.reported,
            Claimed => &process.claimed,
            Paid => &process.paid,
            ClosedAfterScan => &process.closed_after_scan,
        }
    }
}

/// Where a claim is, as the end of a message.
struct Place(Option<ClaimStep>);

impl core::fmt::Display for Place {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.0 {
            None => f.write_str("is not the first step; a claim begins with 'conditions-met'"),
            Some(end) if end.is_end() => write!(f, "does not come after '{}': the claim has ended", end.as_str()),
            Some(step) => write!(f, "does not come after '{}'", step.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;

    #[test]
    fn from_every_step_only_what_comes_next_is_allowed() {
        let nine = &ClaimStep::ALL[..9];
        for from in ClaimStep::ALL.into_iter().map(Some).chain([None]) {
            let expected: Vec<ClaimStep> = match from {
                None => nine[..1].to_vec(),
                Some(ScanGuided) => [VendorsListed, ClosedAfterScan].to_vec(),
                Some(Paid | ClosedAfterScan) => Vec::new(),
                Some(step) => {
                    let place = nine.iter().position(|known| *known == step).unwrap();
                    nine[place + 1..=place + 1].to_vec()
                }
            };
            for next in ClaimStep::ALL {
                let allowed = if expected.contains(&next) { Ok(next) } else { Err(StepError { from, next }) };
                assert_eq!(ClaimStep::next(from, next), allowed, "{from:?} {next:?}");
            }
        }
    }

    #[test]
    fn a_step_is_read_by_the_name_it_is_written_with() {
        for step in ClaimStep::ALL {
            assert_eq!(ClaimStep::parse(step.as_str()), Some(step));
        }
        for other in ["", "Paid", "paid ", "conditions_met"] {
            assert_eq!(ClaimStep::parse(other), None, "{other}");
        }
    }

    #[test]
    fn an_error_says_where_the_claim_is() {
        let said = |from, next| std::string::ToString::to_string(&ClaimStep::next(from, next).unwrap_err());
        assert_eq!(said(None, Paid), "'paid' is not the first step; a claim begins with 'conditions-met'");
        assert_eq!(said(Some(Worked), Worked), "'worked' does not come after 'worked'");
        assert_eq!(said(Some(Paid), ConditionsMet), "'conditions-met' does not come after 'paid': the claim has ended");
    }
}
