//! Each breach and condition in words: a message and a few words for a cell, in English and in Japanese, with the numbers that were compared.

use alloc::string::{String, ToString};

use super::*;

/// On 2026-09-15.
fn said(service: &'static Service, breach: Breach<'static>) -> [String; 4] {
    let violation = Violation { service, breach, on: day("2026-09-15"), clause: &service.basis };
    let (en, ja) = (Language::English, Language::Japanese);
    [
        violation.message(en).to_string(),
        violation.message(ja).to_string(),
        violation.short(en).to_string(),
        violation.short(ja).to_string(),
    ]
}

#[test]
fn quantities() {
    assert_eq!(
        said(&CARDS, Breach::BelowMinimum { minimum: 10, quantity: 5 }),
        ["needs at least 10 seats, 5 asked for", "10 席以上が必要です(指定は 5 席)", "needs ≥ 10", "要: 10 以上",]
    );
    assert_eq!(
        said(&CARDS, Breach::OffStep { minimum: 10, step: Some(10), quantity: 15 }),
        [
            "goes by 10 seats from 10 on, 15 asked for",
            "10 席から 10 席単位です(指定は 15 席)",
            "needs steps of 10 from 10",
            "要: 10 から 10 単位",
        ]
    );
    assert_eq!(
        said(&BASE, Breach::OffStep { minimum: 1, step: None, quantity: 2 }),
        ["comes as 1 seats and no more, 2 asked for", "1 席に限られます(指定は 2 席)", "only 1", "1 のみ"]
    );
}

#[test]
fn companions() {
    assert_eq!(
        said(&HUB, Breach::MissingCompanion { companion: &BASE.id }),
        [
            "needs base, which is not in force on 2026-09-15",
            "base が必要ですが、2026-09-15 には有効ではありません",
            "needs base",
            "要: base",
        ]
    );
    assert_eq!(
        said(&WATCH, Breach::CountMismatch { with: &GUARD.id, theirs: 29, ours: 30 }),
        [
            "30 seats need the same count of guard, which has 29 on 2026-09-15",
            "30 席に対し guard も同数が必要ですが、2026-09-15 には 29 席です",
            "must match guard (29)",
            "要: guard と同数(29)",
        ]
    );
    let any_of: &'static [ServiceId] = &HUB.not_alone.as_ref().unwrap().any_of;
    assert_eq!(
        said(&HUB, Breach::NotAlone { any_of }),
        [
            "cannot stand alone: none of guard, watch is in force on 2026-09-15",
            "単独では契約できません。2026-09-15 には guard、watch のいずれも有効ではありません",
            "not alone",
            "単独不可",
        ]
    );
}

#[test]
fn facts() {
    static NAMED: LazyLock<(BreachCode, FactId, Text)> = LazyLock::new(|| {
        let requirement = Text::constant("there are people to ask", "担当者がいること");
        (BreachCode::constant("too-few"), FactId::constant("people"), requirement)
    });
    let fact = |given, kind| Breach::Fact { code: &NAMED.0, fact: &NAMED.1, given, kind, requirement: &NAMED.2 };
    assert_eq!(
        said(&BASE, fact(FactValue::Bool(false), FactKind::Bool)),
        [
            "requires that there are people to ask, but 'people' is false",
            "「担当者がいること」が条件ですが、people は false です",
            "unmet: people",
            "条件未達: people",
        ]
    );
    for (least, most, en, ja) in [
        (Some(1), Some(2), "'people' is 3 (1 to 2)", "people は 3 です(1〜2)"),
        (Some(1), None, "'people' is 3 (at least 1)", "people は 3 です(1 以上)"),
        (None, Some(2), "'people' is 3 (at most 2)", "people は 3 です(2 以下)"),
        (None, None, "'people' is 3", "people は 3 です"),
    ] {
        let [in_english, in_japanese, ..] = said(&BASE, fact(FactValue::Integer(3), FactKind::Integer { least, most }));
        assert_eq!(in_english, format!("requires that there are people to ask, but {en}"));
        assert_eq!(in_japanese, format!("「担当者がいること」が条件ですが、{ja}"));
    }
    let condition = |unattested| Condition { service: &BASE, unattested, clause: &BASE.basis };
    let words = |unattested| {
        let condition = condition(unattested);
        [Language::English, Language::Japanese].map(|language| condition.message(language).to_string())
    };
    assert_eq!(
        words(Unattested::Fact(&NAMED.1, &NAMED.2)),
        ["allowed if there are people to ask ('people')", "「担当者がいること」の確認が必要です(people)"]
    );
    assert_eq!(
        words(Unattested::Written),
        ["allowed if the notice was in writing ('written')", "「通知が書面であること」の確認が必要です(written)"]
    );
}

#[test]
fn lock_and_notice() {
    assert_eq!(
        said(&WATCH, Breach::WithinLock { until: day("2027-03-31") }),
        [
            "neither decrease nor cancellation until 2027-03-31 is over; asked for 2026-09-15",
            "2027-03-31 までは減数も解約もできません(指定は 2026-09-15)",
            "locked to 2027-03-31",
            "2027-03-31 まで不可",
        ]
    );
    assert_eq!(
        said(&WATCH, Breach::NoticeTooLate { notice: day("2026-06-01"), latest: day("2026-05-15") }),
        [
            "notice for 2026-09-15 had to arrive by 2026-05-15, it arrived on 2026-06-01",
            "2026-09-15 の変更の通知期限は 2026-05-15 ですが、通知の到達は 2026-06-01 です",
            "notice by 2026-05-15",
            "通知期限 2026-05-15",
        ]
    );
    assert_eq!(
        said(&WATCH, Breach::NoticeNotWritten),
        [
            "the notice for 2026-09-15 must be in writing",
            "2026-09-15 の変更の通知は書面でなければなりません",
            "notice in writing",
            "要: 書面通知",
        ]
    );
    assert_eq!(
        said(&WATCH, Breach::EffectiveBeforeNotice { notice: day("2026-09-16") }),
        [
            "would take effect on 2026-09-15, before its notice of 2026-09-16",
            "効力発生日 2026-09-15 が通知の到達日 2026-09-16 より前です",
            "before its notice 2026-09-16",
            "通知 2026-09-16 より前",
        ]
    );
}

#[test]
fn what_cannot_be_changed() {
    assert_eq!(
        said(&BASE, Breach::NotInForce),
        ["is not in force on 2026-09-15", "2026-09-15 には契約がありません", "not in force", "契約なし"]
    );
    assert_eq!(
        said(&BASE, Breach::NoChange),
        ["nothing would change on 2026-09-15", "2026-09-15 に変わるものがありません", "no change", "変更なし"]
    );
    assert_eq!(
        said(&SETUP, Breach::SuspensionNotOffered),
        ["the document offers no suspension", "一時休止は提供されていません", "no suspension", "休止不可"]
    );
    assert_eq!(
        said(&BASE, Breach::SuspensionSilent),
        [
            "the document says nothing of a suspension; ask the provider",
            "一時休止の定めがありません。提供者にご確認ください",
            "no word of suspension",
            "休止の定めなし",
        ]
    );
}

/// A reason of the least words: a code, a service and a clause.
struct Refusal;

impl Reason<'static> for Refusal {
    fn code(&self) -> &'static str {
        "refused"
    }

    fn service(&self) -> &'static Service {
        &BASE
    }

    fn clause(&self) -> &'static ClauseId {
        &BASE.basis
    }

    fn write_message(&self, _: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("no")
    }
}

#[test]
fn a_reason_that_says_no_more_has_no_day_and_no_fact_and_is_its_code_for_short() {
    assert_eq!((Refusal.on(), Refusal.fact()), (None, None));
    for language in [Language::English, Language::Japanese] {
        assert_eq!(
            (Refusal.message(language).to_string(), Refusal.short(language).to_string()),
            ("no".into(), "refused".into())
        );
    }
    let mut verdict = Verdict::default();
    verdict.refuse(Refusal);
    assert_eq!((verdict.outcome(), clauses(&verdict.grounds)), (Outcome::Refused, ["BASE-1"].to_vec()));
}
