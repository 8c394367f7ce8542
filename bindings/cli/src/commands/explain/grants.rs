//! What a service grants to be used.

use yakkan::contract_rules::{Allowance, AllowancePeriod, AllowanceYear, Attestation, GrantScope, Language};

use super::super::words::Words;

/// One allowance, a line for what it grants and a line for each thing that limits it.
pub(super) fn allowance(words: &mut Words<'_>, indent: usize, one: &Allowance) {
    let name = one.name.of(words.language);
    words.line(indent, format_args!("{name} ({})", one.id));
    let indent = indent.saturating_add(1);
    let granted = words.sourced_value(&one.granted, |granted| granted.to_string());
    words.line(indent, format_args!("{}: {granted}", words.say("Granted", "付与数")));
    let period = match &one.period {
        AllowancePeriod::CalendarMonth { clause } => {
            format!("{}  [{clause}]", words.say("each calendar month", "暦月ごと"))
        }
        AllowancePeriod::Year { part, anchor, clause } => {
            let part = match (part.0, words.language) {
                (12, _) => words.say("each year", "1年ごと").to_owned(),
                (3, _) => words.say("each quarter", "四半期ごと").to_owned(),
                (months, Language::English) => format!("each {months} months of a year"),
                (months, Language::Japanese) => format!("{months} か月ごと"),
            };
            let counted = words.sourced_value(anchor, |anchor| match anchor {
                AllowanceYear::Contract => words.say("counted from the start", "契約開始日から数える").to_owned(),
                AllowanceYear::Calendar => words.say("of the calendar", "暦年").to_owned(),
            });
            format!("{part}  [{clause}]{}{counted}", words.say(", ", "、"))
        }
        AllowancePeriod::Contract { scope } => {
            words.sourced_value(scope, |GrantScope::Contract| words.say("the whole contract", "契約全体").to_owned())
        }
        AllowancePeriod::Concurrent { lifetime, clause } => {
            let lifetime = words.span(lifetime.0);
            let said = match words.language {
                Language::English => format!("for each holder at any one time; each lasts {lifetime}"),
                Language::Japanese => format!("使用者ごとに同時に。1つの有効期間は {lifetime}"),
            };
            format!("{said}  [{clause}]")
        }
    };
    words.line(indent, format_args!("{}: {period}", words.say("For", "対象期間")));
    if let Some(partial) = &one.partial {
        let full = words.sourced_value(partial, |_| words.say("the full grant", "全数").to_owned());
        words.line(indent, format_args!("{}: {full}", words.say("In a period cut short", "端数の期間")));
    }
    if let Some(cap) = &one.unit_cap {
        let unit = cap.unit.of(words.language);
        let label = words.say("At most for one use", "1回の上限");
        words.line(indent, format_args!("{label}: {} {unit}  [{}]", cap.most, cap.clause));
    }
    for attestation in one.attestations.iter() {
        let label = words.say("To attest of each use", "使用ごとに確認");
        let said = words.attested(attestation);
        words.line(indent, format_args!("{label}: {said}"));
    }
    for (clause, en, ja) in [
        (&one.no_carry_over, "What is left does not carry over", "残りは繰り越せない"),
        (&one.no_purchase, "No more can be bought", "追加購入できない"),
    ] {
        if let Some(clause) = clause {
            words.line(indent, format_args!("{}  [{clause}]", words.say(en, ja)));
        }
    }
    words.also(indent, &one.basis);
}

impl Words<'_> {
    /// What must be attested, with what follows where it is not so.
    pub(super) fn attested(&self, one: &Attestation) -> String {
        let Attestation { fact, must_be, breach, clause, requirement } = one;
        let requirement = requirement.of(self.language);
        match self.language {
            Language::English => {
                format!("{fact} = {must_be}: {requirement}; otherwise refused as {breach}  [{clause}]")
            }
            Language::Japanese => format!("{fact} = {must_be}: {requirement}。でなければ不可（{breach}）  [{clause}]"),
        }
    }
}
