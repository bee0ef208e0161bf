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


SMALL = ("key,parent,area,name,measure,low,unit,nodes\n"
         "D001,,一,总量,,100,家,\nD002,D001,一,其中,,50,家,\nD003,,一,另一个,,1,家,\n"
         "D011,,一,大桥,milestone,,,开工@2*10=2016-02-18;完工@12*90\n"
         "D038,,二,企业,,8,家,\nD050,,二,项目,,9,个,\n")
D001 = "(SELECT id FROM indicator WHERE key = 'D001')"
TOTAL = "(SELECT id FROM indicator WHERE key = 'D038')"
NODE = "(SELECT min (id) FROM node)"
# What was done behind the program's back, and what `check` must say of it, by the row.
FAULTS = (
    (f"UPDATE indicator SET parent = (SELECT id FROM indicator WHERE key = 'D002') WHERE id = {D001};"
     f"UPDATE indicator SET parent = {D001} WHERE key = 'D002'", ("D001", "自身")),
    (f"UPDATE indicator SET parent = id WHERE id = {D001}", ("D001", "自身")),
    (f"UPDATE node SET weight = 9e999 WHERE id = {NODE}", ("D011", "weight", "Inf")),
    (f"UPDATE node SET finished = '2016-99-99' WHERE id = {NODE}", ("D011", "finished", "2016-99-99")),
    (f"UPDATE target SET decided = '2016-02-30' WHERE indicator = {D001}", ("D001", "2016-02-30")),
    (f"UPDATE indicator SET parent = {D001} WHERE key = 'D050'", ("D050",)),
    (f"UPDATE target SET low = 0 WHERE indicator = {TOTAL}", ("D038", "大于0")),
    (f"UPDATE target SET low = 9e999 WHERE indicator = {TOTAL}", ("D038", "low", "Inf")),
    (f"DELETE FROM target WHERE indicator = {TOTAL}", ("D038",)),
    ("UPDATE indicator SET name = '' WHERE key = 'D003'", ("indicator", "D003")),
    ("UPDATE indicator SET slow_width = -5 WHERE key = 'D003'", ("slow_width", "D003")),
    ("UPDATE rule SET slow_width = -1", ("rule",)),
    ("UPDATE plan SET title = 'a' || char (1)", ("title",)),
    (f"UPDATE reading SET note = CAST (x'ff' AS TEXT) WHERE indicator = {D001}", ("note", "D001")),
)


def test_each_fault_is_told(shop):
    plan = shop.plan(SMALL, PLAN)
    shop.write("v.csv", "key,month,value,note\nD001,9,90,说明\n")
    shop.run("record", plan, "v.csv")
    whole = shop.read(plan)
    sound = "".join(shop.run("check", plan, status=WARNINGS))
    for sql, words in FAULTS:
        shop.write(plan, whole)
        with sqlite3.connect(shop.path(plan)) as database:
            database.executescript("PRAGMA ignore_check_constraints = ON;" + sql)
        database.close()
        told = "".join(shop.run("check", plan, status=WARNINGS))
        new = "\n".join(line for line in told.splitlines() if line not in sound.splitlines())
        holds(new, *words)


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
