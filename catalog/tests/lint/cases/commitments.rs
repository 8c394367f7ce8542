//! What can be wrong with commitments and scales.

use super::Case;

pub(super) const CASES: &[Case] = &[
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
];
