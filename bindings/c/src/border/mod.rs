//! The border: what trusts a pointer, and what stops a panic. No other module has an `unsafe` block.
//!
//! An exported function hands its body to [`call!`]. The body gets a [`Caller`], which turns the pointers of that one call into references, texts and
//! places to write to: null, misaligned and overlong ones become a status, and nothing it gives outlives the call.

use std::ffi::c_char;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::{mem, slice, str};

use crate::failure::Failure;
use crate::status::YakkanStatus;

mod rows;
#[cfg(test)]
mod tests;

/// Runs the body of an exported function. It may stand in an `unsafe extern "C" fn` only, whose `# Safety` section says what its caller promises.
macro_rules! call {
    ($body:expr) => {
        // SAFETY: the exported function is unsafe itself. Its caller promised what its section says of its pointers, and the body hands on no others.
        unsafe { $crate::border::call($body) }
    };
}

/// Runs the body of an exported function: a failure is kept as the thread's last error, a panic ends here.
///
/// # Safety
///
/// Every pointer the body hands to the [`Caller`] is null, or points to what the method asks for, valid and unchanged by others until this returns.
pub(crate) unsafe fn call(body: impl FnOnce(Caller<'_>) -> Result<(), Failure>) -> YakkanStatus {
    caught(|| body(Caller(PhantomData)))
}

fn caught(body: impl FnOnce() -> Result<(), Failure>) -> YakkanStatus {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => YakkanStatus::Ok,
        Ok(Err(failure)) => failure.keep(),
        Err(payload) => {
            // A payload may panic when it is dropped. What that leaves is given up: dropping it could go on for ever.
            if let Err(again) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
                mem::forget(again);
            }
            Failure::internal().keep()
        }
    }
}

/// The right to use the pointers of one call, as long as it lasts.
#[derive(Clone, Copy)]
pub(crate) struct Caller<'a>(PhantomData<&'a ()>);

/// What has no invalid bit pattern, so that any memory of its size can be read as it.
///
/// # Safety
///
/// The type consists of integers and raw pointers only.
pub(crate) unsafe trait Plain: Copy {}

// SAFETY: an integer.
unsafe impl Plain for i32 {}
// SAFETY: an integer.
unsafe impl Plain for u32 {}
// SAFETY: an integer.
unsafe impl Plain for i64 {}
impl<'a> Caller<'a> {
    /// A text of `length` bytes.
    pub(crate) fn text(self, name: &'static str, text: *const c_char, length: usize) -> Result<&'a str, Failure> {
        let bytes = self.bytes(name, text.cast(), length)?;
        str::from_utf8(bytes).map_err(|error| {
            let at = error.valid_up_to();
            Failure::told(YakkanStatus::NotUtf8, format!("{name} is not UTF-8 from byte {at} on"))
        })
    }

    fn bytes(self, name: &'static str, bytes: *const u8, length: usize) -> Result<&'a [u8], Failure> {
        let Some(first) = place(name, bytes.cast_mut(), length)? else { return Ok(&[]) };
        // SAFETY: not null, of a length an address space can hold, and by the promise of `call` readable and unchanged for 'a.
        Ok(unsafe { slice::from_raw_parts(first.as_ptr(), length) })
    }

    /// A list of `count` rows.
    pub(crate) fn list<T: Plain>(self, name: &'static str, rows: *const T, count: usize) -> Result<&'a [T], Failure> {
        let Some(first) = place(name, rows.cast_mut(), count)? else { return Ok(&[]) };
        // SAFETY: not null, aligned, of a size an address space can hold, of a type without invalid bit patterns, and by the promise of `call`
        // readable and unchanged for 'a.
        Ok(unsafe { slice::from_raw_parts(first.as_ptr(), count) })
    }

    /// A row, or none for null.
    pub(crate) fn optional_row<T: Plain>(self, name: &'static str, row: *const T) -> Result<Option<T>, Failure> {
        let rows = self.list(name, row, usize::from(!row.is_null()))?;
        Ok(rows.first().copied())
    }

    /// A column of `count` elements to read. It may be a column that is written to as well.
    pub(crate) fn column<T: Plain>(
        self,
        name: &'static str,
        rows: *const T,
        count: usize,
    ) -> Result<Column<'a, T>, Failure> {
        Ok(Column { first: place(name, rows.cast_mut(), count)?, count, life: PhantomData })
    }

    /// A column of `count` elements to write.
    pub(crate) fn slots<T: Plain>(
        self,
        name: &'static str,
        rows: *mut T,
        count: usize,
    ) -> Result<Slots<'a, T>, Failure> {
        Ok(Slots { first: place(name, rows, count)?, count, life: PhantomData })
    }

    /// A place to write a result to.
    pub(crate) fn out<T: Copy>(self, name: &'static str, result: *mut T) -> Result<Out<'a, T>, Failure> {
        let Some(place) = place(name, result, 1)? else { return Err(Failure::null(name)) };
        Ok(Out { place, life: PhantomData })
    }

    /// A handle that must be there.
    pub(crate) fn handle<T>(self, name: &'static str, handle: *const T) -> Result<&'a T, Failure> {
        self.optional_handle(name, handle)?.ok_or_else(|| Failure::null(name))
    }

    /// A handle, or none for null.
    pub(crate) fn optional_handle<T>(self, name: &'static str, handle: *const T) -> Result<Option<&'a T>, Failure> {
        if handle.is_null() {
            return Ok(None);
        }
        aligned(name, handle)?;
        // SAFETY: not null and aligned, and by the promise of `call` one that `give` gave out, not freed before 'a ends. A handle never changes.
        Ok(unsafe { handle.as_ref() })
    }

    /// Gives a handle to the caller, who frees it.
    pub(crate) fn give<T: Send + Sync>(self, value: T, out: Out<'a, *mut T>) {
        out.write(Box::into_raw(Box::new(value)));
    }

    /// Takes a handle back and frees it; null is nothing to free.
    pub(crate) fn take<T>(self, name: &'static str, handle: *mut T) -> Result<(), Failure> {
        if handle.is_null() {
            return Ok(());
        }
        aligned(name, handle)?;
        // SAFETY: by the promise of `call` one that `give` made of a box, freed once.
        drop(unsafe { Box::from_raw(handle) });
        Ok(())
    }

    /// A text for the caller's buffer, zero-terminated. Its length is written also where the buffer is too small, the text only where it fits.
    pub(crate) fn write_text(
        self,
        text: &str,
        buffer: *mut c_char,
        capacity: usize,
        length: *mut usize,
    ) -> Result<(), Failure> {
        let length = self.out("length", length)?;
        let target = if buffer.is_null() { None } else { place("buffer", buffer.cast::<u8>(), capacity)? };
        length.write(text.len());
        let needed = text.len().saturating_add(1);
        let Some(target) = target.filter(|_| needed <= capacity) else {
            let message = format!("the text has {needed} bytes with its terminating zero, the buffer {capacity}");
            return Err(Failure::told(YakkanStatus::BufferTooSmall, message));
        };
        // SAFETY: `capacity` bytes from `target` on are writable by the promise of `call`, and `needed` is at most that. The text is this library's
        // own and does not overlap them.
        unsafe {
            target.copy_from_nonoverlapping(NonNull::from(text.as_bytes()).cast(), text.len());
            target.add(text.len()).write(0);
        }
        Ok(())
    }
}

/// The first of `count` elements; `None` where there are none. Checks all that can be told of a pointer.
fn place<T>(name: &'static str, first: *mut T, count: usize) -> Result<Option<NonNull<T>>, Failure> {
    if count == 0 {
        return Ok(None);
    }
    let first = NonNull::new(first).ok_or_else(|| Failure::null(name))?;
    aligned(name, first.as_ptr())?;
    let size = count.checked_mul(size_of::<T>()).filter(|size| isize::try_from(*size).is_ok());
    match size.and_then(|size| first.addr().checked_add(size)) {
        Some(_) => Ok(Some(first)),
        None => Err(Failure::told(YakkanStatus::CountTooLarge, format!("{name} cannot have {count} elements"))),
    }
}

fn aligned<T>(name: &'static str, pointer: *const T) -> Result<(), Failure> {
    if pointer.is_aligned() {
        return Ok(());
    }
    Err(Failure::told(YakkanStatus::Misaligned, format!("{name} is not aligned to {} bytes", align_of::<T>())))
}

/// A place for one result.
pub(crate) struct Out<'a, T> {
    place: NonNull<T>,
    life: PhantomData<&'a ()>,
}

impl<T: Copy> Out<'_, T> {
    /// Writes it. What was there before is not looked at.
    pub(crate) fn write(self, value: T) {
        // SAFETY: not null and aligned, and by the promise of `call` writable.
        unsafe { self.place.write(value) }
    }
}

/// A column to read, element by element. It is no slice, since the same memory may be written to.
#[derive(Clone, Copy)]
pub(crate) struct Column<'a, T> {
    first: Option<NonNull<T>>,
    count: usize,
    life: PhantomData<&'a ()>,
}

impl<T: Plain> Column<'_, T> {
    /// The element of a row; `None` past the last.
    #[inline]
    pub(crate) fn get(&self, row: usize) -> Option<T> {
        let first = self.first.filter(|_| row < self.count)?;
        // SAFETY: the row is one of `count`, which are readable by the promise of `call`, aligned, and of a type without invalid bit patterns.
        Some(unsafe { first.add(row).read() })
    }
}

/// A column to write, element by element.
pub(crate) struct Slots<'a, T> {
    first: Option<NonNull<T>>,
    count: usize,
    life: PhantomData<&'a ()>,
}

impl<T: Plain> Slots<'_, T> {
    /// Writes the element of a row; past the last, nothing.
    #[inline]
    pub(crate) fn set(&self, row: usize, value: T) {
        let Some(first) = self.first.filter(|_| row < self.count) else { return };
        // SAFETY: the row is one of `count`, which are writable by the promise of `call` and aligned.
        unsafe { first.add(row).write(value) }
    }
}
