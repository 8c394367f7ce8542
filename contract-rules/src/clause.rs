//! The rows of a clause register.

use crate::{ClauseId, DocumentId, ServiceId, Text};
use alloc::borrow::Cow;

/// One clause of a document, in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Clause {
    /// The clause's name.
    pub id: ClauseId,
    /// The document it stands in.
    pub document: DocumentId,
    /// The section as the document labels it.
    pub section: Cow<'static, str>,
    /// What it is about: `quantity`, `notice`, `insurance-limit` …
    pub kind: Cow<'static, str>,
    /// Who can decide it.
    pub decidable: Decidable,
    /// The services it is about.
    pub services: Cow<'static, [ServiceId]>,
    /// What it says, paraphrased.
    pub text: Text,
}

/// Who can decide a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Decidable {
    /// A rule can.
    Rule,
    /// A person must attest it: a duty.
    Attest,
    /// There is nothing to decide.
    Info,
}

impl Decidable {
    /// The value on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Attest => "attest",
            Self::Info => "info",
        }
    }
}
