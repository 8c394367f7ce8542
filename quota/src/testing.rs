//! Services, lines and uses for the tests of this crate.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use std::sync::LazyLock;

use proptest::prelude::*;
use yakkan_calendar::{Date, Months, add_days, parse_date};
use yakkan_contract_rules::{
    Allowance, AllowanceId, AllowancePeriod, AllowanceYear, ClauseId, Contract, GrantScope, Grounds, Line, Reading,
    Readings, Service, ServiceId, Term, Text, UnitCap, example,
};

use crate::Use;

const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;

/// Every kind of allowance: `ticket` (3 a month) and `certificate` (2 at once, a year each) of [`example::granting`], then `yearly`, `half` and
/// `quarterly` (1 each), and `job` (2 a contract, each at most 100 units).
pub(crate) static SERVICE: LazyLock<Service> = LazyLock::new(|| {
    let mut service = example::granting();
    let partial = service.allowances[0].partial.clone();
    let plain = |id, period| Allowance {
        id: AllowanceId::constant(id),
        name: Text::constant("hunts", "ハンティング"),
        granted: Term::Stated { value: 1, clause: CLAUSE("X-1") },
        period,
        partial: partial.clone(),
        unit_cap: None,
        attestations: Cow::Borrowed(&[]),
        no_carry_over: None,
        no_purchase: None,
        basis: Cow::Borrowed(const { &[ClauseId::constant("X-2")] }),
    };
    let year = |part| AllowancePeriod::Year {
        part,
        anchor: Term::Silent { reading: Reading::AllowanceYear, default: AllowanceYear::Contract },
        clause: CLAUSE("X-3"),
    };
    let contract = AllowancePeriod::Contract {
        scope: Term::Silent { reading: Reading::DeploymentScope, default: GrantScope::Contract },
    };
    let job = Allowance {
        name: Text::constant("jobs", "作業"),
        granted: Term::Stated { value: 2, clause: CLAUSE("X-4") },
        partial: None,
        unit_cap: Some(UnitCap { most: 100, unit: Text::constant("units", "ユニット"), clause: CLAUSE("X-5") }),
        no_purchase: Some(CLAUSE("X-6")),
        ..plain("job", contract)
    };
    let more =
        [plain("yearly", year(Months(12))), plain("half", year(Months(6))), plain("quarterly", year(Months(3))), job];
    service.allowances = service.allowances.iter().cloned().chain(more).collect();
    service.position = 1;
    service
});

/// Another service, before [`SERVICE`] by position, with tickets of its own.
pub(crate) static EARLIER: LazyLock<Service> = LazyLock::new(|| {
    let service = example::granting();
    let tickets = service.allowances.iter().take(1).cloned().collect();
    Service { id: ServiceId::constant("earlier"), position: 0, allowances: tickets, ..service }
});

/// Years are calendar years.
pub(crate) fn calendar() -> Readings {
    Readings { allowance_year: AllowanceYear::Calendar, ..Readings::default() }
}

pub(crate) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(crate) fn allowance(id: &str) -> &'static Allowance {
    SERVICE.allowances.iter().find(|one| one.id.as_str() == id).unwrap()
}

/// A line of [`SERVICE`].
pub(crate) fn line(start: &str, last_day: Option<&str>) -> Line<'static> {
    Line { last_day: last_day.map(day), ..Line::new(&SERVICE, day(start), 5) }
}

pub(crate) fn contract(start: &str, last_day: Option<&str>) -> Contract<'static> {
    Contract::new("C-1", [line(start, last_day)], []).unwrap()
}

/// A use of one of [`SERVICE`]'s allowances.
pub(crate) fn used(id: &str, on: &str) -> Use<'static, 'static> {
    Use { service: &SERVICE, allowance: allowance(id), on: day(on), units: None, holder: None }
}

/// A certificate of a holder.
pub(crate) fn issued(holder: &'static str, on: &str) -> Use<'static, 'static> {
    Use { holder: Some(holder), ..used("certificate", on) }
}

pub(crate) fn clauses(grounds: &Grounds<'_>) -> Vec<&'static str> {
    let known = [
        "EXAMPLE-1",
        "EXAMPLE-16",
        "EXAMPLE-17",
        "EXAMPLE-18",
        "EXAMPLE-19",
        "EXAMPLE-20",
        "X-1",
        "X-2",
        "X-3",
        "X-4",
        "X-5",
        "X-6",
    ];
    let found = grounds.clauses();
    let known: Vec<_> = known.into_iter().filter(|one| found.iter().any(|clause| clause.as_str() == *one)).collect();
    assert_eq!(known.len(), found.len(), "a clause that is not listed here: {found:?}");
    known
}

pub(crate) fn readings(grounds: &Grounds<'_>) -> Vec<&'static str> {
    grounds.readings.iter().map(Reading::name).collect()
}

/// Any line that starts in 2024 or 2025, often on a day that not every month has.
pub(crate) fn any_line() -> impl Strategy<Value = Line<'static>> {
    let ends = prop::sample::select(&["2024-02-29", "2024-08-31", "2024-11-30", "2025-01-29", "2025-12-31"][..]);
    let start = prop_oneof![ends.prop_map(day), (0_i32..731).prop_map(|after| add_days(day("2024-01-01"), after))];
    (start, prop::option::of(0_i32..1_500)).prop_map(|(start, length)| Line {
        last_day: length.map(|length| add_days(start, length)),
        ..Line::new(&SERVICE, start, 5)
    })
}

pub(crate) fn any_readings() -> impl Strategy<Value = Readings> {
    prop::bool::ANY.prop_map(|by_calendar| if by_calendar { calendar() } else { Readings::default() })
}

/// Any use on a day around those of [`any_line`].
pub(crate) fn any_use() -> impl Strategy<Value = Use<'static, 'static>> {
    let holders = prop::sample::select(&[None, Some("ann"), Some("ben"), Some("田中")][..]);
    (0..SERVICE.allowances.len(), 0_i32..2_000, holders, prop::option::of(99_u32..102)).prop_map(
        |(index, after, holder, units)| Use {
            service: &SERVICE,
            allowance: &SERVICE.allowances[index],
            on: add_days(day("2023-12-20"), after),
            units,
            holder,
        },
    )
}
