//! Changes, charges, uses and claims, typed.

use yakkan::billing::{Charge, MonthColumn, PriceList, PriceRow, Yen, charge};
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Month, add_days};
use yakkan::contract_rules::{
    ChangeAnswer, ChangeRequest, Contract, EarliestChange, FactId, FactValue, Grounds, Line, NoticeGiven, Part,
    Readings, Service, Wish, check_change, earliest_change,
};
use yakkan::insurance::{Alert, Claim, ClaimAnswer, CoverOn, PaidClaim, assess_claim, cover_on};
use yakkan::quota::{Balances, Use, balances_of};

use crate::{CALLS, CATALOG, Path, done, of, ready};

const START: Date = date(2026, 4, 1);

fn service(id: &str) -> &'static Service {
    CATALOG.service(id).unwrap()
}

/// EDR and MDR, 30 each, nothing else: what they lack they lack before the change as well.
fn two_lines() -> Contract<'static> {
    Contract::new("C-1", ["ites-edr", "ites-mdr"].map(|id| Line::new(service(id), START, 30)), []).unwrap()
}

/// EDR and MDR, 30 each, with both basic services and every fact attested.
fn four_lines() -> Contract<'static> {
    let lines = [("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 30), ("ites-mdr", 30)];
    let fact = |name| CATALOG.fact(name).map(|(fact, _)| fact).unwrap();
    let mut facts: Vec<(&'static FactId, FactValue)> =
        ["analyst-action-consent", "in-japan", "no-other-withsecure", "withsecure-terms"]
            .map(|name| (fact(name), FactValue::Bool(true)))
            .into();
    facts.push((fact("administrators"), FactValue::Integer(2)));
    Contract::new("C-1", lines.map(|(id, quantity)| Line::new(service(id), START, quantity)), facts).unwrap()
}

fn change(parts: &[(&str, Wish)], on: Date, notice: Date) -> ChangeRequest<'static> {
    let parts = parts.iter().map(|(id, wish)| Part { service: service(id), on, wish: *wish });
    ChangeRequest::new(parts, NoticeGiven { on: notice, written: Some(true) }).unwrap()
}

struct Allowed(Contract<'static>, ChangeRequest<'static>, Readings);

impl Allowed {
    fn new() -> Self {
        let more = ["ites-edr", "ites-mdr"].map(|id| (id, Wish::Quantity(40)));
        Self(two_lines(), change(&more, date(2026, 9, 1), date(2026, 8, 20)), Readings::default())
    }

    fn ask(&self) -> ChangeAnswer<'_> {
        check_change(&self.0, &self.1, &self.2)
    }
}

struct Refused(Contract<'static>, ChangeRequest<'static>, Readings);

impl Refused {
    fn new() -> Self {
        let fewer = change(&[("ites-mdr", Wish::Quantity(28))], date(2026, 9, 1), date(2026, 8, 20));
        Self(four_lines(), fewer, Readings::default())
    }

    fn ask(&self) -> ChangeAnswer<'_> {
        check_change(&self.0, &self.1, &self.2)
    }
}

struct Earliest(Contract<'static>, ChangeRequest<'static>, Readings);

impl Earliest {
    fn new() -> Self {
        let end = change(&[("ites-mdr", Wish::Cancel)], date(2026, 5, 1), date(2026, 5, 1));
        Self(four_lines(), end, Readings::default())
    }

    fn ask(&self) -> EarliestChange<'_> {
        earliest_change(&self.0, &self.1, &self.2)
    }
}

struct OneCharge(Line<'static>, PriceList, Month, Readings);

impl OneCharge {
    fn new() -> Self {
        let services = ["ites-base", "ites-edr-mdr-base", "ites-edr", "ites-mdr"].map(service);
        let row = |service: &Service| PriceRow {
            service: service.id.clone(),
            from: date(2026, 1, 1),
            unit_price: Yen::parse("1980.5").unwrap(),
            contract: None,
        };
        let prices = PriceList::new(services.map(row)).unwrap();
        Self(Line::new(service("ites-mdr"), START, 30), prices, Month::new(2026, 10).unwrap(), Readings::default())
    }

    fn ask(&self) -> Option<Charge<'_>> {
        charge(&self.0, "C-1", self.2, &self.1, &self.3, &mut Grounds::default()).unwrap()
    }
}

/// One row: the line is made from its cells, at a price in whole yen.
fn row_amount(column: &MonthColumn<'_>, service: &'static Service, (start, quantity): (Date, u32)) -> Option<i64> {
    column.amount_in_word(&Line::new(service, start, quantity), 1_980, 0)
}

/// A start and a quantity for each call.
fn rows() -> Vec<(Date, u32)> {
    (0..CALLS).map(|call| (add_days(START, call), call.unsigned_abs().saturating_add(25))).collect()
}

struct Tickets(Line<'static>, Vec<Use<'static, 'static>>, Readings);

impl Tickets {
    fn new() -> Self {
        let service = service("ites-mdr");
        let uses = [2, 9, 40].map(|days| Use {
            service,
            allowance: service.allowances.first().unwrap(),
            on: add_days(START, days),
            units: None,
            holder: None,
        });
        Self(Line::new(service, START, 30), uses.into(), Readings::default())
    }

    fn ask(&self, call: i32) -> Balances<'static, '_> {
        let allowance = self.0.service.allowances.first().unwrap();
        balances_of(&self.0, allowance, add_days(START, call % 30), &self.1, &self.2)
    }
}

struct Insured(Contract<'static>, &'static Service, [PaidClaim; 1], Readings);

impl Insured {
    fn new() -> Self {
        let service = service("nec-mimamori");
        let paid =
            PaidClaim { alert_on: date(2026, 6, 1), dispatched_on: date(2026, 6, 3), paid: Yen::from_integer(80_000) };
        let contract = Contract::new("C-1", [Line::new(service, START, 5)], []).unwrap();
        Self(contract, service, [paid], Readings::default())
    }

    fn cover(&self, call: i32) -> CoverOn<'_> {
        cover_on(&self.0, self.1, &self.2, add_days(date(2026, 7, 1), call), &self.3).unwrap()
    }

    fn claim<'a>(&'a self, facts: &[(&'a FactId, bool)], call: i32) -> ClaimAnswer<'a> {
        let on = add_days(date(2026, 7, 1), call);
        let alert = Alert { on, stars: 3, upgraded_on: None };
        let claim = Claim { alert, dispatched_on: add_days(on, 10), cost: Yen::from_integer(180_000), facts };
        assess_claim(&self.0, self.1, &self.2, &claim, &self.3).unwrap()
    }
}

/// What a claim that is paid attests: everything true but what must not be.
fn attested() -> Vec<(&'static FactId, bool)> {
    let rules = &service("nec-mimamori").cover.as_ref().unwrap().rules;
    let exclusions = ["known-before-cover", "criminal-act", "knowing-violation"];
    rules.iter().map(|rule| &rule.attestation.fact).map(|fact| (fact, !exclusions.contains(&fact.as_str()))).collect()
}

/// An increase of two lines that is allowed.
#[must_use]
pub fn change_allowed() -> Path {
    let path = Allowed::new();
    ready(move |_| done(path.ask()))
}

/// A decrease that is refused: in the lock, too late, and fewer than EDR.
#[must_use]
pub fn change_refused() -> Path {
    let path = Refused::new();
    ready(move |_| done(path.ask()))
}

/// The first day a locked service can be cancelled for, with four lines.
#[must_use]
pub fn earliest() -> Path {
    let path = Earliest::new();
    ready(move |_| done(path.ask()))
}

/// One line and month, its price among four in a list.
#[must_use]
pub fn charge_of_a_list() -> Path {
    let path = OneCharge::new();
    ready(move |_| done(path.ask()))
}

/// A row of a column of charges, which brings its own price.
#[must_use]
pub fn charge_row() -> Path {
    let (service, rows) = (service("ites-mdr"), rows());
    let column = MonthColumn::new(Month::new(2027, 5).unwrap(), Box::leak(Box::default()));
    ready(move |call| done(row_amount(&column, service, of(&rows, call))))
}

/// What is left of a month's tickets.
#[must_use]
pub fn uses_left() -> Path {
    let path = Tickets::new();
    ready(move |call| done(path.ask(call)))
}

/// What is left of a policy year's cover after one claim.
#[must_use]
pub fn cover_left() -> Path {
    let path = Insured::new();
    ready(move |call| done(path.cover(call)))
}

/// The second claim of a policy year, which is paid.
#[must_use]
pub fn claim() -> Path {
    let (path, facts) = (Insured::new(), attested());
    ready(move |call| done(path.claim(&facts, call)))
}

#[cfg(test)]
mod tests {
    use yakkan::contract_rules::Outcome;

    use super::*;

    #[test]
    fn the_increase_is_allowed() {
        assert_eq!(Allowed::new().ask().verdict.outcome(), Outcome::Allowed);
    }

    #[test]
    fn the_decrease_breaks_three_rules() {
        let (path, mut codes) = (Refused::new(), Vec::new());
        codes.extend(path.ask().verdict.violations.iter().map(|violation| violation.breach.code()));
        assert_eq!(codes, ["count-mismatch", "notice-too-late", "within-lock"]);
    }

    #[test]
    fn the_cancellation_waits_for_the_month_the_lock_ends_in() {
        assert_eq!(Earliest::new().ask().on, Some(date(2027, 3, 1)));
    }

    #[test]
    fn every_charge_is_quantity_times_price() {
        assert_eq!(OneCharge::new().ask().unwrap().amount, Yen::from_integer(59_415)); // 30 × 1,980.5
        let (month, readings) = (Month::new(2027, 5).unwrap(), Readings::default());
        let last = *rows().last().unwrap();
        // (25 + 99) × 1,980
        assert_eq!(row_amount(&MonthColumn::new(month, &readings), service("ites-mdr"), last), Some(245_520));
    }

    #[test]
    fn one_ticket_of_three_is_left_in_april() {
        assert_eq!(Tickets::new().ask(3).rows.first().unwrap().left, 1);
    }

    #[test]
    fn the_second_claim_is_paid_up_to_the_limit() {
        let path = Insured::new();
        let cover = path.cover(0);
        assert_eq!((cover.in_cover, cover.dispatches_left, cover.left), (true, 1, Yen::from_integer(150_000)));
        let answer = path.claim(&attested(), 0);
        assert_eq!((answer.verdict.outcome(), answer.payable), (Outcome::Allowed, Yen::from_integer(150_000)));
    }
}
