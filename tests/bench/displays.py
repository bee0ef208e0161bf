# SPDX-License-Identifier: GPL-3.0-or-later
"""A display and a session bus of their own, as a context manager."""
import os
import subprocess

WITH_DISPLAY = os.path.join(os.path.dirname(__file__), "..", "with-display.sh")


class Display:
    """`with Display(1366, 860) as variables:` gives what a program needs in its environment."""

    def __init__(self, width, height):
        self.screen = f"-screen 0 {width}x{height}x24"
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(
            [WITH_DISPLAY, "-s", self.screen, "dbus-run-session", "--", "sh", "-c",
             'echo "$DISPLAY"; echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = [self.process.stdout.readline().strip() for _ in range(2)]
        if not all(lines):
            self.__exit__()
            raise RuntimeError("no display: Xvfb or dbus-run-session does not start")
        return {"DISPLAY": lines[0], "DBUS_SESSION_BUS_ADDRESS": lines[1],
                "GDK_BACKEND": "x11"}

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=30)
