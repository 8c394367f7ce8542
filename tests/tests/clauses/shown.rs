//! Which worked case shows a clause.

use super::{BTreeMap, BTreeSet, Catalog, Value};

/// For each clause the case that shows it: the first that expects it by name, or else the first whose answer lists it.
pub(crate) struct Shown {
    cases: BTreeMap<String, String>,
}

impl Shown {
    /// Asks every worked case, file by file in the order of their names.
    ///
    /// A case shows the clauses that its answer rests on. The answer to `service` rests on all there are, so it shows those alone that the case expects by name.
    pub(crate) fn by_the_worked_cases(catalog: &Catalog) -> Self {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors");
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let (mut cases, mut listed, mut services) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for file in files {
            let name = file.file_name().unwrap().to_str().unwrap();
            for line in std::fs::read_to_string(&file).unwrap().lines() {
                let case: Value = serde_json::from_str(line).unwrap();
                let said = || format!("{}: {}", name, case["name"].as_str().unwrap().replace('|', "\\|"));
                if case["request"]["do"] == "service" {
                    texts(&case["expect"], &mut |text| {
                        services.entry(text.to_owned()).or_insert_with(said);
                    });
                    continue;
                }
                let answer = yakkan_requests::answer(catalog, &case["request"].to_string());
                let answer: Value = serde_json::from_str(&answer).unwrap();
                let mut named = BTreeSet::new();
                texts(&case["expect"], &mut |text| {
                    named.insert(text.to_owned());
                });
                for clause in answer["ok"]["clauses"].as_array().into_iter().flatten() {
                    let clause = clause.as_str().unwrap();
                    let shown = if named.contains(clause) { &mut cases } else { &mut listed };
                    shown.entry(clause.to_owned()).or_insert_with(said);
                }
            }
        }
        // What a case expects by name shows more than what an answer relies on, and that more than what a service only lists.
        for (clause, case) in listed.into_iter().chain(services) {
            cases.entry(clause).or_insert(case);
        }
        Self { cases }
    }

    pub(crate) fn case(&self, clause: &str) -> Option<&str> {
        self.cases.get(clause).map(String::as_str)
    }
}

/// Every text in a value.
fn texts(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => found(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}
