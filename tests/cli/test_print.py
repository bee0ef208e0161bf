# SPDX-License-Identifier: GPL-3.0-or-later
"""`print`: the meeting pages without a display."""

import shutil
import subprocess
import sys

from harness import REFUSED, USAGE, has, main, same

PLAN = ("key,area,name,low,unit,lead\n"
        "A,民生实事,新增就业,12000,人,人社局\n"
        "B,创新驱动,培育企业,8,家,经信局\n")


def filled_plan(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\nB,9,3\n")
    shop.run("record", plan, "v.csv")
    return plan


def pdf_text(shop, name):
    if shutil.which("pdftotext") is None:
        return None
    done = subprocess.run(["pdftotext", "-layout", shop.path(name), "-"], capture_output=True,
                          check=True, timeout=60)
    return done.stdout.decode("utf-8")


def test_pdf(shop):
    plan = filled_plan(shop)
    before = shop.read(plan)
    out, err = shop.run("print", plan, "--month", "9", "-o", "p.pdf", "--date", "2016-10-12")
    same((out, err), ("", ""))
    same(shop.read("p.pdf")[:5], b"%PDF-")
    same(shop.read(plan), before, "the plan")
    text = pdf_text(shop, "p.pdf")
    if text is not None:
        for word in ("新增就业", "人社局", "82.2", "2016-10-12"):
            has(text, word)


def test_same_bytes_twice(shop):
    plan = filled_plan(shop)
    for end, first in (("pdf", "pdf"), ("png", "png"), ("svg", "svg")):
        for name in ("a", "b"):
            shop.run("print", plan, "--month", "9", "-o", f"{name}.{end}", "--date", "none")
        ours = [name for name in shop.names() if name.startswith("a") and name.endswith(first)]
        same(len(ours) > 0, True, end)
        for name in ours:
            same(shop.read(name), shop.read("b" + name[1:]), name)


def print_with(shop, plan, *options):
    name = "-".join(["with", *(option.strip("-") for option in options)]) + ".pdf"
    shop.run("print", plan, "--month", "9", "-o", name,
             *([] if "--date" in options else ["--date", "none"]), *options)
    return name


def page_size(shop, name):
    """In points, as given in the file."""
    done = subprocess.run(["pdfinfo", shop.path(name)], capture_output=True, check=True,
                          timeout=60)
    line = next(line for line in done.stdout.decode().splitlines() if line.startswith("Page size"))
    return tuple(round(float(word)) for word in line.split() if word[0].isdigit())[:2]


def is_coloured(shop, name):
    """Whether any pixel of the first page is not grey."""
    done = subprocess.run(["pdftoppm", "-r", "40", "-l", "1", shop.path(name)],
                          capture_output=True, check=True, timeout=60)
    # "P6", the size and the brightest value, a line each, then three bytes per pixel.
    dots = done.stdout.split(b"\n", 3)[3]
    return any(max(dots[i:i + 3]) - min(dots[i:i + 3]) > 24 for i in range(0, len(dots) - 2, 3))


def test_options(shop):
    """Each option does what it says, as seen on the page."""
    plan = filled_plan(shop)
    plain = print_with(shop, plan)
    text = pdf_text(shop, plain)
    same(page_size(shop, plain), (842, 595), "A4 across")
    same(page_size(shop, print_with(shop, plan, "--paper", "A3")), (1191, 842), "A3 across")
    same(page_size(shop, print_with(shop, plan, "--orientation", "portrait")), (595, 842),
         "A4 upright")
    same(is_coloured(shop, plain), True, "colour")
    same(is_coloured(shop, print_with(shop, plan, "--mono")), False, "black and white")
    flags = pdf_text(shop, print_with(shop, plan, "--parts", "flags"))
    same("新增就业" in flags, False, "what is done stands among the flags")
    has(flags, "培育企业")
    same("2016-10-12" in text, False, "a date that was not asked for")
    has(pdf_text(shop, print_with(shop, plan, "--date", "2016-10-12")), "2016-10-12")
    signed = pdf_text(shop, print_with(shop, plan, "--signature"))
    same(len(signed.split()) > len(text.split()), True, "a line for signatures")


def test_definitions(shop):
    """How a figure is counted is printed in full on request, and not otherwise."""
    long = "按常住人口统计口径，含规模以下单位和个体户，不含驻外机构，" * 4 + "以年报数为准"
    shop.write("t.csv", "key,area,name,low,unit,definition\n"
                        f"A,民生实事,新增就业,12000,人,{long}\nB,民生实事,培育企业,8,家,\n")
    shop.run("new", "d.xushi", "--table", "t.csv", "--year", "2016")
    for name, options in (("without.pdf", []), ("with.pdf", ["--definitions"])):
        shop.run("print", "d.xushi", "--month", "9", "-o", name, "--date", "none", "--parts",
                 "areas", *options)
    without, text = pdf_text(shop, "without.pdf"), pdf_text(shop, "with.pdf")
    if text is not None:
        flat = "".join(text.split())
        same("口径：" in without or "常住人口" in without, False, "printed without being asked for")
        same(flat.count("口径："), 1, "definitions")
        has(flat, "口径：按常住人口统计口径")
        has(flat, "以年报数为准")


def test_empty_plan_of_the_sample(shop):
    shop.run("new", "p.xushi", "--sample")
    shop.run("print", "p.xushi", "--month", "9", "-o", "p.pdf", "--parts",
             "overview,areas,flags,departments")
    same(shop.read("p.pdf")[:5], b"%PDF-")


def test_selection(shop):
    """What is printed alone is alone on the pages, which say so."""
    plan = filled_plan(shop)
    for options, there, gone in ((["--area", "民生实事"], "新增就业", "培育企业"),
                                 (["--department", "经信局"], "培育企业", "新增就业"),
                                 (["--light", "on-pace"], "新增就业", "培育企业")):
        shop.run("print", plan, "--month", "9", "-o", "one.pdf", "--parts",
                 "overview,areas,flags,departments", "--date", "none", *options)
        text = "".join(pdf_text(shop, "one.pdf").split())
        has(text, there)
        has(text, "（只含")
        same(gone in text, False, gone)
    shop.refuse("print", plan, "--month", "9", "-o", "one.pdf", "--area", "没有", status=USAGE,
                says=["没有"])
    shop.refuse("print", plan, "--month", "9", "-o", "one.pdf", "--department", "没有",
                status=USAGE, says=["没有"])
    shop.refuse("print", plan, "--month", "9", "-o", "one.pdf", "--light", "purple",
                status=USAGE, says=["purple"])


def test_phone_list(shop):
    """Who has not reported is on one page: also of the sample when a month has just begun."""
    plan = filled_plan(shop)
    shop.run("print", plan, "--month", "9", "-o", "all.pdf", "--phone", "--date", "none")
    text = pdf_text(shop, "all.pdf")
    has(text, "2个单位已全部报齐")
    same("培育企业" in text, False, "what is reported stands in the phone list")
    shop.run("print", plan, "--month", "10", "-o", "p.pdf", "--phone", "--date", "none")
    same(page_size(shop, "p.pdf"), (595, 842), "A4 upright")
    text = pdf_text(shop, "p.pdf")
    for word in ("电话单", "人社局", "新增就业", "9860人（9月）", "经信局", "培育企业", "应报2项"):
        has(text, word)
    shop.run("print", plan, "--month", "10", "-o", "same.pdf", "--parts", "phone", "--date",
             "none")
    same(shop.read("same.pdf"), shop.read("p.pdf"), "--parts phone")
    shop.run("print", plan, "--month", "10", "-o", "across.pdf", "--phone", "--orientation",
             "landscape")
    same(page_size(shop, "across.pdf"), (842, 595), "A4 across")
    shop.run("new", "s.xushi", "--sample", "--demo-values")
    shop.run("print", "s.xushi", "--month", "10", "-o", "s.png", "--phone")
    same([name for name in shop.names() if name.startswith("s") and name.endswith(".png")],
         ["s-1.png"], "pages")


def test_refused(shop):
    plan = filled_plan(shop)
    shop.refuse("print", plan, "--month", "9", status=USAGE, says=["-o"])
    shop.refuse("print", plan, "-o", "p.pdf", status=USAGE, says=["--month"])
    for option, word in (("--paper", "A5"), ("--orientation", "askew"), ("--parts", "areas,maps"),
                         ("--date", "tomorrow")):
        shop.refuse("print", plan, "--month", "9", "-o", "p.pdf", option, word, status=USAGE)
    shop.refuse("print", plan, "--month", "9", "-o", "p.pdf", "--phone", "--parts", "areas",
                status=USAGE, says=["--phone"])
    shop.refuse("print", plan, "--month", "13", "-o", "p.pdf", status=USAGE, says=["13"])
    shop.refuse("print", plan, "--month", "9", "-o", "p.gif", status=USAGE, says=["p.gif"])
    shop.refuse("print", plan, "--month", "9", "-o", "none/p.pdf", says=["none/p.pdf"])
    shop.refuse("print", "none.xushi", "--month", "9", "-o", "p.pdf", status=REFUSED,
                says=["none.xushi"])


if __name__ == "__main__":
    main(sys.modules[__name__])
