//! What a document asks of each side besides the terms, and what it says again.

use yakkan::contract_rules::{Party, Service};

use super::super::words::Words;

/// The duties, each with who must act where the service states it, and then the repetitions.
pub(super) fn explain(words: &mut Words<'_>, service: &Service) {
    let duties: Vec<_> = words.catalog.duties(service).collect();
    if !duties.is_empty() {
        words.blank();
        words.line(
            0,
            words.say(
                "Duties, and what the service is; they decide nothing here",
                "義務とサービスの内容（判定には使いません）",
            ),
        );
        for duty in duties {
            let party = duty.party().map(|party| words.party(party)).unwrap_or_default();
            let text = duty.clause.map_or("", |clause| clause.text.of(words.language));
            words.line(1, format_args!("[{}] {party}{text}", duty.id));
        }
    }
    if !service.restated.is_empty() {
        words.blank();
        words.line(0, words.say("Said again", "再掲"));
        for restatement in service.restated.iter() {
            words.line(1, format_args!("[{}] = [{}]", restatement.clause, restatement.of));
        }
    }
}

impl Words<'_> {
    /// Who must act, before what must be done.
    fn party(&self, party: Party) -> &'static str {
        match party {
            Party::Customer => self.say("customer: ", "お客様: "),
            Party::Provider => self.say("provider: ", "提供者: "),
            Party::Vendor => self.say("vendor: ", "メーカー: "),
            Party::Insurer => self.say("insurer: ", "保険会社: "),
        }
    }
}
