//! Rows that cannot be read as they stand, as people and spreadsheets make them: a few in a thousand contracts.

use super::contract::{Contract, FactValue, Line};
use super::days::some_days_before;
use super::facts;
use super::prices;
use super::random::{Random, Turn};
use super::row::RowText;
use super::size::grown;

/// Somewhat less than one in a hundred.
const TURN: Turn = Turn { purpose: 13, every: 45 };

/// What is wrong with a contract's rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slip {
    pub(super) sheet: &'static str,
    pub(super) position: usize,
    pub(super) error: Error,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Error {
    /// The cell at this place says something else.
    Cell(usize, fn(&str) -> String),
    /// The row stands twice.
    Repeated,
    /// After the row stands another that names a contract that does not exist.
    Orphan,
    /// The row goes on after its last column.
    ExtraCell,
    /// The row is well written, but cannot be.
    Senseless,
}

/// What to do with a row after it was spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// It is as it should be.
    Good,
    /// It is done.
    Bad,
    /// It is written as it is, and once more.
    Again,
    /// It is written as it is, and then [`make_orphan`]'s.
    Orphan,
}

/// Says what is wrong with the contract's rows, if it is its turn.
pub(super) fn draw(contract: &mut Contract, random: &mut Random, seed: u64) -> Option<Slip> {
    let kind = TURN.kind(seed, contract.number.saturating_sub(1), KINDS.len())?;
    let (sheet, error) = KINDS.get(kind).copied()?;
    if sheet == "facts" && contract.facts.is_empty() {
        facts::complete(contract, random);
    }
    let position = match (sheet, error) {
        ("lines", Error::Cell(START | SERVICE, _)) => {
            let count = u32::try_from(contract.lines.len()).unwrap_or(u32::MAX);
            usize::try_from(random.below(count)).ok()?
        }
        ("lines", _) => contract.lines.len().checked_sub(1)?,
        ("changes", _) => change_before_start(contract, random)?,
        ("facts", Error::Cell(..)) => {
            contract.facts.iter().position(|fact| matches!(fact.value, FactValue::Truth(_)))?
        }
        // A name that does not exist must not stand between rows of one that does.
        ("facts", _) => contract.facts.len().checked_sub(1)?,
        ("prices", _) => agreed_price(contract, random)?,
        _ => 0,
    };
    Some(Slip { sheet, position, error })
}

// Places of columns.
const SERVICE: usize = 1;
const START: usize = 2;
const QUANTITY: usize = 3;
const VALUE: usize = 2;
const PRICE_FROM: usize = 1;
const UNIT_PRICE: usize = 2;

const KINDS: [(&str, Error); 20] = [
    ("lines", Error::Cell(START, |_| "2026-02-30".to_owned())),
    ("lines", Error::Cell(QUANTITY, full_width)),
    ("prices", Error::Cell(UNIT_PRICE, with_thousands)),
    ("lines", Error::Orphan),
    ("lines", Error::Cell(START, |day| day.replace('-', "/"))),
    ("changes", Error::Senseless),
    ("lines", Error::Cell(SERVICE, |_| "ites-xdr".to_owned())),
    ("lines", Error::Repeated),
    ("lines", Error::Cell(QUANTITY, |quantity| format!("-{quantity}"))),
    ("facts", Error::Cell(VALUE, |_| "はい".to_owned())),
    ("lines", Error::ExtraCell),
    ("lines", Error::Cell(QUANTITY, |quantity| format!("{quantity}.5"))),
    ("facts", Error::Orphan),
    ("lines", Error::Cell(START, full_width)),
    ("prices", Error::Cell(PRICE_FROM, |_| "令和8年4月1日".to_owned())),
    ("lines", Error::Cell(QUANTITY, |_| String::new())),
    ("facts", Error::ExtraCell),
    ("lines", Error::Cell(SERVICE, |service| service.to_ascii_uppercase())),
    ("prices", Error::Cell(UNIT_PRICE, |price| format!("{price}円"))),
    ("lines", Error::Cell(START, |day| day.replace("20", "令和"))),
];

impl Slip {
    /// Spoils the row if it is the one.
    pub(super) fn spoil(self, sheet: &str, position: usize, row: &mut RowText) -> Then {
        if (self.sheet, self.position) != (sheet, position) {
            return Then::Good;
        }
        match self.error {
            Error::Cell(place, rewrite) => {
                row.rewrite(place, rewrite);
                Then::Bad
            }
            Error::Repeated => Then::Again,
            Error::Orphan => Then::Orphan,
            Error::ExtraCell => {
                row.push("要確認");
                Then::Bad
            }
            Error::Senseless => Then::Bad,
        }
    }
}

/// Makes the row one of a contract that does not exist, and that would stand after the contract and before the next.
pub(super) fn make_orphan(row: &mut RowText) {
    row.rewrite(0, |contract| format!("{contract}-2"));
}

/// Adds a quantity that was agreed for a day before the line's start.
fn change_before_start(contract: &mut Contract, random: &mut Random) -> Option<usize> {
    let line: Line = contract.lines.last().copied()?;
    let on = some_days_before(random, line.span.start, 1, 60);
    let quantity = grown(random, line.service, line.quantity);
    contract.agree(line.service, on, quantity);
    contract.changes.len().checked_sub(1)
}

/// A price agreed with this contract's customer, which is added where there is none.
fn agreed_price(contract: &mut Contract, random: &mut Random) -> Option<usize> {
    let line = contract.lines.first().copied()?;
    if contract.prices.is_empty() {
        prices::agree(contract, random, line);
    }
    Some(0)
}

pub(super) fn full_width(text: &str) -> String {
    let wide = |digit: char| digit.to_digit(10).and_then(|digit| char::from_u32(digit.saturating_add(0xFF10)));
    text.chars().map(|character| wide(character).unwrap_or(character)).collect()
}

/// Commas between thousands; a price below a thousand gets one of twelve hundred.
fn with_thousands(price: &str) -> String {
    let (whole, fraction) = price.split_once('.').map_or((price, ""), |(whole, fraction)| (whole, fraction));
    let Some((thousands, rest)) = whole.len().checked_sub(3).and_then(|place| whole.split_at_checked(place)) else {
        return "1,200".to_owned();
    };
    if thousands.is_empty() {
        return "1,200".to_owned();
    }
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{thousands},{rest}{point}{fraction}")
}
