//! Claims and events that stand twice: both are kept, and it is said.

use super::activity_tests::{read, with};

/// The same alert, day and cost; one day or one yen apart, it is another dispatch.
#[test]
fn a_claim_that_stands_twice_is_kept_twice_and_told() {
    let alerts: (&str, &[&str]) = ("alerts", &["C-1,A-1,2026-10-01,3,", "C-1,A-2,2026-10-01,3,"]);
    let claim = |alert, day, cost, paid| format!("C-1,{alert},2026-10-{day},{cost},{paid},,,,,,,,,,,");
    for (second, is_told) in [
        (claim("A-1", "05", "1000", ""), true),
        (claim("A-1", "05", "1000.0", "900"), true),
        (claim("A-2", "05", "1000", ""), false),
        (claim("A-1", "06", "1000", ""), false),
        (claim("A-1", "05", "1001", ""), false),
    ] {
        let rows = [claim("A-1", "05", "1000", "900"), second.clone()];
        let read = with(&[alerts, ("claims", &[&rows[0], &rows[1]])]);
        let expected = is_told.then_some("claims.csv:3 alert duplicate-claim");
        assert_eq!(read.found(), expected.into_iter().collect::<Vec<_>>(), "{second}");
        assert_eq!((read.entries[0].claims.len(), &read.entries[0].gaps.claims), (2, &None));
        if is_told {
            let message = read.message("duplicate-claim");
            assert!(message.contains("row 2"), "{message}");
            assert_eq!(message.contains("limit twice"), second.contains(",900,"), "{message}");
        }
    }
}

/// The same instant, however its offset is written.
#[test]
fn an_event_that_stands_twice_is_kept_twice_and_told() {
    let event = |severity, from| format!("C-1,eset-mdr-ultimate,first-response,{severity},{from},");
    for (second, is_told) in [
        (event("A", "2026-10-31T18:00:00+09:00"), true),
        (event("A", "2026-10-31T09:00:00Z"), true),
        (event("B", "2026-10-31T18:00:00+09:00"), false),
        (event("A", "2026-10-31T18:00:01+09:00"), false),
    ] {
        let read = read("inquiries", &[&event("A", "2026-10-31T18:00:00+09:00"), &second]);
        let expected = is_told.then_some("inquiries.csv:3 from duplicate-event");
        assert_eq!(read.found(), expected.into_iter().collect::<Vec<_>>(), "{second}");
        assert_eq!((read.entries[0].inquiries.len(), &read.entries[0].gaps.inquiries), (2, &None));
        assert!(!is_told || read.message("duplicate-event").contains("row 2"));
    }
}
