# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of the sample with three meetings: `freeze`, `snapshots`, `compare`, `print --snapshot`.

What has changed is worked out by hand (docs/domain.md, sections 5, 6 and 9): completion − pace, or
value − target, as printed, of March, June and September.
"""

import json
import sqlite3
import sys
import zlib
from pathlib import Path

from harness import REFUSED, USAGE, has, main, same

SCHEMA = Path(__file__).parents[2] / "resources" / "schema"

MARCH = {"D039": 2, "D040": 30, "D041": 2, "D003": 12.4, "D004": 8.2, "D005": 5.0, "D002": 7.2,
         "D006": 9.0, "D042": 50, "D167": 2.95, "D069": 0.5, "D089": 80, "D098": 360, "D140": 3,
         "D043": 500, "D191": 3, "D062": 300}
# What is corrected of March after the first meeting.
CORRECTED = {"D002": 6.9, "D006": 8.0}
JUNE = {"D039": 5, "D040": 40, "D041": 2, "D003": 12.4, "D004": 7.4, "D005": 8.0, "D002": 7.1,
        "D042": 90, "D167": 3.10, "D069": 1.2, "D060": 60, "D098": 720, "D140": 6, "D043": 900,
        "D062": 750, "NEW": 4}
SEPTEMBER = {"D039": 8, "D040": 75, "D041": 2, "D003": 12.5, "D005": 8.0, "D006": 7.0,
             "D043": 1200, "D062": 1100, "NEW": 4}

# Key: mark, trend, light then, light now, difference of the leads or gaps.
SINCE_MARCH = {
    "D039": ("better", "better", "on-pace", "on-pace", 12.5),    # 25.0 − 25.0; 62.5 − 50.0
    "D040": ("worse", "worse", "on-pace", "slow", -15.0),        # 30.0 − 25.0; 40.0 − 50.0
    "D041": ("worse", "worse", "on-pace", "behind", -25.0),      # 28.6 − 25.0; 28.6 − 50.0
    "D003": ("same", "same", "on-pace", "on-pace", 0.0),         # 12.4 − 12 both times
    "D004": ("worse", "worse", "on-pace", "slow", -0.8),         # 8.2 − 8; 7.4 − 8
    "D005": ("better", "better", "behind", "on-pace", 3.0),      # 5.0 − 7.5; 8.0 − 7.5
    "D002": ("revised", "better", "on-pace", "on-pace", 0.2),    # 6.9 − 7 (7.2 was seen); 7.1 − 7
    "D006": ("revised", "", "on-pace", "unreported", None),      # 8.0 (9.0 was seen); no June
    "D042": ("worse", "worse", "on-pace", "on-pace", -2.8),      # 27.8 − 25.0; 50.0 − 50.0
    "D167": ("worse", "worse", "on-pace", "behind", -0.15),      # 3 − 2.95; 3 − 3.10
    "D069": ("better", "better", "slow", "on-pace", 0.7),        # 0.5 − 1; 1.2 − 1
    "D050": ("", "", "not-due", "not-due", None),                # yearly
    "D010": ("", "", "", "", None),                              # told in words
    "D089": ("", "", "on-pace", "unreported", None),             # 26.7 − 25.0; nothing in June
    "D060": ("", "", "unreported", "on-pace", None),             # nothing in March; 60.0 − 50.0
    "D098": ("worse", "worse", "on-pace", "slow", -10.0),        # 30.0 − 30; 60.0 − 70
    "D140": ("same", "same", "on-pace", "on-pace", 0.0),         # 3 of 12, 1/4; 6 of 12, 2/4
    "D043": ("adjusted", "same", "on-pace", "on-pace", 0.0),     # of 1600: 31.3 − 25.0; 56.3 − 50.0
    "D191": ("gone", "", "on-pace", "", None),
    "NEW": ("new", "", "", "slow", None),                        # 40.0 − 50.0
    "D011": ("worse", "worse", "behind", "behind", -10.0),       # steps 0 − 20; 20 − 50
    "D062": ("better", "better", "slow", "on-pace", 5.0),        # 20.0 − 25.0; 50.0 − 50.0
}

SINCE_JUNE = {
    "D039": ("better", "better", "on-pace", "done", 12.5),       # 62.5 − 50.0; 100.0 − 75.0
    "D040": ("better", "better", "slow", "on-pace", 10.0),       # 40.0 − 50.0; 75.0 − 75.0
    "D041": ("worse", "worse", "behind", "behind", -25.0),       # 28.6 − 50.0; 28.6 − 75.0
    "D003": ("better", "better", "on-pace", "on-pace", 0.1),     # 12.4; 12.5
    "D005": ("same", "same", "on-pace", "on-pace", 0.0),
    "D006": ("", "", "unreported", "on-pace", None),
    "D043": ("worse", "worse", "on-pace", "on-pace", -6.3),      # 56.3 − 50.0; 75.0 − 75.0
    "NEW": ("worse", "worse", "slow", "behind", -25.0),          # 40.0 − 50.0; 40.0 − 75.0
    "D011": ("worse", "worse", "behind", "behind", -30.0),       # 20 − 50; 20 − 80
}


def record(shop, plan, month, values):
    lines = "".join(f"{key},{month},{value}\n" for key, value in values.items())
    shop.write("v.csv", "key,month,value\n" + lines)
    shop.run("record", plan, "v.csv")


def change(shop, plan, *statements):
    with sqlite3.connect(shop.path(plan)) as database:
        for statement in statements:
            database.execute(statement)
    database.close()


def of(key):
    return f"(SELECT id FROM indicator WHERE key = '{key}')"


def after_march(shop, plan):
    """Corrections, another target, one indicator more, one less, a step finished."""
    record(shop, plan, 3, CORRECTED)
    change(shop, plan,
           "INSERT INTO target (indicator, version, bound, low, document, decided, reason) "
           f"VALUES ({of('D043')}, 1 << 61, 'at-least', 1600, '德政发〔2016〕12号', '2016-05-20', "
           "'机构改革')",
           f"DELETE FROM reading WHERE indicator = {of('D191')}",
           f"DELETE FROM support WHERE indicator = {of('D191')}",
           f"DELETE FROM target WHERE indicator = {of('D191')}",
           "DELETE FROM indicator WHERE key = 'D191'",
           "INSERT INTO indicator (id, key, area, position, name, unit, lead) "
           "SELECT 1 << 60, 'NEW', area, 9999, '新增的指标', '个', lead FROM indicator "
           "WHERE key = 'D192'",
           "INSERT INTO target (indicator, version, low) VALUES (1 << 60, 1, 10)",
           f"UPDATE node SET finished = '2016-06-03' WHERE indicator = {of('D011')} "
           "AND due_month = 3")


def make_year(shop):
    """The plan, and the pages as they were printed at each meeting."""
    shop.run("new", "p.xushi", "--sample")
    pages = {}
    record(shop, "p.xushi", 3, MARCH)
    freeze(shop, pages, 3, "一季度会", "--parts", "overview,areas")
    after_march(shop, "p.xushi")
    record(shop, "p.xushi", 6, JUNE)
    freeze(shop, pages, 6, "半年会", "--parts", "overview,areas,flags", "--density", "compact")
    record(shop, "p.xushi", 9, SEPTEMBER)
    freeze(shop, pages, 9, "三季度会", "--parts", "overview,flags,departments", "--mono",
           "--paper", "A3", "--area", "主要预期目标", "--area", "创新驱动")
    return "p.xushi", pages


def freeze(shop, pages, month, name, *options):
    shop.run("freeze", "p.xushi", "--month", month, "--name", name, "--date", f"2016-{month + 1:02}-08",
             *options)
    pages[name] = print_again(shop, "p.xushi", name)


def print_again(shop, plan, name):
    shop.run("print", plan, "--snapshot", name, "-o", "again.pdf")
    return shop.read("again.pdf")


def compare(shop, plan, since, month):
    out, _ = shop.run("compare", plan, "--since", since, "--month", month, "--format", "json")
    return {row["key"]: row for row in json.loads(out)}


def check(rows, expected):
    for key, (mark, trend, then, now, difference) in expected.items():
        row = rows[key]
        found = (row["mark"], row["trend"], row["then_light"], row["light"], row["difference"])
        same(found, (mark, trend, then, now, difference), key)


def test_by_hand(shop):
    plan, _ = make_year(shop)
    june = compare(shop, plan, "一季度会", 6)
    check(june, SINCE_MARCH)
    has(june["D002"]["explanation"], "3月数由7.2更正为6.9")
    has(june["D043"]["explanation"], "目标由2000件调为1600件")
    same((june["D191"]["value"], june["D191"]["then_value"]), (None, 3))
    check(compare(shop, plan, "半年会", 9), SINCE_JUNE)


def test_corrections_are_no_progress(shop):
    """The same month again after a correction: marked, without an arrow."""
    plan, _ = make_year(shop)
    record(shop, plan, 9, {"D040": 90, "D041": 6})
    rows = compare(shop, plan, "三季度会", 9)
    for key in ("D040", "D041"):
        same((rows[key]["mark"], rows[key]["trend"], rows[key]["difference"]),
             ("revised", "", None), key)
    same({row["mark"] for key, row in rows.items() if key not in ("D040", "D041")} - {"same", ""},
         set())


def test_same_bytes_after_edits(shop):
    plan, pages = make_year(shop)
    record(shop, plan, 3, {"D039": 1, "D040": 99, "D003": 1.0})
    record(shop, plan, 9, {"D039": 4, "D062": 2})
    change(shop, plan, "UPDATE indicator SET name = name || '（改）'",
           "UPDATE rule SET slow_width = 3, start_month = 1",
           "UPDATE plan SET title = '另一个标题', office = '另一个单位'",
           "UPDATE area SET name = name || '领域', position = -position",
           "UPDATE node SET finished = '2016-02-02'")
    for name, before in pages.items():
        same(print_again(shop, plan, name) == before, True, f"the pages of {name}")
    changed = print_again(shop, plan, "三季度会")
    shop.run("print", plan, "--month", "9", "-o", "now.pdf", "--date", "2016-10-08")
    same(shop.read("now.pdf") == changed, False, "the pages of the plan as it is now")


def empty_of_version(version):
    """A plan of an older schema without any row, and nothing else."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    for name, count in (("xushi_number", 1), ("xushi_uuid", 1), ("xushi_now", 0),
                        ("xushi_user", 0)):
        database.create_function(name, count, lambda *_: 1)
    for step in range(1, version + 1):
        database.executescript((SCHEMA / f"{step:04}.sql").read_text(encoding="utf-8"))
    database.execute(f"PRAGMA user_version = {version}")
    return database


def copy_down(packed, version):
    """What is kept of a meeting, as a program of an older schema would have kept it."""
    now = sqlite3.connect(":memory:")
    now.deserialize(zlib.decompress(packed))
    old = empty_of_version(version)
    old.execute("PRAGMA foreign_keys = OFF")
    tables = [name for name, in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                            "AND name NOT LIKE 'sqlite%'")]
    for table in tables:
        columns = ", ".join(f'"{row[1]}"' for row in old.execute(f'PRAGMA table_info ("{table}")'))
        old.execute(f'DELETE FROM "{table}"')
        for row in now.execute(f'SELECT {columns} FROM "{table}"').fetchall():
            old.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(row))})',
                        row)
    return zlib.compress(old.serialize())


def test_same_bytes_after_a_migration(shop):
    """Meetings that were frozen under schema 4 are upgraded whenever they are printed."""
    plan, pages = make_year(shop)
    database = sqlite3.connect(shop.path(plan))
    for number, packed in database.execute("SELECT id, plan FROM snapshot").fetchall():
        older = copy_down(packed, 4)
        same(older == packed, False, "the older form")
        database.execute("UPDATE snapshot SET plan = ? WHERE id = ?", (older, number))
    database.commit()
    database.close()
    for name, before in pages.items():
        same(print_again(shop, plan, name) == before, True, f"the pages of {name}")


def test_pages_of_a_meeting(shop):
    """Its own month and settings; options on top of them."""
    plan, pages = make_year(shop)
    shop.run("print", plan, "--snapshot", "半年会", "-o", "other.pdf", "--parts", "phone")
    same(shop.read("other.pdf") == pages["半年会"], False)
    shop.refuse("print", plan, "--snapshot", "半年会", "--month", "6", "-o", "x.pdf", says=["--month"],
                status=USAGE)
    shop.refuse("print", plan, "--snapshot", "没开过的会", "-o", "x.pdf", says=["没开过的会", "snapshots"])


def test_list(shop):
    plan, _ = make_year(shop)
    out, _ = shop.run("snapshots", plan)
    rows = [line.split("\t") for line in out.splitlines()]
    same(rows[0], ["name", "month", "held", "since", "kept", "made", "who"])
    same([row[:5] for row in rows[1:]],
         [["一季度会", "3", "2016-04-08", "", "plan"], ["半年会", "6", "2016-07-08", "一季度会", "plan"],
          ["三季度会", "9", "2016-10-08", "半年会", "plan"]])
    shop.run("new", "empty.xushi", "--sample")
    out, err = shop.run("snapshots", "empty.xushi")
    same(out, "name\tmonth\theld\tsince\tkept\tmade\twho\n")
    has(err, "freeze")


def test_refused(shop):
    plan, _ = make_year(shop)
    shop.refuse("freeze", plan, "--month", "9", "--name", "半年会", says=["半年会"])
    shop.refuse("freeze", plan, "--month", "9", "--name", "none", says=["none"], status=USAGE)
    shop.refuse("freeze", plan, "--month", "13", "--name", "会", status=USAGE)
    shop.refuse("freeze", plan, "--month", "9", says=["--name"], status=USAGE)
    shop.refuse("freeze", plan, "--month", "9", "--name", "会", "--date", "十月", says=["YYYY-MM-DD"],
                status=USAGE)
    shop.refuse("freeze", plan, "--month", "3", "--name", "会", "--since", "半年会", says=["半年会"],
                status=USAGE)
    shop.refuse("freeze", plan, "--month", "9", "--name", "会", "--area", "没有的领域",
                says=["没有的领域"], status=USAGE)
    shop.refuse("compare", plan, says=["--since"], status=USAGE)
    shop.refuse("compare", plan, "--since", "没开过的会", says=["没开过的会"])
    shop.refuse("compare", plan, "--since", "半年会", "--month", "3", status=USAGE)


def test_text(shop):
    plan, _ = make_year(shop)
    out, _ = shop.run("compare", plan, "--since", "半年会", LC_ALL="C.UTF-8", LANGUAGE="zh_CN")
    has(out, "半年会")
    has(out, "项没有变化")
    has(out, "新认定国家重点扶持高新技术企业")


if __name__ == "__main__":
    main(sys.modules[__name__])
