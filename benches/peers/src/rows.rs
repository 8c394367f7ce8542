//! The rows that every engine is asked about: a contract of EDR and MDR in the same count, and a request that reduces both on one day.

use jiff::civil::date;
use jiff::{Span, ToSpan};

use crate::plain;
use crate::way::Row;

/// How many rows are compared, and gone through in each round of timing.
pub const ROWS: usize = 1_000;

const SEED: u64 = 20_261_031;

/// Rows from a fixed seed. Half of the days lie within two days of a border, one start in eight on a 29 February.
pub fn random() -> Vec<Row> {
    let mut random = Random(SEED);
    (0..ROWS).map(|_| row(&mut random)).collect()
}

fn row(random: &mut Random) -> Row {
    let start = match random.below(8) {
        0 => date(2024, 2, 29),
        1 => date(2024, 1, 1).last_of_month() + Span::new().months(random.below(24)),
        _ => date(2024, 1, 1) + days(random.below(1_000)),
    };
    let on = match random.below(2) {
        0 => plain::lock_last_day(start) + days(random.below(5) - 2),
        _ => start + days(200 + random.below(900)),
    };
    let notice = match random.below(2) {
        0 => plain::latest_notice(on) + days(random.below(5) - 2),
        _ => on - days(random.below(300)),
    };
    let present = 40 + u32::try_from(random.below(200)).unwrap();
    let quantity = match random.below(4) {
        0 => 23 + u32::try_from(random.below(4)).unwrap(),
        _ => 25 + u32::try_from(random.below(i64::from(present) - 25)).unwrap(),
    };
    let edr = match random.below(4) {
        0 => (quantity + u32::try_from(random.below(3)).unwrap()).min(present - 1),
        _ => quantity,
    };
    Row { start, on, notice, present, quantity, edr }
}

fn days(days: i64) -> Span {
    days.days()
}

/// SplitMix64: the same rows everywhere, without a dependency.
struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i64::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }
}
