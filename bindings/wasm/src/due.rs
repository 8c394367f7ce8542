//! When is something due?

use yakkan::contract_rules::{Commitment, DueRule};
use yakkan::severity::{DueError, Moment, MomentError, due_moment, rule_for};

use crate::failure::{Code, Failure, Found};
use crate::forms::{contract_day, instant, instant_serial, month, serial};
use crate::questions::Questions;
use crate::settings::Settings;

impl Questions {
    /// The instant by which something is due that is counted from an instant.
    #[inline]
    pub(crate) fn due_at(&self, settings: &Settings, commitment: f64, from: f64, severity: f64) -> Found {
        let commitment = self.names.commitment("commitment", commitment)?;
        let level = self.names.severity("severity", severity)?;
        let from = instant("from", from, settings.dates)?;
        match moment(settings, commitment, level, Moment::Instant(from))? {
            Some(Moment::Instant(at)) => Ok(Some(instant_serial(at, settings.dates))),
            None => Ok(None),
            Some(_) => Err(Failure::told(Code::WrongForm, "commitment", "it gives a day; ask dueDay")),
        }
    }

    /// The day by which something is due that is counted from a day, or from the month that holds it.
    pub(crate) fn due_on(&self, settings: &Settings, commitment: f64, from: f64, severity: f64) -> Found {
        let commitment = self.names.commitment("commitment", commitment)?;
        let level = self.names.severity("severity", severity)?;
        let counts_from_a_month = matches!(rule(commitment, level)?, DueRule::BusinessDayOfNextMonth { .. });
        let from = if counts_from_a_month {
            Moment::Month(month("from", from, settings.dates)?)
        } else {
            Moment::Day(contract_day("from", from, settings.dates)?)
        };
        match moment(settings, commitment, level, from)? {
            Some(Moment::Day(day)) => Ok(Some(serial(day, settings.dates))),
            None => Ok(None),
            Some(_) => Err(Failure::told(Code::WrongForm, "commitment", "it gives an instant; ask dueInstant")),
        }
    }
}

#[inline]
fn rule(commitment: &'static Commitment, level: Option<&str>) -> Result<&'static DueRule, Failure> {
    let unknown = "it is missing, not a level of the commitment's scale, or the commitment goes by none";
    rule_for(commitment, level).map_err(|_| Failure::told(Code::UnknownSeverity, "severity", unknown))
}

#[inline(always)]
fn moment(
    settings: &Settings,
    commitment: &'static Commitment,
    level: Option<&str>,
    from: Moment,
) -> Result<Option<Moment>, Failure> {
    let rule = rule(commitment, level)?;
    due_moment(commitment, rule, from, settings.desk(rule), &settings.readings).map_err(|error| match error {
        DueError::Moment(MomentError::WrongForm { .. }) => Failure::told(
            Code::WrongForm,
            "commitment",
            "it counts from an instant where a day was given, or the reverse",
        ),
        DueError::Moment(MomentError::OutOfRange { .. }) => {
            Failure::told(Code::DateOutOfRange, "from", "its day is not from 2000-01-01 to 2099-12-31")
        }
        DueError::DeskNeeded { .. } => Failure::told(Code::UnknownDesk, "commitment", "its desk is not known"),
        DueError::OutOfCalendar(_) => {
            Failure::told(Code::CalendarOutOfRange, "from", "business days run past 2099-12-31")
        }
    })
}
