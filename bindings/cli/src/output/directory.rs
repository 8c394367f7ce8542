//! The folder of a close: written aside, and put in its place whole.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::error::OutputError;
use super::leftovers;

/// Files that operating systems put into folders that a person looked at; nobody misses them.
const SYSTEM_FILES: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// An output folder that is being written.
///
/// Files go into a hidden folder beside it; [`OutputDirectory::commit`] gives that its name. Dropped without commit,
/// the hidden folder is removed; a run that is killed leaves it, and the next run for the same output removes it.
#[derive(Debug)]
pub struct OutputDirectory {
    target: PathBuf,
    parent: PathBuf,
    name: String,
    partial: PathBuf,
    lock: Option<File>,
    force: bool,
    known: &'static [&'static str],
}

impl OutputDirectory {
    /// Prepares to write `known` files into `path`, making the folders
    /// above it.
    ///
    /// An empty folder is taken over. One that holds something is replaced on commit when `force` is given and it holds
    /// nothing but `known` files, so that no file of another origin is ever removed.
    ///
    /// # Errors
    ///
    /// [`OutputError`]: there is something that may not be replaced, or the file system refuses.
    pub fn create(path: &Path, force: bool, known: &'static [&'static str]) -> Result<OutputDirectory, OutputError> {
        let failed = |error: io::Error| OutputError::failed(path, error);
        let target = resolve(path)?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str())) else {
            return Err(OutputError::NotAFolder(path.to_owned()));
        };
        let remove_output = |old: &Path| remove_known(old, known);
        leftovers::clean_up(parent, name, remove_output).map_err(failed)?;
        check_place(path, &target)?;
        check_contents(path, &target, force, known)?;
        let (partial, lock) = leftovers::create_partial(parent, name).map_err(failed)?;
        let (parent, name) = (parent.to_owned(), name.to_owned());
        Ok(OutputDirectory { target, parent, name, partial, lock: Some(lock), force, known })
    }

    /// Where the file `name` is to be written until the commit.
    ///
    /// # Errors
    ///
    /// [`OutputError::UnknownFile`] for a name that was not announced: a later run could not replace the folder.
    pub fn path_of(&self, name: &str) -> Result<PathBuf, OutputError> {
        if self.known.contains(&name) {
            Ok(self.partial.join(name))
        } else {
            Err(OutputError::UnknownFile(name.to_owned()))
        }
    }

    /// Creates the file `name`.
    ///
    /// # Errors
    ///
    /// As [`OutputDirectory::path_of`]; or the file system refuses.
    pub fn create_file(&self, name: &str) -> Result<File, OutputError> {
        let path = self.path_of(name)?;
        File::create(&path).map_err(|error| OutputError::failed(&path, error))
    }

    /// The folder that files are written in until the commit; for temporary files.
    pub fn partial(&self) -> &Path {
        &self.partial
    }

    /// Puts the folder in its place, and gives its full path. Every file must have been flushed.
    ///
    /// # Errors
    ///
    /// [`OutputError`]; the folder in its place is then the one that was there before.
    pub fn commit(mut self) -> Result<PathBuf, OutputError> {
        let failed = |error: io::Error| OutputError::failed(&self.target, error);
        // What is there now may be another run's, or a person may have added to it.
        let holds_files = check_contents(&self.target, &self.target, self.force, self.known)?;
        if let Some(lock) = self.lock.take() {
            leftovers::unlock_partial(&self.partial, lock).map_err(failed)?;
        }
        if holds_files {
            let replaced = leftovers::replaced_path(&self.parent, &self.name);
            fs::rename(&self.target, &replaced).map_err(failed)?;
            if let Err(error) = fs::rename(&self.partial, &self.target) {
                let put_back = fs::rename(&replaced, &self.target);
                return Err(failed(put_back.err().unwrap_or(error)));
            }
            remove_known(&replaced, self.known);
        } else {
            if self.target.exists() {
                fs::remove_dir(&self.target).map_err(failed)?;
            }
            fs::rename(&self.partial, &self.target).map_err(failed)?;
        }
        Ok(self.target.clone())
    }
}

impl Drop for OutputDirectory {
    fn drop(&mut self) {
        // After a commit nothing is there any more.
        let _ = fs::remove_dir_all(&self.partial);
    }
}

/// The folder's full path, symbolic links followed; the folders above it are made.
fn resolve(path: &Path) -> Result<PathBuf, OutputError> {
    let failed = |error: io::Error| OutputError::failed(path, error);
    if fs::symlink_metadata(path).is_ok() {
        return path.canonicalize().map_err(failed);
    }
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(OutputError::NotAFolder(path.to_owned()));
    };
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    fs::create_dir_all(parent).map_err(failed)?;
    Ok(parent.canonicalize().map_err(failed)?.join(name))
}

/// Refuses a folder that cannot be replaced by a rename, or whose replacement would pull the ground from under the
/// shell.
fn check_place(path: &Path, target: &Path) -> Result<(), OutputError> {
    let is_current = std::env::current_dir()
        .and_then(|current| current.canonicalize())
        .is_ok_and(|current| current.starts_with(target));
    if is_current {
        return Err(OutputError::CurrentFolder(path.to_owned()));
    }
    if is_mount_point(target) { Err(OutputError::MountPoint(path.to_owned())) } else { Ok(()) }
}

#[cfg(unix)]
fn is_mount_point(target: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    match (device(target), target.parent().and_then(device)) {
        (Some(of_target), Some(of_parent)) => of_target != of_parent,
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_mount_point(_: &Path) -> bool {
    false
}

/// Whether the folder holds files, all of which may be replaced.
fn check_contents(path: &Path, target: &Path, force: bool, known: &[&str]) -> Result<bool, OutputError> {
    let failed = |error: io::Error| OutputError::failed(path, error);
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(OutputError::NotAFolder(path.to_owned()));
        }
        Err(error) => return Err(failed(error)),
    };
    let mut holds_files = false;
    for entry in entries {
        let entry = entry.map_err(failed)?;
        if !force {
            return Err(OutputError::Exists(path.to_owned()));
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = known.contains(&name.as_str()) || SYSTEM_FILES.contains(&name.as_str());
        if !is_ours || !entry.file_type().map_err(failed)?.is_file() {
            return Err(OutputError::HoldsForeignFile(path.to_owned(), name));
        }
        holds_files = true;
    }
    Ok(holds_files)
}

/// Removes an output that was replaced; a file that is not ours, and with it the folder, stays.
fn remove_known(folder: &Path, known: &[&str]) {
    for name in known.iter().chain(&SYSTEM_FILES) {
        let _ = fs::remove_file(folder.join(name));
    }
    let _ = fs::remove_dir(folder);
}

#[cfg(test)]
#[path = "directory_tests.rs"]
mod tests;
