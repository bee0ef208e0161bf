# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the long forms of test programs again and again, with other dice each time: power cuts,
damaged files, random edits, two processes at one file."""

import os
import re
import subprocess
import sys

from tally import Tally

# Programs, and what makes them long; {} stands for the number of the round.
PROGRAMS = {
    "store/test-store-power": {"XUSHI_POWER_SEEDS": "6", "XUSHI_POWER_START": "{}"},
    "store/test-store-damage": {"XUSHI_DAMAGE_VARIANTS": "1000"},
    "store/test-store-hand-random": {},
    "store/test-store-faults": {},
    "store/test-store-lock": {},
    "edit/test-edit-undo": {},
}

# “# edit: 95 calls, 384 cuts”, as a program tells what it has done.
TOLD = re.compile(r"^# [\w-]+: (\d[\d,]* [a-z ]+(?:, \d[\d,]* [a-z ]+)+)$", re.MULTILINE)


def run(tally, program, extra):
    environment = {name: value.format(tally.figures["rounds"]) for name, value in extra.items()}
    source = os.environ.get("G_TEST_SRCDIR", str(tally.build.parent / "tests"))
    done = subprocess.run([program], env={**os.environ, "G_TEST_SRCDIR": source, **environment},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", check=False)
    tally.figures["programs run"] += 1
    for line in TOLD.findall(done.stdout):
        for count, what in (part.split(" ", 1) for part in line.split(", ")):
            tally.figures[what] += int(count.replace(",", ""))
    if done.returncode != 0:
        tally.fault("failed", f"{program.name}\n{done.stdout[-4000:]}")


def main():
    tally = Tally("test programs")
    for _ in tally.rounds():
        for name, extra in PROGRAMS.items():
            program = tally.build / "tests" / name
            if program.exists():
                run(tally, program, extra)
    tally.finish()


if __name__ == "__main__":
    sys.exit(main())
