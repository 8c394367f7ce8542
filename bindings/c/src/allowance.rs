//! What is left of an allowance?

use yakkan::contract_rules::{Allowance, Service};
use yakkan::quota::{Use, balances};

use crate::code::{Code, codes};
use crate::contract::{YakkanContract, within_limit};
use crate::failure::Failure;
use crate::forms::contract_day;
use crate::readings::{YakkanReadings, readings};
use crate::service::CATALOG;
use crate::status::YakkanStatus;

/// Something a service grants to be used; it names its service. ITES has 1 to 19, NEC 20 to 39, ESET 40 to 59. Certificates are counted for each
/// holder: ask `yakkan_answer` for them.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanAllowance {
    /// `ites-mdr`: verification tickets.
    ItesTicketVerification = 1,
    /// `ites-mdr`: investigation tickets.
    ItesTicketInvestigation = 2,
    /// `ites-id-setup`: meetings.
    ItesMeeting = 3,
    /// `eset-mdr-ultimate`: hunts on demand.
    EsetHuntOnDemand = 40,
    /// `eset-mdr-ultimate`: proactive hunts.
    EsetHuntProactive = 41,
    /// `eset-mdr-ultimate`: health checks.
    EsetHealthCheck = 42,
    /// `eset-mdr-ultimate`: deployments.
    EsetDeployment = 43,
    /// `eset-mdr-ultimate`: the initial tuning.
    EsetInitialTuning = 44,
}

codes! { YakkanAllowance {
    ItesTicketVerification "ites-mdr/ticket-verification"
    ItesTicketInvestigation "ites-mdr/ticket-investigation"
    ItesMeeting "ites-id-setup/meeting"
    EsetHuntOnDemand "eset-mdr-ultimate/hunt-on-demand"
    EsetHuntProactive "eset-mdr-ultimate/hunt-proactive"
    EsetHealthCheck "eset-mdr-ultimate/health-check"
    EsetDeployment "eset-mdr-ultimate/deployment"
    EsetInitialTuning "eset-mdr-ultimate/initial-tuning"
} }

impl YakkanAllowance {
    fn terms(self) -> Result<(&'static Service, &'static Allowance), Failure> {
        let found = self.name().split_once('/').and_then(|(service, allowance)| {
            let service = CATALOG.service(service)?;
            Some((service, service.allowances.iter().find(|one| one.id.as_str() == allowance)?))
        });
        found.ok_or_else(|| Failure::told(YakkanStatus::UnknownAllowance, "no document grants this allowance"))
    }
}

/// How many uses of an allowance are left in the period that holds the day `on`.
///
/// `allowance` is a `YAKKAN_ALLOWANCE_…` code, `uses` the days of the uses so far, in any order and of any period; `readings` may be null. Writes to
/// `left`; 0 where the service is not in force on the day.
///
/// # Safety
///
/// `contract` and `readings` are each null or a handle that is not freed; `uses` is null or points to `use_count` days; `left` is null or points to a
/// `uint32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_allowance_left(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    allowance: i32,
    on: i32,
    uses: *const i32,
    use_count: usize,
    left: *mut u32,
) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("left", left)?;
        let contract = &caller.handle("contract", contract)?.0;
        let readings = self::readings(caller, readings)?;
        let (service, allowance) = YakkanAllowance::of("allowance", allowance)?.terms()?;
        let days = within_limit(caller.list("uses", uses, use_count)?)?;
        let mut uses = Vec::with_capacity(days.len());
        for (row, day) in days.iter().enumerate() {
            let on = contract_day("uses", *day).map_err(|failure| failure.in_row(row))?;
            uses.push(Use { service, allowance, on, units: None, holder: None });
        }
        let found = balances(contract, contract_day("on", on)?, &uses, &readings);
        let is_asked = |id: &Service, one: &Allowance| id.id == service.id && one.id == allowance.id;
        let balance = found.rows.iter().find(|row| is_asked(row.service, row.allowance));
        out.write(balance.map_or(0, |balance| balance.left));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::assert_distinct;

    #[test]
    fn every_allowance_that_is_not_by_holder_has_its_number() {
        assert_distinct::<YakkanAllowance>();
        let mut known = 0;
        for service in CATALOG.services() {
            for allowance in service.allowances.iter().filter(|one| !one.is_by_holder()) {
                let name = format!("{}/{}", service.id.as_str(), allowance.id.as_str());
                assert_eq!(YakkanAllowance::named(&name).unwrap().terms().unwrap().1, allowance);
                known += 1;
            }
        }
        assert_eq!(known, YakkanAllowance::ALL.len());
    }
}
