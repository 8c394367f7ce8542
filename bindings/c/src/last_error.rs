//! What went wrong last in this thread, in words.

use std::cell::RefCell;
use std::ffi::c_char;

use crate::status::YakkanStatus;

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

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

/// Keeps a sentence as the last error of this thread. A thread that is ending keeps nothing.
pub(crate) fn keep(message: String) {
    let _ = LAST.try_with(|last| last.try_borrow_mut().map(|mut last| *last = message));
}

/// The last error of this thread.
pub(crate) fn kept() -> String {
    LAST.try_with(|last| last.try_borrow().map(|last| last.clone()).unwrap_or_default()).unwrap_or_default()
}
