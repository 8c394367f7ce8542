//! What a cell's text can be read as. Nothing is converted in silence: a form that a person would understand but a
//! ledger does not use is refused, with the right form suggested.

mod amount;
mod day;
mod instant;
mod truth;
mod width;

pub use amount::{parse_count, parse_stars, parse_yen};
pub use day::{Day, Month, parse_day, parse_month};
pub use instant::parse_instant;
pub use truth::parse_truth;
pub use width::{check_half_width, half_width};

use super::problem::{Message, cut};

/// Why a text is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable name in kebab case.
    pub code: &'static str,
    /// What is wrong and what to write instead.
    pub message: Message,
}

impl Fault {
    fn new(code: &'static str, en: String, ja: String) -> Fault {
        Fault { code, message: Message { en, ja } }
    }

    /// `text` is not a `noun`, but `suggestion` would be.
    fn suggesting(code: &'static str, text: &str, (noun, noun_ja): (&str, &str), suggestion: &str) -> Fault {
        let text = cut(text);
        Fault::new(
            code,
            format!("'{text}' is not {noun}; write {suggestion}"),
            format!("「{text}」は{noun_ja}として読めません。{suggestion} と書いてください"),
        )
    }
}
