"""Reads what callgrind counted and compares it with the baseline, or writes that anew. Called by `check`."""
import json
import sys

CALLS = 100  # of a path in one run: CALLS in src/lib.rs
TOLERANCE = 0.05
LEAST = 3  # instructions; the shortest paths have a few dozen, and one more is no sign of anything

AGAIN = "bash benches/instructions/check --write"


def counted(lines):
    """Path and instructions a call, in the order they were counted."""
    for line in lines:
        summary = json.loads(line)
        profile = next(profile for profile in summary["profiles"] if profile["tool"] == "Callgrind")
        yield summary["id"], profile["data"]["total"]["metrics"]["Ir"]["values"]["new"] / CALLS


def read(text):
    """The compiler that a baseline was made with, and its figures."""
    made_with, figures = "an unknown compiler", {}
    for line in text.splitlines():
        if line.startswith("# with "):
            made_with = line.removeprefix("# with ")
        elif line and not line.startswith("#"):
            path, figure = line.split()
            figures[path] = float(figure.replace(",", ""))
    return made_with, figures


def main(counts, baseline, rustc, valgrind, *flags):
    with open(counts, encoding="utf-8") as file:
        found = dict(counted(file))
    now_with = f"{rustc}, {valgrind}"
    if flags == ("--write",):
        with open(baseline, "w", encoding="utf-8") as file:
            file.write(f"# Instructions a call of each hot path of src/lib.rs, written by: {AGAIN}\n# with {now_with}\n")
            file.writelines(f"{path:<22}{figure:>12,.1f}\n" for path, figure in found.items())
        print(f"{len(found)} paths written to {baseline}")
        return
    if flags:
        sys.exit(f"'{' '.join(flags)}' is none of: --write")
    with open(baseline, encoding="utf-8") as file:
        made_with, expected = read(file.read())
    wrong = []
    for path in sorted(expected.keys() | found.keys()):
        before, now = expected.get(path), found.get(path)
        if before is None or now is None:
            wrong.append(f"{path}: {'not in the baseline' if before is None else 'in the baseline, but not counted'}")
            continue
        change = now / before - 1
        print(f"{path:<22}{before:>12,.1f}{now:>12,.1f}{change:>+9.1%}")
        if abs(now - before) > max(before * TOLERANCE, LEAST):
            wrong.append(f"{path}: {before:,.1f} instructions a call before, {now:,.1f} now ({change:+.1%})")
    if wrong:
        compiler = ""
        if made_with != now_with:
            compiler = f"\nThe baseline was counted with {made_with}, this run with {now_with}: another compiler counts differently."
        sys.exit(
            "\n".join(wrong)
            + f"\nMore than {TOLERANCE:.0%} away from {baseline}.{compiler}\nWhere the change is meant, or the compiler's, write it anew and commit it: {AGAIN}"
        )
    print(f"{len(found)} paths within {TOLERANCE:.0%} of the baseline")


main(*sys.argv[1:])
