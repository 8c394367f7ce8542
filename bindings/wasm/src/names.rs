//! The names of the request language by number: JavaScript looks a name up once and asks with its number, which counts from 1.

use alloc::string::String;
use alloc::vec::Vec;

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Commitment, Desk, DueRule, LevelRule, Promise, Service};

use crate::failure::{Code, Failure};
use crate::forms::{LEFT_OUT, place};

/// The built-in documents, which typed questions and columns answer from.
pub(crate) static CATALOG: Catalog = Catalog::built_in();

/// The terms behind every number.
pub(crate) struct Names {
    services: Vec<(&'static Service, bool)>,
    commitments: Vec<(&'static Service, &'static Commitment)>,
    severities: Vec<&'static str>,
    desks: Vec<&'static Desk>,
}

impl Names {
    pub(crate) fn new() -> Self {
        let mut names =
            Self { services: Vec::new(), commitments: Vec::new(), severities: Vec::new(), desks: Vec::new() };
        for service in CATALOG.services() {
            let newest = CATALOG.service(service.id.as_str()).unwrap_or(service);
            if names.services.iter().any(|(known, _)| known.id == newest.id) {
                continue;
            }
            names.services.push((newest, CATALOG.has_editions(newest)));
            names.commitments.extend(newest.commitments.iter().map(|commitment| (newest, commitment)));
            for commitment in newest.commitments.iter() {
                match &commitment.promise {
                    Promise::Always(rule) => names.add_desk(rule),
                    Promise::ByLevel { rules, .. } => {
                        for LevelRule { level, rule } in rules.iter() {
                            add(&mut names.severities, level.as_str());
                            names.add_desk(rule);
                        }
                    }
                }
            }
        }
        names
    }

    /// Every service, as its newest edition states it.
    #[cfg(feature = "contracts")]
    pub(crate) fn services(&self) -> impl Iterator<Item = &'static Service> {
        self.services.iter().map(|(service, _)| *service)
    }

    fn add_desk(&mut self, rule: &DueRule) {
        let desk = rule.desk().and_then(|desk| CATALOG.desk(desk.as_str()));
        desk.into_iter().for_each(|desk| add(&mut self.desks, desk));
    }

    /// A service, as its newest edition states it.
    #[inline]
    pub(crate) fn service(&self, argument: &'static str, value: f64) -> Result<&'static Service, Failure> {
        Ok(self.service_row(argument, value)?.0)
    }

    /// A service, as the edition states it that a line keeps which starts on the day.
    #[inline]
    pub(crate) fn service_on(
        &self,
        argument: &'static str,
        value: f64,
        start: Date,
    ) -> Result<&'static Service, Failure> {
        let (service, has_editions) = self.service_row(argument, value)?;
        if !has_editions {
            return Ok(service);
        }
        CATALOG.service_on(service.id.as_str(), start).ok_or_else(Failure::internal)
    }

    #[inline]
    fn service_row(&self, argument: &'static str, value: f64) -> Result<(&'static Service, bool), Failure> {
        at(&self.services, Code::UnknownService, argument, value)
    }

    #[inline]
    pub(crate) fn commitment(&self, argument: &'static str, value: f64) -> Result<&'static Commitment, Failure> {
        at(&self.commitments, Code::UnknownCommitment, argument, value).map(|(_, commitment)| commitment)
    }

    /// A level of a scale, or none.
    #[inline]
    pub(crate) fn severity(&self, argument: &'static str, value: f64) -> Result<Option<&'static str>, Failure> {
        if value == LEFT_OUT {
            return Ok(None);
        }
        at(&self.severities, Code::UnknownSeverity, argument, value).map(Some)
    }

    /// The desks that rules count on, as their newest editions state them.
    pub(crate) fn desks(&self) -> &[&'static Desk] {
        &self.desks
    }

    /// Every name, one list on a line, in the order of the numbers: services, commitments, severities.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.services.iter().for_each(|(service, _)| push(&mut text, &[service.id.as_str()]));
        text.push('\n');
        let named = self.commitments.iter().map(|(service, one)| (service, one.id.as_str()));
        named.for_each(|(service, one)| push(&mut text, &[service.id.as_str(), "/", one]));
        text.push('\n');
        self.severities.iter().for_each(|level| push(&mut text, &[level]));
        text
    }
}

#[inline]
pub(crate) fn at<T: Copy>(table: &[T], code: Code, argument: &'static str, value: f64) -> Result<T, Failure> {
    let found = place(value).and_then(|place| table.get(place)).copied();
    found.ok_or(Failure::number(code, argument, value, "is not the number of a name"))
}

pub(crate) fn add<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

pub(crate) fn push(text: &mut String, parts: &[&str]) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push(' ');
    }
    parts.iter().for_each(|part| text.push_str(part));
}
