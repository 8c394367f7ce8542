//! Which clauses does a document refer to, and where?

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use yakkan_contract_rules::{Charging, ClauseId, Desk, Notice, Rhythm, Service, Suspension, Term};

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
    /// let lock = references.iter().find(|(_, clause)| clause.as_str() == "ITES-EDR-MDR-1.14-1");
    /// assert_eq!(lock.map(|(path, _)| path.as_str()), Some("/services/3/lock/cancellation"));
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
            self.clause(format!("{path}/cover/start"), &cover.start);
            self.clause(format!("{path}/cover/renewal"), &cover.renewal);
        }
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
        for (index, clause) in basis.iter().enumerate() {
            self.clause(format!("{path}/basis/{index}"), clause);
        }
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

    fn clause(&mut self, path: String, clause: &'d ClauseId) {
        self.found.push((path, clause));
    }
}
