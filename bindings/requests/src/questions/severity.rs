//! What does a level of a scale mean and bring?

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Grounds, Level, Readings};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::service;
use crate::error::{Code, Failed};
use crate::forms::text;
use crate::object::{Object, cut};
use crate::prelude::*;
use crate::terms::level_texts;

struct Severity<'t>(&'t Level);

pub(super) fn read<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let service = service(catalog, request.required("service")?, root.member("service"))?;
    let scale_id = text(request.required("scale")?, root.member("scale"))?;
    let level_id = text(request.required("level")?, root.member("level"))?;
    let scale = service.scale(scale_id).ok_or_else(|| {
        let message = format!("'{}' has no scale '{}'", service.id, cut(scale_id));
        root.member("scale").error(Code::UnknownSeverity, message)
    })?;
    let level = scale.level(level_id).ok_or_else(|| {
        let message = format!("the scale '{}' has no level '{}'", scale.id, cut(level_id));
        root.member("level").error(Code::UnknownSeverity, message)
    })?;
    Ok(Box::new(Severity(level)))
}

impl<'t> Question<'t> for Severity<'t> {
    fn ask(&self, _: &Readings) -> Result<Answer<'t>, Failed> {
        let mut grounds = Grounds::default();
        self.0.clauses.iter().for_each(|clause| grounds.rely_on(clause));
        Ok(Answer::new(level_texts(self.0), grounds))
    }
}
