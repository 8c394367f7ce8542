//! Writes the outputs of a close in ledger order.

use std::io::{BufWriter, Write};
use std::sync::Arc;

use yakkan::contract_rules::Language;

use super::Options;
use super::attention::attention;
use super::contract::{Closed, Means};
use super::outputs::{FILES, OUTPUTS, PAGE, PROBLEMS, WORKBOOK};
use super::part::{Part, Rows};
use super::totals::Totals;
use crate::output::{FinishedTable, OutputDirectory, OutputError, TableWriter, write_workbook};
use crate::page::{ATTENTION_LIMIT, Page, PageHeader, Room};

/// The outputs while they are written.
#[derive(Debug)]
pub struct Outputs<'c> {
    directory: OutputDirectory,
    tables: Vec<TableWriter>,
    problems: TableWriter,
    page: Page,
    /// The contracts that the page will show as things stand, the worst first, then as they came. Of one that others displace no picture is drawn.
    #[allow(clippy::vec_box, reason = "they are moved up and down often, and are large")]
    attention: Vec<Box<Closed<'c>>>,
    room: Arc<Room>,
    totals: Totals,
}

/// The outputs when they are in their place.
#[derive(Debug)]
pub struct Written {
    /// Each file, and for a table how many rows it has.
    pub files: Vec<(String, Option<u64>)>,
    pub totals: Totals,
}

impl<'c> Outputs<'c> {
    /// Prepares the folder and every table's header. `room` is told what the page has room for.
    pub fn create(options: &Options<'_>, room: &Arc<Room>) -> Result<Self, OutputError> {
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
        let page = Page::new(header).telling(Arc::clone(room));
        Ok(Self {
            directory,
            tables,
            problems,
            page,
            attention: Vec::new(),
            room: Arc::clone(room),
            totals: Totals::default(),
        })
    }

    /// Writes what comes next, and gives its buffers back for other rows.
    pub fn write(&mut self, part: Part<'c>) -> Result<Rows, OutputError> {
        let mut rows = part.rows;
        for (writer, batch) in self.tables.iter_mut().zip(&rows.outputs) {
            batch.write_to(writer)?;
        }
        rows.problems.write_to(&mut self.problems)?;
        rows.clear();
        part.attention.into_iter().for_each(|closed| self.attend(closed));
        part.problems.into_iter().for_each(|problem| self.page.problem(problem));
        part.invoices.into_iter().for_each(|invoice| self.page.invoice(invoice));
        part.lists.into_iter().for_each(|row| self.page.list(row));
        self.totals.extend(part.totals);
        Ok(rows)
    }

    fn attend(&mut self, closed: Closed<'c>) {
        let place = self.attention.partition_point(|known| known.severity <= closed.severity);
        if place < ATTENTION_LIMIT {
            self.attention.insert(place, Box::new(closed));
            self.attention.truncate(ATTENTION_LIMIT);
        }
        if let Some(last) = self.attention.last().filter(|_| self.attention.len() == ATTENTION_LIMIT)
            && let Some(severity) = last.severity
        {
            self.room.fill_attention(severity);
        }
    }

    /// Finishes every file and puts the folder in its place.
    pub fn finish(self, options: &Options<'_>, means: &Means<'c>) -> Result<Written, OutputError> {
        let Self { directory, tables, problems, mut page, attention: shown, totals, .. } = self;
        shown.iter().for_each(|closed| page.attention(attention(closed, means)));
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
