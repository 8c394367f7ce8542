//! The sentence that each thread keeps of its last failure.

use std::cell::RefCell;

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps a sentence as the last error of this thread. A thread that is ending keeps nothing.
pub(crate) fn keep(message: String) {
    let _ = LAST.try_with(|last| last.try_borrow_mut().map(|mut last| *last = message));
}

/// The last error of this thread.
pub(crate) fn kept() -> String {
    LAST.try_with(|last| last.try_borrow().map(|last| last.clone()).unwrap_or_default()).unwrap_or_default()
}
