//! Writes the JSON Schema of requests and answers into a folder: `cargo run -p yakkan-requests --features schema --example schema -- FOLDER`.

use std::io::{Error, ErrorKind};
use std::path::PathBuf;

fn main() -> Result<(), Error> {
    let usage = || Error::new(ErrorKind::InvalidInput, "name the folder to write to");
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or_else(usage)?);
    std::fs::write(folder.join("request.schema.json"), yakkan_requests::request_schema())?;
    std::fs::write(folder.join("answer.schema.json"), yakkan_requests::answer_schema())
}
