//! What happens when, for a picture.

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{ReadingSet, Readings};
use yakkan::{Event, EventKind, timeline};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::{self, ContractForm};
use crate::error::{Code, Failed};
use crate::forms::{contract_day, day_node};
use crate::json::Node;
use crate::object::{Object, Place};
use crate::prelude::*;

struct Timeline<'t> {
    form: ContractForm<'t>,
    from: Option<Date>,
    to: Option<Date>,
}

pub(super) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let from = request.optional("from").map(|node| contract_day(node, root.member("from"))).transpose()?;
    let to = request.optional("to").map(|node| contract_day(node, root.member("to"))).transpose()?;
    Ok(Box::new(Timeline { form, from, to }))
}

impl<'t> Question<'t> for Timeline<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let found = timeline(&self.form.contract, self.from, self.to, readings)
            .map_err(|error| Place::ROOT.member("to").error(Code::IntervalReversed, error.to_string()))?;
        let events = Node::list(found.events.iter().map(event_node));
        Ok(Answer::new([("from", day_node(found.from)), ("to", day_node(found.to)), ("events", events)], found.grounds))
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

fn event_node<'t>(event: &Event<'t>) -> Node<'t> {
    let mut members = vec![
        ("on".into(), day_node(event.on)),
        ("service".into(), Node::text(event.service.id.as_str())),
        ("event".into(), Node::text(event.kind.as_str())),
    ];
    match event.kind {
        EventKind::Start { quantity } | EventKind::Change { quantity } => {
            members.push(("quantity".into(), Node::Integer(quantity.into())));
        }
        EventKind::PolicyYear { ordinal, to } => {
            members.push(("ordinal".into(), Node::Integer(ordinal.get().into())));
            members.push(("to".into(), day_node(to)));
        }
        EventKind::LockEnd | EventKind::ChargeStart | EventKind::LastDay => {}
    }
    Node::Object(members)
}
