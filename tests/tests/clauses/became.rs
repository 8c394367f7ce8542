//! What a clause became: the places that refer to it, in words.

use super::{BTreeMap, BTreeSet, Catalog, Document, Value};

/// Segments that say nothing to a reader: the place without them is as clear.
const SILENT: [&str; 12] = [
    "services",
    "clause",
    "clauses",
    "promise",
    "always",
    "by-level",
    "rules",
    "rule",
    "attestation",
    "levels",
    "term",
    "stated",
];

/// For each clause of a document that is referred to, what it became, each once.
pub(crate) fn became<'c>(catalog: &'c Catalog, document: &'c Document) -> BTreeMap<&'c str, Vec<String>> {
    // A clause of one document may be referred to from another.
    let mut places: BTreeMap<&str, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    let own: BTreeSet<_> = document.clauses.iter().map(|clause| clause.id.as_str()).collect();
    for other in catalog.documents() {
        let json: Value = serde_json::from_str(&other.to_json().unwrap()).unwrap();
        for (path, clause) in other.references() {
            // What it is repeated by is said of the clause that repeats.
            if own.contains(clause.as_str()) && !(path.contains("/restated/") && path.ends_with("/of")) {
                let (holder, what) = in_words(&json, &path);
                places.entry(clause.as_str()).or_default().entry(what).or_default().insert(holder);
            }
        }
    }
    let sentence = |(what, holders): (&String, &BTreeSet<String>)| {
        let holders: Vec<_> = holders.iter().map(|holder| format!("`{holder}`")).collect();
        format!("{what} ({})", holders.join(", "))
    };
    places.into_iter().map(|(clause, all)| (clause, all.iter().map(sentence).collect())).collect()
}

/// The service or desk that a place is in, and the place in words.
fn in_words(document: &Value, path: &str) -> (String, String) {
    let segments: Vec<_> = path.split('/').skip(1).collect();
    let named = |value: &Value| {
        let names = ["id", "fact", "level", "service"]
            .map(|name| value.get(name).or_else(|| value.get("attestation")?.get(name)));
        names.into_iter().flatten().find_map(|name| name.as_str().map(str::to_owned))
    };
    let (kind, holder) = (segments[0], &document[segments[0]][segments[1].parse::<usize>().unwrap()]);
    let inside = &holder[segments[2]];
    let what = match (kind, segments[2]) {
        (_, "duties") => duty(&inside[segments[3].parse::<usize>().unwrap()]),
        (_, "restated") => {
            let one = &inside[segments[3].parse::<usize>().unwrap()];
            format!("says {} again", one["of"].as_str().unwrap())
        }
        _ => {
            let mut words = Vec::new();
            let mut value = holder;
            for segment in &segments[2..] {
                value = match segment.parse::<usize>() {
                    Ok(index) => {
                        words.extend(named(&value[index]).map(|name| format!("`{name}`")));
                        &value[index]
                    }
                    Err(_) => {
                        if !SILENT.contains(segment) {
                            words.push(segment.replace(['_', '-'], " "));
                        }
                        &value[*segment]
                    }
                };
            }
            let is_attested =
                segments.iter().any(|one| ["facts", "attestation", "attestations", "exception"].contains(one));
            let kind = match kind {
                "desks" => "desk",
                _ if is_attested => "attestation",
                _ => "term",
            };
            format!("{kind}: {}", words.join(", "))
        }
    };
    (named(holder).unwrap(), what)
}

fn duty(duty: &Value) -> String {
    let party = duty["party"].as_str().unwrap();
    let figure = &duty["figure"];
    match figure["value"].as_u64() {
        Some(value) => format!("duty of the {party}: {value} {}", figure["unit"]["en"].as_str().unwrap()),
        None => format!("duty of the {party}"),
    }
}
