# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips out and slips in, as a clerk does it with the keyboard. Writes TAP; the argument is the build
folder."""

import subprocess
import sys
from pathlib import Path

from window import TimedOut, main, wait_for

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
import slip_book  # noqa: E402  (lies among the tests of the commands)

TABLE = "交回的值与计划现有值对照"
PARKING = "新增停车位"
TOILETS = "提升改造和大中修农村公路"


def choose_folder(window, button, folder):
    """Presses a button that asks for a folder, and names it."""
    window.answer_file(folder, lambda: window.click("push button", button))


def wait_windows(window, n):
    wait_for(f"{n} windows", lambda: len(window.accessible_windows()) == n)


def leave(window):
    """Closes the window in front by Esc; a message that is still shown takes the first one."""
    for _ in range(2):
        window.press("Escape")
        try:
            wait_for("one window", lambda: len(window.accessible_windows()) == 1, 3)
            return
        except TimedOut:
            pass
    wait_windows(window, 1)


def key_of(bench, name):
    return bench.query("SELECT key FROM indicator WHERE name = ?", name)


def send_back(bench, folder, department, **figures):
    """Writes the slips of October by the command, and one of them, filled in, into “returned”."""
    if not folder.exists():
        subprocess.run([bench.build / "src" / "xushi-cli", "slips", bench.plan, "--month", "10", "-o",
                        folder], check=True, stderr=subprocess.DEVNULL)
    returned = folder.with_name("returned")
    returned.mkdir(exist_ok=True)
    book = slip_book.Book(next(folder.glob(f"{department}_*.xlsx")))
    for name, value in figures.items():
        book.fill(key_of(bench, name), "value", value)
    book.write(returned / f"发来的{department}.xlsx")
    return returned


def test_collected(bench):
    """A new figure and an odd one of two departments, whose files were renamed; the new one is left
    out and taken again, the odd one is taken; undone, and done again."""
    before = bench.value(PARKING, 9)
    send_back(bench, bench.folder / "slips", "城管局", **{PARKING: before + 40})
    returned = send_back(bench, bench.folder / "slips", "交通局", **{TOILETS: 9999})
    steps = bench.changes()
    with bench.open() as window:
        window.press("alt+8")
        window.table("民生实事")
        window.activate("win.collect")
        wait_windows(window, 2)
        choose_folder(window, "选文件夹(O)…", returned)
        # The slips are October's, the window shows September.
        window.find("push button", "改收10月")
        window.find("push button", "录入0项(E)")
        window.click("push button", "改收10月")
        table = window.table(TABLE)
        window.find("push button", "录入1项(E)")
        window.cell(table, f"{PARKING}, 新值: {before + 40:g}")
        window.cell(table, f"{TOILETS}, 新值: 9999")
        # The odd one comes first: below the heading of its department.
        window.press("ctrl+Home", "Down")
        wait_for("the odd figure", lambda: window.cursor(table).startswith(TOILETS))
        window.press("space")
        window.find("push button", "录入2项(E)")
        while not window.cursor(table).startswith(PARKING):
            at = window.cursor(table)
            window.press("Down")
            wait_for("the next row", lambda: window.cursor(table) != at)
        window.press("space")
        window.find("push button", "录入1项(E)")
        window.press("space")
        window.find("push button", "录入2项(E)")
        assert bench.changes() == steps, "something was entered before it was accepted"
        window.press("ctrl+Return")
        wait_windows(window, 1)
        wait_for("the figures", lambda: bench.value(PARKING, 10) == before + 40)
        assert bench.value(TOILETS, 10) == 9999
        source = bench.query("SELECT source FROM reading JOIN indicator ON indicator.id = indicator"
                             " WHERE name = ? AND month = 10", PARKING)
        assert "城管局" in source and "发来的城管局.xlsx" in source, source
        window.find("label", "2016年10月（累计）")
        window.press("ctrl+z")
        wait_for("both to be undone", lambda: (bench.value(PARKING, 10), bench.value(TOILETS, 10))
                 == ("NULL", "NULL"))
        window.press("ctrl+shift+z")
        wait_for("both again", lambda: bench.value(TOILETS, 10) == 9999)
        window.close()
    assert bench.value(PARKING, 10) == before + 40


def test_sent(bench):
    """Slips for all departments; nothing that was filled in since is written over."""
    folder = bench.folder / "out"
    folder.mkdir()
    with bench.open() as window:
        window.activate("win.send-slips")
        wait_windows(window, 2)
        window.type("十月十日")
        window.click("push button", "生成39份(W)…")
        window.find("label", "日期请写成2016-10-10这样，也可以不填。")
        window.press("ctrl+a")
        window.type("2016-10-10")
        choose_folder(window, "生成39份(W)…", folder)
        window.find("label", "生成了39份报送表")
        leave(window)
        assert len(list(folder.glob("*.xlsx"))) == 39
        filled = next(folder.glob("城管局_*.xlsx"))
        book = slip_book.Book(filled)
        book.fill(key_of(bench, PARKING), "value", 1)
        book.write()
        kept = filled.read_bytes()
        window.activate("win.send-slips")
        wait_windows(window, 2)
        choose_folder(window, "生成39份(W)…", folder)
        window.click("push button", "生成其余的(W)")
        window.find("label", "生成了38份报送表")
        assert filled.read_bytes() == kept
        leave(window)
        window.close()


if __name__ == "__main__":
    sys.exit(main([test_collected, test_sent]))
