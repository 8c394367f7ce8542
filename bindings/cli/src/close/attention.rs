//! A contract that needs attention, as the page shows it.

use yakkan::ContractClose;
use yakkan::calendar::Date;
use yakkan::contract_rules::{Language, ReadingSet, Reason, Service};

use super::commitments::AVAILABILITY;
use super::contract::{Closed, Means};
use super::judgement::{self, Judgement};
use super::lists::{missed_message, of_availability};
use super::report::{Reported, first_clause};
use crate::page::{Attention, AttentionItem, REASON_LIMIT, ReadingRow, Severity};
use crate::picture::{Finding, Frame, PictureOptions, Weight, timeline_reaching, timeline_svg};
use crate::table::Level;

/// What the page says of a contract.
pub fn attention(closed: &Closed<'_>, means: &Means<'_>) -> Attention {
    let mut items = reasons_not_closed(closed, means.context.language);
    items.extend(closed.judgements().flat_map(|judgement| reasons(&judgement, means)));
    items.extend(closed.reported.iter().flat_map(|reported| missed(closed, reported, means)));
    Attention {
        contract_id: closed.id.clone(),
        customer: closed.customer.clone(),
        svg: closed.close.as_ref().map(|close| picture(close, closed, means)).unwrap_or_default(),
        items,
        invoice_total: closed.invoice().map(|invoice| invoice.total.to_string()),
        readings: reading_rows(closed.judged_by(), means),
    }
}

/// The errors that keep a contract from its invoice.
fn reasons_not_closed(closed: &Closed<'_>, language: Language) -> Vec<AttentionItem> {
    if closed.severity != Some(Severity::NotClosed) {
        return Vec::new();
    }
    // Rows of contracts that do not exist are met on the way to one that does.
    let errors =
        closed.problems.iter().filter(|problem| problem.level == Level::Error && problem.code != "unknown-contract");
    let item = |problem: &crate::table::Problem| {
        let row = problem.row.map(|row| format!(":{row}")).unwrap_or_default();
        AttentionItem {
            severity: Severity::NotClosed,
            code: problem.code.to_owned(),
            service: String::new(),
            on: None,
            message: format!("{}{row} {}", problem.file, problem.message(language)),
            clause: String::new(),
            clause_text: String::new(),
        }
    };
    errors.take(REASON_LIMIT).map(item).collect()
}

/// What is held against one verdict.
fn reasons(judgement: &Judgement<'_, '_>, means: &Means<'_>) -> Vec<AttentionItem> {
    let language = means.context.language;
    let about = judgement.about.prefix(language);
    let refused = judgement.violations.iter().map(|violation| AttentionItem {
        severity: judgement.about.when_refused(),
        code: violation.code().to_owned(),
        on: violation.on().or(judgement.about.day()),
        message: format!("{about}{}", judgement::message(*violation, language)),
        ..cited(violation.service(), violation.clause().as_str(), means)
    });
    let asked = judgement.conditions.iter().map(|condition| AttentionItem {
        severity: Severity::Conditional,
        code: condition.fact().to_owned(),
        on: judgement.about.day(),
        message: format!("{about}{}", condition.message(language)),
        ..cited(condition.service, condition.clause.as_str(), means)
    });
    refused.chain(asked).collect()
}

/// The commitments that were missed.
fn missed(closed: &Closed<'_>, reported: &Reported<'_>, means: &Means<'_>) -> Vec<AttentionItem> {
    let commitments = reported.missed().filter_map(|judged| {
        let (record, due) = (reported.promised(judged)?, judged.due.as_ref().ok()?);
        Some(AttentionItem {
            severity: Severity::CommitmentMissed,
            code: record.commitment.id.to_string(),
            message: missed_message(reported, judged, means.context.language)?,
            ..cited(record.service, &first_clause(&due.grounds), means)
        })
    });
    let unavailable = reported.availability.iter().filter(|one| !one.found.met).map(|one| {
        let row = of_availability(Some(closed), one, means);
        let share = one.found.millionths().map(yakkan_requests::write_share).unwrap_or_default();
        AttentionItem {
            severity: Severity::CommitmentMissed,
            code: AVAILABILITY.to_owned(),
            message: format!("{}: {share}", row.what),
            ..cited(one.service, &row.clause, means)
        }
    });
    commitments.chain(unavailable).collect()
}

/// An item of a service that rests on a clause; what it says is still to come.
fn cited(service: &Service, clause: &str, means: &Means<'_>) -> AttentionItem {
    let language = means.context.language;
    let text = means.context.catalog.clause(clause).map(|clause| clause.text.of(language));
    AttentionItem {
        severity: Severity::Conditional,
        code: String::new(),
        service: service.name.of(language).to_owned(),
        on: None,
        message: String::new(),
        clause: clause.to_owned(),
        clause_text: text.unwrap_or_default().to_owned(),
    }
}

fn picture(close: &ContractClose<'_>, closed: &Closed<'_>, means: &Means<'_>) -> String {
    let (language, terms) = (means.context.language, &means.context.terms);
    let violations = closed.verdicts().flat_map(|(_, verdict)| &verdict.violations);
    let labelled: Vec<_> = violations.map(|violation| (violation, violation.short(language).to_string())).collect();
    let mut findings: Vec<Finding<'_, '_>> =
        labelled.iter().map(|(violation, label)| Finding::breach(violation, label)).collect();
    let conditions = closed.verdicts().flat_map(|(_, verdict)| &verdict.conditions);
    findings.extend(conditions.filter_map(|condition| {
        // A fact is asked for as long as the line stands.
        let line = close.contract.line(&condition.service.id)?;
        let (service, label) = (condition.service, condition.fact());
        Some(Finding { service, on: line.start, label, weight: Weight::Condition })
    }));
    let shown = shown_days(close, &findings, means);
    let Ok(timeline) = timeline_reaching(&close.contract, None, None, shown, terms.readings) else {
        return String::new();
    };
    let options = PictureOptions {
        language,
        title: &closed.id,
        frame: Frame::Page,
        highlight: Some(terms.month),
        findings: &findings,
    };
    timeline_svg(&close.contract, &timeline, &options)
}

/// The closed month, what stands against the contract, and the days the shown requests would take effect.
fn shown_days(close: &ContractClose<'_>, findings: &[Finding<'_, '_>], means: &Means<'_>) -> Vec<Date> {
    let month = means.context.terms.month;
    let requests = close.requests.iter().filter(|judged| judged.relevant);
    let effective = requests.flat_map(|judged| judged.answer.parts.iter().map(|part| part.on));
    let found = findings.iter().map(|finding| finding.on);
    [month.first_day(), month.last_day()].into_iter().chain(found).chain(effective).collect()
}

fn reading_rows(relied_on: ReadingSet, means: &Means<'_>) -> Vec<ReadingRow> {
    let readings = means.context.terms.readings;
    relied_on.iter().map(|reading| ReadingRow::of(reading, readings, means.context.language)).collect()
}
