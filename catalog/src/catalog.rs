//! A catalog: the documents that questions are answered from.

use alloc::borrow::Cow;

use yakkan_calendar::Date;
use yakkan_contract_rules::{Clause, Desk, FactId, FactKind, FactRule, Service};

use crate::Document;
use crate::documents::BUILT_IN;
use crate::duty::ServiceDuty;

/// The documents that questions are answered from.
///
/// # Example
///
/// ```
/// use yakkan_catalog::Catalog;
///
/// let catalog = Catalog::built_in();
/// let service = catalog.service("ites-mdr").ok_or("unknown service")?;
/// assert_eq!(service.name.en, "IT Expert Services MDR");
/// assert_eq!(catalog.services().count(), 10);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    pub(crate) documents: Cow<'static, [Document]>,
}

impl Default for Catalog {
    fn default() -> Self {
        Self::built_in()
    }
}

impl Catalog {
    /// The four built-in documents.
    pub const fn built_in() -> Self {
        Self { documents: Cow::Borrowed(&BUILT_IN) }
    }

    /// The documents, built-in ones first, then as they were added.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// Every service of every edition, document by document. Answers are sorted by `position`, which the editions of a service share.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.documents.iter().flat_map(|document| document.services.iter())
    }

    /// A service by its wire name; where several editions state it, as the newest does.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.newest(id, |_| true)
    }

    /// A service as the edition states it that was in force on a day; the oldest one where none was yet.
    ///
    /// Source: no document but NEC's says which edition holds; reading `edition`: a contract keeps the edition of its start.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::jiff::civil::date;
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::built_in();
    /// assert!(catalog.service_on("nec-mimamori", date(2026, 4, 1)).is_some());
    /// ```
    pub fn service_on(&self, id: &str, day: Date) -> Option<&Service> {
        self.newest(id, |from| from.is_none_or(|from| from <= day)).or_else(|| self.oldest(id))
    }

    /// The service that brings insurance cover with it, as its newest edition states it; of several, the one that comes first by `position`.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::built_in();
    /// assert_eq!(catalog.covering_service().map(|service| service.id.as_str()), Some("nec-mimamori"));
    /// ```
    pub fn covering_service(&self) -> Option<&Service> {
        let is_newest = |service: &&Service| {
            self.service(service.id.as_str()).is_some_and(|newest| core::ptr::eq(newest, *service))
        };
        let covering = self.services().filter(|service| service.cover.is_some()).filter(is_newest);
        covering.min_by_key(|service| service.position)
    }

    /// Whether more than one edition of the document that states a service is loaded.
    pub fn has_editions(&self, service: &Service) -> bool {
        self.documents.iter().filter(|document| document.id == service.document).nth(1).is_some()
    }

    /// A desk by its wire name; where several editions state it, as the newest does.
    pub fn desk(&self, id: &str) -> Option<&Desk> {
        let stating = self.documents.iter().filter_map(|document| {
            let desk = document.desks.iter().find(|desk| desk.id.as_str() == id)?;
            Some((document.edition.from, desk))
        });
        stating.max_by_key(|(from, _)| *from).map(|(_, desk)| desk)
    }

    /// A clause by its name; where several editions have it, as the newest does. Without the feature `texts` the built-in register is left out.
    ///
    /// # Example
    ///
    /// ```
    /// # #[cfg(feature = "texts")] {
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::built_in();
    /// assert_eq!(catalog.clause("ITES-EDR-MDR-3-3-11").map(|clause| clause.kind.as_ref()), Some("quantity"));
    /// # }
    /// ```
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        let stating = self.documents.iter().filter_map(|document| {
            let clause = document.clauses.iter().find(|clause| clause.id.as_str() == id)?;
            Some((document.edition.from, clause))
        });
        stating.max_by_key(|(from, _)| *from).map(|(_, clause)| clause)
    }

    /// A fact that some service asks for, and what it is.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    /// use yakkan_contract_rules::FactKind;
    ///
    /// let catalog = Catalog::built_in();
    /// assert_eq!(catalog.fact("in-japan").map(|(_, kind)| kind), Some(FactKind::Bool));
    /// assert_eq!(catalog.fact("in-space"), None);
    /// ```
    pub fn fact(&self, name: &str) -> Option<(&FactId, FactKind)> {
        let rules = self.services().flat_map(|service| service.facts.iter());
        rules.into_iter().find(|rule: &&FactRule| rule.fact.as_str() == name).map(|rule| (&rule.fact, rule.kind))
    }

    /// What a service's document asks of each side and says of the service, and that decides nothing: its duties, in the order of the document.
    ///
    /// Those the service states, with party and figure, and the clauses that a person must attest and that no fact, no attestation of a use and no rule
    /// of a claim asks for. Of several editions of the service's document the one counts that states `service`, of another document the newest.
    /// Without the feature `texts` those of a built-in service that it states are left, without their clauses.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    /// use yakkan_contract_rules::Party;
    ///
    /// let catalog = Catalog::built_in();
    /// let service = catalog.service("nec-mimamori").ok_or("unknown service")?;
    /// let devices = catalog.duties(service).find(|duty| duty.id.as_str() == "NEC-MIMAMORI-7.17-1").ok_or("no such duty")?;
    /// assert_eq!(devices.party(), Some(Party::Customer));
    /// assert_eq!(devices.figure().map(|figure| figure.value), Some(100));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn duties<'c>(&'c self, service: &'c Service) -> impl Iterator<Item = ServiceDuty<'c>> {
        let clauses = self
            .documents
            .iter()
            .filter(|document| self.speaks_for(document, service))
            .flat_map(|document| document.clauses.iter())
            .filter_map(|clause| ServiceDuty::of(clause, service));
        let without_clause = service.duties.iter().filter(|duty| self.clause(duty.clause.as_str()).is_none());
        clauses.chain(without_clause.map(|duty| ServiceDuty { id: &duty.clause, clause: None, stated: Some(duty) }))
    }

    /// Whether no other edition of a document is to be asked about a service instead.
    fn speaks_for(&self, document: &Document, service: &Service) -> bool {
        // A service of this catalog is known by its place in it; of one from elsewhere only the name is.
        let holds = |edition: &Document| edition.services.iter().any(|one| core::ptr::eq(one, service));
        let is_ours = self.documents.iter().any(holds);
        let states = |edition: &Document| {
            if is_ours { holds(edition) } else { edition.services.iter().any(|one| one.id == service.id) }
        };
        let fits = |edition: &Document| edition.id != service.document || states(edition);
        let is_later = |other: &Document| other.id == document.id && other.edition.from > document.edition.from;
        fits(document) && !self.documents.iter().any(|other| is_later(other) && fits(other))
    }

    fn newest(&self, id: &str, in_force: impl Fn(Option<Date>) -> bool) -> Option<&Service> {
        self.stating(id).filter(|(from, _)| in_force(*from)).max_by_key(|(from, _)| *from).map(|(_, service)| service)
    }

    fn oldest(&self, id: &str) -> Option<&Service> {
        self.stating(id).min_by_key(|(from, _)| *from).map(|(_, service)| service)
    }

    fn stating(&self, id: &str) -> impl Iterator<Item = (Option<Date>, &Service)> {
        self.documents.iter().flat_map(move |document| {
            let services = document.services.iter().filter(move |service| service.id.as_str() == id);
            services.map(|service| (document.edition.from, service))
        })
    }
}
