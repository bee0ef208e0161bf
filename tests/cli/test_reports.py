# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports in every kind of file, whole and odd: what is read, what is told, within which bounds."""

import io
import resource
import subprocess
import sys
import zipfile

from harness import DONE, REFUSED, WARNINGS, has, main, same, table_rows

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
MEGABYTES = 200
SECONDS = 10
TEXT = "2016年主要预期目标：地区生产总值增长8%以上。"


def pack(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def run_of(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(text):
    return f"<w:p>{run_of(text)}</w:p>"


def docx(body, head="", **parts):
    return pack({"word/document.xml": f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body>'
                                      "</w:document>",
                 **{f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{text}</w:{name}>'
                    for name, text in parts.items()}})


def table(*rows):
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows) + "</w:tbl>"


def odt_content(text, head=""):
    return (f'{head}<o:document-content xmlns:o="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" '
            f'xmlns:table="{ODF}table:1.0"><o:body>{text}</o:body></o:document-content>')


def odt(text, manifest="", head=""):
    return pack({"content.xml": odt_content(text, head),
                 "META-INF/manifest.xml": f'<m:manifest xmlns:m="{ODF}manifest:1.0">{manifest}'
                                          "</m:manifest>"})


def container(stream):
    return (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
            + stream.encode("utf-16-le").ljust(1024, b"\0"))


def page(body, encoding="utf-8"):
    return (f'<html><head><meta charset="{encoding}"></head><body>{body}</body></html>'
            .encode(encoding))


def damage(data, start, new):
    return data[:start] + new + data[start + len(new):]


WHOLE = docx(paragraph(TEXT))
LAUGHS = ('<!DOCTYPE a [<!ENTITY l0 "ha">'
          + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9)) + "]>")
MERGED = ("<w:tr><w:tc>" + paragraph("指标") + "</w:tc><w:tc>" + paragraph("备注") + "</w:tc></w:tr>"
          "<w:tr><w:tc>" + paragraph("人口2万人") + "</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/>"
          "</w:tcPr>" + paragraph("文" * 3000) + "</w:tc></w:tr>"
          + ("<w:tr><w:tc>" + paragraph("人口2万人") + "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/>"
             "</w:tc></w:tr>") * 500)

# What is refused: name, bytes, words of the sentence.
REFUSED_FILES = [
    ("nothing.docx", b"", []),
    ("cut.docx", WHOLE[:len(WHOLE) // 2], []),
    ("crc.docx", damage(WHOLE, 70, b"\xff\xff\xff\xff"), []),
    ("no-body.docx", pack({"word/document.xml": "<a/>"}), ["正文"]),
    ("other.zip", pack({"a.txt": "x"}), ["解压"]),
    ("book.epub", pack({"META-INF/container.xml": "x"}), ["解压"]),
    ("locked.docx", container("EncryptedPackage"), ["密码"]),
    ("locked-zip.docx", damage(WHOLE, 6, b"\x01"), ["密码"]),
    ("old.doc", container("WordDocument"), [".wps", ".docx"]),
    ("report.wps", container("WordDocument"), ["WPS"]),
    ("old.xls", container("Workbook"), [".xls", "--table"]),
    ("old.ppt", container("PowerPoint Document"), ["演示文稿"]),
    ("odd.ole", container("Contents"), [".docx"]),
    ("biff4.xls", b"\x09\x04\x06\0\0\0\x10\0" + bytes(60), [".xls", "--table"]),
    ("tsd.docx", b"%TSD-Header-###%" + bytes(64), ["加密软件"]),
    ("r.rtf", b"{\\rtf1\\ansi x}", ["RTF"]),
    ("new.xlsx", pack({"xl/workbook.xml": "<w/>"}), ["--table"]),
    ("new.pptx", pack({"ppt/presentation.xml": "<p/>"}), ["演示文稿"]),
    ("r.ofd", pack({"OFD.xml": "<o/>"}), ["OFD"]),
    ("r.pages", pack({"Index/Document.iwa": "x"}), ["Pages"]),
    ("r.png", b"\x89PNG\r\n\x1a\n" + bytes(100), ["图片"]),
    ("r.jpg.docx", b"\xff\xd8\xff\xe0" + bytes(100), ["图片"]),
    ("r.gz", b"\x1f\x8b\x08" + bytes(100), ["解压"]),
    ("r.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", [".mht"]),
    ("r.csv", "序号,指标,目标值\n1,人口,2\n".encode(), ["--table"]),
    ("r.tsv", "指标\t单位\t目标值\n人口\t万人\t2\n".encode("gb18030"), ["--table"]),
    ("r.xml", b'<?xml version="1.0"?><root>2016</root>', ["XML"]),
    ("locked.odt", odt("", '<m:file-entry><m:encryption-data/></m:file-entry>'), ["密码"]),
    ("sheet.ods", odt("<o:spreadsheet/>"), ["OpenDocument"]),
    ("broken.odt", pack({"content.xml": "<a>", "META-INF/manifest.xml": "<m/>"}), ["损坏"]),
    ("entity.odt", odt("<o:text><text:p>&l8;</text:p></o:text>", head=LAUGHS), []),
    ("laughs.docx", docx(paragraph("&l8;"), LAUGHS), []),
    ("control.docx", docx(paragraph("人口&#1;万人")), ["损坏"]),
    ("empty.docx", docx("<w:p/><w:sectPr/>"), ["没有文字"]),
    ("pictures.html", page("<img src=a.png>"), ["没有文字"]),
    ("deep.html", lambda: page("<div>" * 100000), ["嵌套"]),
    ("large.html", lambda: page("<p>" + "x " * 4500000), ["8 MB"]),
    ("deep.docx", docx("<w:tbl><w:tr><w:tc>" * 100 + "</w:tc></w:tr></w:tbl>" * 100), []),
    ("bomb.docx", lambda: docx(" " * (70 * 1024 * 1024)), ["64 MB"]),
    ("paragraphs.docx", lambda: docx("<w:p/>" * 250000), ["200000"]),
    ("cells.docx", lambda: docx("<w:tbl><w:tr>" + "<w:tc/>" * 60000 + "</w:tr></w:tbl>"), ["50000"]),
    ("repeated.docx", docx(f"<w:tbl>{MERGED}</w:tbl>"), ["1 MB"]),
    ("noise.docx", bytes(range(256)) * 40, []),
]

# What is read although it is odd: name, bytes, exit status, words that are told.
READ_FILES = [
    ("whole.docx", WHOLE, DONE, []),
    ("utf16.docx", pack({"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>'
                         f"{paragraph(TEXT)}</w:body></w:document>".encode("utf-16")}), DONE, []),
    ("page.doc", page(f"<p>{TEXT}</p>", "gb18030"), DONE, []),
    ("page.xls", page(f"<table><tr><td>{TEXT}</table>"), DONE, []),
    ("chunk.docx", docx(paragraph(TEXT) + "<w:altChunk/>"), WARNINGS, ["另外的文档"]),
    ("field.docx", docx(paragraph(TEXT) + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                        + run_of("后") + "</w:p>"), WARNINGS, ["未结束的域"]),
    ("loop.docx", docx("<w:p><w:pPr><w:pStyle w:val='a'/><w:numPr><w:numId w:val='1'/></w:numPr>"
                       f"</w:pPr>{run_of(TEXT)}</w:p>",
                       styles="<w:style w:styleId='a'><w:basedOn w:val='a'/><w:pPr><w:numPr><w:numId "
                              "w:val='1'/></w:numPr></w:pPr></w:style>",
                       numbering="<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='a'/>"
                                 "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/>"
                                 "</w:num>"), WARNINGS, ["自动编号"]),
    ("wide.docx", docx(paragraph(TEXT) + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/>"
                       "</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"), DONE, []),
    ("repeated.odt", odt(f"<o:text><text:p>{TEXT}</text:p><table:table><table:table-row>"
                         "<table:table-cell table:number-columns-repeated='16384' "
                         "table:number-rows-spanned='1048576'/></table:table-row></table:table>"
                         "</o:text>"), DONE, []),
    ("spans.html", page(f"<p>{TEXT}<table><tr><td rowspan=99999 colspan=99999>甲</table>"), DONE, []),
    ("revised.docx", docx(f"<w:p><w:del>{run_of('九%')}</w:del>{run_of(TEXT)}</w:p>"), WARNINGS,
     ["修订中删除的内容1处"]),
]


def limit():
    """Beyond the bounds the program dies."""
    size = MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def try_file(shop, name, data):
    """Runs `extract` within the bounds; its status, output and messages."""
    shop.write(name, data() if callable(data) else data)
    done = subprocess.run([shop.program, "extract", name], cwd=shop.folder, capture_output=True,
                          stdin=subprocess.DEVNULL, check=False, preexec_fn=limit)
    shop.path(name).unlink()
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def test_refused_files(shop):
    for name, data, words in REFUSED_FILES:
        status, out, err = try_file(shop, name, data)
        same((status, out), (REFUSED, ""), f"{name}: {err}")
        same(err.startswith(f"{name}: ") and len(err) < 500, True, err)
        for word in words:
            has(err, word)


def test_odd_files(shop):
    for name, data, wanted, words in READ_FILES:
        status, out, err = try_file(shop, name, data)
        same(status, wanted, f"{name}: {err}")
        same([(row["subject"], row["value"]) for row in table_rows(out)], [("地区生产总值", "8")], name)
        for word in words:
            has(err, word)
        if wanted == DONE:
            same(err, "", name)


def test_plan_as_report(shop):
    shop.run("new", "p.xushi", "--sample")
    shop.refuse("extract", "p.xushi", says=["计划"])


def test_table_of_targets(shop):
    """Last year's column is no target, and no department runs into a name."""
    data = docx(paragraph("德清县2016年政府工作报告") + paragraph("附表：主要指标") + table(
        ("指标", "单位", "2015年完成", "2016年目标", "责任单位"),
        ("地区生产总值", "%", "7.5", "8以上", "发改局"),
        ("城镇登记失业率", "%", "3.2", "3.5以内", "人社局"),
        ("高新技术企业", "家", "12", "8", "科技局"),
        ("财政总收入（亿元）", "", "60", "66.5", "财政局"),
        ("合计", "", "", "100", "")))
    status, out, err = try_file(shop, "t.docx", data)
    shop.write("t.docx", data)
    same(status, WARNINGS)
    has(err, "“2015年完成”")
    same([(row["subject"], row["op"], row["value"], row["unit"]) for row in table_rows(out)],
         [("地区生产总值", ">=", "8", "%"), ("城镇登记失业率", "<=", "3.5", "%"),
          ("高新技术企业", "=", "8", "家"), ("财政总收入", "=", "66.5", "亿元")])
    shop.run("new", "t.xushi", "--report", "t.docx", status=WARNINGS)
    same([row["name"] for row in shop.status("t.xushi", 9).values()],
         ["地区生产总值", "城镇登记失业率", "高新技术企业", "财政总收入"])


def test_page_has_no_rubbish(shop):
    """A page read as text gave targets from its scripts, its navigation and its numbers."""
    rubbish = ("<script>var a = '新增就业9万人';</script><style>p{width:50%}</style>"
               "<nav>新建学校7所</nav><div style='display:none'>改造公路6公里</div>")
    status, out, err = try_file(shop, "r.html", page(rubbish + f"<h2>一、2016年目标</h2><p>{TEXT}</p>"))
    same(status, WARNINGS, err)
    has(err, "隐藏文字1处")
    same([row["subject"] for row in table_rows(out)], ["地区生产总值"])


if __name__ == "__main__":
    main(sys.modules[__name__])
