//! Randomness in whole numbers: SplitMix64, the same on every machine.

/// Spreads consecutive numbers over all 64 bits.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// A source of numbers that depends on what it was made from alone.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The source of one contract (or block, or whatever `number` counts) for one purpose.
    pub(super) fn new(seed: u64, purpose: u64, number: u64) -> Random {
        let state = [purpose, number].into_iter().fold(mix(seed.wrapping_add(GOLDEN)), |state, part| {
            mix(state.wrapping_add(part.wrapping_add(1).wrapping_mul(GOLDEN)))
        });
        Random { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN);
        mix(self.state)
    }

    /// A number from 0 to `limit`, `limit` excluded; 0 when `limit` is 0.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        let high_half = self.next() >> 32;
        u32::try_from(high_half.wrapping_mul(u64::from(limit)) >> 32).unwrap_or_default()
    }

    /// A number from `least` to `most`, both included; `least` when `most` is less.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        let count = most.saturating_sub(least).saturating_add(1);
        least.saturating_add(self.below(count))
    }

    /// As [`Random::between`], of days or months.
    pub(super) fn offset(&mut self, least: u16, most: u16) -> i32 {
        i32::try_from(self.between(u32::from(least), u32::from(most))).unwrap_or_default()
    }

    /// True in this many of a hundred cases.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of these, each as likely.
    pub(super) fn pick<T: Copy + Default>(&mut self, choices: &[T]) -> T {
        let count = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        let index = usize::try_from(self.below(count)).unwrap_or_default();
        choices.get(index).copied().unwrap_or_default()
    }

    /// One of these, each as likely as its weight says.
    pub(super) fn weighted<T: Copy + Default>(&mut self, choices: &[(u32, T)]) -> T {
        let whole = choices.iter().fold(0_u32, |sum, (weight, _)| sum.saturating_add(*weight));
        let mut left = self.below(whole);
        for (weight, choice) in choices {
            match left.checked_sub(*weight) {
                None => return *choice,
                Some(rest) => left = rest,
            }
        }
        T::default()
    }
}

/// What happens to one of every few contracts, in turn, so that even a small ledger has some of each kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    /// Tells turns of different purposes apart.
    pub(super) purpose: u64,
    /// One of this many contracts, 1 or more.
    pub(super) every: u32,
}

impl Turn {
    /// Which of `kinds` it is for the contract `number`; `None`: not its turn. The next one's turn is the next kind.
    pub(super) fn kind(self, seed: u64, number: u64, kinds: usize) -> Option<usize> {
        let every = u64::from(self.every);
        let block = number.checked_div(every)?;
        let place = Random::new(seed, self.purpose, block).below(self.every);
        if number.checked_rem(every)? != u64::from(place) {
            return None;
        }
        let first = Random::new(seed, self.purpose, u64::MAX).below(u32::from(u16::MAX));
        let kind = block.wrapping_add(u64::from(first)).checked_rem(u64::try_from(kinds).ok()?)?;
        usize::try_from(kind).ok()
    }
}

fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_split_mix_64() {
        // The first outputs of the reference implementation from the state 1234567.
        let mut random = Random { state: 1_234_567 };
        assert_eq!([random.next(), random.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_reach_them() {
        let mut random = Random::new(1, 2, 3);
        let drawn: Vec<u32> = (0..1000).map(|_| random.between(3, 7)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&3), Some(&7)));
        assert_eq!((random.below(0), random.below(1), random.between(5, 4)), (0, 0, 5));
    }

    #[test]
    fn a_weight_of_zero_is_never_drawn() {
        let mut random = Random::new(1, 2, 3);
        assert!((0..1000).all(|_| random.weighted(&[(0, 1), (1, 2), (0, 3)]) == 2));
    }

    #[test]
    fn one_of_every_block_has_its_turn_and_the_kinds_follow_each_other() {
        let turn = Turn { purpose: 9, every: 10 };
        let kinds: Vec<usize> = (0..100).filter_map(|number| turn.kind(5, number, 4)).collect();
        assert_eq!(kinds.len(), 10);
        assert!(kinds.iter().zip(kinds.iter().skip(1)).all(|(one, next)| *next == (one + 1) % 4));
    }
}
