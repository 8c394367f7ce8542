//! May a change be made, when at the earliest, and by when must notice be in?

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeAnswer, ChangeRequest, ChangeRequestError, NoticeGiven, NoticeKind, Part, ReadingSet, Readings, Service,
    Wish, check_change, earliest_change, latest_notice,
};

use super::{Question, Read};
use crate::answer::{Answer, conditions, violations};
use crate::contract::{self, ContractForm, service};
use crate::error::{Code, Failed};
use crate::forms::{contract_day, count, day_node, only_true, text, truth};
use crate::json::Node;
use crate::object::{Object, Place, cut, list};
use crate::prelude::*;

struct CheckChange<'t> {
    form: ContractForm<'t>,
    request: ChangeRequest<'t>,
}

struct EarliestChange<'t>(CheckChange<'t>);

pub(super) fn read_check<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    Ok(Box::new(read_change(catalog, request, true)?))
}

pub(super) fn read_earliest<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    Ok(Box::new(EarliestChange(read_change(catalog, request, false)?)))
}

fn read_change<'t>(
    catalog: &'t Catalog,
    request: &mut Object<'_, '_>,
    with_days: bool,
) -> Result<CheckChange<'t>, Failed> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let notice = read_notice(request)?;
    let place = root.member("changes");
    let mut parts = Vec::new();
    for (index, node) in list(request.required("changes")?, place)?.iter().enumerate() {
        parts.push(read_part(catalog, &form, node, place.index(index), (!with_days).then_some(notice.on))?);
    }
    let change = ChangeRequest::new(parts, notice).map_err(|error| match error {
        ChangeRequestError::Empty => place.error(Code::MissingField, error.to_string()),
        ChangeRequestError::DuplicatePart { part, .. } => {
            place.index(part).error(Code::DuplicateLine, error.to_string())
        }
        ChangeRequestError::DateOutOfRange { part, .. } => {
            place.index(part).error(Code::DateOutOfRange, error.to_string())
        }
        ChangeRequestError::NoticeOutOfRange { .. } => {
            root.member("notice").error(Code::DateOutOfRange, error.to_string())
        }
    })?;
    Ok(CheckChange { form, request: change })
}

fn read_notice(request: &mut Object<'_, '_>) -> Result<NoticeGiven, Failed> {
    let root = request.place();
    let place = root.member("notice");
    let mut object = Object::new(request.required("notice")?, place)?;
    let on = contract_day(object.required("on")?, place.member("on"))?;
    let written = object.optional("written").map(|node| truth(node, place.member("written"))).transpose()?;
    object.finish()?;
    Ok(NoticeGiven { on, written })
}

/// Reads a part. Without days of their own, all parts stand on `day`.
fn read_part<'t>(
    catalog: &'t Catalog,
    form: &ContractForm<'t>,
    node: &Node<'_>,
    place: Place<'_>,
    day: Option<Date>,
) -> Result<Part<'t>, Failed> {
    let mut object = Object::new(node, place)?;
    let named: &'t Service = service(catalog, object.required("service")?, place.member("service"))?;
    // A line keeps the edition it started with.
    let service = form.contract.line(&named.id).map_or(named, |line| line.service);
    let on = match day {
        Some(day) => day,
        None => contract_day(object.required("on")?, place.member("on"))?,
    };
    let quantity =
        object.optional("quantity").map(|node| count(node, place.member("quantity"), u32::MAX)).transpose()?;
    let cancel = object.optional("cancel").map(|node| only_true(node, place.member("cancel"))).transpose()?;
    let suspend = object.optional("suspend").map(|node| only_true(node, place.member("suspend"))).transpose()?;
    object.finish()?;
    let wish = match (quantity, cancel, suspend) {
        (Some(quantity), None, None) => Wish::Quantity(quantity),
        (None, Some(()), None) => Wish::Cancel,
        (None, None, Some(())) => Wish::Suspend,
        (None, None, None) => {
            return Err(place.error(Code::MissingField, "a part has one of 'quantity', 'cancel' and 'suspend'"));
        }
        _ => return Err(place.error(Code::UnknownField, "a part has only one of 'quantity', 'cancel' and 'suspend'")),
    };
    Ok(Part { service, on, wish })
}

fn effective<'t>(answer: &ChangeAnswer<'t>) -> Node<'t> {
    let part =
        |service: &'t Service, on| Node::object([("service", Node::text(service.id.as_str())), ("on", day_node(on))]);
    Node::list(answer.parts.iter().map(|one| part(one.service, one.on)))
}

impl<'t> Question<'t> for CheckChange<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let judged = check_change(&self.form.contract, &self.request, readings);
        let mut answer = Answer::verdict(&judged.verdict);
        answer.push("effective", effective(&judged));
        let latest = judged.parts.iter().map(|part| {
            let on = part.latest_notice.map_or(Node::Null, day_node);
            Node::object([("service", Node::text(part.service.id.as_str())), ("on", on)])
        });
        answer.push("latest_notice", Node::list(latest));
        if let Some(after) = judged.contract(&self.form.contract) {
            answer.push("contract", self.form.to_node(&after));
        }
        Ok(answer)
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

impl<'t> Question<'t> for EarliestChange<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let earliest = earliest_change(&self.0.form.contract, &self.0.request, readings);
        let verdict = &earliest.answer.verdict;
        let on = earliest.on.map_or(Node::Null, day_node);
        let mut answer = Answer::new([("on", on)], verdict.grounds.clone());
        match earliest.on {
            Some(_) => answer.push("effective", effective(&earliest.answer)),
            None => answer.push("violations", violations(verdict)),
        }
        answer.push("conditions", conditions(verdict));
        Ok(answer)
    }

    fn relied_on(&self) -> ReadingSet {
        self.0.form.readings
    }
}

struct LatestNotice<'t> {
    service: &'t Service,
    kind: NoticeKind,
    on: Date,
}

pub(super) fn read_latest_notice<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let service = service(catalog, request.required("service")?, root.member("service"))?;
    let kind = match text(request.required("kind")?, root.member("kind"))? {
        "decrease" => NoticeKind::Decrease,
        "cancel" => NoticeKind::Cancellation,
        other => {
            return Err(root
                .member("kind")
                .error(Code::WrongForm, format!("'{}' is neither 'decrease' nor 'cancel'", cut(other))));
        }
    };
    let on = contract_day(request.required("on")?, root.member("on"))?;
    Ok(Box::new(LatestNotice { service, kind, on }))
}

impl<'t> Question<'t> for LatestNotice<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let latest = latest_notice(self.service, self.kind, self.on, readings);
        let on = latest.on.map_or(Node::Null, day_node);
        Ok(Answer::new([("on", on), ("effective", day_node(latest.effective))], latest.grounds))
    }
}
