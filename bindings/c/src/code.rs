//! Codes: numbers that stand for names of the request language.

/// A set of numbered names.
pub(crate) trait Code: Copy + 'static {
    /// Every code with its name.
    const ALL: &'static [(Self, &'static str)];

    /// Its number.
    fn number(self) -> i32;

    /// The code of a number.
    fn of(parameter: &'static str, number: i32) -> Result<Self, UnknownCode> {
        let known = Self::ALL.iter().find(|(code, _)| code.number() == number).map(|(code, _)| *code);
        known.ok_or(UnknownCode { parameter, number })
    }

    /// The code of a name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(code, _)| *code)
    }

    /// Its name.
    fn name(self) -> &'static str {
        let number = self.number();
        Self::ALL.iter().find(|(code, _)| code.number() == number).map(|(_, name)| *name).unwrap_or_default()
    }
}

/// A number that is no code of its parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnknownCode {
    pub(crate) parameter: &'static str,
    pub(crate) number: i32,
}

/// Gives an enum its names.
macro_rules! codes {
    ($code:ident { $($variant:ident $name:literal)* }) => {
        impl $crate::code::Code for $code {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $name)),*];

            #[inline]
            #[expect(clippy::as_conversions, reason = "the number is the variant's own")]
            fn number(self) -> i32 {
                self as i32
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
pub(crate) fn assert_distinct<C: Code>() {
    let mut numbers: Vec<i32> = C::ALL.iter().map(|(code, _)| code.number()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), C::ALL.len());
}
