//! The functions of a module.

use std::collections::BTreeMap;

use wasmparser::{FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef};

use crate::Failure;

/// A function of the module's own.
pub(crate) struct Known<'m> {
    pub(crate) index: u32,
    /// Its name, without what tells two of one name apart; empty where it has none.
    pub(crate) name: String,
    pub(crate) body: FunctionBody<'m>,
}

/// Every function that is not imported, in their order.
pub(crate) fn functions(module: &[u8]) -> Result<Vec<Known<'_>>, Failure> {
    let mut imported = 0_u32;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported = imported.saturating_add(u32::from(matches!(import?.ty, TypeRef::Func(_))));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for one in sections {
                    let Name::Function(map) = one? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let known = |(index, body)| Known { index, name: names.remove(&index).unwrap_or_default(), body };
    Ok((imported..).zip(bodies).map(known).collect())
}
