# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes workbooks and CSV files of the layouts in tests/data/layouts.

Cells are separated by tabs; “<” is merged into the cell on the left, “^” into the one above; \\n is a
line end in a cell; lines that begin with “#” are comments; below “=====” stands what is expected.
"""

import csv
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent.parent / "data" / "layouts"
RULE = "\n=====\n"
XMLNS = "http://schemas.openxmlformats.org/"
TYPES = (f'<Types xmlns="{XMLNS}package/2006/content-types"><Default Extension="xml" '
         'ContentType="application/xml"/><Default Extension="rels" ContentType='
         '"application/vnd.openxmlformats-package.relationships+xml"/></Types>')
ODS = "urn:oasis:names:tc:opendocument:xmlns:"


def read(name):
    """The cells of a layout, and its expected lines."""
    text = next(FOLDER.glob(name + "*")).read_text(encoding="utf-8")
    sheet, _, expected = text.partition(RULE)
    lines = [line for line in sheet.split("\n") if not line.startswith("#")]
    return [line.split("\t") for line in lines], expected.splitlines()


def merges(cells):
    """The merged rectangles, as (row, column, last row, last column) from 0."""
    first, areas = {}, {}
    for row, line in enumerate(cells):
        for column, text in enumerate(line):
            place = {"<": (row, column - 1), "^": (row - 1, column)}.get(text)
            anchor = first[place] if place else (row, column)
            first[row, column] = anchor
            last = areas.get(anchor, anchor)
            areas[anchor] = (max(last[0], row), max(last[1], column))
    return [(*anchor, *last) for anchor, last in areas.items() if anchor != last]


def text_of(cell):
    return "" if cell in ("<", "^") else cell.replace("\\n", "\n")


def letters(column):
    return chr(ord("A") + column)


def archive(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return data.getvalue()


def is_number(text):
    return text.replace(".", "", 1).isdigit() and not text.startswith("0")


def sheet_xml(cells):
    rows = []
    for row, line in enumerate(cells, 1):
        made = []
        for column, cell in enumerate(map(text_of, line)):
            place = f"{letters(column)}{row}"
            if is_number(cell):
                made.append(f'<c r="{place}"><v>{cell}</v></c>')
            elif cell:
                made.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>')
        rows.append(f'<row r="{row}">{"".join(made)}</row>')
    areas = "".join(f'<mergeCell ref="{letters(left)}{top + 1}:{letters(right)}{bottom + 1}"/>'
                    for top, left, bottom, right in merges(cells))
    return (f'<worksheet xmlns="{XMLNS}spreadsheetml/2006/main"><sheetData>{"".join(rows)}'
            f'</sheetData>{f"<mergeCells>{areas}</mergeCells>" if areas else ""}</worksheet>')


def xlsx(sheets):
    """A workbook of {name: cells}; a name that begins with “.” is hidden."""
    listed, related, parts = [], [], {"[Content_Types].xml": TYPES}
    for number, (name, cells) in enumerate(sheets.items(), 1):
        hidden = ' state="hidden"' if name.startswith(".") else ""
        listed.append(f'<sheet name="{escape(name)}" sheetId="{number}" r:id="r{number}"{hidden}/>')
        related.append(f'<Relationship Id="r{number}" Type="{XMLNS}officeDocument/2006/'
                       f'relationships/worksheet" Target="worksheets/sheet{number}.xml"/>')
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet_xml(cells)
    relations = f'<Relationships xmlns="{XMLNS}package/2006/relationships">'
    parts["_rels/.rels"] = (f'{relations}<Relationship Id="r1" Type="{XMLNS}officeDocument/2006/'
                            'relationships/officeDocument" Target="xl/workbook.xml"/>'
                            '</Relationships>')
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{XMLNS}spreadsheetml/2006/main" xmlns:r="{XMLNS}officeDocument/2006/'
        f'relationships"><sheets>{"".join(listed)}</sheets></workbook>')
    parts["xl/_rels/workbook.xml.rels"] = f"{relations}{''.join(related)}</Relationships>"
    return archive(parts)


def ods_cell(cell, area):
    span = (f' table:number-rows-spanned="{area[2] - area[0] + 1}"'
            f' table:number-columns-spanned="{area[3] - area[1] + 1}"') if area else ""
    if cell in ("<", "^"):
        return "<table:covered-table-cell/>"
    if is_number(cell):
        return (f'<table:table-cell office:value-type="float" office:value="{cell}"{span}>'
                f"<text:p>{cell}</text:p></table:table-cell>")
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text_of(cell).split("\n"))
    return f'<table:table-cell office:value-type="string"{span}>{lines if cell else ""}</table:table-cell>'


def ods(cells):
    areas = {area[:2]: area for area in merges(cells)}
    rows = "".join("<table:table-row>"
                   + "".join(ods_cell(cell, areas.get((row, column)))
                             for column, cell in enumerate(line)) + "</table:table-row>"
                   for row, line in enumerate(cells))
    spaces = " ".join(f'xmlns:{name}="{ODS}{name}:1.0"' for name in ("office", "table", "text"))
    content = (f'<office:document-content {spaces} office:version="1.2"><office:body>'
               f'<office:spreadsheet><table:table table:name="表">{rows}</table:table>'
               '</office:spreadsheet></office:body></office:document-content>')
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return archive({"mimetype": kind, "content.xml": content})


def csv_text(cells):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([map(text_of, line) for line in cells])
    return out.getvalue()
