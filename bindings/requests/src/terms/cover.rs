//! The insurance that comes with a service, as the answer to `service` shows it.

use yakkan::contract_rules::{
    Attestation, ClaimKind, ClaimProcess, ClaimRule, ClaimYear, Cover, CoverAlert, CoverLimit, CoverPeriod,
    UpgradeWindow,
};
use yakkan::insurance::ClaimStep;

use super::Writer;
use crate::forms::yen_node;
use crate::json::Node;
use crate::prelude::*;
use crate::questions::text_node;

impl<'t> Writer<'_, 't> {
    pub(super) fn cover(&mut self, cover: &'t Cover) -> Node<'t> {
        let Cover { period, limit, alert, window, claim_year, rules, process, basis } = cover;
        let CoverPeriod { length, start, renewal, before, after } = period;
        let CoverLimit { dispatches, each, total, clause } = limit;
        let limit = Node::object([
            ("dispatches", Node::Integer((*dispatches).into())),
            ("each", yen_node(*each)),
            ("total", yen_node(*total)),
            ("clause", self.clause(clause)),
        ]);
        let window =
            Node::object([("days", Node::Integer(window.days.into())), ("clause", self.clause(&window.clause))]);
        let mut members = vec![
            ("months".into(), Node::Integer(length.0.into())),
            ("start".into(), self.clause(start)),
            ("renewal".into(), self.clause(renewal)),
            ("before".into(), self.clause(before)),
            ("after".into(), self.clause(after)),
            ("limit".into(), limit),
            ("alert".into(), self.alert(alert)),
            ("window".into(), window),
            ("claim_year".into(), self.term(claim_year, |year| Node::text(claim_year_name(year)))),
            ("rules".into(), Node::list(rules.iter().map(|rule| self.claim_rule(rule)))),
        ];
        if let Some(process) = process {
            members.push(("process".into(), self.process(process)));
        }
        members.push(("basis".into(), Node::list(basis.iter().map(|clause| self.clause(clause)))));
        Node::Object(members)
    }

    fn alert(&mut self, alert: &'t CoverAlert) -> Node<'t> {
        let mut members =
            vec![("stars".into(), Node::Integer(alert.stars.into())), ("clause".into(), self.clause(&alert.clause))];
        if let Some(upgraded) = &alert.upgraded {
            let lower = Node::object([
                ("stars", Node::Integer(upgraded.stars.into())),
                ("clause", self.clause(&upgraded.clause)),
                ("window", self.term(&upgraded.window, |window| Node::text(window_name(window)))),
            ]);
            members.push(("upgraded".into(), lower));
        }
        Node::Object(members)
    }

    fn claim_rule(&mut self, rule: &'t ClaimRule) -> Node<'t> {
        let Attestation { fact, must_be, breach, clause, requirement } = &rule.attestation;
        let asked = match rule.asked {
            ClaimKind::Every => "every",
            ClaimKind::BelowFullGrade => "below-full-grade",
        };
        let mut members = vec![
            ("fact".into(), Node::text(fact.as_str())),
            ("must_be".into(), Node::Bool(*must_be)),
            ("asked".into(), Node::text(asked)),
            ("breach".into(), Node::text(breach.as_str())),
            ("clause".into(), self.clause(clause)),
            ("requirement".into(), text_node(requirement)),
        ];
        if let Some(exception) = &rule.exception {
            let lifted = Node::object([
                ("fact", Node::text(exception.fact.as_str())),
                ("clause", self.clause(&exception.clause)),
                ("requirement", text_node(&exception.requirement)),
            ]);
            members.push(("exception".into(), lifted));
        }
        Node::Object(members)
    }

    fn process(&mut self, process: &'t ClaimProcess) -> Node<'t> {
        let step = |step: ClaimStep| {
            Node::object([("step", Node::text(step.as_str())), ("clause", self.clause(step.clause(process)))])
        };
        Node::list(ClaimStep::ALL.into_iter().map(step))
    }
}

fn claim_year_name(year: ClaimYear) -> &'static str {
    match year {
        ClaimYear::AlertDay => "alert-day",
        ClaimYear::DispatchDay => "dispatch-day",
    }
}

fn window_name(window: UpgradeWindow) -> &'static str {
    match window {
        UpgradeWindow::UpgradeDay => "upgrade-day",
        UpgradeWindow::AlertDay => "alert-day",
    }
}
