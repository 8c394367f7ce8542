//! When is something due, and was it done in time?

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Commitment, Desk, DueRule, Readings};
use yakkan::severity::{DeskDays, DueError, Moment, MomentError, due, rule_for};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::service;
use crate::error::{Code, Failed};
use crate::forms::{day_node, days, instant_node, text};
use crate::json::Node;
use crate::moments::moment;
use crate::object::{Object, Place, cut};
use crate::prelude::*;

struct Due<'t> {
    commitment: &'t Commitment,
    rule: &'t DueRule,
    from: Moment,
    done: Option<Moment>,
    desk: Option<&'t Desk>,
    closures: Vec<Date>,
    open_days: Vec<Date>,
}

pub(super) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let service = service(catalog, request.required("service")?, root.member("service"))?;
    let id = text(request.required("commitment")?, root.member("commitment"))?;
    let commitment = service.commitment(id).ok_or_else(|| {
        let message = format!("'{}' has no commitment '{}'", service.id, cut(id));
        root.member("commitment").error(Code::UnknownCommitment, message)
    })?;
    let level = request.optional("severity").map(|node| text(node, root.member("severity"))).transpose()?;
    let rule = rule_for(commitment, level)
        .map_err(|error| root.member("severity").error(Code::UnknownSeverity, error.to_string()))?;
    let from = moment(request.required("from")?, root.member("from"))?;
    let done = request.optional("done").map(|node| moment(node, root.member("done"))).transpose()?;
    let (closures, open_days) = (days(request, "closures")?, days(request, "open_days")?);
    let desk = rule.desk().and_then(|desk| catalog.desk(desk.as_str()));
    Ok(Box::new(Due { commitment, rule, from, done, desk, closures, open_days }))
}

impl<'t> Question<'t> for Due<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let desk = self.desk.map(|desk| DeskDays { desk, closures: &self.closures, open_days: &self.open_days });
        let due = due(self.commitment, self.rule, self.from, desk, readings).map_err(due_error)?;
        let met = self.done.map(|done| due.met(done)).transpose().map_err(|error| moment_error("done", error))?;
        let members = [
            ("rule", Node::text(due.kind.as_str())),
            ("sense", Node::text(due.sense.as_str())),
            ("due", due.at.map_or(Node::Null, moment_node)),
        ];
        let mut answer = Answer::new(members, due.grounds);
        if let Some(met) = met.flatten() {
            answer.push("met", Node::Bool(met));
        }
        Ok(answer)
    }
}

fn moment_node(moment: Moment) -> Node<'static> {
    match moment {
        Moment::Instant(at) => instant_node(at),
        Moment::Day(day) => day_node(day),
        Moment::Month(month) => Node::text(month.to_string()),
    }
}

fn due_error(error: DueError) -> Failed {
    match error {
        DueError::Moment(error) => moment_error("from", error),
        DueError::DeskNeeded { .. } => Place::ROOT.member("commitment").error(Code::UnknownDesk, error.to_string()),
        DueError::OutOfCalendar(_) => Place::ROOT.member("from").error(Code::CalendarOutOfRange, error.to_string()),
    }
}

fn moment_error(member: &'static str, error: MomentError) -> Failed {
    let code = match error {
        MomentError::WrongForm { .. } => Code::WrongForm,
        MomentError::OutOfRange { .. } => Code::DateOutOfRange,
    };
    Place::ROOT.member(member).error(code, error.to_string())
}
