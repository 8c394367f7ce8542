//! What can be wrong with a document, one thing at a time.

/// A set of edits and what is then found.
///
/// An edit is a JSON pointer and the new value there, `-` to take it out; a pointer that ends in `/-` adds to a list.
pub(crate) type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);

/// An insurance in which nothing is wrong.
const COVER: &str = r#"{
    "period": {"length": 12, "start": "KAZE-SOC-1-1", "renewal": "KAZE-SOC-1-1", "before": "KAZE-SOC-1-1", "after": "KAZE-SOC-1-1"},
    "limit": {"dispatches": 2, "each": "100000", "total": "200000", "clause": "KAZE-SOC-1-1"},
    "alert": {"stars": 3, "clause": "KAZE-SOC-1-1"},
    "window": {"days": 30, "clause": "KAZE-SOC-1-1"},
    "claim_year": {"silent": "claim-year", "default": "alert-day"},
    "rules": []
}"#;

/// Something that must be attested of a claim, in which nothing is wrong.
const CLAIM_RULE: &str = r#"{
    "attestation": {"fact": "mail-kept", "must_be": true, "breach": "mail-not-kept", "clause": "KAZE-SOC-1-1",
        "requirement": {"en": "the mail was kept", "ja": "メールを保管していること"}},
    "asked": "every",
    "exception": {"fact": "mail-excused", "clause": "KAZE-SOC-1-1", "requirement": {"en": "there was a reason", "ja": "事情があること"}}
}"#;

pub(crate) const CASES: &[Case] = &[
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
    // Commitments and scales.
    (&[("/services/0/commitments/0/name/ja", r#""""#)], &["error text-empty /services/0/commitments/0/name/ja"]),
    (&[("/services/0/scales/0/name/en", r#""""#)], &["error text-empty /services/0/scales/0/name/en"]),
    (
        &[
            ("/services/0/scales/0/levels/0/definition/en", r#""""#),
            ("/services/0/scales/0/levels/0/decider/en", r#""""#),
            ("/services/0/scales/0/levels/0/action/ja", r#""""#),
            ("/services/0/scales/0/levels/1/notification/ja", r#""""#),
        ],
        &[
            "error text-empty /services/0/scales/0/levels/0/action/ja",
            "error text-empty /services/0/scales/0/levels/0/decider/en",
            "error text-empty /services/0/scales/0/levels/0/definition/en",
            "error text-empty /services/0/scales/0/levels/1/notification/ja",
        ],
    ),
    (
        &[(
            "/services/0/commitments/-",
            r#"{"id": "incident-call", "name": {"en": "the call", "ja": "連絡"}, "sense": "by", "promise": {"always": {"days": {"days": 0, "clause": "KAZE-SOC-8-2"}}}}"#,
        )],
        &["error duplicate-commitment /services/0/commitments/1/id"],
    ),
    (
        &[("/services/0/scales/-", r#"{"id": "incident", "name": {"en": "others", "ja": "ほか"}, "levels": []}"#)],
        &["error duplicate-scale /services/0/scales/1/id"],
    ),
    (
        &[("/services/0/scales/0/levels/1/id", r#""critical""#)],
        &[
            "error rule-without-level /services/0/commitments/0/promise/by-level/rules/1/level",
            "error duplicate-level /services/0/scales/0/levels/1/id",
        ],
    ),
    (
        &[("/services/0/commitments/0/promise/by-level/rules/1/level", r#""critical""#)],
        &[
            "error level-without-rule /services/0/commitments/0/promise/by-level/rules",
            "error duplicate-level /services/0/commitments/0/promise/by-level/rules/1/level",
        ],
    ),
    (
        &[("/services/0/commitments/0/promise/by-level/rules/1/level", r#""minor""#)],
        &[
            "error level-without-rule /services/0/commitments/0/promise/by-level/rules",
            "error rule-without-level /services/0/commitments/0/promise/by-level/rules/1/level",
        ],
    ),
    (
        &[("/services/0/commitments/0/promise/by-level/scale", r#""incidents""#)],
        &["error unknown-scale /services/0/commitments/0/promise/by-level/scale"],
    ),
    (
        &[("/services/0/commitments/0/promise/by-level/rules/1/rule/business-days/desk", r#""kazee""#)],
        &["error unknown-desk /services/0/commitments/0/promise/by-level/rules/1/rule/business-days/desk"],
    ),
    (&[("/services/0/commitments/0/promise/by-level/rules/1/rule/business-days/desk", r#""nec-desk""#)], &[]),
    (
        &[("/services/0/commitments/0/promise/by-level/rules/0/rule/elapsed/minutes", "0")],
        &["error due-empty /services/0/commitments/0/promise/by-level/rules/0/rule/elapsed/minutes"],
    ),
    (&[("/services/0/commitments/0/promise/by-level/rules/0/rule/elapsed/minutes", "1")], &[]),
    // By the same day is a promise; to wait for no day is none.
    (&[("/services/0/commitments/0/promise/by-level/rules/1/rule/business-days/days", "0")], &[]),
    (
        &[
            ("/services/0/commitments/0/promise/by-level/rules/1/rule/business-days/days", "0"),
            ("/services/0/commitments/0/sense", r#""from""#),
        ],
        &["error due-empty /services/0/commitments/0/promise/by-level/rules/1/rule/business-days/days"],
    ),
    (
        &[(
            "/services/1/commitments",
            r#"[{"id": "logs", "name": {"en": "the logs", "ja": "ログ"}, "sense": "after", "promise": {"always": {"days": {"days": 0, "clause": "KAZE-SOC-1-2"}}}}]"#,
        )],
        &["error due-empty /services/1/commitments/0/promise/always/days/days"],
    ),
    (
        &[(
            "/services/1/commitments",
            r#"[{"id": "logs", "name": {"en": "the logs", "ja": "ログ"}, "sense": "after", "promise": {"always": {"months": {"months": 0, "clause": "KAZE-SOC-1-2"}}}}]"#,
        )],
        &["error due-empty /services/1/commitments/0/promise/always/months/months"],
    ),
    (
        &[(
            "/services/1/commitments",
            r#"[{"id": "report", "name": {"en": "the report", "ja": "報告書"}, "sense": "by",
                "promise": {"always": {"business-day-of-next-month": {"desk": "nobody", "ordinal": 0, "clause": "KAZE-SOC-1-2"}}}}]"#,
        )],
        &[
            "error unknown-desk /services/1/commitments/0/promise/always/business-day-of-next-month/desk",
            "error due-empty /services/1/commitments/0/promise/always/business-day-of-next-month/ordinal",
        ],
    ),
    (
        &[(
            "/services/1/availability",
            r#"{"millionths": 1000001, "clause": "KAZE-SOC-1-2", "exclusions": "KAZE-SOC-1-2", "period": {"silent": "slo-period", "default": "calendar-month"}}"#,
        )],
        &["error availability-over-whole /services/1/availability/millionths"],
    ),
    (
        &[(
            "/services/1/availability",
            r#"{"millionths": 1000000, "clause": "KAZE-SOC-1-2", "exclusions": "KAZE-SOC-1-2", "period": {"silent": "slo-period", "default": "calendar-month"}}"#,
        )],
        &[],
    ),
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
