//! How far does a text go before a string of JSON would have to escape it?

/// How many bytes stand before the first quote, backslash or control character; all of them where there is none.
///
/// Requests and answers are strings for the most part, and looking at each byte was a sixth of an answer's time. So eight bytes are looked at together,
/// as one number: taking n from a byte carries into its highest bit where the byte was below n, and a byte is the one that is looked for where its
/// difference from it is below one. A carry can spoil the bytes behind it alone, and the first that is found counts. What is left at the end is looked at
/// with bytes before it that are known to be plain. A property test holds it against looking at each byte.
pub(crate) fn plain(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((word, behind)) = rest.split_first_chunk() {
        if let Some(place) = first_escaped(*word) {
            return text.len().saturating_sub(rest.len()).saturating_add(place);
        }
        rest = behind;
    }
    match text.last_chunk() {
        None => each_byte(text),
        Some(last) => {
            first_escaped(*last).map_or(text.len(), |place| text.len().saturating_sub(WORD).saturating_add(place))
        }
    }
}

/// The bytes of a machine word.
const WORD: usize = 8;

/// The plain way, for texts shorter than a word.
fn each_byte(text: &[u8]) -> usize {
    text.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count()
}

/// The place of the first byte of a word that has to be escaped.
#[inline]
fn first_escaped(word: [u8; WORD]) -> Option<usize> {
    let word = u64::from_le_bytes(word);
    let is = |byte: u8| below(word ^ each(byte), 1);
    let found = below(word, 0x20) | is(b'"') | is(b'\\');
    // Eight bits to a byte.
    if found == 0 { None } else { usize::try_from(found.trailing_zeros() / 8).ok() }
}

/// The highest bit of each byte that is below `bound`.
#[inline]
const fn below(word: u64, bound: u8) -> u64 {
    word.wrapping_sub(each(bound)) & !word & each(0x80)
}

/// A word of one byte.
#[inline]
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; WORD])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte at every place of texts up to three words, beside bytes that are plain, that carry, or that are to be escaped as well.
    #[test]
    fn every_byte_is_found_where_it_stands_and_nowhere_else() {
        let mut texts = 0;
        for length in 0..=3 * WORD {
            for place in 0..length {
                for beside in *b"a!#[]\x7f\x80\xff\" \"" {
                    for byte in 0..=u8::MAX {
                        let mut text = [beside; 3 * WORD];
                        text[place] = byte;
                        assert_eq!(plain(&text[..length]), each_byte(&text[..length]), "{byte} at {place} of {length}");
                        texts += 1;
                    }
                }
            }
        }
        // 0 + 1 + … + 24 places.
        assert_eq!(texts, 300 * 11 * 256);
    }

    #[test]
    fn the_first_of_several_counts() {
        assert_eq!(plain(b"0123456789\"\\\n"), 10);
        assert_eq!(plain(b"01\n345\"7"), 2);
        assert_eq!(plain("年年年\\".as_bytes()), 9);
        assert_eq!(plain(b""), 0);
    }
}
