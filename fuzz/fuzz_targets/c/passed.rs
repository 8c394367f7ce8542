//! How a thing is passed: a list, a handle, a place for a result or a buffer, each now and then as it should not be.

use std::ffi::c_char;
use std::ptr;

use arbitrary::Unstructured;
use yakkan_fuzz_c::due::YakkanDeskDays;
use yakkan_fuzz_c::status::YakkanStatus;

/// A list as it is passed: its place and what is said of its length. A length that is not the true one is past what an address space can hold, which
/// the library tells without looking.
pub struct Passed<T> {
    pub rows: Box<[T]>,
    pub first: *const T,
    pub count: usize,
}

impl<T: Clone> Passed<T> {
    pub fn of(rows: Vec<T>, how: u8) -> Self {
        let rows = rows.into_boxed_slice();
        let (first, count) = match how {
            0 => (ptr::null(), rows.len()),
            1 => (ptr::null(), usize::MAX),
            2 => (rows.as_ptr(), usize::MAX),
            3 => (rows.as_ptr(), usize::MAX / 2 + 1),
            4 => (rows.as_ptr().wrapping_byte_add(1), if align_of::<T>() > 1 { rows.len() } else { 0 }),
            5 => (rows.as_ptr(), 0),
            _ => (rows.as_ptr(), rows.len()),
        };
        Self { rows, first, count }
    }

    pub fn is_whole(&self) -> bool {
        self.first == self.rows.as_ptr() && self.count == self.rows.len()
    }
}

/// A place for a result: mostly there, now and then null.
pub struct Place<T>(pub Box<T>, bool);

impl<T> Place<T> {
    pub fn at(&mut self) -> *mut T {
        if self.1 { ptr::null_mut() } else { &raw mut *self.0 }
    }
}

/// A place that holds `value`, or now and then is told as null.
pub fn place<T>(value: T, input: &mut Unstructured<'_>) -> arbitrary::Result<Place<T>> {
    Ok(Place(Box::new(value), input.ratio(1, 30)?))
}
/// Few rows mostly; sometimes more than a list may have, which is told by the same row over and over.
pub fn rows<T: Clone>(
    input: &mut Unstructured<'_>,
    mut one: impl FnMut(&mut Unstructured<'_>) -> arbitrary::Result<T>,
) -> arbitrary::Result<Passed<T>> {
    let how = input.int_in_range(0..=60)?;
    let count = input.int_in_range(0..=5_usize)?;
    let mut rows = (0..count).map(|_| one(input)).collect::<arbitrary::Result<Vec<_>>>()?;
    if let (Some(row), true) = (rows.first().cloned(), input.ratio(1, 2000)?) {
        rows.resize(10_001, row);
    }
    Ok(Passed::of(rows, how))
}

/// A live handle, or null.
pub fn handle<T>(known: &[*mut T], input: &mut Unstructured<'_>) -> arbitrary::Result<*const T> {
    Ok(if known.is_empty() || input.ratio(1, 8)? { ptr::null() } else { input.choose(known)?.cast_const() })
}

/// Asks for a text with a buffer of some size: what is written is text, zero-terminated, of the length that is told.
pub fn said(
    input: &mut Unstructured<'_>,
    ask: impl Fn(*mut c_char, usize, *mut usize) -> YakkanStatus,
) -> arbitrary::Result<YakkanStatus> {
    let capacity = *input.choose(&[0_usize, 1, 7, 200, 1 << 16])?;
    let mut buffer = vec![0xAA_u8; capacity].into_boxed_slice();
    let mut length = Box::new(usize::MAX);
    let at = |known: bool, length: &mut Box<usize>| if known { ptr::null_mut() } else { &raw mut **length };
    let target = if input.ratio(1, 30)? { ptr::null_mut() } else { buffer.as_mut_ptr() };
    let status = ask(target.cast(), capacity, at(input.ratio(1, 30)?, &mut length));
    match status {
        YakkanStatus::Ok => {
            assert_eq!(buffer[*length], 0);
            assert!(std::str::from_utf8(&buffer[..*length]).is_ok());
        }
        YakkanStatus::BufferTooSmall => assert!(target.is_null() || *length >= capacity),
        _ => {}
    }
    Ok(status)
}

/// The days of a desk as they are passed, which borrow both lists.
pub fn desk_days(closures: &Passed<i32>, open: &Passed<i32>) -> Box<YakkanDeskDays> {
    Box::new(YakkanDeskDays {
        closures: closures.first,
        closure_count: closures.count,
        open_days: open.first,
        open_day_count: open.count,
    })
}
