//! Changes that customers ask for and that are still to be judged.

use yakkan::calendar::{Date, add_days, add_months};

use super::contract::{Becomes, Contract, Notice};
use super::days::{CLOSE, NOTED, first_of_month, last_of_month, some_days_before, some_month};
use super::group::Group;
use super::random::Random;
use super::services::{BASE, CERTIFICATE, EDR, MDR, PC_SUPPORT};
use super::size::{grown, shrunk};

/// Months of notice in writing that a decrease or a cancellation of MDR needs.
pub(super) const NOTICE_MONTHS: i32 = 4;

#[derive(Clone, Copy, Debug, Default)]
enum Kind {
    #[default]
    Increase,
    Decrease,
    LateDecrease,
    DecreaseWithinLock,
    UnwrittenDecrease,
    Cancellation,
    PartialCancellation,
    EdrAlone,
    Suspension,
    BeforeStart,
    NoChange,
    BeforeNotice,
    BelowMinimum,
}

/// How often, in a hundred requests, which is asked for.
const KINDS: [(u32, Kind); 13] = [
    (28, Kind::Increase),
    (14, Kind::Decrease),
    (9, Kind::LateDecrease),
    (5, Kind::DecreaseWithinLock),
    (8, Kind::UnwrittenDecrease),
    (14, Kind::Cancellation),
    (3, Kind::PartialCancellation),
    (6, Kind::EdrAlone),
    (4, Kind::Suspension),
    (2, Kind::BeforeStart),
    (2, Kind::NoChange),
    (2, Kind::BeforeNotice),
    (3, Kind::BelowMinimum),
];

/// Adds a request to three in ten contracts.
pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    if !random.percent(30) {
        return;
    }
    let Some(group) = Group::some(contract, random) else { return };
    let kind = random.weighted(&KINDS);
    let mut request = Request { contract, random, group };
    if request.ask(kind).is_none() {
        // The kind does not fit the contract.
        let _ = request.increase();
    }
}

struct Request<'c> {
    contract: &'c mut Contract,
    random: &'c mut Random,
    group: Group,
}

impl Request<'_> {
    fn ask(&mut self, kind: Kind) -> Option<()> {
        match kind {
            Kind::Increase => self.increase(),
            Kind::Decrease => self.decrease(Some(true)),
            Kind::LateDecrease => self.late_decrease(),
            Kind::DecreaseWithinLock => self.decrease_within_lock(),
            Kind::UnwrittenDecrease => {
                let written = self.random.pick(&[None, Some(false)]);
                self.decrease(written)
            }
            Kind::Cancellation => self.cancellation(),
            Kind::PartialCancellation => self.partial_cancellation(),
            Kind::EdrAlone => self.edr_alone(),
            Kind::Suspension => self.suspension(),
            Kind::BeforeStart => self.before_start(),
            Kind::NoChange => self.no_change(),
            Kind::BeforeNotice => self.before_notice(),
            Kind::BelowMinimum => self.below_minimum(),
        }
    }

    fn increase(&mut self) -> Option<()> {
        let on = self.change_day()?;
        let notice = self.notice_before(on, 1, 75);
        let quantity = self.grown_on(on);
        let written = self.random.pick(&[Some(true), Some(true), None, Some(false)]);
        self.set_quantity(quantity, on, Notice { on: notice, written })
    }

    /// As early as the lock allows, by a notice that is in time.
    fn decrease(&mut self, written: Option<bool>) -> Option<()> {
        let day = self.change_day()?;
        let on = self.group.free_month(self.contract, day);
        let quantity = self.shrunk_on(on)?;
        let notice = self.notice_before(add_months(on, NOTICE_MONTHS.saturating_neg()), 0, 25);
        self.set_quantity(quantity, on, Notice { on: notice, written })
    }

    fn late_decrease(&mut self) -> Option<()> {
        let day = self.change_day()?;
        let on = self.group.free_month(self.contract, day);
        let quantity = self.shrunk_on(on)?;
        let latest = add_months(on, NOTICE_MONTHS.saturating_neg());
        let notice = add_days(latest, self.random.offset(2, 90));
        let written = self.random.pick(&[Some(true), Some(true), None]);
        (latest < notice && notice <= NOTED).then_some(())?;
        self.set_quantity(quantity, on, Notice { on: notice, written })
    }

    fn decrease_within_lock(&mut self) -> Option<()> {
        let first = self.group.first_change(self.contract)?;
        let lock_end = self.group.lock_end(self.contract).filter(|lock_end| first <= *lock_end)?;
        let on = some_month(self.random, first, lock_end);
        let quantity = self.shrunk_on(on)?;
        let notice = self.notice_before(add_months(on, NOTICE_MONTHS.saturating_neg()), 0, 25);
        self.set_quantity(quantity, on, Notice { on: notice, written: Some(true) })
    }

    /// In the middle of a month; the notice is in time or not.
    fn cancellation(&mut self) -> Option<()> {
        let first_day = self.change_day()?;
        let month = if self.random.percent(70) { self.group.free_month(self.contract, first_day) } else { first_day };
        let on = add_days(month, self.random.offset(8, 24));
        let last_day = last_of_month(on);
        let notice = if self.random.percent(60) {
            self.notice_before(add_months(last_day, NOTICE_MONTHS.saturating_neg()), 0, 20)
        } else {
            self.notice_before(on, 20, 80)
        };
        let written = self.random.pick(&[Some(true), Some(true), Some(true), Some(false), None]);
        let services = self.group.cancelled(self.contract);
        self.cancel(&services, on, Notice { on: notice, written })
    }

    /// Leaves something without what it stands on.
    fn partial_cancellation(&mut self) -> Option<()> {
        let service = match self.group {
            Group::Endpoints => EDR,
            Group::Identity if self.contract.has(CERTIFICATE) => self.group.service(),
            Group::Identity | Group::PcSupport if self.contract.has(PC_SUPPORT) => BASE,
            _ => return None,
        };
        let on = self.change_day()?;
        let notice = self.notice_before(on, 10, 60);
        self.cancel(&[service], on, Notice { on: notice, written: Some(true) })
    }

    /// Moves EDR without MDR, or the reverse.
    fn edr_alone(&mut self) -> Option<()> {
        (self.group == Group::Endpoints && self.contract.has(MDR)).then_some(())?;
        let on = self.change_day()?;
        let service = self.random.pick(&[EDR, EDR, EDR, MDR]);
        let present = self.contract.quantity_on(service, on);
        let fewer = if self.random.percent(70) { shrunk(self.random, service, present) } else { None };
        let quantity = fewer.unwrap_or_else(|| grown(self.random, service, present));
        let notice = self.notice_before(on, 10, 60);
        self.add(&[(service, Becomes::Quantity(quantity))], on, Notice { on: notice, written: Some(true) })
    }

    fn suspension(&mut self) -> Option<()> {
        let on = self.change_day()?;
        let notice = self.notice_before(on, 5, 40);
        self.add(&[(self.group.service(), Becomes::Suspended)], on, Notice { on: notice, written: Some(true) })
    }

    fn before_start(&mut self) -> Option<()> {
        let start = self.group.span(self.contract)?.start;
        (CLOSE <= start).then_some(())?;
        let on = some_days_before(self.random, start, 1, 30);
        let notice = self.notice_before(on, 3, 20);
        let quantity = self.grown_on(start);
        self.set_quantity(quantity, on, Notice { on: notice, written: Some(true) })
    }

    fn no_change(&mut self) -> Option<()> {
        let on = self.change_day()?;
        let notice = self.notice_before(on, 5, 40);
        let quantity = self.contract.quantity_on(self.group.service(), on);
        self.set_quantity(quantity, on, Notice { on: notice, written: None })
    }

    /// Asked for in October, from its 1st.
    fn before_notice(&mut self) -> Option<()> {
        let span = self.group.span(self.contract)?;
        (span.start < CLOSE && span.contains(NOTED)).then_some(())?;
        let notice = add_days(CLOSE, self.random.offset(1, 30));
        let quantity = self.grown_on(CLOSE);
        self.set_quantity(quantity, CLOSE, Notice { on: notice, written: Some(true) })
    }

    fn below_minimum(&mut self) -> Option<()> {
        let quantity = match self.group {
            Group::Endpoints if self.contract.has(MDR) => self.random.pick(&[24, 24, 20, 10]),
            Group::Identity => self.random.pick(&[19, 19, 15, 10]),
            Group::Certificates => self.random.pick(&[15, 5]),
            _ => return None,
        };
        let day = self.change_day()?;
        let on = self.group.free_month(self.contract, day);
        let notice = self.notice_before(add_months(on, NOTICE_MONTHS.saturating_neg()), 0, 25);
        self.set_quantity(quantity, on, Notice { on: notice, written: Some(true) })
    }

    /// The first of a month soon; `None` where the lines end before it.
    fn change_day(&mut self) -> Option<Date> {
        let first = self.group.first_change(self.contract)?;
        let day = first_of_month(add_months(first, self.random.offset(0, 4)));
        self.group.span(self.contract)?.contains(day).then_some(day)
    }

    /// A day some days before `day`, and not later than the ledger.
    fn notice_before(&mut self, day: Date, least: u16, most: u16) -> Date {
        let latest = day.min(NOTED);
        some_days_before(self.random, latest, if latest == day { least } else { 0 }, most)
    }

    fn grown_on(&mut self, on: Date) -> u32 {
        let service = self.group.service();
        let present = self.contract.quantity_on(service, on);
        grown(self.random, service, present)
    }

    /// Less than on that day; `None` where it cannot be less, or the lines end before.
    fn shrunk_on(&mut self, on: Date) -> Option<u32> {
        self.group.span(self.contract)?.contains(on).then_some(())?;
        let services = self.group.services(self.contract);
        let strictest = services.last().copied().unwrap_or(self.group.service());
        let present = self.contract.quantity_on(strictest, on);
        shrunk(self.random, strictest, present)
    }

    fn set_quantity(&mut self, quantity: u32, on: Date, notice: Notice) -> Option<()> {
        let services = self.group.services(self.contract).iter();
        let parts: Vec<_> = services.map(|service| (*service, Becomes::Quantity(quantity))).collect();
        self.add(&parts, on, notice)
    }

    fn cancel(&mut self, services: &[&'static str], on: Date, notice: Notice) -> Option<()> {
        let parts: Vec<_> = services.iter().map(|service| (*service, Becomes::Cancelled)).collect();
        self.add(&parts, on, notice)
    }

    fn add(&mut self, parts: &[(&'static str, Becomes)], on: Date, notice: Notice) -> Option<()> {
        let labelled = self.random.percent(50);
        self.contract.request(parts, on, notice, labelled);
        Some(())
    }
}
