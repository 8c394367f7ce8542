//! How terms stand in a document's JSON.

use alloc::string::{String, ToString};

use super::*;

fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn written<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

/// It is written so, and read again.
fn round<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + core::fmt::Debug>(value: T, json: &str) {
    assert_eq!(written(&value), json);
    assert_eq!(read::<T>(json).as_ref(), Ok(&value), "{json}");
}

#[test]
fn a_term_is_stated_with_its_clause_or_silent_with_its_default() {
    round(Term::Stated { value: 25, clause: clause("X-1") }, r#"{"stated":25,"clause":"X-1"}"#);
    round(Term::Silent { reading: Reading::NecQuantity, default: 1 }, r#"{"silent":"nec-quantity","default":1}"#);
    for mixed in [
        "{}",
        r#"{"stated":25}"#,
        r#"{"clause":"X-1"}"#,
        r#"{"silent":"nec-quantity"}"#,
        r#"{"stated":25,"clause":"X-1","silent":"nec-quantity"}"#,
        r#"{"stated":25,"clause":"X-1","default":1}"#,
        r#"{"silent":"nec-quantity","default":1,"clause":"X-1"}"#,
    ] {
        let error = read::<Term<u32>>(mixed).unwrap_err();
        assert!(error.contains("either 'stated' with 'clause' or 'silent' with 'default'"), "{mixed}: {error}");
    }
}

#[test]
fn readings_and_identifiers_are_their_names() {
    round(Reading::MonthQuantity, r#""month-quantity""#);
    assert!(read::<Reading>(r#""weather""#).unwrap_err().contains("'weather' is not a reading"));
    round(ServiceId::constant("ites-mdr"), r#""ites-mdr""#);
    assert!(read::<ServiceId>(r#""-""#).unwrap_err().contains("'-' is not an identifier"));
}

#[test]
fn a_step_is_a_number_or_fixed() {
    round(Step::By(10), "10");
    round(Step::Fixed, r#""fixed""#);
    assert!(read::<Step>(r#""loose""#).unwrap_err().contains("a step is 'fixed' or a whole number"));
}

#[test]
fn a_fact_is_true_or_false_or_a_number_with_bounds() {
    round(FactKind::Bool, r#"{"type":"bool"}"#);
    round(FactKind::Integer { least: Some(1), most: Some(2) }, r#"{"type":"integer","least":1,"most":2}"#);
    round(FactKind::Integer { least: None, most: None }, r#"{"type":"integer"}"#);
    for bounded in [r#"{"type":"bool","least":1}"#, r#"{"type":"bool","most":2}"#] {
        assert!(read::<FactKind>(bounded).unwrap_err().contains("no 'least' and no 'most'"), "{bounded}");
    }
}
