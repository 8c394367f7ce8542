//! An amount of money, exact.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt;

use rust_decimal::Decimal;

#[cfg(test)]
mod tests;
#[cfg(feature = "serde")]
mod wire;

/// An amount of money in yen, exact, with at most 10 decimals. Whether tax is in it is said where it is used.
///
/// What a caller brings has at most 18 digits before the point; what is worked out stays below 10^28 yen.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::Yen;
///
/// assert_eq!(Yen::parse("1980.50")?.to_string(), "1980.5");
/// assert_eq!(Yen::parse("000150000")?, Yen::from_integer(150_000));
/// # Ok::<(), yakkan_contract_rules::YenError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Yen(Decimal);

/// 10^28: every amount is smaller, and so is every amount's number of smallest units.
const LIMIT: u128 = 10_u128.pow(28);
const TEN_TO_THE_18: u64 = 10_u64.pow(18);
const DIGITS_BEFORE: usize = 18;
const DIGITS_AFTER: usize = 10;

impl Yen {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount a caller brings. Zeros at the end of the fraction do not count as decimals here.
    ///
    /// # Errors
    ///
    /// * [`YenError::TooManyDigits`] with more than 18 digits before the point.
    /// * [`YenError::TooManyDecimals`] with more than 10 decimals.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{Decimal, Yen};
    ///
    /// assert_eq!(Yen::new(Decimal::new(1_980_500, 3))?, Yen::parse("1980.5")?);
    /// assert!(Yen::new(Decimal::new(1, 11)).is_err());
    /// # Ok::<(), yakkan_contract_rules::YenError>(())
    /// ```
    pub fn new(value: Decimal) -> Result<Self, YenError> {
        if value.abs() >= Decimal::from(TEN_TO_THE_18) {
            return Err(YenError::TooManyDigits { text: value.to_string() });
        }
        Self::from_parts(value.mantissa(), value.scale())
            .ok_or_else(|| YenError::TooManyDecimals { text: value.to_string() })
    }

    /// Whole yen. Every `i64` is allowed.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Yen;
    ///
    /// assert_eq!(Yen::from_integer(150_000).to_string(), "150000");
    /// ```
    #[inline]
    pub const fn from_integer(value: i64) -> Self {
        let [a, b, c, d, e, f, g, h] = value.unsigned_abs().to_le_bytes();
        Self(Decimal::from_parts(u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]), 0, value < 0, 0))
    }

    /// Reads a decimal: ASCII digits, at most one point with digits on both sides of it, a minus sign before them if negative.
    ///
    /// At most 18 digits before the point, zeros at the beginning aside, and 10 after it, zeros at the end included.
    ///
    /// # Errors
    ///
    /// * [`YenError::WrongForm`] for any other text: a plus sign, a space, a comma, an exponent, full-width digits.
    /// * [`YenError::TooManyDigits`], [`YenError::TooManyDecimals`] past the limits.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{Yen, YenError};
    ///
    /// assert_eq!(Yen::parse("150000"), Ok(Yen::from_integer(150_000)));
    /// assert_eq!(Yen::parse("1,980"), Err(YenError::WrongForm { text: "1,980".into() }));
    /// ```
    pub fn parse(text: &str) -> Result<Self, YenError> {
        let wrong = || YenError::WrongForm { text: excerpt(text) };
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (before, after) = digits.split_once('.').map_or((digits, None), |(before, after)| (before, Some(after)));
        if ![Some(before), after].into_iter().flatten().all(is_digits) {
            return Err(wrong());
        }
        let (before, after) = (before.trim_start_matches('0'), after.unwrap_or_default());
        if before.len() > DIGITS_BEFORE {
            return Err(YenError::TooManyDigits { text: excerpt(text) });
        }
        if after.len() > DIGITS_AFTER {
            return Err(YenError::TooManyDecimals { text: excerpt(text) });
        }
        let mantissa = number_of(before.bytes().chain(after.bytes()));
        let signed = mantissa.and_then(|number| if negative { number.checked_neg() } else { Some(number) });
        let scale = u32::try_from(after.len()).ok();
        signed.zip(scale).and_then(|(mantissa, scale)| Self::from_parts(mantissa, scale)).ok_or_else(wrong)
    }

    /// The amount as a decimal number of yen, without zeros at the end of its fraction.
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0.mantissa() < 0
    }

    /// The sum, exact; `None` where it is 10^28 yen or more, or has more than 28 digits, the decimals included.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Yen;
    ///
    /// let sum = Yen::parse("0.5")?.checked_add(Yen::from_integer(105));
    /// assert_eq!(sum, Some(Yen::parse("105.5")?));
    /// # Ok::<(), yakkan_contract_rules::YenError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let sum = self.words(other).and_then(|(one, other)| one.checked_add(other));
        sum.map_or_else(|| self.long_sum(other), |sum| Some(Self::from_integer(sum)))
    }

    #[cold]
    #[inline(never)]
    fn long_sum(self, other: Self) -> Option<Self> {
        let scale = self.scale().max(other.scale());
        let sum = self.mantissa_at(scale)?.checked_add(other.mantissa_at(scale)?)?;
        Self::from_parts(sum, scale)
    }

    /// The difference, exact, below zero where `other` is more; `None` as for [`checked_add`](Self::checked_add).
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Yen;
    ///
    /// let rest = Yen::from_integer(200_000).checked_sub(Yen::parse("150000.5")?);
    /// assert_eq!(rest, Some(Yen::parse("49999.5")?));
    /// # Ok::<(), yakkan_contract_rules::YenError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let difference = self.words(other).and_then(|(one, other)| one.checked_sub(other));
        difference.map_or_else(|| self.long_difference(other), |difference| Some(Self::from_integer(difference)))
    }

    #[cold]
    #[inline(never)]
    fn long_difference(self, other: Self) -> Option<Self> {
        let scale = self.scale().max(other.scale());
        let difference = self.mantissa_at(scale)?.checked_sub(other.mantissa_at(scale)?)?;
        Self::from_parts(difference, scale)
    }

    /// So many times the amount, exact; `None` as for [`checked_add`](Self::checked_add).
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Yen;
    ///
    /// assert_eq!(Yen::parse("1980.5")?.checked_mul(3), Some(Yen::parse("5941.5")?));
    /// # Ok::<(), yakkan_contract_rules::YenError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn checked_mul(self, count: u32) -> Option<Self> {
        // Half a word times half a word is at most a word, which the compiler sees.
        let half = self.word().and_then(|word| i32::try_from(word).ok());
        let product = half.and_then(|half| i64::from(half).checked_mul(i64::from(count)));
        product.map_or_else(|| self.long_product(count), |product| Some(Self::from_integer(product)))
    }

    #[cold]
    #[inline(never)]
    fn long_product(self, count: u32) -> Option<Self> {
        Self::from_parts(self.mantissa().checked_mul(i128::from(count))?, self.scale())
    }

    /// `mantissa` of units of 10^-`scale` yen; `None` where it is not below 10^28 in its shortest form or needs more than 10 decimals.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Yen;
    ///
    /// assert_eq!(Yen::from_parts(19_805, 1), Some(Yen::parse("1980.5")?));
    /// assert_eq!(Yen::from_parts(1, 11), None);
    /// # Ok::<(), yakkan_contract_rules::YenError>(())
    /// ```
    pub fn from_parts(mantissa: i128, scale: u32) -> Option<Self> {
        // Most amounts fit a machine word, whose division is many times faster, in WASM above all.
        match i64::try_from(mantissa) {
            Ok(short) => Self::of_word(short, scale),
            Err(_) => Self::of_two_words(mantissa, scale),
        }
    }

    fn of_word(mut mantissa: i64, mut scale: u32) -> Option<Self> {
        while scale > 0 && mantissa.checked_rem(10) == Some(0) {
            mantissa = mantissa.checked_div(10)?;
            scale = scale.checked_sub(1)?;
        }
        if scale == 0 {
            return Some(Self::from_integer(mantissa));
        }
        if usize::try_from(scale).ok()? > DIGITS_AFTER {
            return None;
        }
        Decimal::try_new(mantissa, scale).ok().map(Self)
    }

    fn of_two_words(mut mantissa: i128, mut scale: u32) -> Option<Self> {
        while scale > 0 && mantissa.checked_rem(10) == Some(0) {
            mantissa = mantissa.checked_div(10)?;
            scale = scale.checked_sub(1)?;
        }
        if mantissa.unsigned_abs() >= LIMIT || usize::try_from(scale).ok()? > DIGITS_AFTER {
            return None;
        }
        Decimal::try_from_i128_with_scale(mantissa, scale).ok().map(Self)
    }

    /// The number of units of 10^-[`scale`](Self::scale) yen, below 10^28 and negative for an amount below zero.
    pub const fn mantissa(self) -> i128 {
        self.0.mantissa()
    }

    /// How many decimals the amount has, at most 10.
    pub const fn scale(self) -> u32 {
        self.0.scale()
    }

    /// Whole yen that fit a machine word, as nearly every amount does: what two words can be added in or compared by takes a fraction of the time, in WASM
    /// above all. A property test holds it against all amounts.
    #[inline]
    fn word(self) -> Option<i64> {
        let parts = self.0.unpack();
        if parts.scale != 0 || parts.hi != 0 {
            return None;
        }
        let units = u64::from(parts.mid) << 32 | u64::from(parts.lo);
        if parts.negative { 0_i64.checked_sub_unsigned(units) } else { i64::try_from(units).ok() }
    }

    #[inline]
    fn words(self, other: Self) -> Option<(i64, i64)> {
        Some((self.word()?, other.word()?))
    }

    // By value, as the others: what a reference is taken of is kept in memory, also where a word would do.
    #[cold]
    #[inline(never)]
    fn long_order(self, other: Self) -> Ordering {
        self.0.cmp(&other.0)
    }

    fn mantissa_at(self, scale: u32) -> Option<i128> {
        // Nearly every amount is whole, as is what it is added to.
        match scale.checked_sub(self.scale())? {
            0 => Some(self.mantissa()),
            missing => self.mantissa().checked_mul(10_i128.checked_pow(missing)?),
        }
    }
}

impl PartialOrd for Yen {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Yen {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.words(*other).map_or_else(|| self.long_order(*other), |(one, other)| one.cmp(&other))
    }
}

/// Without zeros at the end of the fraction: `1980.5`, `150000`, `0`.
impl fmt::Display for Yen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Why something is not an amount of money. The text is what was given, cut to 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the field is described with the type")]
pub enum YenError {
    /// Not a decimal.
    #[error("'{text}' is not an amount: digits, with a point and decimals if need be")]
    WrongForm { text: String },
    /// More than 18 digits before the point.
    #[error("'{text}' has more than 18 digits before the point")]
    TooManyDigits { text: String },
    /// More than 10 decimals.
    #[error("'{text}' has more than 10 decimals")]
    TooManyDecimals { text: String },
}

impl YenError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongForm { .. } => "wrong-form",
            Self::TooManyDigits { .. } | Self::TooManyDecimals { .. } => "amount-overflow",
        }
    }
}

/// The number that digits write, counted in a machine word as far as that goes.
fn number_of(digits: impl Iterator<Item = u8> + Clone) -> Option<i128> {
    let in_a_word = digits
        .clone()
        .try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit.checked_sub(b'0')?)));
    in_a_word.map(i128::from).or_else(|| {
        digits
            .into_iter()
            .try_fold(0_i128, |number, digit| number.checked_mul(10)?.checked_add(i128::from(digit.checked_sub(b'0')?)))
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A caller's text, short enough to stand in a message.
fn excerpt(text: &str) -> String {
    const LIMIT: usize = 64;
    text.chars().take(LIMIT).collect()
}
