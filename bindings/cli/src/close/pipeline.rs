//! Runs a close: every core reads the next contracts and closes them, one thread writes.
//!
//! Contracts are read one after the other, by whichever core has none to close. It closes them itself: what it has read lies in its own cache, and it
//! frees what it has allocated. Where there is one core, one thread does it all, and none waits for another.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::{iter, thread};

use yakkan::CloseTerms;
use yakkan::billing::{PriceList, TaxTable};

use super::contract::Means;
use super::outputs::{ChosenReadings, Context};
use super::part::{Part, Rows};
use super::progress::Progress;
use super::summary::Summary;
use super::writer::Outputs;
use super::{Options, summary};
use crate::failure::Failure;
use crate::ledger::{Chunk, LedgerReader};
use crate::output::OutputError;
use crate::page::Room;
use crate::table::{Ledger, Problem};

/// Contracts that one core reads and closes at a time.
const SHARE: usize = 128;
/// How many shares each core may be ahead of the one that is written.
const AHEAD: usize = 4;

/// Contracts that were closed together, and their number.
type Share<'c> = (usize, Part<'c>);
/// A share that is being closed: it will come.
type Promise<'c> = Receiver<Share<'c>>;

/// Closes the month. Nothing is left in the output folder unless everything is written.
///
/// # Errors
///
/// [`Failure`]: nothing of the ledger can be read, or the output cannot be written.
pub fn run(options: &Options<'_>) -> Result<Summary, Failure> {
    run_on(thread::available_parallelism().map_or(1, NonZero::get), options)
}

/// [`run`] on so many cores.
pub(super) fn run_on(cores: usize, options: &Options<'_>) -> Result<Summary, Failure> {
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
    let chosen = ChosenReadings::new(&options.readings);
    let has_editions = options.catalog.services().any(|service| options.catalog.has_editions(service));
    let context = Context { terms, month: &month, catalog: options.catalog, language, chosen: &chosen, has_editions };
    let outages = reader.take_outages();
    let failed = |error: OutputError| Failure::from(error.message());
    let room: Arc<Room> = Arc::default();
    let means = Means { context, outages: &outages, contracts_file: &contracts_file, room: &room };
    let mut outputs = Outputs::create(options, &room).map_err(failed)?;
    let mut progress = Progress::new(options.progress, language, reader.expected());

    outputs.write(Part::of_services(&means)).map_err(failed)?;
    let closing = Closing { reader: Mutex::new(reader), spare: Mutex::default(), means: &means };
    let mut write = |(contracts, part)| {
        closing.put_back(outputs.write(part)?);
        progress.advance(contracts);
        Ok(())
    };
    let closed = if cores > 1 { closing.on_cores(cores, &mut write) } else { closing.here(&mut write) };
    let written = closed.and_then(|()| {
        progress.finish_files();
        outputs.finish(options, &means)
    });
    drop(progress);
    Ok(Summary::new(options, written.map_err(failed)?))
}

/// What closing needs, on whichever core.
struct Closing<'r, 'c> {
    reader: Mutex<LedgerReader<'c>>,
    /// Buffers whose rows were written.
    spare: Mutex<Vec<Rows>>,
    means: &'r Means<'c>,
}

impl<'c> Closing<'_, 'c> {
    /// Closes one share after the other.
    fn here(&self, write: &mut impl FnMut(Share<'c>) -> Result<(), OutputError>) -> Result<(), OutputError> {
        iter::from_fn(|| self.read(|| true)).try_for_each(|chunk| write(self.close(chunk)))
    }

    /// Closes a share on each core, and writes them as they were read.
    fn on_cores(
        &self,
        cores: usize,
        write: &mut impl FnMut(Share<'c>) -> Result<(), OutputError>,
    ) -> Result<(), OutputError> {
        thread::scope(|scope| {
            let (promise, promises) = sync_channel(cores.saturating_mul(AHEAD));
            let closing: Vec<_> = iter::repeat_n(promise, cores)
                .map(|promise| scope.spawn(move || self.close_shares(&promise)))
                .collect();
            for share in promises {
                // A thread that fell over does not keep its promise.
                let Ok(share) = share.recv() else { break };
                write(share)?;
            }
            // It would leave a close that only looks finished.
            for thread in closing {
                if let Err(panic) = thread.join() {
                    resume_unwind(panic);
                }
            }
            Ok(())
        })
    }

    /// Reads and closes shares as long as there are any. They are promised in the ledger's order, which is the order they are read in.
    fn close_shares(&self, promises: &SyncSender<Promise<'c>>) {
        loop {
            let (out, promise) = sync_channel(1);
            // Nobody listens any more once writing failed.
            let Some(chunk) = self.read(|| promises.send(promise).is_ok()) else { return };
            if out.send(self.close(chunk)).is_err() {
                return;
            }
        }
    }

    /// The next contracts. `is_wanted` is asked before anybody else may read on.
    fn read(&self, is_wanted: impl FnOnce() -> bool) -> Option<Chunk<'c>> {
        let mut reader = self.reader.lock().ok()?;
        reader.read(SHARE).filter(|_| is_wanted())
    }

    fn close(&self, chunk: Chunk<'c>) -> Share<'c> {
        let Chunk { entries, problems, prices } = chunk;
        let contracts = entries.len();
        let rows = self.spare.lock().ok().and_then(|mut spare| spare.pop());
        let mut part = Part::new(rows.unwrap_or_default());
        for entry in entries {
            part.add(entry, self.means, &prices);
        }
        part.add_problems(&problems, self.means);
        (contracts, part)
    }

    fn put_back(&self, rows: Rows) {
        if let Ok(mut spare) = self.spare.lock() {
            spare.push(rows);
        }
    }
}
