//! What a change request comes to.

use std::collections::{BTreeMap, BTreeSet};

use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::{Date, NoticeCount};
use yakkan::contract_rules::{CancelEffect, Readings, Wish};

use super::{Breach, breaches_on, days, quantity_on, span};
use crate::cases::{ChangeCase, ContractCase, LineCase};

/// What a change request comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Every breach with its day.
    pub violations: BTreeMap<Breach, Date>,
    /// The services whose written notice nobody has attested.
    pub written_missing: BTreeSet<&'static str>,
    /// For each part: the day it takes effect and the last day in time for its notice.
    pub parts: Vec<(Date, Option<Date>)>,
    /// The readings relied on.
    pub readings: BTreeSet<&'static str>,
    /// The contract as it would be, whatever the verdict.
    pub contract: ContractCase,
}

/// Judges a request whose parts all name the day `on`, and what it leaves on every day one by one.
pub fn judge(case: &ChangeCase, on: Date) -> Judgement {
    judge_looking_at(case, &vec![on; case.parts.len()], |before, after, from| {
        let end = [span(before), span(after)].into_iter().flatten().map(|(_, end)| end).max().unwrap();
        days(from, end.max(from)).collect()
    })
}

/// Judges a request each of whose parts names a day, and what it leaves on the days on which a contract changes.
pub fn judge_parts(case: &ChangeCase, on: &[Date]) -> Judgement {
    judge_looking_at(case, on, |before, after, from| {
        let named = |line: &LineCase| {
            let mut named = vec![line.start];
            named.extend(line.changes.iter().map(|(on, _)| *on));
            named.extend(line.last_day.map(tomorrow));
            named
        };
        let all = [before, after].into_iter().flat_map(|contract| &contract.lines).flat_map(named);
        all.filter(|day| *day > from).chain([from]).collect()
    })
}

/// The contract before and after a change, its first day, and the days to look at.
type Look = fn(&ContractCase, &ContractCase, Date) -> BTreeSet<Date>;

fn judge_looking_at(case: &ChangeCase, days: &[Date], look: Look) -> Judgement {
    let mut judged = Judgement {
        violations: BTreeMap::new(),
        written_missing: BTreeSet::new(),
        parts: Vec::new(),
        readings: BTreeSet::new(),
        contract: case.contract.clone(),
    };
    let mut first_changed_days = Vec::new();
    for ((id, wish), on) in case.parts.iter().zip(days) {
        let line = case.contract.lines.iter().find(|line| line.service == *id);
        first_changed_days.extend(judge_part(case, id, *wish, *on, line, &mut judged));
    }
    if let Some(from) = first_changed_days.into_iter().min() {
        let looked_at = look(&case.contract, &judged.contract, from);
        judge_what_it_leaves(case, looked_at, &mut judged);
    }
    judged
}

/// Judges one part, applies it where it stands, and gives the first day it changes.
fn judge_part(
    case: &ChangeCase,
    id: &'static str,
    wish: Wish,
    on: Date,
    line: Option<&LineCase>,
    judged: &mut Judgement,
) -> Option<Date> {
    let on = if wish == Wish::Cancel { last_day_of_cancellation(id, on, &case.readings, judged) } else { on };
    let mut breaches = Vec::new();
    if on < case.notice {
        breaches.push("effective-before-notice");
    }
    let mut latest = None;
    let mut changed = None;
    match wish {
        Wish::Suspend => {
            breaches.push(if id == "nec-mimamori" { "suspension-not-offered" } else { "suspension-silent" });
            if line.and_then(|line| quantity_on(line, on)).is_none() {
                breaches.push("not-in-force");
            }
        }
        Wish::Quantity(asked) => match line.and_then(|line| quantity_on(line, on)) {
            None => breaches.push("not-in-force"),
            Some(present) if present == asked => breaches.push("no-change"),
            Some(present) => {
                if asked < present && id == "ites-mdr" {
                    lock(line, on, &mut breaches, judged);
                    latest = Some(notice(case, on, false, &mut breaches, judged));
                }
                changed = Some(on);
            }
        },
        Wish::Cancel => {
            let before_the_start = line.is_none_or(|line| on < line.start);
            let already_over = line.and_then(|line| line.last_day).is_some_and(|last| on >= last);
            if before_the_start {
                breaches.push("not-in-force");
            } else if already_over {
                breaches.push("no-change");
            } else {
                changed = Some(tomorrow(on));
            }
            if id == "ites-mdr" {
                lock(line, tomorrow(on), &mut breaches, judged);
                latest = Some(notice(case, on, true, &mut breaches, judged));
            }
        }
    }
    for code in breaches {
        judged.violations.insert((id, code), on);
    }
    judged.parts.push((on, latest));
    if changed.is_some() {
        let line = judged.contract.lines.iter_mut().find(|line| line.service == id).unwrap();
        apply(line, wish, on);
    }
    changed
}

fn last_day_of_cancellation(id: &str, on: Date, readings: &Readings, judged: &mut Judgement) -> Date {
    let stated = matches!(id, "ites-edr" | "ites-mdr" | "nec-mimamori");
    if !stated {
        judged.readings.insert("cancel-effect");
    }
    if stated || readings.cancel_effect == CancelEffect::MonthEnd { on.last_of_month() } else { on }
}

fn lock(line: Option<&LineCase>, first_changed: Date, breaches: &mut Vec<&str>, judged: &mut Judgement) {
    let Some(line) = line else { return };
    judged.readings.insert("lock-scope");
    // A year later, less a day; from a 29 February there is no corresponding day, and the year ends with February.
    let corresponding = line.start.checked_add(1.year()).unwrap();
    let leap_day = corresponding.day() != line.start.day();
    let end = if leap_day { corresponding } else { corresponding.yesterday().unwrap() };
    if first_changed >= line.start && first_changed <= end {
        breaches.push("within-lock");
    }
}

fn notice(case: &ChangeCase, on: Date, cancels: bool, breaches: &mut Vec<&str>, judged: &mut Judgement) -> Date {
    judged.readings.insert("notice-count");
    let latest = latest_notice(on, 4, cancels, case.readings.notice_count);
    if case.notice > latest {
        breaches.push("notice-too-late");
    }
    match case.written {
        Some(true) => {}
        Some(false) => breaches.push("notice-not-written"),
        None => {
            judged.written_missing.insert("ites-mdr");
        }
    }
    latest
}

/// The last day in time, `months` before a change at the end (`at_end`) or the beginning of a day.
pub fn latest_notice(day: Date, months: i32, at_end: bool, count: NoticeCount) -> Date {
    let back = |day: Date| day.checked_sub(months.months()).unwrap();
    match count {
        NoticeCount::CorrespondingDay => back(day),
        NoticeCount::EndOfDay if at_end => back(tomorrow(day)).yesterday().unwrap(),
        NoticeCount::EndOfDay | NoticeCount::ClearMonths => back(day).yesterday().unwrap(),
    }
}

fn apply(line: &mut LineCase, wish: Wish, on: Date) {
    match wish {
        Wish::Quantity(quantity) if on == line.start => line.quantity = quantity,
        Wish::Quantity(quantity) => {
            line.changes.retain(|(day, _)| *day != on);
            line.changes.push((on, quantity));
            line.changes.sort();
        }
        Wish::Cancel => {
            line.changes.retain(|(day, _)| *day <= on);
            line.last_day = Some(on);
            line.use_start = line.use_start.map(|begin| if begin > on { on } else { begin });
        }
        Wish::Suspend => {}
    }
}

fn judge_what_it_leaves(case: &ChangeCase, looked_at: BTreeSet<Date>, judged: &mut Judgement) {
    let (before, after) = (&case.contract, &judged.contract.clone());
    for day in looked_at {
        let old = breaches_on(before, day, case.readings.same_count);
        for breach in breaches_on(after, day, case.readings.same_count) {
            if !old.contains(&breach) {
                judged.violations.entry(breach).or_insert(day);
            }
        }
        let in_force = |contract: &ContractCase, id: &str| {
            contract.lines.iter().any(|line| line.service == id && quantity_on(line, day).is_some())
        };
        if [before, after].into_iter().any(|one| in_force(one, "ites-edr") && in_force(one, "ites-mdr")) {
            judged.readings.insert("same-count");
        }
        for (id, reading) in [("nec-mimamori", "nec-quantity"), ("eset-mdr-ultimate", "eset-quantity")] {
            if in_force(after, id) {
                judged.readings.insert(reading);
            }
        }
    }
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap()
}
