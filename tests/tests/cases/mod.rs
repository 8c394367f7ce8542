//! Random contracts of the built-in catalog and random requests to change them, as plain data that prints short.
#![allow(dead_code, reason = "each test that takes this module uses a part of it")]

mod random;

use std::fmt;

use yakkan::calendar::{Date, Iso};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, ScheduledChange, Service, Wish, is_contract_day,
};

#[allow(unused_imports, reason = "as above")]
pub use random::{
    Near, SERVICES, any_day, any_notice_day, change_case, contract_case, near, notice_day_near_the_end, readings,
};

/// The built-in documents.
pub static CATALOG: Catalog = Catalog::built_in();

/// The terms of a built-in service.
pub fn service(id: &str) -> &'static Service {
    CATALOG.service(id).unwrap_or_else(|| panic!("no service '{id}'"))
}

/// A contract.
#[derive(Clone, PartialEq, Eq)]
pub struct ContractCase {
    /// Each service at most once.
    pub lines: Vec<LineCase>,
}

/// A line of a contract.
#[derive(Clone, PartialEq, Eq)]
pub struct LineCase {
    /// The service's wire name.
    pub service: &'static str,
    /// The first day.
    pub start: Date,
    /// The quantity from the start on.
    pub quantity: u32,
    /// Later quantities, each day once, after the start and not after the last day.
    pub changes: Vec<(Date, u32)>,
    /// The last day.
    pub last_day: Option<Date>,
    /// When use began; NEC only.
    pub use_start: Option<Date>,
}

/// A request to change a contract, every part on the same day.
#[derive(Clone)]
pub struct ChangeCase {
    /// What is to be changed.
    pub contract: ContractCase,
    /// Which service, and what becomes of it.
    pub parts: Vec<(&'static str, Wish)>,
    /// The day the notice arrives.
    pub notice: Date,
    /// Whether it is in writing.
    pub written: Option<bool>,
    /// How silences are read.
    pub readings: Readings,
}

impl LineCase {
    /// A line without end and without changes.
    pub fn new(service: &'static str, start: Date, quantity: u32) -> Self {
        Self { service, start, quantity, changes: Vec::new(), last_day: None, use_start: None }
    }

    /// The same line with quantities that take effect later.
    pub fn then(mut self, on: Date, quantity: u32) -> Self {
        self.changes.push((on, quantity));
        self
    }

    /// The same line with a last day.
    pub fn until(mut self, last_day: Date) -> Self {
        self.last_day = Some(last_day);
        self
    }

    fn build(&self) -> Line<'static> {
        let mut line = Line::new(service(self.service), self.start, self.quantity);
        line.changes =
            self.changes.iter().map(|(on, quantity)| ScheduledChange { on: *on, quantity: *quantity }).collect();
        line.last_day = self.last_day;
        line.use_start = self.use_start;
        line
    }
}

impl ContractCase {
    /// The contract that is asked about; without facts.
    pub fn build(&self) -> Contract<'static> {
        Contract::new("C-1", self.lines.iter().map(LineCase::build), [])
            .unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The contract's plain data again.
    pub fn of(contract: &Contract<'static>) -> Self {
        let line = |line: &Line<'static>| LineCase {
            service: line.service.id.as_str_static(),
            start: line.start,
            quantity: line.quantity,
            changes: line.changes.iter().map(|change| (change.on, change.quantity)).collect(),
            last_day: line.last_day,
            use_start: line.use_start,
        };
        Self { lines: contract.lines().iter().map(line).collect() }
    }
}

trait Name {
    fn as_str_static(&self) -> &'static str;
}

impl Name for yakkan::contract_rules::ServiceId {
    fn as_str_static(&self) -> &'static str {
        service(self.as_str()).id.as_str()
    }
}

impl ChangeCase {
    /// The request for one day, or `None` for a day that no request may name.
    pub fn request(&self, on: Date) -> Option<ChangeRequest<'static>> {
        if !is_contract_day(on) {
            return None;
        }
        let parts = self.parts.iter().map(|(id, wish)| Part { service: service(id), on, wish: *wish });
        let notice = NoticeGiven { on: self.notice, written: self.written };
        Some(ChangeRequest::new(parts, notice).unwrap_or_else(|error| panic!("{error}: {self:?}")))
    }
}

impl fmt::Debug for ContractCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            write!(f, "\n  {line:?}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for LineCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {} × {}", self.service, Iso(self.start), self.quantity)?;
        for (on, quantity) in &self.changes {
            write!(f, ", from {} × {quantity}", Iso(*on))?;
        }
        if let Some(day) = self.last_day {
            write!(f, ", to {}", Iso(day))?;
        }
        if let Some(day) = self.use_start {
            write!(f, ", in use from {}", Iso(day))?;
        }
        Ok(())
    }
}

impl fmt::Debug for ChangeCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, same, effect) = (self.readings.notice_count, self.readings.same_count, self.readings.cancel_effect);
        write!(f, "{:?}\n  asked: {:?}", self.contract, self.parts)?;
        write!(f, "\n  notice {} written {:?}; {count:?}, {same:?}, {effect:?}", Iso(self.notice), self.written)
    }
}
