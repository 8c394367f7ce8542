//! Why the output could not be written.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::table::Message;

/// Why the output could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputError {
    /// The folder holds something, and it was not said to replace it.
    Exists(PathBuf),
    /// The folder is to be replaced but holds something that no close writes.
    HoldsForeignFile(PathBuf, String),
    /// The path names something other than a folder, or nothing that a folder could be made of.
    NotAFolder(PathBuf),
    /// The folder is the current one or holds it.
    CurrentFolder(PathBuf),
    /// The folder is a mount point, which cannot be replaced by a rename.
    MountPoint(PathBuf),
    /// A file that is not among those a close writes.
    UnknownFile(String),
    /// A row of a table has other cells than its columns say.
    WrongRow(&'static str),
    /// The operating system refused, and said why.
    Failed(PathBuf, String),
}

impl OutputError {
    /// What `error` says about `path`.
    pub fn failed(path: &Path, error: impl fmt::Display) -> OutputError {
        OutputError::Failed(path.to_owned(), error.to_string())
    }

    /// What is wrong and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Exists(path) => {
                let path = path.display();
                Message::new(
                    format!("'{path}' is not empty; name another folder, or replace it with --force"),
                    format!("「{path}」は空ではありません。別のフォルダーを指定するか、--force で置き換えてください"),
                )
            }
            Self::HoldsForeignFile(path, name) => {
                let path = path.display();
                Message::new(
                    format!(
                        "'{path}' holds '{name}', which no close writes, and is not replaced; \
                         move it or name another folder"
                    ),
                    format!(
                        "「{path}」に締め処理のものではない「{name}」があるため置き換えません。移すか、別のフォルダーを指定してください"
                    ),
                )
            }
            Self::NotAFolder(path) => {
                let path = path.display();
                Message::new(
                    format!("'{path}' cannot be a folder; name another one"),
                    format!("「{path}」はフォルダーにできません。別の名前を指定してください"),
                )
            }
            Self::CurrentFolder(path) => {
                let path = path.display();
                Message::new(
                    format!("'{path}' is the current folder or holds it; name a folder inside it"),
                    format!(
                        "「{path}」は現在のフォルダーかその上のフォルダーです。その中のフォルダーを指定してください"
                    ),
                )
            }
            Self::MountPoint(path) => {
                let path = path.display();
                Message::new(
                    format!("'{path}' is a mount point, which cannot be replaced; name a folder inside it"),
                    format!(
                        "「{path}」はマウントポイントのため置き換えられません。その中のフォルダーを指定してください"
                    ),
                )
            }
            Self::UnknownFile(name) => Message::new(
                format!("'{name}' is not among the files a close writes"),
                format!("「{name}」は締め処理が書き出すファイルではありません"),
            ),
            Self::WrongRow(table) => Message::new(
                format!("a row of '{table}' does not fit its columns"),
                format!("「{table}」の行が列の定義と合いません"),
            ),
            Self::Failed(path, detail) => {
                let path = path.display();
                Message::new(
                    format!("'{path}' cannot be written: {detail}"),
                    format!("「{path}」に書き込めません: {detail}"),
                )
            }
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(formatter)
    }
}

impl std::error::Error for OutputError {}
