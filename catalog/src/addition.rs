//! How a caller's own document joins a catalog.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use yakkan_contract_rules::ServiceId;

use crate::{Catalog, Document, Finding, Severity, lint};

impl Catalog {
    /// A catalog without any document, for callers who bring all of theirs.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    ///
    /// assert_eq!(Catalog::empty().services().count(), 0);
    /// ```
    pub const fn empty() -> Self {
        Self { documents: Cow::Borrowed(&[]) }
    }

    /// The catalog with one document more: another provider's, or another edition of one that is loaded.
    ///
    /// Its services are sorted after all others; those that another edition states already keep their place.
    ///
    /// # Errors
    ///
    /// Everything [`lint`] finds, where there is an [`Error`](Severity::Error) among it. Warnings alone stop nothing: ask [`lint`] for them.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::{Catalog, Document};
    /// use yakkan_calendar::jiff::civil::date;
    ///
    /// let catalog = Catalog::built_in();
    /// let mut edition: Document = catalog.documents()[2].clone();
    /// let refused = catalog.clone().with(edition.clone()).unwrap_err();
    /// assert_eq!(refused[0].code, "edition-day-twice");
    ///
    /// edition.edition.from = Some(date(2027, 4, 1));
    /// let catalog = catalog.with(edition).unwrap();
    /// assert_eq!(catalog.documents().len(), 5);
    /// assert_eq!(catalog.service("nec-mimamori").map(|service| service.position), Some(8));
    /// ```
    pub fn with(self, mut document: Document) -> Result<Self, Vec<Finding>> {
        let findings = lint(&document, &self);
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(findings);
        }
        let known: BTreeMap<&ServiceId, u16> = self.services().map(|service| (&service.id, service.position)).collect();
        let mut next = next_position(self.documents.iter());
        for service in document.services.to_mut() {
            service.position = known.get(&service.id).copied().unwrap_or_else(|| {
                // The linter refuses a document whose services find no place.
                let position = u16::try_from(next).unwrap_or(u16::MAX);
                next = next.saturating_add(1);
                position
            });
        }
        let mut documents = self.documents.into_owned();
        documents.push(document);
        Ok(Self { documents: Cow::Owned(documents) })
    }
}

/// The place after that of every service.
pub(crate) fn next_position<'d>(documents: impl Iterator<Item = &'d Document>) -> u32 {
    let positions = documents.flat_map(|document| document.services.iter()).map(|service| u32::from(service.position));
    positions.max().map_or(0, |last| last.saturating_add(1))
}
