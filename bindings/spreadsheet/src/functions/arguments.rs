//! Arguments that several functions take.

use yakkan::calendar::Date;
use yakkan::contract_rules::Service;

use crate::cells::{Cell, Filled};
use crate::json::cut;
use crate::table::{Argument, argument, words};
use crate::trouble::{Trouble, VALUE};

pub(crate) const SERVICE: Argument = argument(
    "service",
    "service",
    words("service", "サービス"),
    words(
        "the service: its id, like \"ites-mdr\", or its name in the document",
        "サービスの ID(\"ites-mdr\" など)、または仕様書にある名称",
    ),
);

impl<'c> Filled<'c> {
    /// A service in its newest edition, by its id or its name in either language.
    pub(crate) fn service(&self) -> Result<&'c Service, Trouble> {
        let name = self.name()?;
        let catalog = self.place.sheet.catalog;
        if let Some(service) = catalog.service(&name) {
            return Ok(service);
        }
        let lower = name.to_ascii_lowercase();
        let mut named = catalog.services().filter(|service| {
            service.id.as_str() == lower || service.name.ja == name || service.name.en.eq_ignore_ascii_case(&name)
        });
        let first = named.next();
        match first {
            // Editions of one service bear one name; two services of one name would be a guess.
            Some(service) if named.all(|other| other.id == service.id) => {
                Ok(catalog.service(service.id.as_str()).unwrap_or(service))
            }
            _ => {
                let given = cut(&name);
                Err(told!(
                    self.place,
                    VALUE,
                    "unknown-service",
                    "there is no service '{given}'",
                    "「{given}」というサービスはありません"
                ))
            }
        }
    }

    /// A service as the edition states it that a line keeps which starts on a day.
    pub(crate) fn service_on(&self, start: Date) -> Result<&'c Service, Trouble> {
        let newest = self.service()?;
        Ok(self.place.sheet.catalog.service_on(newest.id.as_str(), start).unwrap_or(newest))
    }
}

impl<'c> Cell<'c> {
    /// The service a cell must name.
    pub(crate) fn service(self) -> Result<&'c Service, Trouble> {
        self.required()?.service()
    }
}
