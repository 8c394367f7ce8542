//! A row that is being written, as text.

use std::fmt::Write;

use yakkan::calendar::{Date, write_date};

/// The cells of a row, in a buffer that is used again for the next.
#[derive(Debug, Default)]
pub(super) struct RowText {
    text: String,
    ends: Vec<usize>,
}

impl RowText {
    /// Empties the row.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.text.get(start..*end).unwrap_or_default())
    }

    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.end_cell();
    }

    pub(super) fn push_empty(&mut self) {
        self.end_cell();
    }

    pub(super) fn push_day(&mut self, day: Option<Date>) {
        if let Some(day) = day {
            self.text.push_str(write_date(day).as_str());
        }
        self.end_cell();
    }

    pub(super) fn push_truth(&mut self, truth: Option<bool>) {
        self.push(match truth {
            Some(true) => "true",
            Some(false) => "false",
            None => "",
        });
    }

    pub(super) fn push_number(&mut self, number: u32) {
        self.push_format(format_args!("{number}"));
    }

    /// A contract's identifier: of one length, so that identifiers sort as their numbers do.
    pub(super) fn push_id(&mut self, contract: u64) {
        self.push_format(format_args!("C-{contract:08}"));
    }

    /// Yen, of which the hundredths are given.
    pub(super) fn push_yen(&mut self, hundredths: u64) {
        let (yen, rest) = (hundredths / 100, hundredths % 100);
        match (rest, rest % 10) {
            (0, _) => self.push_format(format_args!("{yen}")),
            (_, 0) => self.push_format(format_args!("{yen}.{}", rest / 10)),
            _ => self.push_format(format_args!("{yen}.{rest:02}")),
        }
    }

    pub(super) fn push_format(&mut self, cell: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(cell);
        self.end_cell();
    }

    /// Writes another text into a cell.
    pub(super) fn rewrite(&mut self, position: usize, rewrite: impl Fn(&str) -> String) {
        let cells: Vec<String> = self
            .cells()
            .enumerate()
            .map(|(at, cell)| if at == position { rewrite(cell) } else { cell.to_owned() })
            .collect();
        self.clear();
        for cell in cells {
            self.push(&cell);
        }
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yen_have_only_the_digits_they_need() {
        let mut row = RowText::default();
        for hundredths in [198_050, 198_000, 198_005, 198_099, 5, 0] {
            row.push_yen(hundredths);
        }
        assert_eq!(row.cells().collect::<Vec<_>>(), ["1980.5", "1980", "1980.05", "1980.99", "0.05", "0"]);
    }

    #[test]
    fn one_cell_is_rewritten_and_the_others_stay() {
        let mut row = RowText::default();
        row.push("a");
        row.push_empty();
        row.push_id(7);
        row.rewrite(1, |cell| format!("{cell}?"));
        assert_eq!(row.cells().collect::<Vec<_>>(), ["a", "?", "C-00000007"]);
    }
}
