//! One contract of a sample ledger, with the rows that belong to it.

use yakkan::calendar::Date;

use super::activity::rows::{Alert, Claim, Inquiry, Outage, Use};
use super::days::Span;
use super::services::BASE;

/// A contract, its buffers used again for the next.
#[derive(Debug, Default)]
pub(super) struct Contract {
    /// From 1.
    pub(super) number: u64,
    pub(super) customer: String,
    pub(super) lines: Vec<Line>,
    pub(super) changes: Vec<Change>,
    pub(super) facts: Vec<Fact>,
    pub(super) prices: Vec<Price>,
    pub(super) uses: Vec<Use>,
    pub(super) inquiries: Vec<Inquiry>,
    pub(super) outages: Vec<Outage>,
    pub(super) alerts: Vec<Alert>,
    pub(super) claims: Vec<Claim>,
    requests: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) service: &'static str,
    pub(super) span: Span,
    pub(super) quantity: u32,
    pub(super) use_start: Option<Date>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    pub(super) service: &'static str,
    pub(super) on: Date,
    pub(super) becomes: Becomes,
    /// `None`: a quantity that was agreed.
    pub(super) notice: Option<Notice>,
    /// The parts of one request have the same number.
    pub(super) request: Option<u32>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Becomes {
    Quantity(u32),
    Cancelled,
    Suspended,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Notice {
    pub(super) on: Date,
    pub(super) written: Option<bool>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) value: FactValue,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum FactValue {
    Truth(bool),
    Number(u32),
}

/// A price agreed with the contract's customer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Price {
    pub(super) service: &'static str,
    pub(super) from: Date,
    /// Hundredths of a yen.
    pub(super) hundredths: u64,
}

impl Contract {
    /// Makes it an empty contract of this number.
    pub(super) fn start_over(&mut self, number: u64) {
        self.number = number;
        self.customer.clear();
        self.lines.clear();
        self.changes.clear();
        self.facts.clear();
        self.prices.clear();
        self.uses.clear();
        self.inquiries.clear();
        self.outages.clear();
        self.alerts.clear();
        self.claims.clear();
        self.requests = 0;
    }

    pub(super) fn add_line(&mut self, service: &'static str, span: Span, quantity: u32) {
        self.lines.push(Line { service, span, quantity, use_start: None });
    }

    /// Adds the service that the whole family of ITES stands on, unless it is there.
    pub(super) fn add_base(&mut self, span: Span) {
        if !self.has(BASE) {
            self.add_line(BASE, span, 1);
        }
    }

    pub(super) fn line(&self, service: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.service == service)
    }

    pub(super) fn has(&self, service: &str) -> bool {
        self.line(service).is_some()
    }

    /// The quantity agreed for a day, whether or not the line is in force on it; 0 where there is no line.
    pub(super) fn quantity_on(&self, service: &str, day: Date) -> u32 {
        let mut latest = self.line(service).map(|line| (line.span.start, line.quantity));
        for change in &self.changes {
            if let (Becomes::Quantity(quantity), None, Some((since, _))) = (change.becomes, change.notice, latest)
                && change.service == service
                && since <= change.on
                && change.on <= day
            {
                latest = Some((change.on, quantity));
            }
        }
        latest.map_or(0, |(_, quantity)| quantity)
    }

    /// Adds a quantity that was agreed.
    pub(super) fn agree(&mut self, service: &'static str, on: Date, quantity: u32) {
        self.changes.push(Change { service, on, becomes: Becomes::Quantity(quantity), notice: None, request: None });
    }

    /// Adds a request whose parts are judged together, on one day and by one notice; `labelled` even if it has one part.
    pub(super) fn request(&mut self, parts: &[(&'static str, Becomes)], on: Date, notice: Notice, labelled: bool) {
        let request = if parts.len() > 1 || labelled {
            self.requests = self.requests.saturating_add(1);
            Some(self.requests)
        } else {
            None
        };
        let part = |(service, becomes): &(&'static str, Becomes)| Change {
            service,
            on,
            becomes: *becomes,
            notice: Some(notice),
            request,
        };
        self.changes.extend(parts.iter().map(part));
    }
}
