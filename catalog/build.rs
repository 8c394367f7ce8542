//! Turns the clause registers (`register/*.tsv`) into constants: one row a clause, checked while it is read; and into one packed text, column by
//! column, which a compressor makes the most of.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const HEADER: &str = "id\tsection\tkind\tdecidable\tservices\ten\tja";
const REGISTERS: [(&str, &str, &str); 4] = [
    ("ITES_EDR_MDR", "ITES-EDR-MDR", "ites-edr-mdr"),
    ("ITES_ID", "ITES-ID", "ites-id"),
    ("NEC_MIMAMORI", "NEC-MIMAMORI", "nec-mimamori"),
    ("ESET_MDR", "ESET-MDR", "eset-mdr"),
];

/// How many letters of the packed text take one byte; each other byte is the first of two.
const ONE_BYTE: u8 = 220;

fn main() -> Result<(), String> {
    let source = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let target = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let mut code = String::new();
    let mut columns: [Vec<String>; 7] = Default::default();
    for (constant, document, file) in REGISTERS {
        let path = Path::new(&source).join("register").join(file).with_extension("tsv");
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for line in text.lines().skip(1) {
            columns.iter_mut().zip(line.split('\t')).for_each(|(column, cell)| column.push(cell.to_owned()));
        }
        code.push_str(&constants(constant, document, &text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let (letters, packed) = packed(&columns.map(|cells| cells.join("\n")).join("\t"));
    fs::write(Path::new(&target).join("letters.txt"), letters).map_err(|error| error.to_string())?;
    fs::write(Path::new(&target).join("register.packed"), packed).map_err(|error| error.to_string())?;
    fs::write(Path::new(&target).join("register.rs"), code).map_err(|error| error.to_string())
}

/// The letters of a text, the most frequent first, and the text in their places: one byte for the first of them, two for the others. Japanese in
/// three bytes a letter compresses worse by a tenth.
fn packed(text: &str) -> (String, Vec<u8>) {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    text.chars().for_each(|letter| {
        let count = counts.entry(letter).or_default();
        *count = count.saturating_add(1);
    });
    let mut letters: Vec<char> = counts.keys().copied().collect();
    letters.sort_by_key(|letter| Reverse(counts.get(letter).copied()));
    let mut packed = vec![ONE_BYTE];
    for letter in text.chars() {
        let place = letters.iter().position(|known| *known == letter).unwrap_or_default();
        match place.checked_sub(usize::from(ONE_BYTE)) {
            None => packed.extend(u8::try_from(place)),
            Some(place) => {
                packed.extend(u8::try_from(place / 256).map(|page| ONE_BYTE.saturating_add(page)));
                packed.extend(u8::try_from(place % 256));
            }
        }
    }
    (letters.into_iter().collect(), packed)
}

fn constants(constant: &str, document: &str, text: &str) -> Result<String, String> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADER) {
        return Err(format!("the first line must be: {HEADER}"));
    }
    let mut code = format!("pub(crate) const {constant}: &[Clause] = &[\n");
    for (number, line) in (2_usize..).zip(lines) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, section, kind, decidable, services, en, ja] = cells[..] else {
            return Err(format!("row {}: seven cells are needed", number));
        };
        if cells.iter().any(|cell| cell.trim().is_empty()) || !id.starts_with(document) {
            return Err(format!("row {}: an empty cell, or an id of another document", number));
        }
        let decidable = match decidable {
            "rule" => "Rule",
            "attest" => "Attest",
            "info" => "Info",
            other => return Err(format!("row {}: '{other}' is not rule, attest or info", number)),
        };
        let services: Vec<String> = services
            .split(',')
            .filter(|service| *service != "-")
            .map(|service| format!("ServiceId::constant({service:?})"))
            .collect();
        writeln!(
            code,
            "Clause {{ id: ClauseId::constant({id:?}), document: DocumentId::constant({document:?}), section: Cow::Borrowed({section:?}), \
             kind: Cow::Borrowed({kind:?}), decidable: Decidable::{decidable}, services: Cow::Borrowed(&[{}]), text: Text::constant({en:?}, {ja:?}) }},",
            services.join(", ")
        )
        .map_err(|error| error.to_string())?;
    }
    code.push_str("];\n");
    Ok(code)
}
