# SPDX-License-Identifier: GPL-3.0-or-later
"""Working on the plan itself: indicators and areas are added, renamed and deleted, groups folded,
indicators found. Writes TAP; the argument is the build folder."""

import sys

from window import main, open_area, wait_for


def count(bench, name):
    return bench.query("SELECT count (*) FROM indicator WHERE name = ?", name)


def test_indicator_comes_and_goes(bench):
    with bench.open() as window:
        table = open_area(window)
        window.press("ctrl+End", "Home")
        window.at(table, "新指标, 指标: ")
        window.type("新建充电桩")
        window.press("Return")
        wait_for("the indicator in the file", lambda: count(bench, "新建充电桩") == 1)
        window.cell(table, "指标: 新建充电桩")
        # Typing over a name renames.
        window.go_to(table, "新建充电桩", "指标")
        window.type("新建公共充电桩")
        window.press("Return")
        wait_for("the new name", lambda: count(bench, "新建公共充电桩") == 1)
        assert count(bench, "新建充电桩") == 0
        window.go_to(table, "新建公共充电桩", "指标")
        window.press("ctrl+Delete")
        wait_for("the indicator to go", lambda: count(bench, "新建公共充电桩") == 0)
        window.press("ctrl+z")
        wait_for("the indicator to be back", lambda: count(bench, "新建公共充电桩") == 1)
        window.cell(table, "指标: 新建公共充电桩")


def test_delete_key_belongs_to_the_text(bench):
    """Ctrl+Delete in an entry deletes a word, not the indicator under the table's cursor."""
    before = bench.query("SELECT count(*) FROM indicator")
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+f")
        window.type("交通局")
        wait_for("the matches", lambda: window.find_label("1 / "))
        window.press("Home", "ctrl+Delete")
        wait_for("the word to go", lambda: window.find_label("1 / ") is None)
        assert bench.query("SELECT count(*) FROM indicator") == before


def areas(bench):
    return bench.query("SELECT group_concat (name, ' ') FROM (SELECT name FROM area"
                       " ORDER BY position)").split()


def answer(window, entry, text, button):
    """Fills in the entry of a question and answers it."""
    field = window.find("text", entry)
    field.queryEditableText().setTextContents(text)
    window.click("push button", button)


def test_area_comes_and_goes(bench):
    with bench.open() as window:
        open_area(window)
        before = areas(bench)
        window.activate("win.add-area")
        answer(window, "工作领域名称", "数字化改革", "新增(A)")
        wait_for("the area", lambda: areas(bench) == [*before, "数字化改革"])
        window.table("数字化改革")
        window.activate("win.rename-area")
        answer(window, "工作领域名称", "数字政府", "改名(R)")
        wait_for("its new name", lambda: areas(bench) == [*before, "数字政府"])
        window.activate("win.delete-area")
        window.click("push button", "删除(D)")
        wait_for("the area to go", lambda: areas(bench) == before)
        window.press("ctrl+z")
        wait_for("the area to be back", lambda: areas(bench) == [*before, "数字政府"])
        window.find("page tab", "数字政府，0项")


def test_fold(bench):
    row = "指标: 淘汰高污染燃料小锅炉"
    with bench.open() as window:
        table = open_area(window)
        window.cell(table, row)
        window.press("ctrl+End", "ctrl+Home", "ctrl+Home", "space")
        window.no_cell(table, row)
        window.press("space")
        window.cell(table, row)
        # What changes while another page is shown is announced when this one is shown again.
        window.press("alt+1", "ctrl+bracketleft", "alt+8")
        window.cell(table, row)


def test_find_goes_from_area_to_area(bench):
    with bench.open() as window:
        window.press("ctrl+f")
        window.type("交通局")
        wait_for("the matches", lambda: window.find_label("1 / "))
        first = window.find_label("1 / ")
        window.press("F3")
        wait_for("the next match", lambda: window.find_label("2 / "))
        assert first.endswith(window.find_label("2 / ")[2:])
        window.press("shift+F3")
        wait_for("the one before", lambda: window.find_label("1 / "))
        window.type("没有这样的词")
        wait_for("to be told", lambda: window.find_label("没有找到"))


def test_filter_and_sort(bench):
    """By keys alone; and what is edited and shown leaves the plan's order as it was."""
    order = bench.query("SELECT group_concat (id) FROM (SELECT id FROM indicator ORDER BY"
                        " area, position)")
    with bench.open() as window:
        open_area(window)
        window.press("ctrl+shift+l")
        window.type("xztcw")
        wait_for("the count", lambda: window.find_label("显示1项"))
        window.press("Escape")
        window.press("Escape")
        wait_for("all to be shown", lambda: window.find_label("显示1项") is None)
        window.press("alt+shift+F10", "Return")
        wait_for("the order", lambda: window.find_label("按本期累计升序"))
        window.press("alt+Down")
        wait_for("the refusal", lambda: window.find_label("表格已排序"))
    assert order == bench.query("SELECT group_concat (id) FROM (SELECT id FROM indicator ORDER BY"
                                " area, position)")


TESTS = [test_indicator_comes_and_goes, test_delete_key_belongs_to_the_text,
         test_area_comes_and_goes, test_fold, test_find_goes_from_area_to_area,
         test_filter_and_sort]

if __name__ == "__main__":
    sys.exit(main(TESTS))
