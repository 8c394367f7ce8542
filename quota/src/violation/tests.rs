use alloc::string::ToString;
use alloc::vec::Vec;

use yakkan_contract_rules::{FactId, Readings};

use super::*;
use crate::testing::{contract, issued, used};
use crate::{Use, check_use};

static HANDLED: FactId = FactId::constant("handled-by-vendor");

/// Code, clause, message in both languages, and the short form in both, of the one rule that is broken.
fn told(
    last_day: Option<&str>,
    uses: &[Use<'static, 'static>],
    new: &Use<'static, 'static>,
    handled: bool,
) -> [String; 6] {
    let contract = contract("2026-04-10", last_day);
    let answer = check_use(&contract, uses, new, &[(&HANDLED, handled)], &Readings::default());
    let [violation] = &answer.verdict.violations[..] else { panic!("{:?}", answer.verdict.violations) };
    assert_eq!((violation.on(), violation.fact()), (None, None));
    let [en, ja] = [Language::English, Language::Japanese];
    [
        violation.code().into(),
        violation.clause().to_string(),
        violation.message(en).to_string(),
        violation.message(ja).to_string(),
        violation.short(en).to_string(),
        violation.short(ja).to_string(),
    ]
}

#[test]
fn every_breach_says_its_numbers_in_both_languages() {
    let four = [used("ticket", "2026-06-01"); 4];
    let two = [used("job", "2026-06-01"); 2];
    let job = Use { units: Some(100), ..used("job", "2026-06-01") };
    let certificates = [issued("ann", "2026-06-01"); 2];
    let found = [
        told(None, &[], &used("ticket", "2026-04-09"), false),
        told(None, &four[..3], &four[0], false),
        told(None, &four, &four[0], false),
        told(Some("2027-03-31"), &two, &job, false),
        told(None, &two, &job, false),
        told(None, &certificates, &certificates[0], false),
        told(None, &[], &Use { units: Some(101), ..job }, false),
        told(None, &[], &Use { units: None, ..job }, false),
        told(None, &[], &used("certificate", "2026-06-01"), false),
        told(None, &[], &four[0], true),
    ];
    let expected = [
        [
            "not-in-force",
            "EXAMPLE-1",
            "the contract grants no tickets on 2026-04-09",
            "2026-04-09 の時点で、契約にチケットの利用枠はありません",
            "not-in-force",
            "not-in-force",
        ],
        [
            "allowance-exhausted",
            "EXAMPLE-16",
            "tickets: 3 granted from 2026-06-01 to 2026-06-30, this would be number 4",
            "チケットは 2026-06-01 から 2026-06-30 までに 3 回までです(今回で 4 回目)",
            "3 of 3 used",
            "3 中 3 使用済み",
        ],
        [
            "allowance-exhausted",
            "EXAMPLE-16",
            "tickets: 3 granted from 2026-06-01 to 2026-06-30, this would be number 5",
            "チケットは 2026-06-01 から 2026-06-30 までに 3 回までです(今回で 5 回目)",
            "4 of 3 used",
            "3 中 4 使用済み",
        ],
        [
            "allowance-exhausted",
            "X-4",
            "jobs: 2 granted from 2026-04-10 to 2027-03-31, this would be number 3",
            "作業は 2026-04-10 から 2027-03-31 までに 2 回までです(今回で 3 回目)",
            "2 of 2 used",
            "2 中 2 使用済み",
        ],
        [
            "allowance-exhausted",
            "X-4",
            "jobs: 2 granted from 2026-04-10 on, this would be number 3",
            "作業は 2026-04-10 からの契約で 2 回までです(今回で 3 回目)",
            "2 of 2 used",
            "2 中 2 使用済み",
        ],
        [
            "allowance-exhausted",
            "EXAMPLE-19",
            "certificates: 2 at once for a holder, this would be number 3 of 'ann' on 2026-06-01",
            "証明書は使用者ごとに同時に 2 までです(2026-06-01 の ann は今回で 3)",
            "2 of 2 used",
            "2 中 2 使用済み",
        ],
        [
            "unit-cap-exceeded",
            "X-5",
            "jobs: at most 100 units each, 101 asked for",
            "作業は1回につき 100 ユニットまでです(指定は 101 ユニット)",
            "≤ 100 units",
            "100 ユニットまで",
        ],
        [
            "unit-cap-exceeded",
            "X-5",
            "jobs: at most 100 units each, and nobody said how many",
            "作業は1回につき 100 ユニットまでです(指定がありません)",
            "≤ 100 units",
            "100 ユニットまで",
        ],
        [
            "holder-missing",
            "EXAMPLE-19",
            "certificates are counted for each holder, and none is named",
            "証明書は使用者ごとに数えますが、使用者の指定がありません",
            "needs a holder",
            "要: 使用者",
        ],
        [
            "handled-by-vendor",
            "EXAMPLE-17",
            "requires that the vendor is not handling it, but 'handled-by-vendor' is true",
            "「ベンダーが対応中でないこと」が条件ですが、handled-by-vendor は true です",
            "handled-by-vendor",
            "handled-by-vendor",
        ],
    ];
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }
}
