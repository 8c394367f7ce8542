//! Lists of numbers, as JavaScript hands them over.

use crate::failure::{Code, Failure};

/// The most rows a list of lines, changes, uses, claims or days may have, as in the request language.
const LIST_LIMIT: usize = 10_000;

/// A list of rows that is not too long for one question.
pub(crate) fn table<'n, const WIDTH: usize>(
    argument: &'static str,
    numbers: &'n [f64],
) -> Result<&'n [[f64; WIDTH]], Failure> {
    let (rows, rest) = numbers.as_chunks::<WIDTH>();
    if !rest.is_empty() {
        return Err(Failure::internal());
    }
    if rows.len() > LIST_LIMIT {
        return Err(Failure::told(Code::OutOfRange, argument, "more than 10000 rows"));
    }
    Ok(rows)
}
