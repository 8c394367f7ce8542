use std::io::Write as _;

use tempfile::TempDir;

use super::*;

const KNOWN: &[&str] = &["invoices.csv", "close.html"];

fn write(directory: &OutputDirectory, name: &str, text: &str) {
    directory.create_file(name).unwrap().write_all(text.as_bytes()).unwrap();
}

/// Writes and commits an output of one file.
fn close(path: &Path, force: bool, text: &str) -> Result<PathBuf, OutputError> {
    let directory = OutputDirectory::create(path, force, KNOWN)?;
    write(&directory, "invoices.csv", text);
    directory.commit()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("invoices.csv")).unwrap()
}

#[test]
fn an_output_appears_whole_and_only_on_commit() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("2026").join("10");
    let directory = OutputDirectory::create(&out, false, KNOWN).unwrap();
    write(&directory, "invoices.csv", "1");
    assert!(!out.exists());
    let committed = directory.commit().unwrap();
    assert_eq!(committed, out.canonicalize().unwrap());
    assert_eq!(names(&out), ["invoices.csv"]);
    assert_eq!(names(out.parent().unwrap()), ["10"]);
}

#[test]
fn an_output_that_is_dropped_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let directory = OutputDirectory::create(&home.path().join("out"), false, KNOWN).unwrap();
    write(&directory, "invoices.csv", "1");
    drop(directory);
    assert_eq!(names(home.path()), [""; 0]);
}

#[test]
fn an_empty_folder_is_taken_over_and_a_full_one_is_refused() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    fs::create_dir(&out).unwrap();
    close(&out, false, "first").unwrap();
    let refusal = close(&out, false, "second").unwrap_err();
    assert_eq!(refusal, OutputError::Exists(out.clone()));
    assert!(refusal.message().en.contains("--force") && refusal.message().ja.contains("--force"));
    assert_eq!(read(&out), "first");
    assert_eq!(names(home.path()), ["out"]);
}

#[test]
fn force_replaces_what_a_close_wrote() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    close(&out, false, "first").unwrap();
    fs::write(out.join("close.html"), "old").unwrap();
    fs::write(out.join(".DS_Store"), "").unwrap();
    close(&out, true, "second").unwrap();
    assert_eq!(read(&out), "second");
    assert_eq!(names(&out), ["invoices.csv"]);
    assert_eq!(names(home.path()), ["out"]);
}

#[test]
fn force_never_replaces_a_folder_with_files_of_another_origin() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    close(&out, false, "first").unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    assert_eq!(close(&out, true, "second"), Err(OutputError::HoldsForeignFile(out.clone(), "notes.txt".into())));
    fs::remove_file(out.join("notes.txt")).unwrap();
    fs::create_dir(out.join("close.html")).unwrap();
    assert_eq!(close(&out, true, "second"), Err(OutputError::HoldsForeignFile(out.clone(), "close.html".into())));
    assert_eq!(read(&out), "first");
}

#[test]
fn a_file_added_while_the_output_was_written_stops_the_commit() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    close(&out, false, "first").unwrap();
    let directory = OutputDirectory::create(&out, true, KNOWN).unwrap();
    write(&directory, "invoices.csv", "second");
    fs::write(out.join("notes.txt"), "mine").unwrap();
    assert!(matches!(directory.commit(), Err(OutputError::HoldsForeignFile(..))));
    assert_eq!(read(&out), "first");
    assert_eq!(names(&out), ["invoices.csv", "notes.txt"]);
    assert_eq!(names(home.path()), ["out"]);
}

#[test]
fn of_two_runs_without_force_the_first_to_commit_wins() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    let first = OutputDirectory::create(&out, false, KNOWN).unwrap();
    let second = OutputDirectory::create(&out, false, KNOWN).unwrap();
    write(&first, "invoices.csv", "first");
    write(&second, "invoices.csv", "second");
    first.commit().unwrap();
    assert!(matches!(second.commit(), Err(OutputError::Exists(_))));
    assert_eq!(read(&out), "first");
    assert_eq!(names(home.path()), ["out"]);
}

#[test]
fn what_a_killed_run_left_is_removed_and_what_a_running_one_writes_is_not() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    let killed = home.path().join(".out.partial-1-0");
    fs::create_dir(&killed).unwrap();
    fs::write(killed.join(".running"), "").unwrap();
    fs::write(killed.join("invoices.csv"), "half").unwrap();
    let other = home.path().join(".other.partial-1-0");
    fs::create_dir(&other).unwrap();
    let stranger = home.path().join(".out.partial-notes");
    fs::create_dir(&stranger).unwrap();
    let running = OutputDirectory::create(&out, false, KNOWN).unwrap();
    write(&running, "invoices.csv", "running");
    drop(OutputDirectory::create(&out, false, KNOWN).unwrap());
    assert!(!killed.exists() && other.exists() && stranger.exists());
    running.commit().unwrap();
    assert_eq!(read(&out), "running");
}

#[test]
fn an_output_that_a_run_was_killed_while_replacing_is_put_back() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("out");
    close(&out, false, "first").unwrap();
    let aside = home.path().join(".out.replaced-1");
    fs::rename(&out, &aside).unwrap();
    assert_eq!(close(&out, false, "second"), Err(OutputError::Exists(out.clone())));
    assert_eq!(read(&out), "first");
    // Killed after the new one was in place: only the old one is left to remove.
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("invoices.csv"), "old").unwrap();
    close(&out, true, "second").unwrap();
    assert_eq!((read(&out).as_str(), names(home.path())), ("second", vec!["out".to_owned()]));
}

#[test]
fn paths_that_can_be_no_output_are_refused() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    assert_eq!(close(&file, true, ""), Err(OutputError::NotAFolder(file.clone())));
    assert!(matches!(close(&file.join("out"), true, ""), Err(OutputError::Failed(..))));
    assert_eq!(close(Path::new("."), true, ""), Err(OutputError::CurrentFolder(".".into())));
    assert!(matches!(close(&home.path().join("absent").join(".."), true, ""), Err(OutputError::NotAFolder(_))));
    assert_eq!(fs::read_to_string(&file).unwrap(), "");
}

#[test]
fn only_announced_files_can_be_written() {
    let home = TempDir::new().unwrap();
    let directory = OutputDirectory::create(&home.path().join("out"), false, KNOWN).unwrap();
    for name in ["other.csv", "../escape", ""] {
        assert_eq!(directory.path_of(name), Err(OutputError::UnknownFile(name.into())));
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_followed_and_stays_a_link() {
    let home = TempDir::new().unwrap();
    let (out, link) = (home.path().join("out"), home.path().join("link"));
    close(&out, false, "first").unwrap();
    std::os::unix::fs::symlink(&out, &link).unwrap();
    close(&link, true, "second").unwrap();
    assert_eq!(read(&out), "second");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}
