# SPDX-License-Identifier: GPL-3.0-or-later
"""`new`: a plan from a table, a report or the sample, and never half of one."""

import sqlite3
import sys

from harness import REFUSED, USAGE, WARNINGS, has, main, same, table_rows

TABLE = ("编号,工作领域,方面,指标,类型,方向,目标值,单位,牵头单位\n"
         "A1,主要预期目标,,地区生产总值,增速,不低于,8,%,发改局\n"
         "B1,民生实事,就业,城镇新增就业,总量,,\"12,000\",人,人社局\n")


def test_from_table(shop):
    shop.write("t.csv", TABLE)
    shop.run("new", "p.xushi", "--table", "t.csv", "--year", "2016", "--place", "德清县")
    same(shop.names(), ["p.xushi", "t.csv"])
    rows = shop.status("p.xushi", 9)
    same(list(rows), ["A1", "B1"])
    same(rows["B1"]["area"], "民生实事")
    same(rows["B1"]["light"], "unreported")


def test_is_a_plan_file(shop):
    shop.write("t.csv", TABLE)
    shop.run("new", "p.xushi", "--table", "t.csv")
    with sqlite3.connect(shop.path("p.xushi")) as database:
        same(database.execute("PRAGMA application_id").fetchone()[0], 0x58555348)
        same(database.execute("PRAGMA integrity_check").fetchone()[0], "ok")
    database.close()


def test_encodings(shop):
    for name, encoding in (("bom", "utf-8-sig"), ("gb", "gb18030"), ("wide", "utf-16")):
        shop.write(f"{name}.csv", TABLE, encoding)
        shop.run("new", f"{name}.xushi", "--table", f"{name}.csv", "--year", "2016")
        same(shop.status(f"{name}.xushi", 9)["B1"]["name"], "城镇新增就业")
    shop.write("gb.tsv", TABLE.replace("\"12,000\"", "12000").replace(",", "\t"), "gb18030")
    shop.run("new", "tsv.xushi", "--table", "gb.tsv", "--encoding", "gb18030")
    same(shop.status("tsv.xushi", 9)["A1"]["name"], "地区生产总值")


def test_unknown_column_is_told(shop):
    shop.write("t.csv", "name,颜色\na,红\n")
    _, err = shop.run("new", "p.xushi", "--table", "t.csv", status=WARNINGS)
    has(err, "t.csv")
    has(err, "颜色")


def test_sample(shop):
    shop.run("new", "p.xushi", "--sample")
    rows = shop.status("p.xushi", 9)
    same(len(rows) > 200, True, "many indicators")
    same({row["value"] for row in rows.values()}, {""}, "no values")


def test_sample_with_values(shop):
    shop.run("new", "p.xushi", "--sample", "--demo-values")
    lights = {row["light"] for row in shop.status("p.xushi", 9).values()}
    same(lights - {""}, {"done", "on-pace", "slow", "behind", "unreported", "not-due", "exempt"},
         "every light is shown")
    out, _ = shop.run("status", "p.xushi", "--month", "9")
    has(out, "演示数据")
    out, _ = shop.run("log", "p.xushi", "--key", "D063")
    has(out, "83.9")
    has(out, "82.6")


REPORT = """示例县2026年政府工作报告

2026年工作建议

全年主要预期目标：地区生产总值增长6%以上。到2030年，培育上市企业20家。
新认定高新技术企业12家。一季度完成投资20亿元，上半年完成投资60亿元，全年完成投资120亿元。
县住建局要在9月底前完成棚户区改造300户。
"""


def test_from_report(shop):
    """Names as plans have them, goals of several years left out, the pace by instalments, deadlines."""
    shop.write("r.txt", REPORT)
    _, err = shop.run("new", "p.xushi", "--report", "r.txt", status=WARNINGS)
    has(err, "2030")
    has(err, "上半年完成投资60亿元")
    out, _ = shop.run("export", "p.xushi", "-o", "-", "--format", "tsv")
    rows = {row["name"]: row for row in table_rows(out)}
    same("培育上市企业" in rows, False)
    same(rows["新认定高新技术企业"]["low"], "12")
    same(rows["完成投资"]["pace"].split("/")[5], "50")
    same(rows["棚户区改造"]["lead"], "县住建局")
    has(rows["棚户区改造"]["note"], "9")


def test_existing_file_stays(shop):
    shop.write("t.csv", TABLE)
    shop.write("p.xushi", "precious")
    shop.refuse("new", "p.xushi", "--table", "t.csv", says=["p.xushi"])
    shop.refuse("new", "p.xushi", "--sample", says=["p.xushi"])


def test_missing_folder(shop):
    shop.write("t.csv", TABLE)
    shop.refuse("new", "none/p.xushi", "--table", "t.csv", says=["none/p.xushi"])
    same(shop.names(), ["t.csv"])


def test_missing_table(shop):
    shop.refuse("new", "p.xushi", "--table", "none.csv", says=["none.csv"])
    same(shop.names(), [])


def test_usage(shop):
    shop.write("t.csv", TABLE)
    for arguments in (["p.xushi"], ["p.xushi", "--table", "t.csv", "--sample"], ["--sample"],
                      ["p.xushi", "--table", "t.csv", "--demo-values"],
                      ["p.xushi", "q.xushi", "--sample"], ["p.xushi", "--nonsense"],
                      ["p.xushi", "--table", "t.csv", "--year", "soon"]):
        shop.refuse("new", *arguments, status=USAGE)
    shop.refuse("new", "p.xushi", "--table", "t.csv", "--year", "16", status=USAGE,
                says=["1949"])
    same(shop.names(), ["t.csv"])


if __name__ == "__main__":
    main(sys.modules[__name__])
