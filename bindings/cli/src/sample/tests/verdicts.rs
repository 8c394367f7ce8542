//! What the rules say to two thousand contracts and their requests: most are in order, and every kind of refusal comes up.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use yakkan::calendar::Iso;
use yakkan::catalog::Catalog;

use crate::sample::contract::{Becomes, Change, Contract, FactValue};
use crate::sample::draw::draw;

/// The contract in the form it has in requests.
fn json(contract: &Contract) -> String {
    let mut text = format!("{{\"id\":\"C-{}\",\"facts\":{{", contract.number);
    let facts = contract.facts.iter().map(|fact| match fact.value {
        FactValue::Truth(truth) => format!("\"{}\":{truth}", fact.name),
        FactValue::Number(number) => format!("\"{}\":{number}", fact.name),
    });
    write!(text, "{}}},\"lines\":[", facts.collect::<Vec<_>>().join(",")).unwrap();
    let lines = contract.lines.iter().map(|line| {
        let mut text = format!(
            "{{\"service\":\"{}\",\"start\":\"{}\",\"quantity\":{}",
            line.service,
            Iso(line.span.start),
            line.quantity
        );
        for (name, day) in [("last_day", line.span.last_day), ("use_start", line.use_start)] {
            if let Some(day) = day {
                write!(text, ",\"{name}\":\"{}\"", Iso(day)).unwrap();
            }
        }
        let agreed = contract.changes.iter().filter(|change| change.notice.is_none() && change.service == line.service);
        let agreed = agreed.map(|change| match change.becomes {
            Becomes::Quantity(quantity) => format!("{{\"on\":\"{}\",\"quantity\":{quantity}}}", Iso(change.on)),
            Becomes::Cancelled | Becomes::Suspended => panic!("only quantities are agreed"),
        });
        write!(text, ",\"changes\":[{}]}}", agreed.collect::<Vec<_>>().join(",")).unwrap();
        text
    });
    write!(text, "{}]}}", lines.collect::<Vec<_>>().join(",")).unwrap();
    text
}

/// The requests of a contract, its parts in brackets and its notice.
fn requests(contract: &Contract) -> Vec<(String, String)> {
    let mut requests: Vec<Vec<&Change>> = Vec::new();
    for change in contract.changes.iter().filter(|change| change.notice.is_some()) {
        match requests.last_mut() {
            Some(parts) if change.request.is_some() && parts[0].request == change.request => parts.push(change),
            _ => requests.push(vec![change]),
        }
    }
    let part = |change: &Change| {
        let becomes = match change.becomes {
            Becomes::Quantity(quantity) => format!("\"quantity\":{quantity}"),
            Becomes::Cancelled => "\"cancel\":true".to_owned(),
            Becomes::Suspended => "\"suspend\":true".to_owned(),
        };
        format!("{{\"service\":\"{}\",\"on\":\"{}\",{becomes}}}", change.service, Iso(change.on))
    };
    let request = |parts: Vec<&Change>| {
        let notice = parts[0].notice.unwrap();
        let written = notice.written.map_or(String::new(), |written| format!(",\"written\":{written}"));
        let parts: Vec<String> = parts.into_iter().map(part).collect();
        (parts.join(","), format!("{{\"on\":\"{}\"{written}}}", Iso(notice.on)))
    };
    requests.into_iter().map(request).collect()
}

/// How often each verdict came, and in how many answers each breach.
#[derive(Debug, Default)]
struct Tally {
    verdicts: BTreeMap<String, u32>,
    breaches: BTreeMap<String, u32>,
    asked: u32,
}

impl Tally {
    fn add(&mut self, answer: &str) {
        let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
        let ok = answer.get("ok").unwrap_or_else(|| panic!("{answer}"));
        *self.verdicts.entry(ok["verdict"].as_str().unwrap().to_owned()).or_default() += 1;
        let codes = ok["violations"].as_array().unwrap().iter().map(|violation| violation["code"].as_str().unwrap());
        for code in codes.collect::<BTreeSet<_>>() {
            *self.breaches.entry(code.to_owned()).or_default() += 1;
        }
        self.asked += 1;
    }

    fn percent(&self, verdict: &str) -> u32 {
        self.verdicts.get(verdict).copied().unwrap_or_default() * 100 / self.asked
    }
}

#[test]
fn contracts_and_requests_are_judged_in_every_way() {
    let catalog = Catalog::built_in();
    let (mut contracts, mut changes) = (Tally::default(), Tally::default());
    for seed in [1, 2] {
        let mut contract = Contract::default();
        for number in 1..=2000 {
            if draw(&mut contract, seed, number).is_some() {
                continue;
            }
            let json = json(&contract);
            contracts
                .add(&yakkan_requests::answer(&catalog, &format!("{{\"do\":\"check_contract\",\"contract\":{json}}}")));
            for (parts, notice) in requests(&contract) {
                let question = format!(
                    "{{\"do\":\"check_change\",\"contract\":{json},\"changes\":[{parts}],\"notice\":{notice}}}"
                );
                changes.add(&yakkan_requests::answer(&catalog, &question));
            }
        }
    }
    assert!((82..=92).contains(&contracts.percent("allowed")), "{contracts:?}");
    assert!((5..=14).contains(&contracts.percent("conditional")), "{contracts:?}");
    assert!((3..=9).contains(&contracts.percent("refused")), "{contracts:?}");
    // One in 35 contracts breaks a rule by its lines, in one way or two; all the others are sound.
    let companions = contracts.breaches.get("missing-companion").copied().unwrap_or_default();
    assert!((30..=70).contains(&companions), "{contracts:?}");
    let codes: Vec<&str> = contracts.breaches.keys().map(String::as_str).collect();
    for code in
        ["below-minimum", "off-step", "missing-companion", "count-mismatch", "not-alone", "administrators-out-of-range"]
    {
        assert!(codes.contains(&code), "{code}: {contracts:?}");
    }
    assert!((60..=85).contains(&changes.percent("allowed")), "{changes:?}");
    assert!((1..=10).contains(&changes.percent("conditional")), "{changes:?}");
    for code in [
        "within-lock",
        "notice-too-late",
        "notice-not-written",
        "effective-before-notice",
        "not-in-force",
        "no-change",
        "suspension-not-offered",
        "suspension-silent",
        "count-mismatch",
        "missing-companion",
        "below-minimum",
        "off-step",
        "not-alone",
    ] {
        assert!(changes.breaches.contains_key(code), "{code}: {changes:?}");
    }
}
