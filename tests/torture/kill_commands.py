# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the command line while it enters a table, makes a plan, and exports one: each has done its
work whole or not at all, and what a command has ended with stays."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from tally import KILLED, Tally, find_damage, newest_values, plan_table

INDICATORS = 150
OLD = b"what was there before"


def values_table(count):
    rows = "".join(f"K{i}\t" + "\t".join(str(i * month) for month in range(1, 13)) + "\n"
                   for i in range(1, count + 1))
    return "key\t" + "\t".join(f"{month}月" for month in range(1, 13)) + "\n" + rows


class Command:
    """One of the commands, on files of its own; and how long it takes if nobody kills it."""

    def __init__(self, tally, folder):
        self.tally = tally
        self.folder = folder
        self.plan = folder / "p.xushi"
        self.made = folder / "made.xushi"
        self.out = folder / "out.csv"
        self.book = folder / "out.xlsx"
        self.usual = {}

    def arguments(self, name):
        return {"record": ("record", self.plan, self.folder / "values.tsv"),
                "new": ("new", self.made, "--table", self.folder / "plan.csv", "--year", "2026"),
                "export": ("export", self.plan, "-o", self.out),
                "book": ("export", self.plan, "-o", self.book)}[name]

    def prepare(self):
        shutil.copy(self.folder / "fresh.xushi", self.plan)
        self.made.unlink(missing_ok=True)
        self.out.write_bytes(OLD)
        self.book.write_bytes(OLD)

    def start(self, name):
        return subprocess.Popen([self.tally.cli, *self.arguments(name)], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL,
                                env={**os.environ, "XDG_DATA_HOME": str(self.folder / "data")})

    def measure(self, name):
        self.prepare()
        began = time.monotonic()
        if self.start(name).wait() != 0:
            raise RuntimeError(f"{name} fails by itself")
        self.usual[name] = time.monotonic() - began

    def kill(self, name):
        """Returns: whether it had ended by itself before."""
        self.prepare()
        process = self.start(name)
        time.sleep(self.tally.dice.uniform(0, 1.1 * self.usual[name]))
        process.kill()
        ended = process.wait()
        if ended not in (0, KILLED):
            self.tally.fault("lost", f"{name} ended with {ended}")
        self.tally.figures["killed in time"] += ended == KILLED
        return ended == 0

    def check_record(self, ended):
        damage = find_damage(self.plan)
        values = [newest_values(self.plan, month) for month in range(1, 13)]
        whole = [[float(i * month) for i in range(1, INDICATORS + 1)] for month in range(1, 13)]
        if damage:
            self.tally.fault("damaged", damage[0])
        elif values != whole and (ended or any(any(month) for month in values)):
            self.tally.fault("lost", f"record, ended: {ended}: the table is not there as a whole")

    def check_new(self, ended):
        if not self.made.exists():
            if ended:
                self.tally.fault("lost", "new has ended, and there is no plan")
        elif find_damage(self.made) or len(newest_values(self.made, 1)) != INDICATORS:
            self.tally.fault("damaged", "new: the plan is not whole")

    def check_export(self, ended):
        found = self.out.read_bytes()
        if found != (self.folder / "whole.csv").read_bytes() and (ended or found != OLD):
            self.tally.fault("damaged", "export: the table is neither the old nor the new one")

    def check_book(self, ended):
        if self.book.read_bytes() == OLD and not ended:
            return
        if not zipfile.is_zipfile(self.book) or zipfile.ZipFile(self.book).testzip() is not None:
            self.tally.fault("damaged", "export: the workbook is not whole")

    def sweep(self):
        """Hidden files that a killed command has left; they get in nobody's way."""
        for path in self.folder.glob(".~*"):
            self.tally.figures["hidden files left"] += not path.name.endswith(".lock")
            path.unlink()


def main():
    tally = Tally("command line")
    with tempfile.TemporaryDirectory(prefix="xushi-torture-") as name:
        folder = Path(name)
        (folder / "plan.csv").write_text(plan_table(INDICATORS), encoding="utf-8")
        (folder / "values.tsv").write_text(values_table(INDICATORS), encoding="utf-8")
        fresh = folder / "fresh.xushi"
        subprocess.run([tally.cli, "new", fresh, "--table", folder / "plan.csv", "--year", "2026"],
                       check=True, stderr=subprocess.DEVNULL)
        command = Command(tally, folder)
        names = ("record", "new", "export", "book")
        for name in names:
            command.measure(name)
        command.prepare()
        command.start("export").wait()
        shutil.copy(command.out, folder / "whole.csv")
        for number in tally.rounds():
            name = names[number % len(names)]
            ended = command.kill(name)
            getattr(command, f"check_{name}")(ended)
            command.sweep()
    tally.finish()


if __name__ == "__main__":
    sys.exit(main())
