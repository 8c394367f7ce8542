//! The days a picture shows.

use super::super::{Finding, Frame, PictureOptions, Weight, timeline_reaching, timeline_svg};
use super::{contract, day, line, service};
use yakkan::calendar::Date;
use yakkan::contract_rules::{Language, Readings};

fn reach(from: Option<&str>, to: Option<&str>, shown: &[&str]) -> (Date, Date) {
    // Ends 2026-12-31, so that its own days are 2026-04-10 to 2026-12-31.
    let ended = contract([line("ites-edr", "2026-04-10", 2, &[], Some("2026-12-31"))]);
    let shown = shown.iter().map(|text| day(text));
    let timeline = timeline_reaching(&ended, from.map(day), to.map(day), shown, &Readings::default()).unwrap();
    (timeline.from, timeline.to)
}

#[test]
fn a_day_outside_moves_a_bound_that_was_left_out_and_no_other() {
    let days = |from, to| (day(from), day(to));
    assert_eq!(reach(None, None, &["2026-04-10", "2026-12-31"]), days("2026-04-10", "2026-12-31"));
    assert_eq!(reach(None, None, &["2026-04-09", "2027-01-01"]), days("2026-04-09", "2027-01-01"));
    assert_eq!(reach(Some("2026-05-01"), None, &["2026-04-09", "2027-01-01"]), days("2026-05-01", "2027-01-01"));
    assert_eq!(reach(None, Some("2026-11-30"), &["2026-04-09", "2027-01-01"]), days("2026-04-09", "2026-11-30"));
}

/// Open-ended, so its own days end a year after its latest event, the first charge on 2026-05-01. Its cover goes on, and so do its policy years.
#[test]
fn an_open_contract_is_seen_as_far_as_its_findings_with_its_policy_years() {
    let open = contract([line("nec-mimamori", "2026-04-10", 2, &[], None)]);
    let until = |shown: Option<&str>| {
        let timeline = timeline_reaching(&open, None, None, shown.map(day), &Readings::default()).unwrap();
        (timeline.to, timeline.events.len())
    };
    // A start, a first charge, and a policy year from each 1 May on.
    assert_eq!(until(None), (day("2027-05-01"), 4));
    assert_eq!(until(Some("2027-05-01")), (day("2027-05-01"), 4));
    assert_eq!(until(Some("2029-04-30")), (day("2029-04-30"), 5));
    assert_eq!(until(Some("2029-05-01")), (day("2029-05-01"), 6));
}

#[test]
fn a_finding_outside_the_days_asked_for_is_not_moved_to_their_edge() {
    let open = contract([line("ites-mdr", "2026-04-01", 30, &[], None)]);
    let drawn = |on| {
        let (from, to) = (Some(day("2026-05-01")), Some(day("2026-05-31")));
        let timeline = timeline_reaching(&open, from, to, [day(on)], &Readings::default()).unwrap();
        let finding = Finding { service: service("ites-mdr"), on: day(on), label: "off-step", weight: Weight::Breach };
        let findings = [finding];
        let options = PictureOptions {
            language: Language::English,
            title: "C-1",
            frame: Frame::File,
            highlight: None,
            findings: &findings,
        };
        let svg = timeline_svg(&open, &timeline, &options);
        assert!(svg.contains(&format!("{on} IT Expert Services MDR: off-step")), "the description names it");
        svg.matches(r#"class="yk-breach-name""#).count()
    };
    let marked = ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"].map(drawn);
    assert_eq!(marked, [0, 1, 1, 0]);
}
