//! How available was a service in a month?

use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{AvailabilityTarget, Readings};
use yakkan::severity::{Interval, availability};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::service;
use crate::error::{Code, Failed};
use crate::forms::month;
use crate::json::Node;
use crate::moments::intervals;
use crate::object::{Object, Place};
use crate::prelude::*;
use crate::terms::{target, write_share};

struct Availability<'t> {
    target: &'t AvailabilityTarget,
    month: Month,
    outages: Vec<Interval>,
    excluded: Vec<Interval>,
}

pub(super) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let service = service(catalog, request.required("service")?, root.member("service"))?;
    let target = service.availability.as_ref().ok_or_else(|| {
        let message = format!("'{}' states no availability", service.id);
        root.member("service").error(Code::UnknownCommitment, message)
    })?;
    let month = month(request.required("month")?, root.member("month"))?;
    let outages = intervals(request.required("outages")?, root.member("outages"))?;
    let excluded = intervals(request.required("excluded")?, root.member("excluded"))?;
    Ok(Box::new(Availability { target, month, outages, excluded }))
}

impl<'t> Question<'t> for Availability<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let found =
            availability(self.target, self.month, &self.outages, &self.excluded, readings).map_err(|error| {
                let list = Place::ROOT.member(error.list.as_str());
                list.index(error.index).error(Code::IntervalReversed, error.to_string())
            })?;
        let members = [
            ("availability", found.millionths().map_or(Node::Null, |share| Node::text(write_share(share)))),
            ("target", target(self.target)),
            ("met", Node::Bool(found.met)),
            ("outage_s", Node::Integer(found.outage_seconds())),
            ("measured_s", Node::Integer(found.measured_seconds())),
        ];
        Ok(Answer::new(members, found.grounds))
    }
}
