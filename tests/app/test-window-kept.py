# SPDX-License-Identifier: GPL-3.0-or-later
"""What was entered survives the end of the program, even when it is killed. Writes TAP;
the argument is the build folder."""

import sys

from window import main, open_area, wait_for


def test_everything_is_there_again(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计")
        window.type("1234")
        window.press("Return")
        window.go_to(table, "新增停车位", "备注")
        window.type("已约谈")
        window.press("Return")
        wait_for("the note", lambda: bench.query(
            "SELECT note FROM reading WHERE note = '已约谈'"))
        window.close()
    # Only the plan is left.
    assert [path.name for path in bench.folder.iterdir()] == [bench.plan.name]
    with bench.open() as window:
        assert "德清县2016年" in window.title() and "演示数据" in window.title(), window.title()
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计: 1234")
        window.cell(table, "新增停车位, 备注: 已约谈")


def test_a_killed_program_loses_nothing(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计")
        window.type("1500")
        window.press("Return")
        window.at(table, "城区停车场规划建设")
        window.process.kill()
        window.process.wait()
    assert bench.value("新增停车位") == 1500
    assert bench.query("PRAGMA integrity_check") == "ok"
    # What the killed program left behind must not get in the way of the next one.
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计: 1500")
        window.type("1501")
        window.press("Return")
        wait_for("the next figure", lambda: bench.value("新增停车位") == 1501)


TESTS = [test_everything_is_there_again, test_a_killed_program_loses_nothing]

if __name__ == "__main__":
    sys.exit(main(TESTS))
