//! Nothing unwinds past the border, and no other module trusts a pointer.

use std::fs;
use std::panic::panic_any;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use super::*;
use crate::columns::{yakkan_charges, yakkan_due_instants, yakkan_latest_notices};
use crate::kept;

/// A payload that panics when it is dropped, and so does what that leaves, `0` times.
struct Bomb(u32);

impl Drop for Bomb {
    fn drop(&mut self) {
        if let Some(left) = self.0.checked_sub(1) {
            panic_any(Bomb(left));
        }
    }
}

#[test]
fn a_panic_becomes_a_status_and_a_sentence() {
    assert_eq!(caught(|| panic!("out of order")), YakkanStatus::Internal);
    assert!(kept::kept().contains("report"));
    assert_eq!(caught(|| Ok(())), YakkanStatus::Ok);
}

#[test]
#[cfg_attr(miri, ignore = "what is given up is a leak on purpose")]
fn a_payload_that_panics_when_it_is_dropped_goes_no_further() {
    for depth in 0..3 {
        assert_eq!(caught(|| panic_any(Bomb(depth))), YakkanStatus::Internal);
    }
}

#[test]
fn a_payload_is_dropped() {
    static DROPPED: AtomicU32 = AtomicU32::new(0);
    struct Counted;
    impl Drop for Counted {
        fn drop(&mut self) {
            DROPPED.fetch_add(1, Ordering::Relaxed);
        }
    }
    assert_eq!(caught(|| panic_any(Counted)), YakkanStatus::Internal);
    assert_eq!(DROPPED.load(Ordering::Relaxed), 1);
}

#[test]
fn a_place_is_checked_for_all_that_can_be_told() {
    let mut rows = [0_i64; 2];
    let first = rows.as_mut_ptr();
    let status = |first: *mut i64, count| place("rows", first, count).map_err(|failure| failure.status);
    assert_eq!(status(std::ptr::null_mut(), 0), Ok(None));
    assert_eq!(status(std::ptr::null_mut(), 1), Err(YakkanStatus::NullPointer));
    assert_eq!(status(first.wrapping_byte_add(1), 1), Err(YakkanStatus::Misaligned));
    assert!(status(first, 2).is_ok_and(|place| place.is_some()));
    let most = isize::MAX.unsigned_abs() / 8;
    assert_eq!(status(first, most + 1), Err(YakkanStatus::CountTooLarge));
    assert_eq!(status(first, usize::MAX), Err(YakkanStatus::CountTooLarge));
    // A size that fits, from an address too high for it.
    assert_eq!(status(std::ptr::without_provenance_mut(usize::MAX - 7), 1), Err(YakkanStatus::CountTooLarge));
}

#[test]
fn a_row_costs_no_allocation() {
    let allocations = |rows: usize| {
        let (services, starts, quantities) = ([20, 5].repeat(rows), vec![20_260_415; 2 * rows], vec![3; 2 * rows]);
        let (prices, commitments) = (vec![19_805; 2 * rows], [40, 20].repeat(rows));
        let (severities, from) = ([3, 0].repeat(rows), vec![1_793_322_000_000_000_000; 2 * rows]);
        let (kinds, mut latest) = ([2, 1].repeat(rows), vec![20_270_210; 2 * rows]);
        let (mut results, mut statuses, mut failed) = (vec![0; 2 * rows], vec![0; 2 * rows], 0);
        let (results, statuses, latest) = (results.as_mut_ptr(), statuses.as_mut_ptr(), latest.as_mut_ptr());
        let (count, none) = (2 * rows, std::ptr::null());
        let counted = allocation_counter::measure(|| {
            // SAFETY: every column has `count` elements, and null readings and days are defaults.
            let done = unsafe {
                [
                    yakkan_charges(
                        none,
                        202_605,
                        count,
                        services.as_ptr(),
                        starts.as_ptr(),
                        std::ptr::null(),
                        quantities.as_ptr(),
                        prices.as_ptr(),
                        1,
                        results,
                        statuses,
                        &raw mut failed,
                    ),
                    yakkan_latest_notices(
                        none,
                        count,
                        services.as_ptr(),
                        kinds.as_ptr(),
                        latest,
                        latest,
                        statuses,
                        &raw mut failed,
                    ),
                    yakkan_due_instants(
                        none,
                        std::ptr::null(),
                        count,
                        commitments.as_ptr(),
                        severities.as_ptr(),
                        from.as_ptr(),
                        results,
                        statuses,
                        &raw mut failed,
                    ),
                ]
            };
            assert_eq!((done, failed), ([YakkanStatus::Ok; 3], 0));
        });
        counted.count_total
    };
    assert_eq!(allocations(1), allocations(500));
}

#[test]
fn no_other_module_has_an_unsafe_block_and_every_export_says_what_it_asks() {
    let mut exports = 0;
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let allowed = source.matches("#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn yakkan_").count();
        assert_eq!(code.matches("unsafe").count(), allowed * 2, "{}", path.display());
        assert_eq!(source.matches("/// # Safety\n").count(), allowed, "{}", path.display());
        exports += allowed;
    }
    assert!(exports > 25);
}
