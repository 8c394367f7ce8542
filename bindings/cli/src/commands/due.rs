//! `yakkan due`: when is something due, and was it done in time?

use yakkan::calendar::{Date, Iso, OutOfCalendar};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Commitment, Language, LevelId, Promise, Readings, Sense, Service};
use yakkan::severity::{DeskDays, Due, DueError, LevelError, Moment, MomentError, MomentForm, due as due_by, rule_for};

use super::options::{day_of, example, moment_of, needed};
use super::words::Words;
use super::{Said, readings, service};
use crate::arguments;
use crate::failure::Failure;
use crate::ledger::{follows, is_before};

/// Says when it is due, by which rule, and whether what was done met it; what was not in time counts as a refusal.
pub(crate) fn due(catalog: &Catalog, language: Language, arguments: &arguments::Due) -> Result<Said, Failure> {
    let service = service(catalog, &arguments.service)?;
    let commitment = commitment(service, &arguments.commitment, language)?;
    let chosen = readings(&arguments.silences.readings)?;
    let level = arguments.severity.as_deref();
    let rule = rule_for(commitment, level).map_err(|error| wrong_level(commitment, &error))?;
    let (from_form, done_form) = MomentForm::of(rule);
    let (en, ja) = asked_from(from_form);
    let from = needed("--from", arguments.from.as_ref(), example(from_form), en, ja)?;
    let from = moment_of("--from", from, from_form)?;
    let done = arguments.done.as_deref().map(|text| moment_of("--done", text, done_form)).transpose()?;
    let (closures, open_days) = (days("--closure", &arguments.closures)?, days("--open-day", &arguments.open_days)?);
    let desk = rule.desk().and_then(|desk| catalog.desk(desk.as_str()));
    let desk = desk.map(|desk| DeskDays { desk, closures: &closures, open_days: &open_days });
    let ask = |readings: &Readings| due_by(commitment, rule, from, desk, readings);
    let answer = ask(&chosen).map_err(|error| failed(&error))?;

    let mut words = Words::new(catalog, language);
    words.line(0, format_args!("{}: {}", commitment.id, words.due(&answer)));
    let (name, promised) = (service.name.of(language), commitment.name.of(language));
    words.line(1, format_args!("{name} ({}): {promised}", service.id));
    if let Some(level) = level {
        words.line(1, format_args!("{}: {level}", words.say("severity", "重大度")));
    }
    words.line(1, format_args!("{}: {}", words.say("rule", "規則"), words.rule(rule)));
    words.line(1, format_args!("{}: {}", words.say("counted from", "起点"), words.happened(from)));
    let missed = say_done(&mut words, &answer, done)?;
    if done.is_some_and(|done| follows(rule) && is_before(done, from)) {
        words.line(
            1,
            words.say(
                "! it was done before it began: look at --from and --done",
                "! 起点より前に実施したことになっています。--from と --done を確認してください",
            ),
        );
    }
    words.disputes(&arguments.silences, answer.grounds.readings, &chosen, |words, readings| match ask(readings) {
        Ok(answer) => {
            let said = words.due(&answer);
            words.line(1, said);
            // What was done has the right form: it was held against the answer above.
            say_done(words, &answer, done).unwrap_or_default();
        }
        Err(error) => words.line(1, failed(&error).text(words.language)),
    });
    words.grounds(&answer.grounds, &chosen);
    Ok(Said { text: words.into_text(), refused: missed })
}

fn commitment<'c>(service: &'c Service, name: &str, language: Language) -> Result<&'c Commitment, Failure> {
    service.commitment(name).ok_or_else(|| {
        let id = &service.id;
        if service.commitments.is_empty() {
            return Failure::new(
                format!("{id} states no times to keep, '{name}' neither"),
                format!("{id} に期限の定めはありません（「{name}」）"),
            );
        }
        let known = service.commitments.iter().map(|known| format!("{} ({})", known.id, known.name.of(language)));
        let known: Vec<String> = known.collect();
        let known = known.join(", ");
        Failure::new(
            format!("{id} has no commitment '{name}'; it has: {known}"),
            format!("{id} に約束事項「{name}」はありません。指定できるもの: {known}"),
        )
    })
}

fn wrong_level(commitment: &Commitment, error: &LevelError) -> Failure {
    let id = &commitment.id;
    let levels: Vec<&str> = match &commitment.promise {
        Promise::Always(_) => Vec::new(),
        Promise::ByLevel { rules, .. } => rules.iter().map(|rule| LevelId::as_str(&rule.level)).collect(),
    };
    let (first, levels) = (levels.first().copied().unwrap_or_default(), levels.join(", "));
    match error {
        LevelError::Missing { .. } => Failure::new(
            format!("{id} goes by severity: --severity {first}; there are: {levels}"),
            format!("{id} は重大度によって異なります: --severity {first}（指定できるもの: {levels}）"),
        ),
        LevelError::Unknown { level, .. } => Failure::new(
            format!("--severity: {id} has no level '{level}'; there are: {levels}"),
            format!("--severity: {id} に区分「{level}」はありません。指定できるもの: {levels}"),
        ),
        LevelError::NotTaken { level } => Failure::new(
            format!("--severity: {id} is the same for every severity; leave '{level}' out"),
            format!("--severity: {id} は重大度によりません。「{level}」の指定は不要です"),
        ),
    }
}

fn asked_from(form: MomentForm) -> (&'static str, &'static str) {
    match form {
        MomentForm::Instant => ("when it was received", "受付の日時"),
        MomentForm::Day => ("from which day it counts", "起点の日"),
        MomentForm::Month => ("which month it is about", "対象の月"),
        MomentForm::InstantOrDay => ("when it happened", "発生の日時または日付"),
    }
}

fn days(option: &str, texts: &[String]) -> Result<Vec<Date>, Failure> {
    texts.iter().map(|text| day_of(option, text)).collect()
}

fn failed(error: &DueError) -> Failure {
    let ja = match error {
        DueError::Moment(MomentError::WrongForm { .. }) => "起点をこの規則で数えられません".to_owned(),
        DueError::Moment(MomentError::OutOfRange { day }) => {
            format!("起点の {} は 2000-01-01 から 2099-12-31 までの日付ではありません", Iso(*day))
        }
        DueError::DeskNeeded { desk } => format!("窓口「{desk}」の営業日が必要です"),
        DueError::OutOfCalendar(OutOfCalendar { day }) => {
            format!(
                "営業日を数えるには {} の祝日が必要ですが、祝日は 1955-01-01 から 2099-12-31 までしかわかりません",
                Iso(*day)
            )
        }
    };
    Failure::new(error.to_string(), ja)
}

/// Says whether what was done met it, and gives whether it did not.
fn say_done(words: &mut Words<'_>, due: &Due<'_>, done: Option<Moment>) -> Result<bool, Failure> {
    let Some(done) = done else { return Ok(false) };
    let met = due.met(done).map_err(|error| Failure::said(error).of_option("--done"))?;
    let judged = match (met, due.sense) {
        (Some(true), Sense::By) => words.say("in time", "期限内"),
        (Some(false), Sense::By) => words.say("too late", "期限超過"),
        (Some(true), _) => words.say("not too early", "問題なし"),
        (Some(false), _) => words.say("too early", "早すぎる"),
        (None, _) => words.say("there is no time to hold it against", "比べる期限がありません"),
    };
    words.line(1, format_args!("{}: {}: {judged}", words.say("done", "実施"), words.happened(done)));
    Ok(met == Some(false))
}

impl Words<'_> {
    /// When something is due.
    fn due(&self, due: &Due<'_>) -> String {
        let Some(at) = due.at else {
            return match due.kind {
                yakkan::severity::DueKind::Promptly => {
                    self.say("due promptly, without a time", "速やかに（期限の定めなし）").to_owned()
                }
                _ => self.say("never due", "期限なし").to_owned(),
            };
        };
        let at = self.moment(at);
        match (due.sense, self.language) {
            (Sense::By, Language::English) => format!("due by {at}"),
            (Sense::By, Language::Japanese) => format!("{at}まで"),
            (Sense::From, Language::English) => format!("not before {at}"),
            (Sense::From, Language::Japanese) => format!("{at}以降"),
            (Sense::After, Language::English) => format!("until the end of {at}"),
            (Sense::After, Language::Japanese) => format!("{at}の終わりまで"),
            (Sense::None, Language::English) => format!("on {at}"),
            (Sense::None, Language::Japanese) => at,
        }
    }
}
