# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and reports made to exhaust a program: refused with a sentence, within bounds. Those that
are workbooks are in test_books.py."""

import resource
import subprocess
import sys

import books
from harness import REFUSED, has, main, same

# Seconds of the processor: under the sanitizers a program takes many times what it takes without.
# What runs away takes minutes.
CPU_SECONDS = 120


def pack(shop, name, parts):
    return shop.write(name, books.pack(parts))


def document(shop, name, body):
    return pack(shop, name, {"word/document.xml": body})


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


def test_documents(shop):
    document(shop, "r.docx", "<a>" * 200000)
    refuse_report(shop, "r.docx", "嵌套")
    document(shop, "r.docx", "<w:t>" + "增长8%。" * 4000000)
    refuse_report(shop, "r.docx", "2 MB")
    document(shop, "r.docx", "<w:d>" + "<w:p/>" * 1100000 + "</w:d>")
    refuse_report(shop, "r.docx", "1 MB")
    document(shop, "r.docx", f"<w:p a='{'x' * 20000000}'/>")
    refuse_report(shop, "r.docx", "2 MB")
    document(shop, "r.docx", " " * (80 * 1024 * 1024))
    refuse_report(shop, "r.docx", "64 MB")
    document(shop, "r.docx", '<!DOCTYPE a [<!ENTITY b "bbb">]><w:t>&b;</w:t>')
    refuse_report(shop, "r.docx", "损坏")
    shop.write("r.txt", "新增就业1.2万人。" * 60000)
    refuse_report(shop, "r.txt", "1 MB")


def test_a_report_within_bounds(shop):
    """The most that is read is read in seconds."""
    shop.write("r.txt", "新增就业1.2万人。\n" * 40000)
    shop.run("extract", "r.txt")


if __name__ == "__main__":
    main(sys.modules[__name__])
