//! Uses, commitments and claims held against the lines of their contract.

use yakkan::calendar::Iso;
use yakkan::contract_rules::{Contract, LevelId, Line, ServiceId};
use yakkan::insurance::covered_line;
use yakkan::is_outside_line;
use yakkan::severity::{Moment, MomentForm, rule_for};

use super::claims::ClaimRow;
use super::group::Group;
use super::inquiries::InquiryRow;
use super::moments::written;
use super::places::{Place, Report};
use super::uses::UseRow;
use crate::table::{Level, Message, Problem};

/// Gives every use the terms of its line, and takes out those that the contract cannot have.
pub fn stand_uses<'c>(uses: &mut Group<UseRow<'c>>, contract: &Contract<'c>, file: &str, report: Report<'_>) {
    uses.keep(
        file,
        |used| used.row,
        |used| {
            let place = |column| Place { file, row: used.row, column };
            let Some(line) = contract.line(&used.service.id) else {
                report(no_such_line(place("service"), &used.service.id));
                return false;
            };
            let Some(allowance) = line.service.allowances.iter().find(|known| known.id == used.allowance.id) else {
                report(of_other_edition(place("allowance"), "unknown-allowance", used.allowance.id.as_str()));
                return false;
            };
            if !line.is_in_force(used.on) {
                report(outside(place("on"), line, used));
            }
            (used.service, used.allowance) = (line.service, allowance);
            true
        },
    );
}

/// Gives every commitment the terms of its line, and takes out those that the contract cannot have.
pub fn stand_inquiries<'c>(
    inquiries: &mut Group<InquiryRow<'c>>,
    contract: &Contract<'c>,
    file: &str,
    report: Report<'_>,
) {
    inquiries.keep(
        file,
        |inquiry| inquiry.row,
        |inquiry| {
            let place = |column| Place { file, row: inquiry.row, column };
            let Some(line) = contract.line(&inquiry.service.id) else {
                report(no_such_line(place("service"), &inquiry.service.id));
                return false;
            };
            // Another edition may count it from something else.
            let forms_by = |commitment| {
                let rule = rule_for(commitment, inquiry.severity.map(LevelId::as_str));
                rule.map(MomentForm::of).ok()
            };
            let expected = forms_by(inquiry.commitment);
            let known = line.service.commitment(inquiry.commitment.id.as_str());
            let Some(commitment) = known.filter(|known| forms_by(known) == expected) else {
                report(of_other_edition(place("commitment"), "unknown-commitment", inquiry.commitment.id.as_str()));
                return false;
            };
            (inquiry.service, inquiry.commitment) = (line.service, commitment);
            let rule = rule_for(commitment, inquiry.severity.map(LevelId::as_str)).ok();
            if rule.is_some_and(|rule| is_outside_line(line, rule, inquiry.from)) {
                report(event_outside(place("from"), line, inquiry.from));
            }
            true
        },
    );
}

/// Reports what was paid beyond the limit of one dispatch, by the terms of the contract's line.
pub fn stand_claims(claims: &[ClaimRow<'_>], contract: &Contract<'_>, file: &str, report: Report<'_>) {
    let cover = covered_line(contract).and_then(|line| line.service.cover.as_ref());
    let Some(each) = cover.map(|cover| cover.limit.each) else { return };
    for (claim, paid) in claims.iter().filter_map(|claim| Some((claim, claim.paid?))).filter(|(_, paid)| *paid > each) {
        let message = Message::new(
            format!("more was paid than the insurance pays of one dispatch, {each} yen"),
            format!("支払額が1回の駆け付けの限度額 {each} 円を超えています"),
        );
        let place = Place { file, row: claim.row, column: "paid" };
        let problem = place.error("paid-above-limit", &paid.to_string(), message);
        report(Problem { level: Level::Warning, ..problem });
    }
}

/// A row of a service that the contract does not hold.
pub fn no_such_line(place: Place<'_>, service: &ServiceId) -> Problem {
    let message = Message::new(
        format!("the contract has no line of '{service}'; the row is not used"),
        format!("この契約に「{service}」の明細がありません。この行は使いません"),
    );
    place.error("no-such-line", service.as_str(), message)
}

fn of_other_edition(place: Place<'_>, code: &'static str, name: &str) -> Problem {
    let message = Message::new(
        format!(
            "'{name}' does not stand like this in the edition that the contract's line began with; the row is not used"
        ),
        format!("「{name}」は契約開始時の版にこの形ではありません。この行は使いません"),
    );
    place.error(code, name, message)
}

fn outside(place: Place<'_>, line: &Line<'_>, used: &UseRow<'_>) -> Problem {
    let (on, start) = (Iso(used.on).to_string(), Iso(line.start));
    let message = match line.last_day.filter(|last_day| *last_day < used.on) {
        Some(last_day) => {
            let last_day = Iso(last_day);
            Message::new(
                format!("the use is after the line's last day {last_day} and counts nowhere"),
                format!("明細の最終日 {last_day} より後の利用のため、どの期間にも数えません"),
            )
        }
        None => Message::new(
            format!("the use is before the line's start on {start} and counts nowhere"),
            format!("明細の開始日 {start} より前の利用のため、どの期間にも数えません"),
        ),
    };
    Problem { level: Level::Warning, ..place.error("use-outside-line", &on, message) }
}

fn event_outside(place: Place<'_>, line: &Line<'_>, from: Moment) -> Problem {
    let start = Iso(line.start);
    let (until, until_ja) = match line.last_day {
        Some(last_day) => (format!(" to {}", Iso(last_day)), format!("から {} まで", Iso(last_day))),
        None => (" on".to_owned(), "から".to_owned()),
    };
    let message = Message::new(
        format!("it lies outside the line's days, from {start}{until}, and is not judged"),
        format!("明細の期間（{start} {until_ja}）の外のため、判定しません"),
    );
    let problem = place.error("event-outside-line", &written(from), message);
    Problem { level: Level::Warning, ..problem }
}
