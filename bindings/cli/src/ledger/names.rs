//! Names that a ledger may use: which one was meant where an unknown one stands?

use crate::table::{Cell, Level, Message, Problem, cut, half_width};

/// The most letters by which a name may differ from the one that is suggested for it.
const NEAR: usize = 2;

/// A service that no document states.
pub fn unknown_service<'n>(cell: Cell<'_>, known: impl Iterator<Item = &'n str> + Clone) -> Box<Problem> {
    unknown(cell, "unknown-service", ("service", "サービス"), known)
}

/// A fact that no service asks for.
pub fn unknown_fact<'n>(cell: Cell<'_>, known: impl Iterator<Item = &'n str> + Clone) -> Box<Problem> {
    unknown(cell, "unknown-fact", ("fact", "確認事項"), known)
}

fn unknown<'n>(
    cell: Cell<'_>,
    code: &'static str,
    (noun, noun_ja): (&str, &str),
    known: impl Iterator<Item = &'n str> + Clone,
) -> Box<Problem> {
    let text = cut(cell.text());
    let message = match closest(cell.text(), known.clone()) {
        Some(meant) => Message::new(
            format!("there is no {noun} '{text}'; the closest is '{meant}'"),
            format!("「{text}」という{noun_ja}はありません。最も近いものは「{meant}」です"),
        ),
        None => {
            let mut names: Vec<&str> = Vec::new();
            for name in known {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            Message::new(
                format!("there is no {noun} '{text}'; there are: {}", names.join(", ")),
                format!("「{text}」という{noun_ja}はありません。使えるもの: {}", names.join("、")),
            )
        }
    };
    cell.problem(Level::Error, code, message)
}

/// The known name that differs in the fewest letters, at most two, width and case aside.
fn closest<'n>(text: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    const LONGEST: usize = 64;
    let plain: Vec<char> = half_width(text).to_ascii_lowercase().replace('_', "-").chars().take(LONGEST).collect();
    let near = known.map(|name| (distance(&plain, name), name)).filter(|(distance, _)| *distance <= NEAR);
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// How many letters must be added, dropped or replaced.
fn distance(from: &[char], to: &str) -> usize {
    let mut costs: Vec<usize> = (0..=from.len()).collect();
    for (row, letter) in to.chars().enumerate() {
        let mut diagonal = row;
        let mut left = row.saturating_add(1);
        if let Some(first) = costs.first_mut() {
            *first = left;
        }
        for (cost, other) in costs.iter_mut().skip(1).zip(from) {
            let replaced = diagonal.saturating_add(usize::from(*other != letter));
            diagonal = *cost;
            left = replaced.min(left.min(*cost).saturating_add(1));
            *cost = left;
        }
    }
    costs.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICES: [&str; 4] = ["ites-edr", "ites-mdr", "nec-mimamori", "ites-id"];

    #[test]
    fn a_letter_dropped_added_or_replaced() {
        for (text, meant) in [("nec-mimamor", "nec-mimamori"), ("nec-mimamorii", "nec-mimamori"), ("nec-mimemori", "nec-mimamori")] {
            assert_eq!(closest(text, SERVICES.into_iter()), Some(meant));
        }
    }

    #[test]
    fn two_letters_away_is_near_and_three_are_not() {
        let away = |text: &str| distance(&text.chars().collect::<Vec<_>>(), "nec-mimamori");
        assert_eq!([away("nec-mimamori"), away("nec-mimamo"), away("nec-mimam"), away("")], [0, 2, 3, 12]);
        assert_eq!(closest("nec-mimamo", SERVICES.into_iter()), Some("nec-mimamori"));
        assert_eq!(closest("nec-mimam", SERVICES.into_iter()), None);
    }

    #[test]
    fn width_case_and_underscores_do_not_count() {
        assert_eq!(closest("ＩＴＥＳ＿ＭＤＲ", SERVICES.into_iter()), Some("ites-mdr"));
    }
}
