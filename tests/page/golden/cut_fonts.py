#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the typefaces of the golden pictures anew from the installed Noto CJK fonts: only the
characters that the pages may need, without hints. Needs the packages fonts-noto-cjk and
python3-fonttools; the test itself needs neither.

Every face holds ASCII, the signs of GB 2312 and the words of the program (po/zh_CN.po). The
faces of text hold besides all of the sample plan; the one of titles its title, areas and lead
departments, as titles name nothing else."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TOP = Path(__file__).resolve().parents[3]
TARGET = TOP / "tests/data/fonts"
INSTALLED = Path("/usr/share/fonts/opentype/noto")
SAMPLE = TOP / "resources/sample"
PLAN = SAMPLE / "deqing-2016.tsv"
# Whether a face is one of titles only.
FACES = {"NotoSansCJK-Regular": False, "NotoSansCJK-Bold": False, "NotoSerifCJK-Bold": True}
# The simplified Chinese face within each collection.
CHINESE = 2


def read(path):
    return path.read_text(encoding="utf-8")


def signs():
    """The first two rows of GB 2312: punctuation, and numbers as ① and Ⅳ."""
    return "".join(bytes((row, place)).decode("gb2312", "ignore")
                   for row in (0xa1, 0xa2) for place in range(0xa1, 0xff))


def words():
    """What every face holds."""
    ascii_letters = "".join(map(chr, range(0x20, 0x7f)))
    return ascii_letters + signs() + read(TOP / "po/zh_CN.po")


def names(*columns):
    """All that stands in these columns of the sample plan."""
    head, *rows = [line.split("\t") for line in read(PLAN).splitlines()]
    places = [head.index(column) for column in columns]
    return "".join(row[place] for row in rows for place in places)


def characters(titles):
    text = words() + read(SAMPLE / "plan.ini")
    if titles:
        text += names("area", "lead", "support")
    else:
        text += "".join(read(path) for path in sorted(SAMPLE.glob("*.tsv")))
    return sorted({ord(letter) for letter in text if letter.isprintable()})


def cut(face, titles):
    options = subset.Options(layout_features=["kern", "tnum"], hinting=False, notdef_outline=True,
                             drop_tables=["vmtx", "vhea", "VORG", "BASE"],
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    font = TTFont(INSTALLED / f"{face}.ttc", fontNumber=CHINESE, recalcTimestamp=False)
    wanted = characters(titles)
    missing = sorted(set(wanted) - set(font.getBestCmap()))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    # Variants of characters, which no page asks for.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    path = TARGET / f"{face.replace('CJK', 'CJKsc')}.otf"
    font.save(path)
    version = font["name"].getDebugName(5).split(";")[0]
    print(f"{path.relative_to(TOP)}: {version}, {len(wanted) - len(missing)} characters, "
          f"{path.stat().st_size // 1024} KB"
          + (f"; not in the font: {''.join(map(chr, missing))}" if missing else ""))


def main():
    for face, titles in FACES.items():
        cut(face, titles)


if __name__ == "__main__":
    sys.exit(main())
