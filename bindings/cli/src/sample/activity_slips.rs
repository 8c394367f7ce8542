//! Rows of uses, inquiries, outages, alerts and claims that cannot be read as they stand, one of each kind there is.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, add_days};

use super::activity::rows::{Alert, Claim, Clock, Inquiry, Outage, Use, When};
use super::contract::Contract;
use super::days::NOTED;
use super::random::Random;
use super::services::{CERTIFICATE, ESET, ID, MDR, PC_SUPPORT, WATCH};
use super::slips::{Error, Slip, full_width};

const PURPOSE: u64 = 14;

/// A kind of bad row: for contracts that hold the service.
struct Kind {
    service: Option<&'static str>,
    sheet: &'static str,
    add: fn(&mut Contract),
    error: Error,
}

/// Adds a row that is wrong to one contract in sixty or so, of a kind that fits its services: more often where most of them do.
pub(super) fn draw(contract: &mut Contract, seed: u64) -> Option<Slip> {
    let mut random = Random::new(seed, PURPOSE, contract.number);
    let chance = if contract.has(WATCH) || contract.has(ESET) { 40 } else { 6 };
    if random.below(1_000) >= chance {
        return None;
    }
    let fits = |kind: &&Kind| match kind.service {
        Some(service) => contract.line(service).is_some_and(|line| line.span.contains(NOTED)),
        None => !contract.has(MDR),
    };
    let count = u32::try_from(KINDS.iter().filter(fits).count()).unwrap_or_default();
    let chosen = usize::try_from(random.below(count)).unwrap_or_default();
    let kind = KINDS.iter().filter(fits).nth(chosen)?;
    (kind.add)(contract);
    Some(Slip { sheet: kind.sheet, position: kind.count(contract).checked_sub(1)?, error: kind.error })
}

impl Kind {
    fn count(&self, contract: &Contract) -> usize {
        match self.sheet {
            "uses" => contract.uses.len(),
            "inquiries" => contract.inquiries.len(),
            "outages" => contract.outages.len(),
            "alerts" => contract.alerts.len(),
            _ => contract.claims.len(),
        }
    }
}

// Places of columns.
const ALLOWANCE: usize = 2;
const USED_ON: usize = 3;
const UNITS: usize = 4;
const HOLDER: usize = 5;
const BY_VENDOR: usize = 6;
const COMMITMENT: usize = 2;
const SEVERITY: usize = 3;
const BEGUN: usize = 4;
const DONE: usize = 5;
const OUTAGE_SERVICE: usize = 0;
const OUTAGE_FROM: usize = 1;
const OUTAGE_TO: usize = 2;
const STARS: usize = 3;
const ALERT: usize = 1;
const COST: usize = 3;

const DAY: Date = date(2026, 10, 14);

const fn kind(service: &'static str, sheet: &'static str, add: fn(&mut Contract), error: Error) -> Kind {
    Kind { service: Some(service), sheet, add, error }
}

const KINDS: [Kind; 27] = [
    kind(MDR, "uses", add_ticket, Error::Cell(ALLOWANCE, |_| "ticket-verificaton".to_owned())),
    kind(WATCH, "alerts", add_alert, Error::Cell(STARS, |_| "4".to_owned())),
    kind(ESET, "inquiries", add_response, Error::Cell(BEGUN, without_offset)),
    Kind { service: None, sheet: "uses", add: add_ticket, error: Error::Senseless },
    kind(WATCH, "claims", add_claim, Error::Cell(ALERT, |alert| format!("{alert}9"))),
    kind(ESET, "inquiries", add_response, Error::Cell(SEVERITY, |_| "S".to_owned())),
    kind(MDR, "uses", add_ticket, Error::Cell(BY_VENDOR, |_| "いいえ".to_owned())),
    kind(WATCH, "inquiries", add_answer, Error::Cell(COMMITMENT, |_| "inquiry-answr".to_owned())),
    kind(CERTIFICATE, "uses", add_certificate, Error::Cell(HOLDER, |_| String::new())),
    kind(WATCH, "alerts", add_alert_twice, Error::Senseless),
    kind(ESET, "uses", add_deployment, Error::Cell(UNITS, |units| format!("{units}台"))),
    kind(WATCH, "outages", add_outage, Error::Cell(OUTAGE_TO, |_| "2026-10-14T08:59:59+09:00".to_owned())),
    kind(ID, "inquiries", add_report, Error::Cell(BEGUN, |month| format!("{month}-01"))),
    kind(ESET, "inquiries", add_response, Error::Cell(DONE, |_| "2026-10-14T08:59:60+09:00".to_owned())),
    kind(WATCH, "alerts", add_early_upgrade, Error::Senseless),
    kind(MDR, "uses", add_ticket, Error::Cell(USED_ON, |_| "2206-10-14".to_owned())),
    kind(WATCH, "outages", add_outage, Error::Cell(OUTAGE_FROM, without_offset)),
    kind(WATCH, "claims", add_claim, Error::Cell(COST, |_| "12万円".to_owned())),
    kind(ESET, "inquiries", add_response, Error::Cell(DONE, |_| "2026-10-14T08:59:59+09:00".to_owned())),
    kind(PC_SUPPORT, "uses", add_support, Error::Senseless),
    kind(WATCH, "inquiries", add_answer, Error::Cell(BEGUN, |_| "2026-10-14".to_owned())),
    kind(MDR, "uses", add_ticket, Error::Orphan),
    kind(WATCH, "outages", add_outage, Error::Cell(OUTAGE_SERVICE, |_| MDR.to_owned())),
    kind(WATCH, "alerts", add_alert, Error::Cell(STARS, full_width)),
    kind(WATCH, "inquiries", add_answer, Error::Cell(SEVERITY, |_| "A".to_owned())),
    kind(WATCH, "claims", add_claim, Error::ExtraCell),
    kind(WATCH, "claims", add_claim_of_none, Error::Senseless),
];

fn without_offset(instant: &str) -> String {
    instant.replace("+09:00", "")
}

fn add_use(contract: &mut Contract, service: &'static str, allowance: &'static str) {
    contract.uses.push(Use { service, allowance, on: DAY, units: None, holder: None, by_vendor: None });
}

fn add_ticket(contract: &mut Contract) {
    add_use(contract, MDR, "ticket-verification");
}

fn add_support(contract: &mut Contract) {
    add_use(contract, PC_SUPPORT, "ticket-verification");
}

fn add_deployment(contract: &mut Contract) {
    add_use(contract, ESET, "deployment");
    if let Some(used) = contract.uses.last_mut() {
        used.units = Some(80);
    }
}

fn add_certificate(contract: &mut Contract) {
    add_use(contract, CERTIFICATE, "certificate");
    if let Some(used) = contract.uses.last_mut() {
        used.holder = Some(7);
    }
}

fn add_inquiry(
    contract: &mut Contract,
    service: &'static str,
    commitment: &'static str,
    severity: Option<&'static str>,
) {
    let (from, done) = (Clock::new(DAY, 9, 0), Clock::new(DAY, 9, 40));
    let (from, done) = (When::At(from), Some(When::At(done)));
    contract.inquiries.push(Inquiry { service, commitment, severity, from, done });
}

fn add_response(contract: &mut Contract) {
    add_inquiry(contract, ESET, "first-response", Some("B"));
}

fn add_answer(contract: &mut Contract) {
    add_inquiry(contract, WATCH, "inquiry-answer", None);
}

fn add_report(contract: &mut Contract) {
    let (from, done) = (When::Month(date(2026, 9, 1)), Some(When::Day(DAY)));
    contract.inquiries.push(Inquiry { service: ID, commitment: "monthly-report", severity: None, from, done });
}

fn add_outage(contract: &mut Contract) {
    contract.outages.push(Outage { from: Clock::new(DAY, 9, 0), to: Clock::new(DAY, 9, 40), excluded: false });
}

/// Of a number that no other alert has, so that no claim goes with it.
fn add_alert(contract: &mut Contract) {
    let number = contract.alerts.last().map_or(0, |alert| alert.number).saturating_add(1);
    contract.alerts.push(Alert { number, on: DAY, stars: 3, upgraded_on: None });
}

fn add_alert_twice(contract: &mut Contract) {
    add_alert(contract);
    if let Some(alert) = contract.alerts.last().copied() {
        contract.alerts.push(Alert { stars: 2, ..alert });
    }
}

fn add_early_upgrade(contract: &mut Contract) {
    add_alert(contract);
    if let Some(alert) = contract.alerts.last_mut() {
        (alert.stars, alert.upgraded_on) = (2, Some(add_days(DAY, -1)));
    }
}

fn add_claim(contract: &mut Contract) {
    add_alert(contract);
    add_claim_of(contract, 0);
}

/// The next number after the last alert's.
fn add_claim_of_none(contract: &mut Contract) {
    add_claim_of(contract, 1);
}

fn add_claim_of(contract: &mut Contract, after: u32) {
    let alert = contract.alerts.last().map_or(0, |alert| alert.number).saturating_add(after);
    let dispatched_on = add_days(DAY, 5);
    contract.claims.push(Claim { alert, dispatched_on, cost: 120_000, paid: None, facts: [None; 11] });
}
