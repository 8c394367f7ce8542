//! Cedar: the policies parsed once, the authorizer and the empty entities kept. Its dates know no months, so both borders come from the caller.

use std::str::FromStr;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request, Response, RestrictedExpression,
};
use jiff::civil::Date;

use crate::plain::{epoch_days, latest_notice, lock_last_day};
use crate::way::{Answer, Broken, Row, Way};

const YES_OR_NO: &str = "permit (principal, action, resource) when {
    context.on > context.lockEnd && context.notice <= context.latestNotice &&
    context.quantity >= 25 && context.quantity == context.edr
};";

/// The policies that forbid what was asked are named in the response.
const WHICH: &str = "permit (principal, action, resource);
forbid (principal, action, resource) when { context.on <= context.lockEnd };
forbid (principal, action, resource) when { context.notice > context.latestNotice };
forbid (principal, action, resource) when { context.quantity < 25 };
forbid (principal, action, resource) when { context.quantity != context.edr };";

/// What a policy is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Days as numbers, and both borders.
    Numbers,
    /// Days as values of its type `datetime`, and both borders.
    Datetimes,
}

/// One way to ask.
pub struct Cedar {
    given: Given,
    is_set: bool,
    policies: PolicySet,
    authorizer: Authorizer,
    entities: Entities,
    entity: EntityUid,
}

impl Cedar {
    /// Yes or no, or a policy for each rule.
    pub fn new(given: Given, is_set: bool) -> Self {
        Self {
            given,
            is_set,
            policies: PolicySet::from_str(if is_set { WHICH } else { YES_OR_NO }).unwrap(),
            authorizer: Authorizer::new(),
            entities: Entities::empty(),
            entity: EntityUid::from_str(r#"Any::"one""#).unwrap(),
        }
    }
}

impl Way for Cedar {
    type Question = Request;
    type Reply = Response;

    fn engine(&self) -> String {
        format!("cedar-policy {}", crate::version("cedar-policy"))
    }

    fn given(&self) -> &'static str {
        match self.given {
            Given::Numbers => "days as numbers, lock end and latest notice",
            Given::Datetimes => "days as its datetimes, lock end and latest notice",
        }
    }

    fn says(&self) -> &'static str {
        if self.is_set { "which rules" } else { "yes or no" }
    }

    fn question(&self, row: &Row) -> Request {
        let day = |day: Date| match self.given {
            Given::Numbers => RestrictedExpression::new_long(i64::from(epoch_days(day))),
            Given::Datetimes => RestrictedExpression::new_datetime(day.to_string()),
        };
        let count = |count: u32| RestrictedExpression::new_long(i64::from(count));
        let context = [
            ("on", day(row.on)),
            ("notice", day(row.notice)),
            ("lockEnd", day(lock_last_day(row.start))),
            ("latestNotice", day(latest_notice(row.on))),
            ("quantity", count(row.quantity)),
            ("edr", count(row.edr)),
        ];
        let context = Context::from_pairs(context.map(|(name, value)| (name.to_owned(), value))).unwrap();
        let entity = || self.entity.clone();
        Request::new(entity(), entity(), entity(), context, None).unwrap()
    }

    fn ask(&mut self, question: &Request) -> Response {
        self.authorizer.is_authorized(question, &self.policies, &self.entities)
    }

    fn read(&self, reply: Response) -> Answer {
        assert_eq!(reply.diagnostics().errors().count(), 0, "every policy could be judged");
        let is_allowed = reply.decision() == Decision::Allow;
        if !self.is_set {
            return Answer::Allowed(is_allowed);
        }
        let reasons: Vec<_> = reply.diagnostics().reason().map(ToString::to_string).collect();
        // Policies are named by their place in the text; the first permits.
        let forbids = |policy: &str| !is_allowed && reasons.iter().any(|reason| reason == policy);
        let broken = Broken {
            within_lock: forbids("policy1"),
            too_late: forbids("policy2"),
            below_minimum: forbids("policy3"),
            mismatch: forbids("policy4"),
        };
        assert_eq!(is_allowed, broken.is_allowed(), "{reasons:?}");
        Answer::Broken(broken)
    }
}
