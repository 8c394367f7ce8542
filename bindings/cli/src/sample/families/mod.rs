//! The lines that customers order together, one module a family of services. Adding to a contract, each gives valid lines.

pub(super) mod endpoints;
pub(super) mod identity;
pub(super) mod single;

use super::contract::Contract;
use super::days::Span;
use super::random::Random;
use super::size::seats;

/// What a customer has.
#[derive(Clone, Copy, Debug, Default)]
struct Basket {
    edr: bool,
    mdr: bool,
    id: bool,
    pc_support: bool,
    watch: bool,
    eset: bool,
}

const NONE: Basket = Basket { edr: false, mdr: false, id: false, pc_support: false, watch: false, eset: false };
const EDR: Basket = Basket { edr: true, ..NONE };
const MDR: Basket = Basket { mdr: true, ..EDR };
const ID: Basket = Basket { id: true, ..NONE };
const PC_SUPPORT: Basket = Basket { pc_support: true, ..NONE };
const WATCH: Basket = Basket { watch: true, ..NONE };
const ESET: Basket = Basket { eset: true, ..NONE };

/// How often, in a hundred, customers have what.
const BASKETS: [(u32, Basket); 12] = [
    (13, EDR),
    (27, MDR),
    (14, ID),
    (6, PC_SUPPORT),
    (7, Basket { id: true, ..MDR }),
    (3, Basket { id: true, pc_support: true, ..EDR }),
    (5, Basket { pc_support: true, ..ID }),
    (12, WATCH),
    (3, Basket { watch: true, ..EDR }),
    (6, ESET),
    (2, Basket { watch: true, ..ESET }),
    (2, Basket { watch: true, ..MDR }),
];

/// Adds the lines of a usual customer.
pub(super) fn add_some(contract: &mut Contract, random: &mut Random, span: Span) {
    let basket = random.weighted(&BASKETS);
    let seats = seats(random);
    if basket.edr || basket.id || basket.pc_support {
        contract.add_base(span);
    }
    if basket.mdr {
        endpoints::add_mdr(contract, random, span, seats);
    } else if basket.edr {
        endpoints::add_edr(contract, span, seats);
    }
    if basket.id {
        let start = if basket.edr || basket.pc_support { single::later(random, span) } else { span.start };
        identity::add(contract, random, Span { start, ..span }, seats);
    }
    if basket.pc_support {
        single::add_pc_support(contract, random, span, seats);
    }
    if basket.watch {
        let start = if basket.edr || basket.eset { single::later(random, span) } else { span.start };
        single::add_watch(contract, random, Span { start, ..span });
    }
    if basket.eset {
        contract.add_line(super::services::ESET, span, seats);
    }
}
