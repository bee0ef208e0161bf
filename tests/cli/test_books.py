# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no workbook, or one made to exhaust a program: each is refused with a sentence that
says what it is, within 200 MB, and the plan stays as it was."""

import os
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import books
from books import HEAD, ODS, changed, fods, ods, ole, pack, relations, sheet, xlsx
from harness import REFUSED, Shop, has, same

MEMORY = 200 * 1024 * 1024
# Of the processor: what runs away takes minutes.
SECONDS = 30
WORKERS = 2

TEXT = "<c t='inlineStr'><is><t>{}</t></is></c>"
CELL = "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>"
XML = '<?xml version="1.0" encoding="{0}"?><worksheet/>'
PAGE = "<html><head><meta charset='{0}'></head><body><table><tr><td>指标</td></tr></table></html>"
LAUGHS = "<!DOCTYPE a [" + "<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9)) + "]>"

# (name of the file, what it holds or what makes it, a word of the sentence)
CASES = (
    # of another kind
    ("empty.xlsx", b"", "0字节"),
    ("old.xls", ole("Workbook"), "旧格式的工作簿"),
    ("older.xls", ole("Book"), "旧格式的工作簿"),
    ("wps.et", ole("ETExtData", "Workbook"), "旧格式的工作簿"),
    ("late.xls", ole("A", "B", "C") + ole("Workbook"), "旧格式的工作簿"),
    ("biff8.xls", b"\x09\x08\x10\0\0\x06\x05\0" + bytes(60), "旧格式的工作簿"),
    ("biff4.xls", b"\x09\x04\x06\0\0\0\x10\0" + bytes(60), "旧格式的工作簿"),
    ("biff2.xls", b"\x09\0\x04\0\x02\0\x10\0" + bytes(60), "旧格式的工作簿"),
    ("locked.xlsx", ole("EncryptionInfo", "EncryptedPackage"), "打开密码"),
    ("rights.xlsx", ole("DRMEncryptedDataSpace", "EncryptedPackage"), "加密软件"),
    ("a.doc", ole("WordDocument"), "文字文档"),
    ("with-sheet.doc", ole("WordDocument") + ole("Workbook"), "文字文档"),
    ("a.ppt", ole("PowerPoint Document"), "演示文稿"),
    ("a.msg", ole("__nameid_version1.0"), "旧办公软件"),
    ("cut.xls", books.OLE, "旧办公软件"),
    ("a.xlsb", pack({"xl/workbook.bin": "x"}), ".xlsb"),
    ("a.docx", pack({"word/document.xml": "<a/>"}), "文字文档"),
    ("a.pptx", pack({"ppt/presentation.xml": "<a/>"}), "演示文稿"),
    ("a.numbers", pack({"Index/Document.iwa": "x"}), "Numbers"),
    ("a.odt", pack({"mimetype": "application/vnd.oasis.opendocument.text",
                    "content.xml": "<a/>"}), "文字文档"),
    ("a.ofd", pack({"OFD.xml": "<a/>"}), "OFD"),
    ("a.zip", pack({"表.xlsx": xlsx(HEAD)}), "压缩包"),
    ("none.zip", b"PK\x05\x06" + bytes(18), "压缩包"),
    ("a.rar", b"Rar!\x1a\x07\x01\0", "压缩包"),
    ("a.7z", b"7z\xbc\xaf\x27\x1c\0\x04", "压缩包"),
    ("a.gz", b"\x1f\x8b\x08\0\0\0", "压缩包"),
    ("a.xz", b"\xfd7zXZ\0", "压缩包"),
    ("a.bz2", b"BZh91AY&SY\0\0", "压缩包"),
    ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\n", "PDF"),
    ("a.png", b"\x89PNG\r\n\x1a\n", "图片"),
    ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "图片"),
    ("a.gif", b"GIF89a\x01\0\x01\0", "图片"),
    ("a.bmp", b"BM6\0\0\0\0\0\0\0", "图片"),
    ("a.tif", b"II*\0\x08\0\0\0", "图片"),
    ("a.webp", b"RIFF\x1a\0\0\0WEBP", "图片"),
    ("a.heic", b"\0\0\0\x18ftypheic\0\0", "图片"),
    ("a.rtf", b"{\\rtf1\\ansi ...}", "文字文档"),
    ("a.db", b"SQLite format 3\0" + bytes(100), "数据库"),
    ("a.xushi", b"SQLite format 3\0" + bytes(52) + b"XUSH" + bytes(30), "计划文件"),
    ("a.exe", b"MZ\x90\0\x03\0", "程序"),
    ("a.so", b"\x7fELF\x02\x01\x01", "程序"),
    ("page.xls", PAGE.format("utf-8").encode(), "网页"),
    ("mark.xls", PAGE.format("utf-8").encode("utf-8-sig"), "网页"),
    ("wide.xls", PAGE.format("utf-16").encode("utf-16"), "网页"),
    ("gbk.xls", b"\r\n" + PAGE.format("gbk").encode("gb18030"), "网页"),
    ("type.xls", b"<!DOCTYPE html PUBLIC '-//W3C//DTD'>\n<p>", "网页"),
    ("a.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "网页"),
    ("xml.xls", b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
     "XML工作簿"),
    ("tsd.xlsx", b"%TSD-Header-###%" + bytes(64), "加密软件"),
    ("safe.xlsx", b"\x62\x14\x23\x65\0\0E-SafeNet\0\0\0LOCK", "加密软件"),
    # archives that are cut, locked or too many
    ("cut.xlsx", lambda: xlsx(HEAD)[:-40], "损坏"),
    ("start.xlsx", b"PK\x03\x04" + bytes(64), "损坏"),
    ("broken.xlsx", books.broken_zip, "损坏"),
    ("locked.zip", books.locked_zip, "密码"),
    ("parts.xlsx", lambda: pack({f"{i}": "" for i in range(5001)}), "5000"),
    ("locked.ods", lambda: ods("", **{"META-INF/manifest.xml": "<manifest><encryption-data/>"
                                                              "</manifest>"}), "打开密码"),
    # workbooks with parts that are missing or not sound
    ("sheetless.xlsx", changed(xl__workbook=f"<workbook {books.MAIN}/>"), "没有表格工作表"),
    ("partless.xlsx", changed(xl__worksheets__sheet1=None), "worksheets/sheet1.xml"),
    ("nameless.xlsx", pack({**books.parts_of(HEAD), "xl/_rels/workbook.xml.rels": relations()}),
     "缺少工作表“表”"),
    ("outside.xlsx", pack({**books.parts_of(HEAD), "xl/_rels/workbook.xml.rels": relations(
        ("s", "worksheet", "../../../../etc/passwd"))}), "etc/passwd"),
    ("garbage.xlsx", changed(xl__workbook="garbage"), "损坏"),
    ("half.xlsx", sheet(f"<worksheet {books.MAIN}><sheetData><row/><row><c><v>1"), "第2行之后："),
    ("deep.xlsx", lambda: sheet("<a>" * 200000), "嵌套"),
    ("laughs.xlsx", sheet(LAUGHS + f"<worksheet {books.MAIN}>&j;</worksheet>"), "实体"),
    ("outer.xlsx", sheet("<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>"),
     "实体"),
    ("attributes.xlsx", lambda: sheet("<a " + " ".join(f"a{i}=''" for i in range(500000)) + "/>"),
     "属性"),
    ("spaces.xlsx", lambda: sheet("".join(
        "<a " + " ".join(f"xmlns:a{i}='u{i}{d}'" for i in range(250)) + ">" for d in range(9))),
     "命名空间"),
    ("token.xlsx", lambda: xlsx(f"<row><c><v>{'9' * 20000000}</v></c></row>"), "2 MB"),
    ("bomb.xlsx", lambda: sheet(" " * (80 * 1024 * 1024)), "64 MB"),
    ("utf7.xlsx", sheet(XML.format("UTF-7")), "编码"),
    ("utf32.xlsx", sheet(XML.format("UTF-32").encode("utf-32")), "编码"),
    # sheets beyond what there is
    ("lines.xlsx", xlsx("<row r='4294967295'><c><v>1</v></c></row>"), "过大"),
    ("column.xlsx", xlsx("<row r='1'><c r='XFD1'><v>1</v></c></row>"), "过大"),
    ("place.xlsx", xlsx("<row r='9999999'><c r='ZZZZ9999999'><v>1</v></c></row>"), "过大"),
    ("other.xlsx", xlsx("<row r='1'><c r='A7'><v>1</v></c></row>"), "位置无效"),
    ("rows.xlsx", xlsx("<row r='2'/><row r='1'/>"), "次序错乱"),
    ("cells.xlsx", xlsx("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>"), "B1"),
    ("many.xlsx", lambda: xlsx("<row><c><v>1</v></c></row>" * 500001), "A500001"),
    ("padded.xlsx", lambda: xlsx("".join(f"<row r='{i}'><c r='OJ{i}'><v>1</v></c></row>"
                                         for i in range(1, 10002))), "过大"),
    ("long.xlsx", xlsx(HEAD + "<row>" + TEXT.format("名" * 30000) + "</row>"), "A2的内容超过64 KB"),
    ("bell.xlsx", xlsx(HEAD + "<row>" + TEXT.format("a_x0007_") + "</row>"), "A2含有控制字符"),
    ("shared.xlsx", lambda: xlsx(HEAD, strings="<si/>" * 1000001), "文字过多"),
    ("bulk.xlsx", lambda: xlsx(HEAD, strings=f"<si><t>{'x' * 65000}</t></si>" * 600), "文字过多"),
    ("formulas.xlsx", lambda: xlsx("<row><c><f>1</f></c></row>" * 20001), "A20001"),
    ("styles.xlsx", lambda: xlsx(HEAD, styles="<cellXfs>" + "<xf/>" * 100001 + "</cellXfs>"),
     "样式过多"),
    ("sheets.xlsx", lambda: changed(xl__workbook=f"<workbook {books.MAIN} {books.RELATION}><sheets>"
                                    + "<sheet name='a' r:id='s'/>" * 1001 + "</sheets></workbook>"),
     "超过1000张"),
    ("merges.xlsx", lambda: xlsx(HEAD, after="<mergeCells>" + "<mergeCell ref='A1:B1'/>" * 1000000
                                 + "</mergeCells>"), "100000处"),
    ("merged.xlsx", lambda: xlsx("<row><c><v>1</v></c><c><v>1</v></c></row>" * 3000,
                                 after="<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>" * 100
                                 + "</mergeCells>"), "500000个"),
    # the same of the other kind
    ("rows.ods", ods("<table:table-row table:number-rows-repeated='1000000000'>" + CELL
                     + "</table:table-row>"), "A500001"),
    ("columns.ods", ods("<table:table-row>" + CELL.replace(
        "<table:table-cell", "<table:table-cell table:number-columns-repeated='1000000000'")
                        + "</table:table-row>"), "过大"),
    ("sheet.ods", ods("<table:table-row table:number-rows-repeated='1048576'>" + CELL.replace(
        "<table:table-cell", "<table:table-cell table:number-columns-repeated='16384'")
                      + "</table:table-row>"), "过大"),
    ("block.ods", ods("<table:table-row table:number-rows-repeated='1048576'>" + CELL.replace(
        "<table:table-cell", "<table:table-cell table:number-columns-repeated='400'")
                      + "</table:table-row>"), "过大"),
    ("texts.ods", ods("<table:table-row table:number-rows-repeated='2000'>"
                      + CELL.replace(">x<", f">{'x' * 60000}<") + "</table:table-row>"), "A1119"),
    ("spans.ods", lambda: ods(("<table:table-row>" + CELL.replace(
        "<table:table-cell", "<table:table-cell table:number-rows-spanned='9'")
                               + "</table:table-row>") * 100001), "100000处"),
    ("cells.ods", lambda: ods("<table:table-row>" + "<table:table-cell/>" * 70000
                              + "</table:table-row>"), "单元格过多"),
    ("deep.ods", lambda: ods("<table:table-row-group>" * 100000), "嵌套"),
    ("half.ods", pack({"mimetype": ODS, "content.xml": "<a><b>"}), "损坏"),
    ("none.ods", pack({"mimetype": ODS}), "content.xml"),
    ("blank.ods", pack({"mimetype": ODS, "content.xml": "<a/>"}), "没有表格工作表"),
    ("laughs.fods", fods("", LAUGHS), "XML文件"),
    ("rows.fods", fods("<table:table-row table:number-rows-repeated='99999999999999999999'>" + CELL
                       + "</table:table-row>" + "<table:table-row table:number-rows-repeated='-5'>"
                       + CELL + "</table:table-row>"), None),
)


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def check(shop, name, contents, word):
    shop.write(name, contents() if callable(contents) else contents)
    before = shop.state()
    done = subprocess.run([shop.program, "record", "p.xushi", name], cwd=shop.folder, check=False,
                          stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=limit,
                          timeout=300, env={**os.environ, "LANGUAGE": "zh_CN", "LC_ALL": "C.UTF-8",
                                            "XDG_DATA_HOME": str(shop.data)})
    err = done.stderr.decode()
    same(done.returncode, REFUSED, f"exit status: {err[-500:]}")
    has(err, word if word is not None else name)
    same(shop.state(), before, "the files")
    shop.path(name).unlink()


def run(program, cases):
    """What is wrong with each of the cases, in a folder of their own, or None."""
    found = []
    with tempfile.TemporaryDirectory(prefix="xushi-books-") as folder:
        shop = Shop(program, folder)
        shop.plan("key,name,low,unit\nA,新增就业,12000,人\n")
        for case in cases:
            try:
                check(shop, *case)
                found.append(None)
            except AssertionError as error:
                found.append(str(error))
    return found


def main():
    program = str(Path(sys.argv[1]).resolve())
    found = [None] * len(CASES)
    with ThreadPoolExecutor(WORKERS) as pool:
        shares = [pool.submit(run, program, CASES[i::WORKERS]) for i in range(WORKERS)]
        for i, share in enumerate(shares):
            found[i::WORKERS] = share.result()
    print(f"1..{len(CASES)}")
    for number, (case, wrong) in enumerate(zip(CASES, found), 1):
        print(f"{'ok' if wrong is None else 'not ok'} {number} {case[0]}")
        for line in (wrong or "").splitlines():
            print(f"# {line}")
    sys.exit(1 if any(found) else 0)


if __name__ == "__main__":
    main()
