//! What can be wrong with names, company, quantities, facts and endings.

use super::{COVER, Case};

pub(super) const CASES: &[Case] = &[
    (&[], &[]),
    // Names and texts.
    (&[("/title/ja", r#""""#)], &["error text-empty /title/ja"]),
    (&[("/issuer/en", r#"" \t""#)], &["error text-empty /issuer/en"]),
    (&[("/edition/label", r#""""#)], &["error text-empty /edition/label"]),
    (&[("/services/1/name/en", r#""""#)], &["error text-empty /services/1/name/en"]),
    (&[("/services/0/quantity/unit/ja", r#""""#)], &["error text-empty /services/0/quantity/unit/ja"]),
    (&[("/services/0/facts/1/requirement/ja", r#""""#)], &["error text-empty /services/0/facts/1/requirement/ja"]),
    (&[("/desks/0/name/en", r#""""#)], &["error text-empty /desks/0/name/en"]),
    (&[("/clauses/2/text/ja", r#""""#)], &["error text-empty /clauses/2/text/ja"]),
    (
        &[("/clauses/2/section", r#""""#), ("/clauses/2/kind", r#""""#)],
        &["error text-empty /clauses/2/kind", "error text-empty /clauses/2/section"],
    ),
    (&[("/services/0/document", r#""OTHER""#)], &["error other-document /services/0/document"]),
    (&[("/desks/0/document", r#""OTHER""#)], &["error other-document /desks/0/document"]),
    (&[("/clauses/0/document", r#""OTHER""#)], &["error other-document /clauses/0/document"]),
    (
        &[("/services/1/id", r#""kaze-soc""#)],
        &[
            "error unknown-service /clauses/1/services/0",
            "error unknown-service /clauses/4/services/0",
            "error unknown-service /clauses/5/services/0",
            "error unknown-service /clauses/6/services/0",
            "error unknown-service /clauses/9/services/0",
            "error unknown-service /clauses/10/services/1",
            "error unknown-service /clauses/15/services/1",
            "error unknown-service /clauses/18/services/1",
            "error unknown-service /clauses/20/services/1",
            "error unknown-service /clauses/21/services/1",
            "error unknown-service /clauses/22/services/1",
            "error unknown-service /clauses/23/services/1",
            "error companion-of-itself /services/1/companions/0/service",
            "error duplicate-service /services/1/id",
            "error same-count-with-itself /services/1/same_count/with",
        ],
    ),
    (&[("/clauses/10/id", r#""KAZE-SOC-1-1""#)], &["error duplicate-clause /clauses/10/id"]),
    // What other documents have.
    (
        &[("/desks/0/id", r#""ites""#)],
        &[
            "error desk-taken /desks/0/id",
            "error unknown-desk /services/0/commitments/0/promise/by-level/rules/1/rule/business-days/desk",
        ],
    ),
    (&[("/clauses/10/id", r#""NEC-MIMAMORI-7.8-2""#)], &["error clause-taken /clauses/10/id"]),
    // Company.
    (&[("/also", r#"["ites-base"]"#)], &[]),
    (&[("/also", r#"["ites-bass"]"#)], &["error unknown-service /also/0"]),
    (&[("/also", r#"["kaze-soc"]"#)], &["error also-own-service /also/0"]),
    (&[("/clauses/10/services/0", r#""nobody""#)], &["error unknown-service /clauses/10/services/0"]),
    (
        &[("/services/1/companions/0/service", r#""kaze-sock""#)],
        &[
            "error unknown-service /services/1/companions/0/service",
            "error same-count-without-companion /services/1/same_count/with",
        ],
    ),
    (
        &[("/services/0/companions", r#"[{"service": "kaze-soc", "span": "every-day", "clause": "KAZE-SOC-1-1"}]"#)],
        &["error companion-of-itself /services/0/companions/0/service"],
    ),
    (
        &[("/services/1/companions/-", r#"{"service": "kaze-soc", "span": "start-day", "clause": "KAZE-SOC-1-1"}"#)],
        &["error duplicate-companion /services/1/companions/1/service"],
    ),
    (
        &[("/services/1/companions/-", r#"{"service": "ites-base", "span": "start-day", "clause": "KAZE-SOC-1-1"}"#)],
        &[],
    ),
    (
        &[("/services/1/same_count/with", r#""nobody""#)],
        &[
            "error same-count-without-companion /services/1/same_count/with",
            "error unknown-service /services/1/same_count/with",
        ],
    ),
    (
        &[("/services/1/same_count/with", r#""ites-edr""#)],
        &["error same-count-without-companion /services/1/same_count/with"],
    ),
    (
        &[("/services/0/not_alone", r#"{"any_of": [], "clause": "KAZE-SOC-1-1"}"#)],
        &["error not-alone-empty /services/0/not_alone/any_of"],
    ),
    (
        &[("/services/0/not_alone", r#"{"any_of": ["ites-edr", "kaze-soc", "nobody"], "clause": "KAZE-SOC-1-1"}"#)],
        &[
            "error not-alone-with-itself /services/0/not_alone/any_of/1",
            "error unknown-service /services/0/not_alone/any_of/2",
        ],
    ),
    // Quantities.
    (&[("/services/0/quantity/step/stated", "0")], &["error step-zero /services/0/quantity/step/stated"]),
    (&[("/services/0/quantity/step/stated", r#""fixed""#)], &[]),
    (&[("/services/0/quantity/minimum/stated", "0")], &["warning minimum-zero /services/0/quantity/minimum/stated"]),
    (&[("/services/0/quantity/minimum/stated", "1")], &[]),
    (
        &[("/services/1/quantity/step", r#"{"silent": "nec-quantity", "default": 0}"#)],
        &["error step-zero /services/1/quantity/step/default"],
    ),
    // Facts.
    (
        &[("/services/0/facts/1/fact", r#""in-japan""#)],
        &["error duplicate-fact /services/0/facts/1/fact", "error fact-kind-differs /services/0/facts/1/kind"],
    ),
    (
        &[("/services/0/facts/0/kind", r#"{"type": "integer", "least": 1}"#)],
        &["error fact-kind-differs /services/0/facts/0/kind"],
    ),
    (&[("/services/1/facts/0/fact", r#""contact-persons""#)], &["error fact-kind-differs /services/1/facts/0/kind"]),
    (&[("/services/0/facts/1/fact", r#""administrators""#)], &[]),
    (&[("/services/0/facts/1/kind", r#"{"type": "integer", "least": 5, "most": 5}"#)], &[]),
    (
        &[("/services/0/facts/1/kind", r#"{"type": "integer", "least": 6, "most": 5}"#)],
        &["error fact-bounds-crossed /services/0/facts/1/kind"],
    ),
    (&[("/services/0/facts/1/kind", r#"{"type": "integer"}"#)], &["error fact-without-bound /services/0/facts/1/kind"]),
    (&[("/services/1/facts/0/fact", r#""written""#)], &["error fact-name-taken /services/1/facts/0/fact"]),
    (&[("/services/1/facts/0/breach", r#""below-minimum""#)], &["error breach-code-taken /services/1/facts/0/breach"]),
    // Lock, notices, cover. One below, on and above each bound.
    (&[("/services/0/lock/length", "0")], &["error lock-empty /services/0/lock/length"]),
    (&[("/services/0/lock/length", "1")], &[]),
    (&[("/services/0/lock/length", "120")], &[]),
    (&[("/services/0/lock/length", "121")], &["error lock-too-long /services/0/lock/length"]),
    (&[("/services/0/lock/decrease", "-")], &["warning rule-without-term /clauses/11"]),
    (
        &[("/services/0/lock/decrease", "-"), ("/services/0/lock/cancellation", "-")],
        &[
            "error lock-without-clause /services/0/lock",
            "warning rule-without-term /clauses/11",
            "warning rule-without-term /clauses/12",
        ],
    ),
    (&[("/services/0/decrease_notice/months", "0")], &[]),
    (
        &[("/services/0/decrease_notice/months", "0"), ("/services/0/decrease_notice/written", "-")],
        &["error notice-empty /services/0/decrease_notice/months"],
    ),
    (&[("/services/0/decrease_notice/months", "1"), ("/services/0/decrease_notice/written", "-")], &[]),
    (&[("/services/0/cancellation_notice/months", "60")], &[]),
    (
        &[("/services/0/cancellation_notice/months", "61")],
        &["error notice-too-long /services/0/cancellation_notice/months"],
    ),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/period/length", "0")],
        &["error cover-empty /services/0/cover/period/length"],
    ),
    (&[("/services/0/cover", COVER), ("/services/0/cover/period/length", "120")], &[]),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/period/length", "121")],
        &["error cover-too-long /services/0/cover/period/length"],
    ),
];
