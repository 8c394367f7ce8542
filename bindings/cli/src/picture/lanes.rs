//! Labels that share the room above or below a bar.

use super::drawing::Drawing;
use super::pixel::{Px, px};

/// Labels in lanes, each tied to its mark by a leader; none covers another, and none covers a mark if that can be helped.
pub(super) struct Lanes {
    most: usize,
    left: Px,
    right: Px,
    marks: Vec<Px>,
    placed: Vec<Placed>,
}

/// A label that has found its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Counted from 0, the one nearest to the bar.
    pub(super) lane: usize,
    mark: Px,
    side: Side,
    left: Px,
    right: Px,
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

const GAP: Px = px(8);

impl Lanes {
    /// So many lanes between two edges, for labels of these marks.
    pub(super) fn new(most: usize, left: Px, right: Px, marks: Vec<Px>) -> Self {
        Self { most, left, right, marks, placed: Vec::new() }
    }

    /// How many lanes hold a label.
    pub(super) fn used(&self) -> usize {
        self.placed.iter().map(|placed| placed.lane.saturating_add(1)).max().unwrap_or(0)
    }

    /// Places the label of a mark, preferably on one side; `None` where every lane is full.
    ///
    /// Labels placed from right to left leave room for the leaders of those to come.
    pub(super) fn place(&mut self, mark: Px, wide: Px, prefer: Side) -> Option<Placed> {
        let other = if prefer == Side::Left { Side::Right } else { Side::Left };
        let everywhere = (0..self.most).flat_map(|lane| [(lane, prefer), (lane, other)]);
        let candidates = everywhere.map(|(lane, side)| Placed::of(lane, mark, wide, side));
        let free = |label: &Placed| {
            let inside = label.left >= self.left && label.right <= self.right;
            inside && self.placed.iter().all(|placed| !label.meets(placed))
        };
        let candidates: Vec<_> = candidates.filter(free).collect();
        let clear = |label: &&Placed| self.marks.iter().all(|mark| !label.covers(*mark));
        let uncrowded = |label: &&Placed| label.lane > 0 || clear(label);
        let found = candidates.iter().find(clear).or(candidates.iter().find(uncrowded)).copied()?;
        self.placed.push(found);
        Some(found)
    }
}

impl Placed {
    fn of(lane: usize, mark: Px, wide: Px, side: Side) -> Self {
        let (left, right) = match side {
            Side::Left => (mark - GAP - wide, mark - GAP),
            Side::Right => (mark + GAP, mark + GAP + wide),
        };
        Self { lane, mark, side, left, right }
    }

    fn covers(&self, mark: Px) -> bool {
        self.left - GAP < mark && mark < self.right + GAP
    }

    /// Whether one covers the other, or one's leader crosses the other.
    fn meets(&self, other: &Self) -> bool {
        match self.lane.cmp(&other.lane) {
            std::cmp::Ordering::Equal => self.left < other.right + GAP && other.left < self.right + GAP,
            std::cmp::Ordering::Greater => other.covers(self.mark),
            std::cmp::Ordering::Less => self.covers(other.mark),
        }
    }

    /// Writes the label next to its mark.
    pub(super) fn draw(&self, drawing: &mut Drawing, class: &str, baseline: Px, text: &str) {
        match self.side {
            Side::Left => drawing.text_end(class, self.right, baseline, text),
            Side::Right => drawing.text(class, self.left, baseline, text),
        }
    }
}
