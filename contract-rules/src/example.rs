//! Small services, for examples and tests.

use alloc::borrow::Cow;

use crate::{
    Allowance, AllowanceId, AllowancePeriod, Attestation, BreachCode, CancelEffect, Charging, ClaimKind, ClaimRule,
    ClaimYear, ClauseId, Cover, CoverAlert, CoverLimit, CoverPeriod, DispatchWindow, DocumentId, FactId, FirstMonth,
    MonthQuantity, Notice, PartialGrant, Proration, QuantityRule, Reading, Rhythm, Service, ServiceId, Step,
    Suspension, TaxKind, Term, Text, UpgradeWindow, UpgradedAlert, Yen,
};
use yakkan_calendar::Months;

mod promising;

pub use promising::{desk, promising};

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
        allowances: Cow::Borrowed(&[]),
        commitments: Cow::Borrowed(&[]),
        availability: None,
        scales: Cow::Borrowed(&[]),
        duties: Cow::Borrowed(&[]),
        restated: Cow::Borrowed(&[]),
    }
}

/// [`plain`] with an insurance: policy years of twelve months, two dispatches a year of at most 100,000 yen each, 200,000 in all; an alert of three
/// stars gives the right, one of two stars once it is upgraded; the dispatch within 30 days; one fact, `mail-received`, must be true.
///
/// # Example
///
/// ```
/// let service = yakkan_contract_rules::example::covered();
/// assert_eq!(service.cover.map(|cover| cover.limit.dispatches), Some(2));
/// ```
pub fn covered() -> Service {
    const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;
    let cover = Cover {
        period: CoverPeriod {
            length: Months(12),
            start: CLAUSE("EXAMPLE-7"),
            renewal: CLAUSE("EXAMPLE-8"),
            before: CLAUSE("EXAMPLE-9"),
            after: CLAUSE("EXAMPLE-10"),
        },
        limit: CoverLimit {
            dispatches: 2,
            each: Yen::from_integer(100_000),
            total: Yen::from_integer(200_000),
            clause: CLAUSE("EXAMPLE-11"),
        },
        alert: CoverAlert {
            stars: 3,
            clause: CLAUSE("EXAMPLE-12"),
            upgraded: Some(UpgradedAlert {
                stars: 2,
                clause: CLAUSE("EXAMPLE-13"),
                window: Term::Silent { reading: Reading::UpgradeWindow, default: UpgradeWindow::UpgradeDay },
            }),
        },
        window: DispatchWindow { days: 30, clause: CLAUSE("EXAMPLE-14") },
        claim_year: Term::Silent { reading: Reading::ClaimYear, default: ClaimYear::AlertDay },
        rules: Cow::Owned(alloc::vec![ClaimRule {
            attestation: Attestation {
                fact: FactId::constant("mail-received"),
                must_be: true,
                breach: BreachCode::constant("mail-not-received"),
                clause: CLAUSE("EXAMPLE-15"),
                requirement: Text::constant("the alert mail was received", "アラートメールを受信していること"),
            },
            asked: ClaimKind::Every,
            exception: None,
        }]),
        process: None,
        basis: Cow::Borrowed(&[]),
    };
    Service { cover: Some(cover), ..plain() }
}

/// [`plain`] with two allowances: three `ticket`s each calendar month, for what the vendor is not handling (fact `handled-by-vendor`), and two
/// `certificate`s at once for each holder, each valid for twelve months.
///
/// # Example
///
/// ```
/// let service = yakkan_contract_rules::example::granting();
/// assert_eq!(service.allowances[0].id.as_str(), "ticket");
/// ```
pub fn granting() -> Service {
    const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;
    let ticket = Allowance {
        id: AllowanceId::constant("ticket"),
        name: Text::constant("tickets", "チケット"),
        granted: Term::Stated { value: 3, clause: CLAUSE("EXAMPLE-16") },
        period: AllowancePeriod::CalendarMonth { clause: CLAUSE("EXAMPLE-16") },
        partial: Some(Term::Silent { reading: Reading::PartialGrant, default: PartialGrant::Full }),
        unit_cap: None,
        attestations: Cow::Owned(alloc::vec![Attestation {
            fact: FactId::constant("handled-by-vendor"),
            must_be: false,
            breach: BreachCode::constant("handled-by-vendor"),
            clause: CLAUSE("EXAMPLE-17"),
            requirement: Text::constant("the vendor is not handling it", "ベンダーが対応中でないこと"),
        }]),
        no_carry_over: Some(CLAUSE("EXAMPLE-18")),
        no_purchase: None,
        basis: Cow::Borrowed(&[]),
    };
    let certificate = Allowance {
        id: AllowanceId::constant("certificate"),
        name: Text::constant("certificates", "証明書"),
        granted: Term::Stated { value: 2, clause: CLAUSE("EXAMPLE-19") },
        period: AllowancePeriod::Concurrent { lifetime: Months(12), clause: CLAUSE("EXAMPLE-20") },
        partial: None,
        unit_cap: None,
        attestations: Cow::Borrowed(&[]),
        no_carry_over: None,
        no_purchase: None,
        basis: Cow::Borrowed(&[]),
    };
    Service { allowances: Cow::Owned(alloc::vec![ticket, certificate]), ..plain() }
}
