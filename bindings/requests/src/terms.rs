//! A service's terms, each value with the clause that states it or the reading that settles it.

mod allowances;
mod commitments;
mod cover;

use yakkan::contract_rules::{
    CancelEffect, ClauseId, CompanionSpan, CountRule, FactKind, FactRule, FirstMonth, Grounds, LockScope,
    MonthQuantity, Notice, Proration, Readings, Rhythm, Service, Settled, Step, Suspension, Term,
};

use crate::answer::Answer;
use crate::json::Node;
use crate::prelude::*;
use crate::questions::text_node;

pub(crate) use commitments::{level_texts, target};
pub use commitments::{write_share, write_target};

/// The members of the answer to `service`.
pub(crate) fn terms<'t>(service: &'t Service, readings: &Readings) -> Answer<'t> {
    let mut writer = Writer { readings, grounds: Grounds::default() };
    let members = [
        ("id", Node::text(service.id.as_str())),
        ("document", Node::text(service.document.as_str())),
        ("name", text_node(&service.name)),
        ("basis", writer.clause(&service.basis)),
        ("quantity", writer.quantity(service)),
        ("companions", writer.companions(service)),
    ];
    let mut rest = Vec::new();
    if let Some(same) = &service.same_count {
        let clause = writer.clause(&same.clause);
        let rule = writer.term(&same.rule, |rule| Node::text(count_rule(rule)));
        rest.push((
            "same_count",
            Node::object([("with", Node::text(same.with.as_str())), ("clause", clause), ("rule", rule)]),
        ));
    }
    if let Some(rule) = &service.not_alone {
        let any_of = Node::list(rule.any_of.iter().map(|other| Node::text(other.as_str())));
        rest.push(("not_alone", Node::object([("any_of", any_of), ("clause", writer.clause(&rule.clause))])));
    }
    rest.push(("facts", Node::list(service.facts.iter().map(|rule| writer.fact(rule)))));
    if let Some(lock) = &service.lock {
        let mut lock_members = vec![("months".into(), Node::Integer(lock.length.0.into()))];
        lock_members.extend(lock.decrease.as_ref().map(|clause| ("decrease".into(), writer.clause(clause))));
        lock_members.extend(lock.cancellation.as_ref().map(|clause| ("cancellation".into(), writer.clause(clause))));
        let scope = writer.term(&lock.scope, |LockScope::Contract| Node::text("contract"));
        lock_members.push(("scope".into(), scope));
        rest.push(("lock", Node::Object(lock_members)));
    }
    if let Some(notice) = &service.decrease_notice {
        rest.push(("decrease_notice", writer.notice(notice)));
    }
    if let Some(notice) = &service.cancellation_notice {
        rest.push(("cancellation_notice", writer.notice(notice)));
    }
    rest.push(("cancel_effect", writer.term(&service.cancel_effect, |effect| Node::text(cancel_effect(effect)))));
    if let Suspension::NotOffered { clause } = &service.suspension {
        rest.push((
            "suspension",
            Node::object([("value", Node::text("not-offered")), ("clause", writer.clause(clause))]),
        ));
    }
    rest.push(("charging", writer.charging(service)));
    if let Some(cover) = &service.cover {
        rest.push(("cover", writer.cover(cover)));
    }
    if !service.allowances.is_empty() {
        rest.push(("allowances", writer.allowances(service)));
    }
    rest.extend(commitments::members(&mut writer, service));
    let mut answer = Answer::new(members, writer.grounds);
    rest.into_iter().for_each(|(name, value)| answer.push(name, value));
    answer
}

/// Writes terms and collects what they rest on.
struct Writer<'r, 't> {
    readings: &'r Readings,
    grounds: Grounds<'t>,
}

impl<'t> Writer<'_, 't> {
    fn clause(&mut self, clause: &'t ClauseId) -> Node<'t> {
        self.grounds.rely_on(clause);
        Node::text(clause.as_str())
    }

    /// `{"value", "clause"}` or `{"value", "reading"}`.
    fn term<T: Settled>(&mut self, term: &'t Term<T>, write: impl Fn(T) -> Node<'t>) -> Node<'t> {
        let value = write(term.settle(self.readings, &mut self.grounds));
        let source = match term {
            Term::Stated { clause, .. } => ("clause", Node::text(clause.as_str())),
            Term::Silent { reading, .. } => ("reading", Node::text(reading.name())),
        };
        Node::object([("value", value), source])
    }

    fn quantity(&mut self, service: &'t Service) -> Node<'t> {
        let minimum = self.term(&service.quantity.minimum, |minimum| Node::Integer(minimum.into()));
        let step = self.term(&service.quantity.step, |step| match step {
            Step::Fixed => Node::text("fixed"),
            Step::By(step) => Node::Integer(step.into()),
        });
        Node::object([("minimum", minimum), ("step", step), ("unit", text_node(&service.quantity.unit))])
    }

    fn companions(&mut self, service: &'t Service) -> Node<'t> {
        let companions = service.companions.iter().map(|companion| {
            let span = match companion.span {
                CompanionSpan::EveryDay => "every-day",
                CompanionSpan::StartDay => "start-day",
            };
            let clause = self.clause(&companion.clause);
            Node::object([
                ("service", Node::text(companion.service.as_str())),
                ("span", Node::text(span)),
                ("clause", clause),
            ])
        });
        Node::list(companions)
    }

    fn fact(&mut self, rule: &'t FactRule) -> Node<'t> {
        let mut members = vec![("fact".into(), Node::text(rule.fact.as_str()))];
        match rule.kind {
            FactKind::Bool => members.push(("type".into(), Node::text("bool"))),
            FactKind::Integer { least, most } => {
                members.push(("type".into(), Node::text("integer")));
                members.extend(least.map(|least| ("least".into(), Node::Integer(least.into()))));
                members.extend(most.map(|most| ("most".into(), Node::Integer(most.into()))));
            }
        }
        members.push(("breach".into(), Node::text(rule.breach.as_str())));
        members.push(("clause".into(), self.clause(&rule.clause)));
        members.push(("requirement".into(), text_node(&rule.requirement)));
        Node::Object(members)
    }

    fn notice(&mut self, notice: &'t Notice) -> Node<'t> {
        let mut members = vec![
            ("months".into(), Node::Integer(notice.months.0.into())),
            ("clause".into(), self.clause(&notice.clause)),
        ];
        members.extend(notice.written.as_ref().map(|clause| ("written".into(), self.clause(clause))));
        Node::Object(members)
    }

    fn charging(&mut self, service: &'t Service) -> Node<'t> {
        let charging = &service.charging;
        let mut members = Vec::new();
        match &charging.rhythm {
            Rhythm::Once => members.push(("rhythm".into(), Node::text("once"))),
            Rhythm::Monthly { first_month, proration, quantity } => {
                members.push(("rhythm".into(), Node::text("monthly")));
                members.push(("first_month".into(), self.term(first_month, |month| Node::text(month_name(month)))));
                members.push(("proration".into(), self.term(proration, |Proration::None| Node::text("none"))));
                members.push(("quantity".into(), self.term(quantity, |quantity| Node::text(month_quantity(quantity)))));
            }
        }
        members.push(("tax".into(), Node::text(charging.tax.as_str())));
        members.extend(charging.refund.as_ref().map(|clause| ("refund".into(), self.clause(clause))));
        let basis = charging.basis.iter().map(|clause| self.clause(clause)).collect();
        members.push(("basis".into(), Node::List(basis)));
        Node::Object(members)
    }
}

fn count_rule(rule: CountRule) -> &'static str {
    match rule {
        CountRule::Equal => "equal",
        CountRule::AtLeast => "at-least",
    }
}

fn cancel_effect(effect: CancelEffect) -> &'static str {
    match effect {
        CancelEffect::MonthEnd => "month-end",
        CancelEffect::SameDay => "same-day",
    }
}

fn month_name(month: FirstMonth) -> &'static str {
    match month {
        FirstMonth::Charged => "charged",
        FirstMonth::Free => "free",
        FirstMonth::MonthAfter => "month-after",
    }
}

fn month_quantity(quantity: MonthQuantity) -> &'static str {
    match quantity {
        MonthQuantity::Opening => "opening",
        MonthQuantity::Closing => "closing",
        MonthQuantity::Peak => "peak",
    }
}
