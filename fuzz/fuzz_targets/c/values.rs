//! What is passed: codes, quantities, days and texts that mean something to an entry point, and some that mean nothing.

use arbitrary::{Arbitrary, Unstructured};

use crate::passed::Passed;

/// One of the texts below, one of them cut or with a byte changed, or any bytes.
pub fn bytes(input: &mut Unstructured<'_>) -> arbitrary::Result<Passed<u8>> {
    let how = input.int_in_range(0..=60)?;
    let text = match input.int_in_range(0..=3)? {
        0 => REQUESTS[usize::from(u8::arbitrary(input)?) % REQUESTS.len()].as_bytes().to_vec(),
        1 => {
            let mut text = REQUESTS[usize::from(u8::arbitrary(input)?) % REQUESTS.len()].as_bytes().to_vec();
            let at = usize::from(u16::arbitrary(input)?) % text.len().max(1);
            if input.arbitrary()? {
                text.truncate(at)
            } else {
                text[at] = input.arbitrary()?
            }
            text
        }
        _ => Vec::arbitrary(input)?,
    };
    Ok(Passed::of(text, how))
}

/// A day as the library takes it, `20261031`; some that are none.
pub fn day(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(match input.int_in_range(0..=9)? {
        0 => i32::arbitrary(input)?,
        1 => *input.choose(&[
            0,
            19_991_231,
            20_000_101,
            20_991_231,
            21_000_101,
            20_240_229,
            20_230_229,
            i32::MAX,
            i32::MIN,
        ])?,
        _ => {
            input.int_in_range(2000..=2099)? * 10_000
                + input.int_in_range(1..=12)? * 100
                + input.int_in_range(1..=28)?
        }
    })
}

/// A month as the library takes it, `202610`; some that are none.
pub fn month(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(if input.ratio(1, 8)? { i32::arbitrary(input)? } else { day(input)? / 100 })
}

/// A code of a service, a commitment, a reading or whatever else has one; some that nothing has.
pub fn code(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(match input.int_in_range(0..=9)? {
        0 => i32::arbitrary(input)?,
        1..=4 => *input.choose(&[1, 2, 3, 4, 5, 6, 7, 8, 20, 40])?,
        5 => input.int_in_range(1000..=1200)?,
        _ => input.int_in_range(0..=45)?,
    })
}

/// A quantity, mostly one that a contract may have.
pub fn quantity(input: &mut Unstructured<'_>) -> arbitrary::Result<u32> {
    Ok(if input.ratio(1, 6)? { u32::arbitrary(input)? } else { input.int_in_range(0..=60)? })
}

/// An instant in nanoseconds, mostly of 2000 to 2099.
pub fn instant(input: &mut Unstructured<'_>) -> arbitrary::Result<i64> {
    Ok(if input.ratio(1, 6)? {
        i64::arbitrary(input)?
    } else {
        input.int_in_range(946_000_000..=4_102_000_000)? * 1_000_000_000
    })
}

/// Texts that mean something to one entry point or another.
const REQUESTS: [&str; 8] = [
    r#"{"do":"check_contract","contract":{"id":"C-1","lines":[{"service":"ites-edr","start":"2026-04-01","quantity":30}]}}"#,
    r#"{"do":"latest_notice","service":"ites-mdr","kind":"cancel","on":"2028-02-10"}"#,
    r#"{"id":"C-1","lines":[{"service":"nec-mimamori","start":"2026-04-01","quantity":2,"use_start":"2026-05-01"}]}"#,
    r#"{"id":"C-1","facts":{"in-japan":true},"lines":[{"service":"ites-mdr","start":"2026-04-01","quantity":30,"changes":[{"on":"2027-06-01","quantity":28}],"last_day":"2028-03-31"}]}"#,
    r#"{"function":"YAKKAN.LOCK_END","arguments":["ites-mdr","2026-04-01"],"language":"en"}"#,
    r#"{"function":"YAKKAN.CHARGE","arguments":[[["ites-edr","2026-04-01",30]],"2026-10",[["ites-edr","2026-04-01",450]]]}"#,
    include_str!("../../../examples/provider/kaze-soc.json"),
    "ites-mdr",
];
