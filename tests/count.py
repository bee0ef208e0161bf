#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what the test programs reported and ends with one line for people and CI.

    count.py [--passed WHAT] [--failed WHAT] [--skipped WHAT] TESTLOG.json…

A TESTLOG is what `meson test` writes: one JSON object per line, one line per program. Programs
that speak TAP count as many tests as they report; others count as one. The options add a
check that was made elsewhere. The last line reads

    N passed, N failed[, N skipped]

and the exit status is 0 only if nothing failed and something passed.
"""

import argparse
import json
import re
import sys

GOOD = {"OK", "EXPECTEDFAIL"}
TAP_LINE = re.compile(r"^(not )?ok\b(?P<rest>.*)$")
TAP_SKIP = re.compile(r"#\s*skip\b", re.IGNORECASE)
TAP_TODO = re.compile(r"#\s*todo\b", re.IGNORECASE)


class Count:
    """How many tests passed and were skipped, and the names of those that failed."""

    def __init__(self):
        self.passed = 0
        self.skipped = []
        self.failed = []

    def add_tap(self, name, lines):
        """Counts the TAP lines of one program; returns how many there were."""
        seen = 0
        for line in lines:
            match = TAP_LINE.match(line)
            if not match:
                continue
            seen += 1
            rest = match.group("rest").strip(" -")
            if TAP_SKIP.search(rest):
                self.skipped.append(f"{name}: {rest}")
            elif match.group(1) and not TAP_TODO.search(rest):
                self.failed.append(f"{name}: {rest}")
            else:
                self.passed += 1
        return seen

    def add_program(self, build, run):
        """Counts one program of the test log of the build folder @build."""
        name, result = f"{build}: {run['name']}", run["result"]
        failed_before = len(self.failed)
        seen = self.add_tap(name, (run.get("stdout") or "").splitlines())
        if result in GOOD:
            if seen == 0:
                self.passed += 1
        elif result == "SKIP":
            if seen == 0:
                self.skipped.append(name)
        elif len(self.failed) == failed_before:
            # It crashed, hung or ended early, which none of its own lines says.
            self.failed.append(f"{name}: {result}")


def read_log(count, path):
    """Adds every program of the log at @path."""
    try:
        with open(path, encoding="utf-8") as log:
            runs = [json.loads(line) for line in log if line.strip()]
    except (OSError, ValueError) as error:
        count.failed.append(f"{path}: {error}")
        return
    for run in runs:
        count.add_program(path.split("/")[0], run)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--passed", action="append", default=[])
    parser.add_argument("--failed", action="append", default=[])
    parser.add_argument("--skipped", action="append", default=[])
    parser.add_argument("logs", nargs="*")
    arguments = parser.parse_args()

    count = Count()
    count.passed += len(arguments.passed)
    count.failed += arguments.failed
    count.skipped += arguments.skipped
    ran = len(arguments.logs) > 0
    for path in arguments.logs:
        read_log(count, path)
    if not ran and not count.failed:
        count.failed.append("no test was run")

    print()
    for name in count.skipped:
        print(f"skipped: {name}")
    for name in count.failed:
        print(f"FAILED: {name}")
    line = f"{count.passed} passed, {len(count.failed)} failed"
    if count.skipped:
        line += f", {len(count.skipped)} skipped"
    print(line, flush=True)
    return 1 if count.failed or count.passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
