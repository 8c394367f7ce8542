//! Duplicate prices: what a short sheet is spared changes nothing.
#![allow(clippy::arithmetic_side_effects, reason = "tests")]

use yakkan::billing::Yen;
use yakkan::calendar::{Date, parse_date};
use yakkan::contract_rules::ServiceId;

use super::prices::{Priced, Scope, settle_duplicates};

/// Up to this many rows, each is compared with each first.
const FEW: u64 = 8;

fn price(number: u64, service: &ServiceId, scope: Scope, from: Option<Date>, yen: i64) -> Priced<'_> {
    Priced { number, service, scope, from, unit_price: Some(Yen::from_integer(yen)) }
}

/// What is left of each row, and the codes and rows of what is reported.
fn settled(mut rows: Vec<Priced<'_>>) -> (Vec<(u64, bool)>, Vec<String>) {
    let mut said = Vec::new();
    settle_duplicates(&mut rows, "prices.csv", &mut |problem| {
        said.push(format!("{:?} {} {:?} {}", problem.level, problem.code, problem.row, problem.message_en));
    });
    (rows.iter().map(|row| (row.number, row.unit_price.is_some())).collect(), said)
}

/// Rows behind them, each on a day of its own, make a sheet too long for the quick look and no twins.
#[test]
fn a_short_sheet_is_settled_as_a_long_one() {
    let (service, another, padding) =
        (ServiceId::constant("ites-id"), ServiceId::constant("ites-base"), ServiceId::constant("ites-mdr"));
    let (day, later) = (parse_date("2026-01-01"), parse_date("2026-02-01"));
    let own = || Scope::Contract("C-1".to_owned());
    // The last row beside a first one of 300 yen for everybody: is it kept, is the first still charged, how many are reported?
    let cases = [
        ("the same", price(0, &service, Scope::Everybody, day, 300), false, true, 1),
        ("another price", price(0, &service, Scope::Everybody, day, 310), false, false, 1),
        ("another scope", price(0, &service, own(), day, 310), true, true, 0),
        ("another day", price(0, &service, Scope::Everybody, later, 310), true, true, 0),
        ("another service", price(0, &another, Scope::Everybody, day, 310), true, true, 0),
        ("no day", price(0, &service, Scope::Everybody, None, 310), true, true, 0),
    ];
    for (case, last, is_kept, is_charged, reported) in cases {
        for count in [2, FEW, FEW + 1] {
            let mut rows = vec![price(1, &service, Scope::Everybody, day, 300)];
            let without_twin =
                |number| price(number, &padding, Scope::Everybody, parse_date(&format!("2026-03-{number:02}")), 100);
            rows.extend((2..count).map(without_twin));
            rows.push(Priced { number: count, ..last.clone() });
            let behind = count + 1..=count + FEW;
            let mut long = rows.clone();
            long.extend(behind.clone().map(without_twin));

            let (left, said) = settled(rows);
            let expected: Vec<(u64, bool)> = (1..count).map(|number| (number, number > 1 || is_charged)).collect();
            let kept = is_kept.then_some((count, true));
            assert_eq!(left, expected.into_iter().chain(kept).collect::<Vec<_>>(), "{case}, {count} rows");
            assert_eq!(said.len(), reported, "{case}, {count} rows: {said:?}");
            let behind = behind.map(|number| (number, true));
            assert_eq!(settled(long), (left.into_iter().chain(behind).collect(), said), "{case}, {count} rows");
        }
    }
}
