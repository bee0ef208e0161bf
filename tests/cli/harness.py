# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of a module against a built xushi-cli and reports in TAP.

A case is a function test_… of the module that takes a Shop: a folder of its own, and the
program. It is reported by the function's name; a reason that it returns is why it was skipped.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

DONE, USAGE, REFUSED, WARNINGS = range(4)


class Shop:
    """A temporary folder in which one case works, and beside it the user's data folder."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = Path(folder) / "work"
        self.data = Path(folder) / "data"
        self.folder.mkdir()

    def path(self, name):
        return self.folder / name

    def write(self, name, text, encoding="utf-8"):
        data = text if isinstance(text, bytes) else text.encode(encoding)
        self.path(name).write_bytes(data)
        return name

    def read(self, name):
        return self.path(name).read_bytes()

    def names(self):
        return sorted(entry.name for entry in self.folder.iterdir())

    def state(self):
        """The bytes of everything in the folder, as digests."""
        return {name: hashlib.sha256(self.read(name)).hexdigest()
                for name in self.names() if self.path(name).is_file()}

    def run(self, *arguments, status=DONE, **environment):
        """Runs the program in the folder; asserts its exit status, or that it is one of several;
        returns (stdout, stderr)."""
        clean = {name: value for name, value in os.environ.items()
                 if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        clean["XDG_DATA_HOME"] = str(self.data)
        clean.update(environment)
        done = subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, env=clean,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
                              check=False)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        wanted = status if isinstance(status, tuple) else (status,)
        if done.returncode not in wanted:
            same(done.returncode, status, f"exit status of {arguments}\n{out}{err}")
        return out, err

    def refuse(self, *arguments, says=(), status=REFUSED):
        """Runs what must be refused: the words of @says are printed, and no file changes."""
        before = self.state()
        out, err = self.run(*arguments, status=status)
        same(out, "", "nothing on standard output")
        for word in says:
            has(err, word)
        same(self.state(), before, "the files")
        return err

    def plan(self, table, name="p.xushi", year=2016):
        """A plan from the text of a plan table."""
        self.write("plan-table.csv", table)
        self.run("new", name, "--table", "plan-table.csv", "--year", year)
        return name

    def status(self, plan, month):
        """The rows of `status` as dictionaries by key."""
        out, _ = self.run("status", plan, "--month", month, "--format", "tsv")
        return {row["key"]: row for row in table_rows(out)}


def table_rows(text):
    lines = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
    for line in lines:
        same(len(line), len(lines[0]), "the number of cells")
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def same(found, wanted, what="value"):
    if found != wanted:
        raise AssertionError(f"{what}: found {found!r}, wanted {wanted!r}")


def has(text, word):
    if word not in text:
        raise AssertionError(f"{word!r} is not told in:\n{text}")


def main(module):
    program = str(Path(sys.argv[1]).resolve())
    cases = [value for name, value in vars(module).items() if name.startswith("test_")]
    print(f"1..{len(cases)}")
    failed = False
    for number, case in enumerate(cases, 1):
        with tempfile.TemporaryDirectory(prefix="xushi-cli-") as folder:
            try:
                reason = case(Shop(program, folder))
                print(f"ok {number} {case.__name__}" + (f" # SKIP {reason}" if reason else ""),
                      flush=True)
            except (AssertionError, subprocess.SubprocessError, OSError, KeyError, ValueError,
                    UnicodeError):
                failed = True
                print(f"not ok {number} {case.__name__}")
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}")
    sys.exit(1 if failed else 0)
