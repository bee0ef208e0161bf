# SPDX-License-Identifier: GPL-3.0-or-later
"""Pasting a block, which is one step and shown before where not all of it fits, and entering figures for another month. Writes TAP;
the argument is the build folder."""

import sys

from window import main, open_area, wait_for

ROWS = ("提升改造和大中修农村公路", "投入公共自行车", "新增、更新公交车", "新建港湾式停靠站")
PARKING = "新增停车位"


def test_paste_is_one_step(bench):
    with bench.open() as window:
        table = open_area(window)
        before = [bench.value(name) for name in ROWS]
        window.go_to(table, ROWS[0], "本期累计")
        window.press("shift+Down", "ctrl+c", "Down", "ctrl+v")
        window.at(table, ROWS[2])
        wait_for("the block", lambda: bench.value(ROWS[3]) == before[1])
        assert [bench.value(name) for name in ROWS[2:]] == before[:2]
        window.press("ctrl+z")
        wait_for("the block to go", lambda: bench.value(ROWS[3]) == before[3])
        assert [bench.value(name) for name in ROWS] == before


def test_partial_paste_asks(bench):
    """What does not fit is listed before anything is entered; Esc enters nothing, Enter the rest."""
    with bench.open() as window:
        table = open_area(window)
        values = [bench.value(name) for name in ROWS]
        changes = bench.changes()
        # The figures with their units land on target and value: a unit is not a number.
        window.go_to(table, ROWS[0], "本期累计")
        window.press("shift+Right", "shift+Down", "ctrl+c", "Up", "Left", "Left")
        window.at(table, f"{ROWS[0]}, 年度目标")
        window.press("ctrl+v")
        wait_for("what fits", lambda: window.find_label("可录入1格 · 不接受2格"))
        window.press("Escape")
        window.at(table, f"{ROWS[0]}, 年度目标")
        assert bench.changes() == changes
        window.press("ctrl+v")
        wait_for("what fits", lambda: window.find_label("可录入1格 · 不接受2格"))
        window.press("Return")
        wait_for("the rest", lambda: bench.changes() > changes)
        assert [bench.value(name) for name in ROWS] == values
        window.at(table, f"{ROWS[0]}, 年度目标: ≥ {values[0]:g}")
        window.press("ctrl+z")
        window.cell(table, f"{ROWS[0]}, 年度目标: ≥ 50")


def test_month(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, PARKING, "本期累计: 640")
        august = bench.value(PARKING, 8)
        window.press("ctrl+bracketleft")
        window.cell(table, f"{PARKING}, 本期累计: {august:g}")
        window.find("label", "2016年8月（累计）")
        window.type("777")
        window.press("Return")
        wait_for("the figure of August", lambda: bench.value(PARKING, 8) == 777)
        assert bench.value(PARKING, 9) == 640
        window.press("ctrl+bracketright")
        window.cell(table, f"{PARKING}, 本期累计: 640")


TESTS = [test_paste_is_one_step, test_partial_paste_asks, test_month]

if __name__ == "__main__":
    sys.exit(main(TESTS))
