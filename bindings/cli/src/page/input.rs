//! What a page is told, in the language it is written in.

use yakkan::calendar::{Date, Month};
use yakkan::contract_rules::{Language, Reading, Readings};

/// What stands over a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHeader {
    /// The language of every word on it; texts below come in the same.
    pub language: Language,
    /// The month that was closed.
    pub month: Month,
    /// What the ledger is called, such as the name of its folder.
    pub ledger: String,
    /// The file that lists every contract that needs attention.
    pub attention_file: &'static str,
    /// The file that lists every problem of the ledger.
    pub problems_file: &'static str,
    /// The file that lists every invoice.
    pub invoices_file: &'static str,
    /// The files that hold what the lists of the month show a part of, in the order of [`List::ALL`](super::List::ALL).
    pub list_files: [&'static str; 4],
}

/// A reading and the value it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingRow {
    /// The reading's wire name.
    pub name: &'static str,
    /// The value's wire name.
    pub value: &'static str,
    /// What it settles.
    pub meaning: &'static str,
}

impl ReadingRow {
    /// A reading as it was read.
    pub fn of(reading: Reading, readings: &Readings, language: Language) -> Self {
        Self { name: reading.name(), value: readings.get(reading), meaning: reading.meaning(language) }
    }
}

/// What a whole close comes to, also what the page leaves out. Amounts are exact decimal strings in yen, such as `1234567`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTotals {
    /// Contracts in the ledger.
    pub contracts: u64,
    /// Invoices written.
    pub invoices: u64,
    /// Before consumption tax.
    pub subtotal: String,
    /// Consumption tax.
    pub tax: String,
    /// With consumption tax.
    pub total: String,
    /// Contracts that could not be closed.
    pub not_closed: u64,
    /// Contracts that break a rule themselves.
    pub broken: u64,
    /// Contracts that keep the rules, and of which a change is refused.
    pub change_refused: u64,
    /// Changes that are refused, of whatever contract.
    pub changes_refused: u64,
    /// Contracts that wait for a fact and for nothing worse.
    pub conditional: u64,
    /// Contracts of which nothing worse is to be said than a missed commitment, or a claim or a use that is refused.
    pub happened_badly: u64,
    /// Commitments that were missed, of whatever contract, and of whole services.
    pub commitments_missed: u64,
    /// Claims that are refused.
    pub claims_refused: u64,
    /// Uses that are not granted.
    pub uses_refused: u64,
    /// The rows that each list of the month would have, in the order of [`List::ALL`](super::List::ALL).
    pub lists: [u64; 4],
    /// Problems of the ledger that are errors.
    pub errors: u64,
    /// Problems of the ledger that are warnings.
    pub warnings: u64,
    /// Problems of the ledger that are only worth knowing.
    pub notices: u64,
    /// The readings that some invoice or verdict relied on, sorted by name.
    pub readings: Vec<ReadingRow>,
}

/// How much something needs attention, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The contract could not be closed: a row cannot be read, a price is missing.
    NotClosed,
    /// The contract itself breaks a rule.
    RuleBroken,
    /// Something promised was not done in time.
    CommitmentMissed,
    /// The insurance does not pay a claim, or paid more than its limit.
    ClaimRefused,
    /// Something was used that is not granted.
    UseRefused,
    /// The contract keeps the rules; a change that was asked for may not be made.
    ChangeRefused,
    /// A fact that nobody has attested yet.
    Conditional,
}

impl Severity {
    /// What is counted of it, in the same words on the page and on a terminal.
    pub const fn counted(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::English, Self::NotClosed) => "Contracts not closed",
            (Language::English, Self::RuleBroken) => "Contracts breaking a rule",
            (Language::English, Self::CommitmentMissed) => "Commitments missed",
            (Language::English, Self::ClaimRefused) => "Claims refused",
            (Language::English, Self::UseRefused) => "Uses not granted",
            (Language::English, Self::ChangeRefused) => "Changes refused",
            (Language::English, Self::Conditional) => "Contracts with a fact to attest",
            (Language::Japanese, Self::NotClosed) => "締められなかった契約",
            (Language::Japanese, Self::RuleBroken) => "条項に違反する契約",
            (Language::Japanese, Self::CommitmentMissed) => "未達の約束事項",
            (Language::Japanese, Self::ClaimRefused) => "対象外の保険請求",
            (Language::Japanese, Self::UseRefused) => "利用枠外の利用",
            (Language::Japanese, Self::ChangeRefused) => "変更不可の申し入れ",
            (Language::Japanese, Self::Conditional) => "確認待ちのある契約",
        }
    }
}

/// A contract that needs attention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attention {
    /// The contract's name.
    pub contract_id: String,
    /// The customer, where the ledger names one.
    pub customer: String,
    /// Its picture, drawn for a page ([`Frame::Page`](crate::picture::Frame)); empty where there is none.
    pub svg: String,
    /// Why it needs attention.
    pub items: Vec<AttentionItem>,
    /// What its invoice comes to with tax, where there is one.
    pub invoice_total: Option<String>,
    /// The readings its verdict relied on, sorted by name.
    pub readings: Vec<ReadingRow>,
}

impl Attention {
    /// The worst of its items.
    pub fn severity(&self) -> Severity {
        self.items.iter().map(|item| item.severity).min().unwrap_or(Severity::Conditional)
    }
}

/// One reason why a contract needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttentionItem {
    /// How much it does.
    pub severity: Severity,
    /// The breach's code, the fact's or the error's, as on the wire.
    pub code: String,
    /// What the service is called; empty where it is about the whole contract.
    pub service: String,
    /// Since when, where there is a day.
    pub on: Option<Date>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// The clause it rests on, where there is one; empty otherwise.
    pub clause: String,
    /// What that clause says, in our words; empty where it is not known.
    pub clause_text: String,
}

/// An invoice in the list of invoices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceRow {
    /// The contract's name.
    pub contract_id: String,
    /// The customer, where the ledger names one.
    pub customer: String,
    /// Before consumption tax.
    pub subtotal: String,
    /// Consumption tax.
    pub tax: String,
    /// With consumption tax.
    pub total: String,
    /// Whether the contract needs attention.
    pub severity: Option<Severity>,
}
