//! Requests by line.

use std::io::{BufRead, BufWriter, Read, Write};

use yakkan::catalog::Catalog;

use crate::failure::Failure;

/// The most bytes of a request that are kept; the answer to a longer one says that it is too long.
const LINE_LIMIT: u64 = 8 * 1024 * 1024 + 1;

/// Answers each line with one line, in order, flushed; one bad line never stops the next.
pub(crate) fn run(catalog: &Catalog, input: impl BufRead, output: impl Write) -> Result<(), Failure> {
    let (mut input, mut output) = (input, BufWriter::new(output));
    let mut line = Vec::new();
    while read_line(&mut input, &mut line)? {
        let answer = match std::str::from_utf8(&line) {
            Ok(text) => yakkan_requests::answer(catalog, text),
            Err(error) => yakkan_requests::not_text(error),
        };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    Ok(())
}

/// Reads a line without its end, at most [`LINE_LIMIT`] bytes of it; the rest of a longer one is passed over.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> Result<bool, Failure> {
    line.clear();
    if input.by_ref().take(LINE_LIMIT).read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(true);
    }
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(true);
        }
        match buffer.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                input.consume(end.saturating_add(1));
                return Ok(true);
            }
            None => {
                let length = buffer.len();
                input.consume(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> Vec<String> {
        let mut output = Vec::new();
        run(&Catalog::built_in(), input, &mut output).unwrap();
        String::from_utf8(output).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn one_bad_line_never_stops_the_next() {
        let question = r#"{"do":"latest_notice","service":"ites-mdr","kind":"cancel","on":"2028-02-10"}"#;
        let lines = answers(format!("{question}\nnonsense\n\n{question}").as_bytes());
        assert_eq!(lines.len(), 4);
        assert!(lines[0].contains("2027-10-29") && lines[3] == lines[0]);
        assert!(lines[1].contains("bad-json") && lines[2].contains("bad-json"));
    }

    #[test]
    fn bytes_that_are_no_text_are_an_error_of_their_line() {
        let lines = answers(b"\xff\xfe\n{\"do\":\"documents\"}\n");
        assert!(lines[0].contains("bad-json"));
        assert!(lines[1].contains("NEC-MIMAMORI"));
    }

    #[test]
    fn a_line_over_the_limit_is_too_many_and_the_next_is_answered() {
        let mut input = vec![b' '; 8 * 1024 * 1024 + 100_000];
        input.extend_from_slice(b"\n{\"do\":\"documents\"}\n");
        let lines = answers(&input);
        assert!(lines[0].contains("too-many"));
        assert!(lines[1].contains("NEC-MIMAMORI"));
    }

    #[test]
    fn a_line_of_exactly_the_limit_is_read() {
        let mut input = br#"{"do":"documents"}"#.to_vec();
        input.resize(8 * 1024 * 1024, b' ');
        input.push(b'\n');
        assert!(answers(&input)[0].contains("NEC-MIMAMORI"));
    }
}
