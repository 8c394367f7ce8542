//! GoRules' expression language: compiled once, the machine and its stack kept.

use rust_decimal::Decimal;
use zen_expression::expression::Standard;
use zen_expression::variable::VariableMap;
use zen_expression::vm::VM;
use zen_expression::{Expression, Isolate, Scope, Variable};

use crate::plain::{epoch_days, latest_notice, lock_last_day};
use crate::way::{Answer, Broken, Row, Way};

/// Days as numbers; both borders come from the caller.
const NUMBERS: [&str; 2] = [
    "on > lockEnd and notice <= latestNotice and quantity >= 25 and quantity == edr",
    "[on <= lockEnd, notice > latestNotice, quantity < 25, quantity != edr]",
];

/// Dates of the language's own kind; the borders are worked out from them. Its month arithmetic stops at a month's end, so a start on
/// 29 February is locked until the day that it gives, and any other until the day before. A year added to that start gives no date, twelve months do.
const DATES: [&str; 2] = [
    "on.isAfter(start.add(12, 'months').sub((start.month() == 2 and start.day() == 29) ? 0 : 1, 'day')) \
     and notice.isSameOrBefore(on.sub(4, 'months')) and quantity >= 25 and quantity == edr",
    "[not(on.isAfter(start.add(12, 'months').sub((start.month() == 2 and start.day() == 29) ? 0 : 1, 'day'))), \
     notice.isAfter(on.sub(4, 'months')), quantity < 25, quantity != edr]",
];

/// What an expression is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Days as numbers, and both borders.
    Borders,
    /// Three dates.
    Dates,
}

/// One of the four expressions.
pub struct Zen {
    given: Given,
    is_list: bool,
    expression: Expression<Standard>,
    machine: VM,
    date: Expression<Standard>,
}

impl Zen {
    /// Yes or no, or a list of which rules are broken.
    pub fn new(given: Given, is_list: bool) -> Self {
        let source = if given == Given::Borders { NUMBERS } else { DATES }[usize::from(is_list)];
        let mut isolate = Isolate::new();
        let expression = isolate.compile_standard(source).unwrap();
        let date = isolate.compile_standard("d(day)").unwrap();
        Self { given, is_list, expression, machine: VM::new(), date }
    }

    /// A date as the language keeps it, so that no text is read while the rule is asked.
    fn date(&self, day: jiff::civil::Date) -> Variable {
        let context = object([("day", Variable::String(day.to_string().into()))]);
        self.date.evaluate(context).unwrap()
    }
}

impl Way for Zen {
    type Question = Scope;
    type Reply = Variable;

    fn engine(&self) -> String {
        format!("zen-expression {}", crate::version("zen-expression"))
    }

    fn given(&self) -> &'static str {
        match self.given {
            Given::Borders => "days as numbers, lock end and latest notice",
            Given::Dates => "three of its own dates",
        }
    }

    fn says(&self) -> &'static str {
        if self.is_list { "which rules" } else { "yes or no" }
    }

    fn question(&self, row: &Row) -> Scope {
        let quantities = [("quantity", number(i64::from(row.quantity))), ("edr", number(i64::from(row.edr)))];
        Scope::new(match self.given {
            Given::Borders => {
                let day = |day| number(i64::from(epoch_days(day)));
                let days = [
                    ("on", day(row.on)),
                    ("notice", day(row.notice)),
                    ("lockEnd", day(lock_last_day(row.start))),
                    ("latestNotice", day(latest_notice(row.on))),
                ];
                object(days.into_iter().chain(quantities))
            }
            Given::Dates => {
                let days = [("start", row.start), ("on", row.on), ("notice", row.notice)];
                object(days.map(|(name, day)| (name, self.date(day))).into_iter().chain(quantities))
            }
        })
    }

    fn ask(&mut self, question: &Scope) -> Variable {
        self.expression.evaluate_with_scope(question, &mut self.machine).unwrap()
    }

    fn read(&self, reply: Variable) -> Answer {
        if !self.is_list {
            return Answer::Allowed(reply.as_bool().unwrap());
        }
        let list = reply.as_array().unwrap();
        let list: Vec<bool> = list.borrow().iter().map(|item| item.as_bool().unwrap()).collect();
        let [within_lock, too_late, below_minimum, mismatch] = list[..] else { panic!("four rules, {list:?}") };
        Answer::Broken(Broken { within_lock, too_late, below_minimum, mismatch })
    }
}

fn number(value: i64) -> Variable {
    Variable::Number(Decimal::from(value))
}

fn object(members: impl IntoIterator<Item = (&'static str, Variable)>) -> Variable {
    let members = members.into_iter().map(|(name, value)| (name.into(), value));
    Variable::from_object(members.collect::<VariableMap>())
}
