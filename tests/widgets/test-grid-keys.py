# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives grid-demo from outside, as a user and as a screen reader.

Keys come from the X server; what happened is read from the demo's standard output, and what an
assistive tool sees from AT-SPI. Run under xvfb-run and dbus-run-session; the argument is the
demo's path. Writes TAP.
"""
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

import pyatspi  # noqa: E402
from xserver import Server  # noqa: E402
from waiting import wait_for  # noqa: E402

SERVER = Server()


class Demo:
    """The demo program and what it has printed so far."""

    def __init__(self, path):
        self.lines = []
        # Today is the day of the data.
        os.environ["SOURCE_DATE_EPOCH"] = "1475193600"
        self.process = subprocess.Popen([path, "200"], stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.read, daemon=True).start()
        SERVER.focus(wait_for("the window", lambda: SERVER.windows(self.process.pid))[0])

    def read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def expect(self, line):
        """Waits until the demo prints this line, and drops what came before it."""
        def come():
            if line in self.lines:
                del self.lines[:self.lines.index(line) + 1]
                return True
            return False
        wait_for(f"“{line}” after {self.lines}", come)

    def expect_some(self, start):
        """Like expect, for the first line that begins with this; returns the rest."""
        line = wait_for(f"“{start}…” after {self.lines}",
                        lambda: next((line for line in self.lines if line.startswith(start)), None))
        self.expect(line)
        return line[len(start):]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def press(*keys):
    for key in keys:
        SERVER.press(key)


def type_text(text):
    SERVER.type(text)


def find(node, role, start=""):
    """The first descendant of a role whose name begins with this; None if there is no @node."""
    if node is None:
        return None
    if node.getRole() == role and (node.name or "").startswith(start):
        return node
    for child in node:
        if child is not None:
            found = find(child, role, start)
            if found is not None:
                return found
    return None


def find_grid():
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "grid-demo":
            return find(application, pyatspi.ROLE_TABLE)
    return None


def test_keys_move_and_edit(demo):
    press("Right", "Right", "Down")
    demo.expect("cursor 2 3")
    type_text("64")
    press("Return")
    demo.expect("changed 2 64")
    demo.expect("cursor 3 3")
    # Tab skips cells that cannot be edited, Enter comes back.
    press("Tab")
    demo.expect("cursor 3 8")
    press("Return")
    demo.expect("cursor 5 3")


def test_chinese_text(demo):
    press("Home")
    demo.expect("cursor 5 1")
    type_text("新增停车位")
    press("Return")
    demo.expect("cursor 6 1")
    wait_for("the new name",
             lambda: find(find_grid(), pyatspi.ROLE_TABLE_CELL, "指标: 新增停车位")
             or find(find_grid(), pyatspi.ROLE_TABLE_CELL, "新增停车位"))


def test_refused_text(demo):
    press("Right", "Right")
    demo.expect("cursor 6 3")
    type_text("7x")
    press("Return")
    demo.expect("failed 6 3 7x | “7x”不是数字，请只填数字。")
    press("BackSpace", "Return")
    demo.expect("changed 6 7")
    press("Up")
    demo.expect("cursor 6 3")
    type_text("8y")
    press("Tab")
    demo.expect("failed 6 3 8y | “8y”不是数字，请只填数字。")
    press("Escape", "Down")
    demo.expect("cursor 7 3")


def test_delete_copy_paste(demo):
    press("Up", "ctrl+c", "Down", "ctrl+v")
    demo.expect("changed 7 7")
    demo.expect("paste 7 1")
    press("Delete")
    demo.expect("changed 7 ")
    # The block goes back on its own rows, where it changes nothing, and then one lower.
    press("shift+Up", "shift+Left", "ctrl+c", "Escape", "ctrl+v", "Down", "ctrl+v")
    demo.expect("paste 7 1")
    # From the row above, past the heading between them.
    press("Right", "Down", "Down")
    demo.expect("cursor 9 3")
    press("ctrl+d")
    demo.expect("paste 9 1")


def test_fold(demo):
    press("ctrl+Home", "ctrl+Home")
    demo.expect("cursor 0 0")
    press("space")
    demo.expect("changed 0 ")
    press("Down")
    demo.expect("cursor 1 0")
    press("Up", "Right", "Down")
    demo.expect("cursor 1 0")
    # Widening a column by keyboard.
    press("End", "End", "Left", "alt+Right")
    width = int(demo.expect_some("widths department="))
    press("alt+Right")
    assert int(demo.expect_some("widths department=")) == width + 8


def test_screen_reader(demo):
    grid = wait_for("the table", find_grid)
    entry = wait_for("the entry", lambda: find(grid, pyatspi.ROLE_TEXT)
                     or find(grid, pyatspi.ROLE_ENTRY))
    press("ctrl+Home", "Right", "Right")
    demo.expect("cursor 1 3")
    wait_for("the entry's name",
             lambda: entry.name.startswith("淘汰高污染燃料小锅炉, 本期累计: 30"))
    assert find(grid, pyatspi.ROLE_LABEL, "年度目标") is not None, "no column title"
    cell = wait_for("a cell", lambda: find(find_grid(), pyatspi.ROLE_TABLE_CELL,
                                           "淘汰高污染燃料小锅炉, 完成率: 30.0%"))
    extents = cell.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    assert extents.width > 40 and extents.height > 20, extents
    # The nodes are those of the rows on screen: after scrolling to the end, the last rows.
    press("ctrl+End")
    wait_for("the last row's cell",
             lambda: find(find_grid(), pyatspi.ROLE_TABLE_CELL, "添加"))
    assert find(find_grid(), pyatspi.ROLE_TABLE_CELL, "淘汰高污染燃料小锅炉, 完成率: 30.0%") is None


def test_doubts(demo):
    press("ctrl+Home", "Right", "Right")
    demo.expect("cursor 1 3")
    entry = find(find_grid(), pyatspi.ROLE_TEXT) or find(find_grid(), pyatspi.ROLE_ENTRY)
    type_text("72000")
    press("Return")
    demo.expect("changed 1 72000")
    wait_for("the sentence", lambda: "比上月大得多。" in entry.name)
    # The next one confirms it and goes on; Shift+Enter goes up and confirms nothing.
    press("Return")
    demo.expect("cursor 2 3")
    type_text("81000")
    press("shift+Return")
    demo.expect("changed 2 81000")
    demo.expect("cursor 1 3")
    press("Down")
    demo.expect("cursor 2 3")
    press("ctrl+Return")
    demo.expect("changed 2 8.1")


def test_date_and_lines(demo):
    press("ctrl+Home", "Right", "Right")
    demo.expect("cursor 1 3")
    press("ctrl+semicolon")
    demo.expect_some("failed 1 3  | ")
    press("ctrl+Home", "End", "End")
    demo.expect("cursor 1 9")
    press("ctrl+semicolon", "alt+Return")
    type_text("9")
    press("Return")
    demo.expect("note 1 2016-09-30⏎9")


def test_offers(demo):
    press("ctrl+End", "ctrl+Home", "End", "End")
    demo.expect("cursor 1 9")
    # 环保局 住建局 城管局 …: nothing is taken unless it is chosen; Esc closes only the list.
    type_text("局")
    press("Return")
    demo.expect("note 1 局")
    press("Up")
    type_text("局")
    press("Down", "Down", "Return")
    demo.expect("note 1 住建局")
    press("Up")
    type_text("农")
    press("Down", "Escape", "Return")
    demo.expect("note 1 农")


def test_blocks_and_edges(demo):
    press("ctrl+Home", "ctrl+Down")
    rows = int(demo.expect_some("cursor ").split()[0])
    while rows < 3:
        rows = int(demo.expect_some("cursor ").split()[0])
    press("ctrl+Home", "Down", "shift+space", "shift+Down")
    demo.expect("block 2 0 2 10")
    press("ctrl+space")
    demo.expect("block 0 0 268 10")
    # A column by itself, and moved.
    press("ctrl+Home", "Right", "Right", "ctrl+space")
    demo.expect("block 0 3 268 1")
    press("alt+shift+Left")
    demo.expect("layout light,name,value,target,unit,percent,bar,lead,department=114,note")
    press("alt+shift+Right")
    demo.expect("layout light,name,target,value,unit,percent,bar,lead,department=114,note")


def test_leaving_commits(demo):
    press("ctrl+Home", "End", "End")
    demo.expect("cursor 1 9")
    press("ctrl+Home", "Right", "Right")
    demo.expect("cursor 1 3")
    type_text("55")
    press("ctrl+Tab")
    demo.expect("changed 1 55")


TESTS = [test_keys_move_and_edit, test_chinese_text, test_refused_text, test_delete_copy_paste,
         test_fold, test_screen_reader, test_doubts, test_date_and_lines,
         test_offers, test_blocks_and_edges, test_leaving_commits]


def main():
    # The desktop must be queried before the program starts, or the program does not appear there.
    pyatspi.Registry.getDesktop(0)
    demo = Demo(sys.argv[1])
    failed = 0
    print(f"1..{len(TESTS)}", flush=True)
    for number, test in enumerate(TESTS, 1):
        try:
            test(demo)
            print(f"ok {number} {test.__name__}", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} {test.__name__}", flush=True)
            print("# " + str(error).replace("\n", "\n# "), flush=True)
    demo.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        # The other tests turn accessibility off; this one is about it.
        os.environ.pop("GTK_A11Y", None)
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
        sys.exit(main())
