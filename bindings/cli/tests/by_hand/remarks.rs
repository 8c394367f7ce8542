//! What a person is told beside the answer, and what help says.

use super::{RESPONSE, TICKETS, assert_lines, said, with};

/// An answer before its question is told; what is done ahead by nature is not.
#[test]
fn what_was_done_before_it_began_is_told() {
    const REMARK: &str = "! it was done before it began: look at --from and --done";
    let severe = with(&RESPONSE, &["--severity", "A", "--done"]);
    let text = said(0, &with(&severe, &["2026-12-28T16:59:59+09:00"]));
    assert_lines(&text, &[REMARK, "done: 2026-12-28T16:59:59+09:00 (Mon): in time"]);
    let text = said(0, &with(&severe, &["2026-12-28T17:00:00+09:00"]));
    assert!(!text.contains(REMARK), "{text}");
    let notice = ["due", "nec-mimamori", "maintenance-notice", "--from", "2026-11-30", "--done", "2026-10-01"];
    assert!(!said(0, &notice).contains(REMARK));
    let japanese = said(0, &with(&["--lang", "ja"], &with(&severe, &["2026-12-01T00:00:00+09:00"])));
    assert!(japanese.contains("! 起点より前に実施"), "{japanese}");
}

/// What is due at 0:00 is due at the end of a day; what was done then was done on the day that begins.
#[test]
fn what_was_done_at_midnight_was_not_done_the_day_before() {
    let done = said(1, &with(&RESPONSE, &["--severity", "A", "--done", "2026-12-29T00:00:00+09:00"]));
    assert_lines(&done, &["done: 2026-12-29T00:00:00+09:00 (Tue): too late"]);
}

#[test]
fn a_use_that_counts_nowhere_or_is_written_in_vain_is_named() {
    let text = said(
        0,
        &with(&TICKETS, &["--use", "ticket-verification@2026-04-14", "--use", "ticket-verification@2026-10-05:3/ann"]),
    );
    assert_lines(
        &text,
        &["! --use ticket-verification@2026-04-14 counts nowhere: the service is not in force on that day"],
    );
    let vain = "! --use ticket-verification@2026-10-05:3/ann: 'ticket-verification' is ";
    for said in ["counted by uses: its units play no part", "not counted by holder: its holder plays no part"] {
        assert!(text.contains(&format!("{vain}{said}")), "{said}\n{text}");
    }
    assert!(!said(0, &with(&TICKETS, &["--use", "ticket-verification@2026-10-05:1"])).contains('!'));
}

#[test]
fn help_says_what_is_written_and_what_is_required() {
    let close = said(0, &["close", "--help"]);
    for written in ["balances", "commitments", "cover and claims"] {
        assert!(close.contains(written), "{written}\n{close}");
    }
    let options = [("due", 1), ("balance", 1), ("claim", 4)];
    for (command, required) in options {
        let help = said(0, &[command, "--help"]);
        let found =
            help.lines().filter(|line| line.contains("Required. ") || line.contains("; required, unless")).count();
        assert_eq!(found, required, "{help}");
    }
}
