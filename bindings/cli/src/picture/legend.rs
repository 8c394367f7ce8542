//! What the signs mean; only those that occur.

use yakkan::contract_rules::Language;

use super::drawing::Drawing;
use super::label;
use super::pixel::{Px, px};
use super::row::{MarkKind, Row};
use super::words::choose;
use super::{WIDTH, Weight};

/// The signs that occur, in rows that fit the width.
pub(super) struct Legend {
    pub(super) height: Px,
    entries: Vec<Entry>,
}

struct Entry {
    sign: Sign,
    text: &'static str,
    x: Px,
    line: Px,
}

#[derive(Clone, Copy)]
enum Sign {
    Bar,
    Lock,
    Charge,
    Policy,
    Breach,
    Condition,
}

const LINE: Px = px(20);
const SIGN: Px = px(22);

pub(super) fn legend(rows: &[Row<'_, '_>], language: Language) -> Legend {
    let marked = |kind| rows.iter().any(|row| row.marks.iter().any(|mark| mark.kind == kind));
    let locked = rows.iter().any(|row| row.locked);
    let covered = rows.iter().any(|row| !row.policy_years.is_empty());
    let signs = [
        (Sign::Bar, rows.iter().any(|row| row.line.is_some()), choose(language, "in force", "契約期間")),
        (Sign::Lock, locked, choose(language, "lock: no decrease, no cancellation", "減数・解約ができない期間")),
        (Sign::Charge, marked(MarkKind::ChargeStart), choose(language, "first charged day", "課金開始日")),
        (Sign::Policy, covered, choose(language, "policy years", "保険期間(年度)")),
        (Sign::Breach, marked(MarkKind::Finding(Weight::Breach)), choose(language, "rule broken", "違反")),
        (Sign::Condition, marked(MarkKind::Finding(Weight::Condition)), choose(language, "to be attested", "要確認")),
    ];
    let (mut x, mut line) = (px(0), px(0));
    let mut entries = Vec::new();
    for (sign, _, text) in signs.into_iter().filter(|(_, occurs, _)| *occurs) {
        let wide = SIGN + label::width(text, 12) + px(22);
        if x + wide > px(WIDTH) - px(32) {
            (x, line) = (px(0), line + LINE);
        }
        entries.push(Entry { sign, text, x, line });
        x += wide;
    }
    let height = if entries.is_empty() { px(0) } else { line + LINE + px(6) };
    Legend { height, entries }
}

impl Legend {
    pub(super) fn draw(&self, drawing: &mut Drawing, margin: Px, top: Px) {
        for entry in &self.entries {
            let (x, baseline) = (margin + entry.x, top + entry.line + px(18));
            entry.sign.draw(drawing, x, baseline);
            drawing.text("yk-note", x + SIGN, baseline, entry.text);
        }
    }
}

impl Sign {
    fn draw(self, drawing: &mut Drawing, x: Px, baseline: Px) {
        let (top, wide, tall) = (baseline - px(10), px(16), px(11));
        let (middle, centre) = (baseline - px(5), x + px(8));
        let diamond =
            [(centre, middle - px(5)), (centre + px(5), middle), (centre, middle + px(5)), (centre - px(5), middle)];
        match self {
            Self::Bar => drawing.rect("yk-bar", x, top, wide, tall, ""),
            Self::Lock => {
                drawing.rect("yk-bar", x, top, wide, tall, "");
                drawing.hatched(x, top, wide, tall);
            }
            Self::Charge => {
                let foot = baseline - px(1);
                let corners = [(centre, foot - px(7)), (centre + px(5), foot), (centre - px(5), foot)];
                drawing.polygon("yk-charge", &corners, "");
            }
            Self::Policy => drawing.rect("yk-policy", x, top, wide, tall, ""),
            Self::Breach => drawing.polygon("yk-breach", &diamond, ""),
            Self::Condition => drawing.polygon("yk-condition", &diamond, ""),
        }
    }
}
