//! What is left of each allowance, and is one more use granted?

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Allowance, FactId, ReadingSet, Readings, Service};
use yakkan::quota::{Balance, Use, balances, check_use};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::{self, ContractForm, service};
use crate::error::{Code, Failed};
use crate::forms::{contract_day, count, day_node, text, truth};
use crate::json::Node;
use crate::object::{Object, Place, cut, list};
use crate::prelude::*;

#[cfg(test)]
mod tests;

struct Allowances<'t> {
    form: ContractForm<'t>,
    on: Date,
    uses: Vec<UseForm<'t>>,
}

struct CheckUse<'t> {
    form: ContractForm<'t>,
    uses: Vec<UseForm<'t>>,
    new: UseForm<'t>,
    facts: Vec<(&'t FactId, bool)>,
}

/// A use as it came in a request.
struct UseForm<'t> {
    service: &'t Service,
    allowance: &'t Allowance,
    on: Date,
    units: Option<u32>,
    holder: Option<String>,
}

impl<'t> UseForm<'t> {
    fn lend(&self) -> Use<'t, '_> {
        let Self { service, allowance, on, units, ref holder } = *self;
        Use { service, allowance, on, units, holder: holder.as_deref() }
    }
}

pub(super) fn read_balances<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let on = contract_day(request.required("on")?, root.member("on"))?;
    let uses = read_uses(catalog, &form, request)?;
    Ok(Box::new(Allowances { form, on, uses }))
}

pub(super) fn read_check<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let uses = read_uses(catalog, &form, request)?;
    let place = root.member("use");
    let mut object = Object::new(request.required("use")?, place)?;
    let new = read_use(catalog, &form, &mut object)?;
    let facts = match object.optional("facts") {
        None => Vec::new(),
        Some(node) => read_facts(new.allowance, node, place.member("facts"))?,
    };
    object.finish()?;
    Ok(Box::new(CheckUse { form, uses, new, facts }))
}

fn read_uses<'t>(
    catalog: &'t Catalog,
    form: &ContractForm<'t>,
    request: &mut Object<'_, '_>,
) -> Result<Vec<UseForm<'t>>, Failed> {
    let root = request.place();
    let place = root.member("uses");
    let mut uses = Vec::new();
    for (index, node) in list(request.required("uses")?, place)?.iter().enumerate() {
        let place = place.index(index);
        let mut object = Object::new(node, place)?;
        let one = read_use(catalog, form, &mut object)?;
        object.finish()?;
        if one.allowance.is_by_holder() && one.holder.is_none() {
            let message =
                format!("the member 'holder' is missing: uses of '{}' are counted holder by holder", one.allowance.id);
            return Err(place.error(Code::MissingField, message));
        }
        uses.push(one);
    }
    Ok(uses)
}

fn read_use<'t>(
    catalog: &'t Catalog,
    form: &ContractForm<'t>,
    object: &mut Object<'_, '_>,
) -> Result<UseForm<'t>, Failed> {
    let place = object.place();
    let named = service(catalog, object.required("service")?, place.member("service"))?;
    // A line keeps the edition it started with.
    let service = form.contract.line(&named.id).map_or(named, |line| line.service);
    let id = text(object.required("allowance")?, place.member("allowance"))?;
    let allowance = service.allowances.iter().find(|known| known.id.as_str() == id).ok_or_else(|| {
        let message = format!("'{}' grants no allowance '{}'", service.id, cut(id));
        place.member("allowance").error(Code::UnknownAllowance, message)
    })?;
    let on = contract_day(object.required("on")?, place.member("on"))?;
    let units = object.optional("units").map(|node| count(node, place.member("units"), u32::MAX)).transpose()?;
    let holder = object.optional("holder").map(|node| text(node, place.member("holder"))).transpose()?;
    Ok(UseForm { service, allowance, on, units, holder: holder.map(str::to_owned) })
}

/// The facts of one use: those that its allowance asks for.
fn read_facts<'t>(
    allowance: &'t Allowance,
    node: &Node<'_>,
    place: Place<'_>,
) -> Result<Vec<(&'t FactId, bool)>, Failed> {
    let mut facts = Vec::new();
    for (name, node) in Object::new(node, place)?.all() {
        let place = place.member(name);
        let asked = allowance.attestations.iter().find(|asked| asked.fact.as_str() == name.as_ref());
        let asked = asked.ok_or_else(|| {
            let message = format!("the allowance '{}' asks for no fact '{}'", allowance.id, cut(name));
            place.error(Code::UnknownFact, message)
        })?;
        facts.push((&asked.fact, truth(node, place)?));
    }
    Ok(facts)
}

fn balance_node<'t>(balance: &Balance<'t, '_>) -> Node<'t> {
    let mut members = vec![
        ("service".into(), Node::text(balance.service.id.as_str())),
        ("allowance".into(), Node::text(balance.allowance.id.as_str())),
    ];
    members.extend(balance.holder.map(|holder| ("holder".into(), Node::text(holder.to_owned()))));
    let counts = [("granted", balance.granted), ("used", balance.used), ("left", balance.left), ("over", balance.over)];
    members.extend(counts.map(|(name, count)| (name.into(), Node::Integer(count.into()))));
    members.push(("from".into(), day_node(balance.from)));
    members.push(("to".into(), balance.to.map_or(Node::Null, day_node)));
    Node::Object(members)
}

impl<'t> Question<'t> for Allowances<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let uses: Vec<_> = self.uses.iter().map(UseForm::lend).collect();
        let found = balances(&self.form.contract, self.on, &uses, readings);
        let rows = Node::list(found.rows.iter().map(balance_node));
        Ok(Answer::new([("balances", rows)], found.grounds))
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

impl<'t> Question<'t> for CheckUse<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let uses: Vec<_> = self.uses.iter().map(UseForm::lend).collect();
        let judged = check_use(&self.form.contract, &uses, &self.new.lend(), &self.facts, readings);
        let mut answer = Answer::verdict(&judged.verdict);
        if let Some(balance) = &judged.balance {
            answer.push("balance", balance_node(balance));
        }
        Ok(answer)
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}
