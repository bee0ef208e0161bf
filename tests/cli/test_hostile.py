# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and reports made to exhaust a program: refused with a sentence, within bounds."""

import io
import resource
import subprocess
import sys
import zipfile

from harness import REFUSED, has, main, same

# Seconds of the processor: under the sanitizers a program takes many times what it takes without.
# What runs away takes minutes.
CPU_SECONDS = 120

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<row r="1"><c t="inlineStr"><is><t>name</t></is></c></row>'


def pack(shop, name, parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return shop.write(name, data.getvalue())


def book(shop, name, rows, strings=""):
    return pack(shop, name, {
        "xl/workbook.xml": '<workbook><sheets><sheet r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            '<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>',
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"})


def document(shop, name, body, head=""):
    return pack(shop, name, {"word/document.xml":
                             f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
                             "</w:document>"})


def refuse(shop, words, *arguments):
    names = shop.names()
    done = subprocess.run(
        [shop.program, *arguments], cwd=shop.folder, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=600, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS)))
    err = done.stderr.decode("utf-8")
    same(done.returncode, REFUSED, f"exit status of {arguments}: {err}")
    for word in words:
        has(err, word)
    same(shop.names(), names, "the files")


def refuse_table(shop, name, *words):
    refuse(shop, (name, *words), "new", "p.xushi", "--table", name)


def refuse_report(shop, name, *words):
    refuse(shop, (name, *words), "extract", name)
    refuse(shop, (name, *words), "new", "p.xushi", "--report", name)


def test_long_names(shop):
    for column, length, limit in (("name", 1001, 1000), ("unit", 1001, 1000),
                                  ("lead", 1001, 1000), ("quote", 10001, 10000)):
        shop.write("t.csv", f"name,low,{column}\na,1,{'名' * length}\n" if column != "name"
                   else f"name,low\n{'名' * length},1\n")
        refuse_table(shop, "t.csv", "第2行", str(length), str(limit))
    shop.write("t.csv", f"area,name\n{'区' * 1001},a\n")
    refuse_table(shop, "t.csv", "第2行", "工作领域", "1001")
    shop.write("t.csv", "name,support\na," + "、".join(f"单位{i}" for i in range(201)) + "\n")
    refuse_table(shop, "t.csv", "第2行", "201")
    shop.write("t.csv", "name,nodes\na," + ";".join(f"节点{i}@3" for i in range(201)) + "\n")
    refuse_table(shop, "t.csv", "第2行", "201")
    shop.write("t.csv", f"name,quote\n{'名' * 1000},{'文' * 10000}\n")
    shop.run("new", "good.xushi", "--table", "t.csv")


def test_long_notes(shop):
    plan = shop.plan("key,name,low,unit\nA,新增就业,12000,人\n")
    shop.write("v.csv", f"key,month,note\nA,9,{'说' * 10001}\n")
    shop.refuse("record", plan, "v.csv", says=["第2行", "10001"])


def test_long_title(shop):
    shop.write("t.csv", "name\na\n")
    refuse(shop, ("1001",), "new", "p.xushi", "--table", "t.csv", "--title", "题" * 1001)


def test_cells(shop):
    shop.write("t.csv", "name,low\n" + "名" * 3500000 + ",5\n")
    refuse_table(shop, "t.csv", "第2行", "64 KB")
    shop.write("t.csv", '"' * 2000001)
    refuse_table(shop, "t.csv", "引号")
    shop.write("t.csv", "x" * 5000000)
    refuse_table(shop, "t.csv", "64 KB")


def test_rows_and_columns(shop):
    shop.write("t.csv", "name\n" + "".join(f"{i}\n" for i in range(100001)))
    refuse_table(shop, "t.csv", "100001", "100000")
    shop.write("t.csv", "name\n" + "a\n" * 500001)
    refuse_table(shop, "t.csv", "500001")
    shop.write("t.csv", "name" + "," * 100000 + "\na\n")
    refuse_table(shop, "t.csv", "第1行")
    shop.write("t.csv", "area,name\n" + "".join(f"领域{i},a{i}\n" for i in range(5000)))
    refuse_table(shop, "t.csv", "第202行", "area", "200")


def test_large_file(shop):
    shop.write("t.csv", "")
    with open(shop.path("t.csv"), "r+b") as table:
        table.truncate(65 * 1024 * 1024)
    refuse_table(shop, "t.csv", "64 MB")
    refuse_report(shop, "t.csv", "64 MB")


def test_workbooks(shop):
    book(shop, "t.xlsx", "<a>" * 200000)
    refuse_table(shop, "t.xlsx", "嵌套")
    book(shop, "t.xlsx", HEAD + f"<row><c t='inlineStr'><is><t>{'名' * 30000}</t></is></c></row>")
    refuse_table(shop, "t.xlsx", "64 KB")
    book(shop, "t.xlsx", HEAD + f"<row><c><v>{'9' * 20000000}</v></c></row>")
    refuse_table(shop, "t.xlsx", "2 MB")
    book(shop, "t.xlsx", HEAD + "<row><c t='s'><v>0</v></c></row>" * 2000,
         f"<si><t>{'名' * 20000}</t></si>")
    refuse_table(shop, "t.xlsx", "工作表过大")
    book(shop, "t.xlsx", HEAD, "<si/>" * 1000001)
    refuse_table(shop, "t.xlsx", "工作表过大")
    book(shop, "t.xlsx", HEAD + "<row r='4294967295'><c r='XFD4294967295'><v>1</v></c></row>")
    refuse_table(shop, "t.xlsx", "工作表过大")


def test_documents(shop):
    document(shop, "r.docx", "<w:sdt>" * 200000)
    refuse_report(shop, "r.docx")
    document(shop, "r.docx", "<w:sdt>" * 210 + "</w:sdt>" * 210)
    refuse_report(shop, "r.docx", "嵌套")
    document(shop, "r.docx", "<w:p><w:r><w:t>" + "增长8%。" * 4000000 + "</w:t></w:r></w:p>")
    refuse_report(shop, "r.docx")
    document(shop, "r.docx", ("<w:p><w:r><w:t>" + "增长8%。" * 40 + "</w:t></w:r></w:p>") * 3000)
    refuse_report(shop, "r.docx", "1 MB")
    document(shop, "r.docx", "<w:p/>" * 1100000)
    refuse_report(shop, "r.docx", "200000段")
    document(shop, "r.docx", "<w:tbl>" + "<w:tr><w:tc/></w:tr>" * 200000 + "</w:tbl>")
    refuse_report(shop, "r.docx", "50000")
    document(shop, "r.docx", f"<w:p w:a='{'x' * 20000000}'/>")
    refuse_report(shop, "r.docx")
    document(shop, "r.docx", " " * (80 * 1024 * 1024))
    refuse_report(shop, "r.docx", "64 MB")
    document(shop, "r.docx", "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>",
             '<!DOCTYPE a [<!ENTITY b "bbb">]>')
    refuse_report(shop, "r.docx")
    shop.write("r.txt", "新增就业1.2万人。" * 60000)
    refuse_report(shop, "r.txt", "1 MB")


def test_a_report_within_bounds(shop):
    """The most that is read is read in seconds."""
    shop.write("r.txt", "新增就业1.2万人。\n" * 40000)
    shop.run("extract", "r.txt")


if __name__ == "__main__":
    main(sys.modules[__name__])
