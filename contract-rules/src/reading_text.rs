//! What each reading settles, in words.

use crate::{Language, Reading};

impl Reading {
    /// What the documents leave open and this reading settles.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{Language, Reading};
    ///
    /// assert_eq!(Reading::NoticeCount.meaning(Language::English), "how months are counted back from the day of a change");
    /// ```
    pub const fn meaning(self, language: Language) -> &'static str {
        match language {
            Language::English => self.english(),
            Language::Japanese => self.japanese(),
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::AllowanceYear => "which year a yearly allowance counts in",
            Self::AmendmentCount => "from which day an amended document is in force",
            Self::AmountRounding => "how a line's amount is rounded to whole yen",
            Self::BusinessDayEnd => "when a business day that is a deadline ends",
            Self::BusinessDayResponse => "when an answer within one business day is due",
            Self::CancelEffect => "on which day a cancellation takes effect where the document is silent",
            Self::ClaimYear => "which policy year a claim counts in",
            Self::DeploymentScope => "whether what is granted without a period is granted per contract",
            Self::Edition => "which edition of a document holds: the one in force when the line started",
            Self::EsetQuantity => "what the quantity counts: licences",
            Self::FirstMonth => "whether the start month is charged where the document is silent",
            Self::Holidays => "holidays from 2028 on follow from the Act and the equinox formula",
            Self::LockScope => "licences added later share the lock of the contract",
            Self::MonthQuantity => "which quantity of a month is charged",
            Self::NecQuantity => "what the quantity counts: UTM units",
            Self::NecYearEnd => "when NEC's desks close over New Year",
            Self::NoticeCount => "how months are counted back from the day of a change",
            Self::PartialGrant => "whether a first or last period that is cut short grants as much as a whole one",
            Self::Proration => "a month is charged whole or not at all",
            Self::SameCount => "whether the same count means equal, or at least as many",
            Self::SloPeriod => "availability is measured over a calendar month",
            Self::TaxRounding => "how an invoice's tax is rounded to whole yen, once for each rate",
            Self::UpgradeWindow => "from which day the window of an upgraded alert runs",
        }
    }

    const fn japanese(self) -> &'static str {
        match self {
            Self::AllowanceYear => "年間の利用枠をどの年で数えるか",
            Self::AmendmentCount => "改定された文書がいつから効力をもつか",
            Self::AmountRounding => "明細金額の円未満の端数処理",
            Self::BusinessDayEnd => "期限となる営業日がいつ終わるか",
            Self::BusinessDayResponse => "1営業日以内の回答の期限",
            Self::CancelEffect => "定めがない場合の解約の効力発生日",
            Self::ClaimYear => "請求をどの保険年度で数えるか",
            Self::DeploymentScope => "期間の定めのない回数を契約ごとに数えるか",
            Self::Edition => "契約開始時点で有効な版を適用する",
            Self::EsetQuantity => "数量はライセンス数とする",
            Self::FirstMonth => "定めがない場合に開始月を課金するか",
            Self::Holidays => "2028年以降の祝日は祝日法と春分・秋分の計算による",
            Self::LockScope => "追加ライセンスにも契約開始からの制限期間を適用する",
            Self::MonthQuantity => "月のどの時点の数量で課金するか",
            Self::NecQuantity => "数量はUTM装置の台数とする",
            Self::NecYearEnd => "NECの窓口の年末年始休業日",
            Self::NoticeCount => "「○か月前まで」の数え方",
            Self::PartialGrant => "端数期間にも利用枠を全数付与する",
            Self::Proration => "日割りをせず月単位で課金する",
            Self::SameCount => "「同数」が等しい数か、それ以上でよいか",
            Self::SloPeriod => "稼働率は暦月で測る",
            Self::TaxRounding => "消費税の円未満の端数処理(税率ごとに1回)",
            Self::UpgradeWindow => "格上げされたアラートの期間をいつから数えるか",
        }
    }
}
