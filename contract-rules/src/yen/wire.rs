//! Money in a caller's document: a decimal string is written; a whole number is read, too.

use core::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use rust_decimal::Decimal;

use crate::Yen;

impl Serialize for Yen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Yen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(YenVisitor)
    }
}

struct YenVisitor;

impl Visitor<'_> for YenVisitor {
    type Value = Yen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount as a decimal string or a whole number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Yen, E> {
        Yen::parse(text).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Yen, E> {
        Yen::new(Decimal::from(number)).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Yen, E> {
        Yen::new(Decimal::from(number)).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Yen, E> {
        Err(E::custom(format_args!("the number {number} is not exact: write the amount as a decimal string")))
    }
}
