# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans that are damaged or hostile: what is told, what is refused, what can be rescued."""

import json
import sqlite3
import sys
import time

from harness import REFUSED, USAGE, WARNINGS, has, main, same

PLAN = "plan.xushi"


def make(shop, sql=None):
    shop.run("new", PLAN, "--sample", "--demo-values")
    if sql is not None:
        with sqlite3.connect(shop.path(PLAN)) as database:
            database.executescript("PRAGMA ignore_check_constraints = ON;" + sql)
        database.close()
    return PLAN


def holds(text, *words):
    for word in words:
        has(text, word)


def check(shop, *words):
    """What `check` finds in a damaged plan is its output; what to do is told beside it."""
    before = shop.state()
    out, err = shop.run("check", PLAN, status=REFUSED)
    assert out != ""
    holds(out, *words)
    has(err, "rescue")
    rows = json.loads(shop.run("check", PLAN, "--format", "json", status=REFUSED)[0])
    same({row["about"] for row in rows}, {"file"})
    same(shop.state(), before, "the files")


def test_suspect_rows_are_listed(shop):
    """Figures are given, what is wrong is told beside them, and the output stays well-formed."""
    plan = make(shop, "UPDATE indicator SET name = CAST (x'e5ff' AS TEXT), "
                      "unit = CAST (x'e5' AS TEXT) WHERE key = 'D003'")
    out, _ = shop.run("check", plan, status=WARNINGS)
    holds(out, "D003", "name", "unit")
    out, err = shop.run("status", plan, "--month", "9", "--format", "json", status=WARNINGS)
    holds(err, "D003")
    same(len(json.loads(out)), 226, "rows")
    shop.run("print", plan, "--month", "9", "-o", "out.pdf", status=WARNINGS)
    shop.run("export", plan, "-o", "out.xlsx", status=WARNINGS)
    shop.run("export", plan, "-o", "out.csv", status=WARNINGS)
    shop.run("log", plan, status=WARNINGS)
    shop.write("values.csv", "key,month,value\nD001,9,5\n")
    shop.refuse("record", plan, "values.csv", says=("D003",))


def test_missing_rows_are_refused(shop):
    """Where an area is gone, 25 rows would be missing without a word."""
    plan = make(shop, "DELETE FROM area WHERE id = (SELECT id FROM area ORDER BY position LIMIT 1 OFFSET 1)")
    check(shop, "area")
    for command in (("status", plan, "--month", "9"),
                    ("print", plan, "--month", "9", "-o", "out.pdf"),
                    ("export", plan, "-o", "out.csv")):
        shop.refuse(*command, says=("area", "rescue"))


def test_computed_columns_are_not_read(shop):
    # Not by ALTER TABLE, which in newer SQLite computes the column for every row.
    plan = make(shop, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, "
                      "'key TEXT', 'x TEXT AS (hex (zeroblob (100000000))), key TEXT') "
                      "WHERE name = 'indicator'")
    begin = time.monotonic()
    check(shop, "indicator")
    shop.refuse("status", plan, "--month", "9", says=("indicator",))
    assert time.monotonic() - begin < 20


def test_flipped_byte_is_refused(shop):
    """A digit in the middle of a page: SQLite finds nothing wrong with it."""
    plan = make(shop)
    data = bytearray(shop.read(plan))
    at = data.rindex(b"2016-")
    data[at] ^= 1
    shop.write(plan, bytes(data))
    check(shop)
    shop.refuse("status", plan, "--month", "9", says=("rescue",))


def test_rescue(shop):
    plan = make(shop)
    out, _ = shop.run("rescue", plan, "-o", "same.xushi")
    same(out, "", "what was lost of a sound plan")
    shop.run("export", "same.xushi", "-o", "a.csv")
    shop.run("export", plan, "-o", "b.csv")
    same(shop.read("a.csv"), shop.read("b.csv"), "the plan table")
    data = bytearray(shop.read(plan))
    data[20 * 4096:21 * 4096] = bytes(4096)
    shop.write(plan, bytes(data))
    before = shop.state()
    out, err = shop.run("rescue", plan, "-o", "rescued.xushi", status=WARNINGS)
    assert out != "" and "rescued.xushi" in err
    same({name: state for name, state in shop.state().items() if name != "rescued.xushi"}, before,
         "other files")
    shop.run("status", "rescued.xushi", "--month", "9")
    shop.refuse("rescue", plan, "-o", "rescued.xushi", says=("rescued.xushi",))
    shop.refuse("rescue", plan, "-o", plan)
    shop.refuse("rescue", plan, status=USAGE)


if __name__ == "__main__":
    main(sys.modules[__name__])
