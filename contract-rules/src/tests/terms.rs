//! Terms: stated or silent, and what each says by itself.

use core::fmt::Debug;

use yakkan_calendar::YearEndClose;

use super::*;

/// A silence takes the value chosen for its own reading, and its default where another is asked.
fn chosen<T: Settled + PartialEq + Debug>(reading: Reading, values: &[(&str, T)], default: T) {
    for (name, value) in values {
        let mut readings = Readings::default();
        readings.set(reading, name).unwrap();
        assert_eq!(Term::Silent { reading, default }.value(&readings), *value, "{name}");
        let stated = Term::Stated { value: default, clause: clause("X-1") };
        assert_eq!(stated.value(&readings), default, "{name}");
        let other = if reading == Reading::Holidays { Reading::Edition } else { Reading::Holidays };
        assert_eq!(Term::Silent { reading: other, default }.value(&readings), default, "{name}");
    }
}

#[test]
fn a_silence_is_settled_by_its_own_reading() {
    use Reading as R;
    chosen(R::AllowanceYear, &[("calendar", AllowanceYear::Calendar)], AllowanceYear::Contract);
    chosen(R::AllowanceYear, &[("contract", AllowanceYear::Contract)], AllowanceYear::Calendar);
    chosen(R::FirstMonth, &[("free", FirstMonth::Free), ("charged", FirstMonth::Charged)], FirstMonth::MonthAfter);
    chosen(
        R::MonthQuantity,
        &[("closing", MonthQuantity::Closing), ("opening", MonthQuantity::Opening)],
        MonthQuantity::Peak,
    );
    chosen(R::BusinessDayEnd, &[("midnight", BusinessDayEnd::Midnight)], BusinessDayEnd::DeskClose);
    chosen(R::BusinessDayEnd, &[("desk-close", BusinessDayEnd::DeskClose)], BusinessDayEnd::Midnight);
    chosen(R::BusinessDayResponse, &[("same-time", BusinessDayResponse::SameTime)], BusinessDayResponse::NextDayEnd);
    chosen(R::BusinessDayResponse, &[("next-day-end", BusinessDayResponse::NextDayEnd)], BusinessDayResponse::SameTime);
    chosen(R::AmendmentCount, &[("on-the-20th", AmendmentCount::OnThe20th)], AmendmentCount::AfterFullDays);
    chosen(R::AmendmentCount, &[("after-full-days", AmendmentCount::AfterFullDays)], AmendmentCount::OnThe20th);
    chosen(R::ClaimYear, &[("dispatch-day", ClaimYear::DispatchDay)], ClaimYear::AlertDay);
    chosen(R::ClaimYear, &[("alert-day", ClaimYear::AlertDay)], ClaimYear::DispatchDay);
    chosen(R::UpgradeWindow, &[("alert-day", UpgradeWindow::AlertDay)], UpgradeWindow::UpgradeDay);
    chosen(R::UpgradeWindow, &[("upgrade-day", UpgradeWindow::UpgradeDay)], UpgradeWindow::AlertDay);
    chosen(R::NecYearEnd, &[("none", YearEnd::Open), ("12-29..01-03", YearEnd::FromThe29th)], YearEnd::FromThe30th);
    chosen(R::CancelEffect, &[("same-day", CancelEffect::SameDay)], CancelEffect::MonthEnd);
    chosen(R::CancelEffect, &[("month-end", CancelEffect::MonthEnd)], CancelEffect::SameDay);
    chosen(R::SameCount, &[("at-least", CountRule::AtLeast)], CountRule::Equal);
    chosen(R::SameCount, &[("equal", CountRule::Equal)], CountRule::AtLeast);
    // What no reading chooses stays what the document's data say.
    chosen(R::NecQuantity, &[("units", 7)], 7);
    chosen(R::NecQuantity, &[("units", Step::By(3))], Step::By(3));
    assert_eq!(Proration::chosen(&Readings::default(), R::Proration), None);
    assert_eq!(PartialGrant::chosen(&Readings::default(), R::PartialGrant), None);
    assert_eq!(GrantScope::chosen(&Readings::default(), R::DeploymentScope), None);
    assert_eq!(LockScope::chosen(&Readings::default(), R::LockScope), None);
    assert_eq!(SloPeriod::chosen(&Readings::default(), R::SloPeriod), None);
}

#[test]
fn a_term_has_a_clause_or_a_reading_and_settling_it_cites_it() {
    static STATED: LazyLock<Term<u32>> = LazyLock::new(|| Term::Stated { value: 7, clause: clause("X-1") });
    static SILENT: Term<u32> = Term::Silent { reading: Reading::Edition, default: 8 };
    assert_eq!((STATED.clause().map(ClauseId::as_str), STATED.reading()), (Some("X-1"), None));
    assert_eq!((SILENT.clause(), SILENT.reading()), (None, Some(Reading::Edition)));
    let mut grounds = Grounds::default();
    assert_eq!(STATED.settle(&Readings::default(), &mut grounds), 7);
    assert_eq!((clauses(&grounds), grounds.readings.iter().count()), (["X-1"].to_vec(), 0));
    assert_eq!(SILENT.settle(&Readings::default(), &mut grounds), 8);
    assert_eq!(
        (clauses(&grounds).len(), grounds.readings.iter().collect::<Vec<_>>()),
        (1, [Reading::Edition].to_vec())
    );
}

#[test]
fn counts_agree_where_they_are_equal_or_where_there_are_at_least_as_many() {
    for (ours, theirs, equal, at_least) in [(30, 29, false, false), (30, 30, true, true), (30, 31, false, true)] {
        assert_eq!(CountRule::Equal.agrees(ours, theirs), equal, "{theirs}");
        assert_eq!(CountRule::AtLeast.agrees(ours, theirs), at_least, "{theirs}");
    }
}

static FACTS: [FactId; 2] = [FactId::constant("done"), FactId::constant("urgent")];

#[test]
fn an_attestation_holds_where_its_fact_is_as_it_must_be() {
    let [done, urgent] = FACTS.each_ref();
    let attestation = |must_be| Attestation {
        fact: done.clone(),
        must_be,
        breach: BreachCode::constant("undone"),
        clause: clause("X-1"),
        requirement: Text::constant("it is done", "済んでいること"),
    };
    for must_be in [true, false] {
        assert_eq!(attestation(must_be).holds(&[(urgent, !must_be), (done, true)]), Some(must_be));
        assert_eq!(attestation(must_be).holds(&[(urgent, must_be), (done, false)]), Some(!must_be));
        assert_eq!(attestation(must_be).holds(&[(urgent, true)]), None);
    }
    let requirement = Text::constant("it was urgent", "急を要したこと");
    let exception = ClaimException { fact: urgent.clone(), clause: clause("X-2"), requirement };
    for value in [true, false] {
        assert_eq!(exception.lifts(&[(done, !value), (urgent, value)]), Some(value));
    }
    assert_eq!(exception.lifts(&[(done, true)]), None);
    let mut cover = example::covered().cover.unwrap();
    let rule = ClaimRule { attestation: attestation(true), asked: ClaimKind::Every, exception: Some(exception) };
    cover.rules = cover.rules.iter().cloned().chain([rule]).collect();
    assert_eq!(cover.facts().map(FactId::as_str).collect::<Vec<_>>(), ["mail-received", "done", "urgent"]);
}

#[test]
fn a_desk_closes_over_new_year_as_its_document_or_the_reading_says() {
    assert_eq!(YearEnd::FromThe29th.close(), YearEndClose::new((12, 29), (1, 3)));
    assert_eq!(YearEnd::FromThe30th.close(), YearEndClose::new((12, 30), (1, 3)));
    assert_eq!(YearEnd::Open.close(), None);
    let silent = example::desk();
    let stated = Term::Stated { value: YearEnd::FromThe30th, clause: clause("DESK-3") };
    let stated = Desk { year_end: Some(stated), ..example::desk() };
    let unknown = Desk { year_end: None, ..example::desk() };
    // 29 and 30 December 2026 are a Tuesday and a Wednesday.
    let open = |desk: &Desk, year_end, on| {
        let readings = Readings { nec_year_end: year_end, ..Readings::default() };
        desk.calendar(&readings, &[], &[]).business_day(day(on)).unwrap().business
    };
    for (year_end, the_29th, the_30th) in
        [(YearEnd::FromThe29th, false, false), (YearEnd::FromThe30th, true, false), (YearEnd::Open, true, true)]
    {
        assert_eq!(
            [open(&silent, year_end, "2026-12-29"), open(&silent, year_end, "2026-12-30")],
            [the_29th, the_30th]
        );
        assert_eq!([open(&stated, year_end, "2026-12-29"), open(&stated, year_end, "2026-12-30")], [true, false]);
        assert_eq!([open(&unknown, year_end, "2026-12-29"), open(&unknown, year_end, "2026-12-30")], [true, true]);
    }
    let (closed, opened) = ([day("2026-12-21")], [day("2026-12-20")]); // a Monday, and the Sunday before
    let calendar = silent.calendar(&Readings::default(), &closed, &opened);
    assert!(!calendar.business_day(closed[0]).unwrap().business && calendar.business_day(opened[0]).unwrap().business);
    assert_eq!((silent.hours.opens(), silent.hours.closes()), (9 * 60, 18 * 60));
    for (desk, forecast, cited, read) in [
        (&silent, false, &["EXAMPLE-31", "EXAMPLE-30"][..], &[Reading::NecYearEnd][..]),
        (&stated, true, &["EXAMPLE-31", "EXAMPLE-30", "DESK-3"], &[Reading::Holidays]),
        (&unknown, false, &["EXAMPLE-31", "EXAMPLE-30"], &[]),
    ] {
        let mut grounds = Grounds::default();
        desk.rely(forecast, &mut grounds);
        assert_eq!((clauses(&grounds), grounds.readings.iter().collect::<Vec<_>>()), (cited.to_vec(), read.to_vec()));
    }
}

#[test]
fn the_parts_of_a_service_are_found_by_name() {
    let service = example::promising();
    assert_eq!(service.commitment("answer").map(|one| one.id.as_str()), Some("answer"));
    assert_eq!(service.commitment("no-answer"), None);
    let scale = service.scale("severity").unwrap();
    assert_eq!((service.scale("weather"), scale.id.as_str()), (None, "severity"));
    assert_eq!(["A", "B", "C"].map(|id| scale.level(id).map(|level| level.id.as_str())), [Some("A"), None, Some("C")]);
    let target = service.availability.as_ref().unwrap();
    assert_eq!((target.millionths, target.clause.as_str()), (990_000, "EXAMPLE-25"));
    let Promise::Always(answer) = &service.commitment("answer").unwrap().promise else { panic!("goes by no level") };
    assert_eq!((answer.desk(), answer.clause().as_str()), (Some(&example::desk().id), "EXAMPLE-22"));
    let Promise::Always(logs) = &service.commitment("log-retention").unwrap().promise else {
        panic!("goes by no level")
    };
    assert_eq!((logs.desk(), logs.clause().as_str()), (None, "EXAMPLE-24"));
    let report = DueRule::BusinessDayOfNextMonth { desk: example::desk().id, ordinal: 10, clause: clause("X-1") };
    assert_eq!((report.desk(), report.clause().as_str()), (Some(&example::desk().id), "X-1"));
    let granting = example::granting();
    let by_holder: Vec<_> = granting.allowances.iter().map(|one| (one.id.as_str(), one.is_by_holder())).collect();
    assert_eq!(by_holder, [("ticket", false), ("certificate", true)]);
    assert!(example::covered().cover.is_some() && example::plain().cover.is_none());
}
