//! Desks: whose business days and hours count.

use yakkan_calendar::{Date, DeskCalendar, OpeningHours, YearEndClose};

use super::{Settled, Term};
use crate::{Cite, ClauseId, DeskId, DocumentId, Reading, Readings, Text};

/// A desk with its hours and closed days.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Desk {
    /// The desk's wire name.
    pub id: DeskId,
    /// The document it stands in.
    pub document: DocumentId,
    /// What people call it.
    pub name: Text,
    /// When it is open on a business day.
    pub hours: OpeningHours,
    /// Where the hours are stated.
    pub hours_clause: ClauseId,
    /// Where weekends and holidays are excepted.
    pub days_clause: ClauseId,
    /// When it closes over New Year; `None` where the document knows no such close.
    pub year_end: Option<Term<YearEnd>>,
}

impl Desk {
    /// The desk's business days and hours under `readings`, with the days a caller closes and opens.
    #[inline]
    pub fn calendar<'a>(&self, readings: &Readings, closures: &'a [Date], open_days: &'a [Date]) -> DeskCalendar<'a> {
        let year_end = self.year_end.as_ref().and_then(|term| term.value(readings).close());
        DeskCalendar::new(self.hours, year_end, closures, open_days)
    }

    /// Adds what an answer rests on that looked at a day of this desk; `forecast` where it looked past the official holidays.
    #[inline]
    pub fn rely<'t>(&'t self, forecast: bool, grounds: &mut impl Cite<'t>) {
        grounds.rely_on(&self.days_clause);
        grounds.rely_on(&self.hours_clause);
        match &self.year_end {
            Some(Term::Stated { clause, .. }) => grounds.rely_on(clause),
            Some(Term::Silent { reading, .. }) => grounds.read(*reading),
            None => {}
        }
        if forecast {
            grounds.read(Reading::Holidays);
        }
    }
}

/// When a desk closes over New Year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum YearEnd {
    /// From 29 December to 3 January.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "12-29..01-03"))]
    FromThe29th,
    /// From 30 December to 3 January.
    #[cfg_attr(feature = "serde", serde(rename = "12-30..01-03"))]
    FromThe30th,
    /// It does not close.
    #[cfg_attr(feature = "serde", serde(rename = "none"))]
    Open,
}

impl YearEnd {
    /// The days, both ends included.
    #[inline]
    pub const fn close(self) -> Option<YearEndClose> {
        match self {
            Self::FromThe29th => YearEndClose::new((12, 29), (1, 3)),
            Self::FromThe30th => YearEndClose::new((12, 30), (1, 3)),
            Self::Open => None,
        }
    }
}

impl Settled for YearEnd {
    #[inline]
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::NecYearEnd).then_some(readings.nec_year_end)
    }
}
