//! Values of readings by number.

use yakkan::contract_rules::Reading;

use crate::code::codes;

/// A value of a reading; it names its reading. Ten numbers to a reading, the default first.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanReading {
    /// `allowance-year`: `contract`, the default.
    AllowanceYearContract = 1001,
    /// `allowance-year`: `calendar`.
    AllowanceYearCalendar = 1002,
    /// `amendment-count`: `after-full-days`, the default.
    AmendmentCountAfterFullDays = 1011,
    /// `amendment-count`: `on-the-20th`.
    AmendmentCountOnThe20th = 1012,
    /// `amount-rounding`: `down`, the default.
    AmountRoundingDown = 1021,
    /// `amount-rounding`: `half-up`.
    AmountRoundingHalfUp = 1022,
    /// `amount-rounding`: `up`.
    AmountRoundingUp = 1023,
    /// `business-day-end`: `desk-close`, the default.
    BusinessDayEndDeskClose = 1031,
    /// `business-day-end`: `midnight`.
    BusinessDayEndMidnight = 1032,
    /// `business-day-response`: `next-day-end`, the default.
    BusinessDayResponseNextDayEnd = 1041,
    /// `business-day-response`: `same-time`.
    BusinessDayResponseSameTime = 1042,
    /// `cancel-effect`: `month-end`, the default.
    CancelEffectMonthEnd = 1051,
    /// `cancel-effect`: `same-day`.
    CancelEffectSameDay = 1052,
    /// `claim-year`: `alert-day`, the default.
    ClaimYearAlertDay = 1061,
    /// `claim-year`: `dispatch-day`.
    ClaimYearDispatchDay = 1062,
    /// `first-month`: `charged`, the default.
    FirstMonthCharged = 1071,
    /// `first-month`: `free`.
    FirstMonthFree = 1072,
    /// `month-quantity`: `opening`, the default.
    MonthQuantityOpening = 1081,
    /// `month-quantity`: `closing`.
    MonthQuantityClosing = 1082,
    /// `month-quantity`: `peak`.
    MonthQuantityPeak = 1083,
    /// `nec-year-end`: `12-29..01-03`, the default.
    NecYearEndFromThe29th = 1091,
    /// `nec-year-end`: `12-30..01-03`.
    NecYearEndFromThe30th = 1092,
    /// `nec-year-end`: `none`.
    NecYearEndNone = 1093,
    /// `notice-count`: `corresponding-day`, the default.
    NoticeCountCorrespondingDay = 1101,
    /// `notice-count`: `end-of-day`.
    NoticeCountEndOfDay = 1102,
    /// `notice-count`: `clear-months`.
    NoticeCountClearMonths = 1103,
    /// `same-count`: `equal`, the default.
    SameCountEqual = 1111,
    /// `same-count`: `at-least`.
    SameCountAtLeast = 1112,
    /// `tax-rounding`: `down`, the default.
    TaxRoundingDown = 1121,
    /// `tax-rounding`: `half-up`.
    TaxRoundingHalfUp = 1122,
    /// `tax-rounding`: `up`.
    TaxRoundingUp = 1123,
    /// `upgrade-window`: `upgrade-day`, the default.
    UpgradeWindowUpgradeDay = 1131,
    /// `upgrade-window`: `alert-day`.
    UpgradeWindowAlertDay = 1132,
}

codes! { YakkanReading {
    AllowanceYearContract "allowance-year=contract"
    AllowanceYearCalendar "allowance-year=calendar"
    AmendmentCountAfterFullDays "amendment-count=after-full-days"
    AmendmentCountOnThe20th "amendment-count=on-the-20th"
    AmountRoundingDown "amount-rounding=down"
    AmountRoundingHalfUp "amount-rounding=half-up"
    AmountRoundingUp "amount-rounding=up"
    BusinessDayEndDeskClose "business-day-end=desk-close"
    BusinessDayEndMidnight "business-day-end=midnight"
    BusinessDayResponseNextDayEnd "business-day-response=next-day-end"
    BusinessDayResponseSameTime "business-day-response=same-time"
    CancelEffectMonthEnd "cancel-effect=month-end"
    CancelEffectSameDay "cancel-effect=same-day"
    ClaimYearAlertDay "claim-year=alert-day"
    ClaimYearDispatchDay "claim-year=dispatch-day"
    FirstMonthCharged "first-month=charged"
    FirstMonthFree "first-month=free"
    MonthQuantityOpening "month-quantity=opening"
    MonthQuantityClosing "month-quantity=closing"
    MonthQuantityPeak "month-quantity=peak"
    NecYearEndFromThe29th "nec-year-end=12-29..01-03"
    NecYearEndFromThe30th "nec-year-end=12-30..01-03"
    NecYearEndNone "nec-year-end=none"
    NoticeCountCorrespondingDay "notice-count=corresponding-day"
    NoticeCountEndOfDay "notice-count=end-of-day"
    NoticeCountClearMonths "notice-count=clear-months"
    SameCountEqual "same-count=equal"
    SameCountAtLeast "same-count=at-least"
    TaxRoundingDown "tax-rounding=down"
    TaxRoundingHalfUp "tax-rounding=half-up"
    TaxRoundingUp "tax-rounding=up"
    UpgradeWindowUpgradeDay "upgrade-window=upgrade-day"
    UpgradeWindowAlertDay "upgrade-window=alert-day"
} }

impl YakkanReading {
    /// The reading, and the value's name.
    pub(crate) fn value(self) -> Option<(Reading, &'static str)> {
        let (reading, value) = crate::code::Code::name(self).split_once('=')?;
        Some((Reading::parse(reading)?, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{Code, assert_distinct};

    #[test]
    fn every_value_that_can_be_chosen_has_its_number() {
        assert_distinct::<YakkanReading>();
        let chosen = Reading::ALL.iter().filter(|reading| reading.values().len() > 1);
        let names =
            chosen.flat_map(|reading| reading.values().iter().map(|value| format!("{}={value}", reading.name())));
        assert_eq!(
            YakkanReading::ALL.iter().map(|(_, name)| (*name).to_owned()).collect::<Vec<_>>(),
            names.collect::<Vec<_>>()
        );
    }

    #[test]
    fn ten_numbers_belong_to_one_reading_and_the_first_is_its_default() {
        for (code, _) in YakkanReading::ALL {
            let (reading, value) = code.value().unwrap();
            let position = usize::try_from(code.number() % 10).unwrap();
            assert_eq!(reading.values()[position - 1], value);
        }
    }
}
