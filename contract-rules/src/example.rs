//! A small service, for examples and tests.

use alloc::borrow::Cow;

use crate::{
    CancelEffect, Charging, ClauseId, DocumentId, FirstMonth, MonthQuantity, Notice, Proration, QuantityRule, Reading,
    Rhythm, Service, ServiceId, Step, Suspension, TaxKind, Term, Text,
};
use yakkan_calendar::Months;

/// Charged monthly, from 5 seats on by one, without companions, facts or lock; a cancellation needs two months' notice and takes effect at a month's end.
///
/// # Example
///
/// ```
/// let service = yakkan_contract_rules::example::plain();
/// assert_eq!(service.id.as_str(), "example-plain");
/// ```
pub fn plain() -> Service {
    const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;
    Service {
        id: ServiceId::constant("example-plain"),
        document: DocumentId::constant("EXAMPLE"),
        name: Text::constant("Example", "例"),
        basis: CLAUSE("EXAMPLE-1"),
        position: 0,
        quantity: QuantityRule {
            minimum: Term::Stated { value: 5, clause: CLAUSE("EXAMPLE-2") },
            step: Term::Stated { value: Step::By(1), clause: CLAUSE("EXAMPLE-2") },
            unit: Text::constant("seats", "席"),
        },
        companions: Cow::Borrowed(&[]),
        same_count: None,
        not_alone: None,
        facts: Cow::Borrowed(&[]),
        lock: None,
        decrease_notice: None,
        cancellation_notice: Some(Notice { months: Months(2), clause: CLAUSE("EXAMPLE-3"), written: None }),
        cancel_effect: Term::Stated { value: CancelEffect::MonthEnd, clause: CLAUSE("EXAMPLE-3") },
        suspension: Suspension::Silent,
        charging: Charging {
            rhythm: Rhythm::Monthly {
                first_month: Term::Silent { reading: Reading::FirstMonth, default: FirstMonth::Charged },
                proration: Term::Silent { reading: Reading::Proration, default: Proration::None },
                quantity: Term::Silent { reading: Reading::MonthQuantity, default: MonthQuantity::Opening },
            },
            tax: TaxKind::Standard,
            refund: None,
            basis: Cow::Borrowed(&[]),
        },
        cover: None,
    }
}
