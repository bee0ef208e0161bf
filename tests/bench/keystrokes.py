# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's keys on the month sheet of 10,000 indicators: opening it, moving, typing figures,
filtering. Each key is a real one of the X server. What counts is the time in which the main loop did
not wait, from the key until the frame that answers it has been painted; for the filter and for
opening the sheet until everything is quiet again. Without the wait for the display's refresh, and
with what Enter saves on the disk.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

from displays import Display
from figures import Figure
from window import read_steady_rss

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "ui"))

PATIENCE = 60
# Seconds after a key until the program is asked what it did; it is asked again while it is busy.
PAUSE = 0.06
QUIET = 300  # microseconds of work in a pause that count as none
N_FIGURES = 60


class Keyboard:
    """Sends keys to the program, and hears what each cost."""

    def __init__(self, bench, environment, plan):
        # pylint: disable=import-outside-toplevel
        os.environ["DISPLAY"] = environment["DISPLAY"]
        from xserver import Server  # opens the libraries of X
        self.server = Server()
        self.program = subprocess.Popen([bench.window_keys, plan], env=environment, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if self.program.stdout.readline() != "ready\n":
            raise RuntimeError("the window does not come up")
        self.server.focus(self.server.windows(self.program.pid)[-1])
        # Not while the file is inspected in another thread.
        read_steady_rss(self.program.pid)
        self.rest()

    def close(self):
        self.program.stdin.close()
        self.program.wait(timeout=PATIENCE)
        self.program.stdout.close()

    def ask(self):
        self.program.stdin.write("?\n")
        self.program.stdin.flush()
        return [int(field) / 1000 for field in self.program.stdout.readline().split()[1:]]

    def rest(self):
        """Milliseconds of work until the program is quiet, and until the first frame."""
        worked, first, deadline = 0, None, time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            time.sleep(PAUSE)
            more, answered = self.ask()
            first = answered if first is None else first
            worked += more
            if more * 1000 < QUIET:
                return worked, first
        raise RuntimeError("the window does not come to rest")

    def press(self, key):
        self.server.press(key)
        return self.rest()

    def type(self, text):
        """As rest (), for each letter."""
        costs = []
        for letter in text:
            self.server.type(letter)
            costs.append(self.rest())
        return costs


def percentile(costs, share):
    return sorted(costs)[min(len(costs) - 1, int(len(costs) * share))]


def day(keyboard):
    """{what: [milliseconds until answered]}: moving, typing and saving on the open sheet."""
    costs = {"move": [], "type": [], "save": []}
    for key in ("Down", "Up", "Page_Down", "Right", "Left", "ctrl+End", "ctrl+Home", "Page_Down"):
        costs["move"] += [keyboard.press(key)[1] for _ in range(5)]
    for i in range(N_FIGURES):
        costs["type"] += [cost[1] for cost in keyboard.type(str(100 + i * 37 % 800))]
        costs["save"].append(keyboard.press("Return")[1])
    return costs


def measure(bench):
    plan = os.path.join(bench.folder, "typed.xushi")
    shutil.copyfile(bench.make_plan(10000), plan)
    with Display(1366, 860) as variables:
        keyboard = Keyboard(bench, bench.environment(**variables), plan)
        try:
            opened = keyboard.press("alt+0")[0]
            costs = day(keyboard)
            keyboard.press("ctrl+f")
            time.sleep(1)
            keyboard.rest()
            first, *letters = [cost[0] for cost in keyboard.type("zhibiao1")]
            letters += [keyboard.press("BackSpace")[0] for _ in range(6)]
        finally:
            keyboard.close()
    every = [cost for part in costs.values() for cost in part]
    sheet = "month sheet, 10,000"
    return [Figure(f"{sheet}: opened", opened, "ms", target=100),
            *(Figure(f"{sheet}: {name}, median", statistics.median(part), "ms")
              for name, part in costs.items()),
            Figure(f"{sheet}: any key, p99", percentile(every, 0.99), "ms", target=16),
            Figure(f"{sheet}: the first letter of the filter", first, "ms", target=30),
            Figure(f"{sheet}: its other letters, slowest", max(letters), "ms", target=30)]
