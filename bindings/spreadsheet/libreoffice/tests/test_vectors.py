"""Every worked case of the request language through a cell of Calc, and every example of the table.

LIBRARY=libyakkan.so python3 test_vectors.py; cargo runs the program that answers in Rust.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "addin", "pythonpath"))

from office import Office  # noqa: E402
from yakkan_calc import values  # noqa: E402
from yakkan_calc.library import Library  # noqa: E402

ROOT = os.path.join(HERE, "..", "..", "..", "..")
LEAST_CASES = 300
#: com.sun.star.sheet.FormulaResult.STRING
STRING = 2


def requests():
    """The worked cases, each once more with its disputes, and each line as it stands, which is no request and whose answer is an error."""
    for name in sorted(glob.glob(os.path.join(ROOT, "tests", "vectors", "*.jsonl"))):
        with open(name, encoding="utf-8") as file:
            for line in file:
                request = json.loads(line)["request"]
                yield json.dumps(request, ensure_ascii=False)
                yield json.dumps({**request, "disputes": True}, ensure_ascii=False)
                yield line.strip()


def answers(asked):
    command = ["cargo", "run", "-q", "--locked", "-p", "yakkan-requests", "--example", "answer"]
    text = "".join(request + "\n" for request in asked)
    return subprocess.run(command, cwd=ROOT, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")[:-1]


class Vectors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="yakkan-calc-"))
        made = os.path.join(folder, "yakkan.oxt")
        command = [sys.executable, os.path.join(HERE, "..", "build.py"), "--library", os.environ["LIBRARY"], "--out", made]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        cls.office = cls.enterClassContext(Office(made))
        cls.table = json.loads(open_table())
        cls.examples = [(function, example) for function in cls.table for example in function["examples"]]

    def setUp(self):
        self.document = self.office.new()
        self.addCleanup(lambda: self.document.close(True))
        self.sheet = self.document.Sheets[0]

    def test_every_answer_is_the_same_bytes_in_a_cell_as_in_rust(self):
        asked = list(requests())
        answered = answers(asked)
        count = len(asked)
        self.assertEqual(len(answered), count)
        self.assertGreater(count, LEAST_CASES)
        self.sheet.getCellRangeByPosition(0, 0, 0, count - 1).setDataArray(tuple((request,) for request in asked))
        formulas = tuple(("=YAKKAN.ANSWER(A%d)" % (row + 1),) for row in range(count))
        self.sheet.getCellRangeByPosition(1, 0, 1, count - 1).setFormulaArray(formulas)
        self.sheet.getCellRangeByPosition(2, 0, 2, count - 1).setArrayFormula("=YAKKAN.ANSWER(A1:A%d)" % count)
        for row, (request, one, of_range) in enumerate(self.sheet.getCellRangeByPosition(0, 0, 2, count - 1).getDataArray()):
            self.assertEqual(request.encode(), asked[row].encode(), "the request was changed by its cell")
            self.assertEqual(one.encode(), answered[row].encode(), request)
            self.assertEqual(of_range.encode(), answered[row].encode(), request)
        print("%d answers, the longest of %d characters" % (count, max(map(len, answered))))

    def test_every_example_of_the_table_shows_what_it_says(self):
        for language in ("en", "ja"):
            self.say(language)
            for row, (function, example) in enumerate(self.examples):
                cell = self.sheet.getCellByPosition(0, row)
                cell.setPropertyValue("FormulaLocal", example["formula"])
                with self.subTest(example["formula"], language=language):
                    self.assertIn(function["name"] + "(", cell.Formula)
                    self.assertEqual(cell.getError(), 0, cell.String)
                    self.assertEqual(cell.String if cell.FormulaResultType2 == STRING else cell.Value, first(example, language))

    def test_every_function_has_an_example(self):
        self.assertEqual({function["name"] for function, _ in self.examples}, {function["name"] for function in self.table})

    def test_every_kind_of_argument_is_known_to_take_0_or_never_to(self):
        kinds = {argument["kind"] for function in self.table for argument in function["arguments"]}
        self.assertEqual(kinds - values.NEVER_ZERO, {"change", "count", "yen"})

    def say(self, language):
        self.document.close(True)
        self.document = self.office.new()
        self.document.DocumentProperties.UserDefinedProperties.addProperty("Yakkan language", 128, language)
        self.sheet = self.document.Sheets[0]


def first(example, language):
    """What the cell holds: of an array the first value; the text that is shown where no value is given."""
    value = example.get("value", example["shows"][language].split(" | ")[0])
    return value[0][0] if isinstance(value, list) else value


def open_table():
    return Library(os.environ["LIBRARY"]).table_text()


if __name__ == "__main__":
    unittest.main()
