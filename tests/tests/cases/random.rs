//! How the random contracts and requests are drawn. Days lie around the day of the notice, often on a month's first or last day, a term's end or
//! another day that the rules turn on; quantities lie around the minima.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Month, NoticeCount, add_days, add_months, days_between};
use yakkan::contract_rules::{CancelEffect, CountRule, FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY, Readings, Wish};

use super::{ChangeCase, ContractCase, LineCase};

/// Every service, in the order of the documents.
pub const SERVICES: [&str; 10] = [
    "ites-base",
    "ites-edr-mdr-base",
    "ites-edr",
    "ites-mdr",
    "ites-id",
    "ites-id-cert",
    "ites-id-setup",
    "ites-pc-support",
    "nec-mimamori",
    "eset-mdr-ultimate",
];

/// A day as it lies to another one.
#[derive(Clone, Copy, Debug)]
pub struct Near {
    months: i32,
    place: Place,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Days(i32),
    FirstOfMonth,
    LastOfMonth,
}

impl Near {
    /// The day, as near to another as a contract may name.
    pub fn to(self, anchor: Date) -> Date {
        let day = add_months(anchor, self.months);
        let day = match self.place {
            Place::Days(days) => add_days(day, days),
            Place::FirstOfMonth => Month::of(day).first_day(),
            Place::LastOfMonth => Month::of(day).last_day(),
        };
        day.clamp(FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY)
    }
}

/// Days some months from another, or on that month's edges.
pub fn near(months: core::ops::RangeInclusive<i32>) -> BoxedStrategy<Near> {
    let place = prop_oneof![
        3 => Just(Place::Days(0)),
        2 => (-2..=2_i32).prop_map(Place::Days),
        2 => (-40..=40_i32).prop_map(Place::Days),
        2 => Just(Place::FirstOfMonth),
        2 => Just(Place::LastOfMonth),
    ];
    (months, place).prop_map(|(months, place)| Near { months, place }).boxed()
}

/// Days of 2024 to 2032, month ends and leap days more often than the rest.
pub fn any_notice_day() -> impl Strategy<Value = Date> {
    day_from(date(2024, 1, 1), date(2032, 12, 31))
}

/// Days of 2024 to 2032, and now and then some of the first and the last years that a contract may name.
pub fn any_day() -> impl Strategy<Value = Date> {
    let first_years = day_from(FIRST_CONTRACT_DAY, date(2002, 12, 31));
    prop_oneof![10 => any_notice_day(), 1 => notice_day_near_the_end(), 1 => first_years]
}

/// Days of the last years that a contract may name.
pub fn notice_day_near_the_end() -> impl Strategy<Value = Date> {
    day_from(date(2096, 1, 1), LAST_CONTRACT_DAY)
}

fn day_from(first: Date, last: Date) -> impl Strategy<Value = Date> {
    let leap_day = date(first.year(), 2, 29);
    let any = (0..=days_between(first, last)).prop_map(move |days| add_days(first, days));
    (any, 0..8_u8).prop_map(move |(day, kind)| match kind {
        0 => Month::of(day).first_day(),
        1 | 2 => Month::of(day).last_day(),
        3 => leap_day,
        _ => day,
    })
}

fn quantity() -> BoxedStrategy<u32> {
    prop_oneof![
        4 => 24..=32_u32,
        2 => select(vec![10, 20, 30, 40]),
        1 => 18..=22_u32,
        1 => 0..=60_u32,
        1 => 0..=2_u32,
    ]
    .boxed()
}

/// A choice of the three readings that changes turn on.
pub fn readings() -> impl Strategy<Value = Readings> {
    let counts = select(NoticeCount::ALL.to_vec());
    let same = select(vec![CountRule::Equal, CountRule::AtLeast]);
    let effects = select(vec![CancelEffect::MonthEnd, CancelEffect::SameDay]);
    (counts, same, effects).prop_map(|(notice_count, same_count, cancel_effect)| Readings {
        notice_count,
        same_count,
        cancel_effect,
        ..Readings::default()
    })
}

/// What is drawn for a line; it becomes a line once the day everything lies near is known.
#[derive(Clone, Debug)]
struct Draft {
    kept: bool,
    own_start: Option<Near>,
    quantity: u32,
    changes: Vec<(Near, u32)>,
    last_day: Option<Near>,
    use_start: Option<Near>,
}

fn draft(usual: impl Strategy<Value = u32> + 'static, kept: f64) -> BoxedStrategy<Draft> {
    let changes = prop_oneof![2 => Just(0..=0_usize), 1 => Just(1..=3_usize)]
        .prop_flat_map(|count| vec((near(-14..=20), quantity()), count));
    (
        proptest::bool::weighted(kept),
        weighted(0.25, near(-26..=14)),
        usual,
        changes,
        weighted(0.2, near(-6..=26)),
        weighted(0.3, near(-20..=20)),
    )
        .prop_map(|(kept, own_start, quantity, changes, last_day, use_start)| Draft {
            kept,
            own_start,
            quantity,
            changes,
            last_day,
            use_start,
        })
        .boxed()
}

impl Draft {
    fn line(&self, service: &'static str, anchor: Date, family_start: Date) -> LineCase {
        let start = self.own_start.map_or(family_start, |near| near.to(anchor));
        let last_day = self.last_day.map(|near| near.to(anchor)).filter(|last| *last >= start);
        let mut changes: Vec<(Date, u32)> = Vec::new();
        for (near, quantity) in &self.changes {
            let on = near.to(anchor);
            let inside = on > start && last_day.is_none_or(|last| on <= last);
            if inside && changes.iter().all(|(known, _)| *known != on) {
                changes.push((on, *quantity));
            }
        }
        changes.sort();
        let use_start = self.use_start.map(|near| near.to(anchor));
        let use_start =
            use_start.filter(|begin| service == "nec-mimamori" && last_day.is_none_or(|last| *begin <= last));
        LineCase { service, start, quantity: self.quantity, changes, last_day, use_start }
    }
}

/// A contract whose days lie near `anchor`.
pub fn contract_case(anchor: Date) -> BoxedStrategy<ContractCase> {
    let one = || prop_oneof![9 => Just(1_u32), 1 => 0..=2_u32];
    let families = (
        near(-26..=6),
        proptest::bool::weighted(0.8), // whether EDR and MDR come at all
        proptest::bool::weighted(0.7), // whether MDR follows EDR in count and changes
        proptest::bool::weighted(0.4), // whether ID management comes
    );
    let drafts = (
        draft(one(), 0.95),
        draft(one(), 0.95),
        draft(quantity(), 0.95),
        draft(quantity(), 0.9),
        draft(quantity(), 0.9),
        draft(select(vec![10_u32, 20, 30, 15]), 0.7),
        draft(one(), 0.4),
        draft(quantity(), 0.2),
        draft(quantity(), 0.2),
        draft(quantity(), 0.2),
    );
    (families, drafts)
        .prop_map(move |((start, with_mdr, follows, with_id), drafts)| {
            let start = start.to(anchor);
            let (base, family, edr, mdr, id, certificate, setup, support, nec, eset) = drafts;
            let mut drafts = [base, family, edr, mdr, id, certificate, setup, support, nec, eset];
            if follows {
                let [_, _, edr, mdr, ..] = &mut drafts;
                mdr.quantity = edr.quantity;
                mdr.changes.clone_from(&edr.changes);
                mdr.own_start = edr.own_start;
            }
            let mut lines = Vec::new();
            for (service, draft) in SERVICES.into_iter().zip(&drafts) {
                let wanted = match service {
                    "ites-edr-mdr-base" | "ites-edr" | "ites-mdr" => with_mdr,
                    "ites-id" | "ites-id-cert" | "ites-id-setup" => with_id,
                    _ => true,
                };
                if wanted && draft.kept {
                    lines.push(draft.line(service, anchor, start));
                }
            }
            ContractCase { lines }
        })
        .boxed()
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        5 => quantity().prop_map(Wish::Quantity),
        4 => Just(Wish::Cancel),
        1 => Just(Wish::Suspend),
    ]
}

fn parts() -> BoxedStrategy<Vec<(&'static str, Wish)>> {
    let alone = (select(SERVICES.to_vec()), wish()).prop_map(|part| vec![part]);
    let mdr = wish().prop_map(|wish| vec![("ites-mdr", wish)]);
    let both =
        quantity().prop_map(|count| vec![("ites-edr", Wish::Quantity(count)), ("ites-mdr", Wish::Quantity(count))]);
    let ends = select(vec![
        vec!["ites-mdr", "ites-edr"],
        vec!["ites-edr-mdr-base", "ites-edr"],
        vec!["ites-mdr", "ites-edr-mdr-base", "ites-edr"],
        vec!["ites-id", "ites-id-cert"],
        vec!["ites-pc-support", "nec-mimamori"],
        vec!["ites-base", "ites-id"],
    ])
    .prop_map(|services| services.into_iter().map(|service| (service, Wish::Cancel)).collect());
    let mixed = (subsequence(SERVICES.to_vec(), 1..=3), vec(wish(), 3))
        .prop_map(|(services, wishes)| services.into_iter().zip(wishes).collect());
    prop_oneof![2 => alone, 2 => mdr, 3 => both, 3 => ends, 4 => mixed].boxed()
}

/// A request to change a contract, whose days lie near the day of the notice.
pub fn change_case(notice: impl Strategy<Value = Date> + 'static) -> BoxedStrategy<ChangeCase> {
    let written = prop_oneof![6 => Just(Some(true)), 2 => Just(None), 1 => Just(Some(false))];
    (notice, written, readings(), parts())
        .prop_flat_map(|(notice, written, readings, parts)| {
            contract_case(notice).prop_map(move |contract| ChangeCase {
                contract,
                parts: parts.clone(),
                notice,
                written,
                readings,
            })
        })
        .boxed()
}
