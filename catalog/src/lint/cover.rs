//! Does the insurance pay something, for alerts that a claim can name?

use alloc::format;

use yakkan_contract_rules::{Cover, CoverLimit, Yen};

use super::Report;

/// The most stars that an alert in a request can have.
const MOST_STARS: u32 = 3;

pub(super) fn check(cover: &Cover, path: &str, report: &mut Report) {
    limit(&cover.limit, &format!("{path}/limit"), report);
    let full = cover.alert.stars;
    if full > MOST_STARS {
        too_many(full, &format!("{path}/alert/stars"), report);
    }
    let Some(upgraded) = &cover.alert.upgraded else { return };
    let path = format!("{path}/alert/upgraded/stars");
    if upgraded.stars > MOST_STARS {
        too_many(upgraded.stars, &path, report);
    }
    if upgraded.stars >= full {
        let en = format!(
            "an alert of {} stars is not below the full grade of {full}: it cannot be upgraded",
            upgraded.stars
        );
        let ja = format!("星{}つは補償の対象となる星{full}つより低くないため、引き上げられません", upgraded.stars);
        report.error("upgrade-not-below", path, en, ja);
    }
}

fn limit(limit: &CoverLimit, path: &str, report: &mut Report) {
    let empty =
        [("dispatches", limit.dispatches == 0), ("each", limit.each <= Yen::ZERO), ("total", limit.total <= Yen::ZERO)];
    for (name, _) in empty.into_iter().filter(|(_, is_empty)| *is_empty) {
        report.error(
            "cover-limit-empty",
            format!("{path}/{name}"),
            "with this limit nothing is ever paid",
            "この限度では何も支払われません",
        );
    }
    if limit.total < limit.each {
        let en = format!("{} yen in all is less than the {} yen of one dispatch", limit.total, limit.each);
        let ja = format!("総額 {} 円が1回の限度 {} 円を下回っています", limit.total, limit.each);
        report.error("cover-limit-crossed", format!("{path}/total"), en, ja);
    }
}

fn too_many(stars: u32, path: &str, report: &mut Report) {
    let en = format!("no alert has {stars} stars: at most {MOST_STARS}");
    report.error(
        "stars-out-of-range",
        path.into(),
        en,
        format!("星{stars}つのアラートはありません(最大 {MOST_STARS})"),
    );
}
