//! How available services were: whole services, and single contracts that had outages of their own.

use yakkan::calendar::{Month, at_japan, next_day};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, Readings, Service};
use yakkan::severity::{Availability, Interval};
use yakkan::{CommitmentState, month_availability};

use super::contract::Means;
use crate::ledger::{Gaps, Outage, Outages};

/// How available a service was in the month.
#[derive(Clone, Debug)]
pub struct ServiceAvailability<'c> {
    pub service: &'c Service,
    pub found: Availability<'c>,
    /// The row because of which outages may be missing.
    pub incomplete: Option<String>,
}

impl ServiceAvailability<'_> {
    /// How it stood. What is missing can only have made it worse, so that a target which seems met is not judged.
    pub const fn state(&self) -> CommitmentState {
        match (self.found.met, &self.incomplete) {
            (false, _) => CommitmentState::Missed,
            (true, Some(_)) => CommitmentState::Unjudged,
            (true, None) => CommitmentState::Met,
        }
    }
}

/// The availability of whole services: those that were out for everybody in the month, or of which rows cannot be read.
pub fn of_services<'c>(
    outages: &Outages<'_>,
    catalog: &'c Catalog,
    month: Month,
    readings: &Readings,
) -> Vec<ServiceAvailability<'c>> {
    let mut found: Vec<ServiceAvailability<'c>> = Vec::new();
    for service in catalog.services().filter(|service| service.availability.is_some()) {
        if found.iter().any(|known| known.service.id == service.id) {
            continue;
        }
        let service = catalog.service_on(service.id.as_str(), month.last_day()).unwrap_or(service);
        let incomplete = outages.gap(&service.id).map(str::to_owned);
        let all: Vec<&Outage<'_>> = of_service(&outages.everywhere, service).collect();
        if incomplete.is_none() && !all.iter().any(|outage| touches(outage, month)) {
            continue;
        }
        found.extend(measured(service, &all, month, readings, incomplete));
    }
    found
}

/// The availability of a contract's services of which it had outages of its own in the month, or may have had: those, and everybody's.
pub fn of_contract<'c>(
    contract: &Contract<'c>,
    own: &[Outage<'c>],
    gaps: &Gaps,
    means: &Means<'c>,
) -> Vec<ServiceAvailability<'c>> {
    if own.is_empty() && gaps.outages.is_none() {
        return Vec::new();
    }
    let (month, everywhere) = (means.context.terms.month, means.outages);
    let in_force = contract.lines().iter().filter(|line| line.last_day_in(month).is_some());
    let found = in_force.filter_map(|line| {
        let service = line.service;
        if gaps.outages.is_none() && !of_service(own, service).any(|outage| touches(outage, month)) {
            return None;
        }
        let all: Vec<&Outage<'_>> =
            of_service(own, service).chain(of_service(&everywhere.everywhere, service)).collect();
        let incomplete = gaps.outages.as_deref().or_else(|| everywhere.gap(&service.id)).map(str::to_owned);
        measured(service, &all, month, means.context.terms.readings, incomplete)
    });
    found.collect()
}

fn measured<'c>(
    service: &'c Service,
    outages: &[&Outage<'_>],
    month: Month,
    readings: &Readings,
    incomplete: Option<String>,
) -> Option<ServiceAvailability<'c>> {
    let of_kind = |excluded| {
        let kind = outages.iter().filter(move |outage| outage.excluded == excluded);
        kind.map(|outage| Interval { from: outage.from, to: outage.to })
    };
    // The reader lets in no interval that does not end after it begins.
    let found = month_availability(service, month, of_kind(false), of_kind(true), readings).ok()??;
    Some(ServiceAvailability { service, found, incomplete })
}

fn of_service<'o, 'c>(outages: &'o [Outage<'c>], service: &Service) -> impl Iterator<Item = &'o Outage<'c>> {
    outages.iter().filter(move |outage| outage.service.id == service.id)
}

fn touches(outage: &Outage<'_>, month: Month) -> bool {
    let (begin, end) = (at_japan(month.first_day(), 0), at_japan(next_day(month.last_day()), 0));
    outage.from < end && outage.to > begin
}
