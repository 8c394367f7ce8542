//! The rule as it stands in the document, judged here: typed, and through the request language.

use serde_json::{Value, json};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeAnswer, ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, Service, Wish, check_change,
};

use crate::way::{Answer, Broken, Row, Way};

static CATALOG: Catalog = Catalog::built_in();

/// `check_change` of a contract with two lines.
pub struct Typed {
    services: [&'static Service; 2],
    readings: Readings,
}

impl Typed {
    /// With the services of the built-in documents.
    pub fn new() -> Self {
        Self {
            services: ["ites-edr", "ites-mdr"].map(|id| CATALOG.service(id).unwrap()),
            readings: Readings::default(),
        }
    }
}

impl Way for Typed {
    type Question = (Contract<'static>, ChangeRequest<'static>);
    type Reply = ChangeAnswer<'static>;

    fn engine(&self) -> String {
        format!("yakkan {}, check_change", crate::version("yakkan"))
    }

    fn given(&self) -> &'static str {
        "a contract, a request, three dates"
    }

    fn says(&self) -> &'static str {
        "every breach, clause and reading"
    }

    fn question(&self, row: &Row) -> Self::Question {
        let lines = self.services.map(|service| Line::new(service, row.start, row.present));
        let [edr, mdr] = self.services;
        let parts = [(edr, row.edr), (mdr, row.quantity)].map(|(service, quantity)| Part {
            service,
            on: row.on,
            wish: Wish::Quantity(quantity),
        });
        let notice = NoticeGiven { on: row.notice, written: Some(true) };
        (Contract::new("C-1", lines, []).unwrap(), ChangeRequest::new(parts, notice).unwrap())
    }

    fn ask(&mut self, (contract, request): &Self::Question) -> Self::Reply {
        check_change(contract, request, &self.readings)
    }

    fn read(&self, reply: Self::Reply) -> Answer {
        assert_eq!(reply.verdict.conditions, [], "nothing is left open");
        broken(reply.verdict.violations.iter().map(|violation| violation.breach.code()))
    }
}

/// The same question as one text, and the answer as another.
pub struct Requests;

impl Way for Requests {
    type Question = String;
    type Reply = String;

    fn engine(&self) -> String {
        format!("yakkan {}, a request in JSON", crate::version("yakkan-requests"))
    }

    fn given(&self) -> &'static str {
        "one text of 0.4 kB"
    }

    fn says(&self) -> &'static str {
        "the same as text, in two languages"
    }

    fn question(&self, row: &Row) -> String {
        let Row { start, on, notice, present, quantity, edr } = row;
        format!(
            r#"{{"do": "check_change", "contract": {{"id": "C-1", "lines": [{{"service": "ites-edr", "start": "{start}", "quantity": {present}}}, {{"service": "ites-mdr", "start": "{start}", "quantity": {present}}}]}}, "changes": [{{"service": "ites-edr", "on": "{on}", "quantity": {edr}}}, {{"service": "ites-mdr", "on": "{on}", "quantity": {quantity}}}], "notice": {{"on": "{notice}", "written": true}}}}"#
        )
    }

    fn ask(&mut self, question: &String) -> String {
        yakkan_requests::answer(&CATALOG, question)
    }

    fn read(&self, reply: String) -> Answer {
        let answer: Value = serde_json::from_str(&reply).unwrap();
        let answer = &answer["ok"];
        assert_eq!(answer["conditions"], json!([]), "{reply}");
        let violations = answer["violations"].as_array().unwrap();
        broken(violations.iter().map(|violation| violation["code"].as_str().unwrap()))
    }
}

fn broken<'a>(codes: impl Iterator<Item = &'a str>) -> Answer {
    let mut broken = Broken { within_lock: false, too_late: false, below_minimum: false, mismatch: false };
    for code in codes {
        let slot = match code {
            "within-lock" => &mut broken.within_lock,
            "notice-too-late" => &mut broken.too_late,
            "below-minimum" => &mut broken.below_minimum,
            "count-mismatch" => &mut broken.mismatch,
            code => panic!("the rows break no other rule: {code}"),
        };
        *slot = true;
    }
    Answer::Broken(broken)
}
