//! Which clauses does a document refer to, and where?

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use yakkan_contract_rules::{
    Allowance, AllowancePeriod, AvailabilityTarget, Charging, ClaimProcess, ClaimRule, ClauseId, Commitment, Cover,
    CoverPeriod, Deadline, Desk, DueRule, Duty, Notice, Promise, Restatement, Rhythm, Service, Suspension, Term,
    UpgradedAlert,
};

use crate::Document;

impl Document {
    /// Every reference to a clause, with its place as a JSON pointer: everything but the clauses' own ids.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::Catalog;
    ///
    /// let catalog = Catalog::built_in();
    /// let references = catalog.documents()[0].references();
    /// let lock = references.iter().find(|(path, _)| path == "/services/3/lock/cancellation");
    /// assert_eq!(lock.map(|(_, clause)| clause.as_str()), Some("ITES-EDR-MDR-1.14-1"));
    /// ```
    pub fn references(&self) -> Vec<(String, &ClauseId)> {
        let mut references = References { found: Vec::new() };
        for (index, service) in self.services.iter().enumerate() {
            references.service(&format!("/services/{index}"), service);
        }
        for (index, desk) in self.desks.iter().enumerate() {
            references.desk(&format!("/desks/{index}"), desk);
        }
        references.found
    }
}

struct References<'d> {
    found: Vec<(String, &'d ClauseId)>,
}

impl<'d> References<'d> {
    fn service(&mut self, path: &str, service: &'d Service) {
        // Every field is named, so that a new one cannot be forgotten here.
        let Service {
            id: _,
            document: _,
            name: _,
            basis,
            position: _,
            quantity,
            companions,
            same_count,
            not_alone,
            facts,
            lock,
            decrease_notice,
            cancellation_notice,
            cancel_effect,
            suspension,
            charging,
            cover,
            allowances,
            commitments,
            availability,
            scales,
            duties,
            restated,
        } = service;
        self.clause(format!("{path}/basis"), basis);
        self.term(format!("{path}/quantity/minimum"), &quantity.minimum);
        self.term(format!("{path}/quantity/step"), &quantity.step);
        for (index, companion) in companions.iter().enumerate() {
            self.clause(format!("{path}/companions/{index}/clause"), &companion.clause);
        }
        if let Some(same_count) = same_count {
            self.clause(format!("{path}/same_count/clause"), &same_count.clause);
            self.term(format!("{path}/same_count/rule"), &same_count.rule);
        }
        if let Some(not_alone) = not_alone {
            self.clause(format!("{path}/not_alone/clause"), &not_alone.clause);
        }
        for (index, fact) in facts.iter().enumerate() {
            self.clause(format!("{path}/facts/{index}/clause"), &fact.clause);
        }
        if let Some(lock) = lock {
            self.optional(format!("{path}/lock/decrease"), lock.decrease.as_ref());
            self.optional(format!("{path}/lock/cancellation"), lock.cancellation.as_ref());
            self.term(format!("{path}/lock/scope"), &lock.scope);
        }
        self.notice(&format!("{path}/decrease_notice"), decrease_notice.as_ref());
        self.notice(&format!("{path}/cancellation_notice"), cancellation_notice.as_ref());
        self.term(format!("{path}/cancel_effect"), cancel_effect);
        match suspension {
            Suspension::NotOffered { clause } => self.clause(format!("{path}/suspension/not-offered/clause"), clause),
            Suspension::Silent => {}
        }
        self.charging(&format!("{path}/charging"), charging);
        if let Some(cover) = cover {
            self.cover(&format!("{path}/cover"), cover);
        }
        for (index, allowance) in allowances.iter().enumerate() {
            self.allowance(&format!("{path}/allowances/{index}"), allowance);
        }
        for (index, commitment) in commitments.iter().enumerate() {
            self.commitment(&format!("{path}/commitments/{index}"), commitment);
        }
        if let Some(AvailabilityTarget { millionths: _, clause, exclusions, period }) = availability {
            self.clause(format!("{path}/availability/clause"), clause);
            self.clause(format!("{path}/availability/exclusions"), exclusions);
            self.term(format!("{path}/availability/period"), period);
        }
        for (scale_index, scale) in scales.iter().enumerate() {
            for (index, level) in scale.levels.iter().enumerate() {
                self.clauses(&format!("{path}/scales/{scale_index}/levels/{index}/clauses"), &level.clauses);
            }
        }
        for (index, Duty { party: _, clause, figure: _ }) in duties.iter().enumerate() {
            self.clause(format!("{path}/duties/{index}/clause"), clause);
        }
        for (index, Restatement { clause, of }) in restated.iter().enumerate() {
            self.clause(format!("{path}/restated/{index}/clause"), clause);
            self.clause(format!("{path}/restated/{index}/of"), of);
        }
    }

    fn cover(&mut self, path: &str, cover: &'d Cover) {
        let Cover { period, limit, alert, window, claim_year, rules, process, basis } = cover;
        let CoverPeriod { length: _, start, renewal, before, after } = period;
        for (name, clause) in [("start", start), ("renewal", renewal), ("before", before), ("after", after)] {
            self.clause(format!("{path}/period/{name}"), clause);
        }
        self.clause(format!("{path}/limit/clause"), &limit.clause);
        self.clause(format!("{path}/alert/clause"), &alert.clause);
        if let Some(UpgradedAlert { stars: _, clause, window }) = &alert.upgraded {
            self.clause(format!("{path}/alert/upgraded/clause"), clause);
            self.term(format!("{path}/alert/upgraded/window"), window);
        }
        self.clause(format!("{path}/window/clause"), &window.clause);
        self.term(format!("{path}/claim_year"), claim_year);
        for (index, ClaimRule { attestation, asked: _, exception }) in rules.iter().enumerate() {
            self.clause(format!("{path}/rules/{index}/attestation/clause"), &attestation.clause);
            let exception = exception.as_ref().map(|exception| &exception.clause);
            self.optional(format!("{path}/rules/{index}/exception/clause"), exception);
        }
        if let Some(process) = process {
            self.claim_process(&format!("{path}/process"), process);
        }
        self.clauses(&format!("{path}/basis"), basis);
    }

    fn claim_process(&mut self, path: &str, process: &'d ClaimProcess) {
        let ClaimProcess {
            conditions_met,
            dispatch_requested,
            scan_guided,
            closed_after_scan,
            vendors_listed,
            scheduled,
            worked,
            reported,
            claimed,
            paid,
        } = process;
        for (name, clause) in [
            ("conditions_met", conditions_met),
            ("dispatch_requested", dispatch_requested),
            ("scan_guided", scan_guided),
            ("closed_after_scan", closed_after_scan),
            ("vendors_listed", vendors_listed),
            ("scheduled", scheduled),
            ("worked", worked),
            ("reported", reported),
            ("claimed", claimed),
            ("paid", paid),
        ] {
            self.clause(format!("{path}/{name}"), clause);
        }
    }

    fn allowance(&mut self, path: &str, allowance: &'d Allowance) {
        let Allowance {
            id: _,
            name: _,
            granted,
            period,
            partial,
            unit_cap,
            attestations,
            no_carry_over,
            no_purchase,
            basis,
        } = allowance;
        self.term(format!("{path}/granted"), granted);
        match period {
            AllowancePeriod::CalendarMonth { clause } => {
                self.clause(format!("{path}/period/calendar-month/clause"), clause);
            }
            AllowancePeriod::Year { part: _, anchor, clause } => {
                self.term(format!("{path}/period/year/anchor"), anchor);
                self.clause(format!("{path}/period/year/clause"), clause);
            }
            AllowancePeriod::Contract { scope } => self.term(format!("{path}/period/contract/scope"), scope),
            AllowancePeriod::Concurrent { lifetime: _, clause } => {
                self.clause(format!("{path}/period/concurrent/clause"), clause);
            }
        }
        if let Some(partial) = partial {
            self.term(format!("{path}/partial"), partial);
        }
        self.optional(format!("{path}/unit_cap/clause"), unit_cap.as_ref().map(|cap| &cap.clause));
        for (index, attestation) in attestations.iter().enumerate() {
            self.clause(format!("{path}/attestations/{index}/clause"), &attestation.clause);
        }
        self.optional(format!("{path}/no_carry_over"), no_carry_over.as_ref());
        self.optional(format!("{path}/no_purchase"), no_purchase.as_ref());
        self.clauses(&format!("{path}/basis"), basis);
    }

    fn commitment(&mut self, path: &str, commitment: &'d Commitment) {
        let Commitment { id: _, name: _, sense: _, promise, basis } = commitment;
        match promise {
            Promise::Always(rule) => self.due_rule(&format!("{path}/promise/always"), rule),
            Promise::ByLevel { scale: _, rules } => {
                for (index, level) in rules.iter().enumerate() {
                    self.due_rule(&format!("{path}/promise/by-level/rules/{index}/rule"), &level.rule);
                }
            }
        }
        self.clauses(&format!("{path}/basis"), basis);
    }

    fn due_rule(&mut self, path: &str, rule: &'d DueRule) {
        let (name, clause) = match rule {
            DueRule::Elapsed { minutes: _, clause } => ("elapsed", clause),
            DueRule::BusinessDays { desk: _, days: _, end, clause } => {
                match end {
                    Deadline::DayEnd(term) => self.term(format!("{path}/business-days/end/day-end"), term),
                    Deadline::Response(term) => self.term(format!("{path}/business-days/end/response"), term),
                }
                ("business-days", clause)
            }
            DueRule::Days { days: _, clause } => ("days", clause),
            DueRule::Months { months: _, clause } => ("months", clause),
            DueRule::BusinessDayOfNextMonth { desk: _, ordinal: _, clause } => ("business-day-of-next-month", clause),
            DueRule::LatestBefore { months: _, clause } => ("latest-before", clause),
            DueRule::InForce { days: _, count, clause } => {
                self.term(format!("{path}/in-force/count"), count);
                ("in-force", clause)
            }
            DueRule::Promptly { clause } => ("promptly", clause),
            DueRule::Never { clause } => ("never", clause),
        };
        self.clause(format!("{path}/{name}/clause"), clause);
    }

    fn notice(&mut self, path: &str, notice: Option<&'d Notice>) {
        if let Some(Notice { months: _, clause, written }) = notice {
            self.clause(format!("{path}/clause"), clause);
            self.optional(format!("{path}/written"), written.as_ref());
        }
    }

    fn charging(&mut self, path: &str, charging: &'d Charging) {
        let Charging { rhythm, tax: _, refund, basis } = charging;
        match rhythm {
            Rhythm::Once => {}
            Rhythm::Monthly { first_month, proration, quantity } => {
                self.term(format!("{path}/rhythm/monthly/first_month"), first_month);
                self.term(format!("{path}/rhythm/monthly/proration"), proration);
                self.term(format!("{path}/rhythm/monthly/quantity"), quantity);
            }
        }
        self.optional(format!("{path}/refund"), refund.as_ref());
        self.clauses(&format!("{path}/basis"), basis);
    }

    fn desk(&mut self, path: &str, desk: &'d Desk) {
        let Desk { id: _, document: _, name: _, hours: _, hours_clause, days_clause, year_end } = desk;
        self.clause(format!("{path}/hours_clause"), hours_clause);
        self.clause(format!("{path}/days_clause"), days_clause);
        if let Some(year_end) = year_end {
            self.term(format!("{path}/year_end"), year_end);
        }
    }

    fn term<T>(&mut self, path: String, term: &'d Term<T>) {
        self.optional(format!("{path}/clause"), term.clause());
    }

    fn optional(&mut self, path: String, clause: Option<&'d ClauseId>) {
        if let Some(clause) = clause {
            self.clause(path, clause);
        }
    }

    fn clauses(&mut self, path: &str, clauses: &'d [ClauseId]) {
        for (index, clause) in clauses.iter().enumerate() {
            self.clause(format!("{path}/{index}"), clause);
        }
    }

    fn clause(&mut self, path: String, clause: &'d ClauseId) {
        self.found.push((path, clause));
    }
}
