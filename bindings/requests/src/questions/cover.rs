//! What does the insurance pay?

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, Cover, FactId, Grounds, ReadingSet, Readings, Service, Yen};
use yakkan::insurance::{
    Alert, Claim, ClaimError, ClaimStep, PaidClaim, PolicyYear, assess_claim, cover_on, covered_line,
};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::{self, ContractForm};
use crate::error::{Code, Failed, failed};
use crate::forms::{contract_day, count, day_node, text, truth, yen, yen_node};
use crate::json::Node;
use crate::object::{Object, Place, cut, list};
use crate::prelude::*;

struct CoverOn<'t> {
    form: ContractForm<'t>,
    service: &'t Service,
    claims: Vec<PaidClaim>,
    on: Date,
}

struct AssessClaim<'t> {
    form: ContractForm<'t>,
    service: &'t Service,
    claims: Vec<PaidClaim>,
    claim: ClaimForm<'t>,
}

struct ClaimForm<'t> {
    alert: Alert,
    dispatched_on: Date,
    cost: Yen,
    facts: Vec<(&'t FactId, bool)>,
}

pub(super) fn read_cover<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let service = service_of(catalog, &form.contract)?;
    let claims = read_claims(request)?;
    let on = contract_day(request.required("on")?, root.member("on"))?;
    Ok(Box::new(CoverOn { form, service, claims, on }))
}

pub(super) fn read_claim<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let service = service_of(catalog, &form.contract)?;
    let claims = read_claims(request)?;
    let claim = claim(service, request.required("claim")?, root.member("claim"))?;
    Ok(Box::new(AssessClaim { form, service, claims, claim }))
}

/// The service whose cover is asked about: that of the contract's line, or the first that brings cover.
fn service_of<'t>(catalog: &'t Catalog, contract: &Contract<'t>) -> Result<&'t Service, Failed> {
    match covered_line(contract) {
        Some(line) => Ok(line.service),
        None => with_cover(catalog),
    }
}

fn with_cover(catalog: &Catalog) -> Result<&Service, Failed> {
    catalog.covering_service().ok_or_else(|| failed(Code::UnknownService, "no service brings cover"))
}

fn read_claims(request: &mut Object<'_, '_>) -> Result<Vec<PaidClaim>, Failed> {
    let root = request.place();
    let place = root.member("claims");
    let claims = list(request.required("claims")?, place)?.iter().enumerate();
    claims.map(|(index, node)| paid_claim(node, place.index(index))).collect()
}

fn paid_claim(node: &Node<'_>, place: Place<'_>) -> Result<PaidClaim, Failed> {
    let mut object = Object::new(node, place)?;
    let claim = PaidClaim {
        alert_on: contract_day(object.required("alert_on")?, place.member("alert_on"))?,
        dispatched_on: contract_day(object.required("dispatched_on")?, place.member("dispatched_on"))?,
        paid: yen(object.required("paid")?, place.member("paid"))?,
    };
    object.finish()?;
    Ok(claim)
}

fn claim<'t>(service: &'t Service, node: &Node<'_>, place: Place<'_>) -> Result<ClaimForm<'t>, Failed> {
    let mut object = Object::new(node, place)?;
    let form = ClaimForm {
        alert: alert(object.required("alert")?, place.member("alert"))?,
        dispatched_on: contract_day(object.required("dispatched_on")?, place.member("dispatched_on"))?,
        cost: yen(object.required("cost")?, place.member("cost"))?,
        facts: facts(service.cover.as_ref(), object.required("facts")?, place.member("facts"))?,
    };
    object.finish()?;
    Ok(form)
}

fn alert(node: &Node<'_>, place: Place<'_>) -> Result<Alert, Failed> {
    let mut object = Object::new(node, place)?;
    let on = contract_day(object.required("on")?, place.member("on"))?;
    let stars = count(object.required("stars")?, place.member("stars"), u32::MAX)?;
    let upgraded_on =
        object.optional("upgraded_on").map(|node| contract_day(node, place.member("upgraded_on"))).transpose()?;
    object.finish()?;
    Ok(Alert { on, stars, upgraded_on })
}

fn facts<'t>(cover: Option<&'t Cover>, node: &Node<'_>, place: Place<'_>) -> Result<Vec<(&'t FactId, bool)>, Failed> {
    let object = Object::new(node, place)?;
    let fact = |name: &str, node: &Node<'_>| {
        let place = place.member(name);
        let fact = cover
            .and_then(|cover| cover.facts().find(|fact| fact.as_str() == name))
            .ok_or_else(|| place.error(Code::UnknownFact, format!("no claim asks for a fact '{}'", cut(name))))?;
        Ok((fact, truth(node, place)?))
    };
    object.all().iter().map(|(name, node)| fact(name, node)).collect()
}

fn claim_error(error: ClaimError) -> Failed {
    let at = match error {
        ClaimError::UpgradeBeforeAlert { .. } => "/claim/alert/upgraded_on",
        ClaimError::StarsOutOfRange { .. } => "/claim/alert/stars",
        // Days and amounts are checked where they are read.
        ClaimError::DateOutOfRange { .. } | ClaimError::NegativeAmount { .. } => "",
        ClaimError::AmountOverflow => "/claims",
    };
    let code = Code::named(error.code()).unwrap_or(Code::WrongForm);
    failed(code, error.to_string()).at(at)
}

fn policy_year(year: Option<PolicyYear>) -> Node<'static> {
    year.map_or(Node::Null, |year| {
        Node::object([
            ("ordinal", Node::Integer(year.ordinal.get().into())),
            ("from", day_node(year.period.first)),
            ("to", day_node(year.period.last)),
        ])
    })
}

impl<'t> Question<'t> for CoverOn<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let cover =
            cover_on(&self.form.contract, self.service, &self.claims, self.on, readings).map_err(claim_error)?;
        let members = [
            ("in_cover", Node::Bool(cover.in_cover)),
            ("policy_year", policy_year(cover.policy_year)),
            ("dispatches_left", Node::Integer(cover.dispatches_left.into())),
            ("paid", yen_node(cover.paid)),
            ("left", yen_node(cover.left)),
        ];
        Ok(Answer::new(members, cover.grounds))
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

impl<'t> Question<'t> for AssessClaim<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let ClaimForm { alert, dispatched_on, cost, ref facts } = self.claim;
        let claim = Claim { alert, dispatched_on, cost, facts };
        let assessed =
            assess_claim(&self.form.contract, self.service, &self.claims, &claim, readings).map_err(claim_error)?;
        let mut answer = Answer::verdict(&assessed.verdict);
        answer.push("policy_year", policy_year(assessed.policy_year));
        answer.push("payable", yen_node(assessed.payable));
        answer.push("customer_pays", yen_node(assessed.customer_pays));
        Ok(answer)
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

struct Step<'t> {
    service: &'t Service,
    from: Option<ClaimStep>,
    next: ClaimStep,
}

pub(super) fn read_step<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let from = match request.required("step")? {
        Node::Null => None,
        node => Some(step(node, root.member("step"))?),
    };
    let next = step(request.required("next")?, root.member("next"))?;
    Ok(Box::new(Step { service: with_cover(catalog)?, from, next }))
}

fn step(node: &Node<'_>, place: Place<'_>) -> Result<ClaimStep, Failed> {
    let name = text(node, place)?;
    ClaimStep::parse(name)
        .ok_or_else(|| place.error(Code::WrongForm, format!("there is no step '{}' of a claim", cut(name))))
}

impl<'t> Question<'t> for Step<'t> {
    fn ask(&self, _: &Readings) -> Result<Answer<'t>, Failed> {
        let step = ClaimStep::next(self.from, self.next)
            .map_err(|error| Place::ROOT.member("next").error(Code::StepOutOfOrder, error.to_string()))?;
        let mut grounds = Grounds::default();
        if let Some(process) = self.service.cover.as_ref().and_then(|cover| cover.process.as_ref()) {
            grounds.rely_on(step.clause(process));
        }
        Ok(Answer::new([("step", Node::text(step.as_str()))], grounds))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    #[test]
    fn every_claim_error_has_its_own_code_here() {
        let day = Date::constant(2026, 10, 31);
        for (error, code, at) in [
            (
                ClaimError::UpgradeBeforeAlert { alert: day, upgraded: day },
                Code::IntervalReversed,
                "/claim/alert/upgraded_on",
            ),
            (ClaimError::StarsOutOfRange { stars: 4, most: 3 }, Code::OutOfRange, "/claim/alert/stars"),
            (ClaimError::DateOutOfRange { day }, Code::DateOutOfRange, ""),
            (ClaimError::NegativeAmount { amount: Yen::ZERO }, Code::NegativeAmount, ""),
            (ClaimError::AmountOverflow, Code::AmountOverflow, "/claims"),
        ] {
            assert_eq!(Code::named(error.code()), Some(code));
            let found = claim_error(error);
            assert_eq!((found.code, found.at.as_str()), (code, at));
        }
    }
}
