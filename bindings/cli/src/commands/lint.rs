//! `yakkan lint`: every gap and contradiction of a document at once.

use std::path::Path;

use yakkan::catalog::{Catalog, Severity, lint};
use yakkan::contract_rules::Language;

use super::{document, say_finding};
use crate::failure::Failure;

/// What the linter finds, a line each, and whether the document cannot be used.
pub(crate) fn findings(catalog: &Catalog, language: Language, path: &Path) -> Result<(String, bool), Failure> {
    let document = document(path)?;
    let findings = lint(&document, catalog);
    let mut text: String = findings.iter().map(|finding| say_finding(finding, language) + "\n").collect();
    if findings.is_empty() {
        text = match language {
            Language::English => format!("{}: nothing to report\n", document.id),
            Language::Japanese => format!("{}: 指摘はありません\n", document.id),
        };
    }
    Ok((text, findings.iter().any(|finding| finding.severity == Severity::Error)))
}
