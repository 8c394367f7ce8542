//! What a service promises, how available it is to be, and how it grades.

use alloc::borrow::Cow;

use yakkan::contract_rules::{
    AmendmentCount, AvailabilityTarget, BusinessDayEnd, BusinessDayResponse, Commitment, Deadline, DueRule, Level,
    Promise, Service, SloPeriod,
};

use super::Writer;
use crate::json::Node;
use crate::prelude::*;
use crate::questions::text_node;

/// A share in millionths as a decimal with six digits after the point.
///
/// # Example
///
/// ```
/// assert_eq!(yakkan_requests::write_share(990_000), "0.990000");
/// ```
pub fn write_share(share: u32) -> String {
    let (whole, fraction) = (share / 1_000_000, share % 1_000_000);
    format!("{whole}.{fraction:06}")
}

/// The least share of the time, without trailing zeros.
///
/// # Example
///
/// ```
/// use yakkan::contract_rules::example;
///
/// let target = example::promising().availability.ok_or("no target")?;
/// assert_eq!(yakkan_requests::write_target(&target), "0.99");
/// # Ok::<(), &str>(())
/// ```
pub fn write_target(target: &AvailabilityTarget) -> String {
    write_share(target.millionths).trim_end_matches('0').trim_end_matches('.').to_owned()
}

pub(crate) fn target(target: &AvailabilityTarget) -> Node<'static> {
    Node::text(write_target(target))
}

/// What a level means and brings.
pub(crate) fn level_texts(level: &Level) -> [(&'static str, Node<'_>); 4] {
    [
        ("definition", text_node(&level.definition)),
        ("decider", text_node(&level.decider)),
        ("action", text_node(&level.action)),
        ("notification", text_node(&level.notification)),
    ]
}

/// The members for commitments, availability and scales; those that a service has not are left out.
pub(super) fn members<'t>(writer: &mut Writer<'_, 't>, service: &'t Service) -> Vec<(&'static str, Node<'t>)> {
    let mut members = Vec::new();
    if !service.commitments.is_empty() {
        let commitments = service.commitments.iter().map(|commitment| writer.commitment(commitment));
        members.push(("commitments", Node::list(commitments)));
    }
    if let Some(availability) = &service.availability {
        members.push(("availability", writer.availability(availability)));
    }
    if !service.scales.is_empty() {
        let scales = service.scales.iter().map(|scale| {
            let levels = scale.levels.iter().map(|level| writer.level(level));
            Node::object([
                ("id", Node::text(scale.id.as_str())),
                ("name", text_node(&scale.name)),
                ("levels", Node::list(levels)),
            ])
        });
        members.push(("scales", Node::list(scales)));
    }
    members
}

impl<'t> Writer<'_, 't> {
    fn commitment(&mut self, commitment: &'t Commitment) -> Node<'t> {
        let mut members: Vec<(Cow<'t, str>, Node<'t>)> = vec![
            ("id".into(), Node::text(commitment.id.as_str())),
            ("name".into(), text_node(&commitment.name)),
            ("sense".into(), Node::text(commitment.sense.as_str())),
        ];
        let rules = match &commitment.promise {
            Promise::Always(rule) => vec![Node::Object(self.due_rule(rule))],
            Promise::ByLevel { scale, rules } => {
                members.push(("scale".into(), Node::text(scale.as_str())));
                let rules = rules.iter().map(|level| {
                    let mut members = vec![("level".into(), Node::text(level.level.as_str()))];
                    members.extend(self.due_rule(&level.rule));
                    Node::Object(members)
                });
                rules.collect()
            }
        };
        members.push(("rules".into(), Node::List(rules)));
        let basis = commitment.basis.iter().map(|clause| self.clause(clause));
        members.push(("basis".into(), Node::list(basis)));
        Node::Object(members)
    }

    fn due_rule(&mut self, rule: &'t DueRule) -> Vec<(Cow<'t, str>, Node<'t>)> {
        let number = |name: &'static str, number: u32| (Cow::Borrowed(name), Node::Integer(number.into()));
        let (name, mut members) = match rule {
            DueRule::Elapsed { minutes, .. } => ("elapsed", vec![number("minutes", *minutes)]),
            DueRule::BusinessDays { desk, days, end, .. } => {
                let end = match end {
                    Deadline::DayEnd(term) => self.term(term, |end| Node::text(day_end(end))),
                    Deadline::Response(term) => self.term(term, |end| Node::text(response(end))),
                };
                let desk = ("desk".into(), Node::text(desk.as_str()));
                ("business-days", vec![desk, number("days", *days), ("end".into(), end)])
            }
            DueRule::Days { days, .. } => ("days", vec![number("days", *days)]),
            DueRule::Months { months, .. } => ("months", vec![number("months", months.0.into())]),
            DueRule::BusinessDayOfNextMonth { desk, ordinal, .. } => {
                let desk = ("desk".into(), Node::text(desk.as_str()));
                ("business-day-of-next-month", vec![desk, number("ordinal", *ordinal)])
            }
            DueRule::LatestBefore { months, .. } => ("latest-before", vec![number("months", months.0.into())]),
            DueRule::InForce { days, count, .. } => {
                let count = self.term(count, |count| Node::text(amendment(count)));
                ("in-force", vec![number("days", *days), ("count".into(), count)])
            }
            DueRule::Promptly { .. } => ("promptly", vec![]),
            DueRule::Never { .. } => ("never", vec![]),
        };
        members.insert(0, ("rule".into(), Node::text(name)));
        members.push(("clause".into(), self.clause(rule.clause())));
        members
    }

    fn availability(&mut self, availability: &'t AvailabilityTarget) -> Node<'t> {
        Node::object([
            ("target", target(availability)),
            ("clause", self.clause(&availability.clause)),
            ("exclusions", self.clause(&availability.exclusions)),
            ("period", self.term(&availability.period, |SloPeriod::CalendarMonth| Node::text("calendar-month"))),
        ])
    }

    fn level(&mut self, level: &'t Level) -> Node<'t> {
        let mut members: Vec<(Cow<'t, str>, Node<'t>)> = vec![("id".into(), Node::text(level.id.as_str()))];
        members.extend(level_texts(level).map(|(name, text)| (name.into(), text)));
        let clauses = level.clauses.iter().map(|clause| self.clause(clause));
        members.push(("clauses".into(), Node::list(clauses)));
        Node::Object(members)
    }
}

fn day_end(end: BusinessDayEnd) -> &'static str {
    match end {
        BusinessDayEnd::DeskClose => "desk-close",
        BusinessDayEnd::Midnight => "midnight",
    }
}

fn response(response: BusinessDayResponse) -> &'static str {
    match response {
        BusinessDayResponse::NextDayEnd => "next-day-end",
        BusinessDayResponse::SameTime => "same-time",
    }
}

fn amendment(count: AmendmentCount) -> &'static str {
    match count {
        AmendmentCount::AfterFullDays => "after-full-days",
        AmendmentCount::OnThe20th => "on-the-20th",
    }
}
