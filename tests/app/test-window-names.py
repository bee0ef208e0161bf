# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything focusable has a name that a screen reader can say, in every page and dialog.
Writes TAP; the argument is the build folder."""

import sys

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # pylint: disable=wrong-import-position

from window import main, open_area, role_of, wait_for
from office import write_tasks  # beside the driver, where window looks, too

# A widget without a name of its own is named after its class.
CLASSES = ("Gtk", "Adw", "Xushi")

# Containers that pass the focus on to their children.
UNNAMED = ("scroll pane", "filler", "list")


def collect(node, path, nameless):
    role = role_of(node)
    here = f"{path}/{role} {node.name}"
    if (node.getState().contains(pyatspi.STATE_FOCUSABLE) and role not in UNNAMED
            and (not node.name or node.name.startswith(CLASSES))):
        nameless.append(here)
    # The tables' tests check the names of cells; a combo box's list belongs to the toolkit.
    if role in ("table", "combo box"):
        return
    for child in node:
        if child is not None:
            collect(child, here, nameless)


def assert_named(window):
    nameless = []
    for top in window.accessible_windows():
        collect(top, "", nameless)
    assert not nameless, "\n".join(nameless)


def test_start_page(bench):
    with bench.start() as window:
        assert_named(window)


def test_window_with_details(bench):
    with bench.open(settings={"details-shown": "true"}) as window:
        open_area(window)
        assert_named(window)


def test_dialogs(bench):
    with bench.open() as window:
        open_area(window)
        for action in ("app.new-plan", "win.properties", "win.rules", "win.history", "win.backups",
                       "win.print", "win.freeze", "win.meetings",
                       "win.add-area", "win.delete-area"):
            window.activate(action)
            wait_for(f"the window of {action}", lambda: len(window.accessible_windows()) > 1)
            assert_named(window)
            window.press("Escape")
            wait_for(f"{action} to close", lambda: len(window.accessible_windows()) == 1)


class Ear:
    """Hears what the program tells assistive tools of the descriptions of its parts."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, 0, 5000).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.heard = []
        # Without anybody who listens the program says nothing.
        self.listener = Atspi.EventListener.new(lambda event: None)
        assert self.listener.register("object:property-change:accessible-description")
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "PropertyChange", None, None,
                                  Gio.DBusSignalFlags.NONE, self._take)

    def _take(self, _bus, _sender, _path, _interface, _signal, parameters):
        name, _, _, value, *_ = parameters.unpack()
        if name == "accessible-description":
            self.heard.append(value)

    def has_heard(self, words):
        while GLib.MainContext.default().iteration(False):
            pass
        return any(words in text for text in self.heard)


def test_messages_are_said(bench):
    """The line that appears at the foot of the window, as the description of what has the keyboard,
    and for no longer than it is shown there."""
    ear = Ear()
    with bench.open() as window:
        table = open_area(window)
        window.press("ctrl+s")
        wait_for("the message to be said", lambda: ear.has_heard("已保存"))
        assert "已保存" in window.entry(table).description
        wait_for("the message to go", lambda: not window.entry(table).description)


def test_matching(bench):
    """The window that shows how an office's table is read, and what it says when no name is left."""
    office = bench.folder / "任务分解表.xlsx"
    write_tasks(office)
    ear = Ear()
    with bench.start() as window:
        window.activate("app.new-plan")
        window.find("push button", "取消(C)")
        window.open_file(office, "alt+t")
        table = window.table("表格原样")
        assert_named(window)
        wait_for("the counts to be said", lambda: ear.has_heard("取7行"))
        window.press("Home", "Right", "Right", "Right")
        window.at(table, "第5行，C 指标")
        before = set(window.windows())
        window.press("Return")
        wait_for("the list", lambda: set(window.windows()) - before)
        for key in ("Down", "Return"):
            window.server.press(key)
        wait_for("the refusal to be said", lambda: ear.has_heard("没有一列是指标名称"))


TESTS = [test_messages_are_said, test_start_page, test_window_with_details, test_dialogs,
         test_matching]

if __name__ == "__main__":
    sys.exit(main(TESTS))
