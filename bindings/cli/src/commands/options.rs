//! Values of options: each failure names the option and what was given.

use yakkan::calendar::{Date, Iso, Month, japan_date};
use yakkan::contract_rules::{FactId, Yen, is_contract_day};
use yakkan::severity::{Moment, MomentForm};

use super::day;
use crate::failure::Failure;
use crate::table::{parse_count, parse_instant, parse_stars, parse_truth, parse_yen};

/// A day.
pub(super) fn day_of(option: &str, text: &str) -> Result<Date, Failure> {
    day(text).map_err(|failure| failure.of_option(option))
}

/// A day that must be given, and what it is the day of.
pub(super) fn needed_day(option: &str, text: Option<&String>, en: &str, ja: &str) -> Result<Date, Failure> {
    day_of(option, needed(option, text, "2026-10-31", en, ja)?)
}

/// An option that must be given, with an example of it and what it says.
pub(super) fn needed<'a>(
    option: &str,
    text: Option<&'a String>,
    example: &str,
    en: &str,
    ja: &str,
) -> Result<&'a str, Failure> {
    text.map(String::as_str).ok_or_else(|| {
        Failure::new(format!("say {en}: {option} {example}"), format!("{ja}を指定してください: {option} {example}"))
    })
}

/// A count.
pub(super) fn count_of(option: &str, text: &str) -> Result<u32, Failure> {
    parse_count(text).map_err(|fault| Failure::from(fault.message).of_option(option))
}

/// A number of stars.
pub(super) fn stars_of(option: &str, text: &str) -> Result<u32, Failure> {
    parse_stars(text).map_err(|fault| Failure::from(fault.message).of_option(option))
}

/// An amount of yen, not below zero.
pub(super) fn yen_of(option: &str, text: &str) -> Result<Yen, Failure> {
    let digits = parse_yen(text).map_err(|fault| Failure::from(fault.message).of_option(option))?;
    Yen::parse(digits).map_err(|error| Failure::said(error).of_option(option))
}

/// A fact with its value, one of those known.
pub(super) fn fact_of<'c>(
    text: &str,
    known: impl Iterator<Item = &'c FactId> + Clone,
) -> Result<(&'c FactId, bool), Failure> {
    let (name, value) = text.split_once('=').ok_or_else(|| {
        Failure::new(
            format!("--fact: '{text}' is not a fact like mail-received=yes"),
            format!("--fact: 「{text}」は mail-received=yes のような事実の指定ではありません"),
        )
    })?;
    let Some(fact) = known.clone().find(|fact| fact.as_str() == name) else {
        let mut names: Vec<&str> = known.map(FactId::as_str).collect();
        names.sort_unstable();
        names.dedup();
        let names = names.join(", ");
        return Err(if names.is_empty() {
            Failure::new(
                format!("--fact: nothing is attested here, '{name}' neither"),
                format!("--fact: ここで確認する事実はありません（「{name}」）"),
            )
        } else {
            Failure::new(
                format!("--fact: there is no fact '{name}' here; there are: {names}"),
                format!("--fact: 事実「{name}」はここでは使いません。指定できるもの: {names}"),
            )
        });
    };
    let value = match value {
        "yes" => true,
        "no" => false,
        other => parse_truth(other).map_err(|fault| Failure::from(fault.message).of_option("--fact"))?,
    };
    Ok((fact, value))
}

/// A moment in the form that is asked for, from 2000 to 2099.
pub(super) fn moment_of(option: &str, text: &str, form: MomentForm) -> Result<Moment, Failure> {
    let read = match form {
        MomentForm::Instant => instant(text),
        MomentForm::Day => a_day(text),
        MomentForm::Month => month(text),
        MomentForm::InstantOrDay if text.len() > "2026-10-31".len() => instant(text),
        MomentForm::InstantOrDay => day(text).map(Moment::Day),
    };
    read.map_err(|failure| failure.of_option(option))
}

/// A moment of that form, for an example.
pub(super) const fn example(form: MomentForm) -> &'static str {
    match form {
        MomentForm::Instant => "2026-10-31T18:00:00+09:00",
        MomentForm::Day | MomentForm::InstantOrDay => "2026-10-31",
        MomentForm::Month => "2026-10",
    }
}

fn instant(text: &str) -> Result<Moment, Failure> {
    if let Ok(day) = day(text) {
        let day = Iso(day);
        return Err(Failure::new(
            format!("'{text}' is a day; here the time of day counts, as in {day}T18:00:00+09:00"),
            format!("「{text}」は日付ですが、ここでは時刻が必要です（例: {day}T18:00:00+09:00）"),
        ));
    }
    let at = parse_instant(text).map_err(|fault| Failure::from(fault.message))?;
    if is_contract_day(japan_date(at)) { Ok(Moment::Instant(at)) } else { Err(out_of_range(text)) }
}

fn a_day(text: &str) -> Result<Moment, Failure> {
    match parse_instant(text) {
        // The day in Japan of an instant need not be the one that stands in it.
        Ok(at) => {
            let day = Iso(japan_date(at));
            Err(Failure::new(
                format!("'{text}' is an instant; here a day counts, in Japan it is {day}"),
                format!("「{text}」は日時ですが、ここでは日付が必要です（日本では {day}）"),
            ))
        }
        Err(_) => day(text).map(Moment::Day),
    }
}

fn month(text: &str) -> Result<Moment, Failure> {
    let month = Month::parse(text).ok_or_else(|| {
        Failure::new(
            format!("'{text}' is not a month like 2026-10"),
            format!("「{text}」は 2026-10 のような月ではありません"),
        )
    })?;
    if is_contract_day(month.first_day()) { Ok(Moment::Month(month)) } else { Err(out_of_range(text)) }
}

fn out_of_range(text: &str) -> Failure {
    Failure::new(
        format!("'{text}' is not between 2000-01-01 and 2099-12-31 in Japan"),
        format!("「{text}」は日本時間で 2000-01-01 から 2099-12-31 までではありません"),
    )
}
