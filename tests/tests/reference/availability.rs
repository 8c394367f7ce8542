//! How long a system could be reached in a month, minute by minute where every moment is a whole minute.

use serde_json::{Map, Value, json};
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Timestamp};

use super::days::{day_of, instant, midnight, next};
use super::sheet::Sheet;

const MINUTE: i128 = 60_000_000_000;
const SECOND: i128 = 1_000_000_000;

/// The members of an answer to `availability`.
pub fn availability(request: &Value, sheet: &mut Sheet) -> super::ask::Members {
    if request["service"] != "nec-mimamori" {
        return Err("unknown-commitment");
    }
    let (outages, excluded) = (intervals(&request["outages"])?, intervals(&request["excluded"])?);
    sheet.read("slo-period");
    let first: Date = format!("{}-01", request["month"].as_str().unwrap()).parse().unwrap();
    let month = (at(midnight(first)), at(midnight(next(first.last_of_month()))));

    let (mut outage, mut measured) = (0, 0);
    for (from, to) in steps(month, outages.iter().chain(&excluded)) {
        let inside = |(begin, end): &(i128, i128)| *begin <= from && to <= *end;
        if !excluded.iter().any(inside) {
            measured += to - from;
            if outages.iter().any(inside) {
                outage += to - from;
            }
        }
    }

    let figure = (measured > 0).then(|| (measured - outage) * 1_000_000 / measured);
    let members = [
        ("availability", figure.map_or(Value::Null, |n| json!(format!("{}.{:06}", n / 1_000_000, n % 1_000_000)))),
        ("target", json!("0.99")),
        ("met", json!((measured - outage) * 100 >= measured * 99)),
        ("outage_s", json!(i64::try_from(outage / SECOND).unwrap())),
        ("measured_s", json!(i64::try_from(measured / SECOND).unwrap())),
    ];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn intervals(list: &Value) -> Result<Vec<(i128, i128)>, &'static str> {
    let pair = |pair: &Value| {
        let known = |at| date(2000, 1, 1) <= day_of(at) && day_of(at) <= date(2099, 12, 31);
        if !known(instant(&pair[0])) || !known(instant(&pair[1])) {
            return Err("date-out-of-range");
        }
        let (from, to) = (at(instant(&pair[0])), at(instant(&pair[1])));
        if from < to { Ok((from, to)) } else { Err("interval-reversed") }
    };
    list.as_array().unwrap().iter().map(pair).collect()
}

fn at(instant: Timestamp) -> i128 {
    instant.as_nanosecond()
}

/// The month cut so small that nothing begins or ends within a step.
fn steps<'i>(month: (i128, i128), intervals: impl Iterator<Item = &'i (i128, i128)>) -> Vec<(i128, i128)> {
    let moments = intervals.flat_map(|(from, to)| [*from, *to]).filter(|at| month.0 < *at && *at < month.1);
    let mut cuts: Vec<i128> = moments.chain([month.0, month.1]).collect();
    if cuts.iter().all(|at| at % MINUTE == 0) {
        let minutes = std::iter::successors(Some(month.0), |at| Some(at + MINUTE)).take_while(|at| *at < month.1);
        return minutes.map(|at| (at, at + MINUTE)).collect();
    }
    cuts.sort_unstable();
    cuts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
