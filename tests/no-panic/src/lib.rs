//! What the probes have in common: an allocator that has nothing to give, and a panic handler that the linker cannot find.
//!
//! Both are imports of the module, so a module without imports neither allocates nor panics: the compiler has shown it.
#![no_std]

use core::alloc::{GlobalAlloc, Layout};
use core::panic::PanicInfo;

use yakkan::calendar::jiff::{Timestamp, civil::Date};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Line, Service};

/// The built-in documents.
pub static CATALOG: Catalog = Catalog::built_in();

#[link(wasm_import_module = "probe")]
unsafe extern "C" {
    fn panicked() -> !;
    fn allocated(size: usize) -> *mut u8;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    // SAFETY: never called; that the module does not name it is what a probe shows.
    unsafe { panicked() }
}

struct Nothing;

// SAFETY: as above.
unsafe impl GlobalAlloc for Nothing {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { allocated(layout.size()) }
    }
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ALLOCATOR: Nothing = Nothing;

/// Any day: of the numbers of one.
pub fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// Any instant.
pub fn instant(second: i64, nanosecond: i32) -> Option<Timestamp> {
    Timestamp::new(second, nanosecond).ok()
}

/// Any built-in service.
pub fn service(index: usize) -> Option<&'static Service> {
    CATALOG.services().nth(index)
}

/// Any line without later changes.
pub fn line(index: usize, start: Date, quantity: u32, last_day: Option<Date>) -> Option<Line<'static>> {
    let mut line = Line::new(service(index)?, start, quantity);
    line.last_day = last_day;
    Some(line)
}

/// A text of the caller.
///
/// # Safety
///
/// `start` and `length` must be those of a text in the module's memory.
pub unsafe fn text<'a>(start: *const u8, length: usize) -> Option<&'a str> {
    // SAFETY: by the contract above.
    core::str::from_utf8(unsafe { core::slice::from_raw_parts(start, length) }).ok()
}

/// What a probe gives back, so that nothing of it is left out.
pub fn keep<T>(value: T) -> i32 {
    core::hint::black_box(value);
    1
}
