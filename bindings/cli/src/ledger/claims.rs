//! The sheet `claims`: dispatches that the insurance is asked to pay for.

use std::sync::Arc;

use yakkan::calendar::Date;
use yakkan::contract_rules::Yen;
use yakkan::insurance::Alert;

use super::alerts::AlertRow;
use super::children::ChildKind;
use super::group::Group;
use super::places::{Place, Report, contract_day, taken, taken_if_any, yen};
use super::vocabulary::{Attested, Vocabulary};
use crate::table::{Column, Level, Message, Problem, Row, cut};

/// Rows of the sheet `claims`.
pub struct Claims;

/// A claim whose alert is still a name.
#[derive(Clone, Debug)]
pub struct NamedClaim<'c> {
    row: u64,
    alert: Box<str>,
    dispatched_on: Date,
    cost: Yen,
    paid: Option<Yen>,
    facts: Attested<'c>,
}

/// A claim for a dispatch after an alert.
#[derive(Clone, Debug)]
pub struct ClaimRow<'c> {
    /// The row in the sheet.
    pub row: u64,
    /// The alert's name, one of the contract's.
    pub alert_id: Box<str>,
    /// The alert.
    pub alert: Alert,
    /// The day of the dispatch.
    pub dispatched_on: Date,
    /// What it cost, everything included.
    pub cost: Yen,
    /// What the insurance paid; `None`: the claim is still to be assessed.
    pub paid: Option<Yen>,
    /// What somebody attested of it.
    pub facts: Attested<'c>,
}

const ALERT: usize = 1;
const DISPATCHED_ON: usize = 2;
const COST: usize = 3;
const PAID: usize = 4;

/// The columns besides those of facts.
pub const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("alert"),
    Column::required("dispatched_on"),
    Column::required("cost"),
    Column::optional("paid"),
];

impl ChildKind for Claims {
    const NAME: &'static str = "claims";
    const FOLLOWS: (&'static str, &'static str) = ("shown with incomplete cover", "補償が不完全なものとして示します");
    const IS_LIMITED: bool = true;
    type Item<'c> = NamedClaim<'c>;

    fn columns(words: &Vocabulary<'_>) -> Arc<[Column]> {
        words.claim_columns()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<NamedClaim<'c>> {
        let alert = taken(row.required(ALERT).and_then(|cell| cell.token()), report);
        let dispatched_on = taken(row.required(DISPATCHED_ON).and_then(contract_day), report);
        let cost = taken(row.required(COST).and_then(yen), report);
        let paid = taken_if_any(row.cell(PAID), yen, report);
        let facts = words.attested_of_claim(row, report);
        let (alert, dispatched_on, cost, paid, facts) = (alert?, dispatched_on?, cost?, paid?, facts?);
        if paid.is_some_and(|paid| paid > cost)
            && let Some(cell) = row.cell(PAID)
        {
            let message = Message::new(
                format!("more was paid than the {cost} yen that the dispatch cost"),
                format!("支払額が駆け付けの費用 {cost} 円を超えています"),
            );
            report(*cell.problem(Level::Warning, "paid-above-cost", message));
        }
        Some(NamedClaim { row: row.number(), alert: Box::from(alert), dispatched_on, cost, paid, facts })
    }
}

/// Puts every claim to its alert. One whose alert is not there, or is there twice with a difference, cannot be used.
pub fn with_alerts<'c>(
    claims: &mut Group<NamedClaim<'c>>,
    alerts: &mut Group<AlertRow>,
    (claims_file, alerts_file): (&str, &str),
    report: Report<'_>,
) -> Vec<ClaimRow<'c>> {
    let disputed = drop_doubled(alerts, alerts_file, report);
    let mut by_name: Vec<&AlertRow> = alerts.items.iter().collect();
    by_name.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    let mut settled = Vec::with_capacity(claims.items.len());
    for claim in claims.items.drain(..) {
        let found = by_name.binary_search_by(|alert| alert.id.cmp(&claim.alert)).ok();
        let alert = found.and_then(|place| by_name.get(place));
        let is_disputed = disputed.binary_search(&claim.alert).is_ok();
        let Some(alert) = alert.filter(|_| !is_disputed) else {
            let message = if is_disputed { ambiguous(&claim.alert) } else { missing(&claim.alert, alerts.is_whole()) };
            let place = Place { file: claims_file, row: claim.row, column: "alert" };
            report(place.error("unknown-alert", &claim.alert, message));
            claims.unusable = claims.unusable.saturating_add(1);
            claims.cause.get_or_insert_with(|| format!("{claims_file}:{}", claim.row));
            continue;
        };
        let NamedClaim { row, alert: alert_id, dispatched_on, cost, paid, facts } = claim;
        settled.push(ClaimRow { row, alert_id, alert: alert.alert, dispatched_on, cost, paid, facts });
    }
    settled
}

/// Keeps one alert of each name, the first; gives the names, sorted, under which there is more than one alert.
fn drop_doubled(alerts: &mut Group<AlertRow>, file: &str, report: Report<'_>) -> Vec<Box<str>> {
    let mut places: Vec<usize> = (0..alerts.items.len()).collect();
    let name = |place: &usize| alerts.items.get(*place).map(|alert| &alert.id);
    places.sort_by(|one, other| name(one).cmp(&name(other)));
    let mut doubled: Vec<(usize, usize)> = Vec::new();
    let mut first = places.first().copied();
    for place in places.iter().skip(1).copied() {
        match first.filter(|first| name(first) == name(&place)) {
            Some(first) => doubled.push((place, first)),
            None => first = Some(place),
        }
    }
    if doubled.is_empty() {
        return Vec::new();
    }
    doubled.sort_unstable();
    let mut disputed = Vec::new();
    for (place, first) in &doubled {
        let (Some(row), Some(known)) = (alerts.items.get(*place), alerts.items.get(*first)) else { continue };
        if !report_doubled(row, known, file, report) {
            disputed.push(row.id.clone());
            alerts.unusable = alerts.unusable.saturating_add(1);
            alerts.cause.get_or_insert_with(|| format!("{file}:{}", row.row));
        }
    }
    let (mut place, mut later) = (0_usize, doubled.iter().map(|(place, _)| *place).peekable());
    alerts.items.retain(|_| {
        let is_first = later.next_if_eq(&place).is_none();
        place = place.saturating_add(1);
        is_first
    });
    disputed.sort_unstable();
    disputed
}

/// Whether the two rows agree.
fn report_doubled(row: &AlertRow, known: &AlertRow, file: &str, report: Report<'_>) -> bool {
    let agrees = row.alert == known.alert;
    let (first, shown) = (known.row, cut(&row.id));
    let (level, en, ja) = if agrees {
        (Level::Warning, "already, the same", "同じ内容で")
    } else {
        (Level::Error, "already, with other days or stars; claims of it are not used", "別の内容で")
    };
    let follows = if agrees { "" } else { "。このアラートの請求は使いません" };
    let message = Message::new(
        format!("the alert '{shown}' stands in row {first} {en}"),
        format!("アラート「{shown}」は{first}行目に{ja}書かれています{follows}"),
    );
    let place = Place { file, row: row.row, column: "id" };
    report(Problem { level, ..place.error("duplicate-alert", &row.id, message) });
    agrees
}

fn missing(alert: &str, is_whole: bool) -> Message {
    let shown = cut(alert);
    let (maybe, maybe_ja) = if is_whole {
        ("", "")
    } else {
        ("; one of the rows there that cannot be used may be it", "。使えない行がそれかもしれません")
    };
    Message::new(
        format!("the contract has no alert '{shown}' in the sheet 'alerts'; the claim is not used{maybe}"),
        format!("alerts にこの契約のアラート「{shown}」がありません。この請求は使いません{maybe_ja}"),
    )
}

fn ambiguous(alert: &str) -> Message {
    let shown = cut(alert);
    Message::new(
        format!(
            "the contract has different alerts of the name '{shown}'; the claim is not used until one of them is removed"
        ),
        format!("この契約には内容の異なるアラート「{shown}」があります。一つにするまでこの請求は使いません"),
    )
}
