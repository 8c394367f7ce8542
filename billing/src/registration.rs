//! The registration number of a qualified invoice issuer.

use alloc::string::String;
use core::fmt;

use crate::excerpt;

/// A registration number: `T` and 13 digits.
///
/// A company's number is its corporate number, whose first digit is a check digit. Sole traders have numbers without a published scheme,
/// so a check digit that does not hold is worth a warning and proves nothing.
///
/// Source: Consumption Tax Act art. 57-2; the check digit: Ministry of Finance Ordinance 70 of 2014, art. 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RegistrationNumber {
    digits: [u8; 13],
}

impl RegistrationNumber {
    /// Reads a number, strictly `T` and 13 ASCII digits.
    ///
    /// # Errors
    ///
    /// [`BadRegistration`] for any other text.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_billing::RegistrationNumber;
    ///
    /// assert_eq!(RegistrationNumber::parse("T7000012050002")?.to_string(), "T7000012050002");
    /// assert!(RegistrationNumber::parse("7000012050002").is_err());
    /// # Ok::<(), yakkan_billing::BadRegistration>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, BadRegistration> {
        text.strip_prefix('T')
            .and_then(|digits| <[u8; 13]>::try_from(digits.as_bytes()).ok())
            .filter(|digits| digits.iter().all(u8::is_ascii_digit))
            .map(|digits| Self { digits })
            .ok_or_else(|| BadRegistration { text: excerpt(text) })
    }

    /// Whether the first of the 13 digits is 9 less the remainder by 9 of the weighted sum of the others: from the last to the second, the
    /// weights are 1, 2, 1, 2 and so on.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_billing::RegistrationNumber;
    ///
    /// assert!(RegistrationNumber::parse("T7000012050002")?.check_digit_holds());
    /// assert!(!RegistrationNumber::parse("T8000012050002")?.check_digit_holds());
    /// # Ok::<(), yakkan_billing::BadRegistration>(())
    /// ```
    pub fn check_digit_holds(&self) -> bool {
        let [check, base @ ..] = self.digits.map(|digit| u32::from(digit & 0x0f));
        let weights = [1_u32, 2].into_iter().cycle();
        let weighted = base.iter().rev().zip(weights).map(|(digit, weight)| digit.saturating_mul(weight));
        let remainder = weighted.sum::<u32>() % 9;
        check.checked_add(remainder) == Some(9)
    }
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Every byte is an ASCII digit, so the fallback is never reached.
        write!(f, "T{}", core::str::from_utf8(&self.digits).unwrap_or_default())
    }
}

/// Text that is not a registration number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{text}' is not a registration number: T and 13 digits")]
pub struct BadRegistration {
    /// What was given, cut to 64 characters.
    pub text: String,
}

impl BadRegistration {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        "bad-registration"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;
    use std::string::ToString;

    /// Worked out by hand, for instance the tax agency's own: 0000 1205 0002 from the right is 2×1 + 5×1 + 2×1 + 1×2 = 11, and 9 − 2 = 7.
    #[test]
    fn real_corporate_numbers_hold() {
        for text in ["T7000012050002", "T1180301018771", "T7010401022916"] {
            assert!(RegistrationNumber::parse(text).unwrap().check_digit_holds(), "{text}");
        }
    }

    #[test]
    fn it_is_written_as_it_is_read() {
        assert_eq!(RegistrationNumber::parse("T7000012050002").unwrap().to_string(), "T7000012050002");
    }

    #[test]
    fn of_ten_first_digits_one_holds() {
        for check in 0..=9 {
            let number = RegistrationNumber::parse(&format!("T{check}000012050002")).unwrap();
            assert_eq!(number.check_digit_holds(), check == 7, "{check}");
        }
    }

    /// A remainder of 0 makes the digit 9, one of 8 makes it 1; no number begins with 0.
    #[test]
    fn the_check_digit_runs_from_1_to_9() {
        for (text, holds) in [
            ("T9000000000000", true),
            ("T0000000000000", false),
            ("T9000000000009", true),
            ("T0000000000009", false),
            ("T1000000000008", true),
            ("T8000000000001", true),
            ("T7000000000010", true),
            ("T9999999999999", true), // 6 × 9 × 3 = 162
        ] {
            assert_eq!(RegistrationNumber::parse(text).unwrap().check_digit_holds(), holds, "{text}");
        }
    }

    #[test]
    fn only_t_and_13_digits_are_read() {
        for wrong in [
            "",
            "T",
            "T700001205000",
            "T70000120500021",
            "7000012050002",
            "t7000012050002",
            "T700001205000x",
            "T 7000012050002",
            "T7000012050002 ",
            "T-000012050002",
            "T７０００01205",
            "Ｔ7000012050002",
        ] {
            let error = RegistrationNumber::parse(wrong).unwrap_err();
            assert_eq!(error, BadRegistration { text: wrong.to_string() });
            assert_eq!(error.code(), "bad-registration");
        }
        let long = "T".repeat(1000);
        assert_eq!(RegistrationNumber::parse(&long).unwrap_err().text.len(), 64);
    }
}
