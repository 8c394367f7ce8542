//! Uses and commitments held against the lines of their contract.

use yakkan::calendar::Iso;
use yakkan::contract_rules::{Contract, LevelId, Line, ServiceId};
use yakkan::severity::rule_for;

use super::group::Group;
use super::inquiries::InquiryRow;
use super::moments::forms;
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
                rule.map(forms).ok()
            };
            let expected = forms_by(inquiry.commitment);
            let known = line.service.commitment(inquiry.commitment.id.as_str());
            let Some(commitment) = known.filter(|known| forms_by(known) == expected) else {
                report(of_other_edition(place("commitment"), "unknown-commitment", inquiry.commitment.id.as_str()));
                return false;
            };
            (inquiry.service, inquiry.commitment) = (line.service, commitment);
            true
        },
    );
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
