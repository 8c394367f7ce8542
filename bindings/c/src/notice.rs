//! Until when is a line locked, and by when must notice be given?

use yakkan::calendar::term_last_day;
use yakkan::contract_rules::{NoticeKind, latest_notice};

use crate::code::{Code, codes};
use crate::forms::{contract_day, day_number, optional_day_number};
use crate::readings::{YakkanReadings, readings};
use crate::service::YakkanService;
use crate::status::YakkanStatus;

/// What a notice is for.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanNoticeKind {
    /// A smaller quantity from 0:00 of a day.
    Decrease = 1,
    /// The end of the service with a day.
    Cancellation = 2,
}

codes! { YakkanNoticeKind { Decrease "decrease" Cancellation "cancel" } }

impl YakkanNoticeKind {
    pub(crate) fn kind(self) -> NoticeKind {
        match self {
            Self::Decrease => NoticeKind::Decrease,
            Self::Cancellation => NoticeKind::Cancellation,
        }
    }
}

/// The last day of the lock of a line that starts on `start`: neither a decrease nor a cancellation until it is over.
///
/// Writes the day to `last_day`, or `YAKKAN_NO_DAY` where the document states no lock. The day may lie after 2099.
///
/// # Safety
///
/// `last_day` is null or points to an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_lock_end(service: i32, start: i32, last_day: *mut i32) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("last_day", last_day)?;
        let (service, start) = (YakkanService::of("service", service)?, contract_day("start", start)?);
        let lock = service.terms_on(start)?.lock.as_ref();
        out.write(optional_day_number(lock.map(|lock| term_last_day(start, lock.length))));
        Ok(())
    })
}

/// The last day on which notice is in time for a change on the day `on`, with no contract in sight.
///
/// `kind` is a `YAKKAN_NOTICE_KIND_…` code; `readings` may be null. Writes the day to `latest`, or `YAKKAN_NO_DAY` where the document states no
/// notice, and to `effective` the day the change takes effect: for a cancellation its last day, mostly the end of the month.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; `latest` and `effective` are null or point to an `int32_t` each.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_latest_notice(
    readings: *const YakkanReadings,
    service: i32,
    kind: i32,
    on: i32,
    latest: *mut i32,
    effective: *mut i32,
) -> YakkanStatus {
    call!(|caller| {
        let (latest, effective) = (caller.out("latest", latest)?, caller.out("effective", effective)?);
        let readings = self::readings(caller, readings)?;
        let service = YakkanService::of("service", service)?.terms()?;
        let kind = YakkanNoticeKind::of("kind", kind)?.kind();
        let found = latest_notice(service, kind, contract_day("on", on)?, &readings);
        latest.write(optional_day_number(found.on));
        effective.write(day_number(found.effective));
        Ok(())
    })
}
