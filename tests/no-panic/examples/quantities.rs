//! Quantities of every service.
#![no_std]

use no_panic::{keep, service};
use yakkan::contract_rules::{Readings, check_quantity};

#[unsafe(no_mangle)]
extern "C" fn probe(index: usize, quantity: u32) -> i32 {
    service(index).map_or(0, |service| keep(check_quantity(service, quantity, &Readings::default())))
}
