//! Writes the outputs of a close in ledger order.

use std::io::{BufWriter, Write};
use std::sync::Arc;

use yakkan::contract_rules::Language;

use super::Options;
use super::attention::attention;
use super::contract::Means;
use super::outputs::{FILES, OUTPUTS, PAGE, PROBLEMS, WORKBOOK};
use super::part::Part;
use super::totals::Totals;
use crate::output::{FinishedTable, OutputDirectory, OutputError, TableWriter, write_workbook};
use crate::page::{Page, PageHeader, Room};

/// The outputs while they are written.
#[derive(Debug)]
pub struct Outputs {
    directory: OutputDirectory,
    tables: Vec<TableWriter>,
    problems: TableWriter,
    page: Page,
    totals: Totals,
}

/// The outputs when they are in their place.
#[derive(Debug)]
pub struct Written {
    /// Each file, and for a table how many rows it has.
    pub files: Vec<(String, Option<u64>)>,
    pub totals: Totals,
}

impl Outputs {
    /// Prepares the folder and every table's header.
    pub fn create(options: &Options<'_>) -> Result<Self, OutputError> {
        let directory = OutputDirectory::create(&options.out, options.force, FILES)?;
        let tables =
            OUTPUTS.iter().map(|output| TableWriter::create(&directory, output.table)).collect::<Result<_, _>>()?;
        let problems = TableWriter::create(&directory, &PROBLEMS)?;
        let header = PageHeader {
            language: options.language,
            month: options.month,
            ledger: options.ledger.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            attention_file: "verdicts.csv",
            problems_file: "problems.csv",
            invoices_file: "invoices.csv",
            list_files: ["commitments.csv", "balances.csv", "claims.csv", "cover.csv"],
        };
        Ok(Self { directory, tables, problems, page: Page::new(header), totals: Totals::default() })
    }

    /// What the page has room for, as it shrinks.
    pub fn room(&self) -> Arc<Room> {
        self.page.room()
    }

    /// Writes what comes next.
    pub fn write(&mut self, part: Part<'_>, means: &Means<'_>) -> Result<(), OutputError> {
        for (writer, batch) in self.tables.iter_mut().zip(&part.tables) {
            batch.write_to(writer)?;
        }
        part.problem_rows.write_to(&mut self.problems)?;
        for closed in &part.attention {
            // A picture that the page has no room for is not drawn.
            if closed.severity.is_some_and(|severity| self.page.has_room(severity)) {
                self.page.attention(attention(closed, means));
            }
        }
        part.problems.into_iter().for_each(|problem| self.page.problem(problem));
        part.invoices.into_iter().for_each(|invoice| self.page.invoice(invoice));
        part.lists.into_iter().for_each(|row| self.page.list(row));
        self.totals.extend(part.totals);
        Ok(())
    }

    /// Finishes every file and puts the folder in its place.
    pub fn finish(self, options: &Options<'_>) -> Result<Written, OutputError> {
        let Self { directory, tables, problems, page, totals } = self;
        let finished = tables.into_iter().chain([problems]).map(TableWriter::finish);
        let finished: Vec<FinishedTable> = finished.collect::<Result<_, _>>()?;
        let mut files: Vec<(String, Option<u64>)> =
            finished.iter().map(|table| (format!("{}.csv", table.table.name), Some(table.rows))).collect();
        if options.workbook {
            let month = options.month;
            let title = match options.language {
                Language::English => format!("Month close {month}"),
                Language::Japanese => format!("{month} 月次締め"),
            };
            write_workbook(&directory, WORKBOOK, &title, &finished)?;
            files.push((WORKBOOK.to_owned(), None));
        }
        let failed = |error| OutputError::failed(&options.out.join(PAGE), error);
        let mut file = BufWriter::new(directory.create_file(PAGE)?);
        page.finish(&totals.for_page(&options.readings, options.language), &mut file)
            .and_then(|()| file.flush())
            .map_err(failed)?;
        drop(file);
        files.push((PAGE.to_owned(), None));
        directory.commit()?;
        Ok(Written { files, totals })
    }
}
