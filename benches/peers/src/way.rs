//! What every way of asking has in common.

use jiff::civil::Date;

/// One question. Every day lies in 2024 to 2031, `on` after `start` and `notice` not after `on`; `quantity` and `edr` are below `present`.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The day both lines started.
    pub start: Date,
    /// The day from which less is asked for, at 0:00.
    pub on: Date,
    /// The day the notice arrived, in writing.
    pub notice: Date,
    /// How many of each there are.
    pub present: u32,
    /// How many MDR there shall be.
    pub quantity: u32,
    /// How many EDR there shall be.
    pub edr: u32,
}

/// Which of the four rules a request breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The day lies within a year of the start.
    pub within_lock: bool,
    /// The notice arrived less than four months before the day.
    pub too_late: bool,
    /// Fewer than 25.
    pub below_minimum: bool,
    /// Not as many as EDR.
    pub mismatch: bool,
}

impl Broken {
    /// Whether none is.
    pub fn is_allowed(self) -> bool {
        !(self.within_lock || self.too_late || self.below_minimum || self.mismatch)
    }
}

/// An answer, as much as a way says.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// Yes or no.
    Allowed(bool),
    /// Which rules are broken.
    Broken(Broken),
}

impl Answer {
    /// Whether it says what another says, as far as it says anything.
    pub fn agrees_with(self, broken: Broken) -> bool {
        match self {
            Answer::Allowed(allowed) => allowed == broken.is_allowed(),
            Answer::Broken(own) => own == broken,
        }
    }
}

/// One way of asking the rule: compiled once, and then asked about row after row.
pub trait Way {
    /// What a caller hands over for one row.
    type Question;
    /// What comes back, in the engine's own form.
    type Reply;

    /// Which engine, and in which version.
    fn engine(&self) -> String;
    /// What the caller worked out before it asked.
    fn given(&self) -> &'static str;
    /// What the answer says.
    fn says(&self) -> &'static str;

    /// Makes the question of a row, with whatever the caller must work out.
    fn question(&self, row: &Row) -> Self::Question;
    /// Asks it. Nothing that could be kept from the row before is made anew.
    fn ask(&mut self, question: &Self::Question) -> Self::Reply;
    /// Reads the reply; not part of what is timed.
    fn read(&self, reply: Self::Reply) -> Answer;
}
