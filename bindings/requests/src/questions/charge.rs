//! What does a contract cost?

use yakkan::billing::{
    Charge, ChargeError, PriceError, PriceList, PriceRow, RegistrationNumber, TaxError, TaxRate, TaxTable, Warning,
    charges, invoice,
};
use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{ReadingSet, Readings, TaxKind};

use super::{Question, Read};
use crate::answer::Answer;
use crate::contract::{self, ContractForm, service};
use crate::error::{Code, Failed};
use crate::forms::{any_day, contract_day, month, text, yen, yen_node};
use crate::json::Node;
use crate::object::{Object, Place, cut, list};
use crate::prelude::*;

struct Charges<'t> {
    form: ContractForm<'t>,
    from: Month,
    to: Month,
    prices: PriceList,
}

struct Invoice<'t> {
    form: ContractForm<'t>,
    month: Month,
    prices: PriceList,
    rates: TaxTable,
    registration: Option<RegistrationNumber>,
}

pub(super) fn read_charges<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let from = month(request.required("from")?, root.member("from"))?;
    let to = month(request.required("to")?, root.member("to"))?;
    let prices = read_prices(catalog, request)?;
    Ok(Box::new(Charges { form, from, to, prices }))
}

pub(super) fn read_invoice<'t>(catalog: &'t Catalog, request: &mut Object<'_, '_>) -> Read<'t> {
    let root = request.place();
    let form = contract::read(catalog, request)?;
    let month = month(request.required("month")?, root.member("month"))?;
    let prices = read_prices(catalog, request)?;
    let rates = read_rates(request)?;
    let registration = match request.optional("registration") {
        None => None,
        Some(node) => {
            let place = root.member("registration");
            let number = RegistrationNumber::parse(text(node, place)?);
            Some(number.map_err(|error| place.error(Code::BadRegistration, cut(&error.to_string())))?)
        }
    };
    Ok(Box::new(Invoice { form, month, prices, rates, registration }))
}

fn read_prices(catalog: &Catalog, request: &mut Object<'_, '_>) -> Result<PriceList, Failed> {
    let root = request.place();
    let place = root.member("prices");
    let mut rows = Vec::new();
    for (index, node) in list(request.required("prices")?, place)?.iter().enumerate() {
        let place = place.index(index);
        let mut object = Object::new(node, place)?;
        rows.push(PriceRow {
            service: service(catalog, object.required("service")?, place.member("service"))?.id.clone(),
            from: contract_day(object.required("from")?, place.member("from"))?,
            unit_price: yen(object.required("unit_price")?, place.member("unit_price"))?,
            contract: object
                .optional("contract")
                .map(|node| text(node, place.member("contract")).map(str::to_owned))
                .transpose()?,
        });
        object.finish()?;
    }
    PriceList::new(rows).map_err(|error| match error {
        PriceError::Duplicate { row } => place.index(row).error(Code::DuplicatePrice, error.to_string()),
        PriceError::Negative { row } => place.index(row).error(Code::NegativeAmount, error.to_string()),
    })
}

fn read_rates(request: &mut Object<'_, '_>) -> Result<TaxTable, Failed> {
    let root = request.place();
    let place = root.member("rates");
    let Some(node) = request.optional("rates") else { return Ok(TaxTable::japan()) };
    let mut rows = Vec::new();
    for (index, node) in list(node, place)?.iter().enumerate() {
        rows.push(read_rate(node, place.index(index))?);
    }
    TaxTable::japan().with(rows).map_err(|error| {
        let (row, code) = match error {
            TaxError::Duplicate { row } => (row, Code::DuplicatePrice),
            TaxError::Negative { row } => (row, Code::NegativeAmount),
            TaxError::RateOutOfRange { row } => (row, Code::OutOfRange),
            TaxError::TooManyDecimals { row } => (row, Code::AmountOverflow),
        };
        place.index(row).member("rate").error(code, error.to_string())
    })
}

fn read_rate(node: &Node<'_>, place: Place<'_>) -> Result<TaxRate, Failed> {
    let mut object = Object::new(node, place)?;
    let kind = text(object.required("kind")?, place.member("kind"))?;
    let kind = TaxKind::ALL.into_iter().find(|known| known.as_str() == kind).ok_or_else(|| {
        place.member("kind").error(Code::WrongForm, format!("'{}' is not 'standard', 'reduced' or 'exempt'", cut(kind)))
    })?;
    let from = any_day(object.required("from")?, place.member("from"))?;
    let rate = yen(object.required("rate")?, place.member("rate"))?.as_decimal();
    object.finish()?;
    Ok(TaxRate { kind, from, rate })
}

fn charge_error(error: &ChargeError) -> Failed {
    match error {
        ChargeError::PriceMissing { .. } => Place::ROOT.member("prices").error(Code::PriceMissing, error.to_string()),
        ChargeError::AmountOverflow { .. } => {
            Place::ROOT.member("prices").error(Code::AmountOverflow, error.to_string())
        }
        ChargeError::IntervalReversed { .. } => {
            Place::ROOT.member("to").error(Code::IntervalReversed, error.to_string())
        }
    }
}

fn charge_node<'t>(charge: &Charge<'t>) -> Node<'t> {
    Node::object([
        ("month", Node::text(charge.month.to_string())),
        ("service", Node::text(charge.service.id.as_str())),
        ("quantity", Node::Integer(charge.quantity.into())),
        ("unit_price", yen_node(charge.unit_price)),
        ("amount", yen_node(charge.amount)),
    ])
}

impl<'t> Question<'t> for Charges<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let found = charges(&self.form.contract, self.from, self.to, &self.prices, readings)
            .map_err(|error| charge_error(&error))?;
        let rows = Node::list(found.rows.iter().map(charge_node));
        Ok(Answer::new([("charges", rows), ("total", yen_node(found.total))], found.grounds))
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}

impl<'t> Question<'t> for Invoice<'t> {
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed> {
        let made =
            invoice(&self.form.contract, self.month, &self.prices, &self.rates, self.registration.as_ref(), readings)
                .map_err(|error| charge_error(&error))?;
        let taxes = made.taxes.iter().map(|tax| {
            Node::object([
                ("kind", Node::text(tax.kind.as_str())),
                ("rate", Node::text(tax.rate.normalize().to_string())),
                ("taxable", yen_node(tax.taxable)),
                ("tax", yen_node(tax.tax)),
            ])
        });
        let warnings = made.warnings.iter().map(|warning| match warning {
            Warning::RegistrationCheckDigit => Node::text("registration-check-digit"),
        });
        let members = [
            ("lines", Node::list(made.lines.iter().map(charge_node))),
            ("taxes", Node::list(taxes)),
            ("subtotal", yen_node(made.subtotal)),
            ("tax", yen_node(made.tax)),
            ("total", yen_node(made.total)),
            ("warnings", Node::list(warnings)),
        ];
        Ok(Answer::new(members, made.grounds))
    }

    fn relied_on(&self) -> ReadingSet {
        self.form.readings
    }
}
