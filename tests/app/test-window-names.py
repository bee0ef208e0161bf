# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything focusable has a name that a screen reader can say, in every page and dialog.
Writes TAP; the argument is the build folder."""

import sys

import pyatspi
from window import main, open_area, role_of, wait_for

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
                       "win.print", "win.freeze",
                       "win.add-area", "win.delete-area"):
            window.activate(action)
            wait_for(f"the window of {action}", lambda: len(window.accessible_windows()) > 1)
            assert_named(window)
            window.press("Escape")
            wait_for(f"{action} to close", lambda: len(window.accessible_windows()) == 1)


TESTS = [test_start_page, test_window_with_details, test_dialogs]

if __name__ == "__main__":
    sys.exit(main(TESTS))
