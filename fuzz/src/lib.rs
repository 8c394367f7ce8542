//! What every target asks of an answer.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Map, Value};
use yakkan::catalog::Catalog;
use yakkan_requests::Code;

/// The members of an answer, which is one line and one JSON object.
///
/// # Panics
///
/// Where it is not.
pub fn members(answer: &str) -> Map<String, Value> {
    assert!(!answer.contains(['\n', '\r']), "more than a line: {answer}");
    match serde_json::from_str(answer) {
        Ok(Value::Object(members)) => members,
        other => panic!("no object, {other:?}: {answer}"),
    }
}

/// Holds an answer of the request language to its form: `ok` or `error`, and an error with its code and its words.
///
/// # Panics
///
/// Where it has another.
pub fn one_answer(answer: &str) {
    let members = members(answer);
    assert_eq!(members.len(), 1, "{answer}");
    match (members.get("ok"), members.get("error")) {
        (Some(Value::Object(ok)), None) => {
            assert!(ok.contains_key("readings") && ok.contains_key("clauses"), "{answer}");
        }
        (None, Some(error)) => {
            let code = error["code"].as_str().unwrap_or_default();
            assert!(Code::ALL.iter().any(|known| known.as_str() == code), "{answer}");
            assert!(
                error["message"].as_str().is_some_and(|message| !message.is_empty() && message.len() < 2000),
                "{answer}"
            );
        }
        _ => panic!("neither an answer nor an error: {answer}"),
    }
}

/// The files of an input, each after a line like `--- lines.csv`; what stands before the first such line is left out.
pub fn files(input: &[u8]) -> Vec<(&str, &[u8])> {
    const MARK: &[u8] = b"--- ";
    let mut files: Vec<(&str, &[u8])> = Vec::new();
    let mut rest = input;
    let is_at_line = |at: usize| at == 0 || input[at - 1] == b'\n';
    while let Some(begin) = rest.windows(MARK.len()).position(|window| window == MARK) {
        let at = input.len() - rest.len() + begin;
        rest = &rest[begin + MARK.len()..];
        if !is_at_line(at) {
            continue;
        }
        let line = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let name = std::str::from_utf8(&rest[..line]).unwrap_or_default();
        rest = rest.get(line + 1..).unwrap_or_default();
        let next = [b"\n", MARK].concat();
        let end = rest.windows(next.len()).position(|window| *window == next).map_or(rest.len(), |end| end + 1);
        files.push((name, &rest[..end]));
        rest = &rest[end..];
    }
    files
}

/// A folder in memory for one process, which a ledger is put into and closed from, over and over.
#[derive(Debug)]
pub struct Home {
    folder: PathBuf,
    catalog: Catalog,
}

impl Home {
    /// The folder of this process.
    pub fn get() -> &'static Self {
        static HOME: OnceLock<Home> = OnceLock::new();
        HOME.get_or_init(|| {
            let memory = Path::new("/dev/shm");
            let parent = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
            Self { folder: parent.join(format!("yakkan-fuzz-{}", std::process::id())), catalog: Catalog::built_in() }
        })
    }

    /// The built-in documents.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// A place in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A folder in it with nothing inside.
    ///
    /// # Panics
    ///
    /// Where the folder cannot be made.
    pub fn empty(&self, name: &str) -> PathBuf {
        let folder = self.path(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("the folder is ours");
        }
        std::fs::create_dir_all(&folder).expect("there is room");
        folder
    }
}
