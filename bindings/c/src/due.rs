//! When is something due?

use yakkan::calendar::{Date, Month, Timestamp};
use yakkan::contract_rules::{Commitment, Readings};
use yakkan::severity::{DeskDays, DueError, Moment, MomentError, due_moment, rule_for};

use crate::YAKKAN_NO_INSTANT;
use crate::border::Caller;
use crate::code::{Code, codes};
use crate::contract::within_limit;
use crate::failure::Failure;
use crate::forms::{any_day, contract_day, instant, instant_number, month, optional_day_number};
use crate::readings::{YakkanReadings, readings};
use crate::service::CATALOG;
use crate::status::YakkanStatus;

/// Something that a service promises; it names its service. ITES has 1 to 19, NEC 20 to 39, ESET 40 to 59.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanCommitment {
    /// `ites-id`: the monthly report; takes the month reported on, gives a day.
    ItesMonthlyReport = 1,
    /// `ites-id-cert`: a certificate expires; takes the day of issue, gives a day.
    ItesCertificateExpiry = 2,
    /// `nec-mimamori`: the answer to an inquiry; takes and gives an instant.
    NecInquiryAnswer = 20,
    /// `nec-mimamori`: an inquiry is closed without an answer; takes the day of the answer, gives a day.
    NecInquiryAutoClose = 21,
    /// `nec-mimamori`: word of a failure, by severity; takes an instant or a day, gives none.
    NecFailureContact = 22,
    /// `nec-mimamori`: alerts are kept; takes and gives a day.
    NecAlertRetention = 23,
    /// `nec-mimamori`: notice of maintenance; takes the day of the work, gives the last day for the notice.
    NecMaintenanceNotice = 24,
    /// `nec-mimamori`: amended terms are in force; takes the day of publication, gives a day.
    NecAmendmentInForce = 25,
    /// `nec-mimamori`: a UTM is to be replaced; takes the day of manufacture, gives a day.
    NecUtmReplacement = 26,
    /// `eset-mdr-ultimate`: the first response, by severity; takes and gives an instant.
    EsetFirstResponse = 40,
    /// `eset-mdr-ultimate`: agents may be upgraded; takes the day of release, gives a day.
    EsetAgentUpgrade = 41,
    /// `eset-mdr-ultimate`: raw logs are kept; takes and gives a day.
    EsetRawLogRetention = 42,
    /// `eset-mdr-ultimate`: detection logs are kept; takes and gives a day.
    EsetDetectionLogRetention = 43,
}

codes! { YakkanCommitment {
    ItesMonthlyReport "ites-id/monthly-report"
    ItesCertificateExpiry "ites-id-cert/certificate-expiry"
    NecInquiryAnswer "nec-mimamori/inquiry-answer"
    NecInquiryAutoClose "nec-mimamori/inquiry-auto-close"
    NecFailureContact "nec-mimamori/failure-contact"
    NecAlertRetention "nec-mimamori/alert-retention"
    NecMaintenanceNotice "nec-mimamori/maintenance-notice"
    NecAmendmentInForce "nec-mimamori/amendment-in-force"
    NecUtmReplacement "nec-mimamori/utm-replacement"
    EsetFirstResponse "eset-mdr-ultimate/first-response"
    EsetAgentUpgrade "eset-mdr-ultimate/agent-upgrade"
    EsetRawLogRetention "eset-mdr-ultimate/raw-log-retention"
    EsetDetectionLogRetention "eset-mdr-ultimate/detection-log-retention"
} }

impl YakkanCommitment {
    pub(crate) fn terms(self) -> Result<&'static Commitment, Failure> {
        let found = self
            .name()
            .split_once('/')
            .and_then(|(service, commitment)| CATALOG.service(service)?.commitment(commitment));
        found.ok_or_else(|| Failure::told(YakkanStatus::UnknownCommitment, "no document makes this commitment"))
    }
}

/// How grave something is, on the scale that its commitment goes by.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanSeverity {
    /// None, for a commitment that goes by none.
    None = 0,
    /// A.
    A = 1,
    /// B.
    B = 2,
    /// C.
    C = 3,
    /// Z.
    Z = 26,
}

codes! { YakkanSeverity { None "" A "A" B "B" C "C" Z "Z" } }

impl YakkanSeverity {
    pub(crate) fn level(self) -> Option<&'static str> {
        Some(self.name()).filter(|name| !name.is_empty())
    }
}

/// Days that differ from a desk's own: closed ones, such as a company holiday, and open ones.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanDeskDays {
    /// Days added to the desk's closed days, as in 20261031; null where there are none.
    pub closures: *const i32,
    /// How many.
    pub closure_count: usize,
    /// Days taken out of its closed days, whatever else they are; null where there are none.
    pub open_days: *const i32,
    /// How many.
    pub open_day_count: usize,
}

/// The days behind a pointer to [`YakkanDeskDays`], in order.
#[derive(Default)]
pub(crate) struct OwnDays {
    closures: Vec<Date>,
    open_days: Vec<Date>,
}

impl OwnDays {
    pub(crate) fn read(caller: Caller<'_>, days: *const YakkanDeskDays) -> Result<Self, Failure> {
        let list = |name, first, count| {
            let rows = within_limit(caller.list(name, first, count)?)?.iter().enumerate();
            let mut days: Vec<Date> = rows
                .map(|(row, day)| calendar_day(name, *day).map_err(|failure| failure.in_row(row)))
                .collect::<Result<_, _>>()?;
            days.sort_unstable();
            Ok::<_, Failure>(days)
        };
        match caller.optional_row("desk_days", days)? {
            None => Ok(Self::default()),
            Some(days) => Ok(Self {
                closures: list("closures", days.closures, days.closure_count)?,
                open_days: list("open_days", days.open_days, days.open_day_count)?,
            }),
        }
    }
}

/// The instant by which something is due that is counted from an instant.
///
/// `commitment` is a `YAKKAN_COMMITMENT_…` code, `severity` a `YAKKAN_SEVERITY_…` code; `readings` and `desk_days` may be null. Writes the instant to
/// `due`, or `YAKKAN_NO_INSTANT` where no figure is promised. A commitment that takes a day is `YAKKAN_STATUS_WRONG_FORM`.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; `due` is
/// null or points to an `int64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_due_instant(
    readings: *const YakkanReadings,
    desk_days: *const YakkanDeskDays,
    commitment: i32,
    severity: i32,
    from: i64,
    due: *mut i64,
) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("due", due)?;
        let readings = self::readings(caller, readings)?;
        let own = OwnDays::read(caller, desk_days)?;
        let commitment = YakkanCommitment::of("commitment", commitment)?.terms()?;
        let level = YakkanSeverity::of("severity", severity)?.level();
        out.write(due_instant(commitment, level, instant("from", from)?, &own, &readings)?);
        Ok(())
    })
}

/// The day by which something is due that is counted from a day or a month.
///
/// `commitment` is a `YAKKAN_COMMITMENT_…` code, `severity` a `YAKKAN_SEVERITY_…` code; `from` a day as in 20261031, or a month as in 202610 where the
/// commitment takes one; `readings` and `desk_days` may be null. Writes the day to `due`, or `YAKKAN_NO_DAY` where no figure is promised. A commitment
/// that takes an instant is `YAKKAN_STATUS_WRONG_FORM`.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; `due` is
/// null or points to an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_due_day(
    readings: *const YakkanReadings,
    desk_days: *const YakkanDeskDays,
    commitment: i32,
    severity: i32,
    from: i32,
    due: *mut i32,
) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("due", due)?;
        let readings = self::readings(caller, readings)?;
        let own = OwnDays::read(caller, desk_days)?;
        let commitment = YakkanCommitment::of("commitment", commitment)?.terms()?;
        let level = YakkanSeverity::of("severity", severity)?.level();
        let from = day_or_month(from)?;
        let day = match moment(commitment, level, from, &own, &readings)? {
            Some(Moment::Day(day)) => Some(day),
            None => None,
            Some(_) => return Err(Failure::told(YakkanStatus::WrongForm, "the commitment gives an instant")),
        };
        out.write(optional_day_number(day));
        Ok(())
    })
}

/// The instant by which something is due, as a number.
pub(crate) fn due_instant(
    commitment: &'static Commitment,
    level: Option<&str>,
    from: Timestamp,
    own: &OwnDays,
    readings: &Readings,
) -> Result<i64, Failure> {
    match moment(commitment, level, Moment::Instant(from), own, readings)? {
        Some(Moment::Instant(at)) => instant_number(at),
        None => Ok(YAKKAN_NO_INSTANT),
        Some(_) => Err(Failure::told(YakkanStatus::WrongForm, "the commitment gives a day")),
    }
}

fn moment(
    commitment: &'static Commitment,
    level: Option<&str>,
    from: Moment,
    own: &OwnDays,
    readings: &Readings,
) -> Result<Option<Moment>, Failure> {
    let rule =
        rule_for(commitment, level).map_err(|error| Failure::told(YakkanStatus::UnknownSeverity, error.to_string()))?;
    let desk = rule.desk().and_then(|desk| CATALOG.desk(desk.as_str()));
    let desk = desk.map(|desk| DeskDays { desk, closures: &own.closures, open_days: &own.open_days }.prepare(readings));
    due_moment(commitment, rule, from, desk.as_ref(), readings).map_err(|error| {
        let status = match &error {
            DueError::Moment(MomentError::WrongForm { .. }) => YakkanStatus::WrongForm,
            DueError::Moment(MomentError::OutOfRange { .. }) => YakkanStatus::DateOutOfRange,
            DueError::DeskNeeded { .. } => YakkanStatus::UnknownDesk,
            DueError::OutOfCalendar(_) => YakkanStatus::CalendarOutOfRange,
        };
        Failure::told(status, error.to_string())
    })
}

fn day_or_month(number: i32) -> Result<Moment, Failure> {
    if (100_000..1_000_000).contains(&number) {
        let month: Month = month("from", number)?;
        return Ok(Moment::Month(month));
    }
    contract_day("from", number).map(Moment::Day)
}

fn calendar_day(name: &'static str, number: i32) -> Result<Date, Failure> {
    let day = any_day(name, number)?;
    let outside =
        || Failure::number(YakkanStatus::CalendarOutOfRange, name, number, "is not between 19550101 and 20991231");
    (yakkan::calendar::FIRST..=yakkan::calendar::LAST).contains(&day).then_some(day).ok_or_else(outside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::assert_distinct;

    #[test]
    fn every_commitment_of_the_catalog_has_its_number() {
        assert_distinct::<YakkanCommitment>();
        let mut known = 0;
        for service in CATALOG.services() {
            for commitment in service.commitments.iter() {
                let name = format!("{}/{}", service.id.as_str(), commitment.id.as_str());
                assert_eq!(YakkanCommitment::named(&name).unwrap().terms().unwrap(), commitment);
                known += 1;
            }
        }
        assert_eq!(known, YakkanCommitment::ALL.len());
    }
}
