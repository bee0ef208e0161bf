# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages hide nothing: on every paper, both ways, in every density, in colour and mono, the glyphs
that are drawn tell every name, figure, reason, department and leader of the plan, whole, none under
8 points, none over another, none off the paper."""

import itertools
import os
import re
import sqlite3
import subprocess
import sys

import glyphs
from harness import DONE, WARNINGS, main, same

LEAST = 8.0
PAPERS = {"A4": (595.28, 841.89), "A3": (841.89, 1190.55)}
# All of them with `./dev test --whole`; otherwise each paper, way, density and form once.
LAYOUTS = [(paper, way, density, form)
           for paper, way, density in itertools.product(
               ("A4", "A3"), ("landscape", "portrait"), ("compact", "normal", "wall"))
           for form in ("normal", "binding", "official")]
SOME = [("A4", "landscape", "compact", "normal"), ("A4", "portrait", "compact", "binding"),
        ("A4", "landscape", "wall", "official"), ("A3", "landscape", "normal", "normal")]
# The narrowest, and the coarsest.
HARDEST = [("A4", "portrait", "compact", "binding"), ("A4", "portrait", "wall", "normal")]
WHOLE = os.environ.get("XUSHI_TEST_WHOLE") == "1"


def layouts(some):
    return LAYOUTS if WHOLE else some


def long_text(word, letters):
    return (word * letters)[:letters]


def hard_plan(shop):
    """60 areas, figures of 12 digits, names of 60 letters, departments of 40, long reasons; two in
    three rows are late."""
    lines = ["key,area,group,name,measure,bound,low,unit,lead,support,leader,note,nodes,quote"]
    values = ["key,month,value"]
    for area in range(60):
        for row in range(3):
            key = f"{area}-{row}"
            name = f"第{area}之{row}项" + long_text("培育创新型企业与传统产业改造提升工程", 54)
            lead = f"第{area}" + long_text("号经济开发区管理委员会与住房和城乡建设局", 38)
            support = "、".join(f"{area}乙{n}" + long_text("号街道办事处与农业农村水利局联合体", 36)
                               for n in range(2))
            nodes = ""
            if row == 2:
                nodes = ";".join(f"第{n}步{long_text('征地拆迁', 8)}@{n}*10"
                                 + (f"=2016-{n:02}-20" if n < 4 else "") for n in range(1, 13))
            lines.append(",".join([
                key, f"领域{area}" + long_text("高质量发展与民生保障", 26 if area % 7 == 0 else 6),
                long_text("大气污染综合治理", 4 + area % 20), name,
                "milestone" if nodes else "total", "" if nodes else "at-least",
                "" if nodes else f"{123456789012 - area}", "" if nodes else "万平方公里",
                lead, support, f"{area}号" + long_text("分管城建副县长兼开发区主任", 14),
                f"备注{key}" + long_text("按年初口径并剔除价格因素", 40), nodes,
                f"引文{key}" + long_text("全面推进“四改三”整治并新增公共停车泊位", 80)]))
            if not nodes:
                values.append(f"{key},9,{(98765432109.87 if row else 7654321.05) - area}")
    plan = shop.plan("\n".join(lines) + "\n")
    shop.write("v.csv", "\n".join(values) + "\n")
    shop.run("record", plan, "v.csv")
    with sqlite3.connect(shop.path(plan)) as database:
        database.execute("UPDATE reading SET reason = '缘由' || indicator || ?, "
                         "next_step = '下步' || indicator || ?",
                         (long_text("地块未交付且施工单位无法进场", 70),
                          long_text("倒排工期并每周会商", 50)))
    return plan


def sample_plan(shop):
    shop.run("new", "s.xushi", "--sample", "--demo-values")
    return "s.xushi"


def texts_of(shop, plan):
    """What the pages must tell of a plan in September: texts, each without blanks."""
    texts = set()
    with sqlite3.connect(shop.path(plan)) as database:
        for name, lead, leader in database.execute(
                "SELECT i.name, d.name, l.name FROM indicator i "
                "LEFT JOIN department d ON d.id = i.lead "
                "LEFT JOIN leader l ON l.id = i.leader"):
            texts.update(filter(None, (name, lead, leader)))
        texts.update(row[0] for row in database.execute(
            "SELECT DISTINCT d.name FROM support s JOIN department d ON d.id = s.department"))
        for reason, step in database.execute(
                "SELECT reason, next_step FROM reading r WHERE month = 9 AND version = "
                "(SELECT max (version) FROM reading WHERE indicator = r.indicator AND month = 9)"):
            texts.update(filter(None, (reason, step)))
        texts.update(row[0] for row in database.execute("SELECT name FROM area"))
    return {glyphs.flat(text) for text in texts}


def print_pages(shop, plan, layout, *options):
    paper, way, density, form = layout
    shop.run("print", plan, "--month", "9", "-o", "p.pdf", "--date", "none", "--paper", paper,
             "--orientation", way, "--density", density, "--margins", form, *options,
             # Where the typefaces of official documents are missing, that is told.
             status=(DONE, WARNINGS) if form == "official" else DONE)
    return glyphs.read(shop.path("p.pdf"))


def check_drawn(pages, layout, what):
    """Nothing is too small, off the paper, or over something else."""
    width, height = PAPERS[layout[0]]
    if layout[1] == "landscape":
        width, height = height, width
    for number, page in enumerate(pages, 1):
        where = f"{what}, page {number} of {layout}"
        for glyph in page:
            if glyph.size < LEAST - 0.01:
                raise AssertionError(f"{where}: {glyph} is under {LEAST} points")
            if not (10 < glyph.x and glyph.x + glyph.width < width - 10
                    and 10 < glyph.y < height - 10) and glyph.text.strip():
                raise AssertionError(f"{where}: {glyph} is off the paper")
        same(glyphs.overlaps(page)[:2], [], f"{where}: glyphs over each other")


def check_told(pages, texts, what):
    drawn = glyphs.text_of(pages)
    missing = sorted(text for text in texts if text not in drawn)
    same(missing[:3], [], f"{what}: texts that are not drawn, {len(missing)} in all")
    cut = [drawn[max(0, at - 30):at + 1] for at, letter in enumerate(drawn) if letter == "…"]
    same(cut[:3], [], f"{what}: cut texts")


def check_plan(shop, plan, some, more=()):
    texts = texts_of(shop, plan) | set(more)
    for number, layout in enumerate(layouts(some)):
        options = ["--mono"] if number % 2 else []
        pages = print_pages(shop, plan, layout, "--parts", "overview,areas,flags", *options)
        what = f"{plan} {' '.join(layout)}"
        check_drawn(pages, layout, what)
        check_told(pages, texts, what)


def test_sample(shop):
    check_plan(shop, sample_plan(shop), SOME)


def test_hard(shop):
    figures = {f"{123456789012 - area}" for area in range(60)}
    figures |= {f"{98765432109.87 - area:.2f}" for area in range(60)}
    check_plan(shop, hard_plan(shop), HARDEST, figures)


def test_roster(shop):
    """Every department, with what it supports, and with quotes and definitions."""
    for plan in [sample_plan(shop), *([hard_plan(shop)] if WHOLE else [])]:
        texts = texts_of(shop, plan)
        layout = SOME[0] if plan == "s.xushi" else SOME[1]
        pages = print_pages(shop, plan, layout, "--parts", "departments", "--quotes",
                            "--definitions")
        check_drawn(pages, layout, f"roster of {plan}")
        check_told(pages, texts, f"roster of {plan}")


def test_phone(shop):
    for plan in (sample_plan(shop), hard_plan(shop)):
        for layout in SOME[1:2]:
            pages = print_pages(shop, plan, layout, "--phone")
            check_drawn(pages, layout, f"phone list of {plan}")


def find_pages(pages, text):
    """The numbers of the pages that draw @text."""
    return [number for number, page in enumerate(pages, 1) if text in glyphs.text_of([page])]


def test_way_through(shop):
    """The outline leads to every area and department; links lead from the first page to each area,
    and from what is late to its entry among the flags; “see page …” names that page."""
    plan = sample_plan(shop)
    pages = print_pages(shop, plan, SOME[0], "--parts", "overview,areas,flags,departments")
    entries = glyphs.outline(shop.path("p.pdf"))
    same([title for level, title, _page in entries if level == 1],
         ["总览", "各工作领域", "滞后与偏慢事项", "各单位"], "parts")
    titles = {title: page for level, title, page in entries if level == 2}
    with sqlite3.connect(shop.path(plan)) as database:
        areas = [row[0] for row in database.execute("SELECT name FROM area ORDER BY position")]
        departments = [row[0] for row in database.execute("SELECT name FROM department")]
    for title in (*areas, *departments):
        same(titles[title] in find_pages(pages, glyphs.flat(title)), True, f"page of {title}")
    links = glyphs.links(shop.path("p.pdf"))
    same(links[0][:len(areas)], [titles[area] for area in areas], "links to areas")
    same(len(links[0]), len(areas) + 12, "links of areas and of what is late")
    same(sum(len(page) for page in links[1:]), 0, "links of other pages")
    flags = next(page for level, title, page in entries if title == "滞后与偏慢事项")
    same(f"见第{flags}页" in glyphs.text_of(pages[:1]), True, "where the flags are")
    for page in links[0][len(areas):]:
        same(page >= flags, True, "what is late is among the flags")


def test_read_aloud(shop):
    """A program that reads the PDF aloud finds titles, and each row as one paragraph."""
    plan = sample_plan(shop)
    print_pages(shop, plan, SOME[0], "--parts", "overview,areas")
    done = subprocess.run(["pdfinfo", "-struct-text", shop.path("p.pdf")], capture_output=True,
                          check=True, timeout=60)
    same(done.stderr, b"", "what poppler says of the structure")
    parts = re.findall(r"^ *(\w+) \(\w+\)\n *\"(.*)\"$", done.stdout.decode("utf-8"), re.MULTILINE)
    with sqlite3.connect(shop.path(plan)) as database:
        areas = [row[0] for row in database.execute("SELECT name FROM area")]
        names = [row[0] for row in database.execute("SELECT name FROM indicator")]
    titles = [text for role, text in parts if role == "H1"]
    rows = [text for role, text in parts if role == "P"]
    for area in areas:
        same(any(title.startswith(area) for title in titles), True, f"a title for {area}")
    for name in names:
        same(any(name in row for row in rows), True, f"a row for {name}")
    row = next(row for row in rows if "新增停车位" in row and "分管城建副县长" in row)
    same("城管局" in row and "32.0%" in row, True, row)


def test_names_of_pictures(shop):
    """Pictures of ten and more pages are listed in the order of the pages."""
    plan = sample_plan(shop)
    shop.run("print", plan, "--month", "9", "-o", "p.png", "--dpi", "36", "--parts", "areas",
             "--density", "compact")
    names = [name for name in shop.names() if name.endswith(".png")]
    same(names[0], "p-01.png", "the first")
    same(names[-1], f"p-{len(names):02}.png", "the last")


def test_paper_that_is_spared(shop):
    """The sample's packet takes no more pages than it did when this was written; what has changed
    since the last meeting takes a column."""
    plan = sample_plan(shop)
    for layout, parts, since, most in ((SOME[0], "overview,areas,flags", "none", 13),
                                       (SOME[0], "overview,areas,flags", None, 14),
                                       (SOME[0], "departments", None, 17),
                                       (SOME[3], "overview,areas,flags", None, 9)):
        pages = print_pages(shop, plan, layout, "--parts", parts,
                            *(["--since", since] if since else []))
        if len(pages) > most:
            raise AssertionError(f"{parts} of {layout} takes {len(pages)} pages, not {most}")


if __name__ == "__main__":
    main(sys.modules[__name__])
