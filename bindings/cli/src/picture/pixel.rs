//! Whole pixels that saturate, so that no input can make a picture overflow.

use std::num::Saturating;

/// Whole pixels.
pub(super) type Px = Saturating<i64>;

/// So many pixels.
pub(super) const fn px(pixels: i64) -> Px {
    Saturating(pixels)
}

/// So many times a length.
pub(super) fn times(count: usize, length: Px) -> Px {
    px(i64::try_from(count).unwrap_or(i64::MAX)) * length
}
