//! Arguments that several functions take, and how they are read.

use yakkan::calendar::Date;
use yakkan::contract_rules::{NoticeKind, Service};
use yakkan_requests::cut;

use crate::cells::{Cell, Filled};
use crate::table::{Argument, argument, words};
use crate::trouble::{Trouble, VALUE};

pub(super) const SERVICE: Argument = argument(
    "service",
    "service",
    words("service", "サービス"),
    words(
        "the service: its id, like \"ites-mdr\", or its name in the document",
        "サービスの ID(\"ites-mdr\" など)、または仕様書にある名称",
    ),
);

pub(super) const LINES: Argument = argument(
    "lines",
    "lines",
    words("lines", "契約行"),
    words(
        "a row for each service: service, start, quantity, last_day; with a header row in any order, and then also contract, use_start, unit_price and changes (like \"2027-06-01=28\")",
        "サービスごとに 1 行: サービス、開始日、数量、最終日。見出し行があれば順序は自由で、契約、利用開始日、単価、数量変更(\"2027-06-01=28\" など)も使えます",
    ),
);

pub(super) const CONTRACT: Argument = argument(
    "contract",
    "text",
    words("contract", "契約"),
    words("which contract, where the lines have a column for it", "契約行に「契約」列があるとき、対象の契約"),
)
.optional();

pub(super) const FACTS: Argument = argument(
    "facts",
    "facts",
    words("facts", "事実"),
    words(
        "what is known of the customer: two columns, name and value, or text like \"in-japan=yes; administrators=2\"; written: whether the notice was in writing",
        "お客様について分かっていること: 名前と値の 2 列、または \"in-japan=yes; administrators=2\" のような文字列。written は通知が書面かどうか",
    ),
)
.optional();

pub(super) const READINGS: Argument = argument(
    "readings",
    "readings",
    words("readings", "解釈"),
    words(
        "how silences of the documents are read where not by default: two columns, name and value, or text like \"first-month=free\"",
        "仕様書に定めがない点の解釈を既定から変えるもの: 名前と値の 2 列、または \"first-month=free\" のような文字列",
    ),
)
.optional();

pub(super) const QUANTITY: Argument =
    argument("quantity", "count", words("quantity", "数量"), words("how many units of the service", "サービスの数量"));

pub(super) const START: Argument = argument(
    "start",
    "day",
    words("start", "開始日"),
    words("the first day of the service in the contract", "その契約でサービスが始まる日"),
);

pub(super) const NOTICE_ON: Argument = argument(
    "notice_on",
    "day",
    words("notice_on", "通知到達日"),
    words("the day the notice arrives", "通知が到達する日"),
);

pub(super) const CLOSURES: Argument = argument(
    "closures",
    "days",
    words("closures", "休業日"),
    words("further days on which the desk is closed", "窓口が追加で休む日"),
)
.optional();

pub(super) const OPEN_DAYS: Argument = argument(
    "open_days",
    "days",
    words("open_days", "臨時営業日"),
    words("days on which the desk is open all the same", "窓口が臨時に営業する日"),
)
.optional();

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
                    "there is no service '{0}'",
                    "「{0}」というサービスはありません",
                    given
                ))
            }
        }
    }

    /// A service as the edition states it that a line keeps which starts on a day.
    pub(crate) fn service_on(&self, start: Date) -> Result<&'c Service, Trouble> {
        let newest = self.service()?;
        let catalog = self.place.sheet.catalog;
        if !catalog.has_editions(newest) {
            return Ok(newest);
        }
        Ok(catalog.service_on(newest.id.as_str(), start).unwrap_or(newest))
    }

    /// What a notice is for.
    pub(crate) fn notice_kind(&self) -> Result<NoticeKind, Trouble> {
        match self.name()?.to_ascii_lowercase().as_str() {
            "decrease" | "減数" => Ok(NoticeKind::Decrease),
            "cancel" | "解約" => Ok(NoticeKind::Cancellation),
            _ => Err(self.none_of("decrease, cancel, 減数, 解約")),
        }
    }
}

impl<'c> Cell<'c> {
    /// The service a cell must name.
    pub(crate) fn service(self) -> Result<&'c Service, Trouble> {
        self.required()?.service()
    }
}
