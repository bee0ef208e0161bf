# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs of torture have in common: how long they run, and what they count.

Each takes the build folder and either --rounds, for the suite, or --seconds; it prints what went
wrong as it happens and one line of figures at its end, and fails where anything went wrong. The
same --seed gives the same dice, though not the same moments.
"""

import argparse
import contextlib
import random
import signal
import sqlite3
import sys
import time
from collections import Counter
from pathlib import Path

KILLED = -9


class Tally:
    """The rounds of one program, and their figures."""

    def __init__(self, name):
        parser = argparse.ArgumentParser()
        parser.add_argument("build", type=Path)
        parser.add_argument("--rounds", type=int)
        parser.add_argument("--seconds", type=float)
        parser.add_argument("--seed", type=int, default=1)
        options = parser.parse_args()
        if (options.rounds is None) == (options.seconds is None):
            parser.error("either --rounds or --seconds")
        self.name = name
        self.build = options.build.resolve()
        self.cli = self.build / "src" / "xushi-cli"
        self.options = options
        self.dice = random.Random(options.seed)
        self.figures = Counter()
        self.faults = Counter(lost=0, damaged=0)
        self.stopped = False
        signal.signal(signal.SIGTERM, self.stop)

    def stop(self, *unused):
        """Ends after this round, with the figures so far."""
        self.stopped = True

    def rounds(self):
        """Numbers, until the rounds are done or the time is up."""
        end = time.monotonic() + (self.options.seconds or 0)
        number = 0
        while not self.stopped and (number < self.options.rounds if self.options.rounds is not None
                                    else time.monotonic() < end):
            yield number
            number += 1
            self.figures["rounds"] = number

    def fault(self, kind, told):
        self.faults[kind] += 1
        print(f"{self.name}, round {self.figures['rounds'] + 1}: {kind}: {told}", flush=True)

    def finish(self):
        """Prints the figures and ends the program."""
        said = [f"{count:,} {what}" for what, count in {**self.figures, **self.faults}.items()]
        print(f"{self.name}: {', '.join(said)}", flush=True)
        sys.exit(1 if any(self.faults.values()) or not self.figures["rounds"] else 0)


def query(plan, sql, *parameters):
    """All rows. What a killed program left half written is rolled back first."""
    with contextlib.closing(sqlite3.connect(plan)) as database:
        return database.execute(sql, parameters).fetchall()


def find_damage(plan):
    """What SQLite finds wrong; empty for a sound file."""
    try:
        found = [row[0] for row in query(plan, "PRAGMA integrity_check") if row[0] != "ok"]
        return found + [f"a reference of {row[0]}" for row in query(plan, "PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]


def newest_values(plan, month):
    """The month's value of each indicator, in their order; None where there is none."""
    return [row[0] for row in query(
        plan, "SELECT (SELECT value FROM reading WHERE indicator = indicator.id AND month = ? "
        "ORDER BY version DESC LIMIT 1) FROM indicator ORDER BY position, id", month)]


def plan_table(count):
    """The text of a plan table with so many indicators."""
    rows = "".join(f"K{i},民生实事,第{i}项,{1000 + i},人,第{i % 7}局\n" for i in range(1, count + 1))
    return "key,area,name,low,unit,lead\n" + rows
