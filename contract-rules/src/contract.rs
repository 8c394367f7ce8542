//! A contract: which services from when to when, in which quantities, and what is known of the customer.

use alloc::string::String;
use alloc::vec::Vec;

use smallvec::SmallVec;
use yakkan_calendar::{Date, Month, jiff::civil::date};

use crate::{FactId, FactKind, Service, ServiceId};

/// The first day a contract may name.
pub const FIRST_CONTRACT_DAY: Date = date(2000, 1, 1);
/// The last day a contract may name. Days that are worked out may lie later.
pub const LAST_CONTRACT_DAY: Date = date(2099, 12, 31);

/// Whether a contract may name the day: 2000-01-01 to 2099-12-31.
#[inline]
pub fn is_contract_day(day: Date) -> bool {
    (FIRST_CONTRACT_DAY..=LAST_CONTRACT_DAY).contains(&day)
}

/// A contract that can be judged and charged: every line refers to a service's terms, holds each service at most once, and its days are in order.
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain();
/// # let service = &service;
/// use yakkan_contract_rules::{Contract, Line};
/// use yakkan_calendar::jiff::civil::date;
///
/// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 30)], [])?;
/// assert_eq!(contract.lines()[0].quantity_on(date(2026, 12, 31)), Some(30));
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract<'t> {
    id: String,
    lines: Vec<Line<'t>>,
    facts: Facts<'t>,
}

/// What is known of the customer: facts by name, sorted.
pub type Facts<'t> = Vec<(&'t FactId, FactValue)>;

/// What is known of one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactValue {
    /// True or false.
    Bool(bool),
    /// A count.
    Integer(u32),
}

/// One service of a contract. In force from `start` to `last_day`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// The service's terms.
    pub service: &'t Service,
    /// The first day, from 0:00.
    pub start: Date,
    /// The quantity from the start on.
    pub quantity: u32,
    /// Later quantities. [`Contract::new`] sorts them by day.
    pub changes: Vec<ScheduledChange>,
    /// The last day, to 24:00; `None` for a line without an end.
    pub last_day: Option<Date>,
    /// When use began, for a service that brings cover with it.
    pub use_start: Option<Date>,
}

/// A quantity that takes effect at 0:00 of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScheduledChange {
    /// The day.
    pub on: Date,
    /// The quantity from then on.
    pub quantity: u32,
}

impl<'t> Line<'t> {
    /// A line without end and without changes.
    pub const fn new(service: &'t Service, start: Date, quantity: u32) -> Self {
        Self { service, start, quantity, changes: Vec::new(), last_day: None, use_start: None }
    }

    /// Whether the line is in force on the day.
    #[inline]
    pub fn is_in_force(&self, day: Date) -> bool {
        self.start <= day && self.last_day.is_none_or(|last| day <= last)
    }

    /// The last day of the month on which the line is in force; `None` where it is in force on none.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Month, jiff::civil::date};
    /// use yakkan_contract_rules::{Line, example};
    ///
    /// let service = example::plain();
    /// let mut line = Line::new(&service, date(2026, 4, 30), 5);
    /// line.last_day = Some(date(2026, 6, 10));
    /// let last_day_in = |month| line.last_day_in(Month::of(date(2026, month, 1)));
    /// assert_eq!([3, 4, 6, 7].map(last_day_in), [None, Some(date(2026, 4, 30)), Some(date(2026, 6, 10)), None]);
    /// ```
    #[inline]
    pub fn last_day_in(&self, month: Month) -> Option<Date> {
        self.last_day_within(month.first_day(), month.last_day())
    }

    /// The last day from `first` to `last` on which the line is in force, both included; `None` where it is in force on none.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::jiff::civil::date;
    /// use yakkan_contract_rules::{Line, example};
    ///
    /// let service = example::plain();
    /// let mut line = Line::new(&service, date(2026, 4, 30), 5);
    /// line.last_day = Some(date(2026, 6, 10));
    /// assert_eq!(line.last_day_within(date(2026, 6, 9), date(2026, 7, 1)), Some(date(2026, 6, 10)));
    /// assert_eq!(line.last_day_within(date(2026, 4, 1), date(2026, 4, 29)), None);
    /// ```
    #[inline]
    pub fn last_day_within(&self, first: Date, last: Date) -> Option<Date> {
        let last = self.last_day.map_or(last, |end| end.min(last));
        (self.start <= last && first <= last).then_some(last)
    }

    /// The quantity on the day, or `None` where the line is not in force. The changes must be sorted, as they are in a [`Contract`].
    #[inline]
    pub fn quantity_on(&self, day: Date) -> Option<u32> {
        self.is_in_force(day).then(|| self.latest_change(day).map_or(self.quantity, |change| change.quantity))
    }

    /// The last change that took effect on or before the day.
    pub(crate) fn latest_change(&self, day: Date) -> Option<&ScheduledChange> {
        let later = self.changes.partition_point(|change| change.on <= day);
        self.changes.get(later.checked_sub(1)?)
    }

    /// The day of the first change after the day.
    pub(crate) fn change_after(&self, day: Date) -> Option<Date> {
        self.changes.get(self.changes.partition_point(|change| change.on <= day)).map(|change| change.on)
    }

    /// The changes from the day on.
    pub(crate) fn changes_from(&self, day: Date) -> &[ScheduledChange] {
        self.changes.get(self.changes.partition_point(|change| change.on < day)..).unwrap_or_default()
    }
}

impl<'t> Contract<'t> {
    /// Puts a contract together and checks its form; whether it keeps the documents' rules is a question of its own ([`check_contract`](crate::check_contract)).
    ///
    /// # Errors
    ///
    /// [`ContractError`]: a service twice, two changes on one day, a change not after the start or after the last day, an end before its
    /// beginning, a day outside 2000–2099, a `use_start` on a service without cover, a fact of the wrong kind.
    pub fn new(
        id: impl Into<String>,
        lines: impl IntoIterator<Item = Line<'t>>,
        facts: impl IntoIterator<Item = (&'t FactId, FactValue)>,
    ) -> Result<Self, ContractError> {
        Self::checked(id.into(), lines.into_iter().collect(), facts.into_iter().collect())
    }

    fn checked(id: String, lines: Vec<Line<'t>>, facts: Vec<(&'t FactId, FactValue)>) -> Result<Self, ContractError> {
        let mut contract = Self { id, lines, facts };
        yakkan_calendar::sort(&mut contract.facts);
        let neighbours = contract.facts.iter().zip(contract.facts.iter().skip(1));
        if let Some(((fact, _), _)) = neighbours.into_iter().find(|((one, _), (next, _))| one == next) {
            return Err(ContractError::DuplicateFact { fact: (*fact).clone() });
        }
        let Self { lines, facts, .. } = &mut contract;
        for index in 0..lines.len() {
            let Some((line, earlier)) = lines.get_mut(..=index).and_then(<[_]>::split_last_mut) else { break };
            check_line(line, index)?;
            if line_of(earlier, &line.service.id).is_some() {
                return Err(ContractError::DuplicateLine { line: index, service: line.service.id.clone() });
            }
            for rule in line.service.facts.iter() {
                let fits = matches!(
                    (rule.kind, value_of(facts, &rule.fact)),
                    (_, None)
                        | (FactKind::Bool, Some(FactValue::Bool(_)))
                        | (FactKind::Integer { .. }, Some(FactValue::Integer(_)))
                );
                if !fits {
                    return Err(ContractError::FactOfWrongKind { fact: rule.fact.clone() });
                }
            }
        }
        Ok(contract)
    }

    /// The contract's name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The lines as they came.
    pub fn lines(&self) -> &[Line<'t>] {
        &self.lines
    }

    /// The lines in the order of their services, as every answer lists them; services of one position by name.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::jiff::civil::date;
    /// use yakkan_contract_rules::{Contract, Line, example};
    ///
    /// let service = example::plain();
    /// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 1), 5)], [])?;
    /// assert_eq!(contract.lines_by_service().as_slice(), [&contract.lines()[0]]);
    /// # Ok::<(), yakkan_contract_rules::ContractError>(())
    /// ```
    pub fn lines_by_service(&self) -> SmallVec<[&Line<'t>; 12]> {
        let mut lines: SmallVec<[&Line<'t>; 12]> = self.lines.iter().collect();
        let key = |line: &&Line<'t>| (line.service.position, line.service.id.as_str());
        yakkan_calendar::sort_by(&mut lines, |one, other| key(one).cmp(&key(other)));
        lines
    }

    /// The facts, sorted by name.
    pub fn facts(&self) -> &[(&'t FactId, FactValue)] {
        &self.facts
    }

    /// What is known of a fact.
    pub fn fact(&self, fact: &FactId) -> Option<FactValue> {
        value_of(&self.facts, fact)
    }

    /// The line of a service.
    pub fn line(&self, service: &ServiceId) -> Option<&Line<'t>> {
        line_of(&self.lines, service)
    }

    /// The same contract with other lines, for a change that keeps its form.
    pub(crate) fn with_lines(&self, lines: Vec<Line<'t>>) -> Self {
        Self { id: self.id.clone(), lines, facts: self.facts.clone() }
    }
}

fn line_of<'l, 't>(lines: &'l [Line<'t>], service: &ServiceId) -> Option<&'l Line<'t>> {
    lines.iter().find(|line| line.service.id == *service)
}

fn value_of(facts: &[(&FactId, FactValue)], fact: &FactId) -> Option<FactValue> {
    facts.iter().find(|(known, _)| *known == fact).map(|(_, value)| *value)
}

fn check_line(line: &mut Line<'_>, index: usize) -> Result<(), ContractError> {
    let named = [Some(line.start), line.last_day, line.use_start];
    let changed = line.changes.iter().map(|change| change.on);
    if let Some(day) = named.into_iter().flatten().chain(changed).find(|day| !is_contract_day(*day)) {
        return Err(ContractError::DateOutOfRange { line: index, day });
    }
    if line.last_day.is_some_and(|last| last < line.start) {
        return Err(ContractError::EndsBeforeStart { line: index });
    }
    if line.use_start.is_some() && line.service.cover.is_none() {
        return Err(ContractError::UseStartWithoutCover { line: index });
    }
    if line.use_start.zip(line.last_day).is_some_and(|(begin, last)| begin > last) {
        return Err(ContractError::UseAfterEnd { line: index });
    }
    let outside = |on: Date| on <= line.start || line.last_day.is_some_and(|last| on > last);
    if let Some(change) = line.changes.iter().position(|change| outside(change.on)) {
        return Err(ContractError::ChangeOutsideLine { line: index, change });
    }
    yakkan_calendar::sort(&mut line.changes);
    let pairs = line.changes.iter().zip(line.changes.iter().skip(1));
    if let Some((change, _)) = pairs.into_iter().find(|(one, next)| one.on == next.on) {
        return Err(ContractError::DuplicateChange { line: index, on: change.on });
    }
    Ok(())
}

/// Why something is not a contract. Lines and changes are counted from 0, as they came.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named in each message")]
pub enum ContractError {
    /// A service stands in the contract twice.
    #[error("the service '{service}' stands in the contract twice")]
    DuplicateLine { line: usize, service: ServiceId },
    /// Two changes of one line on one day.
    #[error("two changes of line {line} take effect on {}", yakkan_calendar::Iso(*on))]
    DuplicateChange { line: usize, on: Date },
    /// A change that is not after the start, or after the last day.
    #[error("change {change} of line {line} is not after the line's start, or lies after its last day")]
    ChangeOutsideLine { line: usize, change: usize },
    /// The last day comes before the start.
    #[error("line {line} ends before it starts")]
    EndsBeforeStart { line: usize },
    /// The use starts after the last day.
    #[error("the use of line {line} starts after its last day")]
    UseAfterEnd { line: usize },
    /// A day outside 2000–2099.
    #[error("line {line} names {}, which is not between 2000-01-01 and 2099-12-31", yakkan_calendar::Iso(*day))]
    DateOutOfRange { line: usize, day: Date },
    /// A `use_start` on a service that brings no cover.
    #[error("line {line} has a use_start, but its service brings no cover")]
    UseStartWithoutCover { line: usize },
    /// A fact given twice.
    #[error("the fact '{fact}' is given twice")]
    DuplicateFact { fact: FactId },
    /// A fact that should be true or false is a count, or the reverse.
    #[error("the fact '{fact}' is of the wrong kind")]
    FactOfWrongKind { fact: FactId },
}
