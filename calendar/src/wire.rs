//! Wire forms, with the feature `serde`: text is read by this crate's own strict readers, anything else is refused.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::{Month, Months, OpeningHours, YearEndClose};

/// [`Date`](crate::Date) as `"2026-10-31"`, for `#[serde(with = "yakkan_calendar::date")]`.
///
/// The date library has a serde form of its own, which reads more and is heavier.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Date, parse_date};
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Line {
///     #[serde(with = "yakkan_calendar::date")]
///     start: Date,
/// }
///
/// let line: Line = serde_json::from_str(r#"{"start": "2026-04-01"}"#)?;
/// assert_eq!(Some(line.start), parse_date("2026-04-01"));
/// assert!(serde_json::from_str::<Line>(r#"{"start": "2026-4-1"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod date {
    use jiff::civil::Date;
    use serde::de::Deserializer;
    use serde::ser::Serializer;

    /// Writes a day as `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(crate::write_date(*day).as_str())
    }

    /// Reads a day, strictly `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// When the value is not a text of that form, or not a day that exists.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        super::text(deserializer, "a day YYYY-MM-DD", crate::parse_date)
    }

    /// An optional day: `"2026-10-31"` or null, for `#[serde(default, with = "yakkan_calendar::date::option")]`.
    pub mod option {
        use jiff::civil::Date;
        use serde::de::{Deserialize, Deserializer};
        use serde::ser::Serializer;

        /// Writes a day as `YYYY-MM-DD`, or none.
        ///
        /// # Errors
        ///
        /// Those of the serializer.
        pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
            match day {
                Some(day) => serializer.serialize_some(crate::write_date(*day).as_str()),
                None => serializer.serialize_none(),
            }
        }

        /// Reads a day, strictly `YYYY-MM-DD`, or none.
        ///
        /// # Errors
        ///
        /// When the value is neither null nor a text of that form.
        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
            struct Day(Date);
            impl<'de> Deserialize<'de> for Day {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
                    super::deserialize(deserializer).map(Day)
                }
            }
            Ok(Option::deserialize(deserializer)?.map(|Day(day)| day))
        }
    }
}

/// As `"2026-10"`.
impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Month, D::Error> {
        text(deserializer, "a month YYYY-MM", Month::parse)
    }
}

/// As an integer, 0 to 65,535.
impl Serialize for Months {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

impl<'de> Deserialize<'de> for Months {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Months, D::Error> {
        u16::deserialize(deserializer).map(Months)
    }
}

/// As `"09:00-17:30"`.
impl Serialize for OpeningHours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OpeningHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OpeningHours, D::Error> {
        text(deserializer, "opening hours HH:MM-HH:MM", OpeningHours::parse)
    }
}

/// As `"12-29..01-03"`.
impl Serialize for YearEndClose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearEndClose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<YearEndClose, D::Error> {
        text(deserializer, "a year-end close MM-DD..MM-DD", YearEndClose::parse)
    }
}

/// Reads a text of one strict form.
fn text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    form: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text { form, parse, result: PhantomData })
}

struct Text<T> {
    form: &'static str,
    parse: fn(&str) -> Option<T>,
    result: PhantomData<T>,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.form)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use serde::de::DeserializeOwned;
    use std::fmt::Debug;
    use std::string::ToString;

    use super::*;
    use crate::parse_date;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Days {
        #[serde(with = "date")]
        start: Date,
        #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
        last: Option<Date>,
    }

    fn holds<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T, json: &str) {
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(serde_json::from_str::<T>(json).unwrap(), value);
    }

    fn refuses<T: DeserializeOwned + Debug>(wrong: &[&str]) {
        for json in wrong {
            assert!(serde_json::from_str::<T>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn each_form_is_written_as_it_is_read() {
        holds(Month::new(2026, 10).unwrap(), r#""2026-10""#);
        holds(Months(12), "12");
        holds(OpeningHours::new(540, 1_050).unwrap(), r#""09:00-17:30""#);
        holds(YearEndClose::new((12, 29), (1, 3)).unwrap(), r#""12-29..01-03""#);
        let start = parse_date("2026-04-01").unwrap();
        holds(Days { start, last: None }, r#"{"start":"2026-04-01"}"#);
        holds(Days { start, last: Some(start) }, r#"{"start":"2026-04-01","last":"2026-04-01"}"#);
        let null: Days = serde_json::from_str(r#"{"start":"2026-04-01","last":null}"#).unwrap();
        assert_eq!(null, Days { start, last: None });
    }

    /// Text that arrives owned or with escapes is read, too.
    #[test]
    fn escaped_text_is_read() {
        assert_eq!(serde_json::from_str::<Month>(r#""2026\u002d10""#).unwrap(), Month::new(2026, 10).unwrap());
    }

    #[test]
    fn wrong_forms_are_refused() {
        refuses::<Month>(&[r#""2026-13""#, r#""2026-1""#, "202610", "null", "[2026, 10]"]);
        refuses::<Months>(&["-1", "65536", "1.0", r#""12""#, "null"]);
        refuses::<OpeningHours>(&[r#""9:00-17:30""#, r#""17:30-09:00""#, "540"]);
        refuses::<YearEndClose>(&[r#""12-29""#, r#""12-32..01-03""#, "1229"]);
        refuses::<Days>(&[
            r#"{"start":"2026-02-29"}"#,
            r#"{"start":"2026-04-01T00:00:00"}"#,
            r#"{"start":20260401}"#,
            r#"{"start":null}"#,
            r#"{"start":"2026-04-01","last":""}"#,
        ]);
    }

    #[test]
    fn a_refusal_quotes_the_text_and_the_form() {
        let error = serde_json::from_str::<Month>(r#""2026-13""#).unwrap_err().to_string();
        assert!(error.contains(r#""2026-13""#) && error.contains("YYYY-MM"), "{error}");
    }
}
