# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's own tables: sheets, matched columns, and the same plan in every kind of file."""

import csv
import io
import sys

import layouts
from harness import USAGE, WARNINGS, has, main, same

SHEETS = ("01", "04", "05", "12", "19", "32")
ANY = (0, WARNINGS)


def export(shop, name):
    """The plan table of what `new` makes of a file, and what it says."""
    plan = name.replace(".", "-") + ".xushi"
    _, err = shop.run("new", plan, "--table", name, "--year", 2016, status=ANY)
    shop.run("export", plan, "-o", plan + ".csv")
    return shop.read(plan + ".csv"), err.replace(name, "")


def test_same_in_every_file(shop):
    for name in SHEETS:
        cells, expected = layouts.read(name)
        shop.write(f"{name}.xlsx", layouts.xlsx({"Sheet1": cells}))
        shop.write(f"{name}.ods", layouts.ods(cells))
        made, said = export(shop, f"{name}.xlsx")
        n = sum(1 for line in expected if not line.startswith(("-", "!")))
        rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
        same(len(rows), n + 1, f"rows of {name}")
        same(export(shop, f"{name}.ods"), (made, said), f"{name} as .ods")


def test_two_head_rows_of_csv(shop):
    shop.write("t.csv", layouts.csv_text(layouts.read("07")[0]))
    shop.run("new", "p.xushi", "--table", "t.csv", "--year", 2016)
    rows = shop.status("p.xushi", 9)
    same([row["name"] for row in rows.values()], ["招商引资到位资金", "新签约项目"])


def test_choice_of_the_sheet(shop):
    cells, _ = layouts.read("08")
    cover = [["演示县二〇一六年目标责任书"], ["演示县人民政府"]]
    shop.write("t.xlsx", layouts.xlsx({"封面": cover, ".底稿": cells, "分解表": cells}))
    _, err = shop.run("new", "p.xushi", "--table", "t.xlsx", "--year", 2016, status=WARNINGS)
    has(err, "封面")
    has(err, ".底稿")
    has(err, "演示县人民政府")
    for wanted in ("分解表", "3", ".底稿"):
        shop.run("new", f"{wanted}.xushi", "--table", "t.xlsx", "--year", 2016, "--sheet", wanted)
    shop.refuse("new", "q.xushi", "--table", "t.xlsx", "--sheet", "没有", says=("没有", "封面"))
    shop.refuse("new", "q.xushi", "--table", "t.xlsx", "--sheet", "封面", says=("name",))
    shop.write("c.xlsx", layouts.xlsx({"封面": cover, "目录": [["目录"]]}))
    shop.refuse("new", "q.xushi", "--table", "c.xlsx", says=("封面", "目录", "--columns"))


def test_columns(shop):
    shop.write("t.csv", "甲,乙,丙\n新增就业,1.2万人以上,县人社局\n")
    shop.refuse("new", "p.xushi", "--table", "t.csv", says=("name",))
    shop.run("new", "p.xushi", "--table", "t.csv", "--year", 2016,
             "--columns", "指标=A，目标=乙,lead=3")
    shop.run("export", "p.xushi", "-o", "p.csv")
    has(shop.read("p.csv").decode("utf-8-sig"), "县人社局")
    shop.refuse("new", "q.xushi", "--table", "t.csv", "--columns", "指标=丁", says=("丁", "A 甲"))
    shop.refuse("new", "q.xushi", "--table", "t.csv", "--columns", "颜色=A", says=("颜色",))
    shop.refuse("new", "q.xushi", "--table", "t.csv", "--columns", "指标", says=("指标",))
    shop.refuse("new", "q.xushi", "--sample", "--columns", "指标=A", says=("--table",), status=USAGE)


def test_heads_by_hand(shop):
    shop.write("t.csv", "名目,数\n指标,目标值\n新增就业,5000\n")
    shop.run("new", "p.xushi", "--table", "t.csv", "--year", 2016, "--columns", "标题行=1,指标=A,目标值=B",
             status=ANY)
    same(len(shop.status("p.xushi", 9)), 2)


def test_values_of_a_department(shop):
    shop.plan("编号,指标,目标值,单位,类型\nA,固定资产投资,110,亿元,总量\nB,污水处理率,95,%,水平\n")
    shop.write("v.csv", "演示县2016年9月快报,,,,\n序号,指标名称,单位,1-9月累计,上年同期\n"
                        "1,固定资产投资（亿元）,万元,\"850,000\",—\n2,污水处理率,%,0.93,/\n合计,,,,\n")
    _, err = shop.run("record", "p.xushi", "v.csv", status=WARNINGS)
    has(err, "0.93")
    rows = shop.status("p.xushi", 9)
    same((rows["A"]["value"], rows["B"]["value"]), ("85", "0.93"))
    shop.write("w.csv", "指标,月份,累计值\n污水处理率,2015年10月,94\n固定资产投资,2016-10,约94\n")
    shop.refuse("record", "p.xushi", "w.csv", says=("2015年10月", "约94"))
    shop.write("x.csv", "指标,2015年10月,2016年10月\n固定资产投资,80,95\n")
    shop.run("record", "p.xushi", "x.csv", status=ANY)
    same(shop.status("p.xushi", 10)["A"]["value"], "95")
    shop.write("y.csv", "事项,甲\n污水处理率,94.5\n")
    shop.run("record", "p.xushi", "y.csv", "--columns", "11月=B", status=ANY)
    same(shop.status("p.xushi", 11)["B"]["value"], "94.5")


if __name__ == "__main__":
    main(sys.modules[__name__])
