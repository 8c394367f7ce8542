//! The arguments of the program.

mod by_hand;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use by_hand::{Balance, Claim, Due, Silences, Whose};

/// Answers from the terms of managed-security services, each with the clause it rests on.
#[derive(Debug, Parser)]
#[command(name = "yakkan", version, about, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// The language of explanations; the locale's if left out.
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,
    /// A document of your own in JSON, beside the built-in ones; may stand several times.
    #[arg(long = "document", global = true, value_name = "FILE")]
    pub(crate) documents: Vec<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Close a month of a ledger: invoices, refusals, balances, commitments, cover and claims, and the clauses they rest on.
    Close(Close),
    /// Write a believable ledger, the same for the same seed.
    Sample(Sample),
    /// Answer requests on standard input, one a line, on standard output, one a line.
    Answer,
    /// Is a contract valid, or may a change be made?
    Check(Check),
    /// When at the earliest can a change be made?
    Earliest(Earliest),
    /// When is something due, and was it done in time?
    Due(Due),
    /// What is left of what a contract grants to be used, and is one more use granted?
    Balance(Balance),
    /// Does the insurance pay a dispatch, and how much?
    Claim(Claim),
    /// What does a clause, a service and each of its terms, a reading, a fact, a code, a desk or a document say?
    Explain(Explain),
    /// Report every gap and contradiction of a document of your own at once.
    Lint {
        /// The document, in JSON.
        file: PathBuf,
    },
    /// Draw a contract over time, as SVG on standard output.
    Timeline(Timeline),
}

#[derive(Debug, Args)]
pub(crate) struct Close {
    /// A folder of CSV files, or one .xlsx workbook.
    pub(crate) ledger: PathBuf,
    /// The month to close, like 2026-10.
    #[arg(long)]
    pub(crate) month: String,
    /// The folder to write to. It appears when everything is written.
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Replace the outputs of an earlier close.
    #[arg(long)]
    pub(crate) force: bool,
    /// The issuer's registration number, T and 13 digits.
    #[arg(long, value_name = "T…")]
    pub(crate) registration: Option<String>,
    /// How a silence is read, like first-month=free; may stand several times.
    #[arg(long = "reading", value_name = "NAME=VALUE")]
    pub(crate) readings: Vec<String>,
    /// Leave close.xlsx out; for a large ledger it takes longer than the close itself.
    #[arg(long)]
    pub(crate) no_workbook: bool,
    /// No progress and no summary.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Sample {
    /// The folder, or the .xlsx workbook, to write.
    pub(crate) ledger: PathBuf,
    /// How many contracts.
    #[arg(long, default_value_t = 200)]
    pub(crate) contracts: u64,
    /// The same seed gives the same ledger.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Replace an earlier ledger.
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A contract in JSON; - is standard input.
    pub(crate) contract: PathBuf,
    /// Another quantity from a day on, like ites-mdr=28@2027-04-01; may stand several times, all parts are judged together.
    #[arg(long = "change", value_name = "SERVICE=QUANTITY@DAY")]
    pub(crate) changes: Vec<String>,
    /// A cancellation with a day, like ites-mdr@2027-03-31.
    #[arg(long = "cancel", value_name = "SERVICE@DAY")]
    pub(crate) cancellations: Vec<String>,
    /// A pause from a day on, like nec-mimamori@2026-10-01.
    #[arg(long = "suspend", value_name = "SERVICE@DAY")]
    pub(crate) suspensions: Vec<String>,
    #[command(flatten)]
    pub(crate) how: How,
}

#[derive(Debug, Args)]
pub(crate) struct Earliest {
    /// A contract in JSON; - is standard input.
    pub(crate) contract: PathBuf,
    /// Another quantity, like ites-mdr=28; may stand several times, all parts are judged together.
    #[arg(long = "change", value_name = "SERVICE=QUANTITY")]
    pub(crate) changes: Vec<String>,
    /// A cancellation, like ites-mdr.
    #[arg(long = "cancel", value_name = "SERVICE")]
    pub(crate) cancellations: Vec<String>,
    #[command(flatten)]
    pub(crate) how: How,
}

/// How a change is judged.
#[derive(Debug, Args)]
pub(crate) struct How {
    /// The day the notice arrived.
    #[arg(long, value_name = "DAY")]
    pub(crate) notice: Option<String>,
    /// Whether the notice was in writing.
    #[arg(long, value_name = "true|false")]
    pub(crate) written: Option<bool>,
    #[command(flatten)]
    pub(crate) silences: Silences,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A clause like ITES-EDR-MDR-3-3-17, a service like ites-mdr, an allowance like ticket-verification, a commitment like first-response, a scale
    /// like incident, a reading like notice-count, a fact like in-japan, a code like within-lock, a step of a claim like scan-guided, a desk like
    /// nec, or a document like NEC-MIMAMORI.
    pub(crate) name: String,
    /// After a service: one of its allowances, commitments or scales, availability, insurance or duties.
    pub(crate) part: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Timeline {
    /// A contract in JSON; - is standard input.
    pub(crate) contract: PathBuf,
    /// The first day of the picture.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// The last day of the picture.
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
    /// How a silence is read, like first-month=free; may stand several times.
    #[arg(long = "reading", value_name = "NAME=VALUE")]
    pub(crate) readings: Vec<String>,
}
