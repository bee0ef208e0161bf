# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips out, and in again, as departments change them: slips and collect."""

import json
import re
import sys
import zipfile
from pathlib import Path

from harness import REFUSED, USAGE, WARNINGS, has, main, same, table_rows
from slip_book import Book

TABLE = ("key,area,name,measure,low,unit,decimals,net,lead,nodes,frequency\n"
         "A1,民生实事,新增城镇就业,total,12000,人,0,,人社局,,\n"
         "A2,民生实事,城镇登记失业率,level,3,%,1,,人社局,,\n"
         "A3,民生实事,工业投资,total,100,亿元,2,,经信局,,\n"
         "A4,民生实事,规上企业,total,8,家,0,yes,经信局,,\n"
         "A5,民生实事,大剧院,milestone,,,,,文广局,开工@4*20;主体@9*40;投用@12*40,\n"
         "A6,民生实事,宣传工作,text,,,,,文广局,,\n"
         "A7,民生实事,农民收入,growth,8,%,1,,农业局,,quarterly\n"
         "A8,民生实事,无主指标,total,5,个,,,,,\n"
         "A9,民生实事,技术改造,total,50,亿元,1,,经信局,,\n")
VALUES = ("key,month,value,added,removed,last_year\n"
          "A1,8,8000,,,7500\nA2,8,2.5,,,\nA3,8,60,,,\nA4,8,5,6,1,\nA9,8,30,,,\n")
DATA = Path(__file__).parent.parent / "data" / "slips"
COLUMNS = ["department", "file", "cell", "key", "name", "month", "field", "old", "new", "verdict",
           "reason"]


def make(shop, month=9):
    """A plan with figures to August, and its slips."""
    plan = shop.plan(TABLE)
    shop.write("v.csv", VALUES)
    shop.run("record", plan, "v.csv")
    shop.run("slips", plan, "--month", month, "-o", "out", "--due", "2016-10-10")
    return plan


def slip(shop, department, month=9):
    return Book(shop.path(f"out/{department}_2016年{month}月报送表.xlsx"))


def collect(shop, *arguments, status=WARNINGS):
    """The rows that collect prints, by key and field, and what it says."""
    out, err = shop.run("collect", *arguments, "--format", "tsv", status=status)
    rows = table_rows(out)
    return {(row["key"], row["field"]): row for row in rows}, err


def logged(shop, plan):
    out, _ = shop.run("log", plan)
    return table_rows(out)


def verdicts(rows):
    return {place: row["verdict"] for place, row in rows.items()}


def out_names(shop, folder="out"):
    return {path.name for path in shop.path(folder).iterdir()}


def test_slips_are_written(shop):
    plan = shop.plan(TABLE)
    wanted = {"人社局_2016年9月报送表.xlsx", "农业局_2016年9月报送表.xlsx", "发送说明.txt",
              "文广局_2016年9月报送表.xlsx", "经信局_2016年9月报送表.xlsx"}
    arguments = ("slips", plan, "--month", 9, "-o", "out", "--due", "2016-10-10", "--contact",
                 "张三 8062345")
    out, _ = shop.run(*arguments, "--dry-run")
    same(len(out.splitlines()), 4)
    same(shop.path("out").exists(), False, "a dry run writes")
    out, err = shop.run(*arguments)
    same(out, "")
    has(err, "已生成4份报送表")
    has(err, "1项指标没有牵头单位")
    same(out_names(shop), wanted)
    letter = shop.read("out/发送说明.txt").decode("utf-8-sig")
    for word in ("【经信局】", "共3项", "10月10日", "张三 8062345", "\r\n"):
        has(letter, word)
    out, err = shop.run("slips", plan, "--month", 8, "-o", "aug")
    has(err, "未到统计时点1项")
    same("农业局_2016年8月报送表.xlsx" in out_names(shop, "aug"), False)


def test_what_a_slip_is(shop):
    make(shop)
    with zipfile.ZipFile(shop.path("out/经信局_2016年9月报送表.xlsx")) as book:
        names = book.namelist()
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        shared = book.read("xl/sharedStrings.xml").decode()
        formats = book.read("xl/styles.xml").decode()
        workbook = book.read("xl/workbook.xml").decode()
    same([name for name in names if "vba" in name.lower()], [])
    for word in ('<sheetProtection', 'orientation="landscape"', 'paperSize="9"', 'fitToHeight="0"',
                 '<col min="1" max="1" width="8.7109375" hidden="1"', 'type="decimal"',
                 'showInputMessage="1"', 'state="frozen"', "&amp;P"):
        has(sheet, word)
    has(workbook, "_xlnm.Print_Titles")
    has(shared, "张三" if "张三" in shared else "联系人")
    has(shared, "10月10日前")
    same("%" in formats.replace("0%", "%") and "numFmt" in formats and '%"' in formats, False,
         "a percent format")
    has(formats, 'FFFFF2B3')


def test_nothing_is_overwritten(shop):
    plan = make(shop)
    arguments = ("slips", plan, "--month", 9, "-o", "out", "--due", "2016-10-10")
    _, err = shop.run(*arguments)
    has(err, "其中4份替换了未填的同一份")
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70)
    book.write()
    shop.path("out/人社局_2016年9月报送表.xlsx").write_text("别的", encoding="utf-8")
    before = shop.read("out/经信局_2016年9月报送表.xlsx")
    _, err = shop.run(*arguments, status=WARNINGS)
    has(err, "已填过数据")
    has(err, "已有别的同名文件")
    has(err, "已生成2份")
    same(shop.read("out/经信局_2016年9月报送表.xlsx"), before)
    shop.write("out/发送说明.txt", "别的说明")
    _, err = shop.run(*arguments, status=WARNINGS)
    has(err, "另一份发送说明")


def test_pdf(shop):
    plan = make(shop)
    shop.run("slips", plan, "--month", 9, "-o", "pdf", "--format", "pdf", "--department", "经信局")
    same(out_names(shop, "pdf"), {"经信局_2016年9月报送表.pdf", "发送说明.txt"})
    same(shop.read("pdf/经信局_2016年9月报送表.pdf")[:5], b"%PDF-")
    _, err = shop.run("slips", plan, "--month", 9, "-o", "pdf", "--format", "pdf", status=WARNINGS)
    has(err, "已有别的同名文件")
    same(len(out_names(shop, "pdf")), 5)


def test_exactly_the_changes(shop):
    """Rows moved, sorted and deleted, columns moved, file and sheet renamed: nothing else."""
    plan = make(shop)
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70.5)
    book.fill("A3", "reason", "设备到货晚")
    book.fill("A4", "added", 7)
    book.fill("A4", "removed", 1)
    first = book.rows.index(book.row("A3"))
    book.rows[first:first + 3] = reversed(book.rows[first:first + 3])
    book.rows.insert(2, ["", "经信局 2016年9月"])
    value = book.column("value")
    for row in book.rows:
        row += [None] * (13 - len(row))
        row.insert(2, row.pop(value))
    del book.rows[book.rows.index(book.row("A9"))]
    shop.path("back").mkdir()
    book.write(shop.path("back/改过名.xlsx"), sheet="改名")
    before = len(logged(shop, plan))
    state = shop.read(plan)
    rows, err = collect(shop, plan, "back", "--dry-run")
    same(shop.read(plan), state, "a dry run changes")
    has(err, "将改动4个数据")
    rows, err = collect(shop, plan, "back")
    same(verdicts(rows), {("A3", "value"): "taken", ("A3", "reason"): "taken",
                          ("A4", "added"): "taken", ("A4", "removed"): "taken"})
    has(err, "“技术改造”一行被删掉")
    has(err, "已改动4个数据")
    has(err, "人社局")
    changes = logged(shop, plan)[:-before]
    source = "经信局（改过名.xlsx）"
    same({(row["key"], row["what"]): row["new"] for row in changes},
         {("A3", "reading.value[9]"): "70.5", ("A3", "reading.reason[9]"): "设备到货晚",
          ("A3", "reading.source[9]"): source, ("A4", "reading.value[9]"): "6",
          ("A4", "reading.added[9]"): "7", ("A4", "reading.removed[9]"): "1",
          ("A4", "reading.source[9]"): source})
    same({row["why"] for row in changes}, {"收取经信局的报送表"})
    # Once more: all of it is there.
    rows, err = collect(shop, plan, "back")
    same(set(verdicts(rows).values()), {"same"})
    same(len(logged(shop, plan)), before + len(changes))


def test_sorted_without_the_hidden_column(shop):
    plan = make(shop)
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70)
    book.fill("A9", "value", 35)
    one, other = book.row("A3"), book.row("A9")
    one[1:], other[1:] = other[1:], one[1:]
    book.write()
    rows, err = collect(shop, plan, "out/经信局_2016年9月报送表.xlsx")
    has(err, "已按指标名称读取")
    same((rows["A3", "value"]["new"], rows["A9", "value"]["new"]), ("70", "35"))
    same("被删掉" in err, False)


def test_what_is_locked_was_changed(shop):
    plan = make(shop)
    book = slip(shop, "经信局")
    for key, word, value in (("A3", "name", "工业性投资"), ("A3", "value", 70),
                             ("A9", "unit", "万元"), ("A9", "value", 360000),
                             ("A4", "name", "完全不同的事情"), ("A4", "added", 7),
                             ("A4", "removed", 1), ("A9", "last", 31), ("A3", "target", "≥ 90亿元")):
        book.fill(key, word, value)
    book.row("A9").append("看这里")
    book.write()
    rows, err = collect(shop, plan, "out")
    same(verdicts(rows), {("A3", "value"): "taken", ("A9", "value"): "doubt",
                          ("A4", "added"): "doubt", ("A4", "removed"): "doubt"})
    same(rows["A9", "value"]["new"], "36")
    for word in ("“工业投资”被改成了“工业性投资”", "“≥ 100亿元”被改成了“≥ 90亿元”",
                 "计划中是30.0，报送表中是“31”", "“看这里”不在报送表的任何一列"):
        has(err, word)
    has(rows["A9", "value"]["reason"], "由“亿元”改成了“万元”")
    rows, _ = collect(shop, plan, "out", "--with-doubts")
    same(rows["A9", "value"]["verdict"], "taken")
    same(shop.status(plan, 9)["A9"]["value"], "36.0")


def test_what_stands_in_a_cell(shop):
    """Each cell, what becomes of it, and a word of the reason."""
    plan = make(shop)
    cases = [("约120", "refused", ""), ("无", "refused", "数据未出"), ("已完成", "refused", ""),
             ((42635.0, "yyyy-mm-dd"), "refused", "日期"), ("=SUM(H1:H2)", "refused", ""),
             ("70亿元", "taken", "按70亿元读取"), ("700000万元", "taken", "按70亿元读取"),
             ("7,0", "refused", ""), (7000000.0, "doubt", ""), (55.0, "doubt", ""),
             (700.0, "doubt", ""), ("７０．５", "taken", ""), ((0.7, "0%"), "refused", ""),
             (1e15, "refused", "")]
    for cell, verdict, reason in cases:
        book = slip(shop, "经信局")
        book.fill("A3", "value", cell)
        book.write(shop.path("one.xlsx"))
        rows, _ = collect(shop, plan, "one.xlsx", "--dry-run", status=(0, WARNINGS))
        same(rows["A3", "value"]["verdict"], verdict, f"{cell}: {rows['A3', 'value']['reason']}")
        has(rows["A3", "value"]["reason"], reason)
    for cell, new in ((2.4, "2.4"), ((0.024, "0.0%"), "2.4"), ("2.4%", "2.4"), ("2.4％", "2.4")):
        book = slip(shop, "人社局")
        book.fill("A2", "value", cell)
        book.write(shop.path("one.xlsx"))
        rows, _ = collect(shop, plan, "one.xlsx", "--dry-run", status=(0, WARNINGS))
        same((rows["A2", "value"]["verdict"], rows["A2", "value"]["new"]), ("taken", new), f"{cell}")


def test_nodes_and_words(shop):
    plan = make(shop)
    book = slip(shop, "文广局")
    nodes = [row for row in book.rows if row and isinstance(row[0], str) and ":N" in row[0]]
    same(len(nodes), 3)
    value = book.column("value")
    nodes[0][value:] = [(42474.0, "yyyy-mm-dd")]
    nodes[1][value:] = ["√"]
    nodes[2][value:] = ["未完成"]
    book.fill("A6", "value", "已开展宣传3场")
    book.write()
    out, _ = shop.run("collect", plan, "out", "--format", "tsv", status=WARNINGS)
    rows = {row["name"]: row for row in table_rows(out)}
    same({name: (row["field"], row["new"], row["verdict"]) for name, row in rows.items()},
         {"大剧院：开工": ("finished", "2016-04-14", "taken"),
          "大剧院：主体": ("finished", "2016-09-30", "doubt"),
          "大剧院：投用": ("finished", "未完成", "same"),
          "宣传工作": ("progress", "已开展宣传3场", "taken")})
    shop.run("export", plan, "-o", "t.csv")
    has(shop.read("t.csv").decode(), "开工@4*20=2016-04-14;主体@9*40;")


def test_twice(shop):
    plan = make(shop)
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70)
    book.fill("A9", "value", 35)
    book.write(shop.path("one.xlsx"))
    book.fill("A3", "value", 71)
    book.write(shop.path("two.xlsx"))
    rows, _ = shop.run("collect", plan, "one.xlsx", "two.xlsx", "--format", "tsv", status=WARNINGS)
    rows = table_rows(rows)
    same(sorted((row["key"], row["file"], row["verdict"]) for row in rows),
         [("A3", "one.xlsx", "refused"), ("A3", "two.xlsx", "refused"),
          ("A9", "one.xlsx", "taken"), ("A9", "two.xlsx", "same")])
    has(rows[0]["reason"], "“two.xlsx”")


def test_other_plan_other_month(shop):
    plan = make(shop)
    shop.run("slips", plan, "--month", 8, "-o", "aug")
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70)
    book.write(shop.path("sep.xlsx"))
    old = Book(shop.path("aug/经信局_2016年8月报送表.xlsx"))
    old.fill("A3", "value", 61)
    old.write(shop.path("aug.xlsx"))
    rows, err = collect(shop, plan, "sep.xlsx", "aug.xlsx", "--dry-run")
    same(verdicts(rows), {("A3", "value"): "taken"})
    has(err, "这是8月的数据，现在收取的是9月")
    shop.refuse("collect", plan, "sep.xlsx", "--month", "8", says=["这是9月的数据"])
    shop.plan(TABLE, name="other.xushi")
    shop.refuse("collect", "other.xushi", "sep.xlsx", says=["另一个计划的报送表"])


def test_a_folder(shop):
    plan = make(shop)
    shop.path("out/再来").mkdir()
    for name in ("~$经信局.xlsx", ".~lock.经信局.xlsx#", "照片.jpg"):
        shop.write(f"out/再来/{name}", b"\xff\xd8\x00\x01")
    book = slip(shop, "经信局")
    book.fill("A3", "value", 70)
    book.rows.insert(book.rows.index(book.row("A9")), [None, None, "临时新增的一项", None, None, None,
                                                       None, 5.0])
    book.write(shop.path("out/再来/x.xlsx"))
    out, err = shop.run("collect", plan, "out", "--format", "json", status=WARNINGS)
    rows = json.loads(out)
    same([list(row) for row in rows], [COLUMNS] * 2)
    same({row["name"]: row["verdict"] for row in rows},
         {"临时新增的一项": "refused", "工业投资": "taken"})
    for word in ("~$经信局.xlsx: 跳过", ".~lock.经信局.xlsx#: 跳过", "照片.jpg: ", "发送说明.txt: 跳过",
                 "人社局_2016年9月报送表.xlsx: 没有填写任何内容"):
        has(err, word)


def test_tables_and_texts(shop):
    plan = make(shop)
    shop.write("t.csv", "2016年1—9月完成情况,,\n指标名称,本月累计,备注\n新增城镇就业,9000,口径不变\n"
                        "没有这一项,5,\n", "gb18030")
    rows, err = collect(shop, plan, "t.csv", "--dry-run")
    same(verdicts(rows), {("A1", "value"): "taken", ("A1", "note"): "taken", ("", "value"): "refused"})
    shop.write("w.csv", "key,8,9\nA1,8000,9000\n")
    rows, _ = collect(shop, plan, "w.csv", "--month", "9", "--dry-run")
    same(rows["A1", "value"]["new"] in ("8000", "9000"), True)
    shop.write("t.txt", "各位好，9月数据如下：\n1. 新增城镇就业：9000人；\n城镇登记失业率 2.4%\n"
                        "工业投资约70亿元\n技术改造\n")
    rows, err = collect(shop, plan, "t.txt")
    same(verdicts(rows), {("A1", "value"): "taken", ("A2", "value"): "taken",
                          ("A3", "value"): "refused"})
    has(err, "第1行")
    has(err, "第5行“技术改造”：没有数字")
    same(rows["A2", "value"]["cell"], "3")
    shop.write("t.txt", "新增城镇就业 9000\n")
    shop.refuse("collect", plan, "t.txt", says=["请指明月份"])


def returned(shop, name):
    """A file of tests/data/slips, as a slip of this plan: identities are made anew for each plan."""
    old = re.compile(rb"XS1:([0-9a-f-]{36})")
    steps = re.compile(rb"\d{15,}(?=:A5)")
    with zipfile.ZipFile(shop.path("out/文广局_2016年9月报送表.xlsx")) as book:
        text = book.read("xl/sharedStrings.xml")
    uuid, nodes = old.search(text).group(1), list(dict.fromkeys(steps.findall(text)))
    with zipfile.ZipFile(DATA / name) as source, zipfile.ZipFile(shop.path(name), "w") as target:
        for part in source.namelist():
            text = source.read(part)
            for was, now in zip(dict.fromkeys(steps.findall(text)), nodes):
                text = text.replace(was, now)
            target.writestr(part, re.sub(rb"(?<=XS1:)[0-9a-f-]{36}", uuid, text))
    return name


def test_saved_by_libreoffice(shop):
    """Filled in, a row moved to the end, one inserted, the sheet renamed, a sum computed; saved as
    .xlsx and .ods."""
    plan = make(shop)
    for end in ("xlsx", "ods"):
        out, err = shop.run("collect", plan, returned(shop, f"libreoffice.{end}"), "--format", "json",
                            "--dry-run")
        same({(row["key"], row["field"]): (row["new"], row["verdict"]) for row in json.loads(out)},
             {("A3", "value"): ("70.5", "taken"), ("A3", "reason"): ("设备到货晚\n已催", "taken"),
              ("A4", "added"): ("7", "taken"), ("A4", "removed"): ("1", "taken"),
              ("A9", "value"): ("35.5", "taken")})
        has(err, "将改动5个数据")
        out, _ = shop.run("collect", plan, returned(shop, f"libreoffice-nodes.{end}"), "--format",
                          "tsv", "--dry-run", status=WARNINGS)
        same({row["name"]: (row["new"], row["verdict"]) for row in table_rows(out)},
             {"大剧院：开工": ("2016-04-14", "taken"), "大剧院：主体": ("2016-09-30", "doubt"),
              "宣传工作": ("已开展宣传3场", "taken")})


def test_hostile(shop):
    plan = make(shop)
    book = slip(shop, "经信局")
    notes = {"A3": "'; DROP TABLE reading; --", "A9": "%s%n%d {0} ${x} =1+1",
             "A4": "看\u202e不见\u200b的"}
    for key, text in notes.items():
        book.fill(key, "note", text)
    book.rows.append([book.row("A3")[0].replace("A3", "ZZ"), None, "不存在", None, None, None, None, 1.0])
    book.rows.append(["XS9:new:2016-09:I:A3"])
    book.rows.append(["XS1:x:2016-13:I:A3", "XS1:", "XS1:::::", "XS"])
    book.write()
    _, err = collect(shop, plan, "out", status=(REFUSED, WARNINGS))
    has(err, "更新版本")
    del book.rows[-2:]
    book.write()
    rows, _ = collect(shop, plan, "out")
    same(rows["A3", "note"]["new"], notes["A3"])
    same(rows["", "value"]["verdict"], "refused")
    has(rows["", "value"]["reason"], "ZZ")
    shop.run("export", plan, "-o", "v.csv", "--values")
    has(shop.read("v.csv").decode(), notes["A3"])
    shop.refuse("collect", plan, "nowhere", says=["nowhere"])
    shop.refuse("collect", plan, "out", "--month", "13", status=USAGE)
    shop.refuse("slips", plan, "--month", "9", status=USAGE)
    shop.refuse("slips", plan, "--month", "9", "-o", "x", "--department", "没有", status=USAGE)
    shop.refuse("slips", plan, "--month", "9", "-o", plan, says=["是一个文件"])


def test_a_million_rows(shop):
    plan = make(shop)
    book = slip(shop, "经信局")
    book.write(shop.path("big.xlsx"))
    with zipfile.ZipFile(shop.path("big.xlsx")) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    rows = b'<row><c t="inlineStr"><is><t>x</t></is></c></row>' * 1000000
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", rows + b"</sheetData>")
    with zipfile.ZipFile(shop.path("big.xlsx"), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    shop.refuse("collect", plan, "big.xlsx", says=["big.xlsx"])


if __name__ == "__main__":
    main(sys.modules[__name__])
