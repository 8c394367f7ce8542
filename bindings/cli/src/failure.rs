//! Why the program could not do what it was asked for: exit code 2.

use std::fmt::Display;
use std::io::{Error, ErrorKind};
use std::path::Path;

use yakkan::contract_rules::Language;

use crate::table::Message;

/// A failure in one line, for standard error, in English and in Japanese.
#[derive(Debug)]
pub(crate) struct Failure {
    en: String,
    ja: String,
}

impl Failure {
    /// A failure in both languages.
    pub(crate) fn new(en: impl Into<String>, ja: impl Into<String>) -> Self {
        Self { en: en.into(), ja: ja.into() }
    }

    /// A failure whose text has one form only, or stands in the reader's language already.
    pub(crate) fn said(text: impl Display) -> Self {
        let text = text.to_string();
        Self { en: text.clone(), ja: text }
    }

    /// A failure that concerns a file, whose cause has one form only.
    pub(crate) fn of(path: &Path, cause: impl Display) -> Self {
        Self::said(cause).about(path)
    }

    /// The same failure with the file it concerns.
    pub(crate) fn about(self, path: &Path) -> Self {
        let path = path.display();
        Self { en: format!("{path}: {}", self.en), ja: format!("{path}: {}", self.ja) }
    }

    /// The same failure with the option it concerns.
    pub(crate) fn of_option(self, option: &str) -> Self {
        Self { en: format!("{option}: {}", self.en), ja: format!("{option}: {}", self.ja) }
    }

    /// The text in one language.
    pub(crate) fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Japanese => &self.ja,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let ja = match error.kind() {
            ErrorKind::NotFound => "ファイルが見つかりません".to_owned(),
            ErrorKind::PermissionDenied => "アクセスが許可されていません".to_owned(),
            ErrorKind::IsADirectory => "ファイルではなくフォルダーです".to_owned(),
            ErrorKind::InvalidData => "UTF-8 のテキストではありません".to_owned(),
            ErrorKind::StorageFull => "空き容量がありません".to_owned(),
            _ => error.to_string(),
        };
        Self { en: error.to_string(), ja }
    }
}

impl From<Message> for Failure {
    fn from(Message { en, ja }: Message) -> Self {
        Self { en, ja }
    }
}

impl From<yakkan_requests::RequestError> for Failure {
    fn from(error: yakkan_requests::RequestError) -> Self {
        Self::said(error)
    }
}
