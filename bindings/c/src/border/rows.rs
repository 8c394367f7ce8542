//! The rows of the interface: which of its types any memory of their size can be read as.

use super::Plain;
use crate::change::YakkanPart;
use crate::contract::{YakkanLine, YakkanScheduledChange};
use crate::cover::{YakkanClaim, YakkanPaidClaim};
use crate::due::YakkanDeskDays;
use crate::prices::YakkanPrice;

// SAFETY: integers.
unsafe impl Plain for YakkanLine {}
// SAFETY: integers.
unsafe impl Plain for YakkanScheduledChange {}
// SAFETY: integers.
unsafe impl Plain for YakkanPart {}
// SAFETY: integers.
unsafe impl Plain for YakkanPaidClaim {}
// SAFETY: integers.
unsafe impl Plain for YakkanClaim {}
// SAFETY: integers and pointers, which are read through a `Caller` only.
unsafe impl Plain for YakkanDeskDays {}
// SAFETY: integers and a pointer, which is read through a `Caller` only.
unsafe impl Plain for YakkanPrice {}
