//! The contract as a change leaves it.

use alloc::vec::Vec;

use crate::view::Becomes;
use crate::{ChangeAnswer, Contract, Line, Outcome, ScheduledChange};

impl ChangeAnswer<'_> {
    /// The contract as it would be, or `None` where the change is refused.
    ///
    /// A quantity on the line's start day replaces the starting quantity; elsewhere it replaces a change of the same day and leaves later ones.
    /// A cancellation drops the changes after the last day and moves a later `use_start` to it.
    ///
    /// # Example
    ///
    /// ```
    /// # let service = yakkan_contract_rules::example::plain();
    /// # let service = &service;
    /// use yakkan_contract_rules::{ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, Wish, check_change};
    /// use yakkan_calendar::jiff::civil::date;
    ///
    /// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 30)], [])?;
    /// let part = Part { service, on: date(2026, 6, 1), wish: Wish::Quantity(40) };
    /// let request = ChangeRequest::new([part], NoticeGiven { on: date(2026, 6, 1), written: None })?;
    /// let after = check_change(&contract, &request, &Readings::default()).contract(&contract);
    /// assert_eq!(after.and_then(|after| after.lines()[0].quantity_on(date(2026, 6, 1))), Some(40));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn contract<'t>(&self, contract: &Contract<'t>) -> Option<Contract<'t>> {
        if self.verdict.outcome() == Outcome::Refused {
            return None;
        }
        let mut lines: Vec<Line<'t>> = contract.lines().to_vec();
        for applied in &self.applied {
            if let Some(line) = lines.get_mut(applied.line) {
                apply(line, applied.becomes);
            }
        }
        Some(contract.with_lines(lines))
    }
}

fn apply(line: &mut Line<'_>, becomes: Becomes) {
    match becomes {
        Becomes::Quantity { on, quantity } if on == line.start => line.quantity = quantity,
        Becomes::Quantity { on, quantity } => {
            line.changes.retain(|change| change.on != on);
            let place = line.changes.partition_point(|change| change.on < on);
            line.changes.insert(place, ScheduledChange { on, quantity });
        }
        Becomes::Ended { last_day } => {
            line.changes.retain(|change| change.on <= last_day);
            line.last_day = Some(last_day);
            line.use_start = line.use_start.map(|begin| begin.min(last_day));
        }
    }
}
