//! Numbers of cells: exact from their digits, never through a binary fraction.

use yakkan::billing::Yen;

use super::{Filled, Place};
use crate::prelude::*;
use crate::range::Scalar;
use crate::trouble::{NUM, Trouble, VALUE};

/// How many digits a spreadsheet keeps of a number, and shows.
const DIGITS: usize = 15;
/// What an amount of yen is below: 18 digits before the point.
const MOST_YEN: u64 = 1_000_000_000_000_000_000;
/// The largest whole number that every spreadsheet keeps exactly.
const LARGEST: i128 = (1 << 53) - 1;

/// A number of a cell: mantissa × 10^exponent. The mantissa has at most 15 digits and does not end in 0, unless it is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exact {
    pub(crate) negative: bool,
    pub(crate) mantissa: u64,
    pub(crate) exponent: i32,
}

impl Exact {
    /// Reads a JSON number. More than 15 digits are what a binary fraction leaves of a calculation (`0.30000000000000004`): they are rounded half
    /// up to the 15 that a spreadsheet shows. `None` where digits before the point would be lost that way, or the exponent has no end.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut exponent: i32 = exponent.parse().ok().filter(|exponent| (-400..=400).contains(exponent))?;
        exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        let mut mantissa = 0_u64;
        let (mut kept, mut rounds_up, mut loses_whole) = (0_usize, false, false);
        for (index, digit) in whole.bytes().chain(fraction.bytes()).enumerate() {
            if kept < DIGITS {
                mantissa = mantissa.checked_mul(10)?.checked_add(u64::from(digit.checked_sub(b'0')?))?;
                kept = kept.saturating_add(usize::from(mantissa > 0));
                continue;
            }
            rounds_up |= kept == DIGITS && digit >= b'5';
            kept = kept.saturating_add(1);
            // The exponent of this digit is what stands behind it.
            let behind = i32::try_from(whole.len().checked_add(fraction.len())?.checked_sub(index)?).ok()?;
            loses_whole |= digit != b'0' && exponent.checked_add(behind)? > 0;
        }
        if loses_whole {
            return None;
        }
        exponent = exponent.checked_add(i32::try_from(kept.saturating_sub(DIGITS)).ok()?)?;
        mantissa = mantissa.checked_add(u64::from(rounds_up))?;
        if mantissa == 0 {
            return Some(Self { negative: false, mantissa: 0, exponent: 0 });
        }
        while mantissa.checked_rem(10) == Some(0) {
            mantissa = mantissa.checked_div(10)?;
            exponent = exponent.checked_add(1)?;
        }
        Some(Self { negative, mantissa, exponent })
    }

    /// The whole number it is.
    pub(crate) fn whole(self) -> Option<i64> {
        let power = u32::try_from(self.exponent).ok()?;
        let size = i64::try_from(self.mantissa).ok()?.checked_mul(10_i64.checked_pow(power)?)?;
        if self.negative { size.checked_neg() } else { Some(size) }
    }

    /// The whole part of a number that is not negative, and what is left of it in units of 10^-`scale`.
    pub(crate) fn parts(self, scale: u32) -> Option<(i64, u64)> {
        if let Some(whole) = self.whole() {
            return Some((whole, 0));
        }
        let places = self.exponent.unsigned_abs();
        let power = 10_u64.checked_pow(places)?;
        let whole = i64::try_from(self.mantissa.checked_div(power)?).ok()?;
        let rest = self.mantissa.checked_rem(power)?;
        let rest = match scale.checked_sub(places) {
            Some(more) => rest.checked_mul(10_u64.checked_pow(more)?)?,
            None => rest.checked_div(10_u64.checked_pow(places.checked_sub(scale)?)?)?,
        };
        Some((whole, rest))
    }

    /// The amount of yen it is; `None` past the digits of an amount.
    fn yen(self) -> Option<Yen> {
        match self.whole() {
            Some(whole) if whole.unsigned_abs() < MOST_YEN => Some(Yen::from_integer(whole)),
            Some(_) => None,
            // Past the fraction's digits it is refused as a text would be.
            None => Yen::parse(&self.to_plain()).ok(),
        }
    }

    /// Its digits without an exponent.
    pub(crate) fn to_plain(self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = self.mantissa.to_string();
        match usize::try_from(self.exponent) {
            Ok(zeros) => format!("{sign}{digits}{}", "0".repeat(zeros)),
            Err(_) => {
                let places = usize::try_from(self.exponent.unsigned_abs()).unwrap_or(0);
                let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
                let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
                format!("{sign}{whole}.{fraction}")
            }
        }
    }
}

impl Filled<'_> {
    /// A number.
    pub(crate) fn exact(&self) -> Result<Exact, Trouble> {
        let Scalar::Number(number) = self.scalar else {
            let given = self.given();
            return Err(told!(
                self.place,
                VALUE,
                "wrong-type",
                "a number is needed, not {0}",
                "数値が必要です({0})",
                given
            ));
        };
        Exact::read(number).ok_or_else(|| {
            let given = self.given();
            told!(
                self.place,
                NUM,
                "out-of-range",
                "{0} has more digits than a cell keeps exactly",
                "{0} は桁数が多すぎ、セルでは正確に表せません",
                given
            )
        })
    }

    /// A count from 0 to `most`.
    pub(crate) fn count(&self, most: u32) -> Result<u32, Trouble> {
        let exact = self.exact()?;
        let count = exact.whole().and_then(|whole| u32::try_from(whole).ok()).filter(|count| *count <= most);
        count.ok_or_else(|| {
            let given = self.given();
            if exact.exponent < 0 {
                return told!(
                    self.place,
                    NUM,
                    "wrong-type",
                    "a whole number is needed, not {0}",
                    "整数が必要です({0})",
                    given
                );
            }
            told!(
                self.place,
                NUM,
                "out-of-range",
                "{0} is not between 0 and {1}",
                "{0} は範囲外です(0〜{1})",
                given,
                most
            )
        })
    }

    /// An amount of yen from 0 on, exact.
    pub(crate) fn yen(&self) -> Result<Yen, Trouble> {
        let exact = self.exact()?;
        if exact.negative {
            let given = self.given();
            return Err(told!(self.place, NUM, "negative-amount", "{0} is below 0", "{0} は負の金額です", given));
        }
        exact.yen().ok_or_else(|| {
            let given = self.given();
            told!(
                self.place,
                NUM,
                "out-of-range",
                "{0} has more than 18 digits before the point or 10 after it; round it",
                "{0} は整数部 18 桁、小数部 10 桁に収まりません。丸めてください",
                given
            )
        })
    }
}

/// Yen as a number of a cell, where one keeps it exactly.
pub(crate) fn write_yen(yen: Yen, place: Place<'_>) -> Result<String, Trouble> {
    let digits = yen.to_string();
    let fits = match digits.parse::<i128>() {
        Ok(whole) => whole.abs() <= LARGEST,
        Err(_) => Exact::read(&digits).is_some_and(|exact| exact.to_plain() == digits),
    };
    if fits {
        return Ok(digits);
    }
    Err(told!(
        place,
        NUM,
        "amount-overflow",
        "the result {0} has more digits than a cell keeps exactly",
        "結果 {0} は桁数が多すぎ、セルでは正確に表せません",
        digits
    ))
}
