//! Whole pictures.

use super::super::{Finding, Frame, PictureOptions, WIDTH, Weight, escape, timeline_svg};
use super::{contract, day, line, seen, service};
use yakkan::calendar::Month;
use yakkan::contract_rules::{Contract, Language};

fn options<'o>(language: Language, findings: &'o [Finding<'o, 'static>]) -> PictureOptions<'o, 'static> {
    PictureOptions { language, title: "C-1", frame: Frame::File, highlight: Month::new(2026, 10), findings }
}

fn managed() -> Contract<'static> {
    contract([
        line("ites-edr", "2026-04-01", 30, &[("2027-06-01", 28)], None),
        line("ites-mdr", "2026-04-15", 30, &[("2027-06-01", 28)], Some("2028-03-31")),
        line("nec-mimamori", "2026-06-10", 3, &[], None),
    ])
}

/// Every element that is opened is closed, in order, and every `&` begins an entity.
fn check_form(svg: &str) {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some((text, tag)) = rest.split_once('<') {
        assert!(!text.contains('>') && !text.contains('"') || open.last() == Some(&"style"), "{text}");
        let (tag, after) = tag.split_once('>').unwrap();
        let name = tag.split([' ', '/']).next().unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if tag.ends_with('/') => {}
            None => open.push(name),
        }
        rest = after;
    }
    assert_eq!(open, Vec::<&str>::new());
    for entity in svg.split('&').skip(1) {
        assert!(["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|known| entity.starts_with(known)), "{entity}");
    }
}

#[test]
fn the_same_contract_gives_the_same_well_formed_picture() {
    for language in [Language::English, Language::Japanese] {
        let contract = managed();
        let draw = || timeline_svg(&contract, &seen(&contract, None), &options(language, &[]));
        check_form(&draw());
        assert_eq!(draw(), draw());
    }
}

#[test]
fn every_range_gives_a_picture() {
    let contract = managed();
    for days in [
        ("2026-06-10", "2026-06-10"),
        ("2026-06-01", "2026-06-30"),
        ("2000-01-01", "2099-12-31"),
        ("2000-01-01", "2000-01-02"),
        ("2099-01-01", "2099-12-31"),
        ("0001-01-01", "9998-12-31"),
    ] {
        let svg = timeline_svg(&contract, &seen(&contract, Some(days)), &options(Language::Japanese, &[]));
        check_form(&svg);
        assert!(svg.len() < 60_000, "{days:?}: {}", svg.len());
    }
}

#[test]
fn it_is_an_image_with_a_name_and_a_description() {
    let contract = managed();
    let svg = timeline_svg(&contract, &seen(&contract, None), &options(Language::English, &[]));
    let begin = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" class="yk" role="img" width="{WIDTH}""#);
    assert!(svg.starts_with(&begin), "{svg}");
    assert!(svg.contains("<title>C-1</title><desc>2026-04-01 to 2029-03-31. "));
    for said in [
        "30 licences from 2026-04-15; 2027-06-01 28 licences; to 2028-03-31; locked to 2027-04-14; charged from 2026-04-15",
        "3 UTM units from 2026-06-10; open-ended; charged from 2026-07-01; policy year 1: 2026-07-01 to 2027-06-30",
    ] {
        assert!(svg.contains(said), "{said}");
    }
}

#[test]
fn a_page_brings_style_and_patterns_itself() {
    let contract = managed();
    let timeline = seen(&contract, None);
    let file = options(Language::English, &[]);
    let inside = timeline_svg(&contract, &timeline, &PictureOptions { frame: Frame::Page, ..file });
    assert!(!inside.contains("<style") && !inside.contains("xmlns") && !inside.contains(" id="));
    let alone = timeline_svg(&contract, &timeline, &file);
    assert_eq!(alone.matches("<style>").count(), 1);
    assert_eq!(alone.matches("http").count(), 1, "the namespace, and nothing to fetch");
}

#[test]
fn findings_are_marked_and_named_also_without_a_line() {
    let contract = managed();
    let finding = |id, on, weight| Finding { service: service(id), on: day(on), label: "needs <25>", weight };
    let findings = [
        finding("ites-mdr", "2027-06-01", Weight::Breach),
        finding("nec-mimamori", "2026-06-10", Weight::Condition),
        finding("eset-mdr-ultimate", "2026-04-01", Weight::Breach),
    ];
    let svg = timeline_svg(&contract, &seen(&contract, None), &options(Language::English, &findings));
    check_form(&svg);
    assert_eq!(svg.matches(r#"class="yk-breach-name""#).count(), 2);
    assert_eq!(svg.matches(r#"class="yk-condition-name""#).count(), 1);
    assert!(svg.contains("needs &lt;25&gt;") && svg.contains("not in the contract"));
}

#[test]
fn a_hundred_findings_on_one_day_do_not_bury_the_bar() {
    let contract = managed();
    let finding =
        Finding { service: service("ites-mdr"), on: day("2026-04-15"), label: "off-step", weight: Weight::Breach };
    let findings = [finding; 100];
    let svg = timeline_svg(&contract, &seen(&contract, None), &options(Language::English, &findings));
    assert!(svg.matches(r#"class="yk-breach-name""#).count() <= 12);
    assert!(svg.contains("and 88 more"));
}

#[test]
fn only_signs_that_occur_are_explained() {
    let plain = contract([line("ites-base", "2026-04-01", 1, &[], None)]);
    let svg = timeline_svg(&plain, &seen(&plain, None), &options(Language::English, &[]));
    assert!(svg.contains("first charged day"));
    for absent in ["lock:", "policy years", "rule broken", "to be attested"] {
        assert!(!svg.contains(absent), "{absent}");
    }
}

#[test]
fn a_contract_without_services_says_so() {
    let empty = contract([]);
    let svg = timeline_svg(&empty, &seen(&empty, None), &options(Language::Japanese, &[]));
    check_form(&svg);
    assert!(svg.contains("契約にサービスがありません。"));
}

#[test]
fn what_xml_does_not_allow_never_reaches_it() {
    assert_eq!(escape("a < b & \"c\" > 'd'"), "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    assert_eq!(escape("\u{0}\u{1b}\u{ffff}tab\tend"), "\u{FFFD}\u{FFFD}\u{FFFD}tab\tend");
    let contract = managed();
    let timeline = seen(&contract, None);
    let hostile = PictureOptions { title: "</title><script>", ..options(Language::English, &[]) };
    let svg = timeline_svg(&contract, &timeline, &hostile);
    check_form(&svg);
    assert!(!svg.contains("<script"));
}
