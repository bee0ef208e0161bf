# SPDX-License-Identifier: GPL-3.0-or-later
"""Freezing the figures for a meeting, and what has changed since, as a user and as a screen reader.
Writes TAP; the argument is the build folder."""

import contextlib
import sqlite3
import sys

from window import main, open_area, wait_for

PARKING = "新增停车位"
# The sample has had a meeting, on the figures to August.
SAMPLE = "1—8月进度会商"


def execute(bench, sql):
    """Changes the plan's file while no window has it open."""
    with contextlib.closing(sqlite3.connect(bench.plan)) as database, database:
        database.execute(sql)


def count(bench, name):
    return bench.query("SELECT count (*) FROM snapshot WHERE name = ?", name)


def wait_windows(window, n):
    wait_for(f"{n} windows", lambda: len(window.accessible_windows()) == n)


def freeze(window, bench, name):
    """Opens the dialog by its key, and types the name over the one proposed."""
    n = len(window.accessible_windows())
    window.press("ctrl+shift+m")
    wait_windows(window, n + 1)
    window.press("ctrl+a")
    window.type(name)
    window.press("Return")
    wait_for(f"{name} to be frozen", lambda: count(bench, name) == 1)
    wait_windows(window, n)


def see(window, words):
    return wait_for(f"“{words}”", lambda: window.find_label(words))


def choose(window, name):
    """Presses the button of a kind, whose role GTK 4.8 does not yet tell from any other button's."""
    button = wait_for(name, lambda: window.find_now("toggle button", name)
                      or window.find_now("push button", name))
    button.queryAction().doAction(0)


def test_corrected(bench):
    """A figure that the meeting had seen is corrected: it is marked, found by its kind, and led to."""
    with bench.open() as window:
        table = open_area(window)
        window.press("ctrl+bracketleft")
        window.find("label", "2016年8月（累计）")
        freeze(window, bench, "八月会")
        assert bench.query("SELECT held IS NOT NULL AND plan IS NOT NULL FROM snapshot"
                           " WHERE name = '八月会'") == 1
        assert "parts=" in bench.query("SELECT pages FROM snapshot WHERE name = '八月会'")
        before = bench.value(PARKING, 8)
        window.go_to(table, PARKING, "本期累计")
        window.type("500")
        window.press("Return")
        wait_for("the correction", lambda: bench.value(PARKING, 8) == 500)
        window.press("ctrl+bracketright", "alt+1", "ctrl+m")
        wait_windows(window, 2)
        see(window, "数据更正1项")
        choose(window, "数据更正 1")
        changes = window.table("较上次的变化")
        see(window, f"8月数由{before:g}更正为500")
        window.cell(changes, f"{PARKING}, 较上次: 修 ")
        window.cell(changes, f"{PARKING}, 亮灯: 滞后→滞后")
        window.press("Return")
        window.at(window.table("民生实事"), PARKING)
        # The figure, then the meeting itself.
        window.press("ctrl+z")
        wait_for("the figure of before", lambda: bench.value(PARKING, 8) == before)
        see(window, "没有这类项目")
        window.press("ctrl+z")
        wait_for("the meeting to be taken back", lambda: count(bench, "八月会") == 0)
        # The key brings the window to the front again, which undoes and redoes, too.
        front = window.windows()[-1]
        window.press("ctrl+m")
        wait_for("the meetings in front", lambda: window.windows()[-1] != front)
        window.press("ctrl+shift+z")
        wait_for("the meeting again", lambda: count(bench, "八月会") == 1)
        window.press("ctrl+z")
        see(window, "已撤销：")
        assert count(bench, "八月会") == 0
        # While a message is shown, a key takes that away first.
        wait_for("the message to go", lambda: not window.find_label("已撤销："))
        window.press("Escape")
        wait_windows(window, 1)


def test_refused(bench):
    """What is wrong is said in the dialog, which stays open; nothing is frozen."""
    with bench.open() as window:
        open_area(window)
        freeze(window, bench, "例会")
        window.press("ctrl+shift+m")
        wait_windows(window, 2)
        window.press("ctrl+a")
        window.type("例会")
        window.press("Return")
        taken = "已有名为“例会”的定稿。请换个名称，例如带上会议日期。"
        window.find("alert", taken)
        window.type("二")
        wait_for("the reason to go", lambda: window.find_now("alert", taken) is None)
        window.press("Tab", "ctrl+a")
        window.type("十月")
        window.press("Return")
        window.find("alert", "会议日期不是日期，请写成2016-10-12这样。")
        window.press("Escape")
        wait_windows(window, 1)
        assert bench.query("SELECT count (*) FROM snapshot") == 2


def test_first(bench):
    """Nothing is frozen yet: the window says what it is for, and Enter freezes."""
    execute(bench, "DELETE FROM snapshot_row")
    execute(bench, "DELETE FROM snapshot")
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+m")
        wait_windows(window, 2)
        see(window, "还没有定稿")
        window.press("Return")
        wait_windows(window, 3)
        window.press("Return")
        wait_for("the first meeting", lambda: count(bench, "9月份例会") == 1)
        wait_windows(window, 2)
        see(window, "较“9月份例会”没有须说明的变化")
        choose(window, "全部 226")
        window.cell(window.table("较上次的变化"), "地区生产总值, 现数: 7.9%")


def test_earlier_month(bench):
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+bracketleft", "ctrl+bracketleft")
        window.find("label", "2016年7月（累计）")
        window.press("ctrl+m")
        wait_windows(window, 2)
        see(window, f"“{SAMPLE}”用的是截至8月的数")


def test_print_again(bench):
    """The pages of the meeting that is chosen, in a window over that of the meetings."""
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+m")
        wait_windows(window, 2)
        window.press("ctrl+p")
        wait_windows(window, 3)
        see(window, f"这是“{SAMPLE}”定稿时的页面")


def test_other_rules(bench):
    execute(bench, "UPDATE rule SET slow_width = 3")
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+m")
        wait_windows(window, 2)
        see(window, "此后亮灯规则改过")


def test_figures_only(bench):
    """A meeting of an older program is listed with the reason, and told instead of the table."""
    execute(bench, "UPDATE snapshot SET plan = NULL")
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+m")
        wait_windows(window, 2)
        see(window, "旧版序时所存")
        see(window, "这次定稿打不开")


TESTS = [test_corrected, test_refused, test_first, test_earlier_month, test_print_again,
         test_other_rules, test_figures_only]

if __name__ == "__main__":
    sys.exit(main(TESTS))
