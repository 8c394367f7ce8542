//! Rego on regorus' virtual machine: bytecode made once, the machine kept, as in that project's own benchmark of repeated evaluation.

use std::collections::BTreeMap;

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::RegoVM;
use regorus::{Engine, Value};

use crate::plain::{epoch_days, latest_notice, lock_last_day};
use crate::way::{Answer, Broken, Row, Way};

const DAY: i64 = 86_400_000_000_000;

/// Days as numbers; both borders come from the caller.
const NUMBERS: [&str; 2] = [
    "package mdr
default answer := false
answer if {
    input.on > input.lock_end
    input.notice <= input.latest_notice
    input.quantity >= 25
    input.quantity == input.edr
}",
    r#"package mdr
answer contains "within-lock" if input.on <= input.lock_end
answer contains "notice-too-late" if input.notice > input.latest_notice
answer contains "below-minimum" if input.quantity < 25
answer contains "count-mismatch" if input.quantity != input.edr"#,
];

/// Nanoseconds since 1970, the form that Rego's own functions take; the borders are worked out from them. This machine's month arithmetic
/// stops at a month's end, so a start on 29 February is locked on the day that it gives as well.
const DATES: [&str; 2] = [
    "package mdr
default answer := false
corresponding := time.add_date(input.start, 0, 12, 0)
unlocked if input.on > corresponding
unlocked if {
    input.on == corresponding
    first := time.date(corresponding)
    start := time.date(input.start)
    first[2] == start[2]
}
answer if {
    unlocked
    input.notice <= time.add_date(input.on, 0, -4, 0)
    input.quantity >= 25
    input.quantity == input.edr
}",
    r#"package mdr
corresponding := time.add_date(input.start, 0, 12, 0)
answer contains "within-lock" if input.on < corresponding
answer contains "within-lock" if {
    input.on == corresponding
    first := time.date(corresponding)
    start := time.date(input.start)
    first[2] != start[2]
}
answer contains "notice-too-late" if input.notice > time.add_date(input.on, 0, -4, 0)
answer contains "below-minimum" if input.quantity < 25
answer contains "count-mismatch" if input.quantity != input.edr"#,
];

/// What a policy is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Days as numbers, and both borders.
    Borders,
    /// Three instants, in nanoseconds.
    Dates,
}

/// One of the four policies.
pub struct Rego {
    given: Given,
    is_set: bool,
    machine: RegoVM,
}

impl Rego {
    /// Yes or no, or a set of which rules are broken.
    pub fn new(given: Given, is_set: bool) -> Self {
        let source = if given == Given::Borders { NUMBERS } else { DATES }[usize::from(is_set)];
        let mut engine = Engine::new();
        engine.add_policy("mdr.rego".to_owned(), source.to_owned()).unwrap();
        let policy = engine.compile_with_entrypoint(&"data.mdr.answer".into()).unwrap();
        let mut machine = RegoVM::new();
        machine.load_program(Compiler::compile_from_policy(&policy, &["data.mdr.answer"]).unwrap());
        Self { given, is_set, machine }
    }
}

impl Way for Rego {
    type Question = Value;
    type Reply = Value;

    fn engine(&self) -> String {
        format!("regorus {}, bytecode", crate::version("regorus"))
    }

    fn given(&self) -> &'static str {
        match self.given {
            Given::Borders => "days as numbers, lock end and latest notice",
            Given::Dates => "three instants in nanoseconds",
        }
    }

    fn says(&self) -> &'static str {
        if self.is_set { "which rules" } else { "yes or no" }
    }

    fn question(&self, row: &Row) -> Value {
        let quantities = [("quantity", row.quantity.into()), ("edr", row.edr.into())];
        match self.given {
            Given::Borders => {
                let day = |day| Value::from(epoch_days(day));
                let days = [
                    ("on", day(row.on)),
                    ("notice", day(row.notice)),
                    ("lock_end", day(lock_last_day(row.start))),
                    ("latest_notice", day(latest_notice(row.on))),
                ];
                object(days.into_iter().chain(quantities))
            }
            Given::Dates => {
                let instant = |day| Value::from(i64::from(epoch_days(day)) * DAY);
                let days = [("start", row.start), ("on", row.on), ("notice", row.notice)];
                object(days.map(|(name, day)| (name, instant(day))).into_iter().chain(quantities))
            }
        }
    }

    fn ask(&mut self, question: &Value) -> Value {
        self.machine.set_input(question.clone());
        self.machine.execute().unwrap()
    }

    fn read(&self, reply: Value) -> Answer {
        if !self.is_set {
            return Answer::Allowed(*reply.as_bool().unwrap());
        }
        let set = reply.as_set().unwrap();
        let has = |code: &str| set.contains(&Value::from(code));
        let broken = Broken {
            within_lock: has("within-lock"),
            too_late: has("notice-too-late"),
            below_minimum: has("below-minimum"),
            mismatch: has("count-mismatch"),
        };
        Answer::Broken(broken)
    }
}

fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from(members.into_iter().map(|(name, value)| (name.into(), value)).collect::<BTreeMap<Value, Value>>())
}
