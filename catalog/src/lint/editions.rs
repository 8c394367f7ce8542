//! Can the editions of a document be told apart, and is there a place for its services?

use alloc::format;

use yakkan_calendar::Iso;

use super::{Context, Report};
use crate::addition::next_position;

/// How many places [`Service::position`](yakkan_contract_rules::Service::position) tells apart.
const PLACES: u32 = 65_536;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let path = || "/edition/from".into();
    match context.document.edition.from {
        None if context.editions().next().is_some() => report.error(
            "edition-without-day",
            path(),
            "another edition of the document is loaded: this one needs the first day it is in force",
            "同じ文書の別の版があるため、この版の施行日が必要です",
        ),
        Some(day) if context.editions().any(|other| other.edition.from == Some(day)) => report.error(
            "edition-day-twice",
            path(),
            format!("another edition of the document is in force from {} as well", Iso(day)),
            format!("同じ文書の別の版も {} から施行されます", Iso(day)),
        ),
        _ => {}
    }
    places(context, report);
}

fn places(context: &Context<'_>, report: &mut Report) {
    let restated: alloc::collections::BTreeSet<_> =
        context.others.iter().flat_map(|other| other.services.iter()).map(|service| &service.id).collect();
    let new = context.document.services.iter().filter(|service| !restated.contains(&service.id)).count();
    let needed = u32::try_from(new).unwrap_or(u32::MAX).saturating_add(next_position(context.others.iter().copied()));
    if new > 0 && needed > PLACES {
        report.error(
            "too-many-services",
            "/services".into(),
            format!("with these there would be {needed} services, more than {PLACES}"),
            format!("サービスの数が {needed} になり、上限の {PLACES} を超えます"),
        );
    }
}
