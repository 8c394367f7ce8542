//! What can be wrong with an insurance.

use super::{CLAIM_RULE, COVER, Case};

pub(super) const CASES: &[Case] = &[
    // The insurance.
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/limit/dispatches", "0")],
        &["error cover-limit-empty /services/0/cover/limit/dispatches"],
    ),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/limit/each", r#""0""#)],
        &["error cover-limit-empty /services/0/cover/limit/each"],
    ),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/limit/total", r#""0""#)],
        &[
            "error cover-limit-crossed /services/0/cover/limit/total",
            "error cover-limit-empty /services/0/cover/limit/total",
        ],
    ),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/limit/total", r#""99999""#)],
        &["error cover-limit-crossed /services/0/cover/limit/total"],
    ),
    (&[("/services/0/cover", COVER), ("/services/0/cover/limit/total", r#""100000""#)], &[]),
    (
        &[("/services/0/cover", COVER), ("/services/0/cover/alert/stars", "4")],
        &["error stars-out-of-range /services/0/cover/alert/stars"],
    ),
    (
        &[
            ("/services/0/cover", COVER),
            (
                "/services/0/cover/alert/upgraded",
                r#"{"stars": 3, "clause": "KAZE-SOC-1-1", "window": {"silent": "upgrade-window", "default": "upgrade-day"}}"#,
            ),
        ],
        &["error upgrade-not-below /services/0/cover/alert/upgraded/stars"],
    ),
    (
        &[
            ("/services/0/cover", COVER),
            (
                "/services/0/cover/alert/upgraded",
                r#"{"stars": 2, "clause": "KAZE-SOC-1-1", "window": {"silent": "upgrade-window", "default": "upgrade-day"}}"#,
            ),
        ],
        &[],
    ),
    (
        &[
            ("/services/0/cover", COVER),
            (
                "/services/0/cover/alert/upgraded",
                r#"{"stars": 4, "clause": "KAZE-SOC-1-1", "window": {"silent": "upgrade-window", "default": "upgrade-day"}}"#,
            ),
        ],
        &[
            "error stars-out-of-range /services/0/cover/alert/upgraded/stars",
            "error upgrade-not-below /services/0/cover/alert/upgraded/stars",
        ],
    ),
    (&[("/services/0/cover", COVER), ("/services/0/cover/rules/-", CLAIM_RULE)], &[]),
    (
        &[
            ("/services/0/cover", COVER),
            ("/services/0/cover/rules/-", CLAIM_RULE),
            ("/services/0/cover/rules/0/attestation/requirement/ja", r#""""#),
            ("/services/0/cover/rules/0/exception/requirement/en", r#""""#),
        ],
        &[
            "error text-empty /services/0/cover/rules/0/attestation/requirement/ja",
            "error text-empty /services/0/cover/rules/0/exception/requirement/en",
        ],
    ),
    (
        &[
            ("/services/0/cover", COVER),
            ("/services/0/cover/rules/-", CLAIM_RULE),
            ("/services/0/cover/rules/0/exception/fact", r#""mail-kept""#),
        ],
        &["error duplicate-fact /services/0/cover/rules/0/exception/fact"],
    ),
    (
        &[
            ("/services/0/cover", COVER),
            ("/services/0/cover/rules/-", CLAIM_RULE),
            ("/services/0/cover/rules/0/attestation/fact", r#""contact-persons""#),
        ],
        &["error fact-kind-differs /services/0/cover/rules/0/attestation/fact"],
    ),
];
