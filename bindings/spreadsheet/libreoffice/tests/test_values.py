"""What Calc passes becomes a request, and what the library responds becomes cells. Needs neither LibreOffice nor the library."""

import json
import math
import os
import struct
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "addin", "pythonpath"))

from yakkan_calc import table, values  # noqa: E402


def arguments(given, kinds=()):
    return json.loads(values.request("YAKKAN.X", given, kinds, "ja", 1900))["arguments"]


def number_of(value):
    """The error number in the lowest bits of a double that is not a number."""
    assert math.isnan(value)
    return struct.unpack("<Q", struct.pack("<d", value))[0] & 0xFFFFFFFF


class Arguments(unittest.TestCase):
    def test_a_whole_double_is_a_whole_number_and_another_keeps_its_fraction(self):
        self.assertIn('[30,1980.5,-1,"30"]', values.request("YAKKAN.X", (30.0, 1980.5, -1.0, "30"), (), "ja", 1900))

    def test_a_double_past_2_to_the_53_stays_what_it_is(self):
        self.assertEqual(arguments((2.0**53, 2.0**60)), [2**53, 2.0**60])

    def test_arguments_left_out_at_the_end_are_left_out_and_others_are_null(self):
        self.assertEqual(arguments((None, 2.0, None, None)), [None, 2])
        self.assertEqual(arguments(()), [])

    def test_an_empty_cell_of_a_range_is_null_and_keeps_its_place(self):
        self.assertEqual(arguments(((("a", 1.0), ("", 2.0)),)), [[["a", 1], [None, 2]]])

    def test_the_zero_of_an_empty_cell_is_null_where_0_means_nothing(self):
        given, kinds = (0.0, 0.0, 0.0, 0.0, 1.0), ("service", "day", "count", "yen", "day")
        self.assertEqual(arguments(given, kinds), [None, None, 0, 0, 1])

    def test_an_error_among_values_is_named(self):
        self.assertEqual(arguments((((values.error_value("#N/A"), values.error_value("#REF!")),),)), [[[{"error": "#N/A"}, {"error": "#REF!"}]]])

    def test_no_number_that_json_lacks_is_written(self):
        self.assertEqual(arguments((math.inf, -math.inf, 1.0)), [{"error": "#NUM!"}, {"error": "#NUM!"}, 1])

    def test_full_width_digits_and_half_a_pair_are_passed_on_as_text(self):
        self.assertEqual(arguments(("\uff13\uff10", "\ud800")), ["\uff13\uff10", "\ud800"])


class Responses(unittest.TestCase):
    def test_a_value_is_one_row_of_one(self):
        self.assertEqual(values.rows('{"value":46477}'), ((46477.0,),))
        self.assertIsInstance(values.rows('{"value":46477}')[0][0], float)
        self.assertEqual(values.rows('{"value":"要: 25 以上"}'), (("要: 25 以上",),))

    def test_true_and_false_are_1_and_0_as_doubles(self):
        for response, expected in (('{"value":true}', 1.0), ('{"value":false}', 0.0), ('{"values":[[false]]}', 0.0)):
            found = values.rows(response)[0][0]
            self.assertEqual((found, type(found)), (expected, float))

    def test_an_error_is_a_double_with_calcs_number(self):
        for name, number in (("#VALUE!", 519), ("#NUM!", 503), ("#N/A", 32767), ("#REF!", 524), ("#NAME?", 525), ("#DIV/0!", 532), ("#?", 519)):
            self.assertEqual(number_of(values.rows(json.dumps({"error": {"cell": name, "message": ""}}))[0][0]), number)

    def test_rows_keep_their_errors_in_place_and_are_filled_up_to_the_range_they_came_from(self):
        rows = values.rows('{"values":[[1,"a"],[{"error":{"cell":"#NUM!","message":"m"}},true]]}', 4)
        self.assertEqual((rows[0], rows[1][1], rows[2:]), ((1.0, "a"), 1.0, (("", ""), ("", ""))))
        self.assertEqual(number_of(rows[1][0]), 503)

    def test_a_very_tall_range_is_filled_up_in_part_and_by_one_row_at_least(self):
        limit = values.FILLED_ROWS
        for made, expected in ((1, limit), (limit - 1, limit), (limit, limit + 1), (limit + 1, limit + 2)):
            response = json.dumps({"values": [[1]] * made})
            self.assertEqual(len(values.rows(response, 2**20)), expected)

    def test_the_message_is_that_of_the_first_error(self):
        self.assertEqual(values.message('{"error":{"cell":"#NUM!","message":"a"}}'), "a")
        self.assertEqual(values.message('{"values":[[1],[{"error":{"cell":"#NUM!","message":"b"}}],[{"error":{"cell":"#NUM!","message":"c"}}]]}'), "b")
        self.assertEqual(values.message('{"value":"error"}'), "")


class Names(unittest.TestCase):
    def test_a_name_without_the_prefix_or_twice_stops_the_build(self):
        for names in (["CHARGE"], ["YAKKAN.CHARGE", "YAKKAN.CHARGE"], ["YAKKAN.MESSAGE"]):
            with self.assertRaises(ValueError):
                table.by_method([{"name": name} for name in names])
        self.assertEqual(set(table.by_method([{"name": "YAKKAN.CHARGE"}])), {"CHARGE", "MESSAGE"})


if __name__ == "__main__":
    unittest.main()
