//! Every clause that a rule can decide is something in the documents as data, and some worked case shows it.
//!
//! `docs/clauses.md` is made here. To write it anew: `YAKKAN_WRITE_CLAUSES=1 cargo test -p yakkan-tests --test clauses`.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;
use yakkan::catalog::{Catalog, Document};
use yakkan::contract_rules::Decidable;

#[path = "clauses/became.rs"]
mod became;
#[path = "clauses/shown.rs"]
mod shown;

use became::became;
use shown::Shown;

/// How many clauses of the register a rule can decide.
const RULES: usize = 229;

fn rules(document: &Document) -> impl Iterator<Item = &str> {
    let rules = document.clauses.iter().filter(|clause| clause.decidable == Decidable::Rule);
    rules.map(|clause| clause.id.as_str())
}

#[test]
fn every_clause_that_a_rule_can_decide_became_something() {
    let catalog = Catalog::built_in();
    let mut count = 0;
    let mut lost = Vec::new();
    for document in catalog.documents() {
        let became = became(&catalog, document);
        count += rules(document).count();
        lost.extend(rules(document).filter(|clause| !became.contains_key(*clause)));
    }
    assert!(lost.is_empty(), "nothing refers to {} of {count}: {lost:#?}", lost.len());
    assert_eq!(count, RULES);
}

#[test]
fn every_clause_that_a_rule_can_decide_is_shown_by_a_worked_case() {
    let catalog = Catalog::built_in();
    let shown = Shown::by_the_worked_cases(&catalog);
    let unseen: Vec<_> =
        catalog.documents().iter().flat_map(rules).filter(|clause| shown.case(clause).is_none()).collect();
    assert!(unseen.is_empty(), "no case shows {}: {unseen:#?}", unseen.len());
}

#[test]
fn the_committed_page_is_the_generated_one() {
    let page = page(&Catalog::built_in());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/clauses.md");
    if std::env::var_os("YAKKAN_WRITE_CLAUSES").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(committed == page, "run: YAKKAN_WRITE_CLAUSES=1 cargo test -p yakkan-tests --test clauses");
}

fn page(catalog: &Catalog) -> String {
    let shown = Shown::by_the_worked_cases(catalog);
    let mut page = String::from(INTRODUCTION);
    for document in catalog.documents() {
        let became = became(catalog, document);
        writeln!(
            page,
            "\n## {}\n\n{} clauses, of which a rule can decide {}.\n",
            document.title.en,
            document.clauses.len(),
            rules(document).count()
        )
        .unwrap();
        page.push_str("| clause | what it became | shown by |\n|---|---|---|\n");
        for clause in rules(document) {
            let what = became.get(clause).map_or_else(String::new, |all| all.join("; "));
            let case = shown.case(clause).unwrap_or_default();
            writeln!(page, "| {clause} | {what} | {case} |").unwrap();
        }
    }
    page
}

const INTRODUCTION: &str = "\
# Clauses

Every clause of the built-in documents that a rule can decide, what it became in the documents as data, and a worked case of
[`tests/vectors`](../tests/vectors) that shows it. Clauses that a person must attest are facts, attestations or duties; the others only inform.
`yakkan explain CLAUSE` prints what a clause says, `yakkan explain SERVICE` the terms of a service.

This page is made from the documents and the cases: see [testing](testing.md#clauses).

A *term* is read by the rules; an *attestation* is a fact that a person must give them. A *duty* is what one side must do or keep to, or what
the service is: it is listed and decides nothing. A clause that *says another again* is a repetition; answers cite the other.
";
