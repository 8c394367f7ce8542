//! Runs a close: every core reads the next contracts and closes them, one thread writes.
//!
//! Contracts are read one after the other, by whichever core has none to close. It closes them itself: what it has read lies in its own cache, and it
//! frees what it has allocated.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use yakkan::CloseTerms;
use yakkan::billing::{PriceList, TaxTable};

use super::contract::Means;
use super::outputs::{ChosenReadings, Context};
use super::part::{Part, Rows};
use super::progress::Progress;
use super::summary::Summary;
use super::writer::{Outputs, Written};
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

/// A share that is being closed: it will come, with the number of its contracts.
type Promise<'c> = Receiver<(usize, Part<'c>)>;

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
    let chosen = ChosenReadings::new(&options.readings);
    let has_editions = options.catalog.services().any(|service| options.catalog.has_editions(service));
    let context = Context { terms, month: &month, catalog: options.catalog, language, chosen: &chosen, has_editions };
    let outages = reader.take_outages();
    let failed = |error: OutputError| Failure::from(error.message());
    let room: Arc<Room> = Arc::default();
    let means = Means { context, outages: &outages, contracts_file: &contracts_file, room: &room };
    let mut outputs = Outputs::create(options, &room).map_err(failed)?;
    let mut progress = Progress::new(options.progress, language, reader.expected());

    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let (reader, spare) = (Mutex::new(reader), Mutex::new(Vec::new()));
    let written: Result<Written, OutputError> = thread::scope(|scope| {
        let (promise, promises) = sync_channel(cores.saturating_mul(AHEAD));
        let (reader, means, spare) = (&reader, &means, &spare);
        let closing: Vec<_> = std::iter::repeat_n(promise, cores)
            .map(|promise| scope.spawn(move || close_shares(reader, &promise, means, spare)))
            .collect();
        outputs.write(Part::of_services(means)).map(drop)?;
        for share in promises {
            // A thread that fell over does not keep its promise.
            let Ok((contracts, part)) = share.recv() else { break };
            let rows = outputs.write(part)?;
            if let Ok(mut spare) = spare.lock() {
                spare.push(rows);
            }
            progress.advance(contracts);
        }
        // It would leave a close that only looks finished.
        for thread in closing {
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

/// Reads and closes shares as long as there are any. They are promised in the ledger's order, which is the order they are read in.
///
/// `spare`: buffers whose rows were written.
fn close_shares<'c>(
    reader: &Mutex<LedgerReader<'c>>,
    promises: &SyncSender<Promise<'c>>,
    means: &Means<'c>,
    spare: &Mutex<Vec<Rows>>,
) {
    loop {
        let (out, promise) = sync_channel(1);
        let chunk = reader.lock().ok().and_then(|mut reader| {
            let chunk = reader.read(SHARE)?;
            // Nobody listens any more once writing failed.
            promises.send(promise).ok().map(|()| chunk)
        });
        let Some(Chunk { entries, problems, prices }) = chunk else { return };
        let contracts = entries.len();
        let rows = spare.lock().ok().and_then(|mut spare| spare.pop());
        let mut part = Part::new(rows.unwrap_or_default());
        for entry in entries {
            part.add(entry, means, &prices);
        }
        part.add_problems(&problems, means);
        if out.send((contracts, part)).is_err() {
            return;
        }
    }
}
