//! Breaches and conditions in words, in English and in Japanese, with the numbers that were compared.

use core::fmt::{self, Display, Formatter};

use yakkan_calendar::Iso;

use crate::{Breach, Condition, FactKind, FactValue, Language, ServiceId, Unattested, Violation};

/// A condition in one sentence.
pub(crate) struct ConditionMessage<'m, 't> {
    pub(crate) condition: &'m Condition<'t>,
    pub(crate) language: Language,
}

/// Writes a violation in one sentence.
pub(crate) fn write_violation(violation: &Violation<'_>, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
    match language {
        Language::English => english(violation, f),
        Language::Japanese => japanese(violation, f),
    }
}

fn english(violation: &Violation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let unit = violation.service.quantity.unit.of(Language::English);
    let on = Iso(violation.on);
    match &violation.breach {
        Breach::BelowMinimum { minimum, quantity } => {
            write!(f, "needs at least {minimum} {unit}, {quantity} asked for")
        }
        Breach::OffStep { minimum, step: None, quantity } => {
            write!(f, "comes as {minimum} {unit} and no more, {quantity} asked for")
        }
        Breach::OffStep { minimum, step: Some(step), quantity } => {
            write!(f, "goes by {step} {unit} from {minimum} on, {quantity} asked for")
        }
        Breach::MissingCompanion { companion } => write!(f, "needs {companion}, which is not in force on {on}"),
        Breach::CountMismatch { with, theirs, ours } => {
            write!(f, "{ours} {unit} need the same count of {with}, which has {theirs} on {on}")
        }
        Breach::NotAlone { any_of } => {
            write!(f, "cannot stand alone: none of {} is in force on {on}", Names(any_of, ", "))
        }
        Breach::Fact { fact, given, kind, requirement, .. } => {
            write!(
                f,
                "requires that {}, but '{fact}' is {}{}",
                requirement.of(Language::English),
                Given(given),
                Bounds(kind, Language::English)
            )
        }
        Breach::WithinLock { until } => {
            write!(f, "neither decrease nor cancellation until {} is over; asked for {on}", Iso(*until))
        }
        Breach::NoticeTooLate { notice, latest } => {
            write!(f, "notice for {on} had to arrive by {}, it arrived on {}", Iso(*latest), Iso(*notice))
        }
        Breach::NoticeNotWritten => write!(f, "the notice for {on} must be in writing"),
        Breach::EffectiveBeforeNotice { notice } => {
            write!(f, "would take effect on {on}, before its notice of {}", Iso(*notice))
        }
        Breach::NotInForce => write!(f, "is not in force on {on}"),
        Breach::NoChange => write!(f, "nothing would change on {on}"),
        Breach::SuspensionNotOffered => f.write_str("the document offers no suspension"),
        Breach::SuspensionSilent => f.write_str("the document says nothing of a suspension; ask the provider"),
    }
}

fn japanese(violation: &Violation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let unit = violation.service.quantity.unit.of(Language::Japanese);
    let on = Iso(violation.on);
    match &violation.breach {
        Breach::BelowMinimum { minimum, quantity } => {
            write!(f, "{minimum} {unit}以上が必要です(指定は {quantity} {unit})")
        }
        Breach::OffStep { minimum, step: None, quantity } => {
            write!(f, "{minimum} {unit}に限られます(指定は {quantity} {unit})")
        }
        Breach::OffStep { minimum, step: Some(step), quantity } => {
            write!(f, "{minimum} {unit}から {step} {unit}単位です(指定は {quantity} {unit})")
        }
        Breach::MissingCompanion { companion } => write!(f, "{companion} が必要ですが、{on} には有効ではありません"),
        Breach::CountMismatch { with, theirs, ours } => {
            write!(f, "{ours} {unit}に対し {with} も同数が必要ですが、{on} には {theirs} {unit}です")
        }
        Breach::NotAlone { any_of } => {
            write!(f, "単独では契約できません。{on} には {} のいずれも有効ではありません", Names(any_of, "、"))
        }
        Breach::Fact { fact, given, kind, requirement, .. } => {
            write!(
                f,
                "「{}」が条件ですが、{fact} は {} です{}",
                requirement.of(Language::Japanese),
                Given(given),
                Bounds(kind, Language::Japanese)
            )
        }
        Breach::WithinLock { until } => write!(f, "{} までは減数も解約もできません(指定は {on})", Iso(*until)),
        Breach::NoticeTooLate { notice, latest } => {
            write!(f, "{on} の変更の通知期限は {} ですが、通知の到達は {} です", Iso(*latest), Iso(*notice))
        }
        Breach::NoticeNotWritten => write!(f, "{on} の変更の通知は書面でなければなりません"),
        Breach::EffectiveBeforeNotice { notice } => {
            write!(f, "効力発生日 {on} が通知の到達日 {} より前です", Iso(*notice))
        }
        Breach::NotInForce => write!(f, "{on} には契約がありません"),
        Breach::NoChange => write!(f, "{on} に変わるものがありません"),
        Breach::SuspensionNotOffered => f.write_str("一時休止は提供されていません"),
        Breach::SuspensionSilent => f.write_str("一時休止の定めがありません。提供者にご確認ください"),
    }
}

/// Writes a violation in the few words that fit a cell.
pub(crate) fn write_short(violation: &Violation<'_>, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
    use Language::{English, Japanese};
    match (language, &violation.breach) {
        (English, Breach::BelowMinimum { minimum, .. }) => write!(f, "needs ≥ {minimum}"),
        (Japanese, Breach::BelowMinimum { minimum, .. }) => write!(f, "要: {minimum} 以上"),
        (English, Breach::OffStep { minimum, step: None, .. }) => write!(f, "only {minimum}"),
        (Japanese, Breach::OffStep { minimum, step: None, .. }) => write!(f, "{minimum} のみ"),
        (English, Breach::OffStep { minimum, step: Some(step), .. }) => {
            write!(f, "needs steps of {step} from {minimum}")
        }
        (Japanese, Breach::OffStep { minimum, step: Some(step), .. }) => write!(f, "要: {minimum} から {step} 単位"),
        (English, Breach::MissingCompanion { companion }) => write!(f, "needs {companion}"),
        (Japanese, Breach::MissingCompanion { companion }) => write!(f, "要: {companion}"),
        (English, Breach::CountMismatch { with, theirs, .. }) => write!(f, "must match {with} ({theirs})"),
        (Japanese, Breach::CountMismatch { with, theirs, .. }) => write!(f, "要: {with} と同数({theirs})"),
        (English, Breach::WithinLock { until }) => write!(f, "locked to {}", Iso(*until)),
        (Japanese, Breach::WithinLock { until }) => write!(f, "{} まで不可", Iso(*until)),
        (English, Breach::NoticeTooLate { latest, .. }) => write!(f, "notice by {}", Iso(*latest)),
        (Japanese, Breach::NoticeTooLate { latest, .. }) => write!(f, "通知期限 {}", Iso(*latest)),
        (English, Breach::NotAlone { .. }) => f.write_str("not alone"),
        (Japanese, Breach::NotAlone { .. }) => f.write_str("単独不可"),
        (English, Breach::Fact { fact, .. }) => write!(f, "unmet: {fact}"),
        (Japanese, Breach::Fact { fact, .. }) => write!(f, "条件未達: {fact}"),
        (English, Breach::NoticeNotWritten) => f.write_str("notice in writing"),
        (Japanese, Breach::NoticeNotWritten) => f.write_str("要: 書面通知"),
        (English, Breach::EffectiveBeforeNotice { notice }) => write!(f, "before its notice {}", Iso(*notice)),
        (Japanese, Breach::EffectiveBeforeNotice { notice }) => write!(f, "通知 {} より前", Iso(*notice)),
        (English, Breach::NotInForce) => f.write_str("not in force"),
        (Japanese, Breach::NotInForce) => f.write_str("契約なし"),
        (English, Breach::NoChange) => f.write_str("no change"),
        (Japanese, Breach::NoChange) => f.write_str("変更なし"),
        (English, Breach::SuspensionNotOffered) => f.write_str("no suspension"),
        (Japanese, Breach::SuspensionNotOffered) => f.write_str("休止不可"),
        (English, Breach::SuspensionSilent) => f.write_str("no word of suspension"),
        (Japanese, Breach::SuspensionSilent) => f.write_str("休止の定めなし"),
    }
}

impl Display for ConditionMessage<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.language, self.condition.unattested) {
            (Language::English, Unattested::Fact(fact, requirement)) => {
                write!(f, "allowed if {} ('{fact}')", requirement.of(Language::English))
            }
            (Language::Japanese, Unattested::Fact(fact, requirement)) => {
                write!(f, "「{}」の確認が必要です({fact})", requirement.of(Language::Japanese))
            }
            (Language::English, Unattested::Written) => f.write_str("allowed if the notice was in writing ('written')"),
            (Language::Japanese, Unattested::Written) => {
                f.write_str("「通知が書面であること」の確認が必要です(written)")
            }
        }
    }
}

struct Names<'t>(&'t [ServiceId], &'static str);

impl Display for Names<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(self.1)?;
            }
            write!(f, "{name}")?;
        }
        Ok(())
    }
}

struct Given<'t>(&'t FactValue);

impl Display for Given<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            FactValue::Bool(truth) => write!(f, "{truth}"),
            FactValue::Integer(count) => write!(f, "{count}"),
        }
    }
}

struct Bounds<'t>(&'t FactKind, Language);

impl Display for Bounds<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.1, *self.0) {
            (Language::English, FactKind::Integer { least: Some(least), most: Some(most) }) => {
                write!(f, " ({least} to {most})")
            }
            (Language::English, FactKind::Integer { least: Some(least), most: None }) => {
                write!(f, " (at least {least})")
            }
            (Language::English, FactKind::Integer { least: None, most: Some(most) }) => write!(f, " (at most {most})"),
            (Language::Japanese, FactKind::Integer { least: Some(least), most: Some(most) }) => {
                write!(f, "({least}〜{most})")
            }
            (Language::Japanese, FactKind::Integer { least: Some(least), most: None }) => write!(f, "({least} 以上)"),
            (Language::Japanese, FactKind::Integer { least: None, most: Some(most) }) => write!(f, "({most} 以下)"),
            _ => Ok(()),
        }
    }
}
