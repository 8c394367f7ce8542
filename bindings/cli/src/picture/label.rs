//! How wide is a text, and where is there room for it?

use super::pixel::{Px, px};

/// About how wide a text is in a font of so many pixels: a full square for Japanese, a little over half for Latin letters.
pub(super) fn width(text: &str, font: i64) -> Px {
    let hundredths = text.chars().fold(px(0), |sum, character| {
        sum + match character {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => px(32),
            'm' | 'w' | 'M' | 'W' => px(90),
            ' '..='\u{2FF}' => px(61),
            _ => px(102),
        }
    });
    px((hundredths * px(font)).0.saturating_add(99).checked_div(100).unwrap_or_default())
}

/// The text, cut with "…" where it is too wide.
pub(super) fn fit(text: &str, room: Px, font: i64) -> String {
    if width(text, font) <= room {
        return text.to_owned();
    }
    let mut cut = String::new();
    for character in text.chars() {
        cut.push(character);
        if width(&cut, font) + width("…", font) > room {
            cut.pop();
            break;
        }
    }
    let mut cut = cut.trim_end().to_owned();
    cut.push('…');
    cut
}

/// The text in at most `lines` lines: broken at spaces, or anywhere between Japanese characters; the last one is cut.
pub(super) fn wrap(text: &str, room: Px, font: i64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && wrapped.len() < lines {
        let last = wrapped.len().saturating_add(1) == lines;
        let end = if last { None } else { break_before(rest, room, font) };
        let (line, left) = end.and_then(|end| rest.split_at_checked(end)).unwrap_or((rest, ""));
        wrapped.push(fit(line.trim_end(), room, font));
        rest = left.trim_start();
    }
    wrapped
}

/// Where to break a text that is too wide; `None` where it fits or has no such place.
///
/// At a space in the right half; else where a word seems to begin; else between any two Japanese characters.
fn break_before(text: &str, room: Px, font: i64) -> Option<usize> {
    let half = room.0.checked_div(2).map_or(room, px);
    let (mut space, mut word, mut any) = (None, None, None);
    let mut wide = px(0);
    let mut before = ' ';
    for (index, character) in text.char_indices().filter(|(_, character)| !character.is_control()) {
        let (one, next) = (Script::of(before), Script::of(character));
        if character == ' ' {
            any = Some(index).filter(|index| *index > 0);
            space = any.filter(|_| wide >= half).or(space);
        } else if index > 0 && next != Script::Clinging && (one != Script::Latin || next != Script::Latin) {
            any = Some(index);
            word = any.filter(|_| one != next && next != Script::Hiragana).or(word);
        }
        wide += width(character.encode_utf8(&mut [0; 4]), font);
        if wide > room {
            return space.or(word).or(any);
        }
        before = character;
    }
    None
}

/// Characters among which a word seldom ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hiragana,
    Katakana,
    /// A line must not begin with it.
    Clinging,
    Other,
}

impl Script {
    fn of(character: char) -> Self {
        match character {
            '、' | '。' | ')' | '）' | '」' | '・' => Self::Clinging,
            '\u{3040}'..='\u{309F}' => Self::Hiragana,
            '\u{30A0}'..='\u{30FF}' => Self::Katakana,
            '\u{2E80}'.. => Self::Other,
            _ => Self::Latin,
        }
    }
}
