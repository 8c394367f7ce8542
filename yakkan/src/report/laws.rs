//! What holds for every contract, whatever was written down of it.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use proptest::prelude::*;
use yakkan_calendar::{Date, add_days, at_japan, next_day};
use yakkan_contract_rules::{Line, Outcome, Yen};
use yakkan_severity::{Moment, rule_for};

use super::tests::{claim, contract, day, service, used};
use super::*;

/// Any day of the two years from 2026.
fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..730).prop_map(|days| add_days(day("2026-01-01"), days))
}

fn any_month() -> impl Strategy<Value = Month> {
    any_day().prop_map(Month::of)
}

fn any_contract() -> impl Strategy<Value = Contract<'static>> {
    let line = |id| {
        let line = (any_day(), prop::option::of(0_i32..500));
        prop::option::of(line.prop_map(move |(start, length)| {
            let mut line = Line::new(service(id), start, 30);
            line.last_day = length.map(|days| add_days(start, days));
            line
        }))
    };
    ["ites-mdr", "ites-id-cert", "nec-mimamori", "eset-mdr-ultimate"]
        .map(line)
        .prop_map(|lines| contract(lines.into_iter().flatten()))
}

fn any_use() -> impl Strategy<Value = UseRecord<'static>> {
    let kinds = [("ites-mdr", 2_usize), ("ites-id-cert", 1), ("eset-mdr-ultimate", 5)];
    (
        prop::sample::select(kinds.to_vec()),
        any::<prop::sample::Index>(),
        any_day(),
        prop::sample::select(&["a", "b"][..]),
    )
        .prop_map(|((id, count), place, on, holder)| used(id, place.index(count), on, Some(holder)))
}

fn any_commitment() -> impl Strategy<Value = CommitmentRecord<'static>> {
    let nec = service("nec-mimamori");
    (
        prop::sample::select(&["utm-replacement", "alert-retention", "maintenance-notice"][..]),
        any_day(),
        prop::option::of(any_day()),
    )
        .prop_map(move |(name, from, done)| {
            let commitment = nec.commitment(name).unwrap();
            let rule = rule_for(commitment, None).unwrap();
            CommitmentRecord {
                service: nec,
                commitment,
                level: None,
                rule,
                desk: None,
                from: Moment::Day(from),
                done: done.map(Moment::Day),
            }
        })
}

/// Of the full grade, or of one that a report may lift to it, within a good two months.
fn any_claim() -> impl Strategy<Value = ClaimRecord<'static>> {
    (
        any_day(),
        0_i32..70,
        prop::option::of(prop::sample::select(&[0_i64, 80_000, 150_000][..])),
        any::<bool>(),
        1_u32..=3,
        prop::option::of(0_i32..70),
    )
        .prop_map(|(on, dispatched_after, paid, attested, stars, upgraded_after)| {
            let mut record = claim(on, paid);
            record.dispatched_on = add_days(on, dispatched_after);
            record.alert.stars = stars;
            record.alert.upgraded_on = upgraded_after.map(|days| add_days(on, days));
            if !attested {
                record.facts.clear();
            }
            record
        })
}

fn any_records() -> impl Strategy<Value = Records<'static>> {
    let list = 0_usize..8;
    (
        prop::collection::vec(any_use(), list.clone()),
        prop::collection::vec(any_commitment(), list.clone()),
        prop::collection::vec(any_claim(), list),
    )
        .prop_map(|(uses, commitments, claims)| Records { uses, commitments, claims })
}

/// What is paid in a policy year, and for how many dispatches.
type Paid = BTreeMap<u32, (u32, Yen)>;

fn add(paid: &mut Paid, year: u32, amount: Yen) {
    let (dispatches, sum) = paid.entry(year).or_default();
    *dispatches += 1;
    *sum = sum.checked_add(amount).unwrap();
}

proptest! {
    #[test]
    fn a_row_later_than_the_month_never_changes_its_report(
        contract in any_contract(), records in any_records(), later in any_records(), month in any_month(),
    ) {
        let before = report_month(&contract, &records, month, &Readings::default());
        let end = month.last_day();
        let is_later = |moment: Moment| matches!(moment, Moment::Day(day) if day > end);
        let mut all = records;
        all.uses.extend(later.uses.into_iter().filter(|one| one.on > end));
        all.claims.extend(later.claims.into_iter().filter(|one| one.dispatched_on > end));
        let is_due_later = |one: &CommitmentRecord<'_>| {
            yakkan_severity::due(one.commitment, one.rule, one.from, None, &Readings::default()).unwrap().at.is_none_or(is_later)
        };
        let is_unknown = |one: &CommitmentRecord<'_>| is_later(one.from) && one.done.is_none_or(is_later) && is_due_later(one);
        all.commitments.extend(later.commitments.into_iter().filter(is_unknown));
        prop_assert_eq!(before, report_month(&contract, &all, month, &Readings::default()));
    }

    #[test]
    fn what_is_reported_of_an_alert_after_the_month_is_not_known_yet(
        contract in any_contract(), records in any_records(), month in any_month(),
    ) {
        let mut known = records.clone();
        for claim in &mut known.claims {
            claim.alert.upgraded_on = claim.alert.upgraded_on.filter(|day| *day <= month.last_day());
        }
        let report = |records| report_month(&contract, records, month, &Readings::default());
        prop_assert_eq!(report(&records), report(&known));
    }

    #[test]
    fn what_is_done_after_the_month_is_not_done_yet(record in any_commitment(), month in any_month()) {
        let mut undone = record.clone();
        undone.done = undone.done.filter(|done| matches!(done, Moment::Day(day) if *day <= month.last_day()));
        let report = |record| {
            let records = Records { commitments: Vec::from([record]), ..Records::default() };
            report_month(&contract([]), &records, month, &Readings::default())
        };
        prop_assert_eq!(report(record), report(undone));
    }

    #[test]
    fn no_commitment_is_missed_before_its_time_is_over_or_open_after_it_was_done(
        record in any_commitment(), month in any_month(),
    ) {
        let done = record.done;
        let records = Records { commitments: Vec::from([record]), ..Records::default() };
        let report = report_month(&contract([]), &records, month, &Readings::default());
        for judged in &report.commitments {
            let due = judged.due.as_ref().unwrap();
            match judged.state {
                CommitmentState::Missed if judged.done.is_none() => {
                    prop_assert!(matches!(due.at, Some(Moment::Day(at)) if at <= month.last_day()));
                }
                CommitmentState::Missed | CommitmentState::Met => {
                    prop_assert_eq!(judged.done, done);
                    prop_assert_eq!(due.met(judged.done.unwrap()), Ok(Some(judged.state == CommitmentState::Met)));
                }
                CommitmentState::Open => prop_assert!(judged.done.is_none()),
                CommitmentState::Unjudged => prop_assert!(false, "each of these can be judged"),
            }
        }
    }

    #[test]
    fn balances_do_not_depend_on_the_order_of_records(
        contract in any_contract(),
        (uses, shuffled) in prop::collection::vec(any_use(), 0..12).prop_flat_map(|uses| (Just(uses.clone()), Just(uses).prop_shuffle())),
        month in any_month(),
    ) {
        let report = |uses| {
            let records = Records { uses, ..Records::default() };
            report_month(&contract, &records, month, &Readings::default()).balances
        };
        prop_assert_eq!(report(uses), report(shuffled));
    }

    #[test]
    fn every_use_and_open_claim_of_the_month_is_judged(contract in any_contract(), records in any_records(), month in any_month()) {
        let within = |day: Date| (month.first_day()..=month.last_day()).contains(&day);
        let report = report_month(&contract, &records, month, &Readings::default());
        prop_assert_eq!(report.uses.len(), records.uses.iter().filter(|one| within(one.on)).count());
        let is_shown = |one: &&ClaimRecord<'_>| {
            if one.paid.is_some() { within(one.dispatched_on) } else { one.dispatched_on <= month.last_day() }
        };
        prop_assert_eq!(report.claims.len(), records.claims.iter().filter(is_shown).count());
    }

    /// Month by month some of what the report says is payable is paid, and written down.
    #[test]
    fn paying_what_reports_say_never_pays_more_than_two_dispatches_a_policy_year(
        contract in any_contract(),
        claims in prop::collection::vec(any_claim(), 0..10),
        pays in prop::collection::vec(any::<bool>(), 240),
    ) {
        let mut records = Records { claims, ..Records::default() };
        records.claims.iter_mut().for_each(|claim| claim.paid = None);
        let (mut pays, mut month) = (pays.into_iter(), Month::of(day("2026-01-01")));
        let mut years = BTreeMap::new();
        for _ in 0..24 {
            let report = report_month(&contract, &records, month, &Readings::default());
            let mut payable = Paid::new();
            for assessed in &report.claims {
                let answer = assessed.answer.as_ref().unwrap();
                let record = &mut records.claims[assessed.record];
                if record.paid.is_some() || answer.verdict.outcome() == Outcome::Refused {
                    continue;
                }
                let year = answer.policy_year.unwrap().ordinal.get();
                add(&mut payable, year, answer.payable);
                if pays.next().unwrap_or(true) {
                    record.paid = Some(answer.payable);
                    years.insert(assessed.record, year);
                }
            }
            prop_assert!(payable.values().all(|(dispatches, sum)| *dispatches <= 2 && *sum <= Yen::from_integer(300_000)));
            month = month.next();
        }
        let mut paid = Paid::new();
        for (record, year) in years {
            add(&mut paid, year, records.claims[record].paid.unwrap());
        }
        prop_assert!(paid.values().all(|(dispatches, sum)| *dispatches <= 2 && *sum <= Yen::from_integer(300_000)));
    }

    #[test]
    fn outages_and_their_order_in_other_months_do_not_matter(
        spans in prop::collection::vec((any_day(), 0_u16..1440, 1_i32..3), 0..6), month in any_month(),
    ) {
        let interval = |(on, minute, days): &(Date, u16, i32)| Interval { from: at_japan(*on, *minute), to: at_japan(add_days(*on, *days), *minute) };
        let share = |outages: Vec<Interval>| {
            let share = month_availability(service("nec-mimamori"), month, outages, [], &Readings::default()).unwrap().unwrap();
            (share.outage_nanoseconds, share.met)
        };
        let all: Vec<Interval> = spans.iter().map(interval).collect();
        let (begin, end) = (at_japan(month.first_day(), 0), at_japan(next_day(month.last_day()), 0));
        let touching = all.iter().rev().filter(|one| one.from < end && one.to > begin).copied().collect();
        prop_assert_eq!(share(all.clone()), share(touching));
    }
}

#[test]
fn holders_are_told_apart() {
    let cert = contract([Line::new(service("ites-id-cert"), day("2026-01-01"), 10)]);
    let issued = |holder| used("ites-id-cert", 0, day("2026-10-01"), Some(holder));
    let uses = Vec::from(["a", "b", "a"].map(issued));
    let records = Records { uses, ..Records::default() };
    let report = report_month(&cert, &records, Month::of(day("2026-10-01")), &Readings::default());
    let counted: Vec<_> = report.balances.iter().map(|row| (row.holder.as_deref(), row.used)).collect();
    assert_eq!(counted, [(Some("a"), 2), (Some("b"), 1)]);
}
