//! Why a call failed: a status for the program, and a sentence for its log.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use crate::code::UnknownCode;
use crate::kept;
use crate::status::YakkanStatus;

/// Why a call, or a row of one, failed. One that stays with its row costs no allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) status: YakkanStatus,
    name: Option<&'static str>,
    row: Option<usize>,
    given: Option<i64>,
    message: Cow<'static, str>,
}

impl Failure {
    /// A failure that a sentence tells in full.
    pub(crate) fn told(status: YakkanStatus, message: impl Into<Cow<'static, str>>) -> Self {
        Self { status, name: None, row: None, given: None, message: message.into() }
    }

    /// A number that a parameter cannot have; the sentence goes on after the number.
    pub(crate) fn number(
        status: YakkanStatus,
        name: &'static str,
        given: impl Into<i64>,
        message: &'static str,
    ) -> Self {
        Self { status, name: Some(name), row: None, given: Some(given.into()), message: Cow::Borrowed(message) }
    }

    /// An error of the library, by its code on the wire.
    pub(crate) fn coded(code: &str, error: &impl Display) -> Self {
        Self::told(YakkanStatus::of_code(code), error.to_string())
    }

    /// A null pointer where something must be.
    pub(crate) fn null(name: &'static str) -> Self {
        Self::told(YakkanStatus::NullPointer, format!("{name} is null"))
    }

    /// A panic that was stopped.
    pub(crate) fn internal() -> Self {
        Self::told(YakkanStatus::Internal, "a fault of the library; please report it with what was asked")
    }

    /// The same failure in a row of a list.
    pub(crate) fn in_row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }

    /// Keeps it as the thread's last error.
    pub(crate) fn keep(self) -> YakkanStatus {
        kept::keep(self.to_string());
        self.status
    }
}

impl From<UnknownCode> for Failure {
    fn from(unknown: UnknownCode) -> Self {
        let UnknownCode { parameter, number } = unknown;
        Self::number(YakkanStatus::UnknownCode, parameter, number, "is no code of this library")
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}: ")?;
        }
        if let Some(name) = self.name {
            write!(f, "{name}: ")?;
        }
        if let Some(given) = self.given {
            write!(f, "{given} ")?;
        }
        f.write_str(&self.message)
    }
}
