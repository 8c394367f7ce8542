//! The insurance that comes with a service.

use yakkan::contract_rules::{ClaimKind, ClaimYear, Cover, Language, UpgradeWindow};
use yakkan::insurance::ClaimStep;

use super::super::promises::nth;
use super::super::words::Words;

/// Policy years, limits, what gives a right to it, what a claim needs, and the steps of a claim.
pub(super) fn cover(words: &mut Words<'_>, indent: usize, cover: &Cover) {
    years(words, indent, cover);
    limit(words, indent, cover);
    right(words, indent, cover);
    words.line(indent, words.say("To attest of a claim", "請求で確認する事実"));
    rules(words, indent.saturating_add(1), cover);
    if let Some(process) = &cover.process {
        words.line(indent, words.say("Steps of a claim, in this order", "請求の手順（この順に進む）"));
        for step in ClaimStep::ALL {
            let end = match step {
                ClaimStep::ClosedAfterScan => words.say(
                    " (an end after scan-guided, where the scan leaves nothing to do)",
                    "（scan-guided の後、対応が不要なら終わり）",
                ),
                _ => "",
            };
            words.line(indent.saturating_add(1), format_args!("{}{end}  [{}]", step.as_str(), step.clause(process)));
        }
    }
    words.also(indent, &cover.basis);
}

fn years(words: &mut Words<'_>, indent: usize, cover: &Cover) {
    let period = &cover.period;
    let length = words.span(period.length.0);
    let years = match words.language {
        Language::English => format!("{length} each, the first from the 1st of the month after use began"),
        Language::Japanese => format!("{length}ごと。最初は利用開始の翌月1日から"),
    };
    words.line(indent, format_args!("{}: {years}  [{}]", words.say("Policy years", "保険年度"), period.start));
    for (clause, en, ja) in [
        (&period.renewal, "Renewed as long as the service is in force", "サービスが有効な間は自動更新"),
        (&period.before, "Nothing is paid for what comes before the first", "最初の保険年度より前は支払われない"),
        (
            &period.after,
            "Nothing is paid for what comes after the service's last day",
            "サービスの最終日より後は支払われない",
        ),
    ] {
        words.line(indent, format_args!("{}  [{clause}]", words.say(en, ja)));
    }
}

fn limit(words: &mut Words<'_>, indent: usize, cover: &Cover) {
    let limit = &cover.limit;
    let (count, each, total) = (limit.dispatches, words.yen(limit.each), words.yen(limit.total));
    let said = match words.language {
        Language::English => format!("{count} dispatches, at most {each} for each and {total} in all"),
        Language::Japanese => format!("駆け付け {count} 回、1回 {each}まで、合計 {total}まで"),
    };
    let label = words.say("Paid in a policy year", "保険年度ごとの支払限度");
    words.line(indent, format_args!("{label}: {said}  [{}]", limit.clause));
    let year = words.sourced_value(&cover.claim_year, |year| match year {
        ClaimYear::AlertDay => words.say("the one of the alert", "アラートの日の年度").to_owned(),
        ClaimYear::DispatchDay => words.say("the one of the dispatch", "駆け付けの日の年度").to_owned(),
    });
    words.line(
        indent,
        format_args!("{}: {year}", words.say("A claim counts in the policy year", "請求を数える保険年度")),
    );
}

fn right(words: &mut Words<'_>, indent: usize, cover: &Cover) {
    let (alert, window) = (&cover.alert, &cover.window);
    let stars = match words.language {
        Language::English => format!("an alert of {} stars", alert.stars),
        Language::Japanese => format!("星 {} つのアラート", alert.stars),
    };
    words.line(indent, format_args!("{}: {stars}  [{}]", words.say("Right", "権利の発生"), alert.clause));
    let days = match words.language {
        Language::English => format!("up to the {} day after the alert", nth(window.days)),
        Language::Japanese => format!("アラートの日の翌日から {} 日以内", window.days),
    };
    let label = words.say("Dispatch", "駆け付けの期限");
    words.line(indent, format_args!("{label}: {days}  [{}]", window.clause));
    if let Some(lower) = &alert.upgraded {
        let from = words.sourced_value(&lower.window, |from| match from {
            UpgradeWindow::UpgradeDay => words.say("days counted from the report", "報告の日から数える").to_owned(),
            UpgradeWindow::AlertDay => words.say("days counted from the alert", "アラートの日から数える").to_owned(),
        });
        let said = match words.language {
            Language::English => {
                format!("also one of {} stars once it is reported to be of {}; its {from}", lower.stars, alert.stars)
            }
            Language::Japanese => {
                format!("星 {} つでも星 {} つ相当と報告されれば同じ。{from}", lower.stars, alert.stars)
            }
        };
        words.line(indent, format_args!("{}: {said}  [{}]", words.say("Upgraded", "格上げ"), lower.clause));
    }
}

fn rules(words: &mut Words<'_>, indent: usize, cover: &Cover) {
    for rule in cover.rules.iter() {
        let said = words.attested(&rule.attestation);
        let asked = match rule.asked {
            ClaimKind::Every => "",
            ClaimKind::BelowFullGrade => {
                words.say(" (only where the alert itself was of a lower grade)", "（アラート自体の区分が低い場合のみ）")
            }
        };
        words.line(indent, format_args!("{said}{asked}"));
        if let Some(exception) = &rule.exception {
            let (fact, clause) = (&exception.fact, &exception.clause);
            let requirement = exception.requirement.of(words.language);
            let said = match words.language {
                Language::English => format!(
                    "unless, for an alert of {} stars, {fact} = true: {requirement}  [{clause}]",
                    cover.alert.stars
                ),
                Language::Japanese => format!(
                    "ただし星 {} つのアラートでは {fact} = true（{requirement}）なら不要  [{clause}]",
                    cover.alert.stars
                ),
            };
            words.line(indent.saturating_add(1), said);
        }
    }
}
