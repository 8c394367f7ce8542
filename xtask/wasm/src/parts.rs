//! What a compiled module is made of: its code by the crate that wrote it, and its data.

use std::collections::BTreeMap;

use wasmparser::{Parser, Payload};

use crate::Failure;
use crate::functions::functions;

/// Bytes of code by crate, the largest first, and bytes of data, one on a line. Code of `core` and `alloc` that is made for whoever uses it counts as theirs.
pub(crate) fn parts(module: &[u8]) -> Result<String, Failure> {
    let functions = functions(module)?;
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &functions {
        let of = sizes.entry(if one.name.is_empty() { "without a name" } else { written_by(&one.name) }).or_default();
        *of = of.saturating_add(one.body.range().len());
    }
    let mut data = 0_usize;
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::DataSection(section) = payload? {
            data = section.range().len();
        }
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
