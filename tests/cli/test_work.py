# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that work on a plan: record, status, export, log, check."""

import csv
import io
import json
import sqlite3
import sys
import zipfile
from pathlib import Path

from harness import USAGE, WARNINGS, has, main, same, table_rows

COLUMNS = ["key", "area", "name", "month", "value", "completion", "pace", "lead", "gap", "light",
           "need", "forecast", "explanation"]
PLAN = ("key,area,name,low,unit,lead\n"
        "A,民生实事,新增就业,12000,人,人社局\n"
        "B,创新驱动,\"企业, 含\"\"规上\"\"\",8,家,经信局\n")
VECTORS = Path(__file__).parent.parent / "assess" / "vectors.tsv"


def test_status_tsv(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\n")
    shop.run("record", plan, "v.csv")
    out, err = shop.run("status", plan, "--month", "9", "--format", "tsv")
    same(err, "")
    same(out.split("\n")[0].split("\t"), COLUMNS)
    row = table_rows(out)[0]
    explanation = row.pop("explanation")
    same(row, {"key": "A", "area": "民生实事", "name": "新增就业", "month": "9",
               "value": "9860", "completion": "82.2", "pace": "75.0", "lead": "7.2",
               "gap": "-2140", "light": "on-pace", "need": "713.3", "forecast": "13146.7"})
    has(explanation, "9860 ÷ 12000 = 82.2%")
    has(explanation, "快7.2个百分点")


def test_status_json(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\n")
    shop.run("record", plan, "v.csv")
    out, _ = shop.run("status", plan, "--month", "9", "--format", "json")
    rows = json.loads(out)
    same([list(row) for row in rows], [COLUMNS, COLUMNS])
    same((rows[0]["completion"], rows[0]["gap"], rows[0]["month"]), (82.2, -2140, 9))
    same((rows[1]["name"], rows[1]["value"]), ("企业, 含\"规上\"", None))


def test_machine_formats_in_every_language(shop):
    plan = shop.plan(PLAN)
    for language in ("zh_CN", "en"):
        out, _ = shop.run("status", plan, "--month", "9", "--format", "tsv", LANGUAGE=language)
        row = table_rows(out)[0]
        same((list(row), row["light"]), (COLUMNS, "unreported"))
    out, _ = shop.run("status", plan, "--month", "9", LC_ALL="C", LANGUAGE="")
    has(out, "新增就业")


def test_status_text(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\nB,9,4\n")
    shop.run("record", plan, "v.csv")
    out, _ = shop.run("status", plan, "--month", "9")
    for word in ("民生实事", "新增就业", "正常", "82.2%", "+7.2", "滞后"):
        has(out, word)
    # Right-aligned columns end in the same place, Chinese characters counting twice.
    ends = {sum(2 if ord(letter) > 0x2e00 else 1 for letter in line[:line.index("%")])
            for line in out.splitlines() if "75.0%" in line}
    same(len(ends), 1, "completion ends in one column")


def test_vectors(shop):
    """Every worked case of the domain goes through the program and comes out as written."""
    with VECTORS.open(encoding="utf-8") as text:
        cases = list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
    fields = ["measure", "bound", "low", "high", "tolerance", "baseline", "pace", "frequency",
              "available_from", "joint", "aggregate"]
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["key", "name"] + fields)
    values = ["key,month,value"]
    for case in cases:
        writer.writerow([case["id"], case["id"]] + [case[field] for field in fields])
        values += [f"{case['id']},{pair.replace(':', ',')}"
                   for pair in case["values"].split(";") if pair]
    plan = shop.plan(table.getvalue())
    shop.write("v.csv", "\n".join(values) + "\n")
    shop.run("record", plan, "v.csv")
    same(len(cases) >= 29, True, "all the cases are there")
    for case in cases:
        row = shop.status(plan, case["month"])[case["id"]]
        same(row["light"], case["light"], case["id"])
        for field, column in (("completion", "completion"), ("pace_now", "pace"),
                              ("lead", "lead"), ("gap", "gap")):
            if case[field] != "":
                same(float(row[column]), float(case[field]), f"{case['id']} {field}")


def test_record_wide_and_chinese(shop):
    plan = shop.plan(PLAN)
    shop.write("v.tsv", "指标\t8月\t９月\n新增就业\t1.1万\t１２，０００\n", "gb18030")
    shop.run("record", plan, "v.tsv")
    same(shop.status(plan, 8)["A"]["value"], "11000")
    same(shop.status(plan, 9)["A"]["light"], "done")


def test_record_is_one_step(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value,note\nA,8,1,\nA,9,2,更正\n")
    shop.run("record", plan, "v.csv")
    shop.write("v.csv", "key,month,value\nA,9,3\n")
    shop.run("record", plan, "v.csv")
    out, _ = shop.run("log", plan, "--key", "A")
    rows = table_rows(out)
    same(list(rows[0]), ["when", "who", "what", "old", "new", "why", "key", "name"])
    newest = [row for row in rows if row["new"] == "3"]
    same((newest[0]["old"], newest[0]["key"]), ("2", "A"))
    # What a table omits stays as it was.
    shop.run("export", plan, "-o", "v.csv", "--values")
    has(shop.read("v.csv").decode(), "更正")


def test_export_and_back(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value,note\nA,9,9860,\"两\n行\"\n")
    shop.run("record", plan, "v.csv")
    for end in ("csv", "tsv", "xlsx"):
        shop.run("export", plan, "-o", f"t.{end}")
        shop.run("export", plan, "-o", f"v.{end}", "--values")
        shop.run("new", f"{end}.xushi", "--table", f"t.{end}", "--year", "2016")
        shop.run("record", f"{end}.xushi", f"v.{end}")
        same(shop.status(f"{end}.xushi", 9), shop.status(plan, 9), end)
    with zipfile.ZipFile(shop.path("t.xlsx")) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    has(sheet, "<v>12000</v>")
    has(sheet, 'state="frozen"')


def test_export_twice_is_the_same(shop):
    plan = shop.plan(PLAN)
    for end in ("csv", "tsv", "xlsx"):
        shop.run("export", plan, "-o", f"1.{end}")
        shop.run("export", plan, "-o", f"2.{end}")
        same(shop.read(f"1.{end}"), shop.read(f"2.{end}"), end)


def test_export_refused(shop):
    plan = shop.plan(PLAN)
    shop.refuse("export", plan, "-o", "out.ods", status=USAGE, says=[".csv"])
    shop.refuse("export", plan, "-o", "none/out.csv", says=["none/out.csv"])
    shop.refuse("export", plan, "-o", "none/out.xlsx", says=["none/out.xlsx"])
    shop.refuse("export", plan, status=USAGE, says=["-o"])


def test_output_is_not_the_plan(shop):
    plan = shop.plan(PLAN, name="plan.csv")
    shop.path("link.pdf").symlink_to("plan.csv")
    shop.refuse("export", plan, "-o", "plan.csv", says=["plan.csv"])
    shop.refuse("print", plan, "--month", "9", "-o", "link.pdf", says=["link.pdf"])


def test_check(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,8,9000\nA,9,800\n")
    shop.run("record", plan, "v.csv")
    out, _ = shop.run("check", plan, status=WARNINGS)
    has(out, "A 新增就业")
    has(out, "9000")
    has(out, "B ")
    shop.write("v.csv", "key,month,value\nA,8,9000\nA,9,9860\nB,9,6\n")
    shop.run("record", plan, "v.csv")
    # What is left is that the pages would name no office; the plan's properties have it.
    out, err = shop.run("check", plan, status=WARNINGS)
    has(out, "落款单位")
    same((len(out.splitlines()), len(err.splitlines())), (1, 1), "lines")
    with sqlite3.connect(shop.path(plan)) as database:
        database.execute("UPDATE plan SET office = '发展改革局'")
    shop.run("check", plan)


def test_check_tells_doubts(shop):
    """Every doubt of every month, in the order of the plan; the log tells what was confirmed."""
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value,confirmed,confirmed_note\n"
                        "A,8,7900,,\nA,9,0.86,,\nB,7,5,,\nB,8,4,fall,由5降为4（核减）\nB,9,3,,\n")
    shop.run("record", plan, "v.csv")
    out, _ = shop.run("check", plan, "--month", "9", status=WARNINGS)
    lines = [line for line in out.splitlines() if "月：" in line]
    same(lines, ["A 新增就业：9月：0.86人约为8月的7900人的万分之一；请核对单位，是否应为8600人？",
                 'B 企业, 含"规上"：9月：累计值由8月的4家降为3家；请核对。'])
    out, _ = shop.run("log", plan, "--key", "B")
    has(out, "由5降为4（核减）")


def test_sample_is_not_doubted(shop):
    """A year that fits its plan: a clerk who is asked for nothing confirms blindly."""
    plan = shop.path("sample.xushi")
    shop.run("new", plan, "--sample", "--demo-values")
    for month in ("2", "6", "9"):
        out, _ = shop.run("check", plan, "--month", month, status=WARNINGS)
        same([line for line in out.splitlines() if "月：" in line], [])


def test_help(shop):
    out, err = shop.run("--help")
    same(err, "")
    for command in ("new", "record", "status", "print", "extract", "export", "check", "log",
                    "rescue"):
        has(out, command)
        text, err = shop.run(command, "--help")
        same(err, "")
        has(text, command)
        shop.refuse(command, status=USAGE)
        shop.refuse(command, "a", "b", "c", status=USAGE)
    if "bulletin" in out:
        raise AssertionError("a command that does not work yet is listed")
    shop.refuse(status=USAGE)
    shop.refuse("dance", status=USAGE, says=["dance"])
    out, _ = shop.run("--version")
    has(out, "xushi-cli")


def test_usage_of_options(shop):
    plan = shop.plan(PLAN)
    shop.refuse("status", plan, status=USAGE, says=["--month"])
    shop.refuse("status", plan, "--month", "x", status=USAGE, says=["--month"])
    shop.refuse("status", plan, "--month", "9", "--format", "xml", status=USAGE, says=["json"])


def test_later_commands(shop):
    plan = shop.plan(PLAN)
    shop.refuse("bulletin", plan, "--month", "9", status=USAGE, says=["bulletin"])


if __name__ == "__main__":
    main(sys.modules[__name__])
