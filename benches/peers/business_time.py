#!/usr/bin/env python3
"""Business time side by side: python3 benches/peers/business_time.py

Asks the same thousand questions here and of libraries from PyPI, holds their answers against ours, and only then times them. A difference stops
the run. The first run makes a virtual environment in benches/peers/.venv with the versions of requirements.txt.

The desk is open 09:00 to 17:30 on Monday to Friday, but not on Japanese national holidays nor from 30 December to 3 January. Libraries that know
no holidays are given those of the package `holidays`; all are given the year-end close, and everything is made ready before the clock starts.
"""
import datetime
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WANTED = (HERE / "requirements.txt").read_text()

if Path(sys.prefix) != VENV:
    python, made = VENV / "bin" / "python3", VENV / "made-with"
    if not made.exists() or made.read_text() != WANTED:
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
        made.write_text(WANTED)
    os.execv(python, [python, __file__, *sys.argv[1:]])

import bizdays  # noqa: E402
import businesstimedelta  # noqa: E402
import holidays  # noqa: E402
import jpholiday  # noqa: E402
import numpy  # noqa: E402
import pytz  # noqa: E402
from business_duration import businessDuration  # noqa: E402

ROWS, SEED = 1_000, 20_261_031
FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2027, 12, 31)  # the years that are published
OPENS, CLOSES = datetime.time(9, 0), datetime.time(17, 30)
ONE_DAY = datetime.timedelta(days=1)


def every_day():
    day = FIRST
    while day <= LAST:
        yield day
        day += ONE_DAY


def in_year_end_close(day):
    return (day.month, day.day) >= (12, 30) or (day.month, day.day) <= (1, 3)


JAPAN = holidays.Japan(years=range(FIRST.year, LAST.year + 1))
CLOSED = {day for day in every_day() if day in JAPAN or in_year_end_close(day)}


def questions():
    """Day and clock, how many business days and minutes to add, and a later instant; all of it answered before 2028."""
    source = random.Random(SEED)
    rows = []
    for _ in range(ROWS):
        day = FIRST + datetime.timedelta(days=source.randrange(10, 1_300))
        start = datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(minutes=source.randrange(24 * 60))
        later = start + datetime.timedelta(minutes=source.randrange(30 * 24 * 60))
        rows.append((day, source.randrange(1, 31), start, source.randrange(1, 3_000), later))
    return rows


def here(rows):
    """Our answers, and nanoseconds a question for each of the four kinds."""
    def minutes(instant):
        return instant.hour * 60 + instant.minute

    text = "".join(
        f"{day} {days} {minutes(start)} {more} {later.date()} {minutes(later)}\n" for day, days, start, more, later in rows
    )
    command = ["cargo", "run", "--quiet", "--release", "--locked", "--manifest-path", HERE / "Cargo.toml", "--", "business-time"]
    *lines, times = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    answers = []
    for line in lines:
        business, nth, due, seconds = line.split()
        answers.append((business == "1", datetime.date.fromisoformat(nth), datetime.datetime.fromisoformat(due), int(seconds)))
    figures = [float(figure) for figure in times.split()]
    return answers, list(zip(figures[::2], figures[1::2]))


def peers(rows):
    """(kind of question, name, what it is given, one question, all at once), each ready to be asked."""
    busdays = numpy.busdaycalendar(holidays=sorted(CLOSED))
    instants = [pytz.utc.localize(start) for _, _, start, _, _ in rows]
    laters = [pytz.utc.localize(later) for _, _, _, _, later in rows]
    # Japan's clock never changes, so a clock without a zone is as good and costs these libraries less.
    work = businesstimedelta.WorkDayRule(start_time=OPENS, end_time=CLOSES, working_days=[0, 1, 2, 3, 4])
    hours = businesstimedelta.Rules([work, businesstimedelta.HolidayRule(CLOSED)])
    deltas = [businesstimedelta.BusinessTimeDelta(hours, seconds=more * 60) for _, _, _, more, _ in rows]
    calendar = bizdays.Calendar(
        holidays=[day.isoformat() for day in sorted(CLOSED)], weekdays=["Saturday", "Sunday"], startdate=FIRST.isoformat(), enddate=LAST.isoformat()
    )
    days, counts = numpy.array([row[0] for row in rows], dtype="datetime64[D]"), numpy.array([row[1] for row in rows])

    def adding(index):
        return (instants[index] + deltas[index]).replace(tzinfo=None)

    def seconds_between(index):
        between = hours.difference(instants[index], laters[index])
        return between.hours * 3600 + between.seconds

    def duration(index):
        _, _, start, _, later = rows[index]
        return businessDuration(start, later, OPENS, CLOSES, holidaylist=CLOSED, unit="sec")

    own, closed_days = "knows the holidays; the year-end close by hand", "a set of closed days"
    yield 0, "holidays", own, lambda i: rows[i][0].weekday() < 5 and rows[i][0] not in JAPAN and not in_year_end_close(rows[i][0]), None
    yield 0, "jpholiday", own, lambda i: rows[i][0].weekday() < 5 and not jpholiday.is_holiday(rows[i][0]) and not in_year_end_close(rows[i][0]), None
    yield 0, "bizdays", "a list of closed days", lambda i: calendar.isbizday(rows[i][0]), None
    yield 0, "numpy", "a list of closed days", lambda i: bool(numpy.is_busday(days[i], busdaycal=busdays)), lambda: numpy.is_busday(days, busdaycal=busdays)
    yield 1, "bizdays", "a list of closed days", lambda i: calendar.offset(calendar.preceding(rows[i][0]), rows[i][1]), None
    yield (
        1,
        "numpy",
        "a list of closed days",
        lambda i: numpy.busday_offset(days[i], rows[i][1], roll="backward", busdaycal=busdays).astype(datetime.date),
        lambda: numpy.busday_offset(days, counts, roll="backward", busdaycal=busdays),
    )
    yield 2, "businesstimedelta", closed_days, adding, None
    yield 3, "businesstimedelta", closed_days, seconds_between, None
    yield 3, "business_duration", closed_days, duration, None


def nanoseconds(rounds, run):
    """Median and least nanoseconds a question, of this process alone."""
    times = []
    for _ in range(rounds):
        start = time.process_time_ns()
        run()
        times.append((time.process_time_ns() - start) / ROWS)
    return statistics.median(times), min(times)


def figure(median, least):
    return f"{median:,.0f} ({least:,.0f})" if least >= 10 else f"{median:.1f} ({least:.1f})"


KINDS = ["is it a business day?", "the n-th business day after it", "add business time", "business time between"]


def main():
    rows = questions()
    expected, own_times = here(rows)
    contenders = list(peers(rows))
    for kind, name, _, one, every in contenders:
        alone = [one(index) for index in range(ROWS)]
        together = alone if every is None else every().tolist()
        for index, row in enumerate(rows):
            for answer in (alone[index], together[index]):
                if answer != expected[index][kind]:
                    sys.exit(f"the answers differ, nothing was timed\n{KINDS[kind]} {row}\n{name}: {answer}\nhere: {expected[index][kind]}")
    print(f"{ROWS} rows: {len(contenders)} ways give the answers that are given here.\n")
    versions = dict(line.split("==") for line in WANTED.split())
    print("| question | library | given | ns |\n|---|---|---|---|")
    for kind, question in enumerate(KINDS):
        print(f"| {question} | yakkan, in Rust | the desk `ites` | {figure(*own_times[kind])} |")
        for of, name, given, one, every in contenders:
            if of != kind:
                continue
            label = f"{name} {versions[name]}"
            print(f"| | {label} | {given} | {figure(*nanoseconds(11, lambda: [one(index) for index in range(ROWS)]))} |")
            if every is not None:
                print(f"| | {label}, an array of 1,000 | {given} | {figure(*nanoseconds(101, every))} |")


main()
