//! The contract that a question is about: of a file, of a ledger, or one line by options.

use std::path::Path;

use yakkan::billing::{PriceList, TaxTable};
use yakkan::calendar::{Date, Month};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, Grounds, Language, Line, Readings, Service};
use yakkan::{CloseTerms, ContractClose, JudgedRequest, LabelledRequest, close_contract};

use super::options::{day_of, needed, needed_day};
use super::words::Words;
use super::{service, text_of};
use crate::arguments::Whose;
use crate::close::nothing_to_close;
use crate::failure::Failure;
use crate::ledger::{ClaimRow, Entry, Gaps, LedgerReader, UseRow};
use crate::table::{Ledger, Problem, cut};

/// Contracts of a ledger that are read at a time.
const CHUNK: usize = 256;

/// The most requests that are named.
const NAMED: usize = 5;

/// A contract, and what a ledger says of it.
#[derive(Debug)]
pub(super) struct Found<'c> {
    /// As it is written: none of the requests is made in it.
    contract: Contract<'c>,
    /// The requests of a ledger.
    requests: Vec<LabelledRequest<'c>>,
    pub(super) uses: Vec<UseRow<'c>>,
    pub(super) claims: Vec<ClaimRow<'c>>,
    pub(super) gaps: Gaps,
    /// The sheets that a ledger does not have.
    absent: Vec<Problem>,
}

impl<'c> Found<'c> {
    /// The contract as a close of the month that holds the day leaves it: the requests whose notice arrives by the month's end are judged by the
    /// readings, and what may be made of them is made.
    pub(super) fn closed(&self, on: Date, readings: &Readings) -> ContractClose<'c> {
        let (prices, taxes) = (PriceList::default(), TaxTable::japan());
        let terms = CloseTerms { month: Month::of(on), prices: &prices, taxes: &taxes, registration: None, readings };
        close_contract(self.contract.clone(), self.requests.iter().cloned(), &terms)
    }
}

/// Finds the contract. `only` is the one service that a question without file or service can be about.
pub(super) fn find<'c>(
    catalog: &'c Catalog,
    whose: &Whose,
    only: Option<&'c Service>,
    language: Language,
) -> Result<Found<'c>, Failure> {
    let Some(file) = &whose.file else { return by_options(catalog, whose, only) };
    let is_workbook = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"));
    if file.is_dir() || is_workbook {
        return in_ledger(catalog, file, whose.contract.as_deref(), language);
    }
    if let Some(name) = &whose.contract {
        return Err(Failure::new(
            format!("'{name}' would name a contract of a ledger, but this is a contract"),
            format!("「{name}」は台帳の中の契約の指定ですが、これは契約のファイルです"),
        )
        .about(file));
    }
    Ok(alone(yakkan_requests::read_contract(catalog, &text_of(file)?)?))
}

/// Adds what the judgements of requests rest on: so does every answer about the contract that they left, be they made or not.
pub(super) fn rest_on_requests<'c>(grounds: &mut Grounds<'c>, requests: &[JudgedRequest<'c>]) {
    requests.iter().for_each(|judged| grounds.extend(&judged.answer.verdict.grounds));
}

/// Says which requests of the ledger are made and which are not.
pub(super) fn say_requests(words: &mut Words<'_>, requests: &[JudgedRequest<'_>]) {
    let made = requests.iter().filter(|judged| judged.applied).map(|judged| cut(&judged.label));
    let made = listed(made);
    let not_made = requests.iter().filter(|judged| !judged.applied).map(|judged| {
        let (label, outcome) = (cut(&judged.label), words.outcome(judged.answer.verdict.outcome()));
        match words.language {
            Language::English => format!("{label} ({outcome})"),
            Language::Japanese => format!("{label}（{outcome}）"),
        }
    });
    let not_made = listed(not_made);
    if let Some(made) = made {
        let said = words.say("requests of the ledger that are made", "台帳の申し入れのうち反映したもの");
        words.line(1, format_args!("{said}: {made}"));
    }
    if let Some(not_made) = not_made {
        let said = words.say("requests of the ledger that are not made", "台帳の申し入れのうち反映していないもの");
        words.line(1, format_args!("! {said}: {not_made}"));
    }
}

/// Says whether the ledger lacks the sheet of requests or one of these.
pub(super) fn say_absent(words: &mut Words<'_>, found: &Found<'_>, sheets: &[&str]) {
    for problem in &found.absent {
        if sheets.iter().chain(&["changes"]).any(|sheet| *sheet == problem.file) {
            let message = problem.message(words.language);
            words.line(1, format_args!("! {message}"));
        }
    }
}

fn listed(mut names: impl Iterator<Item = String>) -> Option<String> {
    let named: Vec<String> = names.by_ref().take(NAMED).collect();
    let more = if names.next().is_some() { ", …" } else { "" };
    (!named.is_empty()).then(|| format!("{}{more}", named.join(", ")))
}

fn alone(contract: Contract<'_>) -> Found<'_> {
    Found {
        contract,
        requests: Vec::new(),
        uses: Vec::new(),
        claims: Vec::new(),
        gaps: Gaps::default(),
        absent: Vec::new(),
    }
}

fn by_options<'c>(catalog: &'c Catalog, whose: &Whose, only: Option<&'c Service>) -> Result<Found<'c>, Failure> {
    if whose.service.is_none() && (only.is_none() || whose.start.is_none()) {
        return Err(Failure::new(
            "say which contract: a file of its own, a ledger and its name there, or --service SERVICE --start DAY",
            "契約を指定してください: 契約のファイル、台帳と契約名、または --service サービス --start 日付",
        ));
    }
    let service = match (&whose.service, only) {
        (None, Some(only)) => only,
        (name, _) => {
            let name = needed("--service", name.as_ref(), "SERVICE", "which service", "サービス")?;
            service(catalog, name).map_err(|failure| failure.of_option("--service"))?
        }
    };
    let start = needed_day("--start", whose.start.as_ref(), "when the service started", "サービスの開始日")?;
    let newest = service;
    let service = catalog.service_on(newest.id.as_str(), start).unwrap_or(newest);
    let smallest = service.quantity.minimum.value(&yakkan::contract_rules::Readings::default());
    let mut line = Line::new(service, start, smallest);
    line.last_day = whose.last_day.as_deref().map(|text| day_of("--last-day", text)).transpose()?;
    line.use_start = whose.use_start.as_deref().map(|text| day_of("--use-start", text)).transpose()?;
    let contract = Contract::new(service.id.as_str(), [line], []).map_err(|error| {
        let ja = format!("--start、--last-day、--use-start の組み合わせが正しくありません（{error}）");
        Failure::new(format!("--start, --last-day and --use-start do not fit together: {error}"), ja)
    })?;
    Ok(alone(contract))
}

fn in_ledger<'c>(
    catalog: &'c Catalog,
    path: &Path,
    name: Option<&str>,
    language: Language,
) -> Result<Found<'c>, Failure> {
    let mut problems = Vec::new();
    let ledger =
        Ledger::open(path, &mut |problem| problems.push(problem)).map_err(|error| Failure::from(error.message()))?;
    let mut reader = LedgerReader::open(&ledger, catalog, problems)
        .map_err(|problems| Failure::said(nothing_to_close(&problems, language)))?;
    let (mut first, mut absent) = (None, Vec::new());
    while let Some(chunk) = reader.read(CHUNK) {
        for entry in chunk.entries {
            absent.extend(entry.problems.iter().filter(|problem| problem.code == "missing-table").cloned());
            if name == Some(entry.id.as_str()) {
                return of_entry(entry, absent, language);
            }
            first.get_or_insert(entry.id);
        }
    }
    let first = first.unwrap_or_else(|| "C-1".to_owned());
    Err(match name {
        None => Failure::new(
            format!("this is a ledger; say which contract of it after it, like {first}"),
            format!("台帳です。続けて契約名を指定してください（例: {first}）"),
        ),
        Some(name) => Failure::new(
            format!("the ledger has no contract '{name}'; its first is {first}"),
            format!("台帳に契約「{name}」はありません（最初の契約: {first}）"),
        ),
    }
    .about(path))
}

fn of_entry(entry: Entry<'_>, absent: Vec<Problem>, language: Language) -> Result<Found<'_>, Failure> {
    let Entry { contract, requests, uses, claims, gaps, problems, .. } = entry;
    let contract = contract.ok_or_else(|| Failure::said(nothing_to_close(&problems, language)))?;
    Ok(Found { contract, requests, uses, claims, gaps, absent })
}
