//! What a rule cannot take: another form, another desk, another level, a day out of range.

use super::*;

#[test]
fn every_rule_takes_its_own_form_only() {
    let service = example::promising();
    let forms = [
        Moment::Instant(at("2026-10-26 10:00")),
        Moment::Day(day("2026-10-26")),
        Moment::Month(Month::new(2026, 10).unwrap()),
    ];
    let desk = example::desk().id;
    let report = promise(Sense::By, DueRule::BusinessDayOfNextMonth { desk, ordinal: 10, clause: CLAUSE });
    let notice = promise(Sense::By, DueRule::LatestBefore { months: Months(1), clause: CLAUSE });
    for (commitment, needed) in [
        (service.commitment("answer").unwrap(), MomentForm::Instant),
        (service.commitment("log-retention").unwrap(), MomentForm::Day),
        (&notice, MomentForm::Day),
        (&report, MomentForm::Month),
    ] {
        for from in forms {
            let answer = due_at(commitment, from, &Readings::default());
            if from.form() == needed {
                assert!(answer.is_ok(), "{needed} {from:?}");
            } else {
                let error = MomentError::WrongForm { needed, given: from.form() };
                assert_eq!(answer, Err(DueError::Moment(error)), "{needed} {from:?}");
            }
        }
    }
}

#[test]
fn moments_lie_in_2000_to_2099_and_business_days_in_the_calendar() {
    let service = example::promising();
    let logs = service.commitment("log-retention").unwrap();
    let of = |from: &str| due_at(logs, Moment::Day(day(from)), &Readings::default());
    assert!(of("2000-01-01").is_ok() && of("2099-12-31").is_ok());
    for outside in ["1999-12-31", "2100-01-01"] {
        let error = MomentError::OutOfRange { day: day(outside) };
        assert_eq!(of(outside), Err(DueError::Moment(error)));
    }
    let desk = example::desk().id;
    let report = promise(Sense::By, DueRule::BusinessDayOfNextMonth { desk, ordinal: 10, clause: CLAUSE });
    let of = |year, month| due_at(&report, Moment::Month(Month::new(year, month).unwrap()), &Readings::default());
    assert!(of(2000, 1).is_ok() && of(2099, 11).is_ok());
    assert_eq!(of(1999, 12), Err(DueError::Moment(MomentError::OutOfRange { day: day("1999-12-01") })));
    assert!(matches!(of(2099, 12), Err(DueError::OutOfCalendar(_))));
    let answer = service.commitment("answer").unwrap();
    let of = |from: &str| due_at(answer, Moment::Instant(at(from)), &Readings::default());
    // 28 December 2099 is a Monday, 29 December to 3 January closed.
    assert!(of("2099-12-21 10:00").is_ok());
    assert!(matches!(of("2099-12-28 10:00"), Err(DueError::OutOfCalendar(_))));
    let not_yet = Moment::Instant(Timestamp::from_second(at("2000-01-01 00:00").as_second() - 1).unwrap());
    assert!(matches!(due_at(answer, not_yet, &Readings::default()), Err(DueError::Moment(_))));
    assert!(of("2000-01-01 00:00").is_ok());
    // The first instant after the last contract day, and the one before it.
    let elapsed = promise(Sense::By, DueRule::Elapsed { minutes: 120, clause: CLAUSE });
    let of = |at| due_at(&elapsed, Moment::Instant(at), &Readings::default());
    let end = at("2100-01-01 00:00");
    assert_eq!(of(end), Err(DueError::Moment(MomentError::OutOfRange { day: day("2100-01-01") })));
    assert!(of(Timestamp::from_nanosecond(end.as_nanosecond() - 1).unwrap()).is_ok());
}

#[test]
fn kinds_and_forms_have_names() {
    let kinds = [DueKind::Elapsed, DueKind::BusinessDays, DueKind::Calendar, DueKind::Promptly, DueKind::None];
    assert_eq!(kinds.map(DueKind::as_str), ["elapsed", "business-days", "calendar", "promptly", "none"]);
    let wrong = |needed, given| std::format!("{}", MomentError::WrongForm { needed, given });
    assert_eq!(wrong(MomentForm::Instant, MomentForm::Day), "an instant is needed, not a day");
    assert_eq!(wrong(MomentForm::InstantOrDay, MomentForm::Month), "an instant or a day is needed, not a month");
}

#[test]
fn the_desk_must_be_the_rules_own() {
    let service = example::promising();
    let answer = service.commitment("answer").unwrap();
    let (rule, from) = (rule_for(answer, None).unwrap(), Moment::Instant(at("2026-10-26 10:00")));
    let other = Desk { id: DeskId::constant("another-desk"), ..example::desk() };
    let other = DeskDays { desk: &other, closures: &[], open_days: &[] };
    for desk in [None, Some(other)] {
        let error = due(answer, rule, from, desk, &Readings::default()).unwrap_err();
        assert_eq!(error, DueError::DeskNeeded { desk: example::desk().id });
        let desk = desk.map(|desk| desk.prepare(&Readings::default()));
        assert_eq!(due_moment(answer, rule, from, desk.as_ref(), &Readings::default()), Err(error.clone()));
        assert_eq!(std::format!("{error}"), "the desk 'example-desk' is needed");
    }
}

#[test]
fn a_level_is_given_where_one_is_taken() {
    let service = example::promising();
    let (response, answer) = (service.commitment("first-response").unwrap(), service.commitment("answer").unwrap());
    assert_eq!(rule_for(response, Some("A")).map(DueRule::clause), Ok(&ClauseId::constant("EXAMPLE-20")));
    let scale = service.scales[0].id.clone();
    assert_eq!(rule_for(response, None), Err(LevelError::Missing { scale: scale.clone() }));
    assert_eq!(rule_for(response, Some("Z")), Err(LevelError::Unknown { level: "Z".into(), scale }));
    assert_eq!(rule_for(answer, Some("A")), Err(LevelError::NotTaken { level: "A".into() }));
    let ticket = Ticket { received: at("2026-10-26 10:00"), level: Some("A") };
    let refused = ticket.due(answer, None, &Readings::default());
    assert_eq!(refused, Err(TicketError::Level(LevelError::NotTaken { level: "A".into() })));
}

#[test]
fn a_length_without_end_stops_at_the_end_of_time() {
    let long = promise(Sense::By, DueRule::Elapsed { minutes: u32::MAX, clause: CLAUSE });
    let due = due_at(&long, Moment::Instant(at("2099-12-31 23:59")), &Readings::default()).unwrap();
    assert_eq!(due, Some(Moment::Instant(Timestamp::MAX)));
    let rules = Cow::Owned(std::vec![LevelRule {
        level: yakkan_contract_rules::LevelId::constant("A"),
        rule: DueRule::Days { days: u32::MAX, clause: CLAUSE },
    }]);
    let scale = yakkan_contract_rules::ScaleId::constant("severity");
    let long = Commitment { promise: Promise::ByLevel { scale, rules }, ..long };
    let rule = rule_for(&long, Some("A")).unwrap();
    let from = Moment::Day(day("2026-01-01"));
    let due = super::due(&long, rule, from, None, &Readings::default()).unwrap();
    assert_eq!(due.at, Some(Moment::Day(Date::MAX)));
}
