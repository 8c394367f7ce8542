//! A caller's own document: it is refused with a reason, or every question about its services is answered.
//!
//! The input is a document in JSON, or how one of the known documents is edited, value by value: so it stays JSON and gets past the reader.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use std::sync::OnceLock;
use yakkan::catalog::{Catalog, Document, Severity, lint};
use yakkan_fuzz::one_answer;

fuzz_target!(|input: &[u8]| {
    if input.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{') {
        if let Ok(text) = std::str::from_utf8(input) {
            try_document(text);
        }
    } else if let Ok(text) = edited(&mut Unstructured::new(input)) {
        try_document(&text);
    }
});

fn try_document(text: &str) {
    static BUILT_IN: Catalog = Catalog::built_in();
    let document = match Document::from_json(text) {
        Ok(document) => document,
        Err(error) => {
            assert!(error.to_string().len() < 4096, "{error}");
            return;
        }
    };
    let written = document.to_json().expect("a document that was read has a form");
    assert_eq!(Document::from_json(&written).as_ref(), Ok(&document), "{written}");
    let usable = lint(&document, &BUILT_IN).iter().all(|finding| finding.severity != Severity::Error);
    let services: Vec<String> = document.services.iter().map(|service| service.id.to_string()).collect();
    match BUILT_IN.clone().with(document) {
        Ok(catalog) => {
            assert!(usable, "errors and yet taken");
            services.iter().for_each(|service| ask_of(&catalog, service));
        }
        Err(_) => assert!(!usable, "no errors and yet refused"),
    }
}

/// Asks what can be asked of a service.
fn ask_of(catalog: &Catalog, service: &str) {
    let ask = |request: Value| {
        let answer = yakkan_requests::answer(catalog, &request.to_string());
        one_answer(&answer);
        serde_json::from_str::<Value>(&answer).expect("just held to its form")
    };
    let own = catalog.service(service).expect("a service of the catalog");
    ask(json!({"do": "service", "service": service}));
    let uses: Vec<Value> = own
        .allowances
        .iter()
        .map(|allowance| json!({"service": service, "allowance": allowance.id.as_str(), "on": "2026-05-01", "holder": "h", "units": 1}))
        .collect();
    for (start, quantity) in [("2026-04-01", 30), ("2000-01-01", 0), ("2024-02-29", u32::MAX)] {
        let line = json!({"service": service, "start": start, "quantity": quantity});
        let contract = json!({"id": "C-1", "lines": [line]});
        ask(json!({"do": "check_contract", "contract": contract, "disputes": true}));
        for wish in [json!({"quantity": 10}), json!({"cancel": true}), json!({"suspend": true})] {
            let mut part = wish;
            part["service"] = json!(service);
            let notice = json!({"on": "2026-10-01"});
            ask(json!({"do": "earliest_change", "contract": contract, "changes": [part], "notice": notice}));
            part["on"] = json!("2027-04-01");
            ask(
                json!({"do": "check_change", "contract": contract, "changes": [part], "notice": notice, "disputes": true}),
            );
        }
        let price = json!([{"service": service, "from": "2000-01-01", "unit_price": "1980.5"}]);
        ask(json!({"do": "invoice", "contract": contract, "month": "2026-10", "prices": price, "disputes": true}));
        ask(json!({"do": "charges", "contract": contract, "from": "2026-10", "to": "2027-10", "prices": price}));
        ask(json!({"do": "allowances", "contract": contract, "on": "2026-10-31", "uses": uses, "disputes": true}));
        for one in &uses {
            ask(json!({"do": "check_use", "contract": contract, "uses": uses, "use": one}));
        }
        ask(json!({"do": "timeline", "contract": contract}));
        let claims = json!([{"alert_on": "2026-05-01", "dispatched_on": "2026-05-03", "paid": 100_000}]);
        ask(json!({"do": "cover", "contract": contract, "claims": claims, "on": "2026-10-31"}));
        let claim = json!({"alert": {"on": "2026-06-01", "stars": 3}, "dispatched_on": "2026-06-05", "cost": 100_000, "facts": {}});
        ask(json!({"do": "assess_claim", "contract": contract, "claims": claims, "claim": claim}));
    }
    for kind in ["decrease", "cancel"] {
        ask(json!({"do": "latest_notice", "service": service, "kind": kind, "on": "2027-04-01", "disputes": true}));
    }
    for commitment in own.commitments.iter() {
        for severity in [Value::Null, json!("A"), json!("1")] {
            for from in ["2026-10-31T18:00:00+09:00", "2026-12-30", "2026-10"] {
                let mut request = json!({"do": "due", "service": service, "commitment": commitment.id.as_str(), "from": from, "disputes": true});
                if !severity.is_null() {
                    request["severity"] = severity.clone();
                }
                ask(request);
            }
        }
    }
    ask(json!({"do": "availability", "service": service, "month": "2026-10", "outages": [], "excluded": []}));
}

/// A known document with some of its values replaced.
fn edited(input: &mut Unstructured<'_>) -> arbitrary::Result<String> {
    let known = known();
    let mut document = input.choose(known)?.clone();
    let edits = input.int_in_range(0..=6)?;
    for _ in 0..edits {
        let place = usize::from(u16::arbitrary(input)?);
        let edit = Edit::arbitrary(input)?;
        let mut count = 0;
        let total = each(&mut document, usize::MAX, &mut count, &mut |_| {});
        count = 0;
        let other = known[usize::from(u8::arbitrary(input)?) % known.len()].clone();
        let from = usize::from(u16::arbitrary(input)?);
        each(&mut document, place % total.max(1), &mut count, &mut |value| edit.apply(value, other.clone(), from));
    }
    Ok(document.to_string())
}

/// What becomes of a value.
#[derive(Arbitrary)]
enum Edit {
    Remove,
    Null,
    Zero,
    One,
    Most,
    Number(u32),
    Negative(i32),
    Truth(bool),
    Empty,
    Word(String),
    /// The value of another place.
    Other,
    /// The first member of a list or object once more, or under another's name.
    Again,
    /// Members in another order.
    Turned,
}

impl Edit {
    fn apply(&self, value: &mut Value, mut other: Value, from: usize) {
        *value = match self {
            Self::Remove => {
                match value {
                    Value::Array(members) => drop(members.pop()),
                    Value::Object(members) => {
                        let name = members.keys().nth(from % members.len().max(1)).cloned();
                        name.and_then(|name| members.remove(&name));
                    }
                    _ => *value = Value::Null,
                }
                return;
            }
            Self::Null => Value::Null,
            Self::Zero => json!(0),
            Self::One => json!(1),
            Self::Most => json!(u32::MAX),
            Self::Number(number) => json!(number),
            Self::Negative(number) => json!(number),
            Self::Truth(truth) => json!(truth),
            Self::Empty => match value {
                Value::Array(_) => json!([]),
                Value::Object(_) => json!({}),
                _ => json!(""),
            },
            Self::Word(word) => json!(word),
            Self::Other => {
                let (mut count, mut found) = (0, Value::Null);
                let total = each(&mut other, usize::MAX, &mut count, &mut |_| {});
                count = 0;
                each(&mut other, from % total.max(1), &mut count, &mut |value| found = value.clone());
                found
            }
            Self::Again => {
                if let Value::Array(members) = value {
                    members.extend(members.first().cloned());
                }
                return;
            }
            Self::Turned => {
                if let Value::Array(members) = value {
                    members.reverse();
                }
                return;
            }
        };
    }
}

/// Goes through every value and edits one; how many there are.
fn each(value: &mut Value, place: usize, count: &mut usize, edit: &mut dyn FnMut(&mut Value)) -> usize {
    let here = *count;
    *count += 1;
    if here == place {
        edit(value);
        return *count;
    }
    match value {
        Value::Array(members) => {
            for member in members {
                each(member, place, count, edit);
            }
        }
        Value::Object(members) => {
            for member in members.values_mut() {
                each(member, place, count, edit);
            }
        }
        _ => {}
    }
    *count
}

/// The example of another provider, and the built-in documents.
fn known() -> &'static [Value] {
    static KNOWN: OnceLock<Vec<Value>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let read = |text: &str| serde_json::from_str(text).expect("a document is JSON");
        let catalog = Catalog::built_in();
        // Under an id of their own, since the catalog has the others.
        let built_in = catalog.documents().iter().map(|document| {
            let text = document.to_json().expect("a document has a form");
            let mut document: Value = read(&text);
            document["id"] = json!("OTHER");
            document
        });
        [read(include_str!("../../examples/provider/kaze-soc.json"))].into_iter().chain(built_in).collect()
    })
}
