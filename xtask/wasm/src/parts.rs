//! What a compiled module is made of: its code by the crate that wrote it, and its data.

use std::collections::BTreeMap;

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::Failure;

/// Bytes of code by crate, the largest first, and bytes of data, one on a line. Code of `core` and `alloc` that is made for whoever uses it counts as theirs.
pub(crate) fn parts(module: &[u8]) -> Result<String, Failure> {
    let mut imported = 0_u32;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut data = 0_usize;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported = imported.saturating_add(u32::from(matches!(import?.ty, TypeRef::Func(_))));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
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
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, size) in (imported..).zip(bodies) {
        let of = sizes.entry(names.get(&index).map_or("without a name", |name| written_by(name))).or_default();
        *of = of.saturating_add(size);
    }
    let mut sizes: Vec<(&str, usize)> = sizes.into_iter().chain([("data", data)]).collect();
    sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    Ok(sizes.iter().map(|(of, size)| format!("{size:>8} {of}\n")).collect())
}

/// The crate of a function: one of ours if it names one, or else the first that it names. Of `<u32 as core::fmt::Display>::fmt` that is `core`.
fn written_by(name: &str) -> &str {
    let words = |text| str::split(text, |letter: char| !letter.is_alphanumeric() && letter != '_');
    let ours = words(name).find(|word| word.starts_with("yakkan"));
    let first = name.split_once("::").and_then(|(path, _)| words(path).next_back());
    ours.or(first).unwrap_or("glue")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_the_crate_that_it_names_first_or_of_ours() {
        let of = [
            ("yakkan_calendar::day::civil", "yakkan_calendar"),
            ("<core::iter::adapters::map::Map<I,F> as core::iter::traits::iterator::Iterator>::fold", "core"),
            ("<smallvec::SmallVec<A> as core::ops::drop::Drop>::drop", "smallvec"),
            ("core::ptr::drop_in_place<yakkan_wasm::questions::Questions>", "yakkan_wasm"),
            ("<u32 as core::fmt::Display>::fmt", "core"),
            ("__wbindgen_malloc", "glue"),
        ];
        for (name, written) in of {
            assert_eq!(written_by(name), written, "{name}");
        }
    }

    #[test]
    fn what_is_no_module_has_no_parts() {
        assert!(parts(b"nothing").is_err());
        assert_eq!(parts(b"\0asm\x01\0\0\0").unwrap_or_default(), "       0 data\n");
    }
}
