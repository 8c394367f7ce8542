//! Places: days on pixels, ticks, labels, lines of a name.

use super::super::axis::ticks;
use super::super::label::{fit, width, wrap};
use super::super::lanes::{Lanes, Side};
use super::super::pixel::px;
use super::super::scale::Scale;
use super::day;
use yakkan::calendar::{add_days, add_months};
use yakkan::contract_rules::Language;

fn scale(from: &str, to: &str) -> Scale {
    Scale::new(day(from), day(to), px(0), px(720))
}

fn names(ticks: &[super::super::axis::Tick]) -> Vec<&str> {
    ticks.iter().map(|tick| tick.name.as_str()).collect()
}

/// 720 pixels for 30 days: 24 a day.
#[test]
fn a_day_lies_between_its_0_00_and_the_next() {
    let scale = scale("2026-06-01", "2026-06-30");
    assert_eq!(scale.span(day("2026-06-01"), day("2026-06-01")), Some((px(0), px(24))));
    assert_eq!(scale.span(day("2026-06-30"), day("2026-06-30")), Some((px(696), px(720))));
    assert_eq!(scale.span(day("2026-01-01"), day("2099-12-31")), Some((px(0), px(720))));
    assert_eq!(scale.span(day("2026-05-01"), day("2026-05-31")), None);
    assert_eq!(scale.span(day("2026-07-01"), day("2026-07-31")), None);
    assert_eq!(scale.span(day("2026-06-02"), day("2026-06-01")), None);
}

#[test]
fn ticks_go_by_what_can_be_read() {
    let english = Language::English;
    let month = ticks(&scale("2026-06-01", "2026-06-30"), english);
    assert_eq!(names(&month.large), ["Jun 2026"]);
    assert_eq!(names(&month.small).first_chunk(), Some(&["1", "2", "3"]));
    let year = ticks(&scale("2026-04-01", "2027-03-31"), english);
    assert_eq!(names(&year.large), ["2026", "2027"]);
    assert_eq!(names(&year.small).first_chunk(), Some(&["Apr", "May"]));
    assert_eq!(year.small.len(), 12);
    let five = ticks(&scale("2026-04-01", "2031-03-31"), Language::Japanese);
    assert_eq!(names(&five.large).first_chunk(), Some(&["2026年", "2027年"]));
    assert_eq!(names(&five.small).first_chunk(), Some(&["4月", "7月", "10月", "1月"]));
    let century = ticks(&scale("2000-01-01", "2099-12-31"), english);
    assert_eq!((names(&century.small).first_chunk(), century.small.len()), (Some(&["2000", "2010"]), 10));
}

/// From one day to a hundred years and more, whatever the day it begins on.
#[test]
fn there_are_ticks_for_any_range_and_never_too_many() {
    for days in [0, 1, 6, 27, 30, 59, 92, 93, 200, 364, 365, 800, 2000, 4000, 5000, 20_000, 36_524, 365_000, 2_900_000]
    {
        for start in ["2000-01-01", "2026-02-28", "2026-12-31"] {
            let scale = Scale::new(day(start), add_days(day(start), days), px(0), px(712));
            let ticks = ticks(&scale, Language::English);
            let small = ticks.small.len();
            assert!((1..=40).contains(&small), "{start} + {days}: {small}");
            assert!(ticks.large.len() <= 13, "{start} + {days}: {}", ticks.large.len());
            assert!(ticks.small.iter().all(|tick| tick.day <= scale.to));
        }
    }
}

#[test]
fn ticks_are_apart() {
    for months in 1..400 {
        let start = day("2026-01-31");
        let scale = Scale::new(start, add_months(start, months), px(0), px(712));
        let ticks = ticks(&scale, Language::Japanese);
        let places: Vec<_> = ticks.small.iter().skip(1).map(|tick| scale.at(tick.day)).collect();
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= px(20)), "{months}: {places:?}");
    }
}

#[test]
fn a_text_that_is_too_wide_is_cut() {
    assert_eq!(fit("short", px(200), 12), "short");
    let cut = fit("a very long name of a service", px(80), 12);
    assert!(cut.ends_with('…') && width(&cut, 12) <= px(80), "{cut}");
    assert_eq!(fit("長い", px(1), 12), "…");
}

#[test]
fn a_name_breaks_where_a_word_seems_to_begin() {
    let lines = |name| wrap(name, px(206), 13, 2);
    assert_eq!(lines("NEC サイバーセキュリティ見守りサービス"), ["NEC サイバーセキュリティ", "見守りサービス"]);
    assert_eq!(lines("IT Expert Services 基本サービス"), ["IT Expert Services", "基本サービス"]);
    assert_eq!(lines("IT Expert Services MDR"), ["IT Expert Services MDR"]);
    assert_eq!(lines(""), Vec::<String>::new());
    let long = lines("国立研究開発法人情報通信研究機構向特別保守運用支援業務委託契約一式");
    assert_eq!(long.len(), 2);
    assert!(long.iter().all(|line| width(line, 13) <= px(206)) && long[1].ends_with('…'), "{long:?}");
    assert_eq!(lines(&"x".repeat(200)).len(), 1);
}

#[test]
fn labels_share_lanes_and_keep_to_their_sides() {
    let mut lanes = Lanes::new(2, px(0), px(720), vec![px(100), px(400)]);
    let last = lanes.place(px(400), px(100), Side::Left).map(|placed| placed.lane);
    let first = lanes.place(px(100), px(100), Side::Right).map(|placed| placed.lane);
    assert_eq!((last, first, lanes.used()), (Some(0), Some(0), 1));
    // They stand at 108 to 208 and 292 to 392: between them there is room for a leader, but not for a label.
    assert_eq!(lanes.place(px(250), px(200), Side::Right).map(|placed| placed.lane), Some(1));
    assert_eq!(lanes.place(px(150), px(200), Side::Right), None); // its leader would cross a label
    assert_eq!(lanes.place(px(250), px(800), Side::Right), None);
}
