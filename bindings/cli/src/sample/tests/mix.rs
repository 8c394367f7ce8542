//! What there is in two thousand contracts, and that it is about what a reseller has.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::rows;
use crate::sample::contract::Contract;
use crate::sample::draw::draw;
use crate::sample::services::{BASE, EDR, MDR};

const CONTRACTS: u64 = 2000;
const SEEDS: [u64; 3] = [1, 2, 2026];

/// How many contracts in two thousand hold for `holds`.
fn count(seed: u64, holds: impl Fn(&Contract) -> bool) -> usize {
    let mut contract = Contract::default();
    (1..=CONTRACTS)
        .filter(|number| {
            let _ = draw(&mut contract, seed, *number);
            holds(&contract)
        })
        .count()
}

#[test]
fn the_services_are_mixed() {
    for seed in SEEDS {
        for (service, expected) in [
            ("ites-base", 1400..=1800),
            ("ites-edr", 900..=1300),
            ("ites-mdr", 600..=900),
            ("ites-id", 400..=750),
            ("ites-id-cert", 150..=450),
            ("ites-id-setup", 40..=250),
            ("ites-pc-support", 200..=450),
            ("nec-mimamori", 250..=550),
            ("eset-mdr-ultimate", 150..=400),
        ] {
            let expected: RangeInclusive<usize> = expected;
            let held = count(seed, |contract| contract.has(service));
            assert!(expected.contains(&held), "{service}: {held} with seed {seed}");
        }
    }
}

#[test]
fn sizes_go_from_20_to_23_000() {
    for seed in SEEDS {
        let mut contract = Contract::default();
        let mut sizes = Vec::new();
        for number in 1..=CONTRACTS {
            let _ = draw(&mut contract, seed, number);
            sizes.extend(contract.lines.iter().filter(|line| line.service == EDR).map(|line| line.quantity));
        }
        sizes.sort_unstable();
        assert_eq!((sizes.first(), sizes.last()), (Some(&20), Some(&23_000)));
        let median = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
        assert!((60..=250).contains(&median), "half have fewer than {median}");
        let large = sizes.iter().filter(|size| **size >= 10_000).count();
        assert!(large * 100 > sizes.len() && large * 15 < sizes.len(), "{large} of {} are large", sizes.len());
    }
}

#[test]
fn most_are_in_force_and_some_ask_for_something() {
    let october = yakkan::calendar::jiff::civil::date(2026, 10, 1);
    for seed in SEEDS {
        let in_force = count(seed, |contract| contract.lines.iter().any(|line| line.span.contains(october)));
        assert!((1750..=1950).contains(&in_force), "{in_force}");
        let ended = count(seed, |contract| contract.lines.iter().any(|line| line.span.last_day.is_some()));
        assert!((150..=500).contains(&ended), "{ended}");
        let future = count(seed, |contract| contract.lines.iter().any(|line| line.span.start > october));
        assert!((50..=250).contains(&future), "{future}");
        let asking = count(seed, |contract| contract.changes.iter().any(|change| change.notice.is_some()));
        assert!((450..=700).contains(&asking), "{asking}");
        let agreed = count(seed, |contract| contract.changes.iter().any(|change| change.notice.is_none()));
        assert!((350..=600).contains(&agreed), "{agreed}");
        let own_price = count(seed, |contract| !contract.prices.is_empty());
        assert!((300..=700).contains(&own_price), "{own_price}");
    }
}

#[test]
fn one_in_forty_five_has_a_row_that_cannot_be_used_and_one_in_sixty_another() {
    for seed in SEEDS {
        let mut contract = Contract::default();
        let bad = (1..=CONTRACTS).filter(|number| draw(&mut contract, seed, *number).is_some()).count();
        assert!((44 + 20..=45 + 45).contains(&bad), "44 turns of 45, and some others: {bad}");
    }
}

#[test]
fn price_lists_hold_for_every_line_and_bad_prices_are_of_single_contracts() {
    let prices = rows("prices", CONTRACTS, 1);
    let general = prices.iter().skip(1).filter(|row| row[3].is_empty());
    let listed: BTreeSet<&str> = general.clone().map(|row| row[0].as_str()).collect();
    assert_eq!(listed.len(), 10);
    for row in general {
        assert!(crate::table::parse_yen(&row[2]).is_ok() && crate::table::parse_day(&row[1]).is_ok());
    }
    let spoilt: Vec<&Vec<String>> =
        prices.iter().skip(1).filter(|row| row[2].parse::<f64>().is_err() || row[1].contains('年')).collect();
    assert!(!spoilt.is_empty() && spoilt.iter().all(|row| !row[3].is_empty()));
    assert!(prices.iter().any(|row| row[2].ends_with(".5")));
    let keys: Vec<_> = prices.iter().skip(1).map(|row| (&row[0], &row[1], &row[3])).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "no price stands twice");
}

#[test]
fn the_parts_of_a_request_have_its_label() {
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows("changes", CONTRACTS, 1).into_iter().skip(1).filter(|row| !row[8].is_empty()) {
        assert!(row[8].starts_with(&row[0].replace("C-", "R-")) && !row[6].is_empty());
        *parts.entry(row[8].clone()).or_default() += 1;
    }
    let joint = parts.values().filter(|parts| **parts > 1).count();
    assert!(100 < joint && joint < parts.len(), "{joint} of {}", parts.len());
}

#[test]
fn names_are_many_and_of_many_kinds() {
    let names: BTreeSet<String> =
        rows("contracts", CONTRACTS, 1).into_iter().skip(1).map(|mut row| row.swap_remove(1)).collect();
    assert!(names.len() > 1500, "{}", names.len());
    for kind in ["株式会社", "有限会社", "合同会社", "医療法人", "学校法人", "社会福祉法人", "協同組合"]
    {
        assert!(names.iter().any(|name| name.contains(kind)), "{kind}");
    }
}

#[test]
fn rules_are_broken_by_a_few_in_the_ways_they_are() {
    for seed in SEEDS {
        let has = |contract: &Contract, service: &str, quantity: u32| {
            contract.line(service).is_some_and(|line| line.quantity == quantity)
        };
        assert!(count(seed, |contract| has(contract, MDR, 24)) > 0);
        assert!(count(seed, |contract| has(contract, MDR, 25)) > 5);
        assert!(count(seed, |contract| has(contract, "ites-id", 19)) > 0);
        assert!(count(seed, |contract| has(contract, "ites-id-cert", 15)) > 0);
        assert!(count(seed, |contract| contract.has(EDR) && !contract.has(BASE)) > 0);
    }
}
