# SPDX-License-Identifier: GPL-3.0-or-later
"""The dated backups: made by record, listed and restored by backups."""

import sys

from harness import USAGE, WARNINGS, has, main, same, table_rows

PLAN = ("key,area,name,low,unit\n"
        "A,民生实事,新增就业,12000,人\n"
        "B,民生实事,新增停车位,500,个\n")
COLUMNS = ["date", "time", "size", "indicators", "values", "source", "plan", "path"]
DAY = 24 * 3600
START = 1475193600  # 2016-09-30 00:00:00


def work(shop, plan, day, value, status=0):
    """A value entered on the given day after 2016-09-30, at nine."""
    shop.write("v.csv", f"key,month,value\nA,9,{value}\n")
    return shop.run("record", plan, "v.csv", status=status,
                    SOURCE_DATE_EPOCH=str(START + day * DAY + 9 * 3600))


def backups(shop, plan, status=0):
    out, err = shop.run("backups", plan, status=status)
    same(out.split("\n")[0].split("\t"), COLUMNS)
    return (table_rows(out) if "\n" in out.removesuffix("\n") else []), err


def value(shop, plan):
    return shop.status(plan, 9)["A"]["value"]


def test_list(shop):
    plan = shop.plan(PLAN)
    rows, err = backups(shop, plan)
    same(rows, [])
    has(err, "还没有备份")
    for day in (1, 2, 2, 4):
        work(shop, plan, day, 100 + day)
    rows, err = backups(shop, plan)
    same(err, "")
    same([(row["date"], row["time"]) for row in rows],
         [("2016-10-04", "09:00:00"), ("2016-10-02", "09:00:00"), ("2016-10-01", "09:00:00")])
    same([(row["indicators"], row["values"]) for row in rows], [("2", "1"), ("2", "1"), ("2", "0")])
    same({row["source"] for row in rows}, {"this"})
    same({row["plan"] for row in rows}, {str(shop.path(plan).resolve())})
    same(all(row["path"].startswith(str(shop.data / "xushi" / "backups")) for row in rows), True)
    same(all(int(row["size"]) > 4096 for row in rows), True)
    same(shop.names(), ["p.xushi", "plan-table.csv", "v.csv"])


def test_restore(shop):
    plan = shop.plan(PLAN)
    for day in (1, 2, 3):
        work(shop, plan, day, 100 + day)
    before = shop.read(plan)
    _, err = shop.run("backups", plan, "--restore", "2016-10-03", "-o", "old.xushi")
    has(err, "2016-10-03 09:00:00")
    has(err, "old.xushi")
    same(value(shop, "old.xushi"), "102")
    same(value(shop, plan), "103")
    same(shop.read(plan), before)
    work(shop, "old.xushi", 5, 7)
    same(value(shop, "old.xushi"), "7")
    # The restored file is a copy of the plan: its backups are listed after the plan's own.
    rows, _ = backups(shop, plan)
    same([row["date"] for row in rows], ["2016-10-03", "2016-10-02", "2016-10-01", "2016-10-05"])
    same([row["source"] for row in rows], ["this", "this", "this", "copy"])
    same(rows[3]["plan"].endswith("old.xushi"), True)
    _, err = shop.run("backups", plan, "--restore", "2016-10-05", "-o", "other.xushi")
    has(err, str(shop.path("old.xushi").resolve()))
    same(value(shop, "other.xushi"), "102")


def test_origin_unknown(shop):
    plan = shop.plan(PLAN)
    work(shop, plan, 1, 101)
    for note in (shop.data / "xushi" / "backups").glob("*/*/plan.path"):
        note.unlink()
    _, err = shop.run("backups", plan, "--restore", "2016-10-01", "-o", "old.xushi")
    same(err, "2016-10-01 09:00:00 的备份已恢复为 old.xushi。\n")


def test_refused(shop):
    plan = shop.plan(PLAN)
    work(shop, plan, 1, 1)
    shop.write("there.xushi", "x")
    restore = ("backups", plan, "--restore", "2016-10-01", "-o")
    shop.refuse(*restore, "there.xushi", says=["there.xushi", "已经存在"])
    shop.refuse(*restore, plan, says=[plan])
    shop.refuse(*restore, "no/where.xushi", says=["no/where.xushi"])
    shop.refuse("backups", plan, "--restore", "2016-10-02", "-o", "old.xushi",
                says=["2016-10-02", "xushi-cli backups"])
    for date in ("2016-02-30", "昨天", "2016-10", "", "2016-10-01 09:00:00"):
        shop.refuse("backups", plan, "--restore", date, "-o", "old.xushi", status=USAGE,
                    says=["--restore", "xushi-cli backups"])
    shop.refuse("backups", plan, "--restore", "2016-10-01", status=USAGE, says=["-o"])
    shop.refuse("backups", plan, "-o", "old.xushi", status=USAGE, says=["--restore"])
    shop.refuse("backups", status=USAGE, says=["PLAN.xushi"])
    shop.refuse("backups", "nothing.xushi", says=["nothing.xushi"])


def test_plan_lost(shop):
    """Of a plan that is gone, damaged or overwritten, the backups are there."""
    plan = shop.plan(PLAN)
    work(shop, plan, 1, 11)
    work(shop, plan, 2, 22)
    shop.path(plan).unlink()
    rows, err = backups(shop, plan, status=WARNINGS)
    same([row["date"] for row in rows], ["2016-10-02", "2016-10-01"])
    has(err, plan)
    has(err, "这里只列出")
    _, err = shop.run("backups", plan, "--restore", "2016-10-02", "-o", plan, status=WARNINGS)
    has(err, "只在从这个文件做的备份中查找")
    same("列出" in err, False)
    same(value(shop, plan), "11")

    shop.write(plan, b"x" * 9000)
    rows, err = backups(shop, plan, status=WARNINGS)
    same(len(rows), 2)
    shop.run("backups", plan, "--restore", "2016-10-02", "-o", "again.xushi", status=WARNINGS)
    same(value(shop, "again.xushi"), "11")

    shop.path(plan).unlink()
    shop.plan(PLAN.replace("新增就业", "另一计划"), name=plan)
    rows, err = backups(shop, plan)
    same([row["date"] for row in rows], ["2016-10-02", "2016-10-01"])

    # They are another plan's: those of the plan that is there now go before them.
    same({row["source"] for row in rows}, {"other"})
    work(shop, plan, 2, 33)
    rows, err = backups(shop, plan)
    same([(row["date"], row["source"]) for row in rows],
         [("2016-10-02", "this"), ("2016-10-02", "other"), ("2016-10-01", "other")])
    shop.run("backups", plan, "--restore", "2016-10-02", "-o", "new.xushi")
    same(shop.status("new.xushi", 9)["A"]["name"], "另一计划")
    _, err = shop.run("backups", plan, "--restore", "2016-10-01", "-o", "former.xushi",
                      status=WARNINGS)
    has(err, "另一个计划")
    same(shop.status("former.xushi", 9)["A"]["name"], "新增就业")


def test_damaged_backup(shop):
    plan = shop.plan(PLAN)
    work(shop, plan, 1, 11)
    work(shop, plan, 2, 22)
    rows, _ = backups(shop, plan)
    with open(rows[0]["path"], "r+b") as file:
        file.truncate(5000)
    rows, err = backups(shop, plan, status=WARNINGS)
    has(err, "2016-10-02")
    same([(row["date"], row["values"]) for row in rows], [("2016-10-02", ""), ("2016-10-01", "0")])
    shop.refuse("backups", plan, "--restore", "2016-10-02", "-o", "old.xushi",
                says=["2016-10-02", "已损坏"])
    same("old.xushi" in shop.names(), False)


def test_none_possible(shop):
    """Where no backup can be made, the values are entered, and a warning tells why."""
    plan = shop.plan(PLAN)
    shop.data.write_text("something else")
    _, err = work(shop, plan, 1, 11, status=WARNINGS)
    has(err, "今天没有做成备份")
    has(err, str(shop.data))
    same(value(shop, plan), "11")
    _, err = shop.run("backups", plan, status=2)
    has(err, str(shop.data))


if __name__ == "__main__":
    main(sys.modules[__name__])
