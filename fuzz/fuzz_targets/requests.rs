//! The request language: whatever bytes come in, each line gets one answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use yakkan::catalog::Catalog;
use yakkan_fuzz::one_answer;

static CATALOG: Catalog = Catalog::built_in();

fuzz_target!(|input: &[u8]| {
    let output = yakkan_fuzz_program::answer(&CATALOG, input);
    let output = std::str::from_utf8(&output).expect("answers are text");
    assert_eq!(output.lines().count(), lines(input), "{output}");
    output.lines().for_each(one_answer);
});

/// How many lines there are; the last needs no end.
fn lines(input: &[u8]) -> usize {
    let ends = input.iter().filter(|byte| **byte == b'\n').count();
    ends + usize::from(input.last().is_some_and(|byte| *byte != b'\n'))
}
