# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening: a plan in use by somebody else, one that may not be written, and files that are not
plans. Whatever is given, the program says what is wrong in a sentence and goes on. Writes TAP; the
argument is the build folder."""

import getpass
import os
import shutil
import socket
import sqlite3
import subprocess
import sys

from gi.repository import Gio, GLib
from window import Window, main, open_area, wait_for


class OwnBus:
    """A session bus beside that of the test, for a program that must not know about the other;
    the screen reader's bus is shared."""

    def __enter__(self):
        self.process = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address", "--nofork", "--nosyslog"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        accessibility = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
            GLib.VariantType("(s)"), Gio.DBusCallFlags.NONE, -1).unpack()[0]
        return {"DBUS_SESSION_BUS_ADDRESS": self.process.stdout.readline().strip(),
                "AT_SPI_BUS_ADDRESS": accessibility}

    def __exit__(self, *unused):
        self.process.terminate()
        self.process.wait()


class Stranger(Window):
    """A program on a bus of its own: it is ready once its window is."""

    def _is_on_bus(self):
        return self.process.poll() is None


def assert_only_readable(bench, window):
    """Nothing can be typed, and the bar and the foot say so."""
    table = open_area(window)
    window.go_to(table, "新增停车位", "本期累计: 640")
    changes = bench.changes()
    window.type("1")
    window.press("Return", "Delete")
    window.cell(table, "新增停车位, 本期累计: 640")
    assert bench.value("新增停车位") == 640 and bench.changes() == changes
    assert window.find_label("只读"), "the foot does not say that the plan is only read"
    assert window.find_now("push button", "另存为…") is not None, "no way out is offered"


def test_second_program_reads_only(bench):
    who = f"{getpass.getuser()}@{socket.gethostname()}"
    with bench.open() as first, OwnBus() as bus:
        open_area(first)
        second = Stranger(bench.build / "src" / "xushi", bench.plan, **bus)
        with second:
            wait_for("the bar that names the holder", lambda: second.find_label(who))
            assert_only_readable(bench, second)
        # The first goes on as if nothing had happened.
        table = first.table("民生实事")
        first.go_to(table, "新增停车位", "本期累计: 640")
        first.type("641")
        first.press("Return")
        wait_for("the figure", lambda: bench.value("新增停车位") == 641)


def test_plan_that_may_not_be_written(bench):
    if os.geteuid() == 0:
        # Root may write everything, but cannot create a lock where there is a folder.
        (bench.folder / f".~{bench.plan.name}.lock").mkdir()
    else:
        bench.plan.chmod(0o444)
    with bench.open() as window:
        wait_for("the bar", lambda: window.find_label("另存"))
        assert_only_readable(bench, window)


def assert_refused(bench, file, *words, button="关闭(C)"):
    """The dialog says all of this, can be closed, and the sample can be opened after it."""
    before = file.read_bytes() if file.exists() else None
    # GTK 4.8 warns by itself (g_variant_is_object_path) if a dialog opens before the
    # accessibility bus has answered, which at startup takes some milliseconds.
    with bench.start(file, G_DEBUG="") as window:
        said = wait_for("the reason", lambda: window.find_label(words[0]))
        assert all(word in said for word in words), said
        window.click("push button", button)
        wait_for("the dialog to go", lambda: window.find_label(words[0]) is None)
        window.activate("app.open-sample")
        wait_for("the sample", lambda: "演示数据" in window.title())
        assert window.process.poll() is None
    assert (file.read_bytes() if file.exists() else None) == before, "the file was touched"


def test_damaged_file(bench):
    whole = bench.plan.read_bytes()
    bench.plan.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    assert_refused(bench, bench.plan, "损坏", bench.plan.name, button="取消(C)")


def test_suspect_plan_is_only_read(bench):
    """What is wrong stands above the pages, with the way out; the file stays as it is."""
    with sqlite3.connect(bench.plan) as database:
        database.execute("UPDATE indicator SET unit = CAST (x'e5ff' AS TEXT) "
                         "WHERE id = (SELECT id FROM indicator ORDER BY id LIMIT 1 OFFSET 2)")
    database.close()
    before = bench.plan.read_bytes()
    with bench.open() as window:
        wait_for("the fault", lambda: window.find_label("unit"))
        table = open_area(window)
        window.go_to(table, "新增停车位", "本期累计: 640")
        window.type("1")
        window.press("Return")
        window.cell(table, "新增停车位, 本期累计: 640")
        assert window.find_now("push button", "另存可读内容…") is not None
        assert window.find_now("push button", "另存为…") is None
    assert bench.plan.read_bytes() == before


def test_plan_found_damaged_later(bench):
    """The check runs after the first frame; a page that nobody reads tells by its sum."""
    data = bytearray(bench.plan.read_bytes())
    data[data.rindex(b"2016-")] ^= 1
    bench.plan.write_bytes(bytes(data))
    with bench.open() as window:
        wait_for("the fault", lambda: window.find_label("与写入时不符"))
        wait_for("the way out", lambda: window.find_now("push button", "另存可读内容…"))
    assert bench.plan.read_bytes() == bytes(data)


def test_foreign_file(bench):
    file = bench.folder / "照片.xushi"
    shutil.copy(__file__, file)
    assert_refused(bench, file, "不是", file.name)


def test_missing_file(bench):
    assert_refused(bench, bench.folder / "没有.xushi", "没有.xushi")


TESTS = [test_second_program_reads_only, test_plan_that_may_not_be_written, test_damaged_file,
         test_suspect_plan_is_only_read, test_plan_found_damaged_later, test_foreign_file, test_missing_file]

if __name__ == "__main__":
    sys.exit(main(TESTS))
