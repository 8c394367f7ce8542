//! Functions of spreadsheets, worked out cell by cell.

use std::ffi::c_char;

use crate::service::CATALOG;
use crate::status::YakkanStatus;

/// Works out one cell: a function of a spreadsheet, as docs/functions.md lists them. Whatever the text is, as long as it is UTF-8, the answer is one
/// JSON object on one line: `{"value": …}`, `{"values": [[…]]}` or `{"error": …}`. The built-in documents answer.
///
/// # Safety
///
/// `request` is null or points to `request_length` bytes; `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_cell(
    request: *const c_char,
    request_length: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> YakkanStatus {
    call!(|caller| {
        caller.out("length", length)?;
        let answer = yakkan_spreadsheet::cell(&CATALOG, caller.text("request", request, request_length)?);
        caller.write_text(&answer, buffer, capacity, length)
    })
}

/// The table of the functions that `yakkan_cell` knows, as JSON: names, arguments, help and examples in English and Japanese, and the errors a cell shows.
///
/// # Safety
///
/// `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_functions(buffer: *mut c_char, capacity: usize, length: *mut usize) -> YakkanStatus {
    call!(|caller| caller.write_text(&yakkan_spreadsheet::functions_json(), buffer, capacity, length))
}
