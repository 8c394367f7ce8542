//! Colours on a terminal, or none.

/// What a row means to whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Doubtful,
    Bad,
}

/// Colours, or none.
pub struct Paint(pub bool);

impl Paint {
    /// What matters most.
    pub fn bold(&self, text: &str) -> String {
        self.with("1", text)
    }

    /// A row of that tone.
    pub fn tone(&self, tone: Tone, text: &str) -> String {
        match tone {
            Tone::Plain => text.to_owned(),
            Tone::Doubtful => self.with("33", text),
            Tone::Bad => self.with("31", text),
        }
    }

    fn with(&self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
