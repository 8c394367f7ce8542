//! Can what is promised fall due, at every level, by a desk that is known?

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;

use yakkan_calendar::Months;
use yakkan_contract_rules::{Commitment, DueRule, LevelId, LevelRule, Promise, ScaleId, Sense, Service};

use super::{Context, Report};

/// All of the time measured.
const WHOLE: u32 = 1_000_000;

pub(super) fn check(context: &Context<'_>, service: &Service, path: &str, report: &mut Report) {
    scales(service, path, report);
    let mut known = BTreeSet::new();
    for (index, commitment) in service.commitments.iter().enumerate() {
        let path = format!("{path}/commitments/{index}");
        let id = &commitment.id;
        if !known.insert(id) {
            let en = format!("'{}' has the commitment '{id}' twice", service.id);
            let ja = format!("「{}」に約束「{id}」が二度あります", service.id);
            report.error("duplicate-commitment", format!("{path}/id"), en, ja);
        }
        promise(context, service, commitment, &format!("{path}/promise"), report);
    }
    let share = service.availability.as_ref().map_or(0, |target| target.millionths);
    if share > WHOLE {
        let en = format!("a target of {share} millionths is more than all of the time: at most {WHOLE}");
        let ja = format!("稼働率の目標が百万分の{share}で、全時間を超えています(最大 {WHOLE})");
        report.error("availability-over-whole", format!("{path}/availability/millionths"), en, ja);
    }
}

fn scales(service: &Service, path: &str, report: &mut Report) {
    let mut known = BTreeSet::new();
    for (index, scale) in service.scales.iter().enumerate() {
        let (path, id) = (format!("{path}/scales/{index}"), &scale.id);
        if !known.insert(id) {
            let en = format!("'{}' has the scale '{id}' twice", service.id);
            report.error(
                "duplicate-scale",
                format!("{path}/id"),
                en,
                format!("「{}」に区分「{id}」が二度あります", service.id),
            );
        }
        let mut levels = BTreeSet::new();
        for (place, level) in scale.levels.iter().enumerate() {
            if !levels.insert(&level.id) {
                twice(&level.id, id, format!("{path}/levels/{place}/id"), report);
            }
        }
    }
}

fn promise(context: &Context<'_>, service: &Service, commitment: &Commitment, path: &str, report: &mut Report) {
    match &commitment.promise {
        Promise::Always(rule) => due_rule(context, rule, commitment.sense, &format!("{path}/always"), report),
        Promise::ByLevel { scale, rules } => {
            let path = format!("{path}/by-level");
            for (index, level) in rules.iter().enumerate() {
                due_rule(context, &level.rule, commitment.sense, &format!("{path}/rules/{index}/rule"), report);
            }
            by_level(service, scale, rules, &path, report);
        }
    }
}

fn by_level(service: &Service, scale: &ScaleId, rules: &[LevelRule], path: &str, report: &mut Report) {
    let Some(stated) = service.scales.iter().find(|known| known.id == *scale) else {
        let en = format!("'{}' has no scale '{scale}'", service.id);
        let ja = format!("「{}」に区分「{scale}」がありません", service.id);
        return report.error("unknown-scale", format!("{path}/scale"), en, ja);
    };
    let mut ruled = BTreeSet::new();
    for (index, rule) in rules.iter().enumerate() {
        let (path, level) = (format!("{path}/rules/{index}/level"), &rule.level);
        if !ruled.insert(level) {
            twice(level, scale, path.clone(), report);
        }
        if stated.levels.iter().all(|known| known.id != *level) {
            let en = format!("the scale '{scale}' has no level '{level}'");
            let ja = format!("区分「{scale}」に「{level}」はありません");
            report.error("rule-without-level", path, en, ja);
        }
    }
    for level in stated.levels.iter().filter(|level| !ruled.contains(&level.id)) {
        let en = format!("nothing is promised for the level '{}' of the scale '{scale}'", level.id);
        let ja = format!("区分「{scale}」の「{}」について約束がありません", level.id);
        report.error("level-without-rule", format!("{path}/rules"), en, ja);
    }
}

fn twice(level: &LevelId, scale: &ScaleId, path: String, report: &mut Report) {
    let en = format!("the level '{level}' of the scale '{scale}' stands twice");
    report.error("duplicate-level", path, en, format!("区分「{scale}」の「{level}」が二度あります"));
}

fn due_rule(context: &Context<'_>, rule: &DueRule, sense: Sense, path: &str, report: &mut Report) {
    // What must be done by the same day is a promise; waiting or keeping for no time is none.
    let waits = matches!(sense, Sense::From | Sense::After);
    let empty = match rule {
        DueRule::Elapsed { minutes: 0, .. } => Some("elapsed/minutes"),
        DueRule::BusinessDayOfNextMonth { ordinal: 0, .. } => Some("business-day-of-next-month/ordinal"),
        DueRule::BusinessDays { days: 0, .. } if waits => Some("business-days/days"),
        DueRule::Days { days: 0, .. } if waits => Some("days/days"),
        DueRule::Months { months: Months(0), .. } if waits => Some("months/months"),
        _ => None,
    };
    if let Some(place) = empty {
        report.error(
            "due-empty",
            format!("{path}/{place}"),
            "a time of 0 promises nothing here",
            "0ではなにも約束したことになりません",
        );
    }
    if let Some(desk) = rule.desk().filter(|desk| !context.desks.contains(desk)) {
        let place = match rule {
            DueRule::BusinessDays { .. } => "business-days",
            _ => "business-day-of-next-month",
        };
        let en = format!("no document states the desk '{desk}'");
        report.error(
            "unknown-desk",
            format!("{path}/{place}/desk"),
            en,
            format!("窓口「{desk}」はどの文書にもありません"),
        );
    }
}
