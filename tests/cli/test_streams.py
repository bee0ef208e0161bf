# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard input and output, what would change, what is chosen, and a plan that is in use."""

import contextlib
import fcntl
import json
import sys
import threading
import time

from harness import DONE, REFUSED, USAGE, WARNINGS, has, main, same, table_rows

PLAN = ("key,area,name,low,unit,lead,net\n"
        "A,民生实事,新增就业,12000,人,人社局,\n"
        "B,创新驱动,规上企业,8,家,经信局,\n"
        "C,创新驱动,净增企业,10,家,市场局,yes\n")
VALUES = "key,month,value,note\nA,9,9860,\nB,9,2,缺项目\n"
REPORT = "一、主要预期目标\n地区生产总值增长8%以上，城镇新增就业1.2万人。\n"


def recorded(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", VALUES)
    shop.run("record", plan, "v.csv")
    return plan


def keys(shop, *arguments):
    out, _ = shop.run(*arguments)
    return [row["key"] for row in table_rows(out)]


def test_standard_input(shop):
    shop.run("new", "p.xushi", "--table", "-", "--year", "2016", given=PLAN)
    shop.run("record", "p.xushi", "-", given=VALUES.encode("gb18030"))
    same(shop.status("p.xushi", 9)["A"]["value"], "9860")
    shop.run("new", "r.xushi", "--report", "-", "--year", "2016", given=REPORT)
    same(len(table_rows(shop.run("extract", "-", given=REPORT)[0])), 2)
    shop.run_bytes("export", "p.xushi", "-o", "p.xlsx")
    shop.run("new", "q.xushi", "--table", "-", "--year", "2016", given=shop.read("p.xlsx"))
    _, err = shop.run("record", "p.xushi", "-", given="key,month,value\nZ,9,1\n", status=REFUSED)
    has(err, "标准输入: 第2行")
    _, err = shop.run("record", "p.xushi", "-", status=REFUSED)
    has(err, "标准输入")


def test_standard_output(shop):
    plan = recorded(shop)
    temporary = shop.path("tmp")
    temporary.mkdir()
    for end in ("csv", "tsv", "xlsx"):
        for values in ([], ["--values"]):
            shop.run("export", plan, *values, "-o", f"out.{end}")
            out, _ = shop.run_bytes("export", plan, *values, "-o", "-", "--format", end,
                                    TMPDIR=str(temporary))
            same(out, shop.read(f"out.{end}"), f"{end} {values}")
    same(shop.run_bytes("export", plan, "-o", "-")[0], shop.run_bytes(
        "export", plan, "-o", "-", "--format", "csv")[0], "csv without a format")
    shop.run("print", plan, "--month", "9", "--date", "none", "-o", "out.pdf", status=(0, 3))
    out, _ = shop.run_bytes("print", plan, "--month", "9", "--date", "none", "-o", "-",
                            status=(0, 3), TMPDIR=str(temporary))
    same(out, shop.read("out.pdf"), "the PDF")
    same(list(temporary.iterdir()), [], "what is left in TMPDIR")
    _, err = shop.run("export", plan, "-o", "-", TMPDIR="/nowhere/at/all", status=REFUSED)
    has(err, "TMPDIR")


def test_dry_run(shop):
    plan = recorded(shop)
    shop.write("v.csv", "key,month,value,added,removed,note\nA,9,9860,,,\nB,9,3,,,有项目\nC,9,,7,2,\n")
    before = shop.state()
    out, err = shop.run("record", plan, "v.csv", "--dry-run", "--format", "tsv")
    same([list(row.values()) for row in table_rows(out)],
         [["B", "规上企业", "9", "value", "2", "3"], ["B", "规上企业", "9", "note", "缺项目", "有项目"],
          ["C", "净增企业", "9", "value", "", "5"], ["C", "净增企业", "9", "added", "", "7"],
          ["C", "净增企业", "9", "removed", "", "2"]])
    has(err, "将改动5个值（表中共3条数据）")
    rows = json.loads(shop.run("record", plan, "v.csv", "--dry-run", "--format", "json")[0])
    same((rows[0]["month"], rows[0]["old"], rows[0]["new"]), (9, "2", "3"))
    out, _ = shop.run("record", plan, "v.csv", "--dry-run")
    has(out, "B 规上企业，9月，累计值：2 → 3")
    has(out, "C 净增企业，9月，新增：（无） → 7")
    same(shop.state(), before, "the files")
    # What was foretold is what the log tells then.
    lines = len(table_rows(shop.run("log", plan)[0]))
    _, err = shop.run("record", plan, "v.csv")
    has(err, "已改动5个值（表中共3条数据）")
    after = table_rows(shop.run("log", plan)[0])
    same(len(after) - lines, 5, "lines of the log")
    same({(row["key"], row["what"], row["old"], row["new"]) for row in after[:5]},
         {("B", "reading.value[9]", "2", "3"), ("B", "reading.note[9]", "缺项目", "有项目"),
          ("C", "reading.value[9]", "", "5"), ("C", "reading.added[9]", "", "7"),
          ("C", "reading.removed[9]", "", "2")})


def test_dry_run_refuses_what_record_refuses(shop):
    plan = recorded(shop)
    shop.write("v.csv", "key,month,value\nA,9,1\nC,9,5\nZ,9,1\n")
    told = [shop.refuse("record", plan, "v.csv", *dry, says=["第4行"]) for dry in ([], ["--dry-run"])]
    same(told[0], told[1], "what is told")
    out, err = shop.run("record", plan, "v.csv", "--dry-run", "--good-rows", status=WARNINGS)
    has(out, "A 新增就业，9月，累计值：9860 → 1")
    has(err, "第4行")


def test_nothing_changes(shop):
    plan = recorded(shop)
    shop.run("export", plan, "-o", "v.csv", "--values")
    before = shop.state()
    _, err = shop.run("record", plan, "v.csv")
    has(err, "没有改动：表中的2条数据与计划中的相同")
    same(shop.state(), before, "the files")


def test_filters(shop):
    plan = recorded(shop)
    status = ["status", plan, "--month", "9", "--format", "tsv"]
    for arguments, wanted in ((["--area", "创新驱动"], ["B", "C"]), (["--department", "人社局"], ["A"]),
                              (["--area", "民生实事,创新驱动"], ["A", "B", "C"]),
                              (["--area", "民生实事", "--area", "创新驱动"], ["A", "B", "C"]),
                              (["--department", "人社局，市场局"], ["A", "C"]),
                              (["--light", "behind,unreported"], ["B", "C"]),
                              (["--light", "滞后", "--light", "正常"], ["A", "B"]),
                              (["--area", "创新驱动", "--light", "unreported"], ["C"]),
                              (["--area", "民生实事", "--light", "unreported"], [])):
        same(keys(shop, *status, *arguments), wanted, arguments)
        rows = json.loads(shop.run(*status[:-1], "json", *arguments)[0])
        same([row["key"] for row in rows], wanted, arguments)
    out, _ = shop.run("status", plan, "--month", "9", "--light", "behind")
    has(out, "共1项")
    same("新增就业" in out or "民生实事" in out, False, "what is left out")
    same(set(keys(shop, "log", plan, "--department", "经信局")), {"B"})
    same(set(keys(shop, "log", plan, "--light", "unreported")), {"C"})
    same(set(keys(shop, "log", plan, "--area", "民生实事,创新驱动")), {"A", "B", "C"})
    shop.refuse(*status, "--department", "人社", status=USAGE,
                says=["人社局", "经信局", "市场局", "是不是“人社局”"])
    for arguments in (["--area", "民生实事,创新驱动", "--light", "slow,behind"],
                      ["--area", "民生实事", "--area", "创新驱动", "--light", "slow", "--light", "behind"]):
        shop.run("print", plan, "--month", "9", "--date", "none", "-o", "out.svg", *arguments,
                 status=(0, 3))
        shop.write("-".join(arguments).replace("--", "")[:9] + str(len(arguments)),
                   shop.read("out-1.svg"))
    same(len({shop.read(name) for name in shop.names() if name.endswith(("4", "8"))}), 1,
         "a list and the same repeated")


def test_a_name_with_a_comma(shop):
    plan = shop.plan("key,area,name,low\nA,\"住房,交通\",a,1\nB,住房,b,1\n")
    same(keys(shop, "status", plan, "--month", "9", "--format", "tsv", "--area", "住房,交通"), ["A"])


def test_same_in_every_language(shop):
    plan = recorded(shop)
    shop.run("freeze", plan, "--month", "9", "--name", "N")
    shop.write("v.csv", "key,month,value\nB,9,3\nA,10,9000\n")
    for command in (["status", plan, "--month", "9"], ["check", plan],
                    ["compare", plan, "--since", "N"], ["record", plan, "v.csv", "--dry-run"]):
        for form in ("tsv", "json"):
            told = {shop.run(*command, "--format", form, status=(0, 3), **language)[0]
                    for language in ({}, {"LANGUAGE": "en"}, {"LC_ALL": "C", "LANGUAGE": ""},
                                     {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": ""})}
            same(len(told), 1, f"{command} {form}")
    # Messages beside it are in the user's own.
    _, err = shop.run("check", plan, "--format", "tsv", status=WARNINGS, LC_ALL="C", LANGUAGE="")
    has(err, "The file is sound")


def test_findings(shop):
    plan = recorded(shop)
    rows = json.loads(shop.run("check", plan, "--format", "json", status=WARNINGS)[0])
    same({(row["about"], row["kind"], row["key"], row["month"]) for row in rows},
         {("plan", "no-office", "", None), ("plan", "no-reason", "B", 9),
          ("plan", "unreported", "C", 9)})
    out, err = shop.run("check", plan, status=WARNINGS)
    has(out, "C 净增企业：9月应报未报")
    same("净增企业" in err, False, "findings beside their output")


@contextlib.contextmanager
def held(shop, plan):
    """The plan is open elsewhere: by this process, and as a window has it."""
    path = shop.path(f".~{plan}.lock")
    with path.open("w", encoding="utf-8") as lock:
        lock.write("李四@office-2 77 2026-11-28 08:30:00\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield path
        path.unlink(missing_ok=True)


def test_waits_for_a_plan_in_use(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", VALUES)
    with held(shop, plan):
        begin = time.monotonic()
        err = shop.refuse("record", plan, "v.csv", "--wait", "0", says=["李四@office-2", "08:30:00"])
        same("等待" in err, False, "it does not wait")
        same(time.monotonic() - begin < 3, True, "at once")
        # It can be read, and what would change be told.
        shop.run("status", plan, "--month", "9")
        shop.run("record", plan, "v.csv", "--dry-run")
    found = {}

    def record():
        try:
            found["told"] = shop.run("record", plan, "v.csv", "--wait", "60", status=DONE)[1]
        except AssertionError as error:
            found["told"] = str(error)

    with held(shop, plan):
        worker = threading.Thread(target=record)
        worker.start()
        time.sleep(0.4)
    worker.join()
    has(found["told"], "最多等待60秒")
    has(found["told"], "已改动")
    same(shop.status(plan, 9)["A"]["value"], "9860")


def test_leftover_pages(shop):
    plan = recorded(shop)
    print_pages = ["print", plan, "--month", "9", "--parts", "overview", "-o", "p.svg"]
    _, err = shop.run(*print_pages, status=(0, 3))
    same("p-" in err, False, err)
    for name in ("p-5.svg", "p-02.svg", "p-x.svg", "q-2.svg", "p-2.png", "p-.svg"):
        shop.write(name, "an earlier one")
    before = shop.state()
    _, err = shop.run(*print_pages, status=WARNINGS)
    has(err, "p-02.svg, p-5.svg")
    for name in ("p-x.svg", "q-2.svg", "p-2.png", "p-.svg", "p-1.svg"):
        same(name in err, False, f"{name} in {err}")
    same(shop.state(), before, "the files")


if __name__ == "__main__":
    main(sys.modules[__name__])
