//! `yakkan timeline`: a contract over time, as SVG.

use yakkan::catalog::Catalog;
use yakkan::contract_rules::Language;

use super::{day, readings, text_of};
use crate::arguments::Timeline;
use crate::failure::Failure;

/// The picture of a contract.
pub(crate) fn picture(catalog: &Catalog, language: Language, arguments: &Timeline) -> Result<String, Failure> {
    let contract = yakkan_requests::read_contract(catalog, &text_of(&arguments.contract)?)?;
    let chosen = readings(&arguments.readings)?;
    let from = arguments.from.as_deref().map(day).transpose()?;
    let to = arguments.to.as_deref().map(day).transpose()?;
    let timeline = yakkan::timeline(&contract, from, to, &chosen).map_err(|error| Failure(error.to_string()))?;
    let _ = (timeline, language);
    Ok(String::new())
}
