//! Names on the wire, and what is one.

use alloc::string::ToString;
use core::hash::{Hash, Hasher};
use std::hash::DefaultHasher;

use super::*;

#[test]
fn an_identifier_is_1_to_64_letters_digits_and_marks_and_starts_with_no_mark() {
    let longest = "a".repeat(64);
    for good in ["a", "Z9", "0", "a.b_c-d", "a-", "a--b", &*longest] {
        assert!(is_identifier(good), "{good}");
        assert_eq!(ServiceId::new(good).unwrap().as_str(), good);
        assert_eq!(ServiceId::new(good).unwrap().to_string(), good);
    }
    let too_long = "a".repeat(65);
    for bad in ["", "-a", ".a", "_", "a b", " a", "ü", "あ", "a\n", "a/b", &*too_long, &*"あ".repeat(100)] {
        assert!(!is_identifier(bad), "{bad}");
        let error = ClauseId::new(bad).unwrap_err();
        assert_eq!(error.text, bad.chars().take(64).collect::<alloc::string::String>());
    }
}

/// In one place, in two, and other texts: of one length, with one end, with one beginning, too short for an end of four bytes, all and none of another.
#[test]
fn identifiers_are_equal_and_ordered_and_hashed_as_their_texts() {
    let texts = ["ites-edr", "ites-mdr", "nets-mdr", "ites-mdx", "mdr", "mdx", "a", "b", "ites-mdr-b", "ites-mdr.b"];
    let made = || texts.map(|text| ServiceId::new(text).unwrap());
    let (ones, others) = (made(), made());
    let hash = |value: &dyn Fn(&mut DefaultHasher)| {
        let mut hasher = DefaultHasher::new();
        value(&mut hasher);
        hasher.finish()
    };
    for one in &ones {
        assert_eq!(hash(&|hasher| one.hash(hasher)), hash(&|hasher| one.as_str().hash(hasher)), "{one}");
        for other in ones.iter().chain(&others) {
            assert_eq!(one == other, one.as_str() == other.as_str(), "{one} {other}");
            assert_eq!(one.cmp(other), one.as_str().cmp(other.as_str()), "{one} {other}");
            assert_eq!(one.partial_cmp(other), Some(one.cmp(other)), "{one} {other}");
        }
    }
}

#[test]
fn a_text_is_in_two_languages() {
    let text = Text::constant("seats", "席");
    assert_eq!([Language::English, Language::Japanese].map(|language| text.of(language)), ["seats", "席"]);
}

#[test]
fn wire_names_are_those_of_the_request_language() {
    assert_eq!(
        [Decidable::Rule, Decidable::Attest, Decidable::Info].map(Decidable::as_str),
        ["rule", "attest", "info"]
    );
    assert_eq!(TaxKind::ALL.map(TaxKind::as_str), ["standard", "reduced", "exempt"]);
    assert_eq!([Sense::By, Sense::From, Sense::After, Sense::None].map(Sense::as_str), ["by", "from", "after", "none"]);
    assert_eq!(
        [Party::Customer, Party::Provider, Party::Vendor, Party::Insurer].map(Party::as_str),
        ["customer", "provider", "vendor", "insurer"]
    );
    assert_eq!(
        [Outcome::Allowed, Outcome::Conditional, Outcome::Refused].map(Outcome::as_str),
        ["allowed", "conditional", "refused"]
    );
}

#[test]
fn a_value_that_a_reading_does_not_have_is_refused_with_those_it_has() {
    let mut readings = Readings::default();
    let error = readings.set(Reading::MonthQuantity, "middle").unwrap_err();
    assert_eq!(error.to_string(), "the reading 'month-quantity' has no such value; it has: opening, closing, peak");
    assert_eq!(readings, Readings::default());
    let error = readings.set(Reading::Holidays, "official").unwrap_err();
    assert_eq!(error.to_string(), "the reading 'holidays' has no such value; it has: forecast");
    assert_eq!(Reading::parse("no-reading"), None);
}

#[test]
fn each_reading_has_a_meaning_of_its_own_in_each_language() {
    for language in [Language::English, Language::Japanese] {
        let mut meanings: Vec<_> = Reading::ALL.iter().map(|reading| reading.meaning(language)).collect();
        meanings.sort_unstable();
        meanings.dedup();
        assert_eq!(meanings.len(), Reading::ALL.len());
        let in_japanese = |text: &str| !text.is_ascii();
        assert!(meanings.iter().all(|text| in_japanese(text) == (language == Language::Japanese) && !text.is_empty()));
    }
    assert!(Reading::NoticeCount.meaning(Language::English).contains("months"));
}
