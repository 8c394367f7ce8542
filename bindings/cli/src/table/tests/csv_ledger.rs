//! Bad input in CSV files: each costs its own row, and the report says where.

use encoding_rs::SHIFT_JIS;

use super::*;

const HEADER: &str = "contract,start,last_day\n";

fn read_text(text: &str) -> (Option<Vec<Seen>>, Vec<Problem>) {
    read_csv(text.as_bytes())
}

#[test]
fn rows_are_read_by_column_name_in_any_order_and_trimmed() {
    let (seen, problems) = read_text("start,contract\n 2026-04-01 ,\u{3000}C-1 \u{3000}\n,C-2\n");
    assert_eq!(seen.unwrap(), [row(2, ["C-1", "2026-04-01", ""]), row(3, ["C-2", "", ""])]);
    assert_eq!(problems, []);
}

#[test]
fn a_byte_order_mark_is_dropped() {
    let (seen, problems) = read_text(&format!("\u{FEFF}{HEADER}C-1,2026-04-01,\n"));
    assert_eq!((seen.unwrap(), problems), (vec![row(2, ["C-1", "2026-04-01", ""])], vec![]));
    let (seen, problems) = read_text("\u{FEFF}\"contract\",start\nC-1,2026-04-01\n");
    assert_eq!((seen.unwrap(), problems), (vec![row(2, ["C-1", "2026-04-01", ""])], vec![]));
}

#[test]
fn shift_jis_is_read_and_said() {
    let (bytes, ..) = SHIFT_JIS.encode("contract,start,last_day\r\n契約表ソ,2026-04-01,\r\n");
    let (seen, problems) = read_csv(&bytes);
    assert_eq!(seen.unwrap(), [row(2, ["契約表ソ", "2026-04-01", ""])]);
    assert_eq!((brief(&problems), problems[0].level), (vec![("shift-jis", None, "", "")], Level::Notice));
    assert_eq!(problems[0].file, "lines.csv");
}

#[test]
fn bytes_that_are_no_character_cost_their_row_and_only_their_cell_is_lost() {
    let (first, ..) = SHIFT_JIS.encode("contract,start,last_day\r\n契約一,2026-04-01,\r\nC-2,");
    let (last, ..) = SHIFT_JIS.encode(",\r\n契約三,2026-04-03,\r\n");
    let (seen, problems) = read_csv(&[&first, &b"2026\x85-01"[..], &last].concat());
    let expected =
        [row(2, ["契約一", "2026-04-01", ""]), bad(3, ["C-2", "", ""]), row(4, ["契約三", "2026-04-03", ""])];
    assert_eq!(seen.unwrap(), expected);
    assert_eq!(brief(&problems)[1], ("broken-characters", Some(3), "start", "2026\u{FFFD}-01"));
}

#[test]
fn damaged_utf8_costs_its_row_and_does_not_turn_the_others_to_other_characters() {
    let bytes = [HEADER.as_bytes(), "契約一,2026-04-01,\n契約".as_bytes(), b"\xE4\xBA,2026-04-02,\nC-3,2026-04-03,\n"];
    let (seen, problems) = read_csv(&bytes.concat());
    let expected =
        [row(2, ["契約一", "2026-04-01", ""]), bad(3, ["", "2026-04-02", ""]), row(4, ["C-3", "2026-04-03", ""])];
    assert_eq!(seen.unwrap(), expected);
    assert_eq!(brief(&problems), [("broken-characters", Some(3), "contract", "契約\u{FFFD}")]);
}

/// Side by side without the quotes and the comma between them, the halves `E5 A5` and `91` would be 契, and neither cell would be whole: the day after the
/// memo would read as empty, and a contract that ends as one that does not.
#[test]
fn halves_of_a_character_in_two_cells_are_not_read_as_one() {
    for (memo, day) in [(&b"\"memo\xE5\xA5\""[..], &b"\x912027-03-31"[..]), (b"memo\xE5\xA5", b"\"\x912027-03-31\"")] {
        let header = "\u{FEFF}contract,start,memo,last_day\n".as_bytes();
        let (seen, problems) =
            read_csv(&[header, b"C-1,2026-04-01,", memo, b",", day, b"\nC-2,2026-04-01,,\n"].concat());
        assert_eq!(seen.unwrap(), [bad(2, ["C-1", "2026-04-01", ""]), row(3, ["C-2", "2026-04-01", ""])]);
        assert_eq!(brief(&problems)[1..], [("broken-characters", Some(2), "last_day", "\u{FFFD}2027-03-31")]);
    }
}

#[test]
fn utf16_is_refused_with_advice() {
    let text: Vec<u8> = "\u{FEFF}contract,start\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (seen, problems) = read_csv(&text);
    assert_eq!((seen, brief(&problems)), (None, vec![("utf-16", None, "", "")]));
    assert!(problems[0].message_en.contains("save it as UTF-8"));
}

#[test]
fn rows_with_too_few_or_too_many_cells_are_not_used() {
    let text = format!("{HEADER}C-1,2026-04-01\nC-2,2026-04-01,,extra,more\nC-3,2026-04-01,,,\nC-4,2026-04-01,\n");
    let (seen, problems) = read_text(&text);
    let day = "2026-04-01";
    let expected =
        [bad(2, ["C-1", day, ""]), bad(3, ["C-2", day, ""]), row(4, ["C-3", day, ""]), row(5, ["C-4", day, ""])];
    assert_eq!(seen.unwrap(), expected);
    assert_eq!(brief(&problems), [("too-few-cells", Some(2), "", ""), ("too-many-cells", Some(3), "", "extra")]);
}

#[test]
fn cells_below_a_nameless_column_must_be_empty() {
    let (seen, problems) = read_text("contract,,start\nC-1,,2026-04-01\nC-2,x,2026-04-01\n");
    assert_eq!(seen.unwrap(), [row(2, ["C-1", "2026-04-01", ""]), bad(3, ["C-2", "2026-04-01", ""])]);
    assert_eq!(brief(&problems), [("too-many-cells", Some(3), "", "x")]);
}

#[test]
fn empty_rows_are_passed_over_and_counted() {
    let (seen, problems) = read_text("\r\n,,\r\ncontract,start\r\n\r\n,\r\n\u{3000},\r\nC-1,2026-04-01\r\n");
    assert_eq!((seen.unwrap(), problems), (vec![row(7, ["C-1", "2026-04-01", ""])], vec![]));
}

#[test]
fn a_line_end_within_a_cell_starts_no_new_row() {
    let (seen, _) = read_text("contract,start\n\"C\r\n1\",2026-04-01\nC-2,2026-04-01\n");
    assert_eq!(seen.unwrap(), [row(2, ["C\r\n1", "2026-04-01", ""]), row(3, ["C-2", "2026-04-01", ""])]);
}

#[test]
fn bad_quotes_and_nul_characters_cost_their_row() {
    let text = format!("{HEADER}\"C-1,2026-04-01,\nC\0-2,2026-04-01,\n\"C\"-3,2026-04-01,\nC-4,2026-04-01,");
    let (seen, problems) = read_text(&text);
    let expected =
        [bad(2, ["", "", ""]), bad(3, ["", "2026-04-01", ""]), bad(4, ["", "", ""]), row(5, ["C-4", "2026-04-01", ""])];
    assert_eq!(seen.unwrap(), expected);
    let expected = [
        ("misplaced-quote", Some(2), "", ""),
        ("nul-character", Some(3), "contract", "C␀-2"),
        ("misplaced-quote", Some(4), "", ""),
    ];
    assert_eq!(brief(&problems), expected);
}

#[test]
fn damage_in_a_column_that_is_not_read_costs_nothing() {
    let (seen, problems) = read_text("contract,memo,start,last_day\nC-1,a\0b,2026-04-01,\n");
    assert_eq!(seen.unwrap(), [row(2, ["C-1", "2026-04-01", ""])]);
    assert_eq!(brief(&problems), [("unknown-column", Some(1), "memo", "")]);
}

#[test]
fn a_line_longer_than_1_mib_costs_its_row() {
    let (seen, problems) = read_text(&format!("{HEADER}{},2026-04-01,\nC-2,2026-04-01,\n", "x".repeat(2 << 20)));
    assert_eq!(seen.unwrap(), [bad(2, ["", "", ""]), row(3, ["C-2", "2026-04-01", ""])]);
    assert_eq!(brief(&problems), [("row-too-long", Some(2), "", "")]);
}

#[test]
fn a_file_without_a_usable_header_is_not_read() {
    for (text, code) in [("", "empty-table"), ("\n\n", "empty-table"), ("\"contract,start\n", "unclosed-quote")] {
        let (seen, problems) = read_text(text);
        assert_eq!((seen, problems[0].code, problems.len()), (None, code, 1), "{text:?}");
    }
    let (seen, problems) = read_text("start\n2026-04-01\n");
    assert_eq!((seen, brief(&problems)), (None, vec![("missing-column", Some(1), "contract", "")]));
}

#[test]
fn a_header_alone_is_a_sheet_without_rows() {
    assert_eq!(read_text("contract,start"), (Some(vec![]), vec![]));
}

#[test]
fn a_cell_names_its_place_and_the_right_form() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("lines.csv"), format!("{HEADER}Ｃ－１,2026/10/31,\n")).unwrap();
    let ledger = Ledger::open(home.path(), &mut |_| {}).unwrap();
    let mut rows = ledger.sheet("lines").unwrap().rows(COLUMNS, &mut |_| {}).unwrap();
    let mut row = Row::default();
    assert_eq!(rows.read(&mut row, &mut |_| {}), ReadOutcome::Row);
    let problem = *row.required(1).unwrap().day().unwrap_err();
    assert_eq!(brief(std::slice::from_ref(&problem)), [("not-a-day", Some(2), "start", "2026/10/31")]);
    assert_eq!((problem.file.as_str(), problem.level), ("lines.csv", Level::Error));
    assert_eq!(problem.message_en, "'2026/10/31' is not a day; write 2026-10-31");
    assert_eq!(row.cell(0).unwrap().token().unwrap_err().code, "full-width");
    let problem = *row.required(2).unwrap_err();
    assert_eq!(brief(&[problem]), [("empty-cell", Some(2), "last_day", "")]);
    assert!(rows.has_column(2) && !rows.has_column(3));
}

#[test]
fn a_sheet_can_be_read_again_and_side_by_side() {
    let home = TempDir::new().unwrap();
    let (text, ..) = SHIFT_JIS.encode("contract,start\n契約1,2026-04-01\n契約2,2026-04-01\n");
    fs::write(home.path().join("lines.csv"), text).unwrap();
    let ledger = Ledger::open(home.path(), &mut |_| {}).unwrap();
    let sheet = ledger.sheet("lines").unwrap();
    let open = || sheet.rows(COLUMNS, &mut |_| {}).unwrap();
    let (mut first, mut second, mut row) = (open(), open(), Row::default());
    for number in [2, 3] {
        for rows in [&mut first, &mut second] {
            assert_eq!(rows.read(&mut row, &mut |_| {}), ReadOutcome::Row);
            assert_eq!(row.number(), number);
        }
    }
    assert_eq!(drain(open(), &mut Vec::new()).len(), 2);
}
