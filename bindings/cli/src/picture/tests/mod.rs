mod layout;
mod reach;
mod whole;

use yakkan::calendar::{Date, parse_date};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, Line, Readings, ScheduledChange, Service};
use yakkan::{Timeline, timeline};

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn service(id: &str) -> &'static Service {
    static BUILT_IN: Catalog = Catalog::built_in();
    BUILT_IN.service(id).unwrap()
}

fn line(id: &str, start: &str, quantity: u32, changes: &[(&str, u32)], last_day: Option<&str>) -> Line<'static> {
    let mut line = Line::new(service(id), day(start), quantity);
    line.changes = changes.iter().map(|(on, quantity)| ScheduledChange { on: day(on), quantity: *quantity }).collect();
    line.last_day = last_day.map(day);
    line
}

fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

fn seen<'t>(contract: &Contract<'t>, days: Option<(&str, &str)>) -> Timeline<'t> {
    let (from, to) = days.map(|(from, to)| (day(from), day(to))).unzip();
    timeline(contract, from, to, &Readings::default()).unwrap()
}
