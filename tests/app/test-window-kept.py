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
        window.at(table, "购买居家养老服务的困难失能老人")
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


def test_the_end_of_the_session_takes_what_is_being_typed(bench):
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计")
        # Keys that the program has not received are not its to keep.
        window.type_into(table, "1600")
        window.process.terminate()
        assert window.process.wait(20) == 0
    assert bench.value("新增停车位") == 1600
    # Nothing is left that a next start would have to clean up.
    assert [path.name for path in bench.folder.iterdir()] == [bench.plan.name]


def enter(window, bench, value):
    table = open_area(window)
    window.go_to(table, "新增停车位", "本期累计")
    window.type(str(value))
    window.press("Return")
    wait_for("the figure", lambda: bench.value("新增停车位") == value)


def test_undo_survives_closing(bench):
    before = bench.value("新增停车位")
    with bench.open() as window:
        enter(window, bench, 1111)
        window.close()
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+z")
        wait_for("the figure before", lambda: bench.value("新增停车位") == before)
        window.close()
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+shift+z")
        wait_for("the figure again", lambda: bench.value("新增停车位") == 1111)


def test_a_single_step_is_taken_back(bench):
    before = bench.value("新增停车位")
    with bench.open() as window:
        enter(window, bench, 1111)
        table = open_area(window)
        window.go_to(table, "新增停车位", "备注")
        window.type("晚一步")
        window.press("Return")
        wait_for("the note", lambda: bench.query("SELECT 1 FROM reading WHERE note = '晚一步'"))
        window.press("ctrl+h")
        # The figure was written again, with its note.
        figure = "录入9月报送数据：新增停车位 · 累计值（9月） "
        window.click("push button", f"撤销：{figure}{before:g} → 1111")
        window.find("label", "这一步不能撤销")
        assert bench.value("新增停车位") == 1111
        window.press("Escape")
        window.click("push button", "撤销：录入9月报送数据：新增停车位 · 备注（9月） "
                                    "地块未交付，已交办 → 晚一步")
        wait_for("the note to go", lambda: bench.query(
            "SELECT count (*) FROM reading WHERE note = '晚一步'") == 0)
        window.click("push button", f"撤销：{figure}{before:g} → 1111")
        wait_for("the figure before", lambda: bench.value("新增停车位") == before)
        window.click("push button", f"重做：{figure}1111 → {before:g}")
        wait_for("the figure again", lambda: bench.value("新增停车位") == 1111)


TESTS = [test_everything_is_there_again, test_a_killed_program_loses_nothing,
         test_the_end_of_the_session_takes_what_is_being_typed, test_undo_survives_closing,
         test_a_single_step_is_taken_back]

if __name__ == "__main__":
    sys.exit(main(TESTS))
