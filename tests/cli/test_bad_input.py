# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: a clear sentence that names file, line and column; exit 2; nothing changed."""

import sqlite3
import sys

from harness import DONE, USAGE, WARNINGS, has, main, same

PLAN = ("key,name,low,unit,joint\n"
        "A,新增就业,12000,人,\n"
        "B,培育企业,8,家,\n"
        "C,出口,100,亿元,yes\n")
GOOD = "key,month,value\nA,9,9860\n"


def refuse_table(shop, table, *words, name="t.csv"):
    """A plan table that `new` must refuse."""
    shop.write(name, table)
    return shop.refuse("new", "new.xushi", "--table", name, says=[name, *words])


def refuse_values(shop, table, *words):
    """A values table that `record` must refuse."""
    if not shop.path("p.xushi").exists():
        shop.plan(PLAN)
    shop.write("v.csv", table)
    return shop.refuse("record", "p.xushi", "v.csv", says=["v.csv", *words])


def test_plan_text_for_number(shop):
    refuse_table(shop, "name,low\na,5\nb,五十左右\n", "第3行", "low", "五十左右")


def test_plan_infinite_number(shop):
    refuse_table(shop, "name,low\na,inf\n", "第2行", "low")
    refuse_table(shop, "name,low\na,1e400\n", "第2行", "low")


def test_plan_huge_number(shop):
    refuse_table(shop, "name,low\na,99999999999999999999\n", "第2行", "low")


def test_plan_target_of_zero(shop):
    refuse_table(shop, "name,low\na,1\nb,0\n", "第3行", "low", "大于0")


def test_plan_same_key_twice(shop):
    refuse_table(shop, "key,name\nx,a\ny,b\nx,c\n", "第4行", "key", "第2行")


def test_plan_unknown_parent(shop):
    refuse_table(shop, "key,parent,name\nx,z,a\n", "第2行", "parent", "z")


def test_plan_unknown_word(shop):
    refuse_table(shop, "指标,类型\na,比率\n", "第2行", "类型", "total", "总量")


def test_plan_ambiguous_number(shop):
    refuse_table(shop, "name,low\na,\"1,2\"\n", "第2行", "low")


def test_plan_all_at_once(shop):
    err = refuse_table(shop, "name,low,pace\na,x,fast\n,1,\n", "第2行", "第3行")
    same(err.count("t.csv"), 4, "three problems and the sentence that ends")


def test_plan_empty(shop):
    refuse_table(shop, "")
    refuse_table(shop, "name,low\n")
    refuse_table(shop, "\n\n,,\n")


def test_plan_open_quote(shop):
    refuse_table(shop, "name,low\na,1\n\"b,2\nc,3\n", "第3行")


def test_plan_binary(shop):
    refuse_table(shop, bytes(range(256)) * 8)
    refuse_table(shop, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    refuse_table(shop, b"PK\x03\x04" + bytes(64), name="t.xlsx")


def test_plan_without_name(shop):
    refuse_table(shop, "low,unit\n1,家\n", "name")


def test_values_unknown_key(shop):
    refuse_values(shop, GOOD + "Z,9,1\n", "第3行", "key", "Z")


def test_values_unknown_name(shop):
    refuse_values(shop, "指标,月份,累计值\n没有,9,1\n", "第2行", "指标", "没有")


def test_values_month_13(shop):
    refuse_values(shop, GOOD + "B,13,1\n", "第3行", "month", "13")
    refuse_values(shop, GOOD + "B,0,1\n", "第3行", "month")


def test_values_text_for_number(shop):
    refuse_values(shop, GOOD + "B,9,many\n", "第3行", "value", "many")


def test_values_infinite_and_huge(shop):
    for figure in ("inf", "-inf", "nan", "1e999", "9999999999999999"):
        refuse_values(shop, GOOD + f"B,9,{figure}\n", "第3行", "value")


def test_values_wrong_unit(shop):
    refuse_values(shop, GOOD + "B,9,3人\n", "第3行", "value")


def test_values_twice(shop):
    refuse_values(shop, GOOD + "A,9,1\n", "第3行", "第2行")


def test_values_january_of_two_months(shop):
    refuse_values(shop, GOOD + "C,1,5\n", "第3行", "2月")


def test_values_completion_without_note(shop):
    refuse_values(shop, "key,month,completion\nA,9,50\n", "第2行", "completion")


def test_values_empty_and_open(shop):
    refuse_values(shop, "")
    refuse_values(shop, "key,month,value\n")
    refuse_values(shop, GOOD + "\"B,9,1\n", "第3行")
    refuse_values(shop, b"\0\1\2\3" * 20)


def test_values_missing(shop):
    shop.plan(PLAN)
    shop.refuse("record", "p.xushi", "none.csv", says=["none.csv"])
    shop.refuse("record", "p.xushi", ".", says=["."])


def test_values_good_rows(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", GOOD + "Z,9,1\nB,13,1\nB,9,4\n")
    _, err = shop.run("record", plan, "v.csv", "--good-rows", status=WARNINGS)
    has(err, "第3行")
    has(err, "第4行")
    rows = shop.status(plan, 9)
    same((rows["A"]["value"], rows["B"]["value"]), ("9860", "4"))


def test_values_no_good_row(shop):
    shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nZ,9,1\n")
    shop.refuse("record", "p.xushi", "v.csv", "--good-rows", says=["第2行"])


def read_commands(plan):
    return (["status", plan, "--month", "9"], ["log", plan], ["check", plan],
            ["export", plan, "-o", "out.csv"], ["record", plan, "v.csv"])


def refuse_plan(shop, name):
    """A file that no command accepts as a plan."""
    shop.write("v.csv", GOOD)
    for arguments in read_commands(name):
        shop.refuse(*arguments, says=[name])


def test_another_programs_database(shop):
    with sqlite3.connect(shop.path("other.db")) as database:
        database.execute("CREATE TABLE plan (id INTEGER PRIMARY KEY)")
    database.close()
    refuse_plan(shop, "other.db")


def test_text_for_a_plan(shop):
    shop.write("plan.xushi", "name,low\na,1\n")
    refuse_plan(shop, "plan.xushi")


def test_empty_file_for_a_plan(shop):
    shop.write("plan.xushi", "")
    refuse_plan(shop, "plan.xushi")


def test_cut_file(shop):
    whole = shop.read(shop.plan(PLAN))
    for size in (50, 1000, len(whole) // 2, len(whole) - 4096):
        shop.write("cut.xushi", whole[:size])
        refuse_plan(shop, "cut.xushi")


def test_newer_schema(shop):
    shop.plan(PLAN)
    with sqlite3.connect(shop.path("p.xushi")) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute(f"PRAGMA user_version = {version + 1}")
    database.close()
    refuse_plan(shop, "p.xushi")


def test_missing_plan(shop):
    refuse_plan(shop, "none.xushi")
    refuse_plan(shop, "no/folder/p.xushi")
    same(shop.names(), ["v.csv"])


def test_month_out_of_range(shop):
    plan = shop.plan(PLAN)
    shop.refuse("status", plan, "--month", "13", status=USAGE, says=["--month", "13"])
    shop.refuse("status", plan, "--month", "0", status=USAGE, says=["--month"])


def test_unknown_key_of_the_log(shop):
    plan = shop.plan(PLAN)
    shop.refuse("log", plan, "--key", "Z", says=["Z"])
    shop.run("log", plan, "--key", "A", status=DONE)


if __name__ == "__main__":
    main(sys.modules[__name__])
