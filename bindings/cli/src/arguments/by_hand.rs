//! The arguments of the commands that answer one question of a month's work: is it in time, what is left, who pays?

use std::path::PathBuf;

use clap::Args;

/// How the silences of the documents are read.
#[derive(Debug, Args)]
pub(crate) struct Silences {
    /// How a silence is read, like notice-count=clear-months; may stand several times.
    #[arg(long = "reading", value_name = "NAME=VALUE")]
    pub(crate) readings: Vec<String>,
    /// Say as well what other readings would give.
    #[arg(long)]
    pub(crate) disputes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Due {
    /// A service like eset-mdr-ultimate.
    pub(crate) service: String,
    /// What is promised, like first-response; an unknown one leads to those that the service has.
    pub(crate) commitment: String,
    /// Required. When it was received or happened: an instant like 2026-12-28T17:00:00+09:00, a day or a month, as the commitment takes it.
    #[arg(long, value_name = "WHEN")]
    pub(crate) from: Option<String>,
    /// The severity; required for what goes by severity, and for nothing else.
    #[arg(long, value_name = "LEVEL")]
    pub(crate) severity: Option<String>,
    /// When it was done, to be held against it.
    #[arg(long, value_name = "WHEN")]
    pub(crate) done: Option<String>,
    /// A day on which the desk is closed besides its own; may stand several times.
    #[arg(long = "closure", value_name = "DAY")]
    pub(crate) closures: Vec<String>,
    /// A day on which the desk is open all the same; may stand several times.
    #[arg(long = "open-day", value_name = "DAY")]
    pub(crate) open_days: Vec<String>,
    #[command(flatten)]
    pub(crate) silences: Silences,
}

/// The contract that a question is about: of a file, of a ledger, or one line by options.
#[derive(Debug, Args)]
pub(crate) struct Whose {
    /// A contract in JSON (- is standard input), or a ledger: a folder of CSV files or one .xlsx workbook.
    pub(crate) file: Option<PathBuf>,
    /// Which contract of the ledger; required with a ledger.
    pub(crate) contract: Option<String>,
    /// Without a file: the service, from its --start on; required where more than one can be meant.
    #[arg(long, value_name = "SERVICE", conflicts_with = "file")]
    pub(crate) service: Option<String>,
    /// Without a file, and then required: the service's first day.
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    pub(crate) start: Option<String>,
    /// Without a file: the service's last day, if it has one.
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    pub(crate) last_day: Option<String>,
    /// Without a file: the day on which use began, where that is later than the start.
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    pub(crate) use_start: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Balance {
    #[command(flatten)]
    pub(crate) whose: Whose,
    /// The day; required, unless --ask names one.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// A use that was made, like ticket-verification@2026-10-02, deployment@2026-05-01:80 or certificate@2026-06-01/ann; may stand several
    /// times, beside those of a ledger.
    #[arg(long = "use", value_name = "ALLOWANCE@DAY[:UNITS][/HOLDER]")]
    pub(crate) uses: Vec<String>,
    /// May this one be made as well?
    #[arg(long = "ask", value_name = "ALLOWANCE@DAY[:UNITS][/HOLDER]")]
    pub(crate) asked: Option<String>,
    /// What somebody attests of the use asked for, like handled-by-vendor=no; may stand several times.
    #[arg(long = "fact", value_name = "NAME=yes|no")]
    pub(crate) facts: Vec<String>,
    #[command(flatten)]
    pub(crate) silences: Silences,
}

#[derive(Debug, Args)]
pub(crate) struct Claim {
    #[command(flatten)]
    pub(crate) whose: Whose,
    /// Required. The day of the alert.
    #[arg(long, value_name = "DAY")]
    pub(crate) alert: Option<String>,
    /// Required. How many stars the alert came with, like 3.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) stars: Option<String>,
    /// The day on which the alert was reported to be of the full grade, if it was.
    #[arg(long, value_name = "DAY")]
    pub(crate) upgraded: Option<String>,
    /// Required. The day of the dispatch.
    #[arg(long, value_name = "DAY")]
    pub(crate) dispatched: Option<String>,
    /// Required. What the dispatch cost in yen, everything included.
    #[arg(long, value_name = "YEN")]
    pub(crate) cost: Option<String>,
    /// An earlier claim: the days of its alert and dispatch and what was paid, like 2026-06-01/2026-06-05/120000; may stand several times, beside
    /// those of a ledger.
    #[arg(long = "paid", value_name = "DAY/DAY/YEN")]
    pub(crate) paid: Vec<String>,
    /// What somebody attests of the claim, like mail-received=yes; may stand several times.
    #[arg(long = "fact", value_name = "NAME=yes|no")]
    pub(crate) facts: Vec<String>,
    /// The step the claim is at, like scan-guided; what comes next is said.
    #[arg(long, value_name = "STEP")]
    pub(crate) step: Option<String>,
    #[command(flatten)]
    pub(crate) silences: Silences,
}
