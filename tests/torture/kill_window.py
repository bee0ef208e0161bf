# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the window while a clerk types: every figure that the table has shown as taken is in the
plan, and the plan is sound. Needs a display and a session bus of its own."""

import sys
import tempfile
import subprocess
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "app"))

from tally import Tally, find_damage  # noqa: E402
from window import Bench, open_area  # noqa: E402

ROW = "新增停车位"
# Where Enter goes from there: between the two are only tasks, which take no figure.
BELOW = "购买居家养老服务的困难失能老人"


def type_and_kill(tally, bench, first):
    """Types figures one after the other. Returns: the last one shown as taken, and the last typed."""
    with bench.open() as window:
        table = open_area(window)
        window.go_to(table, ROW, "本期累计")
        shown = typed = first
        for _ in range(tally.dice.randint(1, 3)):
            typed += 1
            window.type(str(typed))
            window.press("Return")
            window.at(table, BELOW)
            window.cell(table, f"{ROW}, 本期累计: {typed}")
            shown = typed
            window.press("shift+Return")
            window.at(table, f"{ROW}, 本期累计")
        # One more, of which nobody knows how far it has come.
        typed += 1
        window.type(str(typed))
        if tally.dice.random() < 0.8:
            window.press("Return")
        window.process.kill()
        window.process.wait()
    tally.figures["figures shown"] += shown - first
    return shown, typed


def main():
    tally = Tally("window")
    with tempfile.TemporaryDirectory(prefix="xushi-torture-") as folder:
        sample = Path(folder) / "sample.xushi"
        subprocess.run([tally.cli, "new", sample, "--sample", "--demo-values"], check=True,
                       stderr=subprocess.DEVNULL)
        for number in tally.rounds():
            # A folder of its own: what a killed program leaves is seen by the next round.
            if number % 10 == 0:
                home = Path(tempfile.mkdtemp(dir=folder))
                bench = Bench(tally.build, sample, home)
                last = 1000
            shown, typed = type_and_kill(tally, bench, last)
            damage = find_damage(bench.plan)
            if damage:
                tally.fault("damaged", damage[0])
            elif bench.value(ROW) not in range(shown, typed + 1):
                tally.fault("lost", f"{shown} was shown, the plan has {bench.value(ROW)}")
            last = typed
    tally.finish()


if __name__ == "__main__":
    sys.exit(main())
