//! What a wrong option leads to: its name, what was given, and what is right, in both languages.

use super::{CLAIM, INQUIRY, RESPONSE, TICKETS, with, yakkan};

#[test]
fn a_wrong_option_is_named_with_its_value_and_what_is_right() {
    let cases: &[(&[&str], [&str; 2])] = &[
        (&["due", "eset", "x"], ["there is no service 'eset'; there are: ites-base", "サービス「eset」はありません"]),
        (&["due", "ites-mdr", "x"], ["ites-mdr states no times to keep", "ites-mdr に期限の定めはありません"]),
        (
            &["due", "eset-mdr-ultimate", "first"],
            [
                "it has: first-response (the first response by a person), ",
                "指定できるもの: first-response (人による最初の応答), ",
            ],
        ),
        (&RESPONSE, ["first-response goes by severity: --severity A; there are: A, B, C", "--severity A"]),
        (
            &with(&RESPONSE, &["--severity", "D"]),
            ["--severity: first-response has no level 'D'", "区分「D」はありません"],
        ),
        (&with(&INQUIRY, &["--severity", "A"]), ["leave 'A' out", "「A」の指定は不要です"]),
        (&INQUIRY[..3], ["say when it was received: --from 2026-10-31T18:00:00+09:00", "受付の日時を指定してください"]),
        (
            &with(&INQUIRY[..4], &["2026-12-28"]),
            [
                "--from: '2026-12-28' is a day; here the time of day counts, as in 2026-12-28T18:00:00+09:00",
                "時刻が必要です",
            ],
        ),
        (
            &with(&INQUIRY[..4], &["2026-12-28T17:00:00"]),
            ["--from: '2026-12-28T17:00:00' does not say at which UTC offset", "時差"],
        ),
        (
            &with(&INQUIRY[..4], &["1999-12-31T23:59:59+09:00"]),
            ["is not between 2000-01-01 and 2099-12-31", "2000-01-01 から"],
        ),
        (&with(&INQUIRY, &["--done", "noon"]), ["--done: 'noon' is not an instant", "--done: 「noon」は日時として"]),
        (&with(&INQUIRY, &["--closure", "12-29"]), ["--closure: '12-29' is not a day", "--closure: 「12-29」は"]),
        (
            &with(&INQUIRY, &["--closure", "2026-04-31"]),
            ["--closure: there is no day '2026-04-31': 2026-04 has 30 days", "--closure: "],
        ),
        (
            &with(&INQUIRY, &["--closure", "2027/01/04"]),
            ["--closure: '2027/01/04' is not a day; write 2027-01-04", "2027-01-04 と書いてください"],
        ),
        (
            &with(&INQUIRY, &["--closure", "2100-01-01"]),
            ["--closure: '2100-01-01' is not a day between 2000-01-01 and 2099-12-31", "2099-12-31 までの"],
        ),
        (
            &with(&CLAIM[..5], &["--stars", "★★☆", "--dispatched", "2026-07-01", "--cost", "1"]),
            ["--stars: '★★☆' is not a number of stars; write 2", "--stars: 「★★☆」は星の数"],
        ),
        (
            &["due", "nec-mimamori", "alert-retention", "--from", "2026-12-28T17:00:00Z"],
            ["is an instant; here a day counts, in Japan it is 2026-12-29", "日付が必要です（日本では 2026-12-29）"],
        ),
        (
            &["due", "ites-id", "monthly-report", "--from", "2026-10-31"],
            ["'2026-10-31' is not a month like 2026-10", "月ではありません"],
        ),
        (&["balance"], ["say which contract", "契約を指定してください"]),
        (&TICKETS[..5], ["say on which day: --on 2026-10-31", "日付を指定してください"]),
        (&with(&TICKETS, &["--last-day", "2026-04-14"]), ["do not fit together", "組み合わせが正しくありません"]),
        (
            &with(&TICKETS, &["--use", "ticket-verification"]),
            ["--use: 'ticket-verification' lacks its day", "日付がありません"],
        ),
        (
            &with(&TICKETS, &["--use", "hunt@2026-10-01"]),
            [
                "--use: the contract grants no 'hunt'; it grants: ticket-verification, ticket-investigation",
                "利用枠「hunt」はありません",
            ],
        ),
        (
            &with(&TICKETS, &["--use", "ticket-verification@2026-10-01:many"]),
            ["--use: 'many' is not a count", "--use: 「many」"],
        ),
        (
            &with(&TICKETS, &["--fact", "in-japan=yes"]),
            ["--fact: nothing is attested here", "--fact: ここで確認する事実は"],
        ),
        (
            &["balance", "examples/ledger", "--on", "2026-10-31"],
            ["say which contract of it after it, like C-00000001", "契約名を指定"],
        ),
        (
            &["balance", "examples/ledger", "C-9", "--on", "2026-10-31"],
            ["the ledger has no contract 'C-9'", "契約「C-9」はありません"],
        ),
        (
            &["balance", "examples/contracts/mdr.json", "C-1"],
            ["would name a contract of a ledger", "台帳の中の契約の指定"],
        ),
        (&["balance", "examples/ledger", "C-00000008", "--on", "2026-10-31"], ["lines.csv:27", "lines.csv:27"]),
        (&CLAIM[..3], ["say when the alert came: --alert 2026-10-31", "アラートの日を指定してください"]),
        (&CLAIM, ["say what the dispatch cost: --cost 120000", "駆け付けの費用を指定してください"]),
        (&with(&CLAIM, &["--cost", "-1"]), ["unexpected argument '-1'", "unexpected argument '-1'"]),
        (&with(&CLAIM, &["--cost=-1"]), ["--cost: ", "--cost: "]),
        (&with(&CLAIM, &["--cost", "12万"]), ["--cost: '12万' is not an amount", "--cost: 「12万」"]),
        (
            &with(&CLAIM, &["--cost", "1", "--paid", "2026-06-01/120000"]),
            ["--paid: '2026-06-01/120000' is not alert, dispatch and yen", "--paid: 「2026-06-01/120000」"],
        ),
        (
            &with(&CLAIM, &["--cost", "1", "--fact", "mail=yes"]),
            ["--fact: there is no fact 'mail' here; there are: claim-delegated, ", "--fact: 事実「mail」"],
        ),
        (
            &with(&CLAIM, &["--cost", "1", "--fact", "mail-received"]),
            ["is not a fact like mail-received=yes", "事実の指定ではありません"],
        ),
        (
            &with(&CLAIM, &["--cost", "1", "--fact", "mail-received=maybe"]),
            ["--fact: 'maybe' is neither true nor false", "--fact: 「maybe」"],
        ),
        (
            &with(&CLAIM, &["--cost", "1", "--upgraded", "2026-05-31"]),
            ["--upgraded: an alert of 2026-06-01 was not upgraded on 2026-05-31", "--upgraded: "],
        ),
        (
            &with(&CLAIM, &["--cost", "1", "--step", "dance"]),
            ["--step: there is no step 'dance'; in order there are: conditions-met", "手順「dance」"],
        ),
        (
            &[
                "claim",
                "--start",
                "2026-04-15",
                "--alert",
                "2026-06-01",
                "--stars",
                "4",
                "--dispatched",
                "2026-06-02",
                "--cost",
                "1",
            ],
            ["--stars: an alert has at most 3 stars, not 4", "--stars: アラートの星は 3 つまで"],
        ),
    ];
    for (arguments, expected) in cases {
        for (language, expected) in ["en", "ja"].into_iter().zip(expected) {
            let output = yakkan(&with(arguments, &["--lang", language]));
            let error = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
            assert!(error.contains(expected), "{arguments:?} {language}: {error}");
        }
    }
}
