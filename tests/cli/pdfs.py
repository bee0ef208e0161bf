# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PDFs for tests: texts at given places, without a font in the file, as their words are all
that is read. The character codes are those of Unicode; Latin letters and digits are half as wide as
Chinese characters."""

import hashlib

PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
MAP = "\n".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256))
TO_UNICODE = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
              "/CMapName /Same def /CMapType 2 def\n"
              "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
              f"256 beginbfrange\n{MAP}\nendbfrange\nendcmap end end").encode()
A4 = (595, 842)


def columns(text):
    """The breadth of a text in sizes of its characters."""
    return sum(0.5 if char < "\x7f" else 1 for char in text)


def text(x, y, size, words):
    """Words that begin at x, with their base line y below the top of an A4 page."""
    codes = words.encode("utf-16-be").hex()
    return f"BT /F {size} Tf 1 0 0 1 {x:.2f} {A4[1] - y:.2f} Tm <{codes}> Tj ET\n"


def stream(data, more=""):
    data = data.encode() if isinstance(data, str) else data
    return f"<< /Length {len(data)} {more}>>\nstream\n".encode() + data + b"\nendstream"


def assemble(objects, trailer="", tail=True):
    """A file of these objects; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe4\xbd\xa0\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        body = body.encode() if isinstance(body, str) else body
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    if tail:
        out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def objects_of(pages, extra=(), resources="", count=None, kids=None):
    """The objects of pages whose contents are given as text: 1 is the catalogue, 2 the pages, 3 to 6
    the font; @extra follow from 7 on, then pages and contents."""
    extra = list(extra)
    first = 7 + len(extra)
    kids = kids or " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    font = ["<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
            "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 "
            "/W [0 126 500] /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 880] "
            "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            stream(TO_UNICODE)]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {count or len(pages)} >>", *font, *extra]
    for page in pages:
        number = len(objects) + 1
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] "
                       f"/Resources << /Font << /F 3 0 R >> {resources} >> "
                       f"/Contents {number + 1} 0 R >>")
        objects.append(page if isinstance(page, bytes) else stream(page))
    return objects


def write(pages):
    return assemble(objects_of(pages))


CLOSING = "，。；：、！？”）》%,.;:!?)"


def fold(words, breadth, indent=2):
    """Lines of at most @breadth sizes, as office programs fold them: marks do not begin a line, and
    numbers and foreign words are kept whole."""
    pieces, line, lines = [], " " * 2 * indent, []
    for char in words:
        if pieces and ((char < "\x7f" and char not in CLOSING and pieces[-1][-1] < "\x7f"
                        and pieces[-1][-1] not in CLOSING) or char in CLOSING):
            pieces[-1] += char
        else:
            pieces.append(char)
    for piece in pieces:
        if columns(line + piece) > breadth and line.strip():
            lines.append(line)
            line = ""
        line += piece
    return [*lines, line]


def place(x, y, size, line):
    """A line with its blanks at the start as a way to go."""
    words = line.lstrip(" ")
    return text(x + columns(line[:len(line) - len(words)]) * size, y, size, words)


def official(words, head="", numbers=True):
    """A report in the form of official papers: A4, 16 points, 22 lines to a page, 28 characters to a
    line, the first line of a paragraph set in, a title of 22 points, page numbers."""
    lines = []
    for number, paragraph in enumerate(p for p in words.split("\n") if p.strip()):
        if number == 0:
            lines.append((22, (28 * 16 / 22 - columns(paragraph)) / 2, paragraph))
        else:
            lines += [(16, 0, line) for line in fold(paragraph, 28)]
    pages = []
    for start in range(0, len(lines), 22):
        page = ""
        for row, (size, shift, line) in enumerate(lines[start:start + 22]):
            page += place(74 + max(shift, 0) * size, 120 + 28 * row, size, line)
        if head:
            page += text(74, 60, 10.5, head)
        if numbers:
            page += text(280, 790, 14, f"— {len(pages) + 1} —")
        pages.append(page)
    return write(pages)


def rc4(key, data):
    box, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def encrypt(objects, user, owner):
    """The objects with their streams encrypted, and a handler with these passwords (40 bits)."""
    def padded(password):
        return (password.encode() + PAD)[:32]

    name = b"0123456789abcdef"
    keep = rc4(hashlib.md5(padded(owner)).digest()[:5], padded(user))
    key = hashlib.md5(padded(user) + keep + (0xFFFFFFF0).to_bytes(4, "little") + name).digest()[:5]
    done = []
    for number, body in enumerate(objects, 1):
        body = body.encode() if isinstance(body, str) else body
        if b"\nstream\n" in body:
            own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            start, end = body.index(b"\nstream\n") + 8, body.rindex(b"\nendstream")
            body = body[:start] + rc4(own, body[start:end]) + body[end:]
        done.append(body)
    done.append(f"<< /Filter /Standard /V 1 /R 2 /O <{keep.hex()}> /U <{rc4(key, PAD).hex()}> "
                f"/P -16 >>")
    return assemble(done, f"/Encrypt {len(done)} 0 R /ID [<{name.hex()}> <{name.hex()}>]")
