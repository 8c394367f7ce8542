//! What a person reads after a close.

use super::*;

/// C-2 has a day that is none, C-3 no price.
fn ledger() -> TestLedger {
    TestLedger::new(&[
        ("contracts", &["C-1,", "C-2,", "C-3,"]),
        ("lines", &["C-1,ites-base,2026-04-01,200,,", "C-2,ites-base,2026/04/01,1,,", "C-3,ites-id,2026-04-01,20,,"]),
        ("facts", &["C-1,in-japan,true"]),
        ("prices", &["ites-base,2026-01-01,5000,"]),
    ])
}

fn text(language: Language) -> String {
    let (ledger, output) = (ledger(), Output::new());
    let summary = run(&Options { language, ..options(ledger.path(), &output) }).unwrap();
    summary.text(false).replace(&output.path().canonicalize().unwrap().display().to_string(), "OUT")
}

/// 200 × 5,000 yen; a base of 200 is off its step, which is a refusal and no problem of the ledger.
#[test]
fn totals_then_what_needs_attention_then_problems_then_files() {
    let lines = [
        "2026-10 closed, contracts: 3",
        "",
        "  Invoices                  1",
        "  Before tax       ¥1,000,000",
        "  Consumption tax    ¥100,000",
        "  Total            ¥1,100,000",
        "",
        "  Contracts not closed             2  C-2, C-3",
        "  Contracts breaking a rule        1",
        "  Changes refused                  0",
        "  Contracts with a fact to attest  0",
        "  Changes waiting                  0",
        "",
        "Problems of the ledger: 3 errors, 0 warnings, 0 notices",
    ];
    let text = text(Language::English);
    assert!(text.starts_with(&lines.join("\n")), "{text}");
    let place = "  error  1  not-a-day      lines.csv:3 start: '2026/04/01' is not a day; write 2026-04-01\n";
    assert!(text.contains(place), "{text}");
    let files = ["Written to OUT", "  invoices.csv       1 rows", "  invoice-lines.csv  1 rows"];
    assert!(text.contains(&files.join("\n")), "{text}");
    assert!(text.ends_with("  close.html\n"), "{text}");
}

/// A kanji takes two columns.
#[test]
fn japanese_columns_stand_under_each_other() {
    let text = text(Language::Japanese);
    for row in [
        "  請求書           1\n",
        "  税抜    ¥1,000,000\n",
        "  消費税    ¥100,000\n",
        "  締められなかった契約  2  C-2, C-3\n",
        "  条項に違反する契約    1\n",
        "  変更不可の申し入れ    0\n",
        "  確認待ちの変更        0\n",
        "台帳の問題: エラー 3 件、警告 0 件、お知らせ 0 件\n",
        "  エラー  1  not-a-day      lines.csv:3 start: ",
    ] {
        assert!(text.contains(row), "{row}\n{text}");
    }
}
