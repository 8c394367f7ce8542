//! May a service be ordered in this quantity?

use crate::{Breach, ClauseId, Readings, Service, Step};

/// What a quantity of a service breaks, with nothing else of a contract in sight, and the clause it goes against: below the minimum, or off the step above it.
///
/// `None`: it may be ordered. Where the document is silent the clause is the one that makes the service what it is.
///
/// Source: the terms `quantity.minimum` and `quantity.step`.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{Readings, check_quantity, example};
///
/// let service = example::plain(); // from five seats on
/// let breach = |quantity| check_quantity(&service, quantity, &Readings::default()).map(|(breach, _)| breach.code());
/// assert_eq!([4, 5, 6].map(breach), [Some("below-minimum"), None, None]);
/// ```
#[inline]
pub fn check_quantity<'t>(
    service: &'t Service,
    quantity: u32,
    readings: &Readings,
) -> Option<(Breach<'t>, &'t ClauseId)> {
    let terms = &service.quantity;
    let (minimum, step) = (terms.minimum.value(readings), terms.step.value(readings));
    if quantity < minimum {
        let clause = terms.minimum.clause().unwrap_or(&service.basis);
        return Some((Breach::BelowMinimum { minimum, quantity }, clause));
    }
    if step.allows(minimum, quantity) {
        return None;
    }
    let clause = terms.step.clause().unwrap_or(&service.basis);
    let step = match step {
        Step::Fixed => None,
        Step::By(step) => Some(step),
    };
    Some((Breach::OffStep { minimum, step, quantity }, clause))
}
