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


def test_options(shop):
    plan = filled_plan(shop)
    shop.run("print", plan, "--month", "9", "-o", "plain.pdf", "--date", "none")
    plain = shop.read("plain.pdf")
    for number, options in enumerate((["--paper", "A3"], ["--orientation", "portrait"],
                                      ["--parts", "flags"], ["--mono"], ["--signature"],
                                      ["--date", "2016-10-12"])):
        name = f"{number}.pdf"
        shop.run("print", plan, "--month", "9", "-o", name, "--date", "none", *options)
        same(shop.read(name) != plain, True, f"{options} changes the pages")


def test_definitions(shop):
    """How a figure is counted is printed on request, whole, and not otherwise."""
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


def test_refused(shop):
    plan = filled_plan(shop)
    shop.refuse("print", plan, "--month", "9", status=USAGE, says=["-o"])
    shop.refuse("print", plan, "-o", "p.pdf", status=USAGE, says=["--month"])
    for option, word in (("--paper", "A5"), ("--orientation", "askew"), ("--parts", "areas,maps"),
                         ("--date", "tomorrow")):
        shop.refuse("print", plan, "--month", "9", "-o", "p.pdf", option, word, status=USAGE)
    shop.refuse("print", plan, "--month", "13", "-o", "p.pdf", says=["13"])
    shop.refuse("print", plan, "--month", "9", "-o", "p.gif", says=["p.gif"])
    shop.refuse("print", plan, "--month", "9", "-o", "none/p.pdf", says=["none/p.pdf"])
    shop.refuse("print", "none.xushi", "--month", "9", "-o", "p.pdf", status=REFUSED,
                says=["none.xushi"])


if __name__ == "__main__":
    main(sys.modules[__name__])
