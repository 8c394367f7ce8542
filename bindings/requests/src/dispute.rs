//! Disputes: what each other value of each reading relied on would give.

use alloc::borrow::Cow;

use yakkan::contract_rules::{ReadingSet, Readings, alternatives};

use crate::answer::Answer;
use crate::error::Failed;
use crate::json::Node;
use crate::prelude::*;

/// Asks again under every other value and lists the answers that differ, with only the members that do.
pub(crate) fn disputes<'t>(
    members: &[(Cow<'t, str>, Node<'t>)],
    relied_on: ReadingSet,
    readings: &Readings,
    ask: impl Fn(&Readings) -> Result<Answer<'t>, Failed>,
) -> Node<'t> {
    let differing = alternatives(relied_on, readings, ask).into_iter().filter_map(|alternative| {
        let outcome = match alternative.answer {
            Ok(other) => ("ok", difference(members, &other.members)?),
            Err(error) => ("error", error.to_node()),
        };
        Some(Node::object([
            ("reading", Node::text(alternative.reading.name())),
            ("value", Node::text(alternative.value)),
            outcome,
        ]))
    });
    Node::list(differing)
}

/// The members that differ, as the other answer has them; null where it has none. Nothing where all agree.
fn difference<'t>(ours: &[(Cow<'t, str>, Node<'t>)], theirs: &[(Cow<'t, str>, Node<'t>)]) -> Option<Node<'t>> {
    let mut differing = Vec::new();
    for (name, value) in theirs {
        let present = ours.iter().find(|(known, _)| known == name);
        if present.is_none_or(|(_, present)| !same(present, value)) {
            differing.push((name.clone(), value.clone()));
        }
    }
    for (name, _) in ours.iter().filter(|(name, _)| !theirs.iter().any(|(other, _)| other == name)) {
        differing.push((name.clone(), Node::Null));
    }
    (!differing.is_empty()).then_some(Node::Object(differing))
}

/// Whether two values say the same; wording and citations are no difference.
fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (one, other) {
        (Node::List(one), Node::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
        }
        (Node::Object(one), Node::Object(other)) => {
            let (one, other) = (compared(one), compared(other));
            one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
        }
        _ => one == other,
    }
}

fn compared<'n, 'a>(members: &'n [(Cow<'a, str>, Node<'a>)]) -> Vec<&'n (Cow<'a, str>, Node<'a>)> {
    members.iter().filter(|(name, _)| !matches!(name.as_ref(), "message" | "clause")).collect()
}
