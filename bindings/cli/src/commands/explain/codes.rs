//! What the codes of verdicts mean.

use yakkan::contract_rules::Language::{self, English, Japanese};

/// The codes that no document chooses, each with what it means in English and in Japanese.
const CODES: &[(&str, &str, &str)] = &[
    (
        "after-cover",
        "the alert came after the service's last day, with which the cover ended",
        "アラートがサービスの最終日（補償の終わり）より後です",
    ),
    (
        "allowance-exhausted",
        "what is granted for the period, or for the holder, is used up",
        "付与された回数を使い切っています",
    ),
    (
        "before-cover",
        "the alert came before the first policy year, when nothing is insured yet",
        "アラートが最初の保険年度より前です（まだ補償がありません）",
    ),
    ("below-minimum", "the quantity is below the service's minimum", "数量がサービスの最小数を下回っています"),
    (
        "count-mismatch",
        "another service that must come in the same count does not",
        "同数であるべき他のサービスと数量が合いません",
    ),
    (
        "effective-before-notice",
        "the change would take effect before the day its notice arrived",
        "変更の効力発生日が通知の到達日より前です",
    ),
    (
        "holder-missing",
        "nobody said whose use it is, and the allowance is counted for each holder",
        "使用者の指定がありません",
    ),
    (
        "limit-reached",
        "the insurance has paid all that it pays in that policy year",
        "その保険年度の支払限度に達しています",
    ),
    (
        "missing-companion",
        "another service that must be in force beside it is not",
        "併せて契約すべき他のサービスが有効ではありません",
    ),
    ("no-change", "the change would change nothing", "変更しても変わるものがありません"),
    (
        "not-alone",
        "none of the services that it cannot be without is in force",
        "単独では契約できないサービスですが、併せるべきサービスがいずれも有効ではありません",
    ),
    ("not-in-force", "the service is not in force on the day", "その日にはサービスの契約がありません"),
    (
        "not-three-star",
        "the alert has fewer stars than the insurance asks for, and no report says that it equals one that has them",
        "アラートの星の数が足りず、それに相当するとの報告もありません",
    ),
    ("notice-not-written", "the notice must be in writing and was not", "書面であるべき通知が書面ではありません"),
    (
        "notice-too-late",
        "the notice arrived after the last day on which it would have been in time",
        "通知が期限より後に到達しました",
    ),
    (
        "off-step",
        "the quantity does not lie on the step by which the service goes up from its minimum",
        "数量が、最小数からの増減の単位に合いません",
    ),
    (
        "outside-window",
        "the dispatch was before or after the days on which it is insured",
        "駆け付けが補償される期間の外です",
    ),
    (
        "suspension-not-offered",
        "a pause was asked for, and the document says that there is none",
        "一時休止は、文書で提供しないと定められています",
    ),
    (
        "suspension-silent",
        "a pause was asked for, and the document says nothing of one",
        "一時休止は、文書に定めがありません",
    ),
    (
        "unit-cap-exceeded",
        "one use has more units than it may have, or nobody said how many",
        "1回の使用の数が上限を超えているか、示されていません",
    ),
    (
        "within-lock",
        "a decrease or cancellation would take effect before the service's minimum term is over",
        "減数・解約の効力発生日が制限期間の中にあります",
    ),
];

/// What a code means, unless it belongs to a fact of a document.
pub(super) fn meaning(code: &str, language: Language) -> Option<&'static str> {
    CODES.iter().find(|(known, ..)| *known == code).map(|(_, en, ja)| match language {
        English => *en,
        Japanese => *ja,
    })
}

/// Every such code.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    CODES.iter().map(|(code, ..)| *code)
}

#[cfg(test)]
mod tests {
    use yakkan::contract_rules::Breach;

    use super::*;

    /// The breaches that need nothing to be put together; the others are tried with the contracts of the program's tests.
    #[test]
    fn breaches_have_a_meaning_in_both_languages() {
        let breaches = [
            Breach::BelowMinimum { minimum: 25, quantity: 24 },
            Breach::OffStep { minimum: 25, step: Some(1), quantity: 24 },
            Breach::NotAlone { any_of: &[] },
            Breach::NoticeNotWritten,
            Breach::NotInForce,
            Breach::NoChange,
            Breach::SuspensionNotOffered,
            Breach::SuspensionSilent,
        ];
        for breach in breaches {
            for language in [English, Japanese] {
                assert!(meaning(breach.code(), language).is_some(), "{}", breach.code());
            }
        }
        assert_eq!(meaning("not-in-japan", English), None);
    }
}
