# SPDX-License-Identifier: GPL-3.0-or-later
"""Entering figures: what is typed is in the file before the next cell is reached, what is refused
is not, and each step can be undone. Writes TAP; the argument is the build folder."""

import sys

from window import main, open_area, wait_for

PARKING = "新增停车位"
# Where Enter goes from there: between the two are only tasks, which take no figure.
NEXT = "购买居家养老服务的困难失能老人, 本期累计"


def test_typed_figure_is_saved_before_the_next_cell(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, PARKING, "本期累计: 640")
        window.cell(table, f"{PARKING}, 灯: 滞后")
        window.type("1600")
        window.press("Return")
        # So much in one month is doubted: the figure is saved, and the second Enter confirms it.
        window.at(table, "比8月增加1080个，平时每月最多增加166.7个左右")
        assert bench.value(PARKING) == 1600, bench.value(PARKING)
        window.press("Return")
        window.at(table, NEXT)
        assert bench.value(PARKING) == 1600, bench.value(PARKING)
        window.cell(table, f"{PARKING}, 完成率: 80.0%")
        window.cell(table, f"{PARKING}, 序时差: +5.0")
        window.cell(table, f"{PARKING}, 灯: 正常")


def test_refused_text_stays_and_is_not_written(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, PARKING, "本期累计: 640")
        changes = bench.changes()
        window.type("64x")
        window.press("Return")
        said = window.cell(table, f"{PARKING}, 本期累计: 640，")
        assert "64x" in said and "请换算后只填数字" in said, said
        assert bench.value(PARKING) == 640 and bench.changes() == changes
        # Escape restores the old figure, and the mark disappears.
        window.press("Escape")
        wait_for("the mark to go",
                 lambda: not any("64x" in name for name in window.cells(table)))
        window.press("Up")
        assert bench.value(PARKING) == 640 and bench.changes() == changes


def test_escape_and_delete(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, PARKING, "本期累计: 640")
        changes = bench.changes()
        window.type("99")
        window.press("Escape", "Down", "Up")
        window.at(table, f"{PARKING}, 本期累计: 640")
        assert bench.value(PARKING) == 640 and bench.changes() == changes
        window.press("Delete")
        window.cell(table, f"{PARKING}, 灯: 未报")
        # Empty is not zero.
        assert bench.value(PARKING) == "NULL", bench.value(PARKING)
        window.press("ctrl+z")
        window.cell(table, f"{PARKING}, 灯: 滞后")
        assert bench.value(PARKING) == 640


def test_undo_and_redo(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, PARKING, "本期累计: 640")
        for figure in ("700", "720"):
            window.type(figure)
            window.press("Return")
            # Enter passes what takes no figure; Shift+Enter comes back the same way.
            window.at(table, NEXT)
            window.press("shift+Return")
            window.at(table, f"{PARKING}, 本期累计: {figure}")
        for keys, figure in (("ctrl+z", 700), ("ctrl+z", 640), ("ctrl+shift+z", 700),
                             ("ctrl+y", 720)):
            window.press(keys)
            window.cell(table, f"{PARKING}, 本期累计: {figure}")
            assert bench.value(PARKING) == figure, (keys, bench.value(PARKING))


TESTS = [test_typed_figure_is_saved_before_the_next_cell,
         test_refused_text_stays_and_is_not_written, test_escape_and_delete, test_undo_and_redo]

if __name__ == "__main__":
    sys.exit(main(TESTS))
