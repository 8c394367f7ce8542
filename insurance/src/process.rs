//! The steps of a claim, one type each: a wrong order does not compile.
//!
//! Each step takes the claim as it is and gives it as it is then, so none is left out, none comes twice and none is gone back to. Steps that
//! come in as text at run time are [`ClaimStep::next`]'s.
//!
//! # Example
//!
//! ```
//! use yakkan_insurance::{ClaimStep, process};
//!
//! let claim = process::begin().request_dispatch().guide_scan();
//! assert_eq!(claim.step(), ClaimStep::ScanGuided);
//! let claim = claim.list_vendors().schedule().work().report().claim().pay();
//! assert_eq!(claim.step(), ClaimStep::Paid);
//! ```
//!
//! The scan cannot be left out:
//!
//! ```compile_fail,E0599
//! use yakkan_insurance::process;
//!
//! let claim = process::begin().request_dispatch().list_vendors();
//! ```
//!
//! Nothing comes twice:
//!
//! ```compile_fail,E0382
//! use yakkan_insurance::process;
//!
//! let claim = process::begin();
//! let asked = claim.request_dispatch();
//! let asked_again = claim.request_dispatch();
//! ```
//!
//! A claim that was closed after the scan is not paid:
//!
//! ```compile_fail,E0599
//! use yakkan_insurance::process;
//!
//! let claim = process::begin().request_dispatch().guide_scan().close().pay();
//! ```

use core::marker::PhantomData;

use crate::ClaimStep;

/// A claim at the step `S`.
#[must_use]
#[derive(Debug, PartialEq, Eq)]
pub struct Process<S>(PhantomData<S>);

/// A type that stands for a step.
pub trait Step: sealed::Sealed {
    /// The step.
    const STEP: ClaimStep;
}

mod sealed {
    pub trait Sealed {}
}

impl<S: Step> Process<S> {
    const HERE: Self = Self(PhantomData);

    /// The step the claim is at.
    pub const fn step(&self) -> ClaimStep {
        S::STEP
    }
}

/// A claim whose conditions are met: the first step.
pub const fn begin() -> Process<ConditionsMet> {
    Process::HERE
}

macro_rules! steps {
    ($($(#[$doc:meta])* $step:ident { $($(#[$method_doc:meta])* $method:ident -> $next:ident)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, PartialEq, Eq)]
        pub enum $step {}

        impl sealed::Sealed for $step {}

        impl Step for $step {
            const STEP: ClaimStep = ClaimStep::$step;
        }

        impl Process<$step> {
            $(
                $(#[$method_doc])*
                pub fn $method(self) -> Process<$next> {
                    Process::HERE
                }
            )*
        }
    )*};
}

steps! {
    /// What gives the right is there.
    ConditionsMet {
        /// The customer asks for a dispatch.
        request_dispatch -> DispatchRequested
    }
    /// The customer has asked for a dispatch.
    DispatchRequested {
        /// The customer is guided through a full scan.
        guide_scan -> ScanGuided
    }
    /// The customer has been guided through a full scan.
    ScanGuided {
        /// The customer is given the vendors that may come.
        list_vendors -> VendorsListed
        /// The scan leaves nothing to do.
        close -> ClosedAfterScan
    }
    /// The customer has been given the vendors that may come.
    VendorsListed {
        /// Day and work are arranged with one of them.
        schedule -> Scheduled
    }
    /// Day and work are arranged.
    Scheduled {
        /// The work is done.
        work -> Worked
    }
    /// The work is done.
    Worked {
        /// The vendor hands in its report and invoice.
        report -> Reported
    }
    /// The vendor has handed in its report and invoice.
    Reported {
        /// The insurer is asked to pay.
        claim -> Claimed
    }
    /// The insurer has been asked to pay.
    Claimed {
        /// The insurer pays.
        pay -> Paid
    }
    /// The insurer has paid.
    Paid {}
    /// The scan left nothing to do.
    ClosedAfterScan {}
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;

    #[test]
    fn the_types_go_the_way_the_steps_go() {
        let mut way = Vec::new();
        let claim = begin();
        way.push(claim.step());
        let claim = claim.request_dispatch();
        way.push(claim.step());
        let claim = claim.guide_scan();
        way.push(claim.step());
        let claim = claim.list_vendors();
        way.push(claim.step());
        let claim = claim.schedule();
        way.push(claim.step());
        let claim = claim.work();
        way.push(claim.step());
        let claim = claim.report();
        way.push(claim.step());
        let claim = claim.claim();
        way.push(claim.step());
        way.push(claim.pay().step());
        assert_eq!(way, ClaimStep::ALL[..9]);
        let mut from = None;
        for step in way {
            assert_eq!(ClaimStep::next(from, step), Ok(step));
            from = Some(step);
        }
        let closed = begin().request_dispatch().guide_scan().close().step();
        assert_eq!(ClaimStep::next(Some(ClaimStep::ScanGuided), closed), Ok(ClaimStep::ClosedAfterScan));
    }
}
