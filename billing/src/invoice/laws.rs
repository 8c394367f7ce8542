//! What holds for every invoice.

use super::*;
use crate::charges;
use crate::testing::{any_lines, any_prices, any_readings, month};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_order_of_lines_changes_nothing(
        (lines, shuffled) in any_lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
        prices in any_prices(), months in 0_i32..12, readings in any_readings(),
    ) {
        let bill = |lines| {
            let contract = Contract::new("C-1", lines, []).unwrap();
            invoice(&contract, month("2019-04").plus(months), &prices, &TaxTable::japan(), None, &readings).unwrap()
        };
        prop_assert_eq!(bill(lines), bill(shuffled));
    }

    /// Sums agree, each rate stands once, and a tax is within one yen of its rate and never rounded twice.
    #[test]
    fn an_invoice_adds_up(lines in any_lines(), prices in any_prices(), months in 0_i32..12, readings in any_readings()) {
        let contract = Contract::new("C-1", lines, []).unwrap();
        let month = month("2019-04").plus(months);
        let invoice = invoice(&contract, month, &prices, &TaxTable::japan(), None, &readings).unwrap();
        let charges = charges(&contract, month, month, &prices, &readings).unwrap();
        prop_assert_eq!(&invoice.lines, &charges.rows);
        prop_assert_eq!(invoice.subtotal, charges.total);
        let sum = |of: fn(&TaxLine) -> Yen| invoice.taxes.iter().map(of).try_fold(Yen::ZERO, Yen::checked_add);
        prop_assert_eq!(sum(|line| line.taxable), Some(invoice.subtotal));
        prop_assert_eq!(sum(|line| line.tax), Some(invoice.tax));
        prop_assert_eq!(invoice.subtotal.checked_add(invoice.tax), Some(invoice.total));
        prop_assert!(invoice.taxes.windows(2).all(|pair| pair[0].rate < pair[1].rate));
        for line in &invoice.taxes {
            let exact = line.taxable.as_decimal().checked_mul(line.rate).unwrap();
            prop_assert!(exact.checked_sub(line.tax.as_decimal()).unwrap().abs() < Decimal::ONE);
        }
    }
}
