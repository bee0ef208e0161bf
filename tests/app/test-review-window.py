#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a report as a clerk does, by keyboard alone: opens it, decides, stores the plan, and checks
the resulting file; then reads it once more into the open plan, and at last a later one.

    test-review-window.py DRIVER_FOLDER BUILD REPORT
"""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from gi.repository import GLib

sys.path.insert(0, sys.argv[1])
from driver import Program, role_of, wait_for  # noqa: E402  (the folder is an argument)

FOUND = "找到 {} · 采用 {} · 待定 {} · 不用 {}"

# Half a year later: the same targets in other words, a goal of several years.
LATER = """示例县2026年政府工作报告（调整）

2026年下半年工作建议

全年主要预期目标：GDP增长5.5%以上；城镇登记失业率控制在3%以内。到2030年，培育上市企业20家。
（二）坚持惠民优先，办好民生实事
城镇新增就业0.9万人。
"""


def report_checks(name, condition):
    if not condition:
        raise AssertionError(name)
    print(f"ok: {name}", flush=True)


def new_window(program, before, what):
    """The number of the newly opened window, which gets the keyboard focus."""
    number = wait_for(what, lambda: set(program.windows()) - before).pop()
    program.server.focus(number)
    return number


def send(program, *keys):
    """Presses keys in the window that has the focus now."""
    for key in keys:
        program.server.press(key)


def counts_label(program):
    """The label at the foot of the review."""
    def search(node):
        if role_of(node) == "label" and node.name.startswith("找到 "):
            return node.name
        for child in node:
            found = search(child) if child is not None else None
            if found:
                return found
        return None
    try:
        for window in reversed(program.accessible_windows()):
            found = search(window)
            if found:
                return found
    except GLib.Error:
        # A dialog was closed while it was searched.
        return None
    return None


def wait_counts(program, *numbers):
    wait_foot(program, FOUND.format(*numbers))


def wait_foot(program, wanted):
    try:
        wait_for(wanted, lambda: (counts_label(program) or "").startswith(wanted))
    except Exception:
        print(f"the foot says {counts_label(program)}", flush=True)
        raise
    print(f"ok: {wanted}", flush=True)


def rows(path, question):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        return database.execute(question).fetchall()


def open_report(program, action, report):
    before = set(program.windows())
    program.activate(action)
    dialog = new_window(program, before, "the file dialog")
    program.choose_file(report, dialog)
    new_window(program, before, "the review")
    wait_for("its counts", lambda: counts_label(program))


def decide(program):
    """18 found; the first is taken back and accepted, the second rejected, by keyboard."""
    wait_counts(program, 18, 18, 0, 0)
    send(program, "ctrl+End", "ctrl+Home")
    send(program, "space")
    wait_counts(program, 18, 17, 1, 0)
    send(program, "space")
    wait_counts(program, 18, 18, 0, 0)
    send(program, "Down", "Delete")
    wait_counts(program, 18, 17, 0, 1)
    send(program, "ctrl+z")
    wait_counts(program, 18, 18, 0, 0)
    send(program, "ctrl+shift+z")
    wait_counts(program, 18, 17, 0, 1)


def add_by_hand(program):
    """Two characters selected in the text become the clerk's own proposal."""
    send(program, "ctrl+End", "ctrl+Home", "F6", "shift+Right", "shift+Right", "Insert")
    wait_counts(program, 19, 18, 1, 0)
    send(program, "ctrl+z")
    wait_counts(program, 18, 18, 0, 0)


def store(program, path):
    before = set(program.windows())
    send(program, "ctrl+s")
    dialog = new_window(program, before, "the dialog for the place")
    program.choose_file(path, dialog)
    wait_for("the plan's file", path.exists)


def check_plan(path):
    names = [name for (name,) in rows(path, "SELECT name FROM indicator")]
    report_checks("17 indicators were stored", len(names) == 17)
    report_checks("the rejected one was not", "一般公共预算收入" not in names)
    quotes = rows(path, "SELECT quote FROM indicator WHERE name LIKE '%城镇就业%'")
    report_checks("the clause stands with its indicator", quotes == [("新增城镇就业8000人",)])


def read_later(program, path, folder):
    """The share of a year of a goal, what is sure, what the report does not mention; then what changed."""
    report = Path(folder) / "调整.txt"
    report.write_text(LATER, encoding="utf-8")
    open_report(program, "win.read-report", report)
    wait_foot(program, "找到 4 · 采用 2 · 待定 1（含多年目标1） · 不用 0 · 已有 1")
    program.find("label", "计划里有15项指标这份报告没有提到，仍保留在计划里。")
    send(program, "ctrl+9")
    program.find("label", "采用2项；未采用：多年目标1项、计划已有1项")
    send(program, "ctrl+Home", "ctrl+e")
    wait_foot(program, "找到 4 · 采用 2 · 待定 1（含多年目标1） · 不用 0 · 已有 1")
    send(program, "ctrl+End", "ctrl+e")
    wait_counts(program, 4, 3, 0, 0)
    send(program, "ctrl+z")
    wait_foot(program, "找到 4 · 采用 2 · 待定 1（含多年目标1）")
    send(program, "ctrl+shift+z")
    wait_counts(program, 4, 3, 0, 0)
    send(program, "ctrl+s")
    wait_for("the nineteenth indicator",
             lambda: len(rows(path, "SELECT name FROM indicator")) == 19)
    targets = rows(path, "SELECT low, reason FROM target JOIN indicator ON indicator.id = target.indicator "
                         "WHERE name = '地区生产总值' ORDER BY version")
    report_checks("GDP is the plan's own, with the clause as reason",
                  targets == [(6.0, None), (5.5, "GDP增长5.5%以上")])
    report_checks("the goal's share of a year is the target",
                  rows(path, "SELECT low FROM target JOIN indicator ON indicator.id = target.indicator "
                             "WHERE name = '培育上市企业'") == [(4.0,)])


def main():
    build, report = Path(sys.argv[2]), Path(sys.argv[3]).resolve()
    with tempfile.TemporaryDirectory(prefix="xushi-review-") as folder:
        path = Path(folder) / "plan.xushi"
        with Program(build / "src" / "xushi") as program:
            open_report(program, "app.new-from-report", report)
            add_by_hand(program)
            decide(program)
            store(program, path)
            check_plan(path)
            wait_for("the review to be gone", lambda: len(program.accessible_windows()) == 1)
            open_report(program, "win.read-report", report)
            wait_counts(program, 18, 1, 0, 0)
            send(program, "ctrl+s")
            wait_for("the eighteenth indicator",
                     lambda: len(rows(path, "SELECT name FROM indicator")) == 18)
            print("ok: what was there is known, the one left out is added", flush=True)
            wait_for("the review to be gone", lambda: len(program.accessible_windows()) == 1)
            read_later(program, path, folder)


if __name__ == "__main__":
    # The other tests turn accessibility off; this one needs it.
    os.environ.pop("GTK_A11Y", None)
    main()
