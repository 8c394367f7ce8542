//! What can be wrong with allowances.

use super::Case;

pub(super) const CASES: &[Case] = &[
    // Allowances. The example grants two searches a month, each of up to 50 endpoints.
    (&[("/services/0/allowances/0/name/en", r#""""#)], &["error text-empty /services/0/allowances/0/name/en"]),
    (
        &[("/services/0/allowances/0/unit_cap/unit/ja", r#""""#)],
        &["error text-empty /services/0/allowances/0/unit_cap/unit/ja"],
    ),
    (
        &[("/services/0/allowances/0/attestations/0/requirement/en", r#"" ""#)],
        &["error text-empty /services/0/allowances/0/attestations/0/requirement/en"],
    ),
    (
        &[(
            "/services/0/allowances/-",
            r#"{"id": "log-search", "name": {"en": "searches", "ja": "調査"}, "granted": {"stated": 1, "clause": "KAZE-SOC-7-1"},
                "period": {"contract": {"scope": {"silent": "deployment-scope", "default": "contract"}}}}"#,
        )],
        &["error duplicate-allowance /services/0/allowances/1/id"],
    ),
    (
        &[("/services/0/allowances/0/granted/stated", "0")],
        &["warning grant-zero /services/0/allowances/0/granted/stated"],
    ),
    (&[("/services/0/allowances/0/granted/stated", "1")], &[]),
    (
        &[("/services/0/allowances/0/granted", r#"{"silent": "partial-grant", "default": 1}"#)],
        &["error reading-does-not-fit /services/0/allowances/0/granted/silent"],
    ),
    (
        &[("/services/0/allowances/0/unit_cap/most", "0")],
        &["error unit-cap-zero /services/0/allowances/0/unit_cap/most"],
    ),
    (&[("/services/0/allowances/0/unit_cap/most", "1")], &[]),
    (
        &[(
            "/services/0/allowances/0/period",
            r#"{"year": {"part": 6, "anchor": {"silent": "allowance-year", "default": "contract"}, "clause": "KAZE-SOC-7-1"}}"#,
        )],
        &[],
    ),
    (
        &[(
            "/services/0/allowances/0/period",
            r#"{"year": {"part": 5, "anchor": {"silent": "allowance-year", "default": "contract"}, "clause": "KAZE-SOC-7-1"}}"#,
        )],
        &["error year-part-uneven /services/0/allowances/0/period/year/part"],
    ),
    (
        &[(
            "/services/0/allowances/0/period",
            r#"{"year": {"part": 0, "anchor": {"silent": "allowance-year", "default": "contract"}, "clause": "KAZE-SOC-7-1"}}"#,
        )],
        &["error year-part-uneven /services/0/allowances/0/period/year/part"],
    ),
    (
        &[(
            "/services/0/allowances/0/period",
            r#"{"year": {"part": 24, "anchor": {"silent": "allowance-year", "default": "contract"}, "clause": "KAZE-SOC-7-1"}}"#,
        )],
        &["error year-part-uneven /services/0/allowances/0/period/year/part"],
    ),
    (
        &[("/services/0/allowances/0/period", r#"{"concurrent": {"lifetime": 0, "clause": "KAZE-SOC-7-1"}}"#)],
        &["error lifetime-empty /services/0/allowances/0/period/concurrent/lifetime"],
    ),
    (&[("/services/0/allowances/0/period", r#"{"concurrent": {"lifetime": 1, "clause": "KAZE-SOC-7-1"}}"#)], &[]),
    // What is attested of a use.
    (
        &[("/services/0/allowances/0/attestations/0/fact", r#""contact-persons""#)],
        &["error fact-kind-differs /services/0/allowances/0/attestations/0/fact"],
    ),
    (
        &[("/services/0/allowances/0/attestations/0/fact", r#""administrators""#)],
        &["error fact-kind-differs /services/0/allowances/0/attestations/0/fact"],
    ),
    (&[("/services/0/allowances/0/attestations/0/fact", r#""in-japan""#)], &[]),
    (
        &[("/services/0/allowances/0/attestations/0/fact", r#""written""#)],
        &["error fact-name-taken /services/0/allowances/0/attestations/0/fact"],
    ),
    (
        &[("/services/0/allowances/0/attestations/0/breach", r#""allowance-exhausted""#)],
        &["error breach-code-taken /services/0/allowances/0/attestations/0/breach"],
    ),
    (
        &[(
            "/services/0/allowances/0/attestations/-",
            r#"{"fact": "search-approved", "must_be": false, "breach": "search-approved", "clause": "KAZE-SOC-7-3",
                "requirement": {"en": "nobody approved", "ja": "承認がないこと"}}"#,
        )],
        &["error duplicate-fact /services/0/allowances/0/attestations/1/fact"],
    ),
];
