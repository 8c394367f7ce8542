//! What each command does.

pub(crate) mod answer;
pub(crate) mod balance;
pub(crate) mod change;
pub(crate) mod claim;
pub(crate) mod close;
pub(crate) mod due;
pub(crate) mod explain;
pub(crate) mod lint;
mod options;
pub(crate) mod picture;
mod promises;
mod whose;
pub(crate) mod words;

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use yakkan::calendar::{Date, parse_date};
use yakkan::catalog::{Catalog, Document, Finding, Severity};
use yakkan::contract_rules::{Language, Reading, Readings, Service, is_contract_day};

use crate::arguments::Lang;
use crate::failure::Failure;
use crate::table::parse_day;

/// The most bytes of a file that is read whole.
const FILE_LIMIT: u64 = 8 * 1024 * 1024;

/// The answer in words, and whether it is a refusal.
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) refused: bool,
}

/// The language asked for, else the locale's.
pub(crate) fn language(asked: Option<Lang>) -> Language {
    match asked {
        Some(Lang::En) => Language::English,
        Some(Lang::Ja) => Language::Japanese,
        None => {
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(std::env::var_os)
                .find(|value| !value.is_empty())
                .unwrap_or_default();
            if locale.to_string_lossy().starts_with("ja") { Language::Japanese } else { Language::English }
        }
    }
}

/// The built-in documents and those of the caller. What the linter only warns of goes to standard error.
pub(crate) fn catalog(documents: &[impl AsRef<Path>], language: Language) -> Result<Catalog, Failure> {
    documents.iter().try_fold(Catalog::built_in(), |catalog, path| {
        let path = path.as_ref();
        let document = document(path)?;
        let findings = yakkan::catalog::lint(&document, &catalog);
        let said: Vec<String> = findings.iter().map(|finding| say_finding(finding, language)).collect();
        for (finding, said) in findings.iter().zip(&said) {
            if finding.severity == Severity::Warning {
                writeln!(std::io::stderr(), "{}: {said}", path.display()).unwrap_or_default();
            }
        }
        catalog.with(document).map_err(|_| {
            let said = said.join("\n  ");
            let (en, ja) =
                (format!("the document cannot be used:\n  {said}"), format!("この文書は使えません:\n  {said}"));
            Failure::new(en, ja).about(path)
        })
    })
}

/// A document in a file.
pub(crate) fn document(path: &Path) -> Result<Document, Failure> {
    Document::from_json(&text_of(path)?).map_err(|error| Failure::of(path, error))
}

/// A finding of the linter in one line.
pub(crate) fn say_finding(finding: &Finding, language: Language) -> String {
    let severity = match (finding.severity, language) {
        (Severity::Error, Language::English) => "error",
        (Severity::Error, Language::Japanese) => "エラー",
        (Severity::Warning, Language::English) => "warning",
        (Severity::Warning, Language::Japanese) => "警告",
    };
    format!("{severity} {} {}: {}", finding.code, finding.path, finding.message.of(language))
}

/// Readings as `name=value`.
pub(crate) fn readings(choices: &[String]) -> Result<Readings, Failure> {
    let mut readings = Readings::default();
    for choice in choices {
        let (name, value) = choice.split_once('=').ok_or_else(|| {
            Failure::new(
                format!("'{choice}' is not a reading like notice-count=clear-months"),
                format!("「{choice}」は notice-count=clear-months のような解釈の指定ではありません"),
            )
        })?;
        let reading = Reading::parse(name).ok_or_else(|| {
            let names: Vec<&str> = Reading::ALL.iter().map(|reading| reading.name()).collect();
            let names = names.join(", ");
            Failure::new(
                format!("there is no reading '{name}'; there are: {names}"),
                format!("解釈「{name}」はありません。指定できるもの: {names}"),
            )
        })?;
        readings.set(reading, value).map_err(|error| {
            let ja = format!("解釈「{name}」に値「{value}」はありません。値: {}", reading.values().join(", "));
            Failure::new(error.to_string(), ja)
        })?;
    }
    Ok(readings)
}

/// The newest terms of a service.
pub(crate) fn service<'c>(catalog: &'c Catalog, name: &str) -> Result<&'c Service, Failure> {
    catalog.service(name).ok_or_else(|| {
        let names: Vec<&str> = catalog.services().map(|service| service.id.as_str()).collect();
        let names = names.join(", ");
        Failure::new(
            format!("there is no service '{name}'; there are: {names}"),
            format!("サービス「{name}」はありません。指定できるもの: {names}"),
        )
    })
}

/// A day on the command line.
pub(crate) fn day(text: &str) -> Result<Date, Failure> {
    // Another form, or a day that the calendar does not have, is told with what to write.
    parse_day(text).map_err(|fault| Failure::from(fault.message))?;
    parse_date(text).filter(|day| is_contract_day(*day)).ok_or_else(|| {
        Failure::new(
            format!("'{text}' is not a day between 2000-01-01 and 2099-12-31, like 2026-10-31"),
            format!("「{text}」は 2000-01-01 から 2099-12-31 までの日付ではありません（例: 2026-10-31）"),
        )
    })
}

/// The text of a file, or of standard input for `-`.
pub(crate) fn text_of(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    let limit = FILE_LIMIT.saturating_add(1);
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(limit).read_to_string(&mut text)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_string(&mut text))
    };
    match read {
        Err(error) => Err(Failure::from(error).about(path)),
        Ok(_) if u64::try_from(text.len()).is_ok_and(|length| length > FILE_LIMIT) => {
            let (en, ja) = (format!("more than {FILE_LIMIT} bytes"), format!("{FILE_LIMIT} バイトを超えています"));
            Err(Failure::new(en, ja).about(path))
        }
        Ok(_) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
    }
}
