//! Names that documents and callers choose: services, clauses, facts, desks, allowances.
//!
//! They are validated text and not enums, so that a new document needs no new release.

use alloc::borrow::Cow;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

/// The most bytes an identifier may have.
pub const IDENTIFIER_LIMIT: usize = 64;

/// Whether `text` can be an identifier: 1 to [`IDENTIFIER_LIMIT`] bytes of ASCII letters, digits, `-`, `.` and `_`, the first a letter or digit.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::is_identifier;
///
/// assert!(is_identifier("ites-mdr"));
/// assert!(is_identifier("NEC-MIMAMORI-7.5-2"));
/// assert!(!is_identifier(""));
/// assert!(!is_identifier("two words"));
/// ```
pub const fn is_identifier(text: &str) -> bool {
    let mut rest = text.as_bytes();
    if rest.is_empty() || rest.len() > IDENTIFIER_LIMIT {
        return false;
    }
    let mut first = true;
    while let [byte, tail @ ..] = rest {
        let inner = matches!(*byte, b'-' | b'.' | b'_');
        if !(byte.is_ascii_alphanumeric() || (inner && !first)) {
            return false;
        }
        first = false;
        rest = tail;
    }
    true
}

/// Text that cannot be an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{text}' is not an identifier: 1 to 64 ASCII letters, digits, '-', '.' or '_', starting with a letter or digit"
)]
pub struct IdentifierError {
    /// What was given, cut to [`IDENTIFIER_LIMIT`] characters.
    pub text: String,
}

/// Whether two names are equal. A document mostly names a thing in one text, and then it need not be read. Names of one document mostly begin alike and
/// are as long as each other, so the ends are looked at first.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    one.len() == other.len()
        && (core::ptr::eq(one, other) || one.last_chunk::<4>() == other.last_chunk() && one == other)
}

/// The order of names as text; likewise.
#[inline]
fn in_order(one: &str, other: &str) -> Ordering {
    if core::ptr::eq(one, other) { Ordering::Equal } else { one.cmp(other) }
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident $example:literal)*) => {$(
        $(#[$doc])*
        ///
        /// # Example
        ///
        /// ```
        #[doc = concat!("use yakkan_contract_rules::", stringify!($name), ";")]
        ///
        #[doc = concat!("const ID: ", stringify!($name), " = ", stringify!($name), "::constant(\"", $example, "\");")]
        #[doc = concat!("assert_eq!(ID.as_str(), \"", $example, "\");")]
        #[doc = concat!("assert_eq!(", stringify!($name), "::new(\"", $example, "\"), Ok(ID));")]
        /// ```
        #[derive(Clone, Debug, Eq)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Takes text that a caller brings.
            ///
            /// # Errors
            ///
            /// [`IdentifierError`] where [`is_identifier`] says no.
            pub fn new(text: &str) -> Result<Self, IdentifierError> {
                if is_identifier(text) {
                    Ok(Self(Cow::Owned(text.into())))
                } else {
                    Err(IdentifierError { text: text.chars().take(IDENTIFIER_LIMIT).collect() })
                }
            }

            /// An identifier in a `const` document.
            ///
            /// # Panics
            ///
            /// While compiling, where [`is_identifier`] says no. Use it in constants only.
            pub const fn constant(text: &'static str) -> Self {
                assert!(is_identifier(text), "not an identifier");
                Self(Cow::Borrowed(text))
            }

            /// The identifier as text, as it stands on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                is_same(self.as_str(), other.as_str())
            }
        }

        impl PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> Ordering {
                in_order(self.as_str(), other.as_str())
            }
        }

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

identifiers! {
    /// A service that can be contracted, by its wire name.
    ServiceId "ites-mdr"
    /// One clause of a document.
    ClauseId "ITES-EDR-MDR-3-3-17"
    /// A document: the terms of one or more services.
    DocumentId "NEC-MIMAMORI"
    /// Something about the customer that only a person can attest.
    FactId "in-japan"
    /// The code of a breach that follows from a fact.
    BreachCode "not-in-japan"
    /// A desk whose business days and hours count.
    DeskId "nec-desk"
    /// Something a service grants to be used.
    AllowanceId "ticket-verification"
    /// Something that is due at a time that follows from an event.
    CommitmentId "first-response"
    /// A scale by which a service grades something.
    ScaleId "severity"
    /// A level of a scale.
    LevelId "A"
}

/// A short text for people in the two languages every answer comes in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Text {
    /// In English.
    pub en: Cow<'static, str>,
    /// In Japanese.
    pub ja: Cow<'static, str>,
}

impl Text {
    /// A text in a `const` document.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{Language, Text};
    ///
    /// const UNIT: Text = Text::constant("licences", "ライセンス");
    /// assert_eq!(UNIT.of(Language::English), "licences");
    /// ```
    pub const fn constant(en: &'static str, ja: &'static str) -> Self {
        Self { en: Cow::Borrowed(en), ja: Cow::Borrowed(ja) }
    }

    /// The text in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Japanese => &self.ja,
        }
    }
}

/// A language that answers are explained in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Japanese.
    Japanese,
}
