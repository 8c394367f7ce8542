//! What a document asks or says and no rule computes with, and where it says something again.

use crate::{ClauseId, Text};

/// Something a document asks of one side, or says of what the service is. Listed by service, it decides nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Duty {
    /// Who must act, or keep to it.
    pub party: Party,
    /// Where the document says so.
    pub clause: ClauseId,
    /// The figure in it, where there is one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub figure: Option<Figure>,
}

/// A side of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Party {
    /// Who uses the service.
    Customer,
    /// Who sells and answers for it.
    Provider,
    /// Who makes or operates the product behind it.
    Vendor,
    /// Who insures it.
    Insurer,
}

impl Party {
    /// The side on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Provider => "provider",
            Self::Vendor => "vendor",
            Self::Insurer => "insurer",
        }
    }
}

/// A number that a clause states.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Figure {
    /// The number.
    pub value: u32,
    /// What is counted, in the form that reads after the number: `1` "account", `2` "accounts".
    pub unit: Text,
}

/// A clause that says again what another says, which is the one answers cite.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Restatement {
    /// The clause that repeats.
    pub clause: ClauseId,
    /// The clause it repeats, which a term, a duty or an attestation refers to.
    pub of: ClauseId,
}
