//! Keeps a panic in a library that reads or writes workbooks from ending the program: damaged files and full disks are
//! reported like everything else.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; `None` when it panicked, of which nothing is printed. What `work` was changing must not be used then.
pub fn without_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    static QUIET_HOOK: Once = Once::new();
    QUIET_HOOK.call_once(|| {
        let usual_hook = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_GUARDED.get() {
                usual_hook(panic);
            }
        }));
    });
    let was_guarded = IS_GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(was_guarded);
    result.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_none_and_a_value_is_itself() {
        assert_eq!(without_panic(|| 1), Some(1));
        assert_eq!(without_panic(|| -> u8 { panic!("not shown") }), None);
        assert!(!IS_GUARDED.get());
    }
}
