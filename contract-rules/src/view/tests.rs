//! What a change makes of a line.

use super::*;
use crate::example;
use yakkan_calendar::jiff::civil::date;

/// 5 from 1 April, 8 from 1 June, 9 from 1 August.
#[test]
fn a_new_quantity_holds_from_its_day_until_the_next_change() {
    let service = example::plain();
    let mut line = Line::new(&service, date(2026, 4, 1), 5);
    line.changes = [(6, 8), (8, 9)]
        .map(|(month, quantity)| crate::ScheduledChange { on: date(2026, month, 1), quantity })
        .to_vec();
    line.last_day = Some(date(2026, 9, 30));
    let contract = Contract::new("C-1", [line], []).unwrap();
    let quantities = |becomes| {
        let applied = [Applied { line: 0, becomes }];
        let view = View::after(&contract, &applied);
        let days = [(3, 31), (4, 1), (5, 31), (6, 1), (6, 2), (7, 31), (8, 1), (9, 30), (10, 1)];
        let line = view.lines().next().unwrap();
        days.map(|(month, day)| line.quantity_on(date(2026, month, day)))
    };
    let some = |quantities: [u32; 9]| quantities.map(|quantity| (quantity > 0).then_some(quantity));
    let on = |month, day| Becomes::Quantity { on: date(2026, month, day), quantity: 7 };
    assert_eq!(quantities(on(6, 1)), some([0, 5, 5, 7, 7, 7, 9, 9, 0])); // in place of the change of that day
    assert_eq!(quantities(on(6, 2)), some([0, 5, 5, 8, 7, 7, 9, 9, 0]));
    assert_eq!(quantities(on(4, 1)), some([0, 7, 7, 8, 8, 8, 9, 9, 0]));
    let ended = Becomes::Ended { last_day: date(2026, 6, 1) };
    assert_eq!(quantities(ended), some([0, 5, 5, 8, 0, 0, 0, 0, 0]));
}
