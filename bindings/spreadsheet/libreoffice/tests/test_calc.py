"""What Calc does with the add-in, whatever a function means: a library stands in that answers with the request it got (fake.c)."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "addin", "pythonpath"))

from office import Office, save  # noqa: E402, I001: it brings the types of UNO
from yakkan_calc.component import AddIn  # noqa: E402
from com.sun.star.lang import Locale  # noqa: E402
from com.sun.star.util import Date  # noqa: E402

FUNCTION = "YAKKAN.ECHO_ALL"
VALUE, NUM, NA, REF, DIVISION = 519, 503, 32767, 524, 532
TOO_MANY_ARGUMENTS, ERROR_IN_RANGE, NO_SUCH_NAME = 504, 504, 525


def formula(response):
    """A formula whose function gets this response."""
    return "%s(%s)" % (FUNCTION, text(json.dumps(response, separators=(",", ":"))))


def text(words):
    return '"%s"' % words.replace('"', '""')


def build(folder, *definitions):
    os.makedirs(folder)
    library = os.path.join(folder, "libyakkan.so")
    subprocess.run(["cc", "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", *definitions, os.path.join(HERE, "fake.c"), "-o", library], check=True)
    return library


class Folder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="yakkan-calc-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.fake = build(os.path.join(cls.folder, "right"))

    @classmethod
    def extension(cls, *options):
        made = os.path.join(cls.folder, "yakkan.oxt")
        command = [sys.executable, os.path.join(HERE, "..", "build.py"), "--library", cls.fake, "--out", made, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return made


class WithCalc(Folder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.office = cls.enterClassContext(Office(cls.extension()))

    def setUp(self):
        self.document = self.office.new()
        self.addCleanup(lambda: self.document.close(True))
        self.sheet = self.document.Sheets[0]

    def cell(self, name, content=None):
        cell = self.sheet.getCellRangeByName(name)
        if content is not None:
            cell.Formula = content
        return cell

    def request(self, name, arguments):
        cell = self.cell(name, "=%s(%s)" % (FUNCTION, arguments))
        self.assertEqual(cell.getError(), 0, cell.Formula)
        return json.loads(cell.String)

    def arguments(self, given):
        return self.request("Z1", given)["arguments"]

    def test_the_function_keeps_its_name_in_the_formula_and_in_both_file_formats(self):
        cell = self.cell("A1", '=yakkan.echo_all(1;"x")')
        self.assertEqual(cell.Formula, '=YAKKAN.ECHO_ALL(1;"x")')
        for name, form in (("named.ods", "calc8"), ("named.xlsx", "Calc MS Excel 2007 XML")):
            path = os.path.join(self.folder, name)
            save(self.document, path, form)
            again = self.office.open(path)
            again.calculateAll()
            found = again.Sheets[0].getCellRangeByName("A1")
            self.assertEqual((found.Formula, found.String), (cell.Formula, cell.String), name)
            again.close(True)

    def test_literals_cells_and_ranges_arrive(self):
        self.cell("B1", "30")
        self.cell("B2", "'30")
        self.cell("C2", "=1980.5")
        self.assertEqual(self.arguments('1;"x"'), [1, "x"])
        self.assertEqual(self.arguments("B1;B2"), [30, "30"])
        self.assertEqual(self.arguments("B1:C3"), [[[30, None], ["30", 1980.5], [None, None]]])
        self.assertEqual(self.arguments("TRUE();DATE(2026;4;1)"), [1, 46113])
        self.assertEqual(self.arguments("{1;2|3;4}"), [[[1, 2], [3, 4]]])

    def test_arguments_may_be_left_out(self):
        self.assertEqual(self.arguments(""), [])
        self.assertEqual(self.arguments(";2"), [None, 2])
        self.assertEqual(self.cell("A1", "=%s(1;2;3)" % FUNCTION).getError(), TOO_MANY_ARGUMENTS)

    def test_calc_passes_an_empty_cell_as_0_and_as_empty_where_it_is_written_as_a_range(self):
        self.assertEqual(self.arguments("Y9"), [0])
        self.assertEqual(self.arguments("Y9:Y9"), [[[None]]])

    def test_an_error_passed_in_is_the_error_shown(self):
        self.assertEqual(self.cell("A1", "=%s(NA())" % FUNCTION).getError(), NA)
        self.cell("B1", "=1/0")
        self.assertEqual(self.cell("A2", "=%s(B1)" % FUNCTION).getError(), DIVISION)
        self.assertEqual(self.cell("A3", "=%s(B1:B2)" % FUNCTION).getError(), ERROR_IN_RANGE)
        self.assertEqual(self.cell("A4", "=%s(#REF!)" % FUNCTION).getError(), REF)

    def test_values_and_errors_are_cells_that_other_functions_understand(self):
        four, error = formula({"value": 4}), formula({"error": {"cell": "#NUM!", "message": "why"}})
        for content, shown in (
            (four + "+1", 5),
            ("IF(%s>3;10;20)" % four, 10),
            ("SUM(%s)" % formula({"values": [[1, 2], [3, 4]]}), 10),
            ("INDEX(%s;2;1)" % formula({"values": [[1, 2], [3, 4]]}), 3),
            ("IFERROR(%s;7)" % error, 7),
            ("DATE(2026;%s;1)" % four, 46113),
            ("IF(%s;1;2)" % formula({"value": True}), 1),
            ("IF(%s;1;2)" % formula({"value": False}), 2),
            ("SUM(%s)" % formula({"values": [[5, False], [7, True]]}), 13),
        ):
            self.assertEqual((self.cell("A1", "=" + content).Value, self.cell("A1").getError()), (shown, 0), content)
        self.assertEqual(self.cell("A1", "=%s&%s" % (text("p"), formula({"value": "x"}))).String, "px")

    def test_each_error_is_the_error_of_calc(self):
        for name, number in (("#VALUE!", VALUE), ("#NUM!", NUM), ("#N/A", NA), ("#REF!", REF), ("#DIV/0!", DIVISION)):
            cell = self.cell("A1", "=" + formula({"error": {"cell": name, "message": "why"}}))
            self.assertEqual((cell.getError(), cell.String), (number, name))

    def test_the_message_of_an_error_is_another_function(self):
        failing = text('{"error":{"cell":"#NUM!","message":"why"}}')
        self.assertEqual(self.cell("A1", "=YAKKAN.MESSAGE(%s;%s)" % (text("ECHO_ALL"), failing)).String, "why")
        self.assertEqual(self.cell("A1", "=YAKKAN.MESSAGE(%s;%s)" % (text("yakkan.echo_all"), failing)).String, "why")
        self.assertEqual(self.cell("A1", "=YAKKAN.MESSAGE(%s;1)" % text("ECHO_ALL")).String, "")
        self.assertEqual(self.cell("A1", "=YAKKAN.MESSAGE(%s)" % text("NONE")).String, "there is no function NONE")

    def test_an_array_formula_spills_with_errors_in_place(self):
        response = {"values": [[1, True], ["x", {"error": {"cell": "#NUM!", "message": "why"}}]]}
        self.cell("A1:B2").setArrayFormula("=" + formula(response))
        self.assertEqual([self.cell(name).Value for name in ("A1", "B1")], [1, 1])
        self.assertEqual((self.cell("A2").String, self.cell("B2").getError()), ("x", NUM))

    def test_a_single_row_is_not_shown_again_below_its_range(self):
        self.cell("C1", json.dumps({"values": [["once"]]}))
        self.cell("A1:A3").setArrayFormula("=%s(C1:C3)" % FUNCTION)
        self.cell("B1:B3").setArrayFormula("=%s(C:C)" % FUNCTION)
        self.assertEqual(self.cell("A1:B3").getDataArray(), (("once", "once"), ("", ""), ("", "")))

    def test_an_edit_is_followed(self):
        self.cell("A1", "=%s(B1;C1:C3)" % FUNCTION)
        self.cell("B1", "5")
        self.cell("C2", "abc")
        self.assertEqual(json.loads(self.cell("A1").String)["arguments"], [5, [[None], ["abc"], [None]]])

    def test_a_whole_column_arrives(self):
        self.cell("B1048576", "1")
        # A million nulls with brackets and commas, the one number, and what stands around them.
        size = len('{"function":"YAKKAN.ECHO_ALL","arguments":[[]],"language":"en","dates":1900}') + 1048575 * len("[null],") + len("[1]")
        self.assertEqual(self.cell("A1", "=%s(B1:B1048576)" % FUNCTION).String, "%d bytes" % size)

    def test_two_documents_with_their_own_dates_and_languages(self):
        self.assertEqual(self.request("A1", "")["dates"], 1900)
        other = self.office.new()
        self.addCleanup(lambda: other.close(True))
        other.NullDate = Date(1, 1, 1904)
        other.DocumentProperties.UserDefinedProperties.addProperty("Yakkan language", 128, "ja")
        cell = other.Sheets[0].getCellRangeByName("A1")
        cell.Formula = "=%s(DATE(2026;4;1))" % FUNCTION
        # 46113 days from 1899-12-30 are 1462 fewer from 1904-01-01.
        self.assertEqual(json.loads(cell.String), {"function": FUNCTION, "arguments": [44651], "language": "ja", "dates": 1904})
        self.assertEqual(self.request("A2", "")["language"], "en")

    def test_a_day_0_that_no_other_spreadsheet_knows_is_an_error_that_says_so(self):
        self.document.NullDate = Date(1, 1, 1900)
        self.assertEqual(self.cell("A1", "=%s()" % FUNCTION).getError(), VALUE)
        self.assertIn("1900-01-01", self.cell("A2", '=YAKKAN.MESSAGE("ECHO_ALL")').String)

    def test_a_language_that_is_none_is_an_error_that_says_so(self):
        self.document.DocumentProperties.UserDefinedProperties.addProperty("Yakkan language", 128, "fr")
        self.assertEqual(self.cell("A1", "=%s()" % FUNCTION).getError(), VALUE)
        self.assertIn("'fr'", self.cell("A2", '=YAKKAN.MESSAGE("ECHO_ALL")').String)

    def test_the_function_wizard_shows_what_the_table_says(self):
        described = self.office.service("com.sun.star.sheet.FunctionDescriptions")
        found = {prop.Name: prop.Value for prop in described.getByName(FUNCTION)}
        self.assertEqual(found["Description"], "Echoes.")
        self.assertEqual([(one.Name, one.Description) for one in found["Arguments"]], [("service", "Which?"), ("day", "When?")])


class Component(unittest.TestCase):
    """The component by itself, where no LibreOffice with a Japanese user interface is at hand."""

    def setUp(self):
        words = {"en": "one", "ja": "一"}
        spills, each = ({"name": name, "label": words, "help": words, "kind": "any", "range": name == "each"} for name in ("lines", "each"))
        function = {"name": "YAKKAN.ONE", "summary": words, "arguments": [spills, each]}
        self.component = AddIn({"ONE": function}, "implementation", ("service",))

    def test_answers_stay_in_the_language_of_the_user_interface_when_calc_asks_for_english_names(self):
        self.component.setLocale(Locale("ja", "JP", ""))
        self.assertEqual(self.component.getFunctionDescription("ONE"), "一")
        self.assertEqual(self.component.getDisplayArgumentName("ONE", 1), "一")
        self.component.setLocale(Locale("en", "US", ""))
        self.assertEqual((self.component.getFunctionDescription("ONE"), self.component.language), ("one", "ja"))

    def test_another_language_is_answered_in_english(self):
        self.component.setLocale(Locale("de", "DE", ""))
        self.assertEqual(self.component.language, "en")

    def test_only_a_range_that_gives_a_cell_for_each_of_its_cells_sets_the_height(self):
        tall, short = ((1.0,),) * 9, ((1.0,),) * 3
        self.assertEqual(self.component.height("YAKKAN.ONE", (tall, short)), 3)
        self.assertEqual(self.component.height("YAKKAN.ONE", (tall, 1.0)), 1)
        self.assertEqual(self.component.height("YAKKAN.ONE", ()), 1)

    def test_nothing_is_known_of_what_the_table_does_not_have(self):
        self.assertEqual((self.component.getDisplayFunctionName("getTypes"), self.component.getDisplayArgumentName("ONE", 3)), ("", ""))


class Broken(Folder):
    """Without a library that fits there is an error in the cell and a message beside it, and Calc goes on."""

    def shown(self, environment, *options):
        with Office(self.extension(*options), environment) as office:
            document = office.new()
            first, second, third = (document.Sheets[0].getCellRangeByName(name) for name in ("A1", "A2", "A3"))
            first.Formula = "=%s(1)" % FUNCTION
            second.Formula = '=YAKKAN.MESSAGE("ECHO_ALL";1)'
            third.Formula = "=1+1"
            self.assertEqual((first.getError(), third.Value), (VALUE, 2))
            message = second.String
            document.close(True)
            return message

    def test_no_library(self):
        self.assertIn("libyakkan was not found", self.shown({}, "--without-library"))

    def test_a_library_that_is_none(self):
        path = os.path.join(self.folder, "libyakkan.so")
        with open(path, "w", encoding="utf-8") as file:
            file.write("nothing")
        self.assertIn("could not be loaded from %s" % path, self.shown({"YAKKAN_LIBRARY": path}))

    def test_another_version(self):
        path = build(os.path.join(self.folder, "other"), "-DABI=2")
        self.assertIn("has interface version 2; this add-in needs 1", self.shown({"YAKKAN_LIBRARY": path}))

    def test_an_older_release(self):
        path = build(os.path.join(self.folder, "older"), "-DWITHOUT_CELL")
        self.assertIn("has no yakkan_cell", self.shown({"YAKKAN_LIBRARY": path}))


if __name__ == "__main__":
    unittest.main()
