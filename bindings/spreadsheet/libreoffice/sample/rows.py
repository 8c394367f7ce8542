"""The rows of the sample, and what their functions must show for May 2026, each worked out from the rule or the worked case it names."""

from collections import namedtuple
from datetime import date


def day(*parts):
    """A day as a serial number."""
    return (date(*parts) - date(1899, 12, 30)).days


NONE = "none stated"
VALUE, NUM = "#VALUE!", "#NUM!"

#: The cells of a row; what the four functions show; a word of the message where one shows an error; why.
Row = namedtuple("Row", "cells ordered locked notice charge message because")


def row(*cells, ordered="ok", locked=NONE, notice="", charge=VALUE, message="", because):
    return Row(cells, ordered, locked, notice, charge, message, because)


ROWS = (
    row("C-01", "nec-mimamori", day(2026, 4, 1), 3, 1980.5, None, charge=5941, because="3 × 1,980.5 is 5,941.5, and a fraction of a yen is dropped"),
    row("C-02", "ites-id", day(2026, 4, 15), 20, 100, None, charge=2000, because="20 × 100; 20 is the minimum"),
    row("C-03", "ites-id", "2026/04/15", 20, 110, None, charge=2200, because="a start as text is a day"),
    row("C-04", "ites-id", day(2026, 4, 15), "２０", 90, None, ordered=VALUE, message="２０", because="full-width digits are text and no number"),
    row("C-05", "ites-id-setup", day(2026, 5, 20), 1, 50000, None, charge=50000, because="once, in the month it starts"),
    row("C-06", "nec-mimamori", day(2026, 5, 1), 1, 100, None, charge=0, because="the first month is free"),
    row("C-07", "ites-mdr", day(2026, 4, 1), 25, 1000, day(2028, 2, 10), locked=day(2027, 3, 31), notice=day(2027, 10, 29), charge=25000,
        because="a year's lock ends the day before its anniversary; four months back from 29 February 2028 is Friday 29 October 2027"),
    row("C-08", "ites-mdr", day(2026, 4, 15), 24, 1000, None, ordered="needs ≥ 25", locked=day(2027, 4, 14), charge=24000,
        because="a refusal is text; what is below the minimum is charged all the same"),
    row("C-09", "no-such", day(2026, 4, 1), 1, 100, None, ordered=VALUE, locked=VALUE, message="no-such", because="an unknown service is named"),
    row("C-10", "ites-id", None, 20, 100, None, locked=VALUE, message="start", because="a start that is missing is named"),
    row("C-11", "ites-id", -5, 20, 100, None, ordered=NUM, locked=NUM, charge=NUM, message="-5", because="a negative serial is no day"),
    row("C-12", "ites-id", "soon", 20, 100, None, ordered=VALUE, locked=VALUE, message="soon", because="text that is no day is shown as it came"),
)
