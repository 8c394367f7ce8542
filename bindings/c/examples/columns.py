"""A million rows in one call: what a month costs, and by when inquiries have to be answered. Needs numpy.

    LD_LIBRARY_PATH=prefix/lib python3 columns.py [rows]
"""

import ctypes
import sys

import numpy

NEC_MIMAMORI, ITES_ID = 20, 5  # YAKKAN_SERVICE_…
FIRST_RESPONSE, INQUIRY_ANSWER = 40, 20  # YAKKAN_COMMITMENT_…
NO_DAY = 0
ABI_VERSION = 1

library = ctypes.CDLL("libyakkan.so.1")
INT32, UINT32, INT64 = (numpy.ctypeslib.ndpointer(dtype, ndim=1, flags="C_CONTIGUOUS") for dtype in ("i4", "u4", "i8"))
SIZE, SIZE_OUT = ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)

# The types of the header. Without them ctypes would cut what is wider than an int.
library.yakkan_abi_version.restype = ctypes.c_uint32
library.yakkan_last_error.argtypes = [ctypes.c_char_p, SIZE, SIZE_OUT]
library.yakkan_charges.argtypes = [
    ctypes.c_void_p, ctypes.c_int32, SIZE, INT32, INT32, INT32, UINT32, INT64, ctypes.c_uint32, INT64, INT32, SIZE_OUT,
]
library.yakkan_due_instants.argtypes = [ctypes.c_void_p, ctypes.c_void_p, SIZE, INT32, INT32, INT64, INT64, INT32, SIZE_OUT]
library.yakkan_answer.argtypes = [ctypes.c_void_p, ctypes.c_char_p, SIZE, ctypes.c_char_p, SIZE, SIZE_OUT]


def expect(status):
    if status != 0:
        words, length = ctypes.create_string_buffer(512), SIZE()
        library.yakkan_last_error(words, len(words), ctypes.byref(length))
        raise RuntimeError(f"status {status}: {words.value.decode()}")


def charges(month, services, starts, last_days, quantities, unit_prices, decimals):
    """Amounts in yen before tax, and a status for each row."""
    count = len(services)
    amounts, statuses, failed = numpy.zeros(count, "i8"), numpy.zeros(count, "i4"), SIZE()
    expect(library.yakkan_charges(
        None, month, count, services, starts, last_days, quantities, unit_prices, decimals, amounts, statuses, ctypes.byref(failed)
    ))
    return amounts, statuses, failed.value


def due_instants(commitments, severities, received):
    """By when, and a status for each row. Instants are numpy's own, in UTC."""
    count = len(commitments)
    due, statuses, failed = numpy.zeros(count, "i8"), numpy.zeros(count, "i4"), SIZE()
    instants = received.astype("datetime64[ns]").view("i8")
    expect(library.yakkan_due_instants(None, None, count, commitments, severities, instants, due, statuses, ctypes.byref(failed)))
    return due.view("datetime64[ns]"), statuses, failed.value


def answer(request):
    text, length = request.encode(), SIZE()
    buffer = ctypes.create_string_buffer(16384)
    status = library.yakkan_answer(None, text, len(text), buffer, len(buffer), ctypes.byref(length))
    if status == 105:  # YAKKAN_STATUS_BUFFER_TOO_SMALL
        buffer = ctypes.create_string_buffer(length.value + 1)
        status = library.yakkan_answer(None, text, len(text), buffer, len(buffer), ctypes.byref(length))
    expect(status)
    return buffer.value.decode()


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    if library.yakkan_abi_version() != ABI_VERSION:
        raise RuntimeError("this program was written for another version of libyakkan")

    # Half the lines are watched UTMs whose first month is free, half are IDs; one in a hundred starts in the month asked about.
    place = numpy.arange(rows)
    services = numpy.where(place % 2 == 0, NEC_MIMAMORI, ITES_ID).astype("i4")
    starts = numpy.where(place % 100 < 2, 20261015, 20260401).astype("i4")
    last_days = numpy.full(rows, NO_DAY, "i4")
    quantities = (20 + place % 10).astype("u4")
    unit_prices = numpy.full(rows, 19805, "i8")  # 1,980.5 yen
    starts[7] = 20260231  # no such day

    amounts, statuses, failed = charges(202610, services, starts, last_days, quantities, unit_prices, decimals=1)
    expected = quantities.astype("i8") * 19805 // 10
    expected[(services == NEC_MIMAMORI) & (starts == 20261015)] = 0
    expected[7] = 0
    assert failed == 1 and statuses[7] == 206, (failed, statuses[7])  # YAKKAN_STATUS_WRONG_FORM
    assert (amounts == expected).all()
    print(f"{rows} lines, October 2026: {amounts.sum()} yen, {failed} row with a wrong day")

    # Alerts of severity A every 7 seconds from Friday noon on: each is to be answered within two hours.
    received = numpy.datetime64("2026-10-30T03:00:00") + numpy.arange(rows) % 100_000 * numpy.timedelta64(7, "s")
    first_response = numpy.full(rows, FIRST_RESPONSE, "i4")
    due, statuses, failed = due_instants(first_response, numpy.full(rows, 1, "i4"), received)
    assert failed == 0 and (due - received == numpy.timedelta64(2, "h")).all()
    print(f"{rows} alerts: the last is due {due.max()} UTC")

    # An inquiry of Friday 10:00 in Japan, over a weekend and a holiday.
    inquiry = numpy.array(["2026-10-30T01:00:00"], "datetime64[s]")
    due, _, _ = due_instants(numpy.full(1, INQUIRY_ANSWER, "i4"), numpy.zeros(1, "i4"), inquiry)
    assert due[0] == numpy.datetime64("2026-11-06T09:00:00")
    print(f"the inquiry is to be answered by {due[0]} UTC")

    print(answer('{"do": "business_day", "desk": "nec-desk", "on": "2026-11-03"}'))


if __name__ == "__main__":
    main()
