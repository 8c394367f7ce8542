//! `yakkan close` and `yakkan sample`: a month of a ledger, and a ledger to try it on.

use std::io::{IsTerminal, Write};

use yakkan::billing::RegistrationNumber;
use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Language, is_contract_day};

use super::readings;
use crate::arguments::{Close, Sample};
use crate::close::{Options, run};
use crate::failure::Failure;
use crate::sample;
use crate::table::parse_month;

/// Closes a month and gives the exit code: 1 where errors or warnings were reported.
pub(crate) fn close(catalog: &Catalog, language: Language, arguments: &Close) -> Result<u8, Failure> {
    let written = parse_month(&arguments.month).map_err(|fault| Failure::from(fault.message))?;
    let month = Month::new(written.year, written.month).filter(|month| is_contract_day(month.first_day())).ok_or_else(
        || {
            let month = &arguments.month;
            Failure::new(
                format!("{month} is not between 2000-01 and 2099-12"),
                format!("{month} は 2000-01 から 2099-12 までの月ではありません"),
            )
        },
    )?;
    let registration = arguments.registration.as_deref().map(RegistrationNumber::parse).transpose();
    let options = Options {
        ledger: arguments.ledger.clone(),
        month,
        out: arguments.out.clone(),
        force: arguments.force,
        language,
        registration: registration
            .map_err(|error| Failure::new(error.to_string(), "登録番号は T と 13 桁の数字で指定してください"))?,
        readings: readings(&arguments.readings)?,
        catalog,
        progress: !arguments.quiet && std::io::stderr().is_terminal(),
        workbook: !arguments.no_workbook,
    };
    let summary = run(&options)?;
    if !arguments.quiet {
        let mut output = std::io::stdout().lock();
        let colour = output.is_terminal() && std::env::var_os("NO_COLOR").is_none();
        output.write_all(summary.text(colour).as_bytes())?;
        output.flush()?;
    }
    Ok(u8::from(summary.has_problems()))
}

/// Writes a ledger and says what is in it.
pub(crate) fn sample(language: Language, arguments: &Sample) -> Result<u8, Failure> {
    let written = sample::write(&arguments.ledger, arguments.contracts, arguments.seed, arguments.force)?;
    let path = arguments.ledger.display();
    let (contracts, lines, changes) = (written.contracts, written.lines, written.changes);
    let (facts, prices, bad_rows) = (written.facts, written.prices, written.bad_rows);
    let (uses, inquiries, outages) = (written.uses, written.inquiries, written.outages);
    let (alerts, claims) = (written.alerts, written.claims);
    let text = match language {
        Language::English => format!(
            "{path}: {contracts} contracts, {lines} lines, {changes} changes, {facts} facts, {prices} prices, {uses} uses, {inquiries} inquiries, {outages} outages, \
             {alerts} alerts, {claims} claims; {bad_rows} rows are bad on purpose\n"
        ),
        Language::Japanese => format!(
            "{path}: 契約 {contracts}、明細 {lines}、変更 {changes}、事実 {facts}、単価 {prices}、\
             利用 {uses}、問い合わせ等 {inquiries}、停止 {outages}、アラート {alerts}、保険請求 {claims}(うち不備のある行 {bad_rows})\n"
        ),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(0)
}
