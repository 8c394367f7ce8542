//! What the ledger knows about customers.

use super::contract::{Contract, Fact, FactValue};
use super::random::Random;
use super::services::{BASE, CERTIFICATE, EDR, ENDPOINT_BASE, ESET, ID, MDR, PC_SUPPORT, SETUP, WATCH};

const ADMINISTRATORS: &str = "administrators";

/// Every fact and the services that need it.
const NEEDED: [(&str, &[&str]); 11] = [
    ("in-japan", &[BASE, ENDPOINT_BASE, EDR, MDR, ID, CERTIFICATE, SETUP, PC_SUPPORT]),
    (ADMINISTRATORS, &[EDR, MDR, ID]),
    ("no-other-withsecure", &[EDR, MDR]),
    ("withsecure-terms", &[EDR, MDR]),
    ("analyst-action-consent", &[MDR]),
    ("trustlogin-terms", &[ID]),
    ("corporate", &[WATCH]),
    ("utm-terms", &[WATCH]),
    ("no-antisocial-forces", &[WATCH]),
    ("eset-terms", &[ESET]),
    ("cloud-managed", &[ESET]),
];

/// Every fact that is needed, all as they should be.
pub(super) fn complete(contract: &mut Contract, random: &mut Random) {
    for (name, services) in NEEDED {
        if services.iter().any(|service| contract.has(service)) {
            let value = match name {
                ADMINISTRATORS => FactValue::Number(random.between(1, 2)),
                _ => FactValue::Truth(true),
            };
            contract.facts.push(Fact { name, value });
        }
    }
}

/// Mostly [`complete`]; sometimes one or all of them were never asked for, seldom one is not as it should be.
pub(super) fn usual(contract: &mut Contract, random: &mut Random) {
    complete(contract, random);
    let count = u32::try_from(contract.facts.len()).unwrap_or(u32::MAX);
    let one = usize::try_from(random.below(count)).unwrap_or_default();
    match random.weighted(&[(86, 0), (8, 1), (2, 2), (2, 3), (2, 4)]) {
        0 => {}
        1 if one < contract.facts.len() => {
            contract.facts.remove(one);
        }
        2 => contract.facts.clear(),
        3 => set_administrators(contract, random.pick(&[0, 3, 3, 5])),
        _ => {
            if let Some(Fact { value: FactValue::Truth(truth), .. }) = contract.facts.get_mut(one) {
                *truth = false;
            }
        }
    }
}

fn set_administrators(contract: &mut Contract, count: u32) {
    if let Some(fact) = contract.facts.iter_mut().find(|fact| fact.name == ADMINISTRATORS) {
        fact.value = FactValue::Number(count);
    }
}
