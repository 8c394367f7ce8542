use std::string::{String, ToString};

use yakkan_contract_rules::{Language, Readings, Reason};

use crate::testing::{Case, FULL, assess, but, contract, insured, paid};

/// The first violation: message and short form, in English and in Japanese.
fn said(case: Case<'_>, last_day: Option<&str>) -> [String; 4] {
    let service = insured();
    let claims = [paid("2026-05-01", "2026-05-02", 80_000), paid("2026-05-10", "2026-05-12", 150_000)];
    let claims = if case.alert == "2026-06-30" { &claims[..] } else { &[] };
    let answer = assess(&contract(&service, last_day), &service, claims, case, &Readings::default());
    let [one] = answer.verdict.violations.as_slice() else { panic!("{:?}", answer.verdict.violations) };
    let (en, ja) = (Language::English, Language::Japanese);
    [one.message(en).to_string(), one.message(ja).to_string(), one.short(en).to_string(), one.short(ja).to_string()]
}

#[test]
fn before_and_after_cover() {
    let early = Case { alert: "2026-03-31", dispatched: "2026-04-05", ..FULL };
    assert_eq!(
        said(early, None),
        [
            "cover begins on 2026-04-01, the alert came on 2026-03-31",
            "保険責任期間は 2026-04-01 からですが、アラートは 2026-03-31 です",
            "cover from 2026-04-01",
            "補償は 2026-04-01 から",
        ]
    );
    assert_eq!(
        said(FULL, Some("2026-05-31")),
        [
            "cover ended with the service on 2026-05-31, the alert came on 2026-06-01",
            "補償はサービスの最終日 2026-05-31 までですが、アラートは 2026-06-01 です",
            "cover to 2026-05-31",
            "補償は 2026-05-31 まで",
        ]
    );
}

#[test]
fn stars() {
    assert_eq!(
        said(Case { stars: 1, upgraded: Some("2026-06-05"), ..FULL }, None),
        [
            "needs an alert of 3 stars, or one of 2 that was reported to be of 3; this one has 1",
            "星 3 つのアラート、または星 3 つ相当と報告された星 2 つのアラートが必要ですが、このアラートは星 1 つです",
            "1 of 3 stars",
            "星 1(要: 3)",
        ]
    );
    let [en, ja, ..] = said(Case { stars: 2, ..FULL }, None);
    assert!(en.ends_with("this one has 2 and no report"), "{en}");
    assert!(ja.ends_with("このアラートは星 2 つです(報告なし)"), "{ja}");
}

#[test]
fn window_and_limit() {
    assert_eq!(
        said(Case { dispatched: "2026-07-02", ..FULL }, None),
        [
            "the dispatch had to be from 2026-06-01 to 2026-07-01, it was on 2026-07-02",
            "駆け付けは 2026-06-01 から 2026-07-01 までに限られますが、2026-07-02 でした",
            "dispatch by 2026-07-01",
            "駆け付け期限 2026-07-01",
        ]
    );
    let [.., en, ja] = said(Case { dispatched: "2026-05-31", ..FULL }, None);
    assert_eq!((&*en, &*ja), ("dispatch from 2026-06-01", "駆け付けは 2026-06-01 から"));
    assert_eq!(
        said(Case { alert: "2026-06-30", dispatched: "2026-06-30", ..FULL }, None),
        [
            "of the policy year 2026-04-01 to 2027-03-31, 2 of 2 dispatches and 230000 of 300000 yen are used",
            "保険年度(2026-04-01〜2027-03-31)は 2 回中 2 回、300000 円中 230000 円を使っています",
            "2 of 2 used",
            "2 回中 2 回使用",
        ]
    );
}

#[test]
fn facts() {
    assert_eq!(
        said(Case { facts: &but("criminal-act", Some(true)), ..FULL }, None),
        [
            "requires that it is so, but 'criminal-act' is true",
            "「そうであること」が条件ですが、criminal-act は true です",
            "unmet: criminal-act",
            "条件未達: criminal-act",
        ]
    );
    let facts = [("full-scan", true), ("claim-delegated", false), ("receipt-delegated", false)];
    let [en, ja, short, _] = said(Case { facts: &facts, ..FULL }, None);
    assert_eq!(
        en,
        "requires that it is so, but 'claim-delegated' is false; and that it is so, but 'receipt-delegated' is false"
    );
    assert_eq!(
        ja,
        "「そうであること」が条件ですが、claim-delegated は false です。「そうであること」も条件ですが、receipt-delegated は false です"
    );
    assert_eq!(short, "unmet: claim-delegated");
}

#[test]
fn no_line_and_no_cover() {
    let mut service = insured();
    let empty = yakkan_contract_rules::Contract::new("C-1", [], []).unwrap();
    let told = |service: &yakkan_contract_rules::Service| {
        let answer = assess(&empty, service, &[], FULL, &Readings::default());
        let one = &answer.verdict.violations[0];
        [Language::English, Language::Japanese].map(|language| one.message(language).to_string())
    };
    assert_eq!(
        told(&service),
        ["the contract does not hold the service that brings the cover", "保険の付帯するサービスの契約がありません"]
    );
    service.cover = None;
    assert_eq!(told(&service), ["the service brings no cover", "このサービスに保険は付帯していません"]);
}
