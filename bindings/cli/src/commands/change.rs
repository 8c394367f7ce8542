//! `yakkan check` and `yakkan earliest`: is it valid, may it be changed, and when at the earliest?

use yakkan::calendar::{Date, Iso};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeAnswer, ChangeRequest, ChangeRequestError, Contract, Language, NoticeGiven, Outcome, Part, Service, Wish,
    check_change, check_contract, earliest_change,
};

use super::words::Words;
use super::{Said, day, readings, service, text_of};
use crate::arguments::{Check, Earliest, How};
use crate::failure::Failure;

/// Judges a contract, or a change of it.
pub(crate) fn check(catalog: &Catalog, language: Language, arguments: &Check) -> Result<Said, Failure> {
    let contract = yakkan_requests::read_contract(catalog, &text_of(&arguments.contract)?)?;
    let chosen = readings(&arguments.how.silences.readings)?;
    let mut words = Words::new(catalog, language);
    let wishes = [
        (&arguments.changes, Kind::Quantity),
        (&arguments.cancellations, Kind::Cancel),
        (&arguments.suspensions, Kind::Suspend),
    ];
    let mut parts = Vec::new();
    for (texts, kind) in wishes {
        for text in texts {
            let (wish, on) = text.rsplit_once('@').ok_or_else(|| {
                let form = kind.form();
                Failure::new(format!("'{text}' lacks its day: {form}"), format!("「{text}」に日付がありません: {form}"))
            })?;
            parts.push(part(catalog, &contract, wish, kind, day(on)?)?);
        }
    }
    if parts.is_empty() && (arguments.how.notice.is_some() || arguments.how.written.is_some()) {
        return Err(Failure::new(
            "--notice and --written belong to a change: name it with --change, --cancel or --suspend",
            "--notice と --written は変更の指定です。--change、--cancel、--suspend のいずれかを指定してください",
        ));
    }
    let verdict = if parts.is_empty() {
        let verdict = check_contract(&contract, &chosen);
        words.line(0, format_args!("{}: {}", contract.id(), words.outcome(verdict.outcome())));
        words.reasons(&verdict);
        words.disputes(&arguments.how.silences, verdict.grounds.readings, &chosen, |words, readings| {
            let verdict = check_contract(&contract, readings);
            words.line(1, words.outcome(verdict.outcome()));
            words.reasons(&verdict);
        });
        verdict
    } else {
        let request = request(parts, notice(&arguments.how)?)?;
        let answer = check_change(&contract, &request, &chosen);
        words.line(0, format_args!("{}: {}", contract.id(), words.outcome(answer.verdict.outcome())));
        say_change(&mut words, &answer);
        words.disputes(&arguments.how.silences, answer.verdict.grounds.readings, &chosen, |words, readings| {
            let answer = check_change(&contract, &request, readings);
            words.line(1, words.outcome(answer.verdict.outcome()));
            say_change(words, &answer);
        });
        answer.verdict
    };
    words.grounds(&verdict.grounds, &chosen);
    Ok(Said { text: words.into_text(), refused: verdict.outcome() == Outcome::Refused })
}

/// Finds the first day on which a change can be made.
pub(crate) fn earliest(catalog: &Catalog, language: Language, arguments: &Earliest) -> Result<Said, Failure> {
    let contract = yakkan_requests::read_contract(catalog, &text_of(&arguments.contract)?)?;
    let chosen = readings(&arguments.how.silences.readings)?;
    if arguments.changes.is_empty() && arguments.cancellations.is_empty() {
        return Err(Failure::new(
            "say what is to change: --change ites-mdr=28 or --cancel ites-mdr",
            "変更の内容を指定してください: --change ites-mdr=28 または --cancel ites-mdr",
        ));
    }
    let notice = notice(&arguments.how)?;
    let mut parts = Vec::new();
    for (texts, kind) in [(&arguments.changes, Kind::Quantity), (&arguments.cancellations, Kind::Cancel)] {
        for text in texts {
            parts.push(part(catalog, &contract, text, kind, notice.on)?);
        }
    }
    let request = request(parts, notice)?;
    let found = earliest_change(&contract, &request, &chosen);
    let mut words = Words::new(catalog, language);
    match found.on {
        Some(on) => {
            words.line(
                0,
                format_args!("{}: {} {}", contract.id(), words.say("ask for", "指定できる最も早い日:"), Iso(on)),
            );
            say_parts(&mut words, &found.answer);
        }
        None => {
            let never = words.say(
                "on no day of the next ten years; on the last one tried:",
                "今後10年間に可能な日はありません。最後に試した日の理由:",
            );
            words.line(0, format_args!("{}: {never}", contract.id()));
        }
    }
    words.reasons(&found.answer.verdict);
    words.grounds(&found.answer.verdict.grounds, &chosen);
    words.disputes(&arguments.how.silences, found.answer.verdict.grounds.readings, &chosen, |words, readings| {
        match earliest_change(&contract, &request, readings).on {
            Some(on) => words.line(1, Iso(on)),
            None => words.line(1, words.say("no day", "可能な日なし")),
        }
    });
    Ok(Said { text: words.into_text(), refused: found.on.is_none() })
}

#[derive(Clone, Copy)]
enum Kind {
    Quantity,
    Cancel,
    Suspend,
}

impl Kind {
    fn form(self) -> &'static str {
        match self {
            Self::Quantity => "SERVICE=QUANTITY@DAY",
            Self::Cancel | Self::Suspend => "SERVICE@DAY",
        }
    }
}

fn part<'t>(
    catalog: &'t Catalog,
    contract: &Contract<'t>,
    text: &str,
    kind: Kind,
    on: Date,
) -> Result<Part<'t>, Failure> {
    let (name, wish) = match kind {
        Kind::Cancel => (text, Wish::Cancel),
        Kind::Suspend => (text, Wish::Suspend),
        Kind::Quantity => {
            let (name, quantity) = text.split_once('=').ok_or_else(|| {
                Failure::new(
                    format!("'{text}' lacks its quantity, like ites-mdr=28"),
                    format!("「{text}」に数量がありません（例: ites-mdr=28）"),
                )
            })?;
            let quantity = quantity.parse().map_err(|_| {
                Failure::new(format!("'{quantity}' is not a quantity"), format!("「{quantity}」は数量ではありません"))
            })?;
            (name, Wish::Quantity(quantity))
        }
    };
    let newest: &'t Service = service(catalog, name)?;
    let service = contract.line(&newest.id).map_or(newest, |line| line.service);
    Ok(Part { service, on, wish })
}

fn notice(how: &How) -> Result<NoticeGiven, Failure> {
    let on = how.notice.as_deref().ok_or_else(|| {
        Failure::new(
            "say when the notice arrived: --notice 2026-10-31",
            "通知が到達した日を指定してください: --notice 2026-10-31",
        )
    })?;
    Ok(NoticeGiven { on: day(on)?, written: how.written })
}

fn request(parts: Vec<Part<'_>>, notice: NoticeGiven) -> Result<ChangeRequest<'_>, Failure> {
    ChangeRequest::new(parts, notice).map_err(|error| {
        let ja = match &error {
            ChangeRequestError::DuplicatePart { service, .. } => {
                format!("サービス「{service}」の変更が重複しています")
            }
            other => other.to_string(),
        };
        Failure::new(error.to_string(), ja)
    })
}

/// When each part takes effect, by when its notice had to arrive, and every reason.
fn say_change(words: &mut Words<'_>, answer: &ChangeAnswer<'_>) {
    say_parts(words, answer);
    words.reasons(&answer.verdict);
}

fn say_parts(words: &mut Words<'_>, answer: &ChangeAnswer<'_>) {
    for part in &answer.parts {
        let name = part.service.name.of(words.language);
        let effect = words.say("takes effect on", "効力発生日");
        words.line(1, format_args!("{name} ({}): {effect} {}", part.service.id, Iso(part.on)));
        if let Some(latest) = part.latest_notice {
            words.line(2, format_args!("{} {}", words.say("notice in time until", "通知期限"), Iso(latest)));
        }
    }
}
