//! Reads a ledger contract by contract.

use std::collections::{HashMap, HashSet};

use yakkan::catalog::Catalog;

use super::alerts::Alerts;
use super::assemble::{Files, Rows};
use super::changes::Changes;
use super::children::{ChildKind, Children};
use super::claims::{self, Claims};
use super::doubled::{report_doubled_claims, report_doubled_inquiries};
use super::entry::{Chunk, Entry};
use super::facts::Facts;
use super::gaps::Gaps;
use super::inquiries::Inquiries;
use super::lines::Lines;
use super::order::{AskedSheet, ContractIds, Order, SHEETS, look};
use super::outages::{self, Outages, OwnOutages};
use super::places::{Place, Report, owner};
use super::price_marks::{OwnPrice, report_unused_prices};
use super::price_sheet::PriceSheet;
use super::remarks::{duplicate, facts_not_judged, held_back, no_lines};
use super::sheets::{
    CONTRACT_COLUMNS, CONTRACTS, CUSTOMER, ID, misspelt_sheet, report_absent_sheet, report_missing_sheet,
};
use super::standing::{stand_claims, stand_inquiries, stand_uses};
use super::uses::{self, Uses, report_meaningless};
use super::vocabulary::Vocabulary;
use crate::table::{Ledger, Level, Problem, ReadOutcome, Row};

/// Reads a ledger from its first contract to its last.
pub struct LedgerReader<'c> {
    words: Vocabulary<'c>,
    contracts: crate::table::Rows,
    row: Row,
    ended: bool,
    files: Files,
    ids: ContractIds,
    seen: HashSet<String>,
    lines: Children<'c, Lines>,
    changes: Children<'c, Changes>,
    facts: Children<'c, Facts>,
    uses: Children<'c, Uses>,
    inquiries: Children<'c, Inquiries>,
    alerts: Children<'c, Alerts>,
    claims: Children<'c, Claims>,
    outages: Outages<'c>,
    own_outages: OwnOutages<'c>,
    buffers: Rows<'c>,
    prices: PriceSheet<'c>,
    /// Contracts with prices of their own that did not come yet.
    priced: HashMap<String, OwnPrice>,
    prices_file: String,
    problems: Vec<Problem>,
    expected: u64,
}

impl<'c> LedgerReader<'c> {
    /// Opens the sheets and reads the prices. `found` is what opening the ledger reported.
    ///
    /// # Errors
    ///
    /// The problems, where the sheet `contracts` is missing or cannot be read: then there is nothing to close.
    pub fn open(ledger: &Ledger, catalog: &'c Catalog, found: Vec<Problem>) -> Result<Self, Vec<Problem>> {
        let misspelt: Vec<&'static str> = found.iter().filter_map(misspelt_sheet).collect();
        let stranger = found.iter().find(|problem| problem.code == "unknown-table").map(|problem| problem.file.clone());
        let mut problems = found;
        let report: Report<'_> = &mut |problem| problems.push(problem);
        let contracts = ledger.sheet(CONTRACTS).and_then(|sheet| sheet.rows(CONTRACT_COLUMNS, report));
        let Some(contracts) = contracts else {
            if ledger.sheet(CONTRACTS).is_none() {
                report_missing_sheet(CONTRACTS, report);
            }
            return Err(problems);
        };
        let words = Vocabulary::new(catalog, uses::COLUMNS, claims::COLUMNS);
        let Order { ids, contracts: expected, looked } = look(ledger, &asked_sheets(&words));
        let (prices, priced) = PriceSheet::open(
            ledger,
            &words.names,
            &ids,
            misspelt.contains(&"prices") || (stranger.is_some() && ledger.sheet("prices").is_none()),
            report,
        );
        let [lines, changes, facts, uses, inquiries, alerts, claims] = looked;
        if ledger.sheet(Lines::NAME).is_none() {
            report_missing_sheet(Lines::NAME, report);
        }
        let mut lines = Children::open(ledger, &words, lines, &ids, report);
        let mut changes = Children::open(ledger, &words, changes, &ids, report);
        let mut facts = Children::open(ledger, &words, facts, &ids, report);
        let mut uses = Children::open(ledger, &words, uses, &ids, report);
        let mut inquiries = Children::open(ledger, &words, inquiries, &ids, report);
        let (mut outages, mut own_outages) = outages::read(ledger, &words, report);
        let mut alerts = Children::open(ledger, &words, alerts, &ids, report);
        let mut claims = Children::open(ledger, &words, claims, &ids, report);
        // What stands in a table of a misspelt name was meant, and without it every contract would be incomplete.
        if misspelt.contains(&Lines::NAME) || ledger.sheet(Lines::NAME).is_none() {
            lines = Children::Unreadable;
        }
        let mut is_lost = |name: &str, graver: bool| {
            let stranger = stranger.as_deref();
            misspelt.contains(&name)
                || (ledger.sheet(name).is_none() && report_absent_sheet(name, graver, stranger, report))
        };
        changes.lose_if(is_lost(Changes::NAME, true));
        facts.lose_if(is_lost(Facts::NAME, true));
        uses.lose_if(is_lost(Uses::NAME, false));
        inquiries.lose_if(is_lost(Inquiries::NAME, false));
        if is_lost(outages::SHEET, false) {
            outages.lose(outages::SHEET);
            own_outages.lose(outages::SHEET);
        }
        alerts.lose_if(is_lost(Alerts::NAME, false));
        claims.lose_if(is_lost(Claims::NAME, false));
        let file = |name: &str| ledger.sheet(name).map_or_else(|| name.to_owned(), |sheet| sheet.file().to_owned());
        let files = Files {
            contracts: file(CONTRACTS),
            lines: file(Lines::NAME),
            changes: file(Changes::NAME),
            facts: file(Facts::NAME),
            uses: file(Uses::NAME),
            inquiries: file(Inquiries::NAME),
            alerts: file(Alerts::NAME),
            claims: file(Claims::NAME),
        };
        let reader = Self {
            words,
            contracts,
            row: Row::default(),
            ended: false,
            files,
            ids,
            seen: HashSet::new(),
            lines,
            changes,
            facts,
            uses,
            inquiries,
            alerts,
            claims,
            outages,
            own_outages,
            buffers: Rows::default(),
            prices,
            priced,
            prices_file: file("prices"),
            problems,
            expected,
        };
        Ok(reader)
    }

    /// Outages of whole services, for every contract that holds them. They are handed out once.
    pub fn take_outages(&mut self) -> Outages<'c> {
        std::mem::take(&mut self.outages)
    }

    /// How many rows the sheet `contracts` has.
    pub fn expected(&self) -> u64 {
        self.expected
    }

    /// The file of the sheet `contracts`.
    pub fn contracts_file(&self) -> &str {
        &self.files.contracts
    }

    /// Reads the next contracts, at most `limit`; `None` when everything was handed out.
    pub fn read(&mut self, limit: usize) -> Option<Chunk<'c>> {
        if self.ended {
            return None;
        }
        let mut entries = Vec::with_capacity(limit);
        while entries.len() < limit && !self.ended {
            entries.extend(self.next_entry());
        }
        let mut problems = std::mem::take(&mut self.problems);
        let prices = self.prices.hand_out(&mut |problem| problems.push(problem));
        Some(Chunk { entries, problems, prices })
    }

    /// Reads a row of the sheet `contracts`; `None` where no contract begins.
    fn next_entry(&mut self) -> Option<Entry<'c>> {
        let problems = &mut self.problems;
        let report: Report<'_> = &mut |problem| problems.push(problem);
        let mut usable = match self.contracts.read(&mut self.row, report) {
            ReadOutcome::Row => true,
            ReadOutcome::BadRow => false,
            // Rows of contracts that could not be read are nobody's fault.
            ReadOutcome::Broken => {
                self.ended = true;
                return None;
            }
            ReadOutcome::End => {
                self.ended = true;
                self.lines.finish(report);
                self.changes.finish(report);
                self.facts.finish(report);
                self.uses.finish(report);
                self.inquiries.finish(report);
                self.own_outages.finish(report);
                self.alerts.finish(report);
                self.claims.finish(report);
                report_unused_prices(&self.priced, &self.prices_file, report);
                return None;
            }
        };
        let id = owner(&self.row, ID, &mut usable, report)?.into_owned();
        let place = Place { file: &self.files.contracts, row: self.row.number(), column: "id" };
        if !self.ids.ascend() && !self.seen.insert(id.clone()) {
            report(duplicate(place, &id));
            return None;
        }
        self.priced.remove(&id);
        self.prices.take(&id);
        let rows = &mut self.buffers;
        self.lines.take(&id, &self.ids, &self.words, &mut rows.lines, report);
        self.changes.take(&id, &self.ids, &self.words, &mut rows.changes, report);
        self.facts.take(&id, &self.ids, &self.words, &mut rows.facts, report);
        self.uses.take(&id, &self.ids, &self.words, &mut rows.uses, report);
        self.inquiries.take(&id, &self.ids, &self.words, &mut rows.inquiries, report);
        self.alerts.take(&id, &self.ids, &self.words, &mut rows.alerts, report);
        self.claims.take(&id, &self.ids, &self.words, &mut rows.claims, report);
        let mut flaw = None;
        let assembled = rows.assemble(&id, &self.files, &mut |problem| {
            let holds = problem.level == Level::Error && problem.file != self.files.facts;
            if holds && flaw.is_none() {
                flaw = Some(problem.row.map_or_else(|| problem.file.clone(), |row| format!("{}:{row}", problem.file)));
            }
            report(problem);
        });
        let contract = assembled.contract.filter(|_| usable);
        if contract.is_none() {
            let own = (!usable).then(|| format!("{}:{}", self.files.contracts, self.row.number()));
            let cause = own.or_else(|| rows.cause(&self.files)).or(flaw);
            report(held_back(place, &id, cause.as_deref().unwrap_or(&self.files.contracts)));
        } else if rows.lines.items.is_empty() {
            report(Problem { level: Level::Warning, ..place.error("no-lines", &id, no_lines()) });
        }
        let facts_are_whole = rows.facts_are_whole();
        if !facts_are_whole && contract.is_some() {
            report(Problem { level: Level::Warning, ..place.error("facts-not-judged", &id, facts_not_judged()) });
        }
        if let Some(contract) = &contract {
            stand_uses(&mut rows.uses, contract, &self.files.uses, report);
            report_meaningless(&rows.uses.items, &self.files.uses, report);
            stand_inquiries(&mut rows.inquiries, contract, &self.files.inquiries, report);
            report_doubled_inquiries(&rows.inquiries.items, &self.files.inquiries, report);
        }
        let (outages, outage_gap) = self.own_outages.take(&id, contract.as_ref(), report);
        let claim_files = (self.files.claims.as_str(), self.files.alerts.as_str());
        let claims = claims::with_alerts(&mut rows.claims, &mut rows.alerts, claim_files, report);
        report_doubled_claims(&claims, &self.files.claims, report);
        if let Some(contract) = &contract {
            stand_claims(&claims, contract, &self.files.claims, report);
        }
        let gaps = Gaps {
            uses: rows.uses.gap(&self.files.uses),
            inquiries: rows.inquiries.gap(&self.files.inquiries),
            outages: outage_gap,
            alerts: rows.alerts.gap(&self.files.alerts),
            claims: rows.claims.gap(&self.files.claims),
        };
        if let Some(contract) = &contract {
            gaps.report(contract, place, report);
        }
        let customer = self.row.get(CUSTOMER).unwrap_or_default().to_owned();
        let row = self.row.number();
        let problems = std::mem::take(&mut self.problems);
        Some(Entry {
            id,
            customer,
            row,
            contract,
            requests: assembled.requests,
            facts_are_whole,
            uses: std::mem::take(&mut rows.uses.items),
            inquiries: std::mem::take(&mut rows.inquiries.items),
            outages,
            claims,
            gaps,
            problems,
        })
    }
}

fn asked_sheets(words: &Vocabulary<'_>) -> [AskedSheet; SHEETS] {
    [
        asked::<Lines>(words),
        asked::<Changes>(words),
        asked::<Facts>(words),
        asked::<Uses>(words),
        asked::<Inquiries>(words),
        asked::<Alerts>(words),
        asked::<Claims>(words),
    ]
}

fn asked<K: ChildKind>(words: &Vocabulary<'_>) -> AskedSheet {
    (K::NAME, K::columns(words))
}
