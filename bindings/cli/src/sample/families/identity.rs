//! ID management, with or without certificates and setup support.

use yakkan::calendar::{add_days, add_months, jiff::civil::date};

use crate::sample::contract::Contract;
use crate::sample::days::{Span, last_of_month};
use crate::sample::random::Random;
use crate::sample::services::{CERTIFICATE, ID, SETUP, minimum};

use super::single::later;

/// ID management and what some customers order with it.
pub(in crate::sample) fn add(contract: &mut Contract, random: &mut Random, span: Span, ids: u32) {
    let ids = ids.max(minimum(ID));
    contract.add_base(span);
    contract.add_line(ID, span, ids);
    if random.percent(45) {
        let start = if random.percent(30) { later(random, span) } else { span.start };
        contract.add_line(CERTIFICATE, Span { start, ..span }, certificates(random, ids));
    }
    if random.percent(50) {
        let ordered = add_days(span.start, random.pick(&[0, 0, 0, 7, 14, 30]));
        let done = last_of_month(add_months(ordered, 2));
        // Older orders are no longer in the ledger.
        if date(2025, 4, 1) <= ordered && span.contains(done) {
            contract.add_line(SETUP, Span::of(ordered, done), 1);
        }
    }
}

/// Certificates for some or all IDs, in tens.
fn certificates(random: &mut Random, ids: u32) -> u32 {
    let part = random.pick(&[100, 100, 50, 30, 20, 10]);
    let wanted = ids.saturating_mul(part) / 100;
    wanted.saturating_sub(wanted % 10).max(minimum(CERTIFICATE))
}
