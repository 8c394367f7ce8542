use super::*;

fn code<T>(result: Result<T, Failure>) -> Option<Code> {
    result.err().map(|failure| failure.code)
}

/// A workbook shows 46326 as 31 October 2026, and with the 1904 date system 44864.
#[test]
fn a_serial_number_is_a_day() {
    let day = date(2026, 10, 31);
    assert_eq!(contract_day("on", 46_326.0, Dates::From1900), Ok(day));
    assert_eq!(contract_day("on", 44_864.0, Dates::From1904), Ok(day));
    assert_eq!(serial(day, Dates::From1900), 46_326.0);
    assert_eq!(serial(day, Dates::From1904), 44_864.0);
    assert_eq!(any_day("on", 61.0, Dates::From1900), Ok(date(1900, 3, 1)));
    assert_eq!(any_day("on", 0.0, Dates::From1904), Ok(date(1904, 1, 1)));
    assert_eq!(any_day("on", 2_958_465.0, Dates::From1900), Ok(date(9999, 12, 31)));
}

#[test]
fn what_is_no_day_is_refused() {
    for (serial, expected) in [
        (f64::NAN, Code::WrongType),
        (f64::INFINITY, Code::WrongType),
        (-1.0, Code::DateOutOfRange),
        (0.0, Code::DateOutOfRange),
        (59.0, Code::DateOutOfRange),
        (60.0, Code::DateOutOfRange),
        (60.5, Code::DateOutOfRange),
        (2_958_466.0, Code::DateOutOfRange),
        (1e300, Code::DateOutOfRange),
        (46_326.5, Code::WrongForm),
        (36_525.0, Code::DateOutOfRange), // 31 December 1999
        (73_051.0, Code::DateOutOfRange), // 1 January 2100
    ] {
        assert_eq!(code(contract_day("on", serial, Dates::From1900)), Some(expected), "{serial}");
    }
    assert_eq!(code(contract_day("on", 36_526.0, Dates::From1900)), None);
    assert_eq!(code(contract_day("on", 73_050.0, Dates::From1900)), None);
    assert_eq!(code(any_day("on", -1.0, Dates::From1904)), Some(Code::DateOutOfRange));
}

#[test]
fn a_count_is_whole_and_of_32_bits() {
    assert_eq!(count("quantity", 12.0), Ok(12));
    assert_eq!(count("quantity", 4_294_967_295.0), Ok(u32::MAX));
    for (value, expected) in [
        (12.9, Code::WrongType),
        (f64::NAN, Code::WrongType),
        (f64::NEG_INFINITY, Code::WrongType),
        (-1.0, Code::OutOfRange),
        (4_294_967_296.0, Code::OutOfRange),
        (1e300, Code::OutOfRange),
    ] {
        assert_eq!(code(count("quantity", value)), Some(expected), "{value}");
    }
}

/// Every decimal of at most 15 digits comes back as itself: the literal is the number nearest to it.
#[test]
fn an_amount_is_the_decimal_that_was_typed() {
    for text in [
        "0",
        "0.1",
        "0.3",
        "1980.5",
        "19.99",
        "1234567890.12345",
        "99999999999999.9",
        "0.0000000001",
        "999999999999999",
    ] {
        let amount = amount("unitPrice", text.parse().unwrap()).unwrap();
        assert_eq!(amount, Yen::parse(text).unwrap(), "{text}");
        assert_eq!(yen_number(amount), Ok(text.parse().unwrap()), "{text}");
    }
    for value in [0.1 + 0.2, 1.0 / 3.0, 1e-11, 1e300, 1_234_567_890_123_456.7] {
        assert_eq!(code(amount("unitPrice", value)), Some(Code::NumberNotExact), "{value}");
    }
    assert_eq!(code(amount("unitPrice", -0.5)), Some(Code::NegativeAmount));
    assert_eq!(code(amount("unitPrice", f64::NAN)), Some(Code::WrongType));
}

#[test]
fn an_amount_that_a_number_cannot_say_is_refused() {
    assert_eq!(yen_number(Yen::from_integer(9_007_199_254_740_991)), Ok(9_007_199_254_740_991.0));
    assert_eq!(code(yen_number(Yen::from_integer(9_007_199_254_740_992))), Some(Code::NotExact));
    assert_eq!(code(yen_number(Yen::parse("9007199254740.12345").unwrap())), Some(Code::NotExact));
    assert_eq!(yen_number(Yen::from_integer(-5)), Ok(-5.0));
}

/// 46326.75 is 18:00 on 31 October 2026 in Japan, 09:00 UTC.
#[test]
fn an_instant_is_the_clock_in_japan_to_the_millisecond() {
    let at: Timestamp = "2026-10-31T09:00:00Z".parse().unwrap();
    assert_eq!(instant("from", 46_326.75, Dates::From1900), Ok(at));
    assert_eq!(instant("from", 44_864.75, Dates::From1904), Ok(at));
    assert_eq!(instant_serial(at, Dates::From1900), 46_326.75);
    assert_eq!(instant_serial(at, Dates::From1904), 44_864.75);
    // 10:00 and 8 hours as workbooks add them: a little less than 18:00.
    let sum = 46_326.0 + 10.0 / 24.0 + 8.0 / 24.0 - 2e-11;
    assert_eq!(instant("from", sum, Dates::From1900), Ok(at));
    assert_eq!(code(instant("from", 60.9, Dates::From1900)), Some(Code::DateOutOfRange));
    assert_eq!(code(instant("from", f64::NAN, Dates::From1900)), Some(Code::WrongType));
}

/// Every minute of a day goes there and back without a loss.
#[test]
fn every_minute_comes_back() {
    for minute in 0..1440_i32 {
        let serial = 46_326.0 + f64::from(minute) / 1440.0;
        let at = instant("from", serial, Dates::From1900).unwrap();
        assert_eq!(instant_serial(at, Dates::From1900), (46_326.0 * 1440.0 + f64::from(minute)) / 1440.0);
    }
}
