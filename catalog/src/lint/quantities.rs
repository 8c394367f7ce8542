//! Can the service be ordered in the quantities it asks for?

use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::{QuantityRule, Step, Term};

use super::Report;

pub(super) fn check(rule: &QuantityRule, service: &str, report: &mut Report) {
    let (minimum, path) = value(&rule.minimum, &format!("{service}/quantity/minimum"));
    if minimum == 0 {
        report.warning(
            "minimum-zero",
            path,
            "the minimum is 0: a line that orders nothing would be valid",
            "最小数が0です。数量0の契約も有効になります",
        );
    }
    let (step, path) = value(&rule.step, &format!("{service}/quantity/step"));
    if step == Step::By(0) {
        report.error(
            "step-zero",
            path,
            "the step is 0: write \"fixed\" if the minimum is the only quantity",
            "単位が0です。最小数だけを認める場合は \"fixed\" としてください",
        );
    }
}

/// A term's value and where it stands.
pub(super) fn value<T: Copy>(term: &Term<T>, path: &str) -> (T, String) {
    match term {
        Term::Stated { value, .. } => (*value, format!("{path}/stated")),
        Term::Silent { default, .. } => (*default, format!("{path}/default")),
    }
}
