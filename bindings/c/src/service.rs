//! Services by number.

use std::ffi::c_char;

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::Service;

use crate::code::{Code, UnknownCode, codes};
use crate::failure::Failure;
use crate::status::YakkanStatus;

/// The built-in documents, which typed calls and columns answer from.
pub(crate) static CATALOG: Catalog = Catalog::built_in();

/// A service of the built-in documents. FUJIFILM BI has 1 to 19, NEC 20 to 39, ESET 40 to 59; numbers that name nothing yet are reserved.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanService {
    /// `ites-base`: the basic contract of IT Expert Services.
    ItesBase = 1,
    /// `ites-edr-mdr-base`: the basic contract of EDR and MDR.
    ItesEdrMdrBase = 2,
    /// `ites-edr`: EDR.
    ItesEdr = 3,
    /// `ites-mdr`: MDR.
    ItesMdr = 4,
    /// `ites-id`: ID management.
    ItesId = 5,
    /// `ites-id-cert`: client certificates for ID management.
    ItesIdCert = 6,
    /// `ites-id-setup`: help with setting up ID management, once.
    ItesIdSetup = 7,
    /// `ites-pc-support`: PC support.
    ItesPcSupport = 8,
    /// `nec-mimamori`: the watch service for UTM.
    NecMimamori = 20,
    /// `eset-mdr-ultimate`: ESET PROTECT MDR Ultimate.
    EsetMdrUltimate = 40,
}

codes! { YakkanService {
    ItesBase "ites-base"
    ItesEdrMdrBase "ites-edr-mdr-base"
    ItesEdr "ites-edr"
    ItesMdr "ites-mdr"
    ItesId "ites-id"
    ItesIdCert "ites-id-cert"
    ItesIdSetup "ites-id-setup"
    ItesPcSupport "ites-pc-support"
    NecMimamori "nec-mimamori"
    EsetMdrUltimate "eset-mdr-ultimate"
} }

impl YakkanService {
    /// Its terms, as the newest edition states them.
    pub(crate) fn terms(self) -> Result<&'static Service, Failure> {
        CATALOG.service(self.name()).ok_or_else(Failure::internal)
    }

    /// Its terms, as the edition states them that a line keeps which starts on the day.
    pub(crate) fn terms_on(self, start: Date) -> Result<&'static Service, Failure> {
        CATALOG.service_on(self.name(), start).ok_or_else(Failure::internal)
    }
}

/// The terms of every service, looked up once for many rows.
pub(crate) struct TermsTable(Vec<(i32, YakkanService, &'static Service, bool)>);

impl TermsTable {
    /// Looks them up.
    pub(crate) fn new() -> Result<Self, Failure> {
        let row = |(code, _): &(YakkanService, &str)| {
            let terms = code.terms()?;
            Ok((code.number(), *code, terms, CATALOG.has_editions(terms)))
        };
        YakkanService::ALL.iter().map(row).collect::<Result<_, _>>().map(Self)
    }

    /// The newest terms of a service.
    pub(crate) fn newest(&self, number: i32) -> Result<&'static Service, Failure> {
        self.row(number).map(|(_, _, terms, _)| *terms)
    }

    /// The terms of a service that a line keeps which starts on the day.
    pub(crate) fn on(&self, number: i32, start: Date) -> Result<&'static Service, Failure> {
        match self.row(number)? {
            (_, code, _, true) => code.terms_on(start),
            (_, _, terms, false) => Ok(terms),
        }
    }

    fn row(&self, number: i32) -> Result<&(i32, YakkanService, &'static Service, bool), Failure> {
        let row = self.0.iter().find(|(known, ..)| *known == number);
        row.ok_or_else(|| UnknownCode { parameter: "services", number }.into())
    }
}

/// The code of a service that is named as in the request language: `ites-mdr`.
///
/// # Safety
///
/// `name` is null or points to `length` bytes; `service` is null or points to an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_service_code(name: *const c_char, length: usize, service: *mut i32) -> YakkanStatus {
    call!(|caller| {
        let (name, service) = (caller.text("name", name, length)?, caller.out("service", service)?);
        let unknown = || Failure::told(YakkanStatus::UnknownService, "no service of this library has that name");
        service.write(YakkanService::named(name).ok_or_else(unknown)?.number());
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::assert_distinct;

    #[test]
    fn every_service_of_the_catalog_has_its_number() {
        assert_distinct::<YakkanService>();
        assert_eq!(YakkanService::ALL.len(), CATALOG.services().count());
        for service in CATALOG.services() {
            let code = YakkanService::named(service.id.as_str()).unwrap();
            assert_eq!(code.terms().unwrap(), service);
        }
    }
}
