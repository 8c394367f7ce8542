//! When a desk closes over New Year.
use super::Settled;
use crate::{Reading, Readings};

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

impl Settled for YearEnd {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::NecYearEnd).then_some(readings.nec_year_end)
    }
}
