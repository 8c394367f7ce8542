//! What a document asks and says of a service besides its terms.

use yakkan_contract_rules::{Clause, ClauseId, Decidable, Duty, Figure, Party, Service};

/// One duty of a service, as [`Catalog::duties`](crate::Catalog::duties) lists them. It decides nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceDuty<'c> {
    /// The clause's name.
    pub id: &'c ClauseId,
    /// The clause; `None` where the feature `texts` is off and the clause is one of the built-in register.
    pub clause: Option<&'c Clause>,
    /// What the service states of it; `None` where only the register says that a person must attest it.
    pub stated: Option<&'c Duty>,
}

impl<'c> ServiceDuty<'c> {
    /// The duty that a clause is for a service, if it is one.
    pub(crate) fn of(clause: &'c Clause, service: &'c Service) -> Option<Self> {
        let stated = service.duties.iter().find(|duty| duty.clause == clause.id);
        let attested = clause.decidable == Decidable::Attest
            && clause.services.contains(&service.id)
            && !asks_for(service, &clause.id);
        (stated.is_some() || attested).then_some(Self { id: &clause.id, clause: Some(clause), stated })
    }

    /// Who must act or keep to it, where the service states it.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    /// use yakkan_contract_rules::Party;
    ///
    /// let catalog = Catalog::built_in();
    /// let service = catalog.service("ites-id").ok_or("unknown service")?;
    /// let accounts = catalog.duties(service).find(|duty| duty.id.as_str() == "ITES-ID-3-1-9").ok_or("no such duty")?;
    /// assert_eq!(accounts.party(), Some(Party::Provider));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn party(&self) -> Option<Party> {
        self.stated.map(|duty| duty.party)
    }

    /// The number in it, where the service states one.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::built_in();
    /// let service = catalog.service("ites-id").ok_or("unknown service")?;
    /// let accounts = catalog.duties(service).find(|duty| duty.id.as_str() == "ITES-ID-3-1-9").ok_or("no such duty")?;
    /// let figure = accounts.figure().ok_or("no figure")?;
    /// assert_eq!((figure.value, figure.unit.en.as_ref()), (2, "accounts"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn figure(&self) -> Option<&'c Figure> {
        self.stated.and_then(|duty| duty.figure.as_ref())
    }
}

/// Whether a fact, an attestation of a use or a rule of a claim asks for what a clause says, so that it decides something.
fn asks_for(service: &Service, clause: &ClauseId) -> bool {
    let uses = service.allowances.iter().flat_map(|allowance| allowance.attestations.iter());
    let claims = || service.cover.iter().flat_map(|cover| cover.rules.iter());
    let exceptions = claims().filter_map(|rule| rule.exception.as_ref());
    service.facts.iter().any(|rule| rule.clause == *clause)
        || uses.chain(claims().map(|rule| &rule.attestation)).any(|attestation| attestation.clause == *clause)
        || exceptions.into_iter().any(|exception| exception.clause == *clause)
}
