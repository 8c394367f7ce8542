//! Each hot path under callgrind. Run by `bash benches/instructions/check`.
#![allow(missing_docs, reason = "a benchmark, whose macros make undocumented items")]

use gungraun::{library_benchmark, library_benchmark_group, main};
use yakkan_instructions::{self as paths, Path};

#[library_benchmark]
#[bench::change_allowed(paths::change_allowed())]
#[bench::change_refused(paths::change_refused())]
#[bench::earliest_change(paths::earliest())]
#[bench::charge(paths::charge_of_a_list())]
#[bench::charge_row(paths::charge_row())]
#[bench::business_day(paths::business_day())]
#[bench::nth_business_day(paths::nth_business_day())]
#[bench::due_across_new_year(paths::due_across_new_year())]
#[bench::uses_left(paths::uses_left())]
#[bench::cover_left(paths::cover_left())]
#[bench::claim(paths::claim())]
#[bench::request(paths::request())]
#[bench::cell(paths::cell())]
fn path(mut path: Path) -> Path {
    path();
    // Handed back, so that what was made ready is not dropped while instructions are counted.
    path
}

library_benchmark_group!(name = paths_of_the_house, benchmarks = path);
main!(library_benchmark_groups = paths_of_the_house);
