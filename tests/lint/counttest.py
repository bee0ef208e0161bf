#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that tests/count.py counts a test log correctly; in TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

COUNT = Path(__file__).resolve().parent.parent / "count.py"

# (title, runs of the log or None for no log, options, last line, exit status)
CASES = [
    ("programs that speak TAP count by their lines",
     [("a", "OK", "1..3\nok 1 /x\nok 2 /y # SKIP no display\nok 3 /z\n")], [],
     "2 passed, 0 failed, 1 skipped", 0),
    ("other programs count as one",
     [("a", "OK", ""), ("b", "FAIL", ""), ("c", "SKIP", "")], [],
     "1 passed, 1 failed, 1 skipped", 1),
    ("a line that fails fails once",
     [("a", "FAIL", "1..2\nnot ok 1 /x\nok 2 /y\n")], [], "1 passed, 1 failed", 1),
    ("a crash after good lines fails",
     [("a", "ERROR", "1..9\nok 1 /x\n")], [], "1 passed, 1 failed", 1),
    ("a time-out fails", [("a", "TIMEOUT", "")], [], "0 passed, 1 failed", 1),
    ("checks made elsewhere count", [("a", "OK", "")],
     ["--passed", "no warning", "--failed", "b: it does not compile", "--skipped", "leaks"],
     "2 passed, 1 failed, 1 skipped", 1),
    ("no program at all is a failure", None, [], "0 passed, 1 failed", 1),
    ("only skipped is a failure", [("a", "SKIP", "")], [], "0 passed, 0 failed, 1 skipped", 1),
]


def run(runs, options):
    """The last line and the exit status of the count of these runs."""
    with tempfile.TemporaryDirectory() as folder:
        logs = []
        if runs is not None:
            path = Path(folder) / "testlog.json"
            path.write_text("".join(
                json.dumps({"name": name, "result": result, "stdout": stdout}) + "\n"
                for name, result, stdout in runs), encoding="utf-8")
            logs.append(str(path))
        done = subprocess.run([sys.executable, "-B", str(COUNT), *options, *logs],
                              stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout.splitlines()[-1], done.returncode


def main():
    print(f"1..{len(CASES)}")
    good = True
    for number, (title, runs, options, line, status) in enumerate(CASES, 1):
        got = run(runs, options)
        print(f"{'ok' if got == (line, status) else 'not ok'} {number} {title}")
        if got != (line, status):
            print(f"# expected {(line, status)}, got {got}")
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
