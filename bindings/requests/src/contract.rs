//! Contracts in requests and answers.

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    Contract, ContractError, FactId, FactKind, FactValue, Line, Reading, ReadingSet, ScheduledChange, Service,
};

use crate::error::{Code, Failed};
use crate::forms::{contract_day, count, day_node, text, truth};
use crate::json::{Node, named};
use crate::object::{Object, Place, cut, kind, list};
use crate::prelude::*;

/// A contract as it came in a request.
pub(crate) struct ContractForm<'t> {
    pub(crate) contract: Contract<'t>,
    /// Whether the request gave facts, if none.
    has_facts: bool,
    /// What choosing the terms relied on.
    pub(crate) readings: ReadingSet,
}

/// Reads the member `contract`.
pub(crate) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Result<ContractForm<'t>, Failed> {
    let root = request.place();
    read_node(catalog, request.required("contract")?, root.member("contract"))
}

/// Reads a contract that stands at a place.
pub(crate) fn read_node<'t>(
    catalog: &'t Catalog,
    node: &Node<'_>,
    place: Place<'_>,
) -> Result<ContractForm<'t>, Failed> {
    let mut object = Object::new(node, place)?;
    let id = text(object.required("id")?, place.member("id"))?;
    let facts = object.optional("facts").map(|node| facts(catalog, node, place.member("facts"))).transpose()?;
    let lines_place = place.member("lines");
    let mut lines = Vec::new();
    let mut readings = ReadingSet::default();
    for (index, node) in list(object.required("lines")?, lines_place)?.iter().enumerate() {
        let line = line(catalog, node, lines_place.index(index))?;
        if catalog.has_editions(line.service) {
            readings.insert(Reading::Edition);
        }
        lines.push(line);
    }
    object.finish()?;
    let has_facts = facts.is_some();
    let contract =
        Contract::new(id, lines, facts.unwrap_or_default()).map_err(|error| contract_error(&error, place))?;
    Ok(ContractForm { contract, has_facts, readings })
}

fn line<'t>(catalog: &'t Catalog, node: &Node<'_>, place: Place<'_>) -> Result<Line<'t>, Failed> {
    let mut object = Object::new(node, place)?;
    let service = text(object.required("service")?, place.member("service"))?;
    let start = contract_day(object.required("start")?, place.member("start"))?;
    let mut line = Line::new(
        service_on(catalog, service, start, place.member("service"))?,
        start,
        count(object.required("quantity")?, place.member("quantity"), u32::MAX)?,
    );
    line.last_day = object.optional("last_day").map(|node| contract_day(node, place.member("last_day"))).transpose()?;
    line.use_start =
        object.optional("use_start").map(|node| contract_day(node, place.member("use_start"))).transpose()?;
    if let Some(node) = object.optional("changes") {
        let changes_place = place.member("changes");
        for (index, node) in list(node, changes_place)?.iter().enumerate() {
            line.changes.push(change(node, changes_place.index(index))?);
        }
    }
    object.finish()?;
    Ok(line)
}

fn change(node: &Node<'_>, place: Place<'_>) -> Result<ScheduledChange, Failed> {
    let mut object = Object::new(node, place)?;
    let on = contract_day(object.required("on")?, place.member("on"))?;
    let quantity = count(object.required("quantity")?, place.member("quantity"), u32::MAX)?;
    object.finish()?;
    Ok(ScheduledChange { on, quantity })
}

/// The terms of a service as they hold for a line that starts on a day.
fn service_on<'t>(catalog: &'t Catalog, id: &str, start: Date, place: Place<'_>) -> Result<&'t Service, Failed> {
    catalog.service_on(id, start).ok_or_else(|| unknown_service(id, place))
}

/// The terms of a service in its newest edition.
pub(crate) fn service<'t>(catalog: &'t Catalog, node: &Node<'_>, place: Place<'_>) -> Result<&'t Service, Failed> {
    let id = text(node, place)?;
    catalog.service(id).ok_or_else(|| unknown_service(id, place))
}

fn unknown_service(id: &str, place: Place<'_>) -> Failed {
    place.error(Code::UnknownService, format!("there is no service '{}'", cut(id)))
}

fn facts<'t>(catalog: &'t Catalog, node: &Node<'_>, place: Place<'_>) -> Result<Vec<(&'t FactId, FactValue)>, Failed> {
    let object = Object::new(node, place)?;
    object.all().iter().map(|(name, node)| fact(catalog, name, node, place.member(name))).collect()
}

fn fact<'t>(
    catalog: &'t Catalog,
    name: &str,
    node: &Node<'_>,
    place: Place<'_>,
) -> Result<(&'t FactId, FactValue), Failed> {
    let (id, fact_kind) = catalog
        .fact(name)
        .ok_or_else(|| place.error(Code::UnknownFact, format!("no service asks for a fact '{}'", cut(name))))?;
    let value = match fact_kind {
        FactKind::Bool => FactValue::Bool(truth(node, place)?),
        FactKind::Integer { .. } if matches!(node, Node::Bool(_)) => {
            return Err(place.error(Code::WrongType, format!("a whole number is needed, not {}", kind(node))));
        }
        FactKind::Integer { .. } => FactValue::Integer(count(node, place, u32::MAX)?),
    };
    Ok((id, value))
}

fn contract_error(error: &ContractError, place: Place<'_>) -> Failed {
    let lines = place.member("lines");
    let at = |code, line, member| {
        let line = lines.index(line);
        line.member(member).error(code, error.to_string())
    };
    match error {
        ContractError::DuplicateLine { line, .. } => at(Code::DuplicateLine, *line, "service"),
        ContractError::DuplicateChange { line, .. } => at(Code::DuplicateChange, *line, "changes"),
        ContractError::ChangeOutsideLine { line, .. } => at(Code::ChangeOutsideLine, *line, "changes"),
        ContractError::EndsBeforeStart { line } => at(Code::IntervalReversed, *line, "last_day"),
        ContractError::UseAfterEnd { line } => at(Code::IntervalReversed, *line, "use_start"),
        ContractError::UseStartWithoutCover { line } => at(Code::UnknownField, *line, "use_start"),
        ContractError::DateOutOfRange { line, .. } => at(Code::DateOutOfRange, *line, "start"),
        ContractError::FactOfWrongKind { .. } | ContractError::DuplicateFact { .. } => {
            place.member("facts").error(Code::WrongType, error.to_string())
        }
    }
}

impl<'t> ContractForm<'t> {
    /// A contract in an answer: in the form it came, changes sorted.
    pub(crate) fn to_node(&self, contract: &Contract<'t>) -> Node<'t> {
        let mut members = named(&mut [("id", Node::text(contract.id().to_owned()))], 2);
        if self.has_facts {
            let facts = contract.facts().iter().map(|(fact, value)| {
                let value = match *value {
                    FactValue::Bool(truth) => Node::Bool(truth),
                    FactValue::Integer(count) => Node::Integer(count.into()),
                };
                (fact.as_str().into(), value)
            });
            members.push(("facts".into(), Node::Object(facts.collect())));
        }
        members.push(("lines".into(), Node::list(contract.lines().iter().map(line_node))));
        Node::Object(members)
    }
}

fn line_node<'t>(line: &Line<'t>) -> Node<'t> {
    let mut always = [
        ("service", Node::text(line.service.id.as_str())),
        ("start", day_node(line.start)),
        ("quantity", Node::Integer(line.quantity.into())),
    ];
    let mut members = named(&mut always, 3);
    if !line.changes.is_empty() {
        let change = |change: &ScheduledChange| {
            Node::object([("on", day_node(change.on)), ("quantity", Node::Integer(change.quantity.into()))])
        };
        members.push(("changes".into(), Node::list(line.changes.iter().map(change))));
    }
    members.extend(line.last_day.map(|day| ("last_day".into(), day_node(day))));
    members.extend(line.use_start.map(|day| ("use_start".into(), day_node(day))));
    Node::Object(members)
}
