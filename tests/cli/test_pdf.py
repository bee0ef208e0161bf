# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports as PDF: read as their text is, or refused with a sentence, within the limits of the
helper."""

import json
import os
import resource
import shutil
import sys
import time
import zlib
from pathlib import Path

import pdfs
from harness import REFUSED, WARNINGS, has, main, same, table_rows

DATA = Path(__file__).resolve().parent.parent / "data"
SHARED = Path(os.environ.get("XUSHI_SHARED_DATA", DATA.parents[2] / "shared" / "data"))
COLUMNS = ("subject", "op", "value", "value2", "unit")
HEAD = "二、二〇一六年工作安排"


def targets(shop, name, status=0):
    out, err = shop.run("extract", name, "--format", "json", status=status)
    return [tuple(row[column] for column in COLUMNS) for row in json.loads(out)], err


def found(shop, page, status=0):
    """The names with their values that are found on a page, and what is told."""
    shop.write("r.pdf", pdfs.write([page] if isinstance(page, str) else page))
    rows, err = targets(shop, "r.pdf", status)
    return [f"{name}{value:g}{unit}" for name, _, value, _, unit in rows], err


def compare(shop, words):
    shop.write("r.txt", words)
    shop.write("r.pdf", pdfs.official(words, "政府工作报告"))
    wanted, _ = targets(shop, "r.txt")
    rows, err = targets(shop, "r.pdf", WARNINGS)
    same(sorted(rows), sorted(wanted), "the targets")
    has(err, "页")
    return len(rows)


def test_report(shop):
    words = (DATA / "review-report.txt").read_text(encoding="utf-8")
    same(compare(shop, words), 15, "the number of targets")


def test_seed(shop):
    """The long report, which is not part of the source."""
    report = SHARED / "deqing-2016.txt"
    if not report.exists():
        return "deqing-2016.txt is not here; name its folder in XUSHI_SHARED_DATA"
    same(compare(shop, report.read_text(encoding="utf-8")), 89, "the number of targets")
    return None


def column(x, words, top=160):
    return "".join(pdfs.place(x, top + 16 * row, 10.5, line)
                   for row, line in enumerate(pdfs.fold(words, 20)))


def test_columns(shop):
    """The left column is read before the right one, and a number goes on over its end."""
    left = ("今年要抓好以下工作，加强生态保护，统筹推进各项治理，确保全县地表水环境质量持续改善。"
            "深入推进城乡一体化，加快美丽乡村建设，推动农村面貌焕然一新，让群众有更多获得感。"
            "新增绿化面积500亩。扩大有效投资，全年完成固定资产投资1")
    right = "20亿元，新增城镇就业8000人。着力改善民生，新建学校3所，扩建医院2家，改造农村公路60公里。" * 2
    page = pdfs.text(150, 100, 22, "二、二〇一六年工作安排") + column(70, left) + pdfs.text(0, 0, 1, "")
    lines = pdfs.fold(right, 20, 0)
    page += "".join(pdfs.place(310, 160 + 16 * row, 10.5, line) for row, line in enumerate(lines))
    names, _ = found(shop, page)
    same(names[:3], ["新增绿化面积500亩", "固定资产投资120亿元", "城镇就业(新增)8000人"])
    same(len(names), 10, "the number of targets")


def test_marks(shop):
    """A raised mark of a footnote is no digit; that of a unit is."""
    page = (pdfs.text(74, 120, 16, HEAD)
            + pdfs.text(74, 148, 16, "新建学校20") + pdfs.text(74 + 80, 142, 8, "1")
            + pdfs.text(160, 148, 16, "所，新建公园30km") + pdfs.text(160 + 112 + 16, 142, 8, "2")
            + pdfs.text(300, 148, 16, "。"))
    names, err = found(shop, page, WARNINGS)
    same(names[0], "学校(新建)20所")
    has(names[1], "公园(新建)30")
    has(err, "1 ")


def test_table(shop):
    """Names, figures and departments of a table do not run into each other."""
    rows = [("指标名称", "计量单位", "2016年目标", "牵头单位"), ("城镇登记失业率", "%", "3", "人社局"),
            ("城镇新增就业", "人", "8000", "人社局"), ("固定资产投资", "亿元", "300", "发改局")]
    page = pdfs.text(74, 100, 16, HEAD)
    page += "".join(pdfs.text(74 + 110 * at, 140 + 24 * row, 12, cell)
                    for row, cells in enumerate(rows) for at, cell in enumerate(cells))
    names, _ = found(shop, page, (0, WARNINGS))
    same(names, ["城镇登记失业率3%", "城镇新增就业8000人", "固定资产投资300亿元"])


def test_headings(shop):
    """A larger line is a heading, even if its end does not show it."""
    page = (pdfs.text(74, 100, 22, "今年工作安排") + pdfs.text(74, 150, 18, "工业经济")
            + pdfs.place(74, 180, 16, "    规模工业增加值增长7%。")
            + pdfs.text(74, 210, 18, "社会民生") + pdfs.place(74, 240, 16, "    新增就业800人。"))
    shop.write("r.pdf", pdfs.write([page]))
    out, _ = shop.run("extract", "r.pdf")
    same([row["area"] for row in table_rows(out)], ["工业经济", "社会民生"], "the areas")


def test_edges(shop):
    """Heads, feet and bare page numbers are passed over in the middle of a number, and told."""
    words = "，".join(f"新建第{'一二三四五六七八九十'[i % 10]}类学校{i + 120}所" for i in range(90)) + "。"
    lines = [HEAD, *pdfs.fold(words, 27)]
    pages = []
    for start in range(0, len(lines), 12):
        page = "".join(pdfs.place(80, 120 + 28 * row, 16, line)
                       for row, line in enumerate(lines[start:start + 12]))
        page += pdfs.text(80, 60, 10, "2016年工作报告") + pdfs.text(300, 800, 12, str(len(pages) + 1))
        pages.append(page)
    shop.write("r.txt", HEAD + "\n" + words)
    wanted, _ = targets(shop, "r.txt")
    shop.write("r.pdf", pdfs.write(pages))
    rows, err = targets(shop, "r.pdf", WARNINGS)
    same(rows, wanted, "the targets")
    has(err, str(2 * len(pages)))


PICTURE = pdfs.stream(b"\0" * 48, "/Type /XObject /Subtype /Image /Width 4 /Height 4 "
                      "/ColorSpace /DeviceRGB /BitsPerComponent 8 ")
DRAWN = "q 500 0 0 700 40 40 cm /I Do Q"
PAGE = pdfs.text(74, 120, 16, "财政收入增长8%。")


def scan(pages):
    return pdfs.assemble(pdfs.objects_of(pages, [PICTURE], "/XObject << /I 7 0 R >>"))


def test_pictures(shop):
    shop.write("r.pdf", scan([DRAWN]))
    shop.refuse("extract", "r.pdf", says=["图片", "扫描"])
    shop.write("r.pdf", scan([PAGE, DRAWN, DRAWN]))
    out, err = shop.run("extract", "r.pdf", status=WARNINGS)
    has(out, "财政收入")
    has(err, "2, 3")


def loop_of_forms():
    """Each form shows the next ten times."""
    form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> " \
           "/XObject << /X %d 0 R >> >> "
    forms = [pdfs.stream("/X Do " * 10, form % (8 + i)) for i in range(11)]
    forms.append(pdfs.stream(PAGE, form % 7))
    return pdfs.assemble(pdfs.objects_of(["/X Do"], forms, "/XObject << /X 7 0 R >>"))


def bomb():
    """A gigabyte of blanks in a megabyte."""
    packer = zlib.compressobj(9)
    first, again = (packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
                    for _ in range(2))
    data = first + again * 1023 + packer.flush()
    return pdfs.assemble(pdfs.objects_of([pdfs.stream(data, "/Filter /FlateDecode ")]))


def hostile():
    """The bytes of each file, and the words of the sentences of which one is told."""
    whole = pdfs.write([PAGE])
    damaged, limit = ["损坏"], ["超出"]
    empty = ["没有文字"]
    read = []
    objects = pdfs.objects_of([PAGE])
    own = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >> "
    return {
        "mark": (b"%PDF-1.7\n", damaged),
        "noise": (b"%PDF-1.4\n" + bytes(range(256)) * 40, damaged),
        "cut": (whole[:len(whole) // 20], damaged),
        "cut-late": (whole[:-400], damaged),
        "no-table": (pdfs.assemble(objects, tail=False), read),
        "empty": (pdfs.write([""]), empty),
        "no-pages": (pdfs.assemble(["<< /Type /Catalog /Pages 2 0 R >>",
                                    "<< /Type /Pages /Kids [] /Count 0 >>"]), damaged),
        "ring": (pdfs.assemble(pdfs.objects_of([PAGE], kids="2 0 R")), damaged + empty),
        "count": (pdfs.assemble(pdfs.objects_of([PAGE], count=2000000000)), limit + damaged + read),
        "many": (pdfs.write([""] * 1001), limit),
        "user": (pdfs.encrypt(objects, "geheim", "owner"), ["密码"]),
        "owner": (pdfs.encrypt(objects, "", "owner"), read),
        "handler": (pdfs.assemble([*objects, "<< /Filter /Other /V 9 >>"], "/Encrypt 9 0 R"),
                    ["密码", *damaged]),
        "self": (pdfs.assemble(pdfs.objects_of(["/X Do " + PAGE], [pdfs.stream("/X Do", own)],
                                               "/XObject << /X 7 0 R >>")), read),
        "deep": (pdfs.assemble(pdfs.objects_of(["[" * 200000 + PAGE])), read + damaged + empty),
        "figures": (pdfs.write([PAGE.replace("16 Tf", "1e38 Tf")]), read + empty + damaged),
        "forms": (loop_of_forms(), limit),
        "bomb": (bomb(), limit + empty + damaged),
    }


def test_hostile(shop):
    """Each is read, or refused with its sentence, soon and in little memory."""
    for name, (data, words) in hostile().items():
        shop.write("r.pdf", data)
        begun = time.monotonic()
        out, err = shop.run("extract", "r.pdf", status=(0, REFUSED, WARNINGS),
                            XUSHI_PDF_MAX_TIME="1")
        if time.monotonic() - begun > 5:
            raise AssertionError(f"{name} took too long")
        told = out.count("\n") == 2 or (err.startswith("r.pdf: ") and err.count("\n") == 1)
        if not told or (out == "" and not any(word in err for word in words)):
            raise AssertionError(f"{name}: {out}{err}")
        same(shop.names(), ["r.pdf"], "the files")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if most > 200 * 1024 and not os.environ.get("ASAN_OPTIONS"):
        raise AssertionError(f"{most} KB of memory were taken")


def test_no_helper(shop):
    """Where the helper is not installed, that is told."""
    program = shop.program
    shop.program = str(shop.data.parent / "xushi-cli")
    shutil.copy(program, shop.program)
    shop.write("r.pdf", pdfs.write([PAGE]))
    out, err = shop.run("extract", "r.pdf", status=REFUSED, XUSHI_LIBEXECDIR="/dev/null")
    same(out, "", "nothing on standard output")
    has(err, "xushi-pdf-text")


main(sys.modules[__name__])
