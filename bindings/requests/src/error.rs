//! Why a question could not be understood or computed.

use core::fmt;

use crate::json::Node;
use crate::prelude::*;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:literal)*) => {
        /// An error code of the request language. A code is never renamed and never used for something else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $variant),* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The code with this name on the wire, as other crates give it.
            pub(crate) fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|code| code.as_str() == name).copied()
            }
        }
    };
}

codes! {
    /// The text is not JSON, or a member stands twice in one object.
    BadJson "bad-json"
    /// `do` names no question.
    UnknownQuestion "unknown-question"
    /// A member that does not belong there.
    UnknownField "unknown-field"
    /// A member that must be there is not.
    MissingField "missing-field"
    /// A value of another type.
    WrongType "wrong-type"
    /// A day, month, instant, decimal or word that does not parse.
    WrongForm "wrong-form"
    /// A JSON number with a fraction where money is asked for.
    NumberNotExact "number-not-exact"
    /// No such service.
    UnknownService "unknown-service"
    /// No such clause.
    UnknownClause "unknown-clause"
    /// The service grants no such allowance.
    UnknownAllowance "unknown-allowance"
    /// The service promises no such thing.
    UnknownCommitment "unknown-commitment"
    /// No such level or scale, one missing, or one given where none is taken.
    UnknownSeverity "unknown-severity"
    /// No such desk.
    UnknownDesk "unknown-desk"
    /// No such reading.
    UnknownReading "unknown-reading"
    /// The reading has no such value.
    UnknownReadingValue "unknown-reading-value"
    /// No service asks for such a fact.
    UnknownFact "unknown-fact"
    /// A service stands twice.
    DuplicateLine "duplicate-line"
    /// Two changes on one day.
    DuplicateChange "duplicate-change"
    /// A change that is not after the start, or after the last day.
    ChangeOutsideLine "change-outside-line"
    /// Two rows for the same service, day and contract, or for the same kind and day.
    DuplicatePrice "duplicate-price"
    /// An end before its beginning.
    IntervalReversed "interval-reversed"
    /// A number outside its limits.
    OutOfRange "out-of-range"
    /// A day outside 2000–2099.
    DateOutOfRange "date-out-of-range"
    /// A day outside the holiday calendar, 1955–2099.
    CalendarOutOfRange "calendar-out-of-range"
    /// No price is in force.
    PriceMissing "price-missing"
    /// An amount below 0.
    NegativeAmount "negative-amount"
    /// An amount of 10^28 yen or more.
    AmountOverflow "amount-overflow"
    /// A list, a request or a span over its limit.
    TooMany "too-many"
    /// A step of a claim that does not come next.
    StepOutOfOrder "step-out-of-order"
    /// A registration number that is not T and 13 digits.
    BadRegistration "bad-registration"
}

/// Why a question could not be understood or computed, and where in the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestError {
    /// The stable code.
    pub code: Code,
    /// What is wrong, for people: one line, quoting what was given.
    pub message: String,
    /// A JSON pointer into the request; empty for the request as a whole.
    pub at: String,
}

/// How an error is handed on: in its own place, so that what is right costs no room for what is wrong.
pub(crate) type Failed = Box<RequestError>;

/// An error of the request as a whole.
pub(crate) fn failed(code: Code, message: impl Into<String>) -> Failed {
    Box::new(RequestError { code, message: message.into(), at: String::new() })
}

impl RequestError {
    /// The same error at a place.
    pub(crate) fn at(mut self: Box<Self>, at: impl Into<String>) -> Failed {
        self.at = at.into();
        self
    }

    pub(crate) fn to_node(&self) -> Node<'static> {
        Node::object([
            ("code", Node::text(self.code.as_str())),
            ("message", Node::text(self.message.clone())),
            ("at", Node::text(self.at.clone())),
        ])
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)?;
        if self.at.is_empty() { Ok(()) } else { write!(f, " (at {})", self.at) }
    }
}

impl core::error::Error for RequestError {}
