//! What a service promises, and by which levels it grades.

use yakkan::contract_rules::{
    AmendmentCount, AvailabilityTarget, BusinessDayEnd, BusinessDayResponse, Commitment, Deadline, DueRule, Language,
    Promise, Reading, Readings, Scale, Sense,
};

use super::super::words::Words;

/// One commitment: its rule, or a rule for each level, and how what was done is held against it.
pub(super) fn commitment(words: &mut Words<'_>, indent: usize, one: &Commitment) {
    words.line(indent, format_args!("{} ({})", one.name.of(words.language), one.id));
    let indent = indent.saturating_add(1);
    match &one.promise {
        Promise::Always(rule) => {
            let said = words.explained_rule(rule);
            words.line(indent, format_args!("{}: {said}", words.say("Due", "期限")));
        }
        Promise::ByLevel { scale, rules } => {
            for level in rules.iter() {
                let said = words.explained_rule(&level.rule);
                words.line(indent, format_args!("{scale} {}: {said}", level.level));
            }
        }
    }
    let met = match one.sense {
        Sense::By => words.say("Met when it is done by then", "それまでに実施すれば満たす"),
        Sense::From => words.say("Met when it is not done earlier", "それ以降に実施すれば満たす"),
        Sense::After => words.say("Met when it goes on until that day is over", "その日が終わるまで続けば満たす"),
        Sense::None => words.say("Nothing is held against it", "満たしたかどうかは判定しない"),
    };
    words.line(indent, met);
    words.also(indent, &one.basis);
}

/// How available the service is to be.
pub(super) fn availability(words: &mut Words<'_>, indent: usize, one: &AvailabilityTarget) {
    let percent = percent(one.millionths);
    let period =
        words.sourced_value(&one.period, |_| words.say("each calendar month by itself", "暦月ごと").to_owned());
    let least = match words.language {
        Language::English => format!("at least {percent} %  [{}]", one.clause),
        Language::Japanese => format!("{percent} % 以上  [{}]", one.clause),
    };
    words.line(indent, format_args!("{}: {least}", words.say("Target", "目標")));
    words.line(indent, format_args!("{}: {period}", words.say("Measured", "測定期間")));
    let aside = words.say("excluded work is not measured", "除外される作業の時間は測らない");
    words.line(indent, format_args!("{}: {aside}  [{}]", words.say("Left out", "除外"), one.exclusions));
}

/// A scale with what each level means and brings.
pub(super) fn scale(words: &mut Words<'_>, indent: usize, one: &Scale) {
    let language = words.language;
    words.line(indent, format_args!("{} ({})", one.name.of(language), one.id));
    let indent = indent.saturating_add(1);
    for level in one.levels.iter() {
        let clauses: String = level.clauses.iter().map(|clause| format!(" [{clause}]")).collect();
        words.line(indent, format_args!("{} {clauses}", level.id));
        for (label, text) in [
            (words.say("When", "定義"), &level.definition),
            (words.say("Decided by", "判断者"), &level.decider),
            (words.say("Done", "対応"), &level.action),
            (words.say("Told", "通知"), &level.notification),
        ] {
            words.line(indent.saturating_add(1), format_args!("{label}: {}", text.of(language)));
        }
    }
}

/// `990000` millionths are `99`, `999500` are `99.95`.
fn percent(millionths: u32) -> String {
    let (whole, rest) = (millionths / 10_000, millionths % 10_000);
    let text = format!("{whole}.{rest:04}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Words<'_> {
    /// A rule with its clause and, where one settles part of it, its reading.
    fn explained_rule(&self, rule: &DueRule) -> String {
        let settled = match rule {
            DueRule::BusinessDays { end: Deadline::DayEnd(term), .. } => self.sourced_value(term, |end| match end {
                BusinessDayEnd::DeskClose => self.say("to the desk's closing", "窓口の営業終了まで").to_owned(),
                BusinessDayEnd::Midnight => self.say("to midnight", "24:00 まで").to_owned(),
            }),
            DueRule::BusinessDays { end: Deadline::Response(term), .. } => {
                self.sourced_value(term, |response| match response {
                    BusinessDayResponse::NextDayEnd => self.say("to the day's end", "その日の終わりまで").to_owned(),
                    BusinessDayResponse::SameTime => self.say("to the same time of day", "同じ時刻まで").to_owned(),
                })
            }
            DueRule::InForce { count, .. } => self.sourced_value(count, |count| match count {
                AmendmentCount::AfterFullDays => self.say("on the day after them", "その翌日").to_owned(),
                AmendmentCount::OnThe20th => self.say("on the last of them", "その最終日").to_owned(),
            }),
            DueRule::LatestBefore { .. } => {
                let reading = Reading::NoticeCount;
                format!("({} = {})", reading.name(), Readings::default().get(reading))
            }
            _ => String::new(),
        };
        let before = match (settled.is_empty(), settled.starts_with('(')) {
            (true, _) => "",
            (false, true) => " ",
            (false, false) => self.say(", ", "、"),
        };
        format!("{}{before}{settled}  [{}]", self.rule(rule), rule.clause())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_shown_without_zeros_that_say_nothing() {
        let cases = [(990_000, "99"), (999_500, "99.95"), (1_000_000, "100"), (5, "0.0005"), (0, "0")];
        for (millionths, expected) in cases {
            assert_eq!(percent(millionths), expected);
        }
    }
}
