//! What a service grants to be used.

use yakkan::contract_rules::{
    Allowance, AllowancePeriod, AllowanceYear, Attestation, GrantScope, PartialGrant, Service, UnitCap,
};

use super::Writer;
use crate::json::Node;
use crate::prelude::*;
use crate::questions::text_node;

impl<'t> Writer<'_, 't> {
    pub(super) fn allowances(&mut self, service: &'t Service) -> Node<'t> {
        Node::list(service.allowances.iter().map(|allowance| self.allowance(allowance)))
    }

    fn allowance(&mut self, allowance: &'t Allowance) -> Node<'t> {
        let mut members = vec![
            ("id".into(), Node::text(allowance.id.as_str())),
            ("name".into(), text_node(&allowance.name)),
            ("granted".into(), self.term(&allowance.granted, |granted| Node::Integer(granted.into()))),
            ("period".into(), self.period(&allowance.period)),
        ];
        if let Some(partial) = &allowance.partial {
            members.push(("partial".into(), self.term(partial, |PartialGrant::Full| Node::text("full"))));
        }
        members.extend(allowance.unit_cap.as_ref().map(|cap| ("unit_cap".into(), self.unit_cap(cap))));
        if !allowance.attestations.is_empty() {
            let attestations = allowance.attestations.iter().map(|one| self.attestation(one)).collect();
            members.push(("attestations".into(), Node::List(attestations)));
        }
        let no_carry_over = allowance.no_carry_over.as_ref();
        members.extend(no_carry_over.map(|clause| ("no_carry_over".into(), self.clause(clause))));
        members.extend(allowance.no_purchase.as_ref().map(|clause| ("no_purchase".into(), self.clause(clause))));
        let basis = allowance.basis.iter().map(|clause| self.clause(clause)).collect();
        members.push(("basis".into(), Node::List(basis)));
        Node::Object(members)
    }

    fn period(&mut self, period: &'t AllowancePeriod) -> Node<'t> {
        match period {
            AllowancePeriod::CalendarMonth { clause } => {
                Node::object([("kind", Node::text("calendar-month")), ("clause", self.clause(clause))])
            }
            AllowancePeriod::Year { part, anchor, clause } => Node::object([
                ("kind", Node::text("year")),
                ("months", Node::Integer(part.0.into())),
                ("clause", self.clause(clause)),
                ("year", self.term(anchor, |year| Node::text(allowance_year(year)))),
            ]),
            AllowancePeriod::Contract { scope } => Node::object([
                ("kind", Node::text("contract")),
                ("scope", self.term(scope, |GrantScope::Contract| Node::text("contract"))),
            ]),
            AllowancePeriod::Concurrent { lifetime, clause } => Node::object([
                ("kind", Node::text("concurrent")),
                ("months", Node::Integer(lifetime.0.into())),
                ("clause", self.clause(clause)),
            ]),
        }
    }

    fn unit_cap(&mut self, cap: &'t UnitCap) -> Node<'t> {
        let clause = self.clause(&cap.clause);
        Node::object([("most", Node::Integer(cap.most.into())), ("unit", text_node(&cap.unit)), ("clause", clause)])
    }

    fn attestation(&mut self, attestation: &'t Attestation) -> Node<'t> {
        Node::object([
            ("fact", Node::text(attestation.fact.as_str())),
            ("must_be", Node::Bool(attestation.must_be)),
            ("breach", Node::text(attestation.breach.as_str())),
            ("clause", self.clause(&attestation.clause)),
            ("requirement", text_node(&attestation.requirement)),
        ])
    }
}

fn allowance_year(year: AllowanceYear) -> &'static str {
    match year {
        AllowanceYear::Contract => "contract",
        AllowanceYear::Calendar => "calendar",
    }
}
