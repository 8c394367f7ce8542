//! What is promised, in words.

use yakkan::calendar::jiff::civil::{Time, Weekday};
use yakkan::calendar::{Date, Iso, Timestamp, japan_datetime, previous_day};
use yakkan::contract_rules::{DueRule, Language};
use yakkan::severity::Moment;

use super::words::Words;

impl Words<'_> {
    /// How long after what, or when, a rule makes something due.
    pub(super) fn rule(&self, rule: &DueRule) -> String {
        match self.language {
            Language::English => self.rule_in_english(rule),
            Language::Japanese => self.rule_in_japanese(rule),
        }
    }

    fn rule_in_english(&self, rule: &DueRule) -> String {
        match rule {
            DueRule::Elapsed { minutes, .. } => format!("{} after receipt, day and night", self.duration(*minutes)),
            DueRule::BusinessDays { desk, days, .. } => {
                let days = counted(*days, "business day");
                format!("{days} after the day of receipt, counted at {}", self.desk(desk.as_str()))
            }
            DueRule::Days { days, .. } => format!("{}, counted from the day after", counted(*days, "day")),
            DueRule::Months { months, .. } => format!("{}, counted from the day after", self.span(months.0)),
            DueRule::BusinessDayOfNextMonth { desk, ordinal, .. } => {
                format!(
                    "the {} business day of the month after, counted at {}",
                    nth(*ordinal),
                    self.desk(desk.as_str())
                )
            }
            DueRule::LatestBefore { months, .. } => format!("at the latest {} before", self.span(months.0)),
            DueRule::InForce { days, .. } => format!("once {} have passed since publication", counted(*days, "day")),
            DueRule::Promptly { .. } => "promptly; the document gives no time".to_owned(),
            DueRule::Never { .. } => "never; nothing is promised at this level".to_owned(),
        }
    }

    fn rule_in_japanese(&self, rule: &DueRule) -> String {
        match rule {
            DueRule::Elapsed { minutes, .. } => format!("受付から {}（昼夜・休日を問わず）", self.duration(*minutes)),
            DueRule::BusinessDays { desk, days, .. } => {
                format!("受付日の翌日から数えて {days} 営業日（{}）", self.desk(desk.as_str()))
            }
            DueRule::Days { days, .. } => format!("{days} 日（翌日から数える）"),
            DueRule::Months { months, .. } => format!("{}（翌日から数える）", self.span(months.0)),
            DueRule::BusinessDayOfNextMonth { desk, ordinal, .. } => {
                format!("翌月の第 {ordinal} 営業日（{}）", self.desk(desk.as_str()))
            }
            DueRule::LatestBefore { months, .. } => format!("遅くとも {}前", self.span(months.0)),
            DueRule::InForce { days, .. } => format!("公表から {days} 日の経過後"),
            DueRule::Promptly { .. } => "速やかに（期限の定めなし）".to_owned(),
            DueRule::Never { .. } => "なし（この区分では約束がない）".to_owned(),
        }
    }

    /// A desk's name and wire name.
    fn desk(&self, id: &str) -> String {
        let name = self.catalog.desk(id).map(|desk| desk.name.of(self.language));
        match (name, self.language) {
            (Some(name), Language::English) => format!("{name} ({id})"),
            (Some(name), Language::Japanese) => format!("窓口: {name}、{id}"),
            (None, _) => id.to_owned(),
        }
    }

    fn duration(&self, minutes: u32) -> String {
        match (minutes.checked_rem(60), minutes.checked_div(60), self.language) {
            (Some(0), Some(hours), Language::English) => counted(hours, "hour"),
            (Some(0), Some(hours), Language::Japanese) => format!("{hours} 時間"),
            (.., Language::English) => counted(minutes, "minute"),
            (.., Language::Japanese) => format!("{minutes} 分"),
        }
    }

    /// Months, or years where they are whole.
    pub(super) fn span(&self, months: u16) -> String {
        let years = months.checked_div(12).filter(|_| months > 12 && months.checked_rem(12) == Some(0));
        match (years, self.language) {
            (Some(years), Language::English) => counted(years.into(), "year"),
            (Some(years), Language::Japanese) => format!("{years} 年"),
            (None, Language::English) => counted(months.into(), "month"),
            (None, Language::Japanese) => format!("{months} か月"),
        }
    }

    /// A moment with its day of the week, instants in Japan; at 0:00 with the day whose end it is.
    pub(super) fn moment(&self, moment: Moment) -> String {
        let shown = self.happened(moment);
        let Moment::Instant(at) = moment else { return shown };
        let clock = japan_datetime(at);
        let ended = (clock.time() == Time::midnight()).then(|| Iso(previous_day(clock.date())));
        match (ended, self.language) {
            (Some(day), Language::English) => format!("{shown}, the end of {day}"),
            (Some(day), Language::Japanese) => format!("{shown}（{day} の終わり）"),
            (None, _) => shown,
        }
    }

    /// When something began or was done.
    pub(super) fn happened(&self, moment: Moment) -> String {
        match moment {
            Moment::Instant(at) => format!("{}{}", instant(at), self.weekday(japan_datetime(at).date())),
            Moment::Day(day) => format!("{}{}", Iso(day), self.weekday(day)),
            Moment::Month(month) => month.to_string(),
        }
    }

    fn weekday(&self, day: Date) -> String {
        let (en, ja) = match day.weekday() {
            Weekday::Monday => ("Mon", "月"),
            Weekday::Tuesday => ("Tue", "火"),
            Weekday::Wednesday => ("Wed", "水"),
            Weekday::Thursday => ("Thu", "木"),
            Weekday::Friday => ("Fri", "金"),
            Weekday::Saturday => ("Sat", "土"),
            Weekday::Sunday => ("Sun", "日"),
        };
        match self.language {
            Language::English => format!(" ({en})"),
            Language::Japanese => format!("（{ja}）"),
        }
    }
}

/// `1 day`, `2 days`.
pub(super) fn counted(count: u32, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// `1st`, `2nd`, `30th`.
pub(super) fn nth(ordinal: u32) -> String {
    let ending = match (ordinal % 10, ordinal % 100) {
        (1, other) if other != 11 => "st",
        (2, other) if other != 12 => "nd",
        (3, other) if other != 13 => "rd",
        _ => "th",
    };
    format!("{ordinal}{ending}")
}

/// An instant in Japan, a fraction of a second only where there is one.
fn instant(at: Timestamp) -> String {
    let clock = japan_datetime(at);
    let mut text = format!("{}T{:02}:{:02}:{:02}", Iso(clock.date()), clock.hour(), clock.minute(), clock.second());
    if clock.subsec_nanosecond() != 0 {
        text.push_str(format!(".{:09}", clock.subsec_nanosecond()).trim_end_matches('0'));
    }
    text.push_str("+09:00");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_ordinals_read_as_people_say_them() {
        let cases = [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (12, "12th"),
            (13, "13th"),
            (21, "21st"),
            (112, "112th"),
        ];
        for (number, expected) in cases {
            assert_eq!(nth(number), expected);
        }
        assert_eq!([counted(0, "day"), counted(1, "day"), counted(2, "day")], ["0 days", "1 day", "2 days"]);
    }
}
