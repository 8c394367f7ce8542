//! Do lock, notices and policy years have a length that binds and that somebody can mean?

use alloc::format;
use alloc::string::String;

use yakkan_calendar::Months;
use yakkan_contract_rules::{Lock, Notice, Service};

use super::Report;

/// The longest term that makes sense, ten years: no earliest change is looked for beyond it.
const LONGEST_TERM: Months = Months(120);
/// The longest notice that makes sense, five years.
const LONGEST_NOTICE: Months = Months(60);

pub(super) fn check(service: &Service, path: &str, report: &mut Report) {
    if let Some(lock) = &service.lock {
        self::lock(lock, &format!("{path}/lock"), report);
    }
    let notices =
        [("decrease_notice", &service.decrease_notice), ("cancellation_notice", &service.cancellation_notice)];
    for (name, notice) in notices {
        if let Some(notice) = notice {
            self::notice(notice, format!("{path}/{name}/months"), report);
        }
    }
    if let Some(cover) = &service.cover {
        policy_year(cover.period.length, format!("{path}/cover/period/length"), report);
    }
}

fn lock(lock: &Lock, path: &str, report: &mut Report) {
    let Months(months) = lock.length;
    if months == 0 {
        report.error(
            "lock-empty",
            format!("{path}/length"),
            "a lock of 0 months locks nothing",
            "0か月の拘束には意味がありません",
        );
    }
    if lock.length > LONGEST_TERM {
        let en = format!("a lock of {months} months is longer than any term: at most {}", LONGEST_TERM.0);
        let ja = format!("{months}か月の拘束は長すぎます(最長 {}か月)", LONGEST_TERM.0);
        report.error("lock-too-long", format!("{path}/length"), en, ja);
    }
    if lock.decrease.is_none() && lock.cancellation.is_none() {
        let en = "the lock names no clause that forbids a decrease or a cancellation: it forbids nothing";
        let ja = "減数や解約を禁じる条項がないため、この拘束は何も禁じません";
        report.error("lock-without-clause", path.into(), en, ja);
    }
}

fn notice(notice: &Notice, path: String, report: &mut Report) {
    let Months(months) = notice.months;
    if months == 0 && notice.written.is_none() {
        let en = "a notice of 0 months asks for nothing: leave it out, or name the clause that wants it in writing";
        let ja = "0か月前の通知には意味がありません。省くか、書面を求める条項を示してください";
        report.error("notice-empty", path, en, ja);
    } else if notice.months > LONGEST_NOTICE {
        let en = format!("a notice of {months} months is longer than anybody means: at most {}", LONGEST_NOTICE.0);
        let ja = format!("{months}か月前の通知は長すぎます(最長 {}か月)", LONGEST_NOTICE.0);
        report.error("notice-too-long", path, en, ja);
    }
}

fn policy_year(length: Months, path: String, report: &mut Report) {
    let Months(months) = length;
    if months == 0 {
        report.error(
            "cover-empty",
            path,
            "a policy year of 0 months covers nothing",
            "0か月の保険年度には意味がありません",
        );
    } else if length > LONGEST_TERM {
        let en = format!("a policy year of {months} months is longer than any term: at most {}", LONGEST_TERM.0);
        let ja = format!("{months}か月の保険年度は長すぎます(最長 {}か月)", LONGEST_TERM.0);
        report.error("cover-too-long", path, en, ja);
    }
}
