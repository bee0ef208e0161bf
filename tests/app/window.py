# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window have in common: a program on a plan of its own, its tables as a
screen reader sees them, its file as sqlite3 sees it, and TAP.

A test is a function of a Bench; main () runs a list of them. Every wait is for a condition.
"""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402
from driver import Program, TimedOut, role_of, wait_for  # noqa: E402,F401

READING = """SELECT value FROM reading JOIN indicator ON indicator.id = reading.indicator
 WHERE indicator.name = ? AND month = ? ORDER BY version DESC LIMIT 1"""


class Window(Program):
    """A run of the program whose tables can be read."""

    def table(self, name):
        return self.find("table", name)

    def entry(self, table):
        """The entry that stands over the cell under the cursor."""
        def search():
            # While rows change, a bus that lags behind may report a table without its entry.
            return next((child for child in table if child is not None
                         and child.getRole() in (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)), None)
        return wait_for("the table's entry", search)

    def cursor(self, table):
        """The label of the entry for the cell under the cursor: row, column: value."""
        return self.entry(table).name

    def type_into(self, table, text):
        """Types into the cell under the cursor, and waits until all of it stands there."""
        def is_there():
            shown = self.entry(table).queryText()
            # Not up to -1: GTK 4.8 gives nothing then.
            return shown.getText(0, shown.characterCount) == text
        self.type(text)
        wait_for(f"“{text}” in the cell", is_there)

    def at(self, table, start):
        """Waits until the cursor is on a cell with this label."""
        try:
            wait_for(start, lambda: self.cursor(table).startswith(start))
        except TimedOut as error:
            raise AssertionError(f"the cursor stands on “{self.cursor(table)}”, "
                                 f"not on “{start}”") from error

    def cells(self, table):
        """The names of the cells on the screen."""
        return [child.name for child in table
                if child is not None and child.getRole() == pyatspi.ROLE_TABLE_CELL]

    def cell(self, table, start):
        """Waits for a cell whose name begins with this, and returns the name."""
        def search():
            return next((name for name in self.cells(table) if name.startswith(start)), None)
        try:
            return wait_for(start, search)
        except TimedOut as error:
            row = start.split(",")[0]
            raise AssertionError(f"no cell says “{start}”, but "
                                 f"{[name for name in self.cells(table) if row in name]}") from error

    def no_cell(self, table, start):
        wait_for(f"“{start}” to go",
                 lambda: not any(name.startswith(start) for name in self.cells(table)))

    def go_to(self, table, row, column):
        """Moves to a row by finding it, and with the arrow keys to the column with this label."""
        self.press("ctrl+f")
        self.type(row)
        wait_for(f"the cursor on {row}", lambda: row in self.cursor(table))
        self.press("Escape", "Home")
        for _ in range(12):
            before = self.cursor(table)
            if before.startswith((f"{row}, {column}", f"{column}: {row}")):
                return
            self.press("Right")
            # Home may still be on its way when the cursor is read: from there Right leads back to the same cell.
            try:
                wait_for("the next cell", lambda: self.cursor(table) != before, bound=5)
            except TimedOut:
                continue
        raise AssertionError(f"no column {column} right of {before}")

    def find_label(self, part):
        """The text of a label of the newest window that contains these words, or None."""
        def search(node):
            if node.getRole() == pyatspi.ROLE_TABLE:
                return None
            if node.getRole() == pyatspi.ROLE_LABEL and part in (node.name or ""):
                return node.name
            return next(filter(None, (search(child) for child in node if child is not None)), None)
        try:
            return next(filter(None, map(search, self.accessible_windows()[-1:])), None)
        except GLib.Error:  # closed while it was searched
            return None

    def title(self):
        """The title of the first window."""
        return wait_for("a window", self.accessible_windows)[0].name

    def close(self):
        """Closes the window as the user would, and waits for the program to end."""
        self.press("ctrl+w")
        assert self.process.wait(15) == 0, "the program ended badly"


class Bench:
    """What a test works with: programs, a folder of its own, and a sample plan in it."""

    def __init__(self, build, sample, folder):
        self.build = build
        self.folder = folder
        self.plan = folder / "德清县2016.xushi"
        shutil.copy(sample, self.plan)

    def start(self, *arguments, **options):
        """The program with these files; any GLib warning ends it, and fails the test."""
        options.setdefault("G_DEBUG", "fatal-warnings")
        return Window(self.build / "src" / "xushi", *arguments, **options)

    def open(self, **options):
        return self.start(self.plan, **options)

    def query(self, sql, *parameters, plan=None):
        """The first column of the first row, over a read-only connection of its own."""
        uri = (plan or self.plan).as_uri() + "?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            row = database.execute(sql, parameters).fetchone()
        return row[0] if row is not None else None

    def rows(self, sql, *parameters):
        """All rows, over a read-only connection of its own."""
        uri = self.plan.as_uri() + "?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            return database.execute(sql, parameters).fetchall()

    def value(self, name, month=9):
        """The value in the file; "NULL" if there is none."""
        return self.query(f"SELECT coalesce (({READING}), 'NULL')", name, month)

    def changes(self):
        return self.query("SELECT count (*) FROM change")


def open_area(window):
    """Selects the tab of 民生实事 by its key, and returns its table."""
    window.press("alt+8")
    return window.table("民生实事")


def run(build, sample, test):
    with tempfile.TemporaryDirectory(prefix="xushi-app-") as folder:
        test(Bench(build, sample, Path(folder)))


def main(tests):
    build = Path(sys.argv[1]).resolve()
    chosen = [test for test in tests if not sys.argv[2:] or test.__name__ in sys.argv[2:]]
    failed = 0
    print(f"1..{len(chosen)}", flush=True)
    with tempfile.TemporaryDirectory(prefix="xushi-app-") as folder:
        sample = Path(folder) / "sample.xushi"
        subprocess.run([build / "src" / "xushi-cli", "new", sample, "--sample", "--demo-values"],
                       check=True)
        for number, test in enumerate(chosen, 1):
            try:
                run(build, sample, test)
                print(f"ok {number} {test.__name__}", flush=True)
            except Exception:  # whatever it was, the next test must run
                failed += 1
                print(f"not ok {number} {test.__name__}", flush=True)
                print("# " + traceback.format_exc().replace("\n", "\n# "), flush=True)
    return 1 if failed else 0
