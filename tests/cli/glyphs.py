# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PDF draws: its glyphs, with their places and sizes. A text that is cut keeps its whole
text beside the glyphs (ActualText), where programs that extract text find it; a reader of the
paper does not."""

from collections import namedtuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

# x and y of its origin and its size in points; its width.
Glyph = namedtuple("Glyph", "text x y size width")


class Collector(PDFTextDevice):
    def __init__(self, resources):
        super().__init__(resources)
        self.pages = []

    def begin_page(self, page, ctm):
        self.pages.append([])

    def end_page(self, page):
        pass

    def begin_tag(self, tag, props=None):
        pass

    def end_tag(self):
        pass

    def do_tag(self, tag, props=None):
        pass

    def render_char(self, matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate):
        advance = font.char_width(cid) * fontsize * scaling
        self.pages[-1].append(Glyph(font.to_unichr(cid), matrix[4], matrix[5],
                                    abs(matrix[3]) * fontsize, advance * abs(matrix[0])))
        return advance


def read(path):
    """The glyphs of each page, in the order they are drawn."""
    resources = PDFResourceManager()
    collector = Collector(resources)
    interpreter = PDFPageInterpreter(resources, collector)
    with open(path, "rb") as file:
        for page in PDFPage.create_pages(PDFDocument(PDFParser(file))):
            interpreter.process_page(page)
    return collector.pages


def outline(path):
    """The levels and titles of the outline, and the number of the page of each."""
    with open(path, "rb") as file:
        document = PDFDocument(PDFParser(file))
        numbers = {page.pageid: number
                   for number, page in enumerate(PDFPage.create_pages(document), 1)}
        return [(level, title, numbers[dest[0].objid])
                for level, title, dest, _action, _kind in document.get_outlines()]


def destination(document, link):
    """Where a link leads: cairo names the place, from 1.18 on it writes the place itself."""
    place = resolve1(resolve1(link)["Dest"])
    return place if isinstance(place, list) else document.get_dest(place)


def links(path):
    """For each page, the pages that its links lead to."""
    with open(path, "rb") as file:
        document = PDFDocument(PDFParser(file))
        pages = list(PDFPage.create_pages(document))
        numbers = {page.pageid: number for number, page in enumerate(pages, 1)}
        return [[numbers[destination(document, link)[0].objid]
                 for link in resolve1(page.annots) or []] for page in pages]


def flat(text):
    """Without blanks of any kind: a line may end anywhere."""
    return "".join(text.split())


def text_of(pages):
    return flat("".join(glyph.text for page in pages for glyph in page))


def overlaps(page):
    """Pairs of glyphs that are drawn over each other."""
    found = []
    rows = {}
    for glyph in page:
        if glyph.text.strip():
            rows.setdefault(int(glyph.y // 6), []).append(glyph)
    for key, row in rows.items():
        near = row + rows.get(key + 1, [])
        for index, one in enumerate(row):
            for other in near[index + 1:]:
                if (min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > 1.6
                        and abs(one.y - other.y) < 0.55 * min(one.size, other.size)):
                    found.append((one, other))
    return found
