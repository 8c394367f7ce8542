//! Business days and business time of a desk.

use yakkan::calendar::{BetweenError, Date, DeskCalendar, Looked, OutOfCalendar, Timestamp};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Desk, Grounds, Readings};

use super::{Question, Read};
use crate::answer::Answer;
use crate::error::{Code, Failed};
use crate::forms::{calendar_day, count, day_node, days, instant, instant_node, text};
use crate::json::Node;
use crate::object::{Object, Place, cut};
use crate::prelude::*;

/// The most business days that the question `add_business_days` adds.
pub const MOST_BUSINESS_DAYS: u32 = 10_000;
/// The most minutes of `add_business_time`.
const MOST_MINUTES: u32 = 1_000_000;

/// A desk with the days a caller closes and opens.
struct DeskForm<'t> {
    desk: &'t Desk,
    closures: Vec<Date>,
    open_days: Vec<Date>,
}

impl<'t> DeskForm<'t> {
    fn read(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Result<Self, Failed> {
        let root = request.place();
        let id = text(request.required("desk")?, root.member("desk"))?;
        let desk = catalog
            .desk(id)
            .ok_or_else(|| root.member("desk").error(Code::UnknownDesk, format!("there is no desk '{}'", cut(id))))?;
        Ok(Self { desk, closures: days(request, "closures")?, open_days: days(request, "open_days")? })
    }

    fn calendar(&self, readings: &Readings) -> DeskCalendar<'_> {
        self.desk.calendar(readings, &self.closures, &self.open_days)
    }

    /// What an answer rests on that looked at a day.
    fn grounds(&self, forecast: bool) -> Grounds<'t> {
        let mut grounds = Grounds::default();
        self.desk.rely(forecast, &mut grounds);
        grounds
    }
}

fn out_of_calendar(member: &'static str) -> impl Fn(OutOfCalendar) -> Failed {
    move |error| Place::ROOT.member(member).error(Code::CalendarOutOfRange, error.to_string())
}

struct Open<'t> {
    form: DeskForm<'t>,
    at: Timestamp,
}

pub(super) fn read_open<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = DeskForm::read(catalog, request)?;
    let at = instant(request.required("at")?, root.member("at"))?;
    Ok(Box::new(Open { form, at }))
}

impl<'t> Question<'t> for Open<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let calendar = self.form.calendar(readings);
        let open = calendar.is_open(self.at).map_err(out_of_calendar("at"))?;
        let next = calendar.next_open(self.at).map_err(out_of_calendar("at"))?;
        let members = [("open", Node::Bool(open.value)), ("next_open", instant_node(next.value))];
        Ok(Answer::new(members, self.form.grounds(open.forecast || next.forecast)))
    }
}

struct BusinessDay<'t> {
    form: DeskForm<'t>,
    on: Date,
}

pub(super) fn read_business_day<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = DeskForm::read(catalog, request)?;
    let on = calendar_day(request.required("on")?, root.member("on"))?;
    Ok(Box::new(BusinessDay { form, on }))
}

impl<'t> Question<'t> for BusinessDay<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let status = self.form.calendar(readings).business_day(self.on).map_err(out_of_calendar("on"))?;
        let mut answer = Answer::new([("business", Node::Bool(status.business))], self.form.grounds(status.forecast));
        if let Some(reason) = status.reason {
            answer.push("reason", Node::text(reason.as_str()));
        }
        if let Some(holiday) = status.holiday {
            answer.push(
                "holiday",
                Node::object([("ja", Node::text(holiday.name)), ("kind", Node::text(holiday.kind.as_str()))]),
            );
        }
        Ok(answer)
    }
}

struct AddDays<'t> {
    form: DeskForm<'t>,
    on: Date,
    days: u32,
}

pub(super) fn read_add_days<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = DeskForm::read(catalog, request)?;
    let on = calendar_day(request.required("on")?, root.member("on"))?;
    let days = count(request.required("days")?, root.member("days"), MOST_BUSINESS_DAYS)?;
    Ok(Box::new(AddDays { form, on, days }))
}

impl<'t> Question<'t> for AddDays<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let found =
            self.form.calendar(readings).add_business_days(self.on, self.days).map_err(out_of_calendar("days"))?;
        let grounds = if self.days == 0 { Grounds::default() } else { self.form.grounds(found.forecast) };
        Ok(Answer::new([("on", day_node(found.value))], grounds))
    }
}

struct AddTime<'t> {
    form: DeskForm<'t>,
    at: Timestamp,
    minutes: u32,
}

pub(super) fn read_add_time<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = DeskForm::read(catalog, request)?;
    let at = instant(request.required("at")?, root.member("at"))?;
    let minutes = count(request.required("minutes")?, root.member("minutes"), MOST_MINUTES)?;
    Ok(Box::new(AddTime { form, at, minutes }))
}

impl<'t> Question<'t> for AddTime<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let found =
            self.form.calendar(readings).add_business_time(self.at, self.minutes).map_err(out_of_calendar("at"))?;
        Ok(Answer::new([("at", instant_node(found.value))], self.form.grounds(found.forecast)))
    }
}

struct Between<'t> {
    form: DeskForm<'t>,
    from: Timestamp,
    to: Timestamp,
}

pub(super) fn read_between<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = DeskForm::read(catalog, request)?;
    let from = instant(request.required("from")?, root.member("from"))?;
    let to = instant(request.required("to")?, root.member("to"))?;
    Ok(Box::new(Between { form, from, to }))
}

impl<'t> Question<'t> for Between<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let Looked { value, forecast } =
            self.form.calendar(readings).business_time_between(self.from, self.to).map_err(|error| {
                let code = match error {
                    BetweenError::Reversed { .. } => Code::IntervalReversed,
                    BetweenError::OutOfCalendar(_) => Code::CalendarOutOfRange,
                };
                Place::ROOT.member("to").error(code, error.to_string())
            })?;
        let grounds = if self.from == self.to { Grounds::default() } else { self.form.grounds(forecast) };
        Ok(Answer::new([("seconds", Node::Integer(value.as_secs()))], grounds))
    }
}
