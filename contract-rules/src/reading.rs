//! Readings: how each silence of the documents was settled.

use crate::{
    AllowanceYear, AmendmentCount, BusinessDayEnd, BusinessDayResponse, CancelEffect, ClaimYear, CountRule, FirstMonth,
    MonthQuantity, Rounding, UpgradeWindow, YearEnd,
};
use core::fmt;
use yakkan_calendar::NoticeCount;

/// The value of every reading that leaves a choice; the default is the first of each.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{Reading, Readings};
///
/// let mut readings = Readings::default();
/// readings.set(Reading::NoticeCount, "clear-months")?;
/// assert_eq!(readings.get(Reading::NoticeCount), "clear-months");
/// assert!(readings.set(Reading::NoticeCount, "30-days").is_err());
/// # Ok::<(), yakkan_contract_rules::ReadingValueError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each field is documented by its type and by Reading")]
pub struct Readings {
    pub allowance_year: AllowanceYear,
    pub amendment_count: AmendmentCount,
    pub amount_rounding: Rounding,
    pub business_day_end: BusinessDayEnd,
    pub business_day_response: BusinessDayResponse,
    pub cancel_effect: CancelEffect,
    pub claim_year: ClaimYear,
    pub first_month: FirstMonth,
    pub month_quantity: MonthQuantity,
    pub nec_year_end: YearEnd,
    pub notice_count: NoticeCount,
    pub same_count: CountRule,
    pub tax_rounding: Rounding,
    pub upgrade_window: UpgradeWindow,
}

/// A value that a reading does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the reading '{}' has no such value; it has: {}", reading.name(), ValueList(*reading))]
pub struct ReadingValueError {
    /// The reading asked for.
    pub reading: Reading,
}

struct ValueList(Reading);

impl fmt::Display for ValueList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.values().iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            f.write_str(value)?;
        }
        Ok(())
    }
}

macro_rules! readings {
    ($($(#[$doc:meta])* $variant:ident $name:literal {
        $($field:ident: $($value:literal => $kind:ident::$chosen:ident),+)?
        $(= $only:literal)?
    })*) => {
        /// A silence of the documents that has a name. Sorted by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reading { $($(#[$doc])* $variant),* }

        impl Reading {
            /// Every reading, sorted by name.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Where it stands in [`ALL`](Self::ALL).
            #[expect(clippy::as_conversions, reason = "variants are numbered as they stand there, and From is not const")]
            pub const fn place(self) -> usize {
                self as usize
            }

            /// The reading's wire name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// Its values, the default first. One value says that a silence was settled and cannot be chosen otherwise yet.
            pub const fn values(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($($value),+)? $($only)?]),* }
            }

            /// The reading of that wire name.
            pub fn parse(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }

        impl Readings {
            /// The wire name of the value that a reading has here.
            pub fn get(&self, reading: Reading) -> &'static str {
                match reading { $(
                    Reading::$variant => {
                        $($(if self.$field == $kind::$chosen { return $value; })+)?
                        reading.values().first().copied().unwrap_or_default()
                    }
                )* }
            }

            /// Chooses a value by its wire name.
            ///
            /// # Errors
            ///
            /// [`ReadingValueError`] where the reading has no such value.
            pub fn set(&mut self, reading: Reading, value: &str) -> Result<(), ReadingValueError> {
                match (reading, value) {
                    $($($((Reading::$variant, $value) => self.$field = $kind::$chosen,)+)?
                      $((Reading::$variant, $only) => {})?)*
                    _ => return Err(ReadingValueError { reading }),
                }
                Ok(())
            }
        }
    };
}

readings! {
    /// Which year a yearly allowance counts in.
    AllowanceYear "allowance-year" { allowance_year: "contract" => AllowanceYear::Contract, "calendar" => AllowanceYear::Calendar }
    /// From when an amended document is in force.
    AmendmentCount "amendment-count" { amendment_count: "after-full-days" => AmendmentCount::AfterFullDays, "on-the-20th" => AmendmentCount::OnThe20th }
    /// How a line's amount is rounded to yen.
    AmountRounding "amount-rounding" { amount_rounding: "down" => Rounding::Down, "half-up" => Rounding::HalfUp, "up" => Rounding::Up }
    /// When a business day that is a deadline ends.
    BusinessDayEnd "business-day-end" { business_day_end: "desk-close" => BusinessDayEnd::DeskClose, "midnight" => BusinessDayEnd::Midnight }
    /// When an answer within one business day is due.
    BusinessDayResponse "business-day-response" { business_day_response: "next-day-end" => BusinessDayResponse::NextDayEnd, "same-time" => BusinessDayResponse::SameTime }
    /// On which day a cancellation takes effect.
    CancelEffect "cancel-effect" { cancel_effect: "month-end" => CancelEffect::MonthEnd, "same-day" => CancelEffect::SameDay }
    /// Which policy year a claim counts in.
    ClaimYear "claim-year" { claim_year: "alert-day" => ClaimYear::AlertDay, "dispatch-day" => ClaimYear::DispatchDay }
    /// Whether the deployments are granted per contract.
    DeploymentScope "deployment-scope" { = "contract" }
    /// Which edition of a document holds for a contract.
    Edition "edition" { = "at-start" }
    /// What a quantity of ESET's service counts.
    EsetQuantity "eset-quantity" { = "licences" }
    /// Which month is charged first.
    FirstMonth "first-month" { first_month: "charged" => FirstMonth::Charged, "free" => FirstMonth::Free }
    /// Holidays from 2028 on follow from the Act and the equinox formula.
    Holidays "holidays" { = "forecast" }
    /// Whether licences added later have a lock of their own.
    LockScope "lock-scope" { = "contract" }
    /// Which of a month's quantities is charged.
    MonthQuantity "month-quantity" { month_quantity: "opening" => MonthQuantity::Opening, "closing" => MonthQuantity::Closing, "peak" => MonthQuantity::Peak }
    /// What a quantity of NEC's service counts.
    NecQuantity "nec-quantity" { = "units" }
    /// When NEC's desks close over New Year.
    NecYearEnd "nec-year-end" { nec_year_end: "12-29..01-03" => YearEnd::FromThe29th, "12-30..01-03" => YearEnd::FromThe30th, "none" => YearEnd::Open }
    /// How months are counted back from a day.
    NoticeCount "notice-count" { notice_count: "corresponding-day" => NoticeCount::CorrespondingDay, "end-of-day" => NoticeCount::EndOfDay, "clear-months" => NoticeCount::ClearMonths }
    /// What a first or last period that is not whole grants.
    PartialGrant "partial-grant" { = "full" }
    /// Whether part of a month is charged.
    Proration "proration" { = "none" }
    /// What "the same count" means.
    SameCount "same-count" { same_count: "equal" => CountRule::Equal, "at-least" => CountRule::AtLeast }
    /// The time over which availability is measured.
    SloPeriod "slo-period" { = "calendar-month" }
    /// How an invoice's tax is rounded to yen.
    TaxRounding "tax-rounding" { tax_rounding: "down" => Rounding::Down, "half-up" => Rounding::HalfUp, "up" => Rounding::Up }
    /// From when the window of an upgraded alert runs.
    UpgradeWindow "upgrade-window" { upgrade_window: "upgrade-day" => UpgradeWindow::UpgradeDay, "alert-day" => UpgradeWindow::AlertDay }
}

/// A set of readings, as small as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ReadingSet(u32);

impl ReadingSet {
    /// Adds one.
    pub const fn insert(&mut self, reading: Reading) {
        self.0 |= Self::bit(reading);
    }

    /// Whether it is there.
    pub const fn contains(self, reading: Reading) -> bool {
        self.0 & Self::bit(reading) != 0
    }

    /// Adds all of another.
    pub const fn extend(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Those in the set, sorted by name.
    pub fn iter(self) -> impl Iterator<Item = Reading> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let place = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            usize::try_from(place).ok().and_then(|place| Reading::ALL.get(place)).copied()
        })
    }

    #[expect(clippy::as_conversions, reason = "a variant's number is below 32, and From is not const")]
    const fn bit(reading: Reading) -> u32 {
        1_u32.wrapping_shl(reading as u32)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Reading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Reading {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = alloc::string::String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| serde::de::Error::custom(alloc::format!("'{name}' is not a reading")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_stands_in_its_place() {
        assert!(Reading::ALL.iter().enumerate().all(|(place, reading)| reading.place() == place));
    }

    #[test]
    fn every_value_of_every_reading_can_be_set_and_read_back() {
        for reading in Reading::ALL {
            for value in reading.values() {
                let mut readings = Readings::default();
                readings.set(*reading, value).unwrap();
                assert_eq!(readings.get(*reading), *value, "{}", reading.name());
            }
        }
    }

    #[test]
    fn the_default_is_the_first_value() {
        for reading in Reading::ALL {
            assert_eq!(Readings::default().get(*reading), reading.values()[0], "{}", reading.name());
        }
    }

    #[test]
    fn readings_are_sorted_by_name_and_fit_the_set() {
        assert!(Reading::ALL.windows(2).all(|pair| pair[0].name() < pair[1].name() && pair[0] < pair[1]));
        assert!(Reading::ALL.len() <= 32);
        let mut set = ReadingSet::default();
        set.insert(Reading::UpgradeWindow);
        set.insert(Reading::AllowanceYear);
        assert_eq!(set.iter().collect::<alloc::vec::Vec<_>>(), [Reading::AllowanceYear, Reading::UpgradeWindow]);
    }
}
