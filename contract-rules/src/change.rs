//! A change that is asked for: its parts and its notice.

use alloc::vec::Vec;

use yakkan_calendar::Date;

use crate::{Service, ServiceId, is_contract_day};

/// One or more parts that are judged together, and the notice they came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRequest<'t> {
    parts: Parts<'t>,
    notice: NoticeGiven,
}

/// One part, as most requests have, in place. A `SmallVec` would tie a request to one lifetime of its services.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Parts<'t> {
    One([Part<'t>; 1]),
    More(Vec<Part<'t>>),
}

impl<'t> Parts<'t> {
    #[inline]
    fn as_slice(&self) -> &[Part<'t>] {
        match self {
            Self::One(part) => part,
            Self::More(parts) => parts,
        }
    }

    #[inline]
    fn push(&mut self, part: Part<'t>) {
        match self {
            Self::One([first]) => *self = Self::More(Vec::from([*first, part])),
            Self::More(parts) if parts.is_empty() => *self = Self::One([part]),
            Self::More(parts) => parts.push(part),
        }
    }
}

/// What becomes of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// The service. It need not stand in the contract; then that is a breach.
    pub service: &'t Service,
    /// The day asked for: a quantity holds from its 0:00, a cancellation makes it the last day.
    pub on: Date,
    /// What is asked for.
    pub wish: Wish,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Another quantity.
    Quantity(u32),
    /// The end of the line.
    Cancel,
    /// A pause.
    Suspend,
}

/// A notice as it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NoticeGiven {
    /// The day it arrived (Civil Code 97), not the day it was sent.
    pub on: Date,
    /// Whether it was in writing; `None` where nobody said.
    pub written: Option<bool>,
}

impl<'t> ChangeRequest<'t> {
    /// Puts a request together.
    ///
    /// # Errors
    ///
    /// [`ChangeRequestError`]: no part, two parts for one service, a day outside 2000–2099.
    ///
    /// # Example
    ///
    /// ```
    /// # let service = yakkan_contract_rules::example::plain();
    /// # let service = &service;
    /// use yakkan_contract_rules::{ChangeRequest, NoticeGiven, Part, Wish};
    /// use yakkan_calendar::jiff::civil::date;
    ///
    /// let notice = NoticeGiven { on: date(2026, 9, 1), written: Some(true) };
    /// let part = Part { service, on: date(2026, 12, 31), wish: Wish::Cancel };
    /// assert!(ChangeRequest::new([part], notice).is_ok());
    /// assert!(ChangeRequest::new([part, part], notice).is_err());
    /// ```
    pub fn new(parts: impl IntoIterator<Item = Part<'t>>, notice: NoticeGiven) -> Result<Self, ChangeRequestError> {
        let mut request = Self { parts: Parts::More(Vec::new()), notice };
        if !is_contract_day(notice.on) {
            return Err(ChangeRequestError::NoticeOutOfRange { day: notice.on });
        }
        for part in parts {
            let index = request.parts().len();
            if !is_contract_day(part.on) {
                return Err(ChangeRequestError::DateOutOfRange { part: index, day: part.on });
            }
            if request.parts().iter().any(|known| known.service.id == part.service.id) {
                return Err(ChangeRequestError::DuplicatePart { part: index, service: part.service.id.clone() });
            }
            request.parts.push(part);
        }
        if request.parts().is_empty() {
            return Err(ChangeRequestError::Empty);
        }
        Ok(request)
    }

    /// The parts as they came.
    #[inline]
    pub fn parts(&self) -> &[Part<'t>] {
        self.parts.as_slice()
    }

    /// The notice.
    pub fn notice(&self) -> NoticeGiven {
        self.notice
    }
}

/// Why something is not a change request. Parts are counted from 0, as they came.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named in each message")]
pub enum ChangeRequestError {
    /// Nothing is asked for.
    #[error("a change needs at least one part")]
    Empty,
    /// Two parts for one service.
    #[error("two parts for the service '{service}'")]
    DuplicatePart { part: usize, service: ServiceId },
    /// A day outside 2000–2099.
    #[error("part {part} names {}, which is not between 2000-01-01 and 2099-12-31", yakkan_calendar::Iso(*day))]
    DateOutOfRange { part: usize, day: Date },
    /// A notice outside 2000–2099.
    #[error("the notice arrived on {}, which is not between 2000-01-01 and 2099-12-31", yakkan_calendar::Iso(*day))]
    NoticeOutOfRange { day: Date },
}
