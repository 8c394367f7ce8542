#!/usr/bin/env python3
"""Makes the sample workbook: python3 make.py yakkan.oxt sample.ods (with the Python that LibreOffice uses, on Debian /usr/bin/python3).

A row for each line of a contract, the functions beside it, and what is wrong where something is. Some rows are wrong on purpose.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))

from office import Office, save  # noqa: E402
from rows import ROWS  # noqa: E402
from com.sun.star.lang import Locale  # noqa: E402

SHEET = "Contracts"
MONTH = "$B$1"
FIRST_ROW = 4
HEADINGS = ("Contract", "Service", "Start", "Quantity", "Unit price", "Cancel on", "May it be ordered?", "Locked until", "Notice by", "Charge", "What is wrong")
TEXT_FLAG = "@"
FORMATS = {"C": "YYYY-MM-DD", "F": "YYYY-MM-DD", "H": "YYYY-MM-DD", "I": "YYYY-MM-DD", "J": "#,##0"}


def formulas(row):
    """The formulas of one row: text where there is nothing to ask, and the message of the first of them that fails."""
    quantity, lock = "B{0};D{0};C{0}", "B{0};C{0}"
    notice, charge = 'B{0};"cancel";F{0}', "B{0};C{0};D{0};E{0};" + MONTH
    ask = "=YAKKAN.CHECK_QUANTITY(%s)" % quantity, "=YAKKAN.LOCK_END(%s)" % lock
    ask += ('=IF(F{0}="";"";YAKKAN.LATEST_NOTICE(%s))' % notice, "=YAKKAN.CHARGE(%s)" % charge)
    wrong = '=IF(ISERROR(G{0});YAKKAN.MESSAGE("CHECK_QUANTITY";%s);' % quantity
    wrong += 'IF(ISERROR(H{0});YAKKAN.MESSAGE("LOCK_END";%s);IF(ISERROR(J{0});YAKKAN.MESSAGE("CHARGE";%s);"")))' % (lock, charge)
    return tuple(formula.format(row) for formula in (*ask, wrong))


def fill(document):
    sheet = document.Sheets[0]
    sheet.Name = SHEET
    sheet.getCellRangeByName("A1").String = "Month"
    sheet.getCellRangeByName("B1").NumberFormat = number_format(document, TEXT_FLAG)
    sheet.getCellRangeByName("B1").String = "2026-05"
    sheet.getCellRangeByName("A%d:K%d" % (FIRST_ROW - 1, FIRST_ROW - 1)).setDataArray((HEADINGS,))
    sheet.getCellRangeByName("A%d:K%d" % (FIRST_ROW - 1, FIRST_ROW - 1)).CharWeight = 150
    last = FIRST_ROW + len(ROWS) - 1
    for column, code in FORMATS.items():
        sheet.getCellRangeByName("%s%d:%s%d" % (column, FIRST_ROW, column, last)).NumberFormat = number_format(document, code)
    for row, given in enumerate(ROWS, FIRST_ROW):
        for column, value in zip("ABCDEF", given.cells):
            cell = sheet.getCellRangeByName("%s%d" % (column, row))
            if isinstance(value, str):
                cell.String = value
            elif value is not None:
                cell.Value = value
        for column, formula in zip("GHIJK", formulas(row)):
            sheet.getCellRangeByName("%s%d" % (column, row)).Formula = formula
    # The same question for the whole column at once.
    sheet.getCellRangeByName("M%d" % (FIRST_ROW - 1)).String = "Locked until, as one array"
    array = sheet.getCellRangeByName("M%d:M%d" % (FIRST_ROW, last + 2))
    array.setArrayFormula("=YAKKAN.LOCK_END(B{0}:B{1};C{0}:C{1})".format(FIRST_ROW, last + 2))
    array.NumberFormat = number_format(document, "YYYY-MM-DD")
    for column in range(13):
        sheet.Columns[column].OptimalWidth = True


def number_format(document, code):
    formats, english = document.NumberFormats, Locale("en", "US", "")
    found = formats.queryKey(code, english, False)
    return found if found >= 0 else formats.addNew(code, english)


def main():
    extension, path = sys.argv[1:]
    with Office(extension) as office:
        document = office.new()
        document.DocumentProperties.UserDefinedProperties.addProperty("Yakkan language", 128, "en")
        fill(document)
        save(document, path)
        document.close(True)


if __name__ == "__main__":
    main()
