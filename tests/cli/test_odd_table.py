# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of text that are odd, and right: each is read as whoever wrote it meant it."""

import csv
import io
import sys

from harness import main, same

PLAIN = "name,low,unit\n甲,5,家\n乙,6.5,家\n"
BOTH = [("甲", "5", "家"), ("乙", "6.5", "家")]

# The bytes of a plan table, and what is read: name, target, unit.
TABLES = {
    "no end": (PLAIN[:-1].encode(), BOTH),
    "carriage returns": (PLAIN.replace("\n", "\r").encode(), BOTH),
    "both ends": (PLAIN.replace("\n", "\r\n").encode(), BOTH),
    "byte order mark": (b"\xef\xbb\xbf" + PLAIN.encode(), BOTH),
    "marks inside": (PLAIN.replace("甲", "\ufeff甲\u202e").encode(), BOTH),
    "GB18030": (PLAIN.encode("gb18030"), BOTH),
    "Unicode text": (PLAIN.replace(",", "\t").encode("utf-16"), BOTH),
    "UTF-16 without a mark": (PLAIN.encode("utf-16-be"), BOTH),
    "announced": "sep=;\n" + PLAIN.replace(",", ";"),
    "announced tab": "SEP=\t\r\n" + PLAIN.replace(",", "\t"),
    "semicolons": PLAIN.replace(",", ";"),
    "bars": PLAIN.replace(",", "|"),
    "full-width commas": PLAIN.replace(",", "，"),
    "full-width semicolons": PLAIN.replace(",", "；"),
    "blank rows": "\n,,\n" + PLAIN + ",,\n\n",
    "quoted": '"name" , "low","unit"\r\n"甲",5,"家"\r\n"乙","6.5",家',
    "full-width marks are text": ("name,low,unit\n“甲”,5,家\n", [("“甲”", "5", "家")]),
    "sentences are no rows": ("name\n建设甲，开工\n建设乙，完工\n",
                              [("建设甲，开工", "", ""), ("建设乙，完工", "", "")]),
    "one column with semicolons": ("name\n甲;乙\n丙;丁\n", [("甲;乙", "", ""), ("丙;丁", "", "")]),
    "like a formula": ('name,low,unit\n=1+1,5,家\n"\t=2",6,家\n', [("=1+1", "5", "家"), ("=2", "6", "家")]),
    "a bar in a text": ("name,low,unit\n甲|乙,5,家\n", [("甲|乙", "5", "家")]),
    "inches": ('name,low,unit\n5" 管,5,家\n', [('5" 管', "5", "家")]),
}


def test_odd_tables(shop):
    for number, (name, case) in enumerate(TABLES.items()):
        table, rows = case if isinstance(case, tuple) else (case, BOTH)
        shop.write("t.csv", table)
        plan = f"p{number}.xushi"
        shop.run("new", plan, "--table", "t.csv", "--year", 2016)
        shop.run("export", plan, "-o", "out.csv")
        lines = io.StringIO(shop.read("out.csv").decode("utf-8-sig"), newline="")
        # The tab keeps a name from being a formula.
        same([(row["name"].removeprefix("\t"), row["low"], row["unit"])
              for row in csv.DictReader(lines)], rows, name)


if __name__ == "__main__":
    main(sys.modules[__name__])
