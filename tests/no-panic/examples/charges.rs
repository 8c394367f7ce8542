//! A month's charge at any price.
#![no_std]

use no_panic::{day, keep, line};
use yakkan::billing::{Yen, charge_at};
use yakkan::calendar::Month;
use yakkan::contract_rules::{Grounds, Readings};

#[unsafe(no_mangle)]
extern "C" fn probe(
    index: usize,
    year: i16,
    month: i8,
    day_of_month: i8,
    last: i16,
    quantity: u32,
    mantissa: i64,
    scale: u32,
    of: i16,
) -> i32 {
    let Some(start) = day(year, month, day_of_month) else { return 0 };
    let Some(line) = line(index, start, quantity, day(last, month, 1)) else { return 0 };
    let (Some(price), Some(of)) = (Yen::from_parts(mantissa.into(), scale), Month::new(of, month)) else { return 0 };
    keep(charge_at(&line, of, price, &Readings::default(), &mut Grounds::default()))
}
