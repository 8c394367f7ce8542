"""Values of Calc to arguments of the library, and its responses to values of Calc."""

import json
import math
import struct

#: The numbers Calc gives its cell errors.
ERRORS = {"#NULL!": 521, "#DIV/0!": 532, "#VALUE!": 519, "#REF!": 524, "#NAME?": 525, "#NUM!": 503, "#N/A": 32767}
NAMES = {number: name for name, number in ERRORS.items()}

#: Up to here every whole number is a double of its own.
WHOLE = 2**53

#: Kinds of arguments that 0 never is. Calc passes 0 for an empty cell that stands alone; here it can be told from a number.
NEVER_ZERO = frozenset(
    "allowance claims clause commitment day days desk facts instant kind lines month readings request service text uses".split()
)


#: Arrays are filled up with empty texts to this many rows. A million take LibreOffice's Python a minute.
FILLED_ROWS = 10000


def error_value(name):
    """The double that Calc shows as an error: not a number, with the error's number in its lowest bits."""
    return struct.unpack("<d", struct.pack("<Q", 0x7FF8000000000000 | ERRORS.get(name, ERRORS["#VALUE!"])))[0]


def argument(value, kind="any"):
    """An argument as Calc passes it: nothing where it was left out, a double, a text, or rows of these with an empty text for an empty cell."""
    if isinstance(value, tuple):
        return [[None if cell == "" else scalar(cell) for cell in row] for row in value]
    if kind in NEVER_ZERO and value == 0:
        return None
    return scalar(value)


def scalar(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    value = float(value)
    if math.isnan(value):
        number = struct.unpack("<Q", struct.pack("<d", value))[0] & 0xFFFFFFFF
        return {"error": NAMES.get(number, "#VALUE!")}
    if math.isinf(value):
        return {"error": "#NUM!"}
    # A whole number is written as one: the library takes 30 for a count and not a number it has to round.
    return int(value) if value.is_integer() and abs(value) <= WHOLE else value


def request(function, arguments, kinds, language, dates):
    """The request for one function, with the kinds of its arguments in the table. Arguments left out at the end are left out."""
    kinds = list(kinds) + ["any"] * len(arguments)
    arguments = [argument(value, kind) for value, kind in zip(arguments, kinds)]
    while arguments and arguments[-1] is None:
        arguments.pop()
    return json.dumps(
        {"function": function, "arguments": arguments, "language": language, "dates": dates},
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )


def rows(response, height=1):
    """What a response is in Calc: rows of values, one row of one for a single value.

    The library ends a column of results where the cells it was given end. Calc would show the rest of an array formula as #N/A, or a single row again and again,
    so it is filled up with empty texts to `height`; where that is very tall, by one row at least.
    """
    response = json.loads(response)
    if "values" not in response:
        return ((cell(response["value"] if "value" in response else response),),)
    made = [tuple(cell(value) for value in row) for row in response["values"]]
    if len(made) < height:
        made += [("",) * len(made[0])] * (min(height, max(FILLED_ROWS, len(made) + 1)) - len(made))
    return tuple(made)


def message(response):
    """The message of an error, of the first cell in error where it is an array, and an empty text where there is none."""
    response = json.loads(response)
    rows = response.get("values", [[response]])
    for row in rows:
        for value in row:
            if isinstance(value, dict) and "error" in value:
                return value["error"]["message"]
    return ""


def cell(value):
    if isinstance(value, dict):
        return error_value(value["error"]["cell"])
    # A double, even for true and false: Calc reads those of an array from memory that nobody wrote, and has no cell for a whole number of Python.
    return value if isinstance(value, str) else float(value)
