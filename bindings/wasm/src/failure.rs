//! Why a question could not be answered: a code for programs, and a sentence for people.

/// Gives each code its number and its name.
macro_rules! codes {
    ($($variant:ident $number:literal $name:literal)*) => {
        /// What is wrong: the error codes of the request language, and what can be wrong with a result. The numbers are those of `docs/c.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Code { $($variant),* }

        impl Code {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            pub(crate) const fn number(self) -> i32 {
                match self { $(Self::$variant => $number),* }
            }

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

codes! {
    WrongType 205 "wrong-type"
    WrongForm 206 "wrong-form"
    NumberNotExact 207 "number-not-exact"
    UnknownService 208 "unknown-service"
    UnknownCommitment 210 "unknown-commitment"
    UnknownSeverity 211 "unknown-severity"
    UnknownAllowance 212 "unknown-allowance"
    UnknownDesk 213 "unknown-desk"
    UnknownReading 214 "unknown-reading"
    UnknownReadingValue 215 "unknown-reading-value"
    UnknownFact 216 "unknown-fact"
    DuplicateLine 217 "duplicate-line"
    DuplicateChange 218 "duplicate-change"
    ChangeOutsideLine 219 "change-outside-line"
    IntervalReversed 221 "interval-reversed"
    OutOfRange 222 "out-of-range"
    DateOutOfRange 223 "date-out-of-range"
    CalendarOutOfRange 224 "calendar-out-of-range"
    NegativeAmount 226 "negative-amount"
    AmountOverflow 227 "amount-overflow"
    UnknownField 203 "unknown-field"
    NotExact 303 "not-exact"
    Internal 901 "internal"
}

impl Code {
    /// The code of an error of the library, by its name on the wire.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.iter().find(|code| code.name() == name).copied().unwrap_or(Self::Internal)
    }

    /// Every code with its number and its name.
    pub(crate) fn every() -> impl Iterator<Item = (i32, &'static str)> {
        Self::ALL.iter().map(|code| (code.number(), code.name()))
    }
}

/// Why a question, or a row of one, failed. It is made without allocating and says nothing but what is constant: JavaScript adds the value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Failure {
    pub(crate) code: Code,
    pub(crate) argument: &'static str,
    pub(crate) row: Option<usize>,
    pub(crate) value: Option<f64>,
    pub(crate) message: &'static str,
}

/// A number, nothing where the documents state none, or why there is none.
pub(crate) type Found = Result<Option<f64>, Failure>;

impl Failure {
    /// A number that an argument cannot have; the sentence goes on after the number.
    pub(crate) const fn number(code: Code, argument: &'static str, value: f64, message: &'static str) -> Self {
        Self { code, argument, row: None, value: Some(value), message }
    }

    /// A failure that a sentence tells in full.
    pub(crate) const fn told(code: Code, argument: &'static str, message: &'static str) -> Self {
        Self { code, argument, row: None, value: None, message }
    }

    /// A fault of this library.
    pub(crate) const fn internal() -> Self {
        Self::told(Code::Internal, "", "a fault of the library; please report it with what was asked")
    }

    /// The same failure in a row of a list.
    pub(crate) const fn in_row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_number_and_a_name_of_its_own() {
        for (at, one) in Code::ALL.iter().enumerate() {
            for other in &Code::ALL[at + 1..] {
                assert!(one.number() != other.number() && one.name() != other.name(), "{one:?} {other:?}");
            }
        }
    }
}
