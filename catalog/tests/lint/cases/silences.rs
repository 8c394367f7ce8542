//! What can be wrong with duties, repetitions, silences and clauses.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // Duties and repetitions.
    (&[("/services/0/duties/0/figure/unit/en", r#""""#)], &["error text-empty /services/0/duties/0/figure/unit/en"]),
    (
        &[("/services/0/duties/-", r#"{"party": "customer", "clause": "KAZE-SOC-9-1"}"#)],
        &["error duplicate-duty /services/0/duties/1/clause"],
    ),
    (
        &[("/services/0/duties/-", r#"{"party": "customer", "clause": "KAZE-SOC-2-1"}"#)],
        &["warning already-a-term /services/0/duties/1/clause"],
    ),
    // It is a term of the other service, and a duty of this one.
    (&[("/services/1/duties", r#"[{"party": "customer", "clause": "KAZE-SOC-2-1"}]"#)], &[]),
    (
        &[("/services/0/duties/-", r#"{"party": "provider", "clause": "KAZE-SOC-6-1"}"#)],
        &["warning already-a-term /services/0/duties/1/clause"],
    ),
    (
        &[("/services/0/restated/-", r#"{"clause": "KAZE-SOC-9-2", "of": "KAZE-SOC-2-2"}"#)],
        &["error duplicate-restatement /services/0/restated/1/clause"],
    ),
    // One clause may repeat two.
    (&[("/services/0/restated/-", r#"{"clause": "KAZE-SOC-9-2", "of": "KAZE-SOC-2-1"}"#)], &[]),
    (
        &[("/services/0/restated/0/clause", r#""KAZE-SOC-2-1""#)],
        &["warning rule-without-term /clauses/32", "warning already-a-term /services/0/restated/0/clause"],
    ),
    (&[("/services/0/restated/0/of", r#""KAZE-SOC-9-2""#)], &["error restatement-of-itself /services/0/restated/0/of"]),
    (
        &[("/services/0/duties", "[]"), ("/services/0/restated/0/of", r#""KAZE-SOC-9-1""#)],
        &["error restatement-of-nothing /services/0/restated/0/of"],
    ),
    // A person's word is a duty without being stated as one; so is what another document says.
    (&[("/services/0/restated/0/of", r#""KAZE-SOC-3-4""#)], &[]),
    (&[("/services/0/restated/0/of", r#""ITES-EDR-MDR-3-HOURS-3""#)], &[]),
    // Silences.
    (
        &[("/services/0/lock/scope/silent", r#""proration""#)],
        &["error reading-does-not-fit /services/0/lock/scope/silent"],
    ),
    (
        &[("/services/0/cancel_effect", r#"{"silent": "tax-rounding", "default": "month-end"}"#)],
        &["error reading-does-not-fit /services/0/cancel_effect/silent"],
    ),
    (&[("/services/0/cancel_effect", r#"{"silent": "cancel-effect", "default": "month-end"}"#)], &[]),
    (
        &[("/services/0/cancel_effect", r#"{"silent": "cancel-effect", "default": "same-day"}"#)],
        &["error default-without-effect /services/0/cancel_effect/default"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/first_month/default", r#""month-after""#)],
        &["error default-without-effect /services/1/charging/rhythm/monthly/first_month/default"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/quantity/silent", r#""first-month""#)],
        &["error reading-does-not-fit /services/1/charging/rhythm/monthly/quantity/silent"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/proration", r#"{"silent": "first-month", "default": "none"}"#)],
        &["error reading-does-not-fit /services/1/charging/rhythm/monthly/proration/silent"],
    ),
    (
        &[("/services/1/same_count/rule", r#"{"silent": "same-count", "default": "at-least"}"#)],
        &["error default-without-effect /services/1/same_count/rule/default"],
    ),
    (&[("/services/1/quantity/minimum", r#"{"silent": "eset-quantity", "default": 7}"#)], &[]),
    (
        &[("/desks/0/year_end", r#"{"silent": "nec-year-end", "default": "12-29..01-03"}"#)],
        &["warning rule-without-term /clauses/23"],
    ),
    (
        &[("/desks/0/year_end", r#"{"silent": "holidays", "default": "none"}"#)],
        &["error reading-does-not-fit /desks/0/year_end/silent", "warning rule-without-term /clauses/23"],
    ),
    // Clauses.
    (&[("/services/0/basis", r#""KAZE-SOC-9""#)], &["error unknown-clause /services/0/basis"]),
    (&[("/services/0/basis", r#""NEC-MIMAMORI-7.8-2""#)], &[]),
    (&[("/services/0/basis", r#""NEC-MIMAMORI-7.8-99""#)], &["error unknown-clause /services/0/basis"]),
    (&[("/clauses/10/decidable", r#""rule""#)], &["warning rule-without-term /clauses/10"]),
    (&[("/services", "[]"), ("/desks", "[]"), ("/clauses", "[]")], &["warning document-empty /services"]),
];
