//! Business days of a desk, and when something is due.

use yakkan::calendar::{Month, OutOfCalendar};
use yakkan::contract_rules::{Desk, Language};
use yakkan::severity::{DeskDays, DueError, DueKind, LevelError, Moment, MomentError, due, rule_for};
use yakkan_requests::cut;

use super::arguments::{CLOSURES, OPEN_DAYS, READINGS, SERVICE};
use super::show;
use crate::call::Call;
use crate::cells::{Cell, Place, WhenGiven};
use crate::each::RowFunction;
use crate::prelude::*;
use crate::settings;
use crate::table::{Argument, ErrorNote, Evaluate, Example, Function, Shown, argument, error, help, helpful, words};
use crate::trouble::{NUM, Trouble, VALUE};
use crate::value::Value;

const DESK: Argument = argument(
    "desk",
    "desk",
    words("desk", "窓口"),
    words("the desk: \"ites\", \"nec\", \"nec-desk\" or \"eset\"", "窓口: \"ites\"、\"nec\"、\"nec-desk\"、\"eset\""),
);

const DAY: Argument = argument("on", "day", words("on", "日付"), words("the day", "日付"));

const DESK_ERRORS: &[ErrorNote] = &[
    error(
        VALUE,
        "the desk or a reading is unknown, or a cell is empty or not of its form",
        "窓口・解釈が未知、空欄、または形の違う値がある",
    ),
    error(
        NUM,
        "a day outside the holiday calendar, 1955 to 2099, or a number outside its limits",
        "1955 年から 2099 年までにない日付、または範囲外の数値",
    ),
];

pub(super) const DUE: Function = Function {
    name: "YAKKAN.DUE",
    result: Shown::Instant,
    summary: help(words(
        "By when something promised is due: a day, or an instant in Japan's time. Text where the document says promptly, or states no time.",
        "約束事項の期限。日付、または日本時間の日時です。「速やかに」の場合や定めがない場合はその旨の文字列です。",
    )),
    arguments: &[
        SERVICE.each(),
        argument(
            "commitment",
            "commitment",
            words("commitment", "約束事項"),
            words(
                "what is promised: its id, like \"first-response\", or its name",
                "約束事項の ID(\"first-response\" など)、または名称",
            ),
        )
        .each(),
        argument(
            "from",
            "instant",
            words("from", "起点"),
            words(
                "what it runs from: a date with a time, a date, or a month, as the promise takes it; a date is 0:00 where an instant is asked for",
                "起点。約束事項に応じて日時・日付・月。日時が必要なところに日付の値があれば 0 時とみなします",
            ),
        )
        .each(),
        argument(
            "severity",
            "text",
            words("severity", "重大度"),
            words("the severity, where the promise goes by it", "重大度(約束事項が重大度による場合)"),
        )
        .optional()
        .each(),
        CLOSURES,
        READINGS,
        OPEN_DAYS,
    ],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.DUE(\"ites-id-cert\", \"certificate-expiry\", DATE(2026,6,1))",
            shows: words("2031-06-01", "2031-06-01"),
            value: Some("48000"),
        },
        Example {
            formula: "=YAKKAN.DUE(\"eset-mdr-ultimate\", \"first-response\", \"2026-10-31 15:00\", \"C\")",
            shows: words("2026-11-03 00:00", "2026-11-03 00:00"),
            value: Some("46329"),
        },
    ]),
    errors: helpful(&[
        error(
            VALUE,
            "the service, the promise, the severity or a reading is unknown, or the start is not of the form the promise takes",
            "サービス・約束事項・重大度・解釈が未知、または起点の形が約束事項に合わない",
        ),
        error(NUM, "the start is not between 2000 and 2099, or the due day lies after 2099", "起点が 2000 年から 2099 年までにない、または期限が 2099 年より後"),
    ]),
    evaluate: Evaluate::Each(when_due),
};

pub(super) const BUSINESS_DAY: Function = Function {
    name: "YAKKAN.BUSINESS_DAY",
    result: Shown::Truth,
    summary: help(words("Is a day a business day of a desk?", "窓口の営業日かどうか。")),
    arguments: &[DESK.each(), DAY.each(), CLOSURES, OPEN_DAYS, READINGS],
    examples: helpful(&[
        Example {
            formula: "=YAKKAN.BUSINESS_DAY(\"ites\", DATE(2026,12,29))",
            shows: words("TRUE", "TRUE"),
            value: Some("true"),
        },
        Example {
            formula: "=YAKKAN.BUSINESS_DAY(\"ites\", DATE(2026,12,30))",
            shows: words("FALSE", "FALSE"),
            value: Some("false"),
        },
    ]),
    errors: helpful(DESK_ERRORS),
    evaluate: Evaluate::Each(is_business_day),
};

pub(super) const ADD_BUSINESS_DAYS: Function = Function {
    name: "YAKKAN.ADD_BUSINESS_DAYS",
    result: Shown::Day,
    summary: help(words(
        "The day so many business days of a desk after a day, which does not count itself.",
        "ある日の翌日から数えて、窓口の営業日で指定した日数だけ後の日。",
    )),
    arguments: &[
        DESK.each(),
        DAY.each(),
        argument(
            "days",
            "count",
            words("days", "日数"),
            words(
                "how many business days, 0 to 10,000; 0 gives the day itself",
                "営業日数(0〜10,000)。0 ならその日です",
            ),
        )
        .each(),
        CLOSURES,
        OPEN_DAYS,
        READINGS,
    ],
    examples: helpful(&[Example {
        formula: "=YAKKAN.ADD_BUSINESS_DAYS(\"ites\", DATE(2026,12,29), 1)",
        shows: words("2027-01-04", "2027-01-04"),
        value: Some("46391"),
    }]),
    errors: helpful(DESK_ERRORS),
    evaluate: Evaluate::Each(add_days),
};

fn desk(cell: Cell<'_>) -> Result<&Desk, Trouble> {
    let cell = cell.required()?;
    let name = cell.name()?;
    cell.place.sheet.catalog.desk(&name.to_ascii_lowercase()).ok_or_else(|| {
        let given = cut(&name);
        told!(cell.place, VALUE, "unknown-desk", "there is no desk '{0}'", "「{0}」という窓口はありません", given)
    })
}

fn out_of_calendar(place: Place<'_>) -> impl Fn(OutOfCalendar) -> Trouble {
    move |_| {
        told!(
            place,
            NUM,
            "calendar-out-of-range",
            "this leads out of the holiday calendar, 1955 to 2099",
            "祝日表の範囲(1955 年から 2099 年)の外になります"
        )
    }
}

fn is_business_day<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [_, _, closures, open_days, readings] = call.arguments();
    let (closures, open_days) = (settings::days(closures)?, settings::days(open_days)?);
    let readings = settings::readings(readings)?;
    Ok(Box::new(move |row| {
        let [desk_cell, on] = row.cells();
        let calendar = desk(desk_cell)?.calendar(&readings, &closures, &open_days);
        let status = calendar.business_day(on.required()?.calendar_day()?).map_err(out_of_calendar(on.place))?;
        Ok(Value::Truth(status.business))
    }))
}

fn add_days<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [_, _, _, closures, open_days, readings] = call.arguments();
    let (closures, open_days) = (settings::days(closures)?, settings::days(open_days)?);
    let readings = settings::readings(readings)?;
    let sheet = call.sheet;
    Ok(Box::new(move |row| {
        let [desk_cell, on, days] = row.cells();
        let calendar = desk(desk_cell)?.calendar(&readings, &closures, &open_days);
        let on = on.required()?.calendar_day()?;
        let count = days.required()?.count(yakkan_requests::MOST_BUSINESS_DAYS)?;
        let found = calendar.add_business_days(on, count).map_err(out_of_calendar(days.place))?;
        Ok(show::day(found.value, sheet))
    }))
}

fn when_due<'c>(call: &Call<'c>) -> Result<RowFunction<'c>, Trouble> {
    let [_, _, _, _, closures, readings, open_days] = call.arguments();
    let (closures, open_days) = (settings::days(closures)?, settings::days(open_days)?);
    let readings = settings::readings(readings)?;
    let sheet = call.sheet;
    Ok(Box::new(move |row| {
        let [service, commitment, from, severity] = row.cells();
        let service = service.service()?;
        let named = commitment.required()?;
        let name = named.name()?;
        let by_name = || service.commitments.iter().find(|one| one.name.ja == name || one.name.en == name);
        let commitment = service.commitment(&name.to_ascii_lowercase()).or_else(by_name).ok_or_else(|| {
            let given = cut(&name);
            let known = service.commitments.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
            told!(
                named.place,
                VALUE,
                "unknown-commitment",
                "the service promises no '{0}'; there are: {1}",
                "「{0}」という約束事項はありません。使えるもの: {1}",
                given,
                known
            )
        })?;
        let from = from.required()?;
        let level = severity.optional()?.map(|cell| cell.label()).transpose()?;
        let rule = rule_for(commitment, level.as_deref()).map_err(|error| level_error(&error, severity.place))?;
        let desk = rule.desk().and_then(|desk| sheet.catalog.desk(desk.as_str()));
        let desk = desk.map(|desk| DeskDays { desk, closures: &closures, open_days: &open_days });
        // A serial number does not say whether it means a day, its 0:00 or its month; the promise says which it takes.
        let mut answer = None;
        for moment in moments(from.when_given()?) {
            match due(commitment, rule, moment, desk, &readings) {
                Err(DueError::Moment(error @ MomentError::WrongForm { .. })) => {
                    answer.get_or_insert(Err(DueError::Moment(error)));
                }
                other => {
                    answer = Some(other);
                    break;
                }
            }
        }
        let found = match answer {
            Some(answer) => answer.map_err(|error| due_error(error, from.place, &from.given()))?,
            None => return Err(from.none_of("2026-10-31 18:00, 2026-10-31, 2026-10")),
        };
        Ok(match (found.at, found.kind) {
            (Some(Moment::Instant(at)), _) => show::instant(at, sheet),
            (Some(Moment::Day(day)), _) => show::day(day, sheet),
            (Some(Moment::Month(month)), _) => show::day(month.first_day(), sheet),
            (None, DueKind::Promptly) => Value::text(match sheet.language {
                Language::English => "promptly",
                Language::Japanese => "速やかに",
            }),
            (None, _) => show::none_stated(sheet),
        })
    }))
}

/// The moments that what stands in a cell may mean.
fn moments(given: WhenGiven) -> Vec<Moment> {
    match given {
        WhenGiven::Instant(at) => vec![Moment::Instant(at)],
        WhenGiven::Month(month) => vec![Moment::Month(month)],
        WhenGiven::DayText(day) => vec![Moment::Day(day)],
        WhenGiven::Serial(day, midnight) => {
            vec![Moment::Day(day), Moment::Instant(midnight), Moment::Month(Month::of(day))]
        }
    }
}

fn level_error(error: &LevelError, place: Place<'_>) -> Trouble {
    match error {
        LevelError::Missing { .. } => {
            told!(place, VALUE, "unknown-severity", "a severity is needed", "重大度が必要です")
        }
        LevelError::Unknown { level, .. } => {
            let level = cut(level);
            told!(
                place,
                VALUE,
                "unknown-severity",
                "there is no severity '{0}'",
                "「{0}」という重大度はありません",
                level
            )
        }
        LevelError::NotTaken { level } => {
            let level = cut(level);
            told!(
                place,
                VALUE,
                "unknown-severity",
                "the promise does not go by severity; leave '{0}' out",
                "この約束事項は重大度によりません。「{0}」を消してください",
                level
            )
        }
    }
}

fn due_error(error: DueError, place: Place<'_>, given: &str) -> Trouble {
    match error {
        DueError::Moment(MomentError::WrongForm { needed, .. }) => {
            use yakkan::severity::MomentForm;
            let needed = match (needed, place.language()) {
                (MomentForm::Instant, Language::English) => "a day with a time",
                (MomentForm::Instant, Language::Japanese) => "日時",
                (MomentForm::Day, Language::English) => "a day",
                (MomentForm::Day, Language::Japanese) => "日付",
                (MomentForm::Month, Language::English) => "a month",
                (MomentForm::Month, Language::Japanese) => "月",
                (MomentForm::InstantOrDay, Language::English) => "a day, with or without a time",
                (MomentForm::InstantOrDay, Language::Japanese) => "日付または日時",
            };
            told!(place, VALUE, "wrong-form", "{0} is needed, not {1}", "{0}が必要です({1})", needed, given)
        }
        DueError::Moment(MomentError::OutOfRange { day }) => {
            let day = yakkan::calendar::Iso(day);
            told!(
                place,
                NUM,
                "date-out-of-range",
                "{0} is not between 2000-01-01 and 2099-12-31",
                "{0} は範囲外です(2000-01-01〜2099-12-31)",
                day
            )
        }
        DueError::DeskNeeded { desk } => {
            told!(place, VALUE, "unknown-desk", "there is no desk '{0}'", "「{0}」という窓口はありません", desk)
        }
        DueError::OutOfCalendar(error) => out_of_calendar(place)(error),
    }
}
