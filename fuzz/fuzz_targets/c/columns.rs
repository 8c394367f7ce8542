//! What is asked in columns: a result for each row, or a status that says why there is none.

use std::ptr;

use arbitrary::Unstructured;
use yakkan_fuzz_c::columns::{yakkan_charges, yakkan_due_instants, yakkan_latest_notices};
use yakkan_fuzz_c::status::YakkanStatus;

use crate::Calls;
use crate::passed::{Passed, desk_days, place};
use crate::values::{code, day, instant, month, quantity};

impl Calls {
    pub unsafe fn columns(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let readings = self.readings(input)?;
        let count = input.int_in_range(0..=6_usize)?;
        // A count past an address space needs no rows: it is refused.
        let told = if input.ratio(1, 40)? { usize::MAX - count } else { count };
        let column = |input: &mut Unstructured<'_>, one: &dyn Fn(&mut Unstructured<'_>) -> arbitrary::Result<i32>| {
            (0..count).map(|_| one(input)).collect::<arbitrary::Result<Box<[i32]>>>()
        };
        let (first, second, third) = (column(input, &code)?, column(input, &day)?, column(input, &code)?);
        let quantities = (0..count).map(|_| quantity(input)).collect::<arbitrary::Result<Box<[u32]>>>()?;
        let wide = (0..count).map(|_| instant(input)).collect::<arbitrary::Result<Box<[i64]>>>()?;
        let null = input.int_in_range(0..=40)?;
        let of = |place: u8, pointer: *const i32| if null == place { ptr::null() } else { pointer };
        let mut short = vec![0_i32; count].into_boxed_slice();
        let mut long = vec![0_i64; count].into_boxed_slice();
        let mut statuses = vec![0_i32; count].into_boxed_slice();
        let mut failed = place(0, input)?;
        // SAFETY: as in `one`; a result may lie where a column is read from, which the header allows.
        Ok(unsafe {
            match input.int_in_range(0..=2)? {
                0 => yakkan_charges(
                    readings,
                    month(input)?,
                    told,
                    of(0, first.as_ptr()),
                    of(1, second.as_ptr()),
                    of(2, third.as_ptr()),
                    quantities.as_ptr(),
                    wide.as_ptr(),
                    input.int_in_range(0..=11)?,
                    long.as_mut_ptr(),
                    statuses.as_mut_ptr(),
                    failed.at(),
                ),
                1 => yakkan_latest_notices(
                    readings,
                    told,
                    of(0, first.as_ptr()),
                    of(1, third.as_ptr()),
                    of(2, second.as_ptr()),
                    short.as_mut_ptr(),
                    statuses.as_mut_ptr(),
                    failed.at(),
                ),
                _ => {
                    let days = desk_days(&Passed::of(Vec::new(), 9), &Passed::of(Vec::new(), 9));
                    yakkan_due_instants(
                        readings,
                        &raw const *days,
                        told,
                        of(0, first.as_ptr()),
                        of(1, third.as_ptr()),
                        wide.as_ptr(),
                        long.as_mut_ptr(),
                        statuses.as_mut_ptr(),
                        failed.at(),
                    )
                }
            }
        })
    }
}
