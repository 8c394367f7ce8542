//! What can still be told of a line that cannot be split, or of a cell that cannot be read: whose it may be, never what it says.

use super::row::is_space;

/// The bytes of a flawed line that are looked at.
pub const SALVAGED: usize = 1 << 12;

/// What malformed bytes are shown as.
const LOST: char = '\u{FFFD}';

/// The longest name that is believed.
const LONGEST_NAME: usize = 256;

/// The first line of `text`, at most [`SALVAGED`] bytes of it.
pub fn first_line(text: &[u8]) -> Vec<u8> {
    let text = text.get(..SALVAGED).unwrap_or(text);
    let length = text.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(text.len());
    text.get(..length).unwrap_or_default().to_vec()
}

/// The cell at `position` of a line that cannot be split, as though it had no quotation marks.
pub fn salvage_cell(line: &str, position: usize) -> Option<String> {
    let mut cells = line.split(',').skip(position);
    let cell = cells.next()?;
    // A cell that the cut may have shortened is no name.
    if cells.next().is_none() && line.len() >= SALVAGED {
        return None;
    }
    salvage_name(cell)
}

/// The name in a damaged cell: quotation marks and control characters are no part of one, nor are lost characters around it.
pub fn salvage_name(cell: &str) -> Option<String> {
    let plain: String = cell
        .chars()
        .filter(|character| !character.is_control() && !matches!(character, '"' | '\u{FEFF}'))
        .take(LONGEST_NAME.saturating_add(1))
        .collect();
    let name = plain.trim_matches(|character| is_space(character) || character == LOST);
    let is_name = !name.is_empty() && !name.contains(LOST) && name.len() <= LONGEST_NAME;
    is_name.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_without_what_is_around_it() {
        for cell in ["\"C-5", "C-5\"", "C-\u{0}5", "\u{FEFF}C-5", "\u{FFFD}\u{FFFD}C-5", " \u{3000}C-5 "] {
            assert_eq!(salvage_name(cell).as_deref(), Some("C-5"), "{cell:?}");
        }
    }

    /// A character is missing, and nobody knows which.
    #[test]
    fn a_name_with_a_lost_character_within_it_is_none() {
        for cell in ["C-\u{FFFD}5", "", "\"\"", "\u{FFFD}", &"x".repeat(LONGEST_NAME + 1)] {
            assert_eq!(salvage_name(cell), None, "{cell:?}");
        }
        assert!(salvage_name(&"x".repeat(LONGEST_NAME)).is_some());
    }

    #[test]
    fn a_cell_of_a_line_is_found_by_its_commas_unless_it_was_cut() {
        assert_eq!(salvage_cell("a,\"C-5,b", 1).as_deref(), Some("C-5"));
        assert_eq!(salvage_cell("a,\"C-5", 1).as_deref(), Some("C-5"));
        assert_eq!(salvage_cell("a", 1), None);
        let cut = format!("{},C-5", "x".repeat(SALVAGED - 4));
        assert_eq!((cut.len(), salvage_cell(&cut, 1)), (SALVAGED, None));
        assert_eq!(first_line(&[b'x'; SALVAGED + 1]).len(), SALVAGED);
        assert_eq!(first_line(b"a,b\r\nc"), b"a,b");
    }
}
