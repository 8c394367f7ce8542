//! What happened in the month, as the page lists it: missed commitments, allowances used up, claims, and what insurance has left.

use yakkan::MonthBalance;
use yakkan::contract_rules::{Language, Outcome, Reason, Sense, Service, Yen};
use yakkan::severity::Moment;
use yakkan::{AssessedClaim, JudgedCommitment};
use yakkan_requests::{write_share, write_target};

use super::availability::ServiceAvailability;
use super::contract::{Closed, Means};
use super::moments::shown;
use super::report::{Reported, first_clause, open_outcome};
use crate::page::{Figure, LIST_LIMIT, List, ListRow, Room, Severity, rank};

/// As many rows as the lists of a page show together.
const SHOWN: usize = LIST_LIMIT.saturating_mul(List::ALL.len());

/// Adds the rows of a contract, as long as a page could show them: those that are graver than others of their list are never given up for them.
pub fn add<'c>(closed: &Closed<'c>, means: &Means<'c>, rows: &mut Vec<ListRow>) {
    let Some(reported) = &closed.reported else { return };
    for row in each(closed, reported, means) {
        rows.push(row);
        if rows.len() > SHOWN.saturating_mul(2) {
            keep_gravest(rows);
        }
    }
}

/// Leaves of each list as many rows as a page shows of it, the gravest and of equals the first. What a page would leave out anyway may be here or not:
/// it alters nothing of what stays.
fn keep_gravest(rows: &mut Vec<ListRow>) {
    rows.sort_by_key(|row| rank(row.status));
    let mut counts = List::ALL.map(|list| (list, 0_usize));
    rows.retain(|row| {
        let count = counts.iter_mut().find(|(list, _)| *list == row.list);
        count.is_some_and(|(_, count)| {
            *count = count.saturating_add(1);
            *count <= LIST_LIMIT
        })
    });
}

fn each<'r, 'c>(
    closed: &'r Closed<'c>,
    reported: &'r Reported<'c>,
    means: &'r Means<'c>,
) -> impl Iterator<Item = ListRow> + use<'r, 'c> {
    let room = means.room;
    let row = Row { closed, language: means.context.language, room };
    let commitments = reported.missed().filter_map(move |judged| row.commitment(reported, judged));
    let takes_missed = room.takes(List::Commitments, Some(Severity::CommitmentMissed));
    let availability = reported.availability.iter().filter(move |one| takes_missed && !one.found.met);
    let availability = availability.map(move |one| of_availability(Some(closed), one, means));
    let balances = reported.month.balances.iter().filter(|balance| is_listed(reported, balance));
    let balances = balances.filter_map(move |balance| row.balance(balance));
    let claims = reported.month.claims.iter().filter_map(move |assessed| row.claim(reported, assessed));
    let cover = reported.month.cover.iter().filter_map(move |one| {
        let is_shown = room.takes(List::Cover, None);
        let cover = one.cover.as_ref().ok().filter(|cover| is_shown && cover.paid > Yen::ZERO)?;
        let year = cover.policy_year?;
        let limit = one.service.cover.as_ref().map(|terms| terms.limit.clause.to_string()).unwrap_or_default();
        let (first, last) = (Moment::Day(year.period.first), Moment::Day(year.period.last));
        let figures = vec![
            Figure::Text(format!("{} – {}", shown(first), shown(last))),
            Figure::Text(cover.dispatches_left.to_string()),
            Figure::Yen(cover.paid.to_string()),
            Figure::Yen(cover.left.to_string()),
        ];
        let state = if cover.dispatches_left == 0 {
            row.say("used up", "使い切り")
        } else {
            row.say("partly used", "一部使用")
        };
        Some(ListRow { state, figures, clause: limit, ..row.begun(List::Cover, one.service) })
    });
    commitments.chain(availability).chain(balances).chain(claims).chain(cover)
}

/// Whether an allowance is worth a row: used up or overused, and by a use of the month.
pub fn is_listed<'c>(reported: &Reported<'c>, balance: &MonthBalance<'c>) -> bool {
    balance.left == 0 && balance.used > 0 && reported.is_touched(balance)
}

/// The row of an availability: a contract's own, or a whole service's.
pub fn of_availability(closed: Option<&Closed<'_>>, found: &ServiceAvailability<'_>, means: &Means<'_>) -> ListRow {
    let ServiceAvailability { service, found, incomplete } = found;
    let language = means.context.language;
    let (share, target) = (found.millionths().map(write_share), write_target(found.target));
    let (mut what, unmeasured) = match language {
        Language::English => (format!("availability, promised {target}"), "not measured"),
        Language::Japanese => (format!("稼働率（目標 {target}）"), "測定対象外"),
    };
    if let Some(cause) = incomplete {
        what.push_str(&match language {
            Language::English => format!("; may be lower, because of {cause}"),
            Language::Japanese => format!("。{cause} が使えないため、実際は低いかもしれません"),
        });
    }
    let figures =
        [means.context.terms.month.to_string(), String::new(), share.unwrap_or_else(|| unmeasured.to_owned())];
    ListRow {
        list: List::Commitments,
        contract_id: closed.map(|closed| closed.id.clone()).unwrap_or_default(),
        customer: closed.map(|closed| closed.customer.clone()).unwrap_or_default(),
        status: (!found.met).then_some(Severity::CommitmentMissed),
        state: say(language, "met", "達成"),
        service: service.name.of(language).to_owned(),
        what,
        figures: figures.into_iter().map(Figure::Text).collect(),
        reason: String::new(),
        clause: first_clause(&found.grounds),
    }
}

/// What was promised, against what was done.
pub fn missed_message<'c>(
    reported: &Reported<'c>,
    judged: &JudgedCommitment<'c>,
    language: Language,
) -> Option<String> {
    let record = reported.promised(judged)?;
    let (name, due) = (record.commitment.name.of(language), judged.due.as_ref().ok()?.at?);
    let due = shown(due);
    Some(match (language, record.commitment.sense, judged.done.map(shown)) {
        (Language::English, _, None) => format!("{name}: due {due}, not done by the month's end"),
        (Language::Japanese, _, None) => format!("{name}: 期限 {due}、月末時点で未完了"),
        (Language::English, Sense::From, Some(done)) => format!("{name}: not before {due}, done {done}"),
        (Language::Japanese, Sense::From, Some(done)) => format!("{name}: {due} より前には行わない約束、実施 {done}"),
        (Language::English, Sense::After, Some(done)) => format!("{name}: until the end of {due}, ended {done}"),
        (Language::Japanese, Sense::After, Some(done)) => format!("{name}: {due} まで続ける約束、終了 {done}"),
        (Language::English, Sense::By | Sense::None, Some(done)) => format!("{name}: due {due}, done {done}"),
        (Language::Japanese, Sense::By | Sense::None, Some(done)) => format!("{name}: 期限 {due}、完了 {done}"),
    })
}

fn say(language: Language, en: &str, ja: &str) -> String {
    match language {
        Language::English => en,
        Language::Japanese => ja,
    }
    .to_owned()
}

#[derive(Clone, Copy)]
struct Row<'r, 'c> {
    closed: &'r Closed<'c>,
    language: Language,
    room: &'r Room,
}

impl<'c> Row<'_, 'c> {
    fn say(&self, en: &str, ja: &str) -> String {
        say(self.language, en, ja)
    }

    fn begun(&self, list: List, service: &Service) -> ListRow {
        ListRow {
            list,
            contract_id: self.closed.id.clone(),
            customer: self.closed.customer.clone(),
            status: None,
            state: String::new(),
            service: service.name.of(self.language).to_owned(),
            what: String::new(),
            figures: Vec::new(),
            reason: String::new(),
            clause: String::new(),
        }
    }

    fn commitment(&self, reported: &Reported<'c>, judged: &JudgedCommitment<'c>) -> Option<ListRow> {
        if !self.room.takes(List::Commitments, Some(Severity::CommitmentMissed)) {
            return None;
        }
        let record = reported.promised(judged)?;
        let due = judged.due.as_ref().ok()?;
        let moment = |moment: Option<Moment>| moment.map(|moment| shown(moment).to_string()).unwrap_or_default();
        let done = if judged.done.is_some() { moment(judged.done) } else { self.say("not yet", "未完了") };
        Some(ListRow {
            status: Some(Severity::CommitmentMissed),
            what: record.commitment.name.of(self.language).to_owned(),
            figures: [moment(Some(record.from)), moment(due.at), done].into_iter().map(Figure::Text).collect(),
            clause: first_clause(&due.grounds),
            ..self.begun(List::Commitments, record.service)
        })
    }

    fn balance(&self, balance: &MonthBalance<'c>) -> Option<ListRow> {
        let status = (balance.over > 0).then_some(Severity::UseRefused);
        if !self.room.takes(List::Allowances, status) {
            return None;
        }
        let name = balance.allowance.name.of(self.language);
        let holder = balance.holder.as_ref().map(|holder| format!(" ({holder})")).unwrap_or_default();
        let to = balance.to.map(|last| format!(" {}", shown(Moment::Day(last)))).unwrap_or_default();
        Some(ListRow {
            status,
            state: self.say("used up", "使い切り"),
            what: format!("{name}{holder}"),
            figures: vec![
                Figure::Text(format!("{} / {}", balance.used, balance.granted)),
                Figure::Text(format!("{} –{to}", shown(Moment::Day(balance.from)))),
            ],
            clause: first_clause(&balance.grounds),
            ..self.begun(List::Allowances, balance.service)
        })
    }

    fn claim(&self, reported: &Reported<'c>, assessed: &AssessedClaim<'c>) -> Option<ListRow> {
        let record = reported.claimed(assessed)?;
        let status = match open_outcome(record, assessed) {
            Some(Outcome::Refused) => Some(Severity::ClaimRefused),
            Some(Outcome::Conditional) => Some(Severity::Conditional),
            Some(Outcome::Allowed) | None => None,
        };
        if !self.room.takes(List::Claims, status) {
            return None;
        }
        let state = match (&assessed.answer, record.paid) {
            (Err(_), _) => self.say("cannot be assessed", "判定不可"),
            (Ok(_), Some(_)) => self.say("paid", "支払済み"),
            (Ok(_), None) => self.say("payable", "支払対象"),
        };
        let answer = assessed.answer.as_ref().ok();
        let yen = |amount: Option<Yen>| Figure::Yen(amount.map(|amount| amount.to_string()).unwrap_or_default());
        let language = self.language;
        let refused = answer.and_then(|answer| answer.verdict.violations.first());
        let asked = answer.and_then(|answer| answer.verdict.conditions.first());
        let reason = match (refused, asked, &assessed.answer) {
            (Some(violation), ..) => violation.message(language).to_string(),
            (None, Some(condition), _) => condition.message(language).to_string(),
            (None, None, Ok(_)) => String::new(),
            (None, None, Err(error)) => error.to_string(),
        };
        let clause = refused.map(|one| one.clause).or_else(|| asked.map(|one| one.clause));
        Some(ListRow {
            status,
            state,
            what: match language {
                Language::English => format!("alert {} of {}", record.label, shown(Moment::Day(record.alert.on))),
                Language::Japanese => format!("アラート {}（{}）", record.label, shown(Moment::Day(record.alert.on))),
            },
            figures: vec![
                yen(Some(record.cost)),
                yen(answer.map(|answer| answer.payable)),
                yen(answer.map(|answer| answer.customer_pays)),
            ],
            reason,
            clause: clause.map(ToString::to_string).unwrap_or_default(),
            ..self.begun(List::Claims, record.service)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "a test may panic")]

    use super::*;

    fn row(list: List, status: Option<Severity>, what: usize) -> ListRow {
        let text = String::new;
        ListRow {
            list,
            contract_id: text(),
            customer: text(),
            status,
            state: text(),
            service: text(),
            what: what.to_string(),
            figures: Vec::new(),
            reason: text(),
            clause: text(),
        }
    }

    #[test]
    fn a_grave_row_is_not_given_up_for_many_milder_ones_before_it() {
        let mild = (0..3 * LIST_LIMIT).map(|what| row(List::Allowances, None, what));
        let mut rows: Vec<_> = mild.collect();
        rows.push(row(List::Allowances, Some(Severity::UseRefused), 9_000));
        rows.push(row(List::Claims, None, 9_001));
        keep_gravest(&mut rows);
        let of = |list| rows.iter().filter(move |row| row.list == list).map(|row| row.what.clone()).collect::<Vec<_>>();
        let first: Vec<_> = (0..LIST_LIMIT - 1).map(|what| what.to_string()).collect();
        assert_eq!(of(List::Allowances), [&["9000".to_owned()], &first[..]].concat());
        assert_eq!(of(List::Claims), ["9001"]);
    }
}
