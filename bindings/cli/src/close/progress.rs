//! How far a close is, on a terminal and only when it takes its time.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use yakkan::contract_rules::Language;

/// How long a close may take without a word.
const PATIENCE: Duration = Duration::from_secs(1);

/// Says how far a close is.
#[derive(Debug)]
pub struct Progress {
    begun: Instant,
    wanted: bool,
    language: Language,
    contracts: u64,
    done: u64,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Nothing is shown where it is not wanted, or standard error is no terminal.
    pub fn new(wanted: bool, language: Language, contracts: u64) -> Self {
        let wanted = wanted && stderr().is_terminal();
        Self { begun: Instant::now(), wanted, language, contracts, done: 0, bar: None }
    }

    /// So many more contracts are closed.
    pub fn advance(&mut self, contracts: usize) {
        self.done = self.done.saturating_add(u64::try_from(contracts).unwrap_or_default());
        if self.wanted && self.bar.is_none() && self.begun.elapsed() >= PATIENCE {
            self.bar = Some(bar(self.contracts, self.language));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
        }
    }

    /// Every contract is closed, and files are finished.
    pub fn finish_files(&mut self) {
        if let Some(bar) = &self.bar {
            bar.set_message(match self.language {
                Language::English => "writing files",
                Language::Japanese => "ファイルを書き出しています",
            });
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(contracts: u64, language: Language) -> ProgressBar {
    let template = match language {
        Language::English => "{bar:40} {human_pos} of {human_len} contracts  {msg}",
        Language::Japanese => "{bar:40} 契約 {human_pos} / {human_len} 件  {msg}",
    };
    let bar = ProgressBar::new(contracts);
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}
