# SPDX-License-Identifier: GPL-3.0-or-later
"""A slip as a department changes it: the cells of the first sheet of a workbook, and the workbook
with other ones."""

import re
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

SHEET = "xl/worksheets/sheet1.xml"
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def letter(column):
    """The name of a column, counted from 0."""
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def place(name):
    number = 0
    for one in re.match("[A-Z]+", name).group():
        number = number * 26 + ord(one) - 64
    return number - 1


class Book:
    """The rows of a slip, each a list of texts and numbers; None is a blank cell. A text that begins
    with = is a formula without a result; a pair is a number and the number format it has."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as book:
            self.parts = {name: book.read(name) for name in book.namelist()}
        shared = [
            "".join(text.text or "" for text in one.iter(SPACE + "t"))
            for one in ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])]
        self.rows = []
        for row in ElementTree.fromstring(self.parts[SHEET]).iter(SPACE + "row"):
            cells = []
            for cell in row:
                column = place(cell.get("r"))
                cells += [None] * (column + 1 - len(cells))
                value = cell.find(SPACE + "v")
                if value is not None:
                    cells[column] = (shared[int(value.text)] if cell.get("t") == "s"
                                     else float(value.text))
            self.rows.append(cells)

    def row(self, key):
        """The first row of the indicator with this key."""
        return next(row for row in self.rows
                    if row and isinstance(row[0], str) and re.search(f":[IN]\\d*:{key}$", row[0]))

    def column(self, word):
        """Where the column of this mark is."""
        return next(place for row in self.rows for place, cell in enumerate(row)
                    if isinstance(cell, str) and cell.endswith(f":C:{word}"))

    def fill(self, key, word, value):
        row, column = self.row(key), self.column(word)
        row += [None] * (column + 1 - len(row))
        row[column] = value

    def write(self, path=None, sheet="Sheet1"):
        formats = sorted({cell[1] for row in self.rows for cell in row if isinstance(cell, tuple)})
        lines = []
        for number, row in enumerate(self.rows, 1):
            cells = "".join(self.cell(f"{letter(place)}{number}", cell, formats)
                            for place, cell in enumerate(row) if cell is not None)
            lines.append(f'<row r="{number}">{cells}</row>')
        parts = {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": RELS,
            "xl/workbook.xml": WORKBOOK.replace("SHEET", escape(sheet)),
            "xl/_rels/workbook.xml.rels": WORKBOOK_RELS,
            "xl/styles.xml": styles(formats),
            SHEET: f'<worksheet xmlns="{SPACE[1:-1]}"><sheetData>{"".join(lines)}'
                   '</sheetData></worksheet>',
        }
        with zipfile.ZipFile(path or self.path, "w", zipfile.ZIP_DEFLATED) as book:
            for name, text in parts.items():
                book.writestr(name, text)

    @staticmethod
    def cell(name, cell, formats):
        style = ""
        if isinstance(cell, tuple):
            cell, style = cell[0], f' s="{formats.index(cell[1]) + 1}"'
        if isinstance(cell, str) and cell.startswith("="):
            return f'<c r="{name}"><f>{escape(cell[1:])}</f></c>'
        if isinstance(cell, str):
            return (f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is>'
                    '</c>')
        return f'<c r="{name}"{style}><v>{cell:.15g}</v></c>'


def styles(formats):
    numbers = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{escape(one)}"/>'
                      for i, one in enumerate(formats))
    cells = "".join(f'<xf numFmtId="{200 + i}" applyNumberFormat="1"/>'
                    for i in range(len(formats)))
    return (f'<styleSheet xmlns="{SPACE[1:-1]}"><numFmts count="{len(formats)}">{numbers}</numFmts>'
            f'<cellXfs count="{len(formats) + 1}"><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>')


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CONTENT_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{MAIN}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{MAIN}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{MAIN}.worksheet+xml"/></Types>')
RELS = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
WORKBOOK = (f'<workbook xmlns="{SPACE[1:-1]}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="SHEET" sheetId="1" r:id="rId1"/></sheets></workbook>')
WORKBOOK_RELS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
