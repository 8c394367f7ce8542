//! What a service's terms are, each value with the clause that states it or the reading that settles it.

use std::fmt::Display;

use yakkan::contract_rules::{
    CancelEffect, ClauseId, CompanionSpan, CountRule, DueRule, FactKind, FirstMonth, Language, MonthQuantity, Notice,
    Promise, Reading, Readings, Rhythm, Service, ServiceId, Settled, Step, Suspension, TaxKind, Term,
};

use super::super::words::Words;
use super::{duties, grants, insurance, promises};

/// The terms, a line each, and then what they rest on.
pub(super) fn explain(words: &mut Words<'_>, service: &Service) {
    words.line(0, format_args!("{} ({})", service.name.of(words.language), service.id));
    words.blank();
    words.line(0, words.say("Terms", "契約条件"));
    quantity(words, service);
    beside(words, service);
    facts(words, service);
    ending(words, service);
    charging(words, service);
    used(words, service);
    let mut grounds = yakkan_requests::service_grounds(service);
    grounds.read(Reading::AmountRounding);
    let counts_back = |rule: &DueRule| matches!(rule, DueRule::LatestBefore { .. });
    let before = service.commitments.iter().any(|one| match &one.promise {
        Promise::Always(rule) => counts_back(rule),
        Promise::ByLevel { rules, .. } => rules.iter().any(|level| counts_back(&level.rule)),
    });
    if before || service.decrease_notice.is_some() || service.cancellation_notice.is_some() {
        grounds.read(Reading::NoticeCount);
    }
    words.grounds(&grounds, &Readings::default());
    if words.catalog.duties(service).next().is_some() {
        words.heading(
            "Duties, and what the service is; they decide nothing here",
            "義務とサービスの内容（判定には使いません）",
        );
        duties::duties(words, 1, service);
    }
    if !service.restated.is_empty() {
        words.heading("Said again", "再掲");
        duties::restatements(words, 1, service);
    }
}

/// What is granted, promised, graded and insured.
fn used(words: &mut Words<'_>, service: &Service) {
    if !service.allowances.is_empty() {
        words.heading("Allowances", "利用枠");
        service.allowances.iter().for_each(|one| grants::allowance(words, 1, one));
    }
    if !service.commitments.is_empty() {
        words.heading("Commitments", "約束事項");
        service.commitments.iter().for_each(|one| promises::commitment(words, 1, one));
    }
    if let Some(target) = &service.availability {
        words.heading("Availability", "稼働率");
        promises::availability(words, 1, target);
    }
    if !service.scales.is_empty() {
        words.heading("Severities and other grades", "重大度などの区分");
        service.scales.iter().for_each(|one| promises::scale(words, 1, one));
    }
    if let Some(cover) = &service.cover {
        words.heading("Insurance", "付帯する保険");
        insurance::cover(words, 1, cover);
    }
}

fn quantity(words: &mut Words<'_>, service: &Service) {
    let unit = service.quantity.unit.of(words.language);
    let minimum = words.value(&service.quantity.minimum);
    words.sourced("Minimum", "最小数", format!("{minimum} {unit}"), &service.quantity.minimum);
    let step = match words.value(&service.quantity.step) {
        Step::Fixed => words.say("fixed; no more than the minimum", "固定（最小数のみ）").to_owned(),
        Step::By(1) => words.say("any number from the minimum on", "最小数以上は1ずつ").to_owned(),
        Step::By(step) => match words.language {
            Language::English => format!("by {step} from the minimum on"),
            Language::Japanese => format!("最小数から {step} ずつ"),
        },
    };
    words.sourced("Step", "増減の単位", step, &service.quantity.step);
}

fn beside(words: &mut Words<'_>, service: &Service) {
    for companion in service.companions.iter() {
        let span = match companion.span {
            CompanionSpan::EveryDay => words.say("on every day", "全期間"),
            CompanionSpan::StartDay => words.say("on its first day", "開始日のみ"),
        };
        let value = format!("{} ({span})", companion.service);
        words.term("Needs", "必要なサービス", value, [&companion.clause]);
    }
    if let Some(same) = &service.same_count {
        let rule = match words.value(&same.rule) {
            CountRule::Equal => words.say("exactly as many", "同数"),
            CountRule::AtLeast => words.say("at least as many", "同数以上"),
        };
        let value = format!("{}: {rule}{}", same.with, words.reading(&same.rule));
        words.term("Same count", "同数の条件", value, [&same.clause]);
    }
    if let Some(rule) = &service.not_alone {
        let any_of: Vec<&str> = rule.any_of.iter().map(ServiceId::as_str).collect();
        words.term("Never without one of", "いずれかが必要", any_of.join(", "), [&rule.clause]);
    }
}

fn facts(words: &mut Words<'_>, service: &Service) {
    for rule in service.facts.iter() {
        let requirement = rule.requirement.of(words.language);
        let value = format!("{} = {}: {requirement}", rule.fact, words.wanted(rule.kind));
        words.term("Fact", "事実", value, [&rule.clause]);
    }
}

fn ending(words: &mut Words<'_>, service: &Service) {
    match &service.lock {
        Some(lock) => {
            let (value, scope) = (words.span(lock.length.0), words.reading(&lock.scope));
            for (clause, en, ja) in [
                (&lock.decrease, "No decrease for", "減数できない期間"),
                (&lock.cancellation, "No cancellation for", "解約できない期間"),
            ] {
                if let Some(clause) = clause {
                    words.term(en, ja, format!("{value}{scope}"), [clause]);
                }
            }
        }
        None => words.plain("Lock", "制限期間", words.say("none", "なし").to_owned()),
    }
    for (notice, en, ja) in [
        (&service.decrease_notice, "Notice of a decrease", "減数の通知"),
        (&service.cancellation_notice, "Notice of a cancellation", "解約の通知"),
    ] {
        match notice {
            Some(Notice { months, clause, written }) => {
                let months = words.span(months.0);
                let before = match words.language {
                    Language::English => format!("{months} before"),
                    Language::Japanese => format!("{months}前まで"),
                };
                words.term(en, ja, format!("{before} (notice-count)"), [clause]);
                if let Some(clause) = written {
                    words.term(en, ja, words.say("in writing", "書面による").to_owned(), [clause]);
                }
            }
            None => words.plain(en, ja, words.say("no period is stated", "期間の定めなし").to_owned()),
        }
    }
    let effect = match words.value(&service.cancel_effect) {
        CancelEffect::MonthEnd => words.say("on the month's last day", "月末"),
        CancelEffect::SameDay => words.say("on the day asked for", "指定日"),
    };
    words.sourced("A cancellation takes effect", "解約の効力発生日", effect, &service.cancel_effect);
    match &service.suspension {
        Suspension::NotOffered { clause } => {
            words.term("Suspension", "一時休止", words.say("not offered", "提供なし").to_owned(), [clause]);
        }
        Suspension::Silent => {
            words.plain("Suspension", "一時休止", words.say("the document is silent", "定めなし").to_owned());
        }
    }
}

fn charging(words: &mut Words<'_>, service: &Service) {
    let charging = &service.charging;
    match &charging.rhythm {
        Rhythm::Once => words.plain("Charged", "課金", words.say("once", "1回").to_owned()),
        Rhythm::Monthly { first_month, proration, quantity } => {
            words.plain("Charged", "課金", words.say("monthly", "毎月").to_owned());
            let first = match words.value(first_month) {
                FirstMonth::Charged => words.say("the start month", "開始月"),
                FirstMonth::Free => {
                    words.say("the month after, unless it starts on the 1st", "翌月（1日開始は開始月）")
                }
                FirstMonth::MonthAfter => words.say("the month after the start", "開始月の翌月"),
            };
            words.sourced("First charged month", "課金の開始", first, first_month);
            words.sourced("Part of a month", "日割り", words.say("charged whole", "しない"), proration);
            let counted = match words.value(quantity) {
                MonthQuantity::Opening => words.say("the one on the month's first day", "月初の数量"),
                MonthQuantity::Closing => words.say("the one on the month's last day", "月末の数量"),
                MonthQuantity::Peak => words.say("the largest of the month", "月内の最大数"),
            };
            words.sourced("Quantity charged", "課金する数量", counted, quantity);
        }
    }
    let tax = match charging.tax {
        TaxKind::Standard => words.say("standard rate", "標準税率"),
        TaxKind::Reduced => words.say("reduced rate", "軽減税率"),
        TaxKind::Exempt => words.say("exempt", "非課税"),
    };
    words.plain("Consumption tax", "消費税", tax.to_owned());
    if let Some(refund) = &charging.refund {
        words.term("Refund", "返金", words.say("none", "なし").to_owned(), [refund]);
    }
}

impl Words<'_> {
    /// When a fact fulfils its rule.
    pub(super) fn wanted(&self, kind: FactKind) -> String {
        match (kind, self.language) {
            (FactKind::Bool, _) => "true".to_owned(),
            (FactKind::Integer { least: Some(least), most: Some(most) }, _) => format!("{least}..{most}"),
            (FactKind::Integer { least: Some(least), most: None }, Language::English) => format!("at least {least}"),
            (FactKind::Integer { least: Some(least), most: None }, Language::Japanese) => format!("{least} 以上"),
            (FactKind::Integer { least: None, most: Some(most) }, Language::English) => format!("at most {most}"),
            (FactKind::Integer { least: None, most: Some(most) }, Language::Japanese) => format!("{most} 以下"),
            (FactKind::Integer { least: None, most: None }, Language::English) => "any number".to_owned(),
            (FactKind::Integer { least: None, most: None }, Language::Japanese) => "任意の数".to_owned(),
        }
    }

    fn value<T: Settled>(&self, term: &Term<T>) -> T {
        term.value(&Readings::default())
    }

    /// " (lock-scope = contract)" where a reading settles a term, else nothing.
    fn reading<T>(&self, term: &Term<T>) -> String {
        let settled = |reading: Reading| format!(" ({} = {})", reading.name(), Readings::default().get(reading));
        term.reading().map(settled).unwrap_or_default()
    }

    /// A value as said, with the clause that states it or the reading that settles it.
    pub(super) fn sourced_value<T: Settled>(&self, term: &Term<T>, say: impl Fn(T) -> String) -> String {
        let value = say(self.value(term));
        let clause = term.clause().map(|clause| format!("  [{clause}]")).unwrap_or_default();
        format!("{value}{}{clause}", self.reading(term))
    }

    /// The further clauses that something rests on.
    pub(super) fn also(&mut self, indent: usize, clauses: &[ClauseId]) {
        if !clauses.is_empty() {
            let clauses: String = clauses.iter().map(|clause| format!(" [{clause}]")).collect();
            self.line(indent, format_args!("{}:{clauses}", self.say("See also", "関連する条項")));
        }
    }

    fn heading(&mut self, en: &str, ja: &str) {
        self.blank();
        self.line(0, self.say(en, ja));
    }

    /// A term with the clause that states it or the reading that settles it.
    fn sourced<T>(&mut self, en: &str, ja: &str, value: impl Display, term: &Term<T>) {
        let value = format!("{value}{}", self.reading(term));
        match term.clause() {
            Some(clause) => self.term(en, ja, value, [clause]),
            None => self.plain(en, ja, value),
        }
    }

    fn term<const COUNT: usize>(&mut self, en: &str, ja: &str, value: String, clauses: [&ClauseId; COUNT]) {
        let clauses: String = clauses.iter().map(|clause| format!(" [{clause}]")).collect();
        self.plain(en, ja, format!("{value} {clauses}"));
    }

    fn plain(&mut self, en: &str, ja: &str, value: String) {
        self.line(1, format_args!("{}: {value}", self.say(en, ja)));
    }
}
