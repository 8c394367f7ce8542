//! What do the documents say?

use yakkan::catalog::{Catalog, Document, ServiceDuty};
use yakkan::contract_rules::{Clause, Grounds, Readings, Service, Text};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::service;
use crate::error::{Code, Failed};
use crate::forms::text;
use crate::json::Node;
use crate::object::{Object, cut};
use crate::prelude::*;
use crate::terms::terms;

pub(super) struct Documents<'t> {
    pub(super) catalog: &'t Catalog,
}

impl<'t> Question<'t> for Documents<'t> {
    fn ask(&self, _: &Readings) -> Result<Answer<'t>, Failed> {
        let documents = Node::list(self.catalog.documents().iter().map(document_node));
        Ok(Answer::new([("documents", documents)], Grounds::default()))
    }
}

fn document_node(document: &Document) -> Node<'_> {
    let own = document.services.iter().map(|service| service.id.as_str());
    let also = document.also.iter().map(|service| service.as_str());
    Node::object([
        ("id", Node::text(document.id.as_str())),
        ("title", text_node(&document.title)),
        ("edition", Node::text(document.edition.label.as_ref())),
        ("issuer", text_node(&document.issuer)),
        ("services", Node::list(also.chain(own).map(Node::text))),
    ])
}

/// A text in both languages.
pub(crate) fn text_node(text: &Text) -> Node<'_> {
    Node::object([("en", Node::text(text.en.as_ref())), ("ja", Node::text(text.ja.as_ref()))])
}

struct OneService<'t> {
    catalog: &'t Catalog,
    service: &'t Service,
}

pub(super) fn read_service<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let service = service(catalog, request.required("service")?, root.member("service"))?;
    Ok(Box::new(OneService { catalog, service }))
}

impl<'t> Question<'t> for OneService<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let mut answer = terms(self.service, readings);
        answer.push("duties", Node::list(self.catalog.duties(self.service).map(duty_node)));
        let restated = self.service.restated.iter().map(|one| {
            Node::object([("clause", Node::text(one.clause.as_str())), ("of", Node::text(one.of.as_str()))])
        });
        answer.push("restated", Node::list(restated));
        Ok(answer)
    }
}

/// A duty: its clause, its text where the register is there, and party and figure where they are stated.
fn duty_node(duty: ServiceDuty<'_>) -> Node<'_> {
    let mut members = vec![("clause".into(), Node::text(duty.id.as_str()))];
    members.extend(duty.clause.map(|clause| ("text".into(), text_node(&clause.text))));
    members.extend(duty.party().map(|party| ("party".into(), Node::text(party.as_str()))));
    members.extend(duty.figure().map(|figure| {
        let value = ("value", Node::Integer(figure.value.into()));
        ("figure".into(), Node::object([value, ("unit", text_node(&figure.unit))]))
    }));
    Node::Object(members)
}

struct OneClause<'t>(&'t Clause);

pub(super) fn read_clause<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let place = root.member("id");
    let id = text(request.required("id")?, place)?;
    let clause = catalog
        .clause(id)
        .ok_or_else(|| place.error(Code::UnknownClause, format!("there is no clause '{}'", cut(id))))?;
    Ok(Box::new(OneClause(clause)))
}

impl<'t> Question<'t> for OneClause<'t> {
    fn ask(&self, _: &Readings) -> Result<Answer<'t>, Failed> {
        let clause = self.0;
        let mut grounds = Grounds::default();
        grounds.rely_on(&clause.id);
        let members = [
            ("id", Node::text(clause.id.as_str())),
            ("document", Node::text(clause.document.as_str())),
            ("section", Node::text(clause.section.as_ref())),
            ("kind", Node::text(clause.kind.as_ref())),
            ("decidable", Node::text(clause.decidable.as_str())),
            ("services", Node::list(clause.services.iter().map(|service| Node::text(service.as_str())))),
            ("text", text_node(&clause.text)),
        ];
        Ok(Answer::new(members, grounds))
    }
}
