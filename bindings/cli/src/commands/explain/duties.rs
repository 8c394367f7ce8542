//! What a document asks of each side besides its terms, and what it says again.

use yakkan::contract_rules::{ClauseId, Party, Service};

use super::super::words::Words;

/// The duties of each side; nothing where there are none. What a term rests on decides something and stands with the term.
pub(super) fn duties(words: &mut Words<'_>, indent: usize, service: &Service) {
    let grounds = yakkan_requests::service_grounds(service);
    let decides = |id: &ClauseId| grounds.clauses().contains(&id);
    let duties: Vec<_> =
        words.catalog.duties(service).filter(|duty| duty.stated.is_some() || !decides(duty.id)).collect();
    for (party, en, ja) in [
        (Some(Party::Customer), "The customer", "お客様"),
        (Some(Party::Provider), "The provider", "提供者"),
        (Some(Party::Vendor), "The maker of the product", "製品の開発元"),
        (Some(Party::Insurer), "The insurer", "保険会社"),
        (None, "Attested by a person", "人が確認するもの"),
    ] {
        let of_party: Vec<_> = duties.iter().filter(|duty| duty.party() == party).collect();
        if of_party.is_empty() {
            continue;
        }
        words.line(indent, words.say(en, ja));
        for duty in of_party {
            let text = duty.clause.map_or("", |clause| clause.text.of(words.language));
            let figure = duty.figure().map(|figure| format!(" ({} {})", figure.value, figure.unit.of(words.language)));
            let figure = figure.unwrap_or_default();
            words.line(indent.saturating_add(1), format_args!("[{}] {text}{figure}", duty.id));
        }
    }
}

/// The clauses that say again what others say.
pub(super) fn restatements(words: &mut Words<'_>, indent: usize, service: &Service) {
    for again in service.restated.iter() {
        let says = words.say("says again what", "は次と同じ内容:");
        let tail = words.say(" says", "");
        words.line(indent, format_args!("[{}] {says} [{}]{tail}", again.clause, again.of));
    }
}
