# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's steps in the open window: entering a value while overview, area and details listen,
compared with a bare commit of one row with the same pragmas, alternating; showing a tab for the
first time; changing the data month; asking for the pages. For a visible step, its own work and that
of the frame that shows it are timed, not the wait for the display's refresh between the two. While
a large table is being entered, the longest time without a response of the window counts.
"""
import os
import shutil
import statistics
import subprocess

import record
from displays import Display
from figures import Figure

PATIENCE = 180


def run(bench, environment, *arguments):
    """{name: [milliseconds]} of one run."""
    out = subprocess.run([bench.window_steps, *arguments], env=environment, check=False,
                         capture_output=True, text=True, timeout=PATIENCE)
    if out.returncode != 0:
        raise RuntimeError((out.stderr.strip().splitlines() or ["no reason told"])[-1])
    found = {}
    for line in out.stdout.splitlines():
        name, microseconds = line.split()
        found.setdefault(name, []).append(int(microseconds) / 1000)
    return found


def edit(bench, environment, n, target):
    """Of three runs the one with the fastest bare commits, when the disk was least busy."""
    runs = []
    for i in range(3):
        plan = os.path.join(bench.folder, f"edits-{n}.xushi")
        bare = os.path.join(bench.folder, f"bare-{n}-{i}.db")
        shutil.copyfile(bench.make_plan(n), plan)
        found = run(bench, environment, "edits", plan, bare)
        runs.append((statistics.median(found["bare"]), statistics.median(found["edit"])))
        os.remove(plan)
        os.remove(bare)
    bare, edits = min(runs)
    return Figure(f"one edit, all views attached, {n:,}", edits, "ms", "bare commit", bare, target)


def enter_table(bench, environment):
    plan = os.path.join(bench.folder, "entered.xushi")
    table = os.path.join(bench.folder, "entered.tsv")
    shutil.copyfile(bench.make_plan(10000), plan)
    record.clear_values(plan)
    n = record.write_table(table, plan)
    slices = run(bench, environment, "table", plan, table)["slice"]
    os.remove(plan)
    return Figure(f"entering {n * 12:,} values: no answer for", max(slices), "ms",
                  "in all", sum(slices))


def measure(bench):
    with Display(1366, 860) as variables:
        environment = bench.environment(**variables)
        figures = [edit(bench, environment, 200, 1.3), edit(bench, environment, 10000, 1.5)]
        tabs = run(bench, environment, "tabs", bench.make_plan(4000))["tab"]
        figures.append(Figure("an unseen tab of 1,000 rows", statistics.median(tabs), "ms",
                              target=16))
        # Each in its own process: the pages load fonts that later steps would find loaded.
        previews = [run(bench, environment, "preview", bench.make_plan(10000))["preview"][0]
                    for _ in range(5)]
        figures.append(Figure("the first page of the preview, 10,000",
                              statistics.median(previews), "ms", target=100))
        months = run(bench, environment, "months", bench.make_plan(10000))["month"]
        figures.append(Figure("the next month, 10,000", statistics.median(months), "ms",
                              target=50))
        figures.append(enter_table(bench, environment))
    return figures
