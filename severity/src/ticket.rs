//! A ticket whose severity may be regraded.

use yakkan_calendar::Timestamp;
use yakkan_contract_rules::{Commitment, Readings};

use crate::{DeskDays, Due, DueError, LevelError, Moment, due, rule_for};

/// Something that was received and graded: its clock starts when it is received, not when its severity is settled.
///
/// Source: no document says whether regrading restarts the clock (ESET-MDR-10-PremiumSupport-4, -7). The ticket keeps its start and takes the new limit,
/// for the time promised is the time from asking to an answer.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{at_japan, parse_date};
/// use yakkan_contract_rules::{Readings, example};
/// use yakkan_severity::{DeskDays, Moment, Ticket};
///
/// let (service, desk) = (example::promising(), example::desk());
/// let response = service.commitment("first-response").ok_or("unknown commitment")?;
/// let desk = Some(DeskDays { desk: &desk, closures: &[], open_days: &[] });
/// let monday = parse_date("2026-10-26").ok_or("no day")?;
///
/// let ticket = Ticket { received: at_japan(monday, 10 * 60), level: Some("C") };
/// let graver = ticket.regraded("A"); // two hours from 10:00, however late it was regraded
/// let due = graver.due(response, desk, &Readings::default())?;
/// assert_eq!(due.at, Some(Moment::Instant(at_japan(monday, 12 * 60))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket<'l> {
    /// When it was received.
    pub received: Timestamp,
    /// Its severity, the wire name of a level; `None` for a commitment that goes by none.
    pub level: Option<&'l str>,
}

/// Why it could not be told when a ticket is due.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// Its level and the commitment do not fit.
    #[error(transparent)]
    Level(#[from] LevelError),
    /// The rule of its level cannot be applied.
    #[error(transparent)]
    Due(#[from] DueError),
}

impl<'l> Ticket<'l> {
    /// The same ticket with another severity, received when it was.
    #[must_use]
    pub const fn regraded<'m>(&self, level: &'m str) -> Ticket<'m> {
        Ticket { received: self.received, level: Some(level) }
    }

    /// When a commitment is due for the ticket as it is graded now.
    ///
    /// # Errors
    ///
    /// Those of [`rule_for`] and [`due`].
    pub fn due<'t>(
        &self,
        commitment: &'t Commitment,
        desk: Option<DeskDays<'t, '_>>,
        readings: &Readings,
    ) -> Result<Due<'t>, TicketError> {
        let rule = rule_for(commitment, self.level)?;
        Ok(due(commitment, rule, Moment::Instant(self.received), desk, readings)?)
    }
}
