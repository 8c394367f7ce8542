//! I-4, I-5 and I-10. What the service grants: hunts, health checks, deployments, the initial tuning.

use alloc::borrow::Cow;

use super::super::{cite, silent, stated, text};
use yakkan_calendar::Months;
use yakkan_contract_rules::{
    Allowance, AllowanceId, AllowancePeriod, AllowanceYear, ClauseId, GrantScope, PartialGrant, Reading, Term, Text,
    UnitCap,
};

/// Hunts first, then the health check, the deployments, the tuning.
pub(super) const OF_ULTIMATE: &[Allowance] =
    &[HUNT_ON_DEMAND, HUNT_PROACTIVE, HEALTH_CHECK, DEPLOYMENT, INITIAL_TUNING];

// I-4. Hunting on demand: once a year, when the customer likes.
const HUNT_ON_DEMAND: Allowance = yearly(
    "hunt-on-demand",
    text("on-demand hunts", "オンデマンドの脅威ハンティング"),
    Months(12),
    "ESET-MDR-4-HUNT-1",
    &[],
);

// I-4. Proactive hunting: four times a year, once in each quarter.
const HUNT_PROACTIVE: Allowance = yearly(
    "hunt-proactive",
    text("proactive hunts", "プロアクティブの脅威ハンティング"),
    Months(3),
    "ESET-MDR-4-HUNT-4",
    const { &[cite("ESET-MDR-4-HUNT-2")] },
);

// I-10. The health check: once a year.
const HEALTH_CHECK: Allowance = yearly(
    "health-check",
    text("health checks", "HealthCheck Service"),
    Months(12),
    "ESET-MDR-10-PremiumSupport-13",
    &[],
);

// I-4, I-10. Deployment or upgrade: twice, once from premium support and once from MDR, each for 100 units.
const DEPLOYMENT: Allowance = Allowance {
    id: AllowanceId::constant("deployment"),
    name: text("deployments", "デプロイメント&アップグレード"),
    granted: stated(2, "ESET-MDR-10-PremiumSupport-15"),
    period: AllowancePeriod::Contract { scope: silent(Reading::DeploymentScope, GrantScope::Contract) },
    partial: None,
    unit_cap: Some(UnitCap { most: 100, unit: text("units", "ユニット"), clause: cite("ESET-MDR-4-DEPLOY-1") }),
    attestations: Cow::Borrowed(&[]),
    no_carry_over: None,
    no_purchase: None,
    // What a unit is; the deployment of premium support, beside that of MDR.
    basis: Cow::Borrowed(&[cite("ESET-MDR-4-DEPLOY-8"), cite("ESET-MDR-10-PremiumSupport-14")]),
};

// I-4, I-5. The initial tuning: once, at the introduction.
const INITIAL_TUNING: Allowance = Allowance {
    id: AllowanceId::constant("initial-tuning"),
    name: text("initial tunings", "初期最適化"),
    granted: stated(1, "ESET-MDR-5-INIT-2"),
    period: AllowancePeriod::Contract { scope: stated(GrantScope::Contract, "ESET-MDR-4-TUNING-1") },
    partial: None,
    unit_cap: None,
    attestations: Cow::Borrowed(&[]),
    no_carry_over: None,
    no_purchase: None,
    basis: Cow::Borrowed(&[]),
};

/// One in each year, or in each part of it; from when a year is counted, the document does not say.
const fn yearly(
    id: &'static str,
    name: Text,
    part: Months,
    clause: &'static str,
    basis: &'static [ClauseId],
) -> Allowance {
    Allowance {
        id: AllowanceId::constant(id),
        name,
        granted: stated(1, clause),
        period: AllowancePeriod::Year { part, anchor: ANCHOR, clause: cite(clause) },
        partial: Some(silent(Reading::PartialGrant, PartialGrant::Full)),
        unit_cap: None,
        attestations: Cow::Borrowed(&[]),
        no_carry_over: None,
        no_purchase: None,
        basis: Cow::Borrowed(basis),
    }
}

const ANCHOR: Term<AllowanceYear> = silent(Reading::AllowanceYear, AllowanceYear::Contract);
