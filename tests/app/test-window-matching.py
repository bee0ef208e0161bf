#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's table, with a title and merged heads, becomes a plan by keyboard alone: one column is
corrected, and the next time that is remembered; then figures are entered from such a table."""

import sys

from window import main, wait_for
from office import write, write_tasks  # beside the driver, where window looks, too

SHEET = "表格原样"
RESULTS = "各行读成"


def open_table(window, path):
    """From the form of a new plan to the window that shows how the table is read."""
    window.activate("app.new-plan")
    window.find("push button", "取消(C)")
    window.type("德清县")
    window.open_file(path, "alt+t")
    return window.table(SHEET)


def choose(window, *keys):
    """Opens the list of what the cursor's column can be, and chooses by keys."""
    before = set(window.windows())
    window.press("Return")
    wait_for("the list", lambda: set(window.windows()) - before)
    # To the window below: the list has no keyboard of its own.
    for key in keys:
        window.server.press(key)
    wait_for("the list to go", lambda: set(window.windows()) == before)


def to_column(window, table, start):
    """Moves right to the column whose cells begin like this."""
    window.press("Home")
    for _ in range(12):
        before = window.cursor(table)
        if start in before:
            return
        window.press("Right")
        wait_for("the next cell", lambda: window.cursor(table) != before)
    raise AssertionError(f"no column {start} right of {before}")


def correct_columns(window, table):
    """The cursor begins in the first column in doubt: 情况简述 becomes the note."""
    window.at(table, "第5行，H 不取·不认识")
    assert window.find_label("情况简述"), "the unknown column is not named"
    choose(window, *["Down"] * 12, "Return")
    to_column(window, table, "H 备注·已选")


def check_results(window, table):
    """What is chosen among the results is shown in the sheet."""
    results = window.table(RESULTS)
    window.press("F6")
    wait_for("the results", lambda: "小计" in str(window.cells(results)))
    window.press("Down")
    window.at(table, "第6行，")


def save_plan(window, path):
    window.press("alt+t")
    window.find("label", "任务分解表.xlsx：7项指标")
    # The page may still be on its way when its title is there: a key pressed then is lost.
    window.find("push button", "新建(R)…")
    window.answer_file(path, lambda: window.press("alt+r"))
    wait_for("the plan's file", path.exists)


def check_plan(bench, plan):
    where = "FROM indicator WHERE name = '新增停车位'"
    assert bench.query("SELECT count (*) FROM indicator", plan=plan) == 7
    assert bench.query(f"SELECT unit {where}", plan=plan) == "个"
    assert "已有640个" in bench.query(f"SELECT note {where}", plan=plan)


def check_memory(window, office):
    """The same table again: what was chosen is there, and can be given up."""
    table = open_table(window, office)
    window.find("label", "按上次的对应关系")
    to_column(window, table, "H 备注·已选")
    window.press("alt+b")
    window.miss("label", "按上次的对应关系")
    to_column(window, table, "H 不取·不认识")
    window.press("Escape")
    window.miss("table", SHEET)
    window.press("Escape")
    wait_for("the plan's window alone", lambda: len(window.accessible_windows()) == 1)


def enter_values(bench, window, plan):
    """Figures from a table: one row is of no indicator, the other is entered."""
    office = bench.folder / "9月.xlsx"
    write(office, ("报送", (("德清县2016年9月完成情况",), ("项目", "9月累计完成"),
                           ("新增停车位", "1234"), ("没有这一项", "1")), ("A1:B1",), False))
    window.open_file(office, "win.import-values")
    window.find("push button", "录入其余1条(E)")
    results = window.table(RESULTS)
    wait_for("the wrong row", lambda: "没有这一项" in str(window.cells(results)))
    window.press("ctrl+Return")
    wait_for("the figure",
             lambda: bench.query("SELECT value FROM reading WHERE month = 9", plan=plan) == 1234)


def test_office(bench):
    office, plan = bench.folder / "任务分解表.xlsx", bench.folder / "新计划.xushi"
    write_tasks(office)
    with bench.start() as window:
        table = open_table(window, office)
        correct_columns(window, table)
        check_results(window, table)
        save_plan(window, plan)
        wait_for("the new plan", lambda: "新计划" in window.title() or "德清县" in window.title())
        check_plan(bench, plan)
        check_memory(window, office)
        enter_values(bench, window, plan)


if __name__ == "__main__":
    sys.exit(main([test_office]))
