//! Why the program could not do what it was asked for: exit code 2.

use std::fmt;
use std::path::Path;

/// A failure in one line, for standard error.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Failure {
    /// A failure that concerns a file.
    pub(crate) fn of(path: &Path, cause: impl fmt::Display) -> Self {
        Self(format!("{}: {cause}", path.display()))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<yakkan_requests::RequestError> for Failure {
    fn from(error: yakkan_requests::RequestError) -> Self {
        Self(error.to_string())
    }
}
