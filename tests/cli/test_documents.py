# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports as text and .docx, tables as .xlsx: built here part by part, including bad ones."""

import json
import sys
import zipfile

import books
from harness import REFUSED, USAGE, WARNINGS, has, main, same, table_rows

REPORT = ("一、二〇一六年主要预期目标\n"
          "地区生产总值增长8%以上，城镇新增就业1.2万人，城镇登记失业率控制在3%以内。\n")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COMPAT = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def write_docx(shop, name, body, head=""):
    with zipfile.ZipFile(shop.path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml",
                         f'<?xml version="1.0" encoding="UTF-8"?>{head}'
                         f"<w:document {WORD} {COMPAT}><w:body>{body}</w:body></w:document>")
    return name


def write_xlsx(shop, name, rows, strings="", styles=""):
    """Two sheets; the first one is not the first part."""
    parts = books.parts_of("", strings, styles)
    parts["xl/workbook.xml"] = (
        f'<workbook {books.MAIN} {books.RELATION}><sheets><sheet name="计划" sheetId="7" '
        f'r:id="rId3"/><sheet name="别的" sheetId="1" r:id="s"/></sheets></workbook>')
    parts["xl/_rels/workbook.xml.rels"] = books.relations(
        ("s", "worksheet", "worksheets/sheet1.xml"),
        ("rId3", "worksheet", "/xl/worksheets/sheet9.xml"),
        ("t", "sharedStrings", "sharedStrings.xml"), ("y", "styles", "styles.xml"))
    parts["xl/worksheets/sheet9.xml"] = (f"<worksheet {books.MAIN}><sheetData>{rows}</sheetData>"
                                         f"</worksheet>")
    shop.write(name, books.pack(parts))
    return name


def subjects(shop, name, *options):
    out, _ = shop.run("extract", name, *options)
    return [row["subject"] for row in table_rows(out)]


def test_extract(shop):
    shop.write("r.txt", REPORT)
    out, err = shop.run("extract", "r.txt")
    same(err, "")
    rows = table_rows(out)
    same(list(rows[0]), ["quote", "offset", "subject", "op", "value", "value2", "unit", "kind",
                         "area", "group", "confidence",
                         "horizon", "deadline", "lead", "support"])
    same([(row["subject"], row["op"], row["value"], row["unit"], row["kind"]) for row in rows],
         [("地区生产总值", ">=", "8", "%", "growth"), ("城镇新增就业", "=", "1.2", "万人", "count"),
          ("城镇登记失业率", "<=", "3", "%", "ratio")])
    for row in rows:
        same(REPORT[int(row["offset"]):].startswith(row["quote"]), True, "the quote is there")
    out, _ = shop.run("extract", "r.txt", "--format", "json")
    same(json.loads(out)[1]["value"], 1.2)
    same(json.loads(out)[1]["value2"], None)
    shop.refuse("extract", "r.txt", "--format", "text", status=USAGE)


def test_extract_encodings(shop):
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        shop.write("r.txt", REPORT.replace("\n", "\r\n"), encoding)
        same(len(subjects(shop, "r.txt")), 3, encoding)
    shop.write("r.txt", REPORT, "gb18030")
    same(len(subjects(shop, "r.txt", "--encoding", "gb18030")), 3)
    shop.refuse("extract", "r.txt", "--encoding", "utf-8", says=["r.txt", "utf-8"])


def test_new_from_report(shop):
    shop.write("r.txt", REPORT)
    shop.run("new", "p.xushi", "--report", "r.txt", "--year", "2016", "--place", "德清县")
    rows = shop.status("p.xushi", 9)
    same([row["name"] for row in rows.values()], ["地区生产总值", "城镇新增就业", "城镇登记失业率"])
    shop.run("export", "p.xushi", "-o", "p.csv")
    text = shop.read("p.csv").decode()
    has(text, "地区生产总值增长8%以上")
    has(text, "at-most")


def test_new_from_report_without_year(shop):
    shop.write("r.txt", "新增就业1.2万人。\n")
    _, err = shop.run("new", "p.xushi", "--report", "r.txt", status=WARNINGS)
    has(err, "--year")


def test_new_from_report_tells_what_it_leaves_out(shop):
    shop.write("r.txt", REPORT + "新建幼儿园三所。\n")
    _, err = shop.run("new", "p.xushi", "--report", "r.txt", status=WARNINGS)
    has(err, "幼儿园")
    same("幼儿园(新建)" in [row["name"] for row in shop.status("p.xushi", 9).values()], False)


def test_report_without_targets(shop):
    shop.write("r.txt", "今天天气很好。\n")
    shop.refuse("new", "p.xushi", "--report", "r.txt", says=["r.txt"])
    same(shop.names(), ["r.txt"])


def test_docx(shop):
    body = (paragraph("一、主要预期目标")
            + "<w:p><w:r><w:t>城镇新增</w:t></w:r><w:del><w:r><w:delText>失业9万人，</w:delText></w:r>"
              "</w:del><w:r><w:t>就业1.2万人</w:t></w:r><w:r><w:instrText>PAGE 7人</w:instrText></w:r>"
              "<w:r><w:t>。</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc>" + paragraph("培育企业8家。") + "</w:tc><w:tc>"
            + paragraph("地区生产总值增长8%以上。") + "</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>新建停车位520个。</w:t></mc:Choice>"
              "<mc:Fallback><w:t>新建停车位520个。</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
    write_docx(shop, "r.docx", body)
    out, err = shop.run("extract", "r.docx", status=WARNINGS)
    has(err, "修订中删除的内容1处，未读取。第一处在“城镇新增”之后。")
    has(err, "第1个表：未找到表头")
    rows = {row["subject"]: row["value"] for row in table_rows(out)}
    same(rows["城镇新增就业"], "1.2")
    same([row["value"] for row in table_rows(out)].count("520"), 1, "once, not twice")
    same({"8", "1.2", "520"} <= set(rows.values()), True, "table and text")
    same({"7", "9"} & set(rows.values()), set(), "no hidden text")


def test_docx_bombs_and_entities(shop):
    secret = shop.path("secret.txt")
    secret.write_text("新增就业777人。", encoding="utf-8")
    head = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file://{secret}">]>'
    write_docx(shop, "outer.docx", paragraph("&x;新增就业1人。"), head)
    shop.refuse("extract", "outer.docx", says=["outer.docx"])
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    write_docx(shop, "laughs.docx", paragraph("&l8;"),
               f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{laughs}]>')
    shop.refuse("extract", "laughs.docx", says=["laughs.docx"])
    write_docx(shop, "bomb.docx", paragraph(" " * (80 * 1024 * 1024)))
    same(len(shop.read("bomb.docx")) < 1024 * 1024, True, "it is small when packed")
    shop.refuse("extract", "bomb.docx", says=["bomb.docx", "64 MB"])


def test_documents_refused(shop):
    write_docx(shop, "cut.docx", paragraph("新增就业1人。"))
    shop.write("cut.docx", shop.read("cut.docx")[:-40])
    write_docx(shop, "broken.docx", "<w:p><w:r>")
    with zipfile.ZipFile(shop.path("other.docx"), "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    shop.write("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    shop.write("r.pdf", b"%PDF-1.5\n%\xe2\xe3\n")
    for name in ("cut.docx", "broken.docx", "other.docx", "old.doc", "r.pdf"):
        shop.refuse("extract", name, says=[name])
    shop.refuse("extract", "none.docx", status=REFUSED, says=["none.docx"])


def cell(place, value, kind="", style=""):
    attributes = "".join(f' {name}="{text}"' for name, text in (("t", kind), ("s", style)) if text)
    if kind == "inlineStr":
        return f'<c r="{place}"{attributes}><is><t>{value}</t></is></c>'
    return f'<c r="{place}"{attributes}><v>{value}</v></c>'


def test_xlsx(shop):
    strings = ("<si><t>指标</t></si><si><r><t>目标</t></r><r><t>值</t></r></si>"
               "<si><t>类型</t></si><si><t>增速</t><rPh sb=\"0\" eb=\"1\"><t>zengsu</t></rPh></si>")
    styles = ('<numFmts><numFmt numFmtId="176" formatCode="0.0%"/></numFmts>'
              '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
              '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs>')
    rows = ('<row r="2">' + cell("A2", 0, "s") + cell("B2", 2, "s") + cell("D2", 1, "s") + "</row>"
            + '<row r="3"><c r="A3"/></row>'
            + '<row r="4">' + cell("A4", "生产总值", "inlineStr") + cell("B4", 3, "s")
            + cell("D4", "0.08", style="1") + "</row>"
            + '<row r="6">' + cell("A6", "就业 &amp; 创业", "str")
            + cell("D6", "12000.000000000002") + "</row>")
    write_xlsx(shop, "t.xlsx", rows, strings, styles)
    shop.run("new", "p.xushi", "--table", "t.xlsx", "--year", "2016")
    shop.run("export", "p.xushi", "-o", "p.tsv")
    found = {row["name"]: (row["measure"], row["low"], row["unit"])
             for row in table_rows(shop.read("p.tsv").decode())}
    same(found, {"生产总值": ("growth", "8", "%"), "就业 & 创业": ("total", "12000", "")})


def test_xlsx_problems_have_lines(shop):
    rows = ('<row r="1">' + cell("A1", "name", "str") + cell("B1", "low", "str") + "</row>"
            + '<row r="5">' + cell("A5", "a", "str") + cell("B5", "#DIV/0!", "e") + "</row>")
    write_xlsx(shop, "t.xlsx", rows)
    shop.refuse("new", "p.xushi", "--table", "t.xlsx", says=["t.xlsx", "第5行", "low", "#DIV/0!"])


def test_marks_are_left_out_and_controls_refused(shop):
    """What nobody sees and what is no text gets into no plan, whatever it comes from."""
    head = '<row r="1">' + cell("A1", "name", "str") + cell("B1", "low", "str") + "</row>"
    marked = '<row r="2">' + cell("A2", "新\u202e增\ufeff就业", "str") + cell("B2", "5") + "</row>"
    write_xlsx(shop, "t.xlsx", head + marked)
    shop.run("new", "p.xushi", "--table", "t.xlsx", "--year", "2016")
    has(shop.run("status", "p.xushi", "--month", "1", "--format", "tsv")[0], "\t新增就业\t")
    write_xlsx(shop, "bad.xlsx", head + '<row r="2">' + cell("A2", "新_x0001_增", "str") + "</row>")
    shop.refuse("new", "q.xushi", "--table", "bad.xlsx", says=["bad.xlsx", "A2"])
    write_xlsx(shop, "bad.xlsx", head + '<row r="2">' + cell("A2", "新&#1;增", "str") + "</row>")
    shop.refuse("new", "q.xushi", "--table", "bad.xlsx", says=["bad.xlsx", "损坏"])
    shop.write("t.csv", "name,low\n新\u202e增就业,5\n")
    shop.run("new", "r.xushi", "--table", "t.csv", "--year", "2016")
    has(shop.run("status", "r.xushi", "--month", "1", "--format", "tsv")[0], "\t新增就业\t")
    shop.write("r.txt", REPORT.replace("城镇新增就业", "城镇\u2066新增\u2069就业"))
    same(subjects(shop, "r.txt")[1], "城镇新增就业")


def test_xlsx_refused(shop):
    far = '<row r="1">' + cell("XFD1", "name", "str") + "</row>"
    write_xlsx(shop, "far.xlsx", far)
    write_docx(shop, "word.xlsx", paragraph("x"))
    write_xlsx(shop, "broken.xlsx", "<row><c>")
    write_xlsx(shop, "empty.xlsx", "")
    write_xlsx(shop, "bomb.xlsx", '<row r="1">' + cell("A1", "x" * (80 * 1024 * 1024), "str")
               + "</row>")
    for name in ("far.xlsx", "word.xlsx", "broken.xlsx", "empty.xlsx", "bomb.xlsx"):
        shop.refuse("new", "p.xushi", "--table", name, says=[name])


def test_repeated_text_is_bounded(shop):
    """One long shared text, referenced by very many cells, does not exhaust the memory."""
    rows = "".join(f'<row r="{n}">' + cell(f"A{n}", 0, "s") * 300 + "</row>"
                   for n in range(1, 40))
    write_xlsx(shop, "t.xlsx", rows, "<si><t>" + "长" * 20000 + "</t></si>")
    shop.refuse("new", "p.xushi", "--table", "t.xlsx", says=["t.xlsx"])


if __name__ == "__main__":
    main(sys.modules[__name__])
