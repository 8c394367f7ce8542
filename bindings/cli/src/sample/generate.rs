//! All rows of a sheet or of a ledger, one contract after the other.

use super::contract::Contract;
use super::draw::draw;
use super::row::RowText;
use super::sheets::{COUNT, SHEETS, Sheet};
use super::slips::{Slip, Then, make_orphan};

/// What a sample ledger is made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recipe {
    pub(super) contracts: u64,
    pub(super) seed: u64,
}

/// How many rows there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    /// Of each sheet, in their order, without the header.
    pub(super) of_sheets: [u64; COUNT],
    /// Rows that cannot be used.
    pub(super) bad: u64,
}

impl Recipe {
    /// Hands over every row of the sheets that `takes` says yes to, headers first, contract by contract.
    pub(super) fn rows<E>(
        self,
        takes: impl Fn(&Sheet) -> bool,
        mut put: impl FnMut(usize, &RowText) -> Result<(), E>,
    ) -> Result<Rows, E> {
        let mut rows = Rows::default();
        let mut row = RowText::default();
        for (place, sheet) in SHEETS.iter().enumerate().filter(|(_, sheet)| takes(sheet)) {
            let mut count = 0_u64;
            sheet.head(&mut row, &mut |row| {
                count = count.saturating_add(1);
                put(place, row)
            })?;
            add(&mut rows, place, count.saturating_sub(1));
        }
        let mut contract = Contract::default();
        for number in 1..=self.contracts {
            let slip = draw(&mut contract, self.seed, number);
            for (place, sheet) in SHEETS.iter().enumerate().filter(|(_, sheet)| takes(sheet)) {
                let mut count = 0_u64;
                let bad = contract_rows(sheet, &contract, slip, &mut row, &mut |row| {
                    count = count.saturating_add(1);
                    put(place, row)
                })?;
                add(&mut rows, place, count);
                rows.bad = rows.bad.saturating_add(bad);
            }
        }
        Ok(rows)
    }
}

fn add(rows: &mut Rows, place: usize, count: u64) {
    if let Some(sum) = rows.of_sheets.get_mut(place) {
        *sum = sum.saturating_add(count);
    }
}

/// Hands over the contract's rows of a sheet; gives how many of them are bad.
fn contract_rows<E>(
    sheet: &Sheet,
    contract: &Contract,
    slip: Option<Slip>,
    row: &mut RowText,
    put: &mut impl FnMut(&RowText) -> Result<(), E>,
) -> Result<u64, E> {
    let mut bad = 0_u64;
    for position in 0..sheet.count(contract) {
        sheet.write(contract, position, row);
        let then = slip.map_or(Then::Good, |slip| slip.spoil(sheet.name, position, row));
        put(row)?;
        match then {
            Then::Good => continue,
            Then::Bad => {}
            Then::Again => put(row)?,
            Then::Orphan => {
                make_orphan(row);
                put(row)?;
            }
        }
        bad = bad.saturating_add(1);
    }
    Ok(bad)
}
