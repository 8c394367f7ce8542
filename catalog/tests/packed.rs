//! The packed register says what the constants say.

use yakkan_catalog::Catalog;

#[test]
fn unpacked_is_the_built_in_catalog() {
    let (unpacked, built_in) = (Catalog::unpacked(), Catalog::built_in());
    assert_eq!(built_in.documents().iter().map(|document| document.clauses.len()).sum::<usize>(), 676);
    assert_eq!(unpacked, built_in);
}
