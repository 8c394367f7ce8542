//! `yakkan claim`: does the insurance pay a dispatch, and how much?

use yakkan::JudgedRequest;
use yakkan::calendar::Iso;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{ClaimProcess, Contract, Cover, FactId, Language, Outcome, Readings, Service, Yen};
use yakkan::insurance::{
    Alert, Claim, ClaimAnswer, ClaimError, ClaimStep, PaidClaim, assess_claim, cover_on, covered_line,
};

use super::options::{day_of, fact_of, needed, needed_day, stars_of, yen_of};
use super::whose::{find, rest_on_requests, say_absent, say_requests};
use super::words::Words;
use super::{Said, readings};
use crate::arguments;
use crate::failure::Failure;
use crate::ledger::ClaimRow;
use crate::table::cut;

/// Assesses the claim, says who pays what, what is left after it and which step comes next.
pub(crate) fn claim(catalog: &Catalog, language: Language, arguments: &arguments::Claim) -> Result<Said, Failure> {
    let covering = catalog.covering_service();
    let chosen = readings(&arguments.silences.readings)?;
    let found = find(catalog, &arguments.whose, covering, language)?;
    let claim = read_claim(arguments)?;
    let contract = &found.closed(claim.dispatched_on, &chosen).contract;
    let Some(service) = covered_line(contract).map(|line| line.service).or(covering) else {
        return Err(Failure::new(
            "no service of the documents brings insurance with it",
            "保険の付帯するサービスは文書にありません",
        ));
    };
    let step = arguments.step.as_deref().map(step).transpose()?;
    let known = service.cover.iter().flat_map(Cover::facts);
    let facts = arguments.facts.iter().map(|text| fact_of(text, known.clone()));
    let facts: Vec<(&FactId, bool)> = facts.collect::<Result<_, _>>()?;
    let claim = Claim { facts: &facts, ..claim };
    let mut paid: Vec<PaidClaim> = found
        .claims
        .iter()
        .filter_map(|row| Some(PaidClaim { alert_on: row.alert.on, dispatched_on: row.dispatched_on, paid: row.paid? }))
        .collect();
    for text in &arguments.paid {
        paid.push(earlier(text)?);
    }
    let ask = |readings: &Readings| {
        let close = found.closed(claim.dispatched_on, readings);
        let assessed = assess_claim(&close.contract, service, &paid, &claim, readings)?;
        let after = after(&close.contract, service, &paid, &claim, &assessed, readings)?;
        Ok::<_, ClaimError>(Answer { assessed, after, requests: close.requests })
    };
    let answer = ask(&chosen).map_err(failed)?;

    let outcome = answer.assessed.verdict.outcome();
    let mut words = Words::new(catalog, language);
    words.line(0, format_args!("{}: {}", contract.id(), words.outcome(outcome)));
    say(&mut words, &answer);
    say_absent(&mut words, &found, &["alerts", "claims"]);
    if let Some(cause) = found.gaps.cover() {
        words.line(1, incomplete(language, cause));
    }
    if let Some(open) = still_open(language, &found.claims) {
        words.line(1, open);
    }
    let process = service.cover.as_ref().and_then(|cover| cover.process.as_ref());
    if let Some(process) = process.filter(|_| outcome != Outcome::Refused || step.is_some()) {
        say_next(&mut words, process, step);
    }
    let mut grounds = answer.assessed.verdict.grounds.clone();
    rest_on_requests(&mut grounds, &answer.requests);
    words.disputes(&arguments.silences, grounds.readings, &chosen, |words, readings| match ask(readings) {
        Ok(answer) => {
            words.line(1, words.outcome(answer.assessed.verdict.outcome()));
            say(words, &answer);
        }
        Err(error) => words.line(1, failed(error).text(words.language)),
    });
    words.grounds(&grounds, &chosen);
    Ok(Said { text: words.into_text(), refused: outcome == Outcome::Refused })
}

/// The claim without its facts.
fn read_claim<'f>(arguments: &arguments::Claim) -> Result<Claim<'f>, Failure> {
    let alert = needed_day("--alert", arguments.alert.as_ref(), "when the alert came", "アラートの日")?;
    let stars = needed("--stars", arguments.stars.as_ref(), "3", "how many stars the alert has", "アラートの星の数")?;
    let upgraded_on = arguments.upgraded.as_deref().map(|text| day_of("--upgraded", text)).transpose()?;
    let dispatched_on =
        needed_day("--dispatched", arguments.dispatched.as_ref(), "when the dispatch was", "駆け付けの日")?;
    let cost = needed("--cost", arguments.cost.as_ref(), "120000", "what the dispatch cost", "駆け付けの費用")?;
    Ok(Claim {
        alert: Alert { on: alert, stars: stars_of("--stars", stars)?, upgraded_on },
        dispatched_on,
        cost: yen_of("--cost", cost)?,
        facts: &[],
    })
}

/// An earlier claim as `ALERT/DISPATCH/YEN`.
fn earlier(text: &str) -> Result<PaidClaim, Failure> {
    let mut parts = text.split('/');
    let (Some(alert), Some(dispatched), Some(paid), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Failure::new(
            format!("--paid: '{text}' is not alert, dispatch and yen, like 2026-06-01/2026-06-05/120000"),
            format!(
                "--paid: 「{text}」は「アラートの日/駆け付けの日/円」ではありません（例: 2026-06-01/2026-06-05/120000）"
            ),
        ));
    };
    let (alert_on, dispatched_on) = (day_of("--paid", alert)?, day_of("--paid", dispatched)?);
    Ok(PaidClaim { alert_on, dispatched_on, paid: yen_of("--paid", paid)? })
}

fn step(name: &str) -> Result<ClaimStep, Failure> {
    ClaimStep::parse(name).ok_or_else(|| {
        let names: Vec<&str> = ClaimStep::ALL.iter().map(|step| step.as_str()).collect();
        let names = names.join(", ");
        Failure::new(
            format!("--step: there is no step '{name}'; in order there are: {names}"),
            format!("--step: 手順「{name}」はありません。順に: {names}"),
        )
    })
}

fn failed(error: ClaimError) -> Failure {
    let ja = match error {
        ClaimError::UpgradeBeforeAlert { alert, upgraded } => {
            format!("--upgraded: 格上げの報告 {} がアラート {} より前です", Iso(upgraded), Iso(alert))
        }
        ClaimError::StarsOutOfRange { stars, most } => {
            format!("--stars: アラートの星は {most} つまでですが、{stars} つになっています")
        }
        ClaimError::DateOutOfRange { day } => {
            format!("{} は 2000-01-01 から 2099-12-31 までの日付ではありません", Iso(day))
        }
        ClaimError::NegativeAmount { amount } => format!("{amount} 円は 0 円未満です"),
        ClaimError::AmountOverflow => "金額が大きすぎます".to_owned(),
    };
    let option = match error {
        ClaimError::UpgradeBeforeAlert { .. } => "--upgraded: ",
        ClaimError::StarsOutOfRange { .. } => "--stars: ",
        _ => "",
    };
    Failure::new(format!("{option}{error}"), ja)
}

/// What becomes of the claim, as a close of the dispatch's month knows the contract.
struct Answer<'c> {
    assessed: ClaimAnswer<'c>,
    after: Option<Left>,
    requests: Vec<JudgedRequest<'c>>,
}

/// What could still be paid in a policy year.
#[derive(Clone, Copy)]
struct Left {
    dispatches: u32,
    yen: Yen,
}

/// What is left of the claim's policy year once it is paid.
fn after(
    contract: &Contract<'_>,
    service: &Service,
    paid: &[PaidClaim],
    claim: &Claim<'_>,
    answer: &ClaimAnswer<'_>,
    readings: &Readings,
) -> Result<Option<Left>, ClaimError> {
    let Some(year) = answer.policy_year else { return Ok(None) };
    let mut paid = paid.to_vec();
    paid.push(PaidClaim { alert_on: claim.alert.on, dispatched_on: claim.dispatched_on, paid: answer.payable });
    // The service is in force on the first day of every policy year that exists.
    let cover = cover_on(contract, service, &paid, year.period.first, readings)?;
    Ok(Some(Left { dispatches: cover.dispatches_left, yen: cover.left }))
}

fn say(words: &mut Words<'_>, answer: &Answer<'_>) {
    let Answer { assessed, after, requests } = answer;
    words.reasons(&assessed.verdict);
    let (payable, rest) = (words.yen(assessed.payable), words.yen(assessed.customer_pays));
    words.line(1, format_args!("{}: {payable}", words.say("the insurance pays", "保険の支払額")));
    words.line(1, format_args!("{}: {rest}", words.say("the customer pays", "お客様の負担額")));
    if let Some(year) = assessed.policy_year {
        let (ordinal, period) = (year.ordinal, words.period(year.period.first, Some(year.period.last)));
        words.line(1, format_args!("{} {ordinal}: {period}", words.say("policy year", "保険年度")));
    }
    if let Some(Left { dispatches, yen }) = *after {
        let yen = words.yen(yen);
        let left = match words.language {
            Language::English => format!("left of it after this claim: {}, {yen}", many(dispatches)),
            Language::Japanese => format!("この請求の後の残り: {dispatches} 回、{yen}"),
        };
        words.line(1, left);
    }
    say_requests(words, requests);
}

fn say_next(words: &mut Words<'_>, process: &ClaimProcess, step: Option<ClaimStep>) {
    words.blank();
    words.line(0, words.say("Next step of the claim", "請求の次の手順"));
    let next = ClaimStep::ALL.into_iter().filter(|next| ClaimStep::next(step, *next).is_ok());
    let next: Vec<ClaimStep> = next.collect();
    if next.is_empty() {
        words.line(1, words.say("none: the claim has ended", "なし（請求は終わっています）"));
    }
    for step in next {
        words.line(1, step.as_str());
        words.clause(2, step.clause(process));
    }
}

fn incomplete(language: Language, cause: &str) -> String {
    match language {
        Language::English => format!("! more may have been paid before: {cause} cannot be used"),
        Language::Japanese => format!("! {cause} が使えないため、支払済みの額はこれより多いかもしれません"),
    }
}

/// The claims of the ledger of which nothing was paid yet: what they may still take from the limit is not counted here.
fn still_open(language: Language, claims: &[ClaimRow<'_>]) -> Option<String> {
    /// The most alerts that are named.
    const NAMED: usize = 5;
    let open = || claims.iter().filter(|claim| claim.paid.is_none());
    let (count, mut names) = (open().count(), Vec::new());
    for claim in open() {
        let name = cut(&claim.alert_id);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = if names.len() > NAMED { ", …" } else { "" };
    names.truncate(NAMED);
    let names = names.join(", ");
    (count > 0).then(|| match (language, count) {
        (Language::English, 1) => format!("! 1 open claim of the ledger is not counted here: alert {names}"),
        (Language::English, _) => {
            format!("! {count} open claims of the ledger are not counted here: alerts {names}{more}")
        }
        (Language::Japanese, _) => {
            format!("! 台帳の未払いの請求 {count} 件は、ここでは数えていません（アラート {names}{more}）")
        }
    })
}

fn many(dispatches: u32) -> String {
    if dispatches == 1 { "1 dispatch".to_owned() } else { format!("{dispatches} dispatches") }
}
