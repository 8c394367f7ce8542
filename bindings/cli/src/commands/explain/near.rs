//! What else a name may have been meant to be.

/// The most names that are suggested of a kind.
const SUGGESTED: usize = 6;

/// The names most like one, the most alike first: those that hold it or are held by it, and those that a few letters away are the same.
pub(super) fn near<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let name = name.to_lowercase();
    let tolerated = (name.chars().count() / 3).max(1);
    let mut alike: Vec<(usize, &str)> = names
        .into_iter()
        .filter_map(|other| {
            let known = other.to_lowercase();
            let is_part = name.len() >= 3 && (known.contains(&name) || name.contains(&known));
            let far = distance(&name, &known);
            (is_part || far <= tolerated).then_some((far, other))
        })
        .collect();
    alike.sort_unstable();
    alike.dedup();
    alike.truncate(SUGGESTED);
    alike.into_iter().map(|(_, other)| other).collect()
}

/// How many letters must be added, taken away or replaced.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut last = line.saturating_add(1);
        let mut next = vec![last];
        for (pair, known) in row.windows(2).zip(&other) {
            let [before, above] = *pair else { continue };
            let replaced = if letter == *known { before } else { before.saturating_add(1) };
            last = replaced.min(above.saturating_add(1)).min(last.saturating_add(1));
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_single_letters() {
        for (one, other, letters) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("mdr", "mdr", 0),
            ("lock", "look", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(one, other), letters, "{one} {other}");
        }
    }

    #[test]
    fn what_is_most_alike_comes_first_and_what_is_not_stays_away() {
        let names = ["ites-mdr", "ites-edr-mdr-base", "in-japan", "notice-count"];
        assert_eq!(near("mdr", names), ["ites-mdr", "ites-edr-mdr-base"]);
        assert_eq!(near("injapan", names), ["in-japan"]);
        assert_eq!(near("NOTICE-COUNTS", names), ["notice-count"]);
        assert_eq!(near("zebra", names), [""; 0]);
    }
}
