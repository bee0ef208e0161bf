#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out the seeds of the fuzz targets: a folder for each target, a file for each seed, and the
words for making up more in the folder dicts.

    seeds.py XUSHI-CLI FOLDER

Those of texts are kept in seeds/TARGET.txt, with a line of ==== between two of them. Those that are
archives or databases are made here by the program, so that they always have its newest form: plans
of small pages, and archives whose parts are not compressed, in which a changed byte means more.
"""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
LAYOUTS = HERE.parent / "data" / "layouts"
CLIPBOARD = HERE.parent / "rows" / "clipboard"
REPORT = HERE.parent / "data" / "review-report.txt"
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>一、主要预期目标</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">新增就业</w:t><w:tab/><w:t>1.2万人&amp;以上</w:t><w:br/></w:r>
<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
</w:body></w:document>
"""
VALUES = """name,month,value,note
新增城镇就业,1,520,
新增城镇就业,2,1040,约
登记失业率,3,2.9,季报
其中,9,6.2,
"""
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.document.main+xml"/></Types>
"""


def write_texts(folder):
    for source in sorted((HERE / "seeds").glob("*.txt")):
        target = folder / source.stem
        target.mkdir(parents=True)
        seeds = source.read_text(encoding="utf-8").split("\n====\n")
        for number, seed in enumerate(seeds, 1):
            (target / f"{number:02}").write_text(seed, encoding="utf-8")


def write_words(folder):
    """The dictionaries, in the plain bytes that libFuzzer asks for."""
    words = folder / "dicts"
    words.mkdir()
    for source in sorted((HERE / "dicts").glob("*.dict")):
        text = "".join(char if char < "\x7f" else "".join(f"\\x{byte:02x}"
                                                         for byte in char.encode("utf-8"))
                       for char in source.read_text(encoding="utf-8"))
        (words / source.name).write_text(text, encoding="ascii")


def write_report(folder):
    """A report as plain text for the reader, and in the encodings that documents have."""
    lines = REPORT.read_text(encoding="utf-8").splitlines(keepends=True)
    for start in range(0, len(lines), 12):
        (folder / "extract" / f"report-{start:03}").write_text("".join(lines[start:start + 12]),
                                                               encoding="utf-8")
    documents = folder / "document"
    documents.mkdir()
    start = "".join(lines[:8])
    for encoding in ("utf-8", "utf-16", "gb18030"):
        (documents / encoding).write_bytes(start.encode(encoding))
    (documents / "empty").write_bytes(b"")
    with zipfile.ZipFile(documents / "docx", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", DOCUMENT)


def write_layouts(folder):
    """Some tables of offices, without what is expected of them."""
    target = folder / "layout"
    target.mkdir()
    for source in sorted(LAYOUTS.glob("?[05]-*.tsv")):
        sheet = source.read_text(encoding="utf-8").split("\n=====\n")[0]
        (target / source.stem).write_text(sheet.replace("\\n", " "), encoding="utf-8")


def run(program, *arguments):
    """Warnings (3) are expected: the table of values names more than one plan holds."""
    done = subprocess.run([program, *map(str, arguments)], check=False,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode not in (0, 3):
        sys.exit(f"{program} {arguments[0]}: status {done.returncode}")


def shrink_plan(path):
    """The smallest pages: a plan has more tables than rows."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 512")
    connection.execute("VACUUM")
    connection.close()


def store_archive(source, target):
    with zipfile.ZipFile(source) as packed, \
            zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as flat:
        for item in packed.infolist():
            flat.writestr(item.filename, packed.read(item))


def write_plans(program, folder, work):
    """Plans for the target of plans, and what the program exports of them as workbooks."""
    plans, workbooks = folder / "plan", folder / "workbook"
    plans.mkdir()
    workbooks.mkdir()
    values = work / "values.csv"
    values.write_text(VALUES, encoding="utf-8")
    for number in (1, 2):
        plan, table = work / f"{number}.xushi", work / f"{number}.csv"
        table.write_bytes((folder / "table" / f"{number:02}").read_bytes())
        run(program, "new", plan, f"--table={table}", "--year=2016", "--place=德清县")
        run(program, "record", plan, values, "--good-rows")
        for name, options in (("plan", ()), ("values", ("--values",))):
            run(program, "export", plan, "-o", work / f"{name}.xlsx", *options)
            store_archive(work / f"{name}.xlsx", workbooks / f"{name}-{number}")
            (work / f"{name}.xlsx").unlink()
        shrink_plan(plan)
        shutil.copy(plan, plans / f"small-{number}")
    sample = work / "sample.xushi"
    run(program, "new", sample, "--sample", "--demo-values")
    run(program, "export", sample, "-o", work / "sample.xlsx", "--values")
    store_archive(work / "sample.xlsx", workbooks / "sample")


def write_frozen(program, folder, work):
    """What a plan keeps of a meeting: as it is kept, marked as such, and unpacked with small pages."""
    frozen = folder / "frozen"
    frozen.mkdir()
    for number in (1, 2):
        plan, table, image = work / f"{number}.xushi", work / f"{number}.csv", work / "image"
        table.write_bytes((HERE / "seeds" / "table.txt").read_text(encoding="utf-8")
                          .split("\n====\n")[number - 1].encode())
        run(program, "new", plan, f"--table={table}", "--year=2016", "--place=德清县")
        run(program, "freeze", plan, "--month=9", "--name=会", "--date=2016-10-12")
        connection = sqlite3.connect(plan)
        packed = connection.execute("SELECT plan FROM snapshot").fetchone()[0]
        connection.close()
        image.write_bytes(zlib.decompress(packed))
        shrink_plan(image)
        shutil.copy(image, frozen / f"image-{number}")
        (frozen / f"packed-{number}").write_bytes(b"!" + packed)


def write_clipboards(folder):
    """What other programs have put on the clipboard; the plain text stands in the first line."""
    for source in sorted(CLIPBOARD.glob("*.html")):
        plain = source.with_suffix(".txt")
        text = plain.read_text(encoding="utf-8") if plain.exists() else ""
        line = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
        (folder / "html" / source.stem).write_text(
            line + "\n" + source.read_text(encoding="utf-8"), encoding="utf-8")


def lay_out(program, folder, target=None):
    """All seeds, or no more than what @target takes."""
    write_texts(folder)
    if target in (None, "extract", "document"):
        write_report(folder)
    if target in (None, "html"):
        write_clipboards(folder)
    if target in (None, "layout"):
        write_layouts(folder)
    if target in (None, "plan", "workbook"):
        with tempfile.TemporaryDirectory() as work:
            write_plans(program, folder, Path(work))
    if target in (None, "frozen"):
        with tempfile.TemporaryDirectory() as work:
            write_frozen(program, folder, Path(work))


def main():
    folder = Path(sys.argv[2])
    if folder.exists():
        shutil.rmtree(folder)
    lay_out(sys.argv[1], folder)
    write_words(folder)


if __name__ == "__main__":
    main()
