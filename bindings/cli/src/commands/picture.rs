//! `yakkan timeline`: a contract over time, as SVG.

use yakkan::TimelineError;
use yakkan::calendar::Iso;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Language, Reason, check_contract};

use super::{day, readings, text_of};
use crate::arguments::Timeline;
use crate::failure::Failure;
use crate::picture::{Finding, Frame, PictureOptions, timeline_reaching, timeline_svg};

/// The picture of a contract.
pub(crate) fn picture(catalog: &Catalog, language: Language, arguments: &Timeline) -> Result<String, Failure> {
    let contract = yakkan_requests::read_contract(catalog, &text_of(&arguments.contract)?)?;
    let chosen = readings(&arguments.readings)?;
    let from = arguments.from.as_deref().map(day).transpose()?;
    let to = arguments.to.as_deref().map(day).transpose()?;
    let verdict = check_contract(&contract, &chosen);
    let found = verdict.violations.iter().map(|violation| violation.on);
    let timeline = timeline_reaching(&contract, from, to, found, &chosen).map_err(|error| {
        let TimelineError::IntervalReversed { from, to } = error;
        Failure::new(error.to_string(), format!("開始日 {} が終了日 {} より後です", Iso(from), Iso(to)))
    })?;
    let labels: Vec<String> =
        verdict.violations.iter().map(|violation| violation.short(language).to_string()).collect();
    let findings: Vec<Finding<'_, '_>> =
        verdict.violations.iter().zip(&labels).map(|(violation, label)| Finding::breach(violation, label)).collect();
    let options =
        PictureOptions { language, title: contract.id(), frame: Frame::File, highlight: None, findings: &findings };
    Ok(timeline_svg(&contract, &timeline, &options))
}
