//! Turns the clause registers (`register/*.tsv`) into constants: one row a clause, checked while it is read; and into one text, column by column,
//! which a compressor makes the most of.

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
    let packed = columns.map(|cells| cells.join("\n")).join("\t");
    fs::write(Path::new(&target).join("register.txt"), packed).map_err(|error| error.to_string())?;
    fs::write(Path::new(&target).join("register.rs"), code).map_err(|error| error.to_string())
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
