//! What a run that was killed left beside the output folder, told from what a running one is writing.
//!
//! A run holds a lock on a file in its partial folder; the operating system drops the lock when the run ends, however
//! it ends. Process numbers alone would not do: in a container every run has the same one.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// The locked file in a partial folder.
const LOCK_FILE: &str = ".running";

/// Partial folders of the same process that may stand side by side.
const ATTEMPTS: u32 = 1000;

/// The folder that `name` is written in before it takes its name, `number` telling runs apart.
fn partial_prefix(name: &str) -> String {
    format!(".{name}.partial-")
}

/// Where an output that is being replaced stands for a moment.
pub fn replaced_path(parent: &Path, name: &str) -> PathBuf {
    parent.join(format!("{}{}", replaced_prefix(name), std::process::id()))
}

fn replaced_prefix(name: &str) -> String {
    format!(".{name}.replaced-")
}

/// Makes a partial folder for `name` in `parent` and locks it as running.
///
/// # Errors
///
/// What the file system gave.
pub fn create_partial(parent: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    let process = std::process::id();
    for attempt in 0..ATTEMPTS {
        let path = parent.join(format!("{}{process}-{attempt}", partial_prefix(name)));
        match fs::create_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            result => result?,
        }
        let lock = File::create(path.join(LOCK_FILE))?;
        // Another run may have taken the folder for a leftover in the moment before the lock.
        if lock.try_lock().is_ok() && path.join(LOCK_FILE).exists() {
            return Ok((path, lock));
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "too many unfinished outputs beside it"))
}

/// Takes the lock off a partial folder that is complete; afterwards no run takes it for a leftover.
///
/// # Errors
///
/// What the file system gave.
pub fn unlock_partial(path: &Path, lock: File) -> io::Result<()> {
    fs::remove_file(path.join(LOCK_FILE))?;
    drop(lock);
    Ok(())
}

/// Removes what runs that are no longer running left of `name` in `parent`, and puts an output back that a run was
/// killed while replacing. What cannot be removed stays: it does no harm.
///
/// # Errors
///
/// What the file system gave when an output could not be put back.
pub fn clean_up(parent: &Path, name: &str, remove_output: impl Fn(&Path)) -> io::Result<()> {
    let (partial, replaced) = (partial_prefix(name), replaced_prefix(name));
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        let entry_name = entry.file_name();
        let Some(entry_name) = entry_name.to_str() else { continue };
        let path = entry.path();
        if is_numbered(entry_name, &partial) {
            remove_if_dead(&path);
        } else if is_numbered(entry_name, &replaced) {
            if parent.join(name).exists() { remove_output(&path) } else { fs::rename(&path, parent.join(name))? }
        }
    }
    Ok(())
}

fn is_numbered(name: &str, prefix: &str) -> bool {
    name.strip_prefix(prefix)
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
}

fn remove_if_dead(path: &Path) {
    // Each removal may fail, for one because another run is removing the same folder; then that run does it.
    match OpenOptions::new().write(true).open(path.join(LOCK_FILE)) {
        Ok(lock) if lock.try_lock().is_ok() => {
            let _ = fs::remove_dir_all(path);
        }
        Ok(_) => {}
        Err(_) => {
            let _ = fs::remove_dir(path);
        }
    }
}
