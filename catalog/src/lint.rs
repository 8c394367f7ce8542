//! What is missing in a document, or contradicts itself?

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use yakkan_contract_rules::{ClauseId, DeskId, ServiceId, Text};

use crate::{Catalog, Document};

mod allowances;
mod clauses;
mod commitments;
mod company;
mod cover;
mod duties;
mod editions;
mod endings;
mod facts;
mod names;
mod quantities;
mod references;
mod silences;
#[cfg(test)]
mod tests;
mod texts;

/// A gap or a contradiction in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Finding {
    /// Whether it keeps the document out of a catalog.
    pub severity: Severity,
    /// Where it is: a JSON pointer (RFC 6901) into the document, as [`Document`] is written in JSON. Empty for the whole document.
    pub path: String,
    /// What it is, for programs; see [`lint`].
    pub code: &'static str,
    /// What it is, for people.
    pub message: Text,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Severity {
    /// No catalog takes the document.
    Error,
    /// It should be looked at, and stops nothing.
    Warning,
}

impl Severity {
    /// The value on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// In English, in one line.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "/" } else { &self.path };
        write!(f, "{} {} at {path}: {}", self.severity.as_str(), self.code, self.message.en)
    }
}

/// Reports every gap and every contradiction of a document at once, errors first, then by path.
///
/// `catalog` is the one the document is meant to join: services, clauses and facts of its documents are known. Where `document` is itself a
/// reference into `catalog`, it is compared with the others only.
///
/// | code | what |
/// |---|---|
/// | `text-empty` | a name, a text, a label is empty in one language |
/// | `document-empty` | a warning: no service is stated |
/// | `duplicate-service`, `duplicate-desk`, `duplicate-clause`, `duplicate-fact`, `duplicate-companion` | stated twice |
/// | `duplicate-allowance`, `duplicate-commitment`, `duplicate-scale`, `duplicate-level`, `duplicate-duty`, `duplicate-restatement` | stated twice |
/// | `other-document` | a service, desk or clause names another document as its own |
/// | `service-taken`, `desk-taken`, `clause-taken` | another document has it; an edition of the same document may restate it |
/// | `edition-without-day`, `edition-day-twice` | two editions of a document that no day tells apart |
/// | `too-many-services` | no place is left among 65,536 services |
/// | `unknown-service` | a companion, same count, not-alone, `also` or clause names a service that no document states |
/// | `companion-of-itself`, `same-count-with-itself`, `not-alone-with-itself` | a rule about itself |
/// | `same-count-without-companion` | the counts are compared, but the other need not be there |
/// | `not-alone-empty` | it cannot stand alone, but nothing would help |
/// | `also-own-service` | a service stated here is listed as stated elsewhere |
/// | `step-zero`; `minimum-zero`, a warning | quantities |
/// | `fact-kind-differs` | a fact is a truth for one service and a count for another |
/// | `fact-bounds-crossed`, `fact-without-bound` | a count that can never be, or always is, enough |
/// | `fact-name-taken`, `breach-code-taken` | a name that a rule of the library uses |
/// | `lock-empty`, `lock-too-long`, `lock-without-clause` | a lock of 0 months, of more than 120, of nothing |
/// | `notice-empty`, `notice-too-long` | a notice of 0 months (unless it must be in writing), of more than 60 |
/// | `cover-empty`, `cover-too-long` | a policy year of 0 months, of more than 120 |
/// | `cover-limit-empty`, `cover-limit-crossed` | nothing is ever paid, or less in all than for one dispatch |
/// | `stars-out-of-range`, `upgrade-not-below` | a grade above three stars; an upgrade from a grade that is not lower |
/// | `grant-zero`, a warning; `unit-cap-zero` | an allowance, or one use of it, of nothing |
/// | `year-part-uneven`, `lifetime-empty` | parts that do not make a year; uses that last 0 months |
/// | `unknown-scale`, `level-without-rule`, `rule-without-level` | a promise by levels that the service does not have, or not for all |
/// | `unknown-desk` | the business days of a desk that no document states |
/// | `due-empty` | a promise of 0 minutes, of the 0th business day, or to wait or keep for no time |
/// | `availability-over-whole` | a target of more than 1,000,000 millionths |
/// | `already-a-term` | a warning: a duty or repetition about a clause that a term of the service refers to |
/// | `restatement-of-itself`, `restatement-of-nothing` | it repeats itself, or a clause that no term, duty or attestation refers to |
/// | `reading-does-not-fit` | a silence that its reading cannot settle |
/// | `default-without-effect` | a silence whose reading has a value of its own |
/// | `unknown-clause` | a reference to a clause that no document has |
/// | `rule-without-term` | a warning: a clause that a rule can decide, and no term, duty or repetition refers to |
///
/// Without the feature `texts` the built-in clauses are left out; then every clause named after a built-in document is taken to exist.
///
/// # Example
///
/// ```
/// use yakkan_catalog::{Catalog, Severity, lint};
/// use yakkan_contract_rules::{Step, Term};
///
/// let catalog = Catalog::built_in();
/// let mut document = catalog.documents()[0].clone();
/// document.edition.from = None;
/// if let Term::Stated { value, .. } = &mut document.services.to_mut()[3].quantity.step {
///     *value = Step::By(0);
/// }
/// let findings = lint(&document, &catalog);
/// let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
/// assert_eq!((errors[0].code, &*errors[0].path), ("edition-without-day", "/edition/from"));
/// assert_eq!((errors[1].code, &*errors[1].path), ("step-zero", "/services/3/quantity/step/stated"));
/// assert_eq!(errors.len(), 2);
/// ```
pub fn lint(document: &Document, catalog: &Catalog) -> Vec<Finding> {
    let context = Context::new(document, catalog);
    let mut report = Report { findings: Vec::new() };
    texts::check(document, &mut report);
    names::check(&context, &mut report);
    editions::check(&context, &mut report);
    company::check(&context, &mut report);
    facts::check(&context, &mut report);
    clauses::check(&context, &mut report);
    duties::check(&context, &mut report);
    for (index, service) in document.services.iter().enumerate() {
        let path = alloc::format!("/services/{index}");
        quantities::check(&service.quantity, &path, &mut report);
        endings::check(service, &path, &mut report);
        allowances::check(service, &path, &mut report);
        commitments::check(&context, service, &path, &mut report);
        if let Some(cover) = &service.cover {
            cover::check(cover, &alloc::format!("{path}/cover"), &mut report);
        }
        silences::check(service, &path, &mut report);
    }
    for (index, desk) in document.desks.iter().enumerate() {
        silences::check_desk(desk, &alloc::format!("/desks/{index}"), &mut report);
    }
    report.findings.sort_by(|one, other| {
        one.severity
            .cmp(&other.severity)
            .then_with(|| by_segments(&one.path, &other.path))
            .then(one.code.cmp(other.code))
    });
    report.findings
}

/// The document and what it is held against.
struct Context<'c> {
    document: &'c Document,
    /// Every other document and edition of the catalog.
    others: Vec<&'c Document>,
    /// Every service that any of them states.
    services: BTreeSet<&'c ServiceId>,
    /// Every desk.
    desks: BTreeSet<&'c DeskId>,
    /// The document's references to clauses, each with its place.
    references: Vec<(String, &'c ClauseId)>,
}

impl<'c> Context<'c> {
    fn new(document: &'c Document, catalog: &'c Catalog) -> Self {
        let others = catalog.documents().iter().filter(|known| !core::ptr::eq(*known, document)).collect();
        let documents = || catalog.documents().iter().chain([document]);
        let services = documents().flat_map(|document| document.services.iter()).map(|service| &service.id).collect();
        let desks = documents().flat_map(|document| document.desks.iter()).map(|desk| &desk.id).collect();
        Self { document, others, services, desks, references: document.references() }
    }

    /// The document and the others.
    fn documents(&self) -> impl Iterator<Item = &'c Document> {
        self.others.iter().copied().chain([self.document])
    }

    /// The loaded documents of other names: not editions of this one.
    fn strangers(&self) -> impl Iterator<Item = &'c Document> {
        self.others.iter().copied().filter(|other| other.id != self.document.id)
    }

    /// The other editions of this document.
    fn editions(&self) -> impl Iterator<Item = &'c Document> {
        self.others.iter().copied().filter(|other| other.id == self.document.id)
    }
}

/// What was found so far.
struct Report {
    findings: Vec<Finding>,
}

/// A message that may have numbers in it.
type Words = Cow<'static, str>;

impl Report {
    fn error(&mut self, code: &'static str, path: String, en: impl Into<Words>, ja: impl Into<Words>) {
        let message = Text { en: en.into(), ja: ja.into() };
        self.findings.push(Finding { severity: Severity::Error, path, code, message });
    }

    fn warning(&mut self, code: &'static str, path: String, en: impl Into<Words>, ja: impl Into<Words>) {
        let message = Text { en: en.into(), ja: ja.into() };
        self.findings.push(Finding { severity: Severity::Warning, path, code, message });
    }
}

/// Segment by segment, numbers by value: `/services/2` comes before `/services/10`.
fn by_segments(one: &str, other: &str) -> Ordering {
    fn segments(path: &str) -> impl Iterator<Item = (Option<u32>, &str)> {
        path.split('/').map(|segment| (segment.parse().ok(), segment))
    }
    segments(one).cmp(segments(other))
}
