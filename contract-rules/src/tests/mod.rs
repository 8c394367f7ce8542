//! The rules of contracts and changes on a small family of services, worked out by hand: the house's own documents are asked about elsewhere.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;
use std::sync::LazyLock;

use yakkan_calendar::{Date, Months, parse_date};

use crate::*;

mod changes;
mod contracts;
mod earliest;
mod grounds;
mod leaves;
mod lines;
mod names;
mod terms;
#[cfg(feature = "serde")]
mod wire;
mod words;

/// One, and no more; the reading says when a cancellation takes effect.
static BASE: LazyLock<Service> = LazyLock::new(|| one("base", 0));

/// One, beside the base, and with a guard or a watch.
static HUB: LazyLock<Service> = LazyLock::new(|| {
    let any_of = ["guard", "watch"].map(|id| ServiceId::new(id).unwrap());
    Service {
        companions: beside(&["base"], CompanionSpan::EveryDay, "HUB-2"),
        not_alone: Some(NotAlone { any_of: Cow::Owned(any_of.into()), clause: clause("HUB-3") }),
        ..one("hub", 1)
    }
});

/// Any number from 1, which two readings say; a cancellation takes effect at the month's end.
static GUARD: LazyLock<Service> = LazyLock::new(|| Service {
    quantity: QuantityRule {
        minimum: Term::Silent { reading: Reading::EsetQuantity, default: 1 },
        step: Term::Silent { reading: Reading::NecQuantity, default: Step::By(1) },
        unit: Text::constant("seats", "席"),
    },
    companions: beside(&["base", "hub"], CompanionSpan::EveryDay, "GUARD-2"),
    cancel_effect: Term::Stated { value: CancelEffect::MonthEnd, clause: clause("GUARD-3") },
    ..one("guard", 2)
});

/// At least 25, as many as guards, locked for a year, with four months' notice in writing.
static WATCH: LazyLock<Service> = LazyLock::new(|| {
    let notice = |clause_of| Notice { months: Months(4), clause: clause(clause_of), written: Some(clause("WATCH-9")) };
    Service {
        quantity: from(25, 1, "WATCH-4"),
        companions: beside(&["base", "hub", "guard"], CompanionSpan::EveryDay, "WATCH-2"),
        same_count: Some(SameCount {
            with: ServiceId::constant("guard"),
            clause: clause("WATCH-5"),
            rule: Term::Silent { reading: Reading::SameCount, default: CountRule::Equal },
        }),
        lock: Some(Lock {
            length: Months(12),
            decrease: Some(clause("WATCH-6")),
            cancellation: Some(clause("WATCH-7")),
            scope: Term::Silent { reading: Reading::LockScope, default: LockScope::Contract },
        }),
        decrease_notice: Some(notice("WATCH-8")),
        cancellation_notice: Some(notice("WATCH-10")),
        cancel_effect: Term::Stated { value: CancelEffect::MonthEnd, clause: clause("WATCH-11") },
        ..one("watch", 3)
    }
});

/// Ten, twenty, thirty.
static CARDS: LazyLock<Service> = LazyLock::new(|| Service { quantity: from(10, 10, "CARDS-4"), ..one("cards", 4) });

/// Once, with cards on the day it starts; no pause.
static SETUP: LazyLock<Service> = LazyLock::new(|| Service {
    companions: beside(&["cards"], CompanionSpan::StartDay, "SETUP-2"),
    suspension: Suspension::NotOffered { clause: clause("SETUP-3") },
    ..one("setup", 5)
});

fn clause(id: &str) -> ClauseId {
    ClauseId::new(id).unwrap()
}

/// A service that asks for nothing but a quantity of 1.
fn one(id: &'static str, position: u16) -> Service {
    let upper = id.to_uppercase();
    Service {
        id: ServiceId::constant(id),
        basis: clause(&format!("{upper}-1")),
        position,
        quantity: QuantityRule {
            minimum: Term::Stated { value: 1, clause: clause(&format!("{upper}-MINIMUM")) },
            step: Term::Stated { value: Step::Fixed, clause: clause(&format!("{upper}-STEP")) },
            unit: Text::constant("seats", "席"),
        },
        cancellation_notice: None,
        cancel_effect: Term::Silent { reading: Reading::CancelEffect, default: CancelEffect::MonthEnd },
        ..example::plain()
    }
}

fn from(minimum: u32, step: u32, of: &str) -> QuantityRule {
    QuantityRule {
        minimum: Term::Stated { value: minimum, clause: clause(of) },
        step: Term::Stated { value: Step::By(step), clause: clause(of) },
        unit: Text::constant("seats", "席"),
    }
}

fn beside(services: &[&'static str], span: CompanionSpan, of: &str) -> Cow<'static, [Companion]> {
    services.iter().map(|id| Companion { service: ServiceId::constant(id), span, clause: clause(of) }).collect()
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn line(service: &'static Service, start: &str, quantity: u32) -> Line<'static> {
    Line::new(service, day(start), quantity)
}

/// A line with quantities that take effect later.
fn changing(service: &'static Service, start: &str, quantity: u32, changes: &[(&str, u32)]) -> Line<'static> {
    let changes = changes.iter().map(|(on, quantity)| ScheduledChange { on: day(on), quantity: *quantity }).collect();
    Line { changes, ..line(service, start, quantity) }
}

fn until(line: Line<'static>, last_day: &str) -> Line<'static> {
    Line { last_day: Some(day(last_day)), ..line }
}

fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

/// The watch with all it needs.
fn family(start: &str, quantity: u32) -> Contract<'static> {
    contract([
        line(&BASE, start, 1),
        line(&HUB, start, 1),
        line(&GUARD, start, quantity),
        line(&WATCH, start, quantity),
    ])
}

type Wished = (&'static Service, &'static str, Wish);

fn quantity(service: &'static Service, on: &'static str, quantity: u32) -> Wished {
    (service, on, Wish::Quantity(quantity))
}

fn cancel(service: &'static Service, on: &'static str) -> Wished {
    (service, on, Wish::Cancel)
}

fn request(parts: &[Wished], notice: &str, written: Option<bool>) -> ChangeRequest<'static> {
    let parts = parts.iter().map(|(service, on, wish)| Part { service, on: day(on), wish: *wish });
    ChangeRequest::new(parts, NoticeGiven { on: day(notice), written }).unwrap()
}

/// Asks with a notice in writing.
fn ask(contract: &Contract<'static>, parts: &[Wished], notice: &str) -> ChangeAnswer<'static> {
    ask_reading(contract, parts, notice, &Readings::default())
}

fn ask_reading(
    contract: &Contract<'static>,
    parts: &[Wished],
    notice: &str,
    readings: &Readings,
) -> ChangeAnswer<'static> {
    check_change(contract, &request(parts, notice, Some(true)), readings)
}

/// What a verdict refuses for: service, code and day.
fn broken(verdict: &Verdict<'static>) -> Vec<(&'static str, &'static str, Date)> {
    verdict.violations.iter().map(|one| (one.service.id.as_str(), one.code(), one.on)).collect()
}

fn codes(answer: &ChangeAnswer<'static>) -> Vec<&'static str> {
    answer.verdict.violations.iter().map(Reason::code).collect()
}

fn clauses<'t>(grounds: &Grounds<'t>) -> Vec<&'t str> {
    grounds.clauses().iter().map(|clause| clause.as_str()).collect()
}

fn at_least() -> Readings {
    Readings { same_count: CountRule::AtLeast, ..Readings::default() }
}

fn same_day() -> Readings {
    Readings { cancel_effect: CancelEffect::SameDay, ..Readings::default() }
}
