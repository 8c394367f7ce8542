"""Business days of `yakkan answer` against two libraries that know nothing of it.

The holidays come from PyPI `holidays`, the counting from numpy's `busday`. Reads the program's path from the command line; `tests/oracles/run` prepares
both. Every answer that differs is printed with its request, ready for `yakkan answer`.
"""

import datetime
import json
import subprocess
import sys

import holidays
import numpy as np

FIRST, LAST = datetime.date(1955, 1, 1), datetime.date(2099, 12, 31)
# The desks whose closed days need no reading, with the days their year end closes; hours are from midnight.
DESKS = {
    "ites": ({(12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}, 8.5),
    "eset": (set(), 24),
}
MOST_SHOWN = 20


def days():
    day = FIRST
    while day <= LAST:
        yield day
        day += datetime.timedelta(days=1)


def questions():
    """Each request with the members that its answer must have."""
    every_day = list(days())
    japan = holidays.Japan(years=range(FIRST.year, LAST.year + 1))
    for desk, (year_end, hours) in DESKS.items():
        closed = [day for day in every_day if day in japan or (day.month, day.day) in year_end]
        calendar = np.busdaycalendar(weekmask="1111100", holidays=np.array(closed, dtype="datetime64[D]"))
        all_days = np.array(every_day, dtype="datetime64[D]")
        business = np.is_busday(all_days, busdaycal=calendar)
        for day, works in zip(every_day, business):
            yield {"do": "business_day", "desk": desk, "on": str(day)}, {"business": bool(works)}, day in japan
        inside = all_days[:-60]
        for count in (1, 4, 10):
            # From the last business day on or before the day, so many forward: the day itself is not counted.
            found = np.busday_offset(inside, count, roll="backward", busdaycal=calendar)
            for day, then in zip(inside, found):
                yield {"do": "add_business_days", "desk": desk, "on": str(day), "days": count}, {"on": str(then)}, None
        for length in (1, 7, 30):
            starts = all_days[:-60:7]
            ends = starts + np.timedelta64(length, "D")
            for day, then, count in zip(starts, ends, np.busday_count(starts, ends, busdaycal=calendar)):
                request = {"do": "business_time_between", "desk": desk, "from": f"{day}T00:00:00+09:00", "to": f"{then}T00:00:00+09:00"}
                yield request, {"seconds": int(count * hours * 3600)}, None


def main():
    asked = list(questions())
    lines = "".join(json.dumps(request) + "\n" for request, _, _ in asked)
    answers = subprocess.run([sys.argv[1], "answer"], input=lines, text=True, capture_output=True, check=True).stdout.splitlines()
    if len(answers) != len(asked):
        sys.exit(f"{len(asked)} questions, {len(answers)} answers")
    different = 0
    for (request, expected, is_holiday), answer in zip(asked, answers):
        ok = json.loads(answer).get("ok", {})
        agrees = all(ok.get(name) == value for name, value in expected.items())
        if is_holiday is not None:
            agrees = agrees and ("holiday" in ok) == is_holiday
        if not agrees:
            different += 1
            if different <= MOST_SHOWN:
                print(f"{json.dumps(request)}\nprogram: {answer}\noracle:  {expected}, a holiday: {is_holiday}")
    print(f"{len(asked)} answers compared with holidays {holidays.__version__} and numpy {np.__version__}, {different} different")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
