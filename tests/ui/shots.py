#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page and dialog, in every style, of the sample with demo values.

    shots.py BUILD DIR [NAME…]

BUILD is the build folder, NAMEs choose some of the pictures. `./dev shots DIR` calls this
under Xvfb. A new page or dialog gets a line in SHOTS and nothing else: its name, and the
steps that lead to it from the window just opened. A step is ("act", "win.NAME"),
("click", "push button", "打开"), ("key", "F4", …), ("type", "text"),
("point", x, y), ("see", "label", "1 / 1"), which waits for it, ("miss", …) until it is gone, or
("open", "FILE", "KEY"), which names a file beside the plan in the dialog that a key or an
action opens.
"""

import contextlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import Program
from office import write, write_tasks

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
import slip_book  # noqa: E402  (lies among the tests of the commands)

# The styles in which every picture is taken, and additional ones for the main pages.
STYLES = ("light", "dark", "large")
MAIN_STYLES = (*STYLES, "contrast")

# The window's size, and additional ones for the main pages.
SIZE = (1360, 860)
OTHER_SIZES = ((680, 760), (1024, 700), (1920, 1080))

# The steps that find the indicator shown in the pictures of an area.
FOUND = (("act", "win.find"), ("type", "新增停车位"), ("see", "label", "1 / 1"))

# Opens the list of page settings that the plan keeps, in the window of the pages.
OPEN_SETS = ("point", 110, 90)


def keep_set(name):
    """The steps that keep the present settings."""
    return (OPEN_SETS, ("key", "alt+k"), ("see", "push button", "保存(K)"), ("type", name),
            ("click", "push button", "保存(K)"), ("miss", "push button", "保存(K)"))


# The mark of a slip's row: which indicator it is about.
KEY = re.compile(r":I\d*:")

# Chooses the folder beside the plan in the chooser that is open.
CHOOSE_RETURNED = (("see", "push button", "打开(O)"), ("type", "{folder}/returned"), ("key", "Return"))

# What a department sends: a row is of no indicator, and a text stands for a figure.
VALUES = (("2016年9月重点工作完成情况",), ("序号", "项目名称", "1-9月累计完成", "牵头单位", "存在问题"),
          ("1", "新增停车位", "1234", "城管局", "部分地块未交付"), ("2", "新增就业岗位数", "1.1", "人社局"),
          ("3", "城镇登记失业率", "2.4", "人社局"), ("4", "改造老旧小区", "较好", "住建局"))


# A report of the plan's own year, which says some of its targets in other words, and some of later years.
REPORT = """德清县2016年政府工作报告（调整）

2016年下半年工作建议

全年主要预期目标：GDP增长7.5%以上；一般公共预算收入增长5%左右；城镇登记失业率控制在3%以内。到2020年，培育上市企业20家，\
常住人口城镇化率达到70%，研发经费支出年均增长8%。

（一）坚持创新驱动，加快产业升级
全年新认定高新技术企业12家、科技型中小企业160家，R&D经费支出占GDP比重达到2.9%。规上工业增加值增长7.5%以上，其中高技术制造业增长10%左右。\
重点项目投资全年完成120亿元，其中一季度完成20亿元，上半年完成60亿元。

（二）坚持惠民优先，办好民生实事
新增城镇就业8000人。改造老旧小区、供水管网、农村公路分别18个、42公里、60公里，10月底前启动县人民医院迁建，确保第一小学秋季投用。\
县住建局要在9月底前完成棚户区改造300户。力争粮食总产量9.8万吨以上。
"""


def lay_out_report(plan):
    plan.with_name("调整报告.txt").write_text(REPORT, encoding="utf-8")


# The report read into the plan that is open, and for a new one.
READ = (("open", "调整报告.txt", "win.read-report"), ("see", "table", "读出的项目"))
NEW_FROM_REPORT = (("open", "调整报告.txt", "app.new-from-report"), ("see", "table", "读出的项目"))


def lay_out_tasks(plan):
    """Puts the tables of an office beside the plan."""
    write_tasks(plan.with_name("任务分解表.xlsx"))
    write(plan.with_name("9月报送.xlsx"), ("9月", VALUES, ("A1:E1",), False))


# The steps that show how that table is read, for a new plan.
MATCHING = (("act", "app.new-plan"), ("open", "任务分解表.xlsx", "alt+t"),
            ("see", "push button", "采用7项(T)"))

# (name, whether the sample is open, steps)
MAIN_SHOTS = (
    ("overview", True, ()),
    ("area", True, (("key", "alt+8"),)),
    ("month", True, (("key", "alt+0"),)),
    ("details", True, (("key", "alt+8", "F4"), *FOUND, ("key", "Escape"))),
)


def answer(plan):
    """Writes the slips of the sample's October into the folder "slips" beside the plan, and what
    some departments send back into "returned": new figures, an odd one, words, another file."""
    command = (Path(sys.argv[1]).resolve() / "src" / "xushi-cli", "slips", plan, "--month", "10", "-o",
               plan.with_name("slips"), "--due", "2016-11-05")
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    returned = plan.with_name("returned")
    returned.mkdir()
    slips = sorted(plan.with_name("slips").glob("*.xlsx"))
    for number, path in enumerate(slips[:9]):
        book = slip_book.Book(path)
        fill_in(book, number)
        book.write(returned / path.name)
    (returned / "说明.txt").write_text("本月无变化。\n", encoding="utf-8")
    shutil.copy(plan, returned / "别的文件.docx")


def fill_in(book, number):
    """Fills in the cells of a slip as a department would; every third one has an odd figure."""
    column = book.column("value")
    for place, row in enumerate(row for row in book.rows if row and KEY.search(str(row[0]))):
        row += [None] * (column + 1 - len(row))
        row[column] = 9999 if number % 3 == 1 and place == 0 else place * 10 + 12
        if number == 2 and place == 1:
            row[column] = "待定"


def forget_meetings(plan):
    """A plan of which nothing was ever frozen; the sample has had a meeting."""
    with contextlib.closing(sqlite3.connect(plan)) as database, database:
        database.execute("DELETE FROM snapshot_row")
        database.execute("DELETE FROM snapshot")


# A meeting is frozen in August, then a figure that it has seen is corrected.
MEETING = (("act", "win.previous-month"), ("act", "win.freeze"), ("key", "Return"),
           ("see", "label", "已定稿“8月份例会”（按Ctrl+Z撤销）"), ("key", "alt+8"),
           ("type", "600"), ("key", "Return"), ("act", "win.next-month"))
SHOTS = (
    ("start", False, ()),
    ("month-october", True, (("act", "win.next-month"), ("key", "alt+0"))),
    ("month-doubt", True, (("act", "win.next-month"), ("key", "alt+0"), ("key", "ctrl+f"),
                           ("type", "xzjy"), ("key", "Return"), ("type", "12345678"),
                           ("key", "Return"))),
    ("month-areas", True, (("act", "win.next-month"), ("key", "alt+0"),
                           ("click", "toggle button", "按领域"))),
    ("phone", True, (("act", "win.next-month"), ("act", "win.phone-list"))),
    *((f"area-{tab}", True, (("key", f"alt+{tab}"),)) for tab in range(2, 8)),
    ("find", True, FOUND),
    ("filter", True, (("key", "alt+3", "ctrl+shift+l"), ("type", "jz"))),
    ("filtered", True, (("key", "alt+3", "ctrl+shift+l"), ("type", "jz"), ("key", "Escape"),
                        ("see", "label", "显示2项，共25项"), ("point", 1080, 220))),
    ("column-menu", True, (("key", "alt+3", "alt+shift+F10"),)),
    ("refused", True, (*FOUND, ("key", "Escape"),
                       ("type", "64x"), ("key", "Return"))),
    ("refused-close", True, (*FOUND, ("key", "Escape"),
                             ("type", "64x"), ("key", "Return", "ctrl+w"),
                             ("see", "push button", "仍然关闭(A)"))),
    ("menu", True, (("key", "F10"),)),
    ("row-menu", True, (("key", "alt+8", "shift+F10"),)),
    ("paste", True, (("key", "alt+8", "shift+Right", "ctrl+c",
                      "Left", "ctrl+v"),)),
    ("month-menu", True, (("point", SIZE[0] // 2, 33),)),
    ("new-plan", True, (("act", "app.new-plan"),)),
    ("matching", lay_out_tasks, MATCHING),
    ("matching-values", lay_out_tasks, (("open", "9月报送.xlsx", "win.import-values"),
                                        ("see", "table", "各行读成"))),
    ("matching-menu", lay_out_tasks, (*MATCHING, ("key", "Return"))),
    ("review", lay_out_report, NEW_FROM_REPORT),
    ("review-goals", lay_out_report, (*NEW_FROM_REPORT, ("key", "ctrl+End"))),
    ("review-form", lay_out_report, (*NEW_FROM_REPORT, ("key", "ctrl+End", "F4"))),
    ("review-second", lay_out_report, (*READ, ("key", "F8"))),
    ("review-unmentioned", lay_out_report, (*READ, ("key", "ctrl+l"))),
    ("backups", True, (("key", "alt+8"),
                       ("type", "640"), ("key", "Return"), ("act", "win.backups"))),
    ("no-backups", True, (("act", "win.backups"),)),
    ("properties", True, (("act", "win.properties"),)),
    ("rules", True, (("act", "win.rules"),)),
    ("history", True, (("key", "alt+8"),
                       ("type", "640"), ("key", "Return"), ("type", "52"), ("key", "Return"),
                       ("key", "ctrl+z"), ("act", "win.history"))),
    ("print", True, (("act", "win.print"),)),
    ("print-zoom", True, (("act", "win.print"), ("key", "ctrl+plus", "ctrl+plus", "F9"),
                          ("see", "label", "1 / 16"))),
    ("print-sets", True, (("act", "win.print"), ("see", "label", "1 / 16"),
                          *keep_set("领导小组会"), *keep_set("常务会"), OPEN_SETS)),
    ("freeze", True, (*MEETING, ("act", "win.freeze"))),
    ("freeze-refused", True, (("act", "win.freeze"), ("key", "Return"), ("act", "win.freeze"),
                              ("key", "ctrl+a"), ("type", "9月份例会"), ("key", "Return"))),
    ("meetings", True, (*MEETING, ("act", "win.meetings"))),
    ("print-frozen", True, (("act", "win.meetings"), ("click", "push button", "重印(P)…"))),
    ("no-meetings", forget_meetings, (("act", "win.meetings"),)),
    ("send-slips", True, (("act", "win.send-slips"),)),
    ("collect-begin", True, (("act", "win.collect"),)),
    ("collect", answer, (("act", "win.collect"), ("click", "push button", "选文件夹(O)…"),
                         *CHOOSE_RETURNED, ("see", "push button", "改收10月"),
                         ("click", "push button", "改收10月"),
                         ("see", "push button", "录入3项(E)"))),
    ("delete-area", True, (("key", "alt+8"), ("act", "win.delete-area"))),
    ("shortcuts", True, (("act", "win.show-help-overlay"),)),
    ("about", True, (("act", "app.about"),)),
)


def damage(plan):
    """Flips a bit in a text: only the page's sum tells."""
    data = bytearray(plan.read_bytes())
    data[data.rindex(b"2016-")] ^= 1
    plan.write_bytes(bytes(data))


# A plan that somebody else has open, a damaged one, and a file that is not a plan.
SPECIAL_SHOTS = (
    ("read-only", lambda plan: plan.with_name(f".~{plan.name}.lock").mkdir(),
     (("key", "alt+8"),)),
    ("damaged", damage, (("see", "push button", "另存可读内容…"), ("key", "alt+8"))),
    ("error", lambda plan: plan.write_text("这不是计划文件。" * 100, encoding="utf-8"),
     (("see", "push button", "关闭(C)"),)),
)


def perform(program, step, folder):
    kind, *arguments = step
    arguments = [one.format(folder=folder) if isinstance(one, str) else one for one in arguments]
    if kind == "open":
        arguments[0] = Path(folder) / arguments[0]
    does = {"act": program.activate, "click": program.click, "key": program.press,
            "open": program.open_file, "see": program.find, "miss": program.miss, "point": program.point, "type": program.type}
    does[kind](*arguments)


def take(build, sample, file, shot, style, size):
    """Takes one picture, of a separate program with a plan of its own."""
    _, opens, steps = shot
    with tempfile.TemporaryDirectory(prefix="xushi-shot-") as scratch:
        arguments = []
        if opens:
            plan = Path(shutil.copy(sample, scratch))
            arguments.append(plan)
            if callable(opens):
                opens(plan)
        settings = {"window-width": size[0], "window-height": size[1]}
        with Program(build / "src" / "xushi", *arguments, style=style,
                     settings=settings) as program:
            for step in steps:
                perform(program, step, scratch)
            program.place_dialogs(size)
            program.settled_picture(file)


def list_pictures():
    """Yields the name of each picture with what is needed to take it."""
    for shot in MAIN_SHOTS:
        for style in MAIN_STYLES:
            yield f"{shot[0]}-{style}", shot, style, SIZE
        for size in OTHER_SIZES:
            yield f"{shot[0]}-{size[0]}x{size[1]}", shot, "light", size
    for shot in (*SHOTS, *SPECIAL_SHOTS):
        for style in STYLES:
            yield f"{shot[0]}-{style}", shot, style, SIZE


def make_sample(build, folder):
    sample = Path(folder) / "德清县2016.xushi"
    subprocess.run([build / "src" / "xushi-cli", "new", sample, "--sample", "--demo-values"],
                   check=True)
    return sample


def main():
    build, folder, *names = sys.argv[1:]
    build, folder = Path(build).resolve(), Path(folder)
    failed = False
    with tempfile.TemporaryDirectory(prefix="xushi-sample-") as scratch:
        sample = make_sample(build, scratch)
        for name, shot, style, size in list_pictures():
            if names and name not in names and shot[0] not in names:
                continue
            try:
                take(build, sample, folder / f"{name}.png", shot, style, size)
                print(f"{name}.png", flush=True)
            except Exception as error:  # one page that fails must not hide the others
                print(f"{name}: {error}", file=sys.stderr, flush=True)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
