//! The sheets of a sample ledger: their columns, and a contract's rows on each.

use super::activity::sheets::{ALERTS, CLAIMS, INQUIRIES, OUTAGES, USES};
use super::contract::{Becomes, Contract, FactValue, Price};
use super::prices::LIST;
use super::row::RowText;

/// A sheet: which rows it has, and how its file is written.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) file: &'static str,
    pub(super) columns: &'static [&'static str],
    /// What the file starts with: some files have a byte-order mark, as Excel writes it.
    pub(super) mark: &'static str,
    /// Some files have the line ends of Windows.
    pub(super) line_end: &'static str,
    /// How many rows stand before those of contracts.
    pub(super) head_count: usize,
    /// Writes the row of this position among them.
    pub(super) write_head: fn(usize, &mut RowText),
    /// How many rows a contract has.
    pub(super) count: fn(&Contract) -> usize,
    /// Writes the contract's row of this position.
    pub(super) write: fn(&Contract, usize, &mut RowText),
}

/// How many sheets there are.
pub(super) const COUNT: usize = 10;

/// The sheets, in the order of a workbook.
pub(super) const SHEETS: [Sheet; COUNT] =
    [CONTRACTS, LINES, CHANGES, FACTS, PRICES, USES, INQUIRIES, OUTAGES, ALERTS, CLAIMS];

const CONTRACTS: Sheet = Sheet {
    name: "contracts",
    file: "contracts.csv",
    columns: &["id", "customer"],
    mark: "\u{FEFF}",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |_| 1,
    write: |contract, _, row| {
        row.push_id(contract.number);
        row.push(&contract.customer);
    },
};

const LINES: Sheet = Sheet {
    name: "lines",
    file: "lines.csv",
    columns: &["contract", "service", "start", "quantity", "last_day", "use_start"],
    mark: "",
    line_end: "\r\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.lines.len(),
    write: |contract, position, row| {
        let Some(line) = contract.lines.get(position) else { return };
        row.push_id(contract.number);
        row.push(line.service);
        row.push_day(Some(line.span.start));
        row.push_number(line.quantity);
        row.push_day(line.span.last_day);
        row.push_day(line.use_start);
    },
};

const CHANGES: Sheet = Sheet {
    name: "changes",
    file: "changes.csv",
    columns: &["contract", "service", "on", "quantity", "cancel", "suspend", "notice_on", "notice_written", "request"],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.changes.len(),
    write: |contract, position, row| {
        let Some(change) = contract.changes.get(position) else { return };
        row.push_id(contract.number);
        row.push(change.service);
        row.push_day(Some(change.on));
        let (quantity, cancel, suspend) = match change.becomes {
            Becomes::Quantity(quantity) => (Some(quantity), None, None),
            Becomes::Cancelled => (None, Some(true), None),
            Becomes::Suspended => (None, None, Some(true)),
        };
        match quantity {
            Some(quantity) => row.push_number(quantity),
            None => row.push_empty(),
        }
        row.push_truth(cancel);
        row.push_truth(suspend);
        row.push_day(change.notice.map(|notice| notice.on));
        row.push_truth(change.notice.and_then(|notice| notice.written));
        match change.request {
            Some(request) => row.push_format(format_args!("R-{:08}-{request}", contract.number)),
            None => row.push_empty(),
        }
    },
};

const FACTS: Sheet = Sheet {
    name: "facts",
    file: "facts.csv",
    columns: &["contract", "fact", "value"],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.facts.len(),
    write: |contract, position, row| {
        let Some(fact) = contract.facts.get(position) else { return };
        row.push_id(contract.number);
        row.push(fact.name);
        match fact.value {
            FactValue::Truth(truth) => row.push_truth(Some(truth)),
            FactValue::Number(number) => row.push_number(number),
        }
    },
};

const PRICES: Sheet = Sheet {
    name: "prices",
    file: "prices.csv",
    columns: &["service", "from", "unit_price", "contract"],
    mark: "",
    line_end: "\n",
    head_count: LIST.len(),
    write_head: |position, row| {
        let Some(price) = LIST.get(position) else { return };
        write_price(price, row);
        row.push_empty();
    },
    count: |contract| contract.prices.len(),
    write: |contract, position, row| {
        let Some(price) = contract.prices.get(position) else { return };
        write_price(price, row);
        row.push_id(contract.number);
    },
};

fn write_price(price: &Price, row: &mut RowText) {
    row.push(price.service);
    row.push_day(Some(price.from));
    row.push_yen(price.hundredths);
}

impl Sheet {
    /// Hands over the header, and the rows that belong to no contract.
    pub(super) fn head<E>(&self, row: &mut RowText, put: &mut impl FnMut(&RowText) -> Result<(), E>) -> Result<(), E> {
        row.clear();
        for column in self.columns {
            row.push(column);
        }
        put(row)?;
        for position in 0..self.head_count {
            row.clear();
            (self.write_head)(position, row);
            put(row)?;
        }
        Ok(())
    }

    /// How many rows the contract has on the sheet.
    pub(super) fn count(&self, contract: &Contract) -> usize {
        (self.count)(contract)
    }

    /// Writes the contract's row of this position, as it should be.
    pub(super) fn write(&self, contract: &Contract, position: usize, row: &mut RowText) {
        row.clear();
        (self.write)(contract, position, row);
    }
}
