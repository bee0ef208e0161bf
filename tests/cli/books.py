# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks made part by part, whole ones and bad ones."""

import io
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = f'xmlns:r="{OFFICE}"'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODS = "application/vnd.oasis.opendocument.spreadsheet"
OPEN = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                for name in ("office", "table", "text"))
# The heads of a values table.
HEAD = "<row r='1'><c t='inlineStr'><is><t>name</t></is></c></row>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def pack(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def relations(*targets):
    """(Id, the end of its Type, Target) for each."""
    return f"<Relationships {PACKAGE}>" + "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in targets) + "</Relationships>"


def parts_of(rows, strings="", styles="", after="", before="", book=""):
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("w", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} {RELATION}><sheets><sheet name="表" sheetId="1" '
                           f'r:id="s"/></sheets>{book}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(("s", "worksheet", "worksheets/sheet1.xml"),
                                                ("t", "sharedStrings", "sharedStrings.xml"),
                                                ("y", "styles", "styles.xml")),
        "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
        "xl/worksheets/sheet1.xml": f"{before}<worksheet {MAIN}><sheetData>{rows}</sheetData>"
                                    f"{after}</worksheet>"}


def xlsx(rows, **more):
    return pack(parts_of(rows, **more))


def changed(**parts):
    """A workbook with other parts in the place of some: __ stands for /, None leaves one out."""
    all_parts = parts_of(HEAD)
    for name, text in parts.items():
        all_parts[name.replace("__", "/") + ".xml"] = text
    return pack({name: text for name, text in all_parts.items() if text is not None})


def sheet(text):
    return changed(xl__worksheets__sheet1=text)


def content(rows):
    return (f"<office:document-content {OPEN}><office:body><office:spreadsheet>"
            f"<table:table table:name='表'>{rows}</table:table></office:spreadsheet>"
            f"</office:body></office:document-content>")


def ods(rows, **more):
    return pack({"mimetype": ODS, "content.xml": content(rows), **more})


def fods(rows, head=""):
    return (head + content(rows).replace("document-content", "document")).encode()


def ole(*names):
    """The container of old documents with streams of these names in its first directory."""
    directory = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + bytes(64)
                         for name in ("Root Entry", *names))
    header = OLE + bytes(22) + b"\x09\0" + bytes(0x30 - 32) + b"\0\0\0\0"
    return header.ljust(512, b"\0") + directory


def locked_zip():
    """As archives with a password are: the flag is set in both places."""
    data = bytearray(pack({"a.csv": "name\na\n"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def broken_zip():
    """The packed bytes of the sheet are others."""
    rows = "".join(f"<row><c><v>{i * 7919}</v></c></row>" for i in range(2000))
    data = bytearray(xlsx(rows))
    start = data.index(b"xl/worksheets/sheet1.xml") + 200
    data[start:start + 200] = b"\xff" * 200
    return bytes(data)
