//! Instants.

use yakkan::calendar::jiff::civil::{Date, DateTime, Time};
use yakkan::calendar::jiff::tz::Offset;
use yakkan::calendar::{Timestamp, parse_date};

use super::day::parse_day;
use super::width::{full_width, half_width_number};
use super::{Fault, cut};

const EXAMPLE: &str = "2026-10-31T18:00:00+09:00";

/// Reads an instant, strictly `2026-10-31T18:00:00+09:00`: RFC 3339 with its offset (`Z` too), a second of at most nine decimal places.
///
/// # Errors
///
/// `no-offset` where nothing but the offset is missing, which is never guessed; `leap-second`; `no-such-day`; `full-width`; otherwise
/// `not-an-instant`, with the right form where it is beyond doubt.
pub fn parse_instant(text: &str) -> Result<Timestamp, Fault> {
    if let Some(instant) = Clock::split(text).and_then(Clock::instant) {
        return Ok(instant);
    }
    let plain = half_width_number(text);
    if plain != text && Clock::split(&plain).and_then(Clock::instant).is_some() {
        return Err(full_width(text, &plain));
    }
    let joined = plain.replacen(' ', "T", 1);
    Err(match Clock::split(&joined) {
        Some(clock) if clock.second == 60 => leap_second(text),
        Some(clock) => match parse_day(clock.day) {
            Err(fault) => fault,
            Ok(_) if clock.offset.is_empty() => no_offset(text),
            Ok(_) if clock.instant().is_some() => {
                Fault::suggesting("not-an-instant", text, ("an instant", "日時"), &joined)
            }
            Ok(_) => not_an_instant(text),
        },
        None => not_an_instant(text),
    })
}

/// The parts of a text that is laid out as an instant; the offset may be missing.
#[derive(Clone, Copy)]
struct Clock<'t> {
    day: &'t str,
    hour: i8,
    minute: i8,
    second: i8,
    nanosecond: i32,
    offset: &'t str,
}

impl<'t> Clock<'t> {
    fn split(text: &'t str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let (clock, rest) = rest.strip_prefix(['T', 't'])?.split_at_checked(8)?;
        let [h, i, b':', m, n, b':', s, t] = *clock.as_bytes() else { return None };
        let (nanosecond, offset) = match rest.strip_prefix('.') {
            None => (0, rest),
            Some(rest) => fraction(rest)?,
        };
        let (hour, minute, second) = (two_digits(h, i)?, two_digits(m, n)?, two_digits(s, t)?);
        Some(Self { day, hour, minute, second, nanosecond, offset })
    }

    fn instant(self) -> Option<Timestamp> {
        let day: Date = parse_date(self.day)?;
        let time = Time::new(self.hour, self.minute, self.second, self.nanosecond).ok()?;
        offset(self.offset)?.to_timestamp(DateTime::from_parts(day, time)).ok()
    }
}

/// Nanoseconds out of one to nine digits, and what follows them.
fn fraction(text: &str) -> Option<(i32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    let places = u32::try_from(length).ok().filter(|places| (1..=9).contains(places))?;
    let scale = 10_i32.checked_pow(9_u32.checked_sub(places)?)?;
    Some((digits.parse::<i32>().ok()?.checked_mul(scale)?, rest))
}

fn offset(text: &str) -> Option<Offset> {
    let (sign, [h, i, m, n]) = match *text.as_bytes() {
        [b'Z' | b'z'] => return Some(Offset::UTC),
        [b'+', h, i, b':', m, n] => (1, [h, i, m, n]),
        [b'-', h, i, b':', m, n] => (-1, [h, i, m, n]),
        _ => return None,
    };
    let (hours, minutes) = (i32::from(two_digits(h, i)?), i32::from(two_digits(m, n)?));
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_mul(sign)?;
    Offset::from_seconds(seconds).ok()
}

fn two_digits(tens: u8, ones: u8) -> Option<i8> {
    let digit = |byte: u8| char::from(byte).to_digit(10).and_then(|digit| i8::try_from(digit).ok());
    digit(tens)?.checked_mul(10)?.checked_add(digit(ones)?)
}

fn no_offset(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "no-offset",
        format!("'{text}' does not say at which UTC offset; an offset is required, as in {EXAMPLE}"),
        format!("「{text}」に時差（UTC オフセット）がありません。{EXAMPLE} のように必ず書いてください"),
    )
}

fn leap_second(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "leap-second",
        format!("'{text}' is a leap second, which is not read; write the second before or after it"),
        format!("「{text}」はうるう秒のため読めません。前後の秒で書いてください"),
    )
}

fn not_an_instant(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "not-an-instant",
        format!("'{text}' is not an instant; write day, time and UTC offset as in {EXAMPLE}"),
        format!(
            "「{text}」は日時として読めません。日付・時刻・時差（UTC オフセット）を {EXAMPLE} のように書いてください"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        parse_instant(text).unwrap_err().code
    }

    #[test]
    fn the_same_instant_in_several_offsets() {
        let instant = parse_instant("2026-10-31T09:00:00Z").unwrap();
        for text in [
            "2026-10-31T18:00:00+09:00",
            "2026-10-31t09:00:00z",
            "2026-10-30T23:30:00-09:30",
            "2026-10-31T18:00:00.000+09:00",
        ] {
            assert_eq!(parse_instant(text).as_ref(), Ok(&instant), "{text}");
        }
        assert_eq!(instant.to_string(), "2026-10-31T09:00:00Z");
        let nanosecond = parse_instant("2026-10-31T18:00:00.000000001+09:00").unwrap();
        assert_eq!(nanosecond.duration_since(instant).as_nanos(), 1);
    }

    #[test]
    fn an_offset_is_never_guessed() {
        for text in ["2026-10-31T18:00:00", "2026-10-31 18:00:00", "2026-10-31T18:00:00.5", "２０２６-10-31T18:00:00"]
        {
            assert_eq!(code(text), "no-offset", "{text}");
        }
        let message = parse_instant("2026-10-31T18:00:00").unwrap_err().message;
        assert!(message.en.contains("an offset is required"), "{}", message.en);
        assert!(message.ja.contains("時差"), "{}", message.ja);
    }

    #[test]
    fn the_last_second_of_a_minute_is_the_59th() {
        assert!(parse_instant("2026-12-31T23:59:59Z").is_ok());
        assert_eq!(code("2026-12-31T23:59:60Z"), "leap-second");
        assert_eq!(code("2016-12-31T23:59:60"), "leap-second");
        assert_eq!(code("2026-12-31T23:59:61Z"), "not-an-instant");
        assert_eq!(code("2026-12-31T24:00:00Z"), "not-an-instant");
    }

    #[test]
    fn what_is_near_is_told_and_nothing_is_converted() {
        for (text, expected) in [
            ("2026-02-30T18:00:00+09:00", "no-such-day"),
            ("2026-10-31", "not-an-instant"),
            ("2026-10-31T18:00+09:00", "not-an-instant"),
            ("2026-10-31T18:00:00+0900", "not-an-instant"),
            ("2026-10-31T18:00:00+24:00", "not-an-instant"),
            ("2026-10-31T18:00:00.0000000001Z", "not-an-instant"),
            ("2026-10-31T18:00:00.Z", "not-an-instant"),
            ("２０２６-10-31T18:00:00Z", "full-width"),
            ("soon", "not-an-instant"),
            ("日日日日日日日日日日日", "not-an-instant"),
            ("", "not-an-instant"),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
        let message = parse_instant("2026-10-31 18:00:00+09:00").unwrap_err().message;
        assert_eq!(message.en, "'2026-10-31 18:00:00+09:00' is not an instant; write 2026-10-31T18:00:00+09:00");
    }
}
