//! The common record: one line in which no cell is quoted.
//!
//! Nearly every line of a ledger has no quote in it and ends with `\n` or `\r\n`. Every comma of such a line ends a cell, so that it can be cut
//! where it stands, eight bytes at a look. Whatever is not recognised here is left to [`RecordReader`](super::record::RecordReader), which
//! reads every record; a property test holds the two together.

/// A line, and what can be told of it without a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainLine {
    /// Bytes without the line end.
    pub content: usize,
    /// Bytes with it.
    pub length: usize,
    /// Whether it is ASCII without a space. False says nothing.
    pub is_simple: bool,
}

/// Whatever ends or alters a cell is less than this: NUL, line ends, spaces, quotes and commas.
const PAST_SIGNS: u64 = 0x2D;
const EACH: u64 = u64::from_le_bytes([1; WORD]);
const HIGH: u64 = u64::from_le_bytes([0x80; WORD]);
const WORD: usize = 8;

/// Cuts the line that `text` starts with; `None` where it has a quote, a NUL or an end that is not wholly there.
pub fn plain_line(text: &[u8], cells: &mut Vec<(usize, usize)>) -> Option<PlainLine> {
    cells.clear();
    let (mut start, mut is_simple) = (0_usize, true);
    let mut base = 0_usize;
    let (words, rest) = text.as_chunks::<WORD>();
    let tail = || {
        let mut tail = [0xFF; WORD];
        for (place, byte) in tail.iter_mut().zip(rest) {
            *place = *byte;
        }
        tail
    };
    for word in words.iter().copied().chain(std::iter::once_with(tail)) {
        let number = u64::from_le_bytes(word);
        is_simple &= number & HIGH == 0;
        // The high bit of each byte that is less; the byte above such a one may be marked, too, and is then none of the signs.
        let mut signs = number.wrapping_sub(EACH.wrapping_mul(PAST_SIGNS)) & !number & HIGH;
        while signs != 0 {
            let place = base.saturating_add(usize::try_from(signs.trailing_zeros() >> 3).unwrap_or(WORD));
            match text.get(place)? {
                b',' => {
                    cells.push((start, place));
                    start = place.saturating_add(1);
                }
                b'\n' => {
                    cells.push((start, place));
                    return Some(PlainLine { content: place, length: place.saturating_add(1), is_simple });
                }
                b'\r' => {
                    let after = place.saturating_add(1);
                    let is_whole = text.get(after) == Some(&b'\n');
                    cells.push((start, place));
                    return is_whole.then_some(PlainLine {
                        content: place,
                        length: after.saturating_add(1),
                        is_simple,
                    });
                }
                b'"' | b'\0' => return None,
                b' ' => is_simple = false,
                _ => {}
            }
            signs &= signs.wrapping_sub(1);
        }
        base = base.saturating_add(WORD);
    }
    None
}
