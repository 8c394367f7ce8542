//! What a call returns.

use crate::code::{Code, codes};

/// What a call returns: 0, or why it failed. Ranges: 101 the call, 201 the question, 301 the result, 901 a fault of the library. A number is never
/// reused.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanStatus {
    /// Done; the results are written.
    Ok = 0,
    /// A pointer is null that must not be.
    NullPointer = 101,
    /// A pointer is not aligned for its type.
    Misaligned = 102,
    /// A count past what an address space can hold.
    CountTooLarge = 103,
    /// A text that is not UTF-8.
    NotUtf8 = 104,
    /// The text does not fit the buffer; its length is written.
    BufferTooSmall = 105,
    /// The header and the library are of different versions.
    WrongVersion = 106,
    /// A number that is no code of its parameter.
    UnknownCode = 107,
    /// The text is not JSON, or a member stands twice in one object.
    BadJson = 201,
    /// `do` names no question.
    UnknownQuestion = 202,
    /// A member that does not belong there.
    UnknownField = 203,
    /// A member that must be there is not.
    MissingField = 204,
    /// A value of another type.
    WrongType = 205,
    /// A day, month, instant, decimal or word that is none.
    WrongForm = 206,
    /// A number with a fraction where an exact one is asked for.
    NumberNotExact = 207,
    /// No such service.
    UnknownService = 208,
    /// No such clause.
    UnknownClause = 209,
    /// The service makes no such commitment.
    UnknownCommitment = 210,
    /// The severity is missing, unknown, or given where there is none.
    UnknownSeverity = 211,
    /// The service grants no such allowance.
    UnknownAllowance = 212,
    /// No such desk.
    UnknownDesk = 213,
    /// No such reading.
    UnknownReading = 214,
    /// The reading has no such value.
    UnknownReadingValue = 215,
    /// No service asks for such a fact.
    UnknownFact = 216,
    /// A service stands twice.
    DuplicateLine = 217,
    /// Two changes on one day.
    DuplicateChange = 218,
    /// A change that is not after the start, or after the last day.
    ChangeOutsideLine = 219,
    /// Two prices of one service, day and contract.
    DuplicatePrice = 220,
    /// An end before its beginning.
    IntervalReversed = 221,
    /// A number outside its limits.
    OutOfRange = 222,
    /// A day outside 2000–2099.
    DateOutOfRange = 223,
    /// A day outside the holiday calendar, 1955–2099.
    CalendarOutOfRange = 224,
    /// No price is in force.
    PriceMissing = 225,
    /// An amount below 0.
    NegativeAmount = 226,
    /// An amount of 10^28 yen or more.
    AmountOverflow = 227,
    /// A list, a text or a span over its limit.
    TooMany = 228,
    /// A step of a claim that does not follow.
    StepOutOfOrder = 229,
    /// A registration number that is not T and 13 digits.
    BadRegistration = 230,
    /// The amount has a fraction of a yen.
    NotWhole = 301,
    /// The result does not fit 64 bits.
    OutOfInt64 = 302,
    /// A fault of the library that was caught.
    Internal = 901,
}

codes! { YakkanStatus {
    Ok "ok"
    NullPointer "null-pointer"
    Misaligned "misaligned"
    CountTooLarge "count-too-large"
    NotUtf8 "not-utf8"
    BufferTooSmall "buffer-too-small"
    WrongVersion "wrong-version"
    UnknownCode "unknown-code"
    BadJson "bad-json"
    UnknownQuestion "unknown-question"
    UnknownField "unknown-field"
    MissingField "missing-field"
    WrongType "wrong-type"
    WrongForm "wrong-form"
    NumberNotExact "number-not-exact"
    UnknownService "unknown-service"
    UnknownClause "unknown-clause"
    UnknownCommitment "unknown-commitment"
    UnknownSeverity "unknown-severity"
    UnknownAllowance "unknown-allowance"
    UnknownDesk "unknown-desk"
    UnknownReading "unknown-reading"
    UnknownReadingValue "unknown-reading-value"
    UnknownFact "unknown-fact"
    DuplicateLine "duplicate-line"
    DuplicateChange "duplicate-change"
    ChangeOutsideLine "change-outside-line"
    DuplicatePrice "duplicate-price"
    IntervalReversed "interval-reversed"
    OutOfRange "out-of-range"
    DateOutOfRange "date-out-of-range"
    CalendarOutOfRange "calendar-out-of-range"
    PriceMissing "price-missing"
    NegativeAmount "negative-amount"
    AmountOverflow "amount-overflow"
    TooMany "too-many"
    StepOutOfOrder "step-out-of-order"
    BadRegistration "bad-registration"
    NotWhole "not-whole"
    OutOfInt64 "out-of-int64"
    Internal "internal"
} }

impl YakkanStatus {
    /// The status of an error code of the request language.
    pub(crate) fn of_code(code: &str) -> Self {
        Self::named(code).unwrap_or(Self::Internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_code_of_the_request_language_has_its_number() {
        for code in yakkan_requests::Code::ALL {
            let status = YakkanStatus::named(code.as_str());
            assert!(status.is_some_and(|status| (201..300).contains(&status.number())), "{}", code.as_str());
        }
    }
}
