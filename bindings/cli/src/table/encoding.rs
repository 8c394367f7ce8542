//! Tells UTF-8 from Shift_JIS, both usual in Japanese offices, and reads either as UTF-8 without holding the file.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, SHIFT_JIS};

const CHUNK: usize = 1 << 16;

/// The longest text one byte of Shift_JIS can decode to, with room for a pending one.
const LONGEST_CHARACTER: usize = 16;

/// How a file's bytes are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, after a byte-order mark of so many bytes (0 or 3).
    Utf8 {
        /// Bytes before the text.
        mark: u64,
    },
    /// Shift_JIS as Windows writes it.
    ShiftJis,
    /// UTF-16: not read, its mark gives it away.
    Utf16,
}

/// Reads `input` to its end and tells its encoding.
///
/// UTF-8 throughout is UTF-8. Anything else is Shift_JIS, save that a file with a UTF-8 mark, or with more characters
/// of three well-formed UTF-8 bytes (every kana and kanji) than malformed spots, is UTF-8 that was damaged: read as
/// Shift_JIS it would give other characters in silence.
///
/// # Errors
///
/// What the file gave.
pub fn detect(input: &mut dyn Read) -> io::Result<Encoding> {
    let mut window = vec![0_u8; CHUNK];
    let mut length = fill_up(input, &mut window)?;
    let (mark, skipped) = match window.get(..length).unwrap_or_default() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Ok(Encoding::Utf16),
        [0xEF, 0xBB, 0xBF, ..] => (3, 3),
        _ => (0, 0),
    };
    let mut start = skipped;
    let mut found = Found::default();
    loop {
        let at_end = length < window.len();
        let pending = found.look_at(window.get(start..length).unwrap_or_default(), at_end);
        if at_end {
            break;
        }
        // A character cut by the end of the window is looked at with what follows.
        window.copy_within(length.saturating_sub(pending)..length, 0);
        start = 0;
        length = pending.saturating_add(fill_up(input, window.get_mut(pending..).unwrap_or_default())?);
    }
    let is_utf8 = found.malformed == 0 || mark > 0 || found.three_byte_characters > found.malformed;
    Ok(if is_utf8 { Encoding::Utf8 { mark } } else { Encoding::ShiftJis })
}

/// What stood in the text looked at so far.
#[derive(Default)]
struct Found {
    three_byte_characters: usize,
    malformed: usize,
}

impl Found {
    /// Counts, and gives the number of bytes at the end that may be the start of a character.
    fn look_at(&mut self, text: &[u8], at_end: bool) -> usize {
        if text.is_ascii() {
            return 0;
        }
        if std::str::from_utf8(text).is_ok() {
            self.three_byte_characters = self.three_byte_characters.saturating_add(leads(text));
            return 0;
        }
        let mut chunks = text.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.three_byte_characters = self.three_byte_characters.saturating_add(leads(chunk.valid().as_bytes()));
            let is_cut = chunks.peek().is_none()
                && !at_end
                && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
            if is_cut {
                return chunk.invalid().len();
            }
            self.malformed = self.malformed.saturating_add(usize::from(!chunk.invalid().is_empty()));
        }
        0
    }
}

/// How many characters of three bytes a well-formed text has. Counted in bytes, of which a processor adds many at a time, as far as a byte counts.
fn leads(text: &[u8]) -> usize {
    let counts = text
        .chunks(usize::from(u8::MAX))
        .map(|piece| piece.iter().fold(0_u8, |count, byte| count.wrapping_add(u8::from(byte & 0xF0 == 0xE0))));
    counts.fold(0, |sum, count| sum.saturating_add(usize::from(count)))
}

fn fill_up(input: &mut dyn Read, space: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0_usize;
    loop {
        match fill(input, space.get_mut(filled..).unwrap_or_default())? {
            0 => return Ok(filled),
            read => filled = filled.saturating_add(read),
        }
    }
}

fn fill(input: &mut dyn Read, space: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(space) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

/// A file's text as UTF-8 bytes. Malformed Shift_JIS comes out as U+FFFD, malformed UTF-8 as it is.
pub struct Source {
    input: Box<dyn Read + Send>,
    shift_jis: Option<ShiftJis>,
}

struct ShiftJis {
    decoder: Decoder,
    window: Vec<u8>,
    start: usize,
    end: usize,
    at_end: bool,
    finished: bool,
}

impl Source {
    /// UTF-8 bytes as they come; the caller has dropped the byte-order mark.
    pub fn utf8(input: Box<dyn Read + Send>) -> Source {
        Source { input, shift_jis: None }
    }

    /// Shift_JIS, decoded on the way.
    pub fn shift_jis(input: Box<dyn Read + Send>) -> Source {
        let decoder = SHIFT_JIS.new_decoder_without_bom_handling();
        let window = vec![0; CHUNK];
        Source {
            input,
            shift_jis: Some(ShiftJis { decoder, window, start: 0, end: 0, at_end: false, finished: false }),
        }
    }

    /// Reads some bytes into `space`, which has room for at least 16; 0 at the end.
    ///
    /// # Errors
    ///
    /// What the file gave; a `space` that is too small.
    pub fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
        let Some(state) = &mut self.shift_jis else {
            return fill(self.input.as_mut(), space);
        };
        if space.len() < LONGEST_CHARACTER {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "too little room to decode into"));
        }
        while !state.finished {
            if state.start == state.end && !state.at_end {
                state.end = fill(self.input.as_mut(), &mut state.window)?;
                state.start = 0;
                state.at_end = state.end == 0;
            }
            let encoded = state.window.get(state.start..state.end).unwrap_or_default();
            let (result, taken, written, _) = state.decoder.decode_to_utf8(encoded, space, state.at_end);
            state.start = state.start.saturating_add(taken);
            state.finished = state.at_end && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes in pieces of at most so many, so that characters are cut at every place.
    struct Pieces(io::Cursor<Vec<u8>>, u64);

    impl Read for Pieces {
        fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
            self.0.by_ref().take(self.1).read(space)
        }
    }

    fn pieces(bytes: &[u8], length: u64) -> Pieces {
        Pieces(io::Cursor::new(bytes.to_vec()), length)
    }

    fn detected(bytes: &[u8]) -> Encoding {
        let whole = detect(&mut &*bytes).unwrap();
        for step in 1..5 {
            assert_eq!(detect(&mut pieces(bytes, step)).unwrap(), whole, "in pieces of {step}");
        }
        whole
    }

    fn text(source: &mut Source) -> String {
        let mut bytes = Vec::new();
        let mut space = [0; 16];
        loop {
            let read = source.read(&mut space).unwrap();
            if read == 0 {
                return String::from_utf8(bytes).unwrap();
            }
            bytes.extend_from_slice(&space[..read]);
        }
    }

    #[test]
    fn utf8_with_and_without_mark_and_plain_ascii_are_utf8() {
        assert_eq!(detected("契約,見出し\n".as_bytes()), Encoding::Utf8 { mark: 0 });
        assert_eq!(detected("\u{FEFF}契約".as_bytes()), Encoding::Utf8 { mark: 3 });
        assert_eq!(detected(b"contract\n"), Encoding::Utf8 { mark: 0 });
        assert_eq!(detected(b""), Encoding::Utf8 { mark: 0 });
    }

    #[test]
    fn shift_jis_is_recognised_kanji_half_width_katakana_and_a_late_first_character() {
        let (kanji, ..) = SHIFT_JIS.encode("契約者,横浜支店\n");
        let (katakana, ..) = SHIFT_JIS.encode("ﾃｽﾄ,ｶ)ﾖｺﾊﾏ\n");
        assert_eq!(detected(&kanji), Encoding::ShiftJis);
        assert_eq!(detected(&katakana), Encoding::ShiftJis);
        let late = [vec![b'a'; CHUNK - 1], kanji.to_vec()].concat();
        assert_eq!(detect(&mut &*late).unwrap(), Encoding::ShiftJis);
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_shift_jis() {
        let cut = "契約者,横浜".as_bytes();
        assert_eq!(detected(&cut[..cut.len() - 1]), Encoding::Utf8 { mark: 0 });
        assert_eq!(detected(b"\xEF\xBB\xBFa,\x82\xA0"), Encoding::Utf8 { mark: 3 });
    }

    #[test]
    fn every_lead_is_counted_however_many_follow_each_other() {
        for count in [0, 84, 85, 86, 255, 256, 1000] {
            assert_eq!(leads("約".repeat(count).as_bytes()), count);
            assert_eq!(leads("aé𠮷".repeat(count).as_bytes()), 0);
        }
        assert_eq!(leads(&[0xE0; 256]), 256);
    }

    #[test]
    fn utf16_is_told_by_its_mark() {
        assert_eq!(detected(b"\xFF\xFEa\0"), Encoding::Utf16);
        assert_eq!(detect(&mut &b"\xFE\xFF\0a"[..]).unwrap(), Encoding::Utf16);
    }

    #[test]
    fn shift_jis_decodes_across_every_cut() {
        let line = "契約,ﾃｽﾄ,表―能,①\n".repeat(9);
        let (bytes, ..) = SHIFT_JIS.encode(&line);
        for step in 1..7 {
            assert_eq!(text(&mut Source::shift_jis(Box::new(pieces(&bytes, step)))), line);
        }
    }

    #[test]
    fn malformed_shift_jis_shows_and_keeps_the_line_end() {
        let bytes = b"a,\x85\nb,\x82";
        assert_eq!(text(&mut Source::shift_jis(Box::new(&bytes[..]))), "a,\u{FFFD}\nb,\u{FFFD}");
    }
}
