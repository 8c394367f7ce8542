//! Days, months, instants, yen and outcomes as numbers.

use yakkan::calendar::{Date, Month, Timestamp};
use yakkan::contract_rules::{Outcome, Yen, is_contract_day};

use crate::YAKKAN_NO_DAY;
use crate::code::{Code, codes};
use crate::failure::Failure;
use crate::status::YakkanStatus;

/// What is known of something that a person must attest.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanAttested {
    /// Nobody said.
    Unknown = 0,
    /// It is so.
    Yes = 1,
    /// It is not so.
    No = 2,
}

codes! { YakkanAttested { Unknown "unknown" Yes "yes" No "no" } }

impl YakkanAttested {
    pub(crate) fn known(self) -> Option<bool> {
        match self {
            Self::Unknown => None,
            Self::Yes => Some(true),
            Self::No => Some(false),
        }
    }
}

/// What a judgement comes to.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanOutcome {
    /// Nothing stands against it.
    Allowed = 1,
    /// Allowed if facts that nobody has attested yet turn out true.
    Conditional = 2,
    /// At least one rule is broken.
    Refused = 3,
}

codes! { YakkanOutcome { Allowed "allowed" Conditional "conditional" Refused "refused" } }

/// An outcome as a number.
pub(crate) fn outcome_number(outcome: Outcome) -> i32 {
    let code = match outcome {
        Outcome::Allowed => YakkanOutcome::Allowed,
        Outcome::Conditional => YakkanOutcome::Conditional,
        Outcome::Refused => YakkanOutcome::Refused,
    };
    code.number()
}

/// A day of the calendar.
#[inline]
pub(crate) fn any_day(name: &'static str, number: i32) -> Result<Date, Failure> {
    let part = |divisor: i32, modulus: i32| i8::try_from(number.div_euclid(divisor).rem_euclid(modulus));
    let parts = (i16::try_from(number.div_euclid(10_000)), part(100, 100), part(1, 100));
    let day = match parts {
        (Ok(year), Ok(month), Ok(day)) if number > 0 => Date::new(year, month, day).ok(),
        _ => None,
    };
    day.ok_or_else(|| Failure::number(YakkanStatus::WrongForm, name, number, "is not a day; write 20261031"))
}

/// A day that a contract may name.
#[inline]
pub(crate) fn contract_day(name: &'static str, number: i32) -> Result<Date, Failure> {
    let day = any_day(name, number)?;
    let outside =
        || Failure::number(YakkanStatus::DateOutOfRange, name, number, "is not between 20000101 and 20991231");
    is_contract_day(day).then_some(day).ok_or_else(outside)
}

/// A day that a contract may name, or none.
#[inline]
pub(crate) fn optional_day(name: &'static str, number: i32) -> Result<Option<Date>, Failure> {
    if number == YAKKAN_NO_DAY { Ok(None) } else { contract_day(name, number).map(Some) }
}

/// A day as a number.
#[inline]
pub(crate) fn day_number(day: Date) -> i32 {
    let (year, month, in_month) = (i32::from(day.year()), i32::from(day.month()), i32::from(day.day()));
    year.saturating_mul(10_000).saturating_add(month.saturating_mul(100)).saturating_add(in_month)
}

/// A day as a number, or the number for none.
#[inline]
pub(crate) fn optional_day_number(day: Option<Date>) -> i32 {
    day.map_or(YAKKAN_NO_DAY, day_number)
}

/// A month that a contract may name.
pub(crate) fn month(name: &'static str, number: i32) -> Result<Month, Failure> {
    let year = i16::try_from(number.div_euclid(100));
    let month = match (year, i8::try_from(number.rem_euclid(100))) {
        (Ok(year), Ok(month)) => Month::new(year, month),
        _ => None,
    };
    let month =
        month.ok_or_else(|| Failure::number(YakkanStatus::WrongForm, name, number, "is not a month; write 202610"))?;
    let outside = || Failure::number(YakkanStatus::DateOutOfRange, name, number, "is not between 200001 and 209912");
    is_contract_day(month.first_day()).then_some(month).ok_or_else(outside)
}

/// An amount of whole yen.
#[inline]
pub(crate) fn yen_number(amount: Yen) -> Result<i64, Failure> {
    if amount.scale() != 0 {
        return Err(Failure::told(YakkanStatus::NotWhole, "the amount has a fraction of a yen"));
    }
    i64::try_from(amount.mantissa())
        .map_err(|_| Failure::told(YakkanStatus::OutOfInt64, "the amount does not fit 64 bits"))
}

/// An amount of at least 0 that a caller brings, in units of 10^-`decimals` yen.
#[inline]
pub(crate) fn amount(name: &'static str, units: i64, decimals: u32) -> Result<Yen, Failure> {
    if units < 0 {
        return Err(Failure::number(YakkanStatus::NegativeAmount, name, units, "is below 0"));
    }
    let most =
        || Failure::number(YakkanStatus::AmountOverflow, name, units, "with so many decimals is no amount; at most 10");
    if decimals > 10 {
        return Err(most());
    }
    Yen::from_parts(i128::from(units), decimals).ok_or_else(most)
}

/// An instant.
pub(crate) fn instant(name: &'static str, number: i64) -> Result<Timestamp, Failure> {
    let wrong = |_| Failure::number(YakkanStatus::WrongForm, name, number, "is not an instant");
    Timestamp::from_nanosecond(i128::from(number)).map_err(wrong)
}

/// An instant as a number.
pub(crate) fn instant_number(at: Timestamp) -> Result<i64, Failure> {
    let number = i64::try_from(at.as_nanosecond()).ok().filter(|number| *number != crate::YAKKAN_NO_INSTANT);
    number.ok_or_else(|| Failure::told(YakkanStatus::OutOfInt64, "the instant does not fit 64 bits of nanoseconds"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(result: Result<Date, Failure>) -> YakkanStatus {
        result.map_or_else(|failure| failure.status, |_| YakkanStatus::Ok)
    }

    #[test]
    fn days_are_read_from_their_first_to_their_last_and_no_further() {
        for (number, expected) in [
            (i32::MIN, YakkanStatus::WrongForm),
            (-20_261_031, YakkanStatus::WrongForm),
            (0, YakkanStatus::WrongForm),
            (20_260_230, YakkanStatus::WrongForm),
            (20_261_301, YakkanStatus::WrongForm),
            (20_260_001, YakkanStatus::WrongForm),
            (202_610, YakkanStatus::WrongForm),
            (i32::MAX, YakkanStatus::WrongForm),
            (19_991_231, YakkanStatus::DateOutOfRange),
            (20_000_101, YakkanStatus::Ok),
            (20_240_229, YakkanStatus::Ok),
            (20_991_231, YakkanStatus::Ok),
            (21_000_101, YakkanStatus::DateOutOfRange),
        ] {
            assert_eq!(status(contract_day("on", number)), expected, "{number}");
        }
        assert_eq!(day_number(contract_day("on", 20_240_229).unwrap()), 20_240_229);
    }

    #[test]
    fn months_are_read_from_their_first_to_their_last_and_no_further() {
        let status = |number| month("month", number).map_or_else(|failure| failure.status, |_| YakkanStatus::Ok);
        for number in [i32::MIN, -202_601, 0, 202_600, 202_613, 20_261_031, i32::MAX] {
            assert_eq!(status(number), YakkanStatus::WrongForm, "{number}");
        }
        assert_eq!(
            [199_912, 200_001, 209_912, 210_001].map(status),
            [YakkanStatus::DateOutOfRange, YakkanStatus::Ok, YakkanStatus::Ok, YakkanStatus::DateOutOfRange]
        );
    }

    #[test]
    fn an_amount_is_whole_and_fits_or_is_none() {
        let status = |text: &str| yen_number(Yen::parse(text).unwrap()).map_err(|failure| failure.status);
        assert_eq!(status("1980"), Ok(1980));
        assert_eq!(status("1980.5"), Err(YakkanStatus::NotWhole));
        let most = Yen::from_parts(i128::from(i64::MAX), 0).unwrap();
        assert_eq!(yen_number(most), Ok(i64::MAX));
        let over = yen_number(most.checked_add(Yen::from_integer(1)).unwrap());
        assert_eq!(over.unwrap_err().status, YakkanStatus::OutOfInt64);
    }

    #[test]
    fn a_price_has_at_most_ten_decimals_and_is_not_negative() {
        assert_eq!(amount("unit_price", 19_805, 1), Ok(Yen::parse("1980.5").unwrap()));
        let status = |units, decimals| amount("unit_price", units, decimals).map_err(|failure| failure.status);
        assert!(status(1, 10).is_ok());
        assert_eq!(status(1, 11), Err(YakkanStatus::AmountOverflow));
        assert_eq!(status(0, u32::MAX), Err(YakkanStatus::AmountOverflow));
        assert_eq!(status(-1, 0), Err(YakkanStatus::NegativeAmount));
        assert!(status(0, 0).is_ok());
    }
}
