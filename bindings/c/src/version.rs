//! Which version of the library is this?

use std::ffi::c_char;

use crate::failure::Failure;
use crate::status::YakkanStatus;

/// The version of the interface that this header describes. It rises when something that was there changes or goes.
pub const YAKKAN_ABI_VERSION: u32 = 1;

/// The version of the interface that the library has. It must equal `YAKKAN_ABI_VERSION`.
///
/// # Safety
///
/// Nothing is asked of the caller.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_abi_version() -> u32 {
    YAKKAN_ABI_VERSION
}

/// Whether the header's `YAKKAN_ABI_VERSION`, passed as `version`, is the library's: `YAKKAN_STATUS_WRONG_VERSION` where it is not.
///
/// # Safety
///
/// Nothing is asked of the caller.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_check_abi(version: u32) -> YakkanStatus {
    call!(|_| {
        if version == YAKKAN_ABI_VERSION {
            return Ok(());
        }
        let message = format!("the header is of ABI version {version}, the library of {YAKKAN_ABI_VERSION}");
        Err(Failure::told(YakkanStatus::WrongVersion, message))
    })
}

/// The release, as in `0.1.0`.
///
/// # Safety
///
/// `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_version(buffer: *mut c_char, capacity: usize, length: *mut usize) -> YakkanStatus {
    call!(|caller| caller.write_text(env!("CARGO_PKG_VERSION"), buffer, capacity, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_soname_carries_the_version() {
        let build = include_str!("../build.rs");
        assert!(build.contains(&format!("const ABI_VERSION: u32 = {YAKKAN_ABI_VERSION};")));
    }
}
