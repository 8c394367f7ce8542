//! Which lines of a contract change together.

use yakkan::calendar::{Date, Months, jiff::civil::date, next_day, term_last_day};

use super::contract::Contract;
use super::days::{Span, first_of_next_month};
use super::random::Random;
use super::services::{BASE, CERTIFICATE, EDR, ENDPOINT_BASE, ESET, ID, MDR, PC_SUPPORT, WATCH};

/// Lines whose quantities move together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Group {
    /// EDR, and MDR where there is any.
    #[default]
    Endpoints,
    Identity,
    Certificates,
    PcSupport,
    Watch,
    Eset,
}

const GROUPS: [Group; 6] =
    [Group::Endpoints, Group::Identity, Group::Certificates, Group::PcSupport, Group::Watch, Group::Eset];

impl Group {
    /// A group that the contract has; `None` where there is none.
    pub(super) fn some(contract: &Contract, random: &mut Random) -> Option<Group> {
        let (mut held, mut count) = (GROUPS, 0_usize);
        for group in GROUPS.into_iter().filter(|group| contract.has(group.service())) {
            if let Some(place) = held.get_mut(count) {
                *place = group;
                count = count.saturating_add(1);
            }
        }
        held.get(..count).filter(|held| !held.is_empty()).map(|held| random.pick(held))
    }

    /// The service whose quantity counts.
    pub(super) fn service(self) -> &'static str {
        match self {
            Group::Endpoints => EDR,
            Group::Identity => ID,
            Group::Certificates => CERTIFICATE,
            Group::PcSupport => PC_SUPPORT,
            Group::Watch => WATCH,
            Group::Eset => ESET,
        }
    }

    /// The services whose quantities move.
    pub(super) fn services(self, contract: &Contract) -> &'static [&'static str] {
        match self {
            Group::Endpoints if contract.has(MDR) => &[EDR, MDR],
            Group::Endpoints => &[EDR],
            Group::Identity => &[ID],
            Group::Certificates => &[CERTIFICATE],
            Group::PcSupport => &[PC_SUPPORT],
            Group::Watch => &[WATCH],
            Group::Eset => &[ESET],
        }
    }

    /// The services that go when it is cancelled, so that none is left without what it stands on.
    pub(super) fn cancelled(self, contract: &Contract) -> Vec<&'static str> {
        let going: &[&str] = match self {
            Group::Endpoints => &[MDR, EDR, ENDPOINT_BASE],
            Group::Identity => &[CERTIFICATE, ID],
            _ => self.services(contract),
        };
        let mut going: Vec<&'static str> = going.iter().copied().filter(|service| contract.has(service)).collect();
        let stays = [EDR, ID, PC_SUPPORT].iter().any(|service| contract.has(service) && !going.contains(service));
        if contract.has(BASE) && !stays && self != Group::Certificates {
            going.push(BASE);
        }
        going
    }

    /// The days on which all its lines are in force.
    pub(super) fn span(self, contract: &Contract) -> Option<Span> {
        let spans = self.services(contract).iter().filter_map(|service| contract.line(service)).map(|line| line.span);
        spans.reduce(|one, other| Span {
            start: one.start.max(other.start),
            last_day: one.last_day.into_iter().chain(other.last_day).min(),
        })
    }

    /// The first day of a month, after October 2026, from which on it can change.
    pub(super) fn first_change(self, contract: &Contract) -> Option<Date> {
        Some(first_of_next_month(self.span(contract)?.start).max(date(2026, 11, 1)))
    }

    /// The last day on which it can be neither reduced nor cancelled; `None` where there is none.
    pub(super) fn lock_end(self, contract: &Contract) -> Option<Date> {
        let mdr = contract.line(MDR).filter(|_| self == Group::Endpoints)?;
        Some(term_last_day(mdr.span.start, Months(12)))
    }

    /// The first day of a month from `day` on that is not within the lock.
    pub(super) fn free_month(self, contract: &Contract, day: Date) -> Date {
        match self.lock_end(contract) {
            Some(lock_end) if day <= lock_end => {
                let free = next_day(lock_end);
                if free.day() == 1 { free } else { first_of_next_month(free) }
            }
            _ => day,
        }
    }
}
