//! A contract that needs attention, as the page shows it.

use yakkan::ContractClose;
use yakkan::calendar::Date;
use yakkan::contract_rules::{ClauseId, Language, ReadingSet, Reason, Service, Verdict};

use super::contract::{Closed, Means};
use super::outputs::message;
use crate::page::{Attention, AttentionItem, REASON_LIMIT, ReadingRow, Severity};
use crate::picture::{Finding, Frame, PictureOptions, Weight, timeline_reaching, timeline_svg};
use crate::table::Level;

/// What the page says of a contract.
pub fn attention(closed: &Closed<'_>, means: &Means<'_>) -> Attention {
    let mut items = reasons_not_closed(closed, means.context.language);
    for (request, verdict) in closed.verdicts() {
        add_reasons(verdict, request, means, &mut items);
    }
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
            message: format!("{}{row} {}", problem.file, message(problem, language)),
            clause: String::new(),
            clause_text: String::new(),
        }
    };
    errors.take(REASON_LIMIT).map(item).collect()
}

fn add_reasons(verdict: &Verdict<'_>, request: Option<&str>, means: &Means<'_>, items: &mut Vec<AttentionItem>) {
    let language = means.context.language;
    let about = match (request, language) {
        (None, _) => String::new(),
        (Some(label), Language::English) => format!("request {label}: "),
        (Some(label), Language::Japanese) => format!("申し入れ {label}: "),
    };
    let item = |severity, service: &Service, code: &str, on, message: String, clause: &ClauseId| {
        let text = means.context.catalog.clause(clause.as_str()).map(|clause| clause.text.of(language));
        AttentionItem {
            severity,
            code: code.to_owned(),
            service: service.name.of(language).to_owned(),
            on,
            message: format!("{about}{message}"),
            clause: clause.to_string(),
            clause_text: text.unwrap_or_default().to_owned(),
        }
    };
    items.extend(verdict.violations.iter().map(|violation| {
        let message = violation.message(language).to_string();
        let severity = Severity::of_refusal(request.is_some());
        item(severity, violation.service, violation.code(), Some(violation.on), message, violation.clause)
    }));
    items.extend(verdict.conditions.iter().map(|condition| {
        let message = condition.message(language).to_string();
        item(Severity::Conditional, condition.service, condition.fact(), None, message, condition.clause)
    }));
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
