"""Every worked case that a cell can express: its arguments in cells of Calc, its function beside them, and what the case itself expects.

LIBRARY=libyakkan.so python3 test_cases.py; cargo runs the program that turns the worked cases into calls.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

from office import Office  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..", "..", "..")
LEAST_CASES = 800

#: A reason, its service, its clause, its code.
REASON_COLUMNS = 4
#: Instants are compared to this part of a day, about a millisecond.
EXACT = 1e-8
#: Right of every result.
FIRST_COLUMN = 40


def calls():
    command = ["cargo", "run", "-q", "--locked", "-p", "yakkan-spreadsheet", "--example", "vectors"]
    return [json.loads(line) for line in subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")[:-1]]


def as_cell(value):
    """What a cell holds. Calc has no true and false but 1 and 0, so people write yes and no. A cell that is set to an empty text is empty."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value if isinstance(value, str) else float(value)


def matches(expected, found):
    """Whether every member of what is expected is found with the same value, and lists are as long."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(name in found and matches(value, found[name]) for name, value in expected.items())
    if isinstance(expected, list):
        return isinstance(found, list) and len(expected) == len(found) and all(map(matches, expected, found))
    return expected == found


class Cases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="yakkan-calc-"))
        made = os.path.join(folder, "yakkan.oxt")
        command = [sys.executable, os.path.join(HERE, "..", "build.py"), "--library", os.environ["LIBRARY"], "--out", made]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        office = cls.enterClassContext(Office(made))
        cls.document = office.new()
        cls.addClassCleanup(cls.document.close, True)
        cls.document.DocumentProperties.UserDefinedProperties.addProperty("Yakkan language", 128, "ja")
        cls.sheet = cls.document.Sheets[0]

    def test_every_case_that_a_cell_can_express_shows_what_it_expects(self):
        cases = calls()
        self.assertGreater(len(cases), LEAST_CASES)
        row = 0
        for case in cases:
            self.assertEqual((case["call"]["language"], case["call"].get("dates", 1900)), ("ja", 1900))
            references, height = self.place(row, case["call"]["arguments"])
            formula = "=%s(%s)" % (case["call"]["function"], references)
            rows, columns = self.size(case, row, formula)
            target = self.sheet.getCellRangeByPosition(0, row, columns - 1, row + rows - 1)
            if (rows, columns) == (1, 1):
                target.setFormulaArray(((formula,),))
            else:
                target.setArrayFormula(formula)
            with self.subTest(case["name"], formula=formula, arguments=case["call"]["arguments"]):
                self.check(case, target)
                if "cell_error" in case:
                    name = case["call"]["function"].split(".")[1]
                    target.setFormulaArray((('=YAKKAN.MESSAGE("%s";%s)' % (name, references),),))
                    self.assertNotEqual(target.getDataArray(), (("",),))
            row += max(height, rows) + 1
        print("%d cases" % len(cases))

    def place(self, row, arguments):
        """Puts arguments into cells and gives the references to them, and how many rows they take."""
        references, column, tallest = [], FIRST_COLUMN, 1
        for argument in arguments:
            if argument is None:
                references.append("")
                continue
            block = argument if isinstance(argument, list) else [[argument]]
            height, width = len(block), max(map(len, block))
            cells = self.sheet.getCellRangeByPosition(column, row, column + width - 1, row + height - 1)
            cells.setDataArray(tuple(tuple(map(as_cell, line)) + ("",) * (width - len(line)) for line in block))
            name = cells.AbsoluteName.split(".")[1].replace("$", "")
            # A range of one cell stays a range.
            references.append("%s:%s" % (name, name) if isinstance(argument, list) and ":" not in name else name)
            column, tallest = column + width + 1, max(tallest, height)
        return ";".join(references), tallest

    def size(self, case, row, formula):
        if "codes" in case:
            cell = self.sheet.getCellByPosition(0, row)
            cell.Formula = "=ROWS(%s)" % formula[1:]
            return int(cell.Value), REASON_COLUMNS
        return (len(case["values"]), len(case["values"][0])) if "values" in case else (1, 1)

    def check(self, case, target):
        shown = target.getDataArray()
        first, error = shown[0][0], target.getCellByPosition(0, 0)
        if "cell_error" in case:
            return self.assertEqual(error.String, case["cell_error"])
        self.assertEqual(error.getError(), 0, error.String)
        if "value" in case and isinstance(case["value"], str):
            return self.assertEqual(first, case["value"])
        if "value" in case:
            return self.assertAlmostEqual(first, case["value"], delta=EXACT)
        if "values" in case:
            return self.assertEqual([list(line) for line in shown], case["values"])
        if "codes" in case:
            # A reading holds a "=".
            codes = [line[3] for line in shown if "=" not in line[3]]
            return self.assertEqual(codes, case["codes"])
        if "answer" in case:
            return self.assertTrue(matches(case["answer"], json.loads(first)), first)
        self.assertTrue(case["refused"] and isinstance(first, str) and first and not first.startswith("可"), first)


if __name__ == "__main__":
    unittest.main()
