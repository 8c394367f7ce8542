//! The names of holidays.

use super::HolidayKind;

/// A holiday by name. The kind follows from the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    NewYear,
    ComingOfAge,
    Foundation,
    EmperorsBirthday,
    VernalEquinox,
    Showa,
    Constitution,
    Greenery,
    Children,
    Marine,
    Mountain,
    Aged,
    AutumnalEquinox,
    HealthAndSports,
    Sports,
    Culture,
    LabourThanksgiving,
    WeddingOf1959,
    FuneralOf1989,
    EnthronementOf1990,
    WeddingOf1993,
    AccessionOf2019,
    EnthronementOf2019,
    Substitute,
    Citizens,
}

impl Name {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Name::NewYear => "元日",
            Name::ComingOfAge => "成人の日",
            Name::Foundation => "建国記念の日",
            Name::EmperorsBirthday => "天皇誕生日",
            Name::VernalEquinox => "春分の日",
            Name::Showa => "昭和の日",
            Name::Constitution => "憲法記念日",
            Name::Greenery => "みどりの日",
            Name::Children => "こどもの日",
            Name::Marine => "海の日",
            Name::Mountain => "山の日",
            Name::Aged => "敬老の日",
            Name::AutumnalEquinox => "秋分の日",
            Name::HealthAndSports => "体育の日",
            Name::Sports => "スポーツの日",
            Name::Culture => "文化の日",
            Name::LabourThanksgiving => "勤労感謝の日",
            Name::WeddingOf1959 => "皇太子明仁親王の結婚の儀",
            Name::FuneralOf1989 => "昭和天皇の大喪の礼",
            Name::EnthronementOf1990 => "即位礼正殿の儀",
            Name::WeddingOf1993 => "皇太子徳仁親王の結婚の儀",
            Name::AccessionOf2019 => "天皇の即位の日",
            Name::EnthronementOf2019 => "即位礼正殿の儀の行われる日",
            Name::Substitute => "振替休日",
            Name::Citizens => "国民の休日",
        }
    }

    pub(super) const fn kind(self) -> HolidayKind {
        match self {
            Name::Substitute => HolidayKind::Substitute,
            Name::Citizens => HolidayKind::Citizens,
            _ => HolidayKind::Statutory,
        }
    }

    /// Every name, to find one by its text.
    #[cfg(test)]
    pub(super) const ALL: [Name; 25] = [
        Name::NewYear,
        Name::ComingOfAge,
        Name::Foundation,
        Name::EmperorsBirthday,
        Name::VernalEquinox,
        Name::Showa,
        Name::Constitution,
        Name::Greenery,
        Name::Children,
        Name::Marine,
        Name::Mountain,
        Name::Aged,
        Name::AutumnalEquinox,
        Name::HealthAndSports,
        Name::Sports,
        Name::Culture,
        Name::LabourThanksgiving,
        Name::WeddingOf1959,
        Name::FuneralOf1989,
        Name::EnthronementOf1990,
        Name::WeddingOf1993,
        Name::AccessionOf2019,
        Name::EnthronementOf2019,
        Name::Substitute,
        Name::Citizens,
    ];
}
