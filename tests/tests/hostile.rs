//! Requests that mean harm: far too large, far too deep, at every edge of what is read. Each gets one answer, and the answer is the right one.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

static CATALOG: Catalog = Catalog::built_in();

const MEBIBYTE: usize = 1024 * 1024;

/// The answer to a text, which is one line.
fn answer(text: &str) -> Value {
    let answer = yakkan_requests::answer(&CATALOG, text);
    assert!(!answer.contains('\n'), "more than a line: {answer}");
    serde_json::from_str(&answer).unwrap()
}

fn ask(request: &Value) -> Value {
    answer(&request.to_string())
}

/// The code of the error that a text is answered with, and where it lies.
fn error(text: &str) -> (String, String) {
    let answer = answer(text);
    let member = |name: &str| answer["error"][name].as_str().unwrap_or_else(|| panic!("no error: {answer}")).to_owned();
    (member("code"), answer["error"]["at"].as_str().unwrap_or_default().to_owned())
}

fn code(request: &Value) -> String {
    error(&request.to_string()).0
}

/// A contract with one line.
fn contract(line: Value) -> Value {
    json!({"id": "C-1", "lines": [line]})
}

fn line(service: &str, start: &str, quantity: u64) -> Value {
    json!({"service": service, "start": start, "quantity": quantity})
}

/// Days from one on, one after the other.
fn days(first: &str, count: usize) -> impl Iterator<Item = String> {
    let first: yakkan::calendar::Date = first.parse().unwrap();
    std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(count).map(|day| day.to_string())
}

#[test]
fn a_request_has_at_most_eight_mebibytes() {
    let question = r#"{"do":"check_contract","contract":{"id":"","lines":[]}}"#;
    let (head, tail) = question.split_at(question.find(r#"","lines""#).unwrap());
    let of_size = |bytes: usize| format!("{head}{}{tail}", "x".repeat(bytes - question.len()));
    assert_eq!(answer(&of_size(8 * MEBIBYTE))["ok"]["verdict"], "allowed");
    assert_eq!(error(&of_size(8 * MEBIBYTE + 1)).0, "too-many");
    // Not only a long name: blanks, and characters that are written longer than they are.
    let blanks = |bytes: usize| format!("{}{question}", " ".repeat(bytes - question.len()));
    assert_eq!(answer(&blanks(8 * MEBIBYTE))["ok"]["verdict"], "allowed");
    assert_eq!(error(&blanks(8 * MEBIBYTE + 1)).0, "too-many");
    let escaped = format!("{head}{}{tail}", "\\u0001".repeat(8 * MEBIBYTE / 6 - 20));
    assert_eq!(answer(&escaped)["ok"]["verdict"], "allowed");
}

#[test]
fn what_nests_ten_thousand_deep_is_no_request() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"do":"#, "}]")] {
        let middle = if open.ends_with(':') { "0" } else { "" };
        let nested = format!("{}{middle}{}", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(error(&nested).0, "bad-json", "{open}");
        assert_eq!(error(&open.repeat(10_000)).0, "bad-json", "{open} without an end");
        assert_eq!(error(&format!(r#"{{"do": "check_contract", "contract": {nested}}}"#)).0, "bad-json", "{open}");
    }
    assert_eq!(error(&"[".repeat(8 * MEBIBYTE)).0, "bad-json");
}

#[test]
fn ten_thousand_lines_are_read_and_one_more_is_too_many() {
    // A service stands in a contract once, so ten thousand lines are read to the second and no further.
    let lines = |count: usize| {
        json!({"do": "check_contract", "contract": {"id": "C-1",
        "lines": vec![line("ites-base", "2026-04-01", 1); count]}})
    };
    assert_eq!(error(&lines(10_000).to_string()), ("duplicate-line".into(), "/contract/lines/1/service".into()));
    assert_eq!(code(&lines(10_001)), "too-many");
}

#[test]
fn ten_thousand_changes_of_a_line_are_judged_and_one_more_is_too_many() {
    let with_changes = |count: usize| {
        let changes: Vec<Value> = days("2026-04-02", count).map(|on| json!({"on": on, "quantity": 2})).collect();
        let mut line = line("nec-mimamori", "2026-04-01", 1);
        line["changes"] = json!(changes);
        contract(line)
    };
    let check = |count| json!({"do": "check_contract", "contract": with_changes(count), "disputes": true});
    assert_eq!(ask(&check(10_000))["ok"]["violations"], json!([]));
    assert_eq!(code(&check(10_001)), "too-many");

    // A month after the last change is charged by it: two units of 100 yen.
    let prices = json!([{"service": "nec-mimamori", "from": "2026-04-01", "unit_price": "100"}]);
    let charges = ask(&json!({"do": "charges", "contract": with_changes(10_000), "from": "2099-12", "to": "2099-12",
        "prices": prices}));
    assert_eq!(charges["ok"]["total"], "200", "{charges}");
    let events = ask(&json!({"do": "timeline", "contract": with_changes(10_000)}));
    let changes = events["ok"]["events"].as_array().unwrap().iter().filter(|event| event["event"] == "change");
    assert_eq!(changes.count(), 10_000);

    // The order in which they come makes no difference, and two of one day are an error wherever they stand.
    let mut turned = with_changes(10_000);
    turned["lines"][0]["changes"].as_array_mut().unwrap().reverse();
    let ends = |contract: &Value| {
        ask(&json!({"do": "check_change", "contract": contract, "notice": {"on": "2026-04-01"},
            "changes": [{"service": "nec-mimamori", "on": "2099-01-01", "quantity": 7}]}))
    };
    assert_eq!(ends(&turned), ends(&with_changes(10_000)));
    let twice = turned["lines"][0]["changes"][9_999].clone();
    turned["lines"][0]["changes"][0] = twice;
    assert_eq!(code(&json!({"do": "check_contract", "contract": turned})), "duplicate-change");
}

#[test]
fn ten_thousand_uses_and_claims_are_counted_and_one_more_is_too_many() {
    let tickets = |count: usize| {
        vec![json!({"service": "ites-mdr", "allowance": "ticket-verification", "on": "2026-10-05"}); count]
    };
    let balances = |count| {
        json!({"do": "allowances", "contract": contract(line("ites-mdr", "2026-04-01", 30)),
        "on": "2026-10-31", "uses": tickets(count), "disputes": true})
    };
    let found = ask(&balances(10_000));
    let tickets_left = &found["ok"]["balances"][0];
    // Three are granted each month.
    assert_eq!((&tickets_left["used"], &tickets_left["over"]), (&json!(10_000), &json!(9_997)), "{found}");
    assert_eq!(code(&balances(10_001)), "too-many");

    let holders: Vec<Value> = (0..10_000)
        .map(|holder| json!({"service": "ites-id-cert", "allowance": "certificate", "on": "2026-05-01", "holder": format!("h{holder}")}))
        .collect();
    let found = ask(&json!({"do": "allowances", "contract": contract(line("ites-id-cert", "2026-04-01", 10)),
        "on": "2026-10-31", "uses": holders}));
    assert_eq!(found["ok"]["balances"].as_array().unwrap().len(), 10_000);

    // 80,000 yen each, of which the year pays two.
    let claims =
        |count: usize| vec![json!({"alert_on": "2026-06-01", "dispatched_on": "2026-06-02", "paid": "80000"}); count];
    let cover = |count| {
        json!({"do": "cover", "contract": contract(line("nec-mimamori", "2026-04-01", 1)),
        "claims": claims(count), "on": "2026-10-31", "disputes": true})
    };
    let found = ask(&cover(10_000));
    assert_eq!((&found["ok"]["paid"], &found["ok"]["left"]), (&json!("800000000"), &json!("0")), "{found}");
    assert_eq!(code(&cover(10_001)), "too-many");
}

#[test]
fn days_at_the_ends_of_their_ranges_are_answered_and_those_beyond_are_errors() {
    let check = |start: &str| json!({"do": "check_contract", "contract": contract(line("nec-mimamori", start, 1))});
    for start in ["2000-01-01", "2099-12-31"] {
        assert_eq!(ask(&check(start))["ok"]["violations"], json!([]), "{start}");
        let asked =
            ask(&json!({"do": "timeline", "contract": contract(line("nec-mimamori", start, 1)), "disputes": true}));
        assert_eq!(asked["ok"]["events"][0]["on"], start);
    }
    for start in ["0000-01-01", "0001-01-01", "1955-01-01", "1999-12-31", "2100-01-01", "9999-12-31"] {
        assert_eq!(code(&check(start)), "date-out-of-range", "{start}");
    }
    for start in ["-0001-01-01", "10000-01-01", "2023-02-29", "2100-02-29", "2026-1-1", "２０２６-01-01"] {
        assert_eq!(code(&check(start)), "wrong-form", "{start}");
    }

    let business = |on: &str| json!({"do": "business_day", "desk": "ites", "on": on});
    for on in ["1955-01-01", "2099-12-31"] {
        assert_eq!(ask(&business(on))["ok"]["business"], false, "{on}"); // the first and the last of a year
    }
    for on in ["0001-01-01", "1954-12-31", "2100-01-01", "9999-12-31"] {
        assert_eq!(code(&business(on)), "calendar-out-of-range", "{on}");
    }
    // Counting does not run past the end of the calendar.
    let add = json!({"do": "add_business_days", "desk": "ites", "on": "2099-12-01", "days": 10_000});
    assert_eq!(code(&add), "calendar-out-of-range");
    let add =
        json!({"do": "add_business_time", "desk": "nec", "at": "2099-12-31T00:00:00+09:00", "minutes": 1_000_000});
    assert_eq!(code(&add), "calendar-out-of-range");

    // Instants that are days of the range in one offset and not in Japan's, and the last instant there is.
    for (at, expected) in [
        ("9999-12-31T23:59:59.999999999-23:59", "calendar-out-of-range"),
        ("0001-01-01T00:00:00+23:59", "calendar-out-of-range"),
        ("2099-12-31T23:59:59Z", "calendar-out-of-range"),
        ("1954-12-31T23:59:59+09:00", "calendar-out-of-range"),
        ("2026-06-30T23:59:60+09:00", "wrong-form"),
        ("2026-06-30T24:00:00+09:00", "wrong-form"),
        ("2026-06-30T23:59:59.0000000000+09:00", "wrong-form"),
        ("2026-06-30T23:59:59+24:00", "wrong-form"),
    ] {
        assert_eq!(code(&json!({"do": "desk", "desk": "ites", "at": at})), expected, "{at}");
    }
}

#[test]
fn amounts_at_the_ends_of_their_range_are_exact_and_those_beyond_are_errors() {
    let charge = |unit_price: Value, quantity: u64| {
        json!({"do": "charges", "contract": contract(line("nec-mimamori", "2026-04-01", quantity)), "from": "2026-10", "to": "2026-10",
            "prices": [{"service": "nec-mimamori", "from": "2026-04-01", "unit_price": unit_price}]})
    };
    let digits = |count: usize| "9".repeat(count);
    assert_eq!(ask(&charge(json!(digits(18)), 1))["ok"]["total"], digits(18));
    // 18 digits before the point and 10 behind it are 28, which are kept to the last: 4,294,967,295 times as much is rounded down once.
    let most = format!("{}.{}", digits(18), digits(10));
    let expected = u128::from(u32::MAX) * 9_999_999_999_999_999_999_999_999_999 / 10_000_000_000;
    assert_eq!(ask(&charge(json!(most), u64::from(u32::MAX)))["ok"]["total"], expected.to_string());
    let overflows =
        [digits(19), digits(28), digits(29), format!("0.{}", digits(11)), format!("{}.{}", digits(28), digits(28))];
    for unit_price in overflows.iter().map(|text| json!(text)).chain([json!(u64::MAX)]) {
        assert_eq!(code(&charge(unit_price.clone(), 1)), "amount-overflow", "{unit_price}");
    }
    for (unit_price, expected) in [
        ("-1", "negative-amount"),
        ("1e3", "wrong-form"),
        ("1.", "wrong-form"),
        (".5", "wrong-form"),
        ("", "wrong-form"),
        ("+1", "wrong-form"),
        ("NaN", "wrong-form"),
        ("１", "wrong-form"),
        ("1 ", "wrong-form"),
        ("1_000", "wrong-form"),
    ] {
        assert_eq!(code(&charge(json!(unit_price), 1)), expected, "{unit_price}");
    }
    // Zeros in front are no digits, however many.
    assert_eq!(ask(&charge(json!(format!("{}7", "0".repeat(100_000))), 1))["ok"]["total"], "7");
}

#[test]
fn a_total_that_overflows_is_an_error_and_not_a_smaller_number() {
    // The most that one month can cost is 4.3·10²⁷ yen: of three services it comes to more than 10²⁸.
    let services = ["nec-mimamori", "eset-mdr-ultimate", "ites-pc-support"];
    let price = "9".repeat(18);
    let asked = |question: &str, count: usize| {
        let lines: Vec<Value> =
            services.iter().take(count).map(|one| line(one, "2026-04-01", u64::from(u32::MAX))).collect();
        let prices: Vec<Value> =
            services.iter().map(|one| json!({"service": one, "from": "2026-04-01", "unit_price": price})).collect();
        let mut request =
            json!({"do": question, "contract": {"id": "C-1", "lines": lines}, "prices": prices, "disputes": true});
        match question {
            "charges" => (request["from"], request["to"]) = (json!("2026-10"), json!("2026-10")),
            _ => request["month"] = json!("2026-10"),
        }
        request
    };
    let one = u128::from(u32::MAX) * 999_999_999_999_999_999;
    assert_eq!(ask(&asked("charges", 2))["ok"]["total"], (2 * one).to_string());
    assert_eq!(code(&asked("charges", 3)), "amount-overflow");
    assert_eq!(ask(&asked("invoice", 2))["ok"]["subtotal"], (2 * one).to_string());
    assert_eq!(code(&asked("invoice", 3)), "amount-overflow");

    let paid = |count: usize| {
        let claim = json!({"alert_on": "2026-06-01", "dispatched_on": "2026-06-02", "paid": "9".repeat(18)});
        json!({"do": "cover", "contract": contract(line("nec-mimamori", "2026-04-01", 1)), "claims": vec![claim; count], "on": "2026-10-31"})
    };
    // Ten thousand payments of the largest amount still add up.
    assert_eq!(ask(&paid(10_000))["ok"]["paid"], (10_000 * 999_999_999_999_999_999_u128).to_string());
}

#[test]
fn counts_are_read_to_their_end_and_no_further() {
    let check = |quantity: Value| {
        let mut line = line("nec-mimamori", "2026-04-01", 0);
        line["quantity"] = quantity;
        json!({"do": "check_contract", "contract": contract(line)})
    };
    assert_eq!(ask(&check(json!(4_294_967_295_u64)))["ok"]["violations"], json!([]));
    assert_eq!(code(&check(json!(4_294_967_296_u64))), "out-of-range");
    assert_eq!(code(&check(json!(u64::MAX))), "out-of-range");
    assert_eq!(code(&check(json!(-1))), "out-of-range");
    for (number, expected) in [
        ("18446744073709551616", "out-of-range"),
        ("1e9", "wrong-type"),
        ("30.0", "wrong-type"),
        ("-0", ""),
        ("1e999999999", "wrong-type"),
        ("\"30\"", "wrong-type"),
    ] {
        let text = check(json!("§")).to_string().replace("\"§\"", number);
        let told = answer(&text);
        assert_eq!(told["error"]["code"].as_str().unwrap_or_default(), expected, "{number}: {told}");
    }
    let long = check(json!("§")).to_string().replace("\"§\"", &"9".repeat(MEBIBYTE));
    assert_eq!(error(&long).0, "out-of-range");
    // The largest quantities of two services compare equal.
    let most = u64::from(u32::MAX);
    let lines: Vec<Value> = ["ites-base", "ites-edr-mdr-base", "ites-edr", "ites-mdr"]
        .iter()
        .map(|one| line(one, "2026-04-01", if one.contains("base") { 1 } else { most }))
        .collect();
    let found = ask(&json!({"do": "check_contract", "contract": {"id": "C-1", "lines": lines}}));
    assert_eq!(found["ok"]["violations"], json!([]));
}

#[test]
fn a_member_that_stands_twice_is_refused_wherever_it_stands_and_however_it_is_written() {
    let texts = [
        r#"{"do": "documents", "do": "documents"}"#.to_owned(),
        r#"{"do": "documents", "d\u006f": "documents"}"#.to_owned(),
        r#"{"do": "check_contract", "contract": {"id": "C", "lines": [], "lines": []}}"#.to_owned(),
        r#"{"do": "check_contract", "contract": {"id": "C", "lines": [{"service": "ites-base", "start": "2026-04-01", "quantity": 1, "quantity": 2}]}}"#.to_owned(),
        format!(r#"{{"do": "documents", {}, "m0": 1}}"#, (0..9_000).map(|index| format!(r#""m{index}": 1"#)).collect::<Vec<_>>().join(",")),
    ];
    for text in texts {
        assert_eq!(error(&text).0, "bad-json", "{}", text.chars().take(80).collect::<String>());
    }
}

#[test]
fn what_is_no_text_is_no_request() {
    let id = |id: &str| format!(r#"{{"do": "check_contract", "contract": {{"id": "{id}", "lines": []}}}}"#);
    for text in [
        id(r"\ud800"),
        id(r"\udfff"),
        id(r"\ud800\ud800"),
        id(r"\ud83dx"),
        id(r"\udc00\ud800"),
        id("\u{0}"),
        id("\u{1f}"),
        id("\\"),
        id(r"\u12"),
        id(r"\x41"),
        "\0".to_owned(),
        format!("{}\0", id("C")),
        format!("\u{feff}{}", id("C")),
        String::new(),
        " \t\r\n".to_owned(),
    ] {
        assert_eq!(error(&text).0, "bad-json", "{text:?}");
    }
    // These are characters like others: NUL that is written out, a byte order mark within, a pair of surrogates, one outside every plane in use.
    for text in [r"\u0000", "\u{feff}", r"\ud83d\ude00", "\u{10ffff}", "\u{7f}", r"\/"] {
        assert_eq!(answer(&id(text))["ok"]["verdict"], "allowed", "{text:?}");
    }
}

#[test]
fn what_is_quoted_in_a_message_is_cut() {
    let long = "長".repeat(MEBIBYTE);
    for request in [
        json!({"do": long}),
        json!({"do": "service", "service": long}),
        json!({"do": "clause", "id": long}),
        json!({"do": "documents", "readings": {"a": long}}),
        json!({"do": "documents", "readings": {"notice-count": long}}),
        json!({"do": "check_contract", "contract": {"id": "C", "lines": [], "facts": {"x": long}}}),
        json!({"do": "business_day", "desk": long, "on": "2026-04-01"}),
        json!({"do": "business_day", "desk": "ites", "on": long}),
        json!({"do": "desk", "desk": "ites", "at": long}),
        json!({"do": "charges", "contract": {"id": "C", "lines": []}, "from": long, "to": "2026-10", "prices": []}),
        json!({"do": "charges", "contract": {"id": "C", "lines": []}, "from": "2026-10", "to": "2026-10",
            "prices": [{"service": "ites-base", "from": "2026-04-01", "unit_price": long}]}),
        json!({"do": "charges", "contract": {"id": "C", "lines": []}, "from": "2026-10", "to": "2026-10",
            "prices": [{"service": "ites-base", "from": "2026-04-01", "unit_price": format!("-{}1", "0".repeat(MEBIBYTE))}]}),
        json!({"do": "invoice", "contract": {"id": "C", "lines": []}, "month": "2026-10", "prices": [], "registration": long}),
        json!({"do": "severity", "service": "nec-mimamori", "scale": long, "level": "A"}),
        json!({"do": "claim_step", "step": null, "next": long}),
        json!({"do": "due", "service": "nec-mimamori", "commitment": long, "from": "2026-04-01"}),
    ] {
        let answer = ask(&request);
        assert!(answer.to_string().len() < 2_000, "{}", answer.to_string().len());
        assert!(answer["error"]["code"].is_string());
    }
}
