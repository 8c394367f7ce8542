//! A document: the terms of one or more services, as data.

use alloc::borrow::Cow;

use yakkan_calendar::Date;
use yakkan_contract_rules::{Clause, Desk, DocumentId, Service, ServiceId, Text};

/// A document: the terms of one or more services, as data.
///
/// The built-in ones are constants; a caller's own is read from JSON (feature `serde`) and checked by the linter before a catalog takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Document {
    /// The document's name on the wire.
    pub id: DocumentId,
    /// What it is called.
    pub title: Text,
    /// Which edition it is.
    pub edition: Edition,
    /// Who issued it.
    pub issuer: Text,
    /// The services whose terms it states.
    pub services: Cow<'static, [Service]>,
    /// Services it speaks of whose terms stand in another document.
    #[cfg_attr(feature = "serde", serde(default))]
    pub also: Cow<'static, [ServiceId]>,
    /// The desks whose days and hours it states.
    #[cfg_attr(feature = "serde", serde(default))]
    pub desks: Cow<'static, [Desk]>,
    /// Its clauses, in the order of the document.
    #[cfg_attr(feature = "serde", serde(default))]
    pub clauses: Cow<'static, [Clause]>,
}

/// An edition of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Edition {
    /// As it is printed.
    pub label: Cow<'static, str>,
    /// The first day it is in force; `None` where none is printed.
    #[cfg_attr(feature = "serde", serde(default, with = "yakkan_calendar::date::option"))]
    pub from: Option<Date>,
}
