//! `yakkan balance`: what is left of what a contract grants to be used, and is one more use granted?

use yakkan::JudgedRequest;
use yakkan::calendar::{Date, Iso};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Allowance, Contract, FactId, Language, Outcome, Readings, Service};
use yakkan::quota::{Balance, Balances, Use, UseAnswer, balances, check_use};

use super::options::{count_of, day_of, fact_of, needed_day};
use super::whose::{find, rest_on_requests, say_absent, say_requests};
use super::words::Words;
use super::{Said, readings};
use crate::arguments;
use crate::failure::Failure;
use crate::ledger::{counts_units, without_holders, without_units};
use crate::table::Message;

/// Says what is left on the day, and whether the use asked for is granted.
pub(crate) fn balance(catalog: &Catalog, language: Language, arguments: &arguments::Balance) -> Result<Said, Failure> {
    let chosen = readings(&arguments.silences.readings)?;
    let found = find(catalog, &arguments.whose, None, language)?;
    let asked = arguments.asked.as_deref().map(|text| Typed::parse("--ask", text)).transpose()?;
    let on = match (&arguments.on, &asked) {
        (None, Some(asked)) => asked.on,
        (on, _) => needed_day("--on", on.as_ref(), "on which day", "日付")?,
    };
    // By the later month, nothing is unknown that either answer counts.
    let latest = asked.as_ref().map_or(on, |asked| asked.on.max(on));
    let contract = &found.closed(latest, &chosen).contract;
    let asked = asked.map(|asked| asked.of(contract)).transpose()?;
    let named = arguments.uses.iter().map(|text| Typed::parse("--use", text)?.of(contract));
    let named: Vec<Use<'_, '_>> = named.collect::<Result<_, _>>()?;
    let typed: Vec<(&str, &str, Use<'_, '_>)> = arguments
        .uses
        .iter()
        .zip(&named)
        .map(|(text, one)| ("--use", text.as_str(), *one))
        .chain(arguments.asked.as_deref().zip(asked).map(|(text, one)| ("--ask", text, one)))
        .collect();
    let of_ledger = found.uses.iter().map(|row| Use {
        service: row.service,
        allowance: row.allowance,
        on: row.on,
        units: row.units,
        holder: row.holder.as_deref(),
    });
    let uses: Vec<Use<'_, '_>> = of_ledger.chain(named).collect();
    let attested = asked.iter().flat_map(|asked| asked.allowance.attestations.iter()).map(|one| &one.fact);
    let facts = arguments.facts.iter().map(|text| fact_of(text, attested.clone()));
    let facts: Vec<(&FactId, bool)> = facts.collect::<Result<_, _>>()?;

    let ask = |readings: &Readings| Answer {
        left: balances(&found.closed(on, readings).contract, on, &uses, readings),
        judged: asked
            .as_ref()
            .map(|asked| check_use(&found.closed(asked.on, readings).contract, &uses, asked, &facts, readings)),
        requests: found.closed(latest, readings).requests,
    };
    let answer = ask(&chosen);
    let mut words = Words::new(catalog, language);
    words.line(0, format_args!("{}: {}", contract.id(), Iso(on)));
    say(&mut words, &answer);
    say_absent(&mut words, &found, &["uses"]);
    if let Some(cause) = &found.gaps.uses {
        words.line(1, incomplete(language, cause));
    }
    let is_outside = |one: &Use<'_, '_>| contract.line(&one.service.id).is_none_or(|line| !line.is_in_force(one.on));
    for one in uses.iter().take(found.uses.len()).filter(|one| is_outside(one)) {
        words.line(1, outside(language, &format!("{}@{}", one.allowance.id, Iso(one.on))));
    }
    for (option, text, one) in &typed {
        if *option == "--use" && is_outside(one) {
            words.line(1, outside(language, &format!("--use {text}")));
        }
        for message in meaningless(one) {
            words.line(1, format_args!("! {option} {text}: {}", Failure::from(message).text(language)));
        }
    }
    let mut grounds = answer.left.grounds.clone();
    if let Some(judged) = &answer.judged {
        grounds.extend(&judged.verdict.grounds);
    }
    rest_on_requests(&mut grounds, &answer.requests);
    words.disputes(&arguments.silences, grounds.readings, &chosen, |words, readings| say(words, &ask(readings)));
    words.grounds(&grounds, &chosen);
    let refused = answer.judged.is_some_and(|judged| judged.verdict.outcome() == Outcome::Refused);
    Ok(Said { text: words.into_text(), refused })
}

/// What is left and what becomes of one more use, each as a close of its month knows the contract.
struct Answer<'c, 'u> {
    left: Balances<'c, 'u>,
    judged: Option<UseAnswer<'c, 'u>>,
    /// What is known of the ledger's requests in the later month.
    requests: Vec<JudgedRequest<'c>>,
}

/// A use as it is typed, of whatever contract.
struct Typed<'a> {
    option: &'a str,
    /// The allowance's; `SERVICE=` before it where several lines grant the like.
    name: &'a str,
    on: Date,
    units: Option<u32>,
    holder: Option<&'a str>,
}

impl<'a> Typed<'a> {
    /// Reads `ALLOWANCE@DAY[:UNITS][/HOLDER]`.
    fn parse(option: &'a str, text: &'a str) -> Result<Self, Failure> {
        let (name, rest) = text.split_once('@').ok_or_else(|| {
            let form = "ALLOWANCE@DAY[:UNITS][/HOLDER]";
            Failure::new(
                format!("{option}: '{text}' lacks its day: {form}"),
                format!("{option}: 「{text}」に日付がありません: {form}"),
            )
        })?;
        let (rest, holder) = rest.split_once('/').map_or((rest, None), |(rest, holder)| (rest, Some(holder)));
        let (day, units) = rest.split_once(':').map_or((rest, None), |(day, units)| (day, Some(units)));
        Ok(Self {
            option,
            name,
            on: day_of(option, day)?,
            units: units.map(|units| count_of(option, units)).transpose()?,
            holder: holder.filter(|holder| !holder.is_empty()),
        })
    }

    /// The use of what a line of the contract grants.
    fn of<'c>(self, contract: &Contract<'c>) -> Result<Use<'c, 'a>, Failure> {
        let Self { option, name, on, units, holder } = self;
        let (service, allowance) = granted(option, contract, name)?;
        Ok(Use { service, allowance, on, units, holder })
    }
}

fn granted<'c>(option: &str, contract: &Contract<'c>, name: &str) -> Result<(&'c Service, &'c Allowance), Failure> {
    let (of, id) = name.split_once('=').map_or((None, name), |(service, id)| (Some(service), id));
    let lines = contract.lines().iter().map(|line| line.service);
    let all = lines.flat_map(|service| service.allowances.iter().map(move |allowance| (service, allowance)));
    let meant = all
        .clone()
        .filter(|(service, allowance)| allowance.id.as_str() == id && of.is_none_or(|of| service.id.as_str() == of));
    let meant: Vec<_> = meant.collect();
    if let [one] = meant.as_slice() {
        return Ok(*one);
    }
    let all: Vec<String> = match meant.is_empty() {
        true => all.map(|(_, allowance)| allowance.id.to_string()).collect(),
        false => meant.iter().map(|(service, allowance)| format!("{}={}", service.id, allowance.id)).collect(),
    };
    let known = all.join(", ");
    Err(if all.is_empty() {
        Failure::new(
            format!("{option}: no service of the contract grants anything to be used, '{name}' neither"),
            format!("{option}: この契約に利用枠のあるサービスはありません（「{name}」）"),
        )
    } else if meant.is_empty() {
        Failure::new(
            format!("{option}: the contract grants no '{name}'; it grants: {known}"),
            format!("{option}: この契約に利用枠「{name}」はありません。指定できるもの: {known}"),
        )
    } else {
        Failure::new(
            format!("{option}: several services grant '{name}'; say which: {known}"),
            format!("{option}: 「{name}」は複数のサービスにあります。いずれかを指定してください: {known}"),
        )
    })
}

fn say(words: &mut Words<'_>, answer: &Answer<'_, '_>) {
    say_left(words, &answer.left);
    if let Some(judged) = &answer.judged {
        say_judged(words, judged);
    }
    say_requests(words, &answer.requests);
}

fn say_left(words: &mut Words<'_>, left: &Balances<'_, '_>) {
    let mut last = None;
    for row in &left.rows {
        let service = row.service;
        if last != Some(&service.id) {
            words.line(1, format_args!("{} ({})", service.name.of(words.language), service.id));
            last = Some(&service.id);
        }
        words.line(2, words.balance(row));
    }
    if left.rows.is_empty() {
        words.line(
            1,
            words.say(
                "no balance: no service in force on that day grants anything, or nobody holds any of it yet",
                "残数はありません（この日に有効な利用枠がないか、まだ使用者がいません）",
            ),
        );
    }
}

fn say_judged(words: &mut Words<'_>, judged: &UseAnswer<'_, '_>) {
    words.line(
        1,
        format_args!("{}: {}", words.say("one more", "もう1回の使用"), words.outcome(judged.verdict.outcome())),
    );
    words.reasons(&judged.verdict);
    if let Some(after) = &judged.balance {
        words.line(2, format_args!("{}: {}", words.say("after it", "利用後"), words.balance(after)));
    }
}

impl Words<'_> {
    fn balance(&self, row: &Balance<'_, '_>) -> String {
        let Balance { allowance, holder, granted, used, left, over, from, to, .. } = row;
        let (name, id) = (allowance.name.of(self.language), &allowance.id);
        let period = self.period(*from, *to);
        match self.language {
            Language::English => {
                let of = holder.map(|holder| format!(" of {holder}")).unwrap_or_default();
                let over = if *over > 0 { format!(", {over} over the grant") } else { String::new() };
                format!("{name} ({id}){of}: {left} of {granted} left, {used} used{over}; {period}")
            }
            Language::Japanese => {
                let of = holder.map(|holder| format!("・{holder}")).unwrap_or_default();
                let over = if *over > 0 { format!("、{over} 超過") } else { String::new() };
                format!("{name}（{id}{of}）: {granted} のうち残り {left}、使用 {used}{over}。期間 {period}")
            }
        }
    }

    /// From a day to a day, or without end.
    pub(super) fn period(&self, from: Date, to: Option<Date>) -> String {
        match (to, self.language) {
            (Some(to), Language::English) => format!("{} to {}", Iso(from), Iso(to)),
            (Some(to), Language::Japanese) => format!("{}〜{}", Iso(from), Iso(to)),
            (None, Language::English) => format!("from {} on", Iso(from)),
            (None, Language::Japanese) => format!("{}〜", Iso(from)),
        }
    }
}

fn incomplete(language: Language, cause: &str) -> String {
    match language {
        Language::English => format!("! may be too good: {cause} cannot be used"),
        Language::Japanese => format!("! {cause} が使えないため、実際の残数はこれより少ないかもしれません"),
    }
}

fn outside(language: Language, used: &str) -> String {
    match language {
        Language::English => format!("! {used} counts nowhere: the service is not in force on that day"),
        Language::Japanese => format!("! {used} はサービスの期間外のため、どこにも数えません"),
    }
}

/// What is given of a use and nothing counts.
fn meaningless(one: &Use<'_, '_>) -> impl Iterator<Item = Message> {
    let units = one.units.filter(|units| !counts_units(one.allowance, *units)).map(|_| without_units(one.allowance));
    let holder = one.holder.filter(|_| !one.allowance.is_by_holder()).map(|_| without_holders(one.allowance));
    units.into_iter().chain(holder)
}
