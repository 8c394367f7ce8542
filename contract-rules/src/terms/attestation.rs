//! What a person must attest of a use or a claim.

use crate::{BreachCode, ClauseId, FactId, Text};

/// Something that must be so of one use or one claim, and that only a person can attest. Absent, it is a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Attestation {
    /// The fact's wire name.
    pub fact: FactId,
    /// What it must be: `true` for something that must hold, `false` for something that must not.
    pub must_be: bool,
    /// The code of the breach where it is not.
    pub breach: BreachCode,
    /// Where the document asks for it.
    pub clause: ClauseId,
    /// What must hold, as half a sentence that is true where nothing is broken: "the alert mail was received".
    pub requirement: Text,
}

impl Attestation {
    /// Whether it is so, by the facts given; `None` where nobody attested it.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{Attestation, BreachCode, ClauseId, FactId, Text};
    ///
    /// const CRIME: FactId = FactId::constant("criminal-act");
    /// let attestation = Attestation {
    ///     fact: CRIME,
    ///     must_be: false,
    ///     breach: BreachCode::constant("criminal-act"),
    ///     clause: ClauseId::constant("EXAMPLE-1"),
    ///     requirement: Text::constant("no crime is behind it", "犯罪行為によるものでないこと"),
    /// };
    /// assert_eq!(attestation.holds(&[(&CRIME, false)]), Some(true));
    /// assert_eq!(attestation.holds(&[(&CRIME, true)]), Some(false));
    /// assert_eq!(attestation.holds(&[]), None);
    /// ```
    pub fn holds(&self, facts: &[(&FactId, bool)]) -> Option<bool> {
        facts.iter().find(|(fact, _)| **fact == self.fact).map(|(_, value)| *value == self.must_be)
    }
}
