//! Answers: what every one carries, and the parts that stand in many.

use alloc::borrow::Cow;

use yakkan::contract_rules::{Condition, Grounds, Language, ReadingSet, Readings, Reason, Verdict};

use crate::forms::day_node;
use crate::json::{Node, named};
use crate::prelude::*;

/// An answer that is being put together.
pub(crate) struct Answer<'t> {
    pub(crate) members: Vec<(Cow<'t, str>, Node<'t>)>,
    pub(crate) grounds: Grounds<'t>,
}

impl<'t> Answer<'t> {
    pub(crate) fn new<const N: usize>(mut members: [(&'static str, Node<'t>); N], grounds: Grounds<'t>) -> Self {
        /// As many as most answers push, with the readings and clauses of every one.
        const MORE: usize = 7;
        Self { members: named(&mut members, MORE), grounds }
    }

    pub(crate) fn push(&mut self, name: &'static str, value: Node<'t>) {
        self.members.push((name.into(), value));
    }

    /// A verdict's members.
    pub(crate) fn verdict<V: Reason<'t>>(verdict: &Verdict<'t, V>) -> Self {
        let mut answer = Self::new([("verdict", Node::text(verdict.outcome().as_str()))], verdict.grounds.clone());
        answer.push("violations", violations(verdict));
        answer.push("conditions", conditions(verdict));
        answer
    }
}

pub(crate) fn violations<'t, V: Reason<'t>>(verdict: &Verdict<'t, V>) -> Node<'t> {
    Node::list(verdict.violations.iter().map(violation))
}

pub(crate) fn conditions<'t, V>(verdict: &Verdict<'t, V>) -> Node<'t> {
    Node::list(verdict.conditions.iter().map(condition))
}

fn violation<'t>(violation: &impl Reason<'t>) -> Node<'t> {
    let mut members = vec![
        ("code".into(), Node::text(violation.code())),
        ("service".into(), Node::text(violation.service().id.as_str())),
    ];
    members.extend(violation.on().map(|on| ("on".into(), day_node(on))));
    members.extend(violation.fact().map(|fact| ("fact".into(), Node::text(fact.as_str()))));
    members.push(("clause".into(), Node::text(violation.clause().as_str())));
    let message = Node::object([
        ("en", Node::text(violation.message(Language::English).to_string())),
        ("ja", Node::text(violation.message(Language::Japanese).to_string())),
    ]);
    members.push(("message".into(), message));
    Node::Object(members)
}

fn condition<'t>(condition: &Condition<'t>) -> Node<'t> {
    Node::object([
        ("fact", Node::text(condition.fact())),
        ("service", Node::text(condition.service.id.as_str())),
        ("clause", Node::text(condition.clause.as_str())),
    ])
}

/// The readings relied on, sorted by name.
pub(crate) fn readings(relied_on: ReadingSet, readings: &Readings) -> Node<'static> {
    let reading = |reading: yakkan::contract_rules::Reading| {
        Node::object([("reading", Node::text(reading.name())), ("value", Node::text(readings.get(reading)))])
    };
    Node::list(relied_on.iter().map(reading))
}

/// The clauses relied on, each once, in the order they were applied.
pub(crate) fn clauses<'t>(grounds: &Grounds<'t>) -> Node<'t> {
    Node::list(grounds.clauses().iter().map(|clause| Node::text(clause.as_str())))
}
