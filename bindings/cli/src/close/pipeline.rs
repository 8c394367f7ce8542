//! Runs a close: one thread reads, all close, one writes.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use yakkan::CloseTerms;
use yakkan::billing::{PriceList, TaxTable};

use super::contract::Means;
use super::outputs::Context;
use super::part::Part;
use super::progress::Progress;
use super::summary::Summary;
use super::writer::{Outputs, Written};
use super::{Options, summary};
use crate::failure::Failure;
use crate::ledger::{Chunk, LedgerReader};
use crate::output::OutputError;
use crate::page::{INVOICE_LIMIT, Room};
use crate::table::{Ledger, Problem};

/// Contracts that are handed on at a time.
const CHUNK: usize = 1024;
/// Contracts that one core closes at a time.
const SHARE: usize = 64;
/// Chunks that wait between two threads.
const WAITING: usize = 2;

/// Closes the month. Nothing is left in the output folder unless everything is written.
///
/// # Errors
///
/// [`Failure`]: nothing of the ledger can be read, or the output cannot be written.
pub fn run(options: &Options<'_>) -> Result<Summary, Failure> {
    let language = options.language;
    let mut found: Vec<Problem> = Vec::new();
    let ledger = Ledger::open(&options.ledger, &mut |problem| found.push(problem))
        .map_err(|error| Failure::from(error.message()))?;
    let mut reader = LedgerReader::open(&ledger, options.catalog, found)
        .map_err(|problems| Failure::said(summary::nothing_to_close(&problems, language)))?;
    let (taxes, no_prices) = (TaxTable::japan(), PriceList::default());
    let terms = CloseTerms {
        month: options.month,
        prices: &no_prices,
        taxes: &taxes,
        registration: options.registration.as_ref(),
        readings: &options.readings,
    };
    let contracts_file = reader.contracts_file().to_owned();
    let month = options.month.to_string();
    let context = Context { terms, month: &month, catalog: options.catalog, language };
    let outages = reader.take_outages();
    let failed = |error: OutputError| Failure::from(error.message());
    let room: Arc<Room> = Arc::default();
    let means = Means { context, outages: &outages, contracts_file: &contracts_file, room: &room };
    let mut outputs = Outputs::create(options, &room).map_err(failed)?;
    let mut progress = Progress::new(options.progress, language, reader.expected());

    let written: Result<Written, OutputError> = thread::scope(|scope| {
        let (chunk_out, chunk_in) = sync_channel(WAITING);
        let (parts_out, parts_in) = sync_channel(WAITING);
        let reading = scope.spawn(move || read_all(&mut reader, &chunk_out));
        let means = &means;
        let closing = scope.spawn(move || close_all(&chunk_in, &parts_out, means));
        outputs.write(Part::of_services(means))?;
        for (contracts, parts) in parts_in {
            for part in parts {
                outputs.write(part)?;
            }
            progress.advance(contracts);
        }
        // A thread that fell over leaves a close that only looks finished.
        for thread in [reading, closing] {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
        progress.finish_files();
        outputs.finish(options, means)
    });
    drop(progress);
    Ok(Summary::new(options, written.map_err(failed)?))
}

fn read_all<'c>(reader: &mut LedgerReader<'c>, out: &SyncSender<Chunk<'c>>) {
    while let Some(chunk) = reader.read(CHUNK) {
        // Nobody listens any more once writing failed.
        if out.send(chunk).is_err() {
            return;
        }
    }
}

fn close_all<'c>(chunks: &Receiver<Chunk<'c>>, out: &SyncSender<(usize, Vec<Part<'c>>)>, means: &Means<'c>) {
    let mut invoices = 0_usize;
    for Chunk { entries, problems, prices } in chunks {
        let contracts = entries.len();
        let with_invoices = invoices < INVOICE_LIMIT;
        let share = entries.into_par_iter().fold_chunks(SHARE, Part::default, |mut part, entry| {
            part.add(entry, means, &prices, with_invoices);
            part
        });
        let mut parts: Vec<Part<'c>> = share.collect();
        invoices = parts.iter().fold(invoices, |sum, part| sum.saturating_add(part.invoices.len()));
        if !problems.is_empty() {
            let mut rest = Part::default();
            rest.add_problems(&problems, means);
            parts.push(rest);
        }
        if out.send((contracts, parts)).is_err() {
            return;
        }
    }
}
