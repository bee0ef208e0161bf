# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the window program in a clean home and drives it by its actions.

Needs a display and a session bus of its own (xvfb-run, dbus-run-session) and the system's
Python, which knows pyatspi. Actions of the application are asked for on the bus, those of the
window where a screen reader finds them. Every wait is for a condition, with a time limit; nothing
here just waits for some time.
"""

import os
import subprocess
import tempfile
import time
from pathlib import Path

import pyatspi
from gi.repository import Gio, GLib

from waiting import BOUND, TimedOut, wait_for  # noqa: F401  (for those who drive)
from xserver import Server

APP_ID = "io.github.xushi.Xushi"
APP_PATH = "/io/github/xushi/Xushi"

# Nothing blinks and nothing slides, so that a picture taken twice is the same.
STILL = "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n"

# What defines a style of the desktop: the environment, and the text of ~/.Xdefaults.
STYLES = {
    "light": ({}, ""),
    "dark": ({"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, ""),
    "large": ({}, "Xft.dpi: 144\n"),
    "contrast": ({"ADW_DEBUG_HIGH_CONTRAST": "1"}, ""),
}


# AT-SPI's role names since Debian 13, and the previous ones, which are used here.
OLD_ROLE_NAMES = {"button": "push button"}


def role_of(node):
    """The role name of an accessible, the same on every release."""
    name = node.getRoleName()
    return OLD_ROLE_NAMES.get(name, name)


def environment_of(home, style, settings):
    """The environment of a program whose home is this folder; writes what it finds there.

    settings are keys of the program's own with their values as GVariant text."""
    extra, xdefaults = STYLES[style]
    if xdefaults:
        (home / ".Xdefaults").write_text(xdefaults, encoding="utf-8")
    own = home / "config" / "glib-2.0" / "settings" / "keyfile"
    gtk = home / "config" / "gtk-4.0" / "settings.ini"
    for file in (own, gtk):
        file.parent.mkdir(parents=True, exist_ok=True)
    gtk.write_text(STILL, encoding="utf-8")
    if settings:
        lines = "".join(f"{key}={value}\n" for key, value in settings.items())
        own.write_text(f"[{APP_PATH[1:]}]\n{lines}", encoding="utf-8")
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"),
                       XDG_DATA_HOME=str(home / "data"), XDG_CACHE_HOME=str(home / "cache"),
                       GSETTINGS_BACKEND="keyfile", GSK_RENDERER="cairo", GDK_BACKEND="x11",
                       LC_ALL="C.UTF-8", LANGUAGE="zh_CN", FC_LANG="zh-cn", **extra)
    # Unit tests turn accessibility off; here everything is found by it.
    environment.pop("GTK_A11Y", None)
    return environment


class Program:
    """One run of the program; to be used in a with statement.

    A home that is given outlives it: what the program keeps there, the next run finds."""

    def __init__(self, binary, *arguments, style="light", home=None, settings=None, **extra):
        self.folder = tempfile.TemporaryDirectory(prefix="xushi-ui-") if home is None else None
        environment = environment_of(Path(home or self.folder.name), style, settings)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.server = Server()
        # Must be queried before the program starts, or the program does not appear there.
        self.desktop = pyatspi.Registry.getDesktop(0)
        # Moves the pointer out of the way, so that it triggers no tooltip.
        subprocess.run(["xdotool", "mousemove", "9999", "9999"], check=False)
        self.process = subprocess.Popen([str(binary), *map(str, arguments)],
                                        env={**environment, **extra})

    def __enter__(self):
        try:
            wait_for("the program's name on the bus", self._has_come_up)
            wait_for("a window on the screen", self.windows)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(BOUND)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        wait_for("the name to be given up", lambda: not self._is_on_bus())
        if self.folder is not None:
            self.folder.cleanup()

    def _call(self, destination, path, interface, method, arguments):
        return self.bus.call_sync(destination, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NO_AUTO_START, int(BOUND * 1000)).unpack()

    def _has_come_up(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"the program ended with status {self.process.returncode}")
        return self._is_on_bus()

    def _is_on_bus(self):
        return self._call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "NameHasOwner", GLib.Variant("(s)", (APP_ID,)))[0]

    def windows(self):
        """The numbers of the X windows that the program shows now, the topmost last."""
        return self.server.windows(self.process.pid)

    def accessible_windows(self):
        """The program's windows as a screen reader sees them, the newest last."""
        for application in self.desktop:
            if application is not None and application.get_process_id() == self.process.pid:
                return [child for child in application if child is not None]
        return []

    def find_now(self, role, name):
        """The visible accessible of this role name and label, or None (4.8 says no more of it)."""
        def search(node):
            kind = role_of(node)
            # The button of a question is named by its label with or without the mnemonic, and in
            # GTK 4.14 with the underscore that marks it.
            said = (node.name or "").replace("(_", "(")
            if (kind == role and (said == name or said.endswith(" " + name))
                    and node.getState().contains(pyatspi.STATE_VISIBLE)):
                return node
            # A table's children are its cells: hundreds, none of which is searched for here.
            if kind == "table":
                return None
            for child in node:
                found = search(child) if child is not None else None
                if found is not None:
                    return found
            return None

        for window in reversed(self.accessible_windows()):
            try:
                found = search(window)
            except GLib.Error:  # closed while it was searched
                found = None
            if found is not None:
                return found
        return None

    def find(self, role, name):
        """Like find_now, but waits for it."""
        return wait_for(f"{role} {name}", lambda: self.find_now(role, name))

    def miss(self, role, name):
        """Waits until there is none."""
        wait_for(f"{role} {name} to go", lambda: self.find_now(role, name) is None)

    def click(self, role, name):
        """Does the first action of an accessible: presses a button, opens a menu."""
        self.find(role, name).queryAction().doAction(0)

    def activate(self, name):
        """Activates "app.NAME" or "win.NAME"; a missing or disabled action raises."""
        group, action = name.split(".", 1)
        if group == "app":
            enabled, signature, _ = self._call(
                APP_ID, APP_PATH, "org.gtk.Actions", "Describe",
                GLib.Variant("(s)", (action,)))[0]
            if not enabled or signature:
                raise RuntimeError(f"{name} is off or wants a parameter")
            self._call(APP_ID, APP_PATH, "org.gtk.Actions", "Activate",
                       GLib.Variant("(sava{sv})", (action, [], {})))
            return
        for window in reversed(wait_for("an accessible window", self.accessible_windows)):
            actions = window.queryAction()
            names = [actions.getName(index) for index in range(actions.nActions)]
            if name in names:
                actions.doAction(names.index(name))
                return
        raise RuntimeError(f"there is no action {name}")

    def _focus(self):
        """Gives the keyboard focus to the newest window: there is no window manager to do so."""
        self.server.focus(wait_for("a window on the screen", self.windows)[-1])

    def press(self, *keys):
        """Presses keys, such as "Return" or "ctrl+z", in the newest window."""
        self._focus()
        for key in keys:
            self.server.press(key)

    def point(self, x, y):
        """Clicks at a point of the newest window, and moves the pointer away."""
        self._focus()
        for arguments in (("mousemove", str(x), str(y)), ("click", "1"),
                          ("mousemove", "9999", "9999")):
            subprocess.run(["xdotool", *arguments], check=True)

    def type(self, text):
        """Types text, including Chinese, in the newest window."""
        self._focus()
        self.server.type(text)

    def _path_field(self):
        """The path field of the newest file dialog, or None while it shows none."""
        def search(node):
            state = node.getState()
            if (state.contains(pyatspi.STATE_EDITABLE) and state.contains(pyatspi.STATE_FOCUSED)
                    and role_of(node) in ("text", "entry")):
                return node
            return next(filter(None, (search(child) for child in node if child is not None)), None)
        try:
            return next(filter(None, map(search, self.accessible_windows()[-1:])), None)
        except GLib.Error:
            return None

    def choose_file(self, path, dialog):
        """Answers the file dialog of this number with a path, as a user would."""
        def is_filled():
            # Opens the path field; a dialog that is still opening ignores the key, and may not have
            # taken the focus either.
            self.server.focus(dialog)
            self.server.press("ctrl+l")
            field = self._path_field()
            if field is None:
                return False
            field.queryEditableText().setTextContents(str(path))
            text = field.queryText()
            return text.getText(0, text.characterCount) == str(path)

        def is_taken():
            # Return does nothing while the folder is still being read.
            if dialog in self.windows():
                self.server.press("Return")
            return dialog not in self.windows()
        wait_for("the path in the file dialog", is_filled)
        shown = self.accessible_windows()[-1]
        wait_for("the file dialog to take the path", is_taken)
        # What a screen reader sees of it goes a little later than its window.
        wait_for("the file dialog to be gone", lambda: shown not in self.accessible_windows())

    def answer_file(self, path, ask):
        """Names a file in the dialog that ask () opens."""
        before = set(self.windows())

        def opened(bound):
            return wait_for("the file dialog", lambda: set(self.windows()) - before, bound).pop()
        ask()
        # A key is lost where the page with its button is still on its way to the screen.
        try:
            dialog = opened(10)
        except TimedOut:
            ask()
            dialog = opened(BOUND)
        self.server.focus(dialog)
        self.choose_file(path, dialog)

    def open_file(self, path, how):
        """Asks for a file, by an action "win.NAME" or a key, and names it; waits for the window that
        comes then."""
        before = set(self.windows())
        ask = self.activate if how.startswith(("win.", "app.")) else self.press
        self.answer_file(path, lambda: ask(how))
        wait_for("the window after the file dialog", lambda: set(self.windows()) - before)

    def place_dialogs(self, size):
        """Centres dialogs over a window of this size, as a window manager does."""
        for window in self.windows():
            shell = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(window)],
                                   stdout=subprocess.PIPE, text=True, check=True).stdout
            geometry = dict(line.split("=") for line in shell.splitlines())
            # Windows that are not in the corner, such as menus, have been placed already.
            if (geometry["X"] == geometry["Y"] == "0"
                    and (int(geometry["WIDTH"]), int(geometry["HEIGHT"])) != size):
                x = max(0, (size[0] - int(geometry["WIDTH"])) // 2)
                y = max(0, (size[1] - int(geometry["HEIGHT"])) // 3)
                subprocess.run(["xdotool", "windowmove", str(window), str(x), str(y)], check=True)

    def settled_picture(self, path):
        """Takes a screenshot once two in a row are the same."""
        previous = [b""]

        def is_still():
            taken = subprocess.run(["import", "-window", "root", "-depth", "8", "ppm:-"],
                                   stdout=subprocess.PIPE, check=True).stdout
            same = taken == previous[0]
            previous[0] = taken
            if not same:
                time.sleep(0.15)
            return same
        wait_for("the screen to stand still", is_still)
        subprocess.run(["convert", "ppm:-", "-trim", "+repage", str(path)], input=previous[0], check=True)
