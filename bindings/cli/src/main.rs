//! The `yakkan` program: close a month of a ledger, ask by hand, or answer requests by line.
//!
//! Exit codes: 0 done and nothing to report, 1 done with problems reported or an answer that refuses, 2 wrong use or nothing readable.
#![forbid(unsafe_code)]

mod arguments;
mod close;
mod commands;
mod failure;
mod ledger;
mod output;
mod page;
mod picture;
mod sample;
mod table;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use yakkan::contract_rules::Language;

use arguments::{Arguments, Command};
use failure::Failure;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = commands::language(arguments.lang);
    match run(&arguments, language) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            let word = match language {
                Language::English => "error",
                Language::Japanese => "エラー",
            };
            // A closed standard error leaves nowhere to say it.
            writeln!(std::io::stderr(), "yakkan: {word}: {}", failure.text(language)).unwrap_or_default();
            ExitCode::from(2)
        }
    }
}

/// Runs a command and gives the exit code.
fn run(arguments: &Arguments, language: Language) -> Result<u8, Failure> {
    let catalog = commands::catalog(&arguments.documents, language)?;
    match &arguments.command {
        Command::Close(close) => commands::close::close(&catalog, language, close),
        Command::Sample(sample) => commands::close::sample(language, sample),
        Command::Answer => {
            commands::answer::run(&catalog, std::io::stdin().lock(), std::io::stdout().lock())?;
            Ok(0)
        }
        Command::Check(check) => say(commands::change::check(&catalog, language, check)?),
        Command::Earliest(earliest) => say(commands::change::earliest(&catalog, language, earliest)?),
        Command::Due(due) => say(commands::due::due(&catalog, language, due)?),
        Command::Balance(balance) => say(commands::balance::balance(&catalog, language, balance)?),
        Command::Claim(claim) => say(commands::claim::claim(&catalog, language, claim)?),
        Command::Explain(explain) => {
            print(&commands::explain::explain(&catalog, language, &explain.name, explain.part.as_deref())?)
        }
        Command::Lint { file } => {
            let (text, unusable) = commands::lint::findings(&catalog, language, file)?;
            print(&text)?;
            Ok(u8::from(unusable))
        }
        Command::Timeline(timeline) => print(&commands::picture::picture(&catalog, language, timeline)?),
    }
}

fn say(said: commands::Said) -> Result<u8, Failure> {
    print(&said.text)?;
    Ok(u8::from(said.refused))
}

fn print(text: &str) -> Result<u8, Failure> {
    let mut output = std::io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(0)
}
