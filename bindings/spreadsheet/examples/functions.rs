//! Writes `docs/functions.md` from the table: `cargo run -p yakkan-spreadsheet --example functions > docs/functions.md`.

fn main() {
    print!("{}", yakkan_spreadsheet::functions_page());
}
