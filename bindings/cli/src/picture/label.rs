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

/// Where to break a text that is too wide: at a space in the right half, else at the last place there is; `None` where it fits or has none.
fn break_before(text: &str, room: Px, font: i64) -> Option<usize> {
    let half = room.0.checked_div(2).map_or(room, px);
    let (mut place, mut space) = (None, None);
    let mut wide = px(0);
    let mut before = ' ';
    for (index, character) in text.char_indices() {
        if character == ' ' && wide >= half {
            space = Some(index);
        }
        if index > 0 && breaks_between(before, character) {
            place = Some(index);
        }
        wide += width(character.encode_utf8(&mut [0; 4]), font);
        if wide > room {
            return space.or(place);
        }
        before = character;
    }
    None
}

/// Whether a line may end with one character and the next begin with the other: never within a word in Latin letters or katakana.
fn breaks_between(before: char, next: char) -> bool {
    let full = |character| character >= '\u{2E80}';
    let clings = matches!(next, '、' | '。' | ')' | '）' | '」' | '・') || (katakana(before) && katakana(next));
    next == ' ' || ((full(before) || full(next)) && !clings)
}

fn katakana(character: char) -> bool {
    matches!(character, '\u{30A0}'..='\u{30FF}')
}

/// Labels in lanes, each tied to its mark by a leader; none covers another.
pub(super) struct Lanes {
    most: usize,
    left: Px,
    right: Px,
    placed: Vec<Placed>,
}

/// A label that has found its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Counted from 0, the one nearest to the bar.
    pub(super) lane: usize,
    /// Where its text begins.
    pub(super) x: Px,
    /// Where its mark is.
    pub(super) mark: Px,
    end: Px,
}

/// On which side of its mark a label stands if there is room on both.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

const LABEL_GAP: Px = px(7);

impl Lanes {
    pub(super) fn new(most: usize, left: Px, right: Px) -> Self {
        Self { most, left, right, placed: Vec::new() }
    }

    /// How many lanes hold a label.
    pub(super) fn used(&self) -> usize {
        self.placed.iter().map(|placed| placed.lane.saturating_add(1)).max().unwrap_or(0)
    }

    /// Places a label; `None` where every lane is full.
    pub(super) fn place(&mut self, mark: Px, wide: Px, side: Side) -> Option<Placed> {
        let right = mark + LABEL_GAP;
        let left = mark - LABEL_GAP - wide;
        let sides = if side == Side::Right { [right, left] } else { [left, right] };
        let (most, placed) = (self.most, &self.placed);
        let inside = |x: &Px| *x >= self.left && *x + wide <= self.right;
        let found = (0..most).find_map(|lane| {
            let candidates = sides.into_iter().filter(inside);
            let mut candidates = candidates.map(|x| Placed { lane, x, mark, end: x + wide });
            candidates.find(|candidate| placed.iter().all(|other| !candidate.meets(other)))
        })?;
        self.placed.push(found);
        Some(found)
    }
}

impl Placed {
    /// Whether one covers the other, or one's leader crosses the other.
    fn meets(&self, other: &Self) -> bool {
        let covers = |mark: Px, label: &Self| label.x - LABEL_GAP < mark && mark < label.end + LABEL_GAP;
        let apart = self.end + LABEL_GAP <= other.x || other.end + LABEL_GAP <= self.x;
        match self.lane.cmp(&other.lane) {
            std::cmp::Ordering::Equal => !apart,
            std::cmp::Ordering::Greater => covers(self.mark, other),
            std::cmp::Ordering::Less => covers(other.mark, self),
        }
    }
}
