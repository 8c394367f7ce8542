"""The sample workbook opened in Calc: each cell shows what was worked out for it, and follows an edit.

LIBRARY=libyakkan.so python3 test_sample.py
"""

import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "sample"))

from office import Office, save  # noqa: E402
from make import FIRST_ROW  # noqa: E402
from rows import ROWS, VALUE, day  # noqa: E402
from com.sun.star.util import Date  # noqa: E402

LAST_ROW = FIRST_ROW + len(ROWS) - 1


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="yakkan-calc-"))
        made, cls.path = os.path.join(folder, "yakkan.oxt"), os.path.join(folder, "sample.ods")
        for command in (["build.py", "--library", os.environ["LIBRARY"], "--out", made], ["sample/make.py", made, cls.path]):
            command[0] = os.path.join(HERE, "..", command[0])
            subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
        cls.office = cls.enterClassContext(Office(made))

    def setUp(self):
        self.document = self.office.open(self.path)
        self.addCleanup(lambda: self.document.close(True))
        self.document.calculateAll()
        self.sheet = self.document.Sheets[0]

    def cell(self, column, row):
        return self.sheet.getCellRangeByName("%s%d" % (column, row))

    def shown(self, column, row):
        """The number in a cell, or its text, or its error."""
        cell = self.cell(column, row)
        return cell.Value if cell.getError() == 0 and cell.FormulaResultType2 == 1 else cell.String

    def row_of(self, contract):
        return FIRST_ROW + [row.cells[0] for row in ROWS].index(contract)

    def test_every_cell_shows_what_was_worked_out(self):
        for place, row in enumerate(ROWS, FIRST_ROW):
            with self.subTest(row.cells[0], because=row.because):
                self.assertEqual([self.shown(column, place) for column in "GHIJ"], [row.ordered, row.locked, row.notice, row.charge])
                self.assertIn(row.message, self.shown("K", place))
                errors = [shown for shown in (row.ordered, row.locked, row.charge) if str(shown).startswith("#")]
                self.assertEqual(self.shown("K", place) == "", not errors)

    def test_a_column_at_once_shows_the_same_and_nothing_where_it_ends(self):
        for place in range(FIRST_ROW, LAST_ROW + 1):
            self.assertEqual(self.shown("M", place), self.shown("H", place))
        self.assertEqual([self.shown("M", LAST_ROW + more) for more in (1, 2)], ["", ""])

    def test_an_edit_is_followed_and_undone(self):
        row = self.row_of("C-08")
        self.cell("D", row).Value = 25
        self.assertEqual((self.shown("G", row), self.shown("J", row)), ("ok", 25000))
        self.cell("D", row).Value = 24
        self.assertEqual((self.shown("G", row), self.shown("J", row)), ("needs ≥ 25", 24000))

    def test_the_month_is_followed_by_every_row(self):
        self.sheet.getCellRangeByName("B1").String = "2026-04"
        # April is the free first month of the first row, and before the start of the setup.
        self.assertEqual([self.shown("J", self.row_of(name)) for name in ("C-01", "C-02", "C-05")], [0, 2000, 0])

    def test_a_start_that_becomes_wrong_is_an_error_and_no_stale_value(self):
        row = self.row_of("C-07")
        self.cell("C", row).Formula = "=1/0"
        self.assertEqual([self.shown(column, row) for column in "GHJ"], ["#DIV/0!"] * 3)
        self.cell("C", row).String = "2026-04-01"
        self.assertEqual(self.shown("H", row), day(2027, 3, 31))

    def test_days_of_1904_are_the_same_days(self):
        self.document.NullDate = Date(1, 1, 1904)
        self.document.calculateAll()
        row = self.row_of("C-07")
        # Calc keeps the serials and so moves the days by four years and a day: 2030-04-02, whose lock ends on 2031-04-01.
        self.assertEqual(self.cell("C", row).String, "2030-04-02")
        self.assertEqual((self.cell("H", row).String, self.shown("H", row)), ("2031-04-01", day(2031, 4, 1) - 1462))

    def test_the_refusal_and_the_message_are_in_the_language_of_the_document(self):
        self.document.DocumentProperties.UserDefinedProperties.setPropertyValue("Yakkan language", "ja")
        self.document.calculateAll()
        self.assertEqual(self.shown("G", self.row_of("C-08")), "要: 25 以上")
        self.assertIn("サービスはありません", self.shown("K", self.row_of("C-09")))

    def test_it_comes_back_the_same_from_both_file_formats(self):
        for name, form in (("again.ods", "calc8"), ("again.xlsx", "Calc MS Excel 2007 XML")):
            path = os.path.join(os.path.dirname(self.path), name)
            save(self.document, path, form)
            before = [[self.shown(column, row) for column in "GHIJK"] for row in range(FIRST_ROW, LAST_ROW + 1)]
            again = self.office.open(path)
            # The language is a property of the document: xlsx keeps it too.
            again.calculateAll()
            mine, self.sheet = self.sheet, again.Sheets[0]
            after = [[self.shown(column, row) for column in "GHIJK"] for row in range(FIRST_ROW, LAST_ROW + 1)]
            self.sheet = mine
            again.close(True)
            self.assertEqual(after, before, name)
        self.assertEqual(before[-1][1], VALUE)


if __name__ == "__main__":
    unittest.main()
