//! What went wrong, in words: the last failure of a thread, and the name of a status.

use std::ffi::c_char;

use crate::code::Code;
use crate::kept::{keep, kept};
use crate::status::YakkanStatus;

/// The sentence that tells the last failure of the calling thread, in English, for a log; empty where no call of the thread has failed.
///
/// It stays until the next call of the thread that fails; this function and `yakkan_status_name` leave it as it is.
///
/// # Safety
///
/// `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_last_error(buffer: *mut c_char, capacity: usize, length: *mut usize) -> YakkanStatus {
    let last = kept();
    let status = call!(|caller| caller.write_text(&last, buffer, capacity, length));
    keep(last);
    status
}

/// The name of a status, as in `date-out-of-range`; those from 201 on are the error codes of the request language.
///
/// # Safety
///
/// `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_status_name(
    status: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> YakkanStatus {
    let last = kept();
    let written = call!(|caller| {
        let status = YakkanStatus::of("status", status)?;
        caller.write_text(status.name(), buffer, capacity, length)
    });
    keep(last);
    written
}
