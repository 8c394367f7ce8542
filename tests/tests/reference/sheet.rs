//! Which value each silence is read by, and which silences an answer met.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Every reading with its values, by name; the default stands first.
const VALUES: [(&str, &[&str]); 22] = [
    ("allowance-year", &["contract", "calendar"]),
    ("amendment-count", &["after-full-days", "on-the-20th"]),
    ("amount-rounding", &["down", "half-up", "up"]),
    ("business-day-end", &["desk-close", "midnight"]),
    ("business-day-response", &["next-day-end", "same-time"]),
    ("cancel-effect", &["month-end", "same-day"]),
    ("claim-year", &["alert-day", "dispatch-day"]),
    ("deployment-scope", &["contract"]),
    ("eset-quantity", &["licences"]),
    ("first-month", &["charged", "free"]),
    ("holidays", &["forecast"]),
    ("lock-scope", &["contract"]),
    ("month-quantity", &["opening", "closing", "peak"]),
    ("nec-quantity", &["units"]),
    ("nec-year-end", &["12-29..01-03", "12-30..01-03", "none"]),
    ("notice-count", &["corresponding-day", "end-of-day", "clear-months"]),
    ("partial-grant", &["full"]),
    ("proration", &["none"]),
    ("same-count", &["equal", "at-least"]),
    ("slo-period", &["calendar-month"]),
    ("tax-rounding", &["down", "half-up", "up"]),
    ("upgrade-window", &["upgrade-day", "alert-day"]),
];

/// The readings of one question. Looking one up notes that the answer relied on it.
pub struct Sheet {
    chosen: Vec<(&'static str, &'static str)>,
    met: BTreeSet<&'static str>,
}

impl Sheet {
    /// The readings that a request chooses; defaults for the rest.
    pub fn of(request: &Value) -> Self {
        let value = |name: &str, values: &[&'static str]| {
            let given = request["readings"][name].as_str();
            given.map_or(values[0], |given| *values.iter().find(|value| **value == given).unwrap())
        };
        Self {
            chosen: VALUES.iter().map(|(name, values)| (*name, value(name, values))).collect(),
            met: BTreeSet::new(),
        }
    }

    /// The same readings but for one.
    pub fn with(request: &Value, reading: &str, value: &'static str) -> Self {
        let mut sheet = Self::of(request);
        sheet.chosen.iter_mut().filter(|(name, _)| *name == reading).for_each(|(_, chosen)| *chosen = value);
        sheet
    }

    /// The value of a reading that is now relied on.
    pub fn read(&mut self, reading: &str) -> &'static str {
        let (name, value) = self.chosen.iter().find(|(name, _)| *name == reading).unwrap();
        self.met.insert(name);
        value
    }

    /// The value of a reading that may not be relied on.
    pub fn chosen(&self, reading: &str) -> &'static str {
        self.chosen.iter().find(|(name, _)| *name == reading).unwrap().1
    }

    /// Those relied on, as an answer lists them.
    pub fn listed(&self) -> Value {
        let relied_on = self.chosen.iter().filter(|(name, _)| self.met.contains(name));
        relied_on.map(|(name, value)| json!({"reading": name, "value": value})).collect()
    }

    /// What each reading relied on could have been instead.
    pub fn others(&self) -> Vec<(&'static str, &'static str)> {
        let relied_on = VALUES.iter().filter(|(name, _)| self.met.contains(name));
        let pairs = relied_on.flat_map(|(name, values)| values.iter().map(move |value| (*name, *value)));
        pairs.filter(|pair| !self.chosen.contains(pair)).collect()
    }
}

/// Any choice of readings, as a request holds it.
pub fn any_readings() -> impl proptest::strategy::Strategy<Value = Value> {
    use proptest::prelude::*;
    proptest::collection::vec(proptest::option::weighted(0.4, 0..3_usize), VALUES.len()).prop_map(|picks| {
        let picked = VALUES
            .iter()
            .zip(picks)
            .filter_map(|((name, values), pick)| Some(((*name).to_owned(), json!(values[pick? % values.len()]))));
        Value::Object(picked.collect())
    })
}
