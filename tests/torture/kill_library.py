# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program while it edits a plan: every edit that it has told of is there, the next one is
whole or absent, and the plan is sound."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tally import KILLED, Tally, find_damage, newest_values, plan_table

# A plan keeps its log, so after so many rounds there is a new one.
ROUNDS_A_PLAN = 50


def last_number(upto, remainder):
    """The newest edit of this kind; 0 for none."""
    return max(0, upto - (upto - remainder) % 3)


def check(tally, plan, done):
    """Compares the plan with what edits up to number @done have made of it."""
    damage = find_damage(plan)
    if damage:
        tally.fault("damaged", damage[0])
        return
    september, october, november = (newest_values(plan, month) for month in (9, 10, 11))
    found = (september[0] or 0, october[0] or 0, november[0])
    allowed = [(last_number(n, 0), last_number(n, 1), None) for n in (done, done + 1)]
    if (done + 1) % 3 == 2:  # the value, which is undone in the next moment
        allowed.append((*allowed[0][:2], done + 1))
    if found not in allowed:
        tally.fault("lost", f"{done} edits were told, the plan has {found}")
    if len(set(october)) != 1:
        tally.fault("lost", f"a step is not whole: {sorted(set(october), key=str)}")


def edit_and_kill(tally, plan, first):
    """Returns: the number of the last edit that was told."""
    editor = subprocess.Popen([tally.build / "tests" / "torture" / "edit-for-ever", plan,
                               str(first)], stdout=subprocess.PIPE, bufsize=0)
    told = 0
    for _ in range(tally.dice.randint(0, 12)):
        told += len(editor.stdout.read(1))
    time.sleep(tally.dice.uniform(0, 0.006))
    editor.kill()
    told += len(editor.stdout.read())
    if editor.wait() != KILLED:
        raise RuntimeError(f"the editor ended by itself: {editor.returncode}")
    editor.stdout.close()
    tally.figures["edits told"] += told
    return first - 1 + told


def main():
    tally = Tally("library")
    with tempfile.TemporaryDirectory(prefix="xushi-torture-") as folder:
        fresh, plan, table = (Path(folder) / name for name in ("fresh.xushi", "p.xushi", "t.csv"))
        table.write_text(plan_table(12), encoding="utf-8")
        subprocess.run([tally.cli, "new", fresh, "--table", table, "--year", "2026"], check=True,
                       stderr=subprocess.DEVNULL)
        done = 0
        for number in tally.rounds():
            # Nor is a plan gone on with whose editor was killed before its undo.
            if number % ROUNDS_A_PLAN == 0 or newest_values(plan, 11)[0] is not None:
                shutil.copy(fresh, plan)
                done = 0
            done = edit_and_kill(tally, plan, done + 1)
            opened = subprocess.run([tally.cli, "status", plan, "--month", "9", "--format", "tsv"],
                                    stdout=subprocess.DEVNULL, check=False)
            if opened.returncode != 0:
                tally.fault("damaged", f"the program does not open the plan: {opened.returncode}")
            check(tally, plan, done)
    tally.finish()


if __name__ == "__main__":
    sys.exit(main())
