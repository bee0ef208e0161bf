# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written of a plan: nothing is lost in silence, and what is read back is the same."""

import csv
import io
import os
import re
import sqlite3
import subprocess
import sys
import zipfile

from harness import USAGE, WARNINGS, has, main, same

CHINESE = {"LANGUAGE": "zh_CN", "LC_ALL": "C.UTF-8"}
ENGLISH = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}

# Every word and every attribute that the plan table has.
PLAN = (
    "key,parent,area,group,name,measure,bound,low,high,document,decided,reason,unit,decimals,"
    "tolerance,baseline,pace,frequency,available_from,joint,aggregate,binding,reduction,net,"
    "passed_share,override_reason,slow_width,exempt,lead,support,leader,star,nodes,quote,"
    "definition,note\n"
    "007,,一,方面,就业,total,about,12000,,人大〔2016〕1号,2016-07-01,区划调整,人,1,,11000,once:9,"
    "quarterly,6,yes,average,yes,no,no,0.5,县长会议定,5,,人社局,\"统计局、教育局\",李县长,yes,,"
    "新增就业1.2万人,口径,\"两行\n备注\"\n"
    "B,007,一,方面,失业率,level,at-most,3.25,,,,,%,2,0.1,,quarterly,half-yearly,1,no,maximum,no,"
    "yes,no,,市里的规定,,,,,,no,,,,\n"
    "C,,二,,占比,points,range,1,2.0,,,,百分点,1,,,year-end,yearly,1,no,latest,no,no,no,,,,,,,,"
    "no,,,,-5\n"
    "D,,二,,PM2.5,level,corridor,30,35,,,,微克,0,,,works,monthly,1,no,latest,no,no,no,,,,"
    "已调整,,,,no,,,,\n"
    "E,,二,,净增企业,total,at-least,10,,,,,家,0,,,1/2/3/4/5/6/7/8/9/10/11/100,monthly,1,no,latest,"
    "no,no,yes,,,,,,,,no,,,,\n"
    "F,,二,,大桥,milestone,at-least,,,,,,,,,,,monthly,1,no,latest,no,no,no,,,,,,,,no,"
    "立项@2*10=2016-02-18;开工@4*20,,,\n"
    "G,,三,,=1+1,text,at-least,,,,,,,,,,,monthly,1,no,latest,no,no,no,,,,,@SUM(A1),,,no,,"
    "-abc,\"+cmd|' /C calc'!A0\",\"=HYPERLINK(\"\"http://x\"\",\"\"=1\"\")\"\n")
VALUES = ("key,month,value,last_year,completion,added,removed,note,reason,light,light_reason\n"
          "007,9,9860.5,9000,,,,备注,=原因,slow,核定\nE,9,5,,,8,3,,,,\nB,6,3.1,,,,,,,,\nD,9,31,,50,,,核定,,,\n")


def look(shop, name, *parts):
    with zipfile.ZipFile(shop.path(name)) as book:
        return [book.read(part).decode("utf-8") for part in parts]


def change(shop, plan, sql):
    with sqlite3.connect(shop.path(plan)) as database:
        database.executescript(sql)
    database.close()


def refuse_raw(shop, *arguments):
    """Wrong usage, with an argument that may be no text."""
    before = shop.state()
    done = subprocess.run([shop.program, *arguments], cwd=shop.folder, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=120, check=False,
                          env={**os.environ, **CHINESE, "XDG_DATA_HOME": str(shop.data)})
    same(done.returncode, USAGE, f"exit status of {arguments}")
    has(done.stderr.decode("utf-8"), "控制字符")
    same(shop.state(), before, "the files")


def adjust(shop, plan):
    """An earlier version of a target, a rule of the plan's own and a difficulty."""
    change(shop, plan,
           "INSERT INTO target (indicator, version, bound, low) SELECT id, 2, 'at-least', 9000 "
           "FROM indicator WHERE key = '007'; UPDATE rule SET slow_width = 15, start_month = 1;"
           "INSERT INTO difficulty (indicator, text) SELECT id, '=征地' FROM indicator "
           "WHERE key = '007';")


def test_all_survives(shop):
    """Through every format, in Chinese and in English: the same bytes again."""
    plan = shop.plan(PLAN)
    shop.write("v.csv", VALUES)
    shop.run("record", plan, "v.csv")
    shop.run("export", plan, "-o", "plan.csv")
    shop.run("export", plan, "--values", "-o", "values.csv")
    for number, (suffix, language) in enumerate((("csv", CHINESE), ("tsv", CHINESE),
                                                 ("xlsx", CHINESE), ("xlsx", ENGLISH))):
        back = f"back{number}.xushi"
        shop.run("export", plan, "-o", f"p.{suffix}", **language)
        shop.run("export", plan, "--values", "-o", f"v.{suffix}", **language)
        shop.run("new", back, "--table", f"p.{suffix}", "--year", 2016)
        shop.run("record", back, f"v.{suffix}")
        shop.run("export", back, "-o", "again.csv")
        same(shop.read("again.csv"), shop.read("plan.csv"), f"the plan through {suffix}")
        shop.run("export", back, "--values", "-o", "again.csv")
        same(shop.read("again.csv"), shop.read("values.csv"), f"the values through {suffix}")


def test_no_formulas(shop):
    """What begins like a formula stands behind a tab; numbers stay numbers."""
    plan = shop.plan(PLAN)
    for name, dialect in (("p.csv", "excel"), ("p.tsv", "excel-tab")):
        shop.run("export", plan, "-o", name)
        text = shop.read(name).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect))
        for row in rows:
            for cell in row.values():
                if cell[:1] in ("=", "+", "-", "@"):
                    float(cell)
        same(rows[6]["name"], "\t=1+1", "a name")
        same(rows[2]["note"], "-5", "a number")
        same(rows[6]["quote"], "\t-abc", "a text")


def test_left_out(shop):
    """A text file says what it has no place for; a workbook has sheets for it."""
    plan = shop.plan(PLAN)
    _, err = shop.run("export", plan, "-o", "p.csv", **CHINESE)
    same(err, "", "a plan with nothing else")
    adjust(shop, plan)
    for name in ("p.csv", "p.tsv"):
        _, err = shop.run("export", plan, "-o", name, status=WARNINGS, **CHINESE)
        for word in ("1个目标旧版本", "2项与默认不同的规则", "1条难点", ".xlsx"):
            has(err, word)
    _, err = shop.run("export", plan, "-o", "p.xlsx", **CHINESE)
    same(err, "", "nothing is lost")
    shop.write("v.csv", VALUES)
    shop.run("record", plan, "v.csv")
    _, err = shop.run("export", plan, "-o", "p.xlsx", **CHINESE)
    has(err, "计划表本身不含：4条月度数据（--values）")
    book, strings = look(shop, "p.xlsx", "xl/workbook.xml", "xl/sharedStrings.xml")
    same(re.findall('<sheet name="(.*?)"', book), ["计划", "目标调整", "难点", "规则", "说明"], "sheets")
    for word in ("=征地", "偏慢", "人大〔2016〕1号"):
        has(strings, word)
    shop.run("new", "back.xushi", "--table", "p.xlsx", "--year", 2016, status=(0, WARNINGS))
    shop.run("export", "back.xushi", "-o", "again.csv")
    same(shop.read("again.csv"), shop.read("p.csv"), "the plan")
    shop.run("export", plan, "--values", "-o", "v.csv")


def test_names_on_the_command_line(shop):
    """What no plan may hold does not get in by an option, either."""
    plan = shop.plan(PLAN)
    for text in ("a\x01b", "a\nb", "a\tb", "a\u202eb", "a\ufeff", "\x7f", b"a\xffb"):
        for option in ("--place", "--title"):
            refuse_raw(shop, "new", "q.xushi", "--table", "plan-table.csv", option, text)
        refuse_raw(shop, "freeze", plan, "--month", "9", "--name", text)


def test_workbook(shop):
    """As an office expects it, and the same bytes each time."""
    plan = shop.plan(PLAN)
    change(shop, plan, "UPDATE plan SET title = '目标&任务', office = '发改局'")
    shop.run("export", plan, "-o", "p.xlsx", **CHINESE)
    first = shop.read("p.xlsx")
    shop.run("export", plan, "-o", "p.xlsx", **CHINESE)
    same(shop.read("p.xlsx"), first, "the bytes")
    book, sheet, styles, core, strings = look(
        shop, "p.xlsx", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
        "docProps/core.xml", "xl/sharedStrings.xml")
    for word in ('name="计划"', "Print_Titles", "_FilterDatabase"):
        has(book, word)
    for word in ('fitToPage="1"', 'orientation="landscape"', 'state="frozen"', "<autoFilter",
                 "第&amp;P页", "&amp;C目标&amp;&amp;任务", "&amp;L发改局", 'fitToHeight="0"'):
        has(sheet, word)
    for word in ("目标&amp;任务", "发改局", "2016-01-01"):
        has(core, word)
    for word in (">牵头单位<", ">不超过<", ">一次性:9<", ">是<"):
        has(strings, word)
    same(re.findall('formatCode="[^"]*%', styles), [], "percent formats")
    same("<f>" in sheet, False, "formulas")
    shop.run("export", shop.plan("name\na\n", "small.xushi"), "-o", "s.xlsx")
    has(look(shop, "s.xlsx", "xl/workbook.xml")[0], "Print_Area")
    shop.run("export", plan, "-o", "e.xlsx", **ENGLISH)
    book, strings = look(shop, "e.xlsx", "xl/workbook.xml", "xl/sharedStrings.xml")
    has(book, 'name="Plan"')
    has(strings, ">at-most<")


if __name__ == "__main__":
    main(sys.modules[__name__])
